#include "hasher/job.hpp"

#include <algorithm>
#include <cstring>

#include "core/error.hpp"

namespace switcher::hasher {
namespace {

Hash sha256_of(const uint8_t* bytes, size_t size) {
  uint32_t state[8];
  initial_state(state);
  size_t at = 0;
  for (; size - at >= 64; at += 64) compress_block(state, bytes + at);
  uint8_t block[128] = {};
  const size_t rest = size - at;
  if (rest > 0) std::memcpy(block, bytes + at, rest);
  block[rest] = 0x80;
  const size_t padded = rest < 56 ? 64 : 128;
  store_be32(block + padded - 8, static_cast<uint32_t>(uint64_t{size} >> 29));
  store_be32(block + padded - 4, static_cast<uint32_t>(uint64_t{size} << 3));
  for (size_t i = 0; i < padded; i += 64) compress_block(state, block + i);
  Hash hash;
  for (int i = 0; i < 8; ++i) store_be32(hash.data() + 4 * i, state[i]);
  return hash;
}

Hash double_sha256_of(const uint8_t* bytes, size_t size) {
  const Hash once = sha256_of(bytes, size);
  return sha256_of(once.data(), once.size());
}

// Spreads the low bits of `value` over the set bits of `mask`.
uint32_t deposit(uint32_t value, uint32_t mask) {
  uint32_t out = 0;
  for (uint32_t bit = 0; mask != 0; mask &= mask - 1, ++bit) {
    if ((value >> bit & 1) != 0) out |= mask & (~mask + 1);
  }
  return out;
}

uint32_t extract(uint32_t value, uint32_t mask) {
  uint32_t out = 0;
  for (uint32_t bit = 0; mask != 0; mask &= mask - 1, ++bit) {
    if ((value & mask & (~mask + 1)) != 0) out |= uint32_t{1} << bit;
  }
  return out;
}

uint64_t capped_product(uint64_t a, uint64_t b) {
  if (a != 0 && b > kMaxRolls / a) return kMaxRolls;
  return std::min(a * b, kMaxRolls);
}

void require(bool good, const char* message) {
  if (!good) throw Error(SWITCHER_INVALID, message);
}

void check_spec(const JobSpec& s) {
  require(s.extranonce2_bytes <= kMaxExtranonce2, "job: extranonce2 has 0 to 16 bytes");
  require(s.coinbase1.size() <= kMaxCoinbasePart && s.coinbase2.size() <= kMaxCoinbasePart,
          "job: each part of the coinbase has at most 32768 bytes");
  require(s.branch.size() <= kMaxBranch, "job: the merkle branch has at most 32 hashes");
  require(s.ntime <= s.ntime_max, "job: ntime_max is before ntime");
  require(s.versions >= 1 && s.versions <= kMaxVersions, "job: versions is 1 to 64");
  require(!s.target.is_zero(), "job: the share target is zero; no hash can meet it");
  const bool coinbase = !s.coinbase1.empty() || !s.coinbase2.empty() || s.extranonce2_bytes > 0;
  require(s.fixed_root || coinbase, "job: give a coinbase or a fixed merkle root");
  require(!s.fixed_root || (!coinbase && s.branch.empty()),
          "job: a fixed merkle root leaves no room for a coinbase or a branch");
}

class Writer {
 public:
  void number(uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out.push_back(static_cast<uint8_t>(value >> (8 * i)));
  }
  void raw(const uint8_t* bytes, size_t size) { out.insert(out.end(), bytes, bytes + size); }
  std::vector<uint8_t> out;
};

class Reader {
 public:
  Reader(const uint8_t* bytes, size_t size) : at_(bytes), left_(size) {}
  uint64_t number(int bytes) {
    uint64_t value = 0;
    const uint8_t* from = take(static_cast<size_t>(bytes));
    for (int i = 0; i < bytes; ++i) value |= uint64_t{from[i]} << (8 * i);
    return value;
  }
  uint32_t word() { return static_cast<uint32_t>(number(4)); }
  const uint8_t* take(size_t size) {
    if (size > left_) throw Error(SWITCHER_CORRUPT, "a stored job is cut short");
    const uint8_t* from = at_;
    at_ += size;
    left_ -= size;
    return from;
  }
  std::vector<uint8_t> bytes(size_t most) {
    const size_t size = word();
    if (size > most) throw Error(SWITCHER_CORRUPT, "a stored job is too long");
    const uint8_t* from = take(size);
    return {from, from + size};
  }
  void hash(uint8_t* out) { std::memcpy(out, take(32), 32); }

