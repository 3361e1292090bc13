// C ABI of the gate: handles, claims, the controller.
#include <cstring>
#include <memory>
#include <string>

#include "capi/guard.hpp"
#include "capi/handles.hpp"
#include "gate/controller.hpp"
#include "gate/futex.hpp"
#include "gate/histogram.hpp"
#include "gate/holder.hpp"

struct switcher_holder {
  switcher::Holder holder;
};
struct switcher_controller {
  switcher::Controller controller;
};

namespace {

using switcher::Error;
using switcher::capi::check_size;
using switcher::capi::guard;
using switcher::capi::need;

template <size_t N>
void copy_text(const switcher::Word (&words)[N], char (&out)[N * 8]) {
  for (size_t i = 0; i < N; ++i) {
    const uint64_t word = words[i].load(std::memory_order_relaxed);
    std::memcpy(out + 8 * i, &word, 8);
  }
  out[N * 8 - 1] = '\0';
  for (char& c : out) {
    if (c == '\0') break;
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = '?';
  }
}

const switcher::Histogram& histogram_of(const switcher_gate* gate, uint32_t which) {
  const switcher::Segment& s = need(gate, "gate").gate->segment();
  if (which > SWITCHER_LATENCY_BACK) {
    throw Error(SWITCHER_INVALID, "no such histogram; say SWITCHER_LATENCY_OUT or _BACK");
  }
  return which == SWITCHER_LATENCY_OUT ? s.out : s.back;
}

}  // namespace

