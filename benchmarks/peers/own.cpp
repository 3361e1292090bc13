// Glue to one of our own backends, so that two compilers' builds of it can be compared like another
// miner's (bench_hash_compilers.py). SCAN names its function.
#include <cstring>

#include "core/header.hpp"
#include "cpu/scans.hpp"

extern "C" {
#include "loader.h"
}

namespace {

uint64_t run(uint32_t first, uint32_t count, bool* hit) {
  switcher::Target target;  // nothing but block 0 has so low a hash near by
  std::memset(target.bytes, 0xff, sizeof target.bytes);
  std::memset(target.bytes + 28, 0, 4);
  const uint32_t version = switcher::load_le32(loader_header);
  const switcher::ScanWork work = switcher::prepare(loader_header, &version, 1, target);
  static switcher::Candidate room[switcher::kScanRoom];
  const switcher::ScanOutcome outcome =
      switcher::SCAN(work, first, count, nullptr, room, switcher::kScanRoom);
  *hit = outcome.written == 1 && room[0].nonce == LOADER_BLOCK0_NONCE;
  return outcome.nonces;
}

}  // namespace

extern "C" uint64_t loader_scan(uint32_t first, uint32_t count) {
  bool hit;
  return run(first, count, &hit);
}

extern "C" int loader_finds_block0(void) {
  bool hit = false;
  run(LOADER_BLOCK0_NONCE - 64, 256, &hit);
  return hit;
}
