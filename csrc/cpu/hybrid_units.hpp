// What the backends with rounds on SHA-NI and schedules on AVX-512 share: units of eight nonces fed
// through assembly that works on two at once, one phase apart. Calls says which assembly, and adds
// the lanes that run beside it. Always inlined into the file with the instruction-set flags.
#pragma once

#if defined(__GNUC__) && !defined(__clang__)
// GCC 12 warns about the deliberately undefined register inside its own intrinsics.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <immintrin.h>

#include "core/search.hpp"
#include "cpu/scans.hpp"

namespace switcher {

constexpr uint32_t kUnit = 8;  // nonces on SHA-NI

// What the assembly reads and writes; the offsets are gen/hybrid.py's FRAME.
struct alignas(64) HybridFrame {
  uint32_t chunk_keys[32][16];
  uint32_t digest_keys[32][16];
  uint32_t abef[8][4];
  uint32_t cdgh[8][4];
  uint32_t nonce_rows[8][4];
  uint32_t pair9[16];
  uint32_t last[8][4];
  uint32_t pair8[16];
  uint32_t add11[16];
  uint32_t add15[16];
  uint32_t const_keys[14];
  uint32_t unused[2];
  uint32_t spill[24][16];  // for gen/mixed.py
};
static_assert(offsetof(HybridFrame, digest_keys) == 2048 && offsetof(HybridFrame, abef) == 4096 &&
                  offsetof(HybridFrame, nonce_rows) == 4352 &&
                  offsetof(HybridFrame, pair9) == 4480 && offsetof(HybridFrame, last) == 4544 &&
                  offsetof(HybridFrame, pair8) == 4672 && offsetof(HybridFrame, add15) == 4800 &&
                  offsetof(HybridFrame, const_keys) == 4864 && offsetof(HybridFrame, spill) == 4928,
              "gen/hybrid.py and gen/mixed.py know these offsets");

struct alignas(64) HybridVersion {
  uint32_t start_abef[4];  // before round 4, without the nonce in e and a; lowest letter first
  uint32_t start_cdgh[4];
  uint32_t midstate[8];
};

// Calls provides: a constructor from ScanWork; kLanes, how many nonces it adds to a unit's eight;
// next(first), told where the next batch's lanes begin; and both and rounds(frame, unit, before,
// version), which run the assembly and return the lanes' hits: rounds of chunk 2 for `unit`, whose
// batch's keys are ready, and of the digest for `before`, whose states are; `both` also makes the
// keys of the next batch, from HybridFrame::pair9.
template <typename Calls>
class HybridPipeline {
 public:
  SWITCHER_HD explicit HybridPipeline(const ScanWork& work)
      : calls_(work),
        versions_(work.versions),
        target_(work.target_word7),
        job_(search::prepare_job(work.tail)) {
    using sha256::round_constant;
    __builtin_memset(&frame_, 0, sizeof frame_);
    for (int i = 0; i < 16; i += 2) {
      frame_.pair8[i] = job_.w16;
      frame_.pair8[i + 1] = job_.w17;
      frame_.add11[i] = 640;
      frame_.add11[i + 1] = job_.w16;
      frame_.add15[i] = sha256::small_sigma0<search::Scalar>(640u);
      frame_.add15[i + 1] = job_.w31;
    }
    for (int i = 0; i < 14; ++i) frame_.const_keys[i] = round_constant(4 + i);
    frame_.const_keys[0] += 0x80000000u;
    frame_.const_keys[11] += 640;
    frame_.const_keys[12] += job_.w16;
    frame_.const_keys[13] += job_.w17;
    for (uint32_t v = 0; v < versions_; ++v) {
      const search::Version p = search::prepare_version(work.midstate[v], work.tail);
      records_[v] = {{p.state[4], p.e3, p.state[0], p.a3},
                     {p.state[6], p.state[5], p.state[2], p.state[1]},
                     {}};
      for (int i = 0; i < 8; ++i) records_[v].midstate[i] = p.midstate[i];
    }
  }

  // Makes the first batch's keys; what the rounds do meanwhile is nobody's.
  SWITCHER_HD void prime(uint32_t first) {
    put_next(first);
    calls_.both(&frame_, &records_[0], &records_[0], 0);
    before_ = &records_[0];
  }

  // Feeds the batch at `first` through, version by version; `next` is the batch after it. Sets a
  // bit per hit, lowest nonce first: of this batch's lanes and, in the lowest eight bits, of the
  // unit before each, so that those of hits[0] belong to the last version of the batch before.
  SWITCHER_HD uint32_t feed(uint32_t first, uint32_t next, uint32_t (&hits)[kMaxVersions]) {
    put_rows(first);
    uint32_t any = 0;
    for (uint32_t v = 0; v < versions_; ++v) {
      uint32_t lanes = 0;
      if (v + 1 == versions_) {
        put_next(next);
        lanes = calls_.both(&frame_, &records_[v], before_, v);
      } else {
        lanes = calls_.rounds(&frame_, &records_[v], before_, v);
      }
      before_ = &records_[v];
      hits[v] = take() | lanes << kUnit;
      any |= hits[v];
    }
    return any;
  }

  // Hits of the last unit fed.
  SWITCHER_HD uint32_t flush() {
    calls_.rounds(&frame_, &records_[0], before_, 0);
    return take();
  }

