/* The other side of bench_hash_vs.py: for each line with a number of seconds on standard input it
   scans that long and prints "HASHES THREAD_SECONDS CORE_HZ". The scan function is another miner's,
   called directly, without its network and threads; see build.sh. */
#define _GNU_SOURCE
#include "loader.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

const unsigned char loader_header[80] = {
    0x01, 0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,
    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,
    0,    0,    0,    0,    0x3b, 0xa3, 0xed, 0xfd, 0x7a, 0x7b, 0x12, 0xb2, 0x7a, 0xc7, 0x2c, 0x3e,
    0x67, 0x76, 0x8f, 0x61, 0x7f, 0xc8, 0x1b, 0xc3, 0x88, 0x8a, 0x51, 0x32, 0x3a, 0x9f, 0xb8, 0xaa,
    0x4b, 0x1e, 0x5e, 0x4a, 0x29, 0xab, 0x5f, 0x49, 0xff, 0xff, 0,    0x1d, 0x1d, 0xac, 0x2b, 0x7c};

static double seconds(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Additions that wait for one another take one cycle each. */
static double core_hz(void) {
  double best = 0;
  for (int turn = 0; turn < 5; ++turn) {
    uint64_t x = 1;
    const double start = seconds(CLOCK_THREAD_CPUTIME_ID);
    for (int i = 0; i < 65536; ++i) {
      __asm__ volatile(
          "add %1, %0\n add %1, %0\n add %1, %0\n add %1, %0\n"
          "add %1, %0\n add %1, %0\n add %1, %0\n add %1, %0\n"
          : "+r"(x)
          : "r"((uint64_t)3));
    }
    const double hz = 524288 / (seconds(CLOCK_THREAD_CPUTIME_ID) - start);
    if (hz > best) best = hz;
  }
  return best;
}

int main(void) {
  char line[64];
  if (!loader_finds_block0()) {
    fputs("the scan function does not find block 0\n", stderr);
    return 7;
  }
  while (fgets(line, sizeof line, stdin) != NULL) {
    const double wanted = atof(line);
    loader_scan(0, 1u << 18); /* warm-up */
    const double hz = core_hz();
    const double deadline = seconds(CLOCK_MONOTONIC) + wanted;
    const double start = seconds(CLOCK_THREAD_CPUTIME_ID);
    uint64_t hashes = 0;
    uint32_t first = 0;
    do {
      hashes += loader_scan(first, 1u << 18);
      first += 1u << 18;
    } while (seconds(CLOCK_MONOTONIC) < deadline);
    const double taken = seconds(CLOCK_THREAD_CPUTIME_ID) - start;
    printf("%llu %.9f %.0f\n", (unsigned long long)hashes, taken, (hz + core_hz()) / 2);
    fflush(stdout);
  }
  return 0;
}
