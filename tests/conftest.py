"""Fixtures and profiles for every test. Missing real inputs are a failure, never a silent skip."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# `ci` is longer and repeatable; `dev` keeps the whole suite quick while working.
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    max_examples=200,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("dev", deadline=None, max_examples=50)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Folder with the recorded real inputs: `../shared/data`, or $SWITCHER_SHARED/data."""
    base = Path(os.environ.get("SWITCHER_SHARED", ROOT.parent / "shared"))
    folder = base / "data"
    if not folder.is_dir():
        pytest.fail(f"{folder} is missing: put shared/ beside the checkout or set SWITCHER_SHARED")
    return folder


@pytest.fixture
def gate_dir(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A private $SWITCHER_GATE_DIR for one test; child processes inherit it."""
    folder = tmp_path_factory.mktemp("gates")
    folder.chmod(0o700)
    monkeypatch.setenv("SWITCHER_GATE_DIR", str(folder))
    return folder
