#include "cuda/epochs.hpp"

#include <time.h>

#include <algorithm>
#include <cstring>

#include "core/error.hpp"

namespace switcher::card {
namespace {

constexpr uint64_t kClockOldNs = 1'000'000'000;  // compare the clocks again after
constexpr int64_t kDrift = 4000;                 // they drift apart by less than 1/kDrift
constexpr uint64_t kSpinNs = 100'000;            // before the epoch's end, and while it drains
constexpr uint64_t kNapNs = 50'000;
constexpr uint64_t kCheckNs = 1'000'000;  // between two questions to the driver

uint64_t now_ns() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1'000'000'000u + static_cast<uint64_t>(t.tv_nsec);
}

void nap(uint64_t ns) {
  const timespec t{0, static_cast<long>(ns)};
  nanosleep(&t, nullptr);
}

bool same_work(const ScanWork& a, const ScanWork& b) {
  return a.versions == b.versions && a.target_word7 == b.target_word7 &&
         std::memcmp(a.tail, b.tail, sizeof a.tail) == 0 &&
         std::memcmp(a.midstate, b.midstate, sizeof a.midstate[0] * a.versions) == 0;
}

uint32_t word7_of(const ScanWork& work, const Hit& hit) {
  const search::Job job = search::prepare_job(work.tail);
  const search::Version version =
      search::prepare_version(work.midstate[hit.version_index], work.tail);
  return search::hash_word7<search::Scalar>(job, version, __builtin_bswap32(hit.nonce));
}

}  // namespace

Epochs::Epochs(Device& device, const Gatehouse& gate, const EpochOptions& options)
    : device_(device), gate_(gate), options_(options), tail_(best_backend()) {
  hits_.reserve(kRing);
}

Launch Epochs::empty_launch() const {
  Launch launch{};
  launch.control = device_.control();
  launch.result = device_.result();
  launch.gate = gate_.words;
  launch.epoch_ns = options_.epoch_ns;
  launch.wait_ns = options_.epoch_ns;
  launch.poll_ns = options_.poll_ns;
  launch.stale_ns = ~uint64_t{0} >> 1;
  launch.share = gate_.share == nullptr ? 1000 : __atomic_load_n(gate_.share, __ATOMIC_RELAXED);
  launch.tile = 1;
  return launch;
}

ScanOutcome Epochs::run(const ScanWork& work, uint32_t first, uint64_t count,
                        const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) {
  counted_out_ = false;
  last_ = {};
  if (stop != nullptr && stop->load(std::memory_order_relaxed) != 0) return {0, 0};
  const Grid grid = device_.grid(work.versions);
  if (count < grid.tile) {
    return tail_.scan(work, first, count, stop, out, capacity);
  }
  if (options_.stale_ns != ~uint64_t{0} && now_ns() - clock_known_ns_ > kClockOldNs) {
    calibrate();
    if (counted_out_) return {0, 0};
  }
  if (!has_work_ || !same_work(work, work_)) {
    device_.set_work(work);
    work_ = work;
    has_work_ = true;
  }
  for (;;) {
    Launch launch = empty_launch();
    const uint64_t share = std::min(launch.share, 1000u);
    launch.sm_limit = static_cast<uint32_t>((share * grid.sms + 999) / 1000);
    launch.members = grid.members;
    launch.tile = grid.tile;
    launch.first = first;
    launch.tickets =
        static_cast<uint32_t>(std::min<uint64_t>({count / grid.tile, limit_, kMaxTickets}));
    launch.word7_mask = word7_mask(work.target_word7);
    if (options_.stale_ns != ~uint64_t{0}) launch.stale_ns = options_.stale_ns;
    launch_and_wait(launch, stop);
    const Result& result = device_.seen();
    const uint64_t nonces = uint64_t{result.tickets} * grid.tile;
    last_.nonces = nonces;
    if (result.hits <= kRing) {
      limit_ = std::min(limit_ * 2, kMaxTickets);
      return collect(work, first, nonces, out, capacity);
    }
    // More hits than places: the prefix counts as not scanned, and a shorter one is tried.
    ++rescans_;
    limit_ = std::max(result.tickets / 4, 1u);
    if (counted_out_ || (stop != nullptr && stop->load(std::memory_order_relaxed) != 0)) {
      return {0, 0};
    }
  }
}

// The card's clock minus the host's, from below: a heartbeat then looks older to the card than it
// is, never younger. Each epoch gives a lower bound (what was seen had ended before) and an upper
// one (what started had been launched before); a lower bound that is tighter than the newest one
// holds on, less what the clocks may have drifted since.
void Epochs::learn_clock(uint64_t launched_ns, uint64_t seen_ns) {
  const Result& result = device_.seen();
  const auto lower = static_cast<int64_t>(result.end_ns - seen_ns);
  const auto upper = static_cast<int64_t>(result.start_ns - launched_ns);
  int64_t best = lower;
  if (clock_known_ns_ != 0) {
    const auto elapsed = static_cast<int64_t>(seen_ns - clock_known_ns_);
    best = std::max(best, clock_offset_ns_ - elapsed / kDrift);
  }
  clock_offset_ns_ = std::min(best, upper);
  clock_known_ns_ = seen_ns;
}

