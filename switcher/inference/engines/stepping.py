"""Runs a decoder's steps on its card: eagerly, or from a captured graph where every row decodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.inference.engines.sampling import Draw
from switcher.inference.engines.sequences import Piece, run_pieces
from switcher.inference.nn.arrays import card_stream, to_host
from switcher.inference.nn.card.step import BATCHES, CardDecoder
from switcher.inference.nn.kv import blocks_for
from switcher.inference.nn.llama import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.inference.engines.sampling import Sampler
    from switcher.inference.nn.arrays import XArray
    from switcher.inference.nn.llama import Llama


class Stepper:
    """The steps of one model over one pool of pages."""

    def __init__(self, model: Llama, pool: XArray) -> None:
        """Takes the model and its pages. Shape: pool (layers, 2, slots, kv_heads, head) float32."""
        self._model, self._pool = model, pool
        self._card = CardDecoder(model, pool) if CardDecoder.suits(model) else None

    @property
    def captures(self) -> bool:
        """Whether steps of decoding rows run from graphs, one for each batch size."""
        return self._card is not None

    def draw(self, pieces: Sequence[Piece], samplers: Sequence[Sampler]) -> list[Draw]:
        """Runs a step and draws the next token of each piece that draws, in order.

        Args:
            pieces: What to run.
            samplers: One for each piece that draws.
        """
        with card_stream(self._model.xp):
            if self._card is None or not _all_decode(pieces):
                logits = run_pieces(self._model, self._pool, pieces)
            else:
                segments = [
                    Segment(row, 1, piece.start + 1, piece.blocks)
                    for row, piece in enumerate(pieces)
                ]
                step = self._card.run([piece.ids[0] for piece in pieces], segments)
                if all(sampler.greedy for sampler in samplers):
                    # The card has chosen; only the tokens come over.
                    chosen = to_host(step.chosen)[: len(pieces)]
                    return [Draw(int(token), None, ()) for token in chosen]
                logits = to_host(step.logits[: len(pieces)])
        return [sampler.draw(row) for sampler, row in zip(samplers, logits, strict=True)]


def _all_decode(pieces: Sequence[Piece]) -> bool:
    alone = all(len(piece.ids) == 1 and piece.draws for piece in pieces)
    # The step finds a token's page in the piece's own list.
    whole = all(len(piece.blocks) >= blocks_for(piece.start + 1) for piece in pieces)
    return alone and whole and 0 < len(pieces) <= BATCHES[-1]
