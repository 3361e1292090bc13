from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import struct
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from switcher.control import client, framing
from switcher.control.commands import handlers
from switcher.control.server import ControlServer
from switcher.core.status import PauseStatus, Status, from_json
from switcher.errors import (
    GateBusyError,
    GatePermissionError,
    NotFoundError,
    StateError,
    SwitcherError,
    UsageError,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable


class RecordingControls:
    """Holds a pause and nothing else."""

    def __init__(self) -> None:
        self.paused: PauseStatus | None = None

    def status(self) -> Status:
        return Status(version="0", pid=1, started_ns=0, now_ns=5, now_unix_ns=5, paused=self.paused)

    async def pause(self, cards: tuple[str, ...], duration_ns: int | None, who: str) -> None:
        if cards not in ((), ("cpu:0",)):
            raise NotFoundError(f"no card {cards[0]}")
        until = None if duration_ns is None else 5 + duration_ns
        self.paused = PauseStatus(since_ns=5, until_ns=until, who=who, cards=cards)

    async def throttle(
        self, cards: tuple[str, ...], share: int, duration_ns: int | None, who: str
    ) -> None:
        raise StateError(f"{share}/1000 of {cards} for {duration_ns} ns, says {who}")

    async def resume(
        self, cards: tuple[str, ...], who: str, duration_ns: int | None = None
    ) -> None:
        self.paused = None


@contextlib.asynccontextmanager
async def serving(path: Path, **options: object) -> AsyncIterator[ControlServer]:
    server = ControlServer(path, handlers(RecordingControls()), **options)  # type: ignore[arg-type]
    await server.start()
    try:
        yield server
    finally:
        await server.close()


def with_server(path: Path, body: Callable[[], Awaitable[None]], **options: object) -> None:
    async def run() -> None:
        async with serving(path, **options), asyncio.timeout(60):
            await body()

    asyncio.run(run())


async def call(path: Path, command: str, **args: object) -> Status:
    return from_json(await asyncio.to_thread(client.call, path, command, args))


def test_status_pause_resume(tmp_path: Path) -> None:
    path = tmp_path / "control.sock"

    async def body() -> None:
        assert (await call(path, "status")).paused is None
        paused = (await call(path, "pause", for_s=2, cards=["cpu:0"], who="me")).paused
        assert paused == PauseStatus(since_ns=5, until_ns=2_000_000_005, who="me", cards=("cpu:0",))
        assert (await call(path, "resume")).paused is None
        assert path.stat().st_mode & 0o777 == 0o600

    with_server(path, body)
    assert not path.exists()


@pytest.mark.parametrize(
    ("command", "args", "error"),
    [
        ("halt", {}, UsageError),
        ("pause", {"for_s": -1}, UsageError),
        ("pause", {"for_s": True}, UsageError),
        ("pause", {"for_s": 1e300}, UsageError),
        ("pause", {"for_s": "2h"}, UsageError),
        ("pause", {"cards": "cpu:0"}, UsageError),
        ("pause", {"cards": [""]}, UsageError),
        ("pause", {"cards": ["gpu:9"]}, NotFoundError),
        ("pause", {"who": "a\nb"}, UsageError),
        ("resume", {"who": 5}, UsageError),
        ("throttle", {}, UsageError),
        ("throttle", {"share": 1001}, UsageError),
        ("throttle", {"share": 30.5}, UsageError),
        ("throttle", {"share": True}, UsageError),
        ("throttle", {"share": 300, "for_s": 0}, UsageError),
        ("throttle", {"share": 300, "for_s": 7200}, StateError),
    ],
)
def test_bad_arguments_come_back_as_the_same_error(
    tmp_path: Path, command: str, args: dict[str, object], error: type[SwitcherError]
) -> None:
    async def body() -> None:
        with pytest.raises(error) as caught:
            await call(tmp_path / "c.sock", command, **args)
        assert type(caught.value) is error

    with_server(tmp_path / "c.sock", body)


def test_no_instance_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(StateError, match="no switcher runs here"):
        client.call(tmp_path / "none.sock", "status")
    with pytest.raises(StateError, match="switcher run"):
        client.call(tmp_path / "folder" / "none.sock", "status")
    stale = tmp_path / "stale.sock"
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(stale))
    with pytest.raises(StateError, match="no switcher runs here"):
        client.call(stale, "status")


def test_a_stale_socket_is_replaced_and_a_living_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "control.sock"
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(path))

    async def body() -> None:
        second = ControlServer(path, {})
        with pytest.raises(GateBusyError, match="already runs"):
            await second.start()
        await second.close()
        await call(path, "status")

    with_server(path, body)


