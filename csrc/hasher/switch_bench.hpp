// Measures the switch on one card: claims at random phases against a hasher at work, in a native
// loop, in a gate folder of its own.
#pragma once

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "gate/controller.hpp"
#include "gate/holder.hpp"
#include "hasher/hasher.hpp"
#include "hasher/recorder.hpp"

namespace switcher::hasher {

struct SwitchOptions {
  std::string card;
  std::string dir;  // an empty folder for the gate of this measurement
  const char* backend = nullptr;
  const char* tuning = nullptr;  // see make_engine
  Priority priority = Priority::kIdle;
  uint64_t switches = 0;  // about how many there will be: sizes the record
  uint64_t seed = 1;
};

struct SwitchSample {
  uint64_t claim_call_ns;  // the claim itself
  uint64_t out_ns;         // before the claim -> last hash done, by the lanes' own clock
  uint64_t back_ns;        // before the release -> first hash of any lane
  uint64_t back_all_ns;    // ... of the last lane to come back
  uint64_t granted_ns;     // before the claim -> the drain is seen
  uint64_t off_core_ns;    // of out_ns: when the lane that was last did not have its core
  uint32_t lanes_in;       // lanes on the card when the claim came
  uint32_t lanes_back;     // lanes that came back before the next claim
};

struct SwitchBlock {
  uint64_t hashes;
  uint64_t hashing_ns;  // inside scans while the gate was open, all lanes
  uint64_t open_ns;     // release called -> next claim stored
  uint64_t wall_ns;
  uint64_t ran_ns;  // of the open time: CPU time that the system gave the lanes
};

struct SwitchAudit {
  Reckoning nonces;
  uint64_t hits = 0;            // delivered
  uint64_t hits_repeated = 0;   // delivered more than once
  uint64_t rescanned = 0;       // positions scanned again, undisturbed
  uint64_t rescan_hits = 0;     // hits found there
  uint64_t rescan_missing = 0;  // of those: never delivered
  bool complete = true;         // false: more intervals than there was room for
};

class SwitchBench {
 public:
  explicit SwitchBench(const SwitchOptions& options);

  // Opens the gate, then claims and releases `count` times: open for 0.5 to 1.5 of `gap_ns`
  // (evenly spread), closed for `hold_ns`. Between calls the card is claimed and drained.
  // `samples` has room for count, or is null.
  void run(uint64_t count, uint64_t gap_ns, uint64_t hold_ns, SwitchSample* samples,
           SwitchBlock* block);
  // Durations of `count` claims back to back, on a card that is closed already.
  void claims(uint64_t count, uint64_t* claim_ns);
  // Ends the hasher and reckons up. Nothing else may be called afterwards.
  SwitchAudit audit(uint64_t rescan_positions);

  uint32_t lanes() const { return lanes_; }
  const char* backend() const { return backend_; }
  std::string tuning() const { return engine_->tuning(); }
  // The claimant has a core that the card does not hash on.
  bool caller_apart() const { return caller_core_ >= 0 || hashes_apart_; }
  // Involuntary context switches of the lanes so far.
  uint64_t preemptions() const;

 private:
  struct Totals {
    uint64_t hashes = 0, hashing_ns = 0;
  };
  Totals totals() const;
  uint64_t overhang(uint64_t claimed) const;
  void measure(uint64_t before, uint64_t released, SwitchSample* sample) const;
  void read_hits();
  void wait_for_lanes() const;
  void rescan(ranges::Range range, SwitchAudit* audit) const;
  uint64_t lane_cpu_ns(uint32_t lane) const;

  std::shared_ptr<Gate> gate_;
  std::unique_ptr<Controller> controller_;
  std::unique_ptr<Holder> holder_;
  std::shared_ptr<Ring> ring_;
  RecordingEngine* engine_ = nullptr;
  std::unique_ptr<Hasher> hasher_;
  std::unique_ptr<RingReader> reader_;
  JobSpec spec_;
  std::vector<std::pair<uint64_t, uint32_t>> hits_;  // position, version
  std::vector<uint64_t> cpu_released_, cpu_before_;  // at the release, just before the claim
  std::mt19937_64 random_;
  uint32_t lanes_ = 0;
  const char* backend_ = nullptr;
  int caller_core_ = -1;
  bool hashes_apart_ = false;  // the card computes, its lane only waits
};

}  // namespace switcher::hasher
