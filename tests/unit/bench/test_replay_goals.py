"""The judge of saved replays: each goal is missed when it should be."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from switcher.bench._arms import OFF, ON, Block
from switcher.bench._asking import Outcome
from switcher.bench._saved import Run
from switcher.testing.house import ROOT

if TYPE_CHECKING:
    from pathlib import Path

MS = 1_000_000
PROGRAM = ROOT / "benchmarks" / "replay_goals.py"
spec = importlib.util.spec_from_file_location("replay_goals", PROGRAM)
assert spec is not None
assert spec.loader is not None
replay_goals = importlib.util.module_from_spec(spec)
spec.loader.exec_module(replay_goals)


def run(pairs: int = 20, slower: float = 1.0, hashes: int = 490, kv: int = 0) -> Run:
    blocks = []
    for pair in range(pairs):
        for arm, factor in ((ON, slower), (OFF, 1.0)):
            outcomes = [
                Outcome(0, 0, round(t * factor * MS), 50 * MS, tokens=5, end="done")
                for t in (5 + pair % 3, 7, 9)
            ]
            block = Block(pair, arm, outcomes, 1000 * MS, 500 * MS, hashes if arm == ON else 0)
            blocks.append(block)
    settings = {"trace": "t.csv", "model": "m", "deadline_ms": 100}
    return Run(settings, 1000.0, kv, blocks)


def missed(made: Run, busy: tuple[float, float] = (0.3, 0.7)) -> list[str]:
    form: dict[str, Any] = made.report()
    return [line for held, line in replay_goals.goals(form, busy) if not held]


def test_all_goals_can_be_held() -> None:
    assert missed(run()) == []


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (run(pairs=19), "19 pairs"),
        (run(hashes=470), "hashing kept"),
        (run(kv=3), "3 held"),
    ],
)
def test_one_goal_is_missed(made: Run, said: str) -> None:
    (line,) = missed(made)
    assert said in line


def test_a_first_token_that_hashing_delays_is_missed_twice() -> None:
    of_all, of_the_same = missed(run(slower=1.05))
    assert of_all.startswith("TTFT p50")
    assert of_the_same.startswith("TTFT of the same request")


def test_what_is_lost_late_or_too_busy_is_missed() -> None:
    made = run()
    made.blocks[0].outcomes[0].end = "lost"
    assert [line.split(":")[0] for line in missed(made)] == [
        "no request lost",
        "every deadline of 100 ms answered",
    ]
    late = run()
    late.blocks[3].outcomes[0].last_ns = 101 * MS
    assert ["1 late" in line for line in missed(late)] == [True]
    assert len(missed(run(), (0.6, 0.7))) == 2


def test_joined_files_become_table_record_and_plot(tmp_path: Path) -> None:
    files = [tmp_path / "a.json", tmp_path / "b.json"]
    for file in files:
        file.write_text(json.dumps(run(pairs=10).form()))
    record, plot = tmp_path / "r.json", tmp_path / "p.svg"
    argv = [sys.executable, PROGRAM, *files, "--record", record, "--plot", plot]
    done = subprocess.run(argv, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "| requests | 60 | 60 |" in done.stdout
    assert all(goal["held"] for goal in json.loads(record.read_text())["goals"])
    assert plot.read_text().startswith("<svg")
