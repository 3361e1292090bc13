// Liveness: an open-file-description lock on one byte of the segment's file. The kernel drops it
// when the last descriptor of that description closes, whatever kills the process.
#pragma once

#include <string>

#include "gate/segment.hpp"

namespace switcher {

// Its own open file description, so that two users of one process exclude each other as two
// processes do. Closed in a forked child: a child must not keep its parent's lock alive.
class ByteLock {
 public:
  ByteLock() noexcept;
  ~ByteLock();
  ByteLock(const ByteLock&) = delete;
  ByteLock& operator=(const ByteLock&) = delete;

  // Opens `path`, which must be the file `device`:`inode`. Throws Error.
  void open(const std::string& path, uint64_t device, uint64_t inode);
  bool try_take(uint32_t byte);  // throws Error on anything but "somebody has it"
  void give_back(uint32_t byte) noexcept;
  bool is_open() const noexcept { return fd_ >= 0; }
  void close() noexcept;

 private:
  friend struct ForkRegistry;
  int fd_ = -1;
  ByteLock* next_ = nullptr;
  ByteLock* previous_ = nullptr;
};

// True if no living process holds the byte. `fd` must not be the holder's own description.
bool lock_is_free(int fd, uint32_t byte) noexcept;

// Grows by one in every forked child; a handle that was made under another number is its parent's.
uint64_t fork_count() noexcept;

}  // namespace switcher
