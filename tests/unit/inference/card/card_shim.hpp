// CUDA's words on one CPU thread: the blocks of a grid run one after the other, the threads of a
// block as fibers that change at barriers. It proves indexing, barriers, reductions and the order
// of a step; it says nothing about a card's speed, rounding of fast functions, or memory model.
#pragma once

#include <setjmp.h>
#include <ucontext.h>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#define __global__
#define __device__
#define __shared__ static  // blocks run one after the other
#define __launch_bounds__(...)

struct Dim {
  unsigned x = 1, y = 1, z = 1;
};
struct alignas(16) uint4 {
  unsigned x, y, z, w;
};
struct alignas(16) float4 {
  float x, y, z, w;
};

namespace shim {

constexpr size_t kStackBytes = 64 << 10;
constexpr unsigned kWarp = 32;

struct Barrier {
  unsigned arrived = 0;
  unsigned generation = 0;
};

// A thread's fiber lives on and runs the same thread of every block.
struct Fiber {
  std::unique_ptr<char[]> stack{new char[kStackBytes]};
  ucontext_t first;
  jmp_buf place;
  bool begun = false;
  bool done = false;
};

struct Block {
  std::vector<Fiber> fibers;
  std::vector<Barrier> warps;
  std::vector<uint32_t> exchange;  // one word of each thread, for shuffles
  Barrier all;
  unsigned current = 0;
  unsigned left = 0;
  jmp_buf scheduler;
};

inline Block now;
inline Block* block = &now;
inline std::function<void()>* body = nullptr;

// Without the signal mask, whose saving is a system call.
inline void yield() {
  if (_setjmp(now.fibers[now.current].place) == 0) _longjmp(now.scheduler, 1);
}

inline void wait(Barrier& barrier, unsigned members) {
  const unsigned turn = barrier.generation;
  if (++barrier.arrived == members) {
    barrier.arrived = 0;
    ++barrier.generation;
    return;
  }
  while (barrier.generation == turn) yield();
}

inline void enter() {
  for (;;) {
    (*body)();
    now.fibers[now.current].done = true;
    --now.left;
    yield();
  }
}

inline void go_on(Fiber& fiber) {
  if (_setjmp(now.scheduler) != 0) return;
  if (fiber.begun) _longjmp(fiber.place, 1);
  fiber.begun = true;
  getcontext(&fiber.first);
  fiber.first.uc_stack.ss_sp = fiber.stack.get();
  fiber.first.uc_stack.ss_size = kStackBytes;
  fiber.first.uc_link = nullptr;
  makecontext(&fiber.first, enter, 0);
  setcontext(&fiber.first);
}

}  // namespace shim

inline Dim threadIdx, blockIdx, blockDim, gridDim;

inline void __syncthreads() { shim::wait(shim::block->all, blockDim.x); }

template <typename T>
inline T __shfl_xor_sync(unsigned, T value, int mask) {
  static_assert(sizeof(T) == 4);
  const unsigned me = threadIdx.x;
  shim::Barrier& warp = shim::block->warps[me / shim::kWarp];
  std::memcpy(&shim::block->exchange[me], &value, 4);
  shim::wait(warp, shim::kWarp);
  T other;
  std::memcpy(&other, &shim::block->exchange[me ^ (unsigned)mask], 4);
  shim::wait(warp, shim::kWarp);
  return other;
}

inline float __uint_as_float(unsigned bits) {
  float value;
  std::memcpy(&value, &bits, 4);
  return value;
}

inline float rsqrtf(float x) { return 1.0f / std::sqrt(x); }

inline float half_to_float(unsigned short bits) {
  const unsigned sign = (unsigned)(bits & 0x8000) << 16, rest = bits & 0x7fff;
  if (rest >= 0x7c00) return __uint_as_float(sign | 0x7f800000u | (rest & 0x3ff) << 13);
  const float size =
      rest < 0x400 ? (float)rest * 0x1p-24f : __uint_as_float((rest << 13) + (112u << 23));
  return sign != 0 ? -size : size;
}

namespace shim {

inline void run_block(std::function<void()>& threads) {
  body = &threads;
  const unsigned count = blockDim.x;
  if (now.fibers.size() < count) now.fibers.resize(count);
  now.exchange.resize(now.fibers.size());
  now.warps.assign(count / kWarp, Barrier());
  now.all = Barrier();
  now.left = count;
  for (unsigned i = 0; i < count; ++i) now.fibers[i].done = false;
  // A thread that waits for others that are gone would turn for ever.
  for (unsigned rounds = 0; now.left > 0; ++rounds) {
    if (rounds > 10'000'000) {
      std::fprintf(stderr, "a barrier that not all threads reach\n");
      std::abort();
    }
    for (unsigned i = 0; i < count; ++i) {
      if (now.fibers[i].done) continue;
      now.current = i;
      threadIdx.x = i;
      go_on(now.fibers[i]);
    }
  }
}

template <typename... A, size_t... I>
void call(void (*kernel)(A...), void** args, std::index_sequence<I...>) {
  std::function<void()> threads = [&] { kernel(*static_cast<A*>(args[I])...); };
  for (unsigned y = 0; y < gridDim.y; ++y) {
    for (unsigned x = 0; x < gridDim.x; ++x) {
      blockIdx = {x, y, 0};
      run_block(threads);
    }
  }
}

template <typename... A>
bool launch(void (*kernel)(A...), int arguments, void** args) {
  if (arguments != (int)sizeof...(A) || blockDim.x % kWarp != 0) return false;
  call(kernel, args, std::index_sequence_for<A...>());
  return true;
}

}  // namespace shim
