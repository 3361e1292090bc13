"""Contract checks for anybody's implementation of a seam. Each raises AssertionError."""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.devices.base import CardInfo, CardKind, Readings, check_card_id

if TYPE_CHECKING:
    from switcher.devices.base import Card


def check_card(card: Card) -> None:
    """Holds a `Card` to its contract.

    Its info does not change, its id can name a file, its readings are plausible and their missing
    ones None, and their times never go back.
    """
    info = card.info
    assert isinstance(info, CardInfo)
    assert isinstance(info.kind, CardKind)
    check_card_id(info.id)
    assert info.name
    assert info.units >= 1
    assert card.info == info, "a card's info must not change"
    assert "/" not in info.file_stem
    assert ":" not in info.file_stem
    if info.kind is CardKind.CPU:
        assert len(info.cores) == info.units
        assert len(set(info.cores)) == len(info.cores)
    first, second = card.readings(), card.readings()
    for readings in (first, second):
        if readings is not None:
            _check_readings(readings)
    if first is not None and second is not None:
        assert second.at_ns >= first.at_ns


def _check_readings(readings: Readings) -> None:
    for value, low, high in (
        (readings.power_w, 0.0, 5_000.0),
        (readings.temperature_c, -60.0, 200.0),
        (readings.utilization, 0.0, 1.0),
        (readings.fan, 0.0, 2.0),
        (readings.clock_hz, 0.0, 2e10),
        (readings.memory_used_bytes, 0, 1 << 50),
    ):
        assert value is None or low <= value <= high
