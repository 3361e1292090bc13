"""All CPU figures of docs/benchmarks.md into one file: ports, rates, threads, peers, compilers.

Sections may be run one by one, at quiet moments; each replaces its own part of the file.

Example: python benchmarks/hash_suite.py result.json --only ports,rates,threads
         python benchmarks/hash_suite.py result.json --only peers --peers ~/peers/bin
         python benchmarks/hash_suite.py result.json --only compilers
"""

from __future__ import annotations

import argparse
import json
import subprocess
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from bench_hash_compilers import compare as compare_compilers
from bench_hash_vs import Loader, compare
from ports import measure_ports

from switcher import _native
from switcher.bench.hash import host, measure

if TYPE_CHECKING:
    from collections.abc import Callable

VERSIONS = (1, 2, 4, 8, 16, 32, 64)
COMPILERS = ["g++", "clang++-19"]
# Ours (None: the fastest here), versions, the programs peers/build.sh makes: the fastest counts.
PAIRS = (
    (None, 1, ("opt-avx512", "opt-avx512-spr")),
    (None, 16, ("opt-avx512", "opt-avx512-spr")),
    ("avx512", 1, ("opt-avx512", "opt-avx512-spr")),
    ("avx512", 16, ("opt-avx512", "opt-avx512-spr")),
    ("shani", 1, ("opt-shani", "opt-shani-adl")),
    ("hybrid", 1, ("opt-shani", "opt-shani-adl")),
    ("avx2", 1, ("pooler-avx2",)),
)


def rates(seconds: float) -> list[dict[str, object]]:
    """Every backend with 1 to 64 versions on one thread."""
    names = [name for name, _, passed, _ in _native.backends() if passed and name != "cuda"]
    return [
        asdict(measure(name, 1, versions, seconds)) | {"ports": _native.bench_limit(name, versions)}
        for name in names
        for versions in (VERSIONS if name != "portable" else (1,))
    ]


def threads(seconds: float) -> list[dict[str, object]]:
    """The fastest backend on one and two threads, in turns."""
    name = _native.best_backend()
    return [asdict(measure(name, count, 1, seconds)) for _ in range(5) for count in (1, 2)]


def fastest(folder: Path, names: tuple[str, ...]) -> str | None:
    """Which of these programs is fastest here; None if none was built."""
    found = {}
    for name in names:
        if (folder / name).exists():
            loader = Loader(str(folder / name))
            found[name] = min(loader.turn(0.2).cycles_per_hash or 1e9 for _ in range(3))
            loader.process.terminate()
    return min(found, key=lambda name: found[name]) if found else None


def peers(folder: Path, rounds: int, seconds: float) -> list[dict[str, object]]:
    """Paired ratios to other miners."""
    here = {name for name, _, passed, _ in _native.backends() if passed}
    rows = []
    for backend, versions, programs in PAIRS:
        name = fastest(folder, programs)
        if name is None or (backend is not None and backend not in here):
            continue
        other = Loader(str(folder / name))
        row = compare(other, backend or _native.best_backend(), versions, rounds, seconds)
        other.process.terminate()
        rows.append({"other": name, "fastest": backend is None} | row)
    return rows


def commit() -> str:
    """The checkout's commit, "+" when files differ from it."""
    git = ["git", "-C", str(Path(__file__).parent)]
    head = subprocess.run([*git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    dirty = subprocess.run([*git, "status", "--porcelain", "../csrc"], capture_output=True)
    return head.stdout.strip() + ("+" if dirty.stdout else "")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("result", type=Path)
    parser.add_argument("--only", default="ports,rates,threads,compilers")
    parser.add_argument("--peers", type=Path, help="folder with peers/build.sh's programs")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--seconds", type=float, default=0.4)
    args = parser.parse_args()
    sections: dict[str, Callable[[], object]] = {
        "ports": measure_ports,
        "rates": lambda: rates(args.seconds),
        "threads": lambda: threads(args.seconds * 2),
        "compilers": lambda: {
            "names": COMPILERS,
            "rows": compare_compilers(COMPILERS, args.rounds, args.seconds / 2),
        },
    }
    if args.peers is not None:
        sections["peers"] = lambda: peers(args.peers, args.rounds, args.seconds)
    wanted = args.only.split(",")
    if unknown := [name for name in wanted if name not in sections]:
        parser.error(f"--only: {unknown[0]} is not one of {', '.join(sections)} (peers: --peers)")
    report = json.loads(args.result.read_text()) if args.result.exists() else {}
    for name in wanted:
        report[name] = {
            "date": time.strftime("%Y-%m-%d"),
            "commit": commit(),
            "host": host(),
            "rows": sections[name](),
        }
    args.result.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(f"{args.result}: {', '.join(report)}")


if __name__ == "__main__":
    main()
