// 256-bit targets: compact form ("nbits"), the big-endian text explorers print, and the comparison.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>

#include "core/error.hpp"

namespace switcher {

// A 256-bit number as the hash reads: 32 bytes, least significant first.
struct Target {
  uint8_t bytes[32] = {};

  // The most significant 32 bits; a hash can only meet the target if its own are not above them.
  uint32_t top_word() const {
    return static_cast<uint32_t>(bytes[31]) << 24 | static_cast<uint32_t>(bytes[30]) << 16 |
           static_cast<uint32_t>(bytes[29]) << 8 | bytes[28];
  }

  // hash <= target, both little-endian.
  bool meets(const uint8_t hash[32]) const {
    for (int i = 31; i >= 0; --i) {
      if (hash[i] != bytes[i]) return hash[i] < bytes[i];
    }
    return true;
  }

  bool is_zero() const {
    for (const uint8_t byte : bytes) {
      if (byte != 0) return false;
    }
    return true;
  }

  // 64 hexadecimal digits, most significant first.
  std::string to_hex() const {
    static const char* const digits = "0123456789abcdef";
    std::string text;
    for (int i = 31; i >= 0; --i) {
      text += digits[bytes[i] >> 4];
      text += digits[bytes[i] & 15];
    }
    return text;
  }
};

// Expands the compact form. Throws INVALID for a negative, zero or too large number, as nodes do.
// Source: the reference node's SetCompact rules.
inline Target target_from_bits(uint32_t bits) {
  const uint32_t exponent = bits >> 24;
  const uint32_t mantissa = bits & 0x007fffffu;
  if ((bits & 0x00800000u) != 0 || mantissa == 0) {
    throw Error(SWITCHER_INVALID, "bits: the compact target is negative or zero; give --target");
  }
  Target target;
  for (uint32_t i = 0; i < 3; ++i) {
    const uint32_t byte = mantissa >> (8 * i) & 0xffu;
    const int64_t place = static_cast<int64_t>(exponent) - 3 + i;
    if (place >= 32 && byte != 0) {
      throw Error(SWITCHER_INVALID, "bits: the compact target exceeds 256 bits; give --target");
    }
    if (place >= 0 && place < 32) target.bytes[place] = static_cast<uint8_t>(byte);
  }
  if (target.is_zero()) {
    throw Error(SWITCHER_INVALID, "bits: the compact target is zero; give --target");
  }
  return target;
}

}  // namespace switcher
