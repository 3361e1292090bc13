"""Runs the app inside the session's event loop: binds, starts, stops."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import logging
import os
import socket
from typing import TYPE_CHECKING

import uvicorn

from switcher.errors import StateError, UsageError
from switcher.web.holder import port_holder
from switcher.web.protocol import bound_protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastapi import FastAPI

    from switcher.config import HttpConfig
    from switcher.web.protocol import DemandHook

GRACE_S = 5
BACKLOG = 1024


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        # Signals belong to the session.
        yield


class HttpServer:
    """One listening address.

    Args:
        app: What `create_app` returned.
        config: Address and limits.
        on_demand: Called at the first bytes of a request for tensor work (see `protocol`).
    """

    def __init__(
        self, app: FastAPI, config: HttpConfig, *, on_demand: DemandHook | None = None
    ) -> None:
        self._app = app
        self._config = config
        settings = uvicorn.Config(
            app,
            http=bound_protocol(config, on_demand),
            ws="none",
            loop="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_keep_alive=max(1, round(config.idle_timeout_s)),
            timeout_graceful_shutdown=GRACE_S,
            h11_max_incomplete_event_size=32 << 10,
        )
        # The front reports what matters itself; the server's own notes are for debugging it.
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        self._server = _Server(settings)
        self._task: asyncio.Task[None] | None = None
        self._socket: socket.socket | None = None

    def bind(self) -> str:
        """Takes the address and returns the URL; requests wait until `start`.

        Raises:
            StateError: the port is taken; the message names the holder.
            UsageError: the address is not one of this host.
        """
        self._socket = _listen(self._config.host, self._config.port)
        host, port = self._socket.getsockname()[:2]
        shown = f"[{host}]" if ":" in host else host
        return f"http://{shown}:{port}"

    async def start(self) -> str:
        """Binds if need be, begins to answer, and returns the URL."""
        url = self.bind() if self._socket is None else self._url()
        assert self._socket is not None
        self._task = asyncio.create_task(self._server.serve([self._socket]), name="http")
        while not self._server.started and not self._task.done():
            await asyncio.sleep(0.005)
        if self._task.done():
            await self._task
        return url

    @property
    def connections(self) -> int:
        """Open connections."""
        return len(self._server.server_state.connections)

    async def close(self) -> None:
        """Stops listening, lets requests end for up to 5 s, then cuts them off. Idempotent."""
        task, self._task = self._task, None
        if task is not None:
            hub = getattr(self._app.state, "hub", None)
            if hub is not None:
                hub.end_streams()
            self._server.should_exit = True
            await task
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _url(self) -> str:
        assert self._socket is not None
        host, port = self._socket.getsockname()[:2]
        return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _listen(host: str, port: int) -> socket.socket:
    try:
        found = socket.getaddrinfo(
            host.strip("[]"), port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
    except (socket.gaierror, UnicodeError):
        raise UsageError(f'--host "{host}" is no address of this host; use 127.0.0.1') from None
    family, _, _, _, address = found[0]
    # asyncio turns Nagle's delay off only where the protocol is named: without it an answer's body
    # waits for the acknowledgement of its head, 40 ms later.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise _bind_error(error, host, port) from None
    listener.setblocking(False)
    return listener


def _bind_error(error: OSError, host: str, port: int) -> StateError | UsageError:
    if error.errno == errno.EADDRINUSE:
        holder = port_holder(port)
        who = f" by {holder}" if holder else " by another process"
        return StateError(f"{host}:{port} is taken{who}; stop it or choose another --port")
    if error.errno == errno.EACCES:
        return UsageError(f"port {port} needs more rights; choose a --port above 1023")
    reason = error.strerror or os.strerror(error.errno or 0)
    return UsageError(f"cannot listen on {host}:{port}: {reason}; check --host and --port")
