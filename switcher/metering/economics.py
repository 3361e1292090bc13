"""What mining is worth against what its power costs, without make-up. Pure functions.

Expected values: a block is found with probability rate x time / (difficulty x 2^32) however it
is shared out, so a pool changes the variance and takes its fee, not the mean.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from switcher.errors import UsageError

HASHES_PER_DIFFICULTY = 2.0**256 / (0xFFFF << 208)
SECONDS_PER_HOUR = 3600.0
FIRST_SUBSIDY_COINS = 50.0
HALVING_BLOCKS = 210_000


class Best(Enum):
    """What to do with the card."""

    MINE = "MINE"
    SERVE = "SERVE"
    IDLE = "IDLE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the estimate rests on.

    Attributes:
        rate_hps: hashes per second of the card.
        mining_w: power of the whole draw while hashing; None = unknown.
        idle_w: power while idle.
        serving_w: power while serving; None = as while hashing.
        serving_income: currency per hour of serving; None = not considered.
        difficulty: of the network.
        reward_coins: coins per block, fees included.
        coin_price: currency per coin.
        power_price: currency per kWh; may be negative.
        pool_fee: part of the reward that the pool keeps, 0 .. 1.

    Raises:
        UsageError: a value is out of its range.
    """

    rate_hps: float
    mining_w: float | None
    idle_w: float
    serving_w: float | None = None
    serving_income: float | None = None
    difficulty: float
    reward_coins: float
    coin_price: float
    power_price: float
    pool_fee: float = 0.0

    def __post_init__(self) -> None:
        for name in ("rate_hps", "difficulty"):
            if not (math.isfinite(getattr(self, name)) and getattr(self, name) > 0):
                raise UsageError(f"{name} must be a finite number above 0")
        for name in ("mining_w", "idle_w", "serving_w", "reward_coins", "coin_price"):
            value = getattr(self, name)
            if value is not None and not (math.isfinite(value) and value >= 0):
                raise UsageError(f"{name} must be a finite number, 0 or more")
        if not math.isfinite(self.power_price):
            raise UsageError("power_price must be a finite number")
        if not 0 <= self.pool_fee <= 1:
            raise UsageError("pool_fee must be between 0 and 1")


@dataclass(frozen=True, slots=True)
class Estimate:
    """Currency per hour, unless it says otherwise. None = the terms do not tell.

    Attributes:
        coins_per_day: expected, after the pool's fee.
        blocks_per_year: expected.
        mining_value: expected worth of an hour of hashing.
        mining_cost: power for it.
        mining_net: value minus cost.
        idle_net: minus the power of an idle card.
        serving_net: income minus power.
        gain_over_idle: what hashing adds to an idle card.
        break_even_power_price: currency per kWh at which hashing equals idling; infinite when
            hashing draws no more than idling.
        break_even_coin_price: currency per coin at which hashing equals idling.
        best: what to do.
    """

    coins_per_day: float
    blocks_per_year: float
    mining_value: float
    mining_cost: float | None
    mining_net: float | None
    idle_net: float
    serving_net: float | None
    gain_over_idle: float | None
    break_even_power_price: float | None
    break_even_coin_price: float | None
    best: Best


def estimate(terms: Terms) -> Estimate:
    """Weighs mining, serving and idling against each other.

    Idling wins ties, and wins against mining of unknown power: a card that hashes draws more than
    one that does not, and what it draws is not known to be paid for.
    """
    blocks_per_hour = expected_blocks(terms.rate_hps, terms.difficulty, SECONDS_PER_HOUR)
    coins = blocks_per_hour * terms.reward_coins * (1 - terms.pool_fee)
    value = coins * terms.coin_price
    idle_net = -_cost(terms.idle_w, terms.power_price)
    cost = gain = net = power_price = coin_price = None
    if terms.mining_w is not None:
        cost = _cost(terms.mining_w, terms.power_price)
        net = value - cost
        gain = net - idle_net
        extra_kw = (terms.mining_w - terms.idle_w) / 1000
        power_price = value / extra_kw if extra_kw > 0 else math.inf
        coin_price = max(extra_kw * terms.power_price, 0.0) / coins if coins else math.inf
    serving = _serving(terms)
    nets = {Best.IDLE: idle_net, Best.MINE: net, Best.SERVE: serving}
    known = {choice: amount for choice, amount in nets.items() if amount is not None}
    return Estimate(
        coins_per_day=24 * coins,
        blocks_per_year=24 * 365.25 * blocks_per_hour,
        mining_value=value,
        mining_cost=cost,
        mining_net=net,
        idle_net=idle_net,
        serving_net=serving,
        gain_over_idle=gain,
        break_even_power_price=power_price,
        break_even_coin_price=coin_price,
        best=max(known, key=lambda choice: known[choice]),
    )


def expected_blocks(rate_hps: float, difficulty: float, seconds: float) -> float:
    """Blocks expected in a time.

    Args:
        rate_hps: hashes per second.
        difficulty: of the network.
        seconds: length of the time.
    """
    return rate_hps * seconds / (difficulty * HASHES_PER_DIFFICULTY)


def subsidy_coins(height: int) -> float:
    """Coins that a block of the main chain creates, without fees."""
    halvings = height // HALVING_BLOCKS
    return 0.0 if halvings >= 33 else FIRST_SUBSIDY_COINS / 2**halvings


def _cost(power_w: float, price_per_kwh: float) -> float:
    return power_w / 1000 * price_per_kwh


def _serving(terms: Terms) -> float | None:
    power_w = terms.mining_w if terms.serving_w is None else terms.serving_w
    if terms.serving_income is None or power_w is None:
        return None
    return terms.serving_income - _cost(power_w, terms.power_price)
