// Sixteen nonces per group, 32-bit lanes of 512-bit registers; rotates and three-input logic are
// single instructions.
#if defined(__GNUC__) && !defined(__clang__)
// GCC 12 warns about the deliberately undefined register inside its own intrinsics.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <immintrin.h>

#include "core/search.hpp"
#include "cpu/scans.hpp"

namespace switcher {
namespace {

typedef uint32_t Lanes __attribute__((vector_size(64)));

struct Ops {
  using Lane = Lanes;
  static SWITCHER_HD Lanes add(Lanes x, Lanes y) { return x + y; }
  template <int N>
  static SWITCHER_HD Lanes rotr(Lanes x) {
    return (Lanes)_mm512_ror_epi32((__m512i)x, N);
  }
  template <int N>
  static SWITCHER_HD Lanes shr(Lanes x) {
    return (Lanes)_mm512_srli_epi32((__m512i)x, N);
  }
  static SWITCHER_HD Lanes xor3(Lanes x, Lanes y, Lanes z) {
    return (Lanes)_mm512_ternarylogic_epi32((__m512i)x, (__m512i)y, (__m512i)z, 0x96);
  }
  static SWITCHER_HD Lanes ch(Lanes x, Lanes y, Lanes z) {
    return (Lanes)_mm512_ternarylogic_epi32((__m512i)x, (__m512i)y, (__m512i)z, 0xca);
  }
  static SWITCHER_HD Lanes maj(Lanes x, Lanes y, Lanes z) {
    return (Lanes)_mm512_ternarylogic_epi32((__m512i)x, (__m512i)y, (__m512i)z, 0xe8);
  }
  static SWITCHER_HD Lanes all(uint32_t x) { return (Lanes)_mm512_set1_epi32(static_cast<int>(x)); }
};

struct Kernel {
  static constexpr uint32_t kGroup = 16;
  const ScanWork& work;
  search::Job job;
  search::Version version[kMaxVersions];

  SWITCHER_HD explicit Kernel(const ScanWork& w) : work(w), job(search::prepare_job(w.tail)) {
    for (uint32_t v = 0; v < w.versions; ++v) {
      version[v] = search::prepare_version(w.midstate[v], w.tail);
    }
  }

  SWITCHER_HD bool hash_group(uint32_t first, uint32_t (&hits)[kMaxVersions]) const {
    const Lanes nonce =
        Ops::all(first) + Lanes{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    const Lanes word = sha256::swap_bytes<Ops>(nonce);
    const __m512i target = _mm512_set1_epi32(static_cast<int>(work.target_word7));
    uint32_t any = 0;
    for (uint32_t v = 0; v < work.versions; ++v) {
      const Lanes top = search::hash_top<Ops>(job, version[v], word);
      hits[v] = _mm512_cmple_epu32_mask((__m512i)top, target);
      any |= hits[v];
    }
    return any != 0;
  }
};

}  // namespace

ScanOutcome scan_avx512(const ScanWork& work, uint32_t first, uint64_t count,
                        const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) {
  Kernel kernel(work);
  return scan_loop(kernel, work.versions, first, count, stop, out, capacity);
}

}  // namespace switcher
