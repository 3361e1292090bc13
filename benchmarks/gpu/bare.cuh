// The plain search as a usual batch miner launches it: the same arithmetic as the library's
// kernels, a fixed range per launch, no ticket, no word to watch. It cannot be preempted.
#pragma once

#include "core/header.hpp"
#include "cuda/ops.hpp"
#include "cuda/scan_body.hpp"

namespace bare {

using switcher::card::PlainJob;
namespace search = switcher::search;

// Each warp takes every `warps`-th group of 32 nonces, `rounds` times. Hits are counted.
template <class Ops>
__global__ void __launch_bounds__(switcher::card::kMaxThreads)
    batch(const __grid_constant__ PlainJob job, uint32_t first, uint32_t rounds, uint32_t mask,
          uint32_t* hits) {
  const uint32_t thread = blockIdx.x * blockDim.x + threadIdx.x;
  const uint32_t step = gridDim.x * blockDim.x;
  uint32_t nonce = first + thread;
  uint32_t left = rounds;
  asm volatile("" : "+r"(left));
#pragma unroll 1
  do {
    const uint32_t word = __byte_perm(nonce, 0, 0x0123);
    const uint32_t word7 = search::hash_word7<Ops>(job.job, job.version, word);
    if ((word7 & mask) == 0) atomicAdd(hits, 1);
    nonce += step;
  } while (--left != 0);
}

// A header that nobody mines, its constants, and its target: none that any hash meets.
inline switcher::ScanWork some_work() {
  uint8_t header[80];
  for (int i = 0; i < 80; ++i) header[i] = static_cast<uint8_t>(i * 37 + 11);
  const uint32_t version = switcher::load_le32(header);
  return switcher::prepare(header, &version, 1, switcher::Target{});
}

}  // namespace bare