extern "C" {

switcher_status switcher_gate_open(const char* card, const switcher_gate_options* options,
                                   switcher_gate** out) {
  return guard([&] {
    switcher::GateOptions wanted;
    if (options != nullptr) {
      check_size(*options);
      if ((options->flags & ~(SWITCHER_GATE_CREATE | SWITCHER_GATE_GROUP)) != 0) {
        throw Error(SWITCHER_INVALID, "unknown flag for switcher_gate_open");
      }
      wanted.create = (options->flags & SWITCHER_GATE_CREATE) != 0;
      wanted.has_group = (options->flags & SWITCHER_GATE_GROUP) != 0;
      wanted.group = options->group;
      if (options->dir != nullptr) wanted.dir = options->dir;
    }
    switcher_gate*& result = need(out, "out");
    result = new switcher_gate{switcher::Gate::open(&need(card, "card"), wanted)};
  });
}

void switcher_gate_close(switcher_gate* gate) { delete gate; }

const char* switcher_gate_path(const switcher_gate* gate) {
  return gate == nullptr ? "" : gate->gate->path().c_str();
}

const switcher_segment* switcher_gate_segment(const switcher_gate* gate) {
  return gate == nullptr ? nullptr
                         : reinterpret_cast<const switcher_segment*>(&gate->gate->segment());
}

switcher_status switcher_gate_read(const switcher_gate* gate, switcher_gate_info* out) {
  return guard([&] {
    const switcher::Gate& g = *need(gate, "gate").gate;
    check_size(need(out, "out"));
    const switcher::Segment& s = g.segment();
    out->closed = s.closed.load();
    out->left = s.left.load();
    out->entered = s.entered.load();
    out->heartbeat_ns = s.heartbeat_ns.load();
    out->last_hash_ns = s.last_hash_ns.load();
    out->opened_ns = s.opened_ns.load();
    out->openings = s.bell.load();
    out->reaped = s.reaped.load();
    out->expired = s.expired.load();
    const uint32_t share = s.share.load();
    out->share = share > 1000 ? 1000 : share;
    out->hasher = g.somebody_holds(SWITCHER_LOCK_HASHER);
    out->controller = g.somebody_holds(SWITCHER_LOCK_CONTROLLER);
    out->beating = g.heartbeat_fresh(switcher::now_ns());
  });
}

switcher_status switcher_gate_claim_info(const switcher_gate* gate, uint32_t bit,
                                         switcher_claim_info* out) {
  return guard([&] {
    const switcher::Gate& g = *need(gate, "gate").gate;
    check_size(need(out, "out"));
    if (bit < switcher::kFirstSlotBit || bit >= switcher::kBits) {
      throw Error(SWITCHER_INVALID, "claim bits are 8 to 63");
    }
    const switcher::Slot& slot = g.segment().slot[bit - switcher::kFirstSlotBit];
    out->bit = bit;
    out->claimed = (g.closed() >> bit & 1) != 0;
    out->generation = slot.state.load() >> 2;
    out->since_ns = slot.since_ns.load();
    out->deadline_ns = slot.deadline_ns.load();
    out->rank = slot.rank.load();
    out->share = slot.share.load();
    out->pid = slot.pid.load();
    out->living = g.somebody_holds(bit);
    copy_text(slot.who, out->who);
    copy_text(slot.reason, out->reason);
  });
}

switcher_status switcher_gate_histogram(const switcher_gate* gate, uint32_t which,
                                        uint64_t counts[SWITCHER_BUCKETS], uint64_t* total) {
  return guard([&] {
    const switcher::Counts all = switcher::counts_of(histogram_of(gate, which));
    if (counts != nullptr) std::memcpy(counts, all.data(), sizeof all);
    if (total != nullptr) *total = switcher::total_of(all);
  });
}

switcher_status switcher_gate_quantiles(const switcher_gate* gate, uint32_t which,
                                        const double* quantiles, size_t count, uint64_t* out_ns) {
  return guard([&] {
    const switcher::Counts all = switcher::counts_of(histogram_of(gate, which));
    need(quantiles, "quantiles");
    need(out_ns, "out_ns");
    for (size_t i = 0; i < count; ++i) {
      if (!(quantiles[i] >= 0 && quantiles[i] <= 1)) {
        throw Error(SWITCHER_INVALID, "a quantile is between 0 and 1");
      }
      out_ns[i] = switcher::quantile_ns(all, quantiles[i]);
    }
  });
}

switcher_status switcher_holder_register(const switcher_gate* gate, const char* who,
                                         switcher_holder** out) {
  return guard([&] {
    switcher_holder*& result = need(out, "out");
    result = new switcher_holder{{need(gate, "gate").gate, who == nullptr ? "" : who}};
  });
}

void switcher_holder_close(switcher_holder* holder) { delete holder; }

switcher_status switcher_holder_claim(switcher_holder* holder,
                                      const switcher_claim_options* options, uint64_t* generation) {
  return guard([&] {
    switcher::ClaimOptions wanted;
    if (options != nullptr) {
      check_size(*options);
      wanted.rank = options->rank;
      wanted.share = options->share;
      wanted.deadline_ns = options->deadline_ns;
      if (options->reason != nullptr) wanted.reason = options->reason;
    }
    const uint64_t got = need(holder, "holder").holder.claim(wanted);
    if (generation != nullptr) *generation = got;
  });
}

switcher_status switcher_holder_wait(switcher_holder* holder, uint64_t timeout_ns,
                                     uint64_t spin_ns) {
  return guard([&] { need(holder, "holder").holder.wait_drained(timeout_ns, spin_ns); });
}

switcher_status switcher_holder_release(switcher_holder* holder) {
  return guard([&] { need(holder, "holder").holder.release(); });
}

int switcher_holder_held(const switcher_holder* holder) {
  return holder != nullptr && holder->holder.held();
}

uint32_t switcher_holder_bit(const switcher_holder* holder) {
  return holder == nullptr ? 0 : holder->holder.bit();
}

switcher_status switcher_controller_open(const switcher_gate* gate, uint64_t bits,
                                         switcher_controller** out) {
  return guard([&] {
    switcher_controller*& result = need(out, "out");
    result = new switcher_controller{{need(gate, "gate").gate, bits}};
  });
}

void switcher_controller_close(switcher_controller* controller) { delete controller; }

switcher_status switcher_controller_set(switcher_controller* controller, uint64_t mask,
                                        uint64_t bits) {
  return guard([&] { need(controller, "controller").controller.set_bits(mask, bits); });
}

switcher_status switcher_controller_set_share(switcher_controller* controller, uint32_t share) {
  return guard([&] { need(controller, "controller").controller.set_share(share); });
}

switcher_status switcher_controller_revoke(switcher_controller* controller, uint32_t bit,
                                           uint64_t generation, int* revoked) {
  return guard([&] {
    const bool done = need(controller, "controller").controller.revoke(bit, generation);
    if (revoked != nullptr) *revoked = done;
  });
}

}  // extern "C"
