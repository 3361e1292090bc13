// What lanes, controller and hasher of the gate's model do next; see gate_model.cpp. One shared
// access per step.
#include "gate_model.hpp"

namespace model {
namespace {

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

}  // namespace

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

}  // namespace model
