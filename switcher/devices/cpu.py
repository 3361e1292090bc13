"""CPU cores as cards.

`cpu:0` is every core this process may use. `cpu:0:1core` and `cpu:0:2cores` are that many, counted
from the last, so that a caller on the first core does not share one with the hash threads.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from switcher.clock import MonotonicClock
from switcher.devices.base import CardInfo, CardKind, Readings
from switcher.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from switcher.clock import Clock

_ID = re.compile(r"cpu:0(?::([1-9]\d{0,3})cores?)?")


@dataclass(frozen=True, slots=True)
class CpuCard:
    """A set of CPU cores; see the module.

    Attributes:
        info: What does not change about it.
        clock: Stamps the readings.
    """

    info: CardInfo
    clock: Clock = field(default_factory=MonotonicClock)

    def readings(self) -> Readings | None:
        """Temperature and clock where this kernel shows them; None where it shows neither."""
        temperature_c = _temperature_c()
        clock_hz = _clock_hz(self.info.cores)
        if temperature_c is None and clock_hz is None:
            return None
        return Readings(self.clock.now_ns(), temperature_c=temperature_c, clock_hz=clock_hz)


def is_cpu_id(card_id: str) -> bool:
    """Whether the id is one of this module's spellings."""
    return _ID.fullmatch(card_id) is not None


def cpu_card(card_id: str = "cpu:0", allowed: Iterable[int] | None = None) -> CpuCard:
    """Returns the card of that id.

    Args:
        card_id: `cpu:0`, `cpu:0:1core` or `cpu:0:Ncores`.
        allowed: The cores to count; by default those the scheduler allows this process.

    Raises:
        NotFoundError: The id is spelled otherwise, or asks for more cores than there are.
    """
    cores = tuple(sorted(os.sched_getaffinity(0) if allowed is None else allowed))
    match = _ID.fullmatch(card_id)
    if match is None:
        raise NotFoundError(
            f"'{card_id}' is not a CPU card; write cpu:0, cpu:0:1core or cpu:0:2cores"
        )
    if match[1] is not None:
        count = int(match[1])
        if count > len(cores):
            raise NotFoundError(
                f"card {card_id} wants {count} cores but this process may use {len(cores)}; "
                f"ask for fewer, or widen its CPU affinity"
            )
        cores = cores[-count:]
    return CpuCard(CardInfo(card_id, CardKind.CPU, cpu_name(), units=len(cores), cores=cores))


def cpu_name() -> str:
    """The processor's name as /proc/cpuinfo gives it, or 'CPU'."""
    try:
        with Path("/proc/cpuinfo").open(encoding="utf-8", errors="replace") as file:
            for line in file:
                key, _, value = line.partition(":")
                if key.strip() in {"model name", "Model", "Hardware"}:
                    return value.strip() or "CPU"
    except OSError:
        pass
    return "CPU"


def _temperature_c() -> float | None:
    """The hottest CPU package sensor, or None."""
    hottest: float | None = None
    for zone in Path("/sys/class/thermal").glob("thermal_zone*"):
        try:
            kind = (zone / "type").read_text(encoding="ascii").strip()
            if not any(word in kind for word in ("pkg", "cpu", "k10temp")):
                continue
            value = int((zone / "temp").read_text(encoding="ascii")) / 1000
        except (OSError, ValueError):
            continue
        hottest = value if hottest is None else max(hottest, value)
    return hottest


def _clock_hz(cores: tuple[int, ...]) -> float | None:
    """Mean clock of the cores, or None where the kernel does not tell."""
    total_khz = 0
    for core in cores:
        path = Path(f"/sys/devices/system/cpu/cpu{core}/cpufreq/scaling_cur_freq")
        try:
            total_khz += int(path.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return None
    return 1000.0 * total_khz / len(cores)
