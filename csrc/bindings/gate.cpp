#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>
#include <vector>

#include "bindings/bindings.hpp"
#include "bindings/handles.hpp"

namespace switcher::bindings {
namespace {

// Short enough that an interrupt is noticed soon.
constexpr uint64_t kWaitTurnNs = 50'000'000;

struct PyHolder {
  std::unique_ptr<switcher_holder, Closer<switcher_holder, switcher_holder_close>> handle;
};
struct PyController {
  std::unique_ptr<switcher_controller, Closer<switcher_controller, switcher_controller_close>>
      handle;
};

PyGate open_gate(const std::string& card, const std::optional<std::string>& dir, bool create,
                 const std::optional<uint32_t>& group) {
  switcher_gate_options options{};
  options.size = sizeof options;
  options.flags = (create ? SWITCHER_GATE_CREATE : 0) | (group ? SWITCHER_GATE_GROUP : 0);
  options.group = group.value_or(0);
  options.dir = dir ? dir->c_str() : nullptr;
  switcher_gate* out = nullptr;
  check(switcher_gate_open(card.c_str(), &options, &out));
  PyGate gate;
  gate.handle.reset(out);
  return gate;
}

switcher_gate_info read_gate(const PyGate& gate) {
  switcher_gate_info info{};
  info.size = sizeof info;
  check(switcher_gate_read(gate.handle.get(), &info));
  return info;
}

switcher_claim_info read_claim(const PyGate& gate, uint32_t bit) {
  switcher_claim_info info{};
  info.size = sizeof info;
  check(switcher_gate_claim_info(gate.handle.get(), bit, &info));
  return info;
}

// Another process wrote it: whatever is not UTF-8 is shown as such, never an error.
py::str text_of(const char* text) {
  return py::reinterpret_steal<py::str>(
      PyUnicode_DecodeUTF8(text, static_cast<Py_ssize_t>(std::strlen(text)), "replace"));
}

std::vector<uint64_t> histogram(const PyGate& gate, uint32_t which) {
  std::vector<uint64_t> counts(SWITCHER_BUCKETS);
  check(switcher_gate_histogram(gate.handle.get(), which, counts.data(), nullptr));
  return counts;
}

std::vector<uint64_t> quantiles(const PyGate& gate, uint32_t which,
                                const std::vector<double>& wanted) {
  std::vector<uint64_t> out(wanted.size());
  if (wanted.empty()) return out;
  check(
      switcher_gate_quantiles(gate.handle.get(), which, wanted.data(), wanted.size(), out.data()));
  return out;
}

PyHolder register_holder(const PyGate& gate, const std::string& who) {
  switcher_holder* out = nullptr;
  check(switcher_holder_register(gate.handle.get(), who.c_str(), &out));
  PyHolder holder;
  holder.handle.reset(out);
  return holder;
}

// Keeps the GIL: the claim takes less time than giving it up would.
uint64_t claim(PyHolder& holder, uint32_t rank, uint32_t share, uint64_t deadline_ns,
               const std::string& reason) {
  const switcher_claim_options options{sizeof options, rank, share, deadline_ns, reason.c_str()};
  uint64_t generation = 0;
  check(switcher_holder_claim(holder.handle.get(), &options, &generation));
  return generation;
}

void wait(PyHolder& holder, uint64_t timeout_ns, uint64_t spin_ns) {
  for (uint64_t rest = timeout_ns;;) {
    const uint64_t turn = std::min(rest, kWaitTurnNs);
    switcher_status status;
    {
      const py::gil_scoped_release unlocked;
      status = switcher_holder_wait(holder.handle.get(), turn, spin_ns);
    }
    rest -= turn;
    if (status != SWITCHER_TIMEOUT || rest == 0) return check(status);
    spin_ns = 0;
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
  }
}

PyController control(const PyGate& gate, uint64_t bits) {
  switcher_controller* out = nullptr;
  {
    const py::gil_scoped_release unlocked;
    const switcher_status status = switcher_controller_open(gate.handle.get(), bits, &out);
    if (status != SWITCHER_OK) {
      const py::gil_scoped_acquire locked;
      check(status);
    }
  }
  PyController controller;
  controller.handle.reset(out);
  return controller;
}

bool revoke(PyController& controller, uint32_t bit, uint64_t generation) {
  int revoked = 0;
  check(switcher_controller_revoke(controller.handle.get(), bit, generation, &revoked));
  return revoked != 0;
}

void bind_values(py::module_& m) {
  using Info = switcher_gate_info;
  py::class_<Info>(m, "GateInfo")
      .def_readonly("closed", &Info::closed)
      .def_readonly("entered", &Info::entered)
      .def_readonly("left", &Info::left)
      .def_readonly("heartbeat_ns", &Info::heartbeat_ns)
      .def_readonly("last_hash_ns", &Info::last_hash_ns)
      .def_readonly("opened_ns", &Info::opened_ns)
      .def_readonly("openings", &Info::openings)
      .def_readonly("reaped", &Info::reaped)
      .def_readonly("expired", &Info::expired)
      .def_readonly("share", &Info::share)
      .def_property_readonly("hasher", [](const Info& i) { return i.hasher != 0; })
      .def_property_readonly("controller", [](const Info& i) { return i.controller != 0; })
      .def_property_readonly("beating", [](const Info& i) { return i.beating != 0; });
  using Claim = switcher_claim_info;
  py::class_<Claim>(m, "ClaimInfo")
      .def_readonly("bit", &Claim::bit)
      .def_readonly("generation", &Claim::generation)
      .def_readonly("since_ns", &Claim::since_ns)
      .def_readonly("deadline_ns", &Claim::deadline_ns)
      .def_readonly("rank", &Claim::rank)
      .def_readonly("share", &Claim::share)
      .def_readonly("pid", &Claim::pid)
      .def_property_readonly("claimed", [](const Claim& c) { return c.claimed != 0; })
      .def_property_readonly("living", [](const Claim& c) { return c.living != 0; })
      .def_property_readonly("who", [](const Claim& c) { return text_of(c.who); })
      .def_property_readonly("reason", [](const Claim& c) { return text_of(c.reason); });
}

}  // namespace

void bind_gate(py::module_& m) {
  bind_values(m);
  py::class_<PyHolder>(m, "Holder")
      .def("claim", claim, py::kw_only(), py::arg("rank") = SWITCHER_RANK_LEASE,
           py::arg("share") = 1000, py::arg("deadline_ns") = 0, py::arg("reason") = "")
      .def("wait", wait, py::arg("timeout_ns"), py::arg("spin_ns") = SWITCHER_SPIN_AUTO)
      .def("release", [](PyHolder& h) { check(switcher_holder_release(h.handle.get())); })
      .def("close", [](PyHolder& h) { h.handle.reset(); })
      .def_property_readonly(
          "held", [](const PyHolder& h) { return switcher_holder_held(h.handle.get()) != 0; })
      .def_property_readonly("bit",
                             [](const PyHolder& h) { return switcher_holder_bit(h.handle.get()); });
  py::class_<PyController>(m, "Controller")
      .def(
          "set",
          [](PyController& c, uint64_t mask, uint64_t bits) {
            check(switcher_controller_set(c.handle.get(), mask, bits));
          },
          py::arg("mask"), py::arg("bits"))
      .def(
          "set_share",
          [](PyController& c, uint32_t share) {
            check(switcher_controller_set_share(c.handle.get(), share));
          },
          py::arg("share"))
      .def("revoke", revoke, py::arg("bit"), py::arg("generation"))
      .def("close", [](PyController& c) {
        const py::gil_scoped_release unlocked;  // joins the beating thread
        c.handle.reset();
      });
  py::class_<PyGate>(m, "Gate")
      .def(py::init(&open_gate), py::arg("card"), py::kw_only(), py::arg("dir") = py::none(),
           py::arg("create") = false, py::arg("group") = py::none())
      .def_property_readonly(
          "path", [](const PyGate& g) { return std::string(switcher_gate_path(g.handle.get())); })
      .def("read", read_gate)
      .def("claim_info", read_claim, py::arg("bit"))
      .def("histogram", histogram, py::arg("which"))
      .def("quantiles", quantiles, py::arg("which"), py::arg("wanted"))
      .def("register", register_holder, py::arg("who"))
      .def("control", control, py::arg("bits") = 0)
      .def("close", [](PyGate& g) { g.handle.reset(); });
}

}  // namespace switcher::bindings
