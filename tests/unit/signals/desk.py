"""An outlet that only takes notes, for tests of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from switcher.core.signals import Signal


class Notes:
    """What a source said, in order; what it took back is a key in brackets."""

    def __init__(self) -> None:
        self.said: list[Signal] = []
        self.log: list[object] = []
        self.alive = 0

    def put(self, signal: Signal) -> None:
        self.said.append(signal)
        self.log.append((signal.key, signal.limit))

    def withdraw(self, source: str, key: str = "") -> None:
        self.log.append([key])

    def heard(self, source: str) -> None:
        self.alive += 1
