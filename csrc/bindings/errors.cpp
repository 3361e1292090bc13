#include "bindings/bindings.hpp"

namespace switcher::bindings {

void check(switcher_status status) {
  if (status == SWITCHER_OK) return;
  py::object type = py::module_::import("switcher.errors").attr("from_native");
  py::object error = type(static_cast<int>(status), std::string(switcher_last_error()));
  PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(error.ptr())), error.ptr());
  throw py::error_already_set();
}

void bind_errors(py::module_& m) {
  py::dict names;
  for (int i = 0;; ++i) {
    const std::string name = switcher_status_name(static_cast<switcher_status>(i));
    if (name == "SWITCHER_?") break;
    names[py::int_(i)] = name;
  }
  m.attr("STATUS_NAMES") = names;
}

}  // namespace switcher::bindings
