// Real lanes on small jobs while a preempter closes the gate 10,000 times at random moments. The
// engine counts every nonce it hashes: when a job is finished each must have been hashed exactly
// once, and its hits must be those of an undisturbed scan, each delivered once. While the gate is
// closed and drained nothing may be inside the engine.
#include <atomic>
#include <map>
#include <random>
#include <thread>
#include <vector>

#include "check.hpp"
#include "cpu/backend.hpp"
#include "gate/futex.hpp"
#include "gate/gate.hpp"
#include "hasher/hasher.hpp"

namespace {

using namespace switcher;
using namespace switcher::hasher;

constexpr uint32_t kLanesHere = 3;
constexpr uint64_t kBefore = 5000;  // positions before and behind the end of the first roll
constexpr uint64_t kBehind = 7001;
constexpr uint64_t kBegin = ranges::kRoll - kBefore;
constexpr uint64_t kEnd = ranges::kRoll + kBehind;
constexpr uint32_t kTime = 1700000000;
constexpr uint64_t kBit = uint64_t{1} << 30;
constexpr uint64_t kPreemptions = 10000;

// Scans in groups of eight and counts each nonce of a group when its hashes are done.
class CountingEngine final : public Engine {
 public:
  explicit CountingEngine(const Backend& backend) : backend_(backend), count(kEnd - kBegin) {}
  const char* backend() const override { return "counting"; }
  uint32_t lanes() const override { return kLanesHere; }
  void start_lane(uint32_t) override {}
  uint64_t chunk_ns() const override { return 50'000; }
  uint64_t first_chunk() const override { return 16; }
  ScanOutcome hash(uint32_t, const ScanWork& work, uint32_t first, uint64_t n,
                   const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) override {
    inside.fetch_add(1);
    const uint64_t roll = (bswap(work.tail[1]) - kTime) & 0xff;
    const uint64_t base = roll * ranges::kRoll + first - kBegin;
    ScanOutcome done{0, 0};
    while (done.nonces < n && stop->load(std::memory_order_relaxed) == 0 &&
           capacity - done.written >= kScanRoom) {
      const uint64_t group = std::min<uint64_t>(8, n - done.nonces);
      const ScanOutcome part =
          backend_.scan(work, first + static_cast<uint32_t>(done.nonces), group, nullptr,
                        out + done.written, capacity - done.written);
      for (uint64_t i = 0; i < part.nonces; ++i) count[base + done.nonces + i].fetch_add(1);
      total.fetch_add(part.nonces);
      done.nonces += part.nonces;
      done.written += part.written;
    }
    inside.fetch_sub(1);
    return done;
  }

  static uint32_t bswap(uint32_t x) { return __builtin_bswap32(x); }

 private:
  const Backend& backend_;

 public:
  std::vector<std::atomic<uint32_t>> count;
  std::atomic<int> inside{0};
  std::atomic<uint64_t> total{0};
};

struct World {
  std::shared_ptr<Gate> gate;
  CountingEngine* engine;
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
      const uint64_t before = world.engine->total.load();
      CHECK(world.engine->inside.load() == 0);
      std::this_thread::sleep_for(std::chrono::microseconds(random() % 50));
      CHECK(world.engine->total.load() == before);
      CHECK(world.engine->inside.load() == 0);
    }
    world.gate->clear_bits(kBit);
    world.preemptions.fetch_add(1);
    for (uint64_t spin = random() % 20000; spin > 0; --spin) {
      std::atomic_signal_fence(std::memory_order_seq_cst);
    }
    if (random() % 8 == 0) std::this_thread::sleep_for(std::chrono::microseconds(random() % 200));
  }
}

