"""The desk of signals: runs the sources, and brings what they say to the cards at once."""

from __future__ import annotations

import asyncio
import random
from typing import TYPE_CHECKING

from switcher.config import LogLevel
from switcher.core.units import SECOND
from switcher.errors import SwitcherError
from switcher.log import Tag, clean, event
from switcher.preempt.damping import Terms
from switcher.preempt.heard import SourceTerms
from switcher.preempt.ladder import Ladder, PriceRule

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from switcher.clock import Clock
    from switcher.config.signals import SignalsConfig
    from switcher.core.signals import Signal, Source, SourceStatus
    from switcher.preempt.manager import Manager

FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 60.0


class _Line:
    """The outlet of one source; cut when the source is replaced, so that it can say no more."""

    def __init__(self, desk: SignalDesk) -> None:
        self._desk = desk
        self.cut = False

    def put(self, signal: Signal) -> None:
        """See `Outlet`."""
        if not self.cut:
            self._desk.put(signal)

    def withdraw(self, source: str, key: str = "") -> None:
        """See `Outlet`."""
        if not self.cut:
            self._desk.withdraw(source, key)

    def heard(self, source: str) -> None:
        """See `Outlet`."""
        if not self.cut:
            self._desk.heard(source)


class SignalDesk:
    """Runs sources and hands their signals to the cards' managers. Implements `Outlet`.

    Lives in the supervisor's event loop; `put` returns when the gates it closes are closed.

    Args:
        config: How hashing returns.
        managers: By card id.
        clock: Where the time comes from.
        sources: What to listen to; more may be added with `add` before or after `open`.
        draw: Returns a random number in [0, 1), for the jitter of returns.
    """

    def __init__(
        self,
        config: SignalsConfig,
        managers: Mapping[str, Manager],
        clock: Clock,
        sources: Iterable[Source] = (),
        draw: Callable[[], float] = random.random,
    ) -> None:
        self._managers = dict(managers)
        self._clock = clock
        self._sources: list[Source] = []
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._lines: dict[str, _Line] = {}
        self._open = False
        self._said: dict[str, str] = {}
        self._ladder = Ladder(managers, terms_of(config), clock.now_ns(), draw=draw)
        for source in sources:
            self.add(source)

    def add(self, source: Source) -> None:
        """Listens to one more source. If it has a cadence it sheds until it is heard."""
        terms = SourceTerms(source.name, source.kind, source.cadence_ns)
        self._ladder.add(terms, self._clock.now_ns())
        self._sources.append(source)
        if self._open:
            self._start(source)

    def change(
        self, config: SignalsConfig, gone: Collection[str] = (), sources: Iterable[Source] = ()
    ) -> None:
        """Takes over another configuration while it runs.

        Args:
            config: How hashing returns from now on.
            gone: Names of sources that are listened to no longer.
            sources: What to listen to instead; each begins when the one of its name has ended.
        """
        self._ladder.retune(terms_of(config))
        self._sources = [source for source in self._sources if source.name not in gone]
        for name in gone:
            self._ladder.remove(name)
            self._said.pop(name, None)
            if name in self._lines:
                self._lines.pop(name).cut = True
            if name in self._tasks:
                self._tasks[name].cancel()
        for source in sources:
            self.add(source)
        if self._open:
            self.step()

    def open(self) -> None:
        """Starts the sources."""
        self._open = True
        self.step()
        for source in self._sources:
            self._start(source)

    async def close(self) -> None:
        """Ends the sources; their orders hold on. Idempotent."""
        self._open = False
        tasks, self._tasks = list(self._tasks.values()), {}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    # --- Outlet ---

    def put(self, signal: Signal) -> None:
        """Takes a signal and brings what follows to the gates before it returns."""
        self._ladder.put(signal, self._clock.now_ns())
        self.step()
        self._tell(signal)

    def withdraw(self, source: str, key: str = "") -> None:
        """Takes back what a source said under a key."""
        self._ladder.withdraw(source, key)
        self.step()

    def heard(self, source: str) -> None:
        """A source lives and has nothing new."""
        self._ladder.heard(source, self._clock.now_ns())

    # --- the house ---

    def set_price_rule(self, rule: PriceRule, card: str | None = None) -> None:
        """Says when hashing is worth its power."""
        if self._ladder.set_price_rule(rule, card):
            self.step()

    def step(self) -> int | None:
        """Writes each card's orders as they are now; returns when they change by themselves."""
        now_ns = self._clock.now_ns()
        for card, manager in self._managers.items():
            orders = self._ladder.orders(card, now_ns)
            if orders != manager.signalled:
                manager.set_signalled(orders)
                manager.step()
        return self._ladder.due_ns(now_ns)

    def status(self) -> tuple[SourceStatus, ...]:
        """Every source with its health."""
        return self._ladder.sources(self._clock.now_ns())

    # --- inside ---

    def _start(self, source: Source) -> None:
        name = f"signals {source.name}"
        line = self._lines[source.name] = _Line(self)
        before = self._tasks.get(source.name)
        self._tasks[source.name] = asyncio.create_task(self._run(source, line, before), name=name)

    async def _run(self, source: Source, line: _Line, before: asyncio.Task[None] | None) -> None:
        """Runs a source again after each error, with growing pauses; it is stale meanwhile."""
        if before is not None:
            # Two may not read one device.
            await asyncio.gather(before, return_exceptions=True)
        pause_s = FIRST_PAUSE_S
        while True:
            begun_ns = self._clock.now_ns()
            try:
                await source.run(line)
            except asyncio.CancelledError:
                raise
            except (SwitcherError, OSError, TimeoutError) as error:
                problem = str(error) or type(error).__name__
            except Exception as error:  # a defect of one source must not end the others
                problem = f"a defect in switcher: {type(error).__name__}: {error}"
            else:
                return
            self._ladder.failed(source.name, clean(problem))
            text = f"{source.name}: {clean(problem)}; tried again in {pause_s:g} s"
            event(Tag.GRID, text, level=LogLevel.WARNING, source=source.name)
            if self._clock.now_ns() - begun_ns > LONGEST_PAUSE_S * SECOND:
                pause_s = FIRST_PAUSE_S
            await asyncio.sleep(pause_s)
            pause_s = min(2 * pause_s, LONGEST_PAUSE_S)

    def _tell(self, signal: Signal) -> None:
        """One line for each change of what a source wants; a repeated reading gets none."""
        said = f"{signal.key}:{signal.limit}" if signal.limit is not None else f"{signal.value}"
        if self._said.get(signal.source) == said:
            return
        self._said[signal.source] = said
        event(
            Tag.GRID,
            f"{signal.source}: {clean(signal.reason)}",
            source=signal.source,
            kind=signal.kind.value,
            value=signal.value,
            unit=signal.unit,
            limit=signal.limit,
            authenticity=signal.authenticity.value,
        )


def terms_of(config: SignalsConfig) -> Terms:
    """How hashing returns, from the configuration."""
    return Terms(
        min_off_ns=round(config.min_off_s * SECOND),
        min_on_ns=round(config.min_on_s * SECOND),
        returns_per_hour=config.switches_per_hour,
        ramp_per_s=round(config.ramp_percent * 10),
        jitter_ns=round(config.jitter_s * SECOND),
    )
