"""What power costs now: from the configured tariff or file, or from an HTTP feed.

The source says only the price; whether hashing is worth it is a rule of the policy. A price that is
not known is said as such.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Protocol

from switcher.config import LogLevel
from switcher.core.signals import Authenticity, Kind, Signal
from switcher.core.tariff import MICRO, price_at
from switcher.core.units import SECOND
from switcher.log import Tag, event

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.clock import Clock
    from switcher.core.signals import Outlet
    from switcher.core.tariff import Prices

LOOK_NS = 30 * SECOND
GRACE_NS = 2 * SECOND
RETRY_S = 30.0
PER_KWH = 1000 * MICRO
"""A tariff's integers are millionths per MWh; people read prices per kWh."""


class Feed(Protocol):
    """Where prices come from that have to be fetched."""

    def fetch(self) -> Prices:
        """Asks for the prices; blocks, within its own deadline.

        Raises:
            SwitcherError: There is no usable answer.
        """
        ...


class PriceSource:
    """Yields the price of power, per kWh. Implements `core.signals.Source`.

    Args:
        prices: What is known without asking; None = the feed knows.
        clock: Monotonic time.
        feed: Asked every `every_s`; its answer replaces `prices`.
        every_s: Seconds between two questions.
        authenticity: Of the prices.
        unix_ns: Wall time.
    """

    name = "price"
    kind = Kind.PRICE

    def __init__(
        self,
        prices: Prices | None,
        clock: Clock,
        *,
        feed: Feed | None = None,
        every_s: float = 3600.0,
        authenticity: Authenticity = Authenticity.LOCAL,
        unix_ns: Callable[[], int] = time.time_ns,
    ) -> None:
        self._prices = prices
        self._clock = clock
        self._feed = feed
        self._every_s = every_s
        self._authenticity = authenticity
        self._unix_ns = unix_ns
        self.cadence_ns: int | None = None if feed is None else round(every_s * SECOND)

    async def run(self, outlet: Outlet) -> None:
        """See `Source`."""
        if self._feed is None:
            await self._tell(outlet)
            return
        async with asyncio.TaskGroup() as group:
            group.create_task(self._ask(self._feed, outlet))
            group.create_task(self._tell(outlet))

    async def _tell(self, outlet: Outlet) -> None:
        while True:
            left_ns = LOOK_NS
            if self._prices is not None:
                signal = self.now(self._prices)
                left_ns = (signal.end_ns or 0) - self._clock.now_ns()
                if self._feed is None or self._said(signal):
                    outlet.put(signal)
            await asyncio.sleep(max(0.01, min(LOOK_NS, left_ns) / SECOND))

    def _said(self, signal: Signal) -> bool:
        """A published price holds whether or not its feed lives; "not known" is no news."""
        return signal.value is not None

    async def _ask(self, feed: Feed, outlet: Outlet) -> None:
        while True:
            pause_s = self._every_s
            try:
                self._prices = await asyncio.to_thread(feed.fetch)
                outlet.put(self.now(self._prices))
            except Exception as error:
                text = f"price: {error}; what is known holds, tried again in {RETRY_S:g} s"
                event(Tag.GRID, text, level=LogLevel.WARNING, source=self.name)
                pause_s = min(RETRY_S, pause_s)
            await asyncio.sleep(pause_s)

    def now(self, prices: Prices) -> Signal:
        """What power costs now, and until when."""
        unix_ns, now_ns = self._unix_ns(), self._clock.now_ns()
        span = price_at(prices, unix_ns)
        value = None if span.price is None else span.price / PER_KWH
        shown = "not known" if value is None else f"{value:.5g} per kWh"
        return Signal(
            source=self.name,
            kind=self.kind,
            value=value,
            unit="per kWh",
            limit=None,
            received_ns=now_ns,
            end_ns=now_ns + span.end_ns - unix_ns,
            grace_ns=GRACE_NS,
            authenticity=self._authenticity,
            reason=f"power costs {shown}",
        )
