"""What must hold after any sequence of signals: a checker that watches one card of a ladder.

`SignalTrial` plays a sequence on a clock of its own and raises AssertionError at the first breach.
Used by the property tests (Hypothesis draws the steps) and by the long seeded loop in benchmarks.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from switcher.core.signals import HASHING_OFF, Authenticity, Kind, Signal
from switcher.core.status import Tenant
from switcher.core.units import SECOND
from switcher.preempt.damping import HOUR_NS, Terms
from switcher.preempt.heard import SourceTerms
from switcher.preempt.ladder import CAUSES, UPPER, Ladder, PriceRule
from switcher.preempt.orders import WHOLE, Cause, ClaimView, Order, Rank, hash_share
from switcher.preempt.policy import Situation, decide, effective

if TYPE_CHECKING:
    import random

CARD = "cpu:0"
PRICE_ENTER, PRICE_LEAVE = 20.0, 25.0


@dataclass(slots=True)
class SignalTrial:
    """One card under a sequence of signals.

    Attributes:
        chance: Draws the jitter of returns.
        terms: How hashing returns.
    """

    chance: random.Random
    terms: Terms = field(default_factory=Terms)
    now_ns: int = SECOND
    orders: tuple[Order, ...] = ()
    claims: dict[int, ClaimView] = field(default_factory=dict)
    word: Order | None = None
    switches: int = 0
    _signals: dict[tuple[str, str], Signal] = field(default_factory=dict)
    _heard_ns: dict[str, int] = field(default_factory=dict)
    _cadence_ns: dict[str, int] = field(default_factory=dict)
    _upper: dict[str, bool] = field(default_factory=dict)
    _ladder: Ladder = field(init=False)
    _load: int = WHOLE
    _load_ns: int = 0
    _on: bool = True
    _returns: deque[int] = field(default_factory=deque)

    def __post_init__(self) -> None:
        rule = PriceRule(PRICE_ENTER, PRICE_LEAVE)
        self._ladder = Ladder(
            [CARD], self.terms, self.now_ns, price_rule=rule, draw=self.chance.random
        )
        self.look()

    # --- steps ---

    def expect(self, source: str, kind: Kind, cadence_ns: int) -> None:
        """A source with a cadence joins."""
        if source in self._cadence_ns:
            return
        self._ladder.add(SourceTerms(source, kind, cadence_ns), self.now_ns)
        self._cadence_ns[source] = cadence_ns
        self._upper[source] = CAUSES[kind] in UPPER
        self._heard_ns[source] = self.now_ns - 2 * cadence_ns
        self.look()

    def say(self, kind: Kind, limit: int | None, value: float | None, for_ns: int | None) -> None:
        """A source says something."""
        source = f"a source of {kind.value}"
        if kind is Kind.OPERATOR or (limit is None and kind is not Kind.PRICE):
            return
        end_ns = None if for_ns is None else self.now_ns + for_ns
        signal = Signal(
            source=source,
            kind=kind,
            value=value,
            unit="x",
            limit=None if kind is Kind.PRICE else limit,
            received_ns=self.now_ns,
            end_ns=end_ns,
            authenticity=Authenticity.RECORDED,
            reason=f"{kind.value} {limit} {value}",
        )
        self._ladder.put(signal, self.now_ns)
        self._signals[source, ""] = signal
        self._heard_ns[source] = self.now_ns
        self.look()

    def operate(self, share: int | None, for_ns: int | None) -> None:
        """The operator pauses (0), throttles, overrules the rules (1000), or takes it back."""
        until_ns = None if for_ns is None else self.now_ns + for_ns
        self.word = None
        if share is not None:
            self.word = Order(Cause.OPERATOR, share, "ann", "says so", self.now_ns, until_ns)
        self.look()

    def claim(self, slot: int, rank: Rank | None) -> None:
        """A holder takes the card, or (None) gives it back."""
        self.claims.pop(slot, None)
        if rank is not None:
            self.claims[slot] = ClaimView(slot, rank, "somebody", "works", WHOLE, self.now_ns)
        self.look()

    def wait(self, span_ns: int) -> None:
        """Time passes; every change is looked at when it is due, as the house does."""
        end_ns = self.now_ns + span_ns
        for _ in range(10_000):
            due_ns = self._ladder.due_ns(self.now_ns)
            if due_ns is None or due_ns >= end_ns:
                break
            self.now_ns = due_ns
            self.look()
        self.now_ns = end_ns
        self.look()

    # --- what must hold ---

    def look(self) -> None:
        """Asks the ladder and the policy, and checks their answer."""
        self.orders = self._ladder.orders(CARD, self.now_ns)
        mine = () if self.word is None else (self.word,)
        situation = Situation(self.now_ns, tuple(self.claims.values()), (*mine, *self.orders))
        decision = decide(situation)
        hashes = decision.tenant is Tenant.HASHING
        assert not (hashes and self.claims), "I1: hashing under a claim"
        assert hashes == (not decision.causes and not self.claims)
        assert decision.reason, "I2: a decision without its reason"
        assert decision.change, "I2: a decision that does not say what would change it"
        self._check_limits(decision.load, decision.share if not decision.causes else 0)
        self._check_named(situation, decision.rank)
        self._check_return(decision.load)

    def _check_limits(self, load: int, share: int) -> None:
        """Strictest limit wins, what is not known sheds, and RESUME lifts no fault and no grid."""
        resumed = self.word is not None and self.word.is_resume and self.word.active(self.now_ns)
        if self.word is not None and self.word.active(self.now_ns) and not self.word.is_resume:
            assert share <= self.word.share, "the operator's word"
        for signal in self._signals.values():
            if not signal.active(self.now_ns) or signal.limit is None:
                continue
            if CAUSES[signal.kind] in UPPER:
                assert load <= signal.limit, "a limit of fault, heat or grid"
                assert share <= hash_share(signal.limit), "hashing is shed first"
            elif signal.kind is Kind.FOREIGN and not resumed:
                assert share <= signal.limit, "a program on the card"
        for source, cadence_ns in self._cadence_ns.items():
            if self.now_ns >= self._heard_ns[source] + 2 * cadence_ns:
                upper = self._upper[source]
                assert share == 0 or (resumed and not upper), "I4: what is not known sheds"
                assert load <= HASHING_OFF or not upper, "I4: what is not known sheds"

    def _check_named(self, situation: Situation, rank: Rank | None) -> None:
        """The rung that is named is the highest that keeps hashing off."""
        held = effective(situation.orders, self.now_ns)
        off = [order.rank for order in held if order.share == 0]
        off += [claim.rank for claim in situation.claims]
        if off:
            assert rank == min(off), "the ladder's order"

    def _check_return(self, load: int) -> None:
        """Limits rise along the ramp, and hashing returns within the budget."""
        if load > self._load and self.terms.ramp_per_s:
            span_ns = self.now_ns - self._load_ns
            assert load - self._load <= span_ns * self.terms.ramp_per_s // SECOND + 1, "the ramp"
        if load != self._load:
            self._load = load
        self._load_ns = self.now_ns
        on = all(order.share > 0 for order in self.orders)
        if on is not self._on:
            self.switches += 1
            if on:
                self._returns.append(self.now_ns)
        self._on = on
        while self._returns and self._returns[0] <= self.now_ns - HOUR_NS:
            self._returns.popleft()
        assert len(self._returns) <= self.terms.returns_per_hour, "the switch budget"

    def settle(self) -> None:
        """I2: when nothing limits any more, hashing is back within the longest return."""
        for kind in CAUSES:
            if kind not in (Kind.PRICE, Kind.OPERATOR):
                self.say(kind, WHOLE, None, None)
        self.say(Kind.PRICE, None, PRICE_ENTER, None)
        self.word = None
        for slot in list(self.claims):
            self.claim(slot, None)
        self._ladder_expects_nothing()
        self.wait(2 * HOUR_NS + 2 * self.terms.jitter_ns)
        assert not self.orders, "I2: a limit that is over holds for ever"

    def _ladder_expects_nothing(self) -> None:
        for source in self._cadence_ns:
            self._ladder.add(SourceTerms(source, Kind.LIMIT, None), self.now_ns)
        self._cadence_ns.clear()


def random_step(trial: SignalTrial, chance: random.Random) -> None:
    """One step drawn at random: a signal, silence, a claim, the operator, or time."""
    dice = chance.random()
    if dice < 0.5:
        kind = chance.choice(tuple(CAUSES))
        limit = chance.choice((0, 249, 250, 500, 749, 750, 751, 900, 999, 1000, 1000, 1000))
        value = chance.choice((None, -30.0, 19.9, 20.0, 20.1, 25.0, 25.1, 5000.0))
        for_ns = chance.choice((None, None, SECOND, 100 * SECOND))
        trial.say(kind, limit, value, for_ns)
    elif dice < 0.55:
        kind = chance.choice((Kind.LIMIT, Kind.PRICE, Kind.THERMAL))
        trial.expect(f"a source of {kind.value}", kind, chance.choice((1, 10, 300)) * SECOND)
    elif dice < 0.65:
        trial.claim(chance.randrange(2), chance.choice((None, Rank.LEASE, Rank.INFERENCE)))
    elif dice < 0.75:
        share = chance.choice((None, 0, 300, 1000))
        trial.operate(share, chance.choice((None, 5 * SECOND, HOUR_NS)))
    else:
        trial.wait(chance.choice((1, 50_000_000, SECOND, 7 * SECOND, 61 * SECOND, HOUR_NS // 6)))
