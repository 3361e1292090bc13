// Exactly-once ranges: who searches which positions of a job, in words that outlive the process.
//
// A position is roll * 2^32 + nonce. A job hands out [begin, end) from its frontier; each part lies
// in one slot until it is done. Every state change is one store, in an order that leaves the words
// true after a crash between any two stores:
//   grant    slot.serial = 0, slot.begin, slot.end, slot.serial = job's, then job.frontier =
//   slot.end
//            (a crash before the last store is repaired: frontier = max over the job's slot ends)
//   advance  hits of the part into the ring, then slot.begin = end of the part
//   new job  job.serial = 0, its fields, job.serial, then `current`, then (clean) `void_below`
// So a crash repeats at most the part in flight of each slot and skips nothing; a successor with
// more or fewer lanes takes over every slot where begin < end.
//
// Word is std::atomic<uint64_t> in shared memory; the model brings a word that crashes at a chosen
// store. One process writes (it holds the hasher's lock); within it, acquire, the job calls and
// disown need the caller's mutex, advance belongs to the slot's owner alone.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace switcher::ranges {

constexpr uint32_t kSlots = 256;
constexpr uint32_t kJobs = 8;
constexpr uint64_t kRoll = uint64_t{1} << 32;  // positions per roll: a part never crosses one

template <class Word>
struct alignas(64) JobWords {
  Word serial;  // 0 = free; the job's fields hold only while it is not 0
  Word begin;
  Word end;
  Word frontier;  // first position that no slot was ever given
};

template <class Word>
struct alignas(64) SlotWords {
  Word serial;  // job that [begin, end) belongs to; 0 = empty
  Word begin;
  Word end;
};

template <class Word>
struct LedgerWords {
  alignas(64) Word current;  // serial of the job that grants come from; 0 = none yet
  Word void_below;           // slots of jobs with a lower serial are void
  JobWords<Word> job[kJobs];
  SlotWords<Word> slot[kSlots];
};

struct Range {
  uint64_t begin = 0;
  uint64_t end = 0;
  uint64_t length() const { return end - begin; }
};

// One slot in the hands of a lane.
struct Part {
  uint32_t slot = 0;
  uint32_t job = 0;  // index of the job entry
  uint64_t serial = 0;
  Range range;
  bool adopted = false;  // left by a predecessor: its first hits may be in the ring already
};

template <class Word>
class Ledger {
 public:
  explicit Ledger(LedgerWords<Word>* words) : words_(words) {}

  // Reads and checks everything a predecessor left, repairs the frontier. From then on the shared
  // words are only written: what another process puts there cannot mislead this one. Returns null,
  // or what is wrong with the words.
  const char* adopt() {
    current_ = load(words_->current);
    void_below_ = load(words_->void_below);
    if (void_below_ > current_) return "jobs are void that never were";
    for (uint32_t i = 0; i < kJobs; ++i) {
      if (const char* why = adopt_job(i)) return why;
    }
    if (current_ != 0 && find(current_) == kJobs) return "the current job is missing";
    for (uint32_t i = 0; i < kSlots; ++i) {
      if (const char* why = adopt_slot(i)) return why;
    }
    return check_overlaps();
  }

  // An entry for a new job, free to be filled by the caller until publish_job. A full table gives
  // up the oldest job but the current one: its parts become void.
  uint32_t reserve_job() {
    uint32_t oldest = kJobs;
    for (uint32_t i = 0; i < kJobs; ++i) {
      if (jobs_[i].serial == 0 || (jobs_[i].serial != current_ && !in_use(jobs_[i].serial))) {
        clear_job(i);
        return i;
      }
      if (jobs_[i].serial == current_) continue;
      if (oldest == kJobs || jobs_[i].serial < jobs_[oldest].serial) oldest = i;
    }
    make_void(jobs_[oldest].serial + 1);
    clear_job(oldest);
    return oldest;
  }

  // Makes the entry the current job over `range` and returns its serial. `clean` voids what is left
  // of all earlier jobs; otherwise their parts are finished first.
  uint64_t publish_job(uint32_t index, Range range, bool clean) {
    const uint64_t serial = current_ + 1;
    jobs_[index] = {serial, range.begin, range.end, range.begin};
    JobWords<Word>& job = words_->job[index];
    store(job.begin, range.begin);
    store(job.end, range.end);
    store(job.frontier, range.begin);
    store(job.serial, serial);
    store(words_->current, serial);
    current_ = serial;
    if (clean) make_void(serial);
    return serial;
  }

