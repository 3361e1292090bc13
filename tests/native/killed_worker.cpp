// A worker process is killed (SIGKILL) at random moments, a successor goes on, until the job is
// done. The counts live in memory shared with the workers: no nonce may be missing, and no more may
// be repeated than what was in flight; every hit is delivered exactly once.
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>
#include <thread>

#include "counting_engine.hpp"
#include "gate/futex.hpp"

namespace {

using namespace counting;

constexpr uint32_t kLanesHere = 3;
constexpr Span kSpan{90000, 110000};

struct Shared {
  Tally tally;
  std::atomic<uint32_t> finished;
  std::atomic<uint32_t> count[200000];
};
static_assert(sizeof(Shared::count) / sizeof(uint32_t) == kSpan.before + kSpan.behind);

// One life of the worker: beats the heart itself, hashes until killed.
[[noreturn]] void work(const std::string& dir, Shared* shared, uint32_t lanes) {
  GateOptions options;
  options.dir = dir;
  const auto gate = Gate::open("cpu:0", options);
  std::thread([gate] {
    for (;;) {
      gate->segment().heartbeat_ns.store(now_ns());
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
  }).detach();
  HasherOptions grain;
  grain.grain = 3000;
  Hasher hasher(gate, Ring::open(ring_beside(gate->path()), true),
                std::make_unique<counting::Engine>(backend_by_name("portable"), lanes, kSpan,
                                                   &shared->tally, shared->count),
                grain);
  hasher.set_job(make_job(5, kSpan, 32), false);
  for (;;) {
    if (hasher.status().finished) shared->finished.store(1);
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

}  // namespace

int main() {
  const TestFolder folder;
  GateOptions options;
  options.dir = folder.path;
  options.create = true;
  const auto gate = Gate::open("cpu:0", options);
  const auto ring = Ring::open(ring_beside(gate->path()), true);
  RingReader reader(ring);
  auto* shared = static_cast<Shared*>(
      mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  CHECK(shared != MAP_FAILED);
  std::mt19937 random(11);
  Hits hits;
  uint64_t lives = 0;
  while (shared->finished.load() == 0) {
    CHECK(++lives < 10000);
    const pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) work(folder.path, shared, 1 + static_cast<uint32_t>(lives % kLanesHere));
    // Some die while they start; the others after they have begun to hash, however slow they are.
    const uint64_t total = shared->tally.total.load();
    while (lives % 4 != 0 && shared->tally.total.load() == total && shared->finished.load() == 0) {
      take_hits(reader, 1, &hits);
      std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
    const uint64_t until = now_ns() + random() % 9'000'000;
    while (now_ns() < until && shared->finished.load() == 0) {
      take_hits(reader, 1, &hits);
      std::this_thread::sleep_for(std::chrono::microseconds(random() % 300));
    }
    kill(child, SIGKILL);
    int status = 0;
    CHECK(waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
  }
  while (take_hits(reader, 1, &hits)) {
  }
  uint64_t repeated = 0;
  for (uint64_t i = 0; i < kSpan.length(); ++i) {
    const uint32_t n = shared->count[i].load();
    CHECK_SAYING(n > 0, "nonce %llu was skipped", static_cast<unsigned long long>(i));
    repeated += n - 1;
  }
  const uint64_t in_flight = lives * kLanesHere * shared->tally.longest.load();
  CHECK(repeated <= in_flight);
  check_hits(hits, expected_hits(make_job(5, kSpan, 32), kSpan, backend_by_name("portable")));
  CHECK(lives > 10);
  std::printf(
      "%llu workers killed: none of %llu nonces skipped, %llu repeated (in flight: at most "
      "%llu), %zu hits, each once\n",
      static_cast<unsigned long long>(lives), static_cast<unsigned long long>(kSpan.length()),
      static_cast<unsigned long long>(repeated), static_cast<unsigned long long>(in_flight),
      hits.size());
  return 0;
}
