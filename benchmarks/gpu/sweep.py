"""Every kernel form at every residency: hash rate and drain latency of each point.

Each point is a real hasher under a real gate, claimed again and again (`_native.SwitchBench`): the
rate of an undisturbed second, and the way out over some hundred claims. The best plain and shared
shape by the tuner's rule (fewest resident threads within 0.5 % of the fastest) is named at the end.
"""

from __future__ import annotations

from typing import Any

from common import CARD, GateFolder, Options, attempt, main

THREADS = (128, 256)
RESIDENT = (128, 256, 384, 512, 768, 1024)  # threads per multiprocessor
AS_GOOD = 0.995


def shapes() -> list[tuple[str, int, int]]:
    """Form, threads per block, blocks per multiprocessor: 1 to 8 warps per scheduler."""
    found = []
    for form in ("balanced", "compact"):
        for resident in RESIDENT:
            found += [
                (form, threads, resident // threads)
                for threads in THREADS
                if resident % threads == 0 and resident // threads <= 8
            ]
    return found


def point(form: str, threads: int, blocks: int, options: Options) -> dict[str, Any]:
    """Plain kernels: rate and way out of one shape."""
    import numpy as np

    from switcher import _native

    claims = options.pick(300, 30)
    tuning = f"plain {form} {threads} {blocks} 1"
    with GateFolder() as folder:
        bench = _native.SwitchBench(CARD, folder, switches=claims + 2, tuning=tuning)
        try:
            bench.run(1, 100_000_000, 0)  # warm-up: the rate that sizes epochs
            block = bench.run(1, options.pick(500, 100) * 1_000_000, 0)[1]
            samples = bench.run(claims, 500_000, 100_000)[0]
            out = np.sort(samples["out_ns"][samples["lanes_in"] > 0])
            return {
                "rate_hps": 1e9 * block.hashes / block.hashing_ns,
                "out_p50_ns": int(out[len(out) // 2]),
                "out_p99_ns": int(out[len(out) * 99 // 100]),
                "out_max_ns": int(out[-1]),
                "claims": len(out),
            }
        finally:
            bench.close()


def shared_point(form: str, threads: int, blocks: int, options: Options) -> dict[str, Any]:
    """Shared-schedule kernels with 16 versions: the rate alone, by a scan without a gate."""
    import json
    import os
    import subprocess
    import sys

    seconds = 0.5 if not options.quick else 0.1
    script = f"""
import json, random, time
from switcher import _native
header, never = random.Random(2).randbytes(80), bytes(32)
_native.scan(header, 0, 1 << 24, never, 16, "cuda")
hashes, began = 0, time.perf_counter()
while (took := time.perf_counter() - began) < {seconds}:
    hashes += _native.scan(header, 0, 1 << 28, never, 16, "cuda")[1] * 16
print(json.dumps(hashes / took))
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
        env={**os.environ, "SWITCHER_CUDA_TUNING": f"shared {form} {threads} {blocks} 2"},
    )
    return {"rate_hps": json.loads(done.stdout)}


def best(rows: dict[str, dict[str, Any]]) -> str | None:
    """The name of the shape that the tuner's rule takes."""
    good = {name: row for name, row in rows.items() if "rate_hps" in row}
    if not good:
        return None
    least = AS_GOOD * max(row["rate_hps"] for row in good.values())

    def order(name: str) -> tuple[int, float]:
        _, threads, blocks = name.split()
        return int(threads) * int(blocks), -good[name]["rate_hps"]

    return min((name for name, row in good.items() if row["rate_hps"] >= least), key=order)


def measure(options: Options) -> dict[str, Any]:
    chosen = shapes() if not options.quick else shapes()[:2]
    plain = {f"{f} {t} {b}": attempt(point, f, t, b, options) for f, t, b in chosen}
    wide = [shape for shape in chosen if shape[1] == 256] or chosen[:1]
    shared = {f"{f} {t} {b}": attempt(shared_point, f, t, b, options) for f, t, b in wide}
    return {
        "plain": plain,
        "shared_16_versions": shared,
        "best_plain": best(plain),
        "best_shared": best(shared),
        "passed": best(plain) is not None,
    }


if __name__ == "__main__":
    main(measure)
