// The seam between the hasher and the scan loops: one ScanFn per instruction set.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace switcher {

// Most versions that share one message schedule in a single scan.
constexpr uint32_t kMaxVersions = 64;

// Everything about a header that does not depend on the nonce. All words are SHA-256 message words,
// that is big-endian reads of the header's bytes.
struct ScanWork {
  uint32_t tail[3];                    // chunk 2, words 0-2: end of merkle root, time, bits
  uint32_t versions;                   // M, 1..kMaxVersions
  uint32_t midstate[kMaxVersions][8];  // state after chunk 1, one per version
  uint32_t target_word7;               // a nonce is a candidate iff bswap32(H[7]) <= target_word7
};

// Not yet checked against the full target.
struct Candidate {
  uint32_t nonce;          // as a number: the header's bytes 76..79, little-endian
  uint32_t version_index;  // which midstate
};

struct ScanOutcome {
  uint64_t nonces;  // length of the finished prefix: each of its nonces was hashed once per version
  uint32_t
      written;  // candidates stored, in ascending order of (offset from first nonce, version_index)
};

// Scans `count` nonces from `first` (wrapping at 2^32). Every candidate of the finished prefix is
// in `out`. Returns early, with a shorter prefix, when
//   - *stop becomes non-zero (looked at, relaxed, at least once per vector group; null = never), or
//   - fewer than kScanRoom places are left in `out`.
// At least one group is scanned when stop is zero and capacity >= kScanRoom. Reads no clock,
// allocates nothing, makes no system call.
using ScanFn = ScanOutcome (*)(const ScanWork& work, uint32_t first, uint64_t count,
                               const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity);

// Room one vector group can need at the easiest target: 32 nonces (two 16-lane streams) x
// kMaxVersions.
constexpr size_t kScanRoom = 32 * kMaxVersions;

struct Backend {
  const char* name;     // "portable", "avx2", "shani", "avx512", "hybrid", "mixed", "cuda"
  bool (*supported)();  // CPU and OS can run it
  ScanFn scan;          // null where the compiler could not build it (then not supported either)
};

// Every backend this library knows, whether this CPU has it or not; portable first.
const Backend* backends(size_t* count);

// A backend by name, after its self-test. Throws NOT_FOUND for an unknown name, UNSUPPORTED where
// the CPU lacks it, SELF_TEST where it did not find the known answers. Thread-safe.
const Backend& backend_by_name(const char* name);

// The fastest supported backend that passes its self-test; measured for some milliseconds at the
// first call, then remembered. Thread-safe.
const Backend& best_backend();

// Supported here, and its self-test (run once, now if it was not before) found the known answers.
bool has_passed(const Backend& backend);

// What best_backend() saw for a backend, hashes per second on one core; 0 if not measured.
double measured_rate(const Backend& backend);

// True iff a backend finds the known answers. Needs a supported backend.
bool self_test(const Backend& backend);

}  // namespace switcher
