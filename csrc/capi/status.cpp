#include <array>
#include <cstdio>

#include "capi/guard.hpp"

namespace switcher::capi {
namespace {
// A fixed buffer: reporting an error must not allocate.
thread_local std::array<char, 512> last_error{};
}  // namespace

switcher_status fail(switcher_status status, const char* message) noexcept {
  std::snprintf(last_error.data(), last_error.size(), "%s", message);
  return status;
}

}  // namespace switcher::capi

extern "C" {

const char* switcher_last_error(void) { return switcher::capi::last_error.data(); }

const char* switcher_status_name(switcher_status status) {
  static constexpr std::array<const char*, 15> kNames = {
      "SWITCHER_OK",          "SWITCHER_INVALID",    "SWITCHER_NOT_FOUND", "SWITCHER_UNSUPPORTED",
      "SWITCHER_BAD_VERSION", "SWITCHER_PERMISSION", "SWITCHER_CORRUPT",   "SWITCHER_BUSY",
      "SWITCHER_TIMEOUT",     "SWITCHER_STATE",      "SWITCHER_OS",        "SWITCHER_NO_DEVICE",
      "SWITCHER_DEVICE_LOST", "SWITCHER_SELF_TEST",  "SWITCHER_INTERNAL"};
  const auto index = static_cast<size_t>(status);
  return index < kNames.size() ? kNames[index] : "SWITCHER_?";
}

const char* switcher_version(void) { return SWITCHER_VERSION; }

uint32_t switcher_abi_version(void) { return SWITCHER_ABI_VERSION; }

}  // extern "C"
