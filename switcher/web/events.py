"""The event stream: a snapshot every second and every event as it happens, for many readers.

Server-sent events on `GET /api/events`. A reader that falls behind loses its oldest events, never
slows the instance.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from typing import TYPE_CHECKING

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from switcher.core.status import to_json
from switcher.errors import GateBusyError
from switcher.log import JsonFormatter

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from switcher.core.status import Status

MAX_READERS = 32
BACKLOG = 256
INTERVAL_S = 1.0


class EventHub(logging.Handler):
    """Hands events of the log and snapshots to the readers.

    Args:
        status: Returns the snapshot; called at most once per interval, and not without readers.
    """

    def __init__(self, status: Callable[[], Status]) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(JsonFormatter())
        self._status = status
        self._readers: set[asyncio.Queue[str]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False
        self._shown = ""
        self._shown_at_s = float("-inf")

    @property
    def readers(self) -> int:
        """Open streams."""
        return len(self._readers)

    def emit(self, record: logging.LogRecord) -> None:
        """Passes an event on; called from any thread."""
        loop = self._loop
        if loop is None or not self._readers or loop.is_closed():
            return
        message = _message("log", self.format(record))
        with contextlib.suppress(RuntimeError):
            # RuntimeError: the loop closed between the look and the call.
            loop.call_soon_threadsafe(self._pass_on, message)

    def _pass_on(self, message: str) -> None:
        for queue in self._readers:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(message)

    def end_streams(self) -> None:
        """Ends every stream, so that the server can stop."""
        self._closed = True
        logging.getLogger("switcher").removeHandler(self)
        self._pass_on("")

    def _snapshot(self, now_s: float) -> str:
        if now_s - self._shown_at_s >= INTERVAL_S / 2:
            self._shown = _message("status", json.dumps(to_json(self._status())))
            self._shown_at_s = now_s
        return self._shown

    async def stream(self) -> AsyncIterator[str]:
        """One reader's messages, until it leaves or the server stops."""
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            self._loop = loop
            logging.getLogger("switcher").addHandler(self)
        queue: asyncio.Queue[str] = asyncio.Queue(BACKLOG)
        self._readers.add(queue)
        try:
            next_s = loop.time()
            while not self._closed:
                if loop.time() >= next_s:
                    yield self._snapshot(loop.time())
                    next_s = loop.time() + INTERVAL_S
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout_at(next_s):
                        message = await queue.get()
                    if message:
                        yield message
        finally:
            self._readers.discard(queue)


def router(hub: EventHub) -> APIRouter:
    """`GET /api/events`."""
    api = APIRouter(prefix="/api", tags=["control"])

    @api.get("/events")
    async def events() -> StreamingResponse:
        """Server-sent events: `status` every second, `log` for each event."""
        if hub.readers >= MAX_READERS:
            raise GateBusyError(f"{MAX_READERS} event streams are open already")
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(hub.stream(), media_type="text/event-stream", headers=headers)

    return api


def _message(name: str, data: str) -> str:
    return f"event: {name}\ndata: {data}\n\n"
