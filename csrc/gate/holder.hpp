// One claim slot of a gate in the hands of one holder.
#pragma once

#include <memory>
#include <string_view>

#include "gate/gate.hpp"

namespace switcher {

struct ClaimOptions {
  uint32_t rank = SWITCHER_RANK_LEASE;
  uint32_t share = 1000;
  uint64_t deadline_ns = 0;  // CLOCK_MONOTONIC; 0 = none
  std::string_view reason;   // cut to 63 bytes
};

// Used by one thread at a time. Throws Error: BUSY (no free slot), STATE (forked, claimed twice,
// released or revoked), TIMEOUT. The destructor releases.
class Holder {
 public:
  Holder(std::shared_ptr<Gate> gate, std::string_view who);
  ~Holder();
  Holder(const Holder&) = delete;
  Holder& operator=(const Holder&) = delete;

  // Closes the gate: no system call. Returns the claim's generation.
  uint64_t claim(const ClaimOptions& options);
  // Returns once no lane is in. Spins for `spin_ns` first; see SWITCHER_SPIN_AUTO.
  void wait_drained(uint64_t timeout_ns, uint64_t spin_ns);
  void release();
  bool held() const noexcept;  // claimed, and neither expired nor revoked

  uint32_t bit() const noexcept { return bit_; }
  uint64_t generation() const noexcept { return generation_; }

 private:
  void check_process() const;
  bool take_slot(uint32_t bit);
  void await_pending_clear() const;
  void record_out(uint64_t drained_now) noexcept;
  Slot& slot() const noexcept { return gate_->segment().slot[bit_ - kFirstSlotBit]; }
  uint64_t mask() const noexcept { return uint64_t{1} << bit_; }

  std::shared_ptr<Gate> gate_;
  ByteLock lock_;
  uint32_t bit_ = 0;
  uint64_t fork_;
  uint64_t generation_ = 0;
  uint64_t since_ns_ = 0;
  bool claimed_ = false;
  bool closed_it_ = false;  // this claim found the gate open
};

constexpr uint64_t state_word(uint64_t generation, SlotState state) noexcept {
  return generation << 2 | static_cast<uint64_t>(state);
}
constexpr uint64_t state_of(uint64_t word) noexcept { return word & 3; }
constexpr bool is_state(uint64_t word, SlotState state) noexcept {
  return state_of(word) == static_cast<uint64_t>(state);
}

}  // namespace switcher