// What no card that works reports.
void Epochs::check_result(const Launch& launch) const {
  const Result& result = device_.seen();
  if (result.tickets <= launch.tickets) return;
  throw Error(
      SWITCHER_DEVICE_LOST,
      "the card says that it finished more work than it was given; it computes wrongly, see "
      "`nvidia-smi -q` for memory errors");
}

// An epoch without tickets: nothing is hashed, the clocks are compared.
void Epochs::calibrate() {
  Launch launch = empty_launch();
  launch.members = device_.grid(1).members;
  if (has_work_) launch.members = device_.grid(work_.versions).members;
  launch_and_wait(launch, nullptr);
}

bool Epochs::wants_out(const std::atomic<uint64_t>* stop) const {
  if (stop != nullptr && stop->load(std::memory_order_relaxed) != 0) return true;
  return gate_.closed != nullptr && __atomic_load_n(gate_.closed, __ATOMIC_RELAXED) != 0;
}

void Epochs::mirror(const std::atomic<uint64_t>* stop) const {
  const Mirror& to = gate_.mirror;
  if (to.closed == nullptr) return;
  if (gate_.heartbeat_ns != nullptr) {
    __atomic_store_n(to.heartbeat_ns, __atomic_load_n(gate_.heartbeat_ns, __ATOMIC_RELAXED),
                     __ATOMIC_RELAXED);
  }
  if (gate_.share != nullptr) {
    __atomic_store_n(to.share, __atomic_load_n(gate_.share, __ATOMIC_RELAXED), __ATOMIC_RELAXED);
  }
  __atomic_store_n(to.closed, wants_out(stop) ? 1 : 0, __ATOMIC_SEQ_CST);
}

void Epochs::launch_and_wait(Launch launch, const std::atomic<uint64_t>* stop) {
  launch.epoch = ++number_;
  launch.entered = gate_.entered == nullptr ? 0 : __atomic_load_n(gate_.entered, __ATOMIC_SEQ_CST);
  launch.clock_offset_ns = clock_offset_ns_;
  mirror(stop);
  const uint64_t start = now_ns();
  device_.launch(launch);
  uint64_t checked = start;
  uint64_t now = start;
  while (__atomic_load_n(&device_.seen().epoch, __ATOMIC_ACQUIRE) != launch.epoch) {
    mirror(stop);
    now = now_ns();
    const uint64_t age = now - start;
    const bool ending = age + kSpinNs > launch.epoch_ns && age < launch.epoch_ns + 4 * kSpinNs;
    if (!options_.spin && !wants_out(stop) && !ending && age > kSpinNs) nap(kNapNs);
    if (now - checked > kCheckNs) {
      device_.check();
      checked = now;
    }
  }
  const Result& result = device_.seen();
  check_result(launch);
  learn_clock(start, now_ns());
  const auto on_host = [&](uint64_t card_ns) {
    return card_ns - static_cast<uint64_t>(clock_offset_ns_);
  };
  last_ = {result.cause, 0, result.opened != 0 ? on_host(result.open_ns) : 0,
           on_host(result.end_ns)};
  counted_out_ = result.cause == Cause::kClosed && gate_.words.left != nullptr;
}

// What passed the card's mask and misses the target is dropped; what should not have passed it goes
// on as a candidate, so that the check outside finds the card wrong.
bool Epochs::is_candidate(const ScanWork& work, const Hit& hit) const {
  if (hit.version_index >= work.versions) return true;
  const uint32_t word7 = word7_of(work, hit);
  return (word7 & word7_mask(work.target_word7)) != 0 ||
         __builtin_bswap32(word7) <= work.target_word7;
}

ScanOutcome Epochs::collect(const ScanWork& work, uint32_t first, uint64_t nonces, Candidate* out,
                            size_t capacity) {
  const Result& result = device_.seen();
  hits_.assign(result.ring, result.ring + std::min(result.hits, kRing));
  for (const Hit& hit : hits_) {
    if (hit.nonce - first < nonces) continue;
    throw Error(SWITCHER_DEVICE_LOST,
                "the card reports a hit outside of its work; it computes wrongly");
  }
  std::sort(hits_.begin(), hits_.end(), [&](const Hit& a, const Hit& b) {
    if (a.nonce != b.nonce) return a.nonce - first < b.nonce - first;
    return a.version_index < b.version_index;
  });
  ScanOutcome outcome{nonces, 0};
  for (const Hit& hit : hits_) {
    if (!is_candidate(work, hit)) continue;
    if (outcome.written == capacity) {  // hand back from this hit's nonce on
      outcome.nonces = hit.nonce - first;
      while (outcome.written > 0 && out[outcome.written - 1].nonce == hit.nonce) --outcome.written;
      break;
    }
    out[outcome.written++] = {hit.nonce, hit.version_index};
  }
  return outcome;
}

}  // namespace switcher::card
