#include "hasher/switch_bench.hpp"

#include <sched.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "core/error.hpp"
#include "gate/futex.hpp"

namespace switcher::hasher {
namespace {

constexpr uint64_t kDrainTimeoutNs = 10'000'000'000;
constexpr uint64_t kSpinNs = 200'000;
constexpr uint64_t kLaneNs = 5'000'000;
constexpr uint32_t kFirstTime = 1'700'000'000;
constexpr uint32_t kRolls = 1'000'000;
constexpr size_t kRoomPerSwitch = 4;

void sleep_until(uint64_t when) {
  const timespec t{static_cast<time_t>(when / 1'000'000'000u),
                   static_cast<long>(when % 1'000'000'000u)};
  while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &t, nullptr) == EINTR) {
  }
}

// One hash in 2^20 is a hit; only the header's time is rolled.
JobSpec bench_job() {
  JobSpec spec;
  spec.version = 0x20000000;
  spec.fixed_root = true;
  for (size_t i = 0; i < 32; ++i) spec.merkle_root[i] = static_cast<uint8_t>(i * 7);
  spec.ntime = kFirstTime;
  spec.ntime_max = kFirstTime + kRolls - 1;
  spec.nbits = 0x1d00ffff;
  std::memset(spec.target.bytes, 0xff, 30);
  spec.target.bytes[29] = 0x0f;
  return spec;
}

// A core of this thread that is not the card's; -1 if there is none.
int core_apart(const std::string& card) {
  if (card.compare(0, 4, "cpu:") != 0) return -1;
  const std::vector<int> taken = card_cores(card);
  for (const int core : card_cores("cpu:0")) {
    if (std::find(taken.begin(), taken.end(), core) == taken.end()) return core;
  }
  return -1;
}

// Keeps the calling thread on one core for a while.
class Pinned {
 public:
  explicit Pinned(int core) : core_(core) {
    if (core < 0 || sched_getaffinity(0, sizeof before_, &before_) != 0) return;
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(core, &set);
    sched_setaffinity(0, sizeof set, &set);
  }
  ~Pinned() {
    if (core_ >= 0) sched_setaffinity(0, sizeof before_, &before_);
  }

 private:
  const int core_;
  cpu_set_t before_{};
};

}  // namespace

SwitchBench::SwitchBench(const SwitchOptions& options)
    : spec_(bench_job()), random_(options.seed), caller_core_(core_apart(options.card)) {
  auto inner = make_engine(options.card, options.backend, options.priority, options.tuning);
  backend_ = inner->backend();
  lanes_ = inner->lanes();
  hashes_apart_ = inner->takes_share();
  cpu_released_.resize(lanes_);
  cpu_before_.resize(lanes_);
  GateOptions place;
  place.dir = options.dir;
  place.create = true;
  gate_ = Gate::open(options.card, place);
  holder_ = std::make_unique<Holder>(gate_, "bench");
  holder_->claim({});
  controller_ = std::make_unique<Controller>(gate_, 0);
  ring_ = Ring::open(ring_beside(gate_->path()), true);
  const size_t room = static_cast<size_t>(options.switches) * kRoomPerSwitch + 65536;
  auto engine = std::make_unique<RecordingEngine>(std::move(inner), kFirstTime, room);
  engine_ = engine.get();
  hasher_ = std::make_unique<Hasher>(gate_, ring_, std::move(engine), HasherOptions{});
  reader_ = std::make_unique<RingReader>(ring_);
  hasher_->set_job(spec_, true);
}

void SwitchBench::run(uint64_t count, uint64_t gap_ns, uint64_t hold_ns, SwitchSample* samples,
                      SwitchBlock* block) {
  const Pinned pinned(caller_core_);
  std::uniform_real_distribution<double> phase(0.5, 1.5);
  const Totals before = totals();
  uint64_t open_ns = 0;
  uint64_t overhang_ns = 0;
  uint64_t ran_ns = 0;
  const uint64_t began = now_ns();
  for (uint64_t i = 0; i < count; ++i) {
    SwitchSample sample{};
    for (uint32_t lane = 0; lane < lanes_; ++lane) cpu_released_[lane] = lane_cpu_ns(lane);
    const uint64_t releasing = now_ns();
    holder_->release();
    sleep_until(releasing + static_cast<uint64_t>(static_cast<double>(gap_ns) * phase(random_)));
    for (uint32_t lane = 0; lane < lanes_; ++lane) {
      cpu_before_[lane] = lane_cpu_ns(lane);
      ran_ns += cpu_before_[lane] - cpu_released_[lane];
    }
    const Segment& s = gate_->segment();
    sample.lanes_in = static_cast<uint32_t>(s.entered.load() - s.left.load());
    const uint64_t claiming = now_ns();
    holder_->claim({});
    const uint64_t claimed = now_ns();
    holder_->wait_drained(kDrainTimeoutNs, caller_apart() ? kSpinNs : 0);
    sample.granted_ns = now_ns() - claiming;
    sample.claim_call_ns = claimed - claiming;
    wait_for_lanes();
    open_ns += claimed - releasing;
    overhang_ns += overhang(claimed);
    measure(claiming, releasing, &sample);
    if (samples != nullptr) samples[i] = sample;
    read_hits();
    sleep_until(claiming + hold_ns);
  }
  const Totals after = totals();
  block->hashes = after.hashes - before.hashes;
  block->hashing_ns = after.hashing_ns - before.hashing_ns - overhang_ns;
  block->open_ns = open_ns;
  block->ran_ns = ran_ns;
  block->wall_ns = now_ns() - began;
}

void SwitchBench::claims(uint64_t count, uint64_t* claim_ns) {
  const Pinned pinned(caller_core_);
  Holder second(gate_, "bench");
  for (uint64_t i = 0; i < count; ++i) {
    const uint64_t before = now_ns();
    second.claim({});
    claim_ns[i] = now_ns() - before;
    second.release();
  }
}

SwitchBench::Totals SwitchBench::totals() const {
  Totals sum;
  for (uint32_t lane = 0; lane < lanes_; ++lane) {
    sum.hashes += ring_->file().lane[lane].hashes.load();
    sum.hashing_ns += ring_->file().lane[lane].hashing_ns.load();
  }
  return sum;
}

// What the lanes hashed after the claim was stored; it must not count as hashing while open.
uint64_t SwitchBench::overhang(uint64_t claimed) const {
  uint64_t sum = 0;
  for (uint32_t lane = 0; lane < lanes_; ++lane) {
    const uint64_t last = ring_->file().lane[lane].last_hash_ns.load();
    if (last > claimed) sum += last - claimed;
  }
  return sum;
}

void SwitchBench::measure(uint64_t before, uint64_t released, SwitchSample* sample) const {
  for (uint32_t lane = 0; lane < lanes_; ++lane) {
    const LaneCounters& counters = ring_->file().lane[lane];
    const uint64_t last = counters.last_hash_ns.load();
    if (last > before && last - before > sample->out_ns) {
      sample->out_ns = last - before;
      const uint64_t ran = lane_cpu_ns(lane) - cpu_before_[lane];
      sample->off_core_ns = ran < sample->out_ns && !hashes_apart_ ? sample->out_ns - ran : 0;
    }
    const uint64_t returned = counters.first_hash_ns.load();
    if (returned <= released) continue;
    const uint64_t back = returned - released;
    sample->back_ns = sample->lanes_back == 0 ? back : std::min(sample->back_ns, back);
    sample->back_all_ns = std::max(sample->back_all_ns, back);
    ++sample->lanes_back;
  }
}

// A card counts itself out; its lane writes down when only after that.
void SwitchBench::wait_for_lanes() const {
  if (!hashes_apart_) return;
  const uint64_t until = now_ns() + kLaneNs;
  for (uint32_t lane = 0; lane < lanes_; ++lane) {
    const LaneCounters& counters = ring_->file().lane[lane];
    while (counters.outs.load() != counters.stays.load() && now_ns() < until) {
    }
  }
}

void SwitchBench::read_hits() {
  RingReader::Record records[64];
  for (;;) {
    const size_t n = reader_->poll(records, 64);
    if (n == 0) return;
    for (size_t i = 0; i < n; ++i) {
      hits_.emplace_back(records[i].found.position, records[i].found.version);
      reader_->acknowledge(records[i].id);
    }
  }
}

// CPU time of a lane's thread; 0 when it cannot be told.
uint64_t SwitchBench::lane_cpu_ns(uint32_t lane) const {
  const auto thread = static_cast<clockid_t>(ring_->file().lane[lane].thread.load());
  const clockid_t clock = static_cast<clockid_t>(~static_cast<uint32_t>(thread) << 3 | 6);
  timespec t{};
  if (clock_gettime(clock, &t) != 0) return 0;
  return static_cast<uint64_t>(t.tv_sec) * 1'000'000'000u + static_cast<uint64_t>(t.tv_nsec);
}

uint64_t SwitchBench::preemptions() const {
  uint64_t sum = 0;
  for (uint32_t lane = 0; lane < lanes_; ++lane) {
    const auto thread = static_cast<unsigned long long>(ring_->file().lane[lane].thread.load());
    char path[64];
    std::snprintf(path, sizeof path, "/proc/self/task/%llu/status", thread);
    std::FILE* file = std::fopen(path, "re");
    if (file == nullptr) continue;
    char line[128];
    unsigned long long n = 0;
    while (std::fgets(line, sizeof line, file) != nullptr) {
      if (std::sscanf(line, "nonvoluntary_ctxt_switches: %llu", &n) == 1) sum += n;
    }
    std::fclose(file);
  }
  return sum;
}

SwitchAudit SwitchBench::audit(uint64_t rescan_positions) {
  hasher_->stop();  // and with it the last hits are in the ring
  read_hits();
  std::sort(hits_.begin(), hits_.end());
  SwitchAudit audit;
  audit.hits = hits_.size();
  for (size_t i = 1; i < hits_.size(); ++i) audit.hits_repeated += hits_[i] == hits_[i - 1];
  audit.nonces = reckon(engine_->logs(), ring_->file().ledger, 0);
  std::vector<ranges::Range> intervals;
  for (const RecordingEngine::Log& log : engine_->logs()) {
    audit.complete = audit.complete && !log.full;
    intervals.insert(intervals.end(), log.intervals.begin(),
                     log.intervals.begin() + static_cast<std::ptrdiff_t>(log.used));
  }
  std::shuffle(intervals.begin(), intervals.end(), random_);
  for (const ranges::Range& interval : intervals) {
    if (audit.rescanned >= rescan_positions) break;
    // Of a long interval the beginning is as good a witness as the rest.
    const uint64_t length = std::min(interval.length(), rescan_positions - audit.rescanned);
    rescan({interval.begin, interval.begin + length}, &audit);
  }
  return audit;
}

// Scans the range undisturbed and looks for each hit among those that were delivered.
void SwitchBench::rescan(ranges::Range range, SwitchAudit* audit) const {
  const Job job(spec_);
  Prepared work;
  job.prepare(range.begin / ranges::kRoll, &work);
  std::vector<Candidate> room(2 * kScanRoom);
  while (range.begin < range.end) {
    const auto first = static_cast<uint32_t>(range.begin);
    const ScanOutcome outcome =
        best_backend().scan(work.work, first, range.length(), nullptr, room.data(), room.size());
    for (uint32_t i = 0; i < outcome.written; ++i) {
      uint8_t hash[32];
      set_candidate(work.header, work.version[0], room[i].nonce);
      hash_header(work.header, hash);
      if (!spec_.target.meets(hash)) continue;
      const std::pair<uint64_t, uint32_t> hit(range.begin - first + room[i].nonce, work.version[0]);
      ++audit->rescan_hits;
      if (!std::binary_search(hits_.begin(), hits_.end(), hit)) ++audit->rescan_missing;
    }
    range.begin += outcome.nonces;
    audit->rescanned += outcome.nonces;
  }
}

}  // namespace switcher::hasher
