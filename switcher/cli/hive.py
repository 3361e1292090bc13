"""Package for HiveOS, and what its scripts ask."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import click

from switcher.cli._instance import ask, config_option


@click.group()
def command() -> None:
    """Package for HiveOS, and what its scripts ask (docs/deploy.md)."""


@command.command()
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=".",
    help="Folder of the package; default: this one.",
)
@click.option(
    "--wheel",
    "wheels",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Wheel to install on the rig at the first start. May be repeated.",
)
def package(output: Path, wheels: tuple[Path, ...]) -> int:
    """Write switcher-VERSION.tar.gz, to be named as installation URL of a flight sheet."""
    from switcher.deploy.packages import build

    click.echo(build("hive", output, wheels))
    return 0


@command.command()
def config() -> int:
    """Print the configuration for the flight sheet in the environment (h-config.sh)."""
    from switcher.cli import configfile
    from switcher.cli._tomlout import to_toml
    from switcher.deploy.flightsheet import configuration

    made = configuration(os.environ, shutil.which("wd"), shutil.which("message"))
    text = to_toml(made)
    configfile.parse(text, Path("flight sheet"))
    click.echo(text)
    return 0


@command.command()
@config_option
def stats(config_file: Path | None) -> int:
    """Print kH/s and HiveOS' stats in two lines; `0`, `null` and exit 1 if nothing runs."""
    from switcher.core.status import from_json
    from switcher.deploy.stats import HIVE_NOTHING, hive
    from switcher.errors import SwitcherError

    try:
        told = hive(from_json(ask(config_file, "status")))
    except SwitcherError as error:
        click.echo("\n".join(HIVE_NOTHING))
        click.echo(f"switcher: {error}", err=True)
        return 1
    click.echo("\n".join(told))
    return 0
