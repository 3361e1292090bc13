// What the measuring programs share: checked calls, the host's clock, the comparison of both
// clocks, quantiles, JSON. Each program prints one JSON object on standard output and ends with 0.
#pragma once

#include <cuda_runtime.h>
#include <time.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#define TRY(call)                                                        \
  do {                                                                   \
    const cudaError_t code_ = (call);                                    \
    if (code_ != cudaSuccess) {                                          \
      std::fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, #call, \
                   cudaGetErrorString(code_));                           \
      std::_Exit(4);                                                     \
    }                                                                    \
  } while (0)

namespace gpu {

// The host's clock of every figure; the gate's too.
inline uint64_t now_ns() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1'000'000'000u + static_cast<uint64_t>(t.tv_nsec);
}

inline void spin_until(uint64_t when) {
  while (now_ns() < when) {
  }
}

__device__ __forceinline__ uint64_t card_ns() {
  uint64_t now;
  asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(now));
  return now;
}
__device__ __forceinline__ uint32_t load_sys(const uint32_t* word) {
  uint32_t value;
  asm volatile("ld.relaxed.sys.global.u32 %0, [%1];" : "=r"(value) : "l"(word) : "memory");
  return value;
}
__device__ __forceinline__ void store_sys(uint32_t* word, uint32_t value) {
  asm volatile("st.release.sys.global.u32 [%0], %1;" ::"l"(word), "r"(value) : "memory");
}

// Host memory that the card sees at the same address.
template <typename T>
T* host_words(size_t count = 1) {
  T* words = nullptr;
  TRY(cudaHostAlloc(&words, sizeof(T) * count, cudaHostAllocMapped | cudaHostAllocPortable));
  for (size_t i = 0; i < count; ++i) words[i] = T{};
  return words;
}

template <typename T>
T seen(const T* word) {
  return __atomic_load_n(word, __ATOMIC_ACQUIRE);
}

struct PingPong {
  alignas(128) uint32_t ask;
  alignas(128) uint32_t answer;
  uint64_t card_ns;
};

// Answers `rounds` questions, each with its number, after the time on the card's clock. A question
// that does not come within a second of the last ends it.
static __global__ void pong(PingPong* p, uint32_t rounds) {
  for (uint32_t i = 1; i <= rounds; ++i) {
    const uint64_t start = card_ns();
    while (load_sys(&p->ask) < i) {
      if (card_ns() - start > 1'000'000'000) return;
    }
    p->card_ns = card_ns();
    store_sys(&p->answer, i);
  }
}

// The card's clock minus the host's lies between: the answer's time on the card is after the
// question's on the host, and before the answer was seen.
struct Offset {
  int64_t low = 0;
  int64_t high = 0;
  std::vector<uint64_t> round_trip_ns;
  int64_t middle() const { return low + (high - low) / 2; }
};

inline Offset compare_clocks(cudaStream_t stream, uint32_t rounds = 2000) {
  static PingPong* const p = host_words<PingPong>();
  p->ask = p->answer = 0;
  pong<<<1, 1, 0, stream>>>(p, rounds);
  TRY(cudaGetLastError());
  Offset found{INT64_MIN, INT64_MAX, {}};
  for (uint32_t i = 1; i <= rounds; ++i) {
    const uint64_t before = now_ns();
    __atomic_store_n(&p->ask, i, __ATOMIC_SEQ_CST);
    while (seen(&p->answer) != i) {
      if (now_ns() - before > 2'000'000'000) {
        std::fprintf(stderr, "the card does not answer\n");
        std::_Exit(4);
      }
    }
    const uint64_t after = now_ns();
    if (i <= rounds / 10) continue;  // warm-up: the launch itself
    found.low = std::max(found.low, static_cast<int64_t>(p->card_ns - after));
    found.high = std::min(found.high, static_cast<int64_t>(p->card_ns - before));
    found.round_trip_ns.push_back(after - before);
  }
  TRY(cudaStreamSynchronize(stream));
  return found;
}

// ---- output ----

class Json {
 public:
  template <typename T>
  Json& number(const char* key, T value) {
    char text[64];
    std::snprintf(text, sizeof text, "%.10g", static_cast<double>(value));
    return raw(key, text);
  }
  Json& text(const char* key, const std::string& value) { return raw(key, "\"" + value + "\""); }
  Json& raw(const char* key, const std::string& value) {
    body_ += (body_.empty() ? "\"" : ", \"") + std::string(key) + "\": " + value;
    return *this;
  }
  // Nearest-rank quantiles, in the values' own unit; null without values.
  template <typename T>
  Json& quantiles(const char* key, std::vector<T> values) {
    if (values.empty()) return raw(key, "null");
    std::sort(values.begin(), values.end());
    const auto at = [&](double q) {
      return values[std::min(values.size() - 1, static_cast<size_t>(q * values.size()))];
    };
    return raw(key, Json()
                        .number("p50", at(0.5))
                        .number("p99", at(0.99))
                        .number("p999", at(0.999))
                        .number("max", values.back())
                        .number("count", values.size())
                        .str());
  }
  std::string str() const { return "{" + body_ + "}"; }

 private:
  std::string body_;
};

inline cudaDeviceProp open_card() {
  TRY(cudaSetDevice(0));
  cudaDeviceProp properties;
  TRY(cudaGetDeviceProperties(&properties, 0));
  return properties;
}

inline cudaStream_t make_stream(bool first) {
  int least = 0;
  int greatest = 0;
  TRY(cudaDeviceGetStreamPriorityRange(&least, &greatest));
  cudaStream_t stream;
  TRY(cudaStreamCreateWithPriority(&stream, cudaStreamNonBlocking, first ? greatest : least));
  return stream;
}

}  // namespace gpu
