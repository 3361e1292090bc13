"""Hash rate of each kernel, the clock and the energy meanwhile, and how much of the model that is.

Model: multiprocessors x 64 lanes x clock / instructions per hash on the busier (ALU) pipe, with the
clock as it was in this run and the counts of `benchmarks/gpu/counts.json` (written by sass.py); a
shared kernel's count has its share of the table's instructions added.
"""

from __future__ import annotations

import json
import random
import time
from typing import Any

from common import CARD, SOURCES, Options, attempt, main
from nvml import Sampler

NEVER = bytes(32)
ROWS = (
    ("plain_balanced", 1),
    ("plain_compact", 1),
    ("shared_balanced", 16),
    ("shared_balanced", 64),
    ("shared_compact", 16),
    ("shared_compact", 64),
)
# The tuning that runs the kernel; warps are chosen for rate, not for the way out.
SHAPES = {
    "plain_balanced": "plain balanced 256 3 1",
    "plain_compact": "plain compact 256 3 1",
    "shared_balanced": "shared balanced 256 3 4",
    "shared_compact": "shared compact 256 3 4",
}


def alu_per_hash(kernel: str, versions: int, arch: str) -> float:
    """Instructions on the ALU pipe per hash, the table's share included.

    Raises:
        KeyError: No counts for this architecture.
    """
    counts = json.loads((SOURCES / "counts.json").read_text())[arch][kernel]
    return float(counts["alu"]) + float(counts.get("table_alu", 0)) / versions


def model_ratio(
    rate_hps: float, multiprocessors: int, clock_mhz: float, alu: float
) -> dict[str, float]:
    """The bound of the ALU pipe and how much of it a rate is."""
    bound = multiprocessors * 64 * clock_mhz * 1e6 / alu
    return {"alu_per_hash": alu, "model_hps": bound, "measured_over_model": rate_hps / bound}


def card_facts() -> tuple[int, str]:
    """Multiprocessors and architecture of the card, by the library."""
    import ctypes

    from switcher import get_library

    class Info(ctypes.Structure):
        _fields_ = (
            ("size", ctypes.c_size_t),
            ("uuid", ctypes.c_char * 48),
            ("name", ctypes.c_char * 256),
            ("major", ctypes.c_int32),
            ("minor", ctypes.c_int32),
            ("multiprocessors", ctypes.c_int32),
            ("index", ctypes.c_int32),
            ("memory_bytes", ctypes.c_uint64),
            ("clock_hz", ctypes.c_uint64),
        )

    info = Info(size=ctypes.sizeof(Info))
    library = ctypes.CDLL(get_library())
    index = int(CARD.removeprefix("cuda:")) if CARD.startswith("cuda:") else 0
    if library.switcher_cuda_get(ctypes.c_size_t(index), ctypes.byref(info)) != 0:
        raise RuntimeError("the library does not describe the card")
    return info.multiprocessors, f"sm_{info.major}{info.minor}"


def row(kernel: str, versions: int, seconds: float) -> dict[str, Any]:
    """One kernel; in this process, so one call per process only: the tuning is read once."""
    from switcher import _native

    header = random.Random(3).randbytes(80)
    _native.scan(header, 0, 1 << 28, NEVER, versions, "cuda")
    hashes = 0
    with Sampler() as sampler:
        began = time.perf_counter()
        while (took := time.perf_counter() - began) < seconds:
            hashes += _native.scan(header, 0, 1 << 30, NEVER, versions, "cuda")[1] * versions
    result: dict[str, Any] = {"rate_hps": hashes / took, **sampler.means()}
    result["joules_per_gigahash"] = sampler.joules / hashes * 1e9
    sms, arch = card_facts()
    clock = result["sm_clock_mhz"]
    if clock:
        alu = alu_per_hash(kernel, versions, arch)
        result |= model_ratio(result["rate_hps"], sms, clock, alu)
    return result


def in_a_process(kernel: str, versions: int, seconds: float) -> dict[str, Any]:
    import os
    import subprocess
    import sys

    script = f"import json, rate; print(json.dumps(rate.row({kernel!r}, {versions}, {seconds})))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=SOURCES,
        env={**os.environ, "SWITCHER_CUDA_TUNING": SHAPES[kernel]},
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr[-500:])
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def measure(options: Options) -> dict[str, Any]:
    seconds = 5.0 if not options.quick else 0.5
    rows = {f"{k}, {v} versions": attempt(in_a_process, k, v, seconds) for k, v in ROWS}
    return {"rows": rows, "passed": all("error" not in row for row in rows.values())}


if __name__ == "__main__":
    main(measure)
