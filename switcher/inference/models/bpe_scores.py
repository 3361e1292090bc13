"""The tokenizer of Llama 2 and its kin: pieces with scores, merged best pair first.

Each character starts as a piece (or as its UTF-8 bytes where it is none); then the neighbouring
pair that forms the piece with the highest score is joined, until no pair forms one.
"""

from __future__ import annotations

import heapq
import struct
from typing import TYPE_CHECKING

from switcher.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_BYTE_PIECES = {f"<0x{value:02X}>".encode(): value for value in range(256)}


class ScoredBpe:
    """Encodes text and gives each token's bytes."""

    def __init__(
        self,
        pieces: Sequence[bytes],
        scores: Sequence[float],
        *,
        bos: int,
        eos: frozenset[int],
        control: frozenset[int] = frozenset(),
        add_bos: bool = True,
        add_space: bool = True,
    ) -> None:
        """Takes the vocabulary; `control` ids stand for no text and are never made from text."""
        self.size = len(pieces)
        self.eos = eos
        self._bos = bos
        self._add_bos = add_bos
        self._add_space = add_space
        self._scores = scores
        self._control = {pieces[i]: i for i in sorted(control, reverse=True)}
        self._bytes: dict[int, int] = {}
        self._text: list[bytes] = []
        self._ids: dict[bytes, int] = {}
        for i, piece in enumerate(pieces):
            value = _BYTE_PIECES.get(piece)
            if i in control:
                self._text.append(b"")
            elif value is not None:
                self._bytes[value] = i
                self._text.append(bytes((value,)))
            else:
                self._text.append(piece)
                self._ids.setdefault(piece, i)
        if len(self._bytes) != 256:
            raise ModelError("the tokenizer lacks some of the 256 byte pieces; fetch it again")

    def encode(self, text: str, *, marks: bool = True) -> list[int]:
        """Returns token ids; with `marks` the start mark comes first if the model wants one."""
        ids = [self._bos] if marks and self._add_bos else []
        if text:
            ids += self._merge((" " if self._add_space else "") + text)
        return ids

    def piece(self, token: int) -> bytes:
        """Returns a token's bytes, which may be part of a character. Control tokens have none."""
        return self._text[token]

    def control_id(self, text: str) -> int | None:
        """Returns the control token of that name."""
        return self._control.get(text.encode())

    def _merge(self, text: str) -> list[int]:
        ids: list[int] = []
        for character in text:
            raw = character.encode("utf-8", "replace")
            known = self._ids.get(raw)
            ids += [known] if known is not None else [self._bytes[value] for value in raw]
        after = [*range(1, len(ids)), -1]
        before = list(range(-1, len(ids) - 1))
        alive = [True] * len(ids)
        heap: list[tuple[float, int, int, int, int]] = []

        def offer(left: int) -> None:
            right = after[left]
            if right < 0:
                return
            joined = self._ids.get(self._text[ids[left]] + self._text[ids[right]])
            if joined is not None:
                entry = (-self._scores[joined], left, joined, ids[left], ids[right])
                heapq.heappush(heap, entry)

        for place in range(len(ids)):
            offer(place)
        while heap:
            _, left, joined, first, second = heapq.heappop(heap)
            right = after[left]
            # The pair may have changed since it was offered.
            if not alive[left] or right < 0 or (ids[left], ids[right]) != (first, second):
                continue
            ids[left] = joined
            alive[right] = False
            after[left] = after[right]
            if after[right] >= 0:
                before[after[right]] = left
            offer(left)
            if before[left] >= 0:
                offer(before[left])
        return [token for token, stays in zip(ids, alive, strict=True) if stays]


def read_llama2c_tokenizer(path: Path, vocabulary: int) -> ScoredBpe:
    """Reads a llama2.c tokenizer file (`tok512.bin`).

    Raises:
        ModelError: missing, cut short, or with more or fewer pieces than `vocabulary`.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ModelError(f"{path}: {error.strerror}; it belongs beside the model") from error
    pieces, scores, at = [], [], 4
    try:
        while at < len(raw):
            score, length = struct.unpack_from("<fi", raw, at)
            at += 8
            if not 0 <= length <= len(raw) - at:
                raise ModelError(f"{path} is corrupt; fetch it again")
            pieces.append(raw[at : at + length])
            scores.append(score)
            at += length
    except struct.error as error:
        raise ModelError(f"{path} is cut short; fetch it again") from error
    # The start mark also ends a text in these models.
    if len(pieces) != vocabulary:
        raise ModelError(f"{path} has {len(pieces)} pieces, the model {vocabulary}")
    return ScoredBpe(pieces, scores, bos=1, eos=frozenset({1, 2}), control=frozenset({0, 1, 2}))
