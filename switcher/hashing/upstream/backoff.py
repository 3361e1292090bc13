"""How long to wait before the next try, so that a returning upstream is not stormed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

FIRST_S = 1.0
LONGEST_S = 60.0


class Backoff:
    """Doubling waits from the first one to 60 s, each shortened at random by up to a half.

    Args:
        rng: Spreads the waits.
        first_s: The shortest wait, in seconds.
    """

    def __init__(self, rng: random.Random, first_s: float = FIRST_S) -> None:
        self._rng = rng
        self._first_s = first_s
        self._next_s = first_s

    def next_s(self) -> float:
        """The wait before the next try, in seconds."""
        wait_s = self._next_s
        self._next_s = max(self._first_s, min(2 * wait_s, LONGEST_S))
        return wait_s * self._rng.uniform(0.5, 1.0)

    def reset(self) -> None:
        """A connection did well: start again from the shortest wait."""
        self._next_s = self._first_s
