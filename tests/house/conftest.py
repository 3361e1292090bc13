"""Fixtures of the tests that run a whole house."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from switcher.testing.house import RunningHouse
from switcher.testing.models import make_encoder_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A small real encoder on disk; its name is `model`."""
    return make_encoder_folder(tmp_path / "model")


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Callable[..., RunningHouse]]:
    """Starts houses that end with the test."""
    houses: list[RunningHouse] = []

    def start(*args: str, **environment: str) -> RunningHouse:
        house = RunningHouse(tmp_path, *args, **environment)
        houses.append(house)
        return house

    yield start
    for house in houses:
        house.close()
