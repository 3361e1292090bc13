"""The connection: deadlines and limits that the HTTP server lacks, and the first byte of a request.

uvicorn's h11 protocol, plus: a deadline for the whole request head (also of a connection that never
says anything), a limit on open connections, an end for readers that stop reading, and a call at the
first bytes of a request, so that a card's gate closes before anything is parsed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from uvicorn.protocols.http.h11_impl import H11Protocol

from switcher.web.guard import error_body, is_bearer

if TYPE_CHECKING:
    import asyncio

    from uvicorn.config import Config
    from uvicorn.server import ServerState

    from switcher.config import HttpConfig

Release = Callable[[], None]
DemandHook = Callable[[bytes], Release | None]
"""Called with the first bytes of a `POST /v1/...`; returns what is called when it is over."""

STALL_TIMEOUT_S = 60.0
_BUSY_BODY = json.dumps(
    error_body("too many open connections (http.max-connections)", "server_error", "overloaded")
).encode()
_BUSY = (
    b"HTTP/1.1 503 Service Unavailable\r\ncontent-type: application/json\r\nretry-after: 1\r\n"
    b"connection: close\r\ncontent-length: %d\r\n\r\n%b" % (len(_BUSY_BODY), _BUSY_BODY)
)


class GuardedProtocol(H11Protocol):
    """One connection. `settings` and `on_demand` are set on a subclass by `bound_protocol`."""

    settings: HttpConfig
    on_demand: DemandHook | None = None
    tokens: tuple[bytes, ...] = ()

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, object],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._head_timer: asyncio.TimerHandle | None = None
        self._stall_timer: asyncio.TimerHandle | None = None
        self._release: Release | None = None
        self._between = True

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Starts the head's deadline, or turns the connection away."""
        super().connection_made(transport)
        if len(self.connections) > self.settings.max_connections:
            transport.write(_BUSY)
            transport.close()
            return
        self._start_head_timer()

    def data_received(self, data: bytes) -> None:
        """Tells of the first bytes of a request, then parses."""
        if self._between:
            self._between = False
            self._begin(data)
            if self._head_timer is None:
                self._start_head_timer()
        before = self.cycle
        super().data_received(data)
        if self.cycle is not before:
            self._stop_head_timer()

    def on_response_complete(self) -> None:
        """The request is over; the next one may begin."""
        self._end()
        self._between = True
        before = self.cycle
        super().on_response_complete()
        if self.cycle is not before:
            # A pipelined request was already complete in the buffer.
            self._between = False

    def connection_lost(self, exc: Exception | None) -> None:
        """Ends what is open."""
        self._stop_head_timer()
        self.resume_writing()
        super().connection_lost(exc)
        self._end()

    def pause_writing(self) -> None:
        """The peer reads too slowly: it gets a minute."""
        super().pause_writing()
        if self._stall_timer is None:
            self._stall_timer = self.loop.call_later(STALL_TIMEOUT_S, self.transport.abort)

    def resume_writing(self) -> None:
        """The peer reads again."""
        if self._stall_timer is not None:
            self._stall_timer.cancel()
            self._stall_timer = None
        if self.flow is not None:
            super().resume_writing()

    def _begin(self, data: bytes) -> None:
        hook = type(self).on_demand
        if hook is not None and _is_demand(data, self.tokens):
            self._release = hook(data)

    def _end(self) -> None:
        release, self._release = self._release, None
        if release is not None:
            release()

    def _start_head_timer(self) -> None:
        self._head_timer = self.loop.call_later(self.settings.header_timeout_s, self._head_late)

    def _stop_head_timer(self) -> None:
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None

    def _head_late(self) -> None:
        self._head_timer = None
        self.transport.abort()


def bound_protocol(settings: HttpConfig, on_demand: DemandHook | None) -> type[GuardedProtocol]:
    """The protocol class of one server."""
    tokens = (settings.access_token, *settings.api_keys)
    members = {
        "settings": settings,
        "on_demand": staticmethod(on_demand) if on_demand else None,
        "tokens": tuple(token.encode() for token in tokens if token),
    }
    return type("BoundProtocol", (GuardedProtocol,), members)


def _is_demand(data: bytes, tokens: tuple[bytes, ...]) -> bool:
    """Whether these first bytes come from somebody who may take a card.

    A web page, or a caller whose token is missing or not in the first packet, waits for the full
    checks instead.
    """
    if not data.startswith(b"POST /v1/"):
        return False
    head = data.partition(b"\r\n\r\n")[0].lower()
    if b"\r\norigin:" in head:
        return False
    if not tokens:
        return True
    start = head.find(b"\r\nauthorization:")
    if start < 0:
        return False
    # The value in its own case, from the same place.
    value = data[start + 2 :].partition(b"\r\n")[0].partition(b":")[2]
    return is_bearer(value, tokens)
