// A card of the library at work: gate, controller, hasher, one claimant, in a gate folder given by
// the caller. Only the C interface is used, as any engine would.
#pragma once

#include <cstring>

#include "common.cuh"
#include "switcher/switcher.h"

#define OK(call)                                                                                 \
  do {                                                                                           \
    if ((call) != SWITCHER_OK) {                                                                 \
      std::fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, #call, switcher_last_error()); \
      std::_Exit(1);                                                                             \
    }                                                                                            \
  } while (0)

namespace gpu {

inline const char* card_name() {
  const char* wanted = std::getenv("SWITCHER_CUDA_CARD");
  return wanted == nullptr ? "cuda:0" : wanted;
}

// The whole space of one header, with a target that no hash meets.
inline switcher_job endless_job() {
  static const uint8_t root[32] = {7, 1, 4};
  switcher_job job{};
  job.size = sizeof job;
  job.version = 0x20000000;
  job.versions = 1;
  job.ntime = 1'700'000'000;
  job.ntime_max = job.ntime + 1'000'000;
  job.nbits = 0x1d00ffff;
  job.target[0] = 1;
  job.merkle_root = root;
  job.clean = 1;
  return job;
}

struct Lane {
  uint64_t hashes, first_hash_ns, last_hash_ns, stays;
};

class House {
 public:
  // `hashes`: in this process; else another one is at work on the same gate.
  explicit House(const char* dir, bool hashes = true) {
    switcher_gate_options place{sizeof place, SWITCHER_GATE_CREATE, 0, dir};
    OK(switcher_gate_open(card_name(), &place, &gate_));
    if (hashes) {
      OK(switcher_controller_open(gate_, 0, &controller_));
      switcher_hasher_options options{};
      options.size = sizeof options;
      options.tuning = std::getenv("SWITCHER_CUDA_TUNING");
      OK(switcher_hasher_create(gate_, &options, &hasher_));
      const switcher_job job = endless_job();
      OK(switcher_hasher_set_job(hasher_, &job, nullptr));
    }
    wait_for_ring();
    OK(switcher_holder_register(gate_, "bench", &holder_));
  }
  ~House() {
    switcher_holder_close(holder_);
    switcher_ring_close(ring_);
    switcher_hasher_free(hasher_);
    switcher_controller_close(controller_);
    switcher_gate_close(gate_);
  }
  House(const House&) = delete;
  House& operator=(const House&) = delete;

  // No check in the timed path: a claim that fails would show as a drain that never ends.
  void claim() { OK(switcher_holder_claim(holder_, nullptr, nullptr)); }
  void release() { OK(switcher_holder_release(holder_)); }
  void share(uint32_t permille) { OK(switcher_controller_set_share(controller_, permille)); }

  bool drained() const {
    const uint64_t left = __atomic_load_n(&segment().left, __ATOMIC_SEQ_CST);
    return left == __atomic_load_n(&segment().entered, __ATOMIC_SEQ_CST);
  }
  // False if it took longer than ten seconds.
  bool wait_drained() const {
    const uint64_t until = now_ns() + 10'000'000'000;
    while (!drained()) {
      if (now_ns() > until) return false;
    }
    return true;
  }
  Lane lane() const {
    switcher_lane_info info{};
    info.size = sizeof info;
    OK(switcher_ring_lane(ring_, 0, &info));
    return {info.hashes, info.first_hash_ns, info.last_hash_ns, info.stays};
  }
  const switcher_segment& segment() const { return *switcher_gate_segment(gate_); }

 private:
  void wait_for_ring() {
    const uint64_t until = now_ns() + 30'000'000'000;
    while (switcher_ring_open(gate_, &ring_) != SWITCHER_OK) {
      if (now_ns() > until) OK(switcher_ring_open(gate_, &ring_));
      const timespec t{0, 10'000'000};
      nanosleep(&t, nullptr);
    }
    while (lane().hashes == 0 && now_ns() < until) {
    }
  }

  switcher_gate* gate_ = nullptr;
  switcher_controller* controller_ = nullptr;
  switcher_hasher* hasher_ = nullptr;
  switcher_ring* ring_ = nullptr;
  switcher_holder* holder_ = nullptr;
};

}  // namespace gpu