  // Work for one lane: a part that nobody holds, oldest job first, else a new one of at most
  // `grain` positions. False: nothing is left to hand out.
  bool acquire(uint64_t grain, Part* out) {
    uint32_t best = kSlots;
    uint32_t empty = kSlots;
    for (uint32_t i = 0; i < kSlots; ++i) {
      if (slots_[i].owned) continue;
      if (!live(i)) {
        if (empty == kSlots) empty = i;
      } else if (best == kSlots || slots_[i].serial < slots_[best].serial) {
        best = i;
      }
    }
    if (best == kSlots && !grant(empty, grain)) return false;
    if (best == kSlots) best = empty;
    Slot& slot = slots_[best];
    slot.owned = true;
    *out = {best, find(slot.serial), slot.serial, slot.range, slot.adopted};
    slot.adopted = false;
    return true;
  }

  // Everything before `begin` is hashed and its hits are in the ring.
  void advance(uint32_t slot, uint64_t begin) {
    slots_[slot].range.begin = begin;
    store(words_->slot[slot].begin, begin);
  }

  // Hands back what is left of the slot.
  void disown(uint32_t slot) { slots_[slot].owned = false; }

  uint64_t current() const { return current_; }
  uint64_t void_below() const { return void_below_; }

  // Positions not yet handed out.
  uint64_t remaining() const {
    const uint32_t i = find(current_);
    return current_ == 0 || i == kJobs ? 0 : jobs_[i].end - jobs_[i].frontier;
  }

  // acquire would find something.
  bool has_work() const {
    for (uint32_t i = 0; i < kSlots; ++i) {
      if (!slots_[i].owned && live(i)) return true;
    }
    return remaining() != 0;
  }

  // True when nothing is left of any job: every position was hashed, its hits are in the ring, and
  // no lane holds a slot.
  bool finished() const {
    for (uint32_t i = 0; i < kSlots; ++i) {
      if (slots_[i].owned || live(i)) return false;
    }
    return remaining() == 0;
  }

  // Serial of the entry, 0 if free.
  uint64_t serial_of(uint32_t job) const { return jobs_[job].serial; }

  // Entry of a serial, kJobs if there is none.
  uint32_t find(uint64_t serial) const {
    for (uint32_t i = 0; i < kJobs; ++i) {
      if (serial != 0 && jobs_[i].serial == serial) return i;
    }
    return kJobs;
  }

 private:
  struct Job {
    uint64_t serial = 0, begin = 0, end = 0, frontier = 0;
  };
  struct Slot {
    uint64_t serial = 0;
    Range range;
    bool owned = false;
    bool adopted = false;
  };

  static uint64_t load(const Word& word) { return word.load(std::memory_order_acquire); }
  static void store(Word& word, uint64_t value) { word.store(value, std::memory_order_release); }

  // Only for slots that nobody owns: an owner moves its range without the mutex.
  bool live(uint32_t i) const {
    const Slot& slot = slots_[i];
    return slot.serial != 0 && slot.serial >= void_below_ && slot.range.begin < slot.range.end;
  }

  bool in_use(uint64_t serial) const {
    for (uint32_t i = 0; i < kSlots; ++i) {
      if (slots_[i].serial == serial && (slots_[i].owned || live(i))) return true;
    }
    return false;
  }

  void make_void(uint64_t below) {
    store(words_->void_below, below);
    void_below_ = below;
  }

  void clear_job(uint32_t i) {
    store(words_->job[i].serial, 0);
    jobs_[i] = {};
  }

  bool grant(uint32_t i, uint64_t grain) {
    const uint32_t entry = find(current_);
    if (i == kSlots || entry == kJobs || grain == 0) return false;
    Job& job = jobs_[entry];
    if (job.frontier == job.end) return false;
    uint64_t end = job.frontier + (job.end - job.frontier < grain ? job.end - job.frontier : grain);
    const uint64_t roll_end = (job.frontier / kRoll + 1) * kRoll;
    if (end > roll_end) end = roll_end;
    SlotWords<Word>& words = words_->slot[i];
    store(words.serial, 0);
    store(words.begin, job.frontier);
    store(words.end, end);
    store(words.serial, job.serial);
    store(words_->job[entry].frontier, end);
    slots_[i] = {job.serial, {job.frontier, end}, false, false};
    job.frontier = end;
    return true;
  }

