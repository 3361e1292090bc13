"""T-Rex's `GET /summary`, from the status."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from switcher.core.status import Tenant

if TYPE_CHECKING:
    from switcher.core.status import CardStatus, Status, UpstreamStatus

SECOND_NS = 1_000_000_000


def summary(status: Status) -> dict[str, object]:
    """Cards under T-Rex's names: every managed card is one of `gpus`, a set of CPU cores too."""
    pool = next((one for one in status.upstreams if one.active), None)
    cards = status.cards
    return {
        "name": "switcher",
        "version": status.version,
        "description": "switcher; see /api/status for everything",
        "os": sys.platform,
        "algorithm": "sha256d",
        "uptime": status.uptime_ns // SECOND_NS,
        "time": status.now_unix_ns // SECOND_NS,
        "paused": status.paused is not None,
        "accepted_count": status.shares.accepted,
        "rejected_count": status.shares.rejected + status.shares.stale,
        "invalid_count": status.shares.invalid,
        "solved_count": status.blocks,
        "difficulty": None if pool is None else pool.difficulty,
        "hashrate": _whole(sum(card.hash_rate.s10_hz or 0.0 for card in cards)),
        "hashrate_minute": _whole(sum(card.hash_rate.s60_hz or 0.0 for card in cards)),
        "gpu_total": len(cards),
        "gpus": [_card(index, card) for index, card in enumerate(cards)],
        "active_pool": None if pool is None else _pool(pool, status),
    }


def _card(index: int, card: CardStatus) -> dict[str, object]:
    return {
        "gpu_id": index,
        "device_id": index,
        "gpu_user_id": index,
        "name": card.name,
        "vendor": "CPU" if card.kind == "cpu" else "NVIDIA",
        "uuid": card.id,
        "pci_address": card.pci,
        "hashrate": _whole(card.hash_rate.s10_hz or 0.0),
        "hashrate_minute": _whole(card.hash_rate.s60_hz or 0.0),
        "temperature": card.temperature_c,
        "fan_speed": None if card.sensors.fan is None else round(100 * card.sensors.fan),
        "power": card.power_w,
        "paused": card.tenant is not Tenant.HASHING,
        "paused_reason": None if card.tenant is Tenant.HASHING else card.why,
        "health": card.health.value,
        "shares": {
            "accepted_count": card.shares.accepted,
            "rejected_count": card.shares.rejected + card.shares.stale,
            "invalid_count": card.shares.invalid,
        },
    }


def _pool(pool: UpstreamStatus, status: Status) -> dict[str, object]:
    last_ns = pool.last_accepted_ns
    ago_ns = None if last_ns is None else status.now_ns - last_ns
    at = None if ago_ns is None else (status.now_unix_ns - ago_ns) // SECOND_NS
    return {
        "url": pool.url,
        "user": pool.user,
        "difficulty": pool.difficulty,
        "ping": None if pool.ping_ns is None else pool.ping_ns // 1_000_000,
        "retries": pool.failures,
        "last_submit_ts": at,
    }


def _whole(rate_hz: float) -> int:
    return round(rate_hz)
