"""The ladder: what all sources say together becomes the orders of each card. Pure.

Per source the latest signal under each key counts. A source with a cadence that was not heard for
twice as long, or not yet, is not known, and what is not known sheds. Of several limits the
strictest wins. Two dampers per card bring limits back (`damping.py`): one for fault, heat and grid,
one for the rules below the operator, so that an operator can overrule the second and not the first.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from switcher.core.signals import HASHING_OFF, WHOLE_LOAD, Kind, Signal, SourceStatus
from switcher.core.units import format_span
from switcher.preempt.damping import Budget, Damper, Phase, Terms
from switcher.preempt.heard import STALE_AFTER, Heard, SourceTerms
from switcher.preempt.orders import WHOLE, Cause, Order, Rank, hash_share

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from switcher.core.signals import Signal, SourceStatus

CAUSES = {
    Kind.FAULT: Cause.FAULT,
    Kind.THERMAL: Cause.THERMAL,
    Kind.LIMIT: Cause.GRID,
    Kind.SETPOINT: Cause.GRID,
    Kind.EMERGENCY: Cause.GRID,
    Kind.FREQUENCY: Cause.GRID,
    Kind.OPERATOR: Cause.OPERATOR,
    Kind.FOREIGN: Cause.FOREIGN,
    Kind.PRICE: Cause.POLICY,
    Kind.SCHEDULE: Cause.POLICY,
}
"""The rung of each kind of signal."""

UPPER = frozenset({Cause.FAULT, Cause.THERMAL, Cause.GRID})
"""Rungs above the operator: their limits cap tensor work too."""


@dataclass(frozen=True, slots=True)
class PriceRule:
    """Hash only while power costs at most so much, in the unit of the price signals.

    Attributes:
        enter: Hashing may begin at or below it; None = it is not known what hashing brings here.
        leave: Hashing ends above it; at least `enter`.
        origin: Where the figures come from, for people.
    """

    enter: float | None
    leave: float | None = None
    origin: str = "signals.price.hash-below"


@dataclass(frozen=True, slots=True)
class _Cheap:
    """Whether power was cheap enough, and since when."""

    holds: bool
    since_ns: int


@dataclass(slots=True)
class _Card:
    """The part of the ladder that has a memory, for one card."""

    upper: Damper
    lower: Damper
    cheap: dict[str, _Cheap] = field(default_factory=dict)
    price_rule: PriceRule | None = None
    last: dict[bool, Order] = field(default_factory=dict)


class Ladder:
    """Turns signals into orders. Deterministic: time and chance are passed in. Not thread-safe.

    Args:
        cards: Ids of the cards.
        terms: How limits return.
        now_ns: The time.
        price_rule: When hashing is worth its power, on cards without a rule of their own.
        draw: Returns a random number in [0, 1), for the jitter of returns.
    """

    def __init__(
        self,
        cards: Iterable[str],
        terms: Terms,
        now_ns: int,
        *,
        price_rule: PriceRule | None = None,
        draw: Callable[[], float] = random.random,
    ) -> None:
        self._terms = terms
        self._price_rule = price_rule or PriceRule(None)
        self._sources: dict[str, Heard] = {}
        self._cards: dict[str, _Card] = {}
        self._now_ns = now_ns
        for card in cards:
            budget = Budget(terms.returns_per_hour)
            self._cards[card] = _Card(
                Damper(terms, budget, draw, top=WHOLE_LOAD, off=HASHING_OFF),
                Damper(terms, budget, draw, top=WHOLE, off=0),
            )

    # --- what sources say ---

    def add(self, source: SourceTerms, now_ns: int) -> None:
        """Expects a source; until it is heard, one with a cadence is unknown and sheds.

        What a source of that name has said already still holds.
        """
        known = self._sources.get(source.name)
        said = known.signals if known is not None else {}
        since_ns = known.since_ns if known is not None else {}
        self._sources[source.name] = Heard(source, now_ns, signals=said, since_ns=since_ns)

    def remove(self, source: str) -> None:
        """Expects a source no longer; what it limited returns by the terms."""
        self._sources.pop(source, None)

    def retune(self, terms: Terms) -> None:
        """Changes how limits return."""
        self._terms = terms
        for card in self._cards.values():
            card.upper.retune(terms)
            card.lower.retune(terms)

    def put(self, signal: Signal, now_ns: int) -> None:
        """Takes a signal; a source that was not expected is one without a cadence."""
        if signal.source not in self._sources:
            self.add(SourceTerms(signal.source, signal.kind, None), now_ns)
        self._sources[signal.source].put(signal, now_ns)

    def withdraw(self, source: str, key: str = "") -> None:
        """Forgets what a source said under a key."""
        if source in self._sources:
            self._sources[source].withdraw(key)

    def heard(self, source: str, now_ns: int) -> None:
        """A source lives and has nothing new."""
        if source in self._sources:
            self._sources[source].alive(now_ns)

    def failed(self, source: str, problem: str) -> None:
        """A source ended with an error; shown until it is heard again."""
        if source in self._sources:
            self._sources[source].problem = problem

    def set_price_rule(self, rule: PriceRule, card: str | None = None) -> bool:
        """Says when hashing is worth its power, on one card or on those without their own rule.

        Returns:
            Whether that is news.
        """
        if card is None:
            known, self._price_rule = self._price_rule, rule
        else:
            known_of_card = self._cards[card].price_rule
            self._cards[card].price_rule = rule
            return known_of_card != rule
        return known != rule

    # --- what follows ---

    def orders(self, card: str, now_ns: int) -> tuple[Order, ...]:
        """The orders of a card from now on, until something is said or `due_ns` is reached."""
        state = self._cards[card]
        wanted: list[Order] = []
        # A known price may wait for the least time on; what is not known and a program may not.
        patient: list[Order] = []
        for heard in self._sources.values():
            for order in _strictest(self._of_source(heard, card, state, now_ns)):
                waits = order.cause is Cause.POLICY and not heard.unknown(now_ns)
                (patient if waits else wanted).append(order)
            heard.forget_ended(now_ns)
        upper = [order for order in wanted if order.cause in UPPER]
        lower = [order for order in wanted if order.cause in (Cause.FOREIGN, Cause.POLICY)]
        wanted += self._damped(state.upper, upper, [], state, now_ns)
        wanted += self._damped(state.lower, lower, patient, state, now_ns)
        return tuple(sorted(wanted, key=lambda o: (o.rank, o.since_ns)))

    def _damped(
        self, damper: Damper, firm: list[Order], patient: list[Order], state: _Card, now_ns: int
    ) -> list[Order]:
        """Steps a damper; returns what holds beside the firm orders: rules, and a limit on its way.

        Args:
            damper: Of these rungs.
            firm: What is obeyed at once.
            patient: What waits for the least time on.
            state: Of the card.
            now_ns: The time.
        """
        both = [*firm, *patient]
        strictest = min(both, key=lambda o: (_limit(o), o.rank, o.since_ns), default=None)
        target = WHOLE if strictest is None else _limit(strictest)
        firm_limit = min((_limit(order) for order in firm), default=WHOLE)
        level = damper.step(target, now_ns, patient=target < firm_limit)
        if level > firm_limit:
            level = damper.step(firm_limit, now_ns)
        if damper.phase is Phase.KEPT:
            return []
        if strictest is not None:
            state.last[damper is state.upper] = strictest
        last = state.last.get(damper is state.upper)
        if level < target and last is not None:
            return [*patient, self._returning(damper, last, now_ns)]
        return patient

    def due_ns(self, now_ns: int) -> int | None:
        """When orders change by themselves at the earliest; None = only if something is said."""
        due = [at for heard in self._sources.values() for at in heard.changes_ns()]
        for state in self._cards.values():
            for damper in (state.upper, state.lower):
                at_ns = damper.due_ns(now_ns)
                due += [] if at_ns is None else [at_ns]
        return min((at for at in due if at > now_ns), default=None)

    def sources(self, now_ns: int) -> tuple[SourceStatus, ...]:
        """Every source with its health."""
        return tuple(heard.status(now_ns) for heard in self._sources.values())

    # --- inside ---

    def _of_source(self, heard: Heard, card: str, state: _Card, now_ns: int) -> list[Order]:
        orders = []
        if heard.unknown(now_ns):
            orders.append(_unknown(heard, heard.unknown_from_ns() or now_ns))
        for key, signal in heard.signals.items():
            if signal.active(now_ns) and signal.concerns(card):
                order = self._of_signal(signal, state, heard.since_ns[key])
                orders += [] if order is None else [order]
        return orders

    def _of_signal(self, signal: Signal, state: _Card, since_ns: int) -> Order | None:
        if signal.kind is Kind.PRICE and signal.limit is None:
            return self._of_price(signal, state)
        limit = HASHING_OFF if signal.limit is None else signal.limit
        order = _order(
            CAUSES[signal.kind], limit, signal.source, signal.reason, since_ns, signal.end_ns
        )
        return order if limit < WHOLE_LOAD or order.is_resume else None

    def _of_price(self, signal: Signal, state: _Card) -> Order | None:
        """Hashing while power is cheap; between the two thresholds nothing changes."""
        rule = state.price_rule or self._price_rule
        shown = f"power costs {_figure(signal.value)} {signal.unit}"
        cheap = False
        before = state.cheap.get(signal.source)
        if signal.value is None:
            why, change = "the price of power is not known", "a price"
        elif rule.enter is None:
            why = f"{shown}, and what hashing brings is not known: IDLE"
            change = "a rate, a power and a coin price that are known, or signals.price.hash-below"
        else:
            leave = rule.enter if rule.leave is None else max(rule.enter, rule.leave)
            least = leave if before is not None and before.holds else rule.enter
            cheap = signal.value <= least
            why = f"{shown}, more than the {_figure(least)} of {rule.origin}: IDLE"
            change = f"power at {_figure(rule.enter)} {signal.unit} or less"
        if before is None or before.holds is not cheap:
            at_ns = max(signal.received_ns, signal.start_ns or 0)
            before = state.cheap[signal.source] = _Cheap(cheap, at_ns)
        if cheap:
            return None
        change += ", or `switcher resume --for`, which overrules it"
        order = _order(Cause.POLICY, 0, signal.source, why, before.since_ns, signal.end_ns)
        return replace(order, change=change)

    def _returning(self, damper: Damper, last: Order, now_ns: int) -> Order:
        """The order that holds a limit down on its way back."""
        over = f"{last.who}: {last.reason}; over"
        if damper.phase is Phase.RAMPING:
            percent = self._terms.ramp_per_s / 10
            reason = f"{over}, hashing returns at {percent:g} % per second"
            change = "the ramp's end"
        else:
            waits = f" after {damper.waits_for}" if damper.waits_for else " after a random delay"
            reason, change = f"{over}, hashing returns{waits}", "the time of its return"
        order = _order(last.cause, damper.level, last.who, reason, damper.since_ns, damper.until_ns)
        if last.rank > Rank.OPERATOR:
            change += ", or `switcher resume --for`, which overrules it"
        return replace(order, change=change)


def _order(
    cause: Cause, limit: int, who: str, reason: str, since_ns: int, until_ns: int | None
) -> Order:
    if cause in UPPER:
        share, load = hash_share(limit), limit
    else:
        share, load = limit, WHOLE_LOAD
    # Its end is a forecast: what follows a limit is a return by the terms, never an open gate. Only
    # a person's word ends by itself.
    stays = cause is not Cause.OPERATOR
    return Order(cause, share, who, reason, since_ns, until_ns, load=load, until_replaced=stays)


def _limit(order: Order) -> int:
    """The limit behind an order, on its damper's scale."""
    return order.load if order.cause in UPPER else order.share


def _strictest(orders: Sequence[Order]) -> list[Order]:
    """One order per cause: the strictest, then the oldest."""
    best: dict[Cause, Order] = {}
    for order in orders:
        known = best.get(order.cause)
        if known is None or (_limit(order), order.since_ns) < (_limit(known), known.since_ns):
            best[order.cause] = order
    return list(best.values())


def _unknown(heard: Heard, since_ns: int) -> Order:
    terms = heard.terms
    assert terms.cadence_ns is not None
    limit = terms.unknown_limit
    cause = CAUSES[terms.kind]
    if cause not in UPPER:
        limit = 0
    if heard.heard_ns is None:
        why = f"{terms.name} has not been heard yet; what is not known sheds"
    else:
        late = format_span(STALE_AFTER * terms.cadence_ns)
        why = f"{terms.name} was not heard for {late}, twice its cadence; what is not known sheds"
    if heard.problem is not None:
        why += f" ({heard.problem})"
    order = _order(cause, limit, terms.name, why, since_ns, None)
    return replace(order, change=f"a word from {terms.name}")


def _figure(value: float | None) -> str:
    return "?" if value is None else f"{value:.4g}"
