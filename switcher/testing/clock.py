"""A clock that moves only when told to."""

from __future__ import annotations

from switcher.core.units import SECOND


class VirtualClock:
    """A `Clock` for tests: exact, instant, never flaky.

    It starts at one second, not at zero, so that "0 = never" and "at the start" stay apart.
    """

    __slots__ = ("_now_ns",)

    def __init__(self, start_ns: int = SECOND) -> None:
        self._now_ns = start_ns

    def now_ns(self) -> int:
        """The virtual time in nanoseconds."""
        return self._now_ns

    def advance(self, by_ns: int) -> int:
        """Moves the time forward and returns it.

        Raises:
            ValueError: `by_ns` is negative.
        """
        if by_ns < 0:
            raise ValueError("a monotonic clock never goes back")
        self._now_ns += by_ns
        return self._now_ns
