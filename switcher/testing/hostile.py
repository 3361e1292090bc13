"""A pool that means harm: everything a peer can send that it should not.

`messages` yields single lines for feeding a parser; `HostilePool` is a server that plays one trick
per connection. Both are driven by a seeded generator, so that a failure can be repeated.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    import ssl
    from collections.abc import Callable, Iterator, Sequence

_LONG = 70_000
_PREVHASH = "aa" * 32
_COINB1 = "01000000" + "00" * 40
_COINB2 = "ffffffff00000000"


class Trick(Enum):
    """What one connection to the hostile pool is like."""

    SILENCE = "says nothing at all"
    CLOSE = "closes at once"
    OVERSIZED = "sends a line without end"
    DEEP = "nests JSON a thousand deep"
    HUGE_BRANCH = "sends a merkle branch of thousands"
    BAD_DIFFICULTY = "sets NaN, infinity, zero and negative difficulties"
    EXTRANONCE = "changes extranonce1 all the time"
    REDIRECT = "sends the miner to another host"
    DRIP = "sends one byte per second"
    MID_LINE = "closes in the middle of a line"
    GARBAGE = "sends random bytes"
    FUZZ = "logs the miner in, then sends whatever comes to mind"
    FLOOD = "sends jobs as fast as it can"
    NO_READ = "asks questions and never reads the answers"


def notify(rng: random.Random, **changes: object) -> dict[str, object]:
    """A mining.notify that is right, but for `changes` of its parameters by name."""
    names = ("job", "prev", "coinb1", "coinb2", "branch", "version", "nbits", "ntime", "clean")
    good: dict[str, object] = {
        "job": f"{rng.randrange(1 << 32):x}",
        "prev": rng.choice((_PREVHASH, rng.randbytes(32).hex())),
        "coinb1": _COINB1,
        "coinb2": _COINB2,
        "branch": [rng.randbytes(32).hex() for _ in range(rng.randrange(13))],
        "version": "20000000",
        "nbits": "1d00ffff",
        "ntime": "64000000",
        "clean": rng.random() < 0.3,
    }
    good.update(changes)
    return {"id": None, "method": "mining.notify", "params": [good[n] for n in names]}


def messages(rng: random.Random) -> Iterator[bytes]:
    """Endless lines, most of them wrong, without the newline."""
    while True:
        yield rng.choice(_MAKERS)(rng)


def _anything(rng: random.Random, depth: int = 0) -> object:
    """A random JSON value."""
    leaves: list[Callable[[], object]] = [
        lambda: None,
        lambda: rng.random() < 0.5,
        lambda: rng.randrange(-(1 << rng.randrange(1, 80)), 1 << rng.randrange(1, 80)),
        lambda: rng.choice((0.0, -0.0, 1e-308, 1e308, -1.5, float("nan"), float("inf"))),
        lambda: rng.randbytes(rng.randrange(40)).hex(),
        lambda: "".join(chr(rng.randrange(0x20, 0x2FF)) for _ in range(rng.randrange(20))),
        lambda: "\x00\x1b[2J\r\n\u202e" + "A" * rng.randrange(300),
    ]
    if depth < 4 and rng.random() < 0.3:
        size = rng.randrange(5)
        if rng.random() < 0.5:
            return [_anything(rng, depth + 1) for _ in range(size)]
        return {f"k{i}": _anything(rng, depth + 1) for i in range(size)}
    return rng.choice(leaves)()


def _line(message: object) -> bytes:
    return json.dumps(message).encode()


def _bad_notify(rng: random.Random) -> bytes:
    part = rng.choice(("job", "prev", "coinb1", "coinb2", "branch", "version", "nbits", "ntime"))
    bad: Callable[[], object] = rng.choice(
        (
            lambda: _anything(rng),
            lambda: ["bb" * 32] * rng.randrange(33, 400),
            lambda: "zz" * 32,
            lambda: "f" * rng.randrange(100),
            lambda: "00" * rng.randrange(20_000),
        )
    )
    return _line(notify(rng, **{part: bad()}))


def _bad_call(rng: random.Random) -> bytes:
    method = rng.choice(
        (
            "mining.notify",
            "mining.set_difficulty",
            "mining.set_extranonce",
            "mining.set_version_mask",
            "client.show_message",
            "client.get_version",
            "mining.ping",
            "no.such.method",
            "",
        )
    )
    params = rng.choice((_anything(rng), [_anything(rng) for _ in range(rng.randrange(12))]))
    number = rng.choice((None, rng.randrange(100), _anything(rng)))
    return _line({"id": number, "method": method, "params": params})


def _bad_reply(rng: random.Random) -> bytes:
    number = rng.choice((rng.randrange(20), _anything(rng)))
    return _line({"id": number, "result": _anything(rng), "error": _anything(rng)})


def _cut(rng: random.Random) -> bytes:
    line = _line(notify(rng))
    return line[: rng.randrange(len(line))]


def _flipped(rng: random.Random) -> bytes:
    line = bytearray(_line(notify(rng)))
    for _ in range(rng.randrange(1, 4)):
        line[rng.randrange(len(line))] ^= 1 << rng.randrange(8)
    return bytes(line).replace(b"\n", b" ")


_MAKERS: tuple[Callable[[random.Random], bytes], ...] = (
    lambda rng: _line(notify(rng)),
    _bad_notify,
    _bad_call,
    _bad_call,
    _bad_reply,
    _cut,
    _flipped,
    lambda rng: _line(_anything(rng)),
    lambda rng: rng.randbytes(rng.randrange(1, 200)).replace(b"\n", b" "),
    lambda rng: b"[" * rng.randrange(1, 2000),
    lambda rng: b'{"id":1,"result":' + b"9" * rng.randrange(1, 6000) + b"}",
    lambda rng: _line({"method": "mining.set_difficulty", "params": [_anything(rng)]}),
    lambda rng: _line({"method": "mining.set_extranonce", "params": ["ab" * rng.randrange(40), 4]}),
    lambda rng: _line({"method": "mining.set_version_mask", "params": [rng.randbytes(4).hex()]}),
)


class HostilePool:
    """A server on loopback that plays a trick on each connection.

    Attributes:
        played: tricks played so far, in order.
        received: lines received so far.
    """

    def __init__(self, rng: random.Random, tricks: Sequence[Trick] = tuple(Trick)) -> None:
        self.played: list[Trick] = []
        self.received = 0
        self._rng = rng
        self._tricks = list(tricks)
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self, port: int = 0, tls: ssl.SSLContext | None = None) -> int:
        """Opens it on 127.0.0.1 and returns its port."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", port, ssl=tls)
        bound: int = self._server.sockets[0].getsockname()[1]
        return bound

    async def aclose(self) -> None:
        """Closes every connection and the port."""
        if self._server is not None:
            self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._server is not None:
            await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        trick = self._tricks[len(self.played) % len(self._tricks)]
        self.played.append(trick)
        hears: asyncio.Task[None] | None = None
        try:
            if trick is Trick.FUZZ:
                await self._login(reader, writer)
            hears = asyncio.create_task(self._hear(reader, trick))
            await self._play(trick, writer)
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            if hears is not None:
                hears.cancel()
                await asyncio.gather(hears, return_exceptions=True)
            self._tasks.discard(task)
            with contextlib.suppress(OSError):
                writer.transport.abort()

    async def _login(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Takes the client's login as a good pool would, so that what follows is read as its."""
        results = {"mining.subscribe": [[["mining.notify", "s"]], "0a0b0c0d", 4]}
        method = ""
        while method != "mining.authorize":
            asked = json.loads(await reader.readuntil(b"\n"))
            self.received += 1
            method = asked["method"]
            reply = {"id": asked["id"], "result": results.get(method, True), "error": None}
            writer.write(_line(reply) + b"\n")

    async def _hear(self, reader: asyncio.StreamReader, trick: Trick) -> None:
        while trick is not Trick.NO_READ:
            data = await reader.read(4096)
            self.received += data.count(b"\n")
            if not data:
                return

    async def _play(self, trick: Trick, writer: asyncio.StreamWriter) -> None:
        if trick in _ONCE:
            writer.write(_ONCE[trick](self._rng))
            await writer.drain()
            if trick in (Trick.OVERSIZED, Trick.DEEP):
                await asyncio.sleep(3600)
            return
        if trick is Trick.SILENCE:
            await asyncio.sleep(3600)
        elif trick is Trick.DRIP:
            while True:
                writer.write(b" ")
                await asyncio.sleep(1)
        elif trick is not Trick.CLOSE:
            await self._play_after_login(trick, writer)

    async def _play_after_login(self, trick: Trick, writer: asyncio.StreamWriter) -> None:
        """Makes trouble; before it, answers blindly to the ids a client is likely to use."""
        results: tuple[object, ...] = ({}, [[["mining.notify", "s"]], "0a0b0c0d", 4], True)
        for number, result in enumerate(results if trick is not Trick.FUZZ else (), start=1):
            writer.write(_line({"id": number, "result": result, "error": None}) + b"\n")
            await asyncio.sleep(0.01)
        writer.write(_line(notify(self._rng)) + b"\n")
        await writer.drain()
        await asyncio.sleep(0.01)  # that first job is taken; now the trouble
        lines = messages(self._rng)
        for count in range(2000):
            if writer.is_closing():
                return
            writer.write(self._trouble(trick, lines) + b"\n")
            if count % 20 == 0:
                await writer.drain()
                await asyncio.sleep(0)

    def _trouble(self, trick: Trick, lines: Iterator[bytes]) -> bytes:
        rng = self._rng
        if trick is Trick.FUZZ:
            return next(lines)
        if trick is Trick.FLOOD:
            return _line(notify(rng))
        if trick is Trick.NO_READ:
            return _line({"id": rng.randrange(1 << 30), "method": "mining.ping", "params": []})
        if trick is Trick.HUGE_BRANCH:
            return _line(notify(rng, branch=["cc" * 32] * rng.randrange(33, 900)))
        if trick is Trick.BAD_DIFFICULTY:
            value = rng.choice(("NaN", "Infinity", "-Infinity", "0", "-1", "1e999", '"8"', "null"))
            return b'{"method":"mining.set_difficulty","params":[' + value.encode() + b"]}"
        if trick is Trick.EXTRANONCE:
            params = [rng.randbytes(rng.randrange(40)).hex(), rng.randrange(-2, 20)]
            return _line({"id": None, "method": "mining.set_extranonce", "params": params})
        host = rng.choice(("evil.example", "198.51.100.7", "localhost.evil.example"))
        return _line({"id": None, "method": "client.reconnect", "params": [host, 3333, 0]})


_ONCE: dict[Trick, Callable[[random.Random], bytes]] = {
    Trick.OVERSIZED: lambda rng: b'{"id":1,"result":"' + b"A" * (4 * _LONG),
    Trick.DEEP: lambda rng: b"[" * 1000 + b"]" * 1000 + b"\n",
    Trick.MID_LINE: lambda rng: _line(notify(rng))[:100],
    Trick.GARBAGE: lambda rng: rng.randbytes(5000) + b"\n",
}
