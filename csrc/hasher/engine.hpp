// What a hasher drives: something that scans nonces on one card. The CPU engine is here; a CUDA
// card is another one, whose single lane is the host side of its launches.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "cpu/backend.hpp"

namespace switcher {
class Gate;
}

namespace switcher::hasher {

class Engine {
 public:
  virtual ~Engine() = default;
  // Called once, before any lane starts. A card that watches the gate by itself maps it here.
  virtual void attach(Gate&) {}
  virtual const char* backend() const = 0;
  // Host threads that hash() is called from, 1..256.
  virtual uint32_t lanes() const = 0;
  // Called once on each lane's own thread before anything else (pinning, priority, context).
  virtual void start_lane(uint32_t lane) = 0;
  // Scans as ScanFn does: a finished prefix of `count` nonces from `first`, with every candidate of
  // that prefix; shorter when *stop becomes non-zero. Between two calls the lane looks at the clock
  // and the heartbeat, so one call should last about chunk_ns(). No lock, no allocation; the CPU
  // engine makes no system call either.
  virtual ScanOutcome hash(uint32_t lane, const ScanWork& work, uint32_t first, uint64_t count,
                           const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) = 0;
  virtual uint64_t chunk_ns() const = 0;
  // Hashes on the share of the card that the gate allows; else the lane keeps a duty cycle.
  virtual bool takes_share() const { return false; }
  // The last hash() ended with the card itself counting the lane out (gate word `left`).
  virtual bool counted_out() const { return false; }
  // The last hash() as the card itself saw it, on the host's clock: its first hash could begin, its
  // last one was done. 0 = what the caller's own clock says around the call.
  virtual uint64_t began_ns() const { return 0; }
  virtual uint64_t ended_ns() const { return 0; }
  // How the card is launched, as it was given or found by trying; "" = nothing to keep. Any thread.
  virtual std::string tuning() const { return {}; }
  // Not null after the card has failed: why. No lane hashes on it any more.
  virtual const char* failure() const { return nullptr; }
  // How long a lane that found the gate closed watches it before it sleeps. Only for lanes that
  // give way to everybody at once: waking up costs 10-25 us, watching costs the tenant nothing.
  virtual uint64_t watch_ns() const { return 0; }
  // Positions for the first call, before a rate is known.
  virtual uint64_t first_chunk() const = 0;
};

enum class Priority { kIdle = 0, kNice = 1, kNormal = 2 };

// CPU cores of a card, lowest first: "cpu:0" = all this process may use, "cpu:0:1core",
// "cpu:0:2cores" ... = that many, counted from the last. Throws Error NOT_FOUND for any other id
// and for more cores than there are.
std::vector<int> card_cores(const std::string& card);

// One lane per core, pinned to it.
std::unique_ptr<Engine> make_cpu_engine(const Backend& backend, std::vector<int> cores,
                                        Priority priority);

// The engine that drives a card. `backend` null = the best. Throws Error NOT_FOUND (no such card or
// backend), UNSUPPORTED, NO_DEVICE (a card this build cannot drive). `tuning` (null = the default)
// is for a CUDA card, see cuda/tuning.hpp; CPU cards take none.
std::unique_ptr<Engine> make_engine(const std::string& card, const char* backend, Priority priority,
                                    const char* tuning = nullptr);

}  // namespace switcher::hasher
