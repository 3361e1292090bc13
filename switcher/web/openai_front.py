"""The seam between OpenAI's routes and whoever answers, and the wait for an answer.

`Front` is answered by the supervisor, which admits, takes the card and asks a worker; embedders
and tests answer it in the same process (inference/local.py).
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Protocol

from switcher.inference.requests import Failed, Reason

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Sequence

    from starlette.types import Receive

    from switcher.inference.requests import Event, ModelInfo, Request
    from switcher.web.metrics_serving import ServingMetrics


class Front(Protocol):
    """Who answers requests."""

    def models(self) -> Sequence[ModelInfo]:
        """Returns what is served, loading models too."""
        ...

    def ask(self, request: Request) -> AsyncIterator[Event]:
        """Yields the events of a request, the last of which is final.

        Closing the iterator early, or cancelling the task that waits on it, cancels the request.
        """
        ...


class Refused(Exception):  # noqa: N818 - it is an answer, not a failure
    """A request that ends with an error answer."""

    def __init__(self, failed: Failed) -> None:
        super().__init__(failed.message)
        self.failed = failed


GONE = Failed(Reason.CANCELLED, "the client went away")


async def events(
    front: Front,
    request: Request,
    receive: Receive,
    ping_s: float | None = None,
    metrics: ServingMetrics | None = None,
) -> AsyncGenerator[Event | None]:
    """Yields a request's events until the final one or until the client goes away.

    Args:
        front: Who answers.
        request: What is asked.
        receive: The connection; its body has been read, so what comes next is its end.
        ping_s: If given, None is yielded whenever nothing came for so long.
        metrics: Counts the request.

    Raises:
        Refused: with `GONE` when the client went away.
    """
    source = _until_left(front, request, receive, ping_s)
    async with contextlib.aclosing(source):
        if metrics is None:
            async for event in source:
                yield event
            return
        known = any(info.name == request.model for info in front.models())
        with metrics.follow(request, known=known) as followed:
            async for event in source:
                if event is not None:
                    followed.event(event)
                yield event


async def _until_left(
    front: Front, request: Request, receive: Receive, ping_s: float | None
) -> AsyncGenerator[Event | None]:
    left = asyncio.create_task(wait_until_left(receive))
    source = front.ask(request)
    waiting: asyncio.Task[Event | None] | None = None
    try:
        while True:
            if waiting is None:
                waiting = asyncio.create_task(_next(source))
            done, _ = await asyncio.wait(
                {left, waiting}, timeout=ping_s, return_when=asyncio.FIRST_COMPLETED
            )
            if waiting in done:
                event, waiting = waiting.result(), None
                if event is None:
                    return
                yield event
            elif left in done:
                raise Refused(GONE)
            else:
                yield None
    finally:
        await _stop(left)
        if waiting is not None:
            await _stop(waiting)
        aclose = getattr(source, "aclose", None)
        if aclose is not None:
            await aclose()


async def _next(source: AsyncIterator[Event]) -> Event | None:
    return await anext(source, None)


async def wait_until_left(receive: Receive) -> None:
    """Returns when the client has gone; the request's body must have been read before."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _stop(task: asyncio.Task[Event | None] | asyncio.Task[None]) -> None:
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
