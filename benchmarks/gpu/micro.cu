// What the hardware does, measured before anything is built on it: operations per clock of each
// kind the kernels use, the clock under load, the tick of %globaltimer, and how long a word takes
// from the host to a block: straight from host memory, and through a relay block and device memory.
#include "common.cuh"

namespace {

enum Op { kImad, kImadHi, kLop3, kShift, kAdd3, kMixLop3Imad, kMixShiftImadHi, kOps };
const char* const kNames[kOps] = {"imad",  "imad_hi",   "lop3",       "shf",
                                  "iadd3", "lop3+imad", "shf+imad_hi"};
constexpr int kChains = 8;
constexpr int kTurns = 2048;

struct Span {
  uint64_t start_ns, end_ns;
  int64_t clocks;
};

template <int kOp>
__device__ __forceinline__ void step(uint32_t& x, uint32_t a, uint32_t b) {
  if constexpr (kOp == kImad) asm volatile("mad.lo.u32 %0, %0, %1, %2;" : "+r"(x) : "r"(a), "r"(b));
  if constexpr (kOp == kImadHi) asm volatile("mul.hi.u32 %0, %0, %1;" : "+r"(x) : "r"(a));
  if constexpr (kOp == kLop3)
    asm volatile("lop3.b32 %0, %0, %1, %2, 0x96;" : "+r"(x) : "r"(a), "r"(b));
  if constexpr (kOp == kShift) asm volatile("shf.r.wrap.b32 %0, %0, %0, 7;" : "+r"(x));
  if constexpr (kOp == kAdd3)
    asm volatile("{ .reg .u32 t; add.u32 t, %0, %1; add.u32 %0, t, %2; }"
                 : "+r"(x)
                 : "r"(a), "r"(b));
}

// Operations per thread and turn: kChains, or twice that for a mix.
template <int kOp>
__global__ void __launch_bounds__(1024) rate(Span* spans, uint32_t a, uint32_t b, uint32_t* sink) {
  uint32_t x[kChains];
  for (int i = 0; i < kChains; ++i) x[i] = threadIdx.x + i * a;
  __syncthreads();
  const uint64_t start = gpu::card_ns();
  const int64_t from = clock64();
#pragma unroll 4
  for (int turn = 0; turn < kTurns; ++turn) {
#pragma unroll
    for (int i = 0; i < kChains; ++i) {
      if constexpr (kOp == kMixLop3Imad) {
        step<kLop3>(x[i], a, b);
        step<kImad>(x[(i + kChains / 2) % kChains], a, b);
      } else if constexpr (kOp == kMixShiftImadHi) {
        step<kShift>(x[i], a, b);
        step<kImadHi>(x[(i + kChains / 2) % kChains], a, b);
      } else {
        step<kOp>(x[i], a, b);
      }
    }
  }
  __syncthreads();
  const int64_t to = clock64();
  const uint64_t end = gpu::card_ns();
  uint32_t sum = 0;
  for (int i = 0; i < kChains; ++i) sum ^= x[i];
  if (sum == 0x12345678) *sink = sum;
  if (threadIdx.x == 0) spans[blockIdx.x] = {start, end, to - from};
}

// Lanes per clock and multiprocessor: the median over the blocks, one block on each.
template <int kOp>
double lanes_per_clock(int sms, Span* spans, uint32_t* sink) {
  std::vector<double> found;
  for (int i = 0; i < 5; ++i) {
    rate<kOp><<<sms, 1024>>>(spans, 0x9e3779b9, 0x7f4a7c15, sink);
    TRY(cudaGetLastError());
    TRY(cudaDeviceSynchronize());
    if (i == 0) continue;  // warm-up
    const double per_turn = kOp >= kMixLop3Imad ? 2.0 * kChains : kChains;
    for (int block = 0; block < sms; ++block) {
      found.push_back(1024 * per_turn * kTurns / static_cast<double>(spans[block].clocks));
    }
  }
  std::nth_element(found.begin(), found.begin() + found.size() / 2, found.end());
  return found[found.size() / 2];
}

template <int... kOp>
std::string all_rates(int sms, Span* spans, uint32_t* sink, std::integer_sequence<int, kOp...>) {
  gpu::Json json;
  (json.number(kNames[kOp], lanes_per_clock<kOp>(sms, spans, sink)), ...);
  return json.str();
}

__global__ void read_timer(uint64_t* out, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) out[i] = gpu::card_ns();
}

