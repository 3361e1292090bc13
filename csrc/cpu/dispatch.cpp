// Which backend: probe the CPU, test against known answers, measure once, choose.
#include <cpuid.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <string>
#include <vector>

#include "core/header.hpp"
#include "cpu/known.hpp"
#include "cpu/scans.hpp"
#include "cuda/cuda.hpp"

namespace switcher {
namespace {

bool has_always() { return true; }
bool has_never() { return false; }
bool has_avx2() { return __builtin_cpu_supports("avx2") != 0; }
bool has_avx512() {
  return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
         __builtin_cpu_supports("avx512vl") != 0;
}
// GCC 12 does not know "sha"; CPUID leaf 7, EBX bit 29. The registers it needs are SSE's.
bool has_shani() {
  unsigned a = 0;
  unsigned b = 0;
  unsigned c = 0;
  unsigned d = 0;
  if (__builtin_cpu_supports("sse4.1") == 0) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b >> 29 & 1u) != 0;
}

bool has_hybrid() { return has_avx512() && has_shani(); }

constexpr Backend kBackends[] = {
    {"portable", has_always, scan_portable},
#ifdef SWITCHER_HAVE_AVX2
    {"avx2", has_avx2, scan_avx2},
#else
    {"avx2", has_never, nullptr},
#endif
#ifdef SWITCHER_HAVE_SHANI
    {"shani", has_shani, scan_shani},
#else
    {"shani", has_never, nullptr},
#endif
#ifdef SWITCHER_HAVE_AVX512
    {"avx512", has_avx512, scan_avx512},
#else
    {"avx512", has_never, nullptr},
#endif
#ifdef SWITCHER_HAVE_HYBRID
    {"hybrid", has_hybrid, scan_hybrid},
#else
    {"hybrid", has_never, nullptr},
#endif
#ifdef SWITCHER_HAVE_MIXED
    {"mixed", has_hybrid, scan_mixed},
#else
    {"mixed", has_never, nullptr},
#endif
    {"cuda", card::has_cuda, card::scan_cuda},
};
constexpr size_t kBackendCount = sizeof kBackends / sizeof kBackends[0];
[[maybe_unused]] constexpr auto kAllProbes = {has_never, has_avx2, has_shani, has_avx512,
                                              has_hybrid};

struct Verdict {
  std::once_flag tested;
  bool passed = false;
  double rate_hps = 0;
};
Verdict verdicts[kBackendCount];

size_t index_of(const Backend& backend) { return static_cast<size_t>(&backend - kBackends); }

bool passed(const Backend& backend) {
  Verdict& verdict = verdicts[index_of(backend)];
  std::call_once(verdict.tested, [&] { verdict.passed = self_test(backend); });
  return verdict.passed;
}

// One short scan, of about a millisecond once `rate_hps` is known; keeps the best rate.
void measure_once(const Backend& backend, const ScanWork& work, std::vector<Candidate>& room,
                  double& rate_hps) {
  using Clock = std::chrono::steady_clock;
  const uint64_t nonces =
      std::clamp<uint64_t>(static_cast<uint64_t>(rate_hps * 0.001), 1024, 1u << 20);
  const auto start = Clock::now();
  const ScanOutcome outcome = backend.scan(work, 0, nonces, nullptr, room.data(), room.size());
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  if (seconds > 0) rate_hps = std::max(rate_hps, static_cast<double>(outcome.nonces) / seconds);
}

// Best of several short scans, all backends in turn: a busy host disturbs some of them, not all,
// and a clock that drifts meanwhile does so for each.
const Backend* choose() {
  const uint32_t version = load_le32(kGenesisHeader);
  const ScanWork work = prepare(kGenesisHeader, &version, 1, Target{});
  std::vector<Candidate> room(kScanRoom);
  std::vector<const Backend*> usable;
  for (const Backend& backend : kBackends) {
    if (backend.scan == card::scan_cuda)
      continue;  // no CPU core runs it, and the driver stays shut
    if (backend.supported() && passed(backend)) usable.push_back(&backend);
  }
  for (int turn = 0; turn < 8; ++turn) {
    for (const Backend* backend : usable) {
      measure_once(*backend, work, room, verdicts[index_of(*backend)].rate_hps);
    }
  }
  const auto slower = [](const Backend* one, const Backend* other) {
    return verdicts[index_of(*one)].rate_hps < verdicts[index_of(*other)].rate_hps;
  };
  const auto best = std::max_element(usable.begin(), usable.end(), slower);
  return best == usable.end() ? nullptr : *best;
}

}  // namespace

const Backend* backends(size_t* count) {
  *count = kBackendCount;
  return kBackends;
}

const Backend& backend_by_name(const char* name) {
  for (const Backend& backend : kBackends) {
    if (std::string(backend.name) != name) continue;
    if (!backend.supported() && backend.scan == card::scan_cuda) {
      throw Error(SWITCHER_NO_DEVICE, "no CUDA card: " + card::cuda_cards().why_none);
    }
    if (!backend.supported()) {
      throw Error(SWITCHER_UNSUPPORTED,
                  std::string("backend ") + name +
                      ": this CPU or build lacks it; `switcher devices` lists what it has");
    }
    if (!passed(backend)) {
      throw Error(SWITCHER_SELF_TEST, std::string("backend ") + name +
                                          " did not find the known answers; use another one");
    }
    return backend;
  }
  throw Error(SWITCHER_NOT_FOUND,
              std::string("backend ") + name +
                  " is unknown; choose portable, avx2, shani, avx512, hybrid, mixed or cuda");
}

const Backend& best_backend() {
  static const Backend* const best = choose();
  if (best == nullptr) {
    throw Error(SWITCHER_SELF_TEST,
                "no backend finds the known answers; this machine computes wrongly or the build is "
                "broken");
  }
  return *best;
}

bool has_passed(const Backend& backend) { return backend.supported() && passed(backend); }

double measured_rate(const Backend& backend) { return verdicts[index_of(backend)].rate_hps; }

}  // namespace switcher
