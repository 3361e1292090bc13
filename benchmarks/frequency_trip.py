"""From a frequency sample to the drained card: local trips on a real CPU card.

    python benchmarks/frequency_trip.py --count 1000 --card cpu:0:1core --card cpu:0 [--json FILE]

This process is the meter: it sends samples over a loopback line source to a house that hashes and
stamps the moment before it sends the one at 59.84 Hz. The gate says when the last hash was done
(both CLOCK_MONOTONIC). Then the frequency recovers, hashing returns, and so on. Hysteresis, least
times, ramp and jitter are off, so that each crossing meets a card that hashes at full share; the
slowest crossings are shown with how long threads had waited for a core when they got one meanwhile,
by the kernel's count. A second house returns along a ramp, and the share in its gate is followed.
Prints one JSON object; exits with 1 if a p99 is above the limit, a crossing was not answered, or a
return was no ramp.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import socket
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hash_suite import commit

from switcher.bench.hash import host
from switcher.bench.switch import steal_ms
from switcher.gate import Closed, Gate
from switcher.hasher import card_cores
from switcher.session.cores import Cores, keep_to
from switcher.testing.house import RunningHouse, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

NOMINAL, TRIPPED = b"60.000\n", b"59.840\n"
SPACING_S = 0.02
ANSWER_NS = 10 * 10**9
FULL = 1000
RAMP_PERCENT = 25.0
SLOWEST = 5
CONFIG = """
[mining]
practice = true
[cards]
devices = ["{card}"]
[http]
enabled = false
[signals]
min-off = 0
min-on = 0
jitter = 0
ramp-percent = {ramp}
switches-per-hour = 3600
[signals.frequency]
source = "tcp://127.0.0.1:{port}"
product = "custom"
trip-hz = 59.85
reset-hz = 59.85
cadence = 60
"""


class Meter:
    """What measures the frequency here, and the house and gate that it drives."""

    def __init__(self, house: RunningHouse, line: socket.socket, gate: Gate) -> None:
        self._house = house
        self._line = line
        self._gate = gate

    def crossing(self) -> dict[str, Any]:
        """One trip of a hashing card.

        Returns:
            ns from the sample to the last hash by the gate and until it was seen drained, and how
            long threads that got a core meanwhile had waited for it.
        """
        gate = self._gate
        self._line.sendall(NOMINAL)
        while gate.read().closed or gate.read().drained:
            time.sleep(0.0005)
        time.sleep(SPACING_S)
        before = self._waited()
        sent_ns = time.monotonic_ns()
        self._line.sendall(TRIPPED)
        while True:
            state = gate.read()
            now_ns = time.monotonic_ns()
            if Closed.GRID in state.causes and state.drained:
                break
            if now_ns > sent_ns + ANSWER_NS:
                raise SystemExit("a crossing was not answered within 10 s")
            time.sleep(0.0001)
        after = self._waited()
        grown = {name: after.get(name, 0) - waited for name, waited in before.items()}
        # A trip between two chunks finds the last hash done before the sample.
        out_ns = max(0, (state.last_hash_ns or 0) - sent_ns)
        return {"out_ns": out_ns, "seen_ns": now_ns - sent_ns, "waited_for_a_core_ns": grown}

    def ramp(self) -> dict[str, Any]:
        """Trips, recovers, and follows the share back to the whole card."""
        self.crossing()
        sent_ns = time.monotonic_ns()
        self._line.sendall(NOMINAL)
        path = []
        while not path or path[-1][1] < FULL:
            state = self._gate.read()
            at_ns = time.monotonic_ns() - sent_ns
            share = 0 if Closed.GRID in state.causes else state.share
            if not path or share != path[-1][1]:
                path.append((at_ns, share))
            if at_ns > ANSWER_NS:
                raise SystemExit("hashing had not returned whole within 10 s")
            time.sleep(0.001)
        shares = [share for _, share in path]
        return {
            "to_the_whole_card_ns": path[-1][0],
            "steps": len(path),
            "largest_step": max(b - a for a, b in pairwise(shares)),
            "only_rises": shares == sorted(shares),
        }

    def _waited(self) -> dict[str, int]:
        """Time that threads were ready to run and had no core, in ns, summed by what they do.

        The kernel adds a wait when it ends, so one that began before a crossing counts as well.
        """
        found = {"meter": 0, "house": 0, "hash lanes": 0, "worker": 0}
        supervisor = self._house.process.pid
        for pid in (os.getpid(), supervisor, *_children(supervisor)):
            for task in Path(f"/proc/{pid}/task").iterdir():
                with suppress(OSError):
                    waited_ns = int((task / "schedstat").read_text(encoding="ascii").split()[1])
                    lane = (task / "comm").read_text(encoding="ascii").startswith("switcher-hash")
                    others = {os.getpid(): "meter", supervisor: "house"}
                    found["hash lanes" if lane else others.get(pid, "worker")] += waited_ns
        return found


def _children(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(OSError):
            found += [int(child) for child in (task / "children").read_text().split()]
    return found


@contextmanager
def metered_house(folder: Path, card: str, ramp: float) -> Iterator[Meter]:
    """A house that hashes on a card and listens to a meter here."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        config = folder / "c.toml"
        port = server.getsockname()[1]
        config.write_text(CONFIG.format(card=card, port=port, ramp=ramp))
        with RunningHouse(folder, "run", "-c", str(config)) as house:
            server.settimeout(60)
            line, _ = server.accept()
            with line, Gate(card, folder=str(house.gates)) as gate:
                line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                line.sendall(NOMINAL)
                house.wait_hashing()
                wait_until(lambda: not gate.read().closed, "the gate is open")
                wait_until(lambda: gate.read().share == FULL, "the whole card hashes")
                yield Meter(house, line, gate)


