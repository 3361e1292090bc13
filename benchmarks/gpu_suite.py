"""One command for a host with a card: is it right, then how fast, in one JSON file.

    python benchmarks/gpu_suite.py [--only build,micro] [--quick] [--out FILE]

Builds the library for the card at hand, then runs the parts in benchmarks/gpu/, each in a process
of its own with a deadline, and writes the file after each: a part that fails or hangs leaves its
error there and the others go on. Correctness comes first; after a failure there nothing is timed.
Whole, it is meant to take eight minutes of an idle card; `--quick` is for finding mistakes, not for
the record. `--only` runs the named parts and keeps what the file already holds for the same card
and commit. Without a card it says so in one line and ends with exit 3.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PARTS = ROOT / "benchmarks" / "gpu"


@dataclass(frozen=True, slots=True)
class Part:
    """One part: a file in benchmarks/gpu/.

    Attributes:
        name: Its file, without the ending.
        deadline_s: When it is killed.
        decides: Nothing is timed unless it passed.
    """

    name: str
    deadline_s: int
    decides: bool = False


ORDER = (
    Part("build", 240, decides=True),
    Part("tests", 120, decides=True),
    Part("exhaustive", 120, decides=True),
    Part("micro", 30),
    Part("rate", 90),
    Part("price", 60),
    Part("sweep", 120),
    Part("switch", 120),
    Part("handover", 150),
    Part("share", 60),
    Part("arms", 120),
    Part("adversarial", 120),
    Part("power", 30),
    Part("inference", 240),
    Part("sanitize", 240),
)


def shell(*argv: str) -> str | None:
    """Returns a command's output, None if it failed or is missing."""
    try:
        done = subprocess.run(
            argv, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def host() -> dict[str, Any]:
    """Describes card, driver, clocks and commit; what is not known is None."""
    fields = "name,uuid,driver_version,clocks.max.sm,clocks.max.memory,power.limit,memory.total"
    return {
        "card": shell("nvidia-smi", f"--query-gpu={fields}", "--format=csv,noheader"),
        "commit": os.environ.get("SWITCHER_COMMIT") or shell("git", "rev-parse", "HEAD"),
        "cpus": os.cpu_count(),
        "kernel": " ".join(os.uname()[:3]),
    }


def run_part(part: Part, *, quick: bool) -> dict[str, Any]:
    """Runs one part; its error or deadline becomes its result."""
    began = time.perf_counter()
    command = [sys.executable, str(PARTS / f"{part.name}.py"), *(["--quick"] if quick else [])]
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path},
        start_new_session=True,  # so that its children end with it
    )
    result: dict[str, Any]
    try:
        out, error = process.communicate(timeout=part.deadline_s)
        lines = out.strip().splitlines()
        if process.returncode == 0 and lines:
            result = json.loads(lines[-1])
        else:
            result = {"error": f"exit {process.returncode}: {(error or out).strip()[-1500:]}"}
    except subprocess.TimeoutExpired:
        result = {"error": f"not done in {part.deadline_s} s"}
    except ValueError as error_:
        result = {"error": f"no JSON: {error_}"}
    finally:
        _end(process)
    return {**result, "took_s": round(time.perf_counter() - began, 1)}


def _end(process: subprocess.Popen[str]) -> None:
    """Ends what is left of a part's session."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    try:
        process.communicate(timeout=10)
    except (subprocess.TimeoutExpired, ValueError):
        print(f"process {process.pid} does not end: the driver holds it", file=sys.stderr)


def failed(result: dict[str, Any]) -> bool:
    """Whether a part did not do what it should."""
    return "error" in result or result.get("passed") is False


def has_card() -> bool:
    """Whether the driver shows a card; no context is made."""
    found = shell("nvidia-smi", "-L")
    return found is not None and "GPU" in found


def chosen(only: str | None) -> list[Part]:
    """Returns the wanted parts in their order; ends with exit 2 for an unknown one."""
    names = [part.name for part in ORDER]
    wanted = names if only is None else only.split(",")
    if unknown := sorted(set(wanted) - set(names)):
        print(f"no part {unknown[0]}; choose from {', '.join(names)}", file=sys.stderr)
        sys.exit(2)
    return [part for part in ORDER if part.name in wanted]


def opened(path: Path, about: dict[str, Any]) -> dict[str, Any]:
    """The document so far: of the same card and commit, else a new one."""
    if path.exists():
        earlier: dict[str, Any] = json.loads(path.read_text())
        if earlier.get("host") == about:
            return earlier
    return {"host": about, "parts": {}}


def main() -> int:
    parser = argparse.ArgumentParser(description="Checks and measures a CUDA card.")
    parser.add_argument("--only", help="parts, comma separated")
    parser.add_argument("--quick", action="store_true", help="small counts, not for the record")
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "results" / "gpu.json")
    args = parser.parse_args()
    parts = chosen(args.only)
    if not has_card():
        print("no CUDA card: nvidia-smi shows none; nothing was run", file=sys.stderr)
        return 3
    document = opened(args.out, {**host(), "quick": args.quick})
    args.out.parent.mkdir(parents=True, exist_ok=True)
    bad = 0
    for part in parts:
        result = document["parts"][part.name] = run_part(part, quick=args.quick)
        args.out.write_text(json.dumps(document, indent=1) + "\n")
        bad += failed(result)
        verdict = "FAILED" if failed(result) else "ok"
        print(f"{part.name:12} {verdict:6} {result['took_s']:6} s", flush=True)
        print(f"  {json.dumps(result)[:600]}", flush=True)
        if part.decides and failed(result):
            print("not correct: nothing is timed")
            return 1
    print(f"{len(parts) - bad} of {len(parts)} parts ok; {args.out}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
