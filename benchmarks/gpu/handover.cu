// The switch as a tenant sees it: a claim, and at once a kernel on a stream of the highest
// priority.
//
//   handover DIR COUNT same|foreign|hash narrow|wide
//
// same: the hasher is in this process. foreign: in a child process (role `hash`, which this program
// starts), without any shared context. Blocks of 1,000 hand-overs alternate with blocks of 200 on
// an idle card, which the gate keeps shut: what hashing adds to the first kernel is the difference.
//
// out: just before the claim -> last hash done (the card's own time of it, brought to the host's
// clock by the library, never early). granted: -> the drain is seen. first/last block: -> the
// tensor kernel's first/last block starts, by %globaltimer and the offset compared before and
// after; the offset's uncertainty is given. back: just before the release -> first hash.
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "house.cuh"
#include "stamp.cuh"

namespace {

constexpr int kBusyBlock = 1000;
constexpr int kIdleBlock = 200;

struct Series {
  std::vector<uint64_t> out, granted, first, last, back, idle_first, idle_last;
  uint64_t met_no_hash = 0;
  uint64_t hangs = 0;
};

struct Host {
  int64_t offset;
  // Of a time on the card's clock since a time on the host's; 0 if it seems to be before.
  uint64_t since(uint64_t card_ns, uint64_t host_ns) const {
    const auto at = static_cast<int64_t>(card_ns) - offset;
    return at > static_cast<int64_t>(host_ns) ? at - host_ns : 0;
  }
};

// Waits until the lane has written down its last hash; a card that counts itself out is ahead of
// it.
uint64_t last_hash(const gpu::House& house, uint64_t before) {
  const uint64_t until = gpu::now_ns() + 2'000'000;
  uint64_t found = house.lane().last_hash_ns;
  while (found <= before && gpu::now_ns() < until) found = house.lane().last_hash_ns;
  return found;
}

void hand_over(gpu::House& house, gpu::Stamper& stamper, const Host& host, uint64_t gap_ns,
               Series* s) {
  const uint64_t before = house.lane().last_hash_ns;
  const uint64_t released = gpu::now_ns();
  house.release();
  gpu::spin_until(released + gap_ns);
  const bool inside = !house.drained();
  const uint64_t claimed = gpu::now_ns();
  house.claim();
  stamper.launch();
  if (!house.wait_drained() || !stamper.wait()) {
    ++s->hangs;
    return;
  }
  const uint64_t granted = gpu::now_ns();
  const uint64_t back = house.lane().first_hash_ns;
  if (back > released) s->back.push_back(back - released);
  s->granted.push_back(granted - claimed);
  s->first.push_back(host.since(stamper.first_ns(), claimed));
  s->last.push_back(host.since(stamper.last_ns(), claimed));
  const uint64_t last = last_hash(house, before);
  if (inside && last > before) {
    s->out.push_back(last > claimed ? last - claimed : 0);
  } else {
    ++s->met_no_hash;
  }
  gpu::spin_until(claimed + 100'000);
}

void idle(gpu::Stamper& stamper, const Host& host, uint64_t gap_ns, Series* s) {
  gpu::spin_until(gpu::now_ns() + gap_ns);
  const uint64_t before = gpu::now_ns();
  stamper.launch();
  if (!stamper.wait()) {
    ++s->hangs;
    return;
  }
  s->idle_first.push_back(host.since(stamper.first_ns(), before));
  s->idle_last.push_back(host.since(stamper.last_ns(), before));
}

void measure(gpu::House& house, const char* how, const char* form, int count) {
  const cudaDeviceProp card = gpu::open_card();
  gpu::Stamper stamper(card.multiProcessorCount, std::strcmp(form, "wide") == 0);
  Series s;
  std::mt19937 random(1);
  std::uniform_int_distribution<uint64_t> gap(100'000, 300'000);
  house.claim();
  if (!house.wait_drained()) std::_Exit(1);
  int64_t uncertainty = 0;
  for (int done = 0; done < count; done += kBusyBlock) {
    // Anew for each pair of blocks: the clocks drift apart by up to some microseconds a second.
    const gpu::Offset offset = gpu::compare_clocks(stamper.stream(), 200);
    uncertainty = std::max(uncertainty, offset.high - offset.low);
    const Host host{offset.middle()};
    for (int i = 0; i < kIdleBlock; ++i) idle(stamper, host, gap(random), &s);
    for (int i = 0; i < std::min(kBusyBlock, count - done); ++i) {
      hand_over(house, stamper, host, gap(random), &s);
    }
  }
  gpu::Json json;
  json.text("card", card.name).text("tenant", how).text("kernel", form);
  json.quantiles("out_ns", s.out).quantiles("granted_ns", s.granted).quantiles("back_ns", s.back);
  json.quantiles("first_block_ns", s.first).quantiles("last_block_ns", s.last);
  json.quantiles("idle_first_block_ns", s.idle_first).quantiles("idle_last_block_ns", s.idle_last);
  json.number("met_no_hash", s.met_no_hash).number("hangs", s.hangs);
  json.number("clock_uncertainty_ns", uncertainty);
  std::puts(json.str().c_str());
}

// Hashes until the parent goes away.
void hash_for_parent(const char* dir) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const gpu::House house(dir);
  for (;;) pause();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fprintf(stderr, "handover DIR COUNT same|foreign|hash narrow|wide\n");
    return 2;
  }
  const std::string how = argv[3];
  if (how == "hash") hash_for_parent(argv[1]);
  pid_t child = 0;
  if (how == "foreign" && (child = fork()) == 0) {
    execl("/proc/self/exe", argv[0], argv[1], argv[2], "hash", argv[4], nullptr);
    _exit(127);
  }
  {
    gpu::House house(argv[1], how == "same");
    measure(house, argv[3], argv[4], std::atoi(argv[2]));
  }
  if (child != 0) {
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
  }
}
