// C ABI of the hasher and of its ring.
#include "hasher/hasher.hpp"

#include <algorithm>
#include <cstring>
#include <memory>

#include "capi/guard.hpp"
#include "capi/handles.hpp"

struct switcher_hasher {
  std::unique_ptr<switcher::hasher::Hasher> hasher;
};
struct switcher_ring {
  switcher::hasher::RingReader reader;
};

namespace {

using switcher::Error;
using switcher::capi::check_size;
using switcher::capi::guard;
using switcher::capi::need;
namespace hasher = switcher::hasher;

static_assert(SWITCHER_MAX_EXTRANONCE2 == hasher::kMaxExtranonce2, "the header promises it");
static_assert(SWITCHER_MAX_COINBASE_PART == hasher::kMaxCoinbasePart, "the header promises it");
static_assert(SWITCHER_MAX_BRANCH == hasher::kMaxBranch, "the header promises it");
static_assert(SWITCHER_MAX_LANES == hasher::kLanes, "the header promises it");

std::vector<uint8_t> part_of(const uint8_t* bytes, size_t size, const char* name) {
  if (size > hasher::kMaxCoinbasePart) {
    throw Error(SWITCHER_INVALID, std::string("job: ") + name + " has at most 32768 bytes");
  }
  if (size == 0) return {};
  need(bytes, name);
  return {bytes, bytes + size};
}

hasher::JobSpec spec_of(const switcher_job& job) {
  hasher::JobSpec spec;
  spec.tag = job.tag;
  spec.version = job.version;
  spec.version_mask = job.version_mask;
  spec.versions = job.versions;
  spec.ntime = job.ntime;
  spec.ntime_max = job.ntime_max;
  spec.nbits = job.nbits;
  spec.extranonce2_bytes = job.extranonce2_bytes;
  spec.begin = job.begin;
  spec.end = job.end;
  std::memcpy(spec.prevhash.data(), job.prevhash, sizeof job.prevhash);
  std::memcpy(spec.target.bytes, job.target, sizeof job.target);
  spec.fixed_root = job.merkle_root != nullptr;
  if (spec.fixed_root) std::memcpy(spec.merkle_root.data(), job.merkle_root, 32);
  spec.coinbase1 = part_of(job.coinbase1, job.coinbase1_bytes, "coinbase1");
  spec.coinbase2 = part_of(job.coinbase2, job.coinbase2_bytes, "coinbase2");
  if (job.branch_count > hasher::kMaxBranch) {
    throw Error(SWITCHER_INVALID, "job: the merkle branch has at most 32 hashes");
  }
  spec.branch.resize(job.branch_count);
  for (size_t i = 0; i < job.branch_count; ++i) {
    std::memcpy(spec.branch[i].data(), &need(job.branch, "branch") + 32 * i, 32);
  }
  return spec;
}

hasher::Priority priority_of(uint32_t priority) {
  if (priority > SWITCHER_PRIORITY_NORMAL) {
    throw Error(SWITCHER_INVALID, "no such priority; say SWITCHER_PRIORITY_IDLE, _NICE or _NORMAL");
  }
  return static_cast<hasher::Priority>(priority);
}

void fill(const hasher::RingReader::Record& from, switcher_found* to) {
  const hasher::Found& found = from.found;
  to->id = from.id;
  to->serial = found.serial;
  to->tag = found.tag;
  to->position = found.position;
  to->hashes = found.hashes;
  to->found_ns = found.found_ns;
  to->lane = from.lane;
  to->ntime = found.ntime;
  to->version = found.version;
  to->nonce = found.nonce;
  to->extranonce2_bytes = std::min(found.extranonce2_bytes, SWITCHER_MAX_EXTRANONCE2);
  std::memcpy(to->extranonce2, found.extranonce2, sizeof to->extranonce2);
  std::memcpy(to->hash, found.hash, sizeof to->hash);
}

}  // namespace

