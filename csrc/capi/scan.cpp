#include <cstring>
#include <vector>

#include "capi/guard.hpp"
#include "core/header.hpp"
#include "cpu/backend.hpp"
#include "cpu/bench.hpp"
#include "cpu/limits.hpp"

namespace switcher::capi {
namespace {

static_assert(SWITCHER_MAX_VERSIONS == kMaxVersions, "the header promises it");
static_assert(SWITCHER_MIN_HITS == kScanRoom, "the header promises it");

constexpr uint64_t kAllNonces = uint64_t{1} << 32;

void check_request(const switcher_scan_request& request, size_t capacity) {
  if (request.size != sizeof request) {
    throw Error(SWITCHER_INVALID, "scan: request.size is wrong; build against this library");
  }
  if (request.count < 1 || request.count > kAllNonces) {
    throw Error(SWITCHER_INVALID, "scan: count is 1 to 4294967296 nonces");
  }
  if (request.versions < 1 || request.versions > kMaxVersions) {
    throw Error(SWITCHER_INVALID, "scan: versions is 1 to 64");
  }
  if (capacity < kScanRoom) {
    throw Error(SWITCHER_INVALID, "scan: room for at least SWITCHER_MIN_HITS hits is needed");
  }
}

// `stop` is a plain word to C; the writer uses an atomic store.
const std::atomic<uint64_t>* as_atomic(const uint64_t* word) {
  static_assert(sizeof(std::atomic<uint64_t>) == sizeof(uint64_t) &&
                    std::atomic<uint64_t>::is_always_lock_free,
                "an atomic word is a word");
  return reinterpret_cast<const std::atomic<uint64_t>*>(word);
}

class Scan {
 public:
  Scan(const switcher_scan_request& request, const Backend& backend)
      : backend_(backend), stop_(as_atomic(request.stop)) {
    std::memcpy(header_, request.header, sizeof header_);
    std::memcpy(target_.bytes, request.target, sizeof target_.bytes);
    for (uint32_t i = 0; i < request.versions; ++i) {
      versions_[i] = rolled_version(load_le32(header_), i);
    }
    work_ = prepare(header_, versions_, request.versions, target_);
  }

  void run(uint32_t start, uint64_t count, switcher_hit* hits, size_t capacity,
           switcher_scan_result* result) {
    std::vector<Candidate> room(kScanRoom * 2);
    // Each turn can add no more hits than there are candidates, so none is ever lost.
    while (result->nonces < count && capacity - result->hits >= kScanRoom) {
      const size_t places = std::min<size_t>(room.size(), capacity - result->hits);
      const ScanOutcome outcome =
          backend_.scan(work_, start + static_cast<uint32_t>(result->nonces),
                        count - result->nonces, stop_, room.data(), places);
      if (outcome.nonces == 0) return;
      for (uint32_t i = 0; i < outcome.written; ++i) {
        if (check(room[i], hits + result->hits)) ++result->hits;
      }
      result->candidates += outcome.written;
      result->nonces += outcome.nonces;
    }
  }

 private:
  // Hashes a candidate again; true and filled in if it meets the whole target.
  bool check(const Candidate& candidate, switcher_hit* hit) {
    hit->nonce = candidate.nonce;
    hit->version = versions_[candidate.version_index];
    set_candidate(header_, hit->version, hit->nonce);
    hash_header(header_, hit->hash);
    if (load_le32(hit->hash + 28) > work_.target_word7) {
      throw Error(SWITCHER_SELF_TEST, std::string("backend ") + backend_.name +
                                          " reported a wrong nonce; use another backend");
    }
    return target_.meets(hit->hash);
  }

  const Backend& backend_;
  const std::atomic<uint64_t>* stop_;
  uint8_t header_[80];
  Target target_;
  uint32_t versions_[kMaxVersions];
  ScanWork work_;
};

}  // namespace
}  // namespace switcher::capi

using namespace switcher;

