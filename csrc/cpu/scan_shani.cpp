// SHA-NI: two rounds per instruction, several nonces interleaved because each waits for its own
// chain. gen/shani.py writes the inner part. A row holds four letters, highest first: ABEF, CDGH.
#include <immintrin.h>

#include "core/search.hpp"
#include "cpu/scans.hpp"

namespace switcher {
namespace {

constexpr int kStreams = 4;

// What the assembly reads and writes; the offsets are gen/shani.py's.
struct alignas(16) Frame {
  uint32_t words[4][kStreams][4];
  uint32_t nonce[kStreams][4];
  uint32_t last[kStreams][4];
  uint32_t const_keys[3][4];
  uint32_t words20[4];
  uint32_t words28[4];
};
static_assert(offsetof(Frame, nonce) == 64 * kStreams && offsetof(Frame, last) == 80 * kStreams &&
                  offsetof(Frame, const_keys) == 96 * kStreams &&
                  offsetof(Frame, words28) == 96 * kStreams + 64,
              "gen/shani.py knows these offsets");

struct alignas(16) VersionRecord {
  uint32_t start_abef[4];  // before round 4, without the nonce in e and a; lowest letter first
  uint32_t start_cdgh[4];
  uint32_t mid_abef[4];
  uint32_t mid_cdgh[4];
};

extern "C" void switcher_shani_group(Frame* frame, const VersionRecord* version);

struct Kernel {
  static constexpr uint32_t kGroup = kStreams;
  const ScanWork& work;
  search::Job job;
  Frame frame;
  VersionRecord records[kMaxVersions];

  SWITCHER_HD explicit Kernel(const ScanWork& w) : work(w), job(search::prepare_job(w.tail)) {
    for (int i = 0; i < 12; ++i) frame.const_keys[i / 4][i % 4] = sha256::round_constant(4 + i);
    frame.const_keys[0][0] += 0x80000000u;
    frame.const_keys[2][3] += 640;
    const uint32_t words20[4] = {0x80000000u, 0, 640, job.w16};
    const uint32_t words28[4] = {0, 0, sha256::small_sigma0<search::Scalar>(640u), job.w31};
    for (int i = 0; i < 4; ++i) {
      frame.words20[i] = words20[i];
      frame.words28[i] = words28[i];
    }
    for (uint32_t v = 0; v < w.versions; ++v) {
      const search::Version p = search::prepare_version(w.midstate[v], w.tail);
      const uint32_t (&m)[8] = p.midstate;
      records[v] = {{p.state[4], p.e3, p.state[0], p.a3},
                    {p.state[6], p.state[5], p.state[2], p.state[1]},
                    {m[5], m[4], m[1], m[0]},
                    {m[7], m[6], m[3], m[2]}};
    }
  }

  SWITCHER_HD bool hash_group(uint32_t first, uint32_t (&hits)[kMaxVersions]) {
    // In vectors throughout: rows put together from scalars would wait for the store queue.
    typedef uint32_t Row __attribute__((vector_size(16)));
    using Ops = sha256::PlainOps<Row>;
    const Row n = sha256::swap_bytes<Ops>(Row{0, 1, 2, 3} + first);
    const auto nonce = (__m128i)n;
    const auto sigma = (__m128i)sha256::small_sigma0<Ops>(n);
    const __m128i zero = _mm_setzero_si128();
    const auto words16 = (__m128i)Row{job.w16, job.w17, job.w18, job.w19};
    const __m128i parts[2] = {_mm_unpacklo_epi32(sigma, nonce), _mm_unpackhi_epi32(sigma, nonce)};
    const __m128i alone[2] = {_mm_unpacklo_epi32(zero, nonce), _mm_unpackhi_epi32(zero, nonce)};
    __m128i start[kStreams];
    for (int s = 0; s < kStreams; s += 2) {
      // Words 16..19: two are constants, two a constant and a part of the nonce.
      start[s] = _mm_add_epi32(words16, _mm_unpacklo_epi64(zero, parts[s / 2]));
      start[s + 1] = _mm_add_epi32(words16, _mm_unpackhi_epi64(zero, parts[s / 2]));
      _mm_store_si128((__m128i*)frame.nonce[s], _mm_unpacklo_epi64(alone[s / 2], alone[s / 2]));
      _mm_store_si128((__m128i*)frame.nonce[s + 1], _mm_unpackhi_epi64(alone[s / 2], alone[s / 2]));
    }
    uint32_t any = 0;
    for (uint32_t v = 0; v < work.versions; ++v) {
      __builtin_memcpy(frame.words[0], start, sizeof start);
      switcher_shani_group(&frame, &records[v]);
      uint32_t mask = 0;
      for (int s = 0; s < kStreams; ++s) {
        const uint32_t top = __builtin_bswap32(frame.last[s][0] + sha256::initial_word(7));
        mask |= (top <= work.target_word7 ? 1u : 0u) << s;
      }
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
