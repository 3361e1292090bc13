// What the gate costs: a claim back to back, and on a card of one core the times to the last hash,
// to the grant and back to the first hash. Prints; asserts only that it ran, for times are not
// tests.
#include <pthread.h>
#include <sched.h>

#include <algorithm>
#include <cstdlib>
#include <thread>
#include <vector>

#include "check.hpp"
#include "gate/controller.hpp"
#include "gate/futex.hpp"
#include "gate/holder.hpp"

#if !defined(SWITCHER_TURNS)
#define SWITCHER_TURNS 2000
#endif

namespace {

using namespace switcher;

void report(const char* what, std::vector<uint64_t> ns) {
  std::sort(ns.begin(), ns.end());
  const auto at = [&](double q) {
    return static_cast<double>(ns[static_cast<size_t>(q * static_cast<double>(ns.size() - 1))]);
  };
  std::printf("%-34s p50 %9.0f  p99 %9.0f  p99.9 %9.0f  max %10.0f ns\n", what, at(0.5), at(0.99),
              at(0.999), at(1));
}

void pin(int core) {
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(core, &set);
  CHECK(pthread_setaffinity_np(pthread_self(), sizeof set, &set) == 0);
}

}  // namespace

int main(int argc, char** argv) {
  const int count = argc > 1 ? std::atoi(argv[1]) : SWITCHER_TURNS;
  TestFolder folder;
  GateOptions options;
  options.dir = folder.path;
  options.create = true;
  const auto gate = Gate::open("cpu:0", options);
  Holder holder(gate, "cost");

  std::vector<uint64_t> claims;
  for (int i = 0; i < count; ++i) {
    const uint64_t start = now_ns();
    holder.claim({});
    claims.push_back(now_ns() - start);
    holder.release();
  }
  report("claim, back to back", claims);

  const Controller controller(gate, 0);
  const HasherLock lock(gate);
  std::atomic<bool> stop{false};
  std::atomic<uint64_t> first{0}, last{0};
  const int cores = static_cast<int>(std::thread::hardware_concurrency());
  std::thread hash([&] {
    pin(cores - 1);
    const sched_param idle{};
    sched_setscheduler(0, SCHED_IDLE, &idle);
    Lane lane(gate);
    while (!stop.load()) {
      if (!lane.wait_open(50'000'000) || !lane.enter()) continue;
      uint64_t now = now_ns();
      first.store(now);
      while (!lane.must_leave(now) && !stop.load()) {
        for (int k = 0; k < 400 && lane.closed_word()->load(std::memory_order_relaxed) == 0; ++k) {
        }
        now = now_ns();
      }
      last.store(now);
      lane.leave(now);
    }
  });
  pin(0);
  std::vector<uint64_t> cold, out, granted, back;
  for (int i = 0; i < count; ++i) {
    const timespec pause{0, 500'000 + std::rand() % 500'000};
    nanosleep(&pause, nullptr);
    if (gate->drained()) continue;  // it has not come back yet
    const uint64_t start = now_ns();
    holder.claim({});
    cold.push_back(now_ns() - start);
    holder.wait_drained(10'000'000'000, 0);
    granted.push_back(now_ns() - start);
    const uint64_t end = last.load();
    if (end > start) out.push_back(end - start);
    const uint64_t free = now_ns();
    holder.release();
    while (first.load() < free && now_ns() - free < 1'000'000'000) usleep(20);
    if (first.load() >= free) back.push_back(first.load() - free);
  }
  stop.store(true);
  gate->ring_bell();
  hash.join();
  CHECK(!out.empty() && !back.empty());
  report("claim, cold", cold);
  report("claim -> last hash", out);
  report("claim -> granted", granted);
  report("release -> first hash", back);
  return 0;
}
