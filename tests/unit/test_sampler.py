"""Readings grow old; a failed try is not blindness at once, and a defect is no good news."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from switcher.devices.sampler import Sample, Sampler, take_sample
from switcher.devices.simulated import SimulatedCard
from switcher.testing import VirtualClock

if TYPE_CHECKING:
    import pytest

S = 1_000_000_000


def sampler(card: SimulatedCard, clock: VirtualClock, period_s: float = 1.0) -> Sampler:
    """One that is stepped by hand: its thread never starts."""
    return Sampler(card, clock, period_s)


def step(one: Sampler, card: SimulatedCard, clock: VirtualClock) -> None:
    one.take(take_sample(card, clock))


def test_readings_are_good_for_three_periods() -> None:
    clock = VirtualClock()
    card = SimulatedCard(clock=clock)
    one = sampler(card, clock)
    assert one.fresh(clock.now_ns()) is None
    assert one.age_ns(clock.now_ns()) is None
    step(one, card, clock)
    clock.advance(3 * S)
    assert one.fresh(clock.now_ns()) is not None
    assert one.age_ns(clock.now_ns()) == 3 * S
    clock.advance(1)
    assert one.fresh(clock.now_ns()) is None


def test_one_failed_try_keeps_the_readings_and_a_lost_card_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = VirtualClock()
    card = SimulatedCard(clock=clock)
    one = sampler(card, clock)
    step(one, card, clock)

    def defect(_card: SimulatedCard) -> None:
        raise KeyError("power_mw")

    with monkeypatch.context() as patch:
        patch.setattr(SimulatedCard, "readings", defect)
        step(one, card, clock)
    assert one.latest is not None
    assert one.latest.problem == "a defect in switcher: KeyError: 'power_mw'"
    assert one.fresh(clock.now_ns()) is not None
    card.lost = True
    step(one, card, clock)
    assert one.latest.lost
    assert one.fresh(clock.now_ns()) is None


def test_the_thread_reads_until_it_is_closed() -> None:
    clock = VirtualClock()
    seen: list[float | None] = []
    enough = threading.Event()

    def take(sample: Sample) -> None:
        seen.append(None if sample.readings is None else sample.readings.power_w)
        if len(seen) == 3:
            enough.set()

    one = Sampler(SimulatedCard(clock=clock), clock, 0.001, take)
    one.start()
    assert enough.wait(60)
    one.close()
    assert set(seen) == {100.0}
