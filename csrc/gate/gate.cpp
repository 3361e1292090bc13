#include "gate/gate.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#include "core/error.hpp"
#include "gate/futex.hpp"
#include "gate/histogram.hpp"

namespace switcher {
namespace {

[[noreturn]] void os_error(const std::string& what, const std::string& todo) {
  const int code = errno;
  switcher_status status = SWITCHER_OS;
  if (code == ENOENT || code == ENOTDIR) status = SWITCHER_NOT_FOUND;
  if (code == EACCES || code == EPERM || code == ELOOP) status = SWITCHER_PERMISSION;
  throw Error(status, what + ": " + std::strerror(code) + "; " + todo);
}

bool in_my_groups(gid_t group) {
  if (group == getegid()) return true;
  const int count = getgroups(0, nullptr);
  std::vector<gid_t> groups(count > 0 ? static_cast<size_t>(count) : 0);
  const int got = getgroups(count, groups.data());
  for (int i = 0; i < got; ++i) {
    if (groups[static_cast<size_t>(i)] == group) return true;
  }
  return false;
}

// Who may write the segment may open and shut the gate: trust oneself, root, and the group that
// the owner chose.
void check_trust(const std::string& path, const struct stat& file) {
  if (!S_ISREG(file.st_mode)) {
    throw Error(SWITCHER_CORRUPT, path + " is not a regular file; remove it and start again");
  }
  if ((file.st_mode & S_IWOTH) != 0) {
    throw Error(SWITCHER_PERMISSION, path + " can be written by everybody; chmod 0660 it");
  }
  const bool shared = (file.st_mode & 060) == 060 && in_my_groups(file.st_gid);
  if (file.st_uid != geteuid() && file.st_uid != 0 && !shared) {
    throw Error(SWITCHER_PERMISSION,
                path + " belongs to uid " + std::to_string(file.st_uid) +
                    "; let its owner share it (gate.group) or run as that user");
  }
}

// The header is checked on a copy before anything is mapped: a short file must not be touched
// through a mapping.
void check_header(const std::string& path, int fd, const struct stat& file,
                  const std::string& card) {
  alignas(Segment) unsigned char head[64] = {};
  const ssize_t got = pread(fd, head, sizeof head, 0);
  switcher_segment copy{};
  std::memcpy(&copy, head, sizeof head);
  if (got != ssize_t{sizeof head} || copy.magic != SWITCHER_SEGMENT_MAGIC) {
    throw Error(SWITCHER_CORRUPT,
                path + " is not a gate segment; remove it when no switcher runs, and start again");
  }
  if (copy.abi != SWITCHER_SEGMENT_ABI) {
    throw Error(SWITCHER_BAD_VERSION,
                path + " has layout " + std::to_string(copy.abi) + ", this library speaks " +
                    std::to_string(SWITCHER_SEGMENT_ABI) +
                    "; stop the other switcher, remove the file, and use one version");
  }
  const bool sized = file.st_size == SWITCHER_SEGMENT_BYTES && copy.size_bytes == file.st_size;
  if (!sized || copy.ready != 1) {
    throw Error(SWITCHER_CORRUPT, path + (sized ? " was never finished" : " is cut short") +
                                      "; remove it when no switcher runs, and start again");
  }
  if (strnlen(copy.card, sizeof copy.card) != card.size() ||
      std::memcmp(copy.card, card.data(), card.size()) != 0) {
    throw Error(SWITCHER_CORRUPT, path + " is the gate of another card than " + card +
                                      "; remove it when no switcher runs, and start again");
  }
}

struct Fd {
  int value = -1;
  ~Fd() {
    if (value >= 0) ::close(value);
  }
};

void make_folder(const std::string& folder, const GateOptions& options) {
  const mode_t mode = options.has_group ? 0750 : 0700;
  if (mkdir(folder.c_str(), mode) != 0) {
    if (errno == EEXIST) return;
    os_error("cannot make the gate folder " + folder, "set SWITCHER_GATE_DIR to a folder of yours");
  }
  // A new folder of ours: the umask must not decide who may enter it.
  const bool shared =
      !options.has_group || chown(folder.c_str(), static_cast<uid_t>(-1), options.group) == 0;
  if (!shared || chmod(folder.c_str(), mode) != 0) {
    os_error("cannot set group and mode of " + folder, "choose a gate.group you are a member of");
  }
}

// A folder somebody else prepared in /dev/shm would let him swap the segments under us.
void check_folder(const std::string& folder, bool is_default) {
  struct stat info{};
  if (lstat(folder.c_str(), &info) != 0) {
    if (errno == ENOENT) return;
    os_error("cannot look at the gate folder " + folder, "set SWITCHER_GATE_DIR");
  }
  if (is_default && (!S_ISDIR(info.st_mode) || info.st_uid != geteuid() ||
                     (info.st_mode & (S_IWGRP | S_IWOTH)) != 0)) {
    throw Error(SWITCHER_PERMISSION,
                folder + " is not a private folder of yours; remove it or set SWITCHER_GATE_DIR");
  }
  if (S_ISDIR(info.st_mode) && (info.st_mode & S_IWOTH) != 0 && (info.st_mode & S_ISVTX) == 0) {
    throw Error(SWITCHER_PERMISSION, folder + " can be written by everybody; chmod o-w it");
  }
}

void fill(Segment& s, const std::string& card) {
  s.magic.store(SWITCHER_SEGMENT_MAGIC);
  s.abi.store(SWITCHER_SEGMENT_ABI);
  s.size_bytes.store(SWITCHER_SEGMENT_BYTES);
  for (size_t i = 0; i < card.size(); ++i) s.card[i].store(card[i]);
  s.share.store(1000);
  s.ready.store(1, std::memory_order_release);
}

// Made under another name and linked when whole: nobody ever finds half a segment.
void make_segment(const std::string& path, const std::string& card, const GateOptions& options) {
  std::string draft = path + ".XXXXXX";
  Fd fd;
  fd.value = mkostemp(draft.data(), O_CLOEXEC);
  if (fd.value < 0) os_error("cannot create " + path, "set SWITCHER_GATE_DIR to a folder of yours");
  struct Unlink {
    const std::string& name;
    ~Unlink() { unlink(name.c_str()); }
  } const cleanup{draft};
  if (options.has_group && fchown(fd.value, static_cast<uid_t>(-1), options.group) != 0) {
    os_error("cannot give " + path + " to group " + std::to_string(options.group),
             "choose a gate.group you are a member of");
  }
  if (fchmod(fd.value, options.has_group ? 0660 : 0600) != 0 ||
      ftruncate(fd.value, SWITCHER_SEGMENT_BYTES) != 0) {
    os_error("cannot size " + path, "free some space there");
  }
  void* at = mmap(nullptr, SWITCHER_SEGMENT_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd.value, 0);
  if (at == MAP_FAILED) os_error("cannot map " + path, "free some memory");
  fill(*static_cast<Segment*>(at), card);
  munmap(at, SWITCHER_SEGMENT_BYTES);
  if (link(draft.c_str(), path.c_str()) != 0 && errno != EEXIST) {
    os_error("cannot create " + path, "set SWITCHER_GATE_DIR to a folder of yours");
  }
}

}  // namespace

std::string gate_dir(const std::string& dir) {
  if (!dir.empty()) return dir;
  const char* set = std::getenv("SWITCHER_GATE_DIR");
  if (set != nullptr && *set != '\0') return set;
  return "/dev/shm/switcher-" + std::to_string(geteuid());
}

std::string gate_path(const std::string& card, const std::string& dir) {
  bool good = !card.empty() && card.size() < SWITCHER_CARD_BYTES && card[0] != '.';
  std::string name = card;
  for (char& c : name) {
    const bool alphanumeric =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    good = good && (alphanumeric || c == ':' || c == '_' || c == '.' || c == '-');
    if (c == ':') c = '-';
  }
  if (!good) {
    throw Error(SWITCHER_INVALID,
                "a card id has 1 to 43 letters, digits, ':', '_', '.' or '-', such as cpu:0");
  }
  return gate_dir(dir) + "/" + name + ".gate";
}

std::shared_ptr<Gate> Gate::open(const std::string& card, const GateOptions& options) {
  const std::string path = gate_path(card, options.dir);
  const std::string folder = gate_dir(options.dir);
  const char* set = std::getenv("SWITCHER_GATE_DIR");
  check_folder(folder, options.dir.empty() && (set == nullptr || *set == '\0'));
  const int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  Fd fd;
  fd.value = ::open(path.c_str(), flags);
  if (fd.value < 0 && errno == ENOENT && options.create) {
    make_folder(folder, options);
    make_segment(path, card, options);
    fd.value = ::open(path.c_str(), flags);
  }
  if (fd.value < 0 && (errno == ENOENT || errno == ENOTDIR)) {
    os_error("card " + card + " has no gate (" + path + ")",
             "start switcher for this card, or set SWITCHER_GATE_DIR to its folder");
  }
  if (fd.value < 0) os_error("cannot open " + path, "run as its owner, or let it share gate.group");
  struct stat file{};
  if (fstat(fd.value, &file) != 0) os_error("cannot look at " + path, "check the file system");
  check_trust(path, file);
  check_header(path, fd.value, file, card);
  // Populated: the first claim shall not take a page fault.
  void* at = mmap(nullptr, SWITCHER_SEGMENT_BYTES, PROT_READ | PROT_WRITE,
                  MAP_SHARED | MAP_POPULATE, fd.value, 0);
  if (at == MAP_FAILED) os_error("cannot map " + path, "free some memory");
  std::shared_ptr<Gate> gate(new Gate);
  gate->segment_ = static_cast<Segment*>(at);
  gate->fd_ = std::exchange(fd.value, -1);
  gate->device_ = file.st_dev;
  gate->inode_ = file.st_ino;
  gate->path_ = path;
  gate->card_ = card;
  return gate;
}

Gate::~Gate() {
  if (segment_ != nullptr) munmap(segment_, SWITCHER_SEGMENT_BYTES);
  if (fd_ >= 0) ::close(fd_);
}

void Gate::open_lock(ByteLock& lock) const { lock.open(path_, device_, inode_); }

bool Gate::file_is_gone() const noexcept {
  struct stat file{};
  return fstat(fd_, &file) != 0 || file.st_nlink == 0;
}

bool Gate::heartbeat_fresh(uint64_t now) const noexcept {
  const uint64_t beat = segment_->heartbeat_ns.load(std::memory_order_relaxed);
  const uint64_t distance = now > beat ? now - beat : beat - now;
  return beat != 0 && distance <= kStaleNs;
}

bool Gate::drained() const noexcept {
  // `left` first: read the other way round, a lane that goes in and another that comes out between
  // the two reads would make them equal while one is still in.
  const uint64_t left = segment_->left.load();
  return left == segment_->entered.load();
}

void Gate::clear_bits(uint64_t bits) noexcept {
  Segment& s = *segment_;
  const uint64_t before = s.closed.load();
  if ((before & bits) == 0) return;
  if ((before & ~bits) == 0) s.opened_ns.store(now_ns());
  const uint64_t was = s.closed.fetch_and(~bits);
  if (was != 0 && (was & ~bits) == 0) {
    s.bell.fetch_add(1);
    if (s.asleep.load() != 0) futex_wake_all(s.bell);
  }
}

void Gate::ring_bell() noexcept {
  segment_->bell.fetch_add(1);
  futex_wake_all(segment_->bell);
}

}  // namespace switcher
