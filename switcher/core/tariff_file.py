"""Price files and the configured tariff: a spot series from CSV, else the weekly table."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, tzinfo
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

from switcher.core.tariff import (
    FlatPrice,
    PriceSeries,
    WeeklyTable,
    micro_per_mwh,
    parse_window,
    series,
)
from switcher.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from switcher.config import EnergyConfig
    from switcher.core.tariff import Prices

MAX_ROWS = 1_100_000
"""Ten years of five-minute prices."""


def open_prices(config: EnergyConfig) -> Prices | None:
    """What power costs by the configuration; None if it does not say.

    Raises:
        UsageError: the file, a window or the time zone cannot be used.
    """
    zone = time_zone(config.timezone)
    if config.price_file:
        return read_prices(
            Path(config.price_file).expanduser(),
            column=config.price_column,
            factor=config.price_factor,
            zone=zone,
        )
    if not config.prices:
        return None
    windows = [parse_window(text) for text in config.prices]
    first = windows[0]
    if (
        len(windows) == 1
        and len(first.days) == 7
        and (first.first_min, first.last_min) == (0, 1440)
    ):
        return FlatPrice(first.price)
    return WeeklyTable(windows, None, zone)


def time_zone(name: str) -> tzinfo:
    """A zone of the system's database; "UTC" needs none.

    Raises:
        UsageError: there is no such zone here.
    """
    if name == "UTC":
        return UTC
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        text = f"no time zone '{name}' here; use a name like Europe/Helsinki, or install tzdata"
        raise UsageError(text) from None


def read_prices(
    path: Path, *, column: str = "", factor: float = 0.001, zone: tzinfo = UTC
) -> PriceSeries:
    """Reads a CSV file of prices; see `parse_prices`.

    Raises:
        UsageError: it cannot be read, or holds no prices.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return parse_prices(_limited(file), column=column, factor=factor, zone=zone)
    except OSError as error:
        raise UsageError(f"cannot read the prices in {path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path} is no text file") from None
    except UsageError as error:
        raise UsageError(f"{path}: {error}") from None


def parse_prices(
    lines: Iterable[str], *, column: str = "", factor: float = 0.001, zone: tzinfo = UTC
) -> PriceSeries:
    """Prices from comma-separated lines: a heading, then an instant and prices.

    Args:
        lines: Lines that start with '#' are comments. The first column is the start of each
            interval (ISO 8601).
        column: Heading of the prices' column; empty = the last one.
        factor: The file's unit times this is the currency per kWh: 0.001 for USD/MWh.
        zone: Whose clock instants without an offset mean.

    Raises:
        UsageError: a line that is no price, with its number.
    """
    rows = csv.reader(line for line in lines if not line.startswith("#"))
    try:
        heading = next(rows, None)
        index = _column(heading or [], column)
        scale = Decimal(str(factor))
        starts: list[datetime] = []
        prices: list[int] = []
        for number, row in enumerate(rows, 2):
            if not row:
                continue
            start, price = _row(row, index, number, scale)
            starts.append(start if start.tzinfo else start.replace(tzinfo=zone))
            prices.append(price)
    except csv.Error as error:
        raise UsageError(f"no comma-separated prices ({error})") from None
    return series(starts, prices)


def _limited(lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number >= MAX_ROWS:
            raise UsageError(f"more than {MAX_ROWS} lines; cut the file")
        yield line


def _column(heading: list[str], wanted: str) -> int:
    names = [name.strip() for name in heading]
    if len(names) < 2:
        raise UsageError("the heading needs an instant and a price, separated by a comma")
    if not wanted:
        return len(names) - 1
    if wanted not in names[1:]:
        raise UsageError(f"no column '{wanted}'; there is {', '.join(names[1:])}")
    return names.index(wanted)


def _row(row: list[str], index: int, number: int, scale: Decimal) -> tuple[datetime, int]:
    try:
        return datetime.fromisoformat(row[0].strip()), micro_per_mwh(Decimal(row[index]) * scale)
    except (ValueError, IndexError, InvalidOperation):
        text = ",".join(row)[:60]
        raise UsageError(f"row {number} ('{text}') is no instant and price") from None
