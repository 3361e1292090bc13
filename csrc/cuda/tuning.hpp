// How a card is launched. The defaults are static, per architecture; what `benchmarks/gpu_suite.py`
// measured on a card is kept in a file per card and used from then on.
#pragma once

#include <cstdint>
#include <string>

namespace switcher::card {

struct Shape {
  bool balanced;           // pipe-balanced kernel rather than the compact one
  uint32_t threads;        // per block, a multiple of 32, at most kMaxThreads
  uint32_t blocks_per_sm;  // few: what is resident is what a drain waits for
  uint32_t turns;          // shared kernels: nonces of a tile = turns x (threads / versions)
};

struct Tuning {
  Shape plain;
  Shape shared;
};

Tuning default_tuning(int major, int minor);

// <cache>/switcher/tuning/<uuid>, cache = $XDG_CACHE_HOME or ~/.cache; two lines,
// "plain|shared balanced|compact THREADS BLOCKS_PER_SM TURNS". "" where there is no home.
std::string tuning_path(const std::string& uuid);

// The card's own tuning, else the default. A file that makes no sense counts as absent.
Tuning load_tuning(const std::string& uuid, int major, int minor);

// One line of the file into `tuning`; false if it makes no sense.
bool parse_tuning_line(const std::string& line, Tuning* tuning);

}  // namespace switcher::card
