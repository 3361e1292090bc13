"""Every backend agrees with an independent numba.cuda kernel, on a card or in numba's simulator."""

from __future__ import annotations

import importlib.util
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from switcher import _native

SCRIPT = Path(__file__).with_name("numba_opinion.py")
BACKENDS = [name for name, supported, _, _ in _native.backends() if supported]
TOP = 0x20000000


@pytest.mark.skipif(importlib.util.find_spec("numba") is None, reason="numba is not installed")
def test_every_backend_agrees_with_the_second_opinion() -> None:
    header = random.Random(41).randbytes(80)
    env = {**os.environ, "NUMBA_ENABLE_CUDASIM": "1"}
    if "cuda" in BACKENDS:
        env.pop("NUMBA_ENABLE_CUDASIM")
    done = subprocess.run(
        [sys.executable, str(SCRIPT), header.hex(), str(0xFFFFFFE0), "64", f"{TOP:x}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
        env=env,
    )
    assert done.returncode == 0, done.stderr
    opinion = json.loads(done.stdout)
    assert 0 < len(opinion) < 64
    target = (TOP << 224 | (1 << 224) - 1).to_bytes(32, "little")
    for backend in BACKENDS:
        hits = _native.scan(header, 0xFFFFFFE0, 64, target, 1, backend)[3]
        assert [hit[0] for hit in hits] == opinion, backend
