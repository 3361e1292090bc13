// The host side of a card: one epoch per call, its hits checked and sorted, what was not finished
// handed back. Knows no CUDA, so the tests run it over threads.
#pragma once

#include <atomic>
#include <vector>

#include "cuda/device.hpp"

namespace switcher::card {

// Words that the host copies the gate's to while an epoch runs, where the card cannot map the gate
// itself. All null where it can.
struct Mirror {
  uint64_t* closed;
  uint64_t* heartbeat_ns;
  uint32_t* share;
};

// The gate as the host sees it, and as the card does (the same memory mapped, or the mirror's).
struct Gatehouse {
  const uint64_t* closed;  // host's addresses; null: no gate, only the caller's stop word
  const uint64_t* heartbeat_ns;
  const uint32_t* share;
  const uint64_t* entered;  // null: nobody waits for a drain
  Mirror mirror;
  GateWords words;  // card's addresses; `left` null: the host's lane counts itself out
};

struct EpochOptions {
  uint64_t epoch_ns = 15'000'000;
  uint64_t stale_ns = 15'000'000;  // age of the heartbeat at which the card leaves; ~0 = never
  uint32_t poll_ns = 200;          // the relay's pause between two looks
  bool spin = false;  // the host never naps while an epoch runs: it is what copies the gate's words
};

// The last epoch, on the host's clock. Times are late by at most the slack of the clock (the way of
// one store from the card to the host), never early.
struct LastEpoch {
  Cause cause = Cause::kNone;
  uint64_t nonces = 0;
  uint64_t open_ns = 0;  // the first ticket could be taken; 0 = none was
  uint64_t end_ns = 0;   // the last hash was done
};

class Epochs {
 public:
  Epochs(Device& device, const Gatehouse& gate, const EpochOptions& options);

  // As a ScanFn: one epoch at most. A prefix shorter than a ticket is scanned by the CPU.
  ScanOutcome run(const ScanWork& work, uint32_t first, uint64_t count,
                  const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity);

  // The last epoch ended with the card itself storing `left`: its lane is counted out already.
  bool counted_out() const { return counted_out_; }
  uint64_t rescans() const { return rescans_; }
  const LastEpoch& last() const { return last_; }

 private:
  void launch_and_wait(Launch launch, const std::atomic<uint64_t>* stop);
  void calibrate();
  void mirror(const std::atomic<uint64_t>* stop) const;
  bool wants_out(const std::atomic<uint64_t>* stop) const;
  void learn_clock(uint64_t launched_ns, uint64_t seen_ns);
  void check_result(const Launch& launch) const;
  ScanOutcome collect(const ScanWork& work, uint32_t first, uint64_t nonces, Candidate* out,
                      size_t capacity);
  bool is_candidate(const ScanWork& work, const Hit& hit) const;
  Launch empty_launch() const;

  Device& device_;
  const Gatehouse gate_;
  const EpochOptions options_;
  const Backend& tail_;  // for what is shorter than a ticket; measured before any lane is inside
  ScanWork work_{};
  bool has_work_ = false;
  uint64_t number_ = 0;
  uint32_t limit_ = kMaxTickets;  // tickets per epoch; less while hits overflow the ring
  bool counted_out_ = false;
  int64_t clock_offset_ns_ = 0;
  uint64_t clock_known_ns_ = 0;  // when; 0 = never
  uint64_t rescans_ = 0;
  LastEpoch last_;
  std::vector<Hit> hits_;
};

}  // namespace switcher::card
