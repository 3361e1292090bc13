"""The card suite on a host without a card: one line, exit 3; bad options: exit 2."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from switcher import _native

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "gpu_suite.py"
HAS_CARD = any(name == "cuda" and ok for name, ok, _, _ in _native.backends())


def run(*argv: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPT), *argv],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
        cwd=SCRIPT.parent.parent,
        env={"PYTHONPATH": str(SCRIPT.parent.parent), "PATH": "/usr/bin:/bin"},
    )


@pytest.mark.skipif(HAS_CARD, reason="this host has a card")
def test_without_a_card_it_says_so(tmp_path: Path) -> None:
    out = tmp_path / "gpu.json"
    done = run("--out", str(out))
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "no CUDA card" in done.stderr
    assert not out.exists()


def test_an_unknown_section_is_exit_2() -> None:
    done = run("--only", "nonsense")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
