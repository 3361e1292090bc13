#include "cuda/tuning.hpp"

#include <algorithm>
#include <sstream>

#include "core/error.hpp"
#include "cuda/epoch.hpp"

namespace switcher::card {
namespace {

constexpr uint32_t kMostWarps = 8;
constexpr uint32_t kThreadsPerStep = 128;  // one warp on each of four schedulers
constexpr double kAsGood = 0.995;

// N warps per scheduler in as few blocks as there can be.
Shape with_residency(Shape shape, uint32_t warps) {
  const uint32_t all = warps * kThreadsPerStep;
  shape.threads = all % kMaxThreads == 0 ? kMaxThreads : kThreadsPerStep;
  shape.blocks_per_sm = all / shape.threads;
  return shape;
}

bool read_shape(std::istringstream& words, Shape* shape) {
  std::string form;
  if (!(words >> form >> shape->threads >> shape->blocks_per_sm >> shape->turns)) return false;
  if (form != "balanced" && form != "compact") return false;
  if (shape->threads < 64 || shape->threads > kMaxThreads || shape->threads % 64 != 0) return false;
  if (shape->blocks_per_sm < 1 || shape->blocks_per_sm > 8) return false;
  if (shape->turns < 1 || shape->turns > 16) return false;
  shape->balanced = form == "balanced";
  return true;
}

bool read_line(const std::string& line, TuningWish* wish) {
  std::istringstream words(line);
  std::string kind;
  std::string rest;
  if (!(words >> kind)) return true;
  bool good = true;
  if (kind == "plain" || kind == "shared") {
    Shape shape{};
    good = read_shape(words, &shape);
    if (!good) return false;
    (kind == "plain" ? wish->tuning.plain : wish->tuning.shared) = shape;
    (kind == "plain" ? wish->has_plain : wish->has_shared) = true;
  } else if (kind == "warps") {
    good = static_cast<bool>(words >> wish->warps) && wish->warps >= 1 && wish->warps <= kMostWarps;
  } else if (kind == "try") {
    wish->tries = true;
  } else {
    return false;
  }
  return good && !(words >> rest);
}

}  // namespace

Tuning default_tuning(int major, int) {
  // Two warps per scheduler fill the pipes and drain within one nonce of each. Cards whose integer
  // pipe is as wide as the multiply-add pipe (12.x) gain nothing from moving work between them.
  const bool balanced = major < 12;
  return {{balanced, 256, 1, 1}, {balanced, 256, 2, 2}};
}

TuningWish parse_tuning(const char* text, int major, int minor) {
  TuningWish wish;
  wish.tuning = default_tuning(major, minor);
  std::string all = text == nullptr ? "" : text;
  std::replace(all.begin(), all.end(), ';', '\n');
  std::istringstream lines(all);
  std::string line;
  while (std::getline(lines, line)) {
    if (read_line(line, &wish)) continue;
    throw Error(SWITCHER_INVALID, "tuning \"" + line +
                                      "\" makes no sense; say such as \"plain balanced 256 1 1\", "
                                      "\"warps 2\" or \"try\"");
  }
  if (wish.warps != 0) {
    if (!wish.has_plain) wish.tuning.plain = with_residency(wish.tuning.plain, wish.warps);
    if (!wish.has_shared) wish.tuning.shared = with_residency(wish.tuning.shared, wish.warps);
  }
  return wish;
}

std::string tuning_line(bool shared, const Shape& shape) {
  std::ostringstream line;
  line << (shared ? "shared " : "plain ") << (shape.balanced ? "balanced " : "compact ")
       << shape.threads << ' ' << shape.blocks_per_sm << ' ' << shape.turns;
  return line.str();
}

std::vector<Shape> candidate_shapes(bool shared, uint32_t warps) {
  const uint32_t turns = shared ? 2 : 1;
  std::vector<Shape> shapes;
  for (const bool balanced : {true, false}) {
    if (warps != 0) {
      shapes.push_back(with_residency({balanced, 0, 0, turns}, warps));
      continue;
    }
    // Residencies of 1, 2, 3, 4, 6 and 8 warps per scheduler.
    for (const uint32_t n : {1u, 2u, 3u, 4u, 6u, 8u}) {
      shapes.push_back(with_residency({balanced, 0, 0, turns}, n));
    }
    if (shared) shapes.push_back({balanced, 256, 2, 4});
  }
  return shapes;
}

Tuner::Tuner(std::vector<Shape> shapes) : shapes_(std::move(shapes)), rates_(shapes_.size()) {
  if (shapes_.empty()) throw Error(SWITCHER_INVALID, "tuning: no shape to try");
}

void Tuner::note(uint64_t nonces, uint64_t ns) {
  if (done() || nonces == 0 || ns == 0) return;
  if (round_ > 0) {
    rates_[turn_].push_back(static_cast<double>(nonces) / static_cast<double>(ns));
  }
  if (++turn_ < shapes_.size()) return;
  turn_ = 0;
  if (++round_ == kRounds) choose();
}

void Tuner::choose() {
  std::vector<double> median;
  for (std::vector<double>& rates : rates_) {
    std::nth_element(rates.begin(), rates.begin() + rates.size() / 2, rates.end());
    median.push_back(rates[rates.size() / 2]);
  }
  const double good = kAsGood * *std::max_element(median.begin(), median.end());
  bool found = false;
  for (size_t i = 0; i < shapes_.size(); ++i) {
    if (median[i] < good) continue;
    const uint32_t here = resident_threads(shapes_[i]);
    const uint32_t best = resident_threads(shapes_[best_]);
    if (!found || here < best || (here == best && median[i] > median[best_])) best_ = i;
    found = true;
  }
}

}  // namespace switcher::card
