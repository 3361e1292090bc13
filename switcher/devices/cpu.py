"""CPU cores as cards.

`cpu:0` is every core this process may use. `cpu:0:1core` and `cpu:0:2cores` are that many, counted
from the last, so that a caller on the first core does not share one with the hash threads.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from switcher.clock import MonotonicClock
from switcher.core.units import SECOND
from switcher.devices.base import CardInfo, CardKind, Readings
from switcher.devices.cpu_sensors import CpuSensors
from switcher.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from switcher.clock import Clock

_ID = re.compile(r"cpu:0(?::([1-9]\d{0,3})cores?)?")


class CpuCard:
    """A set of CPU cores; see the module.

    Args:
        info: What does not change about it.
        clock: Stamps the readings.
        sensors: Where they come from; by default this machine's.
    """

    def __init__(
        self, info: CardInfo, clock: Clock | None = None, sensors: CpuSensors | None = None
    ) -> None:
        self.info = info
        self._clock = clock or MonotonicClock()
        self._sensors = sensors or CpuSensors(info.cores)
        self._counted: tuple[int, int] | None = None

    def readings(self) -> Readings | None:
        """What this kernel shows of the processor; None where it shows nothing."""
        at_ns = self._clock.now_ns()
        energy_mj = self._sensors.energy_mj()
        temperature_c, hotspot_c = self._sensors.temperatures_c()
        found = Readings(
            at_ns,
            energy_mj=energy_mj,
            power_w=self._power_w(at_ns, energy_mj),
            temperature_c=temperature_c,
            hotspot_c=hotspot_c,
            clock_hz=self._sensors.clock_hz(),
            clock_reasons=self._sensors.clock_reasons(),
        )
        return None if found == Readings(at_ns) else found

    def close(self) -> None:
        """Nothing is held."""

    def _power_w(self, at_ns: int, energy_mj: int | None) -> float | None:
        """Mean since the last reading."""
        before, self._counted = self._counted, None if energy_mj is None else (at_ns, energy_mj)
        if before is None or self._counted is None or at_ns <= before[0]:
            return None
        return (self._counted[1] - before[1]) / 1e3 / ((at_ns - before[0]) / SECOND)


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
