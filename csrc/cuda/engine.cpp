// A CUDA card as a hasher's engine and as a scan backend. Plain C++ over card.hpp.
#include <sys/prctl.h>

#include <cstdlib>
#include <mutex>

#include "core/error.hpp"
#include "cuda/card.hpp"
#include "gate/gate.hpp"

namespace switcher::card {
namespace {

constexpr uint64_t kEpochNs = 15'000'000;

class CudaEngine final : public hasher::Engine {
 public:
  explicit CudaEngine(CudaInfo info) : info_(std::move(info)) {}

  const char* backend() const override { return "cuda"; }
  uint32_t lanes() const override { return 1; }
  uint64_t chunk_ns() const override { return kEpochNs; }
  uint64_t first_chunk() const override { return uint64_t{1} << 22; }
  bool takes_share() const override { return true; }
  bool counted_out() const override { return epochs_->counted_out(); }

  void attach(Gate& gate) override {
    Segment& s = gate.segment();
    card_ =
        open_card(info_, load_tuning(info_.uuid, info_.major, info_.minor), {&s, sizeof(Segment)});
    const auto words = [](const Word& word) { return reinterpret_cast<const uint64_t*>(&word); };
    const auto* share = reinterpret_cast<const uint32_t*>(&s.share);
    const Gatehouse gatehouse{words(s.closed),
                              share,
                              words(s.entered),
                              nullptr,
                              {static_cast<const uint64_t*>(card_->mapped(&s.closed)),
                               static_cast<const uint64_t*>(card_->mapped(&s.heartbeat_ns)),
                               static_cast<const uint32_t*>(card_->mapped(&s.share)),
                               static_cast<uint64_t*>(card_->mapped(&s.left))}};
    EpochOptions options;
    options.epoch_ns = kEpochNs;
    options.stale_ns = kStaleNs;
    epochs_ = std::make_unique<Epochs>(*card_, gatehouse, options);
  }

  // Naps between two looks at a running epoch are short only with fine timer slack.
  void start_lane(uint32_t) override { prctl(PR_SET_TIMERSLACK, 1000, 0, 0, 0); }

  // `stop` is the gate's own word, which the card watches by itself.
  ScanOutcome hash(uint32_t, const ScanWork& work, uint32_t first, uint64_t count,
                   const std::atomic<uint64_t>* stop, Candidate* out, size_t capacity) override {
    try {
      return epochs_->run(work, first, count, stop, out, capacity);
    } catch (const std::exception& error) {
      failure_ = error.what();
      return {0, 0};
    }
  }
  const char* failure() const override { return failure_.empty() ? nullptr : failure_.c_str(); }
  uint64_t watch_ns() const override { return 1'000'000; }

 private:
  const CudaInfo info_;
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

std::unique_ptr<hasher::Engine> make_cuda_engine(const std::string& id) {
  return std::make_unique<CudaEngine>(find_cuda_card(id));
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
    only.card = open_card(info, load_tuning(info.uuid, info.major, info.minor), {});
    EpochOptions options;
    options.epoch_ns = 200'000'000;  // a scan that was asked for: fewer launches
    options.stale_ns = ~uint64_t{0};
    only.epochs = std::make_unique<Epochs>(*only.card, only.card->own_gate(), options);
  }
  return only.epochs->run(work, first, count, stop, out, capacity);
}

}  // namespace switcher::card
