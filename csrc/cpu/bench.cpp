#include "cpu/bench.hpp"

#include <pthread.h>
#include <sched.h>
#include <time.h>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

#include "core/header.hpp"
#include "cpu/known.hpp"
#include "cpu/scans.hpp"

namespace switcher {
namespace {

constexpr uint64_t kHashesPerPass = uint64_t{1} << 18;

double now_s(clockid_t clock) {
  timespec t{};
  clock_gettime(clock, &t);
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

// A piece of work with every answer known: the surroundings of block 0's nonce at an easy target,
// listed by the portable backend, the block's own nonce among them.
class Course {
 public:
  explicit Course(uint32_t versions) : nonces_(std::max<uint64_t>(kHashesPerPass / versions, 256)) {
    uint32_t numbers[kMaxVersions];
    for (uint32_t i = 0; i < versions; ++i) {
      numbers[i] = rolled_version(load_le32(kGenesisHeader), i);
    }
    Target target;
    std::fill(target.bytes, target.bytes + 32, uint8_t{0xff});
    target.bytes[31] = 0;
    target.bytes[30] = 0x0f;  // about one hash in 4096
    work_ = prepare(kGenesisHeader, numbers, versions, target);
    first_ = kGenesisNonce - static_cast<uint32_t>(nonces_ / 2);
    want_.resize(kHashesPerPass / 4096 * 4 + 2 * kScanRoom);
    run(scan_portable, want_);
    const bool has_block = std::any_of(want_.begin(), want_.end(), [](const Candidate& c) {
      return c.nonce == kGenesisNonce && c.version_index == 0;
    });
    if (!has_block) throw Error(SWITCHER_SELF_TEST, "the portable path misses block 0");
  }

  uint64_t hashes() const { return nonces_ * work_.versions; }

  // One timed pass; true iff its candidates are the known ones.
  bool pass(ScanFn scan, std::vector<Candidate>& room) const {
    room.resize(want_.size() + 2 * kScanRoom);
    if (!run(scan, room) || room.size() != want_.size()) return false;
    return std::equal(room.begin(), room.end(), want_.begin(),
                      [](const Candidate& a, const Candidate& b) {
                        return a.nonce == b.nonce && a.version_index == b.version_index;
                      });
  }

 private:
  bool run(ScanFn scan, std::vector<Candidate>& found) const {
    const ScanOutcome outcome = scan(work_, first_, nonces_, nullptr, found.data(), found.size());
    found.resize(outcome.written);
    return outcome.nonces == nonces_;
  }

  uint64_t nonces_;
  uint32_t first_;
  ScanWork work_;
  std::vector<Candidate> want_;
};

std::vector<int> usable_cpus() {
  cpu_set_t set;
  CPU_ZERO(&set);
  std::vector<int> cpus;
  if (sched_getaffinity(0, sizeof set, &set) != 0) return cpus;
  for (int cpu = CPU_SETSIZE - 1; cpu >= 0; --cpu) {
    if (CPU_ISSET(cpu, &set)) cpus.push_back(cpu);
  }
  return cpus;
}

struct Lane {
  uint64_t hashes = 0;
  double end_s = 0;
  double thread_seconds = 0;
  double core_hz = 0;
  bool right = true;
};

void work(const Course& course, ScanFn scan, pthread_barrier_t* start, double seconds, Lane* lane) {
  std::vector<Candidate> room;
  lane->right = course.pass(scan, room);  // warm-up: caches, clock, upper vector halves
  const double hz_before = core_clock_hz();
  pthread_barrier_wait(start);
  const double deadline = now_s(CLOCK_MONOTONIC) + seconds;
  const double cpu_start = now_s(CLOCK_THREAD_CPUTIME_ID);
  do {
    lane->right = course.pass(scan, room) && lane->right;
    lane->hashes += course.hashes();
    lane->end_s = now_s(CLOCK_MONOTONIC);
  } while (lane->end_s < deadline);
  lane->thread_seconds = now_s(CLOCK_THREAD_CPUTIME_ID) - cpu_start;
  lane->core_hz = (hz_before + core_clock_hz()) / 2;
}

}  // namespace

double core_clock_hz() {
  double best = 0;
  for (int turn = 0; turn < 5; ++turn) {
    constexpr int kAdds = 1 << 19;
    uint64_t x = 1;
    const double start = now_s(CLOCK_THREAD_CPUTIME_ID);
    for (int i = 0; i < kAdds / 8; ++i) {
#if defined(__x86_64__)
      // A register operand: some cores fold additions of constants while renaming.
      asm volatile(
          "add %1, %0\n add %1, %0\n add %1, %0\n add %1, %0\n"
          "add %1, %0\n add %1, %0\n add %1, %0\n add %1, %0\n"
          : "+r"(x)
          : "r"(uint64_t{3}));
#else
      for (int k = 0; k < 8; ++k) {
        x += 3;
        asm volatile("" : "+r"(x));
      }
#endif
    }
    const double elapsed = now_s(CLOCK_THREAD_CPUTIME_ID) - start;
    if (elapsed > 0) best = std::max(best, kAdds / elapsed);
  }
  return best;
}

BenchResult bench_hash(const Backend& backend, uint32_t threads, uint32_t versions,
                       double seconds) {
  const Course course(versions);
  const std::vector<int> cpus = usable_cpus();
  std::vector<Lane> lanes(threads);
  std::vector<std::thread> running;
  pthread_barrier_t start;
  pthread_barrier_init(&start, nullptr, threads + 1);
  for (uint32_t i = 0; i < threads; ++i) {
    running.emplace_back([&, i] { work(course, backend.scan, &start, seconds, &lanes[i]); });
    if (!cpus.empty()) {
      cpu_set_t one;
      CPU_ZERO(&one);
      CPU_SET(cpus[i % cpus.size()], &one);
      pthread_setaffinity_np(running.back().native_handle(), sizeof one, &one);
    }
  }
  pthread_barrier_wait(&start);
  const double start_s = now_s(CLOCK_MONOTONIC);
  for (std::thread& thread : running) thread.join();
  pthread_barrier_destroy(&start);
  BenchResult result;
  for (const Lane& lane : lanes) {
    if (!lane.right) {
      throw Error(SWITCHER_SELF_TEST, std::string("backend ") + backend.name +
                                          " did not find the known answers while timed");
    }
    result.hashes += lane.hashes;
    result.seconds = std::max(result.seconds, lane.end_s - start_s);
    result.thread_seconds += lane.thread_seconds;
    result.core_hz += lane.core_hz / threads;
  }
  return result;
}

}  // namespace switcher
