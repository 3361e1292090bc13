"""Measure this machine: hash rate, switch latency and more."""

from __future__ import annotations

import importlib
from pathlib import Path

import click

import switcher.bench


class BenchFolder(click.Group):
    """A group whose commands are the modules of `switcher.bench`, imported when used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the measurements, sorted."""
        folder = Path(switcher.bench.__path__[0])
        return sorted(p.stem for p in folder.glob("*.py") if not p.stem.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Imports one measurement, or returns None if there is no such file."""
        if cmd_name not in self.list_commands(ctx):
            return None
        found = importlib.import_module(f"switcher.bench.{cmd_name}").command
        assert isinstance(found, click.Command)
        return found


@click.group(cls=BenchFolder)
def command() -> None:
    """Measure this machine. Every figure is of work that was checked."""
