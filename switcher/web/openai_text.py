"""Answers with text: whole, or streamed as server-sent events, in OpenAI's two dialects."""

from __future__ import annotations

import contextlib
import json
import time
from typing import TYPE_CHECKING, Protocol

from fastapi.responses import JSONResponse, Response

from switcher.inference.requests import Delta, Failed, Generated, Reason
from switcher.web.openai_errors import error_form
from switcher.web.openai_front import Refused

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Mapping

    from starlette.types import Receive, Scope, Send

    from switcher.inference.requests import Event, Request, TokenLogprob

    Events = AsyncGenerator[Event | None]


class Words(Protocol):
    """One of the dialects."""

    def opening(self, choices: int) -> list[dict[str, object]]:
        """Returns the chunks before the first text."""
        ...

    def chunk(self, delta: Delta) -> dict[str, object]:
        """Returns the streamed form of a piece."""
        ...

    def usage_chunk(self, usage: dict[str, int]) -> dict[str, object]:
        """Returns the last chunk, with the counts."""
        ...

    def whole(self, pieces: Mapping[int, list[Delta]], usage: dict[str, int]) -> dict[str, object]:
        """Returns the whole answer."""
        ...

    @property
    def choices(self) -> int:
        """How many answers were asked for."""
        ...


class _Common:
    """Fields that every chunk and answer carries."""

    kind = ""
    chunk_kind = ""
    prefix = ""

    def __init__(self, request: Request) -> None:
        self._head = {"id": f"{self.prefix}-{request.id}", "model": request.model}
        self._created = int(time.time())
        self.choices = getattr(request.body, "n", 1)

    def _form(self, kind: str, choices: list[dict[str, object]]) -> dict[str, object]:
        return {**self._head, "object": kind, "created": self._created, "choices": choices}

    def usage_chunk(self, usage: dict[str, int]) -> dict[str, object]:
        return {**self._form(self.chunk_kind, []), "usage": usage}


class ChatWords(_Common):
    """`chat.completion`."""

    kind = "chat.completion"
    chunk_kind = "chat.completion.chunk"
    prefix = "chatcmpl"

    def opening(self, choices: int) -> list[dict[str, object]]:
        """The role comes first, one chunk a choice."""
        first = {"role": "assistant", "content": ""}
        return [
            self._form(self.chunk_kind, [{"index": i, "delta": first, "finish_reason": None}])
            for i in range(choices)
        ]

    def chunk(self, delta: Delta) -> dict[str, object]:
        """A piece, or the end of a choice."""
        choice: dict[str, object] = {
            "index": delta.index,
            "delta": {"content": delta.text} if delta.text else {},
            "logprobs": _chat_logprobs([delta]),
            "finish_reason": delta.finish,
        }
        return self._form(self.chunk_kind, [choice])

    def whole(self, pieces: Mapping[int, list[Delta]], usage: dict[str, int]) -> dict[str, object]:
        """All choices at once."""
        choices: list[dict[str, object]] = [
            {
                "index": index,
                "message": {"role": "assistant", "content": "".join(d.text for d in deltas)},
                "logprobs": _chat_logprobs(deltas),
                "finish_reason": deltas[-1].finish,
            }
            for index, deltas in sorted(pieces.items())
        ]
        return {**self._form(self.kind, choices), "usage": usage}


class CompletionWords(_Common):
    """`text_completion`."""

    kind = "text_completion"
    chunk_kind = "text_completion"
    prefix = "cmpl"

    def __init__(self, request: Request) -> None:
        super().__init__(request)
        self._offsets: dict[int, int] = {}

    def opening(self, choices: int) -> list[dict[str, object]]:
        """Nothing comes before the text."""
        return []

    def chunk(self, delta: Delta) -> dict[str, object]:
        """A piece, or the end of a choice."""
        return self._form(self.chunk_kind, [self._choice(delta.index, [delta])])

    def whole(self, pieces: Mapping[int, list[Delta]], usage: dict[str, int]) -> dict[str, object]:
        """All choices at once."""
        choices = [self._choice(index, deltas) for index, deltas in sorted(pieces.items())]
        return {**self._form(self.kind, choices), "usage": usage}

    def _choice(self, index: int, deltas: list[Delta]) -> dict[str, object]:
        return {
            "index": index,
            "text": "".join(delta.text for delta in deltas),
            "logprobs": self._logprobs(index, deltas),
            "finish_reason": deltas[-1].finish,
        }

    def _logprobs(self, index: int, deltas: list[Delta]) -> dict[str, object] | None:
        drawn = _drawn(deltas)
        if drawn is None:
            return None
        offsets = []
        for token in drawn:
            offsets.append(self._offsets.get(index, 0))
            self._offsets[index] = offsets[-1] + len(token.text)
        return {
            "tokens": [token.text for token in drawn],
            "token_logprobs": [token.logprob for token in drawn],
            "top_logprobs": [{text: value for _, text, value in t.top} for t in drawn],
            "text_offset": offsets,
        }


