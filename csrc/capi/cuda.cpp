// C ABI of the CUDA cards.
#include "cuda/cuda.hpp"

#include <cstdio>

#include "capi/guard.hpp"
#include "capi/handles.hpp"

extern "C" {

switcher_status switcher_cuda_count(size_t* count) {
  return switcher::capi::guard([&] {
    switcher::capi::need(count, "count");
    const switcher::card::CudaListing listing = switcher::card::cuda_cards();
    *count = listing.cards.size();
    if (*count == 0) switcher::capi::fail(SWITCHER_OK, listing.why_none.c_str());
  });
}

switcher_status switcher_cuda_get(size_t index, switcher_cuda_info* out) {
  return switcher::capi::guard([&] {
    switcher::capi::check_size(switcher::capi::need(out, "out"));
    const switcher::card::CudaListing listing = switcher::card::cuda_cards();
    if (index >= listing.cards.size()) {
      throw switcher::Error(SWITCHER_NOT_FOUND, "no CUDA card of that number");
    }
    const switcher::card::CudaInfo& card = listing.cards[index];
    std::snprintf(out->uuid, sizeof out->uuid, "%s", card.uuid.c_str());
    std::snprintf(out->name, sizeof out->name, "%s", card.name.c_str());
    out->major = card.major;
    out->minor = card.minor;
    out->multiprocessors = card.multiprocessors;
    out->index = card.index;
    out->memory_bytes = card.memory_bytes;
    out->clock_hz = card.clock_hz;
  });
}

}  // extern "C"
