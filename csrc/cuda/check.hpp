// Checked CUDA calls.
#pragma once

#include <cuda_runtime.h>

#include <string>

#include "core/error.hpp"

namespace switcher::card {

// 35: no driver, or one older than this build's CUDA; 100: a driver without a card. Both: no card.
constexpr bool is_no_device(cudaError_t code) {
  return code == cudaErrorInsufficientDriver || code == cudaErrorNoDevice;
}

[[noreturn]] inline void fail(cudaError_t code, const char* call, const char* file, int line) {
  cudaGetLastError();  // the next call must not report this one again
  const std::string what = std::string(call) + ": " + cudaGetErrorString(code) + " (CUDA error " +
                           std::to_string(static_cast<int>(code)) + ", " + file + ":" +
                           std::to_string(line) + ")";
  if (is_no_device(code)) throw Error(SWITCHER_NO_DEVICE, "no CUDA card: " + what);
  throw Error(SWITCHER_DEVICE_LOST,
              what + "; restart the process that uses the card, and look at `nvidia-smi`");
}

}  // namespace switcher::card

#define SWITCHER_CUDA_TRY(call)                                 \
  do {                                                          \
    const cudaError_t code_ = (call);                           \
    if (code_ != cudaSuccess) {                                 \
      ::switcher::card::fail(code_, #call, __FILE__, __LINE__); \
    }                                                           \
  } while (0)