JobSpec make_job(uint64_t tag) {
  JobSpec spec;
  spec.tag = tag;
  spec.version = 0x20000000;
  spec.fixed_root = true;
  spec.merkle_root[0] = static_cast<uint8_t>(tag);
  spec.merkle_root[1] = static_cast<uint8_t>(tag >> 8);
  spec.ntime = kTime;
  spec.ntime_max = kTime + 1;
  spec.nbits = 0x1d00ffff;
  std::memset(spec.target.bytes, 0xff, 31);
  spec.target.bytes[31] = 0x03;  // one hash in 64
  spec.begin = kBegin;
  spec.end = kEnd;
  return spec;
}

using Hits = std::map<uint64_t, uint32_t>;  // position -> times

Hits expected_hits(const JobSpec& spec, const Backend& backend) {
  const Job job(spec);
  Hits hits;
  std::vector<Candidate> room(kScanRoom + 4096);
  for (const uint64_t roll : {0, 1}) {
    Prepared work;
    job.prepare(roll, &work);
    const uint32_t first = roll == 0 ? static_cast<uint32_t>(kBegin) : 0;
    const ScanOutcome done = backend.scan(work.work, first, roll == 0 ? kBefore : kBehind, nullptr,
                                          room.data(), room.size());
    CHECK(done.nonces == (roll == 0 ? kBefore : kBehind));
    for (uint32_t i = 0; i < done.written; ++i) {
      uint8_t hash[32];
      set_candidate(work.header, work.version[0], room[i].nonce);
      hash_header(work.header, hash);
      if (spec.target.meets(hash)) ++hits[roll * ranges::kRoll + room[i].nonce];
    }
  }
  return hits;
}

// Reads and acknowledges in bites until the job is finished and no hit is left.
Hits finish(Hasher& hasher, RingReader& reader, uint64_t serial) {
  Hits hits;
  std::vector<RingReader::Record> records(16);
  for (;;) {
    const bool finished = hasher.status().finished;
    const size_t n = reader.poll(records.data(), records.size());
    for (size_t i = 0; i < n; ++i) {
      CHECK(records[i].found.serial == serial);
      ++hits[records[i].found.position];
      CHECK(reader.acknowledge(records[i].id));
    }
    if (finished && n == 0) return hits;
    if (n == 0) reader.wait(1'000'000);
  }
}

void verify(CountingEngine& engine, const Hits& hits, const Hits& expected) {
  for (size_t i = 0; i < engine.count.size(); ++i) {
    const uint32_t n = engine.count[i].exchange(0);
    CHECK_SAYING(n == 1, "nonce %zu was hashed %u times", i, n);
  }
  for (const auto& [position, times] : hits) {
    CHECK_SAYING(times == 1, "a hit came %u times", times);
    CHECK(expected.count(position) == 1);
  }
  CHECK_SAYING(hits.size() == expected.size(), "%zu hits of %zu", hits.size(), expected.size());
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
  auto engine = std::make_unique<CountingEngine>(backend);
  world.engine = engine.get();
  HasherOptions grain;
  grain.grain = 700;
  Hasher hasher(world.gate, ring, std::move(engine), grain);
  RingReader reader(ring);
  std::thread beater([&] { beat(world); });
  std::thread preempter([&] { preempt(world); });
  uint64_t jobs = 0;
  uint64_t total_hits = 0;
  while (world.preemptions.load() < kPreemptions) {
    const JobSpec spec = make_job(++jobs);
    const Hits expected = expected_hits(spec, backend);
    const Hits hits = finish(hasher, reader, hasher.set_job(spec, jobs % 2 == 0));
    verify(*world.engine, hits, expected);
    total_hits += hits.size();
  }
  world.stop.store(true);
  preempter.join();
  beater.join();
  std::printf("%llu jobs of %llu nonces, %llu preemptions, %llu hits: each exactly once\n",
              static_cast<unsigned long long>(jobs), static_cast<unsigned long long>(kEnd - kBegin),
              static_cast<unsigned long long>(world.preemptions.load()),
              static_cast<unsigned long long>(total_hits));
  return 0;
}
