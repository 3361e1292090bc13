#include "hasher/ring.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "core/error.hpp"
#include "gate/futex.hpp"

namespace switcher::hasher {
namespace {

const char* const kRemove = "; remove it when no switcher runs, and start again";

[[noreturn]] void os_error(const std::string& what, const char* todo) {
  const switcher_status status = errno == ENOENT                     ? SWITCHER_NOT_FOUND
                                 : errno == EACCES || errno == ELOOP ? SWITCHER_PERMISSION
                                                                     : SWITCHER_OS;
  throw Error(status, what + ": " + std::strerror(errno) + "; " + todo);
}

struct Fd {
  int value = -1;
  ~Fd() {
    if (value >= 0) ::close(value);
  }
};

// Made under another name and linked when whole: nobody ever finds half a file. Sparse: only the
// pages of lanes that exist take memory.
void make_ring(const std::string& path) {
  std::string draft = path + ".XXXXXX";
  Fd fd;
  fd.value = mkostemp(draft.data(), O_CLOEXEC);
  if (fd.value < 0) os_error("cannot create " + path, "set SWITCHER_GATE_DIR to a folder of yours");
  struct Unlink {
    const std::string& name;
    ~Unlink() { unlink(name.c_str()); }
  } const cleanup{draft};
  if (ftruncate(fd.value, sizeof(RingFile)) != 0) {
    os_error("cannot size " + path, "free some space there");
  }
  void* at = mmap(nullptr, sizeof(RingFile), PROT_READ | PROT_WRITE, MAP_SHARED, fd.value, 0);
  if (at == MAP_FAILED) os_error("cannot map " + path, "free some memory");
  RingFile& file = *static_cast<RingFile*>(at);
  file.magic.store(kRingMagic);
  file.abi.store(kRingAbi);
  file.size_bytes.store(static_cast<uint32_t>(sizeof(RingFile)));
  file.ready.store(1, std::memory_order_release);
  munmap(at, sizeof(RingFile));
  if (link(draft.c_str(), path.c_str()) != 0 && errno != EEXIST) {
    os_error("cannot create " + path, "set SWITCHER_GATE_DIR to a folder of yours");
  }
}

void check_owner(const std::string& path, const struct stat& info) {
  if (!S_ISREG(info.st_mode)) throw Error(SWITCHER_CORRUPT, path + " is not a file" + kRemove);
  if (info.st_uid != geteuid() && info.st_uid != 0) {
    throw Error(SWITCHER_PERMISSION, path + " belongs to uid " + std::to_string(info.st_uid) +
                                         "; run as that user or set SWITCHER_GATE_DIR");
  }
  if ((info.st_mode & S_IWOTH) != 0) {
    throw Error(SWITCHER_PERMISSION, path + " can be written by everybody; chmod 0600 it");
  }
}

void check_head(const std::string& path, int fd, const struct stat& info) {
  struct Head {
    uint64_t magic;
    uint32_t abi, size, ready;
  } head{};
  static_assert(offsetof(RingFile, ready) == offsetof(Head, ready));
  if (pread(fd, &head, sizeof head, 0) != ssize_t{sizeof head} || head.magic != kRingMagic) {
    throw Error(SWITCHER_CORRUPT, path + " is not a ring of hits" + kRemove);
  }
  if (head.abi != kRingAbi) {
    throw Error(SWITCHER_BAD_VERSION, path + " has layout " + std::to_string(head.abi) +
                                          ", this library speaks " + std::to_string(kRingAbi) +
                                          kRemove);
  }
  if (info.st_size != ssize_t{sizeof(RingFile)} || head.size != sizeof(RingFile) ||
      head.ready != 1) {
    throw Error(SWITCHER_CORRUPT, path + " is cut short" + kRemove);
  }
}

}  // namespace

std::string ring_beside(const std::string& gate_path) {
  return gate_path.substr(0, gate_path.size() - 4) + "ring";
}

std::shared_ptr<Ring> Ring::open(const std::string& path, bool create) {
  const int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  Fd fd;
  fd.value = ::open(path.c_str(), flags);
  if (fd.value < 0 && errno == ENOENT && create) {
    make_ring(path);
    fd.value = ::open(path.c_str(), flags);
  }
  if (fd.value < 0) os_error("cannot open " + path, "start a hasher on this card first");
  struct stat info{};
  if (fstat(fd.value, &info) != 0) os_error("cannot look at " + path, "check the file system");
  check_owner(path, info);
  check_head(path, fd.value, info);
  void* at = mmap(nullptr, sizeof(RingFile), PROT_READ | PROT_WRITE, MAP_SHARED, fd.value, 0);
  if (at == MAP_FAILED) os_error("cannot map " + path, "free some memory");
  std::shared_ptr<Ring> ring(new Ring);
  ring->file_ = static_cast<RingFile*>(at);
  ring->path_ = path;
  return ring;
}

Ring::~Ring() {
  if (file_ != nullptr) munmap(file_, sizeof(RingFile));
}

void Ring::store_job(uint32_t index, const Job& job) {
  const std::vector<uint8_t> bytes = job.serialize();
  StoredJob& stored = file_->job[index];
  const Hash digest = double_sha256(bytes);
  std::memcpy(stored.bytes, bytes.data(), bytes.size());
  std::memcpy(stored.digest, digest.data(), digest.size());
  stored.size.store(bytes.size(), std::memory_order_release);
}

bool Ring::holds_job(uint32_t index, const Job& job) const {
  const std::vector<uint8_t> bytes = job.serialize();
  const StoredJob& stored = file_->job[index];
  return stored.size.load() == bytes.size() &&
         std::memcmp(stored.bytes, bytes.data(), bytes.size()) == 0;
}

Job Ring::load_job(uint32_t index) const {
  const StoredJob& stored = file_->job[index];
  const uint64_t size = stored.size.load(std::memory_order_acquire);
  if (size > kMaxJobBytes) throw Error(SWITCHER_CORRUPT, path_ + ": a job is too long" + kRemove);
  const std::vector<uint8_t> bytes(stored.bytes, stored.bytes + size);
  const Hash digest = double_sha256(bytes);
  if (std::memcmp(digest.data(), stored.digest, digest.size()) != 0) {
    throw Error(SWITCHER_CORRUPT, path_ + ": a job does not match its digest" + kRemove);
  }
  return Job::parse(bytes.data(), bytes.size());
}

void Ring::wake_reader() noexcept {
  file_->bell.fetch_add(1);
  if (file_->waiting.load() != 0) futex_wake_all(file_->bell);
}

RingReader::RingReader(std::shared_ptr<Ring> ring) : ring_(std::move(ring)) {
  for (uint32_t i = 0; i < kLanes; ++i) seen_[i] = ring_->file().hits[i].tail.load();
}

size_t RingReader::poll(Record* out, size_t capacity) {
  size_t n = 0;
  for (uint32_t lane = 0; lane < kLanes && n < capacity; ++lane) {
    auto& hits = ring_->file().hits[lane];
    const uint64_t head = hits.head.load(std::memory_order_acquire);
    if (head - hits.tail.load() > kRingCapacity) continue;  // absurd: another process wrote there
    if (head - seen_[lane] > kRingCapacity) seen_[lane] = hits.tail.load();
    for (; seen_[lane] != head && n < capacity; ++seen_[lane]) {
      out[n].id = uint64_t{lane} << 48 | (seen_[lane] & ((uint64_t{1} << 48) - 1));
      out[n].lane = lane;
      out[n].found = hits.record[seen_[lane] & (kRingCapacity - 1)];
      ++n;
    }
  }
  return n;
}

bool RingReader::acknowledge(uint64_t id) {
  const uint64_t lane = id >> 48;
  if (lane >= kLanes) return false;
  auto& hits = ring_->file().hits[lane];
  const uint64_t tail = hits.tail.load();
  const uint64_t ahead = (id - tail) & ((uint64_t{1} << 48) - 1);
  if (ahead >= kRingCapacity || ahead >= hits.head.load(std::memory_order_acquire) - tail) {
    return false;
  }
  hits.acknowledge(ahead + 1);
  // Another reader may have seen these; this one need not see them again.
  if (seen_[lane] - tail <= ahead) seen_[lane] = tail + ahead + 1;
  return true;
}

bool RingReader::something_new() const {
  for (uint32_t lane = 0; lane < kLanes; ++lane) {
    const auto& hits = ring_->file().hits[lane];
    const uint64_t head = hits.head.load(std::memory_order_acquire);
    if (head != seen_[lane] && head - hits.tail.load() <= kRingCapacity) return true;
  }
  return false;
}

bool RingReader::wait(uint64_t timeout_ns) {
  RingFile& file = ring_->file();
  const uint64_t deadline = now_ns() + timeout_ns;
  while (!something_new()) {
    const uint64_t now = now_ns();
    if (now >= deadline) return false;
    // Counted before the bell is read: a lane that pushes afterwards rings.
    file.waiting.fetch_add(1);
    const uint32_t bell = file.bell.load();
    // At most 50 ms, for a writer that died between the push and the bell.
    if (!something_new()) {
      futex_wait(file.bell, bell, std::min<uint64_t>(deadline - now, 50'000'000));
    }
    file.waiting.fetch_sub(1);
  }
  return true;
}

uint64_t RingReader::unacknowledged() const {
  uint64_t n = 0;
  for (uint32_t lane = 0; lane < kLanes; ++lane) n += ring_->file().hits[lane].pending();
  return n;
}

}  // namespace switcher::hasher
