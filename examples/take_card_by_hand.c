/* Takes a card without the library: for engines that cannot link anything. switcher.h only gives
 * the layout. C99 with Linux' open-file-description locks. With the library it is five calls:
 * take_card.c.
 *
 *   ./take_card_by_hand /dev/shm/switcher-1000/cpu-0.gate 250
 */
#define _GNU_SOURCE

#include <fcntl.h>
#include <limits.h>
#include <linux/futex.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "switcher/switcher.h"

static void nap(long nanoseconds) {
  const struct timespec rest = {nanoseconds / 1000000000, nanoseconds % 1000000000};
  nanosleep(&rest, NULL);
}

static void clear(switcher_segment* gate, uint64_t bit) {
  const uint64_t was = __atomic_fetch_and(&gate->closed, ~bit, __ATOMIC_SEQ_CST);
  if ((was & bit) == 0 || (was & ~bit) != 0) return; /* not the last one */
  __atomic_fetch_add(&gate->bell, 1, __ATOMIC_SEQ_CST);
  if (__atomic_load_n(&gate->asleep, __ATOMIC_SEQ_CST) != 0) {
    syscall(SYS_futex, &gate->bell, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
  }
}

/* Takes the lock of a free slot; the number of its bit, or -1. The kernel drops the lock at any
 * death of this process; close the descriptor in a forked child. */
static int take_slot(switcher_segment* gate, int fd) {
  for (int bit = (int)SWITCHER_FIRST_SLOT_BIT; bit < 64; ++bit) {
    struct flock lock = {0};
    uint64_t* state = &gate->slot[bit - (int)SWITCHER_FIRST_SLOT_BIT].state;
    lock.l_type = F_WRLCK;
    lock.l_start = bit;
    lock.l_len = 1;
    if (fcntl(fd, F_OFD_SETLK, &lock) != 0) continue;
    /* Left by a dead holder: claimed becomes free; expired will still be cleared by another. */
    uint64_t seen = __atomic_load_n(state, __ATOMIC_SEQ_CST);
    while ((seen & 3) == 1 && !__atomic_compare_exchange_n(state, &seen, seen & ~UINT64_C(3), 0,
                                                           __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
    }
    if ((seen & 3) != 2 || (__atomic_load_n(&gate->closed, __ATOMIC_SEQ_CST) >> bit & 1) == 0) {
      clear(gate, UINT64_C(1) << bit);
      return bit;
    }
    lock.l_type = F_UNLCK;
    fcntl(fd, F_OFD_SETLK, &lock);
  }
  return -1;
}

/* Lanes that went in and did not come out. `left` is read first. A dead hasher's lanes do not
 * count: the lock on its byte is free. */
static int hashing(switcher_segment* gate, int fd) {
  struct flock lock = {0};
  const uint64_t left = __atomic_load_n(&gate->left, __ATOMIC_SEQ_CST);
  if (left == __atomic_load_n(&gate->entered, __ATOMIC_SEQ_CST)) return 0;
  lock.l_type = F_RDLCK;
  lock.l_start = SWITCHER_LOCK_HASHER;
  lock.l_len = 1;
  return fcntl(fd, F_OFD_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;
}

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const long milliseconds = argc > 2 ? strtol(argv[2], NULL, 10) : 100;
  const int fd = open(argv[1], O_RDWR | O_CLOEXEC);
  struct stat file;
  if (fd < 0 || fstat(fd, &file) != 0 || file.st_size != SWITCHER_SEGMENT_BYTES) {
    fprintf(stderr, "take_card_by_hand: %s is no gate; start switcher for this card\n", argv[1]);
    return 1;
  }
  switcher_segment* gate =
      mmap(NULL, SWITCHER_SEGMENT_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (gate == MAP_FAILED || gate->magic != SWITCHER_SEGMENT_MAGIC ||
      gate->abi != SWITCHER_SEGMENT_ABI) {
    fprintf(stderr, "take_card_by_hand: %s has another layout\n", argv[1]);
    return 1;
  }
  const int number = take_slot(gate, fd);
  if (number < 0) return 1;
  const uint64_t bit = UINT64_C(1) << number;
  switcher_segment_slot* slot = &gate->slot[number - (int)SWITCHER_FIRST_SLOT_BIT];
  slot->pid = (uint32_t)getpid(); /* for people who ask who holds the card */
  slot->rank = SWITCHER_RANK_FOREIGN;
  snprintf(slot->who, sizeof slot->who, "by hand");
  slot->reason[0] = '\0';

  __atomic_fetch_or(&gate->closed, bit, __ATOMIC_SEQ_CST); /* the claim: hashing leaves now */
  while (hashing(gate, fd)) nap(20000);
  printf("ours, claim bit %d\n", number);
  fflush(stdout);
  if (milliseconds == 0) {
    getchar();
  } else {
    nap(milliseconds * 1000000);
  }
  clear(gate, bit);
  printf("free again\n");
  return 0;
}
