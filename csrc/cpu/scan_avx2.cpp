// Eight nonces per group, 32-bit lanes of 256-bit registers.
#include <immintrin.h>

#include "core/search.hpp"
#include "cpu/scans.hpp"

namespace switcher {
namespace {

typedef uint32_t Lanes __attribute__((vector_size(32)));

struct Ops : sha256::PlainOps<Lanes> {
  static SWITCHER_HD Lanes all(uint32_t x) { return (Lanes)_mm256_set1_epi32(static_cast<int>(x)); }
};

struct Kernel {
  static constexpr uint32_t kGroup = 8;
  const ScanWork& work;
  search::Job job;
  search::Version version[kMaxVersions];

  SWITCHER_HD explicit Kernel(const ScanWork& w) : work(w), job(search::prepare_job(w.tail)) {
    for (uint32_t v = 0; v < w.versions; ++v) {
      version[v] = search::prepare_version(w.midstate[v], w.tail);
    }
  }

  SWITCHER_HD bool hash_group(uint32_t first, uint32_t (&hits)[kMaxVersions]) const {
    const Lanes nonce = Ops::all(first) + Lanes{0, 1, 2, 3, 4, 5, 6, 7};
    const Lanes word = sha256::swap_bytes<Ops>(nonce);
    const __m256i target = _mm256_set1_epi32(static_cast<int>(work.target_word7));
    uint32_t any = 0;
    for (uint32_t v = 0; v < work.versions; ++v) {
      const __m256i top = (__m256i)search::hash_top<Ops>(job, version[v], word);
      const __m256i hit = _mm256_cmpeq_epi32(_mm256_min_epu32(top, target), top);
      hits[v] = static_cast<uint32_t>(_mm256_movemask_ps(_mm256_castsi256_ps(hit)));
      any |= hits[v];
    }
    return any != 0;
  }
};

}  // namespace

ScanOutcome scan_avx2(const ScanWork& work, uint32_t first, uint64_t count,
                      const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) {
  Kernel kernel(work);
  return scan_loop(kernel, work.versions, first, count, stop, out, capacity);
}

}  // namespace switcher
