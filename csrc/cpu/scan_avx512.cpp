// Thirty-two nonces per group, 32-bit lanes of 512-bit registers, two streams interleaved.
#include "cpu/scan_lanes.hpp"
#include "cpu/scans.hpp"

namespace switcher {
namespace {

typedef uint32_t Vector __attribute__((vector_size(64)));
using Frame = LaneFrame<16, 2>;

extern "C" {
void switcher_avx512_schedule(Frame* frame);
uint32_t switcher_avx512_rounds(Frame* frame, const LaneVersion* version);
}

struct Calls {
  static SWITCHER_HD void schedule(Frame* frame) { switcher_avx512_schedule(frame); }
  static SWITCHER_HD uint32_t rounds(Frame* frame, const LaneVersion* version) {
    return switcher_avx512_rounds(frame, version);
  }
};

}  // namespace

ScanOutcome scan_avx512(const ScanWork& work, uint32_t first, uint64_t count,
                        const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) {
  LaneKernel<Vector, 2, Calls> kernel(work);
  return scan_loop(kernel, work.versions, first, count, stop, out, capacity);
}

}  // namespace switcher
