// Real lanes on small jobs while a preempter closes the gate 10,000 times at random moments. The
// engine counts every nonce it hashes: when a job is finished each must have been hashed exactly
// once, and its hits must be those of an undisturbed scan, each delivered once. While the gate is
// closed and drained nothing may be inside the engine.
#include <atomic>
#include <random>
#include <thread>
#include <vector>

#include "counting_engine.hpp"
#include "gate/futex.hpp"
#include "gate/gate.hpp"

namespace {

using namespace counting;

constexpr uint32_t kLanesHere = 3;
constexpr Span kSpan{5000, 7001};
constexpr uint64_t kBit = uint64_t{1} << 30;
constexpr uint64_t kPreemptions = 10000;

struct World {
  std::shared_ptr<Gate> gate;
  Tally tally{};
  std::vector<std::atomic<uint32_t>> count = std::vector<std::atomic<uint32_t>>(kSpan.length());
  std::atomic<bool> stop{false};
  std::atomic<uint64_t> preemptions{0};
};

void beat(World& world) {
  while (!world.stop.load()) {
    world.gate->segment().heartbeat_ns.store(now_ns());
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

void preempt(World& world) {
  std::mt19937 random(7);
  while (!world.stop.load()) {
    world.gate->segment().closed.fetch_or(kBit);
    if (random() % 4 == 0) {
      while (!world.gate->drained()) std::this_thread::yield();
      const uint64_t before = world.tally.total.load();
      CHECK(world.tally.inside.load() == 0);
      std::this_thread::sleep_for(std::chrono::microseconds(random() % 50));
      CHECK(world.tally.total.load() == before);
      CHECK(world.tally.inside.load() == 0);
    }
    world.gate->clear_bits(kBit);
    world.preemptions.fetch_add(1);
    for (uint64_t spin = random() % 20000; spin > 0; --spin) {
      std::atomic_signal_fence(std::memory_order_seq_cst);
    }
    if (random() % 8 == 0) std::this_thread::sleep_for(std::chrono::microseconds(random() % 200));
  }
}

// Reads and acknowledges in bites until the job is finished and no hit is left.
Hits finish(Hasher& hasher, RingReader& reader, uint64_t serial) {
  Hits hits;
  for (;;) {
    const bool finished = hasher.status().finished;
    if (take_hits(reader, serial, &hits)) continue;
    if (finished) return hits;
    reader.wait(1'000'000);
  }
}

}  // namespace

int main() {
  const TestFolder folder;
  GateOptions options;
  options.dir = folder.path;
  options.create = true;
  World world;
  world.gate = Gate::open("cpu:0", options);
  const auto ring = Ring::open(ring_beside(world.gate->path()), true);
  const Backend& backend = backend_by_name("portable");
  HasherOptions grain;
  grain.grain = 700;
  Hasher hasher(world.gate, ring,
                std::make_unique<counting::Engine>(backend, kLanesHere, kSpan, &world.tally,
                                                   world.count.data()),
                grain);
  RingReader reader(ring);
  std::thread beater([&] { beat(world); });
  std::thread preempter([&] { preempt(world); });
  unsigned long long jobs = 0;
  unsigned long long hits = 0;
  while (world.preemptions.load() < kPreemptions) {
    const JobSpec spec = make_job(++jobs, kSpan, 64);
    const Hits expected = expected_hits(spec, kSpan, backend);
    const Hits found = finish(hasher, reader, hasher.set_job(spec, jobs % 2 == 0));
    for (size_t i = 0; i < world.count.size(); ++i) {
      const uint32_t n = world.count[i].exchange(0);
      CHECK_SAYING(n == 1, "nonce %zu was hashed %u times", i, n);
    }
    check_hits(found, expected);
    hits += found.size();
  }
  world.stop.store(true);
  preempter.join();
  beater.join();
  std::printf("%llu jobs of %llu nonces, %llu preemptions, %llu hits: each exactly once\n", jobs,
              static_cast<unsigned long long>(kSpan.length()),
              static_cast<unsigned long long>(world.preemptions.load()), hits);
  return 0;
}
