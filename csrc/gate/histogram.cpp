#include "gate/histogram.hpp"

#include <cmath>

namespace switcher {

uint64_t total_of(const Counts& counts) noexcept {
  uint64_t total = 0;
  for (const uint64_t count : counts) {
    if (__builtin_add_overflow(total, count, &total)) return ~uint64_t{0};
  }
  return total;
}

uint64_t quantile_ns(const Counts& counts, double quantile) noexcept {
  const uint64_t total = total_of(counts);
  if (total == 0) return 0;
  const double wanted = std::ceil(quantile * static_cast<double>(total));
  double seen = 0;
  size_t last = 0;
  for (size_t i = 0; i < kBuckets; ++i) {
    if (counts[i] == 0) continue;
    seen += static_cast<double>(counts[i]);
    last = i;
    if (seen >= wanted) break;
  }
  return bucket_top_ns(last);
}

}  // namespace switcher