def test_a_path_longer_than_an_address_works(tmp_path: Path) -> None:
    folder = tmp_path / ("d" * 120)
    folder.mkdir()

    async def body() -> None:
        await call(folder / "control.sock", "status")

    with_server(folder / "control.sock", body)


def test_a_missing_folder_is_one_clear_line(tmp_path: Path) -> None:
    async def run() -> None:
        with pytest.raises(GatePermissionError, match="cannot make the control socket"):
            await ControlServer(tmp_path / "no" / "c.sock", {}).start()

    asyncio.run(run())


async def raw(path: Path, data: bytes, *, finish: bool = True) -> dict[str, object] | None:
    reader, writer = await asyncio.open_unix_connection(str(path))
    writer.write(data)
    if finish:
        writer.write_eof()
    try:
        return await framing.read(reader, framing.MAX_REPLY_BYTES)
    except ConnectionResetError:
        return None
    finally:
        writer.close()
        with contextlib.suppress(ConnectionResetError):
            await writer.wait_closed()


@pytest.mark.parametrize(
    "data",
    [
        struct.pack("<I", 0xFFFFFFFF),
        struct.pack("<I", framing.MAX_REQUEST_BYTES + 1) + b"x",
        struct.pack("<I", 10) + b"{}",
        struct.pack("<I", 3) + b"[1]",
        struct.pack("<I", 4) + b"\xff\xfe\x00{",
        struct.pack("<I", 60000) + b"[" * 60000,
        b"GE",
        b"GET / HTTP/1.1\r\n\r\n",
        framing.pack({"command": "status", "args": [1]}, 1000),
        framing.pack({"command": {"a": 1}}, 1000),
    ],
)
def test_bad_frames_are_refused_and_the_server_lives(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "c.sock"

    async def body() -> None:
        reply = await raw(path, data)
        assert reply is not None
        assert reply["ok"] is False
        await call(path, "status")

    with_server(path, body)


def test_a_silent_client_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "c.sock"

    async def body() -> None:
        assert await raw(path, b"\x05\x00", finish=False) is None

    with_server(path, body, read_timeout_s=0.05)


def test_too_many_clients_are_told(tmp_path: Path) -> None:
    path = tmp_path / "c.sock"

    async def body() -> None:
        held = [await asyncio.open_unix_connection(str(path)) for _ in range(3)]
        for reader, writer in held[:2]:
            writer.write(framing.pack({"command": "status"}, 1000))
            assert await framing.read(reader, framing.MAX_REPLY_BYTES) is not None
        reply = await framing.read(held[2][0], framing.MAX_REPLY_BYTES)
        assert reply is not None
        assert reply["kind"] == "GateBusyError"
        for _, writer in held:
            writer.close()
            await writer.wait_closed()

    with_server(path, body, max_clients=2)


def test_a_slow_handler_is_bounded_and_a_broken_one_reported(tmp_path: Path) -> None:
    path = tmp_path / "c.sock"

    async def forever(_args: object) -> object:
        await asyncio.Event().wait()
        return None

    async def broken(_args: object) -> object:
        raise ZeroDivisionError("oops")

    async def huge(_args: object) -> object:
        return "x" * (framing.MAX_REPLY_BYTES + 1)

    async def run() -> None:
        commands = {"forever": forever, "broken": broken, "huge": huge}
        server = ControlServer(path, commands, work_timeout_s=0.05)
        await server.start()
        try:
            for name, text in (("forever", "longer"), ("broken", "oops"), ("huge", "at most")):
                with pytest.raises(SwitcherError, match=text):
                    await asyncio.to_thread(client.call, path, name)
        finally:
            await server.close()

    asyncio.run(run())


def test_a_mute_instance_does_not_hang_the_client(tmp_path: Path) -> None:
    path = tmp_path / "c.sock"
    with socket.socket(socket.AF_UNIX) as mute:
        mute.bind(str(path))
        mute.listen(1)
        with pytest.raises(StateError, match="did not answer"):
            client.call(path, "status", timeout_s=0.05)


@pytest.mark.skipif(os.getuid() != 0, reason="changes to another user need root")
def test_another_user_is_refused() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        path = folder / "c.sock"

        async def body() -> None:
            os.seteuid(65534)
            try:
                with pytest.raises(GatePermissionError, match="another user"):
                    client.call(path, "status", timeout_s=5)
            finally:
                os.seteuid(0)
            # Even through a socket whose mode somebody opened up.
            path.chmod(0o666)
            os.seteuid(65534)
            try:
                assert await raw(path, framing.pack({"command": "status"}, 1000)) is None
            finally:
                os.seteuid(0)

        with_server(path, body)
