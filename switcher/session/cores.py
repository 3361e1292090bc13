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
    import asyncio
    from collections.abc import Callable, Iterable, Iterator


SWITCH_INTERVAL_S = 0.0002
SOON_S = 0.005
"""A lane that has not left by then is off its core: a chunk of hashing is far shorter."""
HELP_S = 5.0
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
    """Puts this process's hash lanes first for the block, so that they can leave a closed gate.

    On a machine that other programs keep busy, a lane at the lowest priority may not run for
    seconds: it hashes nothing then, but neither can it say that it has left. Without the right to
    raise a priority nothing changes.

    Yields:
        How many lanes were raised.
    """
    raised = raise_lanes(os.getpid())
    try:
        yield len(raised)
    finally:
        lower_lanes(raised)


def raise_lanes(pid: int) -> list[int]:
    """Puts a process's hash lanes before all ordinary threads; returns those that were raised.

    The gate must stay closed until they are lowered: they run for microseconds then. Where a
    process may do no more than that, they stand beside ordinary threads; there, on a busy machine,
    a lane has been seen to wait for tenths of a second still.
    """
    raised = []
    for tid in _lanes(pid):
        for policy, priority in ((os.SCHED_FIFO, 1), (os.SCHED_OTHER, 0)):
            with suppress(OSError):
                os.sched_setscheduler(tid, policy, os.sched_param(priority))
                raised.append(tid)
                break
    return raised


def lower_lanes(raised: Iterable[int]) -> None:
    """Gives lanes their lowest priority back."""
    for tid in raised:
        with suppress(OSError):
            os.sched_setscheduler(tid, os.SCHED_IDLE, os.sched_param(0))


class LaneHelp:
    """Helps lanes off a card whose gate was closed, where other programs keep them off their cores.

    Args:
        loop: Where the time comes from; everything here runs in it.
        is_out: Whether the card is drained, or its gate open again.
        pid: The process whose threads the lanes are; None = there is none now.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        is_out: Callable[[], bool],
        pid: Callable[[], int | None],
    ) -> None:
        self._loop = loop
        self._is_out = is_out
        self._pid = pid
        self._timer: asyncio.TimerHandle | None = None
        self._raised: list[int] = []
        self._ends_s = 0.0

    def watch(self) -> None:
        """The gate was just closed: looks soon whether the lanes are out."""
        self._ends_s = self._loop.time() + HELP_S
        if self._timer is None:
            self._timer = self._loop.call_later(SOON_S, self._look)

    def close(self) -> None:
        """Ends it; lanes have their own priority again. Before the gate opens; idempotent."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        lower_lanes(self._raised)
        self._raised = []

    def _look(self) -> None:
        self._timer = None
        if self._is_out() or self._loop.time() > self._ends_s:
            self.close()
            return
        pid = self._pid()
        if pid is not None and not self._raised:
            self._raised = raise_lanes(pid)
        self._timer = self._loop.call_later(SOON_S, self._look)


def _lanes(pid: int | None = None) -> list[int]:
    """Threads of a process (this one by default) that are hash lanes at the lowest priority."""
    found = []
    with suppress(OSError):
        for task in Path(f"/proc/{pid or os.getpid()}/task").iterdir():
            with suppress(OSError, ValueError):
                tid = int(task.name)
                name = (task / "comm").read_text(encoding="ascii", errors="replace")
                if name.startswith(LANE_NAME) and os.sched_getscheduler(tid) == os.SCHED_IDLE:
                    found.append(tid)
    return found
