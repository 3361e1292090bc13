// Runs the body of a C ABI function and turns exceptions into status codes.
#pragma once

#include <exception>
#include <new>

#include "core/error.hpp"

namespace switcher::capi {

// Remembers the message for switcher_last_error() of this thread and returns the status.
switcher_status fail(switcher_status status, const char* message) noexcept;

template <typename Body>
switcher_status guard(Body&& body) noexcept {
  try {
    body();
    return SWITCHER_OK;
  } catch (const Error& error) {
    return fail(error.status(), error.what());
  } catch (const std::bad_alloc&) {
    return fail(SWITCHER_OS, "out of memory");
  } catch (const std::exception& error) {
    return fail(SWITCHER_INTERNAL, error.what());
  } catch (...) {
    return fail(SWITCHER_INTERNAL, "unknown failure");
  }
}

}  // namespace switcher::capi
