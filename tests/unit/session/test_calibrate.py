"""What a card draws in a steady state, from counters that a test turns."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from switcher.cli.calibrate import command
from switcher.config import Config, GateConfig, StateConfig
from switcher.core.slices import SliceKind
from switcher.core.units import SECOND
from switcher.devices import resolve
from switcher.devices.base import CardInfo, CardKind, Readings
from switcher.devices.cpu import CpuCard
from switcher.errors import DeviceLostError, NoDeviceError
from switcher.gate import Closed, Gate
from switcher.session.calibrate import calibrate, steady
from switcher.testing.clock import VirtualClock

if TYPE_CHECKING:
    from pathlib import Path


class CountingCard:
    """A card that draws a fixed power on a virtual clock."""

    def __init__(self, watts: float | None, kind: CardKind = CardKind.CUDA) -> None:
        name = "cpu:0:1core" if kind is CardKind.CPU else "GPU-1"
        cores = (0,) if kind is CardKind.CPU else ()
        self.info = CardInfo(name, kind, "counting", 1, cores)
        self.clock = VirtualClock()
        self.watts = watts

    def readings(self) -> Readings | None:
        now_ns = self.clock.now_ns()
        if self.watts is None:
            return Readings(now_ns, temperature_c=40.0)
        energy_mj = round(now_ns * self.watts / 1e6)
        return Readings(now_ns, energy_mj=energy_mj, clock_hz=1.98e9, power_limit_w=700.0)

    def spend(self, seconds: float) -> None:
        self.clock.advance(round(seconds * SECOND))

    def close(self) -> None:
        pass


def test_a_steady_run_is_the_counter_over_its_own_time() -> None:
    card = CountingCard(650.0)
    found = steady(card, SliceKind.HASH, 8.0, card.spend)
    assert found.point.watts == pytest.approx(650, rel=1e-6)
    assert (found.point.clock_mhz, found.point.cap_w) == (1900, 700)
    assert (found.seconds, found.split) == (8.0, False)


def test_a_core_gets_its_part_of_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    card = CountingCard(80.0, CardKind.CPU)
    found = steady(card, SliceKind.IDLE, 8.0, card.spend)
    assert found.point.watts == pytest.approx(20, rel=1e-6)
    assert found.split
    assert (found.point.clock_mhz, found.point.cap_w) == (0, 0)


def test_a_counter_that_stands_still_or_is_gone_is_no_measurement() -> None:
    still = CountingCard(0.0)
    with pytest.raises(DeviceLostError, match="does not move"):
        steady(still, SliceKind.IDLE, 8.0, still.spend)
    with pytest.raises(DeviceLostError, match="fell silent"):
        steady(CountingCard(650.0), SliceKind.IDLE, 8.0, lambda _seconds: None)
    none = CountingCard(None)
    with pytest.raises(DeviceLostError, match="fell silent"):
        steady(none, SliceKind.IDLE, 8.0, none.spend)


def test_a_card_without_a_counter_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CpuCard, "readings", lambda _self: None)
    result = CliRunner().invoke(command, ["cpu:0:1core"])
    assert isinstance(result.exception, NoDeviceError)
    assert result.exception.exit_code == 3
    assert "hashing-w" in str(result.exception)


class WatchedCpu(CpuCard):
    """A real CPU card with a counter of ours; notes what the gate said at each reading."""

    def __init__(self, info: CardInfo, folder: Path) -> None:
        super().__init__(info)
        self.folder = folder
        self.seen: list[str] = []

    def readings(self) -> Readings | None:
        now_ns = time.monotonic_ns()
        if any(self.folder.glob("*.gate")):
            with Gate(self.info.id, folder=str(self.folder)) as gate:
                state = gate.read()
                held = "operator" if Closed.OPERATOR in state.causes else "open"
                self.seen.append("claim" if gate.claims() else held)
        return Readings(now_ns, energy_mj=now_ns // 10_000_000)


def test_the_card_idles_hashes_and_is_leased_while_it_is_measured(tmp_path: Path) -> None:
    card = WatchedCpu(resolve(("cpu:0:1core",)).cards[0].info, tmp_path)
    config = Config(gate=GateConfig(dir=str(tmp_path)), state=StateConfig(dir=str(tmp_path)))
    found = list(calibrate(card, config, 0.1, settle_s=0.3))
    assert [one.point.kind for one in found] == [SliceKind.IDLE, SliceKind.HASH, SliceKind.AI]
    assert card.seen == ["operator"] * 2 + ["open"] * 2 + ["claim"] * 2
    assert all(one.point.watts > 0 and one.seconds >= 0.1 for one in found)
