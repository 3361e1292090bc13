# ruff: noqa: ANN401 - NVML's Python face carries no types
"""CUDA cards, by NVML UUID.

NVML needs the driver only, no CUDA context: a supervisor can look at the cards without touching
them. Where there is no driver there are no cards, and a reason that `switcher doctor` shows.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from switcher.clock import MonotonicClock
from switcher.devices.base import CardInfo, CardKind, Readings
from switcher.errors import DeviceLostError

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.clock import Clock


@dataclass(frozen=True, slots=True)
class CudaCard:
    """One CUDA device.

    Attributes:
        info: What does not change about it.
        clock: Stamps the readings.
    """

    info: CardInfo
    clock: Clock = field(default_factory=MonotonicClock)

    def readings(self) -> Readings | None:
        """Power, temperature, use, memory, clock and fan, each None where the card is silent.

        Raises:
            DeviceLostError: The card has left the bus.
        """
        nvml = _nvml()
        handle = _ask(self.info.id, nvml, lambda: nvml.nvmlDeviceGetHandleByUUID(self.info.id))
        if handle is None:
            return None

        def ask(call: Callable[[], Any]) -> Any:
            return _ask(self.info.id, nvml, call)

        power_mw = ask(lambda: nvml.nvmlDeviceGetPowerUsage(handle))
        busy = ask(lambda: nvml.nvmlDeviceGetUtilizationRates(handle))
        memory = ask(lambda: nvml.nvmlDeviceGetMemoryInfo(handle))
        clock_mhz = ask(lambda: nvml.nvmlDeviceGetClockInfo(handle, nvml.NVML_CLOCK_SM))
        fan = ask(lambda: nvml.nvmlDeviceGetFanSpeed(handle))
        return Readings(
            at_ns=self.clock.now_ns(),
            power_w=None if power_mw is None else power_mw / 1000,
            temperature_c=_temperature_c(nvml, handle, ask),
            utilization=None if busy is None else busy.gpu / 100,
            memory_used_bytes=None if memory is None else int(memory.used),
            clock_hz=None if clock_mhz is None else clock_mhz * 1e6,
            fan=None if fan is None else fan / 100,
        )


def cuda_cards(clock: Clock | None = None) -> tuple[list[CudaCard], str | None]:
    """Lists the cards NVML shows.

    Returns:
        The cards in NVML's order, and, when there are none, the reason in one line.
    """
    nvml = _nvml()
    try:
        nvml.nvmlInit()
    except nvml.NVMLError as error:
        return [], _why_none(error, nvml)
    cards = []
    for index in range(nvml.nvmlDeviceGetCount()):
        # A card that fell off the bus must not hide the others.
        with suppress(nvml.NVMLError):
            cards.append(CudaCard(_info(nvml, index), clock or MonotonicClock()))
    return cards, None if cards else "the NVIDIA driver is loaded but shows no card"


def _info(nvml: Any, index: int) -> CardInfo:
    handle = nvml.nvmlDeviceGetHandleByIndex(index)
    uuid = _text(nvml.nvmlDeviceGetUUID(handle))

    def ask(call: Callable[[], Any]) -> Any:
        return _ask(uuid, nvml, call)

    memory = ask(lambda: nvml.nvmlDeviceGetMemoryInfo(handle))
    pci = ask(lambda: nvml.nvmlDeviceGetPciInfo(handle))
    shape = ask(lambda: nvml.nvmlDeviceGetAttributes(handle))
    return CardInfo(
        id=uuid,
        kind=CardKind.CUDA,
        name=_text(nvml.nvmlDeviceGetName(handle)),
        # Only some cards tell their multiprocessors through NVML; the worker, which has a
        # context, knows them all. One is the honest lower bound until then.
        units=max(1, int(shape.multiprocessorCount)) if shape is not None else 1,
        memory_bytes=None if memory is None else int(memory.total),
        index=index,
        pci=None if pci is None else _text(pci.busId),
    )


def _temperature_c(nvml: Any, handle: Any, ask: Callable[[Callable[[], Any]], Any]) -> float | None:
    value = ask(lambda: nvml.nvmlDeviceGetTemperature(handle, nvml.NVML_TEMPERATURE_GPU))
    return None if value is None else float(value)


def _ask(card_id: str, nvml: Any, call: Callable[[], Any]) -> Any:
    """Calls NVML; a refusal is a missing reading, a lost card is an error."""
    try:
        return call()
    except nvml.NVMLError as error:
        if error.value == nvml.NVML_ERROR_GPU_IS_LOST:
            raise DeviceLostError(
                f"card {card_id} has left the bus; look for Xid 79 in the kernel log and reset it"
            ) from None
        return None


def _why_none(error: Any, nvml: Any) -> str:
    if error.value == nvml.NVML_ERROR_LIBRARY_NOT_FOUND:
        return "no NVIDIA driver on this machine (libnvidia-ml.so.1 is missing)"
    if error.value == nvml.NVML_ERROR_DRIVER_NOT_LOADED:
        return "the NVIDIA kernel driver is not loaded; try `nvidia-smi`"
    return f"NVML refuses: {error}; try `nvidia-smi`"


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value


def _nvml() -> Any:
    import pynvml

    return pynvml
