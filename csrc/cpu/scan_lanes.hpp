// What the one-nonce-per-lane backends share: the frame their assembly works on (gen/lanes.py), and
// the kernel that fills it. Always inlined into the file with the instruction-set flags.
#pragma once

#include "core/search.hpp"
#include "cpu/scan_loop.hpp"

namespace switcher {

// A version's constants before round 4 (without the nonce in a and e) and its midstate.
struct LaneVersion {
  uint32_t start[8];
  uint32_t midstate[8];
};

// kLanes lanes a vector, kStreams vectors a group; gen/lanes.py's Layout has the same offsets.
template <int kLanes, int kStreams>
struct alignas(64) LaneFrame {
  static constexpr int kRow = kLanes * kStreams;
  uint32_t nonce[kRow];      // message words
  uint32_t keys[60][kRow];   // K + W of rounds 4..63 of chunk 2
  uint32_t words[61][kRow];  // of the digest block
  uint32_t job[6][kLanes];   // w16, w17, w18, w19, w31, w32
  uint32_t target[kLanes];
};

// Vector: a GCC vector of uint32_t. Calls: void schedule(Frame*), uint32_t rounds(Frame*, const
// LaneVersion*).
template <typename Vector, int kStreams, typename Calls>
class LaneKernel {
 public:
  static constexpr int kLanes = sizeof(Vector) / sizeof(uint32_t);
  using Frame = LaneFrame<kLanes, kStreams>;
  static constexpr uint32_t kGroup = kLanes * kStreams;

  SWITCHER_HD explicit LaneKernel(const ScanWork& work) : versions_(work.versions) {
    const search::Job job = search::prepare_job(work.tail);
    const uint32_t parts[6] = {job.w16, job.w17, job.w18, job.w19, job.w31, job.w32};
    for (int lane = 0; lane < kLanes; ++lane) {
      iota_[lane] = static_cast<uint32_t>(lane);
      for (int i = 0; i < 6; ++i) frame_.job[i][lane] = parts[i];
      frame_.target[lane] = work.target_word7;
    }
    for (int i = 0; i < 14; ++i) {
      uint32_t key = sha256::round_constant(4 + i);
      if (i == 0) key += 0x80000000u;
      if (i == 11) key += 640;
      if (i >= 12) key += parts[i - 12];
      for (uint32_t lane = 0; lane < kGroup; ++lane) frame_.keys[i][lane] = key;
    }
    for (uint32_t v = 0; v < versions_; ++v) {
      const search::Version p = search::prepare_version(work.midstate[v], work.tail);
      // Round 3 moves every letter on by one.
      record_[v].start[0] = p.a3;
      record_[v].start[4] = p.e3;
      for (int i : {1, 2, 3, 5, 6, 7}) record_[v].start[i] = p.state[i - 1];
      for (int i = 0; i < 8; ++i) record_[v].midstate[i] = p.midstate[i];
    }
  }

  // The message words of the group's nonces.
  SWITCHER_HD void put_nonces(uint32_t first, uint32_t (&words)[kGroup]) const {
    // Whole vectors, so that the loads that follow are served from the store queue.
    for (int s = 0; s < kStreams; ++s) {
      const Vector nonce = iota_ + (first + static_cast<uint32_t>(s * kLanes));
      const Vector word = sha256::swap_bytes<sha256::PlainOps<Vector>>(nonce);
      __builtin_memcpy(words + s * kLanes, &word, sizeof word);
    }
  }

  SWITCHER_HD bool hash_group(uint32_t first, uint32_t (&hits)[kMaxVersions]) {
    put_nonces(first, frame_.nonce);
    Calls::schedule(&frame_);
    uint32_t any = 0;
    for (uint32_t v = 0; v < versions_; ++v) {
      hits[v] = Calls::rounds(&frame_, &record_[v]);
      any |= hits[v];
    }
    return any != 0;
  }

  SWITCHER_HD Frame* frame() { return &frame_; }
  SWITCHER_HD const LaneVersion* record(uint32_t version) const { return &record_[version]; }

 private:
  Vector iota_;
  Frame frame_;
  LaneVersion record_[kMaxVersions];
  uint32_t versions_;
};

}  // namespace switcher
