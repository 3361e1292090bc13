"""One command for a host with a card: is it right, then how fast, in one JSON file.

    python benchmarks/gpu_suite.py [--only tests,rate] [--budget-seconds 540] [--out FILE]

Correctness comes first: `pytest -m gpu` under SWITCHER_REQUIRE_GPU=1, then a wide scan against the
CPU; after a failure there nothing is timed. Each section runs by itself, so that one failure leaves
the others; sections that the file already holds for this commit are not run again. Without a
card it says so in one line and ends with exit 3.

Sections: tests (the gpu tests), wide (2^28 candidates against the portable count of samples), rate
(hash rate, plain and shared schedule), switch (drain and return through the gate while the card
hashes), power (energy counter while hashing).
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from switcher import _native
from switcher.errors import NoDeviceError, SwitcherError

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
SWITCH = [sys.executable, "-m", "switcher", "bench", "switch"]
NEVER = bytes(32)
EASY = (0x000FFFFF << 224 | (1 << 224) - 1).to_bytes(32, "little")


def shell(*argv: str, timeout_s: float = 60) -> str | None:
    """Returns a command's output, None if it failed or is missing."""
    try:
        done = subprocess.run(
            argv, capture_output=True, text=True, timeout=timeout_s, check=False, cwd=ROOT
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def host() -> dict[str, Any]:
    """Describes card, driver, clocks and commit; what is not known is None."""
    fields = "name,uuid,driver_version,clocks.max.sm,power.limit"
    return {
        "card": shell("nvidia-smi", f"--query-gpu={fields}", "--format=csv,noheader"),
        "commit": shell("git", "rev-parse", "HEAD"),
        "release": _native.version(),
    }


def tests() -> dict[str, Any]:
    env = {**os.environ, "SWITCHER_REQUIRE_GPU": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-m", "gpu", "tests/gpu"],
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
        cwd=ROOT,
        env=env,
    )
    return {"passed": done.returncode == 0, "said": done.stdout[-2000:]}


def wide() -> dict[str, Any]:
    """Every hit of 2^28 candidates is real, and none is missing in random windows of them."""
    header = random.Random(1).randbytes(80)
    hits = _native.scan(header, 0, 1 << 28, EASY, 1, "cuda")[3]
    found = {hit[0] for hit in hits}
    missing = 0
    for _ in range(32):
        start = random.randrange((1 << 28) - (1 << 20))
        window = _native.scan(header, start, 1 << 20, EASY, 1, None)[3]
        missing += sum(hit[0] not in found for hit in window)
    return {"passed": missing == 0 and bool(hits), "hits": len(hits), "missing_in_samples": missing}


def rate() -> dict[str, Any]:
    """Hashes per second over at least 5 s each, plain and with 2, 16 and 64 versions."""
    header = random.Random(2).randbytes(80)
    result: dict[str, Any] = {}
    for versions in (1, 2, 16, 64):
        _native.scan(header, 0, 1 << 24, NEVER, versions, "cuda")
        hashes = 0
        began = time.perf_counter()
        while (seconds := time.perf_counter() - began) < 5:
            hashes += _native.scan(header, 0, 1 << 30, NEVER, versions, "cuda")[1] * versions
        result[f"versions_{versions}_hps"] = hashes / seconds
    return result


def switch() -> dict[str, Any]:
    done = subprocess.run(
        [*SWITCH, "--card", "cuda:0", "--count", "100000", "--rate", "1000", "--json"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        cwd=ROOT,
    )
    if done.returncode != 0:
        return {"passed": False, "said": done.stderr[-1000:]}
    return {"passed": True, **json.loads(done.stdout)}


def power() -> dict[str, Any]:
    """Joules per hash by NVML's energy counter while hashing for 10 s."""
    import pynvml

    pynvml.nvmlInit()
    handle = pynvml.nvmlDeviceGetHandleByIndex(0)
    header = random.Random(3).randbytes(80)
    before = pynvml.nvmlDeviceGetTotalEnergyConsumption(handle)
    hashes = 0
    began = time.perf_counter()
    while (seconds := time.perf_counter() - began) < 10:
        hashes += _native.scan(header, 0, 1 << 30, NEVER, 1, "cuda")[1]
    joules = (pynvml.nvmlDeviceGetTotalEnergyConsumption(handle) - before) / 1000
    return {"watts": joules / seconds, "joules_per_gigahash": joules / hashes * 1e9}


SECTIONS: dict[str, Callable[[], dict[str, Any]]] = {
    "tests": tests,
    "wide": wide,
    "rate": rate,
    "switch": switch,
    "power": power,
}


def run_section(name: str) -> dict[str, Any]:
    """Runs one section; what it raises becomes its result."""
    began = time.perf_counter()
    try:
        result = SECTIONS[name]()
    except Exception as error:  # one section's failure must leave the others
        result = {"passed": False, "said": f"{type(error).__name__}: {error}"}
    return {**result, "took_s": round(time.perf_counter() - began, 3)}


def chosen(only: str | None) -> list[str]:
    """Returns the wanted sections in their order; ends with exit 2 for an unknown one."""
    wanted = list(SECTIONS) if only is None else only.split(",")
    unknown = set(wanted) - set(SECTIONS)
    if unknown:
        print(
            f"no section {sorted(unknown)[0]}; choose from {', '.join(SECTIONS)}", file=sys.stderr
        )
        sys.exit(2)
    return [name for name in SECTIONS if name in wanted]


def need_card() -> None:
    """Ends with exit 3 and one line where there is no card."""
    try:
        _native.scan(bytes(80), 0, 32, NEVER, 1, "cuda")
    except NoDeviceError as error:
        print(error, file=sys.stderr)
        sys.exit(3)
    except SwitcherError as error:
        print(f"the card is there and does not work: {error}", file=sys.stderr)
        sys.exit(4)


def main() -> None:
    parser = argparse.ArgumentParser(description="Checks and measures a CUDA card.")
    parser.add_argument("--only", help="sections, comma separated")
    parser.add_argument("--budget-seconds", type=float, default=540.0)
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "results" / "gpu.json")
    args = parser.parse_args()
    sections = chosen(args.only)
    began = time.perf_counter()
    need_card()
    document: dict[str, Any] = {"host": host(), "sections": {}}
    if args.out.exists():
        earlier = json.loads(args.out.read_text())
        if earlier.get("host") == document["host"]:
            document = earlier
    args.out.parent.mkdir(parents=True, exist_ok=True)
    for name in sections:
        if args.only is None and name in document["sections"]:
            continue
        if time.perf_counter() - began > args.budget_seconds:
            print(f"out of time before {name}; run again to go on")
            break
        document["sections"][name] = run_section(name)
        args.out.write_text(json.dumps(document, indent=1) + "\n")
        print(name, json.dumps(document["sections"][name])[:300])
        if name in {"tests", "wide"} and not document["sections"][name].get("passed"):
            print("not correct: nothing is timed")
            sys.exit(1)


if __name__ == "__main__":
    main()
