# ruff: noqa: ANN401 - NVML's Python face carries no types
"""NVML calls of one card as plain values. Runs in the helper process only.

A call that a card does not support, or that this user may not make, is a missing value. A card that
has left the bus is an error of its own kind, because everything else about it is meaningless.
Sources: NVML API reference (names and units of the calls); field ids from nvidia-ml-py.
"""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

LIBRARY_NOT_FOUND = 12
DRIVER_NOT_LOADED = 9
NO_PERMISSION = 4
# What the driver says of a card that is not there any more, or will not work before a reset.
GONE = {15: "lost", 16: "reset required", 28: "not found"}
NOT_FOUND = 6
XIDS_KEPT = 64

_REASONS = (
    ("nvmlClocksEventReasonGpuIdle", "idle"),
    ("nvmlClocksEventReasonApplicationsClocksSetting", "application clocks"),
    ("nvmlClocksEventReasonSwPowerCap", "power cap"),
    ("nvmlClocksEventReasonHwSlowdown", "hardware slowdown"),
    ("nvmlClocksEventReasonSyncBoost", "sync boost"),
    ("nvmlClocksEventReasonSwThermalSlowdown", "software thermal"),
    ("nvmlClocksEventReasonHwThermalSlowdown", "hardware thermal"),
    ("nvmlClocksEventReasonHwPowerBrakeSlowdown", "power brake"),
    ("nvmlClocksEventReasonDisplayClockSetting", "display clock"),
)


class GoneError(Exception):
    """The card has left the bus, or the driver wants it reset."""


class RefusedError(Exception):
    """NVML refuses, for a reason that is not the card's death."""


