// The loop around a vector kernel: ranges, the stop word, room for candidates, their order. The
// same for every backend, always inlined into its file.
#pragma once

#include "core/hd.hpp"
#include "cpu/backend.hpp"

namespace switcher {

// Kernel provides: static constexpr uint32_t kGroup (nonces per call, at most 32);
// bool hash_group(uint32_t first, uint32_t (&hits)[kMaxVersions]), which sets hits[v] to a bit per
// nonce first..first + kGroup - 1 (lowest bit first) for every version and says whether any is set.
template <typename Kernel>
SWITCHER_HD ScanOutcome scan_loop(Kernel& kernel, uint32_t versions, uint32_t first, uint64_t count,
                                  const std::atomic<uint64_t>* stop, Candidate* out,
                                  size_t capacity) {
  uint32_t hits[kMaxVersions];
  ScanOutcome outcome{0, 0};
  while (outcome.nonces < count) {
    if (stop != nullptr && stop->load(std::memory_order_relaxed) != 0) break;
    if (capacity - outcome.written < kScanRoom) break;
    const uint32_t nonce = first + static_cast<uint32_t>(outcome.nonces);
    const uint64_t left = count - outcome.nonces;
    const uint32_t take = left < Kernel::kGroup ? static_cast<uint32_t>(left) : Kernel::kGroup;
    if (__builtin_expect(kernel.hash_group(nonce, hits), 0)) {
      for (uint32_t i = 0; i < take; ++i) {
        for (uint32_t v = 0; v < versions; ++v) {
          if ((hits[v] >> i & 1u) != 0) out[outcome.written++] = {nonce + i, v};
        }
      }
    }
    outcome.nonces += take;
  }
  return outcome;
}

}  // namespace switcher
