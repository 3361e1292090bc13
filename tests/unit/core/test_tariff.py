"""What power costs at an instant: spot series, weekly tables, files."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switcher.config import EnergyConfig
from switcher.core.tariff import (
    MJ_PER_MWH,
    FlatPrice,
    Prices,
    PriceSeries,
    PriceSpan,
    WeeklyTable,
    cost,
    micro_per_mwh,
    money,
    parse_window,
    price_at,
)
from switcher.core.tariff_file import open_prices, parse_prices, read_prices
from switcher.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

S = 10**9
HELSINKI = ZoneInfo("Europe/Helsinki")


def ns(text: str, zone: object = UTC) -> int:
    moment = datetime.fromisoformat(text).replace(tzinfo=zone)  # type: ignore[arg-type]
    return round(moment.timestamp()) * S


def assert_tiles(prices: Prices, start_ns: int, end_ns: int) -> list[PriceSpan]:
    spans = list(prices.spans(start_ns, end_ns))
    assert spans[0].start_ns == start_ns
    assert spans[-1].end_ns == end_ns
    for one, other in itertools.pairwise(spans):
        assert one.start_ns < one.end_ns == other.start_ns
    return spans


def test_the_recorded_prices_of_a_hub(shared_data: Path) -> None:
    path = shared_data / "grid" / "ercot_hb_south_15min_2024-08.csv"
    prices = read_prices(path, zone=ZoneInfo("America/Chicago"))
    assert len(prices) == 31 * 96
    # 4,857.82 USD/MWh, the highest of the file, and the day-ahead column by name.
    top = max(s.price or 0 for s in prices.spans(prices.first_ns, prices.last_ns))
    assert top == 4_857_820_000
    first = price_at(prices, ns("2024-08-01T05:07:00"))
    assert (first.price, first.end_ns) == (16_740_000, ns("2024-08-01T05:15:00"))
    ahead = read_prices(path, column="dam_usd_mwh", zone=ZoneInfo("America/Chicago"))
    assert price_at(ahead, ns("2024-08-01T05:07:00")).price == 14_420_000
    assert_tiles(prices, prices.first_ns - S, prices.last_ns + S)
    assert price_at(prices, prices.first_ns - 1).price is None
    assert price_at(prices, prices.last_ns).price is None


def test_the_hour_that_is_missing_where_the_clock_is_set_back(shared_data: Path) -> None:
    path = shared_data / "grid" / "ercot_hb_south_15min_2024-11_2024-12.csv"
    prices = read_prices(path, zone=ZoneInfo("America/Chicago"))
    # The file has one 01:00-02:00 on that day; the repeated one is not known.
    assert price_at(prices, ns("2024-11-03T06:30:00")).price == 20_060_000
    assert price_at(prices, ns("2024-11-03T07:30:00")).price is None
    assert price_at(prices, ns("2024-11-03T08:00:00")).price == 20_020_000


def test_an_hourly_file_in_cents_with_its_offset(shared_data: Path) -> None:
    path = shared_data / "grid" / "nordpool_fi_hourly_2023-11.csv"
    prices = read_prices(path, factor=0.01)
    assert price_at(prices, ns("2023-11-01T00:59:59")).price == micro_per_mwh("0.00083")
    lowest = min(s.price or 0 for s in prices.spans(prices.first_ns, prices.last_ns))
    assert lowest < micro_per_mwh("-0.6")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "heading"),
        ("a\n1\n", "heading"),
        ("t,p\n2024-01-01,1\n", "at least two"),
        ("t,p\n2024-01-01,1\n2024-01-01,2\n", "ascend"),
        ("t,p\n2024-01-02,1\n2024-01-01,2\n", "ascend"),
        ("t,p\n2024-01-01,1\n2024-01-02,cheap\n", "row 3"),
        ("t,p\n2024-01-01,1\n2024-01-02\n", "row 3"),
        ("t,p\n2024-01-01,1\nsoon,2\n", "row 3"),
        ("t,p\n2024-01-01,1\n2024-01-02,nan\n", "cannot be meant"),
        ("t,p\n2024-01-01,1\n2024-01-02,1e30\n", "cannot be meant"),
    ],
)
def test_what_is_no_price_file(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        parse_prices(text.splitlines(keepends=True))


def test_a_file_that_is_not_there_and_a_column_that_is_not_in_it(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot read"):
        read_prices(tmp_path / "none.csv")
    (tmp_path / "p.csv").write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="no text file"):
        read_prices(tmp_path / "p.csv")
    (tmp_path / "p.csv").write_text("t,a,b\n")
    with pytest.raises(UsageError, match="there is a, b"):
        read_prices(tmp_path / "p.csv", column="c")


def test_windows_over_midnight_and_over_a_week() -> None:
    table = WeeklyTable(
        [parse_window("fri-mon 22:00-06:30 = 0.1"), parse_window("17:00-21:00=0.4")],
        micro_per_mwh(0.2),
        UTC,
    )

    def price(text: str) -> Decimal:
        return Decimal(price_at(table, ns(text)).price or 0) / 10**9

    assert price("2026-11-27T23:00:00") == Decimal("0.1")  # Friday night
    assert price("2026-12-01T06:29:59") == Decimal("0.1")  # Tuesday, still Monday's window
    assert price("2026-12-02T06:00:00") == Decimal("0.2")
    assert price("2026-12-02T17:00:00") == Decimal("0.4")
    assert price("2026-12-02T21:00:00") == Decimal("0.2")


def test_a_table_by_a_local_clock_on_the_days_it_is_set() -> None:
    table = WeeklyTable([parse_window("00:00-06:00 = 0.1")], micro_per_mwh(0.2), HELSINKI)
    for day, cheap_h in (("2026-03-29", 5), ("2026-10-25", 7), ("2026-06-01", 6)):
        start_ns = ns(day + "T00:00:00", HELSINKI)
        end = datetime.fromisoformat(day).replace(tzinfo=HELSINKI) + timedelta(days=1)
        spans = assert_tiles(table, start_ns, round(end.timestamp()) * S)
        cheap_ns = sum(s.end_ns - s.start_ns for s in spans if s.price == micro_per_mwh(0.1))
        assert cheap_ns == cheap_h * 3600 * S


@pytest.mark.parametrize(
    ("zone", "around"),
    [
        ("Europe/Helsinki", "2026-10-25T01:00"),  # 03:00 to 04:00 comes twice
        ("Europe/Helsinki", "2026-03-29T01:00"),
        ("Australia/Lord_Howe", "2026-04-04T15:00"),  # half an hour comes twice
        ("Australia/Lord_Howe", "2026-10-03T15:30"),
        ("America/St_Johns", "2006-10-29T02:31"),  # the clock is set back at 00:01
    ],
)
def test_edges_in_the_hour_in_which_the_clock_is_set(zone: str, around: str) -> None:
    texts = ["03:13-03:43 = 0.1", "01:40-02:10 = 0.2", "00:00-00:20 = 0.3", "23:30-24:00 = 0.4"]
    windows = [parse_window(text) for text in texts]
    table = WeeklyTable(windows, 7, ZoneInfo(zone))
    middle_s = ns(around) // S
    first_s, last_s = middle_s - 3 * 3600, middle_s + 3 * 3600
    spans = assert_tiles(table, first_s * S, last_s * S)
    assert len(spans) < 40
    for span in spans:
        for at_s in range(span.start_ns // S, span.end_ns // S, 60):
            local = datetime.fromtimestamp(at_s, ZoneInfo(zone))
            minute = 60 * local.hour + local.minute
            held = [w.price for w in windows if w.holds(local.weekday(), minute)]
            assert span.price == (held[0] if held else 7), local


@given(
    start=st.integers(1_700_000_000 * S, 1_900_000_000 * S),
    length=st.integers(1, 3 * 86_400 * S),
    edges=st.lists(st.tuples(st.integers(0, 1439), st.integers(0, 1440)), max_size=3),
)
def test_a_table_tiles_any_time(start: int, length: int, edges: list[tuple[int, int]]) -> None:
    windows = [
        parse_window(f"{a // 60:02}:{a % 60:02}-{b // 60:02}:{b % 60:02} = {i}")
        for i, (a, b) in enumerate(edges)
    ]
    table = WeeklyTable(windows, None, HELSINKI)
    for span in assert_tiles(table, start, start + length):
        # Nothing changes inside a span: its ends and its middle agree.
        middle = (span.start_ns + span.end_ns) // 2
        assert price_at(table, middle).price == price_at(table, span.end_ns - 1).price == span.price


@pytest.mark.parametrize(
    "text", ["", "17-21 = 1", "25:00-26:00 = 1", "fri 1:00-2:00", "xyz 1:00-2:00=1", "1:60-2:00=1"]
)
def test_what_is_no_window(text: str) -> None:
    with pytest.raises(UsageError):
        parse_window(text)


def test_money_is_exact() -> None:
    # 1 kWh at 0.05 per kWh, in parts that do not divide evenly.
    parts = [MJ_PER_MWH // 1000 // 7] * 7
    parts[0] += MJ_PER_MWH // 1000 - sum(parts)
    assert money(sum(cost(part, micro_per_mwh("0.05")) for part in parts)) == Decimal("0.05")
    assert micro_per_mwh(0.1) == 100_000_000
    assert micro_per_mwh("-0.0001") == -100_000


def test_overlapping_prices_are_refused() -> None:
    with pytest.raises(UsageError, match="overlaps"):
        PriceSeries([PriceSpan(0, 10, 1), PriceSpan(5, 15, 2)])


def test_the_configured_tariff() -> None:
    assert open_prices(EnergyConfig()) is None
    flat = open_prices(EnergyConfig(prices=("00:00-24:00 = 0.05",)))
    assert isinstance(flat, FlatPrice)
    assert price_at(flat, 1).price == micro_per_mwh(0.05)
    table = open_prices(EnergyConfig(prices=("mon 00:00-24:00 = 0.05",)))
    assert isinstance(table, WeeklyTable)
    with pytest.raises(UsageError, match="no time zone"):
        open_prices(EnergyConfig(timezone="Mars/Olympus"))
