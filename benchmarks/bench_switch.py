"""The switch beside the usual ways to share cores, in one run.

    python benchmarks/bench_switch.py [--rounds 200] [--json]     the comparison
    pytest benchmarks/bench_switch.py                             the switch, pytest-benchmark

Comparison: a burst of work of about 10 ms arrives at random moments on the core where a miner
hashes. How much longer does the burst take than on an idle core, and how long until hashing is
known to have stopped? The arms come in random order, one after another, so that whatever else the
machine does meets all of them.

    gate      claim, wait for the drain, then the burst; the miner is our hasher
    sigstop   SIGSTOP to a miner process, wait until it has stopped, then the burst; SIGCONT
    idle      a miner process under SCHED_IDLE that is told nothing
    nice      a miner process under nice 19 that is told nothing
    plain     a miner process at the same priority that is told nothing
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Protocol

import pytest

from switcher.bench.switch import Plan, measure
from switcher.core.job import Job
from switcher.gate import Gate
from switcher.hasher import Hasher, card_cores, scan

if TYPE_CHECKING:
    from collections.abc import Callable

CARD = "cpu:0:1core"
BURST_NONCES = 1 << 18
MINER = """
import os, sys
from switcher.hasher import scan
mode = sys.argv[2]
os.sched_setaffinity(0, {int(sys.argv[1])})
if mode == "idle":
    os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
if mode == "nice":
    os.nice(19)
print("ready", flush=True)
while True:
    scan(bytes(80), 1, count=1 << 22)
"""


class Arm(Protocol):
    """One way to get the core."""

    def resume(self) -> None:
        """Lets the miner hash."""

    def take(self) -> int | None:
        """Asks for the core; nanoseconds until hashing is known to be off it, None = never told."""

    def pause(self) -> None:
        """Takes the miner off for the other arms' turns."""


class GateArm:
    """Our hasher, under the gate."""

    def __init__(self, folder: str) -> None:
        self.gate = Gate(CARD, folder=folder, create=True)
        self.controller = self.gate.control()
        self.holder = self.gate.register("bench")
        self.holder.claim()
        self.hasher = Hasher(self.gate)
        self.hasher.set_job(_endless_job())

    def resume(self) -> None:
        """Opens the gate."""
        self.holder.release()

    def take(self) -> int | None:
        """Claims and waits for the drain."""
        asked = time.monotonic_ns()
        self.holder.claim()
        self.holder.wait(timeout_ns=10**10)
        return time.monotonic_ns() - asked

    def pause(self) -> None:
        """The claim of `take` stands."""


class MinerArm:
    """A miner process; `stops` = it is stopped by a signal, else it is told nothing."""

    def __init__(self, mode: str, *, stops: bool) -> None:
        self.stops = stops
        self.process = subprocess.Popen(
            [sys.executable, "-c", MINER, str(card_cores(CARD)[0]), mode], stdout=subprocess.PIPE
        )
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == b"ready\n"
        self.stop()

    def stop(self) -> None:
        """Returns when the process has stopped."""
        self.process.send_signal(signal.SIGSTOP)
        os.waitid(os.P_PID, self.process.pid, os.WSTOPPED)

    def resume(self) -> None:
        """Lets it run."""
        self.process.send_signal(signal.SIGCONT)

    def take(self) -> int | None:
        """Stops it if that is its way."""
        if not self.stops:
            return None
        asked = time.monotonic_ns()
        self.stop()
        return time.monotonic_ns() - asked

    def pause(self) -> None:
        """Stops it in any case."""
        if not self.stops:
            self.stop()

    def close(self) -> None:
        """Ends it."""
        self.process.kill()
        self.process.wait()


@dataclass(frozen=True, slots=True)
class ArmResult:
    """Microseconds; `stopped`: hashing known to be off the core, None = the miner is never told."""

    arm: str
    delay_p50_us: float
    delay_p99_us: float
    stopped_p50_us: float | None
    stopped_p99_us: float | None


def _endless_job() -> Job:
    return Job(
        serial=1,
        upstream="bench",
        job_id="1",
        version=0x20000000,
        prevhash=bytes(32),
        coinbase1=b"bench",
        extranonce2_size=4,
        coinbase2=b"",
        ntime=1_700_000_000,
        ntime_max=1_700_000_000,
        nbits=0x1D00FFFF,
        share_target=1,
        difficulty=1.0,
    )


