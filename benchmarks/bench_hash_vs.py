"""Paired ratio of a backend's hash rate to another miner's, alternating in one run.

The other program is built outside this tree (peers/build.sh builds loaders) and given by --vs. Two
kinds are understood:

loader     a small program around the miner's own scan function: for each line with a number of
           seconds on its standard input it scans that long and prints
           "HASHES THREAD_SECONDS CORE_HZ"; both sides are then compared per core cycle.
benchmark  the miner itself: it is run with --vs-args (such as "-a sha256d --benchmark -t 1") for
           some seconds and the last "NUMBER kH/s" or "NUMBER khash/s" it prints is taken.

Example: python benchmarks/bench_hash_vs.py --vs ./loader --backend hybrid --rounds 7
"""

from __future__ import annotations

import argparse
import json
import re
import shlex
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

from switcher.bench.hash import measure

_RATE = re.compile(r"([\d.]+)\s*([kMG]?)(?:H/s|hash/s)")
_FACTOR = {"": 1.0, "k": 1e3, "M": 1e6, "G": 1e9}


@dataclass(frozen=True, slots=True)
class Reading:
    """One turn of one side: hashes per second, and core cycles per hash where known."""

    rate_hps: float
    cycles_per_hash: float | None


class Loader:
    """A program that scans for as long as each input line says."""

    def __init__(self, path: str) -> None:
        self.process = subprocess.Popen(
            [path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def turn(self, seconds: float) -> Reading:
        """Asks for one turn."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{seconds}\n")
        self.process.stdin.flush()
        hashes, thread_s, core_hz = map(float, self.process.stdout.readline().split())
        return Reading(hashes / thread_s, core_hz * thread_s / hashes)


class Benchmark:
    """A miner with its own benchmark mode."""

    def __init__(self, path: str, arguments: str) -> None:
        self.command = [path, *shlex.split(arguments)]

    def turn(self, seconds: float) -> Reading:
        """Runs it for a while and reads the last rate it printed."""
        process = subprocess.Popen(
            self.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        time.sleep(max(seconds, 6.0))
        process.terminate()
        output = process.communicate(timeout=30)[0]
        found = _RATE.findall(output)
        if not found:
            sys.exit(f"no hash rate in the output of {self.command[0]}; see --vs-args")
        number, unit = found[-1]
        return Reading(float(number) * _FACTOR[unit], None)


def own_turn(backend: str | None, versions: int, seconds: float) -> Reading:
    """One turn of our own side, on verified work."""
    result = measure(backend, 1, versions, seconds)
    return Reading(result.hashrate_hps, result.cycles_per_hash)


def ratio(own: Reading, other: Reading) -> float:
    """How many times faster ours is; by cycles where both sides know them."""
    if own.cycles_per_hash and other.cycles_per_hash:
        return other.cycles_per_hash / own.cycles_per_hash
    return own.rate_hps / other.rate_hps


def compare(
    other: Loader | Benchmark, backend: str | None, versions: int, rounds: int, seconds: float
) -> dict[str, object]:
    """Both sides in turns, who begins alternating; medians and the range of the paired ratios."""
    own_turn(backend, versions, 0.1)
    pairs = []
    for turn in range(rounds):
        if turn % 2 == 0:
            own = own_turn(backend, versions, seconds)
            pairs.append((own, other.turn(seconds)))
        else:
            theirs = other.turn(seconds)
            pairs.append((own_turn(backend, versions, seconds), theirs))
    ratios = sorted(ratio(own, theirs) for own, theirs in pairs)
    return {
        "backend": backend,
        "versions": versions,
        "rounds": rounds,
        "own_cycles_per_hash": statistics.median(o.cycles_per_hash or 0 for o, _ in pairs),
        "other_cycles_per_hash": statistics.median(p.cycles_per_hash or 0 for _, p in pairs),
        "ratio_median": statistics.median(ratios),
        "ratio_min": ratios[0],
        "ratio_max": ratios[-1],
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--vs", required=True, help="program of the other side")
    parser.add_argument("--vs-kind", choices=("loader", "benchmark"), default="loader")
    parser.add_argument("--vs-args", default="-a sha256d --benchmark -t 1")
    parser.add_argument("--backend")
    parser.add_argument("--versions", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0.5)
    parser.add_argument("--at-least", type=float, help="exit 1 when the median ratio is below")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    other = Loader(args.vs) if args.vs_kind == "loader" else Benchmark(args.vs, args.vs_args)
    report = compare(other, args.backend, args.versions, args.rounds, args.seconds)
    median = report["ratio_median"]
    if args.json:
        print(json.dumps(report))
    else:
        print(f"ours {report['own_cycles_per_hash']:.1f}, theirs "
              f"{report['other_cycles_per_hash']:.1f} cycles/hash; ratio "
              f"{median:.3f} ({report['ratio_min']:.3f} to {report['ratio_max']:.3f})")  # fmt: skip
    if args.at_least is not None and median < args.at_least:
        sys.exit(1)


if __name__ == "__main__":
    main()
