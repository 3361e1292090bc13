// Known answers every backend must find before it is used, and after which it is trusted.
#include <cstring>
#include <vector>

#include "core/header.hpp"
#include "cpu/known.hpp"
#include "cpu/scans.hpp"

namespace switcher {
namespace {

bool reference_is_right() {
  uint8_t hash[32];
  hash_header(kBlock125552Header, hash);
  return std::memcmp(hash, kBlock125552Hash, sizeof hash) == 0;
}

// The whole hit list of a range, also where the backend returns early for want of room.
std::vector<Candidate> all_candidates(ScanFn scan, const ScanWork& work, uint32_t first,
                                      uint64_t count) {
  std::vector<Candidate> found;
  std::vector<Candidate> room(kScanRoom);
  for (uint64_t done = 0; done < count;) {
    const ScanOutcome outcome = scan(work, first + static_cast<uint32_t>(done), count - done,
                                     nullptr, room.data(), room.size());
    if (outcome.nonces == 0) break;
    found.insert(found.end(), room.begin(), room.begin() + outcome.written);
    done += outcome.nonces;
  }
  return found;
}

bool same_candidates(ScanFn scan, const ScanWork& work, uint32_t first, uint64_t count) {
  const auto want = all_candidates(scan_portable, work, first, count);
  const auto got = all_candidates(scan, work, first, count);
  if (want.size() != got.size()) return false;
  for (size_t i = 0; i < want.size(); ++i) {
    if (want[i].nonce != got[i].nonce || want[i].version_index != got[i].version_index) {
      return false;
    }
  }
  return true;
}

// The block's own nonce, and nothing else near it.
bool finds_block(ScanFn scan, const uint8_t (&header)[80], uint32_t nonce) {
  const uint32_t version = load_le32(header);
  const ScanWork work = prepare(header, &version, 1, target_from_bits(load_le32(header + 72)));
  const auto found = all_candidates(scan, work, nonce - 77, 160);
  return found.size() == 1 && found[0].nonce == nonce;
}

}  // namespace

bool self_test(const Backend& backend) {
  if (!reference_is_right()) return false;
  if (!finds_block(backend.scan, kGenesisHeader, kGenesisNonce)) return false;
  if (!finds_block(backend.scan, kBlock125552Header, kBlock125552Nonce)) return false;
  // An easy target with the top bits clear, odd ranges, one and several versions, a wrap.
  Target target;
  std::memset(target.bytes, 0xff, sizeof target.bytes);
  target.bytes[31] = 0x07;
  uint32_t versions[kMaxVersions];
  for (uint32_t i = 0; i < kMaxVersions; ++i) {
    versions[i] = rolled_version(load_le32(kGenesisHeader), i);
  }
  const struct {
    uint32_t m, first;
    uint64_t count;
  } cases[] = {{1, 0xffffff9cu, 333}, {2, 5, 70}, {5, 0x7ffffff1u, 97}};
  for (const auto& c : cases) {
    const ScanWork work = prepare(kGenesisHeader, versions, c.m, target);
    if (!same_candidates(backend.scan, work, c.first, c.count)) return false;
  }
  return true;
}

}  // namespace switcher
