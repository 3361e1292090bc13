"""End the operator's hold on hashing."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - click passes one

import click

from switcher.cli._instance import ask, config_option, json_option, show, user_name


@click.command()
@click.argument("cards", nargs=-1)
@config_option
@json_option
def command(cards: tuple[str, ...], config_file: Path | None, as_json: bool) -> int:
    """End the operator's hold on CARDS (default: all); what else keeps hashing off still does."""
    args: dict[str, object] = {"cards": list(cards), "who": user_name()}
    show(ask(config_file, "resume", args), as_json=as_json)
    return 0
