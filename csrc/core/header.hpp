// The 80-byte block header as SHA-256 sees it: message words, midstates, versions, and the portable
// double hash that every candidate must pass.
#pragma once

#include <cstdint>

#include "core/sha256.hpp"
#include "core/target.hpp"
#include "cpu/backend.hpp"

namespace switcher {

// Bits of the version field that miners may roll. Source: BIP 320.
constexpr uint32_t kVersionMask = 0x1fffe000u;
constexpr int kVersionShift = 13;

inline uint32_t load_be32(const uint8_t* p) {
  return static_cast<uint32_t>(p[0]) << 24 | static_cast<uint32_t>(p[1]) << 16 |
         static_cast<uint32_t>(p[2]) << 8 | p[3];
}
inline uint32_t load_le32(const uint8_t* p) {
  return static_cast<uint32_t>(p[3]) << 24 | static_cast<uint32_t>(p[2]) << 16 |
         static_cast<uint32_t>(p[1]) << 8 | p[0];
}
inline void store_be32(uint8_t* p, uint32_t x) {
  for (int i = 0; i < 4; ++i) p[i] = static_cast<uint8_t>(x >> (24 - 8 * i));
}
inline void store_le32(uint8_t* p, uint32_t x) {
  for (int i = 0; i < 4; ++i) p[i] = static_cast<uint8_t>(x >> (8 * i));
}

using ScalarOps = sha256::PlainOps<uint32_t>;

// Portable compression of one 64-byte block. Out of line on purpose: it is cold and large.
__attribute__((noinline)) inline void compress_block(uint32_t (&state)[8], const uint8_t* block) {
  uint32_t w[16];
  for (int i = 0; i < 16; ++i) w[i] = load_be32(block + 4 * i);
  sha256::compress<ScalarOps>(state, w);
}

inline void initial_state(uint32_t (&state)[8]) {
  for (int i = 0; i < 8; ++i) state[i] = sha256::initial_word(i);
}

// State after the first 64 bytes of the header.
inline void header_midstate(const uint8_t header[80], uint32_t (&state)[8]) {
  initial_state(state);
  compress_block(state, header);
}

// SHA-256(SHA-256(header)), 32 digest bytes: the reference for every backend.
inline void hash_header(const uint8_t header[80], uint8_t out[32]) {
  uint32_t state[8];
  header_midstate(header, state);
  uint8_t block[64] = {};
  for (int i = 0; i < 16; ++i) block[i] = header[64 + i];
  block[16] = 0x80;
  store_be32(block + 60, 640);
  compress_block(state, block);
  uint8_t digest[64] = {};
  for (int i = 0; i < 8; ++i) store_be32(digest + 4 * i, state[i]);
  digest[32] = 0x80;
  store_be32(digest + 60, 256);
  initial_state(state);
  compress_block(state, digest);
  for (int i = 0; i < 8; ++i) store_be32(out + 4 * i, state[i]);
}

// Version `index` of a header: its own, then the next BIP 320 patterns in counting order.
inline uint32_t rolled_version(uint32_t version, uint32_t index) {
  const uint32_t pattern = ((version & kVersionMask) >> kVersionShift) + index;
  return (version & ~kVersionMask) | (pattern << kVersionShift & kVersionMask);
}

// Everything a scan needs that does not depend on the nonce. `versions` holds m version numbers,
// 1 <= m <= kMaxVersions; the header's own version and nonce fields are ignored.
inline ScanWork prepare(const uint8_t header[80], const uint32_t* versions, uint32_t m,
                        const Target& target) {
  if (m < 1 || m > kMaxVersions) {
    throw Error(SWITCHER_INVALID, "versions: give 1 to " + std::to_string(kMaxVersions));
  }
  ScanWork work{};
  for (int i = 0; i < 3; ++i) work.tail[i] = load_be32(header + 64 + 4 * i);
  work.versions = m;
  work.target_word7 = target.top_word();
  uint8_t chunk[64];
  std::memcpy(chunk, header, sizeof chunk);
  for (uint32_t i = 0; i < m; ++i) {
    store_le32(chunk, versions[i]);
    initial_state(work.midstate[i]);
    compress_block(work.midstate[i], chunk);
  }
  return work;
}

// Puts a version and a nonce into a copy of the header.
inline void set_candidate(uint8_t (&header)[80], uint32_t version, uint32_t nonce) {
  store_le32(header, version);
  store_le32(header + 76, nonce);
}

}  // namespace switcher
