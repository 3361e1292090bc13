"""A card's meter from its counter to the journal's rows, on a virtual clock."""

from __future__ import annotations

import itertools
import random
from typing import TYPE_CHECKING

from switcher.core.slices import EnergyMethod, SliceCause, SliceKind
from switcher.database import Database
from switcher.database.store import FILE_NAME
from switcher.metering.energy import Calibration, CounterReading, Point, Stretch
from switcher.metering.journal import SCHEMA, Journal, read_slices
from switcher.metering.recorder import Recorder, Stay, Window
from switcher.metering.windows import SCHEMA as CALIBRATION
from switcher.metering.windows import CardMeter, load, store
from switcher.testing.clock import VirtualClock
from switcher.testing.energy import WATTS, SimulatedPartTimeMeter, periodic_slices, random_slices

if TYPE_CHECKING:
    from pathlib import Path

    from switcher.core.slices import SliceV1
    from switcher.metering.energy import Allocation

HASH, AI, IDLE = SliceKind.HASH, SliceKind.AI, SliceKind.IDLE
S = 10**9
KNOWN = Calibration(tuple(Point(kind, watts) for kind, watts in WATTS.items()))


def record(
    folder: Path, slices: list[Stretch], meter: CardMeter, board: SimulatedPartTimeMeter | None
) -> list[SliceV1]:
    """Plays a schedule in tenths of a second; stays are told late, as in a house."""
    clock = VirtualClock(100 * S)
    began_ns = clock.now_ns()
    database = Database(folder, [SCHEMA, CALIBRATION])
    journal = Journal(database, clock, boot=bytes(32), unix_ns=clock.now_ns)

    def allot(_card: str, stretches: list[Stretch], window: Window) -> Allocation:
        return meter.allot(stretches, window)

    recorder = Recorder(journal, allot=allot)  # type: ignore[arg-type]
    recorder.open("sim:0", began_ns)
    told = 0
    edges = list(itertools.accumulate((one.length_ns for one in slices), initial=0))
    rng = random.Random(1)
    late: list[tuple[int, int]] = []
    for at_ns in [*range(S // 10, edges[-1], S // 10), edges[-1]]:
        now_ns = began_ns + at_ns
        while told < len(slices) and edges[told] <= at_ns:
            late.append((now_ns + rng.randrange(2 * S), told))
            told += 1
        for due_ns, number in list(late):
            if due_ns <= now_ns or at_ns == edges[-1]:
                late.remove((due_ns, number))
                start_ns = began_ns + edges[number]
                kind = slices[number].kind
                if kind is AI:
                    recorder.stay(
                        "sim:0", Stay(start_ns, start_ns, start_ns + slices[number].length_ns)
                    )
                else:
                    recorder.tenant("sim:0", kind, SliceCause.RENEWAL, start_ns)
        clock.advance(now_ns - clock.now_ns())
        if board is not None:
            total_mj = board.read(at_ns).total_mj
            meter.read(CounterReading(now_ns, total_mj))
        window = meter.due(now_ns)
        if window is not None:
            recorder.window("sim:0", window)
        recorder.step(now_ns)
    recorder.window("sim:0", meter.last(clock.now_ns()))
    recorder.close(clock.now_ns())
    database.close()
    return [done for _, done in read_slices(folder / FILE_NAME)]


def test_rows_hold_what_the_counter_says_and_each_tenant_within_5_per_cent(tmp_path: Path) -> None:
    slices = random_slices(40, random.Random(2))
    board = SimulatedPartTimeMeter(slices, WATTS)
    meter = CardMeter(100 * S, random.Random(3), KNOWN, part_time=True)
    rows = record(tmp_path, slices, meter, board)
    for one, other in itertools.pairwise(rows):
        assert one.end_ns == other.start_ns
        assert other.prev == one.digest()
    assert sum(row.length_ns for row in rows) == board.end_ns
    metered = [row for row in rows if row.energy_method is not EnergyMethod.NONE]
    assert sum(row.length_ns for row in metered) == board.end_ns
    for kind, watts in WATTS.items():
        mine = [row for row in rows if row.kind is kind]
        truth = sum(s.length_ns for s in slices if s.kind is kind) * watts / 1e6
        assert abs(sum(row.length_ns for row in mine) * watts / 1e6 / truth - 1) < 0.001
        assert abs(sum(row.energy_mj for row in mine) / truth - 1) < 0.05
    counted = [row for row in rows if row.energy_method is EnergyMethod.COUNTER]
    # Only the first window has no reading at its start.
    assert sum(row.length_ns for row in counted) > 0.8 * board.end_ns
    usage = meter.usage
    assert usage.hashing_mj + usage.serving_mj + usage.idle_mj == sum(r.energy_mj for r in rows)
    assert usage.method == "counter"


def test_slices_in_step_are_tagged_calibrated_in_the_journal(tmp_path: Path) -> None:
    slices = periodic_slices(20)
    board = SimulatedPartTimeMeter(slices, WATTS, phase_ns=30 * 10**6)
    meter = CardMeter(100 * S, random.Random(3), KNOWN, part_time=True)
    rows = record(tmp_path, slices, meter, board)
    assert {row.energy_method for row in rows} == {EnergyMethod.CALIBRATED}
    assert meter.usage.refused is not None
    assert "in step" in meter.usage.refused


def test_without_anything_known_energy_stays_empty(tmp_path: Path) -> None:
    slices = random_slices(12, random.Random(2))
    meter = CardMeter(100 * S, random.Random(3), Calibration(), part_time=True)
    rows = record(tmp_path, slices, meter, None)
    assert {row.energy_method for row in rows} == {EnergyMethod.NONE}
    assert {row.energy_mj for row in rows} == {0}
    assert meter.usage.method is None
    assert meter.usage.power_w is None


def test_the_operators_figures_are_an_estimate(tmp_path: Path) -> None:
    slices = random_slices(12, random.Random(2))
    said = Calibration.said({HASH: 100.0, AI: 0.0, IDLE: 10.0})
    meter = CardMeter(100 * S, random.Random(3), said, part_time=False)
    rows = record(tmp_path, slices, meter, None)
    methods = {(row.kind, row.energy_method) for row in rows}
    assert (HASH, EnergyMethod.ESTIMATED) in methods
    assert (AI, EnergyMethod.NONE) in methods
    hashing = [row for row in rows if row.kind is HASH]
    energy_mj = sum(row.energy_mj for row in hashing)
    assert abs(energy_mj - sum(r.length_ns for r in hashing) * 100 / 1e6) <= len(slices)


def test_steady_runs_calibrate_and_are_kept(tmp_path: Path) -> None:
    slices = [Stretch(HASH, 30 * S), Stretch(IDLE, 30 * S), *random_slices(30, random.Random(1))]
    board = SimulatedPartTimeMeter(slices, WATTS)
    meter = CardMeter(100 * S, random.Random(3), Calibration(), part_time=True)
    record(tmp_path, slices, meter, board)
    found = {point.kind: point.watts for point, seconds in meter.learned() if seconds >= 5}
    assert abs(found[HASH] / WATTS[HASH] - 1) < 0.03
    assert abs(found[IDLE] / WATTS[IDLE] - 1) < 0.03
    assert AI not in found
    database = Database(tmp_path, [SCHEMA, CALIBRATION])
    for point, seconds in meter.learned():
        store(database, "sim:0", point, seconds, 7)
    assert database.flush()
    assert {p.kind: p.watts for p in load(database, "sim:0").points} == found
    assert load(database, "sim:1") == Calibration()
    database.close()


def test_a_counter_that_begins_again_costs_one_window() -> None:
    meter = CardMeter(0, random.Random(1), KNOWN, part_time=True)
    deltas = []
    for second in range(1, 120):
        total_mj = 650_000 * (second if second < 60 else second - 60)
        meter.read(CounterReading(second * S, total_mj))
        window = meter.due(second * S)
        if window is not None:
            deltas.append(window.delta_mj)
    assert deltas.count(None) == 2
    assert all(delta is None or delta > 0 for delta in deltas)


def test_a_meter_that_falls_silent_is_not_waited_for() -> None:
    meter = CardMeter(0, random.Random(1), KNOWN, part_time=True)
    meter.read(CounterReading(S // 2, 1000))
    assert meter.due(10 * S) is None
    window = meter.due(20 * S)
    assert window is not None
    assert (window.end_ns, window.delta_mj) == (20 * S, None)
