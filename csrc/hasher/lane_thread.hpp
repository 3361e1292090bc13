// One hash thread: in and out of the card as the gate says, hits checked outside of it.
#pragma once

#include <thread>
#include <vector>

#include "hasher/hasher.hpp"

namespace switcher::hasher {

class LaneThread {
 public:
  LaneThread(Hasher* hasher, uint32_t index);
  ~LaneThread();  // Hasher::stop_ must be set and the gate's bell rung

 private:
  // Hits that a full ring did not take yet hold the lane up; so does a closed gate.
  enum class Next { kHash, kLookAgain };

  void run() noexcept;
  Next get_ready();
  void stay() noexcept;
  bool settle();
  bool push(const Candidate& candidate, uint64_t position);
  void watch(uint64_t since) noexcept;
  void drop_part();
  bool part_is_void() const noexcept;
  void learn_rate(uint64_t nonces, uint64_t ns) noexcept;
  bool too_few(const ScanOutcome& outcome) noexcept;
  uint32_t duty() const noexcept;
  uint64_t on_ns() const noexcept;
  void count_open(uint64_t until) noexcept;
  void rest(uint64_t ns) noexcept;

  Hasher& hasher_;
  const uint32_t index_;
  Lane gate_lane_;
  LaneCounters& counters_;
  ranges::HitRing<Word, Found, kRingCapacity>& ring_;

  bool holds_ = false;
  Assignment work_;

  // What the last stay left to settle: candidates of [part.begin, scanned_).
  std::vector<Candidate> candidates_;
  uint32_t found_ = 0;
  uint32_t settled_ = 0;
  uint64_t scanned_ = 0;
  uint32_t pushed_ = 0;  // since the last advance

  // Candidates that chance owes this lane, and those it got.
  double expected_ = 0;
  uint64_t seen_ = 0;

  uint64_t chunk_;
  double ns_per_nonce_ = 0;
  uint64_t open_since_ = 0;  // 0 = closed, or nothing to do
  uint64_t cycle_start_ = 0;
  bool returns_ = true;  // the gate was closed since the last hash
  std::thread thread_;   // last: starts when all else is there
};

}  // namespace switcher::hasher
