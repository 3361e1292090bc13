"""Print a systemd unit that starts this switcher."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.option("--user", default="switcher", show_default=True, help="Who it runs as.")
@click.option(
    "-c",
    "--config",
    "config_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Configuration file; default: the usual places.",
)
def command(user: str, config_file: Path | None) -> int:
    """Print a systemd unit that starts this switcher (docs/deploy.md).

    \b
    switcher service | sudo tee /etc/systemd/system/switcher.service
    """  # noqa: D301 - click reads \b as a character
    from switcher.deploy.systemd import unit

    program = Path(sys.executable).parent / "switcher"
    config = None if config_file is None else config_file.absolute()
    click.echo(unit(program, user, config), nl=False)
    return 0
