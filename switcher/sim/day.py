"""A day of one simulated card under recorded prices and requests, decided by the real policy.

The ladder, the dampers and the policy are those that run a house; only the card and the clock are
not. A request holds the card from its arrival until it is answered, one after the other; the card
is then kept for the time that the configuration says. Slices come out as the journal keeps them, so
that the same report sums them. Nothing of it is a measurement.
"""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from switcher.core.signals import Authenticity, Kind, Signal
from switcher.core.slices import EnergyMethod, SliceCause, SliceKind, SliceV1, UnitKind, device_hash
from switcher.core.status import Tenant
from switcher.core.tariff_file import time_zone
from switcher.core.units import MS, SECOND
from switcher.preempt.heard import SourceTerms
from switcher.preempt.ladder import Ladder
from switcher.preempt.orders import Cause, ClaimView, Rank
from switcher.preempt.policy import Situation, decide
from switcher.signals.price import PriceSource
from switcher.signals.schedule import ScheduleSource, parse_hours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from switcher.config.signals import ScheduleConfig
    from switcher.core.tariff import Prices
    from switcher.core.trace import Arrival
    from switcher.preempt.damping import Terms
    from switcher.preempt.ladder import PriceRule
    from switcher.preempt.policy import Decision

CARD = "simulated:0"
_KINDS = {Tenant.HASHING: SliceKind.HASH, Tenant.INFERENCE: SliceKind.AI}


@dataclass(frozen=True, slots=True, kw_only=True)
class CardModel:
    """What the simulated card does and draws; every figure is an assumption that can be given.

    Attributes:
        name: For people.
        rate_hps: Hashes per second of the whole card.
        hash_w: Power while it hashes whole.
        serve_w: Power while it answers.
        idle_w: Power while it does nothing.
        prompt_tps: Prompt tokens per second.
        output_tps: Output tokens per second.
    """

    name: str
    rate_hps: float
    hash_w: float
    serve_w: float
    idle_w: float
    prompt_tps: float
    output_tps: float

    def power_mw(self, tenant: Tenant, share: int) -> int:
        """Power in mW; hashing on a part draws that part of what it adds to idling."""
        watts = self.idle_w
        if tenant is Tenant.HASHING:
            watts += (self.hash_w - self.idle_w) * share / 1000
        elif tenant is Tenant.INFERENCE:
            watts = self.serve_w
        return round(watts * 1000)


@dataclass(frozen=True, slots=True)
class Stay:
    """The card held for requests. Unix ns."""

    start_ns: int
    end_ns: int
    requests: int
    tokens: int


@dataclass(slots=True)
class _Open:
    """The slice that runs."""

    tenant: Tenant
    cause: SliceCause
    start_ns: int
    asked_ns: int = 0
    energy_mw_ns: int = 0
    hash_ns_permille: int = 0


@dataclass(slots=True, eq=False)
class _Clock:
    """Unix time that serves as monotonic time too: in a simulation both are one."""

    at_ns: int

    def now_ns(self) -> int:
        return self.at_ns


@dataclass(slots=True)
class Day:
    """What came out.

    Attributes:
        slices: Of the card, tiling the time.
        stays: The card's stays for requests.
        hashed: Stretches in which it hashed: start, end (Unix ns), share in 1/1000.
        reasons: Why it did what it did: nanoseconds by reason of the policy's rung.
    """

    slices: list[SliceV1] = field(default_factory=list)
    stays: tuple[Stay, ...] = ()
    hashed: list[tuple[int, int, int]] = field(default_factory=list)
    reasons: dict[str, int] = field(default_factory=dict)

    @property
    def switches(self) -> int:
        """How often the tenant changed."""
        return sum(a.kind is not b.kind for a, b in itertools.pairwise(self.slices))


def stays(
    arrivals: Sequence[Arrival], card: CardModel, start_ns: int, linger_ns: int
) -> Iterator[Stay]:
    """When requests hold the card: one after the other, and a while longer."""
    held: Stay | None = None
    for arrival in arrivals:
        at_ns = start_ns + arrival.at_ns
        seconds = arrival.prompt / card.prompt_tps + arrival.output / card.output_tps
        begin_ns = at_ns if held is None else max(at_ns, held.end_ns - linger_ns)
        end_ns = begin_ns + round(seconds * SECOND) + linger_ns
        if held is not None and at_ns <= held.end_ns:
            held = Stay(held.start_ns, end_ns, held.requests + 1, held.tokens + arrival.output)
            continue
        if held is not None:
            yield held
        held = Stay(at_ns, end_ns, 1, arrival.output)
    if held is not None:
        yield held


