#include "gate/controller.hpp"

#include <time.h>
#include <unistd.h>

#include "core/error.hpp"
#include "gate/futex.hpp"
#include "gate/holder.hpp"
#include "gate/thread.hpp"

namespace switcher {
namespace {

template <typename Visit>
void for_each_slot_bit(uint64_t closed, Visit&& visit) {
  for (uint64_t rest = closed & ~kControllerMask; rest != 0; rest &= rest - 1) {
    visit(static_cast<uint32_t>(__builtin_ctzll(rest)));
  }
}

}  // namespace

Controller::Controller(std::shared_ptr<Gate> gate, uint64_t bits)
    : gate_(std::move(gate)), fork_(fork_count()) {
  gate_->open_lock(lock_);
  gate_->open_lock(reaper_);
  if (!lock_.try_take(SWITCHER_LOCK_CONTROLLER)) {
    throw Error(SWITCHER_BUSY,
                "another switcher controls card " + gate_->card() + "; stop it first");
  }
  Segment& s = gate_->segment();
  s.controller_pid.store(static_cast<uint32_t>(getpid()));
  s.controllers.fetch_add(1);
  s.heartbeat_ns.store(now_ns());
  gate_->ring_bell();
  set_bits(kControllerMask, bits);
  reap();
  thread_ = native_thread("switcher-beat", [this] { run(); });
}

Controller::~Controller() {
  if (fork_ != fork_count()) {  // the thread stayed in the parent
    thread_.detach();
    return;
  }
  stop_.store(true);
  thread_.join();
  gate_->segment().heartbeat_ns.store(0);
}

void Controller::check_process() const {
  if (fork_ != fork_count()) {
    throw Error(SWITCHER_STATE, "the controller stayed in the parent process");
  }
}

void Controller::run() noexcept {
  uint64_t reap_at = 0;
  while (!stop_.load()) {
    const uint64_t now = now_ns();
    const bool was_stale = !gate_->heartbeat_fresh(now);
    gate_->segment().heartbeat_ns.store(now);
    if (was_stale) gate_->ring_bell();
    if (gate_->closed() & ~kControllerMask) expire(now);
    if (now >= reap_at) {
      reap_at = now + kReapNs;
      try {
        reap();
      } catch (const Error&) {  // no lock to be had from the kernel: try again next time
      }
      // Nobody who comes now can find the segment and take the card: stop hashing.
      if (gate_->file_is_gone()) gate_->segment().closed.fetch_or(SWITCHER_CLOSED_LOST);
    }
    const timespec pause{0, static_cast<long>(kBeatNs)};
    nanosleep(&pause, nullptr);
  }
}

void Controller::set_bits(uint64_t mask, uint64_t bits) {
  check_process();
  if (((mask | bits) & ~kControllerMask) != 0) {
    throw Error(SWITCHER_INVALID, "the controller owns bits 0 to 7 only");
  }
  gate_->segment().controller_since_ns.store(now_ns());
  gate_->segment().closed.fetch_or(mask & bits);
  gate_->clear_bits(mask & ~bits);
}

void Controller::set_share(uint32_t share) {
  check_process();
  if (share > 1000) {
    throw Error(SWITCHER_INVALID, "share is " + std::to_string(share) + "; say 0 to 1000");
  }
  gate_->segment().share.store(share);
}

// The state turns first: from then on the holder neither clears nor sets the bit, so that the clear
// that follows cannot hit a later claim. If this process dies in between, its successor finds the
// state expired and the bit set, and clears it.
bool Controller::revoke(uint32_t bit, uint64_t generation) {
  check_process();
  if (bit < kFirstSlotBit || bit >= kBits) {
    throw Error(SWITCHER_INVALID, "claim bits are 8 to 63");
  }
  const std::lock_guard<std::mutex> guard(clearing_);
  Segment& s = gate_->segment();
  uint64_t expected = state_word(generation, SlotState::kClaimed);
  if (!s.slot[bit - kFirstSlotBit].state.compare_exchange_strong(
          expected, state_word(generation, SlotState::kExpired))) {
    return false;
  }
  s.expired.fetch_add(1);
  gate_->clear_bits(uint64_t{1} << bit);
  return true;
}

void Controller::expire(uint64_t now) noexcept {
  const std::lock_guard<std::mutex> guard(clearing_);
  Segment& s = gate_->segment();
  for_each_slot_bit(s.closed.load(), [&](uint32_t bit) {
    Slot& slot = s.slot[bit - kFirstSlotBit];
    uint64_t state = slot.state.load();
    if (is_state(state, SlotState::kClaimed)) {
      const uint64_t deadline = slot.deadline_ns.load();
      if (deadline == 0 || now < deadline) return;
      const uint64_t expired = (state & ~uint64_t{3}) | static_cast<uint64_t>(SlotState::kExpired);
      if (!slot.state.compare_exchange_strong(state, expired)) return;
      s.expired.fetch_add(1);
    } else if (!is_state(state, SlotState::kExpired)) {
      return;
    }
    gate_->clear_bits(uint64_t{1} << bit);
  });
}

void Controller::reap() {
  check_process();
  const std::lock_guard<std::mutex> guard(clearing_);
  Segment& s = gate_->segment();
  for_each_slot_bit(s.closed.load(), [&](uint32_t bit) {
    // Taken, not tested: between a test and the clear a new owner could register and claim.
    if (!reaper_.try_take(bit)) return;
    Slot& slot = s.slot[bit - kFirstSlotBit];
    slot.state.store(slot.state.load() & ~uint64_t{3});
    if ((s.closed.load() & (uint64_t{1} << bit)) != 0) s.reaped.fetch_add(1);
    gate_->clear_bits(uint64_t{1} << bit);
    reaper_.give_back(bit);
  });
}

}  // namespace switcher
