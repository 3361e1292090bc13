"""Energy per slice from a meter that is slower than the slices. Pure.

A board's energy counter moves every 20 to 100 ms and may sample only a part of that time, so a
slice of milliseconds cannot be metered by itself. What is exact is the time each tenant had. So:
the counter is read over windows of seconds with jittered borders, each slice gets its calibrated
power times its time, and all of a window are scaled to what the counter says. How far the
calibration was off is the residual, published with the figures. A schedule that repeats in step
with the sensor's period falsifies even the total; then the counter is refused, and says so.

Source: Yang et al., "Part-time Power Measurements", arXiv 2312.02741 (what such meters see).
"""

from __future__ import annotations

import cmath
import collections
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from switcher.core.slices import EnergyMethod, SliceKind
from switcher.core.units import MS, SECOND

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping, Sequence

WINDOW_LEAST_NS = 1 * SECOND
WINDOW_MOST_NS = 5 * SECOND
SENSOR_PERIOD_NS = 100 * MS
SENSOR_SHARE = 0.25
"""The worst sensor known: it sees 25 of every 100 ms."""
TOLERANCE = 0.05
"""What these meters are good for; a schedule that may cost more than this is refused."""
LOCK_HARMONICS = range(1, 9)
MIN_CYCLES = 10
"""Fewer periods than this show no rhythm."""


@dataclass(frozen=True, slots=True)
class CounterReading:
    """One reading of a counter that only grows.

    Attributes:
        at_ns: When, on the monotonic clock.
        total_mj: Millijoules since some fixed moment.
        share: The part of the counted draw that is this card's (1 = the counter is its own).
    """

    at_ns: int
    total_mj: int
    share: float = 1.0


class EnergyCounter(Protocol):
    """A meter of one card."""

    def read(self) -> CounterReading | None:
        """The counter now; None if it cannot be read now."""
        ...


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time with one tenant: a slice, or the part of one inside a window.

    Attributes:
        kind: Who had the card.
        length_ns: How long.
    """

    kind: SliceKind
    length_ns: int


@dataclass(frozen=True, slots=True)
class Point:
    """What a card draws in one steady state. The key is what changes the draw.

    Attributes:
        kind: Who has the card.
        watts: Mean over the run.
        clock_mhz: Core clock in force; 0 = not known.
        cap_w: Power limit in force; 0 = not known.
        measured: Whether it was measured here; else the operator said so.
    """

    kind: SliceKind
    watts: float
    clock_mhz: int = 0
    cap_w: int = 0
    measured: bool = True


_ALONE = Point(SliceKind.UNKNOWN, 1.0)


@dataclass(frozen=True, slots=True)
class Calibration:
    """The table of one card. Empty = nothing is known.

    Attributes:
        points: What was measured or said.
    """

    points: tuple[Point, ...] = ()

    def find(self, kind: SliceKind, clock_mhz: int = 0, cap_w: int = 0) -> Point | None:
        """The point of a kind that is nearest in limit and clock; measured ones come first."""
        known = [point for point in self.points if point.kind is kind]
        return min(
            known,
            key=lambda p: (not p.measured, abs(p.cap_w - cap_w), abs(p.clock_mhz - clock_mhz)),
            default=None,
        )

    @classmethod
    def said(cls, watts: Mapping[SliceKind, float]) -> Calibration:
        """From the operator's figures; 0 = unknown."""
        return cls(tuple(Point(k, w, measured=False) for k, w in watts.items() if w > 0))

    def over(self, other: Calibration) -> Calibration:
        """Both tables; what was measured is preferred by `find`."""
        return Calibration(self.points + other.points)


@dataclass(frozen=True, slots=True)
class Allocation:
    """What the stretches of one window took.

    Attributes:
        energies_mj: Millijoules of each stretch, in order, None where nothing says what its tenant
            draws; they add up to `total_mj` exactly.
        total_mj: Of the whole window, as far as it is known.
        method: How they were found; NONE = nothing at all is known.
        residual_ppm: What the meter saw more than the calibration expects, in parts per million.
        refused: Why the counter was not used, or "".
    """

    energies_mj: tuple[int | None, ...]
    total_mj: int
    method: EnergyMethod
    residual_ppm: int = 0
    refused: str = ""


