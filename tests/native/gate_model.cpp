// The gate's protocol as a model of small steps, one shared access each, explored exhaustively:
// every interleaving of lanes, claimants, the reaper and one expiry, with a crash of any process at
// any step. Three things must hold in every state: no lane hashes while a granted claim stands, the
// bit of a granted claim is set, and whoever can do nothing more has finished with the gate open.
//
// The model is also run with steps done wrongly. Each of those must be caught: it shows that the
// model can see the mistake, and why the protocol has the step.
#include "gate_model.hpp"

#include <cstdio>

#include "check.hpp"

namespace model {

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

}  // namespace model

namespace {

using model::Setup;
using model::Wrong;

struct Mistake {
  Wrong wrong;
  const char* name;
  Setup setup;
};

}  // namespace

int main() {
  using model::Model;
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
