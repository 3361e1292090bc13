"""The manager of one card: keeps its orders, asks the policy, writes the controller's words.

Nothing here waits. `step` does whatever is due and says when the next thing is; the caller owns
the timing (an event loop, or a test on a virtual clock). Each request gets exactly one answer:
refused at once, granted when the gate says that it holds, or expired at its deadline.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from switcher.preempt.orders import WHOLE, Cause, ClaimView, Order, Rank, WorkClass, admitted
from switcher.preempt.policy import Decision, Situation, decide, effective, next_change_ns
from switcher.preempt.states import CardState, state_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.clock import Clock
    from switcher.pool.base import ClaimReading, ControlledGate, GateReading

CAUSE_BITS = {
    Cause.FAULT: 1,
    Cause.THERMAL: 2,
    Cause.GRID: 4,
    Cause.OPERATOR: 8,
    Cause.FOREIGN: 16,
    Cause.POLICY: 16,
    Cause.STARTING: 32,
}
"""The controller's bit of each cause (`SWITCHER_CLOSED_*` in switcher.h)."""

TEND_NS = 50_000_000
"""A card is looked at this often at least."""


class Verdict(StrEnum):
    """How a request ended."""

    GRANTED = "granted"
    REFUSED = "refused"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class OrderRequest:
    """A request to change what a card does.

    Attributes:
        id: The asker's number of it.
        order: What is wanted.
        answer_by_ns: When the asker stops waiting.
    """

    id: int
    order: Order
    answer_by_ns: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The one answer to a request.

    Attributes:
        request: What was asked.
        verdict: How it ended.
        reason: Why, in one line; "" when granted.
        at_ns: When.
    """

    request: OrderRequest
    verdict: Verdict
    reason: str
    at_ns: int


@dataclass(frozen=True, slots=True)
class View:
    """One look at a card: what its gate says and what the policy makes of it."""

    reading: GateReading
    state: CardState
    decision: Decision
    orders: tuple[Order, ...]


class Manager:
    """Keeps one card's orders and writes its controller's words. Not thread-safe.

    Args:
        gate: The card's gate; this process is its controller.
        clock: Where the time comes from.
        on_answer: Called with each answer, from within `ask` or `step`.
        base_share: Hashing allowed when nothing limits it, in 1/1000.
    """

    def __init__(
        self,
        gate: ControlledGate,
        clock: Clock,
        on_answer: Callable[[Answer], None] | None = None,
        base_share: int = WHOLE,
    ) -> None:
        self._gate = gate
        self._clock = clock
        self._on_answer = on_answer or (lambda _answer: None)
        self._base_share = base_share
        self._orders: list[Order] = []
        self._signalled: tuple[Order, ...] = ()
        self._waiting: list[OrderRequest] = []
        self._has_work = True
        self._no_work_reason = ""

    @property
    def orders(self) -> tuple[Order, ...]:
        """The standing orders, expired ones included until the next step."""
        return (*self._orders, *self._signalled)

    @property
    def signalled(self) -> tuple[Order, ...]:
        """The orders that come from signals."""
        return self._signalled

    def set_signalled(self, orders: tuple[Order, ...]) -> None:
        """Replaces all orders that come from signals; `put` and `withdraw` do not touch them."""
        self._signalled = orders

    def set_work(self, *, has_work: bool, reason: str = "") -> None:
        """Tells whether there is a job to hash; the reason is shown while there is none."""
        self._has_work = has_work
        self._no_work_reason = reason

    def set_base_share(self, share: int) -> None:
        """Changes how much hashing the configuration allows, in 1/1000."""
        self._base_share = share

    def refuses(self, work: WorkClass) -> Order | None:
        """The order under which tensor work of that class may not begin now; None = it may."""
        orders = effective(self.orders, self._clock.now_ns())
        against = [order for order in orders if work not in admitted(order.load)]
        return min(against, key=lambda order: (order.rank, order.since_ns), default=None)

    def put(self, order: Order) -> None:
        """Adds an order; it replaces one of the same cause by the same giver. See `ask`."""
        self.withdraw(order.cause, order.who)
        self._orders.append(order)

    def withdraw(self, cause: Cause, who: str | None = None) -> bool:
        """Takes orders of a cause back (of anybody, or of one giver); True if there were any."""
        kept = [o for o in self._orders if o.cause is not cause or who not in (None, o.who)]
        found = len(kept) != len(self._orders)
        self._orders = kept
        return found

    def ask(self, request: OrderRequest) -> None:
        """Takes a request; its answer comes through `on_answer`, at the latest at its deadline."""
        now_ns = self._clock.now_ns()
        order = request.order
        if order.until_ns is not None and order.until_ns <= now_ns:
            self._answer(request, Verdict.REFUSED, "it would be over before it begins")
        elif request.answer_by_ns <= now_ns:
            self._answer(request, Verdict.EXPIRED, "its deadline had passed when it came")
        elif any(waiting.id == request.id for waiting in self._waiting):
            self._answer(request, Verdict.REFUSED, "a request of that number is still waiting")
        else:
            self.put(order)
            self._waiting.append(request)
            self.step()

    def step(self) -> int:
        """Does what is due; returns when to come again, on the monotonic clock."""
        now_ns = self._clock.now_ns()
        self._orders = [order for order in self._orders if order.active(now_ns)]
        self._gate.tend()
        view = self.look()
        bits = 0
        for cause in view.decision.causes:
            bits |= CAUSE_BITS[cause]
        # Closing comes before lowering, and opening comes last: no step lets more through than the
        # policy wants.
        if bits:
            self._gate.set_causes(bits)
        if view.reading.share != view.decision.share:
            self._gate.set_share(view.decision.share)
        if not bits:
            self._gate.set_causes(0)
        if self._waiting:
            self._settle(self._gate.reading())
        ends = next_change_ns(self._situation(view.reading, now_ns))
        deadlines = [request.answer_by_ns for request in self._waiting]
        due = [now_ns + TEND_NS, *deadlines, *([] if ends is None else [ends])]
        return max(now_ns, min(due))

    def look(self) -> View:
        """What the card does and should do, now. Writes nothing."""
        now_ns = self._clock.now_ns()
        reading = self._gate.reading()
        decision = decide(self._situation(reading, now_ns))
        state = state_of(
            reading.closed, lanes_in=reading.lanes_in, hasher_alive=reading.hasher_alive
        )
        return View(reading, state, decision, self.orders)

    def _situation(self, reading: GateReading, now_ns: int) -> Situation:
        situation = Situation(
            now_ns,
            tuple(claim_view(claim) for claim in reading.claims),
            self.orders,
            self._base_share,
            has_work=self._has_work,
        )
        if self._no_work_reason:
            situation = replace(situation, no_work_reason=self._no_work_reason)
        return situation

    def _settle(self, reading: GateReading) -> None:
        now_ns = self._clock.now_ns()
        waiting, self._waiting = self._waiting, []
        for request in waiting:
            order = request.order
            if order not in self._orders and not order.active(now_ns):
                self._answer(request, Verdict.EXPIRED, "it was over before hashing had left")
            elif order not in self._orders:
                self._answer(request, Verdict.REFUSED, "it was replaced or taken back")
            elif order.share > 0 or (reading.closed != 0 and reading.drained):
                self._answer(request, Verdict.GRANTED, "")
            elif now_ns >= request.answer_by_ns:
                self.withdraw(order.cause, order.who)
                self._answer(request, Verdict.EXPIRED, "hashing did not leave the card in time")
            else:
                self._waiting.append(request)

    def _answer(self, request: OrderRequest, verdict: Verdict, reason: str) -> None:
        self._on_answer(Answer(request, verdict, reason, self._clock.now_ns()))


def claim_view(claim: ClaimReading) -> ClaimView:
    """A claim as the policy sees it; ranks and shares that make no sense become harmless ones."""
    rank = Rank(claim.rank) if claim.rank in _CLAIM_RANKS else Rank.FOREIGN
    return ClaimView(
        slot=claim.slot,
        rank=rank,
        who=claim.who,
        reason=claim.reason,
        share=claim.share if 0 < claim.share < WHOLE else WHOLE,
        since_ns=claim.since_ns,
        until_ns=claim.until_ns,
    )


# A holder may not pass itself off as the controller.
_CLAIM_RANKS = {Rank.LEASE, Rank.INFERENCE, Rank.FOREIGN}
