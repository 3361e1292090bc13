"""Time as a monotonic integer in nanoseconds, from an injected clock; wall time at the edge."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """Where every component takes the time from, so that tests can turn it by hand."""

    def now_ns(self) -> int:
        """Monotonic time in nanoseconds; the zero point means nothing."""
        ...


class MonotonicClock:
    """The host's CLOCK_MONOTONIC: one time line for all processes of a host, also in containers."""

    __slots__ = ()

    def now_ns(self) -> int:
        """CLOCK_MONOTONIC in nanoseconds."""
        return time.monotonic_ns()


def wall_ns(monotonic_ns: int, *, now_ns: int, now_unix_ns: int) -> int:
    """Unix time in nanoseconds of a monotonic instant, given both clocks read at one moment."""
    return now_unix_ns + (monotonic_ns - now_ns)
