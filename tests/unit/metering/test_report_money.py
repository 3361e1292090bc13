"""A month of slices over recorded prices: totals equal an independent recomputation to the cent."""

from __future__ import annotations

import csv
import io
import json
import random
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from switcher.cli.report import command
from switcher.core.slices import EnergyMethod, SliceCause, SliceKind, UnitKind
from switcher.database import Database
from switcher.database.store import FILE_NAME
from switcher.metering.journal import SCHEMA, Begin, Journal, Work, read_slices
from switcher.testing.clock import VirtualClock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from switcher.core.slices import SliceV1

S = 10**9
MONTH_NS = 31 * 86_400 * S
START_NS = round(datetime(2024, 8, 1, tzinfo=UTC).timestamp()) * S
WATTS = {SliceKind.HASH: 650_000, SliceKind.AI: 480_000, SliceKind.IDLE: 95_000}
PRICES = "ercot_hb_south_15min_2024-08.csv"


@pytest.fixture
def month(tmp_path: Path) -> Path:
    """A state folder with a month of slices of a thousand cards' power, 20 minutes each."""
    clock = VirtualClock(START_NS)
    database = Database(tmp_path, [SCHEMA])
    book = Journal(database, clock, boot=bytes(32), unix_ns=clock.now_ns)
    rng = random.Random(7)
    kind, began_ns = SliceKind.IDLE, START_NS
    book.open("sim:0", Begin(kind=kind, cause=SliceCause.RENEWAL, at_ns=began_ns))
    while clock.now_ns() < START_NS + MONTH_NS:
        clock.advance(round(rng.expovariate(1 / 1200) * S))
        at_ns = min(clock.now_ns(), START_NS + MONTH_NS)
        watts = WATTS[kind]
        hashing = kind is SliceKind.HASH
        work = Work(
            units=(at_ns - began_ns) * 6000 if hashing else 3,
            unit_kind=UnitKind.HASHES if hashing else UnitKind.REQUESTS,
            energy_mj=(at_ns - began_ns) * watts // 10**6,
            energy_method=EnergyMethod.COUNTER,
        )
        kind = rng.choice([one for one in WATTS if one is not kind])
        cause = rng.choice(list(SliceCause))
        book.switch("sim:0", Begin(kind=kind, cause=cause, at_ns=at_ns), work)
        began_ns = at_ns
    book.close("sim:0", began_ns)
    database.close()
    return tmp_path


@pytest.fixture
def report(month: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    monkeypatch.setenv("SWITCHER_STATE_DIR", str(month))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(month))

    def run(*args: str) -> str:
        result = CliRunner().invoke(command, list(args))
        assert result.exit_code == 0, result.output
        return result.output

    return run


def recomputed(slices: list[SliceV1], path: Path) -> dict[tuple[str, str], Decimal]:
    """USD by tenant and cause, the long way: every slice against every quarter of an hour."""
    prices = []
    for line in path.read_text(encoding="utf-8").splitlines()[2:]:
        text, _, rtm = line.split(",")
        start = datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
        prices.append((round(start.timestamp()) * S, Decimal(rtm)))
    names = {SliceKind.HASH: "hashing", SliceKind.AI: "inference", SliceKind.IDLE: "idle"}
    found: dict[tuple[str, str], Decimal] = {}
    for done in slices:
        first = (done.start_ns - prices[0][0]) // (900 * S)
        for start_ns, usd_mwh in prices[first:]:
            if start_ns >= done.end_ns:
                break
            inside = min(done.end_ns, start_ns + 900 * S) - max(done.start_ns, start_ns)
            mwh = Decimal(done.energy_mj) / Decimal(3_600_000_000_000)
            key = names[done.kind], done.cause.name.lower()
            part = mwh * Decimal(inside) / Decimal(done.length_ns) * usd_mwh
            found[key] = found.get(key, Decimal(0)) + part
    return found


def test_totals_equal_the_recomputation_to_the_cent(
    month: Path, report: Callable[..., str], shared_data: Path
) -> None:
    path = shared_data / "grid" / PRICES
    slices = [done for _, done in read_slices(month / FILE_NAME)]
    expected = recomputed(slices, path)
    assert len(slices) > 1000
    assert sum(expected.values()) > 1000
    data = json.loads(report("--json", "--by", "day", "--prices", str(path)))
    totals = {(one["tenant"], one["cause"]): one for one in data["total"]}
    assert set(totals) == set(expected)
    for key, usd in expected.items():
        # Rounding of millijoules comes to far less than the cent that is promised.
        assert totals[key]["cost"] == pytest.approx(float(usd), abs=1e-5)
        assert f"{totals[key]['cost']:.2f}" == f"{usd:.2f}"
        assert totals[key]["priced_joules"] == totals[key]["joules"]
    whole = sum(one["cost"] for one in totals.values())
    assert f"{whole:.2f}" == f"{sum(expected.values()):.2f}"
    # The same by hours, as lines of CSV, and whatever the order of the parts.
    rows = csv.DictReader(io.StringIO(report("--csv", "--prices", str(path))))
    assert sum(float(row["cost"]) for row in rows) == pytest.approx(whole, abs=1e-5)
    assert sum(line["cost"] for line in data["lines"]) == pytest.approx(whole, abs=1e-5)
    assert "advice IDLE" in data["advice"]


def test_prices_of_other_months_leave_the_cost_open(
    report: Callable[..., str], shared_data: Path
) -> None:
    path = shared_data / "grid" / "ercot_hb_south_15min_2024-11_2024-12.csv"
    data = json.loads(report("--json", "--by", "day", "--prices", str(path)))
    assert {line["cost"] for line in data["lines"]} == {None}
    assert {line["priced_joules"] for line in data["lines"]} == {0}
    shown = report("--by", "day")
    assert shown.splitlines()[0].split()[-1] == "USD"
    assert "advice IDLE" in shown
    assert "counter" in shown
    assert " J/GH" in shown


def test_the_plot_is_a_picture(month: Path, report: Callable[..., str], shared_data: Path) -> None:
    target = month / "august.svg"
    report("--by", "day", "--prices", str(shared_data / "grid" / PRICES), "--plot", str(target))
    root = ET.fromstring(target.read_text(encoding="utf-8"))
    bars = [e for e in root.iter() if e.tag.endswith("rect") and "--" in e.get("fill", "")]
    # Three tenants on 31 days in three panels, three in the legend, the paper.
    assert len(bars) == 3 * 31 * 3 + 3 + 1
    texts = [e.text for e in root.iter() if e.tag.endswith("text")]
    assert {"hashing", "cost of the energy, USD", "2024-08-01"} <= set(texts)
    bad = CliRunner().invoke(command, ["--plot", str(month / "none" / "a.svg")])
    assert bad.exit_code != 0