def allocate(
    stretches: Sequence[Stretch],
    calibration: Calibration,
    delta_mj: int | None,
    *,
    split: bool = False,
    refused: str = "",
    clock_mhz: int = 0,
    cap_w: int = 0,
) -> Allocation:
    """Divides one window among the stretches that tile it.

    E_k = W_k t_k x (delta / sum W t). Without a usable delta the scale is 1. Where a tenant's power
    is not known, a window of that tenant alone is still the counter's; in any other the counter
    cannot be divided, and the other tenants get their power times their time.

    Args:
        stretches: What tiled the window.
        calibration: Power by kind.
        delta_mj: What the counter moved by; None = there is none, 0 = it did not move.
        split: The counter is shared with others and was divided by some key: an estimate.
        refused: Why the counter must not be used; "" = it may.
        clock_mhz: Core clock in force.
        cap_w: Power limit in force.
    """
    usable = delta_mj is not None and delta_mj > 0 and not refused
    points = [calibration.find(stretch.kind, clock_mhz, cap_w) for stretch in stretches]
    measured = all(point is None or point.measured for point in points)
    expected = [
        0.0 if point is None else point.watts * stretch.length_ns / 1e6
        for point, stretch in zip(points, stretches, strict=True)
    ]
    whole = math.fsum(expected)
    residual = 0
    if usable and delta_mj is not None and None not in points and whole > 0:
        total_mj, residual = delta_mj, round((delta_mj / whole - 1) * 1e6)
    elif usable and delta_mj is not None and len({stretch.kind for stretch in stretches}) == 1:
        # One tenant, whose power is not known (yet): nothing has to be divided.
        total_mj, measured = delta_mj, True
        points, expected = [_ALONE] * len(stretches), [float(s.length_ns) for s in stretches]
    else:
        usable, total_mj = False, round(whole)
    method = EnergyMethod.ESTIMATED
    if all(point is None for point in points):
        method = EnergyMethod.NONE
    elif measured and not split:
        method = EnergyMethod.COUNTER if usable else EnergyMethod.CALIBRATED
    shares = zip(points, _shares(expected, total_mj), strict=True)
    energies = tuple(None if point is None else share for point, share in shares)
    return Allocation(energies, total_mj, method, residual, refused)


def _shares(weights: Sequence[float], total: int) -> tuple[int, ...]:
    """Integers in proportion to the weights that add up to `total`."""
    whole = math.fsum(weights)
    if whole <= 0:
        return (0,) * len(weights)
    shares, seen, given = [], 0.0, 0
    for weight in weights:
        seen += weight
        upto = min(total, round(total * (seen / whole)))
        shares.append(upto - given)
        given = upto
    shares[-1] += total - given
    return tuple(shares)


def next_border_ns(now_ns: int, rng: random.Random) -> int:
    """When to read the counter next: 1 to 5 s from now, never in step with anything."""
    return now_ns + rng.randint(WINDOW_LEAST_NS, WINDOW_MOST_NS)


def jittered(length_ns: int, rng: random.Random, spread: float = 0.5) -> int:
    """A length for a schedule of our own that would otherwise repeat exactly.

    Args:
        length_ns: The mean.
        rng: Where chance comes from.
        spread: 0.5 = between half and one and a half of it.
    """
    return max(1, round(length_ns * rng.uniform(1 - spread, 1 + spread)))