extern "C" {

size_t switcher_backend_count(void) {
  size_t count = 0;
  backends(&count);
  return count;
}

switcher_status switcher_backend_get(size_t index, switcher_backend_info* out) {
  return capi::guard([&] {
    size_t count = 0;
    const Backend* list = backends(&count);
    if (out == nullptr || out->size != sizeof *out || index >= count) {
      throw Error(SWITCHER_INVALID, "backend: index or size is wrong");
    }
    best_backend();  // tests and measures once
    const Backend& backend = list[index];
    out->name = backend.name;
    out->supported = backend.supported() ? 1 : 0;
    out->rate_hps = measured_rate(backend);
    out->passed = has_passed(backend) ? 1 : 0;
  });
}

switcher_status switcher_backend_best(const char** name) {
  return capi::guard([&] { *name = best_backend().name; });
}

switcher_status switcher_scan(const switcher_scan_request* request, switcher_hit* hits,
                              size_t capacity, switcher_scan_result* result) {
  return capi::guard([&] {
    if (request == nullptr || hits == nullptr || result == nullptr ||
        result->size != sizeof *result) {
      throw Error(SWITCHER_INVALID, "scan: a pointer is null or result.size is wrong");
    }
    capi::check_request(*request, capacity);
    const Backend& backend =
        request->backend == nullptr ? best_backend() : backend_by_name(request->backend);
    capi::Scan scan(*request, backend);
    switcher_scan_result local{sizeof local, 0, 0, 0, backend.name};
    scan.run(request->start, request->count, hits, capacity, &local);
    *result = local;
  });
}

switcher_status switcher_bench_hash(const switcher_bench_request* request,
                                    switcher_bench_result* result) {
  return capi::guard([&] {
    if (request == nullptr || result == nullptr || request->size != sizeof *request ||
        result->size != sizeof *result) {
      throw Error(SWITCHER_INVALID, "bench: a pointer is null or a size is wrong");
    }
    if (request->threads < 1 || request->threads > 1024) {
      throw Error(SWITCHER_INVALID, "bench: threads is 1 to 1024");
    }
    if (request->versions < 1 || request->versions > kMaxVersions) {
      throw Error(SWITCHER_INVALID, "bench: versions is 1 to 64");
    }
    if (!(request->seconds >= 0.01 && request->seconds <= 3600)) {
      throw Error(SWITCHER_INVALID, "bench: seconds is 0.01 to 3600");
    }
    const Backend& backend =
        request->backend == nullptr ? best_backend() : backend_by_name(request->backend);
    const BenchResult timed =
        bench_hash(backend, request->threads, request->versions, request->seconds);
    *result = {sizeof *result, backend.name,         timed.hashes,
               timed.seconds,  timed.thread_seconds, timed.core_hz};
  });
}

switcher_status switcher_bench_get_limit(const char* backend, uint32_t versions,
                                         switcher_bench_limit* limit) {
  return capi::guard([&] {
    if (backend == nullptr || limit == nullptr || limit->size != sizeof *limit) {
      throw Error(SWITCHER_INVALID, "bench: a pointer is null or limit.size is wrong");
    }
    if (versions < 1 || versions > kMaxVersions) {
      throw Error(SWITCHER_INVALID, "bench: versions is 1 to 64");
    }
    const Limit found = issue_limit(backend_by_name(backend), versions);
    *limit = {sizeof *limit,
              found.cycles_per_hash,
              found.vector_instructions,
              found.shift_instructions,
              found.cycles_per_instruction,
              found.cycles_per_shift,
              found.cycles_per_sha256rnds2};
  });
}

void switcher_hash_header(const uint8_t header[80], uint8_t hash[32]) { hash_header(header, hash); }

void switcher_sha256_compress(uint32_t state[8], const uint8_t block[64]) {
  uint32_t words[8];
  std::memcpy(words, state, sizeof words);
  compress_block(words, block);
  std::memcpy(state, words, sizeof words);
}

}  // extern "C"
