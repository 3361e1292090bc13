"""The ladder on a virtual clock: what sources say, and what `why` answers in thirty situations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from switcher.core.signals import Authenticity, Kind, Signal
from switcher.core.status import Tenant
from switcher.core.units import SECOND
from switcher.preempt import Cause, ClaimView, Decision, Order, Rank, Situation, WorkClass, decide
from switcher.preempt.damping import Terms
from switcher.preempt.heard import SourceTerms
from switcher.preempt.ladder import Ladder, PriceRule

if TYPE_CHECKING:
    from collections.abc import Callable

CARD = "cpu:0"
HOUR = 3600 * SECOND
TERMS = Terms(
    min_off_ns=60 * SECOND,
    min_on_ns=60 * SECOND,
    returns_per_hour=4,
    ramp_per_s=200,
    jitter_ns=10 * SECOND,
)


@dataclass(slots=True)
class House:
    """A ladder, one card, and a clock that is turned by hand."""

    terms: Terms = TERMS
    now_ns: int = 1000 * SECOND
    chance: float = 0.0
    extra: list[Order] = field(default_factory=list)
    claims: list[ClaimView] = field(default_factory=list)
    has_work: bool = True
    base_share: int = 1000
    ladder: Ladder = field(init=False)

    def __post_init__(self) -> None:
        rule = PriceRule(enter=20.0, leave=25.0)
        self.ladder = Ladder(
            [CARD], self.terms, self.now_ns, price_rule=rule, draw=lambda: self.chance
        )
        self.ladder.orders(CARD, self.now_ns)

    def say(
        self,
        kind: Kind,
        limit: int | None,
        *,
        value: float | None = None,
        source: str = "",
        for_s: int | None = None,
        after_s: int = 0,
        cards: tuple[str, ...] = (),
        key: str = "",
    ) -> None:
        start_ns = self.now_ns + after_s * SECOND
        self.ladder.put(
            Signal(
                source=source or kind.value,
                kind=kind,
                value=value,
                unit="USD/MWh" if kind is Kind.PRICE else "x",
                limit=limit,
                received_ns=self.now_ns,
                start_ns=start_ns if after_s else None,
                end_ns=None if for_s is None else start_ns + for_s * SECOND,
                authenticity=Authenticity.LOCAL,
                reason=f"{kind.value} says {limit if value is None else value}",
                cards=cards,
                key=key,
            ),
            self.now_ns,
        )

    def wait(self, seconds: float) -> Decision:
        """Time passes as in the house: every change is looked at when it is due."""
        end_ns = self.now_ns + round(seconds * SECOND)
        while True:
            self.decision()
            due_ns = self.ladder.due_ns(self.now_ns)
            if due_ns is None or due_ns >= end_ns:
                break
            self.now_ns = due_ns
        self.now_ns = end_ns
        return self.decision()

    def decision(self) -> Decision:
        orders = (*self.extra, *self.ladder.orders(CARD, self.now_ns))
        return decide(
            Situation(
                self.now_ns, tuple(self.claims), orders, self.base_share, has_work=self.has_work
            )
        )

    def operator(self, share: int, for_s: int | None = None) -> None:
        until_ns = None if for_s is None else self.now_ns + for_s * SECOND
        reason = "overruled" if share == 1000 else "paused"
        self.extra.append(Order(Cause.OPERATOR, share, "ann", reason, self.now_ns, until_ns))

    def claim(self, rank: Rank, who: str, until_s: int | None = None) -> None:
        until_ns = None if until_s is None else self.now_ns + until_s * SECOND
        self.claims.append(ClaimView(0, rank, who, f"{who} works", 1000, self.now_ns, until_ns))


@dataclass(frozen=True, slots=True)
class Why:
    """What `switcher why` must say. Times in seconds after the start; share and load in 1/1000."""

    name: str
    set_up: Callable[[House], object]
    tenant: Tenant
    rank: Rank | None
    who: str
    why: str
    change: str
    since_s: float | None = 0
    until_s: float | None = None
    share: int = 1000
    load: int = 1000


def stale(h: House) -> None:
    h.ladder.add(SourceTerms("openadr", Kind.LIMIT, 10 * SECOND), h.now_ns)
    h.ladder.heard("openadr", h.now_ns)
    h.wait(30)


def shed_and_over(h: House, seconds: float) -> None:
    h.say(Kind.LIMIT, 0, for_s=100)
    h.wait(seconds)


def spend_budget(h: House) -> None:
    for _ in range(TERMS.returns_per_hour):
        h.say(Kind.LIMIT, 0)
        h.wait(1)
        h.say(Kind.LIMIT, 1000)
        h.wait(70)
    h.say(Kind.LIMIT, 0)
    h.wait(1)
    h.say(Kind.LIMIT, 1000)
    h.wait(70)


def priced(h: House, value: float | None) -> None:
    h.say(Kind.PRICE, None, value=value, source="price", for_s=900)


def unpriced_card(h: House) -> None:
    h.ladder.set_price_rule(PriceRule(None), CARD)
    priced(h, -5.0)


def cheap_then_dear(h: House) -> None:
    """On for 61 s already, then dear: the least time on is over."""
    priced(h, 30.0)
    h.wait(1)
    priced(h, 10.0)
    h.wait(200)
    priced(h, 24.0)  # above enter, below leave
    h.wait(1)


H, I, F, Z = Tenant.HASHING, Tenant.INFERENCE, Tenant.FOREIGN, Tenant.IDLE  # noqa: E741
SITUATIONS = [
    Why("nothing", lambda h: None, H, None, "", "nothing else needs", "a claim", since_s=None),
    Why("no work", lambda h: setattr(h, "has_work", False), Z, None, "", "no upstream", "work",
        since_s=None),
    Why("configured to 0", lambda h: setattr(h, "base_share", 0), Z, Rank.RULE,
        "the configuration", "no hashing", "end of the rule", since_s=-1000, share=0),
    Why("fault", lambda h: h.say(Kind.FAULT, 0, value=79), Z, Rank.FAULT, "fault", "79",
        "self-test", share=0, load=0),
    Why("too hot to hash", lambda h: h.say(Kind.THERMAL, 750, value=88), Z, Rank.FAULT, "thermal",
        "88", "a cooler card", share=0, load=750),
    Why("too hot for all", lambda h: h.say(Kind.THERMAL, 0, value=99), Z, Rank.FAULT, "thermal",
        "99", "a cooler card", share=0, load=0),
    Why("grid event", lambda h: h.say(Kind.LIMIT, 0, for_s=600), Z, Rank.GRID, "limit", "says 0",
        "end of the grid event", until_s=600, share=0, load=0),
    Why("grid leaves tensor work", lambda h: h.say(Kind.SETPOINT, 750), Z, Rank.GRID, "setpoint",
        "750", "end of the grid event", share=0, load=750),
    Why("grid lowers", lambda h: h.say(Kind.LIMIT, 900), H, Rank.GRID, "limit", "900",
        "end of the grid event", share=600, load=900),
    Why("grid event not begun", lambda h: h.say(Kind.LIMIT, 0, after_s=60, for_s=60), H, None, "",
        "nothing else", "a claim", since_s=None),
    Why("grid begun later", lambda h: (h.say(Kind.LIMIT, 0, after_s=60, for_s=60), h.wait(90)),
        Z, Rank.GRID, "limit", "says 0", "end of", since_s=60, until_s=120, share=0, load=0),
    Why("strictest of two", lambda h: (h.say(Kind.LIMIT, 800, source="a"),
        h.say(Kind.LIMIT, 300, source="b")), Z, Rank.GRID, "b", "300", "end of", share=0, load=300),
    Why("never heard", lambda h: h.ladder.add(
        SourceTerms("openadr", Kind.LIMIT, 10 * SECOND), h.now_ns), Z, Rank.GRID, "openadr",
        "not been heard yet", "a word from openadr", share=0, load=750),
    Why("stale", stale, Z, Rank.GRID, "openadr", "20.0 s, twice its cadence", "a word from openadr",
        since_s=20, share=0, load=750),
    Why("frequency", lambda h: h.say(Kind.FREQUENCY, 750, value=59.84), Z, Rank.GRID, "frequency",
        "59.84", "end of the grid event", share=0, load=750),
    Why("after the event: least time off", lambda h: shed_and_over(h, 30) or h.say(
        Kind.LIMIT, 1000) or h.wait(1), Z, Rank.GRID, "limit", "least time off",
        "time of its return", since_s=30, until_s=60, share=0, load=0),
    Why("after the event: delay", lambda h: setattr(h, "chance", 0.5) or shed_and_over(h, 101), Z,
        Rank.GRID, "limit", "random delay", "time of its return", since_s=100, until_s=105,
        share=0, load=0),
    Why("after the event: ramp", lambda h: shed_and_over(h, 104), H, Rank.GRID, "limit",
        "20 % per second", "ramp", since_s=100, until_s=105, share=200, load=800),
    Why("budget spent", spend_budget, Z, Rank.GRID, "limit", "switch budget", "time of its return",
        since_s=285, until_s=61 + HOUR // SECOND - 1, share=0, load=0),
    Why("paused", lambda h: h.operator(0, 7200), Z, Rank.OPERATOR, "ann", "paused",
        "switcher resume", until_s=7200, share=0),
    Why("operator's file", lambda h: h.say(Kind.OPERATOR, 0, source="file"), Z, Rank.OPERATOR,
        "file", "operator says 0", "switcher resume", share=0),
    Why("paused under the grid", lambda h: (h.operator(0), h.say(Kind.LIMIT, 0)), Z, Rank.GRID,
        "limit", "says 0", "end of", share=0, load=0),
    Why("lease", lambda h: h.claim(Rank.LEASE, "exec[7]", 60), I, Rank.LEASE, "exec[7]", "works",
        "its release by", until_s=60),
    Why("request", lambda h: h.claim(Rank.INFERENCE, "requests"), I, Rank.INFERENCE, "requests",
        "works", "its release"),
    Why("request while dear", lambda h: (priced(h, 40.0), h.claim(Rank.INFERENCE, "requests")), I,
        Rank.INFERENCE, "requests", "works", "its release", share=0),
    Why("foreign program", lambda h: h.say(Kind.FOREIGN, 0, value=1), F, Rank.FOREIGN, "foreign",
        "says 1", "end of the program", share=0),
    Why("foreign, overruled", lambda h: (h.say(Kind.FOREIGN, 0, value=1), h.operator(1000, 60)), H,
        Rank.OPERATOR, "ann", "overruled", "a fault or the grid", until_s=60),
    Why("power is dear", lambda h: priced(h, 31.2), Z, Rank.RULE, "price", "31.2 USD/MWh",
        "power at 20", until_s=900, share=0),
    Why("power is cheap", lambda h: priced(h, 19.9), H, None, "", "nothing else", "a claim",
        since_s=None),
    Why("between the thresholds from below", cheap_then_dear, H, None, "", "nothing else",
        "a claim", since_s=None),
    Why("price unknown", lambda h: priced(h, None), Z, Rank.RULE, "price", "not known", "a price",
        until_s=900, share=0),
    Why("worth unknown", unpriced_card, Z, Rank.RULE, "price", "what hashing brings is not known",
        "hash-below", until_s=900, share=0),
    Why("schedule", lambda h: h.say(Kind.SCHEDULE, 0, for_s=3600), Z, Rank.RULE, "schedule",
        "says 0", "end of the rule", until_s=3600, share=0),
    Why("override over", lambda h: (priced(h, 40.0), h.operator(1000, 60), h.wait(61)), Z,
        Rank.RULE, "price", "40 USD/MWh", "overrules", until_s=900, share=0),
    Why("override, then the grid", lambda h: (h.operator(1000, 600), h.say(Kind.LIMIT, 0)), Z,
        Rank.GRID, "limit", "says 0", "end of", share=0, load=0),
    Why("another card's signal", lambda h: h.say(Kind.FAULT, 0, cards=("GPU-1",)), H, None, "",
        "nothing else", "a claim", since_s=None),
]  # fmt: skip


@pytest.mark.parametrize("case", SITUATIONS, ids=lambda case: case.name)
def test_why(case: Why) -> None:
    house = House()
    start_ns = house.now_ns
    case.set_up(house)
    got = house.decision()

    def at(seconds: float | None) -> int | None:
        return None if seconds is None else start_ns + round(seconds * SECOND)

    assert (got.tenant, got.rank, got.who) == (case.tenant, case.rank, case.who)
    assert case.why in got.reason
    assert case.change in got.change
    assert (got.since_ns, got.until_ns) == (at(case.since_s), at(case.until_s))
    assert (got.share, got.load) == (case.share, case.load)


def test_there_are_thirty_situations() -> None:
    assert len(SITUATIONS) >= 30
    assert len({case.name for case in SITUATIONS}) == len(SITUATIONS)


@pytest.mark.parametrize(
    ("load", "admitted"),
    [
        (1000, set(WorkClass)),
        (750, set(WorkClass)),
        (749, {WorkClass.BATCH, WorkClass.INTERACTIVE}),
        (499, {WorkClass.INTERACTIVE}),
        (250, {WorkClass.INTERACTIVE}),
        (249, set()),
    ],
)
def test_hashing_is_shed_before_tensor_work_and_interactive_last(
    load: int, admitted: set[WorkClass]
) -> None:
    house = House()
    house.say(Kind.LIMIT, load)
    decision = house.decision()
    assert {work for work in WorkClass if decision.admits(work)} == admitted
    assert decision.share == (1000 if load == 1000 else 0)


def test_a_rule_waits_for_the_least_time_on_and_a_program_does_not() -> None:
    house = House()
    priced(house, 40.0)
    house.wait(1)
    priced(house, 10.0)
    house.wait(65)
    assert house.decision().tenant is Tenant.HASHING
    priced(house, 40.0)
    assert house.wait(0.5).tenant is Tenant.HASHING
    house.say(Kind.FOREIGN, 0, value=1)
    assert house.decision().tenant is Tenant.FOREIGN


def test_the_least_time_on_ends() -> None:
    house = House()
    priced(house, 40.0)
    house.wait(1)
    priced(house, 10.0)
    house.wait(65)
    priced(house, 40.0)
    assert house.wait(70).tenant is Tenant.IDLE


def test_a_fleet_does_not_return_at_once() -> None:
    begun = set()
    for chance in (0.0, 0.25, 0.5, 0.75):
        house = House(chance=chance)
        house.say(Kind.LIMIT, 0, for_s=100)
        while house.wait(0.5).causes:
            pass
        begun.add(house.now_ns)
    assert len(begun) == 4


def test_what_a_source_said_is_kept_beside_its_silence() -> None:
    house = House()
    house.ladder.add(SourceTerms("openadr", Kind.LIMIT, 10 * SECOND), house.now_ns)
    house.say(Kind.LIMIT, 0, source="openadr", for_s=600)
    assert house.wait(60).load == 0
    (source,) = house.ladder.sources(house.now_ns)
    assert (source.state, source.limit) == ("stale", 0)
    house.ladder.withdraw("openadr")
    assert house.wait(0).load == 0  # the return has a least time off
    house.ladder.failed("openadr", "connection refused")
    assert "connection refused" in house.wait(90).reason
