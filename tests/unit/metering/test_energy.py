"""Energy per slice from a slow meter, against a simulated one whose truth is known."""

from __future__ import annotations

import importlib.util
import math
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switcher.core.slices import EnergyMethod, SliceKind
from switcher.metering.energy import (
    WINDOW_LEAST_NS,
    WINDOW_MOST_NS,
    Calibration,
    EnergySum,
    LockWatch,
    Point,
    Stretch,
    allocate,
    honest,
    next_border_ns,
)
from switcher.testing.energy import (
    TENANTS,
    WATTS,
    SimulatedPartTimeMeter,
    periodic_slices,
    random_slices,
    try_methods,
)

HASH, AI, IDLE = SliceKind.HASH, SliceKind.AI, SliceKind.IDLE
S = 10**9
KNOWN = Calibration(tuple(Point(kind, watts) for kind, watts in WATTS.items()))


def test_the_committed_command_holds(capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(__file__).parents[3] / "benchmarks" / "energy_allocation.py"
    spec = importlib.util.spec_from_file_location("energy_allocation", path)
    assert spec is not None
    assert spec.loader is not None
    command = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(command)
    found = command.trials("random", 60, 2, random.Random(5), 0.04)
    assert command.holds("random", found)
    # The board draws 4 % more than the table says, and the residual says so.
    assert all(30_000 < trial.residual_ppm < 60_000 for trial in found)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("phase_ms", [0, 30, 60, 90])
def test_ours_holds_where_the_naive_method_is_far_off(phase_ms: int) -> None:
    rng = random.Random(phase_ms)
    for slices in (random_slices(60, rng), periodic_slices(60, rng)):
        trial = try_methods(slices, rng, phase_ns=phase_ms * 10**6)
        assert max(map(abs, trial.ours.values())) <= 0.05
        assert abs(trial.residual_ppm) <= 50_000
        assert EnergyMethod.COUNTER in trial.methods
        assert trial.refused <= 0.1
        # A counter that steps every 100 ms cannot say what ten milliseconds took.
        assert trial.naive[IDLE] > 1
        assert trial.naive[HASH] < -0.05


@pytest.mark.parametrize(
    "parts_ms", [(30, 60, 10), (60, 120, 20), (15, 30, 5), (10, 70, 20), (25, 50, 25)]
)
def test_slices_in_step_with_the_sensor_are_refused(parts_ms: tuple[float, ...]) -> None:
    rng = random.Random(1)
    trials = [
        try_methods(periodic_slices(60, None, parts_ms), rng, phase_ns=phase * 20 * 10**6)
        for phase in range(5)
    ]
    # The very total is false, and nothing but the rhythm of the slices tells.
    assert max(abs(trial.total) for trial in trials) > 0.05
    assert all(trial.refused == 1 for trial in trials)
    assert all(trial.methods == {EnergyMethod.CALIBRATED} for trial in trials)
    assert "in step" in trials[0].why
    for trial in trials:
        assert max(map(abs, trial.ours.values())) <= 0.05


def test_a_rhythm_that_is_not_the_sensors_is_not_refused() -> None:
    # 37 ms has no harmonic at 10 Hz.
    trial = try_methods(periodic_slices(60, None, (11, 21, 5)), random.Random(1))
    assert trial.refused == 0
    assert max(map(abs, trial.ours.values())) <= 0.05


def test_a_steady_board_is_never_in_step() -> None:
    watch = LockWatch()
    watch.add(0, [Stretch(HASH, 30 * S)], WATTS)
    assert watch.error < 1e-6
    assert watch.refusal() == ""
    assert LockWatch().refusal() == ""


stretches = st.lists(
    st.builds(Stretch, st.sampled_from(TENANTS), st.integers(1, 3 * S)), min_size=1, max_size=50
)


@given(stretches, st.integers(1, 10**9))
def test_parts_add_up_to_the_counter(found: list[Stretch], delta_mj: int) -> None:
    done = allocate(found, KNOWN, delta_mj)
    energies = [energy for energy in done.energies_mj if energy is not None]
    assert sum(energies) == done.total_mj == delta_mj
    assert min(energies) >= 0
    assert len(energies) == len(found)
    assert done.method is EnergyMethod.COUNTER
    truth = math.fsum(WATTS[one.kind] * one.length_ns / 1e6 for one in found)
    assert done.residual_ppm == round((delta_mj / truth - 1) * 1e6)


@given(stretches)
def test_without_a_counter_it_is_power_times_time(found: list[Stretch]) -> None:
    for delta_mj, refused in ((None, ""), (0, ""), (10**6, "in step")):
        done = allocate(found, KNOWN, delta_mj, refused=refused)
        assert done.method is EnergyMethod.CALIBRATED
        assert done.residual_ppm == 0
        truth = math.fsum(WATTS[one.kind] * one.length_ns / 1e6 for one in found)
        assert sum(e or 0 for e in done.energies_mj) == done.total_mj == round(truth)


def test_what_the_figures_rest_on_is_said() -> None:
    two = [Stretch(HASH, S), Stretch(IDLE, S)]
    said = Calibration.said({HASH: 100.0, IDLE: 20.0, AI: 0.0})
    assert allocate(two, said, None).method is EnergyMethod.ESTIMATED
    assert allocate(two, said, None).energies_mj == (100_000, 20_000)
    # A counter over two tenants that only somebody's word tells apart stays an estimate.
    assert allocate(two, said, 240_000).method is EnergyMethod.ESTIMATED
    assert allocate(two, said, 240_000).energies_mj == (200_000, 40_000)
    # One tenant needs no table; two of which one is unknown cannot be told apart.
    assert allocate([Stretch(AI, S)], said, 500).method is EnergyMethod.COUNTER
    mixed = allocate([*two, Stretch(AI, S)], said, 500)
    assert (mixed.energies_mj, mixed.method) == ((100_000, 20_000, None), EnergyMethod.ESTIMATED)
    assert allocate(two, KNOWN, 240_000, split=True).method is EnergyMethod.ESTIMATED
    none = allocate(two, Calibration(), None)
    assert (none.energies_mj, none.method) == ((None, None), EnergyMethod.NONE)


def test_the_nearest_point_of_the_table_counts() -> None:
    table = Calibration(
        (
            Point(HASH, 650, clock_mhz=1980, cap_w=700),
            Point(HASH, 400, clock_mhz=1200, cap_w=450),
            Point(HASH, 999, clock_mhz=1200, cap_w=450, measured=False),
        )
    )

    def watts(clock_mhz: int, cap_w: int) -> float:
        point = table.find(HASH, clock_mhz, cap_w)
        assert point is not None
        return point.watts

    assert watts(1980, 700) == 650
    assert watts(1900, 450) == 400
    assert table.find(AI) is None


def test_a_slice_over_windows_is_as_certain_as_its_worst() -> None:
    total = EnergySum()
    total.add(300, allocate([Stretch(HASH, S)], KNOWN, 660_000))
    total.add(100, allocate([Stretch(HASH, S)], KNOWN, None))
    assert (total.energy_mj, total.method) == (400, EnergyMethod.CALIBRATED)
    assert total.residual_ppm == round(0.75 * 15_385)
    total.add(None, allocate([Stretch(HASH, S)], Calibration(), None))
    assert total.method is EnergyMethod.NONE


def test_borders_are_in_step_with_nothing() -> None:
    rng = random.Random(1)
    borders = [next_border_ns(0, rng) for _ in range(500)]
    assert WINDOW_LEAST_NS <= min(borders) < max(borders) <= WINDOW_MOST_NS
    watch = sum(1 for border in borders if (border % (100 * 10**6)) < 10 * 10**6)
    assert 20 < watch < 90


@pytest.mark.parametrize(
    ("value", "residual_ppm", "method", "shown"),
    [
        (123.456, 10_000, EnergyMethod.COUNTER, "120"),
        (123.456, -60_000, EnergyMethod.COUNTER, "100"),
        (0.0123456, 0, EnergyMethod.CALIBRATED, "0.012"),
        (0.0163, 0, EnergyMethod.ESTIMATED, "0.02"),
    ],
)
def test_no_more_digits_than_the_meter_deserves(
    value: float, residual_ppm: int, method: EnergyMethod, shown: str
) -> None:
    assert honest(value, residual_ppm, method) == shown


def test_the_simulated_counter_is_right_about_a_steady_board() -> None:
    meter = SimulatedPartTimeMeter([Stretch(HASH, 10 * S)], WATTS)
    assert meter.read(10 * S).total_mj == meter.true_mj(10 * S) == 6_500_000
    assert meter.read(99 * 10**6).total_mj <= 65_000
