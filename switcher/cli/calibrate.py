"""Measure what a card draws while idle, hashing and under tensor work, for the energy figures."""

from __future__ import annotations

import json
from pathlib import Path  # noqa: TC003 - click passes one

import click

from switcher.cli._instance import config_option, json_option

_NAMES = ("idle", "hashing", "tensor work", "unknown")


@click.command()
@click.argument("card")
@click.option(
    "--seconds",
    type=click.FloatRange(5, 600),
    default=8.0,
    show_default=True,
    help="Length of each of the three runs.",
)
@config_option
@json_option
def command(card: str, seconds: float, config_file: Path | None, as_json: bool) -> int:
    """Measure what CARD draws while idle, hashing and under tensor work, and keep it.

    The card belongs to the measurement meanwhile: no instance may run on it. Hashing is for
    practice and worth nothing. Needs an energy counter (NVML, or RAPL that may be read).
    """
    import time

    from switcher.cli import configfile
    from switcher.config import state_dir
    from switcher.database import Database
    from switcher.devices import resolve
    from switcher.metering.windows import SCHEMA, store
    from switcher.session.calibrate import calibrate

    config = configfile.load(config_file)
    (chosen,) = resolve((card,)).cards
    found = []
    for one in calibrate(chosen, config, seconds):
        found.append(one)
        if not as_json:
            split = ", the card's part of a shared counter by its cores" if one.split else ""
            name = _NAMES[one.point.kind]
            click.echo(f"{name:<12} {one.point.watts:.3g} W over {one.seconds:.1f} s{split}")
    database = Database(state_dir(config.state), [SCHEMA])
    try:
        for one in found:
            store(database, chosen.info.id, one.point, one.seconds, time.time_ns())
    finally:
        database.close()
    if as_json:
        shown = [
            {
                "state": _NAMES[one.point.kind],
                "watts": one.point.watts,
                "seconds": one.seconds,
                "clock_mhz": one.point.clock_mhz or None,
                "power_limit_w": one.point.cap_w or None,
                "shared_counter": one.split,
            }
            for one in found
        ]
        click.echo(json.dumps({"card": chosen.info.id, "states": shown}, indent=2))
    return 0
