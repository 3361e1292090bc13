"""The requests of one card: which are with its worker, and what became of them."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from switcher.core.messages import Answer, Ask, Cancel
from switcher.core.status import RequestCounts
from switcher.inference import wire
from switcher.inference.requests import (
    Call,
    Embed,
    Failed,
    Reason,
    is_final,
)

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Sequence

    from switcher.core.messages import Message
    from switcher.inference.requests import Event, Request

    Send = Callable[[Message, Sequence[memoryview]], bool]

RETRY_AFTER_S = 1.0
GRANTS_KEPT = 1024


@dataclass(slots=True, eq=False)
class Open:
    """A request between ask and its final event.

    Attributes:
        number: What worker and supervisor call it.
        request: What is asked.
        claimed_ns: When the card was claimed for it.
        granted_ns: When the worker saw the card drained; None before.
        events: What came back and was not read yet.
    """

    number: int
    request: Request
    claimed_ns: int
    granted_ns: int | None = None
    events: asyncio.Queue[Event] = field(default_factory=asyncio.Queue)


class RequestDesk:
    """Sends requests to a worker and hands its events back. One event loop.

    Args:
        send: Sends to the worker; False if there is none.
        on_granted: Called when the first event of a request shows that the card was drained.
    """

    def __init__(self, send: Send, on_granted: Callable[[Open], None] = lambda _open: None) -> None:
        self._send = send
        self._on_granted = on_granted
        self._open: dict[int, Open] = {}
        self._number = 0
        self._granted: OrderedDict[int, int] = OrderedDict()
        self.events = 0
        """Answers that came so far: what moves while requests make progress."""
        self.done = self.failed = self.cancelled = self.refused = 0
        self.tokens_in = self.tokens_out = 0

    @property
    def last_number(self) -> int:
        """The number of the latest request."""
        return self._number

    def granted_ns(self, number: int) -> int | None:
        """When the card was drained for a request; None if it was not, or is forgotten."""
        return self._granted.get(number)

    @property
    def waiting(self) -> int:
        """Requests that are not answered yet."""
        return len(self._open)

    def counts(self) -> RequestCounts:
        """Requests by what became of them."""
        running = sum(item.granted_ns is not None for item in self._open.values())
        return RequestCounts(
            running=running,
            waiting=len(self._open) - running,
            done=self.done,
            failed=self.failed,
            cancelled=self.cancelled,
            refused=self.refused,
            tokens_in=self.tokens_in,
            tokens_out=self.tokens_out,
        )

    async def ask(self, request: Request, claimed_ns: int) -> AsyncGenerator[Event]:
        """Yields the events of a request; closing this early cancels it."""
        self._number += 1
        item = Open(self._number, request, claimed_ns)
        form, bodies = wire.encode(request)
        if not self._send(Ask(item.number, form, claimed_ns), bodies):
            self.refused += 1
            yield gone("the card's worker is starting again")
            return
        self._open[item.number] = item
        finished = False
        try:
            while not finished:
                answer = await item.events.get()
                finished = is_final(answer)
                if finished:
                    self._close(item, answer)
                yield answer
        finally:
            if not finished:
                self._open.pop(item.number, None)
                self.cancelled += 1
                self._send(Cancel(item.number), ())

    def receive(self, message: Answer, bodies: tuple[bytes, ...]) -> None:
        """Takes an answer of the worker. One for a request that is gone is dropped."""
        self.events += 1
        item = self._open.get(message.request_id)
        if item is None:
            return
        if item.granted_ns is None and message.granted_ns:
            item.granted_ns = self._granted[item.number] = message.granted_ns
            while len(self._granted) > GRANTS_KEPT:
                self._granted.popitem(last=False)
            self._on_granted(item)
        answer = wire.decode(message.form, bodies)  # type: ignore[arg-type]
        item.events.put_nowait(answer)  # type: ignore[arg-type]

    def fail_all(self, problem: str) -> None:
        """The worker is gone: every open request ends now, and may be tried again."""
        for item in list(self._open.values()):
            item.events.put_nowait(gone(problem))

    def _close(self, item: Open, answer: Event) -> None:
        self._open.pop(item.number, None)
        if not isinstance(answer, Failed):
            self.done += 1
            self.tokens_in += getattr(answer, "prompt_tokens", 0)
            self.tokens_out += getattr(answer, "completion_tokens", 0)
        elif answer.reason is Reason.CANCELLED:
            self.cancelled += 1
        elif answer.reason in (Reason.FAILED, Reason.UNAVAILABLE, Reason.EXPIRED):
            self.failed += 1
        else:
            self.refused += 1


def gone(problem: str) -> Failed:
    """The end of a request whose worker is gone."""
    return Failed(Reason.UNAVAILABLE, f"{problem}; try again", retry_after_s=RETRY_AFTER_S)


def describe(request: Request) -> str:
    """A request in two words, for the log and the claim: 'embeddings, 3 texts'."""
    body = request.body
    if isinstance(body, Embed):
        count = len(body.inputs)
        return f"embeddings, {count} text{'' if count == 1 else 's'}"
    if isinstance(body, Call):
        return f"call, {len(body.arrays)} array{'' if len(body.arrays) == 1 else 's'}"
    return "chat" if body.messages is not None else "completion"
