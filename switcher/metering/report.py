"""Sums of slices per hour or day: time, units and energy by tenant and cause. Pure."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.core.slices import EnergyMethod, SliceKind, SliceV1, UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from switcher.core.slices import SliceCause

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


def by_period(slices: Iterable[tuple[str, SliceV1]], period_ns: int = HOUR_NS) -> list[Line]:
    """Sums slices into periods of UTC, ordered by period, card, kind and cause.

    A slice over a border is divided by time; the parts of its units and energy add up to the whole.
    """
    lines: dict[tuple[int, str, SliceKind, SliceCause], Line] = {}
    for card, done in slices:
        for start_ns, length_ns, units, energy_mj in _parts(done, period_ns):
            key = (start_ns, card, done.kind, done.cause)
            line = lines.get(key)
            if line is None:
                line = Line(start_ns=start_ns, card=card, kind=done.kind, cause=done.cause)
            lines[key] = _plus(line, done, length_ns, units, energy_mj)
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


def _parts(done: SliceV1, period_ns: int) -> Iterable[tuple[int, int, int, int]]:
    """(period start, ns inside, units, mJ) of every period a slice touches."""
    if done.length_ns == 0:
        return
    units = energy_mj = 0
    at_ns = done.start_ns
    while at_ns < done.end_ns:
        period_start_ns = at_ns - at_ns % period_ns
        until_ns = min(done.end_ns, period_start_ns + period_ns)
        # Cumulative shares, so that rounding never loses or makes a unit.
        share_ns = until_ns - done.start_ns
        units_here = done.units * share_ns // done.length_ns - units
        energy_here = done.energy_mj * share_ns // done.length_ns - energy_mj
        units, energy_mj = units + units_here, energy_mj + energy_here
        yield period_start_ns, until_ns - at_ns, units_here, energy_here
        at_ns = until_ns


def _plus(line: Line, done: SliceV1, length_ns: int, units: int, energy_mj: int) -> Line:
    metered = done.energy_method is not EnergyMethod.NONE
    return dataclasses.replace(
        line,
        slices=line.slices + 1,
        length_ns=line.length_ns + length_ns,
        hashes=line.hashes + (units if done.unit_kind is UnitKind.HASHES else 0),
        tokens=line.tokens + (units if done.unit_kind is UnitKind.TOKENS else 0),
        requests=line.requests + (units if done.unit_kind is UnitKind.REQUESTS else 0),
        energy_mj=(line.energy_mj or 0) + energy_mj if metered else line.energy_mj,
        metered_ns=line.metered_ns + (length_ns if metered else 0),
    )


def _sum(one: Line, other: Line) -> Line:
    known = [e for e in (one.energy_mj, other.energy_mj) if e is not None]
    return dataclasses.replace(
        one,
        start_ns=min(one.start_ns, other.start_ns),
        slices=one.slices + other.slices,
        length_ns=one.length_ns + other.length_ns,
        hashes=one.hashes + other.hashes,
        tokens=one.tokens + other.tokens,
        requests=one.requests + other.requests,
        energy_mj=sum(known) if known else None,
        metered_ns=one.metered_ns + other.metered_ns,
    )
