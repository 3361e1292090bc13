// The kernels of scan.cu.
#pragma once

#include "cuda/epoch.hpp"

namespace switcher::card {

__global__ void plain_compact(const __grid_constant__ Launch launch,
                              const __grid_constant__ PlainJob job);
__global__ void plain_balanced(const __grid_constant__ Launch launch,
                               const __grid_constant__ PlainJob job);
__global__ void shared_compact(const __grid_constant__ Launch launch,
                               const __grid_constant__ SharedJob job);
__global__ void shared_balanced(const __grid_constant__ Launch launch,
                                const __grid_constant__ SharedJob job);

}  // namespace switcher::card
