// A CUDA device that runs epochs.
#pragma once

#include <memory>

#include "cuda/cuda.hpp"
#include "cuda/device.hpp"
#include "cuda/epochs.hpp"
#include "cuda/tuning.hpp"

namespace switcher::card {

// `segment` is mapped for the card, which then watches its words by itself. Null, or where the
// driver refuses to map it: the card watches words of its own that the host copies the gate's to.
struct CardOptions {
  void* segment = nullptr;
  size_t segment_bytes = 0;
};

class Card : public Device {
 public:
  // Null, or the segment's address as the card sees it.
  virtual uint8_t* segment() const = 0;
  // The words of its own.
  virtual Mirror mirror() const = 0;
  virtual GateWords mirror_words() const = 0;
  // The launches to come have this shape. Only between launches.
  virtual void use(bool shared, const Shape& shape) = 0;
};

std::unique_ptr<Card> open_card(const CudaInfo& info, const Tuning& tuning,
                                const CardOptions& options);

}  // namespace switcher::card