def _burst_us() -> float:
    begin = time.perf_counter_ns()
    scan(bytes(80), 1, count=BURST_NONCES)
    return (time.perf_counter_ns() - begin) / 1000


def _quantile(values: list[float], q: float) -> float:
    ranked = sorted(values)
    return round(ranked[min(len(ranked) - 1, int(q * len(ranked)))], 1)


def _round(arm: Arm | None, wait_s: float) -> tuple[float, int | None]:
    """One burst: how long it and what must come before it took, and when hashing was off."""
    if arm is not None:
        arm.resume()
    time.sleep(wait_s)
    begin = time.perf_counter_ns()
    stopped_ns = arm.take() if arm is not None else None
    _burst_us()
    took_us = (time.perf_counter_ns() - begin) / 1000
    if arm is not None:
        arm.pause()
    return took_us, stopped_ns


def compare(rounds: int, seed: int = 1) -> list[ArmResult]:
    """All arms, `rounds` bursts each, in random order."""
    order = random.Random(seed)
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        gate = GateArm(folder)
        miners = {
            "sigstop": MinerArm("plain", stops=True),
            "idle": MinerArm("idle", stops=False),
            "nice": MinerArm("nice", stops=False),
            "plain": MinerArm("plain", stops=False),
        }
        arms: dict[str, Arm | None] = {"alone": None, "gate": gate, **miners}
        took: dict[str, list[float]] = {name: [] for name in arms}
        stopped: dict[str, list[float]] = {name: [] for name in arms}
        before = os.sched_getaffinity(0)
        os.sched_setaffinity(0, set(card_cores(CARD)))
        try:
            for _ in range(rounds):
                for name in order.sample(sorted(arms), len(arms)):
                    took_us, stopped_ns = _round(arms[name], order.uniform(0.002, 0.006))
                    took[name].append(took_us)
                    if stopped_ns is not None:
                        stopped[name].append(stopped_ns / 1000)
        finally:
            os.sched_setaffinity(0, before)
            for miner in miners.values():
                miner.close()
            gate.hasher.close()
            gate.holder.close()
            gate.controller.close()
    alone = _quantile(took.pop("alone"), 0.5)
    return [_result(name, times, stopped[name], alone) for name, times in took.items()]


def _result(name: str, took: list[float], stopped: list[float], alone_us: float) -> ArmResult:
    delays = [t - alone_us for t in took]
    return ArmResult(
        arm=name,
        delay_p50_us=_quantile(delays, 0.5),
        delay_p99_us=_quantile(delays, 0.99),
        stopped_p50_us=_quantile(stopped, 0.5) if stopped else None,
        stopped_p99_us=_quantile(stopped, 0.99) if stopped else None,
    )


@pytest.mark.parametrize("card", ["cpu:0", CARD])
def test_switch(benchmark: Callable[..., object], card: str) -> None:
    """One measurement of 200 switches per round; the figures are in the extra info."""
    results = []

    def run() -> None:
        results.append(measure(Plan(card, count=200, rate_hz=1000, hold_us=500)))

    benchmark.pedantic(run, rounds=3)  # type: ignore[attr-defined]
    benchmark.extra_info["results"] = [asdict(r) for r in results]  # type: ignore[attr-defined]
    assert all(r.nonces_lost == r.nonces_repeated == 0 for r in results)


def main() -> None:
    """Prints the comparison."""
    parser = argparse.ArgumentParser(description="The switch beside SIGSTOP, SCHED_IDLE and nice.")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    results = compare(options.rounds)
    if options.json:
        print(json.dumps([asdict(r) for r in results]))
        return
    print(f"{'arm':8} {'delay p50':>10} {'p99 us':>10} {'stopped p50':>12} {'p99 us':>10}")
    for r in results:
        known = ["-" if v is None else f"{v:.1f}" for v in (r.stopped_p50_us, r.stopped_p99_us)]
        print(
            f"{r.arm:8} {r.delay_p50_us:10.1f} {r.delay_p99_us:10.1f} {known[0]:>12} {known[1]:>10}"
        )


if __name__ == "__main__":
    main()
