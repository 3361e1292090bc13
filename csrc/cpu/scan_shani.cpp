// SHA-NI: two rounds per instruction, several nonces interleaved because each waits for its own
// chain. A register holds four letters, highest first: ABEF and CDGH.
#include <immintrin.h>

#include "core/search.hpp"
#include "cpu/scans.hpp"

namespace switcher {
namespace {

// As many streams as each compiler carries in sixteen registers with few enough spills.
#if defined(__clang__)
constexpr int kStreams = 4;
#else
constexpr int kStreams = 5;
#endif

alignas(16) constexpr auto kRounds = [] {
  struct Table {
    uint32_t k[64];
  } table{};
  for (int i = 0; i < 64; ++i) table.k[i] = sha256::round_constant(i);
  return table;
}();

// Words of chunk 2 and of the digest block that no nonce reaches.
struct Streams {
  __m128i abef[kStreams];
  __m128i cdgh[kStreams];
  __m128i w[4][kStreams];  // four words each, a ring of sixteen
};

SWITCHER_HD __m128i set4(uint32_t w0, uint32_t w1, uint32_t w2, uint32_t w3) {
  return _mm_set_epi32(static_cast<int>(w3), static_cast<int>(w2), static_cast<int>(w1),
                       static_cast<int>(w0));
}

struct Kernel {
  static constexpr uint32_t kGroup = kStreams;
  const ScanWork& work;
  __m128i constant_kw[5];            // K + W of rounds 4..15 and, with W16 and W17, of 16..19
  __m128i words16;                   // words 16..19 without the nonce
  __m128i words20;                   // what words 20..23 add to sigma1
  __m128i words28;                   // what words 28..31 add besides
  __m128i start_abef[kMaxVersions];  // before round 4, nonce missing in a and e
  __m128i start_cdgh[kMaxVersions];
  __m128i mid_abef[kMaxVersions];
  __m128i mid_cdgh[kMaxVersions];

  SWITCHER_HD explicit Kernel(const ScanWork& w) : work(w) {
    for (uint32_t v = 0; v < w.versions; ++v) {
      const search::Version p = search::prepare_version(w.midstate[v], w.tail);
      // After round 3 the letters have moved on by one; a and e wait for the nonce.
      start_abef[v] = set4(p.state[4], p.e3, p.state[0], p.a3);
      start_cdgh[v] = set4(p.state[6], p.state[5], p.state[2], p.state[1]);
      const uint32_t (&m)[8] = p.midstate;
      mid_abef[v] = set4(m[5], m[4], m[1], m[0]);
      mid_cdgh[v] = set4(m[7], m[6], m[3], m[2]);
    }
    for (int i = 0; i < 3; ++i) {
      const uint32_t* k = kRounds.k + 4 + 4 * i;
      constant_kw[i] =
          set4(k[0] + (i == 0 ? 0x80000000u : 0u), k[1], k[2], k[3] + (i == 2 ? 640u : 0u));
    }
    const search::Job job = search::prepare_job(w.tail);
    words16 = set4(job.w16, job.w17, job.w18, job.w19);
    words20 = set4(0x80000000u, 0, 640, job.w16);
    words28 = set4(0, 0, sha256::small_sigma0<search::Scalar>(640u), job.w31);
  }

  template <typename Body>
  static SWITCHER_HD void each(Body&& body) {
#pragma GCC unroll 8
    for (int s = 0; s < kStreams; ++s) body(s);
  }

  // Rounds i..i+3 with their K + W.
  template <typename KeyedWords>
  static SWITCHER_HD void four_rounds(Streams& x, KeyedWords&& kw) {
    __m128i keyed[kStreams];
    each([&](int s) { keyed[s] = kw(s); });
    each([&](int s) { x.cdgh[s] = _mm_sha256rnds2_epu32(x.cdgh[s], x.abef[s], keyed[s]); });
    each([&](int s) {
      x.abef[s] = _mm_sha256rnds2_epu32(x.abef[s], x.cdgh[s], _mm_shuffle_epi32(keyed[s], 0x0e));
    });
  }

  // Words 4G-7..4G-4, which the schedule adds.
  template <int G>
  static SWITCHER_HD __m128i seven_back(const Streams& x, int s) {
    return _mm_alignr_epi8(x.w[(G + 3) & 3][s], x.w[(G + 2) & 3][s], 4);
  }

  // Words 4G..4G+3 into ring place G & 3, all but the sigma1 part given.
  template <int G>
  static SWITCHER_HD void finish(Streams& x, int s, __m128i sum) {
    x.w[G & 3][s] = _mm_sha256msg2_epu32(sum, x.w[(G + 3) & 3][s]);
  }

  template <int G>
  static SWITCHER_HD void expand(Streams& x) {
    each([&](int s) {
      const __m128i sum = _mm_sha256msg1_epu32(x.w[G & 3][s], x.w[(G + 1) & 3][s]);
      finish<G>(x, s, _mm_add_epi32(sum, seven_back<G>(x, s)));
    });
  }

  template <int G>
  static SWITCHER_HD void round_group(Streams& x) {
    const __m128i k = _mm_load_si128(reinterpret_cast<const __m128i*>(kRounds.k + 4 * G));
    four_rounds(x, [&](int s) { return _mm_add_epi32(x.w[G & 3][s], k); });
  }

