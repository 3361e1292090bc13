// What the rest of the library may ask of CUDA. Without it in the build (no_cuda.cpp) there are no
// cards and a reason that says so. The driver is opened at the first call, not at load.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cpu/backend.hpp"
#include "hasher/engine.hpp"

namespace switcher::card {

struct CudaInfo {
  int index = 0;  // as CUDA counts
  std::string uuid;
  std::string name;
  int major = 0;
  int minor = 0;
  int multiprocessors = 0;
  uint64_t memory_bytes = 0;
  uint64_t clock_hz = 0;
};

struct CudaListing {
  std::vector<CudaInfo> cards;
  std::string why_none;  // "" if there is one
};

CudaListing cuda_cards();

// "cuda:N" or a UUID or a clear beginning of it ("GPU-..."). Throws Error NO_DEVICE, NOT_FOUND.
CudaInfo find_cuda_card(const std::string& id);

// `tuning`: null, or text as parse_tuning (tuning.hpp) reads it; Error INVALID for any other.
std::unique_ptr<hasher::Engine> make_cuda_engine(const std::string& id, const char* tuning);

// Backend "cuda": the first card, or the one in $SWITCHER_CUDA_CARD, launched as
// $SWITCHER_CUDA_TUNING says.
bool has_cuda();
ScanOutcome scan_cuda(const ScanWork& work, uint32_t first, uint64_t count,
                      const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity);

}  // namespace switcher::card
