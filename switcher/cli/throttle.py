"""Let hashing have a part of a card, for a while or until `resume`."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - click passes one

import click

from switcher.cli._instance import ask, config_option, json_option, show, user_name


@click.command()
@click.argument("cards", nargs=-1)
@click.argument("share")
@click.option("--for", "duration", metavar="TIME", help="For this long: 90s, 15m, 2h, 1h30m.")
@config_option
@json_option
def command(
    cards: tuple[str, ...],
    share: str,
    duration: str | None,
    config_file: Path | None,
    as_json: bool,
) -> int:
    """Let hashing have SHARE (such as 30%) of CARDS (default: all), for a while or until `resume`.

    0% is a pause, 100% takes the operator's word back. Tensor work is not limited.
    """
    from switcher.core.units import SECOND, parse_duration_ns

    args: dict[str, object] = {"cards": list(cards), "who": user_name(), "share": permille(share)}
    if duration is not None:
        args["for_s"] = parse_duration_ns(duration) / SECOND
    show(ask(config_file, "throttle", args), as_json=as_json)
    return 0


def permille(text: str) -> int:
    """A share as people type it ("30%", "12.5%") in thousandths.

    Raises:
        UsageError: it is none.
    """
    import re

    from switcher.errors import UsageError

    found = re.fullmatch(r"(\d{1,3}(?:\.\d)?)\s*%", text.strip())
    if found is None or float(found[1]) > 100:
        raise UsageError(f"'{text}' is no share; write it like 30% or 12.5%")
    return round(float(found[1]) * 10)
