#include <pybind11/numpy.h>

#include <memory>
#include <optional>

#include "bindings/bindings.hpp"
#include "bindings/handles.hpp"

namespace switcher::bindings {
namespace {

struct PySwitchBench {
  std::unique_ptr<switcher_switch_bench, Closer<switcher_switch_bench, switcher_switch_bench_close>>
      handle;
};

// Room for a call; more switches are asked for in more calls.
constexpr uint64_t kMostPerCall = 10'000'000;

uint64_t checked(uint64_t count) {
  if (count > kMostPerCall) throw py::value_error("at most 10000000 in one call");
  return count;
}

// At the first use, because it imports numpy.
void register_dtype() {
  static bool done = false;
  if (done) return;
  PYBIND11_NUMPY_DTYPE(switcher_switch_sample, claim_call_ns, out_ns, back_ns, back_all_ns,
                       granted_ns, off_core_ns, lanes_in, lanes_back);
  done = true;
}

PySwitchBench open_bench(const std::string& card, const std::string& dir,
                         const std::optional<std::string>& backend, uint32_t priority,
                         uint64_t switches, uint64_t seed,
                         const std::optional<std::string>& tuning) {
  register_dtype();
  switcher_switch_options options{};
  options.size = sizeof options;
  options.dir = dir.c_str();
  options.backend = backend ? backend->c_str() : nullptr;
  options.priority = priority;
  options.switches = switches;
  options.seed = seed;
  options.tuning = tuning ? tuning->c_str() : nullptr;
  switcher_switch_bench* out = nullptr;
  switcher_status status;
  {
    const py::gil_scoped_release unlocked;
    status = switcher_switch_bench_open(card.c_str(), &options, &out);
  }
  check(status);
  PySwitchBench bench;
  bench.handle.reset(out);
  return bench;
}

// The samples as a structured array, and the block.
py::tuple run(PySwitchBench& bench, uint64_t count, uint64_t gap_ns, uint64_t hold_ns) {
  py::array_t<switcher_switch_sample> samples(static_cast<py::ssize_t>(checked(count)));
  switcher_switch_block block{};
  switcher_switch_sample* into = samples.mutable_data();
  switcher_status status;
  {
    const py::gil_scoped_release unlocked;
    status = switcher_switch_bench_run(bench.handle.get(), count, gap_ns, hold_ns, into, &block);
  }
  check(status);
  return py::make_tuple(samples, block);
}

py::array_t<uint64_t> claims(PySwitchBench& bench, uint64_t count) {
  py::array_t<uint64_t> out(static_cast<py::ssize_t>(checked(count)));
  uint64_t* into = out.mutable_data();
  switcher_status status;
  {
    const py::gil_scoped_release unlocked;
    status = switcher_switch_bench_claims(bench.handle.get(), count, into);
  }
  check(status);
  return out;
}

switcher_switch_audit audit(PySwitchBench& bench, uint64_t rescan) {
  switcher_switch_audit out{};
  out.size = sizeof out;
  switcher_status status;
  {
    const py::gil_scoped_release unlocked;
    status = switcher_switch_bench_audit(bench.handle.get(), rescan, &out);
  }
  check(status);
  return out;
}

}  // namespace

void bind_switch_bench(py::module_& m) {
  using Block = switcher_switch_block;
  py::class_<Block>(m, "SwitchBlock")
      .def_readonly("hashes", &Block::hashes)
      .def_readonly("hashing_ns", &Block::hashing_ns)
      .def_readonly("open_ns", &Block::open_ns)
      .def_readonly("wall_ns", &Block::wall_ns)
      .def_readonly("ran_ns", &Block::ran_ns);
  using Audit = switcher_switch_audit;
  py::class_<Audit>(m, "SwitchAudit")
      .def_readonly("nonces", &Audit::nonces)
      .def_readonly("nonces_lost", &Audit::nonces_lost)
      .def_readonly("nonces_repeated", &Audit::nonces_repeated)
      .def_readonly("hits", &Audit::hits)
      .def_readonly("hits_repeated", &Audit::hits_repeated)
      .def_readonly("rescanned", &Audit::rescanned)
      .def_readonly("rescan_hits", &Audit::rescan_hits)
      .def_readonly("rescan_missing", &Audit::rescan_missing)
      .def_readonly("preemptions", &Audit::preemptions)
      .def_readonly("lanes", &Audit::lanes)
      .def_property_readonly("complete", [](const Audit& a) { return a.complete != 0; })
      .def_property_readonly("caller_apart", [](const Audit& a) { return a.caller_apart != 0; })
      .def_property_readonly("backend", [](const Audit& a) { return std::string(a.backend); });
  py::class_<PySwitchBench>(m, "SwitchBench")
      .def(py::init(&open_bench), py::arg("card"), py::arg("dir"), py::kw_only(),
           py::arg("backend") = py::none(), py::arg("priority") = 0, py::arg("switches") = 0,
           py::arg("seed") = 1, py::arg("tuning") = py::none())
      .def("run", run, py::arg("count"), py::arg("gap_ns"), py::arg("hold_ns"))
      .def("claims", claims, py::arg("count"))
      .def("audit", audit, py::arg("rescan"))
      .def("close", [](PySwitchBench& b) {
        const py::gil_scoped_release unlocked;
        b.handle.reset();
      });
}

}  // namespace switcher::bindings
