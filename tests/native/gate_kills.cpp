// SIGKILL to the process that beats the heart, 50 times: by the lanes' own clock nothing is hashed
// later than 20 ms after its last beat. SIGKILL to the holder of a claim, also from another pid
// namespace: hashing is back within a second.
#include <sched.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <memory>
#include <random>
#include <thread>
#include <utility>
#include <vector>

#include "check.hpp"
#include "gate/controller.hpp"
#include "gate/futex.hpp"
#include "gate/holder.hpp"
#include "hasher/hasher.hpp"

namespace {

using namespace switcher;
using namespace switcher::hasher;

constexpr int kKills = 50;        // with all lanes on their cores
constexpr int kMostVictims = 80;  // on a busy machine some kills meet a lane without a core
constexpr int kFewestProofs = 10;
constexpr uint64_t kLimitNs = 20'000'000;
constexpr uint64_t kHangNs = 60'000'000'000;

uint64_t thread_cpu_ns() {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1'000'000'000u + static_cast<uint64_t>(t.tv_nsec);
}

// A scan that was off its core cannot look at a clock: such scans are told apart.
struct Watched final : public Engine {
  explicit Watched(std::unique_ptr<Engine> engine) : inner(std::move(engine)) {}
  const char* backend() const override { return inner->backend(); }
  uint32_t lanes() const override { return inner->lanes(); }
  // First among others where that is allowed, so that few scans are interrupted.
  void start_lane(uint32_t lane) override {
    inner->start_lane(lane);
    setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), -10);
  }
  uint64_t chunk_ns() const override { return inner->chunk_ns(); }
  uint64_t first_chunk() const override { return inner->first_chunk(); }
  ScanOutcome hash(uint32_t lane, const ScanWork& work, uint32_t first, uint64_t n,
                   const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) override {
    const uint64_t cpu = thread_cpu_ns();
    const uint64_t wall = now_ns();
    const ScanOutcome outcome = inner->hash(lane, work, first, n, stop, out, capacity);
    const uint64_t end = now_ns();
    const uint64_t ran = thread_cpu_ns() - cpu;
    std::atomic<uint64_t>& last = end - wall > ran + 1'000'000 ? last_off_core : last_on_core;
    uint64_t seen = last.load();
    while (outcome.nonces != 0 && seen < end && !last.compare_exchange_weak(seen, end)) {
    }
    return outcome;
  }
  std::unique_ptr<Engine> inner;
  std::atomic<uint64_t> last_on_core{0}, last_off_core{0};
};

// A process that waits for `go`, then takes its part in the gate and waits to be killed.
class Victim {
 public:
  enum class Part { kController, kHolder, kHolderElsewhere };

  Victim(const std::string& dir, Part part) {
    CHECK(pipe(go_) == 0 && pipe(ready_) == 0);
    child_ = fork();
    CHECK(child_ >= 0);
    if (child_ == 0) live(dir, part);
    close(go_[0]);
    close(ready_[1]);
  }

  // Kernel's id of the process to kill; 0: it cannot be had on this machine.
  pid_t start() {
    CHECK(write(go_[1], "g", 1) == 1);
    pid_t pid = 0;
    CHECK(read(ready_[0], &pid, sizeof pid) == sizeof pid);
    return pid;
  }
  ~Victim() {
    if (child_ != 0) finish();
  }
  Victim(Victim&& other) noexcept : child_(std::exchange(other.child_, 0)) {
    std::copy(other.go_, other.go_ + 2, go_);
    std::copy(other.ready_, other.ready_ + 2, ready_);
  }
  void finish() {
    kill(child_, SIGKILL);
    CHECK(waitpid(child_, nullptr, 0) == child_);
    child_ = 0;
    close(go_[1]);
    close(ready_[0]);
  }

 private:
  [[noreturn]] void live(const std::string& dir, Part part) {
    char go = 0;
    if (read(go_[0], &go, 1) != 1) _exit(0);
    pid_t me = getpid();
    if (part == Part::kHolderElsewhere) {
      if (unshare(CLONE_NEWPID) != 0) {
        me = 0;
        tell(me);
        pause();
      }
      const pid_t inner = fork();
      if (inner != 0) {
        for (;;) pause();
      }
      me = getpid();  // 1: the other side finds the true id by itself
    }
    GateOptions options;
    options.dir = dir;
    const auto gate = Gate::open("cpu:0", options);
    std::unique_ptr<Controller> controller;
    std::unique_ptr<Holder> holder;
    if (part == Part::kController) {
      controller = std::make_unique<Controller>(gate, 0);
    } else {
      holder = std::make_unique<Holder>(gate, "victim");
      holder->claim({});
    }
    tell(me);
    for (;;) pause();
  }
  void tell(pid_t pid) { CHECK(write(ready_[1], &pid, sizeof pid) == sizeof pid); }

  int go_[2] = {}, ready_[2] = {};
  pid_t child_ = 0;

