"""Heat of one card: hashing stops first, tensor work only at limits of its own. Pure.

Each limit is a pair: stop at or above it, start again at or below a lower one, so that swings
around one value do not switch the card. A temperature that was read before, or that a limit asks
for, and cannot be read now counts as too hot.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.core.signals import HASHING_OFF, Authenticity, Kind, Signal

if TYPE_CHECKING:
    from switcher.config.cards import ThermalConfig
    from switcher.devices import Readings


@dataclass(slots=True)
class _Pair:
    """One limit and whether it holds now.

    Attributes:
        name: Which temperature ("core", "hot spot", "memory").
        field: Its name among the readings.
        stop_c: At or above it is too hot; None = no limit.
        start_c: At or below it is cool again.
        hot: Whether it is too hot now.
    """

    name: str
    field: str
    stop_c: float | None
    start_c: float
    hot: bool = False

    def judge(self, value_c: float | None) -> bool:
        """Takes a reading; returns whether it is too hot."""
        if self.stop_c is None or value_c is None:
            return self.hot and self.stop_c is not None
        if value_c >= self.stop_c:
            self.hot = True
        elif value_c <= self.start_c:
            self.hot = False
        return self.hot


class ThermalRule:
    """Judges one card's temperatures.

    Args:
        card: Its id.
        hashing: At which hashing stops.
        tensor: At which tensor work stops too.
    """

    def __init__(self, card: str, hashing: ThermalConfig, tensor: ThermalConfig) -> None:
        self._card = card
        self._hashing = _pairs(hashing)
        self._tensor = _pairs(tensor)
        self._read: set[str] = set()

    @property
    def has_limits(self) -> bool:
        """Whether any limit is set."""
        return any(pair.stop_c is not None for pair in (*self._hashing, *self._tensor))

    def judge(self, readings: Readings | None, now_ns: int) -> Signal | None:
        """Takes a reading.

        Args:
            readings: What was read; None = nothing could be.
            now_ns: The time.

        Returns:
            What follows; None = it is cool enough.
        """
        blind = self._blind(readings)
        tensor = self._hottest(self._tensor, readings)
        hashing = self._hottest(self._hashing, readings)
        if tensor is not None:
            return self._signal(tensor, readings, 0, "tensor work stops too", now_ns)
        if hashing is not None:
            return self._signal(hashing, readings, HASHING_OFF, "hashing stops", now_ns)
        if blind is None:
            return None
        # Tensor work whose limit cannot be watched is not safe either.
        watched = any(p.stop_c is not None and p.name == blind.name for p in self._tensor)
        why = (
            f"its {blind.name} temperature cannot be read any more"
            if blind.field in self._read
            else f"its {blind.name} temperature cannot be read but has a limit"
        )
        return Signal(
            source=f"heat of {self._card}",
            kind=Kind.THERMAL,
            value=None,
            unit="C",
            limit=0 if watched else HASHING_OFF,
            received_ns=now_ns,
            authenticity=Authenticity.LOCAL,
            reason=f"{why}; what cannot be read counts as too hot",
            cards=(self._card,),
        )

    # --- inside ---

    def _hottest(self, pairs: list[_Pair], readings: Readings | None) -> _Pair | None:
        """The first limit that holds; every pair takes the reading."""
        hot = [pair for pair in pairs if pair.judge(_value(readings, pair))]
        return hot[0] if hot else None

    def _blind(self, readings: Readings | None) -> _Pair | None:
        """The first temperature that should be there and is not."""
        missing = None
        for pair in (*self._hashing, *self._tensor):
            value_c = _value(readings, pair)
            if value_c is not None:
                self._read.add(pair.field)
            elif missing is None and (pair.field in self._read or pair.stop_c is not None):
                missing = pair
        return missing

    def _signal(
        self, pair: _Pair, readings: Readings | None, limit: int, what: str, now_ns: int
    ) -> Signal:
        value_c = _value(readings, pair)
        shown = "unreadable" if value_c is None else f"{value_c:.0f} C"
        return Signal(
            source=f"heat of {self._card}",
            kind=Kind.THERMAL,
            value=value_c,
            unit="C",
            limit=limit,
            received_ns=now_ns,
            authenticity=Authenticity.LOCAL,
            reason=(
                f"too hot: {pair.name} {shown}, limit {pair.stop_c:g} C; {what} until it is "
                f"{pair.start_c:g} C"
            ),
            cards=(self._card,),
        )


def _pairs(config: ThermalConfig) -> list[_Pair]:
    rows = (
        ("core", "temperature_c", config.stop_c, config.start_c),
        ("hot spot", "hotspot_c", config.hotspot_stop_c, config.hotspot_start_c),
        ("memory", "memory_temperature_c", config.memory_stop_c, config.memory_start_c),
    )
    return [
        _Pair(name, field, stop_c or None, start_c or stop_c - config.hysteresis_c)
        for name, field, stop_c, start_c in rows
    ]


def _value(readings: Readings | None, pair: _Pair) -> float | None:
    if readings is None:
        return None
    value_c = getattr(readings, pair.field)
    return None if value_c is None else float(value_c)
