"""Whether it pays to give a card back: gaps between stays against what a hand-over costs. Pure.

A card that is given back and taken again hashes for the gap less one way back and one way out. A
gap shorter than both gains nothing and delays the next request, so after several such gaps in a row
the card is kept for just that long; one long gap ends it.
"""

from __future__ import annotations

from collections import deque

LOWEST_NS = 25_000
HIGHEST_NS = 2_000_000
REMEMBERED = 8
ENOUGH = 6


class Gaps:
    """Remembers the last gaps and the last hand-overs of one card."""

    def __init__(self) -> None:
        self._gaps: deque[int] = deque(maxlen=REMEMBERED)
        self._costs: deque[int] = deque(maxlen=REMEMBERED)

    def gap(self, gap_ns: int) -> None:
        """A stay began so long after the last request of the one before."""
        self._gaps.append(gap_ns)

    def handover(self, out_ns: int | None, back_ns: int | None) -> None:
        """A stay's two ways took so long; None = there was none, or it is not known."""
        if out_ns is not None and back_ns is not None:
            self._costs.append(out_ns + back_ns)

    @property
    def break_even_ns(self) -> int:
        """The gap below which giving the card back gains nothing: the middle hand-over measured."""
        if not self._costs:
            return LOWEST_NS
        middle = sorted(self._costs)[len(self._costs) // 2]
        return min(HIGHEST_NS, max(LOWEST_NS, middle))

    @property
    def linger_ns(self) -> int:
        """How long to keep a card after its last request: the break-even gap, or not at all."""
        limit_ns = self.break_even_ns
        short = sum(gap_ns < limit_ns for gap_ns in self._gaps)
        last_is_short = bool(self._gaps) and self._gaps[-1] < limit_ns
        return limit_ns if short >= ENOUGH and last_is_short else 0
