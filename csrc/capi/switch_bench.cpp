// C ABI of the switch measurement.
#include "hasher/switch_bench.hpp"

#include <memory>

#include "capi/guard.hpp"
#include "capi/handles.hpp"

struct switcher_switch_bench {
  switcher::hasher::SwitchBench bench;
};

namespace {

using switcher::Error;
using switcher::capi::check_size;
using switcher::capi::guard;
using switcher::capi::need;
namespace hasher = switcher::hasher;

constexpr uint64_t kMostNs = 3'600'000'000'000;  // an hour

static_assert(sizeof(switcher_switch_sample) == sizeof(hasher::SwitchSample));
static_assert(offsetof(switcher_switch_sample, off_core_ns) ==
              offsetof(hasher::SwitchSample, off_core_ns));
static_assert(offsetof(switcher_switch_sample, lanes_back) ==
              offsetof(hasher::SwitchSample, lanes_back));
static_assert(sizeof(switcher_switch_block) == sizeof(hasher::SwitchBlock));
static_assert(offsetof(switcher_switch_block, open_ns) == offsetof(hasher::SwitchBlock, open_ns));

}  // namespace

extern "C" {

switcher_status switcher_switch_bench_open(const char* card, const switcher_switch_options* options,
                                           switcher_switch_bench** out) {
  return guard([&] {
    check_size(need(options, "options"));
    need(out, "out");
    if (options->priority > SWITCHER_PRIORITY_NORMAL) {
      throw Error(SWITCHER_INVALID, "no such priority; say SWITCHER_PRIORITY_IDLE, _NICE, _NORMAL");
    }
    if (options->switches > 100'000'000) {
      throw Error(SWITCHER_INVALID, "at most 100000000 switches in one measurement");
    }
    hasher::SwitchOptions wanted;
    wanted.card = &need(card, "card");
    wanted.dir = &need(options->dir, "dir");
    wanted.backend = options->backend;
    wanted.tuning = options->tuning;
    wanted.priority = static_cast<hasher::Priority>(options->priority);
    wanted.switches = options->switches;
    wanted.seed = options->seed;
    *out = new switcher_switch_bench{hasher::SwitchBench(wanted)};
  });
}

void switcher_switch_bench_close(switcher_switch_bench* bench) { delete bench; }

switcher_status switcher_switch_bench_run(switcher_switch_bench* bench, uint64_t count,
                                          uint64_t gap_ns, uint64_t hold_ns,
                                          switcher_switch_sample* samples,
                                          switcher_switch_block* block) {
  return guard([&] {
    if (gap_ns > kMostNs || hold_ns > kMostNs) {
      throw Error(SWITCHER_INVALID, "gap and hold are at most an hour");
    }
    need(bench, "bench")
        .bench.run(count, gap_ns, hold_ns, reinterpret_cast<hasher::SwitchSample*>(samples),
                   reinterpret_cast<hasher::SwitchBlock*>(&need(block, "block")));
  });
}

switcher_status switcher_switch_bench_claims(switcher_switch_bench* bench, uint64_t count,
                                             uint64_t* claim_ns) {
  return guard([&] { need(bench, "bench").bench.claims(count, &need(claim_ns, "claim_ns")); });
}

switcher_status switcher_switch_bench_audit(switcher_switch_bench* bench, uint64_t rescan,
                                            switcher_switch_audit* out) {
  return guard([&] {
    check_size(need(out, "out"));
    hasher::SwitchBench& from = need(bench, "bench").bench;
    const uint64_t preemptions = from.preemptions();
    const hasher::SwitchAudit audit = from.audit(rescan);
    const size_t size = out->size;
    *out = {};
    out->size = size;
    out->nonces = audit.nonces.hashed;
    out->nonces_lost = audit.nonces.lost;
    out->nonces_repeated = audit.nonces.repeated;
    out->hits = audit.hits;
    out->hits_repeated = audit.hits_repeated;
    out->rescanned = audit.rescanned;
    out->rescan_hits = audit.rescan_hits;
    out->rescan_missing = audit.rescan_missing;
    out->preemptions = preemptions;
    out->complete = audit.complete ? 1 : 0;
    out->lanes = from.lanes();
    out->caller_apart = from.caller_apart() ? 1 : 0;
    out->backend = from.backend();
  });
}

}  // extern "C"
