"""Hold hashing off, for a while or until `resume`."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - click passes one

import click

from switcher.cli._instance import ask, config_option, json_option, show, user_name


@click.command()
@click.argument("cards", nargs=-1)
@click.option("--for", "duration", metavar="TIME", help="For this long: 90s, 15m, 2h, 1h30m.")
@config_option
@json_option
def command(
    cards: tuple[str, ...], duration: str | None, config_file: Path | None, as_json: bool
) -> int:
    """Hold hashing off CARDS (default: all), for a while or until `resume`.

    Returns when it is off. Tensor work goes on.
    """
    from switcher.core.units import SECOND, parse_duration_ns

    args: dict[str, object] = {"cards": list(cards), "who": user_name()}
    if duration is not None:
        args["for_s"] = parse_duration_ns(duration) / SECOND
    show(ask(config_file, "pause", args), as_json=as_json)
    return 0
