"""Cores and priorities of the house's own threads."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

from switcher.gate import Gate
from switcher.hasher import Hasher
from switcher.session.cores import Cores, _lanes, hurried_lanes, keep_to
from switcher.testing.house import wait_until

if TYPE_CHECKING:
    from pathlib import Path


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
            policy = os.SCHED_OTHER if raised else os.SCHED_IDLE
            assert [os.sched_getscheduler(tid) for tid in lanes] == [policy]
        assert [os.sched_getscheduler(tid) for tid in lanes] == [os.SCHED_IDLE]
    assert _lanes() == []
