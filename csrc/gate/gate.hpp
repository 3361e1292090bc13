// The gate of one card: the mapped segment, and what a hash thread does with it.
// The protocol, with the order of every step, is in docs/gate.md.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>
#include <thread>

#include "gate/lock.hpp"
#include "gate/segment.hpp"

namespace switcher {

// Where segments live: `dir` if not empty, else $SWITCHER_GATE_DIR, else /dev/shm/switcher-UID.
std::string gate_dir(const std::string& dir = {});
// <dir>/<card, ':' as '-'>.gate. Throws Error INVALID for an id that is not [A-Za-z0-9:_.-]{1,43}.
std::string gate_path(const std::string& card, const std::string& dir = {});

struct GateOptions {
  std::string dir;         // see gate_dir()
  bool create = false;     // make the segment (and the default folder) where it is missing
  bool has_group = false;  // create with mode 0660 and this group instead of 0600
  gid_t group = 0;
};

// A mapping of the segment. Shared by the handles made from it. Throws Error from open() only:
// NOT_FOUND, PERMISSION, BAD_VERSION, CORRUPT, OS.
class Gate {
 public:
  static std::shared_ptr<Gate> open(const std::string& card, const GateOptions& options = {});
  ~Gate();
  Gate(const Gate&) = delete;
  Gate& operator=(const Gate&) = delete;

  Segment& segment() const noexcept { return *segment_; }
  const std::string& path() const noexcept { return path_; }
  const std::string& card() const noexcept { return card_; }

  // Opens an own description of the same file, for locks. Throws Error if the file was replaced.
  void open_lock(ByteLock& lock) const;
  bool somebody_holds(uint32_t byte) const noexcept { return !lock_is_free(fd_, byte); }
  bool file_is_gone() const noexcept;  // unlinked: no new claimant can find this segment

  uint64_t closed() const noexcept { return segment_->closed.load(); }
  // The controller beats and its clock is ours.
  bool heartbeat_fresh(uint64_t now) const noexcept;
  bool drained() const noexcept;

  // Clears `bits`; if that opens the gate, notes when and wakes the lanes.
  void clear_bits(uint64_t bits) noexcept;
  // Wakes every lane that sleeps (to stop, or to look again).
  void ring_bell() noexcept;

 private:
  Gate() = default;
  Segment* segment_ = nullptr;
  int fd_ = -1;
  uint64_t device_ = 0, inode_ = 0;
  std::string path_, card_;
};

// The right to hash on the card. One living owner; taken over after a death. Throws Error BUSY.
// Keeps a thread that watches the heartbeat and shuts the gate (SWITCHER_CLOSED_HEARTBEAT) while it
// is stale: a lane that comes back to its core in the middle of a chunk then leaves at the next
// nonces.
class HasherLock {
 public:
  explicit HasherLock(std::shared_ptr<Gate> gate);  // sets left = entered: nobody is in any more
  ~HasherLock();
  HasherLock(const HasherLock&) = delete;
  HasherLock& operator=(const HasherLock&) = delete;

 private:
  void watch() noexcept;
  std::shared_ptr<Gate> gate_;
  ByteLock lock_;
  uint64_t fork_;
  std::atomic<bool> stop_{false};
  std::thread watchdog_;
};

// One hash thread, or the host side of one kernel launch. Not shared between threads. Needs that
// this process holds the HasherLock.
//
//   while (running) {
//     if (no job) { wait for one; continue; }
//     if (!lane.wait_open(50'000'000)) continue;   // asleep; wakes within the timeout
//     if (!lane.enter()) continue;
//     do { hash at most ~2 ms, stopping on *lane.closed_word(); } while
//     (!lane.must_leave(now_ns())); lane.leave(now after the last hash);
//   }
class Lane {
 public:
  explicit Lane(std::shared_ptr<Gate> gate) noexcept : gate_(std::move(gate)) {}

  // True once the gate is open and the heartbeat fresh. Sleeps on the bell otherwise; returns false
  // at the timeout or after any other ring, so that the caller can look whether it should end.
  bool wait_open(uint64_t timeout_ns) noexcept;

  // Goes in. False (and out again) if the gate closed meanwhile or the heartbeat is stale: hash
  // nothing then. The first lane in after an opening that it waited for records the way back.
  bool enter() noexcept;

  // For ScanFn: non-zero = leave.
  const Word* closed_word() const noexcept { return &gate_->segment().closed; }

  // Closed, or no heartbeat for 15 ms. Ask between chunks of at most ~2 ms.
  bool must_leave(uint64_t now) const noexcept;

  // Out. `last_hash_ns`: now_ns() taken right after the last hash, or 0 if none was computed.
  void leave(uint64_t last_hash_ns) noexcept;

  // Out, where a card has stored `left` itself at the end of its drain: rings who waits for it.
  void counted_out(uint64_t last_hash_ns) noexcept;

  uint32_t share() const noexcept;  // 0..1000, clamped

 private:
  void note_last_hash(uint64_t last_hash_ns) noexcept;
  void step_out() noexcept;
  void after(uint64_t left) noexcept;
  std::shared_ptr<Gate> gate_;
  bool saw_closed_ = true;
};

}  // namespace switcher
