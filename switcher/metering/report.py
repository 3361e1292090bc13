"""Sums of slices per hour or day: time, units, energy and its price by tenant and cause. Pure."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.core.slices import EnergyMethod, SliceKind, SliceV1, UnitKind
from switcher.core.tariff import cost, money
from switcher.metering.energy import honest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from switcher.core.slices import SliceCause
    from switcher.core.tariff import Prices

HOUR_NS = 3_600_000_000_000
DAY_NS = 24 * HOUR_NS


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a report.

    Attributes:
        start_ns: Unix ns at which the period begins (UTC).
        card: Card id.
        kind: Who had the card.
        cause: What began those slices.
        slices: How many slices touch the period.
        length_ns: Their time inside the period, in ns.
        hashes: Hashes done in them.
        tokens: Tokens made in them.
        requests: Requests served in them.
        energy_mj: Millijoules; None if none of them was metered.
        metered_ns: The part of `length_ns` whose energy is known.
        method: The least certain way in which that was found.
        residual: Sum of residual (ppm) times mJ of the metered slices.
        cost_units: Sum of mJ times price (`core.tariff.money` makes it money); None if no price is
            known for any of it.
        priced_mj: The part of `energy_mj` whose price is known.
    """

    start_ns: int
    card: str
    kind: SliceKind
    cause: SliceCause
    slices: int = 0
    length_ns: int = 0
    hashes: int = 0
    tokens: int = 0
    requests: int = 0
    energy_mj: int | None = None
    metered_ns: int = 0
    method: EnergyMethod = EnergyMethod.NONE
    residual: int = 0
    cost_units: int | None = None
    priced_mj: int = 0

    @property
    def cost(self) -> Fraction | None:
        """What the priced energy cost, exact, in the currency of the prices."""
        return None if self.cost_units is None else money(self.cost_units)

    @property
    def residual_ppm(self) -> int:
        """Mean residual by energy."""
        return round(self.residual / self.energy_mj) if self.energy_mj else 0

    def joules_per(self, units: int) -> str:
        """Joules for each of so many units, in honest digits; "" where it cannot be said.

        Only where all of the time was metered: else units and energy are not of the same time.
        """
        if not units or self.energy_mj is None or self.metered_ns != self.length_ns:
            return ""
        return honest(self.energy_mj / 1000 / units, self.residual_ppm, self.method)


def by_period(
    slices: Iterable[tuple[str, SliceV1]],
    period_ns: int = HOUR_NS,
    prices: Prices | None = None,
) -> list[Line]:
    """Sums slices into periods of UTC, ordered by period, card, kind and cause.

    A slice over a border, of a period or of a price, is divided by time; the parts of its units and
    energy add up to the whole.
    """
    lines: dict[tuple[int, str, SliceKind, SliceCause], Line] = {}
    for card, done in slices:
        for part in _parts(done, period_ns, prices):
            key = (part.period_ns, card, done.kind, done.cause)
            line = lines.get(key)
            if line is None:
                line = Line(start_ns=part.period_ns, card=card, kind=done.kind, cause=done.cause)
            lines[key] = _plus(line, done, part)
    return [lines[key] for key in sorted(lines)]


def total(lines: Iterable[Line], *, card: str | None = None) -> list[Line]:
    """Sums lines over all periods (and all cards, unless one is named), by kind and cause."""
    sums: dict[tuple[SliceKind, SliceCause], Line] = {}
    for line in lines:
        if card is not None and line.card != card:
            continue
        old = sums.get((line.kind, line.cause))
        sums[line.kind, line.cause] = line if old is None else _sum(old, line)
    return [dataclasses.replace(sums[key], card=card or "all cards") for key in sorted(sums)]


@dataclass(frozen=True, slots=True)
class _Part:
    """What a slice has in one period."""

    period_ns: int
    length_ns: int
    units: int
    energy_mj: int
    cost_units: int | None
    priced_mj: int


def _parts(done: SliceV1, period_ns: int, prices: Prices | None) -> Iterable[_Part]:
    """The part of a slice in every period that it touches."""
    if done.length_ns == 0:
        return
    at_ns = done.start_ns
    while at_ns < done.end_ns:
        period_start_ns = at_ns - at_ns % period_ns
        until_ns = min(done.end_ns, period_start_ns + period_ns)
        cost_units, priced_mj = None, 0
        spans = () if prices is None else prices.spans(at_ns, until_ns)
        for span in spans if done.energy_method is not EnergyMethod.NONE else ():
            if span.price is not None:
                energy_mj = _between(done, done.energy_mj, span.start_ns, span.end_ns)
                cost_units = (cost_units or 0) + cost(energy_mj, span.price)
                priced_mj += energy_mj
        yield _Part(
            period_start_ns,
            until_ns - at_ns,
            _between(done, done.units, at_ns, until_ns),
            _between(done, done.energy_mj, at_ns, until_ns),
            cost_units,
            priced_mj,
        )
        at_ns = until_ns


def _between(done: SliceV1, whole: int, from_ns: int, until_ns: int) -> int:
    """The part of a sum that falls into a part of a slice.

    A difference of cumulative shares, so that rounding never loses or makes a unit.
    """
    before = whole * (from_ns - done.start_ns) // done.length_ns
    return whole * (until_ns - done.start_ns) // done.length_ns - before


def _plus(line: Line, done: SliceV1, part: _Part) -> Line:
    metered = done.energy_method is not EnergyMethod.NONE
    units, kind = part.units, done.unit_kind
    return dataclasses.replace(
        line,
        slices=line.slices + 1,
        length_ns=line.length_ns + part.length_ns,
        hashes=line.hashes + (units if kind is UnitKind.HASHES else 0),
        tokens=line.tokens + (units if kind is UnitKind.TOKENS else 0),
        requests=line.requests + (units if kind is UnitKind.REQUESTS else 0),
        energy_mj=(line.energy_mj or 0) + part.energy_mj if metered else line.energy_mj,
        metered_ns=line.metered_ns + (part.length_ns if metered else 0),
        method=max(line.method, done.energy_method),
        residual=line.residual + (done.residual_ppm * part.energy_mj if metered else 0),
        cost_units=_both(line.cost_units, part.cost_units),
        priced_mj=line.priced_mj + part.priced_mj,
    )


def _sum(one: Line, other: Line) -> Line:
    return dataclasses.replace(
        one,
        start_ns=min(one.start_ns, other.start_ns),
        slices=one.slices + other.slices,
        length_ns=one.length_ns + other.length_ns,
        hashes=one.hashes + other.hashes,
        tokens=one.tokens + other.tokens,
        requests=one.requests + other.requests,
        energy_mj=_both(one.energy_mj, other.energy_mj),
        metered_ns=one.metered_ns + other.metered_ns,
        method=max(one.method, other.method),
        residual=one.residual + other.residual,
        cost_units=_both(one.cost_units, other.cost_units),
        priced_mj=one.priced_mj + other.priced_mj,
    )


def _both(one: int | None, other: int | None) -> int | None:
    """The sum of what is known."""
    return other if one is None else one + (other or 0)
