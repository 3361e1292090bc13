"""Reads off a backend's answer, while it passes, what the metrics count: pieces, tokens, the end.

The bytes are never changed. Whatever cannot be read is not counted.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

# An event longer than this is passed on and not read.
MAX_EVENT_BYTES = 1 << 20
# Of a longer answer only the end is read: vectors by the thousand would stop the loop for long.
MAX_WHOLE_BYTES = 256 << 10
_TAIL_BYTES = 4096
_USAGE = re.compile(rb'"usage"\s*:\s*(\{[^{}]*\})')
# Words that may become labels of a metric.
_FINISHES = frozenset({"stop", "length", "content_filter", "tool_calls", "function_call"})


@dataclass(slots=True)
class Usage:
    """What an answer has told so far.

    Attributes:
        prompt_tokens: As the backend counts; None = it did not say.
        completion_tokens: The same for what it made.
        pieces: Events of a stream that carried text.
        finish: Why it ended, in OpenAI's words; `other` for any other word.
        failed: The answer holds an error.
    """

    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    pieces: int = 0
    finish: str = "stop"
    failed: bool = False
    _rest: bytes = b""

    @property
    def made_tokens(self) -> int:
        """Tokens made; where nothing was told, pieces, of which servers make one per token."""
        return self.pieces if self.completion_tokens is None else self.completion_tokens

    def whole(self, body: bytes) -> None:
        """Reads an answer that is one JSON value."""
        if len(body) <= MAX_WHOLE_BYTES:
            self._form(body)
            return
        for told in _USAGE.findall(body[-_TAIL_BYTES:]):
            self._form(b'{"usage":' + told + b"}")

    def chunk(self, data: bytes) -> int:
        """Reads a part of an event stream; returns how many pieces of text ended in it."""
        before = self.pieces
        *events, self._rest = (self._rest + data).replace(b"\r\n", b"\n").split(b"\n\n")
        for event in events:
            for line in event.split(b"\n"):
                if line.startswith(b"data:"):
                    self.pieces += self._form(line[5:].strip())
        if len(self._rest) > MAX_EVENT_BYTES:
            self._rest = b""
        return self.pieces - before

    def _form(self, text: bytes) -> bool:
        """Reads one JSON value; returns whether it carried text."""
        try:
            form = json.loads(text)
        except (ValueError, RecursionError):
            return False  # [DONE], or half of something
        if not isinstance(form, dict):
            return False
        self.failed = self.failed or bool(form.get("error"))
        usage = form.get("usage")
        if isinstance(usage, dict):
            self.prompt_tokens = _count(usage.get("prompt_tokens"), self.prompt_tokens)
            self.completion_tokens = _count(usage.get("completion_tokens"), self.completion_tokens)
        choices = form.get("choices")
        rows = [c for c in choices if isinstance(c, dict)] if isinstance(choices, list) else []
        for row in rows:
            if isinstance(row.get("finish_reason"), str):
                self.finish = row["finish_reason"] if row["finish_reason"] in _FINISHES else "other"
        return any(_has_text(row) for row in rows)


def _has_text(row: dict[str, object]) -> bool:
    delta = row.get("delta")
    if isinstance(delta, dict):
        return any(delta.get(key) for key in ("content", "reasoning_content", "tool_calls"))
    return bool(row.get("text"))


def _count(value: object, before: int | None) -> int | None:
    return value if isinstance(value, int) and 0 <= value < 1 << 40 else before
