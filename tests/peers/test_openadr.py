"""OpenADR 2.0b against openleadr's own VTN in a process of its own, on loopback."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from miningpeers import free_port, missing

from switcher.clock import MonotonicClock
from switcher.config.signals import OpenAdrConfig, SignalsConfig
from switcher.preempt.manager import Manager
from switcher.session.signals import SignalDesk
from switcher.signals.openadr import OpenAdrSource
from switcher.testing.gate import SimulatedGate

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

pytestmark = [pytest.mark.peer, pytest.mark.filterwarnings("default")]

VTN = Path(__file__).with_name("vtn.py")
RATED_KW = 100.0
GUARD_S = 30.0


@dataclass(slots=True)
class Vtn:
    """The peer and all it said."""

    process: asyncio.subprocess.Process
    said: list[dict[str, Any]] = field(default_factory=list)

    async def listen(self) -> None:
        assert self.process.stdout is not None
        while line := await self.process.stdout.readline():
            with contextlib.suppress(ValueError):
                self.said.append(json.loads(line))

    async def add(self, **event: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"add": event}).encode() + b"\n")
        await self.process.stdin.drain()

    def opts(self) -> dict[str, str]:
        return {str(line["event"]): line["opt"] for line in self.said if "event" in line}


@contextlib.asynccontextmanager
async def vtn(port: int) -> AsyncIterator[Vtn]:
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(VTN), str(port), stdin=pipe, stdout=pipe, stderr=pipe
    )
    peer = Vtn(process)
    listener = asyncio.create_task(peer.listen())
    try:
        await until(lambda: any("ready" in line for line in peer.said))
        yield peer
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        await listener


async def until(holds: Any) -> None:
    async with asyncio.timeout(GUARD_S):
        while not holds():
            await asyncio.sleep(0.02)


class Card:
    """A card without lanes under the real desk, ladder and manager, on the real clock."""

    def __init__(self, port: int) -> None:
        clock = MonotonicClock()
        self.manager = Manager(SimulatedGate(clock), clock)
        config = SignalsConfig(
            min_off_s=0, jitter_s=0, ramp_percent=50, openadr=OpenAdrConfig(poll_s=1)
        )
        self.source = OpenAdrSource(
            f"http://127.0.0.1:{port}/OpenADR2/Simple/2.0b",
            "ven under test",
            clock,
            poll_s=1,
            rated_kw=RATED_KW,
            report_s=1,
            telemetry=lambda: {"limit_%": self.manager.look().decision.load / 10},
        )
        self.desk = SignalDesk(config, {"cpu:0": self.manager}, clock, [self.source])
        self.loads: list[int] = []

    async def watch(self) -> None:
        while True:
            self.desk.step()
            load = self.manager.look().decision.load
            if not self.loads or load != self.loads[-1]:
                self.loads.append(load)
            await asyncio.sleep(0.01)

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        self.desk.open()
        watcher = asyncio.create_task(self.watch())
        try:
            yield
        finally:
            watcher.cancel()
            await asyncio.gather(watcher, return_exceptions=True)
            await self.desk.close()


async def everything() -> None:
    port = free_port()
    card = Card(port)
    async with card.running():
        async with vtn(port) as peer:
            assert card.loads == [] or card.loads[0] == 750, "not heard yet sheds hashing"
            await until(lambda: card.manager.look().decision.load == 1000)
            # Each event lasts four polls and asks for less than the one before.
            asked = [95, 90, 85, 80, 60, 40, 20, 0]
            for number, kw in enumerate(asked):
                await peer.add(id=f"event-{number}", kw=kw, in_s=0.5, for_s=4)
                await asyncio.sleep(1)
            await until(lambda: {10 * kw for kw in asked} <= set(card.loads))
            await until(lambda: len(peer.opts()) == len(asked))
            assert set(peer.opts().values()) == {"optIn"}
            assert card.source.opted_in == len(asked)
            await peer.add(id="no power", name="LOAD_CONTROL", type="x-loadControlLevelOffset",
                           kw=1, in_s=0, for_s=4)  # fmt: skip
            await until(lambda: peer.opts().get("no power") == "optOut")
            reports = [line["values"] for line in peer.said if "report" in line]
            assert reports
            assert {value for values in reports for value in values} & {100.0, 75.0, 0.0}
            await until(lambda: card.manager.look().decision.load == 1000)
        # The VTN is killed now: twice the cadence without a word sheds hashing, and says so.
        await until(lambda: card.manager.look().decision.load == 750)
        decision = card.manager.look().decision
        assert "twice its cadence" in decision.reason
        assert card.desk.status()[0].state == "stale"
        seen = len(card.loads)
        async with vtn(port) as peer:
            await until(lambda: card.manager.look().decision.load == 1000)
            assert any("registered" in line for line in peer.said), "it registered anew"
        back = card.loads[seen:]
        assert back == sorted(back), "the return is a ramp"
        assert len(back) > 10


def test_events_reports_and_a_dead_vtn() -> None:
    try:
        import openleadr  # noqa: F401
    except ImportError:
        missing("openleadr is needed for the real VTN")
    asyncio.run(everything())
