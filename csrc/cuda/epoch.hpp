// What the host and a card agree on for one epoch: one launch of a scan kernel, 10-20 ms at most.
//
// A ticket is the smallest piece of work: 32 nonces of one warp (plain kernels) or one tile of a
// block (shared-schedule kernels). Tickets are numbered from 0 and one 32-bit word counts them and
// says whether more are given, so taking a ticket and looking at the gate are the same instruction.
// Every ticket below the count seen at the shut is finished by whoever took it, none above is
// begun: the finished part of the epoch is one prefix.
#pragma once

#include <cstdint>

#include "core/search.hpp"
#include "cpu/backend.hpp"

namespace switcher::card {

constexpr uint32_t kShut =
    1u << 31;  // no ticket is given: leave, or wait for the relay at the start
constexpr uint32_t kDone =
    1u << 30;  // the relay has shut for good: who arrives late leaves at once
constexpr uint32_t kTicketMask = kDone - 1;
constexpr uint32_t kMaxTickets = 1u << 29;  // far from kDone, whatever late comers add

constexpr uint32_t kWarpLanes = 32;
constexpr uint32_t kMaxThreads = 256;  // per block
constexpr uint32_t kMaxTile = 128;     // nonces per ticket of a shared-schedule kernel
constexpr uint32_t kRing = 4096;       // hits an epoch can report; more hand the epoch back

// In device memory, one per card. Each launch finds it as the last one left it: word = kShut,
// active = 1 (the relay), the rest 0. The words that everybody touches have lines of their own.
struct Control {
  alignas(128) uint32_t word;    // kShut | kDone | tickets given
  alignas(128) uint32_t active;  // members that may hold a ticket, and one for the relay
  uint32_t published;            // the drain of this launch has been reported
  uint32_t claimed;              // the relay shut for a claim
  alignas(128) uint32_t gone;    // members of the grid that are through
  alignas(128) uint32_t hits;    // exact, also beyond the ring
};

enum class Cause : uint32_t {
  kNone = 0,       // goes on
  kClosed = 1,     // a claim
  kStale = 2,      // no heartbeat
  kDeadline = 3,   // the epoch is over
  kShare = 4,      // the share has changed: launch anew with the new limit
  kExhausted = 5,  // no ticket left
};

struct Hit {
  uint32_t nonce;
  uint32_t version_index;
};

// In host memory that the card writes. `epoch` is stored last.
struct Result {
  uint64_t epoch;
  uint32_t tickets;   // finished, a prefix of the launch's
  uint32_t hits;      // exact; more than kRing = scan the prefix again
  Cause cause;        // why the relay shut
  uint32_t opened;    // 0: the gate was never seen open, nothing was hashed
  uint64_t start_ns;  // card's clock: the relay runs, ...
  uint64_t open_ns;   // ... opens, ...
  uint64_t shut_ns;   // ... shuts, and ...
  uint64_t end_ns;    // ... the last hash is done
  Hit ring[kRing];
};

// Words of the gate segment as the card sees them.
struct GateWords {
  const uint64_t* closed;
  const uint64_t* heartbeat_ns;
  const uint32_t* share;
  uint64_t* left;  // null: the host counts itself out
};

struct Launch {
  Control* control;
  Result* result;
  GateWords gate;
  uint64_t epoch;           // number of this launch, stored to result->epoch at the drain
  uint64_t entered;         // stored to *gate.left at the drain that a claim asked for
  uint64_t epoch_ns;        // the relay shuts this long after its start
  uint64_t stale_ns;        // and when the heartbeat is older than this
  int64_t clock_offset_ns;  // card's clock minus the host's
  uint64_t wait_ns;         // a member that waits longer for the relay leaves
  uint32_t poll_ns;         // the relay's pause between two looks
  uint32_t share;           // share the limit below was made from
  uint32_t sm_limit;        // multiprocessors from this number on stay free
  uint32_t members;         // warps (plain) or blocks (shared) of the grid, without the relay's own
  uint32_t first;           // first nonce
  uint32_t tickets;         // at most kMaxTickets
  uint32_t tile;            // nonces per ticket
  uint32_t word7_mask;      // a candidate's word 7 has none of these bits
  uint32_t zero;            // 0, which the compiler must not know
};

// Constants of a job with one version; they travel as kernel arguments, so that every instruction
// can name them as operands.
struct PlainJob {
  search::Job job;
  search::Version version;
};

// The same for a job with several versions, which lie in device memory: a thread loads its own
// once.
struct SharedJob {
  search::Job job;
  uint32_t versions;
  const search::Version* version;
};

// Bits of the raw word 7 (bytes reversed) that a hash at or below the target cannot have.
constexpr uint32_t word7_mask(uint32_t target_word7) {
  uint32_t above = 0xffffffffu;
  while ((above & target_word7) != 0) above <<= 1;
  return (above >> 24) | (above >> 8 & 0xff00u) | (above << 8 & 0xff0000u) | (above << 24);
}

inline PlainJob plain_job(const ScanWork& work) {
  return {search::prepare_job(work.tail), search::prepare_version(work.midstate[0], work.tail)};
}

// Fills version[0 .. work.versions).
inline SharedJob shared_job(const ScanWork& work, search::Version* version) {
  for (uint32_t i = 0; i < work.versions; ++i) {
    version[i] = search::prepare_version(work.midstate[i], work.tail);
  }
  return {search::prepare_job(work.tail), work.versions, version};
}

}  // namespace switcher::card
