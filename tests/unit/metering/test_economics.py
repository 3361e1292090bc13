from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from switcher.cli.estimate import command, parse_rate_hps
from switcher.errors import UsageError
from switcher.metering.economics import Best, Terms, estimate, expected_blocks, subsidy_coins

H200 = Terms(
    rate_hps=6e9,
    mining_w=700,
    idle_w=0,
    difficulty=140.58e12,
    reward_coins=3.15,
    coin_price=80_000,
    power_price=0.0274,
)


def test_the_network_finds_a_block_in_ten_minutes() -> None:
    network_hps = 140.58e12 * 2**32 / 600
    assert expected_blocks(network_hps, 140.58e12, 600) == pytest.approx(1, rel=1e-4)
    # A PH/s for a day, as indexes quote it: 4.51e-4 coins at this difficulty.
    petahash = estimate(replace(H200, rate_hps=1e15))
    assert petahash.coins_per_day == pytest.approx(4.51e-4, rel=2e-3)


def test_a_big_card_on_the_real_network_should_idle() -> None:
    result = estimate(H200)
    assert result.best is Best.IDLE
    assert 24 * result.mining_value == pytest.approx(0.00022, rel=0.05)  # currency per day
    assert result.mining_cost is not None
    assert 24 * result.mining_cost == pytest.approx(0.46, rel=0.01)
    assert result.break_even_power_price == pytest.approx(0.000013, rel=0.05)  # per kWh
    assert result.break_even_coin_price == pytest.approx(80_000 * 0.0274 / 0.0000129, rel=0.05)


def test_mining_wins_when_power_pays_for_itself() -> None:
    free = estimate(replace(H200, power_price=0.0))
    assert free.best is Best.MINE
    paid = estimate(replace(H200, power_price=-0.01))
    assert paid.best is Best.MINE
    assert paid.mining_net is not None
    assert paid.mining_net > 0
    assert paid.break_even_coin_price == 0


def test_serving_wins_when_it_pays() -> None:
    result = estimate(replace(H200, serving_income=2.60))
    assert result.best is Best.SERVE
    assert result.serving_net == pytest.approx(2.60 - 0.7 * 0.0274)
    assert estimate(replace(H200, serving_income=0.01)).best is Best.IDLE


def test_unknown_power_never_says_mine() -> None:
    result = estimate(replace(H200, mining_w=None, power_price=0.0))
    assert result.best is Best.IDLE
    assert (result.mining_net, result.break_even_power_price) == (None, None)


POSITIVE = st.floats(min_value=1e-3, max_value=1e18)


@given(
    rate=POSITIVE,
    power=st.floats(0, 1e6),
    idle=st.floats(0, 1e6),
    price=st.floats(-10, 10),
    coin=st.floats(0, 1e9),
    fee=st.floats(0, 1),
)
def test_the_choice_is_never_worse_than_idling(
    rate: float, power: float, idle: float, price: float, coin: float, fee: float
) -> None:
    terms = replace(
        H200,
        rate_hps=rate,
        mining_w=power,
        idle_w=idle,
        power_price=price,
        coin_price=coin,
        pool_fee=fee,
    )
    result = estimate(terms)
    assert result.mining_net is not None
    if result.best is Best.MINE:
        assert result.mining_net > result.idle_net
    else:
        assert result.mining_net <= result.idle_net


@given(rate=POSITIVE, power=st.floats(1, 1e6), coin=st.floats(1, 1e9))
def test_at_the_break_even_price_mining_equals_idling(
    rate: float, power: float, coin: float
) -> None:
    terms = replace(H200, rate_hps=rate, mining_w=power, coin_price=coin)
    price = estimate(terms).break_even_power_price
    assert price is not None
    there = estimate(replace(terms, power_price=price))
    assert there.gain_over_idle == pytest.approx(0, abs=1e-9 * max(there.mining_value, 1e-12))


@pytest.mark.parametrize(
    "change",
    [
        {"rate_hps": 0},
        {"rate_hps": math.nan},
        {"difficulty": -1},
        {"mining_w": -1},
        {"power_price": math.inf},
        {"pool_fee": 1.5},
    ],
)
def test_senseless_terms_are_refused(change: dict[str, float]) -> None:
    with pytest.raises(UsageError):
        replace(H200, **change)  # type: ignore[arg-type]


def test_the_subsidy_halves() -> None:
    assert subsidy_coins(0) == 50
    assert subsidy_coins(209_999) == 50
    assert subsidy_coins(840_000) == 3.125
    assert subsidy_coins(33 * 210_000) == 0


@pytest.mark.parametrize(
    ("text", "rate"),
    [("6G", 6e9), ("48.2 MH/s", 48.2e6), ("1e10", 1e10), ("100", 100), ("2kh", 2e3), ("1TH", 1e12)],
)
def test_hash_rates_as_people_write_them(text: str, rate: float) -> None:
    assert parse_rate_hps(text) == pytest.approx(rate)


@pytest.mark.parametrize("text", ["", "fast", "-1G", "0", "6X", "1.2.3G", "inf", "nan"])
def test_what_is_no_hash_rate(text: str) -> None:
    with pytest.raises(UsageError):
        parse_rate_hps(text)


def test_the_command_says_idle_for_an_h200_at_todays_figures() -> None:
    result = CliRunner().invoke(command, ["--hash-rate", "6G", "--power", "700"])
    assert result.exit_code == 0
    assert result.output.splitlines()[-1] == "best: IDLE"
    assert "breaks even at" in result.output
    shown = CliRunner().invoke(command, ["--hash-rate", "6G", "--power", "700", "--json"])
    data = json.loads(shown.output)
    assert data["best"] == "IDLE"
    assert data["mining_net"] < data["idle_net"]


def test_the_command_measures_when_no_rate_is_given() -> None:
    result = CliRunner().invoke(command, ["--json"])
    assert result.exit_code == 0
    data = json.loads(result.output)
    assert data["rate_hps"] > 1e5
    assert (data["best"], data["mining_net"]) == ("IDLE", None)
