"""examples/embed.py runs as it stands, on a whole card and on one core of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import switcher

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "embed.py"


@pytest.mark.parametrize("card", ["cpu:0", "cpu:0:1core"])
def test_every_hit_arrives_once_over_many_switches(card: str, gate_dir: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(EXAMPLE), card],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(switcher.__file__).parents[1])},
    )
    assert done.returncode == 0, done.stderr
    assert "each once" in done.stdout
    assert done.stderr == ""
