"""`switcher config check` finds what a start would refuse in [signals]."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from switcher.cli.config import command
from switcher.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("section", "text", "says"),
    [
        ("schedule", 'windows = ["25:00-26:00 = off"]', "signals.schedule: '25:00-26:00 = off'"),
        ("schedule", 'windows = ["10:00-11:00 = off"]\ntimezone = "Mars/X"', "no time zone"),
        ("frequency", 'source = "udp://x"', "signals.frequency: 'udp://x' is no source of lines"),
        ("operator", 'source = "nowhere"', "signals.operator: 'nowhere' is no source of lines"),
        ("price", "enabled = true", "signals.price needs prices"),
    ],
)
def test_what_a_start_would_refuse(tmp_path: Path, section: str, text: str, says: str) -> None:
    file = tmp_path / "switcher.toml"
    file.write_text(f"[signals.{section}]\n{text}\n")
    result = CliRunner().invoke(command, ["check", str(file), "--json"], standalone_mode=False)
    assert result.return_value == UsageError.exit_code, result.output
    assert says in result.output
    assert json.loads(result.output)["ok"] is False


def test_a_good_file_listens_to_nothing_and_is_ok(tmp_path: Path) -> None:
    file = tmp_path / "switcher.toml"
    file.write_text('[signals.frequency]\nsource = "tcp://127.0.0.1:1"\n')
    result = CliRunner().invoke(command, ["check", str(file)], standalone_mode=False)
    assert (result.return_value, result.output) == (0, f"ok: {file}\n")
