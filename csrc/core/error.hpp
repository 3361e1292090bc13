// The one exception type of the native core. It carries a C ABI status and a sentence that says
// what to do; only csrc/capi turns it into a return code.
#pragma once

#include <stdexcept>
#include <string>

#include "switcher/switcher.h"

namespace switcher {

class Error : public std::runtime_error {
 public:
  Error(switcher_status status, const std::string& message)
      : std::runtime_error(message), status_(status) {}
  switcher_status status() const noexcept { return status_; }

 private:
  switcher_status status_;
};

}  // namespace switcher
