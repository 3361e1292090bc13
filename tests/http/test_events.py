from __future__ import annotations

import asyncio
import json
import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from http_peer import STATUS, Front, close, front, run

from switcher.config import HttpConfig, LogLevel
from switcher.core.status import from_json
from switcher.log import Tag, event
from switcher.web import events
from switcher.web.dashboard import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKEN = "abcdefgh1234"
ASK = b"GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n"


@pytest.fixture(autouse=True)
def _level() -> Iterator[None]:
    logging.getLogger("switcher").setLevel(logging.INFO)
    yield
    logging.getLogger("switcher").setLevel(logging.NOTSET)


async def open_stream(it: Front) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await it.connect()
    writer.write(ASK)
    head = await reader.readuntil(b"\r\n\r\n")
    assert b"text/event-stream" in head
    return reader, writer


async def next_message(reader: asyncio.StreamReader) -> tuple[str, dict[str, object]]:
    while True:
        line = (await reader.readline()).decode()
        if line.startswith("event: "):
            data = (await reader.readline()).decode()
            return line[7:].strip(), json.loads(data.removeprefix("data: "))


def test_a_stream_has_snapshots_and_events() -> None:
    async def body(it: Front) -> None:
        reader, writer = await open_stream(it)
        name, data = await next_message(reader)
        assert (name, from_json(data)) == ("status", STATUS)
        event(Tag.SWITCH, "hashing → inference", card="cpu:0", out_ns=21_000)
        name, data = await next_message(reader)
        assert (name, data["card"], data["out_ns"]) == ("log", "cpu:0", 21_000)
        await asyncio.to_thread(event, Tag.NET, "from a thread", level=LogLevel.WARNING)
        name, data = await next_message(reader)
        assert (name, data["text"], data["level"]) == ("log", "from a thread", "warning")
        await close(writer)

    run(body)


def test_a_second_snapshot_comes_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "INTERVAL_S", 0.05)

    async def body(it: Front) -> None:
        reader, writer = await open_stream(it)
        assert [(await next_message(reader))[0] for _ in range(3)] == ["status"] * 3
        await close(writer)

    run(body)


def test_a_slow_reader_loses_its_oldest_events_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "BACKLOG", 4)

    async def body(it: Front) -> None:
        reader, writer = await open_stream(it)
        await next_message(reader)
        for number in range(10):
            event(Tag.NET, f"event {number}")
        seen = [(await next_message(reader))[1]["text"] for _ in range(4)]
        assert seen == ["event 6", "event 7", "event 8", "event 9"]
        await close(writer)

    run(body)


def test_readers_are_limited_and_leave_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "MAX_READERS", 2)

    async def body(it: Front) -> None:
        held = [await open_stream(it) for _ in range(2)]
        for reader, _ in held:
            await next_message(reader)
        answer = await it.ask("GET", "/api/events")
        assert (answer.status, answer.headers["retry-after"]) == (503, "1")
        for _, writer in held:
            await close(writer)
        while it.server.connections:
            await asyncio.sleep(0.005)
        reader, writer = await open_stream(it)
        await next_message(reader)
        await close(writer)

    run(body)


def test_a_stopping_server_ends_its_streams_in_order() -> None:
    async def main() -> None:
        async with asyncio.timeout(60), front(HttpConfig(port=0)) as it:
            reader, writer = await open_stream(it)
            await next_message(reader)
        # The last chunk of a complete answer: the stream was ended, not cut off.
        assert (await reader.read()).endswith(b"0\r\n\r\n")
        await close(writer)

    asyncio.run(main())


def test_the_stream_needs_the_token_and_the_page_does_not() -> None:
    async def body(it: Front) -> None:
        assert (await it.ask("GET", "/api/events")).status == 401
        for path, (_, kind) in FILES.items():
            answer = await it.ask("GET", path)
            assert (answer.status, answer.headers["content-type"]) == (200, kind)
            assert "default-src 'self'" in answer.headers["content-security-policy"]
        assert (await it.ask("GET", "/api/status")).status == 401

    run(body, HttpConfig(port=0, access_token=TOKEN))


def test_the_page_loads_nothing_from_elsewhere_and_sets_no_markup() -> None:
    folder = Path(events.__file__).parent / "dashboard"
    text = "".join((folder / name).read_text(encoding="utf-8") for name, _ in FILES.values())
    assert not re.search(r"https?://", text)
    assert "innerHTML" not in text
    assert not re.search(r"<script(?![^>]*src=)", text)
    assert not re.search(r"\son[a-z]+=|style=", text)
