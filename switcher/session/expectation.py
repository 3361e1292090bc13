"""The honest lines before hashing for a real upstream: what to expect there, and what it costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.core.target import bits_to_target, target_to_difficulty
from switcher.core.tariff import price_at
from switcher.core.tariff_file import open_prices
from switcher.core.units import format_rate
from switcher.metering.economics import Best, Terms, estimate, expected_blocks, subsidy_coins

if TYPE_CHECKING:
    from switcher.config import Config
    from switcher.core.job import Job

DAY_S = 86_400.0
YEAR_S = 365.25 * DAY_S
# Below this a chain is for tests, and its coins are worth nothing.
REAL_DIFFICULTY = 1e6
MICRO_PER_MWH = 1e9
"""A price per kWh in the unit of `core.tariff`."""
GIGA = 1e9


@dataclass(frozen=True, slots=True)
class Known:
    """What the operator has said about power and money; None = nothing.

    Attributes:
        hashing_w: Watts of all cards while they hash.
        idle_w: Watts of all cards while idle.
        power_price: Currency per kWh now.
        coin_price: Currency per coin.
        currency: Its name.
    """

    hashing_w: float | None = None
    idle_w: float = 0.0
    power_price: float | None = None
    coin_price: float | None = None
    currency: str = "USD"


def known_of(config: Config, cards: int, unix_ns: int) -> Known:
    """What the configuration says, for that many cards at that time."""
    prices = open_prices(config.energy)
    price = None if prices is None else price_at(prices, unix_ns).price
    watts = config.energy.hashing_w * cards
    return Known(
        hashing_w=watts or None,
        idle_w=config.energy.idle_w * cards,
        power_price=None if price is None else price / MICRO_PER_MWH,
        coin_price=config.signals.price.coin_price or None,
        currency=config.energy.currency,
    )


def expectations(rate_hps: float, job: Job, known: Known) -> list[str]:
    """The lines to tell: what hashing brings, and what it costs.

    Args:
        rate_hps: of all cards together; 0 = not measured yet.
        job: any job of the upstream.
        known: what is known of power and money.
    """
    if not rate_hps:
        return [f"the rate is not measured yet; {expectation(GIGA, job)}"]
    lines = [expectation(rate_hps, job)]
    worth = money(rate_hps, job, known)
    return [*lines, worth] if worth else lines


def money(rate_hps: float, job: Job, known: Known) -> str:
    """Worth, cost and net of an hour, or what would have to be known; "" on a test chain."""
    difficulty = target_to_difficulty(bits_to_target(job.nbits))
    height = height_of(job)
    if difficulty < REAL_DIFFICULTY or height is None:
        return ""
    if known.hashing_w is None or known.power_price is None or known.coin_price is None:
        return (
            "whether that pays for its power is not known here: set energy.hashing-w, energy.prices"
            " and signals.price.coin-price, or ask `switcher estimate`"
        )
    result = estimate(
        Terms(
            rate_hps=rate_hps,
            mining_w=known.hashing_w,
            idle_w=known.idle_w,
            difficulty=difficulty,
            reward_coins=subsidy_coins(height),
            coin_price=known.coin_price,
            power_price=known.power_price,
        )
    )
    unit = f"{known.currency}/h"
    advice = "IDLE is better" if result.best is Best.IDLE else "it pays"
    return (
        f"worth {result.mining_value:.2g} {unit}, its {known.hashing_w:g} W cost "
        f"{result.mining_cost:.2g} {unit}: {result.mining_net:+.2g} {unit}, {advice}"
    )


def expectation(rate_hps: float, job: Job) -> str:
    """What hashing at this rate brings on the chain of a job, on average.

    Args:
        rate_hps: of all cards together.
        job: any job of the upstream; its network target and height are read.
    """
    difficulty = target_to_difficulty(bits_to_target(job.nbits))
    height = height_of(job)
    if difficulty < REAL_DIFFICULTY or height is None:
        seconds = 1 / expected_blocks(rate_hps, difficulty, 1.0)
        return f"{format_rate(rate_hps)}: a block in {seconds:.3g} s on average, on a test chain"
    blocks = expected_blocks(rate_hps, difficulty, DAY_S)
    years = DAY_S / YEAR_S / blocks
    coins = blocks * subsidy_coins(height)
    return (
        f"{format_rate(rate_hps)} at network difficulty {difficulty:.3g}: {coins:.2g} coins a day "
        f"on average, alone a block in {years:.2g} years; `switcher estimate` weighs it "
        "against the power"
    )


def height_of(job: Job) -> int | None:
    """The block height that a coinbase starts with (BIP 34); None if it has none."""
    script = job.coinbase1[42:]
    size = script[0] if script else 0
    if not 1 <= size <= 5 or len(script) <= size:
        return None
    return int.from_bytes(script[1 : 1 + size], "little")
