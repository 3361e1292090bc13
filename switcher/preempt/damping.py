"""How a limit comes back: at once down, slowly and not too often up. Pure; time is passed in.

A limit that falls is obeyed at once. A limit that rises again is followed only after a minimum
time off, within a budget of returns per hour, after a random delay (so that a fleet does not come
back as one), and then along a ramp.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from switcher.core.units import SECOND

if TYPE_CHECKING:
    from collections.abc import Callable

HOUR_NS = 3600 * SECOND


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How hashing returns.

    Attributes:
        min_off_ns: Least time off after a shed.
        min_on_ns: Least time on before an automatic rule (price, schedule) takes hashing off.
        returns_per_hour: How often hashing may return within any hour.
        ramp_per_s: How fast a limit rises, in 1/1000 per second; 0 = at once.
        jitter_ns: Longest random delay before a return.
    """

    min_off_ns: int = 60 * SECOND
    min_on_ns: int = 60 * SECOND
    returns_per_hour: int = 12
    ramp_per_s: int = 200
    jitter_ns: int = 10 * SECOND


class Budget:
    """Returns of one card to hashing, counted over any hour."""

    def __init__(self, per_hour: int) -> None:
        self._per_hour = per_hour
        self._at: deque[int] = deque(maxlen=per_hour)

    def retune(self, per_hour: int) -> None:
        """Changes how many returns an hour may have; those that were made still count."""
        self._per_hour = per_hour
        self._at = deque(self._at, maxlen=per_hour)

    def free_ns(self) -> int:
        """When the next return is allowed, as a monotonic time; 0 = now."""
        return self._at[0] + HOUR_NS if len(self._at) == self._per_hour else 0

    def spend(self, now_ns: int) -> None:
        """Counts a return."""
        self._at.append(now_ns)


class Phase(StrEnum):
    """Where a damped limit is."""

    SETTLED = "settled"
    """It is what is wanted."""
    KEPT = "kept"
    """Less is wanted, but the least time on is not over."""
    WAITING = "waiting"
    """More is wanted; the return has not begun."""
    RAMPING = "ramping"
    """It rises."""


class Damper:
    """Follows a wanted limit: down at once, up by the terms. Not thread-safe.

    Args:
        terms: How hashing returns.
        budget: Counts the card's returns.
        draw: Returns a random number in [0, 1).
        top: The limit that is no limit.
        off: At or below it hashing is off; only a return from there waits and counts.
    """

    def __init__(
        self,
        terms: Terms,
        budget: Budget,
        draw: Callable[[], float],
        *,
        top: int,
        off: int,
    ) -> None:
        self._terms = terms
        self._budget = budget
        self._draw = draw
        self._off = off
        self._top = top
        self.level = top
        """The limit that holds."""
        self.phase = Phase.SETTLED
        self.since_ns = 0
        """Since when the phase lasts."""
        self.until_ns: int | None = None
        """When it ends, as far as is known."""
        self.waits_for = ""
        """What the longest part of a wait is: a word for people."""
        self._shed_ns: int | None = None
        self._returned_ns: int | None = None
        self._from = top
        self._begun = False

    def retune(self, terms: Terms) -> None:
        """Changes the terms; a return that waits already keeps its time."""
        self._terms = terms
        self._budget.retune(terms.returns_per_hour)

    def step(self, wanted: int, now_ns: int, *, patient: bool = False) -> int:
        """Moves on to `now_ns` while `wanted` holds; returns the limit that holds.

        Args:
            wanted: The limit that is asked for.
            now_ns: The time.
            patient: Whether a fall waits until the least time on is over.
        """
        if wanted < self.level:
            self._fall(wanted, now_ns, patient=patient)
        elif wanted == self.level:
            self._enter(Phase.SETTLED, now_ns, None)
        elif self.phase in (Phase.SETTLED, Phase.KEPT):
            self._begin_return(now_ns)
        if self.phase is Phase.WAITING and self.until_ns is not None and now_ns >= self.until_ns:
            self._begin_ramp(max(self.until_ns, self.since_ns), now_ns)
        if self.phase is Phase.RAMPING:
            self._rise(wanted, now_ns)
        self._begun = True
        return self.level

    def _fall(self, wanted: int, now_ns: int, *, patient: bool) -> None:
        if patient and self._returned_ns is not None:
            kept_ns = self._returned_ns + self._terms.min_on_ns
            if now_ns < kept_ns:
                self._enter(Phase.KEPT, now_ns, kept_ns)
                return
        # What is off from the very start has not been on: it owes no time off.
        if wanted <= self._off < self.level and self._begun:
            self._shed_ns = now_ns
        self.level = wanted
        self._enter(Phase.SETTLED, now_ns, None)

    def _begin_return(self, now_ns: int) -> None:
        self._from = self.level
        start_ns = now_ns
        self.waits_for = ""
        if self.level <= self._off:
            rest_ns = (self._shed_ns or 0) + self._terms.min_off_ns
            budget_ns = self._budget.free_ns()
            start_ns = max(now_ns, rest_ns, budget_ns)
            if start_ns > now_ns:
                self.waits_for = (
                    "the switch budget" if budget_ns > rest_ns else "the least time off"
                )
            start_ns += int(self._draw() * self._terms.jitter_ns)
        self._enter(Phase.WAITING, now_ns, start_ns)

    def _begin_ramp(self, start_ns: int, now_ns: int) -> None:
        if self.level <= self._off:
            if self._budget.free_ns() > now_ns:
                # Another limit's return has spent it meanwhile.
                self._begin_return(now_ns)
                return
            self._budget.spend(now_ns)
            self._returned_ns = now_ns
            # A late look must not make the ramp steeper.
            start_ns = now_ns
        self._enter(Phase.RAMPING, start_ns, None)

    def _rise(self, wanted: int, now_ns: int) -> None:
        rate = self._terms.ramp_per_s
        if rate == 0:
            self.level = wanted
        else:
            gained = (now_ns - self.since_ns) * rate // SECOND
            self.level = max(self.level, min(wanted, self._from + gained))
            self.until_ns = self.since_ns + -(-(wanted - self._from) * SECOND // rate)
        if self.level == wanted:
            self._enter(Phase.SETTLED, now_ns, None)

    def _enter(self, phase: Phase, now_ns: int, until_ns: int | None) -> None:
        if phase is not self.phase:
            self.phase, self.since_ns = phase, now_ns
        self.until_ns = until_ns

    def due_ns(self, now_ns: int) -> int | None:
        """When to step again even if nothing else happens; None = not needed."""
        if self.phase is Phase.RAMPING:
            return now_ns + SECOND // 50
        return self.until_ns