  template <int G>
  static SWITCHER_HD void expand_and_round(Streams& x) {
    expand<G>(x);
    round_group<G>(x);
  }

  SWITCHER_HD void first_hash(Streams& x, uint32_t first, uint32_t v) const {
    each([&](int s) {
      const uint32_t word = __builtin_bswap32(first + static_cast<uint32_t>(s));
      const __m128i both = set4(0, word, 0, word);
      x.abef[s] = _mm_add_epi32(start_abef[v], both);
      x.cdgh[s] = start_cdgh[v];
      // Words 16..19: two are constants, two a constant and a part of the nonce.
      const uint32_t sigma = sha256::small_sigma0<search::Scalar>(word);
      x.w[0][s] = _mm_add_epi32(words16, set4(0, 0, sigma, word));
    });
    for (int i = 0; i < 3; ++i) {
      four_rounds(x, [&](int) { return constant_kw[i]; });
    }
    // Until word 32 the schedule still adds padding, most of it zero.
    round_group<4>(x);
    each([&](int s) { finish<5>(x, s, words20); });
    round_group<5>(x);
    each([&](int s) { finish<6>(x, s, seven_back<6>(x, s)); });
    round_group<6>(x);
    each([&](int s) { finish<7>(x, s, _mm_add_epi32(words28, seven_back<7>(x, s))); });
    round_group<7>(x);
    expand_and_round<8>(x);
    expand_and_round<9>(x);
    expand_and_round<10>(x);
    expand_and_round<11>(x);
    expand_and_round<12>(x);
    expand_and_round<13>(x);
    expand_and_round<14>(x);
    expand_and_round<15>(x);
  }

  SWITCHER_HD void second_hash(Streams& x, uint32_t v) const {
    each([&](int s) {
      const __m128i abef = _mm_add_epi32(x.abef[s], mid_abef[v]);
      const __m128i cdgh = _mm_add_epi32(x.cdgh[s], mid_cdgh[v]);
      x.w[0][s] = _mm_shuffle_epi32(_mm_unpackhi_epi64(cdgh, abef), 0x1b);
      x.w[1][s] = _mm_shuffle_epi32(_mm_unpacklo_epi64(cdgh, abef), 0x1b);
      x.w[2][s] = set4(0x80000000u, 0, 0, 0);
      x.w[3][s] = set4(0, 0, 0, 256);
      using sha256::initial_word;
      x.abef[s] = set4(initial_word(5), initial_word(4), initial_word(1), initial_word(0));
      x.cdgh[s] = set4(initial_word(7), initial_word(6), initial_word(3), initial_word(2));
    });
    const auto* k = reinterpret_cast<const __m128i*>(kRounds.k);
    four_rounds(x, [&](int s) { return _mm_add_epi32(x.w[0][s], k[0]); });
    four_rounds(x, [&](int s) { return _mm_add_epi32(x.w[1][s], k[1]); });
    four_rounds(x, [&](int) { return _mm_add_epi32(set4(0x80000000u, 0, 0, 0), k[2]); });
    four_rounds(x, [&](int) { return _mm_add_epi32(set4(0, 0, 0, 256), k[3]); });
    each([&](int s) { finish<4>(x, s, _mm_sha256msg1_epu32(x.w[0][s], x.w[1][s])); });
    round_group<4>(x);
    expand_and_round<5>(x);
    each([&](int s) {
      finish<6>(x, s, _mm_add_epi32(set4(0x80000000u, 0, 0, 0), seven_back<6>(x, s)));
    });
    round_group<6>(x);
    expand_and_round<7>(x);
    expand_and_round<8>(x);
    expand_and_round<9>(x);
    expand_and_round<10>(x);
    expand_and_round<11>(x);
    expand_and_round<12>(x);
    expand_and_round<13>(x);
    expand_and_round<14>(x);
    // Rounds 60 and 61: f after them is e after round 60, which is all the last word needs.
    expand<15>(x);
    each([&](int s) {
      x.cdgh[s] = _mm_sha256rnds2_epu32(x.cdgh[s], x.abef[s], _mm_add_epi32(x.w[3][s], k[15]));
    });
  }

  SWITCHER_HD bool hash_group(uint32_t first, uint32_t (&hits)[kMaxVersions]) const {
    uint32_t any = 0;
    for (uint32_t v = 0; v < work.versions; ++v) {
      Streams x;
      first_hash(x, first, v);
      second_hash(x, v);
      uint32_t mask = 0;
      each([&](int s) {
        const auto f = static_cast<uint32_t>(_mm_cvtsi128_si32(x.cdgh[s]));
        const uint32_t top = __builtin_bswap32(f + sha256::initial_word(7));
        mask |= (top <= work.target_word7 ? 1u : 0u) << s;
      });
      hits[v] = mask;
      any |= mask;
    }
    return any != 0;
  }
};

}  // namespace

ScanOutcome scan_shani(const ScanWork& work, uint32_t first, uint64_t count,
                       const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) {
  Kernel kernel(work);
  return scan_loop(kernel, work.versions, first, count, stop, out, capacity);
}

}  // namespace switcher
