"""What is done about a card that makes no progress: gently first, then harder, then given up. Pure.

A slice that takes ten times as long as such slices do is overdue. First the worker is told to make
its context anew, then it is replaced, then the card is benched. Even if that helps: after so many
remedies in so long a time the card is benched too, with a line that says so.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from switcher.core.attempts import Attempts

FACTOR = 10
"""A slice is overdue after so many times the usual length."""
LAST_STEP = 3
FORGETS = 64
"""The usual length falls by a 64th per slice, so that one slow slice is not remembered for ever."""


class Remedy(StrEnum):
    """What to do."""

    RENEW = "renew"
    """Make the context on the card anew, in the same worker."""
    REPLACE = "replace"
    """Kill the worker; a new one takes the card."""
    BENCH = "bench"
    """Leave the card alone until switcher is started again."""


class Progress:
    """Watches a counter that should move while there is something to do.

    Args:
        floor_ns: Least time without progress that counts as overdue.
    """

    def __init__(self, floor_ns: int) -> None:
        self._floor_ns = floor_ns
        self._count: int | None = None
        self._since_ns = 0
        self._usual_ns = 0
        self.moved = False
        """Whether the latest look saw progress."""

    @property
    def deadline_ns(self) -> int:
        """How long the counter may stand still."""
        return max(self._floor_ns, FACTOR * self._usual_ns)

    def overdue(self, now_ns: int, count: int, *, busy: bool) -> bool:
        """Takes a look at the counter.

        Args:
            now_ns: The time.
            count: What has been done so far.
            busy: Whether there is something to do.
        """
        self.moved = self._count is not None and count != self._count
        if not busy or self._count is None:
            self._count, self._since_ns = count, now_ns
            return False
        if self.moved:
            took_ns = now_ns - self._since_ns
            self._usual_ns = max(took_ns, self._usual_ns - self._usual_ns // FORGETS)
            self._count, self._since_ns = count, now_ns
            return False
        return now_ns - self._since_ns > self.deadline_ns

    def again(self, now_ns: int) -> None:
        """Gives a remedy as long as a slice before it counts as failed."""
        self._since_ns = now_ns


class Remedies:
    """Chooses the next remedy.

    Args:
        attempts: How many remedies in how long a time.
    """

    def __init__(self, attempts: Attempts) -> None:
        self._attempts = attempts
        self._step = 0

    @property
    def why_benched(self) -> str:
        """Why the latest remedy was to bench the card, for people."""
        if self._step >= LAST_STEP:
            return "neither a new context nor a new worker helped"
        return f"given up after {self._attempts.rule}"

    def helped(self) -> None:
        """The card made progress: the next trouble begins gently again."""
        self._step = 0

    def next(self, now_ns: int, *, gentle: bool = True) -> Remedy:
        """The remedy for a card that is overdue now.

        Args:
            now_ns: The time.
            gentle: Whether the context may be made anew in place.
        """
        if not self._attempts.may(now_ns):
            return Remedy.BENCH
        if self._step == 0 and not gentle:
            self._step = 1
        self._step += 1
        return (Remedy.RENEW, Remedy.REPLACE, Remedy.BENCH)[min(self._step, LAST_STEP) - 1]
