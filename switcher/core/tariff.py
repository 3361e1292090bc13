"""What power costs at an instant: a series of spot prices, or a weekly table. Pure, in integers.

Prices are micro-units of the currency per MWh, energy is millijoules, and their product is summed
as an integer and divided once, at the end: totals are exact, whoever adds them up and in whatever
order. Both the policy and the reports ask here, so that they never disagree about a price.
"""

from __future__ import annotations

import bisect
import itertools
import re
from dataclasses import dataclass
from datetime import datetime, tzinfo
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from switcher.core.units import SECOND
from switcher.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MJ_PER_MWH = 3_600_000_000_000
MICRO = 1_000_000
MAX_PRICE = 10**6 * 1000 * MICRO
"""A million per kWh: beyond any market's cap, a mistake of the source."""
HORIZON_NS = 366 * 86_400 * SECOND
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WINDOW = re.compile(
    r"(?:(?P<first>[a-z]{3})(?:-(?P<last>[a-z]{3}))?\s+)?"
    r"(?P<h0>\d{1,2}):(?P<m0>\d{2})-(?P<h1>\d{1,2}):(?P<m1>\d{2})\s*=\s*(?P<price>\S+)"
)


@dataclass(frozen=True, slots=True)
class PriceSpan:
    """One price and the time it holds.

    Attributes:
        start_ns: Unix time in ns.
        end_ns: Unix time in ns, not included.
        price: Millionths of the currency per MWh, may be negative; None = not known.
    """

    start_ns: int
    end_ns: int
    price: int | None


class Prices(Protocol):
    """Anything that knows what power costs."""

    def spans(self, start_ns: int, end_ns: int) -> Iterator[PriceSpan]:
        """Spans that tile [start_ns, end_ns) of Unix time in ns, unknown prices included."""
        ...


def price_at(prices: Prices, unix_ns: int) -> PriceSpan:
    """What holds at an instant, and until when at least (a year ahead at most)."""
    return next(prices.spans(unix_ns, unix_ns + HORIZON_NS))


def micro_per_mwh(price_per_kwh: float | str | Decimal) -> int:
    """Currency per kWh as people write it -> millionths per MWh, exact in decimals.

    Raises:
        UsageError: it is no finite number, or beyond a million per kWh.
    """
    try:
        value = Decimal(str(price_per_kwh)) * 1000 * MICRO
    except InvalidOperation:
        raise UsageError(f"'{price_per_kwh}' is no price") from None
    if not value.is_finite() or abs(value) > MAX_PRICE:
        raise UsageError(f"a price of {price_per_kwh} per kWh cannot be meant")
    return round(value)


def cost(energy_mj: int, price: int) -> int:
    """Energy times price, in the unit that adds up exactly: see `money`."""
    return energy_mj * price


def money(cost_units: int) -> Fraction:
    """Sums of `cost` as the currency's own unit, exact."""
    return Fraction(cost_units, MJ_PER_MWH * MICRO)


class FlatPrice:
    """One price for ever, in millionths of the currency per MWh; None = not known."""

    def __init__(self, price: int | None) -> None:
        self._price = price

    def spans(self, start_ns: int, end_ns: int) -> Iterator[PriceSpan]:
        """The whole time."""
        yield PriceSpan(start_ns, end_ns, self._price)


class PriceSeries:
    """Spot prices, each valid from its start to its end; what lies between them is not known.

    Args:
        spans: In any order, without overlap.

    Raises:
        UsageError: two spans overlap, or one has no length.
    """

    def __init__(self, spans: Iterable[PriceSpan]) -> None:
        self._spans = sorted(spans, key=lambda span: span.start_ns)
        self._starts = [span.start_ns for span in self._spans]
        before: PriceSpan | None = None
        for span in self._spans:
            if span.end_ns <= span.start_ns or (before and span.start_ns < before.end_ns):
                moment = datetime.fromtimestamp(span.start_ns / SECOND)
                raise UsageError(f"the price that starts at {moment} overlaps another one")
            before = span

    def __len__(self) -> int:
        """How many prices there are."""
        return len(self._spans)

    @property
    def first_ns(self) -> int:
        """Start of the first price."""
        return self._starts[0]

    @property
    def last_ns(self) -> int:
        """End of the last price."""
        return self._spans[-1].end_ns

    def spans(self, start_ns: int, end_ns: int) -> Iterator[PriceSpan]:
        """See `Prices`."""
        at_ns = start_ns
        index = max(0, bisect.bisect_right(self._starts, start_ns) - 1)
        while at_ns < end_ns:
            while index < len(self._spans) and self._spans[index].end_ns <= at_ns:
                index += 1
            span = self._spans[index] if index < len(self._spans) else None
            price = None
            until_ns = end_ns
            if span is not None:
                known = span.start_ns <= at_ns
                until_ns = min(end_ns, span.end_ns if known else span.start_ns)
                price = span.price if known else None
            yield PriceSpan(at_ns, until_ns, price)
            at_ns = until_ns


