// What the files of the C interface share: the gate's handle and two checks of arguments.
#pragma once

#include <memory>
#include <string>

#include "core/error.hpp"
#include "gate/gate.hpp"

struct switcher_gate {
  std::shared_ptr<switcher::Gate> gate;
};

namespace switcher::capi {

template <typename T>
T& need(T* pointer, const char* name) {
  if (pointer == nullptr) {
    throw Error(SWITCHER_INVALID, std::string(name) + " is NULL; pass a valid pointer");
  }
  return *pointer;
}

// A caller from before a field was added passes a smaller size; one from after, a larger.
template <typename Struct>
void check_size(const Struct& given) {
  if (given.size < sizeof(Struct)) {
    throw Error(SWITCHER_INVALID,
                "size is " + std::to_string(given.size) + "; set it to sizeof the struct");
  }
}

}  // namespace switcher::capi
