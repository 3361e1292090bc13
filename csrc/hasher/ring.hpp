// The file beside the gate that outlives the worker: the ledger of ranges, the jobs they belong to,
// the hits nobody has acknowledged yet, and the lanes' counters. One writer (who holds the gate's
// hasher lock) and one reader; either may be killed at any instruction. docs/hasher.md has the
// rules.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

#include "core/ranges.hpp"
#include "gate/segment.hpp"
#include "hasher/job.hpp"

namespace switcher::hasher {

constexpr uint64_t kRingMagic = 0x676e697265687377;  // "wsehring"
constexpr uint32_t kRingAbi = 1;
constexpr uint32_t kLanes = ranges::kSlots;
constexpr uint32_t kRingCapacity = 128;

// A checked hit. Untrusted when read: nothing in it is used as an index or a length.
struct Found {
  uint64_t serial;
  uint64_t tag;
  uint64_t position;
  uint64_t hashes;    // of this lane up to and including the part with the hit
  uint64_t found_ns;  // CLOCK_MONOTONIC
  uint32_t ntime;
  uint32_t version;
  uint32_t nonce;
  uint32_t extranonce2_bytes;
  uint8_t extranonce2[kMaxExtranonce2];
  uint8_t hash[32];
  uint8_t reserved[24];
};
static_assert(sizeof(Found) == 128 && std::is_trivially_copyable_v<Found>);

// Written by one lane, read by anybody.
struct alignas(64) LaneCounters {
  Word hashes;
  Word chunks;
  Word hashing_ns;     // inside scans
  Word open_ns;        // gate open while there was work
  Word stays;          // entries into the card
  Word first_hash_ns;  // begin of hashing since the gate was last closed
  Word last_hash_ns;   // end of the latest scan that hashed
  Word hits;
  Word thread;  // kernel's id of the thread
  Word outs;    // stays that are over, with all of the above written
};

struct StoredJob {
  Word size;
  uint8_t digest[32];
  uint8_t bytes[kMaxJobBytes];
};

struct RingFile {
  Word magic;
  Half abi;
  Half size_bytes;
  Half ready;
  alignas(64) Half bell;  // futex: a hit was pushed
  Half waiting;           // readers that sleep on it
  Word hardware_errors;   // candidates that the portable path refuted
  ranges::LedgerWords<Word> ledger;
  LaneCounters lane[kLanes];
  StoredJob job[ranges::kJobs];
  alignas(128) ranges::HitRing<Word, Found, kRingCapacity> hits[kLanes];
};
static_assert(std::is_standard_layout_v<RingFile>);

// A mapping of the file. `create` makes it where it is missing. Throws Error NOT_FOUND, PERMISSION,
// BAD_VERSION, CORRUPT, OS.
class Ring {
 public:
  static std::shared_ptr<Ring> open(const std::string& path, bool create);
  ~Ring();
  Ring(const Ring&) = delete;
  Ring& operator=(const Ring&) = delete;

  RingFile& file() const noexcept { return *file_; }
  const std::string& path() const noexcept { return path_; }

  void store_job(uint32_t index, const Job& job);
  bool holds_job(uint32_t index, const Job& job) const;
  Job load_job(uint32_t index) const;  // throws Error CORRUPT

  void wake_reader() noexcept;

 private:
  Ring() = default;
  RingFile* file_ = nullptr;
  std::string path_;
};

// The ring's file beside a gate's: .ring instead of .gate.
std::string ring_beside(const std::string& gate_path);

// The reading side. A record is seen once by each reader; it stays in the file, and is seen again
// by the next reader, until it is acknowledged.
class RingReader {
 public:
  explicit RingReader(std::shared_ptr<Ring> ring);

  struct Record {
    uint64_t id;  // for acknowledge
    uint32_t lane;
    Found found;
  };
  size_t poll(Record* out, size_t capacity);
  // The record and all earlier ones of the same lane. False for an id that is not outstanding.
  bool acknowledge(uint64_t id);
  // True once there is something to poll; false at the timeout.
  bool wait(uint64_t timeout_ns);
  uint64_t unacknowledged() const;
  const std::shared_ptr<Ring>& ring() const { return ring_; }

 private:
  bool something_new() const;
  std::shared_ptr<Ring> ring_;
  uint64_t seen_[kLanes];
};

}  // namespace switcher::hasher
