"""End the operator's hold on hashing."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - click passes one

import click

from switcher.cli._instance import ask, config_option, json_option, show, user_name


@click.command()
@click.argument("cards", nargs=-1)
@click.option("--for", "duration", metavar="TIME", help="Overrule the rules for so long: 90s, 2h.")
@config_option
@json_option
def command(
    cards: tuple[str, ...], duration: str | None, config_file: Path | None, as_json: bool
) -> int:
    """End the operator's hold on CARDS (default: all); what else keeps hashing off still does.

    With --for, prices, schedules and foreign programs are overruled for that time; a fault, heat,
    the grid and claims are not.
    """
    from switcher.core.units import SECOND, parse_duration_ns

    args: dict[str, object] = {"cards": list(cards), "who": user_name()}
    if duration is not None:
        args["for_s"] = parse_duration_ns(duration) / SECOND
    show(ask(config_file, "resume", args), as_json=as_json)
    return 0
