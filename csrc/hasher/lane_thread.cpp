#include "hasher/lane_thread.hpp"

#include <pthread.h>
#include <signal.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "gate/futex.hpp"

namespace switcher::hasher {
namespace {

constexpr uint64_t kSleepNs = 50'000'000;  // at most this late to notice a stop or a new heartbeat
constexpr uint64_t kFullNs = 1'000'000;    // between two looks at a full ring
constexpr uint64_t kCycleNs = 10'000'000;  // of the duty that `share` asks for
constexpr uint64_t kMaxChunk = uint64_t{1} << 31;
// Hits between two advances: below kRingCapacity - 1 even with all versions of one more position.
constexpr uint32_t kBatch = 32;
static_assert(kBatch + kMaxVersions < kRingCapacity - 1);
// Fewer than kFewest candidates where kOwed are expected: once in 10^12 times by chance.
constexpr double kOwed = 64;
constexpr uint64_t kFewest = 16;

void add(Word& counter, uint64_t n) noexcept {  // one writer
  counter.store(counter.load(std::memory_order_relaxed) + n, std::memory_order_relaxed);
}

inline void pause_core() noexcept {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  asm volatile("yield");
#endif
}

}  // namespace

LaneThread::LaneThread(Hasher* hasher, uint32_t index)
    : hasher_(*hasher),
      index_(index),
      gate_lane_(hasher->gate_),
      counters_(hasher->ring_->file().lane[index]),
      ring_(hasher->ring_->file().hits[index]),
      candidates_(2 * kScanRoom),
      chunk_(hasher->engine_->first_chunk()),
      thread_([this] { run(); }) {}

LaneThread::~LaneThread() { thread_.join(); }

void LaneThread::run() noexcept {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, nullptr);  // signals belong to the program's own threads
  char name[16];
  std::snprintf(name, sizeof name, "switcher-hash%u", index_ % 100);
  pthread_setname_np(pthread_self(), name);
  counters_.outs.store(counters_.stays.load());  // a killed predecessor's last stay is over
  counters_.thread.store(static_cast<uint64_t>(syscall(SYS_gettid)));
  hasher_.engine_->start_lane(index_);
  while (!hasher_.stop_.load(std::memory_order_acquire)) {
    if (get_ready() == Next::kLookAgain) continue;
    if (!gate_lane_.enter()) {
      returns_ = true;
      continue;
    }
    stay();
    settle();
  }
  drop_part();
}

// Everything that takes locks, sleeps or prepares happens here, off the card.
LaneThread::Next LaneThread::get_ready() {
  if (hasher_.benched_.load() || (holds_ && part_is_void())) drop_part();
  if (found_ != 0 && !settle()) {
    rest(kFullNs);
    return Next::kLookAgain;
  }
  if (holds_ && work_.part.range.begin == work_.part.range.end) drop_part();
  if (!holds_) {
    const uint64_t half_second =
        ns_per_nonce_ > 0 ? static_cast<uint64_t>(5e8 / ns_per_nonce_) + 1 : uint64_t{1} << 16;
    if (!hasher_.acquire(half_second, &work_)) {
      count_open(now_ns());
      open_since_ = 0;
      hasher_.wait_for_work(kSleepNs);
      return Next::kLookAgain;
    }
    holds_ = true;
    pushed_ = 0;
  }
  const uint64_t asked = now_ns();
  const uint32_t share = duty();
  if (share < 1000 && asked - cycle_start_ < kCycleNs &&
      asked - cycle_start_ >= kCycleNs / 1000 * share) {
    rest(kCycleNs - (asked - cycle_start_));
    return Next::kLookAgain;
  }
  if (asked - cycle_start_ >= kCycleNs) cycle_start_ = asked;
  if (open_since_ == 0) open_since_ = asked;
  const bool was_open = !gate_lane_.must_leave(asked);
  if (!was_open) {
    count_open(asked);
    open_since_ = 0;
    returns_ = true;
    watch(asked);
  }
  if (!gate_lane_.wait_open(kSleepNs)) return Next::kLookAgain;
  if (!was_open) {
    // From the moment the gate opened: what waking up costs counts as lost.
    const uint64_t opened = hasher_.gate_->segment().opened_ns.load();
    const uint64_t now = now_ns();
    open_since_ = opened >= asked && opened <= now ? opened : now;
  }
  return Next::kHash;
}