def _drawn(deltas: list[Delta]) -> list[TokenLogprob] | None:
    if all(delta.logprobs is None for delta in deltas):
        return None
    return [token for delta in deltas for token in delta.logprobs or ()]


def _chat_logprobs(deltas: list[Delta]) -> dict[str, object] | None:
    drawn = _drawn(deltas)
    if drawn is None:
        return None

    def form(text: str, logprob: float) -> dict[str, object]:
        return {"token": text, "logprob": logprob, "bytes": list(text.encode())}

    content = [
        form(t.text, t.logprob) | {"top_logprobs": [form(text, lp) for _, text, lp in t.top]}
        for t in drawn
    ]
    return {"content": content}


def _usage(event: Generated) -> dict[str, int]:
    return {
        "prompt_tokens": event.prompt_tokens,
        "completion_tokens": event.completion_tokens,
        "total_tokens": event.prompt_tokens + event.completion_tokens,
    }


async def whole_answer(source: Events, words: Words) -> JSONResponse:
    """Waits for all of an answer.

    Raises:
        Refused: the request failed.
    """
    pieces: dict[int, list[Delta]] = {}
    async with contextlib.aclosing(source):
        async for event in source:
            if isinstance(event, Delta):
                pieces.setdefault(event.index, []).append(event)
            elif isinstance(event, Generated):
                return JSONResponse(words.whole(pieces, _usage(event)))
            elif isinstance(event, Failed):
                raise Refused(event)
    raise Refused(Failed(Reason.FAILED, "the model gave no text"))


class EventStream(Response):
    """A `text/event-stream` answer. An error after the first byte is one event, then the end.

    The head goes out once something is there to say, so that a request that is refused at once gets
    its status; while it waits, comment lines keep proxies from closing the connection.
    """

    media_type = "text/event-stream"

    def __init__(self, source: Events, first: Event | None, words: Words, usage: bool) -> None:
        super().__init__(headers={"cache-control": "no-cache", "x-accel-buffering": "no"})
        del self.headers["content-length"]
        self._source = source
        self._first = first
        self._words = words
        self._with_usage = usage

    @classmethod
    async def start(cls, source: Events, words: Words, *, with_usage: bool) -> EventStream:
        """Waits for the first event, or the first ping, and only then decides the status.

        Raises:
            Refused: the request failed before anything was sent.
        """
        try:
            first = await anext(source)
        except StopAsyncIteration:
            raise Refused(Failed(Reason.FAILED, "the model gave no text")) from None
        if isinstance(first, Failed):
            raise Refused(first)
        return cls(source, first, words, with_usage)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends the stream; ends early when the client has gone."""
        head = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        await send(head)
        async with contextlib.aclosing(self._source):
            with contextlib.suppress(Refused, OSError):  # nobody is there to read
                async for line in self._lines():
                    body = {"type": "http.response.body", "body": line, "more_body": True}
                    await send(body)
        with contextlib.suppress(OSError):
            await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _lines(self) -> AsyncIterator[bytes]:
        for form in self._words.opening(self._words.choices):
            yield _data(form)
        async for event in self._all():
            if event is None:
                yield b": waiting\n\n"
            elif isinstance(event, Delta):
                # Tokens whose text is held back (half a character, a possible stop) say nothing.
                if event.text or event.finish or event.logprobs:
                    yield _data(self._words.chunk(event))
            elif isinstance(event, Failed):
                yield _data(error_form(event))
                return
            elif isinstance(event, Generated):
                if self._with_usage:
                    yield _data(self._words.usage_chunk(_usage(event)))
                yield b"data: [DONE]\n\n"
                return

    async def _all(self) -> Events:
        yield self._first
        async for event in self._source:
            yield event


def _data(form: dict[str, object]) -> bytes:
    return (
        b"data: " + json.dumps(form, ensure_ascii=False, separators=(",", ":")).encode() + b"\n\n"
    )
