"""Hours and prices as sources on a virtual clock: what they say, when, and what follows silence."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from desk import Notes

from switcher.core.signals import Authenticity
from switcher.core.tariff import WeeklyTable, parse_window
from switcher.core.units import SECOND
from switcher.errors import SwitcherError, UsageError
from switcher.signals import price, schedule
from switcher.signals.price import PriceSource
from switcher.signals.schedule import LOOK_NS, ScheduleSource, parse_hours
from switcher.testing import loop

HOUR = 3600


class Wall:
    """Wall time that goes with the loop's, and may be set."""

    def __init__(self, start: datetime) -> None:
        self.clock = loop.LoopClock()
        self.offset_ns = round(start.timestamp()) * SECOND - round(loop.START_S) * SECOND

    def __call__(self) -> int:
        return self.clock.now_ns() + self.offset_ns


async def during(source: ScheduleSource | PriceSource, notes: Notes, seconds: float) -> None:
    """Lets a source run for a while."""
    task = asyncio.create_task(source.run(notes))
    await asyncio.sleep(seconds)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def changes(notes: Notes) -> list[int | None]:
    """The limits it said, without repetitions."""
    found: list[int | None] = []
    for signal in notes.said:
        if not found or signal.limit != found[-1]:
            found.append(signal.limit)
    return found


