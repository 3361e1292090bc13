"""Show who has each card and why, rates, shares, requests and hand-over times."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - click passes one

import click

from switcher.cli._instance import ask, config_option, json_option, show


@click.command()
@config_option
@json_option
def command(config_file: Path | None, as_json: bool) -> int:
    """Show who has each card and why, rates, shares, requests and hand-over times."""
    show(ask(config_file, "status"), as_json=as_json)
    return 0
