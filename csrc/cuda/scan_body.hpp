// The scan kernels' body: relay, entering and leaving, the plain and the shared-schedule search. It
// is written against Env, which a card implements with its instructions (scan.cu) and the tests
// with threads (shim.hpp): both run these very lines.
//
// Env: lanes(f) runs f(lane) for each lane of this warp. take_begin asks for the member's next
// ticket in the lane where `asks` is true, in the middle of a hash, so that the answer is there
// when take_end (plain) or block_ticket (shared) wants it. opaque(x) is x, computed once.
// block_sync is the barrier of the block. The rest are atomics whose scope and order the names say.
// relay, leave and depart run in one lane, enter in a whole warp: agreed(x) is true if x is in any
// of its lanes, all(f) if f(lane) is in each.
#pragma once

#include "cuda/epoch.hpp"

namespace switcher::card {

// ---- the relay: one warp that watches the gate ----

template <class Env>
SWITCHER_HD Cause look(Env& env, const Launch& p, uint64_t start_ns) {
  const uint64_t closed = env.load_host(p.gate.closed);
  const uint64_t beat = env.load_host(p.gate.heartbeat_ns);
  const uint32_t share = env.load_host(p.gate.share);
  const uint32_t word = env.load(&p.control->word);
  const uint64_t now = env.now_ns();
  if (closed != 0) return Cause::kClosed;
  const int64_t age = static_cast<int64_t>(now - beat) - p.clock_offset_ns;
  if (age > static_cast<int64_t>(p.stale_ns)) return Cause::kStale;
  if (now - start_ns > p.epoch_ns) return Cause::kDeadline;
  if (share != p.share) return Cause::kShare;
  if ((word & kShut) == 0 && word >= p.tickets) return Cause::kExhausted;
  return Cause::kNone;
}

// Everything of this launch is in *result: tell whoever waits for the drain, then the host. Only a
// claim is answered here; after any other end the host's lane is still in and may launch again.
template <class Env>
SWITCHER_HD void publish(Env& env, const Launch& p) {
  p.result->hits = env.load(&p.control->hits);
  p.result->end_ns = env.now_ns();
  if (env.load(&p.control->claimed) != 0 && p.gate.left != nullptr) {
    env.store_host_release(p.gate.left, p.entered);
  }
  env.store_host_release(&p.result->epoch, p.epoch);
}

// One member less inside; the last one reports the drain. Nobody is inside then: a member takes
// tickets only between enter and leave, and the word gives none any more.
template <class Env>
SWITCHER_HD void leave(Env& env, const Launch& p) {
  if (env.fetch_sub_acq_rel(&p.control->active, 1) != 1) return;
  if (env.fetch_or_acq_rel(&p.control->published, 1) == 0) publish(env, p);
}

// The last of the whole grid leaves the words as the next launch wants them. A member that became
// resident late may still come after the drain was reported.
template <class Env>
SWITCHER_HD void depart(Env& env, const Launch& p) {
  if (env.fetch_add_acq_rel(&p.control->gone, 1) != p.members) return;  // relay included
  env.store(&p.control->active, 1u);
  env.store(&p.control->published, 0u);
  env.store(&p.control->claimed, 0u);
  env.store(&p.control->gone, 0u);
  env.store(&p.control->hits, 0u);
  env.store(&p.control->word, kShut);
}

template <class Env>
SWITCHER_HD void relay(Env& env, const Launch& p) {
  Result& result = *p.result;  // host memory: written, never read
  const uint64_t start_ns = env.now_ns();
  Cause cause = look(env, p, start_ns);
  result.start_ns = start_ns;
  result.opened = cause == Cause::kNone ? 1 : 0;
  result.open_ns = env.now_ns();
  if (cause == Cause::kNone) {
    env.store(&p.control->word, 0u);
    while ((cause = look(env, p, start_ns)) == Cause::kNone) env.pause(p.poll_ns);
  }
  result.shut_ns = env.now_ns();
  const uint32_t word = env.fetch_or_acq_rel(&p.control->word, kShut | kDone);
  const uint32_t given = (word & kShut) != 0 ? 0 : word & kTicketMask;
  result.tickets = given < p.tickets ? given : p.tickets;
  result.cause = cause;
  if (cause == Cause::kClosed) env.store(&p.control->claimed, 1u);
  env.fence_host();
  leave(env, p);
  depart(env, p);
}

// ---- members ----

// Waits until the relay opens. False: the epoch is over, or nobody opens it; hash nothing. The
// whole warp walks through and agrees at each branch, so that the compiler sees no divergence
// before the search (it would keep the job's constants in registers instead of naming them).
template <class Env>
SWITCHER_HD bool enter(Env& env, const Launch& p) {
  if (env.agreed(env.sm() >= p.sm_limit)) return false;
  const uint64_t start_ns = env.now_ns();
  for (;;) {
    const uint32_t word = env.load(&p.control->word);
    if (!env.agreed((word & kShut) != 0)) break;
    if (env.agreed((word & kDone) != 0 || env.now_ns() - start_ns > p.wait_ns)) return false;
    env.pause(200);
  }
  // Counted in before the first ticket is taken: the relay, which shuts the same word that tickets
  // are taken from, sees the count of everybody who got one.
  if (env.first()) env.fetch_add_acq_rel(&p.control->active, 1);
  env.fence();
  return true;
}

// What passes the mask may still miss the target by a factor below two: the host, which hashes
// every candidate again, decides. Here that comparison would cost each nonce two instructions.
template <class Env>
SWITCHER_HD void report(Env& env, const Launch& p, uint32_t nonce, uint32_t version_index) {
  const uint32_t at = env.fetch_add(&p.control->hits, 1);
  if (at >= kRing) return;
  p.result->ring[at] = {nonce, version_index};
  env.fence_host();
}

// The second hash; in the middle of it the member asks for its next ticket. `after` ties the
// question to that place: the compiler would move it to the start (a longer drain) or to the end (a
// wait).
constexpr int kAskRound = 44;

template <class Ops, class Env>
SWITCHER_HD uint32_t second_hash(Env& env, const Launch& p, uint32_t (&w)[16], bool asks) {
  sha256::State<uint32_t> s = search::second_hash_start<Ops>(w);
  search::digest_steps<Ops, 1>(s, w, std::make_integer_sequence<int, kAskRound>{});
  const uint32_t after = sha256::letter<kAskRound + 1, 4>(s);
  env.take_begin(p, asks, after);
  search::digest_steps<Ops, kAskRound + 1>(s, w, std::make_integer_sequence<int, 60 - kAskRound>{});
  return sha256::letter<61, 4>(s);
}

// Plain search: one version, one ticket = one nonce per lane. `asks` is true in the first lane of a
// warp that has entered; a warp that has not is given no ticket. The inner loop leaves for a hit
// rather than branch around it: that keeps the warp together and costs one vote instead of three
// instructions.
template <class Ops, class Env>
SWITCHER_HD void plain_search(Env& env, const Launch& p, const PlainJob& job, bool asks) {
  typename Env::template PerLane<uint32_t> first;
  typename Env::template PerLane<uint32_t> nonce;
  typename Env::template PerLane<bool> hit;
  env.lanes([&](uint32_t lane) { first[lane] = env.opaque(p.first + lane); });
  env.take_begin(p, asks, 0);
  uint32_t ticket = env.take_end();
  while (env.opaque(ticket) < p.tickets) {
    do {
      env.lanes([&](uint32_t lane) {
        nonce[lane] = first[lane] + ticket * kWarpLanes;
        const uint32_t nonce_word = env.swap_bytes(nonce[lane]);
        search::ExpandedWords<Ops, uint32_t> words{
            job.job, nonce_word, {Ops::all(job.job.w16), Ops::all(job.job.w17)}};
        uint32_t w[16] = {};
        search::first_hash<Ops>(job.job, job.version, nonce_word, words, w);
        hit[lane] = (second_hash<Ops>(env, p, w, lane == 0) & p.word7_mask) == 0;
      });
      ticket = env.take_end();
    } while (env.all([&](uint32_t lane) { return !hit[lane] && ticket < p.tickets; }));
    env.lanes([&](uint32_t lane) {
      if (hit[lane]) report(env, p, nonce[lane], 0);
    });
  }
}

// One row of the table: K + W of one nonce, read four words at a time.
struct alignas(16) Quad {
  uint32_t x[4];
};
constexpr uint32_t kRowQuads = (search::kTableWords + 3) / 4;

constexpr uint32_t kRowBytes = kRowQuads * sizeof(Quad);

// `row` is an address in the table as Env counts them, in bytes.
template <class Ops, class Env>
struct TableWords {
  const Env& env;
  uint32_t row;
  Quad quad;