@pytest.fixture
def seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks every ten minutes: a virtual day has fewer steps then."""
    monkeypatch.setattr(schedule, "LOOK_NS", 600 * SECOND)
    monkeypatch.setattr(price, "LOOK_NS", 600 * SECOND)
    monkeypatch.setattr(price, "RETRY_S", 300.0)


@pytest.mark.usefixtures("seldom")
def test_hours_of_a_day_and_the_reason() -> None:
    async def main() -> None:
        wall = Wall(datetime(2026, 11, 25, 16, 0, tzinfo=UTC))
        windows = [parse_hours("wed 17:00-21:00 = off"), parse_hours("20:00-23:00 = 30%")]
        notes = Notes()
        source = ScheduleSource(windows, UTC, wall.clock, wall)
        await during(source, notes, 8 * HOUR)
        assert changes(notes) == [1000, 0, 300, 1000]
        at = {signal.limit: signal for signal in reversed(notes.said)}
        assert at[0].received_ns == pytest.approx(round((loop.START_S + HOUR) * SECOND), abs=10**8)
        assert at[0].reason == "hashing has 0 % by the schedule until Wed 21:00"
        assert at[1000].reason == "hashing is free by the schedule until Wed 17:00"
        # It is said anew in time: no gap between one end and the next word.
        for one, other in zip(notes.said, notes.said[1:], strict=False):
            assert one.end_ns is not None
            assert other.received_ns <= one.end_ns + one.grace_ns

    loop.run(main())


def test_what_never_changes_has_no_end() -> None:
    async def main() -> None:
        wall = Wall(datetime(2026, 11, 25, tzinfo=UTC))
        signal = ScheduleSource([parse_hours("00:00-24:00 = 80%")], UTC, wall.clock, wall).now()
        assert (signal.limit, signal.end_ns) == (800, None)
        assert signal.reason == "hashing has 80 % by the schedule"

    loop.run(main())


def test_a_clock_that_is_set_is_noticed_within_a_look() -> None:
    async def main() -> None:
        wall = Wall(datetime(2026, 11, 25, 12, 0, tzinfo=UTC))
        source = ScheduleSource([parse_hours("17:00-21:00 = off")], UTC, wall.clock, wall)
        notes = Notes()
        task = asyncio.create_task(source.run(notes))
        await asyncio.sleep(1)
        wall.offset_ns += 6 * HOUR * SECOND
        await asyncio.sleep(LOOK_NS / SECOND + 1)
        assert changes(notes) == [1000, 0]
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    loop.run(main())


@pytest.mark.usefixtures("seldom")
def test_days_on_which_clocks_are_set() -> None:
    async def main() -> None:
        # Helsinki leaves summer time at 04:00 on 2026-10-25; 03:00-04:00 comes twice.
        zone = ZoneInfo("Europe/Helsinki")
        wall = Wall(datetime(2026, 10, 25, 0, 0, tzinfo=zone))
        source = ScheduleSource([parse_hours("sun 03:00-04:00 = off")], zone, wall.clock, wall)
        notes = Notes()
        await during(source, notes, 8 * HOUR)
        assert changes(notes) == [1000, 0, 1000]
        off = [signal for signal in notes.said if signal.limit == 0]
        assert off[0].end_ns is not None
        assert off[0].end_ns - off[0].received_ns == 2 * HOUR * SECOND

    loop.run(main())


@pytest.mark.parametrize(
    "text",
    ["", "17:00-21:00", "17:00-21:00 = 101%", "17:00-21:00 = -1%", "17:00-21:00 = on",
     "25:00-26:00 = off", "17:60-18:00 = off", "someday 17:00-18:00 = off", "17:00-17:00 = of"],
)  # fmt: skip
def test_hours_that_cannot_be_meant(text: str) -> None:
    with pytest.raises(UsageError):
        parse_hours(text)


class Feed:
    """Answers with prices, or fails, as a test wants."""

    def __init__(self, prices: WeeklyTable) -> None:
        self.prices = prices
        self.fails = False
        self.asked = 0

    def fetch(self) -> WeeklyTable:
        self.asked += 1
        if self.fails:
            raise SwitcherError("no answer")
        return self.prices


def table(*windows: str) -> WeeklyTable:
    return WeeklyTable([parse_window(text) for text in windows], None, UTC)


@pytest.mark.usefixtures("seldom")
def test_a_tariff_is_told_hour_by_hour() -> None:
    async def main() -> None:
        wall = Wall(datetime(2026, 11, 25, 16, 30, tzinfo=UTC))
        prices = table("17:00-18:00 = 0.32", "00:00-17:00 = 0.11")
        notes = Notes()
        await during(PriceSource(prices, wall.clock, unix_ns=wall), notes, 2 * HOUR)
        values = [signal.value for signal in notes.said]
        assert [v for i, v in enumerate(values) if i == 0 or v != values[i - 1]] == [
            0.11, 0.32, None,
        ]  # fmt: skip
        assert notes.said[-1].reason == "power costs not known"

    loop.run(main())


@pytest.mark.usefixtures("seldom")
def test_a_feed_that_fails_keeps_known_prices_and_then_falls_silent() -> None:
    async def main() -> None:
        wall = Wall(datetime(2026, 11, 25, 16, 30, tzinfo=UTC))
        feed = Feed(table("16:00-18:00 = 0.2"))
        notes = Notes()
        source = PriceSource(
            None,
            wall.clock,
            feed=feed,
            every_s=600,
            authenticity=Authenticity.TLS,
            unix_ns=wall,
        )
        assert source.cadence_ns == 600 * SECOND
        task = asyncio.create_task(source.run(notes))
        await asyncio.sleep(60)
        assert (feed.asked, notes.said[-1].value) == (1, 0.2)
        assert notes.said[-1].authenticity is Authenticity.TLS
        feed.fails = True
        await asyncio.sleep(HOUR)
        # Published prices hold; it is asked more often meanwhile.
        assert notes.said[-1].value == 0.2
        assert feed.asked > 10
        last_ns = notes.said[-1].received_ns
        await asyncio.sleep(2 * HOUR)
        said = len(notes.said)
        await asyncio.sleep(HOUR)
        # Past its last price it says nothing, so that it goes stale and hashing is shed.
        assert len(notes.said) == said
        assert notes.said[-1].value == 0.2
        assert notes.said[-1].received_ns - last_ns < 0.6 * HOUR * SECOND
        feed.fails, feed.prices = False, table("00:00-24:00 = 0.1")
        await asyncio.sleep(400)
        assert notes.said[-1].value == 0.1
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    loop.run(main())
