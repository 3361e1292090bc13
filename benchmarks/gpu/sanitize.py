"""compute-sanitizer (memcheck, racecheck, synccheck) on small scans with every kernel."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import Any

from common import ROOT, Options, attempt, main

TOOLS = ("memcheck", "racecheck", "synccheck")
SHAPES = (
    "plain balanced 256 1 1;shared balanced 256 2 2",
    "plain compact 128 1 1;shared compact 256 1 2",
)
# Hits everywhere, so that reports and the ring are part of it.
SCAN = """
import random
from switcher import _native
header = random.Random(1).randbytes(80)
target = ((1 << 253) - 1).to_bytes(32, "little")
for versions, count in ((1, 40_000), (4, 4_000), (64, 300)):
    want = sorted(h[:2] for h in _native.scan(header, 5, count, target, versions, "portable")[3])
    got = sorted(h[:2] for h in _native.scan(header, 5, count, target, versions, "cuda")[3])
    assert got == want, (versions, len(got), len(want))
print("hit lists equal")
"""


def run(tool: str, shape: str) -> dict[str, Any]:
    sanitizer = shutil.which("compute-sanitizer") or "/usr/local/cuda/bin/compute-sanitizer"
    done = subprocess.run(
        [sanitizer, "--tool", tool, "--error-exitcode", "9", sys.executable, "-c", SCAN],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=ROOT,
        env={**os.environ, "SWITCHER_CUDA_TUNING": shape},
    )
    said = done.stdout + done.stderr
    return {"passed": done.returncode == 0 and "hit lists equal" in said, "said": said[-800:]}


def measure(options: Options) -> dict[str, Any]:
    rows = {
        f"{tool}, {shape}": attempt(run, tool, shape)
        for tool in TOOLS
        for shape in SHAPES[: options.pick(2, 1)]
    }
    return {"passed": all(row.get("passed") for row in rows.values()), "runs": rows}


if __name__ == "__main__":
    main(measure)