class Simulation:
    """Runs one card from an instant to another.

    Args:
        card: The simulated card.
        prices: What power costs.
        rule: When hashing is worth it, per kWh.
        terms: How hashing returns.
        arrivals: Requests, timed from the start.
        schedule: Hours of the configuration; None = no schedule.
        linger_ns: How long the card is kept after a request.
        seed: Of the returns' jitter.
    """

    def __init__(
        self,
        card: CardModel,
        prices: Prices,
        rule: PriceRule,
        terms: Terms,
        *,
        start_ns: int,
        arrivals: Sequence[Arrival] = (),
        schedule: ScheduleConfig | None = None,
        linger_ns: int = 5 * MS,
        seed: int = 0,
    ) -> None:
        self._card = card
        self._start_ns = start_ns
        self.clock = _Clock(start_ns)
        self._prices = prices
        self._source = PriceSource(
            prices,
            self.clock,
            authenticity=Authenticity.RECORDED,
            unix_ns=self.clock.now_ns,
        )
        self._schedule: ScheduleSource | None = None
        self._schedule_ns: int | None = None
        if schedule is not None and schedule.windows:
            windows = [parse_hours(text) for text in schedule.windows]
            zone = time_zone(schedule.timezone)
            self._schedule = ScheduleSource(windows, zone, self.clock, self.clock.now_ns)
        self._stays = tuple(stays(arrivals, card, start_ns, linger_ns))
        self._tokens = {stay.start_ns: stay.tokens for stay in self._stays}
        draw = random.Random(seed).random
        self._ladder = Ladder([CARD], terms, start_ns, price_rule=rule, draw=draw)
        # Not known yet sheds, as in a house that starts; the price is heard at once.
        self._ladder.add(SourceTerms("price", Kind.PRICE, None), start_ns)
        self._day = Day(stays=self._stays)
        self._open: _Open | None = None
        self._seq = 0

    def run(self, end_ns: int) -> Day:
        """Plays until then (Unix ns) and returns what came out."""
        edges = {edge for stay in self._stays for edge in (stay.start_ns, stay.end_ns)}
        edges |= {span.start_ns for span in self._prices.spans(self._start_ns, end_ns)}
        fixed = [*sorted(edge for edge in edges if self._start_ns < edge < end_ns), end_ns]
        index = place = 0
        self._hear()
        while self.clock.at_ns < end_ns:
            now_ns = self.clock.at_ns
            while fixed[index] <= now_ns:
                index += 1
            while place < len(self._stays) and self._stays[place].end_ns <= now_ns:
                place += 1
            stay = self._stays[place] if place < len(self._stays) else None
            decision = self._decide(stay)
            due_ns = self._ladder.due_ns(now_ns)
            until_ns = min(fixed[index], due_ns or end_ns, self._schedule_ns or end_ns)
            self._live(decision, stay, until_ns)
            self.clock.at_ns = until_ns
            self._hear()
        self._end(end_ns)
        return self._day

    def _hear(self) -> None:
        """What the sources say at this instant."""
        self._say(self._source.now(self._prices))
        if self._schedule is not None:
            signal = self._schedule.now()
            self._schedule_ns = signal.end_ns
            self._say(signal)

    def _say(self, signal: Signal) -> None:
        self._ladder.put(signal, self.clock.at_ns)

    def _decide(self, stay: Stay | None) -> Decision:
        now_ns = self.clock.at_ns
        held: tuple[ClaimView, ...] = ()
        if stay is not None and stay.start_ns <= now_ns:
            held = (ClaimView(0, Rank.INFERENCE, "requests", "a request", 1000, stay.start_ns),)
        return decide(Situation(now_ns, held, self._ladder.orders(CARD, now_ns)))

    def _live(self, decision: Decision, stay: Stay | None, until_ns: int) -> None:
        """The card does that until then."""
        now_ns = self.clock.at_ns
        span_ns = until_ns - now_ns
        tenant = decision.tenant
        if self._open is not None and self._open.tenant is not tenant:
            self._end(now_ns)
        if self._open is None:
            asked_ns = stay.start_ns if tenant is Tenant.INFERENCE and stay is not None else 0
            self._open = _Open(tenant, _cause(decision), now_ns, asked_ns)
        share = decision.share if tenant is Tenant.HASHING else 0
        self._open.energy_mw_ns += self._card.power_mw(tenant, share) * span_ns
        self._open.hash_ns_permille += share * span_ns
        if share:
            self._day.hashed.append((now_ns, until_ns, share))
        rung = "hash" if decision.rank is None else decision.rank.name.lower()
        self._day.reasons[rung] = self._day.reasons.get(rung, 0) + span_ns

    def _end(self, now_ns: int) -> None:
        """Closes the running slice."""
        run = self._open
        if run is None:
            return
        kind = _KINDS.get(run.tenant, SliceKind.IDLE)
        units, unit_kind = 0, UnitKind.NONE
        if kind is SliceKind.HASH:
            units = round(self._card.rate_hps * run.hash_ns_permille / 1000 / SECOND)
            unit_kind = UnitKind.HASHES
        elif kind is SliceKind.AI:
            units, unit_kind = self._tokens.get(run.asked_ns, 0), UnitKind.TOKENS
        self._day.slices.append(
            SliceV1(
                device=device_hash(CARD),
                boot=bytes(32),
                seq=self._seq,
                kind=kind,
                start_ns=run.start_ns,
                end_ns=now_ns,
                cause=run.cause,
                request_ns=run.asked_ns,
                units=units,
                unit_kind=unit_kind,
                # Simulated power is an estimate whatever it rests on.
                energy_mj=run.energy_mw_ns // SECOND,
                energy_method=EnergyMethod.ESTIMATED,
            )
        )
        self._seq += 1
        self._open = None


def _cause(decision: Decision) -> SliceCause:
    """What began a slice, in the journal's words."""
    if decision.tenant is Tenant.INFERENCE:
        return SliceCause.AI
    if decision.rank is Rank.RULE or Cause.POLICY in decision.causes:
        return SliceCause.PRICE
    if decision.rank is Rank.GRID:
        return SliceCause.GRID
    return SliceCause.RENEWAL


def with_card(slices: Iterable[SliceV1]) -> Iterator[tuple[str, SliceV1]]:
    """Slices as the report wants them."""
    return ((CARD, done) for done in slices)
