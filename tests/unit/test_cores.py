"""Cores and priorities of the house's own threads."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING, cast

from switcher.gate import Closed, Gate
from switcher.hasher import Hasher
from switcher.pool.control import GateController
from switcher.session.cores import (
    HELP_S,
    SOON_S,
    Cores,
    LaneHelp,
    _lanes,
    hurried_lanes,
    keep_to,
)
from switcher.testing.house import wait_until

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable
    from pathlib import Path

    import pytest


def test_the_house_keeps_off_the_cards_cores_where_any_are_left() -> None:
    allowed = tuple(sorted(os.sched_getaffinity(0)))
    assert Cores.around(()) == Cores(allowed, allowed)
    assert Cores.around(allowed).house == allowed
    if len(allowed) > 1:
        assert Cores.around(allowed[-1:]).house == allowed[:-1]


def test_a_thread_moves_alone() -> None:
    allowed = os.sched_getaffinity(0)
    seen = []

    def move() -> None:
        assert keep_to([min(allowed)])
        seen.append(os.sched_getaffinity(0))
        assert not keep_to([10_000])

    thread = threading.Thread(target=move)
    thread.start()
    thread.join()
    assert seen == [{min(allowed)}]
    assert os.sched_getaffinity(0) == allowed


def test_lanes_are_hurried_for_a_while(tmp_path: Path) -> None:
    with (
        Gate("cpu:0:1core", folder=str(tmp_path), create=True) as gate,
        Hasher(gate, backend="portable"),
    ):
        lanes = wait_until(_lanes, "the lane has its name and priority")
        assert len(lanes) == 1
        with hurried_lanes() as raised:
            # Without the right to raise a priority nothing changes.
            may_be = (os.SCHED_FIFO, os.SCHED_OTHER) if raised else (os.SCHED_IDLE,)
            assert os.sched_getscheduler(lanes[0]) in may_be
        assert [os.sched_getscheduler(tid) for tid in lanes] == [os.SCHED_IDLE]
    assert _lanes() == []


class Timers:
    """What `LaneHelp` uses of an event loop, on a clock that a test moves."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.due: list[tuple[float, Callable[[], None]]] = []

    def time(self) -> float:
        return self.now_s

    def call_later(self, delay_s: float, what: Callable[[], None]) -> Timers:
        self.due.append((self.now_s + delay_s, what))
        return self

    def cancel(self) -> None:
        self.due.clear()

    def run(self, until_s: float) -> None:
        while self.due and self.due[0][0] <= until_s:
            self.now_s, what = self.due.pop(0)
            what()
        self.now_s = until_s


class Helped:
    """A card whose lanes leave when a test says so."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.out = False
        self.pid: int | None = 7
        self.raised: list[int] = []
        self.lowered: list[int] = []
        monkeypatch.setattr("switcher.session.cores.raise_lanes", self.raise_lanes)
        monkeypatch.setattr("switcher.session.cores.lower_lanes", self.lowered.extend)
        self.timers = Timers()
        loop = cast("asyncio.AbstractEventLoop", self.timers)
        self.help = LaneHelp(loop, lambda: self.out, lambda: self.pid)

    def raise_lanes(self, pid: int) -> list[int]:
        self.raised.append(pid)
        return [pid + 1]


def test_lanes_that_leave_soon_get_no_help(monkeypatch: pytest.MonkeyPatch) -> None:
    card = Helped(monkeypatch)
    card.help.watch()
    card.help.watch()
    assert len(card.timers.due) == 1
    card.out = True
    card.timers.run(1.0)
    assert (card.raised, card.lowered, card.timers.due) == ([], [], [])


def test_a_starved_lane_is_raised_until_it_is_out(monkeypatch: pytest.MonkeyPatch) -> None:
    card = Helped(monkeypatch)
    card.help.watch()
    card.timers.run(SOON_S)
    assert (card.raised, card.lowered) == ([7], [])
    card.timers.run(1.0)
    assert (card.raised, card.lowered) == ([7], [])
    card.out = True
    card.timers.run(1.0 + 2 * SOON_S)
    assert (card.raised, card.lowered, card.timers.due) == ([7], [8], [])
    # The next closing is watched anew.
    card.out = False
    card.help.watch()
    card.timers.run(2.0)
    card.help.close()
    assert (card.raised, card.lowered, card.timers.due) == ([7, 7], [8, 8], [])


def test_help_ends_and_needs_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    card = Helped(monkeypatch)
    card.pid = None
    card.help.watch()
    card.timers.run(HELP_S + 1)
    assert (card.raised, card.timers.due) == ([], [])


def test_a_closing_is_told_after_it_and_an_opening_before_it(tmp_path: Path) -> None:
    told: list[tuple[str, Closed]] = []
    with Gate("cpu:0:1core", folder=str(tmp_path), create=True) as gate:
        controller = GateController(
            gate,
            Closed.STARTING,
            lambda: told.append(("closed", gate.read().causes)),
            lambda: told.append(("opens", gate.read().causes)),
        )
        for bits in (Closed.STARTING, Closed.GRID, 0, 0, Closed.GRID | Closed.OPERATOR):
            controller.set_causes(bits)
        controller.close()
    assert told == [("opens", Closed.GRID), ("closed", Closed.GRID | Closed.OPERATOR)]
