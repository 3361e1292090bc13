// A CUDA device that runs epochs.
#pragma once

#include <memory>

#include "cuda/cuda.hpp"
#include "cuda/device.hpp"
#include "cuda/epochs.hpp"
#include "cuda/tuning.hpp"

namespace switcher::card {

// `segment` is mapped for the card; its words are then watched by every launch. Null: the card gets
// words of its own, and the caller's stop word is copied to them while it waits.
struct CardOptions {
  void* segment = nullptr;
  size_t segment_bytes = 0;
};

class Card : public Device {
 public:
  // Address of a host word in the segment as the card sees it.
  virtual void* mapped(const void* host) const = 0;
  // Words of its own: open, share 1000.
  virtual Gatehouse own_gate() const = 0;
};

std::unique_ptr<Card> open_card(const CudaInfo& info, const Tuning& tuning,
                                const CardOptions& options);

}  // namespace switcher::card
