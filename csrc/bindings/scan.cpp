#include <algorithm>
#include <cstring>
#include <optional>
#include <vector>

#include "bindings/bindings.hpp"

namespace switcher::bindings {
namespace {

// Short enough that an interrupt is noticed soon, long enough that the call costs nothing.
constexpr uint64_t kHashesPerTurn = uint64_t{1} << 19;
constexpr uint64_t kHashesPerTurnOnCard = uint64_t{1} << 29;

void copy_exact(const py::bytes& from, uint8_t* to, size_t size, const char* what) {
  const std::string_view view = from;
  if (view.size() != size) {
    throw py::value_error(std::string(what) + " needs " + std::to_string(size) + " bytes");
  }
  std::memcpy(to, view.data(), size);
}

py::tuple scan(const py::bytes& header, uint32_t start, uint64_t count, const py::bytes& target,
               uint32_t versions, const std::optional<std::string>& backend) {
  switcher_scan_request request{};
  request.size = sizeof request;
  copy_exact(header, request.header, sizeof request.header, "header");
  copy_exact(target, request.target, sizeof request.target, "target");
  request.versions = versions;
  request.backend = backend ? backend->c_str() : nullptr;
  std::vector<switcher_hit> hits(SWITCHER_MIN_HITS * 2);
  switcher_scan_result result{};
  result.size = sizeof result;
  py::list found;
  uint64_t done = 0;
  uint64_t candidates = 0;
  const uint64_t hashes = backend == "cuda" ? kHashesPerTurnOnCard : kHashesPerTurn;
  const uint64_t turn = std::max<uint64_t>(hashes / std::max(versions, 1u), 1);
  do {
    request.start = start + static_cast<uint32_t>(done);
    request.count = count == 0 ? 0 : std::min(turn, count - done);
    switcher_status status;
    {
      const py::gil_scoped_release release;
      status = switcher_scan(&request, hits.data(), hits.size(), &result);
    }
    check(status);
    for (uint64_t i = 0; i < result.hits; ++i) {
      found.append(py::make_tuple(
          hits[i].nonce, hits[i].version,
          py::bytes(reinterpret_cast<const char*>(hits[i].hash), sizeof hits[i].hash)));
    }
    done += result.nonces;
    candidates += result.candidates;
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
  } while (done < count);
  return py::make_tuple(std::string(result.backend), done, candidates, found);
}

py::list backend_list() {
  py::list out;
  for (size_t i = 0; i < switcher_backend_count(); ++i) {
    switcher_backend_info info{};
    info.size = sizeof info;
    check(switcher_backend_get(i, &info));
    out.append(py::make_tuple(std::string(info.name), info.supported != 0, info.passed != 0,
                              info.rate_hps));
  }
  return out;
}

std::string best_backend_name() {
  const char* name = nullptr;
  check(switcher_backend_best(&name));
  return name;
}

py::tuple bench_hash(const std::optional<std::string>& backend, uint32_t threads, uint32_t versions,
                     double seconds) {
  switcher_bench_request request{sizeof request, backend ? backend->c_str() : nullptr, threads,
                                 versions, seconds};
  switcher_bench_result result{};
  result.size = sizeof result;
  switcher_status status;
  {
    const py::gil_scoped_release release;
    status = switcher_bench_hash(&request, &result);
  }
  check(status);
  return py::make_tuple(std::string(result.backend), result.hashes, result.seconds,
                        result.thread_seconds, result.core_hz);
}

py::dict bench_limit(const std::string& backend, uint32_t versions) {
  switcher_bench_limit limit{};
  limit.size = sizeof limit;
  check(switcher_bench_get_limit(backend.c_str(), versions, &limit));
  py::dict out;
  out["cycles_per_hash"] = limit.cycles_per_hash;
  out["vector_instructions"] = limit.vector_instructions;
  out["shift_instructions"] = limit.shift_instructions;
  out["cycles_per_instruction"] = limit.cycles_per_instruction;
  out["cycles_per_shift"] = limit.cycles_per_shift;
  out["cycles_per_sha256rnds2"] = limit.cycles_per_sha256rnds2;
  return out;
}

py::bytes hash_header(const py::bytes& header) {
  uint8_t bytes[80];
  uint8_t hash[32];
  copy_exact(header, bytes, sizeof bytes, "header");
  switcher_hash_header(bytes, hash);
  return py::bytes(reinterpret_cast<const char*>(hash), sizeof hash);
}

py::bytes sha256_compress(const py::bytes& state, const py::bytes& block) {
  uint32_t words[8];
  uint8_t bytes[64];
  copy_exact(state, reinterpret_cast<uint8_t*>(words), sizeof words, "state");
  copy_exact(block, bytes, sizeof bytes, "block");
  switcher_sha256_compress(words, bytes);
  return py::bytes(reinterpret_cast<const char*>(words), sizeof words);
}

}  // namespace

void bind_scan(py::module_& m) {
  m.def("scan", scan, py::arg("header"), py::arg("start"), py::arg("count"), py::arg("target"),
        py::arg("versions"), py::arg("backend"));
  m.def("backends", backend_list);
  m.def("best_backend", best_backend_name);
  m.def("bench_hash", bench_hash, py::arg("backend"), py::arg("threads"), py::arg("versions"),
        py::arg("seconds"));
  m.def("bench_limit", bench_limit, py::arg("backend"), py::arg("versions"));
  m.def("hash_header", hash_header, py::arg("header"));
  m.def("sha256_compress", sha256_compress, py::arg("state"), py::arg("block"));
}

}  // namespace switcher::bindings
