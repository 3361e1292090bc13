"""Ticks of NVML's counters, and how power falls after a drain."""

from __future__ import annotations

import time
from typing import Any

from common import CARD, GateFolder, Options, attempt, main
from nvml import changes, energy_mj, handle


def tick(steps: list[float], reads: int) -> dict[str, Any]:
    ordered = sorted(steps)
    if not ordered:
        return {"changes": 0, "reads": reads}
    middle = ordered[len(ordered) // 2]
    return {
        "changes": len(ordered),
        "reads": reads,
        "median_ms": middle * 1e3,
        "least_ms": ordered[0] * 1e3,
        "most_ms": ordered[-1] * 1e3,
    }


def ticks(bench: Any, options: Options) -> dict[str, Any]:  # noqa: ANN401 - _native.SwitchBench
    """Read while the card hashes, so that every tick changes the counter."""
    import threading

    import pynvml

    card = handle()
    seconds = options.pick(3, 1)
    work = threading.Thread(target=lambda: bench.run(1, (2 * seconds + 1) * 1_000_000_000, 0))
    work.start()
    time.sleep(0.3)
    result = {
        "energy_counter": tick(*changes(lambda: energy_mj(card), seconds)),
        "power": tick(*changes(lambda: pynvml.nvmlDeviceGetPowerUsage(card), seconds)),
    }
    work.join()
    return result


def decay(bench: Any) -> dict[str, Any]:  # noqa: ANN401
    """Power every 5 ms from the moment a drain is over: (ms, watts)."""
    import pynvml

    card = handle()
    bench.run(1, 2_000_000_000, 0)  # hashes for 1 to 3 s, then claimed and drained
    began = time.perf_counter()
    curve = []
    while (now := time.perf_counter() - began) < 2:
        curve.append((round(now * 1e3, 2), pynvml.nvmlDeviceGetPowerUsage(card) / 1000))
        time.sleep(0.005)
    watts = [w for _, w in curve]
    half = (watts[0] + watts[-1]) / 2
    return {
        "at_drain_w": watts[0],
        "after_2_s_w": watts[-1],
        "half_way_ms": next((ms for ms, w in curve if w <= half), None),
        "curve_ms_w": curve[::5],
    }


def measure(options: Options) -> dict[str, Any]:
    from switcher import _native

    with GateFolder() as folder:
        bench = _native.SwitchBench(CARD, folder, switches=10)
        try:
            return {"ticks": attempt(ticks, bench, options), "decay": attempt(decay, bench)}
        finally:
            bench.close()


if __name__ == "__main__":
    main(measure)
