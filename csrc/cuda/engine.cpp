// A CUDA card as a hasher's engine and as a scan backend. Plain C++ over card.hpp.
#include <sys/prctl.h>

#include <cstddef>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <thread>

#include "core/error.hpp"
#include "cuda/card.hpp"
#include "gate/gate.hpp"

namespace switcher::card {
namespace {

constexpr uint64_t kEpochNs = 15'000'000;

// Text of the tuning that was wished for or found, for whoever keeps it.
struct Found {
  std::mutex mutex;
  std::string text;
};

class CudaEngine final : public hasher::Engine {
 public:
  CudaEngine(CudaInfo info, const char* tuning)
      : info_(std::move(info)), wish_(parse_tuning(tuning, info_.major, info_.minor)) {
    if (wish_.has_plain) tell(false, wish_.tuning.plain);
    if (wish_.has_shared) tell(true, wish_.tuning.shared);
    if (!wish_.tries) return;
    if (!wish_.has_plain) tuner_[0].emplace(candidate_shapes(false, wish_.warps));
    if (!wish_.has_shared) tuner_[1].emplace(candidate_shapes(true, wish_.warps));
  }

  const char* backend() const override { return "cuda"; }
  uint32_t lanes() const override { return 1; }
  uint64_t chunk_ns() const override { return kEpochNs; }
  uint64_t first_chunk() const override { return uint64_t{1} << 22; }
  bool takes_share() const override { return true; }
  bool counted_out() const override { return epochs_->counted_out(); }
  uint64_t began_ns() const override { return epochs_->last().open_ns; }
  uint64_t ended_ns() const override { return epochs_->last().end_ns; }

  void attach(Gate& gate) override {
    Segment& s = gate.segment();
    card_ = open_card(info_, wish_.tuning, {&s, sizeof(Segment)});
    const auto words = [](const Word& word) { return reinterpret_cast<const uint64_t*>(&word); };
    const auto* share = reinterpret_cast<const uint32_t*>(&s.share);
    Gatehouse house{words(s.closed),      words(s.heartbeat_ns), share, words(s.entered), {},
                    card_->mirror_words()};
    EpochOptions options;
    options.epoch_ns = kEpochNs;
    options.stale_ns = kStaleNs;
    if (uint8_t* const on_card = card_->segment()) {
      const auto at = [&](size_t offset) { return reinterpret_cast<uint64_t*>(on_card + offset); };
      house.words = {at(offsetof(Segment, closed)), at(offsetof(Segment, heartbeat_ns)),
                     reinterpret_cast<uint32_t*>(on_card + offsetof(Segment, share)),
                     at(offsetof(Segment, left))};
    } else {
      house.mirror = card_->mirror();
      options.spin = true;
    }
    epochs_ = std::make_unique<Epochs>(*card_, house, options);
  }

  // Naps between two looks at a running epoch are short only with fine timer slack.
  void start_lane(uint32_t) override { prctl(PR_SET_TIMERSLACK, 1000, 0, 0, 0); }

  // `stop` is the gate's own word, which the card watches by itself.
  ScanOutcome hash(uint32_t, const ScanWork& work, uint32_t first, uint64_t count,
                   const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) override {
    try {
      std::optional<Tuner>& tuner = tuner_[work.versions == 1 ? 0 : 1];
      if (tuner) card_->use(work.versions != 1, tuner->shape());
      const ScanOutcome outcome = epochs_->run(work, first, count, stop, out, capacity);
      if (tuner) learn(*tuner, work.versions != 1);
      return outcome;
    } catch (const std::exception& error) {
      failure_ = error.what();
      return {0, 0};
    }
  }
  const char* failure() const override { return failure_.empty() ? nullptr : failure_.c_str(); }
  // A lane that watches takes a core for that long, and spares a short claim the way back from
  // sleep.
  uint64_t watch_ns() const override {
    return std::thread::hardware_concurrency() >= 4 ? 5'000'000 : 1'000'000;
  }
  std::string tuning() const override {
    const std::lock_guard<std::mutex> guard(found_.mutex);
    return found_.text;
  }

