"""Tokens to text as it streams: whole characters only, and never a piece of a stop text."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class TextOut:
    """The text of one sequence. Holds back what could still become a stop text."""

    def __init__(self, stops: Sequence[str], *, strip_space: bool = False) -> None:
        """Takes the stop texts; `strip_space` drops the space such tokenizers put first."""
        self._stops = tuple(stops)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""
        self._strip = strip_space
        self.stopped = False

    def add(self, piece: bytes) -> str:
        """Returns what may be shown now. After a stop text `stopped` is true, and nothing comes."""
        return self._show(self._decoder.decode(piece))

    def end(self) -> str:
        """Returns what was held back, at the end of the sequence."""
        if self.stopped:
            return ""
        shown = self._show(self._decoder.decode(b"", final=True))
        held, self._held = self._held, ""
        return shown if self.stopped else shown + held

    def _show(self, text: str) -> str:
        if self._strip and text:
            text, self._strip = text.removeprefix(" "), False
        text = self._held + text
        found = [place for place in (text.find(stop) for stop in self._stops) if place >= 0]
        if found:
            self.stopped, self._held = True, ""
            return text[: min(found)]
        keep = max((_overlap(text, stop) for stop in self._stops), default=0)
        self._held = text[len(text) - keep :]
        return text[: len(text) - keep]


def _overlap(text: str, stop: str) -> int:
    """Returns the length of the longest end of `text` that begins `stop`."""
    for length in range(min(len(stop) - 1, len(text)), 0, -1):
        if text.endswith(stop[:length]):
            return length
    return 0
