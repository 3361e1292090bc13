"""Hash rates over 10 s, 60 s and 15 min, from a counter that only rises."""

from __future__ import annotations

from collections import deque

from switcher.core.status import HashRates

SECOND_NS = 1_000_000_000
WINDOWS_S = (10, 60, 900)
SPACING_NS = SECOND_NS // 2
LEAST_NS = SECOND_NS
"""A rate over less time than this would be noise."""


class RateMeter:
    """Turns readings of a hash counter into rates.

    A window that is longer than the time since the first reading is measured from that reading.
    Time in which the card did other work counts as time: the rate is what the miner really got.
    """

    def __init__(self) -> None:
        self._readings: deque[tuple[int, int]] = deque()
        self._base = 0
        self._last = 0
        self._highest_hz: float | None = None

    @property
    def hashes(self) -> int:
        """All hashes so far, also those of counters that began again."""
        return self._base + self._last

    def read(self, at_ns: int, counter: int) -> None:
        """Takes a reading of the counter; a smaller one than before means that it began again."""
        if counter < self._last:
            self._base += self._last
        self._last = counter
        readings = self._readings
        # Readings closer together than the spacing replace each other, but the first one stays.
        if len(readings) > 1 and at_ns - readings[-2][0] < SPACING_NS:
            readings.pop()
        readings.append((at_ns, self.hashes))
        if at_ns - readings[0][0] >= WINDOWS_S[0] * SECOND_NS:
            rate_hz = self._over(at_ns, WINDOWS_S[0] * SECOND_NS) or 0.0
            self._highest_hz = max(rate_hz, self._highest_hz or 0.0)
        horizon_ns = at_ns - (WINDOWS_S[-1] + 1) * SECOND_NS
        while len(readings) > 2 and readings[1][0] <= horizon_ns:
            readings.popleft()

    def rates(self, now_ns: int) -> HashRates:
        """The rates now, in hashes per second; None where there is too little to tell."""
        ten, sixty, quarter = (self._over(now_ns, s * SECOND_NS) for s in WINDOWS_S)
        return HashRates(s10_hz=ten, s60_hz=sixty, m15_hz=quarter, highest_hz=self._highest_hz)

    def _over(self, now_ns: int, window_ns: int) -> float | None:
        if not self._readings:
            return None
        begin_ns = max(now_ns - window_ns, self._readings[0][0])
        span_ns = now_ns - begin_ns
        if span_ns < LEAST_NS:
            return None
        return (self.hashes - self._at(begin_ns)) * 1e9 / span_ns

    def _at(self, at_ns: int) -> float:
        """The count at a moment not before the first reading; between readings it rose evenly."""
        later_ns, later = self._readings[-1]
        for earlier_ns, earlier in reversed(self._readings):
            if earlier_ns <= at_ns:
                part = (at_ns - earlier_ns) / max(later_ns - earlier_ns, 1)
                return earlier + min(part, 1.0) * (later - earlier)
            later_ns, later = earlier_ns, earlier
        return later
