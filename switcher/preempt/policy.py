"""The policy: what the controller writes into a card's gate, and why. Pure.

A claim closes the gate by itself; no policy stands in its way and none can open it under a living
holder. The policy decides the two things that are the controller's: its own bits in `closed`, and
`share`. It does so from standing orders (of faults, grid signals, the operator, automatic rules)
and from the claims; it also says which classes of tensor work may begin. Every decision carries its
reason and what would change it. Orders that come from signals are made by `ladder.py`.

Two rules settle all conflicts:
1. Every order holds, except that an operator's RESUME suspends the orders ranked below the
   operator. It never beats a fault or the grid.
2. Of the limits that hold, the smallest share counts; the highest-ranked cause is the reason given.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from switcher.core.signals import WHOLE_LOAD
from switcher.core.status import Tenant
from switcher.preempt.orders import WHOLE, Cause, ClaimView, Order, Rank, WorkClass, admitted

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything the policy looks at.

    Attributes:
        now_ns: The time.
        claims: Claims that stand in the gate.
        orders: Standing orders.
        base_share: Hashing that the configuration allows at most, in 1/1000; no order raises it.
        has_work: Whether there is a job to hash.
        no_work_reason: Why not, when there is none.
    """

    now_ns: int
    claims: tuple[ClaimView, ...] = ()
    orders: tuple[Order, ...] = ()
    base_share: int = WHOLE
    has_work: bool = True
    no_work_reason: str = "no upstream is configured"


@dataclass(frozen=True, slots=True)
class Decision:
    """What the controller writes, and why.

    Attributes:
        causes: The controller's bits to set, as causes; empty = its side of the gate is open.
        share: How much hashing is allowed while the gate is open, in 1/1000.
        tenant: Who gets the card.
        rank: Rank of the cause that settled it; None = nothing limits hashing.
        who: Who settled it.
        reason: Why the card does what it does, in one line.
        since_ns: Since when that cause holds.
        until_ns: When it ends by itself; None = not by itself.
        change: What would change it, in one line.
        load: Limit on the load of hashing and tensor work together, in 1/1000.
    """

    causes: frozenset[Cause]
    share: int
    tenant: Tenant
    rank: Rank | None
    who: str
    reason: str
    since_ns: int | None
    until_ns: int | None
    change: str
    load: int = WHOLE_LOAD

    def admits(self, work: WorkClass) -> bool:
        """Whether tensor work of that class may begin."""
        return work in admitted(self.load)


def decide(situation: Situation) -> Decision:
    """Returns what the controller should write for one card. See the module for the rules."""
    orders = effective(situation.orders, situation.now_ns)
    causes = frozenset(order.cause for order in orders if order.share == 0)
    share = min((order.share for order in orders), default=WHOLE)
    share = min(share, situation.base_share)
    if situation.base_share == 0 or not situation.has_work:
        # A lane that has nothing useful to hash stays off the card.
        causes |= {Cause.POLICY}
    load = min((order.load for order in orders), default=WHOLE_LOAD)
    decision = _explain(situation, causes, share, _settled_by(orders, situation.claims))
    return replace(decision, load=load)


def effective(orders: Iterable[Order], now_ns: int) -> tuple[Order, ...]:
    """The limits that hold now: not expired, not suspended by an operator's RESUME."""
    active = [order for order in orders if order.active(now_ns)]
    resumed = any(order.is_resume for order in active)
    return tuple(
        order
        for order in active
        if not order.is_resume and not (resumed and order.rank > Rank.OPERATOR)
    )


def next_change_ns(situation: Situation) -> int | None:
    """When the next order or claim ends by itself; None = nothing is timed."""
    timed: tuple[Order | ClaimView, ...] = (*situation.orders, *situation.claims)
    ends = [
        item.until_ns
        for item in timed
        if item.until_ns is not None and item.until_ns > situation.now_ns
    ]
    return min(ends, default=None)


def _settled_by(
    orders: tuple[Order, ...], claims: tuple[ClaimView, ...]
) -> Order | ClaimView | None:
    """The one to name: what keeps hashing off comes before what only lowers it; then by rank."""
    off = [order for order in orders if order.share == 0]
    low = [order for order in orders if 0 < order.share < WHOLE]
    groups: tuple[tuple[Order | ClaimView, ...], ...] = ((*off, *claims), (*low,))
    for group in groups:
        if group:
            return min(group, key=lambda item: (item.rank, item.since_ns))
    return None


def _override(situation: Situation) -> Order | None:
    """The operator's RESUME that holds now: named where nothing else is, so that it is seen."""
    resumes = (o for o in situation.orders if o.is_resume and o.active(situation.now_ns))
    return next(resumes, None)


def _explain(
    situation: Situation, causes: frozenset[Cause], share: int, settled: Order | ClaimView | None
) -> Decision:
    hashes = not causes and not situation.claims
    tenant = Tenant.IDLE
    if situation.claims:
        tenant = Tenant.INFERENCE
    elif hashes:
        tenant = Tenant.HASHING
    elif Cause.FOREIGN in causes:
        tenant = Tenant.FOREIGN
    if settled is None and hashes:
        settled = _override(situation)
    if settled is None and situation.base_share == 0:
        settled = Order(Cause.POLICY, 0, "the configuration", "it allows no hashing", 0)
    if settled is None:
        return Decision(
            causes,
            share,
            tenant,
            None,
            who="",
            reason="nothing else needs the card" if hashes else situation.no_work_reason,
            since_ns=None,
            until_ns=None,
            change="a claim, a request or an order" if hashes else "work, or a claim",
        )
    return Decision(
        causes,
        share,
        tenant,
        settled.rank,
        who=settled.who,
        reason=settled.reason or f"{settled.who} holds it",
        since_ns=settled.since_ns,
        until_ns=settled.until_ns,
        change=_what_changes(settled),
    )


def _what_changes(settled: Order | ClaimView) -> str:
    if isinstance(settled, Order) and settled.change:
        return settled.change
    timed = ", or its end" if settled.until_ns is not None else ""
    if isinstance(settled, ClaimView):
        return f"its release by {settled.who}{timed}"
    if settled.is_resume:
        return f"a claim, a request, a fault or the grid{timed}"
    if settled.cause is Cause.OPERATOR:
        return f"`switcher resume`{timed}"
    if settled.cause is Cause.THERMAL:
        return "a cooler card"
    if settled.cause is Cause.STARTING:
        return "the end of the start"
    if settled.cause is Cause.FAULT:
        return "a passed self-test after a restart"
    if settled.cause is Cause.GRID:
        return "the end of the grid event"
    what = "program" if settled.cause is Cause.FOREIGN else "rule"
    return f"the end of the {what}, or `switcher resume --for`, which overrules it"
