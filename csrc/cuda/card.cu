// Cards: streams, memory, launches. One context per device (the primary one), one lowest-priority
// stream that does not wait for the null stream, nothing allocated or freed while an epoch runs.
#include <cstdio>
#include <cstring>

#include "cuda/card.hpp"
#include "cuda/check.hpp"
#include "cuda/kernels.hpp"
#include "cuda/scan_body.hpp"

namespace switcher::card {
namespace {

std::string uuid_text(const cudaUUID_t& uuid) {
  std::string text = "GPU-";
  for (int i = 0; i < 16; ++i) {
    char digits[3];
    std::snprintf(digits, sizeof digits, "%02x", static_cast<unsigned char>(uuid.bytes[i]));
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += digits;
  }
  return text;
}

// What a card that cannot map a gate watches.
struct OwnWords {
  alignas(64) uint64_t closed;
  alignas(64) uint64_t heartbeat_ns;
  alignas(64) uint32_t share;
};

class CudaCard final : public Card {
 public:
  CudaCard(const CudaInfo& info, const Tuning& tuning, const CardOptions& options);
  ~CudaCard() override;

  Grid grid(uint32_t versions) const override;
  Control* control() override { return control_; }
  Result* result() override { return result_on_card_; }
  const Result& seen() const override { return *result_; }
  void set_work(const ScanWork& work) override;
  void launch(const Launch& launch) override;
  void check() override;
  void finish() override;
  uint8_t* segment() const override { return segment_on_card_; }
  Mirror mirror() const override;
  GateWords mirror_words() const override;
  void use(bool shared, const Shape& shape) override;

 private:
  const Shape& shape(uint32_t versions) const {
    return versions == 1 ? tuning_.plain : tuning_.shared;
  }
  void allocate();
  void map_segment();
  void release() noexcept;
  void preload();

