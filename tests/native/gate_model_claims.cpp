// What the claimants of the gate's model do next; see gate_model.cpp. One shared access per step.
#include "gate_model.hpp"

namespace model {

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

}  // namespace model
