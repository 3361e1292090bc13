/* Glue to JayDDee/cpuminer-opt: its sha256d scan function, and the few things of its main program
   that the function asks for. */
#include <string.h>

#include "algo/sha/sha256d.h"
#include "loader.h"
#include "miner.h"

bool opt_benchmark = false;
static struct work_restart restart_flags[1];
struct work_restart* work_restart = restart_flags;
static uint32_t found;

/* The target is zero in its top word and anything below. */
bool valid_hash(const void* hash, const void* target) {
  (void)target;
  return ((const uint32_t*)hash)[7] == 0;
}

bool submit_solution(struct work* work, const void* hash, struct thr_info* thread) {
  (void)hash;
  (void)thread;
  found = work->data[19];
  return true;
}

static uint64_t scan(uint32_t first, uint32_t count) {
  static struct work work __attribute__((aligned(64)));
  static struct thr_info thread;
  uint64_t hashes = 0;
  for (int i = 0; i < 19; ++i) {
    uint32_t word;
    memcpy(&word, loader_header + 4 * i, 4);
    work.data[i] = __builtin_bswap32(word);
  }
  work.data[19] = first;
  memset(work.target, 0xff, sizeof work.target);
  work.target[7] = 0;
#if defined(SHA256D_16WAY)
  scanhash_sha256d_16way(&work, first + count, &hashes, &thread);
#elif defined(SHA256D_SHA)
  scanhash_sha256d_sha(&work, first + count, &hashes, &thread);
#elif defined(SHA256D_8WAY)
  scanhash_sha256d_8way(&work, first + count, &hashes, &thread);
#else
#error "no scan function for these flags"
#endif
  return hashes;
}

uint64_t loader_scan(uint32_t first, uint32_t count) { return scan(first, count); }

int loader_finds_block0(void) {
  found = 0;
  /* It takes the nonce as the message word: the header's bytes reversed. */
  const uint32_t nonce = __builtin_bswap32(LOADER_BLOCK0_NONCE);
  scan(nonce - 64, 256);
  return found == nonce;
}
