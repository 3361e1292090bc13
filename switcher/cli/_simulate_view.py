"""What people and programs see of a simulated day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.config import EnergyConfig
    from switcher.metering.report import Line
    from switcher.preempt.ladder import PriceRule
    from switcher.sim.day import CardModel, Day

HOUR_NS = 3_600_000_000_000


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
        energy: Where the prices came from.
    """

    rule: PriceRule
    card: CardModel
    day: Day
    lines: Sequence[Line]
    worth: float
    from_ns: int
    to_ns: int
    energy: EnergyConfig


def _hours(outcome: Outcome) -> list[dict[str, object]]:
    """One entry per hour: tenant seconds, switches, energy, cost, worth of the hashes."""
    from switcher.core.slices import SliceKind

    found: dict[int, dict[str, float]] = {}
    names = {SliceKind.HASH: "hashing_s", SliceKind.AI: "inference_s", SliceKind.IDLE: "idle_s"}
    for line in outcome.lines:
        hour = found.setdefault(line.start_ns, dict.fromkeys(_COLUMNS, 0.0))
        hour[names[line.kind]] += line.length_ns / 1e9
        hour["kwh"] += (line.energy_mj or 0) / 3.6e9
        hour["kwh_without_price"] += ((line.energy_mj or 0) - line.priced_mj) / 3.6e9
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


_COLUMNS = ("hashing_s", "inference_s", "idle_s", "switches", "kwh", "kwh_without_price", "cost",
            "hashes", "tokens", "worth")  # fmt: skip


def facts(outcome: Outcome) -> dict[str, object]:
    """What came out, for JSON."""
    hours = _hours(outcome)
    total: dict[str, object] = {
        name: sum(float(str(hour[name])) for hour in hours) for name in _COLUMNS
    }
    advice = _advice(outcome, total)
    for entry in (*hours, total):
        if float(str(entry["kwh_without_price"])) >= float(str(entry["kwh"])) > 0:
            entry["cost"] = None  # not known is not free
    return {
        "simulated": True,
        "card": outcome.card.name,
        "from": hours[0]["hour"],
        "hash_below_per_kwh": outcome.rule.enter,
        "currency": outcome.energy.currency,
        "hours": hours,
        "total": total,
        "seconds_by_rung": {k: v / 1e9 for k, v in sorted(outcome.day.reasons.items())},
        "advice": advice,
    }


def _advice(outcome: Outcome, total: dict[str, object]) -> str:
    """What the day says, honestly."""
    below = outcome.rule.enter
    if below is None:
        return "IDLE: what hashing brings is not known"
    worth = f"hashing is worth its power at {below:.3g} per kWh or less"
    hashing_h = float(str(total["hashing_s"])) / 3600
    if not hashing_h:
        return f"IDLE: {worth}, which power never cost while the card was free"
    return f"hash in {hashing_h:.2f} h of these, idle otherwise: {worth}"


def show(outcome: Outcome) -> None:
    """Prints what came out, for people."""
    found = facts(outcome)
    card = outcome.card
    click.echo(
        f"simulated {card.name}: {card.rate_hps / 1e9:g} GH/s, {card.hash_w:g} W hashing, "
        f"{card.serve_w:g} W serving, {card.idle_w:g} W idle (assumed, not measured)"
    )
    energy = outcome.energy
    if energy.price_file:
        what = energy.price_column or "the last column"
        click.echo(
            f"prices   {what} of {energy.price_file} x {energy.price_factor:g} = {energy.currency} "
            f"per kWh, times in {energy.timezone} (energy.price-factor, energy.timezone)"
        )
    heads = f"{'hour (UTC)':<16}   hashing  inference      idle  switches      kWh"
    click.echo(f"{heads}{'cost ' + energy.currency:>12}  hashes bring")
    hours, total = found["hours"], found["total"]
    assert isinstance(hours, list)
    assert isinstance(total, dict)
    for hour in [*hours, {"hour": "all", **total}]:
        cost = "-" if hour["cost"] is None else f"{hour['cost']:.6f}"
        click.echo(
            f"{str(hour['hour'])[:16]:<16}{hour['hashing_s']:>8.1f} s{hour['inference_s']:>9.1f} s"
            f"{hour['idle_s']:>8.1f} s{hour['switches']:>10.0f}{hour['kwh']:>9.3f}"
            f"{cost:>12}{hour['worth']:>14.8f}"
        )
    if total["kwh_without_price"] > 1e-9:
        blind = f"{total['kwh_without_price']:.3f}"
        click.echo(f"no price is known for {blind} kWh of these; the cost is without them")
    click.echo(f"advice {found['advice']}")