  const CudaInfo info_;
  Tuning tuning_;
  const CardOptions options_;
  cudaStream_t stream_ = nullptr;
  Control* control_ = nullptr;
  Result* result_ = nullptr;
  Result* result_on_card_ = nullptr;
  OwnWords* words_ = nullptr;
  OwnWords* words_on_card_ = nullptr;
  search::Version* version_ = nullptr;         // on the card
  search::Version* version_staged_ = nullptr;  // pinned
  bool registered_ = false;
  uint8_t* segment_on_card_ = nullptr;
  uint32_t versions_ = 1;
  PlainJob plain_{};
  SharedJob shared_{};
};

CudaCard::CudaCard(const CudaInfo& info, const Tuning& tuning, const CardOptions& options)
    : info_(info), tuning_(tuning), options_(options) {
  try {
    SWITCHER_CUDA_TRY(cudaSetDevice(info_.index));
    allocate();
    map_segment();
    preload();
  } catch (...) {
    release();
    throw;
  }
}

CudaCard::~CudaCard() { release(); }

void CudaCard::allocate() {
  int least = 0;
  int greatest = 0;
  SWITCHER_CUDA_TRY(cudaDeviceGetStreamPriorityRange(&least, &greatest));
  SWITCHER_CUDA_TRY(cudaStreamCreateWithPriority(&stream_, cudaStreamNonBlocking, least));
  SWITCHER_CUDA_TRY(cudaMalloc(&control_, sizeof *control_));
  Control fresh{};
  fresh.word = kShut;
  fresh.active = 1;
  SWITCHER_CUDA_TRY(cudaMemcpy(control_, &fresh, sizeof fresh, cudaMemcpyHostToDevice));
  SWITCHER_CUDA_TRY(cudaHostAlloc(&result_, sizeof *result_, cudaHostAllocMapped));
  std::memset(static_cast<void*>(result_), 0, sizeof *result_);
  SWITCHER_CUDA_TRY(cudaHostGetDevicePointer(&result_on_card_, result_, 0));
  SWITCHER_CUDA_TRY(cudaHostAlloc(&words_, sizeof *words_, cudaHostAllocMapped));
  *words_ = {0, 0, 1000};
  SWITCHER_CUDA_TRY(cudaHostGetDevicePointer(&words_on_card_, words_, 0));
  SWITCHER_CUDA_TRY(cudaMalloc(&version_, sizeof *version_ * kMaxVersions));
  SWITCHER_CUDA_TRY(cudaMemset(version_, 0, sizeof *version_ * kMaxVersions));
  SWITCHER_CUDA_TRY(cudaHostAlloc(&version_staged_, sizeof *version_staged_ * kMaxVersions,
                                  cudaHostAllocDefault));
}

// A mapping of a file in /dev/shm can be pinned like any other memory; one of another file system,
// or under some sandboxes, cannot. Then the host copies the words (see Mirror): slower, not wrong.
void CudaCard::map_segment() {
  if (options_.segment == nullptr) return;
  const cudaError_t code = cudaHostRegister(options_.segment, options_.segment_bytes,
                                            cudaHostRegisterMapped | cudaHostRegisterPortable);
  registered_ = code == cudaSuccess;
  void* on_card = nullptr;
  if (registered_ && cudaHostGetDevicePointer(&on_card, options_.segment, 0) == cudaSuccess) {
    segment_on_card_ = static_cast<uint8_t*>(on_card);
  }
  cudaGetLastError();
}

// In any state of construction. Errors are of no use here: the process or the card is going.
void CudaCard::release() noexcept {
  cudaSetDevice(info_.index);
  if (stream_ != nullptr) cudaStreamSynchronize(stream_);
  if (registered_) cudaHostUnregister(options_.segment);
  cudaFreeHost(version_staged_);
  cudaFree(version_);
  cudaFreeHost(words_);
  cudaFreeHost(result_);
  cudaFree(control_);
  if (stream_ != nullptr) cudaStreamDestroy(stream_);
  cudaGetLastError();
}

// A kernel that is loaded at its first launch may have to wait for running ones. So each is
// launched once now, for an epoch that finds its gate shut and hashes nothing: that also shows that
// the shape can be launched and that the card obeys, before any work depends on it.
void CudaCard::preload() {
  const Tuning wanted = tuning_;
  words_->closed = 1;
  uint64_t number = ~uint64_t{0};  // of no epoch to come
  for (const uint32_t versions : {1u, kMaxVersions}) {
    versions_ = versions;
    shared_ = {{}, versions, version_};
    for (const bool balanced : {false, true}) {
      (versions == 1 ? tuning_.plain : tuning_.shared).balanced = balanced;
      Launch empty{};
      empty.control = control_;
      empty.result = result_on_card_;
      empty.gate = mirror_words();
      empty.epoch = number--;
      empty.wait_ns = 1'000'000'000;
      empty.members = grid(versions).members;
      empty.tile = grid(versions).tile;
      launch(empty);
      finish();
      if (result_->epoch == empty.epoch && result_->cause == Cause::kClosed &&
          result_->tickets == 0) {
        continue;
      }
      throw Error(SWITCHER_DEVICE_LOST,
                  "card " + info_.name + " does not obey a closed gate; it is not used");
    }
  }
  words_->closed = 0;
  versions_ = 1;
  tuning_ = wanted;
}

void CudaCard::use(bool shared, const Shape& shape) {
  (shared ? tuning_.shared : tuning_.plain) = shape;
}

Grid CudaCard::grid(uint32_t versions) const {
  const Shape& s = shape(versions);
  const auto sms = static_cast<uint32_t>(info_.multiprocessors);
  const uint32_t blocks = sms * s.blocks_per_sm;
  if (versions == 1) return {blocks * (s.threads / kWarpLanes) - 1, kWarpLanes, sms};
  const uint32_t groups = s.threads / versions;
  const uint32_t turns = groups * s.turns > kMaxTile ? 1 : s.turns;
  return {blocks, groups * turns > kMaxTile ? kMaxTile : groups * turns, sms};
}

void CudaCard::set_work(const ScanWork& work) {
  SWITCHER_CUDA_TRY(cudaSetDevice(info_.index));
  versions_ = work.versions;
  if (versions_ == 1) {
    plain_ = plain_job(work);
    return;
  }
  // The staged copy of the job before must have been read.
  SWITCHER_CUDA_TRY(cudaStreamSynchronize(stream_));
  shared_ = shared_job(work, version_staged_);
  shared_.version = version_;
  SWITCHER_CUDA_TRY(cudaMemcpyAsync(version_, version_staged_, sizeof *version_ * versions_,
                                    cudaMemcpyHostToDevice, stream_));
}

void CudaCard::launch(const Launch& launch) {
  SWITCHER_CUDA_TRY(cudaSetDevice(info_.index));
  const Shape& s = shape(versions_);
  const uint32_t working = static_cast<uint32_t>(info_.multiprocessors) * s.blocks_per_sm;
  const dim3 threads(s.threads);
  if (versions_ == 1) {
    const dim3 blocks(working);
    if (s.balanced) {
      plain_balanced<<<blocks, threads, 0, stream_>>>(launch, plain_);
    } else {
      plain_compact<<<blocks, threads, 0, stream_>>>(launch, plain_);
    }
  } else {
    const dim3 blocks(working + 1);
    const uint32_t groups = s.threads / versions_;
    const uint32_t rows = (launch.tile + groups - 1) / groups * groups;
    const size_t bytes = size_t{rows} * kRowBytes;
    if (s.balanced) {
      shared_balanced<<<blocks, threads, bytes, stream_>>>(launch, shared_);
    } else {
      shared_compact<<<blocks, threads, bytes, stream_>>>(launch, shared_);
    }
  }
  SWITCHER_CUDA_TRY(cudaGetLastError());
}

void CudaCard::check() {
  SWITCHER_CUDA_TRY(cudaSetDevice(info_.index));
  const cudaError_t state = cudaStreamQuery(stream_);
  if (state == cudaErrorNotReady) return;
  SWITCHER_CUDA_TRY(state);
}

void CudaCard::finish() {
  SWITCHER_CUDA_TRY(cudaSetDevice(info_.index));
  SWITCHER_CUDA_TRY(cudaStreamSynchronize(stream_));
}

Mirror CudaCard::mirror() const { return {&words_->closed, &words_->heartbeat_ns, &words_->share}; }

GateWords CudaCard::mirror_words() const {
  return {&words_on_card_->closed, &words_on_card_->heartbeat_ns, &words_on_card_->share, nullptr};
}

}  // namespace

std::unique_ptr<Card> open_card(const CudaInfo& info, const Tuning& tuning,
                                const CardOptions& options) {
  return std::make_unique<CudaCard>(info, tuning, options);
}

CudaListing cuda_cards() {
  CudaListing listing;
  int count = 0;
  const cudaError_t code = cudaGetDeviceCount(&count);
  if (code != cudaSuccess || count == 0) {
    cudaGetLastError();
    listing.why_none = code == cudaErrorInsufficientDriver
                           ? "no NVIDIA driver, or one older than 580 (CUDA 13)"
                       : code == cudaSuccess || code == cudaErrorNoDevice
                           ? "the NVIDIA driver shows no card"
                           : std::string("the NVIDIA driver fails: ") + cudaGetErrorString(code);
    return listing;
  }
  for (int i = 0; i < count; ++i) {
    cudaDeviceProp properties;
    int clock_khz = 0;
    SWITCHER_CUDA_TRY(cudaGetDeviceProperties(&properties, i));
    SWITCHER_CUDA_TRY(cudaDeviceGetAttribute(&clock_khz, cudaDevAttrClockRate, i));
    listing.cards.push_back({i, uuid_text(properties.uuid), properties.name, properties.major,
                             properties.minor, properties.multiProcessorCount,
                             properties.totalGlobalMem, static_cast<uint64_t>(clock_khz) * 1000});
  }
  return listing;
}

}  // namespace switcher::card
