"""The long form of the hostile pool's fuzz: a million messages over real sockets.

    python benchmarks/fuzz_pool.py --messages 1000000

Fails (exit 1) on a crash, a log line that is long or holds control characters, a connection that
ends without exactly one line saying why, a failover that did not come, or memory that grows by
8 MiB or more after the first quarter. Continuous integration runs 20,000 of them.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict

import click

from switcher.testing.fuzz import FuzzResult, fuzz

GROWTH_MAX_BYTES = 8 << 20


def problems(result: FuzzResult) -> list[str]:
    """What of a run is not as it must be."""
    found = []
    if result.unclear:
        found.append(f"{result.unclear} log lines are unclear")
    if abs(result.endings - result.connections) > 1:  # the last one is cut off by us
        found.append(f"{result.connections} connections, but {result.endings} lines say why")
    if result.growth_bytes >= GROWTH_MAX_BYTES:
        found.append(f"memory grew by {result.growth_bytes} bytes")
    if not result.failovers:
        found.append("hashing never went on at the good pool")
    if not result.hostile_jobs:
        found.append("the hostile pool was never believed, so little was tested")
    return found


@click.command()
@click.option("--messages", default=1_000_000, show_default=True)
@click.option("--seed", default=11, show_default=True)
def main(messages: int, seed: int) -> None:
    """Runs the fuzz and prints what it saw as JSON."""
    began_s = time.monotonic()
    result = fuzz(messages, seed)
    wrong = problems(result)
    seconds = round(time.monotonic() - began_s, 1)
    click.echo(json.dumps({**asdict(result), "seconds": seconds, "problems": wrong}))
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
