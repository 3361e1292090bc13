// The ledger and the hit rings on words that crash at a chosen store, driven one step of one lane
// at a time. The same code as in the hasher (core/ranges.hpp); only the word differs.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "core/ranges.hpp"

namespace model {

struct Crash {};

// Counts stores over all words; the store numbered `crash_at` does not happen any more.
struct Clock {
  uint64_t stores = 0;
  uint64_t crash_at = 0;  // 0 = never
};
inline Clock& clock_of_stores() {
  static Clock clock;
  return clock;
}

struct CrashWord {
  uint64_t value = 0;
  uint64_t load(std::memory_order) const { return value; }
  void store(uint64_t v, std::memory_order) {
    Clock& clock = clock_of_stores();
    if (++clock.stores == clock.crash_at) throw Crash{};
    value = v;
  }
};

struct Hit {
  uint64_t serial = 0;
  uint64_t position = 0;
};

constexpr uint32_t kRingCapacity = 4;  // small, so that it overflows often
constexpr uint32_t kRings = 8;
using Ring = switcher::ranges::HitRing<CrashWord, Hit, kRingCapacity>;

// What outlives the process.
struct Shared {
  switcher::ranges::LedgerWords<CrashWord> ledger;
  Ring ring[kRings];
};

// One process with its lanes, and the outside observer who counts what was hashed and delivered.
class World {
 public:
  using Key = std::pair<uint64_t, uint64_t>;  // serial, position

  World() : shared_(std::make_unique<Shared>()) { start(1); }

  // A (new) process with so many lanes. Whatever the old one held in its own memory is gone.
  const char* start(uint32_t lanes) {
    ledger_ = std::make_unique<switcher::ranges::Ledger<CrashWord>>(&shared_->ledger);
    lanes_.assign(lanes, Lane{});
    known_.clear();
    for (const Ring& ring : shared_->ring) {
      for (uint64_t k = 0; k < ring.remembered(); ++k) {
        known_.insert({ring.newest(k).serial, ring.newest(k).position});
      }
    }
    return ledger_->adopt();
  }

  uint64_t set_job(uint64_t begin, uint64_t end, bool clean) {
    return ledger_->publish_job(ledger_->reserve_job(), {begin, end}, clean);
  }

  // One step of a lane: get a part, or hash at most `chunk` positions of it and deliver the hits.
  // False: there is nothing to do for it (or its ring is full).
  bool step(uint32_t lane, uint64_t grain, uint64_t chunk, uint64_t hit_every) {
    Lane& me = lanes_[lane];
    if (me.holds && me.part.serial < ledger_->void_below()) drop(me);
    if (!me.holds) {
      if (!ledger_->acquire(grain, &me.part)) return false;
      me.holds = true;
      return true;
    }
    if (!me.pending) hash(me, chunk);
    if (!deliver(me, lane, hit_every)) return false;
    if (me.part.range.begin == me.part.range.end) drop(me);
    return true;
  }

  // The reader takes and acknowledges up to n hits of a ring.
  void read(uint32_t ring, uint64_t n) {
    Ring& from = shared_->ring[ring];
    for (; n > 0 && from.pending() > 0; --n) {
      const Hit hit = from.peek(0);
      from.acknowledge(1);  // may crash before: then the hit is read again, not lost
      ++delivered[{hit.serial, hit.position}];
    }
  }

  switcher::ranges::Ledger<CrashWord>& ledger() { return *ledger_; }
  uint32_t lanes() const { return static_cast<uint32_t>(lanes_.size()); }

  std::map<Key, uint64_t> hashed;
  std::map<Key, uint64_t> delivered;

 private:
  struct Lane {
    bool holds = false;
    bool pending = false;  // hashed up to `upto`, not yet delivered
    uint64_t upto = 0;
    switcher::ranges::Part part;
  };

  void drop(Lane& me) {
    ledger_->disown(me.part.slot);
    me = Lane{};
  }

  void hash(Lane& me, uint64_t chunk) {
    const uint64_t left = me.part.range.length();
    me.upto = me.part.range.begin + (left < chunk ? left : chunk);
    for (uint64_t p = me.part.range.begin; p < me.upto; ++p) ++hashed[{me.part.serial, p}];
    me.pending = true;
  }

  bool deliver(Lane& me, uint32_t lane, uint64_t hit_every) {
    for (uint64_t p = me.part.range.begin; p < me.upto; ++p) {
      if (p % hit_every != 0 || known_.count({me.part.serial, p}) > 0) continue;
      if (shared_->ring[lane].push({me.part.serial, p})) continue;
      advance(me, p);
      return false;  // full: the rest waits
    }
    advance(me, me.upto);
    me.pending = false;
    return true;
  }

  void advance(Lane& me, uint64_t to) {
    if (to == me.part.range.begin) return;
    ledger_->advance(me.part.slot, to);
    me.part.range.begin = to;
  }

  std::unique_ptr<Shared> shared_;
  std::unique_ptr<switcher::ranges::Ledger<CrashWord>> ledger_;
  std::vector<Lane> lanes_;
  std::set<Key> known_;  // hits that the predecessor brought into the rings
};

}  // namespace model
