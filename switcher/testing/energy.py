"""A simulated board meter that sees a quarter of the time, and schedules to try it with.

Nothing here is a measurement: the draw is assumed, and so is the sensor. It shows what a method of
allocation makes of readings whose truth is known.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.core.slices import EnergyMethod, SliceKind
from switcher.core.units import MS, SECOND
from switcher.metering.energy import (
    Calibration,
    CounterReading,
    EnergySum,
    LockWatch,
    Point,
    Stretch,
    allocate,
    jittered,
    next_border_ns,
)

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

HASH_W, AI_W, IDLE_W = 650.0, 480.0, 95.0
WATTS = {SliceKind.HASH: HASH_W, SliceKind.AI: AI_W, SliceKind.IDLE: IDLE_W}
TENANTS = tuple(WATTS)


class SimulatedPartTimeMeter:
    """An energy counter that steps every 100 ms by 100 ms of what it saw in the first 25.

    Args:
        slices: What tiles the time from 0 on.
        watts: What the board draws by tenant.
        phase_ns: Where in its period the sensor is at time 0.
        period_ns: Of the counter's steps.
        seen_ns: How much of each period the sensor looks at.
    """

    def __init__(
        self,
        slices: Sequence[Stretch],
        watts: dict[SliceKind, float],
        *,
        phase_ns: int = 0,
        period_ns: int = 100 * MS,
        seen_ns: int = 25 * MS,
    ) -> None:
        self._starts = [0]
        self._truth = [0.0]
        for one in slices:
            self._starts.append(self._starts[-1] + one.length_ns)
            self._truth.append(self._truth[-1] + watts[one.kind] * one.length_ns / 1e6)
        self._powers = [watts[one.kind] for one in slices]
        self._period_ns = period_ns
        self._phase_ns = phase_ns
        self._steps = [0.0]
        at_ns = -phase_ns
        while at_ns < self._starts[-1]:
            seen = self.true_mj(at_ns + seen_ns) - self.true_mj(at_ns)
            self._steps.append(self._steps[-1] + seen * period_ns / seen_ns)
            at_ns += period_ns

    @property
    def end_ns(self) -> int:
        """Where the slices end."""
        return self._starts[-1]

    def true_mj(self, at_ns: int) -> float:
        """What the board really drew until then, in mJ; nobody can read this off a card."""
        if at_ns <= 0:
            return 0.0
        index = min(bisect.bisect_right(self._starts, at_ns), len(self._powers)) - 1
        inside = min(at_ns, self._starts[-1]) - self._starts[index]
        return self._truth[index] + self._powers[index] * inside / 1e6

    def read(self, at_ns: int) -> CounterReading:
        """What the counter shows: it knows of whole periods only."""
        index = min((at_ns + self._phase_ns) // self._period_ns, len(self._steps) - 1)
        return CounterReading(at_ns, round(self._steps[index]))


def random_slices(seconds: float, rng: random.Random, mean_ms: float = 50.0) -> list[Stretch]:
    """Slices of exponential length in random order."""
    found: list[Stretch] = []
    left_ns = round(seconds * SECOND)
    while left_ns > 0:
        length_ns = min(left_ns, max(1000, round(rng.expovariate(1 / mean_ms) * MS)))
        kinds = [kind for kind in TENANTS if not found or kind is not found[-1].kind]
        found.append(Stretch(rng.choice(kinds), length_ns))
        left_ns -= length_ns
    return found


def periodic_slices(
    seconds: float, rng: random.Random | None = None, parts_ms: Sequence[float] = (30, 60, 10)
) -> list[Stretch]:
    """Hash, AI, idle of fixed lengths over and over; jittered where there is an `rng`."""
    found: list[Stretch] = []
    left_ns = round(seconds * SECOND)
    while left_ns > 0:
        for kind, part_ms in zip(TENANTS, parts_ms, strict=True):
            length_ns = round(part_ms * MS)
            if rng is not None:
                length_ns = jittered(length_ns, rng)
            found.append(Stretch(kind, max(0, min(left_ns, length_ns))))
            left_ns -= found[-1].length_ns
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """How far each method was off, as parts of the truth (0.01 = one per cent too much).

    Attributes:
        total: The counter over the whole time.
        naive: Counter after minus counter before, slice by slice. By tenant.
        ours: `metering.energy`. By tenant.
        residual_ppm: What ours publishes: the energy-weighted mean over its windows.
        refused: Part of the windows whose counter was refused.
        why: The reason given first, or "".
        methods: What the windows were tagged with.
    """

    total: float
    naive: dict[SliceKind, float]
    ours: dict[SliceKind, float]
    residual_ppm: int
    refused: float
    why: str
    methods: frozenset[EnergyMethod]


def try_methods(
    slices: Sequence[Stretch],
    rng: random.Random,
    *,
    phase_ns: int = 0,
    drift: float = 0.0,
) -> Trial:
    """Meters a schedule both ways and compares with the truth.

    Args:
        slices: The schedule.
        rng: Where window borders come from.
        phase_ns: Of the sensor.
        drift: The board draws this much more than when it was calibrated.
    """
    drawn = {kind: watts * (1 + drift) for kind, watts in WATTS.items()}
    meter = SimulatedPartTimeMeter(slices, drawn, phase_ns=phase_ns)
    true = dict.fromkeys(TENANTS, 0.0)
    naive = dict.fromkeys(TENANTS, 0.0)
    at_ns = 0
    for one in slices:
        end_ns = at_ns + one.length_ns
        true[one.kind] += meter.true_mj(end_ns) - meter.true_mj(at_ns)
        naive[one.kind] += meter.read(end_ns).total_mj - meter.read(at_ns).total_mj
        at_ns = end_ns
    ours = {kind: EnergySum() for kind in TENANTS}
    whole = EnergySum()
    refusals: list[str] = []
    methods: set[EnergyMethod] = set()
    calibration = Calibration(tuple(Point(kind, watts) for kind, watts in WATTS.items()))
    watch = LockWatch()
    for start_ns, end_ns, inside in _windows(slices, meter.end_ns, rng):
        watch.add(start_ns, inside, WATTS)
        delta_mj = meter.read(end_ns).total_mj - meter.read(start_ns).total_mj
        found = allocate(inside, calibration, delta_mj, refused=watch.refusal())
        refusals.append(found.refused)
        methods.add(found.method)
        whole.add(found.total_mj, found)
        for one, energy_mj in zip(inside, found.energies_mj, strict=True):
            ours[one.kind].add(energy_mj, found)
    total = meter.read(meter.end_ns).total_mj / meter.true_mj(meter.end_ns) - 1
    return Trial(
        total=total,
        naive={kind: naive[kind] / true[kind] - 1 for kind in TENANTS},
        ours={kind: ours[kind].energy_mj / true[kind] - 1 for kind in TENANTS},
        residual_ppm=whole.residual_ppm,
        refused=sum(map(bool, refusals)) / len(refusals),
        why=next(filter(None, refusals), ""),
        methods=frozenset(methods),
    )


def _windows(
    slices: Sequence[Stretch], end_ns: int, rng: random.Random
) -> list[tuple[int, int, list[Stretch]]]:
    """Windows of 1 to 5 s with the parts of the slices that lie in each."""
    found = []
    start_ns, index, used_ns = 0, 0, 0
    while start_ns < end_ns:
        border_ns = min(end_ns, next_border_ns(start_ns, rng))
        if end_ns - border_ns < SECOND:
            border_ns = end_ns
        inside: list[Stretch] = []
        left_ns = border_ns - start_ns
        while left_ns > 0:
            part_ns = min(left_ns, slices[index].length_ns - used_ns)
            inside.append(Stretch(slices[index].kind, part_ns))
            left_ns, used_ns = left_ns - part_ns, used_ns + part_ns
            if used_ns == slices[index].length_ns:
                index, used_ns = index + 1, 0
        found.append((start_ns, border_ns, inside))
        start_ns = border_ns
    return found
