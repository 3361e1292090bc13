// What stands for tensor work in a measurement of latency: a kernel that notes when it started on
// the card's clock. `narrow` is one warp, which finds room beside hash blocks. `wide` has a block
// for each multiprocessor that needs nearly all of its registers, as large matrix kernels do, so it
// starts there only when hashing has left; it notes its first and its last block.
#pragma once

#include "common.cuh"

namespace gpu {

struct Stamp {
  alignas(128) uint64_t first_ns;  // card's clock
  uint64_t last_ns;
  alignas(128) uint32_t number;  // of the launch, stored last
};

struct WideWords {
  unsigned long long first_ns;
  unsigned long long last_ns;
  uint32_t blocks;
};

static __global__ void narrow(Stamp* stamp, uint32_t number) {
  if (threadIdx.x != 0) return;
  stamp->first_ns = stamp->last_ns = card_ns();
  __threadfence_system();
  store_sys(&stamp->number, number);
}

constexpr int kLive = 52;  // values kept in registers: 64 a thread, the whole file for 1024 threads

static __global__ void __launch_bounds__(1024)
    wide(Stamp* stamp, WideWords* words, uint32_t number, const uint32_t* values, uint32_t never) {
  // Loaded before the time is taken and used after it, in an order that begins with the time: so
  // all of them are in registers at once.
  uint32_t live[kLive];
#pragma unroll
  for (int i = 0; i < kLive; ++i) {
    live[i] = static_cast<const volatile uint32_t*>(values)[i * 32 + threadIdx.x % 32];
  }
  const uint64_t now = card_ns();
  uint32_t sum = static_cast<uint32_t>(now);
#pragma unroll
  for (int i = 0; i < kLive; ++i) sum = sum * 31 + live[i];
  if (sum == never) stamp->first_ns = sum;  // never, but the compiler does not know
  if (threadIdx.x != 0) return;
  atomicMin(&words->first_ns, now);
  atomicMax(&words->last_ns, now);
  __threadfence();
  if (atomicAdd(&words->blocks, 1) != gridDim.x - 1) return;
  stamp->first_ns = atomicExch(&words->first_ns, ~0ull);
  stamp->last_ns = atomicExch(&words->last_ns, 0ull);
  words->blocks = 0;
  __threadfence_system();
  store_sys(&stamp->number, number);
}

class Stamper {
 public:
  Stamper(int sms, bool wide_form) : sms_(sms), wide_(wide_form), stream_(make_stream(true)) {
    stamp_ = host_words<Stamp>();
    TRY(cudaMalloc(&words_, sizeof *words_));
    const WideWords fresh{~0ull, 0, 0};
    TRY(cudaMemcpy(words_, &fresh, sizeof fresh, cudaMemcpyHostToDevice));
    TRY(cudaMalloc(&values_, kLive * 32 * sizeof(uint32_t)));
    TRY(cudaMemset(values_, 1, kLive * 32 * sizeof(uint32_t)));
    TRY(cudaDeviceSynchronize());
    launch();  // loads the kernel before anything else runs
    wait();
  }
  void launch() {
    ++number_;
    if (wide_) {
      wide<<<sms_, 1024, 0, stream_>>>(stamp_, words_, number_, values_, 0x7fffffff);
    } else {
      narrow<<<1, 32, 0, stream_>>>(stamp_, number_);
    }
    TRY(cudaGetLastError());
  }
  // False if the kernel has not run within ten seconds.
  bool wait() const {
    const uint64_t until = now_ns() + 10'000'000'000;
    while (seen(&stamp_->number) != number_) {
      if (now_ns() > until) return false;
    }
    return true;
  }
  uint64_t first_ns() const { return stamp_->first_ns; }
  uint64_t last_ns() const { return stamp_->last_ns; }
  cudaStream_t stream() const { return stream_; }

 private:
  const int sms_;
  const bool wide_;
  cudaStream_t stream_;
  Stamp* stamp_;
  WideWords* words_;
  uint32_t* values_;
  uint32_t number_ = 0;
};

}  // namespace gpu
