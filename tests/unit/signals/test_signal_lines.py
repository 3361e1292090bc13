"""Lines of meters and people: what is no line, what is too long, and peers that go away."""

from __future__ import annotations

import asyncio
import contextlib
import os
import pty
from typing import TYPE_CHECKING

import pytest

from switcher.config.signals import SignalsConfig
from switcher.core.signals import Kind
from switcher.core.units import SECOND
from switcher.errors import SwitcherError, UsageError
from switcher.preempt.manager import Manager
from switcher.session.signals import SignalDesk
from switcher.signals.curves import Trip
from switcher.signals.frequency import FrequencySource
from switcher.signals.lines import LINE_MAX_BYTES, authenticated, check, lines
from switcher.testing import loop
from switcher.testing.gate import SimulatedGate

if TYPE_CHECKING:
    from pathlib import Path


class Peer:
    """A meter that listens on loopback: sends what it is given to everybody who connects."""

    def __init__(self, data: bytes, *, stays: bool = False) -> None:
        self.data = data
        self.stays = stays
        self.port = 0
        self.met = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self.writers: list[asyncio.StreamWriter] = []

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _serve(self, _reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        self.met += 1
        self.writers.append(writer)
        try:
            writer.write(self.data)
            await writer.drain()
            if self.stays:
                with contextlib.suppress(asyncio.CancelledError):
                    await asyncio.Event().wait()
        finally:
            writer.close()

    @property
    def url(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    async def end(self) -> None:
        assert self._server is not None
        await loop.end_server(self._server, set(self._tasks))
        self.writers.clear()


async def heard(
    data: bytes, *, stays: bool = False, silence_s: float = 5.0
) -> tuple[list[str], str]:
    """What arrives of it, and the error it ends with."""
    peer = Peer(data, stays=stays)
    await peer.start()
    found: list[str] = []
    try:
        async for line in lines(peer.url, silence_s=silence_s):
            found += [line]
    except SwitcherError as error:
        return found, str(error).removeprefix(peer.url)
    finally:
        await peer.end()
    return found, ""


@pytest.mark.parametrize(
    ("data", "found", "ending"),
    [
        (b"60.0\r\n59.9\n\n", ["60.0", "59.9", ""], " closed the connection"),
        # Half a number is another number.
        (b"60.0\n59.8", ["60.0"], " closed the connection"),
        (b"\xff\xfe\x00 60.0\n", ["\ufffd\ufffd\x00 60.0"], " closed the connection"),
        (b"", [], " closed the connection"),
        (
            b"1\n" + b"9" * (LINE_MAX_BYTES + 1) + b"\n",
            ["1"],
            " sent a line longer than 4096 bytes",
        ),
        (b"x" * 100_000, [], " sent a line longer than 4096 bytes"),
    ],
)
def test_what_a_peer_sends(data: bytes, found: list[str], ending: str) -> None:
    got, error = loop.run(heard(data))
    assert got == found
    assert error.startswith(ending), error


def test_a_silent_peer_and_one_that_is_not_there() -> None:
    got, error = loop.run(heard(b"60.0\n", stays=True, silence_s=30.0))
    assert (got, error) == (["60.0"], " said nothing for 30 s")

    async def refused() -> None:
        peer = Peer(b"")
        await peer.start()
        await peer.end()
        with pytest.raises(SwitcherError, match="cannot be opened"):
            await anext(lines(peer.url))

    loop.run(refused())


def test_files(tmp_path: Path) -> None:
    async def read(path: Path) -> list[str]:
        return [line async for line in lines(f"file:{path}")]

    file = tmp_path / "f"
    file.write_bytes(b"1\n\xff\n2")
    assert asyncio.run(read(file)) == ["1", "\ufffd", "2"]
    file.write_bytes(b"1\n" + b"2" * 5000)
    with pytest.raises(SwitcherError, match="longer than 4096"):
        asyncio.run(read(file))
    with pytest.raises(SwitcherError, match="No such file"):
        asyncio.run(read(tmp_path / "none"))
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SwitcherError, match="no regular file"):
        asyncio.run(read(tmp_path / "pipe"))


def test_a_serial_line() -> None:
    async def main() -> None:
        ours, theirs = pty.openpty()
        name = os.ttyname(theirs)
        stream = lines(f"serial:{name}?baud=115200")
        try:
            first = asyncio.create_task(anext(stream))
            await asyncio.sleep(0.05)
            os.write(ours, b"60.01\r\n")
            async with asyncio.timeout(10):
                assert await first == "60.01"
        finally:
            await stream.aclose()
            os.close(ours)
            os.close(theirs)

    asyncio.run(main())


@pytest.mark.parametrize(
    "url",
    ["", "tcp://", "tcp://host", "tcp://host:99999", "tcp://:1", "serial:", "file:", "udp://h:1",
     "serial:/dev/x?baud=17", "serial:/dev/x?baud=fast", "/dev/x", "tcp://[::1"],
)  # fmt: skip
def test_what_is_no_source_of_lines(url: str) -> None:
    with pytest.raises(UsageError):
        check(url)


def test_only_this_host_vouches_for_a_line() -> None:
    assert authenticated("serial:/dev/x")
    assert authenticated("tcp://127.0.0.2:1")
    assert authenticated("tcp://[::1]:1")
    assert authenticated("tcp://localhost:1")
    assert not authenticated("tcp://127.0.0.1.example:1")
    assert not authenticated("tcp://192.0.2.1:1")


def test_a_meter_that_dies_sheds_and_one_that_returns_is_believed() -> None:
    async def main() -> None:
        clock = loop.LoopClock()
        manager = Manager(SimulatedGate(clock), clock)
        peer = Peer(b"60.0\n", stays=True)
        await peer.start()
        source = FrequencySource(peer.url, Trip(59.85, 59.95), 60.0, clock, cadence_ns=SECOND)
        config = SignalsConfig(min_off_s=0, jitter_s=0, ramp_percent=50)
        desk = SignalDesk(config, {"cpu:0": manager}, clock, [source])
        desk.open()

        def load() -> int:
            desk.step()
            return manager.look().decision.load

        assert load() == 750, "not heard yet sheds"
        await asyncio.sleep(0.2)
        # It was shed from the start: it comes back by the ramp.
        assert 750 <= load() < 1000
        for _ in range(10):
            await asyncio.sleep(0.5)
            for writer in peer.writers:
                writer.write(b"no number\n60.0\n")
            load()
        assert load() == 1000
        assert source.unreadable > 0
        await peer.end()
        await asyncio.sleep(1.0)
        assert load() == 1000
        await asyncio.sleep(1.5)
        assert load() == 750, "twice the cadence without a sample sheds"
        (status,) = desk.status()
        assert status.state == "stale"
        assert status.problem is not None
        await asyncio.sleep(300)
        assert load() == 750
        await peer.start()
        for _ in range(150):
            await asyncio.sleep(0.5)
            for writer in peer.writers:
                writer.write(b"60.0\n")
            load()
        assert load() == 1000
        assert desk.status()[0].problem is None
        await desk.close()
        await peer.end()

    loop.run(main())
    assert Kind.FREQUENCY is FrequencySource.kind
