// Hashing on K multiprocessors beside memory-bound tensor work: time per step and hash rate for
// each K.
//
//   share DIR SECONDS_PER_K
//
// The work is a simulated decode step: a graph of 24 matrix-vector products over 480 MB of weights,
// on a stream of the highest priority, one step after the other. It stands for the traffic of a
// decoder, not for a model.
#include "house.cuh"

namespace {

constexpr int kLayers = 24;
constexpr size_t kRows = 2560;
constexpr size_t kColumns = 4096;  // halves; 20 MB a layer

struct Half2 {
  uint32_t bits;
};

// One row of products per warp. Weights are unsigned 16-bit numbers: the traffic is what matters.
__global__ void __launch_bounds__(256)
    product(const uint4* weights, const float* in, float* out, size_t columns) {
  const size_t warp = (blockIdx.x * blockDim.x + threadIdx.x) / 32;
  const uint32_t lane = threadIdx.x % 32;
  if (warp >= kRows) return;
  const uint4* row = weights + warp * columns / 8;
  float sum = 0;
#pragma unroll 4
  for (size_t i = lane; i < columns / 8; i += 32) {
    const uint4 w = row[i];
    const float x = in[i % 1024];
    sum += x * static_cast<float>((w.x & 0xffff) + (w.x >> 16) + (w.y & 0xffff) + (w.y >> 16));
    sum += x * static_cast<float>((w.z & 0xffff) + (w.z >> 16) + (w.w & 0xffff) + (w.w >> 16));
  }
  for (int offset = 16; offset > 0; offset /= 2) sum += __shfl_xor_sync(~0u, sum, offset);
  if (lane == 0) out[warp] = sum;
}

class Steps {
 public:
  Steps() : stream_(gpu::make_stream(true)) {
    TRY(cudaMalloc(&weights_, kLayers * kRows * kColumns * 2));
    TRY(cudaMemset(weights_, 1, kLayers * kRows * kColumns * 2));
    TRY(cudaMalloc(&in_, 4096 * sizeof(float)));
    TRY(cudaMalloc(&out_, 4096 * sizeof(float)));
    TRY(cudaMemset(in_, 0, 4096 * sizeof(float)));
    TRY(cudaDeviceSynchronize());
    cudaGraph_t graph;
    TRY(cudaStreamBeginCapture(stream_, cudaStreamCaptureModeThreadLocal));
    for (int layer = 0; layer < kLayers; ++layer) {
      const uint4* weights = weights_ + layer * kRows * kColumns / 8;
      product<<<(kRows * 32 + 255) / 256, 256, 0, stream_>>>(weights, layer % 2 == 0 ? in_ : out_,
                                                             layer % 2 == 0 ? out_ : in_, kColumns);
    }
    TRY(cudaStreamEndCapture(stream_, &graph));
    TRY(cudaGraphInstantiate(&graph_, graph, 0));
    for (int i = 0; i < 20; ++i) run();
  }
  uint64_t run() {
    const uint64_t start = gpu::now_ns();
    TRY(cudaGraphLaunch(graph_, stream_));
    TRY(cudaStreamSynchronize(stream_));
    return gpu::now_ns() - start;
  }

 private:
  cudaStream_t stream_;
  cudaGraphExec_t graph_;
  uint4* weights_ = nullptr;
  float* in_ = nullptr;
  float* out_ = nullptr;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "share DIR SECONDS_PER_K\n");
    return 2;
  }
  const double seconds = std::atof(argv[2]);
  const cudaDeviceProp card = gpu::open_card();
  Steps steps;
  gpu::House house(argv[1]);
  std::string rows;
  // 0 first and last: what the clock or the heat did in between shows.
  for (const int k : {0, 16, 32, 64, card.multiProcessorCount, 0}) {
    const auto permille = static_cast<uint32_t>(1000 * k / card.multiProcessorCount);
    house.share(permille);
    for (int i = 0; i < 20; ++i) steps.run();
    std::vector<uint64_t> took;
    const uint64_t hashes = house.lane().hashes;
    const uint64_t start = gpu::now_ns();
    while (gpu::now_ns() - start < static_cast<uint64_t>(seconds * 1e9))
      took.push_back(steps.run());
    const auto ns = static_cast<double>(gpu::now_ns() - start);
    const double rate = static_cast<double>(house.lane().hashes - hashes) / ns * 1e9;
    gpu::Json row;
    row.number("multiprocessors", (permille * card.multiProcessorCount + 999) / 1000);
    row.quantiles("step_ns", took).number("hashrate_hps", rate);
    rows += (rows.empty() ? "" : ", ") + row.str();
  }
  gpu::Json json;
  json.text("card", card.name).text("work", "simulated decode step, 480 MB of weights");
  json.raw("shares", "[" + rows + "]");
  std::puts(json.str().c_str());
}