 private:
  const uint8_t* at_;
  size_t left_;
};

}  // namespace

Hash double_sha256(const std::vector<uint8_t>& bytes) {
  return double_sha256_of(bytes.data(), bytes.size());
}

Job::Job(JobSpec spec) : spec_(std::move(spec)) {
  check_spec(spec_);
  uint32_t bits = 0;
  for (uint32_t mask = spec_.version_mask; mask != 0; mask &= mask - 1) ++bits;
  const uint64_t patterns = uint64_t{1} << bits;
  versions_ = static_cast<uint32_t>(std::min<uint64_t>(spec_.versions, patterns));
  groups_ = patterns / versions_;
  for (uint32_t i = 0; i < spec_.extranonce2_bytes; ++i) {
    extranonces_ = capped_product(extranonces_, 256);
  }
  const uint64_t times = uint64_t{spec_.ntime_max} - spec_.ntime + 1;
  rolls_ = capped_product(capped_product(groups_, extranonces_), times);
  const uint64_t positions = rolls_ * ranges::kRoll;
  if (spec_.end == 0) spec_.end = positions;
  require(spec_.begin < spec_.end && spec_.end <= positions,
          "job: begin and end must lie in the job's search space");
}

void Job::prepare(uint64_t roll, Prepared* out) const {
  const uint64_t group = roll % groups_;
  const uint64_t rest = roll / groups_;
  const uint64_t extranonce = rest % extranonces_;
  out->roll = roll;
  out->ntime = spec_.ntime + static_cast<uint32_t>(rest / extranonces_);
  const uint32_t size = spec_.extranonce2_bytes;
  std::memset(out->extranonce2, 0, sizeof out->extranonce2);
  for (uint32_t i = 0; i < size && i < 8; ++i) {
    out->extranonce2[size - 1 - i] = static_cast<uint8_t>(extranonce >> (8 * i));
  }
  const uint32_t own = extract(spec_.version, spec_.version_mask);
  for (uint32_t i = 0; i < versions_; ++i) {
    const uint32_t pattern = own + static_cast<uint32_t>(group * versions_) + i;
    out->version[i] = (spec_.version & ~spec_.version_mask) | deposit(pattern, spec_.version_mask);
  }
  const Hash root = spec_.fixed_root ? spec_.merkle_root : merkle_root(out->extranonce2);
  store_le32(out->header, out->version[0]);
  std::memcpy(out->header + 4, spec_.prevhash.data(), 32);
  std::memcpy(out->header + 36, root.data(), 32);
  store_le32(out->header + 68, out->ntime);
  store_le32(out->header + 72, spec_.nbits);
  store_le32(out->header + 76, 0);
  out->work = switcher::prepare(out->header, out->version, versions_, spec_.target);
}

Hash Job::merkle_root(const uint8_t* extranonce2) const {
  std::vector<uint8_t> coinbase(spec_.coinbase1);
  coinbase.insert(coinbase.end(), extranonce2, extranonce2 + spec_.extranonce2_bytes);
  coinbase.insert(coinbase.end(), spec_.coinbase2.begin(), spec_.coinbase2.end());
  uint8_t pair[64];
  Hash hash = double_sha256(coinbase);
  for (const Hash& other : spec_.branch) {
    std::memcpy(pair, hash.data(), 32);
    std::memcpy(pair + 32, other.data(), 32);
    hash = double_sha256_of(pair, sizeof pair);
  }
  return hash;
}

std::vector<uint8_t> Job::serialize() const {
  Writer w;
  w.number(spec_.tag, 8);
  for (const uint32_t word : {spec_.version, spec_.version_mask, spec_.versions, spec_.ntime,
                              spec_.ntime_max, spec_.nbits, spec_.extranonce2_bytes}) {
    w.number(word, 4);
  }
  w.number(spec_.begin, 8);
  w.number(spec_.end, 8);
  w.number(spec_.fixed_root ? 1 : 0, 1);
  w.raw(spec_.prevhash.data(), 32);
  w.raw(spec_.merkle_root.data(), 32);
  w.raw(spec_.target.bytes, 32);
  w.number(spec_.coinbase1.size(), 4);
  w.raw(spec_.coinbase1.data(), spec_.coinbase1.size());
  w.number(spec_.coinbase2.size(), 4);
  w.raw(spec_.coinbase2.data(), spec_.coinbase2.size());
  w.number(spec_.branch.size(), 1);
  for (const Hash& hash : spec_.branch) w.raw(hash.data(), hash.size());
  return std::move(w.out);
}

Job Job::parse(const uint8_t* bytes, size_t size) {
  Reader r(bytes, size);
  JobSpec s;
  s.tag = r.number(8);
  for (uint32_t* word : {&s.version, &s.version_mask, &s.versions, &s.ntime, &s.ntime_max, &s.nbits,
                         &s.extranonce2_bytes}) {
    *word = r.word();
  }
  s.begin = r.number(8);
  s.end = r.number(8);
  s.fixed_root = r.number(1) != 0;
  r.hash(s.prevhash.data());
  r.hash(s.merkle_root.data());
  r.hash(s.target.bytes);
  s.coinbase1 = r.bytes(kMaxCoinbasePart);
  s.coinbase2 = r.bytes(kMaxCoinbasePart);
  s.branch.resize(static_cast<size_t>(r.number(1)));
  for (Hash& hash : s.branch) r.hash(hash.data());
  try {
    return Job(std::move(s));
  } catch (const Error& error) {
    throw Error(SWITCHER_CORRUPT, std::string("a stored job is not valid: ") + error.what());
  }
}

}  // namespace switcher::hasher
