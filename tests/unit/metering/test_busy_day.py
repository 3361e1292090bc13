"""Half a virtual hour under random signals: nothing of it is missing in the journal."""

from __future__ import annotations

import importlib.util
from pathlib import Path


def test_the_committed_command_holds_for_half_an_hour(tmp_path: Path) -> None:
    path = Path(__file__).parents[3] / "benchmarks" / "soak_metering.py"
    spec = importlib.util.spec_from_file_location("soak_metering", path)
    assert spec is not None
    assert spec.loader is not None
    command = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(command)
    day, _ = command.live(tmp_path, 0.5, 2, 3)
    held = command.check(tmp_path, day)
    assert all(held.values()), held
    assert min(day.done[name] for name in ("request", "signal", "lease", "order")) > 0
