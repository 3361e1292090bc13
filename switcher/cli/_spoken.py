"""What a miner says about itself, once a minute and on a key: rates, results, pools, health."""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.core.status import Tenant
from switcher.core.units import format_rate, format_span
from switcher.log import Tag, event

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.core.status import CardStatus, Status, UpstreamStatus

KEYS = "h hashrate   p pause   r resume   s results   c connection   e health   q quit"


def rates(status: Status) -> list[str]:
    """The hash rate of all cards, and of each if there are several."""
    lines = [f"speed 10s/60s/15m {_rates(status.cards)}"]
    if len(status.cards) > 1:
        lines += [f"{card.id} 10s/60s/15m {_rates((card,))}" for card in status.cards]
    return lines


def results(status: Status) -> list[str]:
    """Shares by outcome, the best of them, blocks."""
    shares = status.shares
    best = max((one for up in status.upstreams for one in up.best_shares), default=None)
    text = f"shares: {shares.accepted} accepted, {shares.rejected} rejected, {shares.stale} stale"
    text += f", {shares.invalid} invalid; {status.blocks} blocks"
    return [text + ("" if best is None else f"; best share {best:.3g}")]


def connection(status: Status) -> list[str]:
    """Each pool or node, the one in use first."""
    ordered = sorted(status.upstreams, key=lambda up: not up.active)
    return [link(up, status.now_ns) for up in ordered] or ["there is no pool"]


def link(up: UpstreamStatus, now_ns: int) -> str:
    """How the connection to one pool or node stands."""
    state = "connected" if up.connected else f"down: {up.problem or 'no reason'}"
    state = "standing by" if not up.active and not up.connected else state
    since = "" if up.since_ns is None else f" for {format_span(now_ns - up.since_ns)}"
    ping = "" if up.ping_ns is None else f", ping {format_span(up.ping_ns)}"
    difficulty = "" if up.difficulty is None else f", diff {up.difficulty:g}"
    tls = "" if up.tls is None else f", {up.tls.split()[0]}"
    return f"{up.url} as {up.user or '-'}: {state}{since}{difficulty}{ping}{tls}"


def health(status: Status) -> list[str]:
    """Each card's state and readings."""
    return [_health(card) for card in status.cards]


ON_KEY: dict[str, tuple[Tag, Callable[[Status], list[str]]]] = {
    "h": (Tag.MINER, rates),
    "s": (Tag.MINER, results),
    "c": (Tag.NET, connection),
    "e": (Tag.HOST, health),
}


def say(key: str, status: Status) -> bool:
    """Writes the lines of a key; False if it has none."""
    if key not in ON_KEY:
        return False
    tag, make = ON_KEY[key]
    for line in make(status):
        event(tag, line)
    return True


def say_speed(status: Status) -> None:
    """The line of every minute."""
    shares = status.shares
    lost = shares.rejected + shares.stale
    busy = [card for card in status.cards if card.tenant is not Tenant.HASHING]
    off = f", {len(busy)} of {len(status.cards)} cards not hashing" if busy else ""
    event(
        Tag.MINER,
        f"speed 10s/60s/15m {_rates(status.cards)}, shares {shares.accepted}/{lost}{off}",
        rate_10s_hz=_sum([card.hash_rate.s10_hz for card in status.cards]),
        rate_60s_hz=_sum([card.hash_rate.s60_hz for card in status.cards]),
        accepted=shares.accepted,
        lost=lost,
    )


def _rates(cards: tuple[CardStatus, ...]) -> str:
    rates = [card.hash_rate for card in cards]
    windows = ([r.s10_hz for r in rates], [r.s60_hz for r in rates], [r.m15_hz for r in rates])
    shown = " ".join(format_rate(_sum(window)) for window in windows)
    return f"{shown} max {format_rate(_sum([rate.highest_hz for rate in rates]))}"


def _sum(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _health(card: CardStatus) -> str:
    readings = [
        None if card.temperature_c is None else f"{card.temperature_c:.0f} C",
        None if card.power_w is None else f"{card.power_w:.0f} W",
        None if card.sensors.fan is None else f"fan {card.sensors.fan:.0%}",
    ]
    shown = ", ".join(text for text in readings if text) or "no readings"
    reason = f" ({card.health_reason})" if card.health_reason else ""
    return f"{card.id} {card.name}: {card.health.value}{reason}, {card.tenant.value}, {shown}"
