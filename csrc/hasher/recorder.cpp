#include "hasher/recorder.hpp"

#include <algorithm>

namespace switcher::hasher {
namespace {

struct Edge {
  uint64_t position;
  int scanned;  // +1 where an interval begins, -1 where it ends
  int wanted;
};

void add_edges(std::vector<Edge>* edges, ranges::Range range, int scanned, int wanted) {
  if (range.begin >= range.end) return;
  edges->push_back({range.begin, scanned, wanted});
  edges->push_back({range.end, -scanned, -wanted});
}

}  // namespace

RecordingEngine::RecordingEngine(std::unique_ptr<Engine> inner, uint32_t first_ntime,
                                 size_t intervals)
    : inner_(std::move(inner)), first_ntime_(first_ntime), logs_(inner_->lanes()) {
  for (Log& log : logs_) log.intervals.resize(intervals);
}

ScanOutcome RecordingEngine::hash(uint32_t lane, const ScanWork& work, uint32_t first,
                                  uint64_t count, const std::atomic<uint64_t>* stop, Candidate* out,
                                  size_t capacity) {
  const ScanOutcome outcome = inner_->hash(lane, work, first, count, stop, out, capacity);
  if (outcome.nonces == 0) return outcome;
  const uint64_t roll = __builtin_bswap32(work.tail[1]) - first_ntime_;
  const uint64_t begin = roll * ranges::kRoll + first;
  Log& log = logs_[lane];
  if (log.used > 0 && log.intervals[log.used - 1].end == begin) {
    log.intervals[log.used - 1].end += outcome.nonces;
  } else if (log.used < log.intervals.size()) {
    log.intervals[log.used++] = {begin, begin + outcome.nonces};
  } else {
    log.full = true;
  }
  return outcome;
}

Reckoning reckon(const std::vector<RecordingEngine::Log>& logs,
                 const ranges::LedgerWords<Word>& ledger, uint64_t begin) {
  const uint64_t current = ledger.current.load();
  std::vector<Edge> edges;
  for (const auto& job : ledger.job) {
    if (current != 0 && job.serial.load() == current) {
      add_edges(&edges, {begin, job.frontier.load()}, 0, 1);
    }
  }
  for (const auto& slot : ledger.slot) {
    if (current != 0 && slot.serial.load() == current) {
      add_edges(&edges, {slot.begin.load(), slot.end.load()}, 0, -1);
    }
  }
  for (const auto& log : logs) {
    for (size_t i = 0; i < log.used; ++i) add_edges(&edges, log.intervals[i], 1, 0);
  }
  std::sort(edges.begin(), edges.end(),
            [](const Edge& a, const Edge& b) { return a.position < b.position; });
  Reckoning sum;
  int scanned = 0;
  int wanted = 0;
  for (size_t i = 0; i < edges.size(); ++i) {
    const uint64_t length = i == 0 ? 0 : edges[i].position - edges[i - 1].position;
    sum.hashed += length * static_cast<uint64_t>(scanned);
    if (scanned < wanted) sum.lost += length * static_cast<uint64_t>(wanted - scanned);
    if (scanned > wanted) sum.repeated += length * static_cast<uint64_t>(scanned - wanted);
    scanned += edges[i].scanned;
    wanted += edges[i].wanted;
  }
  return sum;
}

}  // namespace switcher::hasher
