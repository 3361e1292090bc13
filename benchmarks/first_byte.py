"""From the first byte of a request to the closed gate, and to the answer.

    python benchmarks/first_byte.py --count 1000 [--card cpu:0:1core]

The client is another process than the house, keeps off the card's cores where others are left, and
stamps the moment before it sends; the claim in the gate says when it was closed (both
CLOCK_MONOTONIC). Every request meets a card that hashes. Prints one JSON object.
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

from switcher.gate import FIRST_SLOT_BIT, Gate, Way
from switcher.hasher import card_cores
from switcher.session.cores import Cores, keep_to
from switcher.testing.house import RunningHouse
from switcher.testing.models import make_encoder_folder

BODY = json.dumps({"model": "model", "input": ["hello world"]}).encode()
HEAD = (
    b"POST /v1/embeddings HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    b"Content-Length: %d\r\n\r\n" % len(BODY)
)
WARM_UP = 20


def answer(connection: socket.socket) -> None:
    """Reads one whole answer."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(1 << 16)
    head, _, rest = data.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200"), head
    length = int(head.lower().partition(b"content-length:")[2].split()[0])
    while len(rest) < length:
        rest += connection.recv(1 << 16)


def one(gate: Gate, bit: int, connection: socket.socket) -> tuple[int, int]:
    """Sends a request to a hashing card; returns ns from first byte to closed gate, to answer."""
    while gate.read().closed or gate.read().drained:
        time.sleep(0.001)
    time.sleep(0.003)
    sent_ns = time.monotonic_ns()
    connection.sendall(HEAD + BODY)
    answer(connection)
    ended_ns = time.monotonic_ns()
    # The slot keeps the time of its latest claim after the release.
    return gate.native.claim_info(bit).since_ns - sent_ns, ended_ns - sent_ns


def bit_of_requests(gate: Gate, connection: socket.socket) -> int:
    """The claim bit that the supervisor closes the gate with."""
    while True:
        connection.sendall(HEAD + BODY)
        bits = [FIRST_SLOT_BIT + c.slot for c in gate.claims() if c.who == "requests"]
        answer(connection)
        if bits:
            return bits[0]


def quantiles(values: list[int]) -> dict[str, int]:
    """p50, p90, p99 and maximum."""
    ordered = sorted(values)
    last = len(ordered) - 1
    found = {f"p{q}_ns": ordered[min(last, len(ordered) * q // 100)] for q in (50, 90, 99)}
    return found | {"max_ns": ordered[-1]}


def measure(folder: Path, card: str, count: int) -> dict[str, object]:
    """Starts a house and measures."""
    model = str(make_encoder_folder(folder / "model"))
    argv = ("run", "--practice", "--card", card, "--port", "0", "--model", model)
    with RunningHouse(folder, *argv) as house:
        house.wait(lambda s: s.models and s.models[0].state == "ready", "the model is ready")
        url = house.wait_hashing().http_url
        assert url is not None
        host, _, port = url.removeprefix("http://").rpartition(":")
        keep_to(Cores.around(card_cores(card)).house)
        gate = Gate(card, folder=str(house.gates))
        with gate, socket.create_connection((host, int(port))) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            bit = bit_of_requests(gate, connection)
            pairs = [one(gate, bit, connection) for _ in range(WARM_UP + count)][WARM_UP:]
            out, back = gate.latency(Way.OUT), gate.latency(Way.BACK)
    return {
        "card": card,
        "cores": os.cpu_count(),
        "count": count,
        "first_byte_to_closed": quantiles([claimed for claimed, _ in pairs]),
        "first_byte_to_answer": quantiles([answered for _, answered in pairs]),
        "out": {"count": out.count, "p50_ns": out.p50_ns, "p99_ns": out.p99_ns},
        "back": {"count": back.count, "p50_ns": back.p50_ns, "p99_ns": back.p99_ns},
    }


def main() -> int:
    """Parses, measures, prints."""
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--card", default="cpu:0:1core")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder), asked.card, asked.count), indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