  const char* adopt_job(uint32_t i) {
    jobs_[i] = {};
    JobWords<Word>& words = words_->job[i];
    const uint64_t serial = load(words.serial);
    if (serial == 0) return nullptr;
    if (serial > current_) {  // its publisher died before it became current
      store(words_->job[i].serial, 0);
      return nullptr;
    }
    if (find(serial) != kJobs) return "two jobs with one serial";
    jobs_[i] = {serial, load(words.begin), load(words.end), load(words.frontier)};
    const Job& job = jobs_[i];
    const bool ordered = job.begin <= job.frontier && job.frontier <= job.end;
    return ordered && job.end <= uint64_t{0} - kRoll ? nullptr : "a job's range is reversed";
  }

  const char* adopt_slot(uint32_t i) {
    slots_[i] = {};
    const SlotWords<Word>& words = words_->slot[i];
    Slot slot{load(words.serial), {load(words.begin), load(words.end)}, false, true};
    const bool dead = slot.serial == 0 || slot.serial < void_below_;
    if (dead || slot.range.begin == slot.range.end) {
      // An empty slot still says how far the frontier has come.
      repair(slot);
      return nullptr;
    }
    const uint32_t entry = find(slot.serial);
    if (entry == kJobs) return "a part of an unknown job";
    const bool inside =
        jobs_[entry].begin <= slot.range.begin && slot.range.end <= jobs_[entry].end;
    if (!inside || slot.range.begin > slot.range.end) return "a part outside its job";
    if (slot.range.begin / kRoll != (slot.range.end - 1) / kRoll) return "a part crosses a roll";
    slots_[i] = slot;
    repair(slot);
    return nullptr;
  }

  void repair(const Slot& slot) {
    const uint32_t entry = find(slot.serial);
    if (entry == kJobs || slot.range.end > jobs_[entry].end) return;
    if (slot.range.end <= jobs_[entry].frontier) return;
    jobs_[entry].frontier = slot.range.end;
    store(words_->job[entry].frontier, slot.range.end);
  }

  const char* check_overlaps() const {
    for (uint32_t i = 0; i < kSlots; ++i) {
      for (uint32_t k = i + 1; live(i) && k < kSlots; ++k) {
        const bool same = live(k) && slots_[i].serial == slots_[k].serial;
        if (same && slots_[i].range.begin < slots_[k].range.end &&
            slots_[k].range.begin < slots_[i].range.end) {
          return "two parts overlap";
        }
      }
    }
    return nullptr;
  }

  LedgerWords<Word>* words_;
  uint64_t current_ = 0;
  uint64_t void_below_ = 0;
  Job jobs_[kJobs];
  Slot slots_[kSlots];
};

// Hits of one lane: one writer, one reader, both may die. The writer fills the record, then moves
// `head`; the reader moves `tail` only when it has acknowledged. What lies between is never lost.
template <class Word, class Record, uint32_t kCapacity>
struct HitRing {
  static_assert((kCapacity & (kCapacity - 1)) == 0, "indices are masked, never trusted");

  alignas(64) Word head;  // records ever written
  alignas(64) Word tail;  // records acknowledged
  Record record[kCapacity];

  // False when full: the caller must not advance past the hit.
  bool push(const Record& hit) {
    const uint64_t at = head.load(std::memory_order_relaxed);
    if (at - tail.load(std::memory_order_acquire) >= kCapacity) return false;
    record[at & (kCapacity - 1)] = hit;
    head.store(at + 1, std::memory_order_release);
    return true;
  }

  // Unacknowledged records; a ring with absurd indices counts as empty.
  uint64_t pending() const {
    const uint64_t n = head.load(std::memory_order_acquire) - tail.load(std::memory_order_relaxed);
    return n <= kCapacity ? n : 0;
  }

  // Record `k` after the acknowledged ones, k < pending().
  const Record& peek(uint64_t k) const {
    return record[(tail.load(std::memory_order_relaxed) + k) & (kCapacity - 1)];
  }

  // How many of the newest records can still be looked at, acknowledged or not. The oldest place
  // does not count: a writer that died in push may have overwritten it without moving `head`.
  uint64_t remembered() const {
    const uint64_t written = head.load(std::memory_order_relaxed);
    return written < kCapacity - 1 ? written : kCapacity - 1;
  }

  // Record `k` back from the newest, k < remembered(). A successor skips these when it repeats the
  // part in flight; so a writer advances at least once per kCapacity - 1 hits.
  const Record& newest(uint64_t k) const {
    return record[(head.load(std::memory_order_relaxed) - 1 - k) & (kCapacity - 1)];
  }

  void acknowledge(uint64_t n) {
    tail.store(tail.load(std::memory_order_relaxed) + n, std::memory_order_release);
  }
};

}  // namespace switcher::ranges
