// The gate between processes that die: holders, also in another pid namespace, the controller, the
// hasher. Every role is this program run again, so that each process starts clean.
//
//   gate_processes                 all scenes (fewer rounds with SWITCHER_QUICK=1)
//   gate_processes ROLE FOLDER     one role, until killed
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>
#include <random>
#include <thread>
#include <vector>

#include "check.hpp"
#include "core/error.hpp"
#include "gate/controller.hpp"
#include "gate/futex.hpp"
#include "gate/holder.hpp"

namespace {

using namespace switcher;

constexpr uint64_t kMs = 1'000'000;
constexpr uint64_t kGuard = 20'000 * kMs;  // only a hang takes this long
constexpr int kLanes = 2;

// What the lanes say of themselves, in a shared file: the segment alone is not believed here.
struct Diary {
  Word inside;  // lanes between enter() and leave()
  Word stays;
  struct {
    Word start, end;  // of the latest chunk
  } lane[kLanes];

  uint64_t last_end() const {
    uint64_t end = 0;
    for (const auto& one : lane) end = std::max(end, one.end.load());
    return end;
  }
};

std::shared_ptr<Gate> gate_in(const std::string& folder) {
  GateOptions options;
  options.dir = folder;
  options.create = true;
  return Gate::open("cpu:0", options);
}

Diary& diary_in(const std::string& folder) {
  const int fd = open((folder + "/diary").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  CHECK(fd >= 0 && ftruncate(fd, sizeof(Diary)) == 0);
  void* at = mmap(nullptr, sizeof(Diary), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  CHECK(at != MAP_FAILED);
  close(fd);
  return *static_cast<Diary*>(at);
}

// ---- roles

// Stands in for hashing: short chunks, each with its own time stamps.
void lane_role(const std::string& folder) {
  const auto gate = gate_in(folder);
  Diary& diary = diary_in(folder);
  const HasherLock lock(gate);
  diary.inside.store(0);
  std::vector<std::thread> lanes;
  for (int i = 0; i < kLanes; ++i) {
    lanes.emplace_back([&, i] {
      const sched_param idle{};
      sched_setscheduler(0, SCHED_IDLE, &idle);
      Lane lane(gate);
      for (;;) {
        if (!lane.wait_open(50 * kMs) || !lane.enter()) continue;
        diary.inside.fetch_add(1);
        diary.stays.fetch_add(1);
        uint64_t now = now_ns();
        while (!lane.must_leave(now)) {
          diary.lane[i].start.store(now);
          while (now_ns() - now < 20'000) {
          }
          now = now_ns();
          diary.lane[i].end.store(now);
        }
        diary.inside.fetch_sub(1);
        lane.leave(now);
      }
    });
  }
  for (auto& lane : lanes) lane.join();
}

void beat_role(const std::string& folder) {
  const Controller controller(gate_in(folder), 0);
  for (;;) pause();
}

// Claims and releases without rest, so that it can be killed at any step of either.
void holder_role(const std::string& folder) {
  Diary& diary = diary_in(folder);
  Holder holder(gate_in(folder), "holder");
  for (;;) {
    holder.claim({});
    holder.wait_drained(kGuard, 0);
    if (diary.inside.load() != 0) raise(SIGABRT);
    holder.release();
  }
}

// Holds the card, and forks a child that outlives it.
void parent_role(const std::string& folder) {
  Holder holder(gate_in(folder), "parent");
  holder.claim({});
  if (fork() == 0) {
    signal(SIGALRM, SIG_DFL);
    alarm(30);
    for (;;) pause();
  }
  for (;;) pause();
}

// ---- scenes

class Process {
 public:
  Process(const char* role, const std::string& folder) {
    pid_ = fork();
    CHECK(pid_ >= 0);
    if (pid_ != 0) return;
    execl("/proc/self/exe", "gate_processes", role, folder.c_str(), nullptr);
    _exit(127);
  }
  ~Process() { kill_now(); }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  void kill_now() {
    if (pid_ <= 0) return;
    kill(pid_, SIGKILL);
    int status = 0;
    waitpid(pid_, &status, 0);
    CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);  // it had not failed before
    pid_ = -1;
  }
  pid_t pid() const { return pid_; }

 private:
  pid_t pid_ = -1;
};

// Time until `done`, in nanoseconds.
uint64_t wait_until(const char* what, const std::function<bool()>& done) {
  const uint64_t start = now_ns();
  while (!done()) {
    CHECK_SAYING(now_ns() - start < kGuard, "waited in vain until %s", what);
    usleep(100);
  }
  return now_ns() - start;
}

struct Stage {
  TestFolder folder;
  std::shared_ptr<Gate> gate = gate_in(folder.path);
  Diary& diary = diary_in(folder.path);
  Segment& s = gate->segment();
  std::mt19937 random{12345};

  unsigned any_below(unsigned end) { return static_cast<unsigned>(random() % end); }

  uint64_t hashing_goes_on() {
    const uint64_t before = diary.last_end();
    return wait_until("hashing goes on", [&] { return diary.last_end() > before; });
  }
  void claimed() {
    wait_until("somebody claims", [&] { return (gate->closed() & ~kControllerMask) != 0; });
  }
};

void report(const char* what, std::vector<uint64_t> times) {
  std::sort(times.begin(), times.end());
  std::printf("%-52s p50 %7.2f ms, max %7.2f ms, %zu times\n", what,
              static_cast<double>(times[times.size() / 2]) / 1e6,
              static_cast<double>(times.back()) / 1e6, times.size());
}

bool namespaces_allowed() {
  const pid_t child = fork();
  if (child == 0) _exit(unshare(CLONE_NEWPID) == 0 ? 0 : 77);
  int status = 0;
  waitpid(child, &status, 0);
  return WEXITSTATUS(status) == 0;
}

// A process's child by the host's own numbering, which the child in a namespace does not know.
pid_t child_of(pid_t outer) {
  const std::string path =
      "/proc/" + std::to_string(outer) + "/task/" + std::to_string(outer) + "/children";
  pid_t inner = 0;
  wait_until("the inner process is there", [&] {
    std::FILE* file = std::fopen(path.c_str(), "re");
    CHECK(file != nullptr);
    const bool got = std::fscanf(file, "%d", &inner) == 1;
    std::fclose(file);
    return got;
  });
  return inner;
}

void dying_holders(int rounds) {
  Stage stage;
  const Process lanes("lanes", stage.folder.path);
  const Process beat("beat", stage.folder.path);
  stage.hashing_goes_on();
  std::vector<uint64_t> times;
  for (int i = 0; i < rounds; ++i) {
    Process one("holder", stage.folder.path), two("holder", stage.folder.path);
    stage.claimed();
    usleep(stage.any_below(3000));
    one.kill_now();
    two.kill_now();
    const uint64_t start = now_ns();
    wait_until("the dead are reaped", [&] { return stage.gate->closed() == 0; });
    stage.hashing_goes_on();
    times.push_back(now_ns() - start);
  }
  report("holders killed at any step -> hashing back", times);
  CHECK(times[times.size() / 2] < 1000 * kMs);
}

void dying_foreign_holders(int rounds) {
  if (!namespaces_allowed()) {
    std::printf("SKIPPED: holders in another pid namespace (not allowed here)\n");
    return;
  }
  Stage stage;
  const Process lanes("lanes", stage.folder.path);
  const Process beat("beat", stage.folder.path);
  stage.hashing_goes_on();
  std::vector<uint64_t> times;
  for (int i = 0; i < rounds; ++i) {
    const pid_t outer = fork();
    CHECK(outer >= 0);
    if (outer == 0) {
      if (unshare(CLONE_NEWPID) != 0) _exit(77);
      const pid_t inner = fork();
      if (inner == 0) {
        execl("/proc/self/exe", "gate_processes", "holder", stage.folder.path.c_str(), nullptr);
        _exit(127);
      }
      waitpid(inner, nullptr, 0);
      _exit(0);
    }
    stage.claimed();
    const pid_t inner = child_of(outer);
    usleep(stage.any_below(3000));
    CHECK(kill(inner, SIGKILL) == 0);
    const uint64_t start = now_ns();
    wait_until("the dead are reaped", [&] { return stage.gate->closed() == 0; });
    stage.hashing_goes_on();
    times.push_back(now_ns() - start);
    waitpid(outer, nullptr, 0);
  }
  report("holders in another pid namespace -> hashing back", times);
}

void dying_parent() {
  Stage stage;
  const Process lanes("lanes", stage.folder.path);
  const Process beat("beat", stage.folder.path);
  stage.hashing_goes_on();
  std::vector<uint64_t> times;
  for (int i = 0; i < 5; ++i) {
    Process parent("parent", stage.folder.path);
    stage.claimed();
    const pid_t child = child_of(parent.pid());
    parent.kill_now();
    const uint64_t start = now_ns();
    wait_until("the dead are reaped", [&] { return stage.gate->closed() == 0; });
    times.push_back(now_ns() - start);
    CHECK(kill(child, SIGKILL) == 0);  // it was alive all the while and kept no lock
  }
  report("a holder whose forked child lives on -> reaped", times);
}

void dying_controller(int rounds) {
  Stage stage;
  const Process lanes("lanes", stage.folder.path);
  std::vector<uint64_t> times;
  int off_core = 0;
  for (int i = 0; i < rounds; ++i) {
    Process beat("beat", stage.folder.path);
    wait_until("a lane is in", [&] { return stage.diary.inside.load() > 0; });
    stage.hashing_goes_on();
    usleep(stage.any_below(5000));
    beat.kill_now();
    const uint64_t beaten = stage.s.heartbeat_ns.load();
    wait_until("all lanes are out", [&] { return stage.gate->drained(); });
    // A lane that the scheduler takes off its core in the middle of a chunk ends it late.
    for (const auto& lane : stage.diary.lane) {
      const uint64_t start = lane.start.load(), end = lane.end.load();
      CHECK(start <= beaten + 16 * kMs);  // no chunk begins on a stale heart
      if (end > start + 2 * kMs) {
        ++off_core;
        continue;
      }
      CHECK_SAYING(end <= beaten + 20 * kMs, "a hash %.2f ms after the last heartbeat",
                   static_cast<double>(end - beaten) / 1e6);
      if (end > beaten) times.push_back(end - beaten);
    }
    const uint64_t end = stage.diary.last_end();
    usleep(20'000);
    CHECK(stage.diary.last_end() == end);  // and none is hashed later
  }
  report("last heartbeat -> last hash, controller killed", times);
  if (off_core != 0) std::printf("  of these, %d in a chunk off its core\n", off_core);
}

void dying_hasher(int rounds) {
  Stage stage;
  const Process beat("beat", stage.folder.path);
  std::vector<uint64_t> times;
  for (int i = 0; i < rounds; ++i) {
    Process lanes("lanes", stage.folder.path);
    stage.hashing_goes_on();
    usleep(stage.any_below(3000));
    Holder holder(stage.gate, "waiter");
    std::thread killer([&] {
      usleep(stage.any_below(60));
      lanes.kill_now();
    });
    holder.claim({});
    const uint64_t start = now_ns();
    holder.wait_drained(kGuard, 0);  // whether the lanes left or died
    times.push_back(now_ns() - start);
    killer.join();
    const uint64_t end = stage.diary.last_end();
    usleep(2000);
    CHECK(stage.diary.last_end() == end);
    holder.release();
  }
  report("claim while the hasher is killed -> granted", times);
}

int play(const char* role, const std::string& folder) {
  if (std::strcmp(role, "lanes") == 0) lane_role(folder);
  if (std::strcmp(role, "beat") == 0) beat_role(folder);
  if (std::strcmp(role, "holder") == 0) holder_role(folder);
  if (std::strcmp(role, "parent") == 0) parent_role(folder);
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3) return play(argv[1], argv[2]);
  setvbuf(stdout, nullptr, _IONBF, 0);  // nothing left in a buffer for a child to print again
  const bool quick = std::getenv("SWITCHER_QUICK") != nullptr;
  dying_holders(quick ? 8 : 40);
  dying_foreign_holders(quick ? 3 : 10);
  dying_parent();
  dying_controller(quick ? 10 : 50);
  dying_hasher(quick ? 5 : 20);
  return 0;
}
