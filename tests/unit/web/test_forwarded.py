"""Forwarded answers and callers that hang up: what counts as done, and what as cancelled."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from starlette.requests import Request

from switcher.inference.gateway import Tally
from switcher.testing.clock import VirtualClock
from switcher.web.openai_gateway import Forwarded

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

STREAM = b'data: {"choices": [{"text": "a"}]}\n\ndata: [DONE]\n\n'


class OneAnswer:
    """Stands for a gateway whose backend has answered."""

    def __init__(self, kind: str) -> None:
        self.tally = Tally()
        self.kind = kind

    @contextlib.asynccontextmanager
    async def forward(self, *_: object) -> AsyncIterator[tuple[None, httpx.Response]]:
        yield None, httpx.Response(200, content=STREAM, headers={"content-type": self.kind})


async def hang_up_at(last: bool, kind: str) -> Tally:
    """The caller leaves while a body is being sent: the last one, or the first."""
    left = asyncio.Event()

    async def receive() -> dict[str, Any]:
        await left.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        if message["type"] == "http.response.body" and message.get("more_body", False) is not last:
            left.set()
            await asyncio.Event().wait()

    gateway = OneAnswer(kind)
    scope = {"type": "http", "method": "POST", "path": "/v1/completions", "headers": []}
    answer = Forwarded(gateway, "m", Request(scope), b"{}", VirtualClock())  # type: ignore[arg-type]
    await answer(scope, receive, send)
    return gateway.tally


@pytest.mark.parametrize("kind", ["text/event-stream", "application/json"])
def test_who_hangs_up_at_the_last_byte_has_been_answered(kind: str) -> None:
    tally = asyncio.run(hang_up_at(last=True, kind=kind))
    assert (tally.done, tally.cancelled, tally.failed) == (1, 0, 0)


def test_who_hangs_up_before_has_cancelled() -> None:
    tally = asyncio.run(hang_up_at(last=False, kind="text/event-stream"))
    assert (tally.done, tally.cancelled, tally.failed) == (0, 1, 0)
