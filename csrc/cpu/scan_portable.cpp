// The reference backend: one nonce at a time, two plain compressions, no tricks.
#include "core/header.hpp"
#include "cpu/scans.hpp"

namespace switcher {
namespace {

struct PortableKernel {
  static constexpr uint32_t kGroup = 1;
  const ScanWork& work;

  bool hash_group(uint32_t nonce, uint32_t (&hits)[kMaxVersions]) const {
    uint32_t block[16] = {work.tail[0], work.tail[1], work.tail[2], __builtin_bswap32(nonce)};
    block[4] = 0x80000000u;
    block[15] = 640;
    bool any = false;
    for (uint32_t v = 0; v < work.versions; ++v) {
      uint32_t digest[16] = {};
      uint32_t state[8];
      uint32_t first[8];
      for (int i = 0; i < 8; ++i) first[i] = work.midstate[v][i];
      sha256::compress<ScalarOps>(first, block);
      for (int i = 0; i < 8; ++i) digest[i] = first[i];
      digest[8] = 0x80000000u;
      digest[15] = 256;
      initial_state(state);
      sha256::compress<ScalarOps>(state, digest);
      hits[v] = __builtin_bswap32(state[7]) <= work.target_word7 ? 1u : 0u;
      any = any || hits[v] != 0;
    }
    return any;
  }
};

}  // namespace

ScanOutcome scan_portable(const ScanWork& work, uint32_t first, uint64_t count,
                          const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) {
  PortableKernel kernel{work};
  return scan_loop(kernel, work.versions, first, count, stop, out, capacity);
}

}  // namespace switcher
