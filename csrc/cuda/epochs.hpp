// The host side of a card: one epoch per call, its hits checked and sorted, what was not finished
// handed back. Knows no CUDA, so the tests run it over threads.
#pragma once

#include <atomic>
#include <vector>

#include "cuda/device.hpp"

namespace switcher::card {

// The gate as the host sees it, and as the card does (the same memory, mapped).
struct Gatehouse {
  const uint64_t* closed;  // host's addresses
  const uint32_t* share;
  const uint64_t* entered;  // null: nobody waits for a drain
  uint64_t* forward;        // null, or a `closed` of our own that a foreign stop word is copied to
  GateWords words;          // card's addresses
};

struct EpochOptions {
  uint64_t epoch_ns = 15'000'000;
  uint64_t stale_ns = 15'000'000;  // age of the heartbeat at which the card leaves; ~0 = never
  uint32_t poll_ns = 200;          // the relay's pause between two looks
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

 private:
  void launch_and_wait(Launch launch, const std::atomic<uint64_t>* stop);
  void calibrate();
  void learn_clock(uint64_t seen_ns);
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
  std::vector<Hit> hits_;
};

}  // namespace switcher::card
