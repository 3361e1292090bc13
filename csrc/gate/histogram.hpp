// Fixed-bucket logarithmic histograms of nanoseconds: one bucket per ns below 64, then 16 buckets
// per octave up to 17.2 s. A bucket is at most 6.25 % wide.
#pragma once

#include <array>

#include "gate/segment.hpp"

namespace switcher {

constexpr size_t bucket_of(uint64_t ns) noexcept {
  if (ns < 64) return static_cast<size_t>(ns);
  const unsigned octave = 63u - static_cast<unsigned>(__builtin_clzll(ns));  // >= 6
  const size_t index = 64 + size_t{octave - 6} * 16 + ((ns >> (octave - 4)) & 15);
  return index < kBuckets ? index : kBuckets - 1;
}

// Largest value that falls into the bucket (the last bucket also holds everything longer).
constexpr uint64_t bucket_top_ns(size_t index) noexcept {
  if (index < 64) return index;
  const uint64_t octave = 6 + (index - 64) / 16;
  const uint64_t step = uint64_t{1} << (octave - 4);
  return (16 + (index - 64) % 16 + 1) * step - 1;
}
static_assert(bucket_of(bucket_top_ns(100)) == 100 && bucket_of(bucket_top_ns(100) + 1) == 101);
static_assert(bucket_of(63) == 63 && bucket_of(64) == 64 && bucket_of(~uint64_t{0}) == 511);

inline void record_ns(Histogram& histogram, uint64_t ns) noexcept {
  histogram.bucket[bucket_of(ns)].fetch_add(1, std::memory_order_relaxed);
}

// A copy of the counts at one moment. Whoever maps the segment can write them: they are only ever
// added up and shown.
using Counts = std::array<uint64_t, kBuckets>;

inline Counts counts_of(const Histogram& histogram) noexcept {
  Counts counts{};
  for (size_t i = 0; i < kBuckets; ++i) {
    counts[i] = histogram.bucket[i].load(std::memory_order_relaxed);
  }
  return counts;
}

uint64_t total_of(const Counts& counts) noexcept;  // saturates

// Top of the bucket that holds the quantile (0..1); 0 when there are no counts.
uint64_t quantile_ns(const Counts& counts, double quantile) noexcept;

}  // namespace switcher
