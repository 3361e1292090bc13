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
from switcher.inference.backends import BackendError, UnreachableError
from switcher.inference.requests import Failed, Reason, RefusedError, Timing
from switcher.web.forwarded_usage import Usage
from switcher.web.openai_errors import error_answer, error_form
from switcher.web.openai_front import wait_until_left

if TYPE_CHECKING:
    from fastapi import Request
    from starlette.types import Receive, Scope, Send

    from switcher.clock import Clock
    from switcher.inference.gateway import Gateway
    from switcher.web.metrics_serving import Followed, ServingMetrics

MAX_ANSWER_BYTES = 64 << 20
# The last two are ours: another switcher behind us reads them, others do not mind.
_SENT = ("content-type", "accept", "x-request-id", "x-request-timeout-ms", "x-switcher-priority")
_RETURNED = ("content-type", "retry-after", "x-request-id", "cache-control")
_EVENTS = "text/event-stream"
_MAX_TIMEOUT_MS = 86_400_000


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
    """The answer of a backend. The card is held from before the request to the last byte.

    Args:
        gateway: Who forwards.
        model: A name that one of its backends serves.
        request: What came, its body read.
        body: That body.
        clock: Monotonic.
        metrics: Counts the request.
    """

    def __init__(
        self,
        gateway: Gateway,
        model: str,
        request: Request,
        body: bytes,
        clock: Clock,
        metrics: ServingMetrics | None = None,
    ) -> None:
        super().__init__()
        self._gateway = gateway
        self._model = model
        self._path = request.url.path
        self._passed = {k: request.headers[k] for k in _SENT if k in request.headers}
        self._asked = body
        self._clock = clock
        self._metrics = metrics
        self._arrived_ns = clock.now_ns()
        self._granted_ns = self._first_ns = self._arrived_ns
        self._usage = Usage()
        self._followed: Followed | None = None
        self._streaming = self._refused = self._complete = False
        self._last = b""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Forwards; a client that goes away ends the backend's request too."""
        left = asyncio.create_task(wait_until_left(receive))
        work = asyncio.create_task(self._count(scope, receive, send))
        try:
            await asyncio.wait({left, work}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            left.cancel()
            if not work.done():
                work.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await work

    async def _count(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers, and enters what became of it into metrics and tally."""
        tally = self._gateway.tally
        with contextlib.ExitStack() as stack:
            if self._metrics is not None:
                follow = self._metrics.follow_model(self._model, self._arrived_ns)
                self._followed = stack.enter_context(follow)
            try:
                failed = await self._answer(scope, receive, send)
            except asyncio.CancelledError:
                # A client may hang up the moment it has the last byte, before we are through.
                if self._complete:
                    self._settle(None)
                else:
                    tally.cancelled += 1
                raise
            self._settle(failed)

    def _settle(self, failed: Failed | None) -> None:
        """Counts an answer that came to its end, good or bad."""
        tally = self._gateway.tally
        if failed is None and not self._usage.failed:
            tally.done += 1
            tally.tokens_in += self._usage.prompt_tokens or 0
            tally.tokens_out += self._usage.made_tokens
            self._ended()
            return
        if self._refused:
            tally.refused += 1
        else:
            tally.failed += 1
        if failed is not None and self._followed is not None:
            self._followed.failed(failed)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> Failed | None:
        """Sends the backend's answer, or an error in its place or behind it; returns the error."""
        limit_ms = self._passed.get("x-request-timeout-ms")
        try:
            reply = await self._reply(limit_ms, send)
        except TimeoutError:
            failed = Failed(Reason.EXPIRED, f"the deadline of {limit_ms} ms passed")
        except BackendError as error:
            failed = error.failed
            self._refused = isinstance(error, UnreachableError)
        except RefusedError as error:
            failed = error.failed
            self._refused = True
        except SwitcherError as error:
            self._refused = True
            failed = Failed(Reason.UNAVAILABLE, str(error), retry_after_s=1.0)
        else:
            # The backend has done its part: a slow reader keeps no card.
            self._complete = True
            if reply is not None:
                await reply(scope, receive, send)
            return None
        if not self._streaming:
            await error_answer(failed)(scope, receive, send)
            return failed
        # An event that was cut in half is ended first.
        start = "" if self._last in (b"", b"\n\n") else "\n\n"
        event = f"{start}data: {json.dumps(error_form(failed))}\n\n".encode()
        await send({"type": "http.response.body", "body": event, "more_body": False})
        return failed

    async def _reply(self, limit_ms: str | None, send: Send) -> Response | None:
        """Forwards; returns a whole answer, or None when a stream was passed on to its end.

        Raises:
            TimeoutError: the caller's deadline passed.
            BackendError: the backend gave no whole answer.
            RefusedError: the deadline is none.
            SwitcherError: the card could not be had.
        """
        if limit_ms is not None and not _is_timeout(limit_ms):
            text = f"X-Request-Timeout-Ms is no number of ms from 1 to {_MAX_TIMEOUT_MS}"
            raise RefusedError(Reason.INVALID, text, param="X-Request-Timeout-Ms")

        def granted() -> None:
            self._granted_ns = self._clock.now_ns()

        limit_s = None if limit_ms is None else int(limit_ms) / 1000
        held = self._gateway.forward(self._model, self._path, self._passed, self._asked, granted)
        async with asyncio.timeout(limit_s), held as (backend, answer):
            try:
                if answer.headers.get("content-type", "").startswith(_EVENTS):
                    await self._stream(answer, send)
                    return None
                return await self._whole(answer)
            except httpx.HTTPError as error:
                raise BackendError(*backend.broke_off(error)) from error

    async def _whole(self, answer: httpx.Response) -> Response:
        """Reads an answer to its end before anything is sent: a failure then has its own status.

        Raises:
            BackendError: it is larger than any answer should be.
        """
        body = bytearray()
        async for chunk in answer.aiter_bytes():
            body += chunk
            if len(body) > MAX_ANSWER_BYTES:
                raise BackendError(f"the backend's answer is larger than {MAX_ANSWER_BYTES} bytes")
        self._usage.failed = not answer.is_success
        self._usage.whole(bytes(body))
        if answer.is_success:
            self._piece()
        headers = {k: answer.headers[k] for k in _RETURNED if k in answer.headers}
        return Response(bytes(body), answer.status_code, headers)

    async def _stream(self, answer: httpx.Response, send: Send) -> None:
        """Sends events as they come."""
        headers = [
            (k.encode(), answer.headers[k].encode()) for k in _RETURNED if k in answer.headers
        ]
        start = {"status": answer.status_code, "headers": headers}
        await send({"type": "http.response.start", **start})
        self._streaming = True
        async for chunk in answer.aiter_bytes():
            for _ in range(self._usage.chunk(chunk)):
                self._piece()
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
            self._last = (self._last + chunk)[-2:]
        self._complete = True
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    def _piece(self) -> None:
        if self._followed is not None:
            self._followed.piece()
            self._first_ns = self._followed.first_ns or self._first_ns

    def _ended(self) -> None:
        if self._followed is None:
            return
        if self._followed.first_ns is None:
            self._piece()  # a stream without any text: its end is all there is
        total_ns = self._clock.now_ns() - self._arrived_ns
        times = (self._granted_ns - self._arrived_ns, self._first_ns - self._arrived_ns, total_ns)
        usage = self._usage
        self._followed.ended(
            usage.prompt_tokens or 0, usage.made_tokens, usage.finish, Timing(*times, 1, total_ns)
        )


def _is_timeout(text: str) -> bool:
    return text.isdecimal() and len(text) < 10 and 1 <= int(text) <= _MAX_TIMEOUT_MS
