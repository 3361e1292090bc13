// switcher._native: a thin client of the C ABI. Argument types and the GIL, nothing else.
#include "bindings/bindings.hpp"

PYBIND11_MODULE(_native, m) {
  m.doc() =
      "Thin binding of libswitcher's C interface; the documented surface is the switcher package.";
  m.def("version", [] { return std::string(switcher_version()); });
  m.def("abi_version", [] { return switcher_abi_version(); });
  switcher::bindings::bind_errors(m);
  switcher::bindings::bind_scan(m);
  switcher::bindings::bind_gate(m);
  switcher::bindings::bind_hasher(m);
  switcher::bindings::bind_switch_bench(m);
}
