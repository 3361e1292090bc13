"""Chooses a miner's difficulty so that a few shares come per minute, whatever its speed."""

from __future__ import annotations

GOAL_S = 10.0
"""One share in so many seconds."""
WINDOW = 12
"""Shares before a new choice."""
PATIENCE_S = 60.0
"""Without a window full of shares, choose again after so long."""
STEP_MAX = 4096.0
HYSTERESIS = 2.0


class Vardiff:
    """One miner's difficulty.

    Attributes:
        difficulty: what holds now.
    """

    def __init__(self, start: float, now_s: float, least: float) -> None:
        self.difficulty = start
        self._least = least
        self._since_s = now_s
        self._shares = 0

    def wish(self, difficulty: float) -> None:
        """The miner asked for a difficulty; it is taken as the starting point."""
        self.difficulty = max(difficulty, self._least)

    def share(self, now_s: float) -> bool:
        """Counts an accepted share; True if the difficulty changed."""
        self._shares += 1
        return self._shares >= WINDOW and self._choose(now_s)

    def tick(self, now_s: float) -> bool:
        """Looks at the clock; True if the difficulty changed."""
        return now_s - self._since_s >= PATIENCE_S and self._choose(now_s)

    def _choose(self, now_s: float) -> bool:
        elapsed_s = max(now_s - self._since_s, 1e-3)
        factor = max(self._shares, 0.5) * GOAL_S / elapsed_s
        self._since_s, self._shares = now_s, 0
        if 1 / HYSTERESIS < factor < HYSTERESIS:
            return False
        factor = min(max(factor, 1 / STEP_MAX), STEP_MAX)
        changed = max(self.difficulty * factor, self._least)
        if changed == self.difficulty:
            return False
        self.difficulty = changed
        return True
