"""When to stop trying: so many tries in so long a time, then give up and say so. Pure."""

from __future__ import annotations

from collections import deque

from switcher.core.units import SECOND


class Attempts:
    """Counts tries in a sliding window.

    Args:
        limit: Tries that the window may hold.
        window_ns: Its length.
    """

    def __init__(self, limit: int, window_ns: int) -> None:
        self._limit = limit
        self._window_ns = window_ns
        self._tries_ns: deque[int] = deque(maxlen=limit + 1)

    def may(self, now_ns: int) -> bool:
        """Counts a try that is about to be made; False = give up instead."""
        while self._tries_ns and now_ns - self._tries_ns[0] >= self._window_ns:
            self._tries_ns.popleft()
        self._tries_ns.append(now_ns)
        return len(self._tries_ns) <= self._limit

    def forget(self) -> None:
        """Starts anew: the trouble is over."""
        self._tries_ns.clear()

    @property
    def rule(self) -> str:
        """The rule for people: '5 times in 10 min'."""
        minutes = self._window_ns / SECOND / 60
        return f"{self._limit} times in {minutes:g} min"
