"""Paired ratios between our own backends: a compiler or a change that spoils one shows on any host.

Turns alternate, so a busy machine disturbs both sides alike. Floors are low enough for every CPU
that has the instructions (measured on Zen 4 and Redwood Cove), and high enough that falling back to
scalar code, spilling badly or choosing the wrong backend fails. A gate of continuous integration;
absolute speed is not judged.

Example: python benchmarks/bench_hash_ratios.py --rounds 9
"""

from __future__ import annotations

import argparse
import statistics
import sys

from switcher import _native
from switcher.bench.hash import measure

# Backend and versions, the other side, how many times faster at least; "best" is what was chosen.
FLOORS = (
    (("avx2", 1), ("portable", 1), 3.5),
    (("shani", 1), ("portable", 1), 4.0),
    (("avx512", 1), ("avx2", 1), 1.6),
    (("avx512", 16), ("avx512", 1), 1.08),
    (("avx2", 16), ("avx2", 1), 1.05),
    (("best", 1), ("avx512", 1), 0.97),
    (("best", 1), ("hybrid", 1), 0.97),
    (("best", 1), ("mixed", 1), 0.97),
)


def cycles(side: tuple[str, int], seconds: float) -> float:
    """Core cycles per hash of one turn, on verified work."""
    name, versions = side
    backend = _native.best_backend() if name == "best" else name
    return measure(backend, 1, versions, seconds).cycles_per_hash


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=0.1)
    args = parser.parse_args()
    here = {"best"} | {name for name, _, passed, _ in _native.backends() if passed}
    failed = False
    for fast, slow, floor in FLOORS:
        title = f"{fast[0]} x{fast[1]} / {slow[0]} x{slow[1]}"
        if fast[0] not in here or slow[0] not in here:
            print(f"{title}: not on this CPU")
            continue
        pairs = [
            (cycles(fast, args.seconds), cycles(slow, args.seconds)) for _ in range(args.rounds)
        ]
        ratio = statistics.median(theirs / ours for ours, theirs in pairs)
        verdict = "ok" if ratio >= floor else "TOO SLOW"
        failed = failed or ratio < floor
        print(f"{title}: {ratio:.2f} (at least {floor}) {verdict}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
