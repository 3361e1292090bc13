"""One suite over every `ControlledGate`: the real one in shared memory, and the simulated one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from switcher.core.units import MS
from switcher.gate import Gate
from switcher.pool.control import GateController, SharedClaim
from switcher.preempt import Cause, Order
from switcher.preempt.hold import Hold
from switcher.preempt.manager import Manager
from switcher.testing import SimulatedGate, VirtualClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from switcher.pool.base import ControlledGate, RequestHolder


class Sides(Protocol):
    """A gate, and a way to register a holder on it."""

    gate: ControlledGate

    def register(self, who: str) -> RequestHolder: ...


class RealSides:
    def __init__(self, folder: Path) -> None:
        self._gate = Gate("cpu:0:1core", folder=str(folder), create=True)
        self.gate = GateController(self._gate)
        self._claims: list[SharedClaim] = []

    def register(self, who: str) -> SharedClaim:
        self._claims.append(SharedClaim(self._gate, who))
        return self._claims[-1]

    def close(self) -> None:
        for claim in self._claims:
            claim.close()
        self.gate.close()
        self._gate.close()


class SimulatedSides:
    def __init__(self, _folder: Path) -> None:
        self.gate = SimulatedGate(VirtualClock())
        self.gate.beat()

    def register(self, who: str) -> RequestHolder:
        return self.gate.register(who, rank=4)

    def close(self) -> None:
        self.gate.controller_alive = False


@pytest.fixture(params=[RealSides, SimulatedSides], ids=["shared memory", "simulated"])
def sides(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Sides]:
    make: Callable[[Path], RealSides | SimulatedSides] = request.param
    made = make(tmp_path)
    yield made
    made.close()


def test_a_new_gate_is_open_and_drained(sides: Sides) -> None:
    reading = sides.gate.reading()
    assert (reading.closed, reading.share, reading.claims) == (0, 1000, ())
    assert reading.drained
    assert reading.controller_alive
    assert not reading.hasher_alive


def test_causes_are_exactly_what_was_set(sides: Sides) -> None:
    for bits in (1, 1 | 8, 8, 63, 0):
        sides.gate.set_causes(bits)
        assert sides.gate.reading().closed == bits


def test_share_is_what_was_set(sides: Sides) -> None:
    for share in (0, 250, 1000):
        sides.gate.set_share(share)
        assert sides.gate.reading().share == share


def test_claims_and_causes_do_not_touch_each_other(sides: Sides) -> None:
    one, two = sides.register("one"), sides.register("two")
    sides.gate.set_causes(8)
    at_ns = one.claim("first")
    two.claim("second")
    reading = sides.gate.reading()
    assert reading.closed & 0xFF == 8
    assert [(c.who, c.reason, c.rank, c.share) for c in reading.claims] == [
        ("one", "first", 4, 1000),
        ("two", "second", 4, 1000),
    ]
    assert abs(reading.claims[0].since_ns - at_ns) < 1000 * MS
    sides.gate.set_causes(0)
    assert sides.gate.reading().closed >> 8
    one.release()
    one.release()
    assert [c.who for c in sides.gate.reading().claims] == ["two"]
    two.release()
    assert sides.gate.reading().closed == 0
    sides.gate.tend()


def test_the_manager_writes_what_the_policy_wants(sides: Sides) -> None:
    clock = VirtualClock()
    manager = Manager(sides.gate, clock)
    manager.put(Order(Cause.GRID, 300, "grid", "peak", clock.now_ns()))
    manager.step()
    assert (sides.gate.reading().closed, sides.gate.reading().share) == (0, 300)
    manager.put(Order(Cause.OPERATOR, 0, "me", "paused", clock.now_ns(), clock.now_ns() + MS))
    manager.step()
    assert sides.gate.reading().closed == 8
    clock.advance(MS)
    manager.withdraw(Cause.GRID)
    manager.step()
    assert (sides.gate.reading().closed, sides.gate.reading().share) == (0, 1000)


def test_a_hold_is_one_claim(sides: Sides) -> None:
    clock = VirtualClock()
    hold = Hold(sides.register("requests"), clock)
    tickets = [hold.take(f"request {n}") for n in range(3)]
    assert len(sides.gate.reading().claims) == 1
    for ticket in tickets:
        assert sides.gate.reading().closed
        hold.give_back(ticket)
    assert sides.gate.reading().closed == 0
