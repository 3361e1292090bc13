// What it costs that a kernel can be preempted: the library's plain kernel (tickets, relay, epochs)
// against the same arithmetic without, at the same launch shape, in alternating launches over the
// same number of nonces.
//
//   price [balanced|compact] [THREADS BLOCKS_PER_SM] [PAIRS]
#include <cstring>

#include "../../csrc/cuda/scan.cu"
#include "bare.cuh"
#include "common.cuh"

namespace {

using namespace switcher;
using namespace switcher::card;

struct Words {
  alignas(64) uint64_t closed;
  alignas(64) uint64_t heartbeat_ns;
  alignas(64) uint32_t share;
};

struct Bench {
  bool balanced;
  uint32_t threads;
  uint32_t blocks;
  uint32_t rounds = 1;  // nonces per thread of the bare kernel
  PlainJob job;
  cudaStream_t stream;
  cudaEvent_t begin, end;
  Control* control;
  Result* result;
  Words* words;
  uint32_t* hits;
  uint64_t epoch = 0;

  uint64_t nonces() const { return uint64_t{blocks} * threads * rounds; }

  double timed() {
    TRY(cudaEventRecord(end, stream));
    TRY(cudaEventSynchronize(end));
    float ms = 0;
    TRY(cudaEventElapsedTime(&ms, begin, end));
    return ms;
  }

  double bare_ms() {
    TRY(cudaEventRecord(begin, stream));
    if (balanced) {
      bare::batch<BalancedOps><<<blocks, threads, 0, stream>>>(job, 0, rounds, ~0u, hits);
    } else {
      bare::batch<CompactOps><<<blocks, threads, 0, stream>>>(job, 0, rounds, ~0u, hits);
    }
    TRY(cudaGetLastError());
    return timed();
  }

  double preemptible_ms() {
    Launch launch{};
    launch.control = control;
    launch.result = result;
    launch.gate = {&words->closed, &words->heartbeat_ns, &words->share, nullptr};
    launch.epoch = ++epoch;
    launch.epoch_ns = launch.wait_ns = 1'000'000'000;
    launch.stale_ns = ~uint64_t{0} >> 1;
    launch.poll_ns = 200;
    launch.share = 1000;
    launch.sm_limit = ~0u;
    launch.members = blocks * (threads / kWarpLanes) - 1;
    launch.tickets = static_cast<uint32_t>(nonces() / kWarpLanes);
    launch.tile = kWarpLanes;
    launch.word7_mask = ~0u;
    TRY(cudaEventRecord(begin, stream));
    if (balanced) {
      plain_balanced<<<blocks, threads, 0, stream>>>(launch, job);
    } else {
      plain_compact<<<blocks, threads, 0, stream>>>(launch, job);
    }
    TRY(cudaGetLastError());
    const double ms = timed();
    if (result->epoch != epoch || result->tickets != launch.tickets) {
      std::fprintf(stderr, "the epoch was not finished\n");
      std::_Exit(4);
    }
    return ms;
  }
};

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  const cudaDeviceProp card = gpu::open_card();
  Bench bench{};
  bench.balanced = argc < 2 || std::strcmp(argv[1], "balanced") == 0;
  bench.threads = argc > 3 ? std::atoi(argv[2]) : 256;
  bench.blocks = card.multiProcessorCount * (argc > 3 ? std::atoi(argv[3]) : 1);
  const int pairs = argc > 4 ? std::atoi(argv[4]) : 100;
  bench.rounds = 1;
  bench.job = plain_job(bare::some_work());
  bench.stream = gpu::make_stream(false);
  TRY(cudaEventCreate(&bench.begin));
  TRY(cudaEventCreate(&bench.end));
  TRY(cudaMalloc(&bench.control, sizeof(Control)));
  Control fresh{};
  fresh.word = kShut;
  fresh.active = 1;
  TRY(cudaMemcpy(bench.control, &fresh, sizeof fresh, cudaMemcpyHostToDevice));
  bench.result = gpu::host_words<Result>();
  bench.words = gpu::host_words<Words>();
  bench.words->share = 1000;
  TRY(cudaMalloc(&bench.hits, sizeof(uint32_t)));
  TRY(cudaMemset(bench.hits, 0, sizeof(uint32_t)));
  // Launches of about 15 ms, as the library's are.
  bench.bare_ms();
  bench.rounds = 256;
  bench.bare_ms();
  bench.rounds = std::max(1u, static_cast<uint32_t>(256 * 15.0 / bench.bare_ms()));
  std::vector<double> ratios, bare, preemptible;
  for (int i = 0; i < pairs + 3; ++i) {
    const bool first = i % 2 == 0;
    double with = first ? bench.preemptible_ms() : 0;
    const double without = bench.bare_ms();
    if (!first) with = bench.preemptible_ms();
    if (i < 3) continue;  // warm-up
    ratios.push_back(with / without);
    bare.push_back(without);
    preemptible.push_back(with);
  }
  std::sort(ratios.begin(), ratios.end());
  const double spread = 0.98 * std::sqrt(static_cast<double>(pairs));
  const auto rank = [&](double at) {
    return ratios[static_cast<size_t>(std::clamp(at, 0.0, pairs - 1.0))];
  };
  const double nonces = static_cast<double>(bench.nonces());
  gpu::Json json;
  json.text("kernel", bench.balanced ? "plain_balanced" : "plain_compact")
      .number("threads", bench.threads)
      .number("blocks", bench.blocks)
      .number("pairs", pairs)
      .number("launch_ms", median(bare))
      .number("unpreemptible_hps", nonces / median(bare) * 1e3)
      .number("preemptible_hps", nonces / median(preemptible) * 1e3)
      .number("price", median(ratios) - 1)
      .number("price_low", rank(pairs / 2.0 - spread) - 1)
      .number("price_high", rank(pairs / 2.0 + spread) - 1);
  std::puts(json.str().c_str());
}
