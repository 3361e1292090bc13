"""Fixtures every test may use. Missing real inputs are a failure, never a silent skip."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Folder with the recorded real inputs: `../shared/data`, or $SWITCHER_SHARED/data."""
    base = Path(os.environ.get("SWITCHER_SHARED", ROOT.parent / "shared"))
    folder = base / "data"
    if not folder.is_dir():
        pytest.fail(f"{folder} is missing: put shared/ beside the checkout or set SWITCHER_SHARED")
    return folder
