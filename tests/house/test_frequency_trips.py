"""The grid's frequency takes a real card off hashing, and gives it back by a ramp."""

from __future__ import annotations

import json
import subprocess
import sys

from switcher.testing.house import GUARD_S, ROOT


def test_every_crossing_drains_the_card_and_hashing_returns_by_a_ramp() -> None:
    # The limit is a guard against hangs; the figure itself is for a quiet machine.
    done = subprocess.run(
        [
            sys.executable, "benchmarks/frequency_trip.py",
            "--count", "10", "--limit-ms", "5000", "--card", "cpu:0:1core",
        ],
        cwd=ROOT, capture_output=True, text=True, timeout=3 * GUARD_S,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + done.stdout
    (card,) = json.loads(done.stdout)["cards"]
    assert card["crossings"] == 10
    assert 0 < card["sample_to_seen_drained"]["p50_ns"] <= card["sample_to_seen_drained"]["max_ns"]
    assert card["return"]["only_rises"]
    # 25 % of the load per second from 75 %: a second, if it is a ramp at all.
    assert card["return"]["to_the_whole_card_ns"] >= 900_000_000
