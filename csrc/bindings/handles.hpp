// Owning handles that more than one binding file uses.
#pragma once

#include <memory>

#include "switcher/switcher.h"

namespace switcher::bindings {

template <typename T, void (*Close)(T*)>
struct Closer {
  void operator()(T* handle) const { Close(handle); }
};

struct PyGate {
  std::unique_ptr<switcher_gate, Closer<switcher_gate, switcher_gate_close>> handle;
};

}  // namespace switcher::bindings
