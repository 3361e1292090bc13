"""From a frequency sample to the drained card: local trips on a real CPU card.

    python benchmarks/frequency_trip.py --count 1000 [--card cpu:0:1core]

This process is the meter: it sends samples over a loopback line source to a house that hashes and
stamps the moment before it sends the one at 59.84 Hz. The gate says when the last hash was done
(both CLOCK_MONOTONIC). Then the frequency recovers, hashing returns, and so on. Hysteresis, least
times, ramp and jitter are off here, so that each crossing meets a card that hashes at full share.
Prints one JSON object; exits with 1 if p99 is above 50 ms or a crossing was not answered.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import sys
import tempfile
import time
from pathlib import Path

from switcher.gate import Closed, Gate
from switcher.hasher import card_cores
from switcher.session.cores import Cores, keep_to
from switcher.testing.house import RunningHouse, wait_until

LIMIT_NS = 50_000_000
NOMINAL, TRIPPED = b"60.000\n", b"59.840\n"
SPACING_S = 0.02
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
ramp-percent = 0
switches-per-hour = 3600
[signals.frequency]
source = "tcp://127.0.0.1:{port}"
product = "custom"
trip-hz = 59.85
reset-hz = 59.85
cadence = 60
"""


def crossing(gate: Gate, meter: socket.socket) -> tuple[int, int]:
    """One trip of a hashing card.

    Returns:
        Nanoseconds from the sample to the last hash by the gate, and until it was seen drained.
    """
    meter.sendall(NOMINAL)
    while gate.read().closed or gate.read().drained:
        time.sleep(0.0005)
    time.sleep(SPACING_S)
    sent_ns = time.monotonic_ns()
    meter.sendall(TRIPPED)
    ends_ns = sent_ns + 10 * 10**9
    while True:
        state = gate.read()
        now_ns = time.monotonic_ns()
        if Closed.GRID in state.causes and state.drained:
            # A trip between two chunks finds the last hash done before the sample.
            return max(0, (state.last_hash_ns or 0) - sent_ns), now_ns - sent_ns
        if now_ns > ends_ns:
            raise SystemExit("a crossing was not answered within 10 s")
        time.sleep(0.0001)


def measure(folder: Path, card: str, count: int) -> dict[str, object]:
    """Starts a house and lets the frequency fall `count` times."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        config = folder / "c.toml"
        config.write_text(CONFIG.format(card=card, port=server.getsockname()[1]))
        with RunningHouse(folder, "run", "-c", str(config)) as house:
            server.settimeout(60)
            meter, _ = server.accept()
            with meter:
                meter.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                meter.sendall(NOMINAL)
                house.wait_hashing()
                keep_to(Cores.around(card_cores(card)).house)
                with Gate(card, folder=str(house.gates)) as gate:
                    wait_until(lambda: not gate.read().closed, "the gate is open")
                    pairs = [crossing(gate, meter) for _ in range(count)]
                sources = house.status().sources
    return {
        "card": card,
        "cores": os.cpu_count(),
        "crossings": count,
        "sample_to_last_hash": quantiles([drained for drained, _ in pairs]),
        "sample_to_seen_drained": quantiles([seen for _, seen in pairs]),
        "source": [f"{source.name} {source.state}" for source in sources],
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


def main() -> int:
    """Parses, measures, prints."""
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--card", default="cpu:0:1core")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder), asked.card, asked.count)
    print(json.dumps(found, indent=2))
    seen = found["sample_to_seen_drained"]
    assert isinstance(seen, dict)
    return 0 if seen["p99_ns"] <= LIMIT_NS else 1


if __name__ == "__main__":
    sys.exit(main())
