// SHA-NI and AVX-512 together: rounds on one, message schedules on the other, eight nonces at a
// time (gen/hybrid.py writes the inner part and says how). Worth it where sha256rnds2 is issued
// every cycle, as on Zen 4; measuring decides.
#include "cpu/hybrid_units.hpp"

namespace switcher {
namespace {

extern "C" {
void switcher_hybrid_both(HybridFrame* frame, const HybridVersion* unit,
                          const HybridVersion* before);
void switcher_hybrid_rounds(HybridFrame* frame, const HybridVersion* unit,
                            const HybridVersion* before);
}

struct Calls {
  static constexpr uint32_t kLanes = 0;

  SWITCHER_HD explicit Calls(const ScanWork&) {}
  SWITCHER_HD void next(uint32_t) {}
  SWITCHER_HD uint32_t both(HybridFrame* frame, const HybridVersion* unit,
                            const HybridVersion* before, uint32_t) {
    switcher_hybrid_both(frame, unit, before);
    return 0;
  }
  SWITCHER_HD uint32_t rounds(HybridFrame* frame, const HybridVersion* unit,
                              const HybridVersion* before, uint32_t) {
    switcher_hybrid_rounds(frame, unit, before);
    return 0;
  }
};

}  // namespace

ScanOutcome scan_hybrid(const ScanWork& work, uint32_t first, uint64_t count,
                        const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) {
  return scan_units<Calls>(work, first, count, stop, out, capacity);
}

}  // namespace switcher
