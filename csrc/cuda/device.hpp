// What runs epochs: a CUDA card, or threads in the tests.
#pragma once

#include <cstdint>

#include "cuda/epoch.hpp"

namespace switcher::card {

// Shape of a launch for a number of versions.
struct Grid {
  uint32_t members;  // warps or blocks that take tickets, see Launch::members
  uint32_t tile;     // nonces per ticket
  uint32_t sms;      // multiprocessors, for the share
};

class Device {
 public:
  virtual ~Device() = default;

  virtual Grid grid(uint32_t versions) const = 0;
  // Addresses as the kernels see them ...
  virtual Control* control() = 0;
  virtual Result* result() = 0;
  // ... and the result as the host sees it.
  virtual const Result& seen() const = 0;

  // The work of the launches to come. Only between launches.
  virtual void set_work(const ScanWork& work) = 0;
  // Starts one epoch and returns. Throws Error DEVICE_LOST.
  virtual void launch(const Launch& launch) = 0;
  // Throws Error DEVICE_LOST if the running launch has failed.
  virtual void check() = 0;
  // Waits until every thread of the last launch is gone, also those that came late.
  virtual void finish() = 0;
};

}  // namespace switcher::card
