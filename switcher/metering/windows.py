"""The windows of one card's meter: when they end, what is learned from them, what they add up to.

A table of powers is learned by itself: a window in which one tenant had the card all the time, and
had it in the window before as well, is a steady run. Five seconds of those make a measured point.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from switcher.core.energy import EnergyStatus
from switcher.core.slices import EnergyMethod, SliceKind
from switcher.core.units import SECOND
from switcher.database import Schema
from switcher.metering.energy import (
    Calibration,
    LockWatch,
    Point,
    allocate,
    next_border_ns,
)
from switcher.metering.recorder import Window

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from switcher.database import Database
    from switcher.metering.energy import Allocation, CounterReading, Stretch

SCHEMA = Schema(
    "calibration",
    (
        """
        CREATE TABLE calibration (
            card TEXT NOT NULL, kind INTEGER NOT NULL, clock_mhz INTEGER NOT NULL,
            cap_w INTEGER NOT NULL, watts REAL NOT NULL, seconds REAL NOT NULL,
            at_unix_ns INTEGER NOT NULL,
            PRIMARY KEY (card, kind, clock_mhz, cap_w)
        ) STRICT, WITHOUT ROWID;
        """,
    ),
)
STEADY_NS = 5 * SECOND
FORGET_NS = 120 * SECOND
"""A point is the mean of about this much: a board that ages or warms up is followed."""
STALE_NS = 12 * SECOND
CLOCK_STEP_MHZ = 100
_Key = tuple[SliceKind, int, int]


@dataclass(slots=True)
class _Steady:
    mj: float = 0.0
    ns: float = 0.0

    def add(self, mj: int, ns: int) -> None:
        if self.ns > FORGET_NS:
            self.mj, self.ns = self.mj / 2, self.ns / 2
        self.mj += mj
        self.ns += ns

    @property
    def watts(self) -> float:
        return self.mj * 1e6 / self.ns


class CardMeter:
    """One card's meter. Not thread-safe.

    Args:
        now_ns: When metering begins, on the monotonic clock.
        rng: Where the borders of windows come from.
        calibration: What is known already.
        part_time: The counter's sensor looks at a part of the time only; schedules in step with it
            are watched for.
    """

    def __init__(
        self, now_ns: int, rng: random.Random, calibration: Calibration, *, part_time: bool
    ) -> None:
        self._rng = rng
        self._known = calibration
        self._watch = LockWatch() if part_time else None
        self._border_ns = next_border_ns(now_ns, rng)
        self._first: CounterReading | None = None
        self._latest: CounterReading | None = None
        self._clock_mhz = self._cap_w = 0
        self._steady: dict[_Key, _Steady] = {}
        self._before: SliceKind | None = None
        self.usage = EnergyStatus()

    @property
    def calibration(self) -> Calibration:
        """What was learned here, over what was known."""
        return Calibration(tuple(point for point, _ in self.learned())).over(self._known)

    def learned(self) -> list[tuple[Point, float]]:
        """Points measured since the start, and the seconds they rest on."""
        return [
            (Point(kind, run.watts, clock_mhz, cap_w), run.ns / SECOND)
            for (kind, clock_mhz, cap_w), run in self._steady.items()
            if run.ns >= STEADY_NS
        ]

    def read(self, reading: CounterReading, *, clock_mhz: int = 0, cap_w: int = 0) -> None:
        """The counter was read; older readings than the latest are ignored."""
        if self._latest is not None and reading.at_ns <= self._latest.at_ns:
            return
        if self._first is not None and reading.total_mj < self._first.total_mj:
            # It began again (a driver was loaded): this window has no delta.
            self._first = None
        self._latest = reading
        self._clock_mhz = clock_step_mhz(clock_mhz)
        self._cap_w = cap_w

    def due(self, now_ns: int) -> Window | None:
        """The window that ended, if one did; the next one begins where it ends.

        With a counter a window ends at a reading, without one at its border.
        """
        latest = self._latest
        if latest is not None and now_ns - latest.at_ns <= STALE_NS:
            if latest.at_ns < self._border_ns:
                return None
            return self._end(latest.at_ns, latest)
        return self._end(now_ns, None) if now_ns >= self._border_ns else None

    def last(self, now_ns: int) -> Window:
        """The window that is open, ended now."""
        latest = self._latest
        whole = latest is not None and now_ns - latest.at_ns <= STALE_NS
        return self._end(now_ns, latest if whole else None)

    def allot(self, stretches: Sequence[Stretch], window: Window) -> Allocation:
        """Divides a window that has ended; call once for each, in order."""
        table = self.calibration
        length_ns = sum(stretch.length_ns for stretch in stretches)
        refused = ""
        if self._watch is not None and window.delta_mj is not None:
            watts = {kind: p.watts for kind in SliceKind if (p := table.find(kind)) is not None}
            self._watch.add(window.end_ns - length_ns, stretches, watts)
            refused = self._watch.refusal()
        found = allocate(
            stretches,
            table,
            window.delta_mj,
            split=window.split,
            refused=refused,
            clock_mhz=window.clock_mhz,
            cap_w=window.cap_w,
        )
        self._learn(stretches, window, length_ns)
        self._sum(stretches, found, length_ns)
        return found

    def _end(self, end_ns: int, reading: CounterReading | None) -> Window:
        first, self._first = self._first, reading
        delta_mj = None
        split = False
        if first is not None and reading is not None and reading.at_ns > first.at_ns:
            grown = (reading.total_mj - first.total_mj) * reading.share
            # A last window ends after its last reading: its draw goes on as it was.
            delta_mj = round(grown * (end_ns - first.at_ns) / (reading.at_ns - first.at_ns))
            split = reading.share < 1
        self._border_ns = next_border_ns(end_ns, self._rng)
        return Window(end_ns, delta_mj, split, self._clock_mhz, self._cap_w)

    def _learn(self, stretches: Sequence[Stretch], window: Window, length_ns: int) -> None:
        kinds = {stretch.kind for stretch in stretches if stretch.length_ns}
        kind = kinds.pop() if len(kinds) == 1 else None
        steady = kind is not None and kind is self._before and kind is not SliceKind.UNKNOWN
        self._before = kind
        if kind is not None and steady and window.delta_mj is not None and window.delta_mj > 0:
            key = (kind, window.clock_mhz, window.cap_w)
            self._steady.setdefault(key, _Steady()).add(window.delta_mj, length_ns)

    def _sum(self, stretches: Sequence[Stretch], found: Allocation, length_ns: int) -> None:
        sums = dict.fromkeys(SliceKind, 0)
        for stretch, energy_mj in zip(stretches, found.energies_mj, strict=True):
            sums[stretch.kind] += energy_mj or 0
        known = found.method is not EnergyMethod.NONE
        whole = known and None not in found.energies_mj and length_ns > 0
        self.usage = replace(
            self.usage,
            method=found.method.name.lower() if known else None,
            power_w=found.total_mj * 1e6 / length_ns if whole else None,
            residual_ppm=found.residual_ppm if found.method is EnergyMethod.COUNTER else None,
            refused=found.refused or None,
            hashing_mj=self.usage.hashing_mj + sums[SliceKind.HASH],
            serving_mj=self.usage.serving_mj + sums[SliceKind.AI],
            idle_mj=self.usage.idle_mj + sums[SliceKind.IDLE],
            unknown_mj=self.usage.unknown_mj + sums[SliceKind.UNKNOWN],
        )


def clock_step_mhz(clock_mhz: int) -> int:
    """The step of the table that a clock falls into."""
    return clock_mhz // CLOCK_STEP_MHZ * CLOCK_STEP_MHZ


def load(database: Database, card: str) -> Calibration:
    """The measured table of a card. Blocks on the disk."""
    rows = database.read(
        "SELECT kind, watts, clock_mhz, cap_w FROM calibration WHERE card = ?", (card,)
    )
    points = []
    for kind, watts, clock_mhz, cap_w in rows:
        assert isinstance(kind, int)
        assert isinstance(watts, float)
        assert isinstance(clock_mhz, int)
        assert isinstance(cap_w, int)
        points.append(Point(SliceKind(kind), watts, clock_mhz, cap_w))
    return Calibration(tuple(points))


def store(database: Database, card: str, point: Point, seconds: float, unix_ns: int) -> None:
    """Keeps a measured point; it replaces an older one of the same state."""
    database.write(
        "INSERT OR REPLACE INTO calibration VALUES (?, ?, ?, ?, ?, ?, ?)",
        (card, int(point.kind), point.clock_mhz, point.cap_w, point.watts, seconds, unix_ns),
    )
