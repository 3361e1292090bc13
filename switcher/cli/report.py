"""Report time, work, energy and money per hour or day, by tenant and cause, from the journal."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from switcher.cli._instance import config_option, json_option

if TYPE_CHECKING:
    from switcher.config import Config
    from switcher.core.tariff import Prices

_PERIODS = {"hour": 3_600_000_000_000, "day": 86_400_000_000_000}


@click.command()
@click.option("--by", type=click.Choice(list(_PERIODS)), default="hour", show_default=True)
@click.option("--from", "start", metavar="TIME", help="UTC, 2026-01-31 or 2026-01-31T12:00.")
@click.option("--to", "end", metavar="TIME", help="UTC, not included.")
@click.option("--card", help="One card only.")
@click.option(
    "--prices",
    "price_file",
    metavar="FILE",
    help="CSV of spot prices, instead of those of the configuration.",
)
@click.option("--plot", metavar="FILE", help="Also draw it: an SVG file.")
@click.option("--csv", "as_csv", is_flag=True, help="Print comma-separated lines.")
@config_option
@json_option
def command(
    by: str,
    start: str | None,
    end: str | None,
    card: str | None,
    price_file: str | None,
    plot: str | None,
    as_csv: bool,
    config_file: Path | None,
    as_json: bool,
) -> int:
    """Report what ran on each card, per hour or day of UTC, by tenant and cause.

    Also what the energy cost, and for each lease price, term, utilisation and units per joule.
    Reads the journal, whether an instance runs or not. Energy that was not metered is left empty,
    and so is the cost of energy whose price is not known.
    """
    from switcher.cli import _report_view as view
    from switcher.cli import configfile
    from switcher.config import state_dir
    from switcher.database.store import FILE_NAME
    from switcher.metering.journal import read_slices
    from switcher.metering.leases import figures, read_leases
    from switcher.metering.report import by_period, total

    config = configfile.load(config_file)
    path = state_dir(config.state) / FILE_NAME
    from_ns, to_ns = _instant(start, 0), _instant(end, 2**63 - 1)
    period_ns = _PERIODS[by]
    prices = _prices(config, price_file)
    slices = list(read_slices(path, card=card, from_ns=from_ns, to_ns=to_ns))
    lines = [
        line
        for line in by_period(slices, period_ns, prices)
        if from_ns - period_ns < line.start_ns < to_ns
    ]
    sums = total(lines)
    leases = figures(read_leases(path), slices)
    currency = config.energy.currency
    if plot is not None:
        _draw(Path(plot), view.picture(lines, by, period_ns, currency))
    if as_json:
        click.echo(json.dumps(view.as_json(by, lines, sums, leases, currency), indent=2))
    elif as_csv:
        writer = csv.DictWriter(sys.stdout, view.FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(view.shown(line) for line in lines)
    elif lines:
        view.print_report(lines, sums, leases, by, currency)
    else:
        click.echo("nothing in the journal for that time")
    return 0


def _prices(config: Config, price_file: str | None) -> Prices | None:
    from dataclasses import replace

    from switcher.core.tariff_file import open_prices

    energy = config.energy
    return open_prices(energy if price_file is None else replace(energy, price_file=price_file))


def _draw(path: Path, picture: str) -> None:
    from switcher.errors import UsageError

    try:
        path.write_text(picture, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}") from None


def _instant(text: str | None, default: int) -> int:
    """Unix ns of a UTC date or time.

    Raises:
        UsageError: it is neither.
    """
    from datetime import UTC, datetime

    from switcher.errors import UsageError

    if text is None:
        return default
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(f"'{text}' is no time; write 2026-01-31 or 2026-01-31T12:00") from None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return round(moment.timestamp()) * 1_000_000_000
