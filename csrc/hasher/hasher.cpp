#include "hasher/hasher.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/error.hpp"
#include "hasher/lane_thread.hpp"

namespace switcher::hasher {
namespace {

constexpr size_t kPreparedRolls = 4;
constexpr uint64_t kWitnesses = 4;                    // per part, on average
constexpr uint32_t kEasiestWitness = (1u << 20) - 1;  // at most one hash in 4096

// Top word of a target that about kWitnesses of so many hashes meet; a power of two less one, so
// that it seldom changes.
uint32_t witness_word7(uint64_t hashes) {
  const uint64_t word = (kWitnesses << 32) / std::max<uint64_t>(hashes, 1);
  uint32_t power = 1;
  while (power < kEasiestWitness && uint64_t{power} * 2 <= word) power *= 2;
  return std::min(power - 1, kEasiestWitness);
}

}  // namespace

Hasher::Hasher(std::shared_ptr<Gate> gate, std::shared_ptr<Ring> ring,
               std::unique_ptr<Engine> engine, const HasherOptions& options)
    : gate_(std::move(gate)),
      ring_(std::move(ring)),
      engine_(std::move(engine)),
      options_(options),
      lock_(gate_),
      ledger_(&ring_->file().ledger) {
  if (engine_->lanes() < 1 || engine_->lanes() > kLanes) {
    throw Error(SWITCHER_INVALID, "a card has 1 to 256 lanes");
  }
  adopt();
  engine_->attach(*gate_);
  try {
    start();
  } catch (...) {
    stop();
    throw;
  }
}

Hasher::~Hasher() { stop(); }

void Hasher::start() {
  prepared_.reserve(kPreparedRolls);
  ahead_ = std::thread([this] { prepare_ahead(); });
  for (uint32_t i = 0; i < engine_->lanes(); ++i) {
    lanes_.push_back(std::make_unique<LaneThread>(this, i));
  }
}

void Hasher::stop() noexcept {
  stop_.store(true, std::memory_order_release);
  {
    const std::lock_guard<std::mutex> guard(mutex_);
    work_.notify_all();
  }
  gate_->ring_bell();
  lanes_.clear();
  {
    const std::lock_guard<std::mutex> guard(prepared_mutex_);
    wished_.notify_all();
  }
  if (ahead_.joinable()) ahead_.join();
}

void Hasher::adopt() {
  const std::string todo = "; remove it when no switcher runs, and start again";
  if (const char* why = ledger_.adopt()) {
    throw Error(SWITCHER_CORRUPT, ring_->path() + ": " + why + todo);
  }
  void_below_.store(ledger_.void_below());
  for (uint32_t i = 0; i < ranges::kJobs; ++i) {
    if (ledger_.serial_of(i) == 0) continue;
    jobs_[i] = std::make_shared<const Job>(ring_->load_job(i));
  }
  for (uint32_t lane = 0; lane < kLanes; ++lane) {
    auto& hits = ring_->file().hits[lane];
    if (hits.head.load() - hits.tail.load() > kRingCapacity) {
      throw Error(SWITCHER_CORRUPT, ring_->path() + ": a lane's hits are out of bounds" + todo);
    }
    for (uint64_t k = 0; k < hits.remembered(); ++k) {
      const Found& found = hits.newest(k);
      known_.insert({found.serial, found.position, found.version});
    }
  }
}

uint64_t Hasher::set_job(JobSpec spec, bool clean) {
  const auto job = std::make_shared<const Job>(std::move(spec));
  const std::lock_guard<std::mutex> guard(mutex_);
  const uint32_t current = ledger_.find(ledger_.current());
  if (current != ranges::kJobs && ring_->holds_job(current, *job)) {
    running_.store(true);
    work_.notify_all();
    return ledger_.current();
  }
  const uint32_t index = ledger_.reserve_job();
  ring_->store_job(index, *job);
  jobs_[index] = job;
  // Ready before any lane can want it.
  Prepared first;
  prepare(*job, ledger_.current() + 1, job->range().begin / ranges::kRoll, &first);
  const uint64_t serial = ledger_.publish_job(index, job->range(), clean);
  void_below_.store(ledger_.void_below());
  running_.store(true);
  work_.notify_all();
  return serial;
}

uint64_t Hasher::resume() {
  const std::lock_guard<std::mutex> guard(mutex_);
  if (ledger_.current() == 0) {
    throw Error(SWITCHER_STATE, "there is no job to go on with; set one");
  }
  running_.store(true);
  work_.notify_all();
  return ledger_.current();
}

HasherStatus Hasher::status() {
  const std::lock_guard<std::mutex> guard(mutex_);
  HasherStatus status;
  status.serial = ledger_.current();
  status.remaining = ledger_.remaining();
  status.running = running_.load();
  status.benched = benched_.load();
  status.finished = status.serial != 0 && ledger_.finished();
  const uint32_t index = ledger_.find(status.serial);
  if (index != ranges::kJobs) {
    status.tag = jobs_[index]->spec().tag;
    status.versions = jobs_[index]->versions();
  }
  return status;
}

bool Hasher::acquire(uint64_t grain, Assignment* out) {
  {
    const std::lock_guard<std::mutex> guard(mutex_);
    if (!running_.load() || benched_.load()) return false;
    if (!ledger_.acquire(options_.grain != 0 ? options_.grain : grain, &out->part)) return false;
    out->job = jobs_[out->part.job];
  }
  prepare(*out->job, out->part.serial, out->part.range.begin / ranges::kRoll, &out->prepared);
  // A few hashes that are no shares are reported as well, and hashed again like any candidate: they
  // show that the card computes rightly, and that it does not miss what it should report.
  ScanWork& work = out->prepared.work;
  work.target_word7 =
      std::max(work.target_word7, witness_word7(out->part.range.length() * work.versions));
  const std::lock_guard<std::mutex> guard(prepared_mutex_);
  if (out->prepared.roll + 1 < out->job->rolls()) {
    wish_ = {out->job, out->part.serial, out->prepared.roll + 1};
    wished_.notify_one();
  }
  return true;
}

void Hasher::disown(uint32_t slot) {
  const std::lock_guard<std::mutex> guard(mutex_);
  ledger_.disown(slot);
}

void Hasher::wait_for_work(uint64_t timeout_ns) {
  std::unique_lock<std::mutex> guard(mutex_);
  const bool idle = !running_.load() || benched_.load() || !ledger_.has_work();
  if (idle && !stop_.load()) work_.wait_for(guard, std::chrono::nanoseconds(timeout_ns));
}

void Hasher::prepare(const Job& job, uint64_t serial, uint64_t roll, Prepared* out) {
  {
    const std::lock_guard<std::mutex> guard(prepared_mutex_);
    for (const Prepared& ready : prepared_) {
      if (ready.serial == serial && ready.roll == roll) {
        *out = ready;
        return;
      }
    }
  }
  job.prepare(roll, out);
  out->serial = serial;
  const std::lock_guard<std::mutex> guard(prepared_mutex_);
  if (prepared_.size() == kPreparedRolls) prepared_.erase(prepared_.begin());
  prepared_.push_back(*out);
}

void Hasher::prepare_ahead() {
  std::unique_lock<std::mutex> guard(prepared_mutex_);
  while (!stop_.load()) {
    if (wish_.job == nullptr) {
      wished_.wait(guard);
      continue;
    }
    const Wish wish = std::exchange(wish_, {});
    guard.unlock();
    Prepared ignored;
    prepare(*wish.job, wish.serial, wish.roll, &ignored);
    guard.lock();
  }
}

void Hasher::bench() noexcept {
  ring_->file().hardware_errors.fetch_add(1);
  benched_.store(true);
}

}  // namespace switcher::hasher
