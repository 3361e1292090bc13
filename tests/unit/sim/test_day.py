"""Simulated days on recorded prices: only where the rule says so, and every cent recomputed."""

from __future__ import annotations

import itertools
import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from switcher.cli.simulate import command
from switcher.config.signals import ScheduleConfig
from switcher.core.slices import SliceKind, SliceV1
from switcher.core.tariff import FlatPrice, micro_per_mwh
from switcher.core.tariff_file import read_prices
from switcher.core.trace import Arrival
from switcher.core.units import MS, SECOND
from switcher.metering.report import DAY_NS, by_period, total
from switcher.preempt.damping import Terms
from switcher.preempt.ladder import PriceRule
from switcher.sim.day import CardModel, Simulation, with_card

if TYPE_CHECKING:
    from pathlib import Path

MODEL = CardModel(
    name="test",
    rate_hps=6e9,
    hash_w=700,
    serve_w=480,
    idle_w=95,
    prompt_tps=8000,
    output_tps=1000,
)
AUGUST = "ercot_hb_south_15min_2024-08.csv"
WINTER = "ercot_hb_south_15min_2024-11_2024-12.csv"
QUARTER_NS = 900 * SECOND
START_NS = 1_722_470_400 * SECOND  # 2024-08-01T00:00Z, a Thursday


