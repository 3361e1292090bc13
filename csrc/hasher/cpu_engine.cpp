#include <pthread.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <utility>

#include "core/error.hpp"
#include "cuda/cuda.hpp"
#include "hasher/engine.hpp"

namespace switcher::hasher {
namespace {

// Short enough that a clock and heartbeat check per chunk bounds everything that the closed word
// does not; long enough that the check costs nothing.
constexpr uint64_t kChunkNs = 80'000;
// Covers the short claims that come often; for a longer one the way back from sleep is no matter.
constexpr uint64_t kWatchNs = 2'000'000;

class CpuEngine final : public Engine {
 public:
  CpuEngine(const Backend& backend, std::vector<int> cores, Priority priority)
      : backend_(backend), cores_(std::move(cores)), priority_(priority) {}

  const char* backend() const override { return backend_.name; }
  uint32_t lanes() const override { return static_cast<uint32_t>(cores_.size()); }
  uint64_t chunk_ns() const override { return kChunkNs; }
  uint64_t first_chunk() const override { return 32; }
  // Only under SCHED_IDLE: any thread of the tenant takes the core from a watching lane at once.
  uint64_t watch_ns() const override { return idle_.load() ? kWatchNs : 0; }

  // A core that has gone or a refused priority makes the lane slower, not wrong.
  void start_lane(uint32_t lane) override {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cores_[lane], &set);
    pthread_setaffinity_np(pthread_self(), sizeof set, &set);
    const sched_param zero{};
    if (priority_ == Priority::kIdle && sched_setscheduler(0, SCHED_IDLE, &zero) == 0) {
      idle_.store(true);
    }
    if (priority_ == Priority::kNice) {
      setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), 19);
    }
  }

  ScanOutcome hash(uint32_t, const ScanWork& work, uint32_t first, uint64_t count,
                   const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) override {
    return backend_.scan(work, first, count, stop, out, capacity);
  }

 private:
  const Backend backend_;
  const std::vector<int> cores_;
  const Priority priority_;
  std::atomic<bool> idle_{false};
};

[[noreturn]] void unknown_card(const std::string& card) {
  throw Error(SWITCHER_NOT_FOUND, "no card " + card +
                                      "; `switcher devices` lists them (cpu:0, or cpu:0:1core for "
                                      "one core of it)");
}

// N of "cpu:0:Ncore(s)", 0 for plain "cpu:0".
size_t wanted_cores(const std::string& card) {
  if (card == "cpu:0") return 0;
  const std::string prefix = "cpu:0:";
  if (card.compare(0, prefix.size(), prefix) != 0) unknown_card(card);
  size_t n = 0;
  size_t at = prefix.size();
  for (; at < card.size() && card[at] >= '0' && card[at] <= '9' && n < 100000; ++at) {
    n = n * 10 + static_cast<size_t>(card[at] - '0');
  }
  const std::string unit = card.substr(at);
  if (n == 0 || unit != (n == 1 ? "core" : "cores") || card[prefix.size()] == '0') {
    unknown_card(card);
  }
  return n;
}

}  // namespace

std::vector<int> card_cores(const std::string& card) {
  const size_t wanted = wanted_cores(card);
  std::vector<int> cores;
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof set, &set) != 0) {
    throw Error(SWITCHER_OS, "cannot read which cores this process may use");
  }
  for (int i = 0; i < CPU_SETSIZE; ++i) {
    if (CPU_ISSET(i, &set)) cores.push_back(i);
  }
  if (wanted > cores.size()) {
    throw Error(SWITCHER_NOT_FOUND, "no card " + card + ": this process may use " +
                                        std::to_string(cores.size()) + " cores");
  }
  if (wanted > 0) cores.erase(cores.begin(), cores.end() - static_cast<std::ptrdiff_t>(wanted));
  if (cores.size() > 256) cores.resize(256);
  return cores;
}

std::unique_ptr<Engine> make_cpu_engine(const Backend& backend, std::vector<int> cores,
                                        Priority priority) {
  return std::make_unique<CpuEngine>(backend, std::move(cores), priority);
}

std::unique_ptr<Engine> make_engine(const std::string& card, const char* backend, Priority priority,
                                    const char* tuning) {
  if (card.compare(0, 5, "cuda:") == 0 || card.compare(0, 4, "GPU-") == 0) {
    if (backend != nullptr && std::string(backend) != "cuda") {
      throw Error(SWITCHER_INVALID, "card " + card + " has one backend, cuda; leave --backend out");
    }
    return card::make_cuda_engine(card, tuning);
  }
  std::vector<int> cores = card_cores(card);
  const Backend& chosen = backend == nullptr ? best_backend() : backend_by_name(backend);
  if (chosen.scan == card::scan_cuda) {
    throw Error(SWITCHER_INVALID, "backend cuda needs a CUDA card; " + card + " has CPU cores");
  }
  return make_cpu_engine(chosen, std::move(cores), priority);
}

}  // namespace switcher::hasher
