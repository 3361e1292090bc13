// Timing a backend on pinned threads, with every pass compared to known answers.
#pragma once

#include "cpu/backend.hpp"

namespace switcher {

struct BenchResult {
  uint64_t hashes = 0;        // header hashes tested: nonces x versions
  double seconds = 0;         // wall time from the common start to the last thread's end
  double thread_seconds = 0;  // CPU time of all threads together
  double core_hz = 0;         // clock of the cores while they worked; from a chain of additions
};

// Hashes for about `seconds` on `threads` threads, each pinned to one of the CPUs this process may
// use, counted from the last. Throws SELF_TEST when a timed pass misses or adds a hit.
BenchResult bench_hash(const Backend& backend, uint32_t threads, uint32_t versions, double seconds);

// Clock of the calling thread's core, in Hz: additions that wait for one another take one cycle
// each.
double core_clock_hz();

}  // namespace switcher
