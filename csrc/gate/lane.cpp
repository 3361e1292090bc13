#include <unistd.h>

#include <algorithm>

#include "core/error.hpp"
#include "gate/futex.hpp"
#include "gate/gate.hpp"
#include "gate/histogram.hpp"
#include "gate/thread.hpp"

namespace switcher {

constexpr uint64_t kWatchLeastNs = 500'000;

HasherLock::HasherLock(std::shared_ptr<Gate> gate) : gate_(std::move(gate)), fork_(fork_count()) {
  gate_->open_lock(lock_);
  if (!lock_.try_take(SWITCHER_LOCK_HASHER)) {
    throw Error(SWITCHER_BUSY, "another process already hashes on card " + gate_->card() +
                                   "; stop it or choose another card");
  }
  Segment& s = gate_->segment();
  // The lanes of a dead owner are gone with it: count them out before the first own one goes in.
  s.asleep.store(0);
  s.left.store(s.entered.load());
  s.hasher_pid.store(static_cast<uint32_t>(getpid()));
  s.hashers.fetch_add(1);
  s.drain_bell.fetch_add(1);
  futex_wake_all(s.drain_bell);
  watchdog_ = native_thread("switcher-watch", [this] { watch(); });
}

HasherLock::~HasherLock() {
  if (fork_ != fork_count()) {  // the thread stayed in the parent
    watchdog_.detach();
    return;
  }
  stop_.store(true);
  watchdog_.join();
}

// Wakes when the present heartbeat would become stale; while it is, every kBeatNs.
void HasherLock::watch() noexcept {
  Segment& s = gate_->segment();
  while (!stop_.load()) {
    const uint64_t now = now_ns();
    uint64_t pause_ns = kBeatNs;
    if (!gate_->heartbeat_fresh(now)) {
      s.closed.fetch_or(SWITCHER_CLOSED_HEARTBEAT);
    } else {
      gate_->clear_bits(SWITCHER_CLOSED_HEARTBEAT);
      const uint64_t beat = s.heartbeat_ns.load();
      const uint64_t rest = beat + kStaleNs > now ? beat + kStaleNs - now : 0;
      pause_ns = std::min(std::max(rest, kWatchLeastNs), kStaleNs);
    }
    const timespec pause{0, static_cast<long>(pause_ns)};
    nanosleep(&pause, nullptr);
  }
}

bool Lane::wait_open(uint64_t timeout_ns) noexcept {
  Segment& s = gate_->segment();
  const auto open = [&] { return s.closed.load() == 0 && gate_->heartbeat_fresh(now_ns()); };
  if (open()) return true;
  saw_closed_ = true;
  // Counted as asleep before the bell is read: whoever opens the gate after that read changes the
  // bell, and whoever opens it before is seen by the test below.
  s.asleep.fetch_add(1);
  const uint32_t bell = s.bell.load();
  if (!open()) futex_wait(s.bell, bell, timeout_ns);
  s.asleep.fetch_sub(1);
  return open();
}

bool Lane::enter() noexcept {
  Segment& s = gate_->segment();
  s.entered.fetch_add(1);
  const uint64_t now = now_ns();
  if (s.closed.load() != 0 || !gate_->heartbeat_fresh(now)) {
    saw_closed_ = true;
    step_out();
    return false;
  }
  if (saw_closed_) {
    saw_closed_ = false;
    const uint64_t opened = s.opened_ns.load();
    uint64_t recorded = s.back_recorded_ns.load();
    if (opened != recorded && now >= opened &&
        s.back_recorded_ns.compare_exchange_strong(recorded, opened)) {
      record_ns(s.back, now - opened);
    }
  }
  return true;
}

bool Lane::must_leave(uint64_t now) const noexcept {
  return gate_->segment().closed.load(std::memory_order_relaxed) != 0 ||
         !gate_->heartbeat_fresh(now);
}

void Lane::leave(uint64_t last_hash_ns) noexcept {
  note_last_hash(last_hash_ns);
  step_out();
}

void Lane::counted_out(uint64_t last_hash_ns) noexcept {
  note_last_hash(last_hash_ns);
  saw_closed_ = true;
  after(gate_->segment().left.load());
}

void Lane::note_last_hash(uint64_t last_hash_ns) noexcept {
  Word& last = gate_->segment().last_hash_ns;
  uint64_t seen = last.load(std::memory_order_relaxed);
  while (seen < last_hash_ns && !last.compare_exchange_weak(seen, last_hash_ns)) {
  }
}

void Lane::step_out() noexcept { after(gate_->segment().left.fetch_add(1) + 1); }

void Lane::after(uint64_t left) noexcept {
  Segment& s = gate_->segment();
  if (s.closed.load() == 0) return;
  saw_closed_ = true;
  // Whoever makes the counters equal rings; a lane that goes in meanwhile finds the gate shut and
  // comes through here itself.
  if (left == s.entered.load() && s.waiting.load() != 0) {
    s.drain_bell.fetch_add(1);
    futex_wake_all(s.drain_bell);
  }
}

uint32_t Lane::share() const noexcept {
  return std::min(gate_->segment().share.load(std::memory_order_relaxed), 1000u);
}

}  // namespace switcher
