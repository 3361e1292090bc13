"""What a decoder engine keeps of each sequence, and how pieces of them become one step's arrays."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from switcher.inference.engine import Item
from switcher.inference.nn.arrays import to_host
from switcher.inference.nn.kv import BLOCK_TOKENS, blocks_for
from switcher.inference.nn.llama import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence as List

    import numpy as np
    from numpy.typing import NDArray

    from switcher.inference.engines.sampling import Sampler
    from switcher.inference.engines.textout import TextOut
    from switcher.inference.nn.arrays import XArray
    from switcher.inference.nn.llama import Llama


@dataclass(slots=True, eq=False)
class Sequence(Item):
    """One choice of a request: its tokens, and the pages with their keys and values."""

    ids: list[int]
    prompt: int
    limit: int  # tokens to make
    sampler: Sampler
    text: TextOut
    with_logprobs: bool
    ignore_eos: bool = False
    cached: int = 0  # tokens whose keys and values are in the pool
    blocks: list[int] = field(default_factory=list)

    @property
    def made(self) -> int:
        """Tokens made so far."""
        return len(self.ids) - self.prompt

    @property
    def missing(self) -> int:
        """Tokens to run before the next can be drawn: 1 while decoding."""
        return len(self.ids) - self.cached

    @property
    def lateness(self) -> tuple[int, int, int]:
        """The largest is the first to be put out: lowest class, then latest arrival."""
        return self.request.priority.rank, self.request.arrived_ns, self.index

    def lacking(self, count: int) -> int:
        """Returns the pages that the next `count` tokens need beyond those it has."""
        return blocks_for(self.cached + count) - len(self.blocks)


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens of one sequence to run in a step.

    Attributes:
        ids: The tokens.
        start: Position of the first.
        blocks: Pages of the sequence, enough for these tokens.
        draws: Whether the logits after the last token are wanted.
    """

    ids: List[int]
    start: int
    blocks: List[int]
    draws: bool


def run_pieces(model: Llama, pool: XArray, pieces: List[Piece]) -> NDArray[np.float32]:
    """Runs a step and returns, on the host, the logits of each piece that draws, in order."""
    tokens: list[int] = []
    positions: list[int] = []
    slots: list[int] = []
    rows: list[int] = []
    segments = []
    for piece in pieces:
        count, end = len(piece.ids), piece.start + len(piece.ids)
        segments.append(Segment(len(tokens), count, end, piece.blocks))
        tokens += piece.ids
        positions += range(piece.start, end)
        for position in range(piece.start, end):
            page, place = divmod(position, BLOCK_TOKENS)
            slots.append(piece.blocks[page] * BLOCK_TOKENS + place)
        if piece.draws:
            rows.append(len(tokens) - 1)
    xp = model.xp
    logits = model.forward(
        xp.asarray(tokens, dtype=xp.int64),
        xp.asarray(positions, dtype=xp.int64),
        xp.asarray(slots, dtype=xp.int64),
        segments,
        pool,
        xp.asarray(rows, dtype=xp.int64),
    )
    return to_host(logits)