class LockWatch:
    """Tells whether a schedule repeats in step with a sensor that sees a part of each period.

    Such a sensor reads the mean power plus, for each harmonic of its period that is in the draw,
    that harmonic's amplitude times the sensor's own. The phase between the two is not known, so
    the amplitudes are added up: a bound, not a guess. A schedule without rhythm has amplitudes that
    fall with the square root of its length; one in step keeps them.

    Args:
        period_ns: Of the sensor.
        share: The part of each period that it sees.
        windows: How many windows are judged together.
    """

    def __init__(
        self, period_ns: int = SENSOR_PERIOD_NS, share: float = SENSOR_SHARE, windows: int = 12
    ) -> None:
        self._period_ns = period_ns
        self._seen = [
            abs(math.sin(math.pi * m * share) / (math.pi * m * share)) for m in LOCK_HARMONICS
        ]
        self._sums: collections.deque[_Spectrum] = collections.deque(maxlen=windows)

    def add(
        self, start_ns: int, stretches: Sequence[Stretch], watts: Mapping[SliceKind, float]
    ) -> None:
        """Takes the next window in; kinds without a power count as 0 W."""
        self._sums.append(_Spectrum.of(start_ns, stretches, watts, self._period_ns))

    @property
    def error(self) -> float:
        """The bound, as a part of the mean power; 0 where there are too few periods to tell."""
        length_ns = sum(one.length_ns for one in self._sums)
        energy = sum(one.energy for one in self._sums)
        if length_ns < MIN_CYCLES * self._period_ns or energy <= 0:
            return 0.0
        missed = 0.0
        for index, seen in enumerate(self._seen):
            amplitude = sum((one.coefficients[index] for one in self._sums), 0j)
            missed += abs(amplitude) * seen
        return 2 * missed / energy

    @property
    def chance(self) -> float:
        """What slices of these lengths leave without any rhythm (three sigma), like `error`."""
        energy = sum(one.energy for one in self._sums)
        return 3 * math.sqrt(sum(one.variance for one in self._sums)) / energy if energy else 0.0

    def refusal(self, tolerance: float = TOLERANCE) -> str:
        """Why the counter must be refused now, or ""."""
        error = self.error
        if error <= tolerance + self.chance:
            return ""
        return f"slices in step with the sensor: {min(error, 1):.0%} may be missed"


@dataclass(frozen=True, slots=True)
class _Spectrum:
    """One window's harmonics of the sensor's period, in W ns."""

    coefficients: tuple[complex, ...]
    energy: float
    variance: float
    length_ns: int

    @classmethod
    def of(
        cls,
        start_ns: int,
        stretches: Sequence[Stretch],
        watts: Mapping[SliceKind, float],
        period_ns: int,
    ) -> _Spectrum:
        length_ns = sum(stretch.length_ns for stretch in stretches)
        powers = [watts.get(stretch.kind, 0.0) for stretch in stretches]
        energy = sum(p * s.length_ns for p, s in zip(powers, stretches, strict=True))
        mean_w = energy / length_ns if length_ns else 0.0
        turn = -2j * math.pi / period_ns
        found = [0j] * len(LOCK_HARMONICS)
        variance = 0.0
        # Phases are taken modulo the period: an hour in ns would cost digits.
        phase = cmath.exp(turn * (start_ns % period_ns))
        for power, stretch in zip(powers, stretches, strict=True):
            start_ns += stretch.length_ns
            before, phase = phase, cmath.exp(turn * (start_ns % period_ns))
            # Only what differs from the mean swings; the mean alone has no harmonics.
            swing = power - mean_w
            one, other = before, phase
            for index in range(len(found)):
                found[index] += swing * (other - one) / (turn * (index + 1))
                one, other = one * before, other * phase
            reach = min(stretch.length_ns, period_ns / math.pi)
            variance += (swing * reach) ** 2
        return cls(tuple(found), energy, variance, length_ns)


@dataclass(slots=True)
class EnergySum:
    """Energy of a slice that may span windows: what a journal row needs."""

    energy_mj: int = 0
    _weighted: int = 0
    _worst: EnergyMethod = EnergyMethod.NONE
    _known: bool = True

    def add(self, energy_mj: int | None, allocation: Allocation) -> None:
        """Adds a part that lies in one window; None = it is not known."""
        if energy_mj is None:
            self._known = False
            return
        self.energy_mj += energy_mj
        self._weighted += allocation.residual_ppm * energy_mj
        self._worst = max(self._worst, allocation.method)

    @property
    def method(self) -> EnergyMethod:
        """The least certain of its parts'; NONE if a part is not known."""
        return self._worst if self._known else EnergyMethod.NONE

    @property
    def residual_ppm(self) -> int:
        """Mean of its windows' residuals, by energy."""
        return round(self._weighted / self.energy_mj) if self.energy_mj else 0


def honest(value: float, residual_ppm: int, method: EnergyMethod) -> str:
    """A figure per unit of work in as many digits as its meter deserves: two, or one.

    Two for a counter or calibration whose residual is within the tolerance, else one.
    """
    sure = method in (EnergyMethod.COUNTER, EnergyMethod.CALIBRATED)
    digits = 2 if sure and abs(residual_ppm) <= TOLERANCE * 1e6 else 1
    return f"{float(f'{value:.{digits}g}'):g}"