def series(starts: Sequence[datetime], prices: Sequence[int]) -> PriceSeries:
    """A series from starts and prices; a price holds for the commonest step, or to the next.

    A gap in the source stays a gap: the price before it does not reach over it. Instants that come
    twice or go back are refused: which price would hold is not known.

    Args:
        starts: Aware instants, in order.
        prices: Millionths of the currency per MWh. Shape: as `starts`.

    Raises:
        UsageError: fewer than two prices, or instants that do not ascend.
    """
    instants = [round(start.timestamp()) * SECOND for start in starts]
    steps = [later - earlier for earlier, later in itertools.pairwise(instants)]
    if len(instants) < 2 or min(steps) <= 0:
        raise UsageError("prices need at least two instants that ascend; check the time zone")
    step = max(set(steps), key=steps.count)
    ends = [
        min(start + step, following)
        for start, following in zip(instants, [*instants[1:], instants[-1] + step], strict=True)
    ]
    spans = zip(instants, ends, prices, strict=True)
    return PriceSeries(PriceSpan(start, end, price) for start, end, price in spans)


@dataclass(frozen=True, slots=True)
class Window:
    """Hours of the week with their own price.

    Attributes:
        days: Weekdays, Monday = 0.
        first_min: Minute of the day at which it begins.
        last_min: Minute of the day at which it ends; at or before `first_min` = on the next day.
        price: Millionths of the currency per MWh.
    """

    days: frozenset[int]
    first_min: int
    last_min: int
    price: int

    def holds(self, day: int, minute: int) -> bool:
        """Whether it holds at a minute (0..1439) of a weekday."""
        if self.first_min < self.last_min:
            return day in self.days and self.first_min <= minute < self.last_min
        if minute >= self.first_min:
            return day in self.days
        return minute < self.last_min and (day - 1) % 7 in self.days


def parse_window(text: str) -> Window:
    """Reads "mon-fri 17:00-21:00 = 0.32" (currency per kWh); without days it is every day.

    Raises:
        UsageError: it is not of that form.
    """
    found = _WINDOW.fullmatch(text.strip().lower())
    if found is None:
        raise UsageError(f"'{text}' is no price window; write 'mon-fri 17:00-21:00 = 0.32'")
    days = frozenset(range(7))
    if found["first"]:
        last = found["last"] or found["first"]
        if not {found["first"], last} <= set(_DAYS):
            raise UsageError(f"'{text}': days are {', '.join(_DAYS)}")
        first = _DAYS.index(found["first"])
        days = frozenset((first + i) % 7 for i in range((_DAYS.index(last) - first) % 7 + 1))
    edges = [60 * int(found["h0"]) + int(found["m0"]), 60 * int(found["h1"]) + int(found["m1"])]
    if max(edges) > 1440 or int(found["m0"]) > 59 or int(found["m1"]) > 59 or edges[0] == 1440:
        raise UsageError(f"'{text}': times go from 00:00 to 24:00")
    return Window(days, edges[0], edges[1], micro_per_mwh(found["price"]))


class WeeklyTable:
    """A tariff by hours of the week; the first window that holds counts.

    Args:
        windows: Hours with their own price.
        other: The price outside them; None = not known.
        zone: Whose clock the windows mean.
    """

    def __init__(self, windows: Sequence[Window], other: int | None, zone: tzinfo) -> None:
        self._windows = tuple(windows)
        self._other = other
        self._zone = zone

    def spans(self, start_ns: int, end_ns: int) -> Iterator[PriceSpan]:
        """See `Prices`."""
        at_ns = start_ns
        while at_ns < end_ns:
            local = datetime.fromtimestamp(at_ns // SECOND, self._zone)
            minute = 60 * local.hour + local.minute
            price = next(
                (w.price for w in self._windows if w.holds(local.weekday(), minute)), self._other
            )
            until_ns = min(end_ns, self._edge_ns(local, minute, at_ns))
            yield PriceSpan(at_ns, until_ns, price)
            at_ns = until_ns

    def _edge_ns(self, local: datetime, minute: int, at_ns: int) -> int:
        """The next instant at which the price may change.

        That is an edge, the end of the local hour, or the moment at which the local clock is set.
        """
        edges = {e for w in self._windows for e in (w.first_min, w.last_min)}
        hour_end = 60 * local.hour + 60
        edge = min((e for e in edges if minute < e < hour_end), default=hour_end)
        at_s, step_s = at_ns // SECOND, 60 * (edge - minute) - local.second
        offset = local.utcoffset()

        # Counted in real seconds: local ones come twice when the clock is set back.
        def is_set(after_s: int) -> bool:
            return datetime.fromtimestamp(at_s + after_s, self._zone).utcoffset() != offset

        if is_set(step_s - 1):
            step_s = bisect.bisect_left(range(step_s), True, key=is_set)
        return (at_s + step_s) * SECOND
