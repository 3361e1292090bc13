"""What doctor and devices say of sensors, with the stand-in library and without a driver."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from switcher.cli import _sensors
from switcher.cli._findings import Grade
from switcher.config import Config
from switcher.config.cards import ForeignConfig, ThermalConfig
from switcher.devices.cuda import cuda_cards
from switcher.devices.simulated import SimulatedCard

if TYPE_CHECKING:
    from conftest import StandinNvml


def test_a_card_that_tells_everything(standin_nvml: StandinNvml) -> None:
    standin_nvml.healthy(clock_reasons=0x44)
    (card,), _ = cuda_cards()
    (found,) = _sensors.findings([card], Config())
    assert found.grade is Grade.OK
    assert "61 C, memory 70 C, 312 W of 700 W, 1980 MHz" in found.text
    assert "held down by power cap and hardware thermal" in found.text
    assert "seen by NVML's process lists" in found.text


def test_the_method_in_use_is_named(standin_nvml: StandinNvml) -> None:
    standin_nvml.healthy(compute="4194303:5")
    (card,), _ = cuda_cards()
    with closing(card):
        assert "card memory only" in next(_sensors.findings([card], Config())).text
        standin_nvml.card(compute=None, graphics=None, memory_used=None)
        assert "cannot be seen" in next(_sensors.findings([card], Config())).text
        named = Config(foreign=ForeignConfig(exclusive=("blender",)))
        assert "by name only" in next(_sensors.findings([card], named)).text


def test_a_lost_card_and_a_blind_limit_are_warnings(standin_nvml: StandinNvml) -> None:
    (card,), _ = cuda_cards()
    standin_nvml.card(lost=1)
    (lost,) = _sensors.findings([card], Config())
    assert (lost.grade, "left the bus" in lost.text) == (Grade.WARN, True)
    limited = Config(thermal=ThermalConfig(stop_c=80))
    (blind,) = _sensors.findings([SimulatedCard(temperature_c=None)], limited)
    assert blind.grade is Grade.WARN
    assert "a heat limit is set" in blind.text


def test_devices_shows_them(standin_nvml: StandinNvml) -> None:
    standin_nvml.healthy()
    result = subprocess.run(
        [sys.executable, "-m", "switcher", "devices"],
        env=os.environ | {"COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert "61 C, memory 70 C, 312 W of 700 W, 1980 MHz" in result.stdout
