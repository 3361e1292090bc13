"""No request is answered while the card still hashes: told by the gate's own times."""

from __future__ import annotations

import asyncio
import contextlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from switcher.clock import MonotonicClock
from switcher.config import CardsConfig, Config, GateConfig, HttpConfig, InferenceConfig
from switcher.devices import resolve
from switcher.session.source import open_source
from switcher.session.supervisor import Supervisor
from switcher.testing.house import CARD
from switcher.web.app import create_app
from switcher.web.openai import openai_router
from switcher.web.server import HttpServer

if TYPE_CHECKING:
    from pathlib import Path

    from switcher.session.front import RequestTrace
    from switcher.session.handover import Handover

BODY = json.dumps({"model": "model", "input": ["hello world", "big red ball"]}).encode()
HEAD = (
    b"POST /v1/embeddings HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    b"Content-Length: %d\r\n\r\n" % len(BODY)
)


class Served:
    """A supervisor with its front in this process, its worker in another."""

    def __init__(self, folder: Path, model: Path) -> None:
        self.clock = MonotonicClock()
        config = Config(
            cards=CardsConfig(devices=(CARD,)),
            gate=GateConfig(dir=str(folder)),
            inference=InferenceConfig(models=(str(model),)),
            http=HttpConfig(port=0),
        )
        self.config = replace(config, mining=replace(config.mining, practice=True))
        self.traces: list[RequestTrace] = []
        self.handovers: list[Handover] = []
        self.mark: tuple[int | None, int] | None = None

    async def open(self) -> None:
        self.source = open_source(self.config, self.clock)
        self.house = Supervisor(
            self.config,
            resolve([CARD]).cards,
            upstream=self.source.upstream,
            journal=self.source.journal,
            on_request=self.traces.append,
            on_handover=self.handovers.append,
        )
        router = openai_router(self.house.front, self.clock)
        app = create_app(self.config.http, self.house, routers=[router])
        self.http = HttpServer(app, self.config.http, on_demand=self.house.front.first_byte)
        self.url = self.http.bind()
        await self.house.open()
        await self.house.wait_ready()
        await self.http.start()
        await self.until(lambda: any(m.state == "loaded" for m in self.card.models.values()))
        await self.until(self.hashing)

    @property
    def card(self):  # noqa: ANN201 - a ManagedCard
        return self.house.cards[0]

    def hashing(self) -> bool:
        """Whether a hash was computed since the gate last opened, and it is open."""
        # By the counter: a lane that did not notice a short closing goes on in the same stay.
        self.card.count()
        state, hashes = self.card.gate.read(), self.card.meter.hashes
        if self.mark is None or self.mark[0] != state.opened_ns:
            self.mark = (state.opened_ns, hashes)
        return state.closed == 0 and hashes > self.mark[1]

    async def until(self, what) -> None:  # noqa: ANN001 - a callable
        async with asyncio.timeout(60):
            while not what():
                await asyncio.sleep(0.002)

    async def close(self) -> None:
        await self.http.close()
        await self.house.close()
        self.source.close()

    async def connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        host, _, port = self.url.removeprefix("http://").rpartition(":")
        return await asyncio.open_connection(host, int(port))


async def answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        int(line.partition(b":")[2])
        for line in head.lower().split(b"\r\n")
        if line.startswith(b"content-length")
    )
    return int(head.split()[1]), await reader.readexactly(length)


async def shut(*writers: asyncio.StreamWriter) -> None:
    for writer in writers:
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()


async def _ask(served: Served, times: int) -> list[int]:
    """Asks one after the other, each after hashing is back; returns first byte to closed gate."""
    reader, writer = await served.connect()
    waits = []
    for _ in range(times):
        await served.until(served.hashing)
        sent_ns = served.clock.now_ns()
        writer.write(HEAD + BODY)
        await writer.drain()
        code, body = await answer(reader)
        assert code == 200, body
        waits.append(served.traces[-1].claimed_ns - sent_ns)
    await shut(writer)
    return waits


def _check(served: Served, times: int, waits: list[int]) -> None:
    assert len(served.traces) == times
    for trace in served.traces:
        assert trace.failed is None
        assert trace.granted_ns is not None
        assert trace.closed != 0, "the gate was open when the answer was ready"
        assert trace.claimed_ns <= trace.granted_ns <= trace.answered_ns
        assert trace.last_hash_ns <= trace.granted_ns, "hashed after the card was granted"
    assert all(wait > 0 for wait in waits)
    assert len(served.handovers) >= times - 1
    # Each request came while the card hashed, also where others kept its lanes off their cores.
    assert all(stay.out_ns is not None for stay in served.handovers)
    # The last one may end with the house.
    # A lane that a claim met between two chunks (out 0) may find the gate open again at once.
    counted = [stay for stay in served.handovers[: times - 1] if stay.out_ns]
    assert all(stay.back_ns is not None for stay in counted)
    # How many are counted is the machine's load, not ours: starved lanes have an out of 0.
    assert counted


def _run(folder: Path, model: Path, times: int) -> None:
    served = Served(folder, model)

    async def main() -> list[int]:
        await served.open()
        try:
            return await _ask(served, times)
        finally:
            await served.close()

    _check(served, times, asyncio.run(main()))


def test_no_answer_while_the_card_hashes(tmp_path: Path, model: Path) -> None:
    _run(tmp_path, model, 40)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_no_answer_while_the_card_hashes_a_thousand_times(tmp_path: Path, model: Path) -> None:
    _run(tmp_path, model, 1000)


def test_a_request_that_never_comes_gives_the_card_back(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("switcher.session.demand.FIRST_BYTE_NS", 200_000_000)
    served = Served(tmp_path, model)

    async def main() -> None:
        await served.open()
        try:
            _, writer = await served.connect()
            writer.write(HEAD[:40])
            await writer.drain()
            await served.until(lambda: served.card.gate.read().closed != 0)
            await served.until(served.hashing)
            _, other = await served.connect()
            other.write(b"GET /v1/models HTTP/1.1\r\nHost: 127.0.0.1\r\n")
            await other.drain()
            await asyncio.sleep(0.05)
            assert served.card.gate.claims() == [], "a look at the models takes no card"
            other.write(b"\r\n")
            await shut(writer, other)
        finally:
            await served.close()

    asyncio.run(main())
    assert served.traces == []


def test_a_client_that_leaves_cancels_and_frees_the_card(tmp_path: Path, model: Path) -> None:
    served = Served(tmp_path, model)

    async def main() -> None:
        await served.open()
        try:
            for _ in range(5):
                _, writer = await served.connect()
                writer.write(HEAD + BODY)
                await writer.drain()
                await shut(writer)
            await served.until(lambda: served.card.desk.waiting == 0 and served.hashing())
            reader, writer = await served.connect()
            writer.write(HEAD + BODY)
            assert (await answer(reader))[0] == 200
            await shut(writer)
        finally:
            await served.close()

    asyncio.run(main())
