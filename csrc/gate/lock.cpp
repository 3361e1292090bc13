#include "gate/lock.hpp"

#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <mutex>

#include "core/error.hpp"

namespace switcher {
namespace {

std::mutex registry_mutex;  // held across fork(), so that a child never sees a half-made list
ByteLock* registry = nullptr;
std::atomic<uint64_t> forks{0};

int set_lock(int fd, uint32_t byte, short type) noexcept {
  struct flock lock{};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  lock.l_start = byte;
  lock.l_len = 1;
  return fcntl(fd, F_OFD_SETLK, &lock);
}

}  // namespace

struct ForkRegistry {
  static void prepare() { registry_mutex.lock(); }
  static void parent() { registry_mutex.unlock(); }
  static void child() {
    forks.fetch_add(1);
    for (ByteLock* lock = registry; lock != nullptr; lock = lock->next_) {
      if (lock->fd_ >= 0) ::close(lock->fd_);
      lock->fd_ = -1;
    }
    registry_mutex.unlock();
  }
  static void install() {
    static std::once_flag once;
    std::call_once(once, [] { pthread_atfork(prepare, parent, child); });
  }
};

uint64_t fork_count() noexcept { return forks.load(std::memory_order_relaxed); }

ByteLock::ByteLock() noexcept {
  ForkRegistry::install();
  const std::lock_guard<std::mutex> guard(registry_mutex);
  next_ = registry;
  if (registry != nullptr) registry->previous_ = this;
  registry = this;
}

ByteLock::~ByteLock() {
  close();
  const std::lock_guard<std::mutex> guard(registry_mutex);
  if (previous_ != nullptr) {
    previous_->next_ = next_;
  } else {
    registry = next_;
  }
  if (next_ != nullptr) next_->previous_ = previous_;
}

void ByteLock::open(const std::string& path, uint64_t device, uint64_t inode) {
  const std::lock_guard<std::mutex> guard(registry_mutex);
  const int fd = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (fd < 0) {
    throw Error(errno == ENOENT ? SWITCHER_NOT_FOUND : SWITCHER_PERMISSION,
                path + ": " + std::strerror(errno) + "; open the gate again");
  }
  struct stat now{};
  if (fstat(fd, &now) != 0 || now.st_dev != device || now.st_ino != inode) {
    ::close(fd);
    throw Error(SWITCHER_STATE, path + " was replaced since it was opened; open the gate again");
  }
  fd_ = fd;
}

bool ByteLock::try_take(uint32_t byte) {
  if (set_lock(fd_, byte, F_WRLCK) == 0) return true;
  if (errno == EAGAIN || errno == EACCES) return false;
  throw Error(SWITCHER_OS, std::string("file lock failed: ") + std::strerror(errno) +
                               "; the gate folder must be on a local file system");
}

void ByteLock::give_back(uint32_t byte) noexcept { set_lock(fd_, byte, F_UNLCK); }

void ByteLock::close() noexcept {
  const std::lock_guard<std::mutex> guard(registry_mutex);
  if (fd_ >= 0) ::close(fd_);
  fd_ = -1;
}

bool lock_is_free(int fd, uint32_t byte) noexcept {
  struct flock lock{};
  lock.l_type = F_RDLCK;  // conflicts with every holder's write lock, and needs no write access
  lock.l_whence = SEEK_SET;
  lock.l_start = byte;
  lock.l_len = 1;
  return fcntl(fd, F_OFD_GETLK, &lock) == 0 && lock.l_type == F_UNLCK;
}

}  // namespace switcher
