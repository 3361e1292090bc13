"""Hours that the operator set: outside them hashing is free, inside it has the share they say."""

from __future__ import annotations

import asyncio
import re
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from switcher.core.signals import WHOLE_LOAD, Authenticity, Kind, Signal
from switcher.core.tariff import WeeklyTable, Window, parse_window
from switcher.core.units import SECOND
from switcher.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import tzinfo

    from switcher.clock import Clock
    from switcher.core.signals import Outlet

LOOK_NS = 30 * SECOND
"""The wall clock may be set; the schedule is looked up again this often."""
GRACE_NS = 2 * SECOND
DAYS_AHEAD_NS = 8 * 86_400 * SECOND
_SHARE = re.compile(r"(\d{1,3})\s*%")


def parse_hours(text: str) -> Window:
    """Reads "mon-fri 17:00-21:00 = off" or "22:00-06:00 = 30%"; the share is in 1/1000.

    Raises:
        UsageError: it is not of that form.
    """
    hours, _, what = text.partition("=")
    what = what.strip().lower()
    found = _SHARE.fullmatch(what)
    if what == "off":
        share = 0
    elif found is not None and int(found[1]) <= 100:
        share = 10 * int(found[1])
    else:
        raise UsageError(f"'{text}': write 'mon-fri 17:00-21:00 = off' or '… = 30%'")
    try:
        window = parse_window(f"{hours.strip()} = 0")
    except UsageError:
        raise UsageError(
            f"'{text}': write hours as 'mon-fri 17:00-21:00', from 00:00 to 24:00"
        ) from None
    return Window(window.days, window.first_min, window.last_min, share)


class ScheduleSource:
    """Yields the share of hashing of the hour. Implements `core.signals.Source`.

    Args:
        windows: Hours with their share, from `parse_hours`; the first that holds counts.
        zone: Whose clock they mean.
        clock: Monotonic time.
        unix_ns: Wall time.
    """

    name = "schedule"
    kind = Kind.SCHEDULE
    cadence_ns: int | None = None

    def __init__(
        self,
        windows: Sequence[Window],
        zone: tzinfo,
        clock: Clock,
        unix_ns: Callable[[], int] = time.time_ns,
    ) -> None:
        # The table's integer is the share here: hours, zones and days on which clocks are set
        # are the same question for both.
        self._table = WeeklyTable(windows, WHOLE_LOAD, zone)
        self._zone = zone
        self._clock = clock
        self._unix_ns = unix_ns

    async def run(self, outlet: Outlet) -> None:
        """See `Source`."""
        while True:
            signal = self.now()
            outlet.put(signal)
            left_ns = LOOK_NS
            if signal.end_ns is not None:
                left_ns = min(LOOK_NS, signal.end_ns - self._clock.now_ns())
            await asyncio.sleep(max(0.01, left_ns / SECOND))

    def now(self) -> Signal:
        """What holds now, until the share changes; no end where it never does."""
        unix_ns, now_ns = self._unix_ns(), self._clock.now_ns()
        share, end_unix_ns = WHOLE_LOAD, unix_ns
        changes = False
        for index, span in enumerate(self._table.spans(unix_ns, unix_ns + DAYS_AHEAD_NS)):
            value = WHOLE_LOAD if span.price is None else span.price
            if index == 0:
                share = value
            elif value != share:
                changes = True
                break
            end_unix_ns = span.end_ns
        moment = datetime.fromtimestamp(end_unix_ns / SECOND, UTC).astimezone(self._zone)
        until = f" until {moment:%a %H:%M}" if changes else ""
        what = "hashing is free" if share == WHOLE_LOAD else f"hashing has {share / 10:g} %"
        return Signal(
            source=self.name,
            kind=self.kind,
            value=share / 10,
            unit="%",
            limit=share,
            received_ns=now_ns,
            end_ns=now_ns + end_unix_ns - unix_ns if changes else None,
            grace_ns=GRACE_NS,
            authenticity=Authenticity.LOCAL,
            reason=f"{what} by the schedule{until}",
        )
