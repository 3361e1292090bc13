// How the usual ways to share a card do, in the same terms as handover.cu: a tensor kernel is
// wanted at a random moment while a batch miner (2^25 nonces a launch, two launches queued, no
// gate) runs.
//
//   arms COUNT priority|process|stop narrow|wide
//
// priority: the miner is in this process on a stream of the lowest priority, nothing else is done.
// process: the miner is another process, and the driver's time slices are all there is.
// stop: the same, and the miner's process gets SIGSTOP at the moment the kernel is wanted, SIGCONT
// after it ran. (role `miner DIR` is the child.) No shared word tells the miner anything.
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstring>
#include <random>
#include <thread>

#include "bare.cuh"
#include "stamp.cuh"

namespace {

using switcher::card::BalancedOps;
using switcher::card::PlainJob;

constexpr uint64_t kBatch = uint64_t{1} << 25;
constexpr int kIdle = 500;

// Launches until told to stop; counts finished launches.
void mine(const std::atomic<bool>& stop, std::atomic<uint64_t>* launches) {
  const cudaDeviceProp card = gpu::open_card();
  const cudaStream_t stream = gpu::make_stream(false);
  const PlainJob job = switcher::card::plain_job(bare::some_work());
  uint32_t* hits = nullptr;
  TRY(cudaMalloc(&hits, sizeof *hits));
  TRY(cudaMemset(hits, 0, sizeof *hits));
  cudaEvent_t done[2];
  for (cudaEvent_t& event : done) TRY(cudaEventCreateWithFlags(&event, cudaEventDisableTiming));
  // As batch miners do it: many blocks, one nonce per thread and a few rounds.
  const uint32_t blocks = static_cast<uint32_t>(card.multiProcessorCount) * 8;
  const uint32_t rounds = static_cast<uint32_t>(kBatch / (uint64_t{blocks} * 256));
  for (uint64_t i = 0; !stop.load(); ++i) {
    if (i >= 2) {
      TRY(cudaEventSynchronize(done[i % 2]));
      launches->fetch_add(1);
    }
    bare::batch<BalancedOps><<<blocks, 256, 0, stream>>>(job, 0, rounds, ~0u, hits);
    TRY(cudaGetLastError());
    TRY(cudaEventRecord(done[i % 2], stream));
  }
  TRY(cudaStreamSynchronize(stream));
}

struct Series {
  std::vector<uint64_t> first, last, done;
  uint64_t hangs = 0;
};

// `before` and `after` are called around each wanted kernel.
template <class Before, class After>
Series wanted(gpu::Stamper& stamper, int count, Before&& before, After&& after) {
  Series s;
  std::mt19937 random(1);
  std::uniform_int_distribution<uint64_t> gap(1'000'000, 6'000'000);
  for (int i = 0; i < count; ++i) {
    gpu::spin_until(gpu::now_ns() + gap(random));
    const uint64_t start = gpu::now_ns();
    before();
    stamper.launch();
    if (!stamper.wait()) {
      ++s.hangs;
      continue;
    }
    s.done.push_back(gpu::now_ns() - start);
    s.last.push_back(stamper.last_ns() - stamper.first_ns());
    after();
  }
  return s;
}

void nothing() {}

pid_t start_miner(const char* self) {
  int ready[2];
  if (pipe(ready) != 0) std::_Exit(1);
  const pid_t child = fork();
  if (child == 0) {
    dup2(ready[1], 3);
    execl("/proc/self/exe", self, "0", "miner", "narrow", nullptr);
    _exit(127);
  }
  close(ready[1]);
  char byte;
  if (read(ready[0], &byte, 1) != 1) std::_Exit(4);
  return child;
}

int mine_for_parent() {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  std::atomic<bool> never{false};
  std::atomic<uint64_t> launches{0};
  std::thread tell([&] {
    while (launches.load() < 4) std::this_thread::yield();
    if (write(3, "x", 1) != 1) std::_Exit(1);
  });
  mine(never, &launches);
  tell.join();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "arms COUNT priority|process|stop narrow|wide\n");
    return 2;
  }
  const int count = std::atoi(argv[1]);
  const std::string arm = argv[2];
  if (arm == "miner") return mine_for_parent();
  pid_t child = arm == "priority" ? 0 : start_miner(argv[0]);  // before this process has a context
  if (child != 0) kill(child, SIGSTOP);
  const cudaDeviceProp card = gpu::open_card();
  gpu::Stamper stamper(card.multiProcessorCount, std::strcmp(argv[3], "wide") == 0);
  const Series idle = wanted(stamper, kIdle, nothing, nothing);
  std::atomic<bool> stop{false};
  std::atomic<uint64_t> launches{0};
  std::thread miner;
  if (child == 0) {
    miner = std::thread([&] { mine(stop, &launches); });
    while (launches.load() < 4) std::this_thread::yield();
  } else {
    kill(child, SIGCONT);
    gpu::spin_until(gpu::now_ns() + 100'000'000);
  }
  const bool stops = arm == "stop";
  const Series s = wanted(
      stamper, count,
      [&] {
        if (stops) kill(child, SIGSTOP);
      },
      [&] {
        if (stops) kill(child, SIGCONT);
      });
  stop.store(true);
  if (miner.joinable()) miner.join();
  if (child != 0) {
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
  }
  gpu::Json json;
  json.text("card", card.name).text("arm", arm).text("kernel", argv[3]);
  json.number("batch_nonces", kBatch).number("hangs", s.hangs);
  json.quantiles("wanted_to_done_ns", s.done).quantiles("first_to_last_block_ns", s.last);
  json.quantiles("idle_wanted_to_done_ns", idle.done);
  std::puts(json.str().c_str());
}
