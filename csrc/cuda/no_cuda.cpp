// A build without CUDA: no cards, and why.
#include "core/error.hpp"
#include "cuda/cuda.hpp"

namespace switcher::card {
namespace {

constexpr const char* kWhy =
    "this build has no CUDA kernels; build with SWITCHER_CUDA=ON pip install .";
constexpr const char* kNext = "; `switcher devices` lists what there is";

}  // namespace

CudaListing cuda_cards() { return {{}, kWhy}; }

CudaInfo find_cuda_card(const std::string&) {
  throw Error(SWITCHER_NO_DEVICE, std::string("no CUDA card: ") + kWhy + kNext);
}

std::unique_ptr<hasher::Engine> make_cuda_engine(const std::string& id, const char*) {
  find_cuda_card(id);
  return nullptr;
}

bool has_cuda() { return false; }

ScanOutcome scan_cuda(const ScanWork&, uint32_t, uint64_t, const std::atomic<uint64_t>*, Candidate*,
                      size_t) {
  throw Error(SWITCHER_NO_DEVICE, std::string("no CUDA card: ") + kWhy + kNext);
}

}  // namespace switcher::card
