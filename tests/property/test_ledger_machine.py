"""The ledger and the hit rings under any sequence of events, with a crash at any store.

The code under test is csrc/core/ranges.hpp itself, compiled here on words that crash on demand; the
observer beside it counts what was hashed and delivered.
"""

from __future__ import annotations

import ctypes
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
ROLL = 1 << 32
CHUNK = 5
HIT_EVERY = 3
CRASHED = -2
SOURCE = r"""
#include "ledger_model.hpp"
using model::World;
namespace {
// What the call returns, or -2 if it crashed on the way.
template <typename Body>
int64_t guarded(uint64_t crash_in, Body body) {
  model::clock_of_stores() = {0, crash_in};
  try {
    const auto result = static_cast<int64_t>(body());
    model::clock_of_stores() = {};
    return result;
  } catch (const model::Crash&) {
    model::clock_of_stores() = {};
    return -2;
  }
}
int64_t at(const std::map<World::Key, uint64_t>& counts, uint64_t serial, uint64_t position) {
  const auto found = counts.find({serial, position});
  return found == counts.end() ? 0 : static_cast<int64_t>(found->second);
}
}  // namespace
extern "C" {
World* world_new() { return new World; }
void world_free(World* w) { delete w; }
int64_t world_start(World* w, uint64_t crash, uint32_t lanes) {
  return guarded(crash, [&] { return w->start(lanes) == nullptr ? 0 : -1; });
}
int64_t world_set_job(World* w, uint64_t crash, uint64_t begin, uint64_t end, int clean) {
  return guarded(crash, [&] { return w->set_job(begin, end, clean != 0); });
}
int64_t world_step(World* w, uint64_t crash, uint32_t lane, uint64_t grain, uint64_t chunk,
                   uint64_t hit_every) {
  return guarded(crash, [&] { return w->step(lane % w->lanes(), grain, chunk, hit_every); });
}
int64_t world_read(World* w, uint64_t crash, uint32_t ring, uint64_t n) {
  return guarded(crash, [&] { w->read(ring % model::kRings, n); return 0; });
}
int64_t world_finished(World* w) { return w->ledger().finished(); }
int64_t world_void_below(World* w) { return static_cast<int64_t>(w->ledger().void_below()); }
int64_t world_current(World* w) { return static_cast<int64_t>(w->ledger().current()); }
int64_t world_repeated(World* w) {
  uint64_t sum = 0;
  for (const auto& entry : w->hashed) sum += entry.second - 1;
  return static_cast<int64_t>(sum);
}
// Hits delivered twice, or that are none.
int64_t world_wrong_hits(World* w, uint64_t hit_every) {
  int64_t sum = 0;
  for (const auto& [key, times] : w->delivered) sum += times != 1 || key.second % hit_every != 0;
  return sum;
}
int64_t world_hashed(World* w, uint64_t s, uint64_t p) { return at(w->hashed, s, p); }
int64_t world_delivered(World* w, uint64_t s, uint64_t p) { return at(w->delivered, s, p); }
}
"""


