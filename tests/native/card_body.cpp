// The CUDA scan kernels' body on CPU threads (csrc/cuda/shim.hpp): hit lists against the portable
// backend, tickets and hand-back under random claims, the relay's reasons to shut, late blocks.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <random>
#include <thread>
#include <vector>

#include "check.hpp"
#include "core/header.hpp"
#include "cpu/known.hpp"
#include "cpu/scans.hpp"
#include "cuda/epochs.hpp"
#include "cuda/shim.hpp"
#include "cuda/tuning.hpp"

namespace {

using namespace switcher;
using card::Cause;

// Claims that each run must see; $SWITCHER_SHUTS for a long one. A sanitizer that follows every
// thread needs fewer of them and makes each many times slower.
int wanted_shuts() {
#ifdef __SANITIZE_THREAD__
  constexpr int kUsual = 120;
#else
  constexpr int kUsual = 1200;
#endif
  const char* wanted = std::getenv("SWITCHER_SHUTS");
  return wanted == nullptr ? kUsual : std::atoi(wanted);
}

// The words of a gate, in plain memory.
struct Words {
  std::atomic<uint64_t> closed{0};
  std::atomic<uint64_t> heartbeat_ns{0};
  std::atomic<uint64_t> entered{0};
  std::atomic<uint64_t> left{0};
  std::atomic<uint32_t> share{1000};

