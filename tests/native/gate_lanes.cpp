// Lanes against a gate that somebody flips as fast as he can: whoever has waited for the drain must
// never see a lane inside, and no lane may sleep through an opening.
#include <atomic>
#include <thread>
#include <vector>

#include "check.hpp"
#include "gate/futex.hpp"
#include "gate/gate.hpp"

namespace {

using namespace switcher;

constexpr int kLanes = 2;
constexpr uint64_t kBit = uint64_t{1} << 20;

struct Run {
  std::shared_ptr<Gate> gate;
  std::atomic<bool> stop{false};
  std::atomic<int> inside{0};
  std::atomic<uint64_t> stays{0};
};

void lane_thread(Run& run) {
  Lane lane(run.gate);
  while (!run.stop.load()) {
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

void flip_thread(Run& run, uint64_t bit, int flips) {
  Segment& s = run.gate->segment();
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

}  // namespace

int main() {
  TestFolder folder;
  GateOptions options;
  options.dir = folder.path;
  options.create = true;
  Run run;
  run.gate = Gate::open("cpu:0", options);
  const HasherLock hasher(run.gate);
  run.gate->segment().heartbeat_ns.store(now_ns());
  std::thread beat([&] {
    while (!run.stop.load()) {
      run.gate->segment().heartbeat_ns.store(now_ns());
      usleep(2000);
    }
  });
  std::vector<std::thread> lanes;
  for (int i = 0; i < kLanes; ++i) lanes.emplace_back(lane_thread, std::ref(run));
  std::vector<std::thread> flippers;
  for (int i = 0; i < 3; ++i) flippers.emplace_back(flip_thread, std::ref(run), kBit << i, 3000);
  for (auto& thread : flippers) thread.join();
  const uint64_t before = run.stays.load();
  const uint64_t start = now_ns();
  while (run.stays.load() == before && now_ns() - start < 10'000'000'000) usleep(100);
  CHECK(run.stays.load() > before);  // the gate is open and hashing goes on
  run.stop.store(true);
  run.gate->ring_bell();
  for (auto& thread : lanes) thread.join();
  beat.join();
  CHECK(run.gate->drained());
  std::printf("%llu stays\n", static_cast<unsigned long long>(run.stays.load()));
  return 0;
}
