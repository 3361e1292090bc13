#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>
#include <vector>

#include "bindings/bindings.hpp"
#include "bindings/handles.hpp"

namespace switcher::bindings {
namespace {

constexpr uint64_t kWaitTurnNs = 50'000'000;  // an interrupt is noticed this soon

struct PyHasher {
  std::unique_ptr<switcher_hasher, Closer<switcher_hasher, switcher_hasher_free>> handle;
};
struct PyRing {
  std::unique_ptr<switcher_ring, Closer<switcher_ring, switcher_ring_close>> handle;
};

PyHasher create_hasher(const PyGate& gate, const std::optional<std::string>& backend,
                       uint32_t priority, uint64_t grain,
                       const std::optional<std::string>& tuning) {
  switcher_hasher_options options{};
  options.size = sizeof options;
  options.backend = backend ? backend->c_str() : nullptr;
  options.priority = priority;
  options.grain = grain;
  options.tuning = tuning ? tuning->c_str() : nullptr;
  switcher_hasher* out = nullptr;
  switcher_status status;
  {
    const py::gil_scoped_release unlocked;  // may test and measure the backends first
    status = switcher_hasher_create(gate.handle.get(), &options, &out);
  }
  check(status);
  PyHasher hasher;
  hasher.handle.reset(out);
  return hasher;
}

struct Bytes {
  explicit Bytes(const py::bytes& from) : view(from) {}
  const uint8_t* data() const { return reinterpret_cast<const uint8_t*>(view.data()); }
  std::string_view view;
};

void copy_32(const py::bytes& from, uint8_t* to, const char* what) {
  const Bytes bytes(from);
  if (bytes.view.size() != 32) throw py::value_error(std::string(what) + " needs 32 bytes");
  std::memcpy(to, bytes.data(), 32);
}

uint64_t set_job(PyHasher& hasher, uint64_t tag, uint32_t version, const py::bytes& prevhash,
                 uint32_t ntime, uint32_t nbits, const py::bytes& target,
                 const std::optional<py::bytes>& merkle_root, const py::bytes& coinbase1,
                 const py::bytes& coinbase2, uint32_t extranonce2_bytes,
                 const std::vector<py::bytes>& branch, uint32_t version_mask, uint32_t versions,
                 const std::optional<uint32_t>& ntime_max, uint64_t begin, uint64_t end,
                 bool clean) {
  switcher_job job{};
  job.size = sizeof job;
  job.tag = tag;
  job.version = version;
  job.version_mask = version_mask;
  job.versions = versions;
  job.ntime = ntime;
  job.ntime_max = ntime_max.value_or(ntime);
  job.nbits = nbits;
  job.extranonce2_bytes = extranonce2_bytes;
  job.clean = clean ? 1 : 0;
  job.begin = begin;
  job.end = end;
  copy_32(prevhash, job.prevhash, "prevhash");
  copy_32(target, job.target, "target");
  uint8_t root[32];
  if (merkle_root) copy_32(*merkle_root, root, "merkle_root");
  job.merkle_root = merkle_root ? root : nullptr;
  const Bytes first(coinbase1);
  const Bytes second(coinbase2);
  job.coinbase1 = first.data();
  job.coinbase1_bytes = first.view.size();
  job.coinbase2 = second.data();
  job.coinbase2_bytes = second.view.size();
  std::vector<uint8_t> hashes(32 * branch.size());
  for (size_t i = 0; i < branch.size(); ++i) copy_32(branch[i], &hashes[32 * i], "branch hash");
  job.branch = hashes.data();
  job.branch_count = branch.size();
  uint64_t serial = 0;
  switcher_status status;
  {
    const py::gil_scoped_release unlocked;
    status = switcher_hasher_set_job(hasher.handle.get(), &job, &serial);
  }
  check(status);
  return serial;
}

uint64_t resume(PyHasher& hasher) {
  uint64_t serial = 0;
  check(switcher_hasher_resume(hasher.handle.get(), &serial));
  return serial;
}

switcher_hasher_info read_hasher(PyHasher& hasher) {
  switcher_hasher_info info{};
  info.size = sizeof info;
  check(switcher_hasher_read(hasher.handle.get(), &info));
  return info;
}

std::string read_tuning(PyHasher& hasher) {
  char text[256];
  check(switcher_hasher_tuning(hasher.handle.get(), text, sizeof text));
  return text;
}

PyRing open_ring(const PyGate& gate) {
  switcher_ring* out = nullptr;
  check(switcher_ring_open(gate.handle.get(), &out));
  PyRing ring;
  ring.handle.reset(out);
  return ring;
}

std::vector<switcher_found> poll(PyRing& ring, size_t most) {
  std::vector<switcher_found> found(std::min<size_t>(most, 1024));
  size_t count = 0;
  check(switcher_ring_poll(ring.handle.get(), found.data(), found.size(), &count));
  found.resize(count);
  return found;
}

bool wait(PyRing& ring, uint64_t timeout_ns) {
  for (uint64_t rest = timeout_ns;;) {
    const uint64_t turn = std::min(rest, kWaitTurnNs);
    switcher_status status;
    {
      const py::gil_scoped_release unlocked;
      status = switcher_ring_wait(ring.handle.get(), turn);
    }
    rest -= turn;
    if (status == SWITCHER_OK) return true;
    if (status != SWITCHER_TIMEOUT) check(status);
    if (rest == 0) return false;
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
  }
}

switcher_lane_info lane(const PyRing& ring, uint32_t index) {
  switcher_lane_info info{};
  info.size = sizeof info;
  check(switcher_ring_lane(ring.handle.get(), index, &info));
  return info;
}

switcher_ring_info read_ring(const PyRing& ring) {
  switcher_ring_info info{};
  info.size = sizeof info;
  check(switcher_ring_read(ring.handle.get(), &info));
  return info;
}

std::vector<int32_t> card_cores(const std::string& card) {
  std::vector<int32_t> cores(SWITCHER_MAX_LANES);
  size_t count = 0;
  check(switcher_card_cores(card.c_str(), cores.data(), &count));
  cores.resize(count);
  return cores;
}

py::bytes bytes_of(const uint8_t* data, size_t size) {
  return py::bytes(reinterpret_cast<const char*>(data), size);
}

void bind_values(py::module_& m) {
  using Hit = switcher_found;
  py::class_<Hit>(m, "Hit")
      .def_readonly("id", &Hit::id)
      .def_readonly("serial", &Hit::serial)
      .def_readonly("tag", &Hit::tag)
      .def_readonly("position", &Hit::position)
      .def_readonly("hashes", &Hit::hashes)
      .def_readonly("found_ns", &Hit::found_ns)
      .def_readonly("lane", &Hit::lane)
      .def_readonly("ntime", &Hit::ntime)
      .def_readonly("version", &Hit::version)
      .def_readonly("nonce", &Hit::nonce)
      .def_property_readonly(
          "extranonce2", [](const Hit& h) { return bytes_of(h.extranonce2, h.extranonce2_bytes); })
      .def_property_readonly("hash", [](const Hit& h) { return bytes_of(h.hash, sizeof h.hash); });
  using Lane = switcher_lane_info;
  py::class_<Lane>(m, "LaneInfo")
      .def_readonly("hashes", &Lane::hashes)
      .def_readonly("chunks", &Lane::chunks)
      .def_readonly("hashing_ns", &Lane::hashing_ns)
      .def_readonly("open_ns", &Lane::open_ns)
      .def_readonly("stays", &Lane::stays)
      .def_readonly("first_hash_ns", &Lane::first_hash_ns)
      .def_readonly("last_hash_ns", &Lane::last_hash_ns)
      .def_readonly("hits", &Lane::hits);
  using RingInfo = switcher_ring_info;
  py::class_<RingInfo>(m, "RingInfo")
      .def_readonly("unacknowledged", &RingInfo::unacknowledged)
      .def_readonly("hardware_errors", &RingInfo::hardware_errors);
  using Info = switcher_hasher_info;
  py::class_<Info>(m, "HasherInfo")
      .def_readonly("serial", &Info::serial)
      .def_readonly("tag", &Info::tag)
      .def_readonly("remaining", &Info::remaining)
      .def_readonly("versions", &Info::versions)
      .def_readonly("lanes", &Info::lanes)
      .def_property_readonly("running", [](const Info& i) { return i.running != 0; })
      .def_property_readonly("finished", [](const Info& i) { return i.finished != 0; })
      .def_property_readonly("benched", [](const Info& i) { return i.benched != 0; })
      .def_property_readonly("backend", [](const Info& i) { return std::string(i.backend); });
}

void bind_handles(py::module_& m) {
  py::class_<PyHasher>(m, "Hasher")
      .def(py::init(&create_hasher), py::arg("gate"), py::kw_only(),
           py::arg("backend") = py::none(), py::arg("priority") = SWITCHER_PRIORITY_IDLE,
           py::arg("grain") = 0, py::arg("tuning") = py::none())
      .def("set_job", set_job, py::kw_only(), py::arg("tag"), py::arg("version"),
           py::arg("prevhash"), py::arg("ntime"), py::arg("nbits"), py::arg("target"),
           py::arg("merkle_root") = py::none(), py::arg("coinbase1") = py::bytes(),
           py::arg("coinbase2") = py::bytes(), py::arg("extranonce2_bytes") = 0,
           py::arg("branch") = std::vector<py::bytes>(), py::arg("version_mask") = 0,
           py::arg("versions") = 1, py::arg("ntime_max") = py::none(), py::arg("begin") = 0,
           py::arg("end") = 0, py::arg("clean") = true)
      .def("resume", resume)
      .def("read", read_hasher)
      .def("tuning", read_tuning)
      .def("close", [](PyHasher& h) {
        const py::gil_scoped_release unlocked;  // joins the lanes
        h.handle.reset();
      });
  py::class_<PyRing>(m, "Ring")
      .def(py::init(&open_ring), py::arg("gate"))
      .def("poll", poll, py::arg("most") = 64)
      .def(
          "acknowledge",
          [](PyRing& r, uint64_t id) { check(switcher_ring_acknowledge(r.handle.get(), id)); },
          py::arg("id"))
      .def("wait", wait, py::arg("timeout_ns"))
      .def("lane", lane, py::arg("index"))
      .def("read", read_ring)
      .def("close", [](PyRing& r) { r.handle.reset(); });
}

}  // namespace

void bind_hasher(py::module_& m) {
  bind_values(m);
  bind_handles(m);
  m.attr("PRIORITY_IDLE") = SWITCHER_PRIORITY_IDLE;
  m.attr("PRIORITY_NICE") = SWITCHER_PRIORITY_NICE;
  m.attr("PRIORITY_NORMAL") = SWITCHER_PRIORITY_NORMAL;
  m.def("card_cores", card_cores, py::arg("card"));
}

}  // namespace switcher::bindings
