// Hashes that are no shares are reported and hashed again too: a card that reports wrong ones, or
// that misses what it should report, is benched before it has cost a share; an honest one is not.
#include <chrono>
#include <filesystem>
#include <thread>

#include "check.hpp"
#include "cpu/scans.hpp"
#include "gate/controller.hpp"
#include "hasher/hasher.hpp"
#include "hasher/ring.hpp"

namespace {

using namespace switcher;
using namespace switcher::hasher;

enum class Fault { kNone, kMissesAll, kWrongNonce };

struct Faulty final : public Engine {
  explicit Faulty(Fault f) : fault(f) {}
  const char* backend() const override { return "faulty"; }
  uint32_t lanes() const override { return 1; }
  void start_lane(uint32_t) override {}
  uint64_t chunk_ns() const override { return 2'000'000; }
  uint64_t first_chunk() const override { return 1024; }
  ScanOutcome hash(uint32_t, const ScanWork& work, uint32_t first, uint64_t n,
                   const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) override {
    ScanOutcome outcome = best_backend().scan(work, first, n, stop, out, capacity);
    found += outcome.written;
    if (fault == Fault::kMissesAll) outcome.written = 0;
    if (fault == Fault::kWrongNonce && outcome.written > 0) out[0].nonce ^= 1;
    return outcome;
  }
  const Fault fault;
  uint64_t found = 0;  // read when the lane has ended
};

// No hash meets the share target here, so that every candidate is a witness.
JobSpec hard_job() {
  JobSpec spec;
  spec.version = 0x20000000;
  spec.fixed_root = true;
  spec.ntime = 1'700'000'000;
  spec.ntime_max = spec.ntime + 10;
  spec.nbits = 0x1d00ffff;
  spec.target.bytes[0] = 1;
  return spec;
}

void run(const std::string& dir, Fault fault) {
  GateOptions place;
  place.dir = dir;
  place.create = true;
  const auto gate = Gate::open("cpu:0", place);
  Controller controller(gate, 0);
  const auto ring = Ring::open(ring_beside(gate->path()), true);
  auto engine = std::make_unique<Faulty>(fault);
  Faulty* const card = engine.get();
  HasherOptions options;
  options.grain = 1 << 18;
  Hasher hasher(gate, ring, std::move(engine), options);
  hasher.set_job(hard_job(), true);
  // Long enough for 200 witnesses that are due; a benched card stops by itself long before.
  constexpr uint64_t kHashes = uint64_t{100} << 17;
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  while (!hasher.status().benched && ring->file().lane[0].hashes.load() < kHashes) {
    CHECK(std::chrono::steady_clock::now() < until);
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  const bool benched = hasher.status().benched;
  hasher.stop();
  CHECK(benched == (fault != Fault::kNone));
  CHECK(ring->file().hardware_errors.load() == (benched ? 1 : 0));
  CHECK(ring->file().lane[0].hits.load() == 0);
  CHECK_SAYING(benched || (card->found > 100 && card->found < 1000), "%llu witnesses",
               static_cast<unsigned long long>(card->found));
  std::filesystem::remove(gate->path());
  std::filesystem::remove(ring->path());
}

}  // namespace

int main() {
  const TestFolder folder;
  for (const Fault fault : {Fault::kNone, Fault::kMissesAll, Fault::kWrongNonce}) {
    run(folder.path, fault);
  }
  return 0;
}
