// How a card is launched: a static default per architecture, a choice that is given, or one that is
// made by trying shapes on the work itself.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace switcher::card {

struct Shape {
  bool balanced;           // pipe-balanced kernel rather than the compact one
  uint32_t threads;        // per block, a multiple of 64, at most kMaxThreads
  uint32_t blocks_per_sm;  // few: what is resident is what a drain waits for
  uint32_t turns;          // shared kernels: nonces of a tile = turns x (threads / versions)
};
inline bool operator==(const Shape& a, const Shape& b) {
  return a.balanced == b.balanced && a.threads == b.threads && a.blocks_per_sm == b.blocks_per_sm &&
         a.turns == b.turns;
}
constexpr uint32_t resident_threads(const Shape& s) { return s.threads * s.blocks_per_sm; }

struct Tuning {
  Shape plain;
  Shape shared;
};

Tuning default_tuning(int major, int minor);

// What is asked for. Text of lines (or parts between ';'), in any order:
//   plain|shared balanced|compact THREADS BLOCKS_PER_SM TURNS   the shape of that kernel
//   warps N        N warps per scheduler, 1..8: N x 128 resident threads per multiprocessor
//   try                shapes that are not given are found by trying
struct TuningWish {
  Tuning tuning{};         // default, or as given
  bool has_plain = false;  // given
  bool has_shared = false;
  bool tries = false;
  uint32_t warps = 0;  // 0 = free
};
// Null or "" = the default. Throws Error INVALID for text that makes no sense.
TuningWish parse_tuning(const char* text, int major, int minor);
// The line that parse_tuning reads.
std::string tuning_line(bool shared, const Shape& shape);

// Shapes worth trying for a kernel; all of one residency if `warps` is not 0.
std::vector<Shape> candidate_shapes(bool shared, uint32_t warps);

// Finds the best of some shapes from the epochs that were run with them, in turn, so that a change
// of the clock meets all. Best = fewest resident threads (the shortest drain) among those within
// 0.5 % of the fastest. Pure: knows no card.
class Tuner {
 public:
  static constexpr uint32_t kRounds = 7;  // the first is warm-up
  explicit Tuner(std::vector<Shape> shapes);

  bool done() const { return round_ == kRounds; }
  // For the epoch to come: the next to try, or the best.
  const Shape& shape() const { return shapes_[done() ? best_ : turn_]; }
  // What an undisturbed epoch of shape() did.
  void note(uint64_t nonces, uint64_t ns);

 private:
  void choose();

  std::vector<Shape> shapes_;
  std::vector<std::vector<double>> rates_;
  uint32_t round_ = 0;
  size_t turn_ = 0;
  size_t best_ = 0;
};

}  // namespace switcher::card
