"""One claim for many reasons: the first closes the gate, the last one's end opens it again.

Requests overlap; each takes a `Ticket` and gives it back. The card is released `linger_ns` after
the last ticket; by default at once, unless the last gaps were too short to gain from (gaps.py).
A ticket taken at the first byte of a request that may never become one has a deadline, after which
it no longer counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.preempt.gaps import Gaps

if TYPE_CHECKING:
    from switcher.clock import Clock
    from switcher.pool.base import RequestHolder


@dataclass(slots=True, eq=False)
class Ticket:
    """One reason to hold the card.

    Attributes:
        claimed_ns: When the gate was closed for the stay this ticket belongs to.
        taken_ns: When the ticket was taken.
        until_ns: When it ends by itself; None = when given back.
    """

    claimed_ns: int
    taken_ns: int
    until_ns: int | None


class Hold:
    """Counts tickets on one claim. Not thread-safe.

    Args:
        claimant: The registered holder whose claim this is.
        clock: Where the time comes from.
        linger_ns: How long the card is kept after the last ticket, at least.
    """

    def __init__(self, claimant: RequestHolder, clock: Clock, linger_ns: int = 0) -> None:
        self._claimant = claimant
        self._clock = clock
        self._linger_ns = linger_ns
        self._tickets: set[Ticket] = set()
        self._claimed_ns: int | None = None
        self._empty_since_ns: int | None = None
        self._last_end_ns: int | None = None
        self.gaps = Gaps()
        """What the gaps between stays say."""
        self.stays = 0
        """How often the card was taken."""

    @property
    def claimed_ns(self) -> int | None:
        """When the gate was closed for the current stay; None = it is not."""
        return self._claimed_ns

    @property
    def tickets(self) -> int:
        """How many reasons there are now."""
        return len(self._tickets)

    def set_linger_ns(self, linger_ns: int) -> None:
        """Changes how long the card is kept after the last ticket."""
        self._linger_ns = linger_ns

    def take(self, reason: str, until_ns: int | None = None) -> Ticket:
        """Closes the gate if it is not closed by this hold yet, and adds a reason."""
        claimed_ns = self._claimed_ns
        if claimed_ns is None:
            claimed_ns = self._claimed_ns = self._claimant.claim(reason)
            self.stays += 1
            if self._last_end_ns is not None:
                self.gaps.gap(claimed_ns - self._last_end_ns)
            ticket = Ticket(claimed_ns, claimed_ns, until_ns)
        else:
            ticket = Ticket(claimed_ns, self._clock.now_ns(), until_ns)
            if self._empty_since_ns is not None:
                self.gaps.gap(ticket.taken_ns - self._empty_since_ns)
        self._empty_since_ns = None
        self._tickets.add(ticket)
        return ticket

    def keep(self, ticket: Ticket) -> bool:
        """Removes a ticket's deadline; False if it has ended already."""
        if ticket not in self._tickets:
            return False
        ticket.until_ns = None
        return True

    def give_back(self, ticket: Ticket) -> None:
        """Ends a reason; harmless if it has ended."""
        self._tickets.discard(ticket)
        self.step()

    def step(self) -> int | None:
        """Drops tickets past their deadline and releases the card when it is time.

        Returns:
            When to come again; None = nothing is timed.
        """
        now_ns = self._clock.now_ns()
        timed = [t for t in self._tickets if t.until_ns is not None]
        for ticket in timed:
            if ticket.until_ns is not None and ticket.until_ns <= now_ns:
                self._tickets.discard(ticket)
        if self._tickets:
            ends = [t.until_ns for t in self._tickets if t.until_ns is not None]
            return min(ends, default=None)
        if self._claimed_ns is None:
            return None
        if self._empty_since_ns is None:
            self._empty_since_ns = now_ns
        due_ns = self._empty_since_ns + max(self._linger_ns, self.gaps.linger_ns)
        if now_ns < due_ns:
            return due_ns
        self._claimant.release()
        self._last_end_ns = self._empty_since_ns
        self._claimed_ns = None
        self._empty_since_ns = None
        return None
