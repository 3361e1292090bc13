"""What people and programs see of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from switcher.metering.leases import LeaseFigures
    from switcher.metering.report import Line

FIELDS = (
    *("start", "card", "tenant", "cause", "slices", "seconds", "hashes", "tokens", "requests"),
    *("joules", "metered_seconds", "method", "residual_ppm", "cost", "priced_joules"),
)
TENANTS = ("idle", "hashing", "inference", "unknown")


def shown(line: Line) -> dict[str, object]:
    """One line under the names of `FIELDS`."""
    from switcher.core.status import iso_utc

    metered = line.energy_mj is not None
    return {
        "start": iso_utc(line.start_ns),
        "card": line.card,
        "tenant": TENANTS[line.kind],
        "cause": line.cause.name.lower(),
        "slices": line.slices,
        "seconds": line.length_ns / 1e9,
        "hashes": line.hashes,
        "tokens": line.tokens,
        "requests": line.requests,
        "joules": line.energy_mj / 1000 if line.energy_mj is not None else None,
        "metered_seconds": line.metered_ns / 1e9,
        "method": line.method.name.lower() if metered else None,
        "residual_ppm": line.residual_ppm if metered else None,
        "cost": None if line.cost is None else float(line.cost),
        "priced_joules": line.priced_mj / 1000,
    }


def lease_shown(one: LeaseFigures) -> dict[str, object]:
    """The four figures of a lease, and what they rest on."""
    from switcher.core.status import iso_utc
    from switcher.core.tariff import MICRO

    lease = one.lease
    return {
        "lease": lease.id.hex(),
        "card": lease.card,
        "who": lease.who,
        "why": lease.why,
        "since": iso_utc(lease.since_unix_ns),
        "price_per_hour": lease.price_micro / MICRO,
        "term_seconds": one.term_ns / 1e9,
        "utilisation": one.utilisation,
        "units": one.units,
        "unit_kind": one.unit_kind.name.lower(),
        "joules": None if one.energy_mj is None else one.energy_mj / 1000,
        "units_per_joule": one.units_per_joule or None,
        "income": float(one.income),
    }


def as_json(
    by: str,
    lines: Sequence[Line],
    sums: Sequence[Line],
    leases: Sequence[LeaseFigures],
    currency: str,
) -> dict[str, object]:
    """The whole report."""
    return {
        "by": by,
        "currency": currency,
        "lines": [shown(line) for line in lines],
        "total": [shown(line) for line in sums],
        "leases": [lease_shown(one) for one in leases],
        "advice": _advice(sums, currency),
    }


def picture(lines: Sequence[Line], by: str, period_ns: int, currency: str) -> str:
    """The report as SVG."""
    from switcher.metering.plot import svg

    first = min((line.start_ns for line in lines), default=0)
    last = max((line.start_ns for line in lines), default=-1)
    times = [_start(ns, by) for ns in range(first, last + 1, period_ns)]
    return svg(lines, period_ns=period_ns, currency=currency, times=times)


def print_report(
    lines: Sequence[Line],
    sums: Sequence[Line],
    leases: Sequence[LeaseFigures],
    by: str,
    currency: str,
) -> None:
    """Prints the tables: periods and totals, leases, advice."""
    from switcher.core.table import show_table

    columns = (
        *(by, "card", "tenant", "cause", "slices", "time", "share", "hashes", "tokens"),
        *("requests", "energy", "method", "per unit", currency),
    )
    whole_ns: dict[tuple[int, str], int] = {}
    for line in lines:
        key = (line.start_ns, line.card)
        whole_ns[key] = whole_ns.get(key, 0) + line.length_ns
    rows = [
        (_start(line.start_ns, by), *_cells(line, whole_ns[line.start_ns, line.card]))
        for line in lines
    ]
    all_ns = sum(line.length_ns for line in sums)
    rows += [("total", *_cells(line, all_ns)) for line in sums]
    show_table(columns, rows, right=",".join((*columns[4:11], "per unit", currency)))
    if leases:
        click.echo("")
        names = ("lease of", "card", "from", "price/h", "term", "used", "units/J", currency)
        show_table(names, [_lease_cells(one) for one in leases], right=",".join(names[3:]))
    advice = _advice(sums, currency)
    if advice:
        click.echo(f"\n{advice}")


def _start(start_ns: int, by: str) -> str:
    from switcher.core.status import iso_utc

    text = iso_utc(start_ns)[: 13 if by == "hour" else 10].replace("T", " ")
    return text + ("h" if by == "hour" else "")


def _cells(line: Line, whole_ns: int) -> tuple[str, ...]:
    from switcher.core.units import format_span

    # Three digits at most: the meters behind the energy are not better than a few per cent.
    energy = "-" if line.energy_mj is None else f"{line.energy_mj / 1000:.3g} J"
    return (
        line.card,
        TENANTS[line.kind],
        line.cause.name.lower(),
        str(line.slices),
        format_span(line.length_ns),
        f"{line.length_ns / whole_ns:.1%}" if whole_ns else "-",
        _count(line.hashes),
        _count(line.tokens),
        _count(line.requests),
        energy,
        "-" if line.energy_mj is None else line.method.name.lower(),
        _per_unit(line),
        "-" if line.cost is None else _money(line.cost),
    )


def _per_unit(line: Line) -> str:
    """J per billion hashes, per token or per request, whichever there is."""
    joules = line.joules_per(line.tokens)
    if joules:
        return f"{joules} J/token"
    joules = line.joules_per(line.hashes)
    if joules:
        return f"{float(joules) * 1e9:g} J/GH"
    joules = line.joules_per(line.requests)
    return f"{joules} J/request" if joules else "-"


def _lease_cells(one: LeaseFigures) -> tuple[str, ...]:
    from switcher.core.status import iso_utc
    from switcher.core.tariff import MICRO
    from switcher.core.units import format_span

    return (
        one.lease.who,
        one.lease.card,
        iso_utc(one.lease.since_unix_ns)[:16].replace("T", " "),
        f"{one.lease.price_micro / MICRO:g}",
        format_span(one.term_ns),
        f"{one.utilisation:.1%}",
        one.units_per_joule or "-",
        _money(one.income),
    )


def _count(number: int) -> str:
    return f"{number:.4g}" if number >= 1_000_000 else str(number) if number else "-"


def _money(amount: Fraction) -> str:
    """In cents, or in three digits below a tenth."""
    value = float(amount)
    return f"{value:.2f}" if abs(value) >= 0.1 or not value else f"{value:.3g}"


def _advice(sums: Sequence[Line], currency: str) -> str:
    """What the same hours would be best used for, by the figures of this report."""
    from switcher.cli.estimate import (
        COIN_PRICE,
        DIFFICULTY,
        NETWORK_DATE,
        POWER_PRICE,
        REWARD_COINS,
    )
    from switcher.core.slices import SliceKind
    from switcher.metering.economics import Terms, estimate

    hashing = [line for line in sums if line.kind is SliceKind.HASH and line.hashes]
    if not hashing or currency != "USD":
        return ""
    seconds = sum(line.length_ns for line in hashing) / 1e9
    price = _mean_price(sums)
    result = estimate(
        Terms(
            rate_hps=sum(line.hashes for line in hashing) / seconds,
            mining_w=_watts(hashing),
            idle_w=_watts([line for line in sums if line.kind is SliceKind.IDLE]) or 0.0,
            difficulty=DIFFICULTY,
            reward_coins=REWARD_COINS,
            coin_price=COIN_PRICE,
            power_price=POWER_PRICE if price is None else price,
        )
    )
    cost = "power of unknown cost"
    if result.mining_cost is not None:
        cost = f"{result.mining_cost:.2g} {currency} of power"
        cost += "" if price is not None else f" at {POWER_PRICE:g} {currency}/kWh"
    return (
        f"advice {result.best.value}: an hour of hashing is worth {result.mining_value:.2g} "
        f"{currency} and takes {cost} (network of {NETWORK_DATE})"
    )


def _watts(lines: Sequence[Line]) -> float | None:
    """Mean power of the metered time; None if there is none."""
    metered_ns = sum(line.metered_ns for line in lines)
    if not metered_ns:
        return None
    return sum(line.energy_mj or 0 for line in lines) * 1e6 / metered_ns


def _mean_price(lines: Sequence[Line]) -> float | None:
    """What a kWh cost on average, by energy; None if no price is known."""
    priced_mj = sum(line.priced_mj for line in lines)
    if not priced_mj:
        return None
    cost = sum(float(line.cost) for line in lines if line.cost is not None)
    return cost / (priced_mj / 3.6e9)
