"""CUDA cards, by NVML UUID.

NVML needs the driver only, no CUDA context: a supervisor can look at the cards without touching
them. It is asked in helper processes, one per card, so that a card whose driver hangs takes nothing
else with it. Where there is no driver there are no cards, and `switcher doctor` says why.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from switcher.clock import MonotonicClock
from switcher.devices.base import CardInfo, CardKind, CardProcess, Readings
from switcher.devices.nvml.client import NvmlHelper
from switcher.errors import SwitcherError

if TYPE_CHECKING:
    from switcher.clock import Clock

NO_LIBRARY = "no NVIDIA driver on this machine (libnvidia-ml.so.1 is missing)"


class CudaCard:
    """One CUDA device.

    Args:
        info: What does not change about it.
        clock: Stamps the readings.
        helper: Asks NVML; by default a process of this card's own, started when first needed.
    """

    def __init__(
        self, info: CardInfo, clock: Clock | None = None, helper: NvmlHelper | None = None
    ) -> None:
        self.info = info
        self.helper = helper or NvmlHelper()
        self._clock = clock or MonotonicClock()

    @property
    def nvml_id(self) -> str:
        """Its UUID."""
        return self.info.id

    def readings(self) -> Readings | None:
        """Everything the card tells; each reading None where it is silent.

        Raises:
            DeviceLostError: The card has left the bus.
            SwitcherError: NVML refuses, or did not answer in time.
        """
        return from_nvml(self.helper.ask("read", self.info.id), self._clock.now_ns())

    def close(self) -> None:
        """Ends the helper process; the next reading starts another one."""
        self.helper.close()


def from_nvml(values: dict[str, Any], now_ns: int) -> Readings:
    """Readings from the helper's answer.

    Args:
        values: As `nvml.calls.NvmlCard.read` gives them.
        now_ns: When the answer came.
    """
    reasons, processes, xids = values["clock_reasons"], values["processes"], values["xids"]
    return Readings(
        at_ns=now_ns - values["age_ns"],
        energy_mj=values["energy_mj"],
        power_w=_scaled(values["power_mw"], 1e-3),
        power_instant_w=_scaled(values["power_instant_mw"], 1e-3),
        power_limit_w=_scaled(values["power_limit_mw"], 1e-3),
        temperature_c=_scaled(values["temperature_c"], 1.0),
        memory_temperature_c=_scaled(values["memory_temperature_c"], 1.0),
        utilization=_scaled(values["utilization_percent"], 1e-2),
        memory_used_bytes=values["memory_used_bytes"],
        clock_hz=_scaled(values["clock_mhz"], 1e6),
        memory_clock_hz=_scaled(values["memory_clock_mhz"], 1e6),
        clock_reasons=None if reasons is None else tuple(reasons),
        fan=_scaled(values["fan_percent"], 1e-2),
        processes=None if processes is None else tuple(CardProcess(**one) for one in processes),
        xids=None if xids is None else tuple(xids),
    )


def cuda_cards(clock: Clock | None = None) -> tuple[list[CudaCard], str | None]:
    """Lists the cards NVML shows.

    Returns:
        The cards in NVML's order, and, when there are none, the reason in one line.
    """
    if not has_library():
        return [], NO_LIBRARY
    helper = NvmlHelper()
    try:
        found, reason = helper.ask("list")
    except SwitcherError as error:
        return [], f"{error} (a card that hangs?)"
    finally:
        helper.close()
    return [CudaCard(CardInfo(kind=CardKind.CUDA, **card), clock) for card in found], reason


def has_library() -> bool:
    """Whether NVML's library is here; without it there is nothing to start a process for."""
    try:
        ctypes.CDLL("libnvidia-ml.so.1")
    except OSError:
        return False
    return True


def _scaled(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor
