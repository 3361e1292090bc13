"""Who needs a card: one claim of the supervisor for all requests, and the hand-overs it makes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from switcher.core.units import MS, SECOND
from switcher.errors import SwitcherError
from switcher.pool.control import SharedClaim
from switcher.preempt.hold import Hold
from switcher.session.handover import HandoverLog

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.clock import Clock
    from switcher.gate import Gate
    from switcher.preempt.hold import Ticket
    from switcher.session.handover import Handover

# A first byte that becomes no request gives the card back after this long.
FIRST_BYTE_NS = 5 * SECOND
# How often a card that was given back is looked at until it hashes.
LOOK_NS = 2 * MS


class Demand:
    """Takes one card and gives it back. Lives in the supervisor's event loop.

    Args:
        gate: The card's gate.
        clock: Where the time comes from.
        linger_ns: How long the card is kept after the last request.
        first_hashes_ns: Returns when each lane's latest stay began to hash; 0 = never.
        on_handover: Called with each hand-over.

    Raises:
        GateBusyError: Every claim slot is held by a living process.
    """

    def __init__(
        self,
        gate: Gate,
        clock: Clock,
        linger_ns: int,
        first_hashes_ns: Callable[[], tuple[int, ...]],
        on_handover: Callable[[Handover], None],
    ) -> None:
        self._gate = gate
        self._clock = clock
        self._loop = asyncio.get_running_loop()
        self._timer: asyncio.TimerHandle | None = None
        self.claim = SharedClaim(gate, "requests", clock)
        self.hold = Hold(self.claim, clock, linger_ns)

        def done(handover: Handover) -> None:
            self.hold.gaps.handover(handover.out_ns, handover.back_ns)
            on_handover(handover)

        self.handovers = HandoverLog(
            gate.card, lambda: gate.read().opened_ns, first_hashes_ns, done
        )
        # Whether this claim alone closed the gate, so that the card was free to hash before it.
        self._closed_it = False

    def first_byte(self) -> Ticket:
        """Closes the gate at the first byte of a request, for a while."""
        ticket = self._take("a request", self._clock.now_ns() + FIRST_BYTE_NS)
        self._plan(ticket.until_ns)
        return ticket

    def take(self, what: str) -> Ticket:
        """Closes the gate for a request and keeps it closed until `give_back`."""
        return self._take(what)

    def give_back(self, ticket: Ticket) -> None:
        """A request is over."""
        held = self.hold.claimed_ns is not None
        self.hold.give_back(ticket)
        self._step(held=held)

    def granted(self, what: str) -> None:
        """Somebody saw the card drained for this stay: counts and tells the way out.

        The wait ends at once; it is what enters the time into the gate's histogram.
        """
        try:
            self.claim.wait(0)
        except SwitcherError:
            return  # an operator took the claim back meanwhile
        claimed_ns = self.hold.claimed_ns
        if claimed_ns is not None:
            last_hash_ns = self._gate.read().last_hash_ns if self._closed_it else None
            self.handovers.granted(what, claimed_ns, last_hash_ns)

    def close(self) -> None:
        """Ends the timer and gives the claim slot back."""
        if self._timer is not None:
            self._timer.cancel()
        self.claim.close()

    def _take(self, what: str, until_ns: int | None = None) -> Ticket:
        stays = self.hold.stays
        ticket = self.hold.take(what, until_ns)
        if self.hold.stays != stays:
            self._closed_it = self._gate.read().closed == 1 << (self.claim.slot + 8)
        return ticket

    def _step(self, *, held: bool) -> None:
        """Releases the card when its last request is over; follows the way back."""
        due_ns = self.hold.step()
        now_ns = self._clock.now_ns()
        if held and self.hold.claimed_ns is None:
            self.handovers.released(now_ns)
        else:
            self.handovers.step(now_ns)
        if self.handovers.pending:
            due_ns = min(now_ns + LOOK_NS, due_ns or now_ns + LOOK_NS)
        self._plan(due_ns)

    def _plan(self, due_ns: int | None) -> None:
        """Comes back at that time."""
        if due_ns is None:
            return
        if self._timer is not None:
            self._timer.cancel()
        delay_s = max(0, due_ns - self._clock.now_ns()) / SECOND
        self._timer = self._loop.call_later(delay_s, self._on_timer)

    def _on_timer(self) -> None:
        self._timer = None
        self._step(held=self.hold.claimed_ns is not None)