  card::Gatehouse gatehouse() {
    const auto word = [](std::atomic<uint64_t>& w) { return reinterpret_cast<uint64_t*>(&w); };
    const auto* half = reinterpret_cast<const uint32_t*>(&share);
    return {word(closed), word(heartbeat_ns),
            half,         word(entered),
            {},           {word(closed), word(heartbeat_ns), half, word(left)}};
  }
  // As for a card that cannot map the gate: `card` holds what the host copies.
  card::Gatehouse mirrored(Words* card) {
    card::Gatehouse house = gatehouse();
    const card::GateWords seen = card->gatehouse().words;
    house.words = {seen.closed, seen.heartbeat_ns, seen.share, nullptr};
    house.mirror = {const_cast<uint64_t*>(seen.closed), const_cast<uint64_t*>(seen.heartbeat_ns),
                    const_cast<uint32_t*>(seen.share)};
    return house;
  }
};

std::atomic<uint64_t> card_clock{1'000'000'000};
// It stands still while a test does not move it: an epoch that ended by itself, because this thread
// was kept off its core, would be waited for without end.
uint64_t read_card_clock() { return card_clock.load(std::memory_order_relaxed); }

ScanWork some_work(uint32_t m, uint32_t target_word7, std::mt19937& random) {
  uint8_t header[80];
  for (uint8_t& byte : header) byte = static_cast<uint8_t>(random());
  uint32_t versions[kMaxVersions];
  for (uint32_t i = 0; i < m; ++i) versions[i] = rolled_version(load_le32(header), i);
  ScanWork work = prepare(header, versions, m, Target{});
  work.target_word7 = target_word7;
  return work;
}

template <class F>
std::vector<Candidate> all_candidates(F&& scan, const ScanWork& work, uint32_t first,
                                      uint64_t count) {
  std::vector<Candidate> found;
  std::vector<Candidate> room(2 * kScanRoom);
  for (uint64_t done = 0; done < count;) {
    const ScanOutcome outcome =
        scan(work, first + static_cast<uint32_t>(done), count - done, room.data(), room.size());
    CHECK(outcome.nonces > 0);
    found.insert(found.end(), room.begin(), room.begin() + outcome.written);
    done += outcome.nonces;
  }
  return found;
}

bool same(const std::vector<Candidate>& x, const std::vector<Candidate>& y) {
  return std::equal(x.begin(), x.end(), y.begin(), y.end(),
                    [](const Candidate& a, const Candidate& b) {
                      return a.nonce == b.nonce && a.version_index == b.version_index;
                    });
}

// What one launch geometry of the kernels' body finds.
std::vector<Candidate> found_by_body(const card::ShimOptions& options, const ScanWork& work,
                                     uint32_t first, uint64_t count, uint64_t* rescans = nullptr) {
  Words words;
  card::ShimDevice device(options);
  card::EpochOptions rest;
  rest.stale_ns = ~uint64_t{0};
  rest.epoch_ns = 100'000'000'000;  // no deadline cuts an epoch before the ring overflows
  card::Epochs epochs(device, words.gatehouse(), rest);
  const auto scan = [&](const ScanWork& w, uint32_t start, uint64_t nonces, Candidate* out,
                        size_t room) { return epochs.run(w, start, nonces, nullptr, out, room); };
  const std::vector<Candidate> found = all_candidates(scan, work, first, count);
  if (rescans != nullptr) *rescans = epochs.rescans();
  return found;
}

std::vector<Candidate> found_by_portable(const ScanWork& work, uint32_t first, uint64_t count) {
  const auto scan = [](const ScanWork& w, uint32_t start, uint64_t nonces, Candidate* out,
                       size_t room) { return scan_portable(w, start, nonces, nullptr, out, room); };
  return all_candidates(scan, work, first, count);
}

// Full hit lists: every variant, versions, odd lengths, wraps, targets that are no power of two.
void hit_lists() {
  std::mt19937 random(1);
  const struct {
    uint32_t m, first, target;
    uint64_t count;
  } cases[] = {{1, 0, 0x07ffffff, 3000},         {1, 0xfffffe0c, 0x03000000, 1777},
               {1, 77, 0xffffffff, 9000},        {2, 5, 0x10000000, 700},
               {5, 0xffffffa0, 0x09abcdef, 501}, {64, 31, 0x02000000, 130},
               {48, 9, 0xffffffff, 200}};
  for (const bool balanced : {false, true}) {
    for (const auto& c : cases) {
      const ScanWork work = some_work(c.m, c.target, random);
      card::ShimOptions options;
      options.balanced = balanced;
      const auto want = found_by_portable(work, c.first, c.count);
      uint64_t rescans = 0;
      const auto got = found_by_body(options, work, c.first, c.count, &rescans);
      CHECK_SAYING(same(want, got), "%zu and %zu hits", want.size(), got.size());
      CHECK(!want.empty());
      CHECK((rescans > 0) == (c.target == 0xffffffff && c.count * c.m > card::kRing));
    }
  }
}

// One wrong round constant or rotate in the body shows, on every kernel; without it nothing does.
void mistakes() {
  std::mt19937 random(11);
  for (const uint32_t m : {1u, 4u}) {
    const ScanWork work = some_work(m, 0x0fffffff, random);
    const auto want = found_by_portable(work, 100, 2000);
    CHECK(want.size() > 50);
    for (const bool balanced : {false, true}) {
      for (const auto mistake :
           {card::Mistake::kNone, card::Mistake::kConstant, card::Mistake::kRotate}) {
        card::ShimOptions options;
        options.balanced = balanced;
        options.mistake = mistake;
        const bool right = same(want, found_by_body(options, work, 100, 2000));
        CHECK_SAYING(right == (mistake == card::Mistake::kNone), "m %u, balanced %d, mistake %d", m,
                     balanced, static_cast<int>(mistake));
      }
    }
  }
}

// The blocks' own nonces, and nothing else near them.
void known_blocks() {
  const struct {
    const uint8_t* header;
    uint32_t nonce;
  } blocks[] = {{kGenesisHeader, kGenesisNonce}, {kBlock125552Header, kBlock125552Nonce}};
  for (const auto& block : blocks) {
    const uint32_t version = load_le32(block.header);
    const Target target = target_from_bits(load_le32(block.header + 72));
    const ScanWork work = prepare(block.header, &version, 1, target);
    Words words;
    card::ShimDevice device({});
    card::EpochOptions rest;
    rest.stale_ns = ~uint64_t{0};
    card::Epochs epochs(device, words.gatehouse(), rest);
    std::vector<Candidate> room(kScanRoom);
    const ScanOutcome outcome =
        epochs.run(work, block.nonce - 1000, 2048, nullptr, room.data(), room.size());
    CHECK(outcome.nonces == 2048 && outcome.written == 1 && room[0].nonce == block.nonce);
  }
}

// Claims at random moments. With the easiest target every nonce is a hit, so the hits say which
// nonces were hashed: each must come once, and the drain must be told once it is true.
// `mirrored`: on a card that sees the host's copy of the gate, where the host counts itself out.
void random_shuts(uint32_t m, bool balanced, int shuts, bool mirrored = false) {
  std::mt19937 random(7 + m);
  const ScanWork work = some_work(m, 0xffffffff, random);
  Words words;
  card::ShimOptions options;
  options.balanced = balanced;
  card::ShimDevice device(options);
  card::EpochOptions rest;
  rest.stale_ns = ~uint64_t{0};
  Words copy;
  card::Epochs epochs(device, mirrored ? words.mirrored(&copy) : words.gatehouse(), rest);
  std::atomic<bool> stop{false};
  std::atomic<uint64_t> drains{0};
  std::thread claimant([&] {
    std::mt19937 own(3);
    while (!stop.load()) {
      words.closed.store(1);
      for (;;) {  // the claimant's side of the protocol: left before entered
        const uint64_t left = words.left.load();
        if (left == words.entered.load()) break;
        std::this_thread::yield();
      }
      drains.fetch_add(1);
      words.closed.store(0);
      // Long enough that many claims come in the middle of an epoch, wherever that may be.
      std::this_thread::sleep_for(std::chrono::microseconds(own() % 1500));
      std::this_thread::yield();
    }
  });
  std::vector<Candidate> room(2 * kScanRoom);
  const uint64_t per_run = 4096 / m / 32 * 32;
  uint64_t next = 0;
  int seen = 0;
  uint64_t cut = 0;  // epochs that a claim ended in the middle
  // Until as many have come, and one in fifty of them in the middle of an epoch.
  while (seen < shuts || cut <= static_cast<uint64_t>(shuts) / 50) {
    words.entered.fetch_add(1);
    if (words.closed.load() != 0) {
      words.left.fetch_add(1);
      std::this_thread::yield();
      continue;
    }
    const uint32_t first = static_cast<uint32_t>(0xffff0000u + next);
    const ScanOutcome outcome = epochs.run(work, first, per_run, nullptr, room.data(), room.size());
    CHECK(outcome.nonces <= per_run);
    CHECK_SAYING(outcome.written == outcome.nonces * m, "%u hits of %llu nonces", outcome.written,
                 static_cast<unsigned long long>(outcome.nonces));
    // Hashed is what was handed out and no more: the card's own count agrees.
    if (outcome.nonces != 0) CHECK(device.seen().hits == outcome.nonces * m);
    for (uint32_t k = 0; k < outcome.written; ++k) {
      CHECK(room[k].nonce == first + k / m && room[k].version_index == k % m);
    }
    if (device.seen().cause == Cause::kClosed) {
      ++seen;
      cut += outcome.nonces > 0 ? 1 : 0;
    }
    CHECK(!mirrored || !epochs.counted_out());
    if (!epochs.counted_out()) words.left.fetch_add(1);
    CHECK(words.left.load() == words.entered.load());
    next += outcome.nonces;
  }
  stop.store(true);
  claimant.join();
  CHECK(drains.load() > 0);
}

struct Ended {
  Cause cause;
  uint64_t nonces;
  bool counted_out;
  uint64_t left;
};

// One long epoch during which `act` does something; how it ended. The card's clock is simulated.
template <class F>
Ended one_epoch(F&& act, card::ShimOptions options = {}) {
  std::mt19937 random(5);
  Words words;
  words.entered.store(41);
  words.heartbeat_ns.store(card_clock.load());
  options.clock = read_card_clock;
  card::ShimDevice device(options);
  card::Launch launch{};
  const ScanWork work = some_work(1, 0, random);
  device.set_work(work);
  launch.control = device.control();
  launch.result = device.result();
  launch.gate = words.gatehouse().words;
  launch.epoch = 9;
  launch.entered = 41;
  launch.epoch_ns = uint64_t{1} << 60;
  launch.stale_ns = uint64_t{1} << 60;
  launch.wait_ns = uint64_t{1} << 60;
  launch.share = 1000;
  launch.sm_limit = 99;
  launch.members = device.grid(1).members;
  launch.tickets = card::kMaxTickets;
  launch.tile = 32;
  launch.word7_mask = card::word7_mask(0);
  act(words, launch, device);
  device.finish();
  CHECK(device.seen().epoch == 9);
  CHECK(device.control()->word == card::kShut && device.control()->active == 1 &&
        device.control()->gone == 0 && device.control()->hits == 0 &&
        device.control()->published == 0 && device.control()->claimed == 0);
  return {device.seen().cause, uint64_t{device.seen().tickets} * 32, words.left.load() == 41,
          words.left.load()};
}

void wait_for_tickets(card::ShimDevice& device) {
  for (;;) {
    const uint32_t word = __atomic_load_n(&device.control()->word, __ATOMIC_RELAXED);
    if ((word & card::kShut) == 0 && word > 10) return;
    std::this_thread::yield();
  }
}

void reasons_to_shut() {
  const auto run = [](card::ShimDevice& d, const card::Launch& l) { d.launch(l); };
  Ended e = one_epoch([&](Words& w, card::Launch& l, card::ShimDevice& d) {
    w.closed.store(2);  // shut before the relay looks: nothing may be hashed
    run(d, l);
  });
  CHECK(e.cause == Cause::kClosed && e.nonces == 0 && e.counted_out);

  e = one_epoch([&](Words& w, card::Launch& l, card::ShimDevice& d) {
    run(d, l);
    wait_for_tickets(d);
    w.closed.store(2);
  });
  CHECK(e.cause == Cause::kClosed && e.nonces > 0 && e.counted_out);

  e = one_epoch([&](Words&, card::Launch& l, card::ShimDevice& d) {
    l.stale_ns = 15'000'000;
    run(d, l);
    wait_for_tickets(d);
    card_clock.fetch_add(16'000'000);  // and no heartbeat
  });
  CHECK(e.cause == Cause::kStale && !e.counted_out && e.left == 0);

  e = one_epoch([&](Words& w, card::Launch& l, card::ShimDevice& d) {
    l.stale_ns = 15'000'000;
    w.heartbeat_ns.store(card_clock.load() - 30'000'000);  // stale from the start
    run(d, l);
  });
  CHECK(e.cause == Cause::kStale && e.nonces == 0);

  e = one_epoch([&](Words&, card::Launch& l, card::ShimDevice& d) {
    l.epoch_ns = 50'000'000;
    run(d, l);
    wait_for_tickets(d);
    card_clock.fetch_add(60'000'000);
  });
  CHECK(e.cause == Cause::kDeadline && e.nonces > 0 && !e.counted_out);

  e = one_epoch([&](Words& w, card::Launch& l, card::ShimDevice& d) {
    run(d, l);
    wait_for_tickets(d);
    w.share.store(500);
  });
  CHECK(e.cause == Cause::kShare);

  e = one_epoch([&](Words&, card::Launch& l, card::ShimDevice& d) {
    l.tickets = 17;
    run(d, l);
  });
  CHECK(e.cause == Cause::kExhausted && e.nonces == 17 * 32);
}

// Blocks or a relay that become resident late, and blocks above the share's limit.
void late_comers() {
  const auto claim = [](Words& w, card::Launch& l, card::ShimDevice& d) {
    d.launch(l);
    wait_for_tickets(d);
    w.closed.store(2);
    while (w.left.load() != 41) std::this_thread::yield();  // drained without the late block
  };
  card::ShimOptions options;
  options.late_blocks = 1;
  Ended e = one_epoch(claim, options);
  CHECK(e.cause == Cause::kClosed && e.nonces > 0 && e.counted_out);

  options = {};
  options.late_relay = true;
  e = one_epoch(
      [](Words&, card::Launch& l, card::ShimDevice& d) {
        l.tickets = 40;
        d.launch(l);
      },
      options);
  CHECK(e.cause == Cause::kExhausted && e.nonces == 40 * 32);

  options = {};
  e = one_epoch(
      [](Words&, card::Launch& l, card::ShimDevice& d) {
        l.sm_limit = 2;  // blocks 0 and 1 stay, block 2 leaves
        l.tickets = 40;
        d.launch(l);
        d.finish();
        CHECK(d.tickets(2) == 0 && d.tickets(0) + d.tickets(1) >= 40);
      },
      options);
  CHECK(e.cause == Cause::kExhausted && e.nonces == 40 * 32);
}

// The controller changes the share while epochs run: the running one ends, the next keeps to the
// new limit, no block above it takes a ticket, and every nonce is still hashed once.
void shares(uint32_t m) {
  std::mt19937 random(11);
  const ScanWork work = some_work(m, 0xffffffff, random);
  Words words;
  card::ShimOptions options;
  options.blocks = 3;  // and the relay's: multiprocessors 0..3
  card::ShimDevice device(options);
  card::EpochOptions rest;
  rest.stale_ns = ~uint64_t{0};
  card::Epochs epochs(device, words.gatehouse(), rest);
  std::vector<Candidate> room(2 * kScanRoom);
  const uint64_t per_run = 4096 / m / 32 * 32;
  uint32_t next = 0;
  int changed = 0;
  for (const uint32_t share : {1000u, 500u, 750u, 501u, 500u, 1000u}) {
    // Half of the changes come between two epochs, half in the middle of one.
    std::thread controller;
    if (share % 250 == 0) {
      words.share.store(share);
    } else {
      controller = std::thread([&] { words.share.store(share); });
    }
    for (int runs = 0; runs < 40; ++runs) {
      if (runs == 20 && controller.joinable()) controller.join();
      const uint32_t limit = (words.share.load() * 4 + 999) / 1000;
      uint64_t above = 0;
      for (uint32_t block = limit; block < 4; ++block) above += device.tickets(block);
      const ScanOutcome outcome =
          epochs.run(work, next, per_run, nullptr, room.data(), room.size());
      CHECK(outcome.written == outcome.nonces * m);
      for (uint32_t k = 0; k < outcome.written; ++k) CHECK(room[k].nonce == next + k / m);
      next += static_cast<uint32_t>(outcome.nonces);
      CHECK(epochs.last().open_ns <= epochs.last().end_ns);
      changed += device.seen().cause == Cause::kShare ? 1 : 0;
      device.finish();
      if (words.share.load() != share || runs < 20) continue;
      uint64_t now = 0;
      for (uint32_t block = limit; block < 4; ++block) now += device.tickets(block);
      CHECK_SAYING(now == above, "%llu tickets above the limit",
                   static_cast<unsigned long long>(now - above));
    }
  }
  CHECK(next > 0 && changed < 40);
}

void tunings() {
  card::TuningWish wish = card::parse_tuning(nullptr, 9, 0);
  CHECK(!wish.has_plain && !wish.tries && wish.tuning.plain == (card::Shape{true, 256, 1, 1}));
  CHECK(!card::default_tuning(12, 0).plain.balanced);
  wish = card::parse_tuning("plain compact 128 3 1;try\nwarps 4", 9, 0);
  CHECK(wish.has_plain && !wish.has_shared && wish.tries && wish.warps == 4);
  CHECK(wish.tuning.plain == (card::Shape{false, 128, 3, 1}));  // a given shape is as given
  CHECK(resident_threads(wish.tuning.shared) == 512);
  for (const bool shared : {false, true}) {
    for (const card::Shape& shape : card::candidate_shapes(shared, 0)) {
      const std::string line = card::tuning_line(shared, shape);
      wish = card::parse_tuning(line.c_str(), 9, 0);
      CHECK((shared ? wish.tuning.shared : wish.tuning.plain) == shape);
    }
    for (uint32_t n = 1; n <= 8; ++n) {
      for (const card::Shape& shape : card::candidate_shapes(shared, n)) {
        CHECK(resident_threads(shape) == n * 128 && shape.threads <= card::kMaxThreads);
      }
    }
  }
  for (const char* bad : {"plain", "plain fast 256 1 1", "plain balanced 100 1 1", "warps 9",
                          "plain balanced 256 9 1", "plain balanced 256 1 1 1", "nonsense"}) {
    bool refused = false;
    try {
      card::parse_tuning(bad, 9, 0);
    } catch (const Error& error) {
      refused = error.status() == SWITCHER_INVALID;
    }
    CHECK_SAYING(refused, "%s", bad);
  }
}

// A card whose rates are made up: the tuner takes the fewest threads that are as good as the best,
// whatever the clock does meanwhile and however the first epochs go.
void tuner() {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> noise(0.999, 1.001);
  const auto shapes = card::candidate_shapes(false, 0);
  card::Tuner tuner(shapes);
  CHECK(!tuner.done());
  int epochs = 0;
  while (!tuner.done()) {
    const card::Shape shape = tuner.shape();
    const double full = shape.balanced ? 10.0 : 7.4;
    const uint32_t threads = resident_threads(shape);
    double rate = threads == 128 ? 0.7 * full : threads == 256 ? 0.97 * full : full;
    rate *= noise(random) * (1.0 - 0.002 * epochs);  // throttles as it gets warm
    if (epochs < static_cast<int>(shapes.size())) rate *= 0.3;
    tuner.note(static_cast<uint64_t>(rate * 15e6), 15'000'000);
    tuner.note(0, 15'000'000);  // says nothing
    CHECK(++epochs < 1000);
  }
  CHECK(tuner.shape() == (card::Shape{true, 128, 3, 1}));
}

void masks() {
  CHECK(card::word7_mask(0) == 0xffffffffu);
  CHECK(card::word7_mask(0xffffffffu) == 0);
  CHECK(card::word7_mask(1) == 0xfeffffffu);
  CHECK(card::word7_mask(0x00010000u) == 0x0000feffu);
}

}  // namespace

int main() {
  masks();
  known_blocks();
  hit_lists();
  if (SWITCHER_SHIM_MISTAKES) mistakes();
  reasons_to_shut();
  late_comers();
  shares(1);
  shares(4);
  tunings();
  tuner();
  for (const bool balanced : {false, true}) {
    random_shuts(1, balanced, wanted_shuts() / 3);
    random_shuts(4, balanced, wanted_shuts() / 6);
    // Where cores are few most epochs are exhausted before the host's copy of a claim is seen.
    random_shuts(1, balanced, wanted_shuts() / 60, true);
  }
  return 0;
}
