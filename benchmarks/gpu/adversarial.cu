// What blocks on a card whose kernels never end, done beside a hashing card: each must end, and
// hashing must go on. The gate stays open, so nothing but the epochs' end helps.
//
//   adversarial DIR ROUNDS
//
// Times per operation; `hang` where one took longer than five seconds, which ends the program.
#include <atomic>
#include <thread>
#include <utility>

#include "house.cuh"

namespace {

// Kernels that nothing has loaded yet; one more for each round.
template <int kNumber>
__global__ void lazy(uint32_t* out) {
  *out = kNumber;
}
constexpr int kLazy = 32;
using LazyKernel = void (*)(uint32_t*);
template <int... kNumber>
LazyKernel lazy_kernel(int number, std::integer_sequence<int, kNumber...>) {
  static const LazyKernel all[] = {lazy<kNumber>...};
  return all[number % kLazy];
}

struct Tenant {
  cudaStream_t stream = gpu::make_stream(true);
  uint32_t* word = nullptr;
  uint8_t* big = nullptr;
  uint8_t* pinned = nullptr;
  std::vector<uint8_t> pageable = std::vector<uint8_t>(64 << 20);
  cudaGraphExec_t graph = nullptr;

  Tenant() {
    TRY(cudaMalloc(&word, 256));
    TRY(cudaMalloc(&big, 256 << 20));
    TRY(cudaHostAlloc(&pinned, 256 << 20, cudaHostAllocDefault));
    cudaGraph_t captured;
    TRY(cudaStreamBeginCapture(stream, cudaStreamCaptureModeThreadLocal));
    for (int i = 0; i < 50; ++i) TRY(cudaMemsetAsync(word, i, 256, stream));
    TRY(cudaStreamEndCapture(stream, &captured));
    TRY(cudaGraphInstantiate(&graph, captured, 0));
  }
};

std::atomic<const char*> doing{"start"};
std::atomic<uint64_t> since{0};

// Says what hangs and ends the program: a call that never returns cannot be ended otherwise.
void guard() {
  for (;;) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    if (gpu::now_ns() - since.load() < 5'000'000'000) continue;
    std::printf("{\"hang\": \"%s\"}\n", doing.load());
    std::fflush(stdout);
    std::_Exit(1);
  }
}

template <class F>
void timed(const char* name, std::vector<uint64_t>* times, F&& f) {
  doing.store(name);
  const uint64_t start = gpu::now_ns();
  since.store(start);
  f();
  times->push_back(gpu::now_ns() - start);
}

struct Operation {
  const char* name;
  void (*run)(Tenant&, int round);
};

const Operation kOperations[] = {
    {"lazy_load_ns",
     [](Tenant& t, int round) {
       lazy_kernel(round, std::make_integer_sequence<int, kLazy>{})<<<1, 1, 0, t.stream>>>(t.word);
       TRY(cudaGetLastError());
       TRY(cudaStreamSynchronize(t.stream));
     }},
    {"malloc_free_ns",
     [](Tenant&, int) {
       void* more = nullptr;
       TRY(cudaMalloc(&more, 96 << 20));
       TRY(cudaFree(more));
     }},
    {"pool_growth_ns",
     [](Tenant& t, int round) {
       void* more = nullptr;
       TRY(cudaMallocAsync(&more, static_cast<size_t>(32 + round) << 20, t.stream));
       TRY(cudaFreeAsync(more, t.stream));
       TRY(cudaStreamSynchronize(t.stream));
     }},
    {"device_synchronize_ns", [](Tenant&, int) { TRY(cudaDeviceSynchronize()); }},
    {"null_stream_ns",
     [](Tenant& t, int) {
       TRY(cudaMemset(t.word, 0, 256));
       TRY(cudaStreamSynchronize(nullptr));
     }},
    {"copy_pinned_256mb_ns",
     [](Tenant& t, int) {
       TRY(cudaMemcpyAsync(t.big, t.pinned, 256 << 20, cudaMemcpyHostToDevice, t.stream));
       TRY(cudaStreamSynchronize(t.stream));
     }},
    {"copy_pageable_64mb_ns",
     [](Tenant& t, int) {
       TRY(cudaMemcpy(t.big, t.pageable.data(), t.pageable.size(), cudaMemcpyHostToDevice));
     }},
    {"graph_ns",
     [](Tenant& t, int) {
       TRY(cudaGraphLaunch(t.graph, t.stream));
       TRY(cudaStreamSynchronize(t.stream));
     }},
    {"stream_create_destroy_ns",
     [](Tenant&, int) {
       const cudaStream_t stream = gpu::make_stream(true);
       TRY(cudaStreamDestroy(stream));
     }},
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "adversarial DIR ROUNDS\n");
    return 2;
  }
  const int rounds = std::min(std::atoi(argv[2]), kLazy);
  const cudaDeviceProp card = gpu::open_card();
  Tenant tenant;
  gpu::House house(argv[1]);
  since.store(gpu::now_ns());
  std::thread(guard).detach();
  gpu::Json json;
  json.text("card", card.name).number("hangs", 0);
  int stalled = 0;
  for (const Operation& operation : kOperations) {
    std::vector<uint64_t> times;
    const uint64_t hashes = house.lane().hashes;
    for (int round = 0; round < rounds; ++round) {
      timed(operation.name, &times, [&] { operation.run(tenant, round); });
    }
    doing.store("hashing goes on");
    since.store(gpu::now_ns());
    const uint64_t start = gpu::now_ns();
    while (house.lane().hashes == hashes && gpu::now_ns() - start < 1'000'000'000) {
    }
    stalled += house.lane().hashes == hashes ? 1 : 0;
    json.quantiles(operation.name, times);
  }
  json.number("stalled_hashing", stalled);
  std::puts(json.str().c_str());
  std::fflush(stdout);
  return stalled == 0 ? 0 : 1;
}
