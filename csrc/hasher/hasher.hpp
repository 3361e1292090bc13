// The hasher of one card: jobs in, checked hits out, and lanes that obey the gate.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include "gate/gate.hpp"
#include "hasher/engine.hpp"
#include "hasher/job.hpp"
#include "hasher/ring.hpp"

namespace switcher::hasher {

class LaneThread;

struct HasherOptions {
  uint64_t grain = 0;  // positions per part; 0 = about half a second of hashing
};

struct HasherStatus {
  uint64_t serial = 0;     // of the current job; 0 = none was ever set
  uint64_t tag = 0;        // the caller's name for it
  uint64_t remaining = 0;  // its positions that no lane was given yet
  uint32_t versions = 0;   // hashes per position
  bool running = false;    // a job was set (or resumed) in this process
  bool finished = false;   // nothing is left to hash and no hit waits to get into the ring
  bool benched = false;    // the portable path refuted a candidate: no lane hashes any more
};

// A part in a lane's hands, with what it takes to scan it.
struct Assignment {
  ranges::Part part;
  std::shared_ptr<const Job> job;
  Prepared prepared;
};

class Hasher {
 public:
  // Takes the card's hasher lock (Error BUSY if somebody hashes there) and adopts what a
  // predecessor left. Lanes start, but hash nothing before set_job or resume.
  Hasher(std::shared_ptr<Gate> gate, std::shared_ptr<Ring> ring, std::unique_ptr<Engine> engine,
         const HasherOptions& options);
  ~Hasher();
  Hasher(const Hasher&) = delete;
  Hasher& operator=(const Hasher&) = delete;

  // Makes the job current and returns its serial. The very job that is current already (also one
  // left by a predecessor) goes on where it is. `clean` ends work on all earlier jobs within one
  // chunk; without it their parts are finished first. Throws Error INVALID.
  uint64_t set_job(JobSpec spec, bool clean);
  // Goes on with the job a predecessor left. Throws Error STATE if there is none.
  uint64_t resume();

  // Ends the lanes for good, as the destructor does; what they found is in the ring then.
  void stop() noexcept;

  HasherStatus status();
  const Engine& engine() const { return *engine_; }
  const std::shared_ptr<Ring>& ring() const { return ring_; }
  const std::shared_ptr<Gate>& gate() const { return gate_; }

 private:
  friend class LaneThread;
  using Known = std::tuple<uint64_t, uint64_t, uint32_t>;  // serial, position, version

  void adopt();
  void start();
  // Called by lanes outside the card. False: nothing to do now.
  bool acquire(uint64_t grain, Assignment* out);
  void disown(uint32_t slot);
  void wait_for_work(uint64_t timeout_ns);
  void prepare(const Job& job, uint64_t serial, uint64_t roll, Prepared* out);
  void prepare_ahead();
  void bench() noexcept;

  std::shared_ptr<Gate> gate_;
  std::shared_ptr<Ring> ring_;
  std::unique_ptr<Engine> engine_;
  HasherOptions options_;
  HasherLock lock_;

  std::mutex mutex_;  // ledger, jobs; never held by a lane that is on the card
  std::condition_variable work_;
  ranges::Ledger<Word> ledger_;
  std::shared_ptr<const Job> jobs_[ranges::kJobs];
  std::set<Known> known_;  // hits that a predecessor brought into the ring; fixed after adopt()

  std::mutex prepared_mutex_;
  std::vector<Prepared> prepared_;  // rolls ready ahead of need, newest last
  struct Wish {
    std::shared_ptr<const Job> job;
    uint64_t serial = 0;
    uint64_t roll = 0;
  } wish_;
  std::condition_variable wished_;
  std::thread ahead_;

  std::atomic<uint64_t> void_below_{0};
  std::atomic<bool> running_{false};
  std::atomic<bool> stop_{false};
  std::atomic<bool> benched_{false};
  std::vector<std::unique_ptr<LaneThread>> lanes_;
};

}  // namespace switcher::hasher
