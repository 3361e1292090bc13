"""The desk of signals takes over another configuration while it runs."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from switcher.config import Config, EnergyConfig
from switcher.config.signals import (
    FrequencyConfig,
    OperatorConfig,
    PriceConfig,
    ScheduleConfig,
    SignalsConfig,
)
from switcher.core.signals import Authenticity, Kind, Signal
from switcher.core.units import SECOND
from switcher.errors import SwitcherError
from switcher.preempt.manager import Manager
from switcher.session.signals import FIRST_PAUSE_S, SignalDesk
from switcher.session.sources import changed, configured, with_signals
from switcher.testing import loop
from switcher.testing.clock import VirtualClock
from switcher.testing.gate import SimulatedGate

if TYPE_CHECKING:
    from switcher.core.signals import Outlet

AT_ONCE = SignalsConfig(min_off_s=0, min_on_s=0, jitter_s=0, ramp_percent=0)


class Spoken:
    """A source that says what a test tells it to."""

    kind = Kind.LIMIT

    def __init__(self, name: str = "grid", cadence_ns: int | None = None) -> None:
        self.name = name
        self.cadence_ns = cadence_ns
        self.line: Outlet | None = None
        self.ended = False
        self.problem: Exception | None = None

    async def run(self, outlet: Outlet) -> None:
        self.line = outlet
        if self.problem is not None:
            raise self.problem
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            self.ended = True

    def say(self, limit: int) -> None:
        assert self.line is not None
        self.line.put(
            Signal(
                source=self.name,
                kind=self.kind,
                value=None,
                unit="",
                limit=limit,
                received_ns=0,
                authenticity=Authenticity.LOCAL,
                reason="said",
            )
        )


class Stage:
    """One simulated card and a desk with one source."""

    def __init__(self, source: Spoken) -> None:
        self.clock = VirtualClock()
        self.manager = Manager(SimulatedGate(self.clock), self.clock)
        self.manager.set_work(has_work=True)
        self.source = source
        self.desk = SignalDesk(AT_ONCE, {"cpu:0": self.manager}, self.clock, [source])

    async def open(self) -> None:
        self.desk.open()
        await turns()

    @property
    def load(self) -> int:
        self.desk.step()
        return self.manager.look().decision.load


async def turns() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


def test_a_source_that_is_gone_says_no_more_and_its_limit_returns() -> None:
    async def main() -> None:
        stage = Stage(Spoken())
        await stage.open()
        stage.source.say(500)
        assert stage.load == 500
        stage.desk.change(AT_ONCE, ["grid"])
        await turns()
        assert stage.load == 1000
        assert stage.source.ended
        assert stage.desk.status() == ()
        stage.source.say(0)
        assert stage.source.line is not None
        stage.source.line.heard("grid")
        stage.source.line.withdraw("grid")
        assert stage.load == 1000
        await stage.desk.close()

    asyncio.run(main())


def test_its_successor_begins_when_it_has_ended_and_sheds_until_it_is_heard() -> None:
    async def main() -> None:
        stage = Stage(Spoken())
        await stage.open()
        stage.source.say(900)
        successor = Spoken(cadence_ns=SECOND)
        stage.desk.change(AT_ONCE, ["grid"], [successor])
        assert stage.load == 750
        await turns()
        assert stage.source.ended
        assert stage.load == 750
        stage.source.say(1000)
        assert stage.load == 750, "the old one is not believed"
        successor.say(1000)
        assert stage.load == 1000
        await stage.desk.close()
        assert successor.ended

    asyncio.run(main())


def test_other_terms_hold_at_once_and_the_other_sources_go_on() -> None:
    async def main() -> None:
        stage = Stage(Spoken())
        await stage.open()
        stage.desk.change(replace(AT_ONCE, ramp_percent=10))
        stage.source.say(750)
        assert stage.load == 750
        stage.source.say(1000)
        assert stage.load == 750
        stage.clock.advance(SECOND)
        assert stage.load == 850
        stage.desk.change(replace(AT_ONCE, switches_per_hour=1))
        assert stage.load == 1000
        stage.source.say(750)
        stage.source.say(1000)
        assert stage.load == 750, "the return that was made counts in the new budget"
        stage.clock.advance(3600 * SECOND)
        assert stage.load == 1000
        assert not stage.source.ended
        await stage.desk.close()

    asyncio.run(main())


def test_a_source_that_dies_is_unknown_until_it_is_back() -> None:
    async def main() -> None:
        source = Spoken(cadence_ns=SECOND)
        source.problem = SwitcherError("no such line")
        stage = Stage(source)
        await stage.open()
        (status,) = stage.desk.status()
        assert (status.state, status.problem) == ("unknown", "no such line")
        assert stage.load == 750
        assert "no such line" in stage.manager.look().decision.reason
        source.problem, source.line = None, None
        await asyncio.sleep(FIRST_PAUSE_S + 0.1)
        assert stage.load == 750
        source.say(1000)
        assert stage.load == 1000
        assert stage.desk.status()[0].problem is None
        stage.clock.advance(2 * SECOND)
        assert stage.load == 750, "silence sheds"
        await stage.desk.close()

    loop.run(main())


def test_only_what_changed_is_made_anew() -> None:
    old = Config(
        signals=SignalsConfig(
            schedule=ScheduleConfig(windows=("22:00-06:00 = off",)),
            operator=OperatorConfig(source="file:/word"),
            price=PriceConfig(enabled=True),
        ),
        energy=EnergyConfig(prices=("00:00-24:00 = 0.1",), hashing_w=300),
    )
    assert changed(old, old) == ()
    new = replace(
        old,
        signals=replace(
            old.signals, schedule=ScheduleConfig(), frequency=FrequencyConfig(source="stdin:")
        ),
    )
    assert changed(old, new) == ("schedule", "frequency")
    cheap = replace(old, energy=replace(old.energy, prices=("00:00-24:00 = 0.2",), hashing_w=1))
    assert changed(old, cheap) == ("price",)
    assert with_signals(old, cheap).energy == replace(cheap.energy, hashing_w=300)
    blind = replace(cheap, signals=SignalsConfig())
    assert with_signals(old, blind).energy == old.energy
    clock = VirtualClock()
    assert [s.name for s in configured(old, clock)] == ["schedule", "price", "operator"]
    assert [s.name for s in configured(old, clock, only=("price", "openadr"))] == ["price"]
