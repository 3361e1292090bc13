// The controller of a gate: beats the heart, reaps dead holders, expires claims, owns bits 0..7 and
// `share`. One per card; a successor takes over when it dies.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

#include "gate/gate.hpp"

namespace switcher {

class Controller {
 public:
  // Starts the native thread. The controller's bits become `bits`. Throws Error BUSY while another
  // controller lives.
  Controller(std::shared_ptr<Gate> gate, uint64_t bits);
  ~Controller();  // stops beating: lanes leave by themselves
  Controller(const Controller&) = delete;
  Controller& operator=(const Controller&) = delete;

  void set_bits(uint64_t mask, uint64_t bits);  // of the controller's eight
  void set_share(uint32_t share);               // 0..1000
  // Takes the card back from a living holder if `generation` is still what it holds.
  bool revoke(uint32_t bit, uint64_t generation);
  // Clears the bits of dead holders now; the thread does it every 30 ms anyhow.
  void reap();

 private:
  void run() noexcept;
  void expire(uint64_t now) noexcept;
  void check_process() const;

  std::shared_ptr<Gate> gate_;
  ByteLock lock_, reaper_;
  // One thread at a time expires, revokes and reaps: a bit is never cleared twice for one claim.
  std::mutex clearing_;
  std::atomic<bool> stop_{false};
  uint64_t fork_;
  std::thread thread_;
};

}  // namespace switcher