std::string timer_tick() {
  constexpr uint32_t kCount = 200'000;
  uint64_t* const times = gpu::host_words<uint64_t>(kCount);
  read_timer<<<1, 1>>>(times, kCount);
  TRY(cudaGetLastError());
  TRY(cudaDeviceSynchronize());
  std::vector<uint64_t> steps;
  uint64_t backwards = 0;
  for (uint32_t i = 1; i < kCount; ++i) {
    if (times[i] < times[i - 1]) ++backwards;
    if (times[i] > times[i - 1]) steps.push_back(times[i] - times[i - 1]);
  }
  const uint64_t least = steps.empty() ? 0 : *std::min_element(steps.begin(), steps.end());
  TRY(cudaFreeHost(times));
  return gpu::Json()
      .number("least_ns", least)
      .quantiles("step_ns", steps)
      .number("backwards", backwards)
      .str();
}

// The relay: block 0 copies the question from host memory to device memory, block 1 answers.
__global__ void relayed_pong(gpu::PingPong* p, uint32_t* word, uint32_t rounds) {
  for (uint32_t i = 1; i <= rounds; ++i) {
    const uint64_t start = gpu::card_ns();
    if (blockIdx.x == 0) {
      while (gpu::load_sys(&p->ask) < i) {
        if (gpu::card_ns() - start > 1'000'000'000) return;
      }
      asm volatile("st.relaxed.gpu.global.u32 [%0], %1;" ::"l"(word), "r"(i) : "memory");
    } else {
      uint32_t value = 0;
      while (value < i) {
        asm volatile("ld.relaxed.gpu.global.u32 %0, [%1];" : "=r"(value) : "l"(word) : "memory");
        if (gpu::card_ns() - start > 1'000'000'000) return;
      }
      gpu::store_sys(&p->answer, i);
    }
  }
}

std::vector<uint64_t> relay_round_trips(uint32_t rounds) {
  gpu::PingPong* const p = gpu::host_words<gpu::PingPong>();
  uint32_t* word = nullptr;
  TRY(cudaMalloc(&word, sizeof *word));
  TRY(cudaMemset(word, 0, sizeof *word));
  TRY(cudaDeviceSynchronize());
  relayed_pong<<<2, 1>>>(p, word, rounds);
  TRY(cudaGetLastError());
  std::vector<uint64_t> found;
  for (uint32_t i = 1; i <= rounds; ++i) {
    const uint64_t before = gpu::now_ns();
    __atomic_store_n(&p->ask, i, __ATOMIC_SEQ_CST);
    while (gpu::seen(&p->answer) != i && gpu::now_ns() - before < 2'000'000'000) {
    }
    if (i > rounds / 10) found.push_back(gpu::now_ns() - before);
  }
  TRY(cudaDeviceSynchronize());
  TRY(cudaFree(word));
  return found;
}

}  // namespace

int main() {
  const cudaDeviceProp card = gpu::open_card();
  Span* const spans = gpu::host_words<Span>(card.multiProcessorCount);
  uint32_t* const sink = gpu::host_words<uint32_t>();
  gpu::Json json;
  json.text("card", card.name).number("multiprocessors", card.multiProcessorCount);
  json.raw("lanes_per_clock_and_sm", all_rates(card.multiProcessorCount, spans, sink,
                                               std::make_integer_sequence<int, kOps>{}));
  const Span& last = spans[0];
  json.number("sm_clock_mhz", 1e3 * static_cast<double>(last.clocks) /
                                  static_cast<double>(last.end_ns - last.start_ns));
  json.raw("globaltimer", timer_tick());
  const gpu::Offset flag = gpu::compare_clocks(gpu::make_stream(true));
  json.quantiles("flag_round_trip_ns", flag.round_trip_ns);
  json.number("clock_offset_uncertainty_ns", flag.high - flag.low);
  json.quantiles("relay_round_trip_ns", relay_round_trips(2000));
  std::puts(json.str().c_str());
}