class NvmlCard:
    """One card by UUID.

    Args:
        nvml: The `pynvml` module, initialised.
        uuid: Which card.

    Raises:
        GoneError: It is not there.
    """

    def __init__(self, nvml: Any, uuid: str) -> None:
        self._nvml = nvml
        self._uuid = uuid
        self._handle = self._find()
        self._events = self._open_events()

    def read(self) -> dict[str, Any]:
        """Every reading; `age_ns` is how old the energy counter is when this returns.

        Raises:
            GoneError: The card is gone.
        """
        nvml, handle, ask = self._nvml, self._handle, self._ask
        energy_mj = ask(lambda: nvml.nvmlDeviceGetTotalEnergyConsumption(handle))
        counted_ns = time.monotonic_ns()
        power = self._fields(("NVML_FI_DEV_POWER_AVERAGE", "NVML_FI_DEV_POWER_INSTANT"))
        usage_mw = ask(lambda: nvml.nvmlDeviceGetPowerUsage(handle))
        busy = ask(lambda: nvml.nvmlDeviceGetUtilizationRates(handle))
        memory = ask(lambda: nvml.nvmlDeviceGetMemoryInfo(handle))
        heat = self._fields(("NVML_FI_DEV_MEMORY_TEMP",))
        found = {
            "energy_mj": energy_mj,
            "power_mw": usage_mw if power[0] is None else power[0],
            "power_instant_mw": power[1],
            "power_limit_mw": ask(lambda: nvml.nvmlDeviceGetPowerManagementLimit(handle)),
            "temperature_c": ask(
                lambda: nvml.nvmlDeviceGetTemperature(handle, nvml.NVML_TEMPERATURE_GPU)
            ),
            # Some cards answer 0 for memory that has no sensor.
            "memory_temperature_c": heat[0] or None,
            "clock_mhz": ask(lambda: nvml.nvmlDeviceGetClockInfo(handle, nvml.NVML_CLOCK_SM)),
            "memory_clock_mhz": ask(
                lambda: nvml.nvmlDeviceGetClockInfo(handle, nvml.NVML_CLOCK_MEM)
            ),
            "clock_reasons": self._clock_reasons(),
            "utilization_percent": None if busy is None else busy.gpu,
            "memory_used_bytes": None if memory is None else int(memory.used),
            "fan_percent": ask(lambda: nvml.nvmlDeviceGetFanSpeed(handle)),
            "processes": self._processes(),
            "xids": self.take_xids(),
        }
        found["age_ns"] = time.monotonic_ns() - counted_ns
        return found

    def take_xids(self) -> list[int] | None:
        """Xid errors since the last look; None where events cannot be had."""
        if self._events is None:
            return None
        found = []
        for _ in range(XIDS_KEPT):
            data = self._ask(lambda: self._nvml.nvmlEventSetWait_v2(self._events, 0))
            if data is None:  # a timeout: nothing happened
                break
            if data.eventType == self._nvml.nvmlEventTypeXidCriticalError:
                found.append(int(data.eventData))
        return found

    def limits(self) -> dict[str, Any]:
        """Power limit now and the range it may have, in mW."""
        nvml, handle = self._nvml, self._handle
        span = self._ask(lambda: nvml.nvmlDeviceGetPowerManagementLimitConstraints(handle))
        return {
            "limit_mw": self._ask(lambda: nvml.nvmlDeviceGetPowerManagementLimit(handle)),
            "min_mw": None if span is None else span[0],
            "max_mw": None if span is None else span[1],
        }

    def set_power_limit(self, limit_mw: int) -> None:
        """Sets the power limit.

        Raises:
            RefusedError: The driver refuses; nothing has changed.
            GoneError: The card is gone.
        """
        nvml, handle = self._nvml, self._handle
        self._must(lambda: nvml.nvmlDeviceSetPowerManagementLimit(handle, limit_mw))

    def lock_clocks(self, clock_mhz: int) -> None:
        """Locks the core clock. See `set_power_limit` for errors."""
        nvml, handle = self._nvml, self._handle
        self._must(lambda: nvml.nvmlDeviceSetGpuLockedClocks(handle, clock_mhz, clock_mhz))

    def free_clocks(self) -> None:
        """Gives the core clock back to the driver. See `set_power_limit` for errors."""
        nvml, handle = self._nvml, self._handle
        self._must(lambda: nvml.nvmlDeviceResetGpuLockedClocks(handle))

    # --- inside ---

    def _find(self) -> Any:
        """The card's handle. A UUID that was listed and is not known any more is a lost card."""
        nvml = self._nvml
        try:
            return nvml.nvmlDeviceGetHandleByUUID(self._uuid)
        except nvml.NVMLError as error:
            if error.value == NOT_FOUND or error.value in GONE:
                raise GoneError(GONE.get(error.value, "not found")) from None
            raise RefusedError(str(error)) from None

    def _open_events(self) -> Any | None:
        nvml = self._nvml
        try:
            events = nvml.nvmlEventSetCreate()
            nvml.nvmlDeviceRegisterEvents(self._handle, nvml.nvmlEventTypeXidCriticalError, events)
        except nvml.NVMLError:
            return None
        return events

    def _processes(self) -> list[dict[str, Any]] | None:
        """Both lists; None if neither can be had. A process on both is graphics and compute."""
        nvml, handle = self._nvml, self._handle
        lists = {
            "compute": self._ask(lambda: nvml.nvmlDeviceGetComputeRunningProcesses(handle)),
            "graphics": self._ask(lambda: nvml.nvmlDeviceGetGraphicsRunningProcesses(handle)),
        }
        if all(entries is None for entries in lists.values()):
            return None
        found = []
        for kind, entries in lists.items():
            for entry in entries or ():
                used = entry.usedGpuMemory
                found.append(
                    {
                        "pid": int(entry.pid),
                        "kind": kind,
                        "memory_bytes": None if used is None else int(used),
                    }
                )
        return found

    def _clock_reasons(self) -> list[str] | None:
        nvml = self._nvml
        bits = self._ask(lambda: nvml.nvmlDeviceGetCurrentClocksEventReasons(self._handle))
        if bits is None:
            return None
        return [text for name, text in _REASONS if bits & getattr(nvml, name)]

    def _fields(self, names: tuple[str, ...]) -> list[int | None]:
        """Field values in that order; each None where the card has none."""
        nvml = self._nvml
        ids = [getattr(nvml, name) for name in names]
        values = self._ask(lambda: nvml.nvmlDeviceGetFieldValues(self._handle, ids))
        if values is None:
            return [None] * len(names)
        return [_field(value) for value in values]

    def _ask(self, call: Callable[[], Any]) -> Any:
        """A reading: None where it cannot be had."""
        try:
            return call()
        except self._nvml.NVMLError as error:
            if error.value in GONE:
                raise GoneError(GONE[error.value]) from None
            return None

    def _must(self, call: Callable[[], Any]) -> Any:
        """A call that has to succeed."""
        try:
            return call()
        except self._nvml.NVMLError as error:
            if error.value in GONE:
                raise GoneError(GONE[error.value]) from None
            if error.value == NO_PERMISSION:
                raise RefusedError("insufficient permissions; run as root") from None
            raise RefusedError(str(error)) from None


