"""Check a configuration file, print one with every key, or import another miner's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from switcher.config import Config


@click.group()
def command() -> None:
    """Check a configuration file, print one with every key, or import another miner's."""


@command.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def check(file: Path | None, as_json: bool) -> int:
    """Check FILE, or the file that would be used, and print every problem with its line."""
    from switcher.cli import configfile
    from switcher.config import public

    path = file or configfile.default_path()
    try:
        loaded = configfile.load_with_remarks(path)
        if path is not None:
            _check_signals(path, loaded.config)
    except configfile.ConfigFileError as error:
        _print_problems(error, as_json)
        return error.exit_code
    config = loaded.config
    advice = loaded.remarks
    if path is not None:
        advice += _advice(path, config.http.access_token)
    if as_json:
        shown = {"file": path and str(path), "ok": True, "advice": advice, "config": public(config)}
        click.echo(json.dumps(shown, indent=2))
        return 0
    where = "no file, the defaults hold" if path is None else str(path)
    click.echo(f"ok: {where}")
    for line in advice:
        click.echo(f"advice: {line}")
    return 0


def _check_signals(path: Path, config: Config) -> None:
    """Makes the sources of signals, listening to none: what a start would refuse is found here."""
    from switcher.cli.configfile import ConfigFileError, Problem
    from switcher.clock import MonotonicClock
    from switcher.errors import UsageError
    from switcher.session.sources import configured

    try:
        configured(config, MonotonicClock())
    except UsageError as error:
        raise ConfigFileError(path, (Problem(None, "", str(error)),)) from None


@command.command()
def example() -> None:
    """Print a file that holds every key with its default."""
    from switcher.cli import configfile

    click.echo(configfile.example())


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def import_(file: Path) -> int:
    """Print the configuration of XMRig, ccminer or T-Rex in FILE as one of ours.

    Everything that is not taken over is named on standard error. Passwords are printed: they are
    part of the file.
    """
    from switcher.cli import configfile
    from switcher.cli._import import MAX_CHARS, read
    from switcher.cli._tomlout import to_toml
    from switcher.errors import UsageError

    try:
        with file.open(encoding="utf-8-sig") as source:
            text = source.read(MAX_CHARS + 1)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "is no UTF-8 text"
        raise UsageError(f"{file}: {reason}") from None
    found = read(text)
    made = to_toml(found.data)
    configfile.parse(made, Path("the imported file"))
    click.echo(made)
    for remark in found.remarks:
        click.echo(f"warning: {remark}", err=True)
    return 0


def _print_problems(error: Exception, as_json: bool) -> None:
    from switcher.cli.configfile import ConfigFileError

    assert isinstance(error, ConfigFileError)
    if as_json:
        problems = [{"line": p.line, "key": p.key, "message": p.message} for p in error.problems]
        click.echo(json.dumps({"file": str(error.path), "ok": False, "problems": problems}))
        return
    for problem in error.problems:
        click.echo(problem.text(error.path), err=True)


def _advice(path: Path, token: str) -> tuple[str, ...]:
    """What works but should not stay so."""
    if token and path.stat().st_mode & 0o077:
        return (f"{path} holds a token and others can read it: chmod 600 {path}",)
    return ()
