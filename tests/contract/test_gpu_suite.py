"""The card suite without a card: its answers, and that no part can keep the others from running."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "benchmarks" / "gpu_suite.py"


@pytest.fixture
def suite(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(SCRIPT.parent))
    return importlib.import_module("gpu_suite")


def part_module(name: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(SCRIPT.parent / "gpu"))
    return importlib.import_module(name)


def run(*argv: str, path: str = "/usr/bin:/bin") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPT), *argv],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
        cwd=ROOT,
        env={"PATH": path},
    )


def test_without_a_card_it_says_so(tmp_path: Path) -> None:
    out = tmp_path / "gpu.json"
    done = run("--out", str(out), path=str(tmp_path))  # no nvidia-smi there
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "no CUDA card" in done.stderr
    assert not out.exists()


def test_an_unknown_part_is_exit_2() -> None:
    done = run("--only", "nonsense")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_every_part_is_there_and_explains_itself(suite: Any) -> None:
    for part in suite.ORDER:
        done = subprocess.run(
            [sys.executable, str(suite.PARTS / f"{part.name}.py"), "--help"],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert done.returncode == 0, done.stderr
        assert "--quick" in done.stdout
    assert [part.decides for part in suite.ORDER] == sorted(
        (part.decides for part in suite.ORDER), reverse=True
    )


PARTS = {
    "good": "print('noise'); print('{\"passed\": true}')",
    "bad": "import sys; sys.exit('it broke')",
    "mute": "pass",
    "hangs": "import subprocess, sys, time\n"
    "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\ntime.sleep(600)",
    "wrong": "print('{\"passed\": false}')",
    "last": "import sys; print('{\"quick\": %d}' % ('--quick' in sys.argv))",
}


@pytest.fixture
def fake(suite: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    for name, text in PARTS.items():
        (tmp_path / f"{name}.py").write_text(text)
    monkeypatch.setattr(suite, "PARTS", tmp_path)
    monkeypatch.setattr(suite, "ORDER", tuple(suite.Part(name, 3) for name in PARTS))
    monkeypatch.setattr(suite, "has_card", lambda: True)
    return suite


def test_each_part_s_failure_is_its_own(
    fake: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "gpu.json"
    monkeypatch.setattr(sys, "argv", ["gpu_suite.py", "--quick", "--out", str(out)])
    assert fake.main() == 1
    parts = json.loads(out.read_text())["parts"]
    assert list(parts) == list(PARTS)
    assert parts["good"]["passed"] is True
    assert "it broke" in parts["bad"]["error"]
    assert "exit 0" in parts["mute"]["error"]
    assert parts["hangs"]["error"] == "not done in 3 s"
    assert parts["last"]["quick"] == 1
    monkeypatch.setattr(sys, "argv", ["gpu_suite.py", "--only", "good", "--out", str(out)])
    assert fake.main() == 0  # another host entry (not quick): a new document
    assert list(json.loads(out.read_text())["parts"]) == ["good"]


def test_after_a_wrong_result_nothing_is_timed(
    fake: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "gpu.json"
    order = (fake.Part("wrong", 3, decides=True), fake.Part("last", 3))
    monkeypatch.setattr(fake, "ORDER", order)
    monkeypatch.setattr(sys, "argv", ["gpu_suite.py", "--out", str(out)])
    assert fake.main() == 1
    assert list(json.loads(out.read_text())["parts"]) == ["wrong"]


def test_the_sweep_takes_the_fewest_threads_that_are_as_good(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sweep = part_module("sweep", monkeypatch)
    rows = {
        "balanced 128 1": {"rate_hps": 7.0e9},
        "balanced 128 3": {"rate_hps": 9.97e9},
        "balanced 256 3": {"rate_hps": 10.0e9},
        "compact 128 3": {"rate_hps": 9.96e9},
        "balanced 256 4": {"error": "it broke"},
    }
    assert sweep.best(rows) == "balanced 128 3"
    assert sweep.best({"balanced 128 1": {"error": "no"}}) is None
    assert len(set(sweep.shapes())) == len(sweep.shapes()) > 12


def test_the_model_is_lanes_times_clock_over_instructions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rate = part_module("rate", monkeypatch)
    row = rate.model_ratio(9.0e9, 132, 1980.0, 1656.0)
    assert row["model_hps"] == pytest.approx(132 * 64 * 1.98e9 / 1656)
    assert row["measured_over_model"] == pytest.approx(0.891, abs=1e-3)
    plain = rate.alu_per_hash("plain_balanced", 1, "sm_90")
    shared = [rate.alu_per_hash("shared_balanced", m, "sm_90") for m in (16, 64)]
    assert plain > shared[0] > shared[1] > 1000
