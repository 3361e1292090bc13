"""Paired ratios between our own backends: a compiler or a change that spoils one shows on any host.

Turns alternate, so a busy machine disturbs both sides alike. Floors are low enough for every CPU
that has the instructions, and high enough that falling back to scalar code or spilling badly fails.

Example: python benchmarks/bench_hash_ratios.py --rounds 9
"""

from __future__ import annotations

import argparse
import statistics
import sys

from switcher import _native
from switcher.bench.hash import measure

FLOORS = (
    ("avx2", "portable", 4.0),
    ("shani", "portable", 4.0),
    ("avx512", "avx2", 1.5),
)


def cycles(backend: str, seconds: float) -> float:
    """Core cycles per hash of one turn, on verified work."""
    return measure(backend, 1, 1, seconds).cycles_per_hash


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=0.1)
    args = parser.parse_args()
    here = {name for name, _, passed, _ in _native.backends() if passed}
    failed = False
    for fast, slow, floor in FLOORS:
        if fast not in here or slow not in here:
            print(f"{fast} / {slow}: not on this CPU")
            continue
        pairs = [
            (cycles(fast, args.seconds), cycles(slow, args.seconds)) for _ in range(args.rounds)
        ]
        ratio = statistics.median(theirs / ours for ours, theirs in pairs)
        verdict = "ok" if ratio >= floor else "TOO SLOW"
        failed = failed or ratio < floor
        print(f"{fast} / {slow}: {ratio:.2f} (at least {floor}) {verdict}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
