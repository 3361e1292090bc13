"""Passes requests for a backend's models through, byte for byte, and its answers back."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import TYPE_CHECKING

import httpx
from fastapi.responses import Response
from starlette.requests import ClientDisconnect

from switcher.errors import SwitcherError
from switcher.inference.gateway import BackendError
from switcher.inference.requests import Failed, Reason
from switcher.web.openai_errors import error_answer, error_form
from switcher.web.openai_front import wait_until_left

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from fastapi import Request
    from starlette.types import Receive, Scope, Send

    from switcher.inference.gateway import Gateway

MAX_ANSWER_BYTES = 64 << 20
_SENT = ("content-type", "accept", "x-request-id")
_RETURNED = ("content-type", "retry-after", "x-request-id", "cache-control")
_EVENTS = "text/event-stream"


async def model_of(request: Request) -> str | None:
    """Returns the model that a request's JSON body names, if it names one."""
    if request.method != "POST":
        return None
    try:
        form = json.loads(await request.body())
    except (ValueError, ClientDisconnect):
        return None  # the handlers say what is wrong
    model = form.get("model") if isinstance(form, dict) else None
    return model if isinstance(model, str) else None


class Forwarded(Response):
    """The answer of a backend. The card is held from before the request to the last byte."""

    def __init__(self, gateway: Gateway, model: str, request: Request, body: bytes) -> None:
        super().__init__()
        self._gateway = gateway
        self._model = model
        self._path = request.url.path
        self._passed = {k: request.headers[k] for k in _SENT if k in request.headers}
        self._asked = body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Forwards; a client that goes away ends the backend's request too."""
        left = asyncio.create_task(wait_until_left(receive))
        work = asyncio.create_task(self._run(scope, receive, send))
        try:
            await asyncio.wait({left, work}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            left.cancel()
            if not work.done():
                work.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await work

    async def _run(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            held = self._gateway.forward(self._model, self._path, self._passed, self._asked)
            async with held as answer:
                if answer.headers.get("content-type", "").startswith(_EVENTS):
                    await _stream(answer, send)
                    return
                reply: Awaitable[None] = (await _whole(answer))(scope, receive, send)
                await reply
        except BackendError as error:
            await error_answer(error.failed)(scope, receive, send)
        except SwitcherError as error:
            failed = Failed(Reason.UNAVAILABLE, str(error), retry_after_s=1.0)
            await error_answer(failed)(scope, receive, send)


async def _whole(answer: httpx.Response) -> Response:
    """Reads an answer to its end before anything is sent, so that a failure has its own status.

    Raises:
        BackendError: it broke off or is larger than any answer should be.
    """
    body = bytearray()
    try:
        async for chunk in answer.aiter_bytes():
            body += chunk
            if len(body) > MAX_ANSWER_BYTES:
                raise BackendError(f"the backend's answer is larger than {MAX_ANSWER_BYTES} bytes")
    except httpx.HTTPError as error:
        raise BackendError(f"the backend broke off: {error}") from error
    headers = {k: answer.headers[k] for k in _RETURNED if k in answer.headers}
    return Response(bytes(body), answer.status_code, headers)


async def _stream(answer: httpx.Response, send: Send) -> None:
    """Sends events as they come. If the backend breaks off, the last event says so."""
    headers = [(k.encode(), answer.headers[k].encode()) for k in _RETURNED if k in answer.headers]
    await send({"type": "http.response.start", "status": answer.status_code, "headers": headers})
    last = b""
    try:
        async for chunk in answer.aiter_bytes():
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
            last = (last + chunk)[-2:]
    except httpx.HTTPError as error:
        failed = Failed(Reason.UNAVAILABLE, f"the backend broke off: {error}")
        # An event that was cut in half is ended first.
        start = "" if last in (b"", b"\n\n") else "\n\n"
        event = f"{start}data: {json.dumps(error_form(failed))}\n\n".encode()
        await send({"type": "http.response.body", "body": event, "more_body": True})
    await send({"type": "http.response.body", "body": b"", "more_body": False})
