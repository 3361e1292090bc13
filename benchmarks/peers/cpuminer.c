/* Glue to pooler/cpuminer: its sha256d scan function, which picks its widest assembly itself. */
#include <string.h>

#include "cpuminer-config.h"
#include "loader.h"
#include "miner.h"

static struct work_restart restart_flags[1];
struct work_restart* work_restart = restart_flags;
static uint32_t last;

bool fulltest(const uint32_t* hash, const uint32_t* target) { return hash[7] <= target[7]; }

static uint64_t scan(uint32_t first, uint32_t count, int* hit) {
  uint32_t data[32] = {0};
  uint32_t target[8] = {0};
  unsigned long hashes = 0;
  for (int i = 0; i < 19; ++i) {
    uint32_t word;
    memcpy(&word, loader_header + 4 * i, 4);
    data[i] = __builtin_bswap32(word);
  }
  data[19] = first;
  data[20] = 0x80000000u;
  data[31] = 640;
  *hit = scanhash_sha256d(0, data, target, first + count - 1, &hashes);
  last = data[19];
  return hashes;
}

uint64_t loader_scan(uint32_t first, uint32_t count) {
  int hit;
  return scan(first, count, &hit);
}

int loader_finds_block0(void) {
  int hit = 0;
  const uint32_t nonce = __builtin_bswap32(LOADER_BLOCK0_NONCE);
  scan(nonce - 64, 256, &hit);
  return hit && last == nonce;
}
