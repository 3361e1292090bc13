// The gate's protocol as a model of small steps, one shared access each, explored exhaustively:
// every interleaving of lanes, claimants, the reaper and one expiry, with a crash of any process at
// any step. Three things must hold in every state: no lane hashes while a granted claim stands, the
// bit of a granted claim is set, and whoever can do nothing more has finished with the gate open.
//
// The model is also run with steps done wrongly. Each of those must be caught: it shows that the
// model can see the mistake, and why the protocol has the step.
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "check.hpp"

namespace {

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

// Program counters. Clearing a bit is a routine of five steps that returns to `back`.
enum LanePc : uint8_t {
  kLook,
  kCountAsleep,
  kReadBell,
  kLookAgain,
  kSleep,
  kSleeping,
  kAwake,
  kEnter,
  kSecondLook,
  kHashing,
  kLeave,
  kAnyClaim,
  kLastOut,
  kAnyWaiter,
  kRingDrain,
  kWakeDrain,
  kLaneEnd,
  kLaneDead
};
enum ClaimPc : uint8_t {
  kRegister,
  kSettle,
  kOldBit,
  kStartRound,
  kSetState,
  kSetBit,
  kStillHeld,
  kFirstRead,
  kSecondRead,
  kHasherAlive,
  kCountWaiting,
  kReadDrainBell,
  kFirstAgain,
  kSecondAgain,
  kWaitSleep,
  kWaitSleeping,
  kWaitAwake,
  kHold,
  kReleaseState,
  kAfterRelease,
  kClear0,
  kClear1,
  kClear2,
  kClear3,
  kClear4,
  kScan,
  kStore,
  kGone,
  kClaimDead
};
enum ControlPc : uint8_t {
  kIdle,
  kReapState,
  kReapStore,
  kReapClear,
  kGiveBack,
  kExpireRead,
  kExpireTurn,
  kX0,
  kX1,
  kX2,
  kX3,
  kX4
};
enum HasherPc : uint8_t { kAlive, kHasherDead, kTookLock, kCounted, kCountedOut, kRung };

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

uint64_t hash_of(const State& state) {
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

State Model::first() const {
  State s;
  std::memset(&s, 0, sizeof s);
  s.crashes = static_cast<uint8_t>(setup_.crashes);
  s.successors = static_cast<uint8_t>(setup_.crashes);
  s.polls = static_cast<uint8_t>(setup_.polls);
  s.counted = 1;
  for (int i = 0; i < kMaxLanes; ++i) {
    s.lane[i].pc = i < setup_.lanes ? kLook : kLaneEnd;
    s.lane[i].stays = static_cast<uint8_t>(setup_.stays);
  }
  for (int i = 0; i < kMaxClaimants; ++i) {
    s.claimant[i].pc = i < setup_.claimants ? kRegister : kGone;
    s.claimant[i].rounds = static_cast<uint8_t>(setup_.rounds);
  }
  return s;
}

void wake_lanes(State& n) {
  for (Lane& lane : n.lane) {
    if (lane.pc == kSleeping) lane.pc = kAwake;
  }
}

void wake_claimants(State& n) {
  for (Claimant& claimant : n.claimant) {
    if (claimant.pc == kWaitSleeping) claimant.pc = kWaitAwake;
  }
}

void Model::lane_steps(const State& s, int i) {
  State n = s;
  Lane& lane = n.lane[i];
  switch (lane.pc) {
    case kLook:
      if (lane.stays == 0) {
        lane.pc = kLaneEnd;
      } else {
        lane.pc = s.closed != 0 ? kCountAsleep : kEnter;
      }
      break;
    case kEnter:
      ++n.entered;
      lane.pc = wrong_ == Wrong::kNoSecondLook ? kHashing : kSecondLook;
      break;
    case kSecondLook:
      lane.pc = s.closed != 0 ? kLeave : kHashing;
      break;
    case kHashing:  // until it sees a claim, or the range ends: any time
      --lane.stays;
      lane.pc = kLeave;
      break;
    case kLeave:
      lane.mine = ++n.left;
      lane.pc = kAnyClaim;
      break;
    case kAnyClaim:
      lane.pc = s.closed != 0 ? kLastOut : kLook;
      break;
    case kLastOut:
      lane.pc = lane.mine == s.entered ? kAnyWaiter : kLook;
      break;
    case kAnyWaiter:
      lane.pc = s.waiting != 0 ? kRingDrain : kLook;
      break;
    case kRingDrain:
      ++n.drain_bell;
      lane.pc = kWakeDrain;
      break;
    case kWakeDrain:
      lane.pc = kLook;
      wake_claimants(n);
      break;
    default:
      return lane_sleep_steps(s, i);
  }
  emit(n);
}

void Model::lane_sleep_steps(const State& s, int i) {
  State n = s;
  Lane& lane = n.lane[i];
  const bool late_bell = wrong_ == Wrong::kBellAfterCheck;
  switch (lane.pc) {
    case kCountAsleep:
      ++n.asleep;
      lane.pc = late_bell ? kLookAgain : kReadBell;
      break;
    case kReadBell:
      lane.bell = wrong_ == Wrong::kSleepOnClosed ? s.closed & 1 : s.bell;
      lane.pc = late_bell ? kSleep : kLookAgain;
      break;
    case kLookAgain:
      lane.pc = s.closed == 0 ? kAwake : late_bell ? kReadBell : kSleep;
      break;
    case kSleep: {  // the kernel compares and sleeps in one step
      const uint8_t now = wrong_ == Wrong::kSleepOnClosed ? s.closed & 1 : s.bell;
      lane.pc = now == lane.bell ? kSleeping : kAwake;
      break;
    }
    case kSleeping:  // its timeout matters only when somebody died between opening and ringing
      if (s.closed != 0 || s.crashes == setup_.crashes) return;
      lane.pc = kAwake;
      break;
    case kAwake:
      --n.asleep;
      lane.bell = 0;
      lane.pc = kLook;
      break;
    default:
      return;
  }
  emit(n);
}

// Step `*pc - first` of clearing the bit of `slot`.
void Model::clear_steps(State& n, uint8_t* pc, uint8_t first, uint8_t back, uint8_t slot) {
  switch (*pc - first) {
    case 0:
      *pc = (n.closed & bit(slot)) != 0 ? static_cast<uint8_t>(first + 1) : back;
      break;
    case 1: {
      const uint8_t was = n.closed;
      n.closed = static_cast<uint8_t>(n.closed & ~bit(slot));
      *pc = was != 0 && n.closed == 0 ? static_cast<uint8_t>(first + 2) : back;
      break;
    }
    case 2:
      ++n.bell;
      *pc = static_cast<uint8_t>(first + 3);
      break;
    case 3:
      *pc = n.asleep != 0 ? static_cast<uint8_t>(first + 4) : back;
      break;
    default:
      *pc = back;
      wake_lanes(n);
  }
  emit(n);
}

void Model::claimant_steps(const State& s, int i) {
  State n = s;
  Claimant& c = n.claimant[i];
  switch (c.pc) {
    case kRegister:
      for (int slot = 0; slot < setup_.slots; ++slot) {
        if (s.owner[slot] != 0) continue;
        State taken = s;
        taken.owner[slot] = static_cast<uint8_t>(i + 1);
        taken.claimant[i].slot = static_cast<uint8_t>(slot);
        taken.claimant[i].pc = kSettle;
        emit(taken);
      }
      return;
    case kSettle:  // compare and swap: claimed -> free
      c.generation = s.slot[c.slot] >> 2;
      if ((s.slot[c.slot] & 3) == kClaimed) n.slot[c.slot] = word(c.generation, kFree);
      if ((s.slot[c.slot] & 3) == kExpired) {
        c.pc = kOldBit;
      } else {
        c.pc = kClear0;
        c.back = kStartRound;
      }
      break;
    case kOldBit:  // the expiry still has to clear it: give the slot back and look again
      c.pc = kStartRound;
      if ((s.closed & bit(c.slot)) != 0) {
        c.pc = kRegister;
        n.owner[c.slot] = 0;
        c.slot = c.generation = 0;
      }
      break;
    case kStartRound:
      if (c.rounds == 0) {
        c.pc = kGone;
        n.owner[c.slot] = 0;
        break;
      }
      if ((s.slot[c.slot] & 3) == kExpired && (s.closed & bit(c.slot)) != 0) return;  // waits
      --c.rounds;
      ++c.generation;
      c.pc = kSetState;
      break;
    case kSetState:
      n.slot[c.slot] = word(c.generation, kClaimed);
      c.pc = kSetBit;
      break;
    case kSetBit:
      n.closed |= bit(c.slot);
      c.pc = kStillHeld;
      break;
    default:
      return wait_steps(s, i);
  }
  emit(n);
}

void Model::wait_steps(const State& s, int i) {
  State n = s;
  Claimant& c = n.claimant[i];
  const bool swapped = wrong_ == Wrong::kEnteredBeforeLeft;
  const uint8_t first = swapped ? s.entered : s.left;
  const uint8_t second = swapped ? s.left : s.entered;
  switch (c.pc) {
    case kStillHeld:
      c.pc = s.slot[c.slot] == word(c.generation, kClaimed) ? kFirstRead : kReleaseState;
      break;
    case kFirstRead:
      c.first = first;
      c.pc = kSecondRead;
      break;
    case kSecondRead:
      c.pc = c.first == second ? kHold : kHasherAlive;
      break;
    case kHasherAlive:
      c.pc = s.hasher == kHasherDead ? kHold : kCountWaiting;
      break;
    case kCountWaiting:
      ++n.waiting;
      c.pc = kReadDrainBell;
      break;
    case kReadDrainBell:
      c.bell = s.drain_bell;
      c.pc = kFirstAgain;
      break;
    case kFirstAgain:
      c.first = first;
      c.pc = kSecondAgain;
      break;
    case kSecondAgain:
      c.pc = c.first == second ? kWaitAwake : kWaitSleep;
      break;
    case kWaitSleep:
      c.pc = s.drain_bell == c.bell ? kWaitSleeping : kWaitAwake;
      break;
    case kWaitSleeping:  // its short timeout matters only when nobody is left to ring
      if (s.hasher != kHasherDead && (s.slot[c.slot] & 3) == kClaimed) return;
      c.pc = kWaitAwake;
      break;
    case kWaitAwake:
      --n.waiting;
      c.first = c.bell = 0;
      c.pc = kStillHeld;
      break;
    default:
      return release_steps(s, i);
  }
  emit(n);
}

void Model::release_steps(const State& s, int i) {
  State n = s;
  Claimant& c = n.claimant[i];
  switch (c.pc) {
    case kHold:
      c.pc = kReleaseState;
      break;
    case kReleaseState:  // compare and swap
      c.pc = kStartRound;
      c.first = 0;
      if (s.slot[c.slot] == word(c.generation, kClaimed)) {
        n.slot[c.slot] = word(c.generation, kFree);
        c.pc = wrong_ == Wrong::kRecompute ? kScan : kClear0;
        c.back = kStartRound;
        c.scan = 0;
      }
      break;
    case kScan:  // all slots read in one step: even that is too weak
      for (int slot = 0; slot < setup_.slots; ++slot) {
        if ((s.slot[slot] & 3) == kClaimed) c.scan |= bit(slot);
      }
      c.pc = kStore;
      break;
    case kStore:
      n.closed = c.scan;
      c.scan = 0;
      c.pc = n.closed == 0 ? kClear2 : kStartRound;
      break;
    case kClear0:
    case kClear1:
    case kClear2:
    case kClear3:
    case kClear4:
      return clear_steps(n, &c.pc, kClear0, c.back, c.slot);
    default:
      return;
  }
  emit(n);
}

void Model::control_steps(const State& s) {
  State n = s;
  Control& c = n.control;
  const bool test_only = wrong_ == Wrong::kTestTheLock;
  switch (c.pc) {
    case kIdle:
      for (uint8_t slot = 0; slot < setup_.slots; ++slot) {
        const bool is_set = (s.closed & bit(slot)) != 0;
        if (s.owner[slot] == 0 && is_set) {
          State reap = s;
          reap.control = {test_only ? kReapClear : kReapState, 0, slot, 0};
          if (!test_only) reap.owner[slot] = 9;
          emit(reap);
        }
        // An expiry looks at claims whenever it likes, a few times; at its own unfinished clears
        // always.
        const bool unfinished = is_set && (s.slot[slot] & 3) == kExpired;
        if (is_set && (s.polls > 0 || unfinished)) {
          State expire = s;
          expire.control = {kExpireRead, 0, slot, 0};
          if (!unfinished) --expire.polls;
          emit(expire);
        }
      }
      return;
    case kReapState:
      c.seen = s.slot[c.slot] & static_cast<uint8_t>(~3);
      c.pc = kReapStore;
      break;
    case kReapStore:
      n.slot[c.slot] = c.seen;
      c.pc = kReapClear;
      break;
    case kReapClear:
      c.pc = kX0;
      c.back = kGiveBack;
      break;
    case kGiveBack:
      if (!test_only) n.owner[c.slot] = 0;
      c = {};
      break;
    case kExpireRead:
      c.seen = s.slot[c.slot];
      c.back = kIdle;
      if ((c.seen & 3) == kClaimed) {
        c.pc = wrong_ == Wrong::kExpireBlindly ? kX0 : kExpireTurn;
      } else if ((c.seen & 3) == kExpired) {
        c.pc = kX0;
      } else {
        c = {};
      }
      break;
    case kExpireTurn:  // compare and swap
      if (s.slot[c.slot] == c.seen) {
        n.slot[c.slot] = word(c.seen >> 2, kExpired);
        c.pc = kX0;
      } else {
        c = {};
      }
      break;
    default:
      clear_steps(n, &n.control.pc, kX0, c.back, c.slot);
      return;
  }
  emit(n);
}

void Model::hasher_steps(const State& s) {
  State n = s;
  const auto start_lanes = [&] {
    for (int i = 0; i < setup_.lanes; ++i) n.lane[i] = {kLook, 0, 0, 1};
  };
  switch (s.hasher) {
    case kHasherDead:
      if (s.successors == 0) return;
      --n.successors;
      n.hasher = kTookLock;
      n.asleep = 0;
      if (wrong_ == Wrong::kLateCount) start_lanes();
      break;
    case kTookLock:
      n.counted = s.entered;
      n.hasher = kCounted;
      break;
    case kCounted:
      if (wrong_ != Wrong::kNoCount) n.left = s.counted;
      n.hasher = kCountedOut;
      break;
    case kCountedOut:
      ++n.drain_bell;
      n.hasher = kRung;
      break;
    case kRung:
      wake_claimants(n);
      n.hasher = kAlive;
      n.counted = 1;
      if (wrong_ != Wrong::kLateCount) start_lanes();
      break;
    default:
      return;
  }
  emit(n);
}

void Model::crash_steps(const State& s) {
  if (s.crashes == 0) return;
  State base = s;
  --base.crashes;
  for (int i = 0; i < setup_.claimants; ++i) {
    const uint8_t pc = s.claimant[i].pc;
    if (pc == kGone || pc == kClaimDead) continue;
    State n = base;
    n.claimant[i] = {};
    n.claimant[i].pc = kClaimDead;
    for (uint8_t& owner : n.owner) {
      if (owner == i + 1) owner = 0;  // the kernel drops the lock
    }
    emit(n);
  }
  if (s.hasher == kAlive) {
    State n = base;
    n.hasher = kHasherDead;
    for (int i = 0; i < setup_.lanes; ++i) n.lane[i] = {kLaneDead, 0, 0, 0};
    emit(n);
  }
  if (s.control.pc != kIdle) {  // its successor begins afresh
    State n = base;
    n.control = {};
    for (uint8_t& owner : n.owner) {
      if (owner == 9) owner = 0;
    }
    emit(n);
  }
}

void Model::successors(const State& s) {
  for (int i = 0; i < setup_.lanes; ++i) lane_steps(s, i);
  for (int i = 0; i < setup_.claimants; ++i) claimant_steps(s, i);
  control_steps(s);
  hasher_steps(s);
  crash_steps(s);
}

std::string Model::check(const State& s) const {
  for (const Claimant& c : s.claimant) {
    if (c.pc != kHold || s.slot[c.slot] != word(c.generation, kClaimed)) continue;
    if ((s.closed & bit(c.slot)) == 0) return "the bit of a granted claim is lost";
    for (const Lane& lane : s.lane) {
      if (lane.pc == kHashing) return "a lane hashes under a granted claim";
    }
  }
  return {};
}

bool Model::finished(const State& s) const {
  for (const Lane& lane : s.lane) {
    if (lane.pc != kLaneEnd && lane.pc != kLaneDead) return false;
  }
  for (const Claimant& c : s.claimant) {
    if (c.pc != kGone && c.pc != kClaimDead) return false;
  }
  return s.closed == 0;
}

std::string Model::explore() {
  seen_.add(first());
  for (size_t i = 0; i < seen_.size(); ++i) {
    const State s = seen_[i];
    std::string broken = check(s);
    if (!broken.empty()) return broken;
    moves_ = 0;
    successors(s);
    if (moves_ == 0 && !finished(s)) return "somebody sleeps for ever, or the gate stays shut";
  }
  return {};
}

struct Mistake {
  Wrong wrong;
  const char* name;
  Setup setup;
};

}  // namespace

int main() {
  // name, lanes, claimants, slots, rounds, stays, crashes, looks of the expiry
  const Setup setups[] = {{"two lanes, two rounds", 2, 1, 1, 2, 1, 0, 0},
                          {"two lanes, two stays", 2, 1, 1, 1, 2, 0, 0},
                          {"two lanes, two claimants", 2, 2, 1, 1, 1, 0, 0},
                          {"two claimants, two rounds", 1, 2, 2, 2, 1, 0, 0},
                          {"two slots, a crash", 1, 2, 2, 1, 1, 1, 0},
                          {"two lanes, a crash", 2, 1, 1, 1, 2, 1, 0},
                          {"two crashes", 1, 1, 1, 2, 1, 2, 0},
                          {"an expiry, three rounds", 1, 1, 1, 3, 1, 0, 1},
                          {"two expiries", 1, 1, 1, 2, 1, 0, 2},
                          {"an expiry, a slot for two", 1, 2, 1, 1, 1, 0, 1},
                          {"an expiry and a crash", 1, 2, 1, 1, 1, 1, 1}};
  for (const Setup& setup : setups) {
    Model model(setup, Wrong::kNothing);
    const std::string broken = model.explore();
    std::printf("%-28s %9zu states\n", setup.name, model.states());
    std::fflush(stdout);
    CHECK_SAYING(broken.empty(), "%s: %s", setup.name, broken.c_str());
  }
  const Mistake mistakes[] = {
      {Wrong::kEnteredBeforeLeft, "entered read before left", {"", 2, 1, 1, 1, 1, 0, 0}},
      {Wrong::kSleepOnClosed, "sleeping on closed itself", {"", 1, 2, 2, 1, 1, 0, 0}},
      {Wrong::kBellAfterCheck, "bell read after the check", {"", 1, 1, 1, 2, 1, 0, 0}},
      {Wrong::kTestTheLock, "reaper tests the lock", {"", 1, 2, 1, 1, 1, 1, 0}},
      {Wrong::kRecompute, "closed recomputed", {"", 1, 2, 2, 1, 1, 0, 0}},
      {Wrong::kExpireBlindly, "expiry without a handshake", {"", 1, 1, 1, 2, 1, 0, 1}},
      {Wrong::kNoSecondLook, "no second look", {"", 1, 1, 1, 1, 1, 0, 0}},
      {Wrong::kLateCount, "dead lanes counted out late", {"", 1, 1, 1, 2, 1, 1, 0}},
      {Wrong::kNoCount, "dead lanes not counted out", {"", 1, 1, 1, 1, 1, 1, 0}}};
  for (const Mistake& mistake : mistakes) {
    Model model(mistake.setup, mistake.wrong);
    const std::string broken = model.explore();
    std::printf("caught: %-28s %s\n", mistake.name, broken.c_str());
    CHECK_SAYING(!broken.empty(), "the model does not see this mistake: %s", mistake.name);
  }
  return 0;
}
