"""What mining systems read about a rig: HiveOS' khs and stats, mmpOS' JSON. Pure.

Only what the cards really do is told: a card that serves tensor work has the hash rate that it has.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from switcher.core.status import Tenant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.core.status import CardStatus, Status

ALGORITHM = "sha256d"
HIVE_NOTHING = ("0", "null")
"""What HiveOS takes for "no miner here"."""
# HiveOS and mmpOS know these units only; a larger one would be read as kH/s.
_UNITS = ((1e9, "ghs"), (1e6, "mhs"), (1e3, "khs"))


def hive(status: Status) -> tuple[str, str]:
    """HiveOS: `$khs` (all cards, kH/s) and `$stats` (JSON in one line)."""
    cards = status.cards
    divisor, unit = _unit(cards)
    shares = status.shares
    stats = {
        "hs": [_rate(card, divisor) for card in cards],
        "hs_units": unit,
        "temp": [round(card.temperature_c or 0) for card in cards],
        "fan": [round(100 * (card.sensors.fan or 0)) for card in cards],
        "uptime": status.uptime_ns // 1_000_000_000,
        "ver": status.version,
        "ar": [
            shares.accepted,
            shares.rejected + shares.stale,
            shares.invalid,
            ";".join(str(card.shares.invalid) for card in cards),
        ],
        "algo": ALGORITHM,
        "bus_numbers": [bus_number(card) for card in cards],
    }
    khs = sum(card.hash_rate.s10_hz or 0.0 for card in cards) / 1e3
    return _decimal(khs), json.dumps(stats, separators=(",", ":"))


def mmpos(status: Status) -> dict[str, object]:
    """MmpOS: what its agent reads; `air` is accepted, invalid, rejected, as texts."""
    cards = status.cards
    divisor, unit = _unit(cards)
    shares = status.shares
    refused = shares.rejected + shares.stale
    return {
        "busid": ["cpu" if (bus := bus_number(card)) is None else bus for card in cards],
        "hash": [_rate(card, divisor) for card in cards],
        "units": unit,
        "air": [str(shares.accepted), str(shares.invalid), str(refused)],
        "shares": {
            "accepted": [card.shares.accepted for card in cards],
            "rejected": [card.shares.rejected + card.shares.stale for card in cards],
            "invalid": [card.shares.invalid for card in cards],
        },
        "miner_name": "switcher",
        "miner_version": status.version,
    }


def bus_number(card: CardStatus) -> int | None:
    """The PCI bus as a decimal number (0a:00.0 is 10); None for a CPU."""
    if card.pci is None:
        return None
    parts = card.pci.split(":")
    try:
        return int(parts[-2], 16)
    except (ValueError, IndexError):
        return None


def hashes(status: Status) -> bool:
    """Whether at least one card hashes now."""
    return any(card.tenant is Tenant.HASHING for card in status.cards)


def _unit(cards: Sequence[CardStatus]) -> tuple[float, str]:
    largest = max((card.hash_rate.s10_hz or 0.0 for card in cards), default=0.0)
    return next(((size, name) for size, name in _UNITS if largest >= size), (1.0, "hs"))


def _rate(card: CardStatus, divisor: float) -> float:
    return round((card.hash_rate.s10_hz or 0.0) / divisor, 3)


def _decimal(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