def list_cards(nvml: Any) -> tuple[list[dict[str, Any]], str | None]:
    """What NVML shows: one dictionary per card, and the reason when there is none."""
    try:
        nvml.nvmlInit()
        count = nvml.nvmlDeviceGetCount()
    except nvml.NVMLError as error:
        return [], why_none(error)
    cards = []
    for index in range(count):
        # A card that fell off the bus must not hide the others.
        with suppress(nvml.NVMLError, GoneError):
            cards.append(_info(nvml, index))
    return cards, None if cards else "the NVIDIA driver is loaded but shows no card"


def why_none(error: Any) -> str:
    """Why NVML cannot be used, in one line."""
    if error.value == LIBRARY_NOT_FOUND:
        return "no NVIDIA driver on this machine (libnvidia-ml.so.1 is missing)"
    if error.value == DRIVER_NOT_LOADED:
        return "the NVIDIA kernel driver is not loaded; try `nvidia-smi`"
    return f"NVML refuses: {error}; try `nvidia-smi`"


def _info(nvml: Any, index: int) -> dict[str, Any]:
    handle = nvml.nvmlDeviceGetHandleByIndex(index)

    def ask(call: Callable[[], Any]) -> Any:
        try:
            return call()
        except nvml.NVMLError:
            return None

    memory = ask(lambda: nvml.nvmlDeviceGetMemoryInfo(handle))
    pci = ask(lambda: nvml.nvmlDeviceGetPciInfo(handle))
    shape = ask(lambda: nvml.nvmlDeviceGetAttributes(handle))
    return {
        "id": text(nvml.nvmlDeviceGetUUID(handle)),
        "name": text(nvml.nvmlDeviceGetName(handle)),
        # Only some cards tell their multiprocessors through NVML; the worker, which has a
        # context, knows them all. One is the honest lower bound until then.
        "units": max(1, int(shape.multiprocessorCount)) if shape is not None else 1,
        "memory_bytes": None if memory is None else int(memory.total),
        "index": index,
        "pci": None if pci is None else text(pci.busId),
    }


def _field(value: Any) -> int | None:
    """A field value of any integer type; floating ones are not used here."""
    if value.nvmlReturn != 0:
        return None
    # NVML_VALUE_TYPE: 0 double, 1 unsigned int, 2 unsigned long, 3 unsigned long long, 4 signed
    # long long, 5 signed int, 6 unsigned short.
    names = ("dVal", "uiVal", "ulVal", "ullVal", "sllVal", "siVal", "usVal")
    kind = int(value.valueType)
    return int(getattr(value.value, names[kind])) if kind < len(names) else None


def text(value: str | bytes) -> str:
    """NVML's text, whichever form this version of the module gives it."""
    return value.decode(errors="replace") if isinstance(value, bytes) else value
