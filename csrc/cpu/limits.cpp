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
#define SWITCHER_LOOP_THEN(name, text, end)                                                  \
  void name() {                                                                              \
    for (int i = 0; i < kTurns; ++i) {                                                       \
      asm volatile(text                                                                      \
                   :                                                                         \
                   :                                                                         \
                   : "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", \
                     "xmm9", "xmm10", "xmm11");                                              \
    }                                                                                        \
    asm volatile(end);                                                                       \
  }
#define SWITCHER_LOOP(name, text) SWITCHER_LOOP_THEN(name, text, "")
// Leaves the upper parts clean: some cores run legacy encodings beside dirty ones very slowly.
#define SWITCHER_WIDE_LOOP(name, text) SWITCHER_LOOP_THEN(name, text, "vzeroupper")

constexpr int kTurns = 8000;
constexpr int kAddsBesideRounds = 48;  // of SWITCHER_ROUNDS_AND_ADDS

// Eight sha256rnds2 among so many 512-bit additions that the vector units are the limit.
#define SWITCHER_ADDS_16_31                                                                     \
  "vpaddd %%zmm2, %%zmm1, %%zmm16\n vpaddd %%zmm2, %%zmm1, %%zmm17\n vpaddd %%zmm2, %%zmm1, "   \
  "%%zmm18\n vpaddd %%zmm2, %%zmm1, %%zmm19\n vpaddd %%zmm2, %%zmm1, %%zmm20\n vpaddd %%zmm2, " \
  "%%zmm1, %%zmm21\n"
#define SWITCHER_ROUNDS_AND_ADDS(a) "sha256rnds2 %%xmm0, %%xmm1, %%xmm" a "\n" SWITCHER_ADDS_16_31

SWITCHER_WIDE_LOOP(add_256, SWITCHER_EIGHT("vpaddd %%ymm2,", "y"))
SWITCHER_WIDE_LOOP(shift_256, SWITCHER_EIGHT("vpsrld $7,", "y"))
SWITCHER_WIDE_LOOP(add_512, SWITCHER_EIGHT("vpaddd %%zmm2,", "z"))
SWITCHER_WIDE_LOOP(rotate_512, SWITCHER_EIGHT("vprord $7,", "z"))
SWITCHER_LOOP(rounds_and_adds,
              SWITCHER_ROUNDS_AND_ADDS("4") SWITCHER_ROUNDS_AND_ADDS("5")
                  SWITCHER_ROUNDS_AND_ADDS("6") SWITCHER_ROUNDS_AND_ADDS("7")
                      SWITCHER_ROUNDS_AND_ADDS("8") SWITCHER_ROUNDS_AND_ADDS("9")
                          SWITCHER_ROUNDS_AND_ADDS("10") SWITCHER_ROUNDS_AND_ADDS("11"))
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

// Rounds on SHA-NI beside 512-bit instructions, `hashes` at a time. A sha256rnds2 has a unit of its
// own, but is issued like a vector instruction, or a part of one.
Limit units(double instructions, double shifts, double rounds2, double hashes) {
  Limit limit;
  limit.vector_instructions = instructions;
  limit.shift_instructions = shifts;
  limit.cycles_per_instruction = cycles(add_512, 8);
  limit.cycles_per_shift = cycles(rotate_512, 8);
  limit.cycles_per_sha256rnds2 = cycles(rounds, 8);
  const double together = cycles(rounds_and_adds, 1) / limit.cycles_per_instruction;
  const double issue = std::max(0.0, (together - kAddsBesideRounds) / 8);
  limit.cycles_per_hash = std::max({rounds2 * limit.cycles_per_sha256rnds2,
                                    (instructions + rounds2 * issue) * limit.cycles_per_instruction,
                                    shifts * limit.cycles_per_shift}) /
                          hashes;
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
    limit.cycles_per_hash = std::max(23 * cycles(sha_groups, 2) + 15 * limit.cycles_per_sha256rnds2,
                                     61 * limit.cycles_per_sha256rnds2);
  }
  const double m = versions;
  if (std::strcmp(backend.name, "hybrid") == 0) {
    return units(366 + (674 - 366) / m, 126 + (240 - 126) / m, 8 * 61, 8);
  }
  if (std::strcmp(backend.name, "mixed") == 0) {
    return units(2761 + 768 / m, 1074 + 342 / m, 8 * 61, 24);
  }
  return limit;
}

#else

Limit issue_limit(const Backend&, uint32_t) { return {}; }

#endif

}  // namespace switcher
