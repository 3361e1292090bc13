"""A small HTTP client that can misbehave, and a running front to talk to."""

from __future__ import annotations

import asyncio
import contextlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fastapi import APIRouter

from switcher.config import HttpConfig
from switcher.core.status import (
    CardStatus,
    ClaimStatus,
    HashRates,
    LatencyHistogram,
    ModelStatus,
    PauseStatus,
    ShareCounts,
    Status,
    Tenant,
    UpstreamStatus,
)
from switcher.errors import NotFoundError
from switcher.web.app import create_app
from switcher.web.server import HttpServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

    from switcher.web.protocol import DemandHook

STATUS = Status(
    version="0.1.0",
    pid=7,
    started_ns=0,
    now_ns=60_000_000_000,
    now_unix_ns=1_800_000_000_000_000_000,
    cards=(
        CardStatus(
            id="cpu:0",
            kind="cpu",
            tenant=Tenant.HASHING,
            hash_rate=HashRates(s10_hz=9.4e6),
            hashes=123,
            shares=ShareCounts(accepted=5, stale=1),
            claims=(ClaimStatus(who="w", why="y", rank="lease", since_ns=1),),
            hand_over_out=LatencyHistogram(
                bounds_ns=(1000, 2000, 4000, 8000), counts=(0, 3, 1, 0, 1), sum_ns=50_000
            ),
        ),
    ),
    upstreams=(UpstreamStatus(url="stratum+tcp://p:1", kind="stratum1", connected=True),),
    models=(ModelStatus(id="minilm", state="loading"),),
    shares=ShareCounts(accepted=5, stale=1),
)


class FixedControls:
    """A session that holds one snapshot and remembers a pause."""

    def __init__(self) -> None:
        self.snapshot = STATUS

    def status(self) -> Status:
        return self.snapshot

    async def pause(self, cards: tuple[str, ...], duration_ns: int | None, who: str) -> None:
        if cards not in ((), ("cpu:0",)):
            raise NotFoundError(f"no card {cards[0]}; known: cpu:0")
        until_ns = None if duration_ns is None else self.snapshot.now_ns + duration_ns
        held = PauseStatus(since_ns=self.snapshot.now_ns, until_ns=until_ns, who=who, cards=cards)
        self.snapshot = replace(self.snapshot, paused=held)

    async def throttle(
        self, cards: tuple[str, ...], share: int, duration_ns: int | None, who: str
    ) -> None:
        card = replace(self.snapshot.cards[0], share_permille=share, why_who=who)
        self.snapshot = replace(self.snapshot, cards=(card,))

    async def resume(
        self, cards: tuple[str, ...], who: str, duration_ns: int | None = None
    ) -> None:
        self.snapshot = replace(self.snapshot, paused=None)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> dict[str, dict[str, object]]:
        data = json.loads(self.body)
        assert isinstance(data, dict)
        return data


class Front:
    """A front on a free port of loopback."""

    def __init__(self, server: HttpServer, url: str, controls: FixedControls) -> None:
        self.server = server
        self.controls = controls
        self.host, _, port = url.removeprefix("http://").rpartition(":")
        self.port = int(port)

    async def connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection(self.host.strip("[]"), self.port)

    async def raw(self, data: bytes, *, finish: bool = False) -> bytes:
        """Everything the front says until it closes the connection."""
        reader, writer = await self.connect()
        with contextlib.suppress(ConnectionError):
            writer.write(data)
            if finish:
                writer.write_eof()
            await writer.drain()
        try:
            return await reader.read(1 << 20)
        except ConnectionError:
            return b""
        finally:
            await close(writer)

    async def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        fields = {"Host": f"{self.host}:{self.port}", "Connection": "close"} | (headers or {})
        if body is not None:
            fields = {"Content-Type": "application/json", "Content-Length": str(len(body))} | fields
        lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
        head = f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode("latin-1")
        return parse(await self.raw(head + (body or b"")))


def parse(data: bytes) -> Answer:
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines)
    return Answer(int(first.split()[1]), headers, body)


async def close(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


@contextlib.asynccontextmanager
async def front(
    config: HttpConfig,
    routers: Sequence[APIRouter | Callable[[FixedControls], APIRouter]] = (),
    on_demand: DemandHook | None = None,
) -> AsyncIterator[Front]:
    controls = FixedControls()
    made = [it if isinstance(it, APIRouter) else it(controls) for it in routers]
    app = create_app(config, controls, routers=made)
    server = HttpServer(app, config, on_demand=on_demand)
    url = await server.start()
    try:
        yield Front(server, url, controls)
    finally:
        await server.close()


def run(
    body: Callable[[Front], Awaitable[None]],
    config: HttpConfig | None = None,
    routers: Sequence[APIRouter | Callable[[FixedControls], APIRouter]] = (),
    on_demand: DemandHook | None = None,
) -> None:
    """Runs `body` against a fresh front; 60 s is the guard against a hang."""

    async def main() -> None:
        async with front(config or HttpConfig(port=0), routers, on_demand) as it:
            async with asyncio.timeout(60):
                await body(it)

    asyncio.run(main())
