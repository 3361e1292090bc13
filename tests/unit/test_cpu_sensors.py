"""The processor's sensors, read from folders that stand in for the kernel's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.devices.base import CardInfo, CardKind
from switcher.devices.cpu import CpuCard
from switcher.devices.cpu_sensors import CpuSensors
from switcher.testing import VirtualClock

if TYPE_CHECKING:
    from pathlib import Path


def files(root: Path, values: dict[str, object]) -> None:
    for name, value in values.items():
        path = root / "sys" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{value}\n")


def test_packages_and_cores_are_told_apart(tmp_path: Path) -> None:
    files(
        tmp_path,
        {
            "class/hwmon/hwmon0/name": "nvme",
            "class/hwmon/hwmon0/temp1_input": 95000,
            "class/hwmon/hwmon1/name": "coretemp",
            "class/hwmon/hwmon1/temp1_input": 61000,
            "class/hwmon/hwmon1/temp1_label": "Package id 0",
            "class/hwmon/hwmon1/temp2_input": 64500,
            "class/hwmon/hwmon1/temp2_label": "Core 0",
        },
    )
    assert CpuSensors((0,), tmp_path).temperatures_c() == (61.0, 64.5)


def test_a_thermal_zone_will_do(tmp_path: Path) -> None:
    files(
        tmp_path,
        {
            "class/thermal/thermal_zone0/type": "acpitz",
            "class/thermal/thermal_zone0/temp": 20000,
            "class/thermal/thermal_zone1/type": "x86_pkg_temp",
            "class/thermal/thermal_zone1/temp": 58000,
        },
    )
    assert CpuSensors((0,), tmp_path).temperatures_c() == (58.0, None)


def test_energy_grows_over_a_wrap_and_gives_the_power(tmp_path: Path) -> None:
    rapl = "class/powercap/intel-rapl:0"
    top = {f"{rapl}/max_energy_range_uj": 10_000_000, f"{rapl}/energy_uj": 9_000_000}
    files(tmp_path, {**top, f"{rapl}:0/energy_uj": 5_000_000})
    clock = VirtualClock()
    info = CardInfo("cpu:0", CardKind.CPU, "CPU", units=1, cores=(0,))
    card = CpuCard(info, clock, CpuSensors((0,), tmp_path))
    first = card.readings()
    assert first is not None
    assert (first.energy_mj, first.power_w) == (0, None)
    files(tmp_path, {f"{rapl}/energy_uj": 1_000_000})
    clock.advance(4_000_000_000)
    second = card.readings()
    assert second is not None
    assert (second.energy_mj, second.power_w) == (2000, 0.5)


def test_what_cannot_be_read_is_none(tmp_path: Path) -> None:
    files(tmp_path, {"class/powercap/intel-rapl:0/energy_uj": "garbage"})
    sensors = CpuSensors((0,), tmp_path)
    assert sensors.energy_mj() is None
    assert sensors.temperatures_c() == (None, None)
    assert sensors.clock_hz() is None
    assert sensors.clock_reasons() is None
    info = CardInfo("cpu:0", CardKind.CPU, "CPU", units=1, cores=(0,))
    assert CpuCard(info, VirtualClock(), sensors).readings() is None


def test_a_throttled_core_is_a_reason(tmp_path: Path) -> None:
    count = "devices/system/cpu/cpu0/thermal_throttle/core_throttle_count"
    files(tmp_path, {count: 3, "devices/system/cpu/cpu0/cpufreq/scaling_cur_freq": 3_400_000})
    sensors = CpuSensors((0,), tmp_path)
    assert sensors.clock_reasons() == ()
    files(tmp_path, {count: 4})
    assert sensors.clock_reasons() == ("hardware thermal",)
    assert sensors.clock_hz() == 3.4e9