  template <int I>
  SWITCHER_HD void round_e(sha256::State<uint32_t>& s) {
    constexpr int kPlace = search::table_place(I);
    if constexpr (kPlace % 4 == 0) quad = env.row_quad(row, kPlace / 4);
    sha256::round_e<Ops, I>(s, quad.x[kPlace % 4]);
  }
};

template <class Ops>
SWITCHER_HD void fill_row(const search::Job& job, uint32_t nonce_word, Quad* row) {
  search::fill_table<Ops>(job, nonce_word,
                          [&](int place, uint32_t word) { row[place / 4].x[place % 4] = word; });
}

// Shared schedule: one ticket = one tile of nonces, each hashed under every version. A thread keeps
// one version in registers; the block's table holds the tile's schedules. `groups` nonces are
// hashed at the same time; rows that only fill up the last turn are hashed too and their hits
// dropped. Thread 0 asks for the next ticket in its last turn, when the tile is nearly done
// everywhere.
template <class Ops, class Env>
SWITCHER_HD void shared_search(Env& env, const Launch& p, const SharedJob& job, bool asks) {
  const uint32_t groups = env.block_threads() / job.versions;
  const uint32_t step = groups * kRowBytes;
  const uint32_t rows = (p.tile + groups - 1) / groups * groups;
  const uint32_t begin = env.table_address();
  const uint32_t end = env.opaque(begin + rows * kRowBytes);
  typename Env::template PerLane<search::Version> mine;
  typename Env::template PerLane<uint32_t> at;  // address of the row in the table
  typename Env::template PerLane<uint32_t> ask_at;
  typename Env::template PerLane<bool> hit;
  Quad* const table = env.table();
  env.lanes([&](uint32_t lane) {
    const uint32_t thread = env.thread(lane);
    mine[lane] = job.version[thread % job.versions];
    ask_at[lane] = thread == 0 ? end - step : ~0u;
  });
  env.take_begin(p, asks, 0);
  for (uint32_t ticket; (ticket = env.block_ticket()) < p.tickets;) {
    env.lanes([&](uint32_t lane) {
      const uint32_t thread = env.thread(lane);
      for (uint32_t i = thread; i < rows; i += env.block_threads()) {
        const uint32_t nonce = p.first + ticket * p.tile + i;
        fill_row<Ops>(job.job, env.swap_bytes(nonce), table + i * kRowQuads);
      }
      // Threads that do not make up a group repeat what others do.
      at[lane] = begin + thread / job.versions % groups * kRowBytes;
    });
    env.block_sync();
    // All lanes have the same number of turns: a row lies before `end` for one iff it does for all.
    while (env.all([&](uint32_t lane) { return env.opaque(at[lane]) < end; })) {
      do {
        env.lanes([&](uint32_t lane) {
          TableWords<Ops, Env> words{env, at[lane], env.row_quad(at[lane], 0)};
          uint32_t w[16] = {};
          search::first_hash<Ops>(job.job, mine[lane], words.quad.x[0], words, w);
          const uint32_t word7 = second_hash<Ops>(env, p, w, at[lane] == ask_at[lane]);
          hit[lane] = (word7 & p.word7_mask) == 0;
          at[lane] += step;
        });
      } while (env.all([&](uint32_t lane) { return !hit[lane] && at[lane] < end; }));
      env.lanes([&](uint32_t lane) {
        const uint32_t thread = env.thread(lane);
        const uint32_t i = (at[lane] - step - begin) / kRowBytes;
        if (!hit[lane] || thread >= groups * job.versions || i >= p.tile) return;
        report(env, p, p.first + ticket * p.tile + i, thread % job.versions);
      });
    }
  }
}

// ---- whole kernels ----

// One lane of block 0 is the relay. In a plain kernel every warp but the relay's is a member, so
// that a grid of one block per multiprocessor leaves none of them idle; in a shared one, whose
// blocks work in step, every block but the relay's.
template <class Ops, class Env>
SWITCHER_HD void plain_kernel(Env& env, const Launch& p, const PlainJob& job) {
  if (env.agreed(env.block() == 0 && env.first_warp())) {
    if (env.first_thread()) relay(env, p);
    return;
  }
  const bool first = env.first();
  const bool inside = enter(env, p);
  plain_search<Ops>(env, p, job, inside && first);
  env.warp_sync();
  if (inside && first) leave(env, p);
  if (first) depart(env, p);
}

template <class Ops, class Env>
SWITCHER_HD void shared_kernel(Env& env, const Launch& p, const SharedJob& job) {
  if (env.block() == 0) {
    if (env.first_thread()) relay(env, p);
    return;
  }
  const bool first = env.first_thread();
  const bool inside = env.first_warp() && enter(env, p);
  shared_search<Ops>(env, p, job, inside && first);
  env.block_sync();
  if (inside && first) leave(env, p);
  if (first) depart(env, p);
}

}  // namespace switcher::card