 public:
  pid_t child() const { return child_; }
};

uint64_t hashes(const Ring& ring, const Hasher& hasher) {
  uint64_t sum = 0;
  for (uint32_t i = 0; i < hasher.engine().lanes(); ++i) {
    sum += ring.file().lane[i].hashes.load();
  }
  return sum;
}

// Nanoseconds until something is hashed.
uint64_t until_hashing(const Ring& ring, const Hasher& hasher) {
  const uint64_t before = hashes(ring, hasher);
  const uint64_t from = now_ns();
  while (hashes(ring, hasher) == before) {
    CHECK(now_ns() - from < kHangNs);
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  return now_ns() - from;
}

JobSpec endless_job() {
  JobSpec spec;
  spec.fixed_root = true;
  spec.ntime_max = 1000000;
  spec.target.bytes[0] = 1;
  return spec;
}

void kill_controllers(std::vector<Victim>& victims, const std::shared_ptr<Gate>& gate,
                      const Ring& ring, const Hasher& hasher, const Watched& watched) {
  std::mt19937 random(3);
  uint64_t worst = 0;
  int proofs = 0;
  int off_core = 0;
  for (Victim& victim : victims) {
    const pid_t pid = victim.start();
    until_hashing(ring, hasher);
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 6000));
    kill(pid, SIGKILL);
    victim.finish();
    std::this_thread::sleep_for(std::chrono::milliseconds(40));
    const uint64_t beat = gate->segment().heartbeat_ns.load();
    const uint64_t last = watched.last_on_core.load();
    CHECK_SAYING(last <= beat + kLimitNs, "hashed %.3f ms after the last beat",
                 static_cast<double>(last - beat) / 1e6);
    if (watched.last_off_core.load() > beat + kLimitNs) {
      ++off_core;
      continue;
    }
    if (last > beat) worst = std::max(worst, last - beat);
    if (++proofs == kKills) break;
  }
  CHECK_SAYING(proofs >= kFewestProofs, "only %d of %zu kills met lanes on their cores", proofs,
               victims.size());
  std::printf(
      "%d heart-beating processes killed: last hash at most %.3f ms after the last beat "
      "(in %d more a scan ended later because the system had taken its core away)\n",
      proofs, static_cast<double>(worst) / 1e6, off_core);
}

// The true id of the only child of `parent`.
pid_t only_child(pid_t parent) {
  const std::string path =
      "/proc/" + std::to_string(parent) + "/task/" + std::to_string(parent) + "/children";
  std::FILE* file = std::fopen(path.c_str(), "re");
  int pid = 0;
  if (file != nullptr) {
    if (std::fscanf(file, "%d", &pid) != 1) pid = 0;
    std::fclose(file);
  }
  return pid;
}

void kill_holder(Victim& victim, bool elsewhere, const std::shared_ptr<Gate>& gate,
                 const Ring& ring, const Hasher& hasher) {
  until_hashing(ring, hasher);
  pid_t pid = victim.start();
  if (elsewhere && pid != 0) pid = only_child(victim.child());
  if (pid == 0) {
    victim.finish();
    std::printf("no pid namespace may be made here: that part was left out\n");
    return;
  }
  while (!gate->drained()) std::this_thread::yield();
  CHECK(gate->closed() != 0);
  const uint64_t count = hashes(ring, hasher);
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  CHECK(hashes(ring, hasher) == count);
  kill(pid, SIGKILL);
  const uint64_t back = until_hashing(ring, hasher);
  CHECK_SAYING(back <= 1'000'000'000, "hashing came back after %.1f ms",
               static_cast<double>(back) / 1e6);
  std::printf("holder killed%s: hashing back after %.1f ms\n",
              elsewhere ? " in another pid namespace" : "", static_cast<double>(back) / 1e6);
  victim.finish();
}

}  // namespace

int main() {
  const TestFolder folder;
  GateOptions options;
  options.dir = folder.path;
  options.create = true;
  const auto gate = Gate::open("cpu:0", options);
  // All processes are made while this one has a single thread.
  std::vector<Victim> controllers;
  controllers.reserve(kMostVictims);
  for (int i = 0; i < kMostVictims; ++i)
    controllers.emplace_back(folder.path, Victim::Part::kController);
  Victim holder(folder.path, Victim::Part::kHolder);
  Victim elsewhere(folder.path, Victim::Part::kHolderElsewhere);
  const auto ring = Ring::open(ring_beside(gate->path()), true);
  auto engine = std::make_unique<Watched>(make_engine("cpu:0", nullptr, Priority::kNormal));
  const Watched& watched = *engine;
  Hasher hasher(gate, ring, std::move(engine), HasherOptions{});
  hasher.set_job(endless_job(), true);
  kill_controllers(controllers, gate, *ring, hasher, watched);
  const Controller controller(gate, 0);
  kill_holder(holder, false, gate, *ring, hasher);
  kill_holder(elsewhere, true, gate, *ring, hasher);
  return 0;
}
