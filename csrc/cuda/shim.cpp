#include "cuda/shim.hpp"

#include <time.h>

namespace switcher::card {
namespace {

uint64_t monotonic_ns() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1'000'000'000u + static_cast<uint64_t>(t.tv_nsec);
}

}  // namespace

ShimDevice::ShimDevice(const ShimOptions& options) : options_(options) {
  control_.word = kShut;
  control_.active = 1;
}

ShimDevice::~ShimDevice() { finish(); }

Grid ShimDevice::grid(uint32_t versions) const {
  const uint32_t warps = options_.threads / kWarpLanes;
  if (versions == 1) return {options_.blocks * warps, kWarpLanes, options_.blocks};
  return {options_.blocks, options_.threads / versions * 2, options_.blocks};
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
  if (!options_.late_relay) start(0, 1);
  for (uint32_t block = 1; block <= options_.blocks; ++block) start(block, warps);
  if (options_.late_relay) start(0, 1);
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
              options_.clock == nullptr ? monotonic_ns : options_.clock};
  if (versions_ == 1) {
    if (options_.balanced) {
      plain_kernel<BalancedOps>(env, launch, plain_);
    } else {
      plain_kernel<CompactOps>(env, launch, plain_);
    }
  } else if (options_.balanced) {
    shared_kernel<BalancedOps>(env, launch, shared_);
  } else {
    shared_kernel<CompactOps>(env, launch, shared_);
  }
}

void ShimDevice::finish() {
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

}  // namespace switcher::card
