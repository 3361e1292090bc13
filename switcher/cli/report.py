"""Report time, work and energy per hour or day, by tenant and cause, from the journal."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path  # noqa: TC003 - click passes one
from typing import TYPE_CHECKING

import click

from switcher.cli._instance import config_option, json_option

if TYPE_CHECKING:
    from switcher.metering.report import Line

_PERIODS = {"hour": 3_600_000_000_000, "day": 86_400_000_000_000}
_FIELDS = (
    *("start", "card", "tenant", "cause", "slices", "seconds", "hashes", "tokens", "requests"),
    *("joules", "metered_seconds"),
)
_TENANTS = ("idle", "hashing", "inference", "unknown")


@click.command()
@click.option("--by", type=click.Choice(list(_PERIODS)), default="hour", show_default=True)
@click.option("--from", "start", metavar="TIME", help="UTC, 2026-01-31 or 2026-01-31T12:00.")
@click.option("--to", "end", metavar="TIME", help="UTC, not included.")
@click.option("--card", help="One card only.")
@click.option("--csv", "as_csv", is_flag=True, help="Print comma-separated lines.")
@config_option
@json_option
def command(
    by: str,
    start: str | None,
    end: str | None,
    card: str | None,
    as_csv: bool,
    config_file: Path | None,
    as_json: bool,
) -> int:
    """Report what ran on each card, per hour or day of UTC, by tenant and cause.

    Reads the journal, whether an instance runs or not. Energy that was not metered is left empty.
    """
    from switcher.cli import configfile
    from switcher.config import state_dir
    from switcher.database.store import FILE_NAME
    from switcher.metering.journal import read_slices
    from switcher.metering.report import by_period, total

    path = state_dir(configfile.load(config_file).state) / FILE_NAME
    from_ns, to_ns = _instant(start, 0), _instant(end, 2**63 - 1)
    slices = read_slices(path, card=card, from_ns=from_ns, to_ns=to_ns)
    period_ns = _PERIODS[by]
    lines = [
        line for line in by_period(slices, period_ns) if from_ns - period_ns < line.start_ns < to_ns
    ]
    if as_json:
        sums = [_shown(line) for line in total(lines)]
        data = {"by": by, "lines": [_shown(line) for line in lines], "total": sums}
        click.echo(json.dumps(data, indent=2))
    elif as_csv:
        writer = csv.DictWriter(sys.stdout, _FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(_shown(line) for line in lines)
    else:
        _print(lines, total(lines), by)
    return 0


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


def _shown(line: Line) -> dict[str, object]:
    from switcher.core.status import iso_utc

    return {
        "start": iso_utc(line.start_ns),
        "card": line.card,
        "tenant": _TENANTS[line.kind],
        "cause": line.cause.name.lower(),
        "slices": line.slices,
        "seconds": line.length_ns / 1e9,
        "hashes": line.hashes,
        "tokens": line.tokens,
        "requests": line.requests,
        "joules": None if line.energy_mj is None else line.energy_mj / 1000,
        "metered_seconds": line.metered_ns / 1e9,
    }


def _print(lines: list[Line], sums: list[Line], by: str) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from switcher.core.status import iso_utc

    if not lines:
        click.echo("nothing in the journal for that time")
        return
    table = Table(box=None, padding=(0, 2, 0, 0))
    for name in (by, "card", "tenant", "cause"):
        table.add_column(name, no_wrap=True)
    for name in ("slices", "time", "share", "hashes", "tokens", "requests", "energy"):
        table.add_column(name, justify="right", no_wrap=True)
    whole_ns: dict[tuple[int, str], int] = {}
    for line in lines:
        key = (line.start_ns, line.card)
        whole_ns[key] = whole_ns.get(key, 0) + line.length_ns
    for line in lines:
        width = 13 if by == "hour" else 10
        start = iso_utc(line.start_ns)[:width].replace("T", " ") + ("h" if by == "hour" else "")
        cells = _cells(line, whole_ns[line.start_ns, line.card])
        table.add_row(start, Text(line.card), _TENANTS[line.kind], *cells)
    all_ns = sum(line.length_ns for line in sums)
    for line in sums:
        table.add_row("total", Text(line.card), _TENANTS[line.kind], *_cells(line, all_ns))
    console = Console() if sys.stdout.isatty() else Console(width=160)
    console.print(table)


def _cells(line: Line, whole_ns: int) -> tuple[str, ...]:
    from switcher.core.units import format_span

    # Three digits at most: the meters behind the energy are not better than a few per cent.
    energy = "-" if line.energy_mj is None else f"{line.energy_mj / 1000:.3g} J"
    return (
        line.cause.name.lower(),
        str(line.slices),
        format_span(line.length_ns),
        f"{line.length_ns / whole_ns:.1%}",
        _count(line.hashes),
        _count(line.tokens),
        _count(line.requests),
        energy,
    )


def _count(number: int) -> str:
    return f"{number:.4g}" if number >= 1_000_000 else str(number) if number else "-"
