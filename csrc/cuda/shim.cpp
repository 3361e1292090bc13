#include "cuda/shim.hpp"

#include <time.h>

#include "core/error.hpp"

namespace switcher::card {
namespace {

uint64_t monotonic_ns() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1'000'000'000u + static_cast<uint64_t>(t.tv_nsec);
}

// Ops of a kernel with one wrong round constant or one wrong rotate (the first of Sigma1). A type
// of its own, so that no right function is replaced by a wrong one of the same name.
template <class Base, Mistake kMistake>
struct WrongOps : Base {
  static constexpr int kRound = 41;
  static uint32_t all(uint32_t x) {
    return kMistake == Mistake::kConstant && x == sha256::round_constant(kRound) ? x ^ 1u : x;
  }
  template <int N>
  static uint32_t rotr(uint32_t x) {
    return Base::template rotr < kMistake == Mistake::kRotate && N == 6 ? 7 : N > (x);
  }
};

}  // namespace

ShimDevice::ShimDevice(const ShimOptions& options)
    : options_(options), tickets_(options.blocks + 1) {
  if (!SWITCHER_SHIM_MISTAKES && options_.mistake != Mistake::kNone) {
    throw Error(SWITCHER_INVALID, "this build of the card body makes no mistakes");
  }
  control_.word = kShut;
  control_.active = 1;
}

ShimDevice::~ShimDevice() { finish(); }

Grid ShimDevice::grid(uint32_t versions) const {
  const uint32_t warps = options_.threads / kWarpLanes;
  const uint32_t sms = options_.blocks + 1;  // one block each, the relay's too
  if (versions == 1) return {sms * warps - 1, kWarpLanes, sms};
  return {options_.blocks, options_.threads / versions * 2, sms};
}

void ShimDevice::set_work(const ScanWork& work) {
  finish();
  versions_ = work.versions;
  if (versions_ == 1) {
    plain_ = plain_job(work);
  } else {
    version_.resize(work.versions);
    shared_ = shared_job(work, version_.data());
  }
}

void ShimDevice::launch(const Launch& launch) {
  finish();
  ++launches_;
  const uint32_t warps = options_.threads / kWarpLanes;
  blocks_.clear();
  for (uint32_t block = 0; block <= options_.blocks; ++block) {
    blocks_.push_back(std::make_unique<ShimBlock>(warps));
  }
  const auto start = [&](uint32_t block, uint32_t n) {
    for (uint32_t warp = 0; warp < n; ++warp) {
      threads_.emplace_back([this, launch, block, warp] { run_warp(launch, block, warp); });
    }
  };
  const uint32_t first = versions_ == 1 ? warps : 1;
  if (!options_.late_relay) start(0, first);
  for (uint32_t block = 1; block <= options_.blocks; ++block) start(block, warps);
  if (options_.late_relay) start(0, first);
}

void ShimDevice::run_warp(Launch launch, uint32_t block, uint32_t warp) {
  if (block != 0 && block <= options_.late_blocks) {
    while ((__atomic_load_n(&control_.word, __ATOMIC_RELAXED) & kDone) == 0) {
      std::this_thread::yield();
    }
  }
  ShimEnv env{block,
              warp,
              options_.threads,
              blocks_[block].get(),
              &control_.word,
              options_.clock == nullptr ? monotonic_ns : options_.clock,
              &tickets_[block]};
  if (options_.balanced) {
    run_perhaps_wrong<BalancedOps>(env, launch);
  } else {
    run_perhaps_wrong<CompactOps>(env, launch);
  }
}

template <class Ops>
void ShimDevice::run_perhaps_wrong(ShimEnv& env, const Launch& launch) {
#if SWITCHER_SHIM_MISTAKES
  if (options_.mistake == Mistake::kConstant) {
    return run_kernel<WrongOps<Ops, Mistake::kConstant>>(env, launch);
  }
  if (options_.mistake == Mistake::kRotate) {
    return run_kernel<WrongOps<Ops, Mistake::kRotate>>(env, launch);
  }
#endif
  run_kernel<Ops>(env, launch);
}

template <class Ops>
void ShimDevice::run_kernel(ShimEnv& env, const Launch& launch) {
  if (versions_ == 1) {
    plain_kernel<Ops>(env, launch, plain_);
  } else {
    shared_kernel<Ops>(env, launch, shared_);
  }
}

void ShimDevice::finish() {
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

}  // namespace switcher::card