extern "C" {

switcher_status switcher_card_cores(const char* card, int32_t* cores, size_t* count) {
  return guard([&] {
    need(cores, "cores");
    need(count, "count");
    const std::vector<int> found = hasher::card_cores(&need(card, "card"));
    std::copy(found.begin(), found.end(), cores);
    *count = found.size();
  });
}

switcher_status switcher_hasher_create(const switcher_gate* gate,
                                       const switcher_hasher_options* options,
                                       switcher_hasher** out) {
  return guard([&] {
    switcher_hasher_options wanted{};
    if (options != nullptr) {
      check_size(*options);
      wanted = *options;
    }
    need(out, "out");
    const std::shared_ptr<switcher::Gate>& opened = need(gate, "gate").gate;
    auto engine = hasher::make_engine(opened->card(), wanted.backend, priority_of(wanted.priority),
                                      wanted.tuning);
    auto ring = hasher::Ring::open(hasher::ring_beside(opened->path()), true);
    hasher::HasherOptions rest;
    rest.grain = wanted.grain;
    auto made = std::make_unique<switcher_hasher>();
    made->hasher = std::make_unique<hasher::Hasher>(opened, ring, std::move(engine), rest);
    *out = made.release();
  });
}

void switcher_hasher_free(switcher_hasher* handle) { delete handle; }

switcher_status switcher_hasher_set_job(switcher_hasher* handle, const switcher_job* job,
                                        uint64_t* serial) {
  return guard([&] {
    check_size(need(job, "job"));
    const uint64_t set = need(handle, "hasher").hasher->set_job(spec_of(*job), job->clean != 0);
    if (serial != nullptr) *serial = set;
  });
}

switcher_status switcher_hasher_resume(switcher_hasher* handle, uint64_t* serial) {
  return guard([&] {
    const uint64_t resumed = need(handle, "hasher").hasher->resume();
    if (serial != nullptr) *serial = resumed;
  });
}

switcher_status switcher_hasher_read(switcher_hasher* handle, switcher_hasher_info* out) {
  return guard([&] {
    check_size(need(out, "out"));
    hasher::Hasher& from = *need(handle, "hasher").hasher;
    const hasher::HasherStatus status = from.status();
    out->serial = status.serial;
    out->tag = status.tag;
    out->remaining = status.remaining;
    out->versions = status.versions;
    out->lanes = from.engine().lanes();
    out->running = status.running ? 1 : 0;
    out->finished = status.finished ? 1 : 0;
    out->benched = status.benched ? 1 : 0;
    out->reserved = 0;
    out->backend = from.engine().backend();
  });
}

switcher_status switcher_hasher_tuning(switcher_hasher* handle, char* out, size_t size) {
  return guard([&] {
    need(out, "out");
    if (size == 0) throw Error(SWITCHER_INVALID, "size is 0; give room for the text");
    const std::string text = need(handle, "hasher").hasher->engine().tuning();
    const size_t length = std::min(text.size(), size - 1);
    std::memcpy(out, text.data(), length);
    out[length] = 0;
  });
}

switcher_status switcher_ring_open(const switcher_gate* gate, switcher_ring** out) {
  return guard([&] {
    need(out, "out");
    auto ring = hasher::Ring::open(hasher::ring_beside(need(gate, "gate").gate->path()), false);
    *out = new switcher_ring{hasher::RingReader(std::move(ring))};
  });
}

void switcher_ring_close(switcher_ring* ring) { delete ring; }

switcher_status switcher_ring_poll(switcher_ring* ring, switcher_found* out, size_t capacity,
                                   size_t* count) {
  return guard([&] {
    if (capacity > 0) need(out, "out");
    need(count, "count");
    std::vector<hasher::RingReader::Record> records(std::min<size_t>(capacity, 1024));
    const size_t n = need(ring, "ring").reader.poll(records.data(), records.size());
    for (size_t i = 0; i < n; ++i) fill(records[i], out + i);
    *count = n;
  });
}

switcher_status switcher_ring_acknowledge(switcher_ring* ring, uint64_t id) {
  return guard([&] {
    if (!need(ring, "ring").reader.acknowledge(id)) {
      throw Error(SWITCHER_INVALID, "no unacknowledged hit has this id; pass one that poll gave");
    }
  });
}

switcher_status switcher_ring_wait(switcher_ring* ring, uint64_t timeout_ns) {
  return guard([&] {
    if (!need(ring, "ring").reader.wait(timeout_ns)) {
      throw Error(SWITCHER_TIMEOUT, "no hit came before the deadline");
    }
  });
}

switcher_status switcher_ring_lane(const switcher_ring* ring, uint32_t lane,
                                   switcher_lane_info* out) {
  return guard([&] {
    check_size(need(out, "out"));
    if (lane >= SWITCHER_MAX_LANES) throw Error(SWITCHER_INVALID, "lanes are numbered 0 to 255");
    const hasher::LaneCounters& from = need(ring, "ring").reader.ring()->file().lane[lane];
    out->hashes = from.hashes.load();
    out->chunks = from.chunks.load();
    out->hashing_ns = from.hashing_ns.load();
    out->open_ns = from.open_ns.load();
    out->stays = from.stays.load();
    out->first_hash_ns = from.first_hash_ns.load();
    out->last_hash_ns = from.last_hash_ns.load();
    out->hits = from.hits.load();
  });
}

switcher_status switcher_ring_read(const switcher_ring* ring, switcher_ring_info* out) {
  return guard([&] {
    check_size(need(out, "out"));
    const hasher::RingReader& reader = need(ring, "ring").reader;
    out->unacknowledged = reader.unacknowledged();
    out->hardware_errors = reader.ring()->file().hardware_errors.load();
  });
}

}  // extern "C"
