"""When a house ends because of its cards: none is left, or all are too hot for too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.core.units import SECOND
from switcher.errors import DeviceLostError, SwitcherError, TooHotError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.config import Config
    from switcher.session.card import ManagedCard


class Endings:
    """Looks at all cards together.

    Args:
        config: Whether and when heat ends the house; backends go on without any card.
    """

    def __init__(self, config: Config) -> None:
        self._config = config
        self._hot_since_ns: int | None = None

    def look(self, cards: Sequence[ManagedCard], now_ns: int) -> SwitcherError | None:
        """Why to end now; None = go on."""
        gone = bool(cards) and all(card.gone for card in cards)
        if gone and not self._config.inference.forwards:
            return DeviceLostError(f"every card is lost: {cards[0].problem}")
        hot = bool(cards) and all(card.watch is not None and card.watch.hot for card in cards)
        if not hot:
            self._hot_since_ns = None
            return None
        if self._hot_since_ns is None:
            self._hot_since_ns = now_ns
        longest_s = self._config.watchdog.thermal_exit_s
        if not longest_s or now_ns - self._hot_since_ns < longest_s * SECOND:
            return None
        return TooHotError(f"every card was too hot to hash for {longest_s:g} s")
