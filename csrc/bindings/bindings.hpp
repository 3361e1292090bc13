// What the binding files share: one bind_* function per area, and check() for status codes.
#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <string>

#include "switcher/switcher.h"

namespace switcher::bindings {

namespace py = pybind11;

// Raises the SwitcherError of switcher.errors that belongs to the status, unless status is
// SWITCHER_OK. Needs the GIL.
void check(switcher_status status);

void bind_errors(py::module_& m);
void bind_scan(py::module_& m);
void bind_gate(py::module_& m);
void bind_hasher(py::module_& m);
void bind_switch_bench(py::module_& m);

}  // namespace switcher::bindings
