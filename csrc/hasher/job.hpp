// A job with its whole search space, so that a card never waits for more work: extranonce2, version
// bits and ntime are rolled here. One roll is one choice of the three, and 2^32 nonces.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/header.hpp"
#include "core/ranges.hpp"

namespace switcher::hasher {

constexpr size_t kMaxCoinbasePart = 32768;
constexpr size_t kMaxBranch = 32;
constexpr size_t kMaxExtranonce2 = 16;
// Positions stay below 2^64 - 2^32, so that no sum of two of them in one roll can wrap.
constexpr uint64_t kMaxRolls = ranges::kRoll - 1;

using Hash = std::array<uint8_t, 32>;

struct JobSpec {
  uint64_t tag = 0;  // the caller's name for the job, handed back with every hit
  uint32_t version = 0;
  uint32_t version_mask = 0;  // bits that may be rolled, BIP 320: 0x1fffe000
  uint32_t versions = 1;      // how many of them share one message schedule per position
  uint32_t ntime = 0;
  uint32_t ntime_max = 0;  // last ntime that may be used
  uint32_t nbits = 0;
  uint32_t extranonce2_bytes = 0;
  bool fixed_root = false;  // merkle_root is given; coinbase and branch are not used
  Hash prevhash{};          // as in the header
  Hash merkle_root{};
  Target target;                   // of a share
  std::vector<uint8_t> coinbase1;  // with extranonce1
  std::vector<uint8_t> coinbase2;
  std::vector<Hash> branch;
  uint64_t begin = 0;  // positions to search, [begin, end); end 0 = all rolls
  uint64_t end = 0;
};

// One roll, ready to scan.
struct Prepared {
  uint64_t serial = 0;
  uint64_t roll = 0;
  uint32_t ntime = 0;
  uint8_t extranonce2[kMaxExtranonce2] = {};
  uint8_t header[80] = {};
  uint32_t version[kMaxVersions] = {};
  ScanWork work{};
};

class Job {
 public:
  // Throws Error INVALID for anything out of range.
  explicit Job(JobSpec spec);

  const JobSpec& spec() const { return spec_; }
  uint32_t versions() const { return versions_; }  // per position, at most what the mask allows
  uint64_t rolls() const { return rolls_; }
  ranges::Range range() const { return {spec_.begin, spec_.end}; }

  // Merkle root, midstates and schedule of a roll < rolls(). Version bits turn fastest, then
  // extranonce2 (as a big-endian number), then ntime.
  void prepare(uint64_t roll, Prepared* out) const;

  // The same job as bytes, for the file that outlives the process. parse throws Error CORRUPT.
  std::vector<uint8_t> serialize() const;
  static Job parse(const uint8_t* bytes, size_t size);

 private:
  Hash merkle_root(const uint8_t* extranonce2) const;

  JobSpec spec_;
  uint32_t versions_ = 1;
  uint64_t groups_ = 1;  // of versions_ versions each
  uint64_t extranonces_ = 1;
  uint64_t rolls_ = 1;
};

// Longest serialize() of a valid job.
constexpr size_t kMaxJobBytes = 256 + 2 * kMaxCoinbasePart + 32 * kMaxBranch;

// SHA-256(SHA-256(bytes)), portable.
Hash double_sha256(const std::vector<uint8_t>& bytes);

}  // namespace switcher::hasher
