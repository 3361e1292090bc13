"""Which cores the house's own threads keep to, so that they do not push hash lanes off theirs.

A lane that the scheduler has taken off its core hashes nothing but cannot say so, and the way out
waits for it. Lanes run at the lowest priority there is, so any thread of ours that wakes on their
core does that. Where a card leaves cores free, everything else of the house stays on those; tensor
steps move to the card's cores for as long as they hold it.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


SWITCH_INTERVAL_S = 0.0002
LANE_NAME = "switcher-hash"
"""How the native hasher names its threads."""


@dataclass(frozen=True, slots=True)
class Cores:
    """Cores of the machine, by what they are for.

    Attributes:
        allowed: Those that this process may use.
        house: Those that no card hashes on; all of them where the cards use every one.
    """

    allowed: tuple[int, ...]
    house: tuple[int, ...]

    @classmethod
    def around(cls, carded: Iterable[int]) -> Cores:
        """The cores this process may use, and those of them that the cards leave free."""
        allowed = frozenset(os.sched_getaffinity(0))
        free = allowed - frozenset(carded) or allowed
        return cls(tuple(sorted(allowed)), tuple(sorted(free)))


def keep_to(cores: Iterable[int]) -> bool:
    """Moves the calling thread, and threads it starts later, to these cores.

    Returns:
        False if the kernel does not allow it; nothing has changed then.
    """
    try:
        os.sched_setaffinity(0, frozenset(cores))
    except OSError:
        return False
    return True


def share_interpreter_fairly() -> None:
    """Makes a busy thread of this process hand Python over after 0.2 ms instead of 5 ms.

    The thread that answers requests must not wait for one that writes a log or a database.
    """
    sys.setswitchinterval(SWITCH_INTERVAL_S)


@contextmanager
def hurried_lanes() -> Iterator[int]:
    """Gives this process's hash lanes an ordinary priority for the block, so that they can leave.

    On a machine that other programs keep busy, a lane at the lowest priority may not run for
    seconds: it hashes nothing then, but neither can it say that it has left. Without the right to
    raise a priority nothing changes.

    Yields:
        How many lanes were raised.
    """
    ordinary = os.sched_param(0)
    raised = []
    for tid in _lanes():
        with suppress(OSError):
            os.sched_setscheduler(tid, os.SCHED_OTHER, ordinary)
            raised.append(tid)
    try:
        yield len(raised)
    finally:
        for tid in raised:
            with suppress(OSError):
                os.sched_setscheduler(tid, os.SCHED_IDLE, ordinary)


def _lanes() -> list[int]:
    """Threads of this process that are hash lanes at the lowest priority."""
    found = []
    for task in Path("/proc/self/task").iterdir():
        with suppress(OSError, ValueError):
            tid = int(task.name)
            name = (task / "comm").read_text(encoding="ascii", errors="replace")
            if name.startswith(LANE_NAME) and os.sched_getscheduler(tid) == os.SCHED_IDLE:
                found.append(tid)
    return found
