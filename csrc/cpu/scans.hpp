// The scan functions, one per instruction set; each is built only where the compiler takes its
// flags (SWITCHER_HAVE_<NAME>) and may be called only where the CPU has it.
#pragma once

#include "cpu/scan_loop.hpp"

namespace switcher {

ScanOutcome scan_portable(const ScanWork& work, uint32_t first, uint64_t count,
                          const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity);
ScanOutcome scan_avx2(const ScanWork& work, uint32_t first, uint64_t count,
                      const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity);
ScanOutcome scan_shani(const ScanWork& work, uint32_t first, uint64_t count,
                       const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity);
ScanOutcome scan_avx512(const ScanWork& work, uint32_t first, uint64_t count,
                        const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity);
ScanOutcome scan_hybrid(const ScanWork& work, uint32_t first, uint64_t count,
                        const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity);
ScanOutcome scan_mixed(const ScanWork& work, uint32_t first, uint64_t count,
                       const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity);

}  // namespace switcher
