"""The page of commands and the exit codes stay true."""

from __future__ import annotations

import re
from pathlib import Path

import click

from switcher import errors
from switcher.cli.main import cli

PAGE = (Path(__file__).parents[3] / "docs" / "cli.md").read_text(encoding="utf-8")


def test_every_command_has_its_section() -> None:
    assert isinstance(cli, click.Group)
    commands = set(cli.list_commands(click.Context(cli)))
    described = set(re.findall(r"^### `switcher ([a-z-]+)`", PAGE, re.MULTILINE))
    assert commands == described, "docs/cli.md must have one section per command"


def test_every_exit_code_of_an_error_is_in_the_table() -> None:
    documented = {int(code) for code in re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)}
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    used = {kind.exit_code for kind in kinds if issubclass(kind, errors.SwitcherError)}
    assert used <= documented
