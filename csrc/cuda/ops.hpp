// How one lane of a card adds, shifts and selects. A streaming multiprocessor has two integer
// pipes: one for logic, shifts, rotates and additions, one for multiply-add. SHA-256 fills the
// first and leaves the second idle, so additions and plain shifts move there: x + y is x * 1 + y
// and x >> n is the high half of x * 2^(32 - n), with factors the compiler cannot see (it would
// fold a literal 1 back into an addition).
#pragma once

#include "core/sha256.hpp"

namespace switcher::card {

#if defined(__CUDACC__)
// 1, 2^22 (for >> 10) and 2^29 (for >> 3). Not const: the compiler must not know the values.
static __constant__ uint32_t hidden_factor[3] = {1u, 1u << 22, 1u << 29};
#endif

struct LaneOps {
  using Lane = uint32_t;

  static SWITCHER_HD uint32_t all(uint32_t x) { return x; }
  template <int N>
  static SWITCHER_HD uint32_t rotr(uint32_t x) {
    return (x >> N) | (x << (32 - N));
  }
  static SWITCHER_HD uint32_t xor3(uint32_t x, uint32_t y, uint32_t z) { return x ^ y ^ z; }
  static SWITCHER_HD uint32_t ch(uint32_t x, uint32_t y, uint32_t z) { return z ^ (x & (y ^ z)); }
  static SWITCHER_HD uint32_t maj(uint32_t x, uint32_t y, uint32_t z) {
    return (x & y) | (z & (x | y));
  }

  // x + y on the multiply-add pipe.
  static SWITCHER_HD uint32_t add(uint32_t x, uint32_t y) {
#if defined(__CUDA_ARCH__)
    uint32_t sum;
    asm("mad.lo.u32 %0, %1, %2, %3;" : "=r"(sum) : "r"(x), "r"(hidden_factor[0]), "r"(y));
    return sum;
#else
    return x + y;
#endif
  }
};

// Fewest instructions: three-input additions where they help, the rest on the multiply-add pipe.
struct CompactOps : LaneOps {
  template <int N>
  static SWITCHER_HD uint32_t shr(uint32_t x) {
    return x >> N;
  }
  static SWITCHER_HD uint32_t add3(uint32_t x, uint32_t y, uint32_t z) { return x + y + z; }
};

// Fewest instructions on the busier pipe: every addition and plain shift on the other one.
struct BalancedOps : LaneOps {
  template <int N>
  static SWITCHER_HD uint32_t shr(uint32_t x) {
    static_assert(N == 3 || N == 10, "the shifts of SHA-256's message schedule");
#if defined(__CUDA_ARCH__)
    uint32_t high;
    asm("mul.hi.u32 %0, %1, %2;" : "=r"(high) : "r"(x), "r"(hidden_factor[N == 10 ? 1 : 2]));
    return high;
#else
    return static_cast<uint32_t>((uint64_t{x} << (32 - N)) >> 32);
#endif
  }
};

}  // namespace switcher::card
