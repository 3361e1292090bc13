"""Each backend built by two compilers, timed in turns: what a compiler may cost on this CPU.

The inner loops are generated assembly, so both builds should run alike; the C++ around them, and
the whole of `portable`, is the compiler's. Exits 1 when a backend's builds differ by more than
--within (portable is shown only: it is the reference, not a fast path).

Example: python benchmarks/bench_hash_compilers.py --compilers g++-12,clang++-19
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench_hash_vs import Loader

from switcher import _native
from switcher.core.table import show_table

ROOT = Path(__file__).resolve().parents[1]
AVX512 = ["-mavx512f", "-mavx512bw", "-mavx512vl"]
FLAGS = {
    "portable": [],
    "avx2": ["-mavx2"],
    "shani": ["-msha", "-msse4.1"],
    "avx512": AVX512,
    "hybrid": [*AVX512, "-msha"],
    "mixed": [*AVX512, "-msha"],
}


def build(compiler: str, backend: str, folder: Path) -> str:
    """A loader around one backend, with the flags CMakeLists.txt gives it."""
    cpu = ROOT / "csrc" / "cpu"
    base = [compiler, "-O3", "-w", f"-I{ROOT / 'csrc'}", f"-I{ROOT / 'csrc/include'}"]
    base.append(f"-I{ROOT / 'benchmarks/peers'}")
    cxx = [*base, "-std=gnu++17"]
    name = f"{backend}-{Path(compiler).name}"
    scan, glue, loader = (str(folder / f"{name}.{part}.o") for part in ("scan", "glue", "loader"))
    source = str(cpu / f"scan_{backend}.cpp")
    subprocess.run([*cxx, *FLAGS[backend], "-c", source, "-o", scan], check=True)
    own = str(ROOT / "benchmarks/peers/own.cpp")
    subprocess.run([*cxx, f"-DSCAN=scan_{backend}", "-c", own, "-o", glue], check=True)
    main = str(ROOT / "benchmarks/peers/loader.c")
    subprocess.run([*base, "-xc", "-c", main, "-o", loader], check=True)
    inner = cpu / f"scan_{backend}_x86_64.S"
    parts = [scan, glue, loader, *([str(inner)] if inner.exists() else [])]
    program = str(folder / name)
    subprocess.run([compiler, *parts, "-o", program], check=True)
    return program


def paired(first: Loader, second: Loader, rounds: int, seconds: float) -> tuple[float, float]:
    """Median cycles per hash of the first, and median ratio second / first."""
    cycles, ratios = [], []
    for turn in range(rounds):
        sides = (first, second) if turn % 2 == 0 else (second, first)
        taken = {side: side.turn(seconds).cycles_per_hash or 0.0 for side in sides}
        cycles.append(taken[first])
        ratios.append(taken[second] / taken[first])
    return statistics.median(cycles), statistics.median(ratios)


def compare(compilers: list[str], rounds: int, seconds: float) -> list[dict[str, object]]:
    """One row per backend this CPU has."""
    rows = []
    here = [name for name, _, passed, _ in _native.backends() if passed and name in FLAGS]
    with tempfile.TemporaryDirectory() as folder:
        programs = {
            name: [build(compiler, name, Path(folder)) for compiler in compilers] for name in here
        }
        for name, (first, second) in programs.items():
            cycles, ratio = paired(Loader(first), Loader(second), rounds, seconds)
            rows.append({"backend": name, "cycles_per_hash": cycles, "ratio": ratio})
    return rows


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--compilers", default="g++,clang++-19", help="two, separated by a comma")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0.3)
    parser.add_argument("--within", type=float, default=0.05)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    compilers = args.compilers.split(",")
    if len(compilers) != 2:
        parser.error("--compilers: give two")
    rows = compare(compilers, args.rounds, args.seconds)
    if args.json:
        print(json.dumps({"compilers": compilers, "rows": rows}))
    else:
        columns = ("backend", f"{compilers[0]}, cycles/hash", f"{compilers[1]}, times that")
        table = [
            [str(r["backend"]), f"{r['cycles_per_hash']:.1f}", f"{r['ratio']:.3f}"] for r in rows
        ]
        show_table(columns, table, right=",".join(columns[1:]))
    apart = [r for r in rows if r["backend"] != "portable" and abs(r["ratio"] - 1) > args.within]
    sys.exit(1 if apart else 0)


if __name__ == "__main__":
    main()
