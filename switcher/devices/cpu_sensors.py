"""Sensors of the processor, as Linux shows them: hwmon, thermal zones, cpufreq, powercap (RAPL).

They belong to whole packages: a card of one core shares them with the rest of the machine.
Sources: kernel documentation of hwmon (`temp*_input`, millidegrees), cpufreq (kHz) and powercap
(`energy_uj`: wraps at `max_energy_range_uj`, readable by root only since 2020).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHIPS = ("coretemp", "k10temp", "zenpower", "cpu_thermal")
_PACKAGE_LABELS = ("package", "tctl", "tdie", "cpu")
_ZONES = ("pkg", "cpu", "k10temp")


class CpuSensors:
    """Reads the processor.

    Args:
        cores: Whose clock to read.
        root: The file system; tests give a folder that stands in for it.
    """

    def __init__(self, cores: tuple[int, ...], root: Path = Path("/")) -> None:
        self._cores = cores
        self._root = root
        self._energy_uj: dict[str, int] = {}
        self._total_uj = 0
        self._throttled: int | None = None

    def temperatures_c(self) -> tuple[float | None, float | None]:
        """The hottest package and the hottest core; each None where it is not shown."""
        package: list[float] = []
        core: list[float] = []
        for label, value_c in self._hwmon():
            is_package = any(label.startswith(word) for word in _PACKAGE_LABELS)
            (package if is_package else core).append(value_c)
        if not package:
            package = list(self._zones())
        if not package and not core:
            return None, None
        return max(package or core), max(core, default=None)

    def clock_hz(self) -> float | None:
        """Mean clock of the cores, or None where the kernel does not tell."""
        total_khz = 0
        for core in self._cores:
            khz = self._number(f"sys/devices/system/cpu/cpu{core}/cpufreq/scaling_cur_freq")
            if khz is None:
                return None
            total_khz += khz
        return 1000.0 * total_khz / len(self._cores)

    def energy_mj(self) -> int | None:
        """Energy of all packages since the first call, in millijoules; None without RAPL.

        The counters' wrap is undone, so it only grows while it is read at least once per wrap
        (about a minute at full power on most machines).
        """
        found = False
        for zone in sorted((self._root / "sys/class/powercap").glob("intel-rapl:*")):
            # intel-rapl:0 is a package; intel-rapl:0:1 a part of it that is counted already.
            if zone.name.count(":") != 1:
                continue
            name = f"sys/class/powercap/{zone.name}"
            now_uj = self._number(f"{name}/energy_uj")
            if now_uj is None:
                return None
            found = True
            before_uj = self._energy_uj.get(zone.name, now_uj)
            grown_uj = now_uj - before_uj
            if grown_uj < 0:
                grown_uj += self._number(f"{name}/max_energy_range_uj") or before_uj
            self._energy_uj[zone.name] = now_uj
            self._total_uj += max(0, grown_uj)
        return self._total_uj // 1000 if found else None

    def clock_reasons(self) -> tuple[str, ...] | None:
        """("hardware thermal",) if a core was throttled for heat since the last call."""
        total: int | None = None
        for core in self._cores:
            folder = f"sys/devices/system/cpu/cpu{core}/thermal_throttle"
            count = self._number(f"{folder}/core_throttle_count")
            if count is not None:
                total = (total or 0) + count
        if total is None:
            return None
        before, self._throttled = self._throttled, total
        return ("hardware thermal",) if before is not None and total > before else ()

    def _hwmon(self) -> Iterator[tuple[str, float]]:
        """Label in lower case and degrees of each sensor of a processor."""
        for chip in sorted((self._root / "sys/class/hwmon").glob("hwmon*")):
            if self._text(chip / "name") not in _CHIPS:
                continue
            for sensor in sorted(chip.glob("temp*_input")):
                label = self._text(chip / sensor.name.replace("_input", "_label")) or "cpu"
                value = self._text(sensor)
                if value is not None and value.lstrip("-").isdigit():
                    yield label.lower(), int(value) / 1000

    def _zones(self) -> Iterator[float]:
        for zone in (self._root / "sys/class/thermal").glob("thermal_zone*"):
            kind, value = self._text(zone / "type"), self._text(zone / "temp")
            if kind is None or not any(word in kind for word in _ZONES):
                continue
            if value is not None and value.lstrip("-").isdigit():
                yield int(value) / 1000

    def _number(self, path: str) -> int | None:
        text = self._text(self._root / path)
        return int(text) if text is not None and text.isdigit() else None

    def _text(self, path: Path) -> str | None:
        try:
            return path.read_text(encoding="ascii", errors="replace").strip()
        except OSError:
            return None
