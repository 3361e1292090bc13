"""The usual ways to share a card, measured as the others: priority alone, time slices, SIGSTOP."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from typing import Any

from common import Options, attempt, main, run_program


def under_mps(count: int) -> dict[str, Any]:
    """The two processes as clients of an MPS server of their own, if one starts here."""
    control = shutil.which("nvidia-cuda-mps-control")
    if control is None:
        return {"skipped": "nvidia-cuda-mps-control is not installed"}
    with tempfile.TemporaryDirectory(prefix="switcher-mps-") as folder:
        env = {"CUDA_MPS_PIPE_DIRECTORY": folder, "CUDA_MPS_LOG_DIRECTORY": folder}
        whole = {**os.environ, **env}
        started = subprocess.run(
            [control, "-d"], env=whole, capture_output=True, text=True, timeout=20, check=False
        )
        if started.returncode != 0:
            return {"skipped": f"MPS does not start: {(started.stderr or started.stdout)[-200:]}"}
        try:
            return run_program("arms", count, "process", "wide", env=env)
        finally:
            subprocess.run([control], input="quit\n", env=whole, text=True, timeout=20, check=False)


def measure(options: Options) -> dict[str, Any]:
    count = options.pick(1_000, 30)
    rows = {
        f"{arm}, {form}": attempt(run_program, "arms", count, arm, form)
        for arm in ("priority", "process", "stop")
        for form in ("narrow", "wide")
    }
    rows["process under MPS, wide"] = attempt(under_mps, count)
    return rows


if __name__ == "__main__":
    main(measure)
