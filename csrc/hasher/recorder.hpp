// Counts what an engine hashed, independently of the ledger: each lane's finished intervals as the
// scans themselves returned them, and the comparison with what the ledger says.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "hasher/engine.hpp"
#include "hasher/ring.hpp"

namespace switcher::hasher {

// A roll of the job it works on is told by the header's time, so that job must roll nothing else.
class RecordingEngine final : public Engine {
 public:
  // Room for `intervals` per lane, touched now: no page fault while hashing.
  RecordingEngine(std::unique_ptr<Engine> inner, uint32_t first_ntime, size_t intervals);

  void attach(Gate& gate) override { inner_->attach(gate); }
  const char* backend() const override { return inner_->backend(); }
  uint32_t lanes() const override { return inner_->lanes(); }
  void start_lane(uint32_t lane) override { inner_->start_lane(lane); }
  uint64_t chunk_ns() const override { return inner_->chunk_ns(); }
  uint64_t first_chunk() const override { return inner_->first_chunk(); }
  uint64_t watch_ns() const override { return inner_->watch_ns(); }
  bool takes_share() const override { return inner_->takes_share(); }
  bool counted_out() const override { return inner_->counted_out(); }
  uint64_t began_ns() const override { return inner_->began_ns(); }
  uint64_t ended_ns() const override { return inner_->ended_ns(); }
  std::string tuning() const override { return inner_->tuning(); }
  const char* failure() const override { return inner_->failure(); }
  ScanOutcome hash(uint32_t lane, const ScanWork& work, uint32_t first, uint64_t count,
                   const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) override;

  struct Log {
    std::vector<ranges::Range> intervals;
    size_t used = 0;
    bool full = false;  // then the log says nothing any more
  };
  // Only while no lane hashes.
  const std::vector<Log>& logs() const { return logs_; }

 private:
  std::unique_ptr<Engine> inner_;
  const uint32_t first_ntime_;
  std::vector<Log> logs_;
};

struct Reckoning {
  uint64_t hashed = 0;    // positions the scans returned as done
  uint64_t lost = 0;      // handed out and not left in a slot, yet never scanned
  uint64_t repeated = 0;  // scanned more than once, or scanned and still to do for the ledger
};

// Compares the logs with the ledger of a hasher that has ended. `begin`: of the recorded job.
Reckoning reckon(const std::vector<RecordingEngine::Log>& logs,
                 const ranges::LedgerWords<Word>& ledger, uint64_t begin);

}  // namespace switcher::hasher
