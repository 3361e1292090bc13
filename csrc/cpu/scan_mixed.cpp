// Eight nonces as in `hybrid` and sixteen as in `avx512`, at the same time (gen/mixed.py writes the
// inner part and says how). Worth it where sha256rnds2 is slow, as on Golden Cove; measuring
// decides.
#include "cpu/hybrid_units.hpp"
#include "cpu/scan_lanes.hpp"

namespace switcher {
namespace {

typedef uint32_t Vector __attribute__((vector_size(64)));
using Frame = LaneFrame<16, 1>;
static_assert(sizeof(Frame) == 64 * 129, "gen/lanes.py knows the offsets");

extern "C" {
// Keys of a batch: of the eight nonces in HybridFrame::pair9 and the sixteen in `lanes`.
void switcher_mixed_schedule(HybridFrame* frame, const void*, const void*, Frame* lanes);
// As in scan_hybrid.cpp; besides, the rounds of the lanes for one version, whose hits it returns.
uint32_t switcher_mixed_rounds(HybridFrame* frame, const HybridVersion* unit,
                               const HybridVersion* before, Frame* lanes,
                               const LaneVersion* version);
}

struct NoCalls {};

class Calls {
 public:
  static constexpr uint32_t kLanes = 16;

  SWITCHER_HD explicit Calls(const ScanWork& work) : lanes_(work) {}
  SWITCHER_HD void next(uint32_t first) { next_ = first; }
  SWITCHER_HD uint32_t both(HybridFrame* frame, const HybridVersion* unit,
                            const HybridVersion* before, uint32_t version) {
    const uint32_t hits = rounds(frame, unit, before, version);
    lanes_.put_nonces(next_, lanes_.frame()->nonce);
    switcher_mixed_schedule(frame, nullptr, nullptr, lanes_.frame());
    return hits;
  }
  SWITCHER_HD uint32_t rounds(HybridFrame* frame, const HybridVersion* unit,
                              const HybridVersion* before, uint32_t version) {
    return switcher_mixed_rounds(frame, unit, before, lanes_.frame(), lanes_.record(version));
  }

 private:
  LaneKernel<Vector, 1, NoCalls> lanes_;
  uint32_t next_ = 0;
};

}  // namespace

ScanOutcome scan_mixed(const ScanWork& work, uint32_t first, uint64_t count,
                       const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) {
  return scan_units<Calls>(work, first, count, stop, out, capacity);
}

}  // namespace switcher
