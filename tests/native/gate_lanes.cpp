// Lanes against a gate that somebody flips as fast as he can: whoever has waited for the drain must
// never see a lane inside, and no lane may sleep through an opening. Then the same with holders
// whose claims expire and are revoked under them.
#include <atomic>
#include <random>
#include <thread>
#include <vector>

#include "check.hpp"
#include "core/error.hpp"
#include "gate/controller.hpp"
#include "gate/futex.hpp"
#include "gate/holder.hpp"

namespace {

using namespace switcher;

constexpr int kLanes = 2;
constexpr unsigned kHolders = 6;
constexpr uint32_t kFlipBit = 20;

struct Run {
  std::shared_ptr<Gate> gate;
  std::atomic<bool> stop{false};  // the revoker
  std::atomic<bool> end{false};   // the lanes
  std::atomic<int> inside{0};
  std::atomic<uint64_t> stays{0};
  std::atomic<uint64_t> ended_early{0};
};

void lane_thread(Run& run) {
  Lane lane(run.gate);
  while (!run.end.load()) {
    if (!lane.wait_open(50'000'000)) continue;
    if (!lane.enter()) continue;
    run.inside.fetch_add(1);
    run.stays.fetch_add(1);
    for (int i = 0; i < 1000 && !lane.must_leave(now_ns()); ++i) {
    }
    run.inside.fetch_sub(1);
    lane.leave(now_ns());
  }
}

// A claim by hand, with the lock that tells the reaper its holder lives: a bit without it may be
// reaped while the drain is waited for, and the lanes would rightly come back.
void flip_thread(Run& run, uint32_t slot_bit, int flips) {
  Segment& s = run.gate->segment();
  ByteLock alive;
  run.gate->open_lock(alive);
  CHECK(alive.try_take(slot_bit));
  const uint64_t bit = uint64_t{1} << slot_bit;
  for (int i = 0; i < flips; ++i) {
    s.closed.fetch_or(bit);
    while (!run.gate->drained()) {
      s.waiting.fetch_add(1);
      const uint32_t bell = s.drain_bell.load();
      if (!run.gate->drained()) futex_wait(s.drain_bell, bell, 10'000'000'000);
      s.waiting.fetch_sub(1);
    }
    CHECK(run.inside.load() == 0);
    run.gate->clear_bits(bit);
    usleep(static_cast<unsigned>(i * 37 % 200));
    if (i % 16 == 0) {  // and some flips so short that a lane sees 1-0-1 or nothing at all
      for (int k = 0; k < 50; ++k) {
        s.closed.fetch_or(bit);
        run.gate->clear_bits(bit);
      }
    }
  }
}

// Holders as programs use them, while the controller expires and revokes claims under them.
void holder_thread(Run& run, unsigned seed, int rounds) {
  std::minstd_rand random(seed);
  Holder holder(run.gate, "stress");
  for (int i = 0; i < rounds; ++i) {
    ClaimOptions options;
    if (random() % 4 == 0) options.deadline_ns = now_ns() + random() % 5'000'000;
    holder.claim(options);
    try {
      holder.wait_drained(60'000'000'000, random() % 2 * 5'000);
      // A lane may be in only if the claim was taken away, before this was looked at.
      if (run.inside.load() != 0) CHECK(!holder.held());
      if (random() % 8 == 0) usleep(static_cast<unsigned>(random() % 2000));
      holder.release();
    } catch (const Error& error) {
      CHECK_SAYING(error.status() == SWITCHER_STATE, "%s", error.what());
      run.ended_early.fetch_add(1);
      CHECK(!holder.held());
      try {
        holder.release();
      } catch (const Error&) {
      }
    }
    if (random() % 2 == 0) usleep(static_cast<unsigned>(random() % 300));
  }
}

void revoking_thread(Run& run, Controller& controller) {
  std::minstd_rand random(99);
  Segment& s = run.gate->segment();
  while (!run.stop.load()) {
    const uint32_t bit = kFirstSlotBit + static_cast<uint32_t>(random() % kHolders);
    controller.revoke(bit, s.slot[bit - kFirstSlotBit].state.load() >> 2);
    controller.reap();
    usleep(200);
  }
}

void flips(Run& run) {
  std::vector<std::thread> flippers;
  for (uint32_t i = 0; i < 3; ++i)
    flippers.emplace_back(flip_thread, std::ref(run), kFlipBit + i, 3000);
  for (auto& thread : flippers) thread.join();
}

void holders(Run& run, Controller& controller) {
  run.stop.store(false);
  std::thread revoker(revoking_thread, std::ref(run), std::ref(controller));
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < kHolders; ++i)
    threads.emplace_back(holder_thread, std::ref(run), i, 800);
  for (auto& thread : threads) thread.join();
  run.stop.store(true);
  revoker.join();
}

void hashing_goes_on(Run& run) {
  const uint64_t before = run.stays.load();
  const uint64_t start = now_ns();
  while (run.stays.load() == before && now_ns() - start < 10'000'000'000) usleep(100);
  CHECK(run.stays.load() > before);
}

}  // namespace

int main() {
  TestFolder folder;
  GateOptions options;
  options.dir = folder.path;
  options.create = true;
  Run run;
  run.gate = Gate::open("cpu:0", options);
  Controller controller(run.gate, 0);
  const HasherLock hasher(run.gate);
  std::vector<std::thread> lanes;
  for (int i = 0; i < kLanes; ++i) lanes.emplace_back(lane_thread, std::ref(run));
  flips(run);
  hashing_goes_on(run);
  holders(run, controller);
  CHECK((run.gate->closed() & ~kControllerMask) == 0);
  hashing_goes_on(run);
  run.end.store(true);
  run.gate->ring_bell();
  for (auto& thread : lanes) thread.join();
  CHECK(run.gate->drained());
  std::printf("%llu stays, %llu claims ended under their holder\n",
              static_cast<unsigned long long>(run.stays.load()),
              static_cast<unsigned long long>(run.ended_early.load()));
  CHECK(run.ended_early.load() > 0);
  return 0;
}
