"""Grid frequency measured here: a stream of (time, Hz) lines sheds load by a curve.

No message of a grid operator is fast enough for this; the local measurement is the trigger. A line
that holds no plausible frequency is not heard, and silence sheds.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
import re
from typing import TYPE_CHECKING

from switcher.core.signals import HASHING_OFF, WHOLE_LOAD, Authenticity, Kind, Signal
from switcher.core.units import SECOND
from switcher.errors import SwitcherError
from switcher.signals.lines import authenticated, lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.clock import Clock
    from switcher.core.signals import Outlet
    from switcher.signals.curves import Curve

PLAUSIBLE_HZ = 5.0
"""A reading further than this from nominal is a mistake of the meter."""
_SPLIT = re.compile(r"[,;\s]+")


class FrequencySource:
    """Yields a limit whenever the curve asks for another one. Implements `core.signals.Source`.

    Args:
        url: Where lines come from (`signals.lines`). A file is replayed at its own pace, once.
        curve: What to shed at which frequency.
        nominal_hz: Of the grid.
        clock: Where the time comes from.
        cadence_ns: How often a sample must come.
        full_limit: The limit at full response, in 1/1000: 750 sheds all hashing and nothing else.
        column: Which value of a line is the frequency, from 0; -1 = the last one.
        factor: What to multiply it by (nominal frequency for per-unit values).
        on_sample: Called with (Hz, response) of each sample, after it was obeyed.
    """

    name = "frequency"
    kind = Kind.FREQUENCY

    def __init__(
        self,
        url: str,
        curve: Curve,
        nominal_hz: float,
        clock: Clock,
        *,
        cadence_ns: int = SECOND // 2,
        full_limit: int = HASHING_OFF,
        column: int = -1,
        factor: float = 1.0,
        on_sample: Callable[[float, float], None] = lambda _hz, _response: None,
    ) -> None:
        self._url = url
        self._curve = curve
        self._nominal_hz = nominal_hz
        self._clock = clock
        self.cadence_ns: int | None = cadence_ns
        self._full_limit = full_limit
        self._column = column
        self._factor = factor
        self._on_sample = on_sample
        self._limit: int | None = None
        self.samples = 0
        self.unreadable = 0

    async def run(self, outlet: Outlet) -> None:
        """See `Source`."""
        replay = self._url.startswith("file:")
        begun_ns: int | None = None
        first_ns = 0
        async with contextlib.aclosing(lines(self._url)) as stream:
            async for line in stream:
                hz = self.read(line)
                if hz is None:
                    self.unreadable += not line.startswith("#")
                    continue
                if replay:
                    at_ns = _time_ns(line)
                    if begun_ns is None:
                        begun_ns, first_ns = self._clock.now_ns(), at_ns
                    wait_ns = begun_ns + at_ns - first_ns - self._clock.now_ns()
                    if wait_ns > 0:
                        await asyncio.sleep(wait_ns / SECOND)
                self.sample(outlet, hz)

    def sample(self, outlet: Outlet, hz: float) -> None:
        """Takes one reading; what follows is in the gates when this returns."""
        now_ns = self._clock.now_ns()
        self.samples += 1
        response = self._curve.response(now_ns, hz)
        limit = round(WHOLE_LOAD - response * (WHOLE_LOAD - self._full_limit))
        if limit == self._limit:
            outlet.heard(self.name)
        else:
            self._limit = limit
            outlet.put(self._signal(hz, limit, now_ns))
        self._on_sample(hz, response)

    def read(self, line: str) -> float | None:
        """The frequency in a line, in Hz; None if it holds no plausible one."""
        parts = [part for part in _SPLIT.split(line) if part]
        try:
            hz = float(parts[self._column]) * self._factor
        except (IndexError, ValueError):
            return None
        plausible = math.isfinite(hz) and abs(hz - self._nominal_hz) <= PLAUSIBLE_HZ
        return hz if plausible else None

    def _signal(self, hz: float, limit: int, now_ns: int) -> Signal:
        local = authenticated(self._url)
        recorded = self._url.startswith("file:")
        origin = Authenticity.LOCAL if local else Authenticity.UNVERIFIED
        return Signal(
            source=self.name,
            kind=self.kind,
            value=hz,
            unit="Hz",
            limit=limit,
            received_ns=now_ns,
            authenticity=Authenticity.RECORDED if recorded else origin,
            reason=f"{hz:.3f} Hz, {self._curve.text}: {limit / 10:g} % of the load may stay",
        )


def _time_ns(line: str) -> int:
    """The time that a recorded line begins with, in seconds from some start."""
    try:
        seconds = float(_SPLIT.split(line.strip())[0])
        return round(seconds * SECOND)
    except (ValueError, OverflowError):
        text = f"a recording needs lines that begin with a time in seconds, not {line[:40]!r}"
        raise SwitcherError(text) from None
