"""Estimate what mining is worth against its power, and what to do with the card instead."""

from __future__ import annotations

import json
import math
import re
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from switcher.cli._instance import json_option

if TYPE_CHECKING:
    from switcher.metering.economics import Estimate, Terms

# The network on the day this was written; every figure can be replaced on the command line.
NETWORK_DATE = "2026-10-27"
DIFFICULTY = 140.58e12
REWARD_COINS = 3.15
COIN_PRICE = 85_000.0
POWER_PRICE = 0.05
MEASURE_S = 1.0

_SCALES = {"": 1.0, "k": 1e3, "m": 1e6, "g": 1e9, "t": 1e12, "p": 1e15, "e": 1e18}
_RATE = re.compile(r"([0-9.]+(?:e[0-9]+)?)\s*([kmgtpe]?)(?:h/?s?)?", re.IGNORECASE)


@click.command()
@click.option("--hash-rate", metavar="RATE", help="Like 6G or 48MH/s; default: measure this CPU.")
@click.option("--power", "mining_w", type=float, metavar="W", help="Drawn while hashing.")
@click.option("--idle-power", "idle_w", type=float, default=0.0, metavar="W", help="While idle.")
@click.option("--power-price", type=float, default=POWER_PRICE, show_default=True, help="Per kWh.")
@click.option("--difficulty", type=float, default=DIFFICULTY, help="Of the network.")
@click.option("--reward", type=float, default=REWARD_COINS, help="Coins per block with fees.")
@click.option("--coin-price", type=float, default=COIN_PRICE, show_default=True, help="Per coin.")
@click.option("--pool-fee", type=float, default=0.0, metavar="PERCENT", help="Kept by the pool.")
@click.option("--serve-income", type=float, metavar="MONEY", help="Per hour of serving requests.")
@click.option("--serve-power", type=float, metavar="W", help="While serving; default: --power.")
@click.option("--currency", default="USD", show_default=True)
@json_option
def command(
    hash_rate: str | None,
    mining_w: float | None,
    idle_w: float,
    power_price: float,
    difficulty: float,
    reward: float,
    coin_price: float,
    pool_fee: float,
    serve_income: float | None,
    serve_power: float | None,
    currency: str,
    as_json: bool,
) -> None:
    """Say what an hour of mining, serving and idling brings, and which of them is best.

    Expected values only. The network's figures are those of 2026-10-27 unless given.
    """
    from switcher.metering.economics import Terms, estimate

    rate_hps = _measure_hps() if hash_rate is None else parse_rate_hps(hash_rate)
    terms = Terms(
        rate_hps=rate_hps,
        mining_w=mining_w,
        idle_w=idle_w,
        serving_w=serve_power,
        serving_income=serve_income,
        difficulty=difficulty,
        reward_coins=reward,
        coin_price=coin_price,
        power_price=power_price,
        pool_fee=pool_fee / 100,
    )
    result = estimate(terms)
    if as_json:
        click.echo(json.dumps({**asdict(terms), **_plain(result), "currency": currency}))
        return
    for line in _lines(terms, result, currency):
        click.echo(line)


def parse_rate_hps(text: str) -> float:
    """Reads a hash rate: '6G', '48.2 MH/s', '1e10'.

    Raises:
        UsageError: it is none.
    """
    from switcher.errors import UsageError

    match = _RATE.fullmatch(text.strip())
    try:
        number = float(match[1]) if match else 0.0
    except ValueError:
        number = 0.0
    if match is None or not 0 < number < math.inf:
        raise UsageError(f"'{text}' is not a hash rate; write one like 6G or 48MH/s")
    return number * _SCALES[match[2].lower()]


def _measure_hps() -> float:
    """Hashes per second of all cores this process may use."""
    from switcher import _native

    cores = len(_native.card_cores("cpu:0"))
    _, hashes, seconds, *_ = _native.bench_hash(None, cores, 1, MEASURE_S)
    return hashes / seconds


def _plain(result: Estimate) -> dict[str, object]:
    """Fields for JSON; what is infinite has no number there and becomes null."""
    shown: dict[str, object] = {}
    for key, value in asdict(result).items():
        infinite = isinstance(value, float) and not math.isfinite(value)
        shown[key] = None if infinite else value
    return {**shown, "best": result.best.value}


def _lines(terms: Terms, result: Estimate, currency: str) -> list[str]:
    from switcher.core.units import format_rate

    def money(amount: float | None) -> str:
        return "unknown" if amount is None else f"{amount + 0.0:+.3g} {currency}/h"

    years = 1 / result.blocks_per_year
    lines = [
        f"{format_rate(terms.rate_hps)} at difficulty {terms.difficulty:.4g}, "
        f"{terms.reward_coins:g} coins a block, {terms.coin_price:g} {currency} a coin, "
        f"{terms.power_price:g} {currency}/kWh",
        f"expected  {result.coins_per_day:.3g} coins a day; alone, a block in {years:.3g} years",
        f"MINE      {money(result.mining_net)}   value {money(result.mining_value)}, "
        f"power {money(None if result.mining_cost is None else -result.mining_cost)}",
    ]
    if result.serving_net is not None:
        lines.append(f"SERVE     {money(result.serving_net)}")
    lines.append(f"IDLE      {money(result.idle_net)}")
    if result.mining_cost is None:
        lines.append("the power of hashing is not known: give --power WATTS")
    elif result.break_even_power_price is not None and result.break_even_coin_price is not None:
        lines.append(
            f"mining breaks even at {result.break_even_power_price:.3g} {currency}/kWh, "
            f"or at {result.break_even_coin_price:.3g} {currency} a coin"
        )
    lines.append(f"best: {result.best.value}")
    return lines
