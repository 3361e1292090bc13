// The states of the gate's model and the search through them; see gate_model.cpp.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace model {

enum class Wrong {
  kNothing,
  kEnteredBeforeLeft,  // the waiter reads `entered`, then `left`
  kSleepOnClosed,      // no bell: the lane's futex is half of `closed`
  kBellAfterCheck,     // the lane reads the bell after its last look at `closed`
  kTestTheLock,        // the reaper tests the slot's lock instead of taking it
  kRecompute,          // a release computes `closed` anew from the slots
  kExpireBlindly,      // the expiry clears the bit without turning the state first
  kNoSecondLook,       // the lane does not read `closed` again after it went in
  kLateCount,          // a successor hashes before it counts the dead lanes out
  kNoCount,            // a successor does not count them out at all
};

struct Setup {
  const char* name;
  int lanes, claimants, slots, rounds, stays, crashes, polls;
};

constexpr int kMaxLanes = 2, kMaxClaimants = 2, kMaxSlots = 2;
enum SlotState : uint8_t { kFree = 0, kClaimed = 1, kExpired = 2 };

// clang-format off
// Program counters. Clearing a bit is a routine of five steps that returns to `back`.
enum LanePc : uint8_t {
  kLook, kCountAsleep, kReadBell, kLookAgain, kSleep, kSleeping, kAwake, kEnter, kSecondLook,
  kHashing, kLeave, kAnyClaim, kLastOut, kAnyWaiter, kRingDrain, kWakeDrain, kLaneEnd, kLaneDead
};
enum ClaimPc : uint8_t {
  kRegister, kSettle, kOldBit, kStartRound, kSetState, kSetBit, kStillHeld, kFirstRead,
  kSecondRead, kHasherAlive, kCountWaiting, kReadDrainBell, kFirstAgain, kSecondAgain,
  kWaitSleep, kWaitSleeping, kWaitAwake, kHold, kReleaseState, kAfterRelease, kClear0, kClear1,
  kClear2, kClear3, kClear4, kScan, kStore, kGone, kClaimDead
};
enum ControlPc : uint8_t {
  kIdle, kReapState, kReapStore, kReapClear, kGiveBack, kExpireRead, kExpireTurn, kX0, kX1, kX2,
  kX3, kX4
};
enum HasherPc : uint8_t {
  kAlive, kHasherDead, kTookLock, kCounted, kCountedOut, kRung
};

// clang-format on

struct Lane {
  uint8_t pc, bell, mine, stays;
};
struct Claimant {
  uint8_t pc, back, slot, generation, first, bell, rounds, scan;
};
struct Control {
  uint8_t pc, back, slot, seen;
};

struct State {
  uint8_t closed, entered, left, bell, drain_bell, asleep, waiting;
  uint8_t slot[kMaxSlots], owner[kMaxSlots];  // owner: 0 nobody, 1.. claimants, 9 the reaper
  uint8_t hasher, counted, successors, crashes, polls;
  Lane lane[kMaxLanes];
  Claimant claimant[kMaxClaimants];
  Control control;
  uint8_t padding[4];
};
static_assert(sizeof(State) == 48, "compared and hashed as bytes: no hidden padding");

inline uint64_t hash_of(const State& state) {
  uint64_t words[sizeof(State) / 8];
  std::memcpy(words, &state, sizeof state);
  uint64_t hash = 0x9e3779b97f4a7c15u;
  for (const uint64_t word : words) {
    hash = (hash ^ word) * 0xff51afd7ed558ccdu;
    hash ^= hash >> 32;
  }
  return hash;
}

// Open addressing over the list of states, which is also the queue of the search.
class Seen {
 public:
  Seen() : table_(size_t{1} << 16, 0) {}
  void add(const State& state) {
    if (states_.size() * 2 >= table_.size()) grow();
    size_t at = hash_of(state) & (table_.size() - 1);
    for (; table_[at] != 0; at = (at + 1) & (table_.size() - 1)) {
      if (std::memcmp(&states_[table_[at] - 1], &state, sizeof state) == 0) return;
    }
    states_.push_back(state);
    table_[at] = static_cast<uint32_t>(states_.size());
  }
  const State& operator[](size_t i) const { return states_[i]; }
  size_t size() const { return states_.size(); }

 private:
  void grow() {
    std::vector<uint32_t> bigger(table_.size() * 2, 0);
    for (uint32_t i = 0; i < states_.size(); ++i) {
      size_t at = hash_of(states_[i]) & (bigger.size() - 1);
      while (bigger[at] != 0) at = (at + 1) & (bigger.size() - 1);
      bigger[at] = i + 1;
    }
    table_.swap(bigger);
  }
  std::vector<State> states_;
  std::vector<uint32_t> table_;
};

class Model {
 public:
  Model(const Setup& setup, Wrong wrong) : setup_(setup), wrong_(wrong) {}

  // Empty if everything holds, else what broke.
  std::string explore();
  size_t states() const { return seen_.size(); }

 private:
  State first() const;
  std::string check(const State& s) const;
  bool finished(const State& s) const;
  void successors(const State& s);
  void lane_steps(const State& s, int i);
  void lane_sleep_steps(const State& s, int i);
  void claimant_steps(const State& s, int i);
  void wait_steps(const State& s, int i);
  void release_steps(const State& s, int i);
  void clear_steps(State& n, uint8_t* pc, uint8_t first, uint8_t back, uint8_t slot);
  void control_steps(const State& s);
  void hasher_steps(const State& s);
  void crash_steps(const State& s);
  void emit(const State& n) {
    seen_.add(n);
    ++moves_;
  }
  static uint8_t bit(int slot) { return static_cast<uint8_t>(1 << slot); }
  static uint8_t word(int generation, SlotState state) {
    return static_cast<uint8_t>(generation << 2 | state);
  }

  Setup setup_;
  Wrong wrong_;
  Seen seen_;
  size_t moves_ = 0;
};

}  // namespace model