def quarters(path: Path) -> dict[int, Decimal]:
    """USD/MWh by start in Unix ns, read by other code than the product's."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines()[2:]:
        text, _, price = line.split(",")
        start = datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
        found[round(start.timestamp()) * SECOND] = Decimal(price)
    return found


def cost_of(slices: list[SliceV1], prices: dict[int, Decimal]) -> dict[SliceKind, Decimal]:
    """USD by tenant: every slice against every quarter of an hour that it touches."""
    found: dict[SliceKind, Decimal] = {}
    for done in slices:
        at_ns = done.start_ns
        while at_ns < done.end_ns:
            quarter_ns = at_ns - at_ns % QUARTER_NS
            until_ns = min(done.end_ns, quarter_ns + QUARTER_NS)
            part = Decimal(until_ns - at_ns) / Decimal(done.length_ns)
            mwh = Decimal(done.energy_mj) / Decimal(3_600_000_000_000)
            found[done.kind] = found.get(done.kind, Decimal(0)) + mwh * part * prices[quarter_ns]
            at_ns = until_ns
    return found


@pytest.mark.parametrize(("name", "limit_mwh"), [(AUGUST, 12.5), (WINTER, 0.0158)])
def test_it_hashes_only_where_its_rule_says_so(
    shared_data: Path, name: str, limit_mwh: float
) -> None:
    path = shared_data / "grid" / name
    prices = quarters(path)
    first_ns, last_ns = min(prices), max(prices)
    rule = PriceRule(limit_mwh / 1000)
    arrivals = [Arrival(i * 97 * SECOND, 4000, 300) for i in range(5000)]
    simulation = Simulation(
        MODEL, read_prices(path), rule, Terms(), start_ns=first_ns, arrivals=arrivals
    )
    day = simulation.run(min(last_ns, first_ns + 7 * DAY_NS))
    cheap = {at for at, usd in prices.items() if usd <= Decimal(str(limit_mwh))}
    hashed_quarters = set()
    for start_ns, end_ns, _share in day.hashed:
        assert start_ns - start_ns % QUARTER_NS in cheap
        assert (end_ns - 1) - (end_ns - 1) % QUARTER_NS in cheap
        hashed_quarters.add(start_ns - start_ns % QUARTER_NS)
    inside = {at for at in cheap if first_ns <= at < first_ns + 7 * DAY_NS}
    # Each cheap quarter is used but for the ones in which the budget or a least time holds it off.
    assert len(hashed_quarters) >= 0.95 * len(inside)
    assert inside, "the week has cheap quarters"
    ends = [(a.end_ns, b.start_ns) for a, b in itertools.pairwise(day.slices)]
    assert all(end == start for end, start in ends), "slices tile the time"


def test_the_days_totals_equal_the_recomputation_to_the_cent(shared_data: Path) -> None:
    path = shared_data / "grid" / WINTER
    prices = quarters(path)
    start_ns = min(prices)
    arrivals = [Arrival(i * 60 * SECOND, 4000, 30_000) for i in range(15_000)]
    simulation = Simulation(
        MODEL, read_prices(path), PriceRule(0.02), Terms(), start_ns=start_ns, arrivals=arrivals
    )
    day = simulation.run(start_ns + 10 * DAY_NS)
    expected = cost_of(day.slices, prices)
    lines = by_period(with_card(day.slices), DAY_NS, read_prices(path))
    got = {line.kind: line for line in total(lines)}
    by_kind: dict[SliceKind, Decimal] = {}
    for line in total(lines):
        assert line.cost is not None
        money = Decimal(line.cost.numerator) / Decimal(line.cost.denominator)
        by_kind[line.kind] = by_kind.get(line.kind, Decimal(0)) + money
    assert set(got) == set(expected) == {SliceKind.HASH, SliceKind.AI, SliceKind.IDLE}
    for kind, usd in expected.items():
        assert f"{by_kind[kind]:.2f}" == f"{usd:.2f}"
    assert sum(expected.values()) > 1


def test_requests_hold_the_card_whatever_power_costs() -> None:
    arrivals = [Arrival(10 * SECOND, 8000, 1000), Arrival(11 * SECOND, 8000, 1000)]
    flat = FlatPrice(micro_per_mwh("-1"))
    terms = Terms(jitter_ns=0, ramp_per_s=0)
    simulation = Simulation(
        MODEL, flat, PriceRule(0.0), terms, start_ns=START_NS, arrivals=arrivals
    )
    day = simulation.run(START_NS + 60 * SECOND)
    kinds = [(done.kind, done.length_ns) for done in day.slices]
    assert kinds == [
        (SliceKind.HASH, 10 * SECOND),
        (SliceKind.AI, 4 * SECOND + 5 * MS),
        (SliceKind.HASH, 46 * SECOND - 5 * MS),
    ]
    assert day.slices[1].units == 2000
    assert day.slices[1].energy_mj == round(480_000 * 4.005)
    assert day.slices[0].units == round(6e10)
    assert day.switches == 2


def test_a_schedule_is_the_houses() -> None:
    schedule = ScheduleConfig(windows=("thu 06:00-18:00 = off", "18:00-24:00 = 50%"))
    simulation = Simulation(
        MODEL,
        FlatPrice(0),
        PriceRule(0.0),
        Terms(jitter_ns=0, min_off_ns=0, ramp_per_s=0),
        start_ns=START_NS,
        schedule=schedule,
    )
    day = simulation.run(START_NS + DAY_NS)
    lengths = [(done.kind, done.length_ns // (3600 * SECOND)) for done in day.slices]
    assert lengths == [(SliceKind.HASH, 6), (SliceKind.IDLE, 12), (SliceKind.HASH, 6)]
    assert {share for start_ns, _, share in day.hashed if start_ns > START_NS + DAY_NS // 2} == {
        500
    }


def run(*args: str) -> str:
    result = CliRunner().invoke(command, list(args), standalone_mode=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_honest_defaults_say_idle(
    shared_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    prices = shared_data / "grid" / AUGUST
    requests = shared_data / "inference" / "azure2023_conv_a.csv"
    asked = ("--prices", str(prices), "--requests", str(requests))
    shown = run(*asked)
    assert shown.startswith("simulated h200")
    assert "advice IDLE" in shown
    facts = json.loads(run(*asked, "--json"))
    assert facts["simulated"] is True
    assert facts["total"]["hashing_s"] == 0
    assert facts["total"]["inference_s"] > 1000
    assert len(facts["hours"]) == 24
    seconds = sum(facts["total"][name] for name in ("hashing_s", "inference_s", "idle_s"))
    assert seconds == pytest.approx(86400)


def test_without_prices_there_is_nothing_to_play(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    result = CliRunner().invoke(command, [])
    assert "give --prices" in str(result.exception)


def test_what_no_price_is_known_for_is_not_free(
    shared_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    asked = ("--prices", str(shared_data / "grid" / AUGUST), "--hours", "2")
    shown = run(*asked, "--from", "2024-08-31T23:00")
    assert "x 0.001 = USD per kWh, times in UTC" in shown
    assert "no price is known for 0.095 kWh of these" in shown
    facts = json.loads(run(*asked, "--from", "2024-08-31T23:00", "--json"))
    assert [hour["cost"] is None for hour in facts["hours"]] == [False, True]
    assert facts["total"]["cost"] == facts["hours"][0]["cost"] > 0
    result = CliRunner().invoke(command, [*asked, "--from", "2030-01-01"])
    assert "only from 2024-08-01T00:00 to 2024-09-01T00:00" in str(result.exception)


@pytest.mark.parametrize(
    ("flag", "value"), [("--power", "-5"), ("--power", "nan"), ("--hash-below", "inf")]
)
def test_figures_that_cannot_be_meant_are_named(
    shared_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flag: str, value: str
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    prices = str(shared_data / "grid" / AUGUST)
    result = CliRunner().invoke(command, ["--prices", prices, flag, value])
    assert f"{flag} must be a finite number" in str(result.exception)
