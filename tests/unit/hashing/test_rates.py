from __future__ import annotations

import pytest

from switcher.hashing.rates import RateMeter

S = 1_000_000_000


def test_nothing_is_said_before_there_is_something_to_say() -> None:
    meter = RateMeter()
    assert meter.rates(5 * S).s10_hz is None
    meter.read(5 * S, 100)
    assert meter.rates(5 * S).s10_hz is None
    meter.read(5 * S + S // 2, 200)
    assert meter.rates(5 * S + S // 2).s60_hz is None


def test_a_steady_miner_has_the_same_rate_in_every_window() -> None:
    meter = RateMeter()
    for tenth in range(0, 20_000):
        meter.read(tenth * S // 10, tenth * 1000)
    rates = meter.rates(19_999 * S // 10)
    assert rates.s10_hz == pytest.approx(10_000, rel=1e-3)
    assert rates.s60_hz == pytest.approx(10_000, rel=1e-3)
    assert rates.m15_hz == pytest.approx(10_000, rel=1e-3)
    assert len(meter._readings) <= 3610


def test_time_given_to_other_work_lowers_the_rate() -> None:
    meter = RateMeter()
    for second in range(0, 61):
        meter.read(second * S, min(second, 50) * 600)
    rates = meter.rates(60 * S)
    assert rates.s10_hz == 0
    assert rates.s60_hz == pytest.approx(500)
    assert rates.m15_hz == pytest.approx(500)
    meter_silent = meter.rates(120 * S)
    assert meter_silent.s60_hz == 0


def test_a_counter_that_begins_again_loses_nothing() -> None:
    meter = RateMeter()
    meter.read(0, 0)
    meter.read(5 * S, 5_000)
    meter.read(6 * S, 1_000)  # a new worker
    meter.read(10 * S, 5_000)
    assert meter.hashes == 10_000
    assert meter.rates(10 * S).s10_hz == pytest.approx(1000)
