// Scan backends below the C interface: prefixes, room, stop words, and every round body.
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <thread>
#include <vector>

#include "core/header.hpp"
#include "core/search.hpp"
#include "cpu/backend.hpp"
#include "cpu/known.hpp"
#include "cpu/scans.hpp"

using namespace switcher;

namespace {

#define CHECK(condition)                                                                 \
  do {                                                                                   \
    if (!(condition)) {                                                                  \
      std::fprintf(stderr, "%s:%d: %s does not hold\n", __FILE__, __LINE__, #condition); \
      std::exit(1);                                                                      \
    }                                                                                    \
  } while (0)

std::mt19937_64 random_bits(20090103);

uint32_t random32() { return static_cast<uint32_t>(random_bits()); }

ScanWork random_work(uint32_t versions, uint32_t target_word7) {
  uint8_t header[80];
  for (uint8_t& byte : header) byte = static_cast<uint8_t>(random_bits());
  uint32_t numbers[kMaxVersions];
  for (uint32_t i = 0; i < versions; ++i) numbers[i] = rolled_version(load_le32(header), i);
  ScanWork work = prepare(header, numbers, versions, Target{});
  work.target_word7 = target_word7;
  return work;
}

bool same(const Candidate& a, const Candidate& b) {
  return a.nonce == b.nonce && a.version_index == b.version_index;
}

// GCC vectors of any width lower to what this file's flags have: the body is the same.
template <typename T>
void round_body_equals_portable() {
  using Ops = sha256::PlainOps<T>;
  constexpr int kLanes = sizeof(T) / 4;
  for (int turn = 0; turn < 50; ++turn) {
    T state[8];
    T block[16];
    for (T& x : state) {
      for (int lane = 0; lane < kLanes; ++lane) reinterpret_cast<uint32_t*>(&x)[lane] = random32();
    }
    for (T& x : block) {
      for (int lane = 0; lane < kLanes; ++lane) reinterpret_cast<uint32_t*>(&x)[lane] = random32();
    }
    T got[8];
    std::memcpy(got, state, sizeof got);
    sha256::compress<Ops>(got, block);
    for (int lane = 0; lane < kLanes; ++lane) {
      uint32_t one[8];
      uint8_t bytes[64];
      for (int i = 0; i < 8; ++i) one[i] = reinterpret_cast<uint32_t*>(&state[i])[lane];
      for (int i = 0; i < 16; ++i) {
        store_be32(bytes + 4 * i, reinterpret_cast<uint32_t*>(&block[i])[lane]);
      }
      compress_block(one, bytes);
      for (int i = 0; i < 8; ++i) CHECK(reinterpret_cast<uint32_t*>(&got[i])[lane] == one[i]);
    }
  }
}

// The straight-line search with everything hoisted, against two plain compressions.
void hoisted_search_equals_plain_hash() {
  for (int turn = 0; turn < 200; ++turn) {
    uint8_t header[80];
    for (uint8_t& byte : header) byte = static_cast<uint8_t>(random_bits());
    const uint32_t version = load_le32(header);
    const ScanWork work = prepare(header, &version, 1, Target{});
    const uint32_t top = search::hash_top<search::Scalar>(
        search::prepare_job(work.tail), search::prepare_version(work.midstate[0], work.tail),
        load_be32(header + 76));
    uint8_t hash[32];
    hash_header(header, hash);
    CHECK(top == load_le32(hash + 28));
  }
}

// The exact top word, lane by lane: with the target on it the nonce is found, one below it is not.
void exact_top_word(const Backend& backend) {
  std::vector<Candidate> room(2 * kScanRoom);
  for (int turn = 0; turn < 40; ++turn) {
    ScanWork work = random_work(1, 0);
    const uint32_t first = random32();
    for (uint32_t i = 0; i < 33; ++i) {
      const uint32_t nonce = first + i;
      const uint32_t top = search::hash_top<search::Scalar>(
          search::prepare_job(work.tail), search::prepare_version(work.midstate[0], work.tail),
          __builtin_bswap32(nonce));
      for (const uint32_t below : {0u, 1u}) {
        work.target_word7 = top - below;
        const ScanOutcome out = backend.scan(work, first, 33, nullptr, room.data(), room.size());
        CHECK(out.nonces == 33);
        bool found = false;
        for (uint32_t k = 0; k < out.written; ++k) found = found || room[k].nonce == nonce;
        CHECK(found == (below == 0 || top == 0));
      }
    }
  }
}

// Every nonce is a hit: the list is cut by the room alone, and the prefix says exactly where.
void full_room_loses_nothing(const Backend& backend) {
  for (const uint32_t versions : {1u, 3u, 64u}) {
    const ScanWork work = random_work(versions, 0xffffffffu);
    for (const size_t capacity : {kScanRoom, kScanRoom + 777, 3 * kScanRoom}) {
      std::vector<Candidate> room(capacity);
      const uint32_t first = 0xfffffff0u;
      uint64_t done = 0;
      while (done < 5000) {
        const ScanOutcome out = backend.scan(work, first + static_cast<uint32_t>(done), 5000 - done,
                                             nullptr, room.data(), capacity);
        CHECK(out.nonces > 0);
        CHECK(out.written == out.nonces * versions);
        for (uint64_t k = 0; k < out.written; ++k) {
          const auto nonce = first + static_cast<uint32_t>(done + k / versions);
          CHECK(same(room[k], {nonce, static_cast<uint32_t>(k % versions)}));
        }
        done += out.nonces;
      }
      CHECK(done == 5000);
    }
    std::vector<Candidate> small(kScanRoom);
    CHECK(backend.scan(work, 0, 10, nullptr, small.data(), kScanRoom - 1).nonces == 0);
    CHECK(backend.scan(work, 0, 0, nullptr, small.data(), kScanRoom).nonces == 0);
  }
}

void set_stop_word_means_nothing_is_scanned(const Backend& backend) {
  const ScanWork work = random_work(2, 0xffffffffu);
  std::vector<Candidate> room(kScanRoom);
  const std::atomic<uint64_t> stop{uint64_t{1} << 63};
  const ScanOutcome out = backend.scan(work, 7, 1000, &stop, room.data(), room.size());
  CHECK(out.nonces == 0 && out.written == 0);
}

// Stopped at random moments from another thread; the prefixes together are the whole range.
void stop_gives_an_exact_prefix(const Backend& backend) {
  const ScanWork work = random_work(3, 0x00ffffffu);
  const uint64_t count = 60000;
  std::vector<Candidate> want;
  std::vector<Candidate> got;
  std::vector<Candidate> room(2 * kScanRoom);
  const auto collect = [&](ScanFn scan, std::atomic<uint64_t>* stop, std::vector<Candidate>& list) {
    uint64_t done = 0;
    int early = 0;
    while (done < count) {
      if (stop != nullptr) stop->store(0);
      const ScanOutcome out =
          scan(work, static_cast<uint32_t>(done), count - done, stop, room.data(), room.size());
      list.insert(list.end(), room.begin(), room.begin() + out.written);
      done += out.nonces;
      if (done < count) ++early;
    }
    CHECK(done == count);
    return early;
  };
  collect(backend.scan, nullptr, want);
  std::atomic<uint64_t> stop{0};
  std::atomic<bool> over{false};
  std::thread other([&] {
    while (!over.load()) {
      stop.store(1);
      std::this_thread::yield();
    }
  });
  collect(backend.scan, &stop, got);
  over.store(true);
  other.join();
  CHECK(want.size() == got.size());
  for (size_t i = 0; i < want.size(); ++i) CHECK(same(want[i], got[i]));
}

}  // namespace

int main() {
  typedef uint32_t Four __attribute__((vector_size(16)));
  typedef uint32_t Eight __attribute__((vector_size(32)));
  typedef uint32_t Sixteen __attribute__((vector_size(64)));
  round_body_equals_portable<uint32_t>();
  round_body_equals_portable<Four>();
  round_body_equals_portable<Eight>();
  round_body_equals_portable<Sixteen>();
  hoisted_search_equals_plain_hash();
  size_t n = 0;
  const Backend* all = backends(&n);
  for (size_t i = 0; i < n; ++i) {
    if (!all[i].supported()) {
      std::printf("%s: lacking here\n", all[i].name);
      continue;
    }
    CHECK(self_test(all[i]));
    exact_top_word(all[i]);
    full_room_loses_nothing(all[i]);
    set_stop_word_means_nothing_is_scanned(all[i]);
    stop_gives_an_exact_prefix(all[i]);
    std::printf("%s: ok\n", all[i].name);
  }
  return 0;
}