 private:
  static SWITCHER_HD __m256i words(uint32_t first) {
    const __m256i nonce = _mm256_add_epi32(_mm256_set1_epi32(static_cast<int>(first)),
                                           _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
    return _mm256_shuffle_epi8(nonce, _mm256_broadcastsi128_si256(_mm_setr_epi8(
                                          3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12)));
  }

  SWITCHER_HD void put_rows(uint32_t first) {
    // {0, n} in each 64-bit lane, then every lane twice.
    const __m512i lanes = _mm512_slli_epi64(_mm512_cvtepu32_epi64(words(first)), 32);
    const __m512i low = _mm512_permutexvar_epi64(_mm512_setr_epi64(0, 0, 1, 1, 2, 2, 3, 3), lanes);
    const __m512i high = _mm512_permutexvar_epi64(_mm512_setr_epi64(4, 4, 5, 5, 6, 6, 7, 7), lanes);
    _mm512_store_si512(frame_.nonce_rows, low);
    _mm512_store_si512(frame_.nonce_rows[4], high);
  }

  SWITCHER_HD void put_next(uint32_t first) {
    calls_.next(first + kUnit);
    const __m256i n = words(first);
    const __m256i sigma = _mm256_ternarylogic_epi32(_mm256_ror_epi32(n, 7), _mm256_ror_epi32(n, 18),
                                                    _mm256_srli_epi32(n, 3), 0x96);
    const __m256i w18 = _mm256_add_epi32(sigma, _mm256_set1_epi32(static_cast<int>(job_.w18)));
    const __m256i w19 = _mm256_add_epi32(n, _mm256_set1_epi32(static_cast<int>(job_.w19)));
    _mm512_store_si512(frame_.pair9,
                       _mm512_or_si512(_mm512_cvtepu32_epi64(w18),
                                       _mm512_slli_epi64(_mm512_cvtepu32_epi64(w19), 32)));
  }

  SWITCHER_HD uint32_t take() const {
    // Every fourth word of two rows of four.
    const __m512i pick = _mm512_setr_epi32(0, 4, 8, 12, 16, 20, 24, 28, 0, 0, 0, 0, 0, 0, 0, 0);
    const __m512i e = _mm512_permutex2var_epi32(_mm512_load_si512(frame_.last), pick,
                                                _mm512_load_si512(frame_.last[4]));
    const __m256i word = _mm256_add_epi32(
        _mm512_castsi512_si256(e), _mm256_set1_epi32(static_cast<int>(sha256::initial_word(7))));
    const __m256i top =
        _mm256_shuffle_epi8(word, _mm256_broadcastsi128_si256(_mm_setr_epi8(
                                      3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12)));
    return static_cast<uint32_t>(
        _mm256_cmple_epu32_mask(top, _mm256_set1_epi32(static_cast<int>(target_))));
  }

  Calls calls_;
  HybridFrame frame_;
  HybridVersion records_[kMaxVersions];
  const HybridVersion* before_ = nullptr;
  uint32_t versions_;
  uint32_t target_;
  search::Job job_;
};

template <typename Calls>
SWITCHER_HD ScanOutcome scan_units(const ScanWork& work, uint32_t first, uint64_t count,
                                   const std::atomic<uint64_t>* stop, Candidate* out,
                                   size_t capacity) {
  constexpr uint32_t kBatch = kUnit + Calls::kLanes;
  static_assert(kBatch * kMaxVersions <= kScanRoom, "the first batch always has room");
  const size_t room = 2 * size_t{kBatch} * work.versions;  // one in flight, one fed
  constexpr uint32_t kUnitBits = (1u << kUnit) - 1;
  ScanOutcome outcome{0, 0};
  const auto stopped = [&] {
    return stop != nullptr && stop->load(std::memory_order_relaxed) != 0;
  };
  if (count == 0 || capacity < kScanRoom || stopped()) return outcome;
  HybridPipeline<Calls> pipeline(work);
  uint32_t now[kMaxVersions];
  uint32_t hits[kMaxVersions] = {};
  const uint32_t last = work.versions - 1;
  // hits[] of a batch is complete one unit after the batch: its last version's unit is filled then.
  const auto finish = [&](uint64_t offset, uint32_t any) __attribute__((always_inline)) {
    const uint64_t left = count - offset;
    const uint32_t take = left < kBatch ? static_cast<uint32_t>(left) : kBatch;
    if (__builtin_expect(any != 0, 0)) {
      const uint32_t nonce = first + static_cast<uint32_t>(offset);
      for (uint32_t i = 0; i < take; ++i) {
        for (uint32_t v = 0; v <= last; ++v) {
          if ((hits[v] >> i & 1) != 0) out[outcome.written++] = {nonce + i, v};
        }
      }
    }
    outcome.nonces = offset + take;
  };
  pipeline.prime(first);
  uint64_t fed = 0;
  uint32_t any = 0;
  while (fed < count) {
    if (fed > 0 && (stopped() || capacity - outcome.written < room)) break;
    const uint32_t nonce = first + static_cast<uint32_t>(fed);
    const uint32_t seen = pipeline.feed(nonce, nonce + kBatch, now);
    if (fed > 0) {
      hits[last] |= now[0] & kUnitBits;
      finish(fed - kBatch, any | hits[last]);
    }
    for (uint32_t v = 0; v < last; ++v) {
      hits[v] = (now[v] & ~kUnitBits) | (now[v + 1] & kUnitBits);
    }
    hits[last] = now[last] & ~kUnitBits;
    any = seen;
    fed += kBatch;
  }
  // The batch in flight: one more unit brings its last hits. Cheap enough even when stopping.
  hits[last] |= pipeline.flush();
  finish(fed - kBatch, any | hits[last]);
  return outcome;
}

}  // namespace switcher
