// The scan kernels on CPU threads: one thread per warp runs the very body of scan_body.hpp, its
// lanes one after the other. For tests: it proves indexing, hit reports, tickets, drain and
// hand-back, with real races between warps; it says nothing about a card's speed or memory model.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "cuda/device.hpp"
#include "cuda/ops.hpp"
#include "cuda/scan_body.hpp"

namespace switcher::card {

// Of one block; all its warps come, or none.
class BlockBarrier {
 public:
  explicit BlockBarrier(uint32_t members) : members_(members) {}
  void wait() {
    std::unique_lock<std::mutex> lock(mutex_);
    const uint64_t turn = turn_;
    if (++waiting_ == members_) {
      waiting_ = 0;
      ++turn_;
      turned_.notify_all();
    } else {
      turned_.wait(lock, [&] { return turn_ != turn; });
    }
  }

 private:
  std::mutex mutex_;
  std::condition_variable turned_;
  const uint32_t members_;
  uint32_t waiting_ = 0;
  uint64_t turn_ = 0;
};

struct ShimBlock {
  explicit ShimBlock(uint32_t warps) : barrier(warps), table(2 * kMaxTile * kRowQuads) {}
  BlockBarrier barrier;
  uint32_t ticket = 0;
  std::vector<Quad> table;
};

struct ShimEnv {
  uint32_t block_index;
  uint32_t warp_index;
  uint32_t threads;  // per block
  ShimBlock* shared;
  uint32_t* word;
  uint64_t (*clock)();
  std::atomic<uint64_t>* tickets;  // asked for by this block and given
  uint32_t pending = ~0u;

  template <typename T>
  struct PerLane {
    T value[kWarpLanes];
    T& operator[](uint32_t lane) { return value[lane]; }
  };

  uint32_t block() const { return block_index; }
  bool first() const { return true; }
  bool first_warp() const { return warp_index == 0; }
  bool first_thread() const { return warp_index == 0; }
  uint32_t thread(uint32_t lane) const { return warp_index * kWarpLanes + lane; }
  uint32_t block_threads() const { return threads; }
  uint32_t sm() const { return block_index; }
  bool agreed(bool x) const { return x; }
  uint32_t opaque(uint32_t x) const { return x; }
  uint32_t swap_bytes(uint32_t x) const { return __builtin_bswap32(x); }
  template <class F>
  void lanes(F&& f) {
    for (uint32_t lane = 0; lane < kWarpLanes; ++lane) f(lane);
  }
  template <class F>
  bool all(F&& f) {
    for (uint32_t lane = 0; lane < kWarpLanes; ++lane) {
      if (!f(lane)) return false;
    }
    return true;
  }

  void take_begin(const Launch&, bool asks, uint32_t) {
    if (!asks) return;
    pending = __atomic_fetch_add(word, 1u, __ATOMIC_RELAXED);
    if ((pending & kShut) == 0) tickets->fetch_add(1, std::memory_order_relaxed);
  }
  uint32_t take_end() const { return pending; }
  uint32_t block_ticket() {
    shared->barrier.wait();
    if (warp_index == 0) shared->ticket = pending;
    shared->barrier.wait();
    return shared->ticket;
  }
  Quad* table() const { return shared->table.data(); }
  uint32_t table_address() const { return 0; }
  Quad row_quad(uint32_t row, int i) const { return shared->table[row / sizeof(Quad) + i]; }
  void block_sync() const { shared->barrier.wait(); }
  void warp_sync() const {}

  uint32_t load(const uint32_t* at) const { return __atomic_load_n(at, __ATOMIC_RELAXED); }
  void store(uint32_t* at, uint32_t x) const { __atomic_store_n(at, x, __ATOMIC_RELAXED); }
  uint32_t fetch_add(uint32_t* at, uint32_t n) const {
    return __atomic_fetch_add(at, n, __ATOMIC_RELAXED);
  }
  uint32_t fetch_add_acq_rel(uint32_t* at, uint32_t n) const {
    return __atomic_fetch_add(at, n, __ATOMIC_ACQ_REL);
  }
  uint32_t fetch_sub_acq_rel(uint32_t* at, uint32_t n) const {
    return __atomic_fetch_sub(at, n, __ATOMIC_ACQ_REL);
  }
  uint32_t fetch_or_acq_rel(uint32_t* at, uint32_t bits) const {
    return __atomic_fetch_or(at, bits, __ATOMIC_ACQ_REL);
  }
  uint64_t load_host(const uint64_t* at) const { return __atomic_load_n(at, __ATOMIC_RELAXED); }
  uint32_t load_host(const uint32_t* at) const { return __atomic_load_n(at, __ATOMIC_RELAXED); }
  void store_host_release(uint64_t* at, uint64_t x) const {
    __atomic_store_n(at, x, __ATOMIC_RELEASE);
  }
  // Every order that matters here is carried by an acq_rel operation; a card needs the fences for
  // other lanes' stores. (The thread sanitizer knows no fences.)
  void fence() const {}
  void fence_host() const {}
  uint64_t now_ns() const { return clock(); }
  void pause(uint32_t) const { std::this_thread::yield(); }
};

#if !defined(SWITCHER_SHIM_MISTAKES)
#define SWITCHER_SHIM_MISTAKES 1  // 0: asking for one throws
#endif

// A deliberate mistake in the rounds that the kernels run, and only there: what prepares the job
// and what checks the candidates stays right.
enum class Mistake { kNone, kConstant, kRotate };

struct ShimOptions {
  uint32_t blocks = 2;  // besides the relay's, which in a plain kernel hashes too
  uint32_t threads = 64;
  uint32_t late_blocks = 0;  // of them, become resident only after the drain was reported
  bool late_relay = false;   // the relay's block becomes resident last
  bool balanced = true;
  Mistake mistake = Mistake::kNone;
  uint64_t (*clock)() = nullptr;  // null: the host's monotonic clock
};

// A Device whose launches are threads.
class ShimDevice final : public Device {
 public:
  explicit ShimDevice(const ShimOptions& options);
  ~ShimDevice() override;

  Grid grid(uint32_t versions) const override;
  Control* control() override { return &control_; }
  Result* result() override { return &result_; }
  const Result& seen() const override { return result_; }
  void set_work(const ScanWork& work) override;
  void launch(const Launch& launch) override;
  void check() override {}
  void finish() override;

  uint64_t launches() const { return launches_; }
  // Tickets that the block was given in all launches; block 0 is the relay's.
  uint64_t tickets(uint32_t block) const { return tickets_[block].load(); }

 private:
  void run_warp(Launch launch, uint32_t block, uint32_t warp);
  template <class Ops>
  void run_kernel(ShimEnv& env, const Launch& launch);
  template <class Ops>
  void run_perhaps_wrong(ShimEnv& env, const Launch& launch);

  const ShimOptions options_;
  Control control_{};
  Result result_{};
  uint32_t versions_ = 1;
  PlainJob plain_{};
  SharedJob shared_{};
  std::vector<search::Version> version_;
  std::vector<std::unique_ptr<ShimBlock>> blocks_;
  std::vector<std::thread> threads_;
  uint64_t launches_ = 0;
  std::vector<std::atomic<uint64_t>> tickets_;
};

}  // namespace switcher::card
