"""2^24 candidates on the fastest backend against OpenSSL's count."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_no_hit_is_missing_or_invented_among_2_to_24() -> None:
    script = ROOT / "benchmarks" / "exhaustive_scan.py"
    done = subprocess.run(
        [sys.executable, str(script), "--count", str(1 << 24)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "none missing, none wrong" in done.stdout
