#include "cpu/limits.hpp"

#include <time.h>

#include <algorithm>
#include <cstring>

#include "cpu/bench.hpp"

namespace switcher {

#if defined(__x86_64__)
namespace {

// Eight instructions, none reading what another writes. xmm0 and up to 15 only: no file here has
// instruction-set flags, the assembler knows the text all the same.
#define SWITCHER_EIGHT(op, w)                                                                     \
  op " %%" w "mm1, %%" w "mm4\n" op " %%" w "mm1, %%" w "mm5\n" op " %%" w "mm1, %%" w "mm6\n" op \
     " %%" w "mm1, %%" w "mm7\n" op " %%" w "mm1, %%" w "mm8\n" op " %%" w "mm1, %%" w "mm9\n" op \
     " %%" w "mm1, %%" w "mm10\n" op " %%" w "mm1, %%" w "mm11\n"
// Four rounds and four message words of one stream, without their dependencies.
#define SWITCHER_SHA_GROUP(a, b, c, d)                                                      \
  "sha256rnds2 %%xmm0, %%xmm1, %%xmm" a "\n sha256msg1 %%xmm2, %%xmm" b                     \
  "\n paddd %%xmm2, %%xmm3\n sha256rnds2 %%xmm0, %%xmm1, %%xmm" c                           \
  "\n pshufd $14, %%xmm1, %%xmm3\n palignr $4, %%xmm1, %%xmm3\n sha256msg2 %%xmm2, %%xmm" d \
  "\n paddd %%xmm2, %%xmm3\n"
#define SWITCHER_LOOP(name, text)                                                            \
  void name() {                                                                              \
    for (int i = 0; i < kTurns; ++i) {                                                       \
      asm volatile(text                                                                      \
                   :                                                                         \
                   :                                                                         \
                   : "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", \
                     "xmm9", "xmm10", "xmm11");                                              \
    }                                                                                        \
  }

constexpr int kTurns = 8000;

SWITCHER_LOOP(add_256, SWITCHER_EIGHT("vpaddd %%ymm2,", "y"))
SWITCHER_LOOP(shift_256, SWITCHER_EIGHT("vpsrld $7,", "y"))
SWITCHER_LOOP(add_512, SWITCHER_EIGHT("vpaddd %%zmm2,", "z"))
SWITCHER_LOOP(rotate_512, SWITCHER_EIGHT("vprord $7,", "z"))
SWITCHER_LOOP(rounds, SWITCHER_EIGHT("sha256rnds2 %%xmm0,", "x"))
SWITCHER_LOOP(sha_groups,
              SWITCHER_SHA_GROUP("4", "5", "6", "9") SWITCHER_SHA_GROUP("7", "8", "10", "11"))

double seconds() {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

// Core cycles per repeat of what one turn of the loop holds `per_turn` times.
double cycles(void (*loop)(), double per_turn) {
  double best = 1e9;
  for (int i = 0; i < 40; ++i) {
    const double start = seconds();
    loop();
    best = std::min(best, seconds() - start);
  }
  return best * core_clock_hz() / (kTurns * per_turn);
}

Limit lanes(double schedule, double schedule_shifts, double rounds_all, double round_shifts,
            uint32_t versions, bool wide) {
  Limit limit;
  limit.vector_instructions = schedule / versions + rounds_all;
  limit.shift_instructions = schedule_shifts / versions + round_shifts;
  limit.cycles_per_instruction = cycles(wide ? add_512 : add_256, 8);
  limit.cycles_per_shift = cycles(wide ? rotate_512 : shift_256, 8);
  limit.cycles_per_hash = std::max(limit.vector_instructions * limit.cycles_per_instruction,
                                   limit.shift_instructions * limit.cycles_per_shift) /
                          (wide ? 16 : 8);
  return limit;
}

}  // namespace

Limit issue_limit(const Backend& backend, uint32_t versions) {
  Limit limit;
  // The counts are those of the assembly beside this file; a test compares them.
  if (std::strcmp(backend.name, "avx512") == 0) {
    return lanes(460, 228, 2395, 948, versions, true);
  }
  if (std::strcmp(backend.name, "avx2") == 0) {
    return lanes(840, 380, 4922, 1816, versions, false);
  }
  if (std::strcmp(backend.name, "shani") == 0) {
    // 61 pairs of rounds; for 23 groups of four there are message words to make.
    limit.cycles_per_sha256rnds2 = cycles(rounds, 8);
    limit.cycles_per_hash = 23 * cycles(sha_groups, 2) + 15 * limit.cycles_per_sha256rnds2;
  }
  if (std::strcmp(backend.name, "hybrid") == 0) {
    limit.vector_instructions = (674.0 + (versions - 1) * 366.0) / versions;
    limit.shift_instructions = (240.0 + (versions - 1) * 126.0) / versions;
    limit.cycles_per_instruction = cycles(add_512, 8);
    limit.cycles_per_shift = cycles(rotate_512, 8);
    limit.cycles_per_sha256rnds2 = cycles(rounds, 8);
    limit.cycles_per_hash = std::max({61 * limit.cycles_per_sha256rnds2,
                                      limit.vector_instructions * limit.cycles_per_instruction / 8,
                                      limit.shift_instructions * limit.cycles_per_shift / 8});
  }
  return limit;
}

#else

Limit issue_limit(const Backend&, uint32_t) { return {}; }

#endif

}  // namespace switcher
