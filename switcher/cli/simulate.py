"""Play a day of recorded prices and requests on a virtual clock, with the policy of the house."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from switcher.cli._instance import config_option, json_option
from switcher.cli._simulate_view import HOUR_NS, Outcome, facts, show

if TYPE_CHECKING:
    from switcher.config import Config
    from switcher.core.tariff import PriceSeries
    from switcher.sim.day import CardModel

# Assumed figures; the power of an H200 and its rate are those that `switcher estimate` speaks of.
CARDS = {
    "h200": (6.0e9, 700.0, 480.0, 95.0, 8000.0, 1500.0),
    "rtx4090": (8.0e9, 450.0, 350.0, 20.0, 4000.0, 600.0),
}


@click.command()
@click.option("--prices", "price_file", metavar="FILE", help="CSV: interval start, then prices.")
@click.option("--requests", "request_file", metavar="FILE", help="CSV: t_ms and two token counts.")
@click.option(
    "--card",
    "card_name",
    type=click.Choice(list(CARDS)),
    default="h200",
    show_default=True,
    help="Whose figures are assumed.",
)
@click.option("--hash-rate", "rate", metavar="RATE", help="Like 6G, instead of the card's.")
@click.option("--power", "hash_w", type=float, metavar="W", help="While hashing, instead.")
@click.option("--from", "start", metavar="TIME", help="2024-08-01T00:00; default: the first price.")
@click.option("--hours", type=click.FloatRange(0.1, 24 * 366), default=24.0, show_default=True)
@click.option("--hash-below", type=float, metavar="PRICE", help="Per kWh, instead of break-even.")
@config_option
@json_option
def command(
    price_file: str | None,
    request_file: str | None,
    card_name: str,
    rate: str | None,
    hash_w: float | None,
    start: str | None,
    hours: float,
    hash_below: float | None,
    config_file: Path | None,
    as_json: bool,
) -> int:
    """Play a day on a virtual clock: who would have had a card, what it drew, cost and brought.

    Prices, rules and schedule are those of the configuration ([energy], [signals]) unless given;
    the card is simulated. Nothing here is a measurement.
    """
    from switcher.cli import configfile

    config = configfile.load(config_file)
    outcome = _play(
        _adjusted(config, price_file, hash_below), _card(card_name, rate, hash_w),
        request_file, start, hours,
    )  # fmt: skip
    if as_json:
        click.echo(json.dumps(facts(outcome), indent=2))
    else:
        show(outcome)
    return 0


def _adjusted(config: Config, price_file: str | None, hash_below: float | None) -> Config:
    """The configuration with what the command line says instead."""
    from switcher.cli import estimate
    from switcher.config.signals import WorthRule

    energy, price = config.energy, config.signals.price
    if price_file is not None:
        energy = replace(energy, price_file=price_file)
    if hash_below is not None:
        _require_number("--hash-below", hash_below, -math.inf)
        price = replace(price, rule=WorthRule.THRESHOLD, hash_below=hash_below)
    elif price.rule is WorthRule.BREAK_EVEN and not price.coin_price:
        price = replace(
            price,
            coin_price=estimate.COIN_PRICE,
            difficulty=estimate.DIFFICULTY,
            reward=estimate.REWARD_COINS,
        )
    return replace(config, energy=energy, signals=replace(config.signals, price=price))


def _card(name: str, rate: str | None, hash_w: float | None) -> CardModel:
    from switcher.cli.estimate import parse_rate_hps
    from switcher.sim.day import CardModel

    if hash_w is not None:
        _require_number("--power", hash_w, 0)
    rate_hps, power_w, serve_w, idle_w, prompt_tps, output_tps = CARDS[name]
    return CardModel(
        name=name,
        rate_hps=rate_hps if rate is None else parse_rate_hps(rate),
        hash_w=power_w if hash_w is None else hash_w,
        serve_w=serve_w,
        idle_w=idle_w,
        prompt_tps=prompt_tps,
        output_tps=output_tps,
    )


def _require_number(flag: str, value: float, least: float) -> None:
    from switcher.errors import UsageError

    if not math.isfinite(value) or value < least:
        more = "" if math.isinf(least) else f" of at least {least:g}"
        raise UsageError(f"{flag} must be a finite number{more}")


def _play(
    config: Config, card: CardModel, request_file: str | None, start: str | None, hours: float
) -> Outcome:
    from switcher.core.tariff import PriceSeries
    from switcher.core.tariff_file import open_prices
    from switcher.core.trace import read_trace
    from switcher.core.units import MS
    from switcher.errors import UsageError
    from switcher.metering.economics import expected_blocks
    from switcher.metering.report import HOUR_NS as PERIOD_NS
    from switcher.metering.report import by_period
    from switcher.session.signals import terms_of
    from switcher.session.sources import price_rule
    from switcher.sim.day import Simulation, with_card

    prices = open_prices(config.energy)
    if prices is None:
        raise UsageError("there are no prices: give --prices FILE, or set energy.prices")
    series = prices if isinstance(prices, PriceSeries) else None
    from_ns = _start(start, series)
    to_ns = from_ns + round(hours * HOUR_NS)
    if series is not None and (to_ns <= series.first_ns or from_ns >= series.last_ns):
        known = f"{_instant(series.first_ns)} to {_instant(series.last_ns)}"
        raise UsageError(f"no price is known in these hours, only from {known} (UTC); use --from")
    price = replace(config.signals.price, card_power_w=max(0.0, card.hash_w - card.idle_w))
    rule = price_rule(price, card.rate_hps)
    arrivals = () if request_file is None else read_trace(Path(request_file))
    simulation = Simulation(
        card,
        prices,
        rule,
        terms_of(config.signals),
        start_ns=from_ns,
        arrivals=[a for a in arrivals if a.at_ns < to_ns - from_ns],
        schedule=config.signals.schedule,
        linger_ns=round(config.preempt.linger_ms * MS),
    )
    day = simulation.run(to_ns)
    lines = by_period(with_card(day.slices), PERIOD_NS, prices)
    worth = 0.0
    if price.difficulty and price.coin_price:
        coins = expected_blocks(1.0, price.difficulty, 1.0) * price.reward * (1 - price.pool_fee)
        worth = coins * price.coin_price
    return Outcome(rule, card, day, lines, worth, from_ns, to_ns, config.energy)


def _instant(unix_ns: int) -> str:
    return datetime.fromtimestamp(unix_ns / 1e9, UTC).isoformat()[:16]


def _start(text: str | None, series: PriceSeries | None) -> int:
    from switcher.errors import UsageError

    if text is None:
        if series is None:
            raise UsageError("a table of hours has no first day: give --from 2026-01-31")
        return series.first_ns
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(f"'{text}' is no time; write 2024-08-01 or 2024-08-01T12:00") from None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return round(moment.timestamp()) * 1_000_000_000
