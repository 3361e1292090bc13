// How fast rolls are prepared (coinbase, merkle root, midstates), against what cards ask for: at
// 10 GH/s a roll of 2^32 nonces lasts 0.43 s with one version, 27 s with 64. Prints the hash rate
// that one preparing thread could feed; a benchmark with a generous guard, not a race.
#include <chrono>
#include <cstdio>

#include "check.hpp"
#include "hasher/job.hpp"

namespace {

using namespace switcher;
using namespace switcher::hasher;

constexpr double kWanted = 10e9;

JobSpec job_of(size_t coinbase_bytes, size_t branches, uint32_t versions) {
  JobSpec spec;
  spec.version = 0x20000000;
  spec.version_mask = 0x1fffe000;
  spec.versions = versions;
  spec.ntime = 1'700'000'000;
  spec.ntime_max = spec.ntime + 7200;
  spec.nbits = 0x1d00ffff;
  spec.extranonce2_bytes = 8;
  spec.target.bytes[0] = 1;
  spec.coinbase1.assign(coinbase_bytes / 2, 0x42);
  spec.coinbase2.assign(coinbase_bytes / 2, 0x24);
  spec.branch.resize(branches);
  return spec;
}

void measure(const char* what, size_t coinbase_bytes, size_t branches, uint32_t versions) {
  using Clock = std::chrono::steady_clock;
  const Job job(job_of(coinbase_bytes, branches, versions));
  Prepared roll;
  const auto start = Clock::now();
  double seconds = 0;
  uint64_t rolls = 0;
  uint32_t sum = 0;  // of what was made, so that it is made
  while (seconds < 0.2) {
    job.prepare(rolls * 1'000'003 % job.rolls(), &roll);
    sum ^= roll.work.midstate[job.versions() - 1][0];
    ++rolls;
    seconds = std::chrono::duration<double>(Clock::now() - start).count();
  }
  const double rate = static_cast<double>(rolls) / seconds;
  const double feeds = rate * 4294967296.0 * job.versions();
  std::printf("%-34s %9.0f rolls/s, feeds %10.0f GH/s (%08x)\n", what, rate, feeds / 1e9, sum);
  CHECK_SAYING(feeds >= kWanted, "%s feeds only %.1f GH/s", what, feeds / 1e9);
}

}  // namespace

int main() {
  measure("a pool's job, 1 version", 250, 12, 1);
  measure("a pool's job, 64 versions", 250, 12, kMaxVersions);
  measure("the largest job, 1 version", 2 * kMaxCoinbasePart, kMaxBranch, 1);
  measure("the largest job, 64 versions", 2 * kMaxCoinbasePart, kMaxBranch, kMaxVersions);
}
