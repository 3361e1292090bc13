// Crashes the ledger at every store of a run, then at every pair of stores, and lets a successor
// with another number of lanes finish. Every position must be hashed, none more often than the
// parts in flight allow, and every hit delivered exactly once.
#include <cinttypes>
#include <random>

#include "check.hpp"
#include "ledger_model.hpp"

namespace {

using model::Crash;
using model::World;

constexpr uint64_t kBegin = switcher::ranges::kRoll - 37;  // the range crosses a roll
constexpr uint64_t kEnd = switcher::ranges::kRoll + 41;
constexpr uint64_t kGrain = 16;
constexpr uint64_t kChunk = 5;
constexpr uint64_t kHitEvery = 3;

struct Script {
  bool second_job = false;  // a second job arrives in the middle
  bool clean = false;
  uint64_t crash[2] = {0, 0};  // store numbers within each life
  uint32_t seed = 0;
};

struct Run {
  uint64_t stores = 0;  // stores of the first life, or of the second if the first crashed
  uint32_t crashes = 0;
  uint64_t first = 0, second = 0;
};

void live_once(World& world, const Script& script, Run& run, std::mt19937& random) {
  if (run.first == 0) run.first = world.set_job(kBegin, kEnd, true);
  for (int turn = 0; turn < 4000; ++turn) {
    if (script.second_job && run.second == 0 && turn >= 12) {
      run.second = world.set_job(100, 160, script.clean);
    }
    world.step(static_cast<uint32_t>(random() % world.lanes()), kGrain, kChunk, kHitEvery);
    if (random() % 3 == 0)
      world.read(static_cast<uint32_t>(random() % model::kRings), 1 + random() % 3);
    if (world.ledger().finished()) break;
  }
  CHECK_SAYING(world.ledger().finished(), "the run got stuck");
}

Run play(World& world, const Script& script) {
  Run run;
  std::mt19937 random(script.seed);
  const uint32_t lanes[3] = {2, 3, 1};
  for (int life = 0; life < 3; ++life) {
    model::clock_of_stores() = {0, life < 2 ? script.crash[life] : 0};
    try {
      const char* why = world.start(lanes[life]);
      CHECK_SAYING(why == nullptr, "adopt: %s", why);
      live_once(world, script, run, random);
      run.stores = model::clock_of_stores().stores;
      break;
    } catch (const Crash&) {
      ++run.crashes;
    }
  }
  model::clock_of_stores() = {};
  for (uint32_t ring = 0; ring < model::kRings; ++ring) world.read(ring, ~uint64_t{0});
  return run;
}

enum class Fate {
  kFinished,    // every position must be hashed
  kSuperseded,  // every position that was handed out: a prefix
  kVoid,        // whatever was done
};

void verify_job(const World& world, uint64_t serial, uint64_t begin, uint64_t end, uint32_t crashes,
                Fate fate) {
  const bool voided = fate == Fate::kVoid;
  uint64_t repeated = 0;
  bool gap = false;
  for (uint64_t p = begin; p < end; ++p) {
    const auto hashed = world.hashed.find({serial, p});
    const uint64_t n = hashed == world.hashed.end() ? 0 : hashed->second;
    gap = gap || n == 0;
    CHECK_SAYING(n > 0 || fate != Fate::kFinished, "position %" PRIu64 " was skipped", p - begin);
    CHECK_SAYING(n == 0 || !gap || voided, "a part before %" PRIu64 " was skipped", p - begin);
    repeated += n > 1 ? n - 1 : 0;
    const auto delivered = world.delivered.find({serial, p});
    const uint64_t hits = delivered == world.delivered.end() ? 0 : delivered->second;
    const uint64_t wanted = n > 0 && p % kHitEvery == 0 ? 1 : 0;
    CHECK_SAYING(hits == wanted || (voided && hits < wanted),
                 "hit %" PRIu64 " delivered %" PRIu64 " times", p - begin, hits);
  }
  // A crash repeats at most the chunk in flight of each of the at most three lanes.
  CHECK_SAYING(repeated <= crashes * 3 * kChunk, "%" PRIu64 " positions repeated", repeated);
  CHECK_SAYING(crashes > 0 || repeated == 0, "repeated without a crash");
}

Run check(const Script& script) {
  World world;
  const Run run = play(world, script);
  const Fate first = run.second == 0 ? Fate::kFinished
                     : script.clean  ? Fate::kVoid
                                     : Fate::kSuperseded;
  verify_job(world, run.first, kBegin, kEnd, run.crashes, first);
  if (run.second != 0) verify_job(world, run.second, 100, 160, run.crashes, Fate::kFinished);
  return run;
}

}  // namespace

int main() {
  uint64_t runs = 0;
  for (const bool second : {false, true}) {
    for (const bool clean : {false, true}) {
      if (clean && !second) continue;
      for (uint32_t seed = 0; seed < 3; ++seed) {
        Script script{second, clean, {0, 0}, seed};
        const uint64_t total = check(script).stores;
        CHECK_SAYING(total > 50, "only %" PRIu64 " stores", total);
        for (uint64_t at = 1; at <= total; ++at) {
          script.crash[0] = at;
          script.crash[1] = 0;
          const Run once = check(script);
          ++runs;
          if (seed != 0 || once.crashes == 0) continue;
          for (uint64_t again = 1; again <= once.stores; again += 3) {
            script.crash[1] = again;
            check(script);
            ++runs;
          }
        }
      }
    }
  }
  std::printf("%" PRIu64 " runs with a crash at every store: nothing skipped\n", runs);
  return 0;
}