 private:
  // An epoch that a claim cut short, or the end of a part, says little about a shape.
  void learn(Tuner& tuner, bool shared) {
    const LastEpoch& last = epochs_->last();
    const bool whole = last.cause == Cause::kDeadline || last.cause == Cause::kExhausted;
    if (tuner.done() || !whole || last.end_ns - last.open_ns < kEpochNs / 4) return;
    tuner.note(last.nonces, last.end_ns - last.open_ns);
    if (tuner.done()) tell(shared, tuner.shape());
  }

  void tell(bool shared, const Shape& shape) {
    const std::lock_guard<std::mutex> guard(found_.mutex);
    found_.text += tuning_line(shared, shape) + '\n';
  }

  const CudaInfo info_;
  const TuningWish wish_;
  std::optional<Tuner> tuner_[2];  // plain, shared
  mutable Found found_;
  std::string failure_;
  std::unique_ptr<Card> card_;
  std::unique_ptr<Epochs> epochs_;
};

// The card of backend "cuda"; opened at the first scan and kept. Never destroyed: the driver may be
// gone before static destructors run.
struct ScanCard {
  std::mutex mutex;
  std::unique_ptr<Card> card;
  std::unique_ptr<Epochs> epochs;
};
ScanCard& scan_card() {
  static ScanCard* const only = new ScanCard;
  return *only;
}

const char* scan_card_id() {
  const char* wanted = std::getenv("SWITCHER_CUDA_CARD");
  return wanted == nullptr ? "cuda:0" : wanted;
}

}  // namespace

CudaInfo find_cuda_card(const std::string& id) {
  const CudaListing listing = cuda_cards();
  if (listing.cards.empty())
    throw Error(SWITCHER_NO_DEVICE,
                "no CUDA card: " + listing.why_none + "; `switcher devices` lists what there is");
  const CudaInfo* found = nullptr;
  for (const CudaInfo& info : listing.cards) {
    if (id == "cuda:" + std::to_string(info.index) || id == info.uuid) return info;
    if (id.size() >= 8 && info.uuid.compare(0, id.size(), id) == 0) {
      if (found != nullptr) {
        throw Error(SWITCHER_NOT_FOUND, "card " + id + " is ambiguous; give more of the UUID");
      }
      found = &info;
    }
  }
  if (found == nullptr) {
    throw Error(SWITCHER_NOT_FOUND, "no card " + id + "; `switcher devices` lists them");
  }
  return *found;
}

std::unique_ptr<hasher::Engine> make_cuda_engine(const std::string& id, const char* tuning) {
  return std::make_unique<CudaEngine>(find_cuda_card(id), tuning);
}

bool has_cuda() {
  try {
    return !cuda_cards().cards.empty();
  } catch (const Error&) {
    return false;
  }
}

ScanOutcome scan_cuda(const ScanWork& work, uint32_t first, uint64_t count,
                      const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) {
  ScanCard& only = scan_card();
  const std::lock_guard<std::mutex> lock(only.mutex);
  if (only.epochs == nullptr) {
    const CudaInfo info = find_cuda_card(scan_card_id());
    const TuningWish wish =
        parse_tuning(std::getenv("SWITCHER_CUDA_TUNING"), info.major, info.minor);
    only.card = open_card(info, wish.tuning, {});
    EpochOptions options;
    options.epoch_ns = 200'000'000;  // a scan that was asked for: fewer launches
    options.stale_ns = ~uint64_t{0};
    const Gatehouse house{
        nullptr, nullptr, nullptr, nullptr, only.card->mirror(), only.card->mirror_words()};
    only.epochs = std::make_unique<Epochs>(*only.card, house, options);
  }
  return only.epochs->run(work, first, count, stop, out, capacity);
}

}  // namespace switcher::card