@pytest.fixture(scope="module", autouse=True)
def _library(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("ledger")
    compiler = shutil.which("c++") or shutil.which("g++") or shutil.which("clang++")
    assert compiler, "a C++ compiler is needed to build switcher, and for this test"
    (folder / "ledger.cpp").write_text(SOURCE, encoding="utf-8")
    subprocess.run(
        [compiler, "-std=gnu++17", "-O1", "-shared", "-fPIC", f"-I{ROOT / 'csrc'}",
         f"-I{ROOT / 'tests' / 'native'}", "ledger.cpp", "-o", "ledger.so"],
        cwd=folder,
        check=True,
    )  # fmt: skip
    library = ctypes.CDLL(str(folder / "ledger.so"))
    library.world_new.restype = ctypes.c_void_p
    Ledger.library = library


class Ledger(RuleBasedStateMachine):
    """One job history on one card: workers live and die, readers come and go."""

    library: ClassVar[ctypes.CDLL]

    def call(self, name: str, *args: int) -> int:
        function: Callable[..., int] = getattr(self.library, name)
        function.restype = ctypes.c_int64  # type: ignore[attr-defined]
        wide = [ctypes.c_uint64(a) for a in args]
        return function(ctypes.c_void_p(self.world), *wide)

    @initialize(lanes=st.integers(1, 4))
    def build(self, lanes: int) -> None:
        self.world = self.library.world_new()
        self.jobs: dict[int, tuple[int, int]] = {}
        self.pending_job: tuple[int, int] | None = None
        self.crashes = 0
        self.alive = True
        self.lanes = lanes
        assert self.call("world_start", 0, lanes) == 0

    def teardown(self) -> None:
        if hasattr(self, "world"):
            self.library.world_free(ctypes.c_void_p(self.world))

    def survives(self, result: int) -> bool:
        """Notes a crash; False if the worker is dead now."""
        if result == CRASHED:
            self.crashes += 1
            self.alive = False
        return self.alive

    @precondition(lambda self: not self.alive)
    @rule(lanes=st.integers(1, 4), crash=st.integers(0, 8))
    def successor(self, lanes: int, crash: int) -> None:
        result = self.call("world_start", crash, lanes)
        if result == CRASHED:
            self.crashes += 1
            return
        assert result == 0, "a successor could not adopt what was left"
        self.alive = True
        self.lanes = lanes
        current = self.call("world_current")
        if current and current not in self.jobs:  # its publisher died right after publishing
            assert self.pending_job is not None
            self.jobs[current] = self.pending_job

    @precondition(lambda self: self.alive)
    @rule(
        size=st.integers(1, 90),
        offset=st.integers(0, 40),
        clean=st.booleans(),
        crash=st.integers(0, 8),
    )
    def new_job(self, size: int, offset: int, clean: bool, crash: int) -> None:
        self.pending_job = (ROLL - offset, ROLL - offset + size)
        serial = self.call("world_set_job", crash, *self.pending_job, clean)
        if self.survives(serial):
            self.jobs[serial] = self.pending_job

    @precondition(lambda self: self.alive)
    @rule(
        lane=st.integers(0, 3),
        steps=st.integers(1, 12),
        grain=st.integers(1, 20),
        crash=st.integers(0, 30),
    )
    def hash(self, lane: int, steps: int, grain: int, crash: int) -> None:
        for i in range(steps):
            in_step = crash if i == steps - 1 else 0
            if not self.survives(
                self.call("world_step", in_step, lane + i, grain, CHUNK, HIT_EVERY)
            ):
                return

    @rule(ring=st.integers(0, 7), n=st.integers(1, 6), crash=st.integers(0, 6))
    def read(self, ring: int, n: int, crash: int) -> None:
        self.call("world_read", crash, ring, n)  # a reader that dies takes nobody with it

    @invariant()
    def nothing_is_repeated_beyond_what_was_in_flight(self) -> None:
        if not hasattr(self, "jobs"):
            return
        assert self.call("world_wrong_hits", HIT_EVERY) == 0
        assert self.call("world_repeated") <= self.crashes * 4 * CHUNK

    @precondition(lambda self: self.alive and self.jobs)
    @rule()
    def finish(self) -> None:
        """Runs to the end: what was handed out is hashed, and its hits are delivered."""
        for i in range(5000):
            self.call("world_step", 0, i, 16, CHUNK, HIT_EVERY)
            if i % 3 == 0:
                self.call("world_read", 0, i // 3, 4)
            if self.call("world_finished"):
                break
        assert self.call("world_finished"), "the lanes are stuck"
        for ring in range(8):
            self.call("world_read", 0, ring, 1 << 20)
        void_below, current = self.call("world_void_below"), self.call("world_current")
        for serial, (begin, end) in self.jobs.items():
            counts = [self.call("world_hashed", serial, p) for p in range(begin, end)]
            if serial == current:
                assert all(counts), "a position of the finished job was skipped"
            if serial >= void_below:
                done = counts.index(0) if 0 in counts else len(counts)
                assert not any(counts[done:]), "a handed-out part was skipped"
                for p in range(begin, begin + done):
                    assert self.call("world_delivered", serial, p) == (p % HIT_EVERY == 0)


TestLedger = Ledger.TestCase
TestLedger.settings = settings(
    settings.default,
    max_examples=1000 if settings.default.max_examples >= 200 else 100,
    stateful_step_count=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
