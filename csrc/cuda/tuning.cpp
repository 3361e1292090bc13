#include "cuda/tuning.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "cuda/epoch.hpp"

namespace switcher::card {

Tuning default_tuning(int major, int) {
  // Two warps per scheduler fill the pipes and drain within one nonce of each. Cards whose integer
  // pipe is as wide as the multiply-add pipe (12.x) gain nothing from moving work between them.
  const bool balanced = major < 12;
  return {{balanced, 256, 1, 1}, {balanced, 256, 2, 2}};
}

std::string tuning_path(const std::string& uuid) {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && cache[0] == '/') {
    return std::string(cache) + "/switcher/tuning/" + uuid;
  }
  const char* home = std::getenv("HOME");
  if (home == nullptr || home[0] != '/') return {};
  return std::string(home) + "/.cache/switcher/tuning/" + uuid;
}

bool parse_tuning_line(const std::string& line, Tuning* tuning) {
  std::istringstream words(line);
  std::string kind;
  std::string form;
  std::string rest;
  Shape shape{};
  if (!(words >> kind >> form >> shape.threads >> shape.blocks_per_sm >> shape.turns)) return false;
  if (words >> rest) return false;
  if (kind != "plain" && kind != "shared") return false;
  if (form != "balanced" && form != "compact") return false;
  if (shape.threads < 64 || shape.threads > kMaxThreads || shape.threads % 64 != 0) return false;
  if (shape.blocks_per_sm < 1 || shape.blocks_per_sm > 8) return false;
  if (shape.turns < 1 || shape.turns > 16) return false;
  shape.balanced = form == "balanced";
  (kind == "plain" ? tuning->plain : tuning->shared) = shape;
  return true;
}

Tuning load_tuning(const std::string& uuid, int major, int minor) {
  const Tuning fallback = default_tuning(major, minor);
  Tuning tuning = fallback;
  std::ifstream file(tuning_path(uuid));
  std::string line;
  while (std::getline(file, line)) {
    if (!parse_tuning_line(line, &tuning)) return fallback;
  }
  return tuning;
}

}  // namespace switcher::card
