"""Local frequency: curves, plausibility, and the recorded traces against an independent count."""

from __future__ import annotations

import csv
import itertools
from typing import TYPE_CHECKING

import pytest

from switcher.core.signals import Kind, Signal
from switcher.core.units import SECOND
from switcher.preempt import Situation, decide
from switcher.preempt.damping import Terms
from switcher.preempt.heard import SourceTerms
from switcher.preempt.ladder import Ladder
from switcher.signals.curves import PRODUCTS, Droop, Trip
from switcher.signals.frequency import FrequencySource
from switcher.testing.clock import VirtualClock

if TYPE_CHECKING:
    from pathlib import Path

CARD = "cpu:0"


class Desk:
    """An outlet over the real ladder on a virtual clock, without gates."""

    def __init__(self, clock: VirtualClock, terms: Terms) -> None:
        self.clock = clock
        self.ladder = Ladder([CARD], terms, clock.now_ns(), draw=lambda: 0.5)
        self.said: list[Signal] = []

    def put(self, signal: Signal) -> None:
        self.said.append(signal)
        self.ladder.put(signal, self.clock.now_ns())

    def withdraw(self, source: str, key: str = "") -> None:
        self.ladder.withdraw(source, key)

    def heard(self, source: str) -> None:
        self.ladder.heard(source, self.clock.now_ns())

    def share(self) -> int:
        now_ns = self.clock.now_ns()
        decision = decide(Situation(now_ns, (), self.ladder.orders(CARD, now_ns)))
        return 0 if decision.causes else decision.share


