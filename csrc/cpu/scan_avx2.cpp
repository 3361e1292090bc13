// Eight nonces per group, 32-bit lanes of 256-bit registers.
#include "cpu/scan_lanes.hpp"
#include "cpu/scans.hpp"

namespace switcher {
namespace {

typedef uint32_t Vector __attribute__((vector_size(32)));
using Frame = LaneFrame<8, 1>;

extern "C" {
void switcher_avx2_schedule(Frame* frame);
uint32_t switcher_avx2_rounds(Frame* frame, const LaneVersion* version);
}

struct Calls {
  static SWITCHER_HD void schedule(Frame* frame) { switcher_avx2_schedule(frame); }
  static SWITCHER_HD uint32_t rounds(Frame* frame, const LaneVersion* version) {
    return switcher_avx2_rounds(frame, version);
  }
};

}  // namespace

ScanOutcome scan_avx2(const ScanWork& work, uint32_t first, uint64_t count,
                      const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) {
  LaneKernel<Vector, 1, Calls> kernel(work);
  return scan_loop(kernel, work.versions, first, count, stop, out, capacity);
}

}  // namespace switcher
