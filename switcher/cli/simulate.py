"""Play a day of recorded prices and requests on a virtual clock, with the policy of the house."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from switcher.cli._instance import config_option, json_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.config import Config
    from switcher.core.tariff import PriceSeries
    from switcher.metering.report import Line
    from switcher.preempt.ladder import PriceRule
    from switcher.sim.day import CardModel, Day

HOUR_NS = 3_600_000_000_000
# Assumed figures; the power of an H200 and its rate are those that `switcher estimate` speaks of.
CARDS = {
    "h200": (6.0e9, 700.0, 480.0, 95.0, 8000.0, 1500.0),
    "rtx4090": (8.0e9, 450.0, 350.0, 20.0, 4000.0, 600.0),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is printed.

    Attributes:
        rule: When hashing was worth its power.
        card: What was simulated.
        day: What came out.
        lines: The report's lines per hour.
        worth: Currency that a hash brings on average.
        from_ns: Unix ns.
        to_ns: Unix ns.
    """

    rule: PriceRule
    card: CardModel
    day: Day
    lines: Sequence[Line]
    worth: float
    from_ns: int
    to_ns: int


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
        click.echo(json.dumps(_facts(outcome), indent=2))
    else:
        _print(outcome)
    return 0


def _adjusted(config: Config, price_file: str | None, hash_below: float | None) -> Config:
    """The configuration with what the command line says instead."""
    from switcher.cli import estimate
    from switcher.config.signals import WorthRule

    energy, price = config.energy, config.signals.price
    if price_file is not None:
        energy = replace(energy, price_file=price_file)
    if hash_below is not None:
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
    return Outcome(rule, card, day, lines, worth, from_ns, to_ns)


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


def _hours(outcome: Outcome) -> list[dict[str, object]]:
    """One entry per hour: tenant seconds, switches, energy, cost, worth of the hashes."""
    from switcher.core.slices import SliceKind

    found: dict[int, dict[str, float]] = {}
    names = {SliceKind.HASH: "hashing_s", SliceKind.AI: "inference_s", SliceKind.IDLE: "idle_s"}
    for line in outcome.lines:
        hour = found.setdefault(line.start_ns, dict.fromkeys(_COLUMNS, 0.0))
        hour[names[line.kind]] += line.length_ns / 1e9
        hour["kwh"] += (line.energy_mj or 0) / 3.6e9
        hour["cost"] += float(line.cost or 0)
        hour["hashes"] += line.hashes
        hour["tokens"] += line.tokens
        hour["worth"] += line.hashes * outcome.worth
    before = None
    for done in outcome.day.slices:
        if before is not None and before is not done.kind:
            found[done.start_ns - done.start_ns % HOUR_NS]["switches"] += 1
        before = done.kind
    return [
        {"hour": datetime.fromtimestamp(at_ns / 1e9, UTC).isoformat(), **found[at_ns]}
        for at_ns in sorted(found)
    ]


_COLUMNS = ("hashing_s", "inference_s", "idle_s", "switches", "kwh", "cost", "hashes", "tokens",
            "worth")  # fmt: skip


def _facts(outcome: Outcome) -> dict[str, object]:
    hours = _hours(outcome)
    total = {name: sum(float(str(hour[name])) for hour in hours) for name in _COLUMNS}
    return {
        "simulated": True,
        "card": outcome.card.name,
        "from": hours[0]["hour"],
        "hash_below_per_kwh": outcome.rule.enter,
        "hours": hours,
        "total": total,
        "seconds_by_rung": {k: v / 1e9 for k, v in sorted(outcome.day.reasons.items())},
        "advice": _advice(outcome, total),
    }


def _advice(outcome: Outcome, total: dict[str, float]) -> str:
    """What the day says, honestly."""
    below = outcome.rule.enter
    if below is None:
        return "IDLE: what hashing brings is not known"
    worth = f"hashing is worth its power at {below:.3g} per kWh or less"
    if not total["hashing_s"]:
        return f"IDLE: {worth}, which power never cost while the card was free"
    return f"hash in {total['hashing_s'] / 3600:.2f} h of these, idle otherwise: {worth}"


def _print(outcome: Outcome) -> None:
    facts = _facts(outcome)
    card = outcome.card
    click.echo(
        f"simulated {card.name}: {card.rate_hps / 1e9:g} GH/s, {card.hash_w:g} W hashing, "
        f"{card.serve_w:g} W serving, {card.idle_w:g} W idle (assumed, not measured)"
    )
    heads = (
        "hour (UTC)",
        "hashing",
        "inference",
        "idle",
        "switches",
        "kWh",
        "cost",
        "hashes bring",
    )
    click.echo("{:<16}{:>10}{:>11}{:>10}{:>10}{:>9}{:>12}{:>14}".format(*heads))
    hours = facts["hours"]
    assert isinstance(hours, list)
    for hour in [*hours, {"hour": "all", **facts["total"]}]:  # type: ignore[dict-item]
        click.echo(
            f"{str(hour['hour'])[:16]:<16}{hour['hashing_s']:>8.1f} s{hour['inference_s']:>9.1f} s"
            f"{hour['idle_s']:>8.1f} s{hour['switches']:>10.0f}{hour['kwh']:>9.3f}"
            f"{hour['cost']:>12.6f}{hour['worth']:>14.8f}"
        )
    click.echo(f"advice {facts['advice']}")
