#include "gate/holder.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "core/error.hpp"
#include "gate/futex.hpp"
#include "gate/histogram.hpp"

namespace switcher {
namespace {

// A waiter looks this often whether the hasher died without ringing.
constexpr uint64_t kLookNs = 5'000'000;
constexpr uint64_t kGpuSpinNs = 50'000;

template <size_t N>
void store_text(Word (&words)[N], std::string_view text) noexcept {
  char bytes[N * 8] = {};
  text.copy(bytes, sizeof bytes - 1);
  for (size_t i = 0; i < N; ++i) {
    uint64_t word = 0;
    std::memcpy(&word, bytes + 8 * i, 8);
    words[i].store(word, std::memory_order_relaxed);
  }
}

// Field 22 of /proc/self/stat; the name before it may contain anything but ends at the last ')'.
uint64_t start_ticks() noexcept {
  char text[1024];
  std::FILE* file = std::fopen("/proc/self/stat", "re");
  if (file == nullptr) return 0;
  const size_t got = std::fread(text, 1, sizeof text - 1, file);
  std::fclose(file);
  text[got] = '\0';
  const char* at = std::strrchr(text, ')');
  unsigned long long ticks = 0;
  if (at != nullptr) {
    std::sscanf(at + 1,
                " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %*d %*d %llu",
                &ticks);
  }
  return ticks;
}

}  // namespace

Holder::Holder(std::shared_ptr<Gate> gate, std::string_view who)
    : gate_(std::move(gate)), fork_(fork_count()) {
  gate_->open_lock(lock_);
  for (uint32_t bit = kFirstSlotBit; bit < kBits && bit_ == 0; ++bit) {
    if (take_slot(bit)) bit_ = bit;
  }
  if (bit_ == 0) {
    throw Error(SWITCHER_BUSY, "all " + std::to_string(kSlots) + " claim slots of card " +
                                   gate_->card() + " are held by living processes; end one");
  }
  Slot& mine = slot();
  mine.pid.store(static_cast<uint32_t>(getpid()));
  mine.start_ticks.store(start_ticks());
  store_text(mine.who, who);
}

// Takes the slot's lock, settles what a dead owner left, and clears its bit.
bool Holder::take_slot(uint32_t bit) {
  if (!lock_.try_take(bit)) return false;
  Segment& s = gate_->segment();
  Slot& free_slot = s.slot[bit - kFirstSlotBit];
  const uint64_t mask = uint64_t{1} << bit;
  uint64_t state = free_slot.state.load();
  // Claimed -> free, unless the controller expires it at this moment: then it will still clear the
  // bit, perhaps late, and the slot may not be used before it has.
  while (is_state(state, SlotState::kClaimed) &&
         !free_slot.state.compare_exchange_weak(state, (state & ~uint64_t{3}))) {
  }
  if (is_state(state, SlotState::kExpired) && (s.closed.load() & mask) != 0) {
    lock_.give_back(bit);
    return false;
  }
  gate_->clear_bits(mask);
  generation_ = state >> 2;
  return true;
}

Holder::~Holder() {
  if (fork_ == fork_count() && claimed_) {
    try {
      release();
    } catch (const Error&) {  // it had been revoked: nothing to give back
    }
  }
}

void Holder::check_process() const {
  if (fork_ != fork_count()) {
    throw Error(SWITCHER_STATE,
                "this claim belongs to the parent process; register again after a fork");
  }
}

// After an expiry the slot is usable again once the controller has cleared the bit.
void Holder::await_pending_clear() const {
  for (int i = 0; (gate_->closed() & mask()) != 0; ++i) {
    if (i == 1000) {
      throw Error(SWITCHER_BUSY,
                  "the expired claim of this slot is not cleared yet; try again, or register anew");
    }
    usleep(50);
  }
}

uint64_t Holder::claim(const ClaimOptions& options) {
  check_process();
  if (claimed_) throw Error(SWITCHER_STATE, "already claimed; release first or register again");
  if (options.share < 1 || options.share > 1000) {
    throw Error(SWITCHER_INVALID, "share is " + std::to_string(options.share) + "; say 1 to 1000");
  }
  Slot& mine = slot();
  if (is_state(mine.state.load(), SlotState::kExpired)) await_pending_clear();
  generation_ = (generation_ + 1) & (~uint64_t{0} >> 2);
  mine.rank.store(options.rank, std::memory_order_relaxed);
  mine.share.store(options.share, std::memory_order_relaxed);
  mine.deadline_ns.store(options.deadline_ns, std::memory_order_relaxed);
  store_text(mine.reason, options.reason);
  since_ns_ = now_ns();
  mine.since_ns.store(since_ns_, std::memory_order_relaxed);
  mine.state.store(state_word(generation_, SlotState::kClaimed), std::memory_order_release);
  closed_it_ = gate_->segment().closed.fetch_or(mask()) == 0;
  claimed_ = true;
  return generation_;
}

bool Holder::held() const noexcept {
  return claimed_ && fork_ == fork_count() &&
         slot().state.load() == state_word(generation_, SlotState::kClaimed);
}

void Holder::wait_drained(uint64_t timeout_ns, uint64_t spin_ns) {
  check_process();
  Segment& s = gate_->segment();
  if (spin_ns == SWITCHER_SPIN_AUTO) {
    spin_ns = gate_->card().compare(0, 3, "cpu") == 0 ? 0 : kGpuSpinNs;
  }
  const uint64_t start = now_ns();
  const auto spent = [start] { return now_ns() - start; };
  for (bool looked = false;;) {
    if (!held()) {
      throw Error(SWITCHER_STATE, "this claim is released, expired or revoked; claim again");
    }
    if (gate_->drained()) break;
    if (spent() < spin_ns) continue;
    // Checked only after a sleep in vain: the usual drain takes microseconds.
    if (looked && !gate_->somebody_holds(SWITCHER_LOCK_HASHER)) break;
    if (spent() >= timeout_ns) {
      throw Error(SWITCHER_TIMEOUT, "card " + gate_->card() +
                                        " was not drained in time; the claim stands, wait again");
    }
    s.waiting.fetch_add(1);
    const uint32_t bell = s.drain_bell.load();
    if (!gate_->drained()) {
      futex_wait(s.drain_bell, bell, std::min(kLookNs, timeout_ns - std::min(timeout_ns, spent())));
      looked = true;
    }
    s.waiting.fetch_sub(1);
  }
  record_out(s.last_hash_ns.load());
}

// Once per claim, by the one that closed the gate, and only if it met a hash in progress.
void Holder::record_out(uint64_t last_hash_ns) noexcept {
  if (closed_it_ && last_hash_ns > since_ns_) {
    record_ns(gate_->segment().out, last_hash_ns - since_ns_);
  }
  closed_it_ = false;
}

void Holder::release() {
  check_process();
  if (!claimed_) throw Error(SWITCHER_STATE, "nothing is claimed; claim first");
  claimed_ = false;
  if (closed_it_ && gate_->drained()) record_out(gate_->segment().last_hash_ns.load());
  uint64_t expected = state_word(generation_, SlotState::kClaimed);
  if (!slot().state.compare_exchange_strong(expected, state_word(generation_, SlotState::kFree))) {
    throw Error(
        SWITCHER_STATE,
        "this claim had expired or was revoked before its release; the card may have hashed");
  }
  gate_->clear_bits(mask());
}

}  // namespace switcher
