"""NVML readings for the parts: which handle, sampled beside work, means over a time."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from common import CARD

if TYPE_CHECKING:
    from collections.abc import Callable


def handle() -> Any:  # noqa: ANN401 - NVML's handles carry no type
    """The card's handle: `cuda:N` counts as NVML does on a host without a filter; or a UUID."""
    import pynvml

    pynvml.nvmlInit()
    if CARD.startswith("cuda:"):
        return pynvml.nvmlDeviceGetHandleByIndex(int(CARD.removeprefix("cuda:")))
    return pynvml.nvmlDeviceGetHandleByUUID(CARD)


def energy_mj(card: Any) -> int:  # noqa: ANN401
    """Energy since the driver was loaded, in millijoules."""
    import pynvml

    return int(pynvml.nvmlDeviceGetTotalEnergyConsumption(card))


class Sampler:
    """Reads the SM clock and the power every 20 ms in a thread while a `with` block runs."""

    def __init__(self) -> None:
        self._card = handle()
        self._stop = threading.Event()
        self._clocks_mhz: list[float] = []
        self._power_w: list[float] = []
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Sampler:
        self._began = (time.perf_counter(), energy_mj(self._card))
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended = (time.perf_counter(), energy_mj(self._card))
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        import pynvml

        while not self._stop.wait(0.02):
            with suppress(pynvml.NVMLError):
                clock = pynvml.nvmlDeviceGetClockInfo(self._card, pynvml.NVML_CLOCK_SM)
                self._clocks_mhz.append(float(clock))
                self._power_w.append(pynvml.nvmlDeviceGetPowerUsage(self._card) / 1000)

    @property
    def joules(self) -> float:
        """By the energy counter, which ticks every 20-100 ms."""
        return (self._ended[1] - self._began[1]) / 1000

    def means(self) -> dict[str, float | None]:
        """Mean clock, and mean power by the counter and by the samples."""
        seconds = self._ended[0] - self._began[0]
        n = len(self._clocks_mhz)
        return {
            "sm_clock_mhz": sum(self._clocks_mhz) / n if n else None,
            "sm_clock_mhz_least": min(self._clocks_mhz, default=None),
            "power_w": self.joules / seconds,
            "power_w_sampled": sum(self._power_w) / n if n else None,
        }


def changes(read: Callable[[], int], seconds: float) -> tuple[list[float], int]:
    """Times between changes of a reading that is read without pause; and how many reads."""
    began = time.perf_counter()
    last, since = read(), None
    steps: list[float] = []
    reads = 0
    while (now := time.perf_counter()) - began < seconds:
        value = read()
        reads += 1
        if value != last:
            if since is not None:
                steps.append(now - since)
            last, since = value, now
    return steps, reads
