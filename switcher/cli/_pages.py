"""The lower half of the live view: one page at a time, chosen by a key."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from switcher.core.units import format_rate, format_span

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.core.status import CardStatus, LatencyHistogram, ShareCounts, Status

KEYS = "h hash rate  s shares  c connection  e health  l latency   p pause  r resume  q quit"
BAR = 40
_FIRST_OCTAVE = 8
"""Shorter hand-overs (256 ns) share a line."""


def lines(status: Status, key: str) -> list[str]:
    """The page of a key; that of the latencies for any other."""
    return PAGES.get(key, latency)(status)


def latency(status: Status) -> list[str]:
    """How long hand-overs took, as bars over powers of two."""
    found = []
    for card in status.cards:
        for name, histogram in (("out", card.hand_over_out), ("back", card.hand_over_back)):
            found += _bars(f"{card.id} {name}", histogram)
    return found


def hash_rate(status: Status) -> list[str]:
    """What each card hashed, and how much of itself it may use."""
    found = ["hash rate"]
    for card in status.cards:
        rates = card.hash_rate
        found.append(
            f"  {card.id}  {format_rate(rates.s10_hz)} (10 s)  {format_rate(rates.s60_hz)} (60 s)  "
            f"{format_rate(rates.m15_hz)} (15 min)  {card.hashes:.6g} hashes by "
            f"{card.backend or 'nothing yet'}, {card.share_permille / 10:g} % of the card"
        )
    return found


def shares(status: Status) -> list[str]:
    """Shares by outcome, of cards and of upstreams."""
    found = ["shares"]
    found += [f"  {card.id}  {_outcomes(card.shares)}" for card in status.cards]
    found += [f"  {one.url}  {_outcomes(one.shares)}" for one in status.upstreams]
    return found


def connection(status: Status) -> list[str]:
    """Where work comes from and where requests come in."""
    found = ["connection", f"  http  {status.http_url or 'off'}"]
    for one in status.upstreams:
        state = "connected" if one.connected else f"down: {one.problem or 'no reason given'}"
        ping = "" if one.ping_ns is None else f", answers in {format_span(one.ping_ns)}"
        since = "" if one.since_ns is None else f" for {format_span(status.now_ns - one.since_ns)}"
        difficulty = "" if one.difficulty is None else f", difficulty {one.difficulty:g}"
        user = f" as {one.user}" if one.user else ""
        found.append(
            f"  {one.kind}  {one.url}{user}: {state}{since}{ping}{difficulty}, {one.jobs} jobs, "
            f"{one.reconnects} reconnects"
        )
    return found


def health(status: Status) -> list[str]:
    """Sensors, energy and workers."""
    found = ["health"]
    for card in status.cards:
        reason = f" ({card.health_reason})" if card.health_reason else ""
        found.append(f"  {card.id}  {card.health.value}{reason}, {card.restarts} workers replaced")
        found.append(f"    sensors  {_sensors(card)}")
        found.append(f"    energy   {_energy(card)}")
    return found


PAGES: dict[str, Callable[[Status], list[str]]] = {
    "h": hash_rate,
    "s": shares,
    "c": connection,
    "e": health,
    "l": latency,
}


def _bars(name: str, histogram: LatencyHistogram) -> list[str]:
    """One line for each octave that has events; lengths are square roots, so that few are seen."""
    if not histogram.count:
        return [f"{name}: no hand-over yet"]
    p50, p99 = histogram.quantile_ns(0.5), histogram.quantile_ns(0.99)
    octaves: dict[int, int] = {}
    for index, count in enumerate(histogram.counts):
        bounds = histogram.bounds_ns
        bound = bounds[index] if index < len(bounds) else bounds[-1] + 1
        octave = max(_FIRST_OCTAVE, math.ceil(math.log2(bound + 1)))
        octaves[octave] = octaves.get(octave, 0) + count
    most = max(octaves.values())
    head = f"{name}: p50 {format_span(p50)}, p99 {format_span(p99)}, {histogram.count} times"
    found = [head]
    for octave in range(min(octaves), max(octaves) + 1):
        count = octaves.get(octave, 0)
        bar = "█" * (max(1, round(BAR * math.sqrt(count / most))) if count else 0)
        found.append(f"  ≤ {format_span(2**octave):>7} {bar} {count or ''}".rstrip())
    return found


def _outcomes(counts: ShareCounts) -> str:
    return (
        f"{counts.accepted} accepted, {counts.rejected} rejected, {counts.stale} stale, "
        f"{counts.invalid} invalid"
    )


def _sensors(card: CardStatus) -> str:
    sensors = card.sensors
    readings = (
        ("core", card.temperature_c, "C"),
        ("hotspot", sensors.hotspot_c, "C"),
        ("memory", sensors.memory_temperature_c, "C"),
        ("power", card.power_w, "W"),
        ("limit", sensors.power_limit_w, "W"),
        ("clock", None if sensors.clock_hz is None else sensors.clock_hz / 1e6, "MHz"),
        ("fan", None if sensors.fan is None else sensors.fan * 100, "%"),
    )
    known = [f"{name} {value:.0f} {unit}" for name, value, unit in readings if value is not None]
    known += [f"held back by {', '.join(sensors.clock_reasons)}"] if sensors.clock_reasons else []
    return ", ".join(known) or sensors.problem or "this card shows none"


def _energy(card: CardStatus) -> str:
    used = card.energy
    if used.method is None:
        return "not known: no counter, and no watts in [energy]"
    power = "" if used.power_w is None else f"{used.power_w:.3g} W, "
    residual = "" if used.residual_ppm is None else f", residual {used.residual_ppm / 1e4:+.1f} %"
    refused = f", counter refused: {used.refused}" if used.refused else ""
    return (
        f"{power}{used.method}{residual}{refused}; hashing {used.hashing_mj / 1000:.3g} J, "
        f"serving {used.serving_mj / 1000:.3g} J, idle {used.idle_mj / 1000:.3g} J"
    )