// On the card: no lock, no allocation, no system call from here to the last hash.
void LaneThread::stay() noexcept {
  const uint64_t entered = now_ns();
  uint64_t before = entered;
  uint64_t last_hash = 0;
  uint64_t begin = work_.part.range.begin;
  const uint64_t end = work_.part.range.end;
  add(counters_.stays, 1);
  // The gate may have closed and opened while this lane was between two stays.
  if (hasher_.gate_->segment().opened_ns.load() > counters_.last_hash_ns.load()) returns_ = true;
  for (;;) {
    const ScanOutcome outcome = hasher_.engine_->hash(
        index_, work_.prepared.work, static_cast<uint32_t>(begin), std::min(chunk_, end - begin),
        gate_lane_.closed_word(), candidates_.data(), candidates_.size());
    const uint64_t now = now_ns();
    if (hasher_.engine_->failure() != nullptr) {
      hasher_.bench();
      break;
    }
    if (outcome.nonces != 0) {
      const uint64_t seen_end = hasher_.engine_->ended_ns();
      const uint64_t done = seen_end == 0 ? now : std::clamp(seen_end, before, now);
      if (returns_) {
        const uint64_t began = hasher_.engine_->began_ns();
        counters_.first_hash_ns.store(began == 0 ? entered : std::clamp(began, entered, done),
                                      std::memory_order_relaxed);
      }
      returns_ = false;
      last_hash = done;
      begin += outcome.nonces;
      add(counters_.hashes, outcome.nonces * work_.prepared.work.versions);
      add(counters_.chunks, 1);
      add(counters_.hashing_ns, done - before);
      learn_rate(outcome.nonces, done - before);
    }
    if (too_few(outcome)) {
      hasher_.bench();
      break;
    }
    if (outcome.written != 0) {  // the hits first, then the part: settle() does both
      found_ = outcome.written;
      scanned_ = begin;
      break;
    }
    if (outcome.nonces != 0) {
      work_.part.range.begin = begin;
      hasher_.ledger_.advance(work_.part.slot, begin);
    }
    if (begin == end || outcome.nonces == 0 || hasher_.engine_->counted_out() ||
        gate_lane_.must_leave(now) || part_is_void() ||
        hasher_.stop_.load(std::memory_order_relaxed) || now - cycle_start_ >= on_ns()) {
      break;
    }
    before = now;
  }
  if (last_hash != 0) counters_.last_hash_ns.store(last_hash, std::memory_order_relaxed);
  // What comes next may be a return even if the gate is open again before this lane can look: on
  // its core a tensor step may run the moment it has left.
  if (gate_lane_.must_leave(now_ns())) returns_ = true;
  add(counters_.outs, 1);
  if (hasher_.engine_->counted_out()) {
    gate_lane_.counted_out(last_hash);
  } else {
    gate_lane_.leave(last_hash);
  }
}

// Hashes the candidates again, brings the hits into the ring, then advances. False: the ring is
// full and the rest waits; `begin` stays at the first hit that is not in the ring.
bool LaneThread::settle() {
  if (found_ == 0) return true;
  const bool is_void = part_is_void();
  const uint64_t roll_begin = scanned_ - 1 - static_cast<uint32_t>(scanned_ - 1);
  for (; settled_ < found_ && !is_void; ++settled_) {
    const uint64_t position = roll_begin + candidates_[settled_].nonce;
    if (pushed_ >= kBatch && position != work_.part.range.begin) {
      hasher_.ledger_.advance(work_.part.slot, work_.part.range.begin = position);
      pushed_ = 0;
    }
    if (!push(candidates_[settled_], position)) {
      if (hasher_.benched_.load()) break;
      hasher_.ledger_.advance(work_.part.slot, work_.part.range.begin = position);
      pushed_ = 0;
      return false;
    }
  }
  found_ = settled_ = 0;
  if (hasher_.benched_.load()) return true;  // what a broken card searched is searched again
  work_.part.range.begin = scanned_;
  hasher_.ledger_.advance(work_.part.slot, scanned_);
  pushed_ = 0;
  return true;
}