def rows(path: Path) -> list[tuple[float, ...]]:
    with path.open(encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    return [tuple(map(float, row)) for row in itertools.islice(csv.reader(lines), 1, None)]


def play(
    samples: list[tuple[float, ...]], curve: Trip | Droop, terms: Terms, column: int, factor: float
) -> tuple[Desk, list[tuple[float, int]]]:
    """Plays a trace through source, ladder and policy; returns (time, share) after each sample."""
    clock = VirtualClock()
    start_ns = clock.now_ns()
    desk = Desk(clock, terms)
    source = FrequencySource("file:trace", curve, 60.0, clock, column=column, factor=factor)
    desk.ladder.add(SourceTerms(source.name, source.kind, None), start_ns)
    shares = []
    for row in samples:
        clock.advance(start_ns + round(row[0] * SECOND) - clock.now_ns())
        hz = source.read(",".join(map(str, row)))
        assert hz is not None
        source.sample(desk, hz)
        shares.append((row[0], desk.share()))
    return desk, shares


def test_the_event_trips_at_the_first_sample_below_and_not_before(shared_data: Path) -> None:
    samples = rows(shared_data / "grid" / "freq_60hz_underfrequency_event_30sps.csv")
    terms = Terms(min_off_ns=0, jitter_ns=0, ramp_per_s=200)
    desk, shares = play(samples, Trip(59.85, 59.95, 0), terms, 1, 1.0)
    assert next(at for at, share in shares if share == 0) == 66.067
    assert dict(shares)[21.0] == 1000
    trip = next(signal for signal in desk.said if signal.limit == 750)
    assert (trip.kind, trip.value, trip.unit) == (Kind.FREQUENCY, 59.849, "Hz")
    assert min(row[0] for row in samples if row[1] <= 59.85) == 66.067  # an independent look


def test_recovery_ramps(shared_data: Path) -> None:
    """The same trace with a reset that it reaches: hashing climbs back, a step a sample."""
    samples = rows(shared_data / "grid" / "freq_60hz_underfrequency_event_30sps.csv")
    terms = Terms(min_off_ns=5 * SECOND, jitter_ns=2 * SECOND, ramp_per_s=50)
    _, shares = play(samples, Trip(59.85, 59.87, 0), terms, 1, 1.0)
    after = [(at, share) for at, share in shares if at > 71.733]
    first = next(at for at, share in after if share > 0)
    full = next(at for at, share in after if share == 1000)
    recovered = next(row[0] for row in samples if row[0] > 71.733 and row[1] > 59.87)
    assert first >= recovered + 1.0, "half of the jitter passes first"
    assert full - first == pytest.approx(5.0, abs=0.1), "250 of the limit at 50 a second"
    rising = [share for at, share in after if first <= at <= full]
    assert rising == sorted(rising)
    assert max(b - a for a, b in itertools.pairwise(rising)) <= 10


@pytest.mark.parametrize(("threshold_hz", "trips"), [(59.97, 24), (59.85, 0)])
def test_four_hours_without_hysteresis(shared_data: Path, threshold_hz: float, trips: int) -> None:
    samples = rows(shared_data / "grid" / "freq_60hz_1s_4h.csv")
    terms = Terms(min_off_ns=0, jitter_ns=0, ramp_per_s=0, returns_per_hour=3600)
    curve = Trip(threshold_hz, threshold_hz, 0)
    desk, shares = play(samples, curve, terms, 1, 60.0)
    hz = [row[1] * 60.0 for row in samples]
    crossings = sum(a > threshold_hz >= b for a, b in itertools.pairwise(hz))
    assert crossings == trips
    assert curve.trips == trips
    sheds = sum(a[1] > 0 and b[1] == 0 for a, b in itertools.pairwise(shares))
    assert sheds == trips, "each crossing is commanded"
    assert sum(signal.limit == 750 for signal in desk.said) == trips


def test_four_hours_with_the_budget(shared_data: Path) -> None:
    samples = rows(shared_data / "grid" / "freq_60hz_1s_4h.csv")
    _, shares = play(samples, Trip(59.97, 59.975, 0), Terms(returns_per_hour=2), 1, 60.0)
    returns = [b[0] for a, b in itertools.pairwise(shares) if a[1] == 0 and b[1] > 0]
    for start in returns:
        assert sum(start <= at < start + 3600 for at in returns) <= 2


def test_a_trip_is_held() -> None:
    curve = PRODUCTS["ercot-ffr"].curve()
    assert curve.response(0, 59.851) == 0
    assert curve.response(SECOND, 59.85) == 1
    assert curve.response(2 * SECOND, 60.0) == 1
    assert curve.response(901 * SECOND, 59.94) == 1
    assert curve.response(902 * SECOND, 59.96) == 0


@pytest.mark.parametrize(
    ("hz", "response"),
    [(50.2, 0), (50, 0), (49.985, 0), (49.8, 0.05), (49.65, 0.525), (49.5, 1), (49.0, 1)],
)
def test_dynamic_containment(hz: float, response: float) -> None:
    assert PRODUCTS["gb-dc"].curve().response(0, hz) == pytest.approx(response)


@pytest.mark.parametrize(("name", "hz"), [("49.7", 49.7), ("49.6", 49.6), ("49.5", 49.5)])
def test_nordic_steps(name: str, hz: float) -> None:
    curve = PRODUCTS[f"nordic-ffr-{name}"].curve()
    assert curve.response(0, hz + 0.001) == 0
    assert curve.response(1, hz) == 1
    assert curve.response(20 * SECOND, 50.0) == 1
    assert curve.response(31 * SECOND, 49.91) == 0


@pytest.mark.parametrize(
    "line", ["", "nan", "inf", "0.0", "12,abc", "1e9", "# t,hz", "\x00", "49.9 V", "-60"]
)
def test_what_is_no_frequency_is_not_heard(line: str) -> None:
    source = FrequencySource("file:x", Trip(59.85, 59.95), 60.0, VirtualClock())
    assert source.read(line) is None


@pytest.mark.parametrize("line", ["60.01", "12.5,60.01", "12.5;x;60.01", " 60.01 ", "a\t60.01"])
def test_lines_of_meters(line: str) -> None:
    source = FrequencySource("file:x", Trip(59.85, 59.95), 60.0, VirtualClock())
    assert source.read(line) == 60.01


def test_a_droop_says_something_only_when_the_limit_changes() -> None:
    clock = VirtualClock()
    desk = Desk(clock, Terms())
    curve = PRODUCTS["gb-dc"].curve()
    source = FrequencySource("file:x", curve, 50.0, clock)
    for hz in (50.0, 50.01, 49.99, 49.5, 49.4, 49.5):
        source.sample(desk, hz)
    assert [signal.limit for signal in desk.said] == [1000, 750]
    assert source.samples == 6
