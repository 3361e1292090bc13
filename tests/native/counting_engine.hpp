// An engine that counts every nonce it hashes, in memory that the caller chooses (also shared with
// a child process), and the small jobs it is used on.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstring>
#include <map>
#include <vector>

#include "check.hpp"
#include "hasher/engine.hpp"
#include "hasher/hasher.hpp"

namespace counting {

using namespace switcher;
using namespace switcher::hasher;

constexpr uint32_t kTime = 1700000000;

// Positions around the end of the first roll.
struct Span {
  uint64_t before, behind;
  uint64_t begin() const { return ranges::kRoll - before; }
  uint64_t end() const { return ranges::kRoll + behind; }
  uint64_t length() const { return before + behind; }
};

struct Tally {
  std::atomic<int> inside;        // lanes inside hash()
  std::atomic<uint64_t> total;    // nonces counted
  std::atomic<uint64_t> longest;  // longest request: what a killed lane may repeat
};

// Scans in groups of eight and counts each nonce of a group when its hashes are done.
class Engine final : public hasher::Engine {
 public:
  Engine(const Backend& backend, uint32_t lanes, Span span, Tally* tally,
         std::atomic<uint32_t>* count)
      : backend_(backend), lanes_(lanes), span_(span), tally_(tally), count_(count) {}
  const char* backend() const override { return "counting"; }
  uint32_t lanes() const override { return lanes_; }
  void start_lane(uint32_t) override {}
  uint64_t chunk_ns() const override { return 50'000; }
  uint64_t first_chunk() const override { return 16; }
  ScanOutcome hash(uint32_t, const ScanWork& work, uint32_t first, uint64_t n,
                   const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) override {
    tally_->inside.fetch_add(1);
    uint64_t longest = tally_->longest.load();
    while (longest < n && !tally_->longest.compare_exchange_weak(longest, n)) {
    }
    const uint64_t roll = __builtin_bswap32(work.tail[1]) - kTime;
    const uint64_t base = roll * ranges::kRoll + first - span_.begin();
    ScanOutcome done{0, 0};
    while (done.nonces < n && stop->load(std::memory_order_relaxed) == 0 &&
           capacity - done.written >= kScanRoom) {
      const uint64_t group = std::min<uint64_t>(8, n - done.nonces);
      const ScanOutcome part =
          backend_.scan(work, first + static_cast<uint32_t>(done.nonces), group, nullptr,
                        out + done.written, capacity - done.written);
      for (uint64_t i = 0; i < part.nonces; ++i) count_[base + done.nonces + i].fetch_add(1);
      tally_->total.fetch_add(part.nonces);
      done.nonces += part.nonces;
      done.written += part.written;
    }
    tally_->inside.fetch_sub(1);
    return done;
  }

 private:
  const Backend& backend_;
  const uint32_t lanes_;
  const Span span_;
  Tally* const tally_;
  std::atomic<uint32_t>* const count_;
};

// A job that rolls only the time. One hash in `odds` (a power of two, 2..256) is a hit.
inline JobSpec make_job(uint64_t tag, Span span, uint32_t odds) {
  JobSpec spec;
  spec.tag = tag;
  spec.version = 0x20000000;
  spec.fixed_root = true;
  for (int i = 0; i < 8; ++i) spec.merkle_root[i] = static_cast<uint8_t>(tag >> (8 * i));
  spec.ntime = kTime;
  spec.ntime_max = kTime + 1;
  spec.nbits = 0x1d00ffff;
  std::memset(spec.target.bytes, 0xff, 31);
  spec.target.bytes[31] = static_cast<uint8_t>(256 / odds - 1);
  spec.begin = span.begin();
  spec.end = span.end();
  return spec;
}

using Hits = std::map<uint64_t, uint32_t>;  // position -> times

inline Hits expected_hits(const JobSpec& spec, Span span, const Backend& backend) {
  const Job job(spec);
  Hits hits;
  std::vector<Candidate> room(kScanRoom + span.length());
  for (const uint64_t roll : {0, 1}) {
    Prepared work;
    job.prepare(roll, &work);
    const uint32_t first = roll == 0 ? static_cast<uint32_t>(span.begin()) : 0;
    const uint64_t length = roll == 0 ? span.before : span.behind;
    const ScanOutcome done =
        backend.scan(work.work, first, length, nullptr, room.data(), room.size());
    CHECK(done.nonces == length);
    for (uint32_t i = 0; i < done.written; ++i) {
      uint8_t hash[32];
      set_candidate(work.header, work.version[0], room[i].nonce);
      hash_header(work.header, hash);
      if (spec.target.meets(hash)) ++hits[roll * ranges::kRoll + room[i].nonce];
    }
  }
  return hits;
}

// Takes and acknowledges what is in the ring; false if there was nothing.
inline bool take_hits(RingReader& reader, uint64_t serial, Hits* hits) {
  RingReader::Record records[16];
  const size_t n = reader.poll(records, 16);
  for (size_t i = 0; i < n; ++i) {
    CHECK(records[i].found.serial == serial);
    ++(*hits)[records[i].found.position];
    CHECK(reader.acknowledge(records[i].id));
  }
  return n > 0;
}

inline void check_hits(const Hits& hits, const Hits& expected) {
  for (const auto& [position, times] : hits) {
    CHECK_SAYING(times == 1, "a hit came %u times", times);
    CHECK(expected.count(position) == 1);
  }
  CHECK_SAYING(hits.size() == expected.size(), "%zu hits of %zu", hits.size(), expected.size());
}

}  // namespace counting