def measure(folder: Path, card: str, count: int) -> dict[str, Any]:
    """Lets the frequency of a house fall `count` times, and that of another return by a ramp."""
    allowed = os.sched_getaffinity(0)
    keep_to(Cores.around(card_cores(card)).house)
    try:
        (folder / "a").mkdir()
        with metered_house(folder / "a", card, ramp=0) as meter:
            steal, begun_ns = steal_ms(), time.monotonic_ns()
            found = [meter.crossing() for _ in range(count)]
            took_ns = time.monotonic_ns() - begun_ns
            stolen = None if steal is None else (steal_ms() or steal) - steal
        (folder / "b").mkdir()
        with metered_house(folder / "b", card, ramp=RAMP_PERCENT) as meter:
            ramp = meter.ramp()
    finally:
        keep_to(allowed)
    return {
        "card": card,
        "crossings": count,
        "took_ns": took_ns,
        "sample_to_last_hash": quantiles([one["out_ns"] for one in found]),
        "sample_to_seen_drained": quantiles([one["seen_ns"] for one in found]),
        "slowest": sorted(found, key=lambda one: -int(one["seen_ns"]))[:SLOWEST],
        "steal_ms": stolen,
        "return": {"ramp_percent_of_load_per_s": RAMP_PERCENT} | ramp,
    }


def quantiles(values: list[int]) -> dict[str, int]:
    """p50, p99, p99.9 and maximum."""
    ordered = sorted(values)
    last = len(ordered) - 1
    found = {
        name: ordered[min(last, len(ordered) * q // 1000)]
        for name, q in (("p50_ns", 500), ("p99_ns", 990), ("p99_9_ns", 999))
    }
    return found | {"max_ns": ordered[-1]}


def holds(found: dict[str, Any], limit_ns: float) -> bool:
    """Whether the p99 keeps the limit and hashing came back by many steps."""
    ramp = found["return"]
    rises = ramp["only_rises"] and ramp["steps"] > 5
    return bool(rises) and found["sample_to_seen_drained"]["p99_ns"] <= limit_ns


def main() -> int:
    """Parses, measures, prints."""
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--card", action="append", help="again for more; cpu:0:1core")
    parser.add_argument("--limit-ms", type=float, default=50.0, help="of the p99")
    parser.add_argument("--json", type=Path, help="write the result to this file too")
    asked = parser.parse_args()
    cards = []
    for card in asked.card or ["cpu:0:1core"]:
        with tempfile.TemporaryDirectory() as folder:
            cards.append(measure(Path(folder), card, asked.count))
    result = {
        "commit": commit(),
        "command": "python benchmarks/frequency_trip.py " + " ".join(sys.argv[1:]),
        "host": host(),
        "kernel": platform.release(),
        "load_1min": os.getloadavg()[0],
        "cards": cards,
    }
    text = json.dumps(result, indent=1)
    print(text)
    if asked.json:
        asked.json.write_text(text + "\n", encoding="utf-8")
    return 0 if all(holds(one, asked.limit_ms * 1e6) for one in cards) else 1


if __name__ == "__main__":
    sys.exit(main())
