"""What was found for a card is used again, but only under the same driver, library and warps."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import pytest

from switcher.devices.tuning import TuningStore, driver_version, tuning_store

if TYPE_CHECKING:
    from pathlib import Path

FOUND = "plain balanced 128 3 1\nshared compact 256 2 2\n"


@pytest.fixture
def store(tmp_path: Path) -> TuningStore:
    return TuningStore(tmp_path / "state" / "tuning", "GPU-1234", "580.159.04", "0.1.0")


def test_what_was_found_is_told_at_the_next_start(store: TuningStore) -> None:
    assert store.wish() == "try"
    store.keep("")
    assert not store.path.exists()
    store.keep(FOUND)
    assert store.wish() == FOUND + "try"
    assert [path.name for path in store.folder.iterdir()] == ["GPU-1234.json"]


@pytest.mark.parametrize(
    "change", [{"driver": "595.1"}, {"library": "0.2.0"}, {"warps": 4}, {"uuid": "GPU-9"}]
)
def test_other_conditions_try_again(store: TuningStore, change: dict[str, str | int]) -> None:
    store.keep(FOUND)
    other = dataclasses.replace(store, **change)  # type: ignore[arg-type]
    assert other.lines() == ()
    assert "plain" not in other.wish()
    assert other.wish().endswith("try")


def test_a_number_of_warps_is_told(store: TuningStore) -> None:
    asked = dataclasses.replace(store, warps=3)
    asked.keep("plain compact 128 3 1\n")
    assert asked.wish() == "warps 3\nplain compact 128 3 1\ntry"


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"lines": 3}', '{"lines": ["plain fast 1 1 1; try"]}', "x" * 10_000],
)
def test_a_spoilt_file_counts_as_absent(store: TuningStore, text: str) -> None:
    store.folder.mkdir(parents=True)
    store.path.write_text(text)
    assert store.wish() == "try"
    if text.startswith('{"lines"'):
        kept = {**json.loads(text), "uuid": "GPU-1234", "driver": "580.159.04"}
        store.path.write_text(json.dumps({**kept, "library": "0.1.0", "warps": 0}))
        assert store.wish() == "try"
    store.keep(FOUND)
    assert store.lines() == tuple(FOUND.splitlines())


def test_a_folder_that_cannot_be_written_is_no_error(store: TuningStore, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file is in the way")
    store.keep(FOUND)
    assert store.lines() == ()


def test_only_cuda_cards_have_one(tmp_path: Path) -> None:
    assert tuning_store("cpu:0", str(tmp_path), 0) is None
    assert tuning_store("GPU-1234", None, 0) is None


def test_the_driver_s_version_is_read_where_the_system_shows_it(tmp_path: Path) -> None:
    assert driver_version(tmp_path) == ""
    proc = tmp_path / "proc/driver/nvidia/version"
    proc.parent.mkdir(parents=True)
    proc.write_text(
        "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  580.159.04  Release Build\n"
        "GCC version:  gcc version 12.2.0\n"
    )
    assert driver_version(tmp_path) == "580.159.04"
    module = tmp_path / "sys/module/nvidia/version"
    module.parent.mkdir(parents=True)
    module.write_text("595.10\n")
    assert driver_version(tmp_path) == "595.10"
