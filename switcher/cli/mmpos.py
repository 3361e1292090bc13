"""Package for mmpOS, and what its agent asks."""

from __future__ import annotations

import json
from pathlib import Path

import click

from switcher.cli._instance import ask, config_option


@click.group()
def command() -> None:
    """Package for mmpOS, and what its agent asks (docs/deploy.md)."""


@command.command()
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=".",
    help="Folder of the package; default: this one.",
)
def package(output: Path) -> int:
    """Write switcher-VERSION_mmpos.tar.gz."""
    from switcher.deploy.packages import build

    click.echo(build("mmpos", output))
    return 0


@command.command()
@config_option
def stats(config_file: Path | None) -> int:
    """Print what mmpOS' agent reads, as one JSON object."""
    from switcher.core.status import from_json
    from switcher.deploy.stats import mmpos

    click.echo(json.dumps(mmpos(from_json(ask(config_file, "status")))))
    return 0