// False: the ring is full, or the candidate was wrong and the card is benched.
bool LaneThread::push(const Candidate& candidate, uint64_t position) {
  Prepared& roll = work_.prepared;
  if (candidate.version_index >= roll.work.versions) {
    hasher_.bench();
    return false;
  }
  Found found{};
  found.version = roll.version[candidate.version_index];
  set_candidate(roll.header, found.version, candidate.nonce);
  hash_header(roll.header, found.hash);
  if (load_le32(found.hash + 28) > roll.work.target_word7) {
    hasher_.bench();
    return false;
  }
  const JobSpec& spec = work_.job->spec();
  if (!spec.target.meets(found.hash)) return true;
  if (hasher_.known_.count({work_.part.serial, position, found.version}) != 0) return true;
  found.serial = work_.part.serial;
  found.tag = spec.tag;
  found.position = position;
  found.hashes = counters_.hashes.load(std::memory_order_relaxed);
  found.found_ns = now_ns();
  found.ntime = roll.ntime;
  found.nonce = candidate.nonce;
  found.extranonce2_bytes = spec.extranonce2_bytes;
  std::memcpy(found.extranonce2, roll.extranonce2, sizeof found.extranonce2);
  if (!ring_.push(found)) return false;
  ++pushed_;
  add(counters_.hits, 1);
  hasher_.ring_->wake_reader();
  return true;
}

// Looks at a closed gate for a while before the lane sleeps.
void LaneThread::watch(uint64_t since) noexcept {
  const uint64_t until = since + hasher_.engine_->watch_ns();
  for (uint64_t now = since; now < until && gate_lane_.must_leave(now); now = now_ns()) {
    for (int i = 0; i < 32 && gate_lane_.closed_word()->load(std::memory_order_relaxed) != 0; ++i) {
      pause_core();
    }
  }
}

void LaneThread::drop_part() {
  if (holds_) hasher_.disown(work_.part.slot);
  holds_ = false;
  found_ = settled_ = 0;
}

bool LaneThread::part_is_void() const noexcept {
  return work_.part.serial < hasher_.void_below_.load(std::memory_order_relaxed);
}

// Whether the card misses candidates: far fewer came than a part's target (see Hasher::acquire)
// lets chance bring.
bool LaneThread::too_few(const ScanOutcome& outcome) noexcept {
  const ScanWork& work = work_.prepared.work;
  expected_ += static_cast<double>(outcome.nonces) * work.versions *
               (static_cast<double>(work.target_word7) + 1) / 4294967296.0;
  seen_ += outcome.written;
  if (expected_ < kOwed) return false;
  const bool few = static_cast<double>(seen_) < expected_ * (kFewest / kOwed);
  expected_ = 0;
  seen_ = 0;
  return few;
}

// A chunk that the scheduler interrupted must not shrink the next ones for long.
void LaneThread::learn_rate(uint64_t nonces, uint64_t ns) noexcept {
  const double seen = static_cast<double>(ns) / static_cast<double>(nonces);
  if (ns_per_nonce_ <= 0) {
    ns_per_nonce_ = seen;
  } else if (seen > 4 * ns_per_nonce_) {
    ns_per_nonce_ *= 1.05;
  } else {
    ns_per_nonce_ += (seen - ns_per_nonce_) / 8;
  }
  const double wanted = static_cast<double>(hasher_.engine_->chunk_ns()) / ns_per_nonce_;
  chunk_ = static_cast<uint64_t>(std::clamp(wanted, 1.0, static_cast<double>(kMaxChunk)));
}

// What of the time this lane may hash, in 1/1000. A card that hashes on a part of itself does so
// all the time, unless that part is nothing.
uint32_t LaneThread::duty() const noexcept {
  const uint32_t share = gate_lane_.share();
  return hasher_.engine_->takes_share() && share != 0 ? 1000 : share;
}

// How long the lane may hash in a cycle. Read after each chunk: a lower share counts at once.
uint64_t LaneThread::on_ns() const noexcept {
  const uint32_t share = duty();
  return share < 1000 ? kCycleNs / 1000 * share : ~uint64_t{0};
}

void LaneThread::count_open(uint64_t until) noexcept {
  if (open_since_ != 0 && until > open_since_) add(counters_.open_ns, until - open_since_);
}

void LaneThread::rest(uint64_t ns) noexcept {
  const timespec t{0, static_cast<long>(std::min<uint64_t>(ns, 999'999'999))};
  nanosleep(&t, nullptr);
}

}  // namespace switcher::hasher
