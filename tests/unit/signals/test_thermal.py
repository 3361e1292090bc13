"""Heat: pairs of limits, hashing before tensor work, and what cannot be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switcher.config.cards import ThermalConfig
from switcher.config.fields import ConfigValueError
from switcher.core.signals import HASHING_OFF, Kind
from switcher.devices import Readings
from switcher.signals.thermal import ThermalRule

NONE = ThermalConfig()


def at(core: float | None = None, **more: float) -> Readings:
    return Readings(0, temperature_c=core, **more)  # type: ignore[arg-type]


def limits(rule: ThermalRule, *cores: float | None) -> list[int | None]:
    """The limit after each reading; None = no limit."""
    found = []
    for now_ns, core in enumerate(cores):
        signal = rule.judge(at(core), now_ns)
        found.append(None if signal is None else signal.limit)
    return found


def test_stop_at_the_limit_and_start_only_below_the_lower_one() -> None:
    rule = ThermalRule("cpu:0", ThermalConfig(stop_c=80, start_c=70), NONE)
    off = HASHING_OFF
    assert limits(rule, 79.9, 80, 75, 70.5, 70, 79) == [None, off, off, off, None, None]


def test_hashing_sheds_first_and_tensor_work_at_its_own_limit() -> None:
    rule = ThermalRule("g", ThermalConfig(stop_c=80), ThermalConfig(stop_c=90, start_c=85))
    assert limits(rule, 80, 90, 86, 85, 70) == [HASHING_OFF, 0, 0, HASHING_OFF, None]


def test_memory_and_hot_spot_count_too_and_are_named() -> None:
    rule = ThermalRule("g", ThermalConfig(stop_c=80, memory_stop_c=95, hotspot_stop_c=100), NONE)
    cool = {"memory_temperature_c": 60.0, "hotspot_c": 70.0}
    assert rule.judge(at(50, **cool), 0) is None
    memory = rule.judge(at(50, **{**cool, "memory_temperature_c": 95.0}), 1)
    assert memory is not None
    assert (memory.kind, memory.value, memory.unit) == (Kind.THERMAL, 95.0, "C")
    assert "memory 95 C, limit 95 C" in memory.reason
    assert "until it is 85 C" in memory.reason
    spot = rule.judge(at(50, memory_temperature_c=50.0, hotspot_c=101.0), 2)
    assert spot is not None
    assert "hot spot 101 C" in spot.reason


def test_unreadable_after_readable_stops_hashing_without_any_limit() -> None:
    rule = ThermalRule("g", NONE, NONE)
    assert limits(rule, 50, None, 50) == [None, HASHING_OFF, None]
    blind = rule.judge(None, 9)
    assert blind is not None
    assert "cannot be read any more" in blind.reason


def test_never_readable_matters_only_where_a_limit_is_set() -> None:
    assert limits(ThermalRule("g", NONE, NONE), None, None) == [None, None]
    limited = ThermalRule("g", ThermalConfig(stop_c=80), NONE)
    assert limits(limited, None) == [HASHING_OFF]
    spot = ThermalRule("g", ThermalConfig(hotspot_stop_c=100), NONE)
    signal = spot.judge(at(50), 0)
    assert signal is not None
    assert "hot spot temperature cannot be read but has a limit" in signal.reason


def test_tensor_work_stops_only_if_its_own_limit_is_blind() -> None:
    assert limits(ThermalRule("g", NONE, ThermalConfig(stop_c=90)), 50, None) == [None, 0]
    assert limits(ThermalRule("g", ThermalConfig(stop_c=80), NONE), 50, None) == [None, HASHING_OFF]


def test_hot_stays_hot_while_blind() -> None:
    rule = ThermalRule("g", ThermalConfig(stop_c=80), NONE)
    assert limits(rule, 85, None, 75, 70) == [HASHING_OFF, HASHING_OFF, HASHING_OFF, None]


@pytest.mark.parametrize(
    "values", [{"stop_c": 80, "start_c": 80}, {"start_c": 70}, {"stop_c": 5}, {"hysteresis_c": 0}]
)
def test_pairs_that_cannot_work_are_refused(values: dict[str, float]) -> None:
    with pytest.raises(ConfigValueError):
        ThermalConfig(**values)


@given(st.lists(st.one_of(st.none(), st.floats(0, 120)), max_size=60))
def test_never_hashing_above_the_stop_and_never_back_above_the_start(
    cores: list[float | None],
) -> None:
    rule = ThermalRule("g", ThermalConfig(stop_c=80, start_c=70), NONE)
    was_off = False
    for now_ns, core in enumerate(cores):
        off = rule.judge(at(core), now_ns) is not None
        if core is None or core >= 80:
            assert off
        if was_off and not off:
            assert core is not None
            assert core < 80
        if core is not None and core <= 70:
            assert not off
        was_off = off
