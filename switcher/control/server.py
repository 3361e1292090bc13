"""Answers the control socket on the session's event loop."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import socket
import struct
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING

from switcher.config import LogLevel
from switcher.control import framing
from switcher.control.address import reachable
from switcher.errors import GateBusyError, GatePermissionError, SwitcherError, UsageError
from switcher.log import Tag, event

if TYPE_CHECKING:
    from pathlib import Path

Handler = Callable[[Mapping[str, object]], Awaitable[object]]
_PEER = struct.Struct("3i")


class ControlServer:
    """One unix socket; commands by name.

    Args:
        path: Where the socket appears; its folder must exist.
        handlers: Command name to handler. A handler gets the `args` object, checks it itself and
            returns JSON values; a `SwitcherError` becomes the reply, anything else a defect.
        read_timeout_s: Longest wait in seconds for a request on an open connection.
        work_timeout_s: Longest run in seconds of a handler.
        max_clients: Open connections; more are told so and closed.
    """

    def __init__(
        self,
        path: Path,
        handlers: Mapping[str, Handler],
        *,
        read_timeout_s: float = 10.0,
        work_timeout_s: float = 30.0,
        max_clients: int = 32,
    ) -> None:
        self._path = path
        self._handlers = dict(handlers)
        self._read_timeout_s = read_timeout_s
        self._work_timeout_s = work_timeout_s
        self._max_clients = max_clients
        self._server: asyncio.Server | None = None
        self._clients: set[asyncio.Task[None]] = set()
        self._lock: int | None = None

    async def start(self) -> None:
        """Opens the socket. A socket left by a dead instance is replaced.

        Raises:
            GateBusyError: another instance holds it.
            GatePermissionError: the folder cannot be written.
        """
        try:
            self._lock = _take_lock(self._path.with_name(self._path.name + ".lock"))
            listener = _listen(self._path)
        except BlockingIOError:
            raise GateBusyError(
                f"another switcher already runs with {self._path.parent}; "
                "stop it or set SWITCHER_GATE_DIR"
            ) from None
        except OSError as error:
            self._unlock()
            raise GatePermissionError(
                f"cannot make the control socket {self._path}: {error.strerror}; "
                "check the folder or set SWITCHER_GATE_DIR"
            ) from None
        self._server = await asyncio.start_unix_server(
            self._accept, sock=listener, limit=framing.MAX_REQUEST_BYTES
        )

    async def close(self) -> None:
        """Closes the socket and every connection. Idempotent."""
        if self._server is None:
            return
        self._server.close()
        with contextlib.suppress(FileNotFoundError):
            self._path.unlink()
        for task in self._clients:
            task.cancel()
        await asyncio.gather(*self._clients, return_exceptions=True)
        await self._server.wait_closed()
        self._server = None
        self._unlock()

    def _unlock(self) -> None:
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._clients.add(task)
        try:
            await self._serve(reader, writer)
        except (TimeoutError, ConnectionError, asyncio.CancelledError):
            # A client that is silent, gone, or cut off by `close`: nothing to answer.
            pass
        finally:
            self._clients.discard(task)
            writer.close()
            with contextlib.suppress(ConnectionError, asyncio.CancelledError):
                await writer.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if len(self._clients) > self._max_clients:
            busy = GateBusyError(f"{self._max_clients} control connections are open already")
            await self._send(writer, _refusal(busy))
            return
        if not _is_own_user(writer):
            event(Tag.NET, "control: a process of another user was refused", level=LogLevel.WARNING)
            return
        while True:
            try:
                async with asyncio.timeout(self._read_timeout_s):
                    request = await framing.read(reader, framing.MAX_REQUEST_BYTES)
            except framing.FrameError as error:
                await self._send(writer, _refusal(error))
                return
            if request is None:
                return
            await self._send(writer, await self._answer(request))

    async def _answer(self, request: dict[str, object]) -> dict[str, object]:
        name, args = request.get("command"), request.get("args", {})
        handler = self._handlers.get(name) if isinstance(name, str) else None
        if handler is None:
            known = ", ".join(sorted(self._handlers))
            return _refusal(UsageError(f"unknown command {name!r:.80}; known: {known}"))
        if not isinstance(args, dict):
            return _refusal(UsageError("args must be an object"))
        try:
            async with asyncio.timeout(self._work_timeout_s):
                return {"ok": True, "result": await handler(args)}
        except SwitcherError as error:
            return _refusal(error)
        except TimeoutError:
            return _refusal(SwitcherError(f"{name} took longer than {self._work_timeout_s:g} s"))
        except Exception as error:
            text = f"control command {name} failed: {type(error).__name__}: {error}"
            event(Tag.HOST, text, level=LogLevel.ERROR)
            return {"ok": False, "kind": "InternalError", "error": text}

    async def _send(self, writer: asyncio.StreamWriter, reply: dict[str, object]) -> None:
        try:
            data = framing.pack(reply, framing.MAX_REPLY_BYTES)
        except framing.FrameError as error:
            data = framing.pack(_refusal(error), framing.MAX_REPLY_BYTES)
        writer.write(data)
        async with asyncio.timeout(self._read_timeout_s):
            await writer.drain()


def _refusal(error: SwitcherError) -> dict[str, object]:
    return {"ok": False, "kind": type(error).__name__, "error": str(error)}


def _take_lock(path: Path) -> int:
    """An exclusive lock that the kernel drops at any death of this process."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _listen(path: Path) -> socket.socket:
    """A listening socket that appears at `path` only after its mode is 0600."""
    hidden = path.with_name(f".{path.name}.{os.getpid()}")
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        with contextlib.suppress(FileNotFoundError):
            hidden.unlink()
        with reachable(hidden) as address:
            listener.bind(address)
        hidden.chmod(0o600)
        listener.listen(64)
        hidden.replace(path)
    except OSError:
        listener.close()
        with contextlib.suppress(OSError):
            hidden.unlink()
        raise
    return listener


def _is_own_user(writer: asyncio.StreamWriter) -> bool:
    peer = writer.get_extra_info("socket")
    raw = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _PEER.size)
    _, uid, _ = _PEER.unpack(raw)
    return uid in (0, os.getuid())
