"""The parts of a decoder step that are no matrix product, for any array library.

`HostKernels` in kernels_host.py does the same on a CPU, compiled; both pass the same tests.
"""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Protocol, cast

import numpy as np

from switcher.inference.nn import ops
from switcher.inference.nn.kv import BLOCK_TOKENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.inference.nn.arrays import XP, XArray
    from switcher.inference.nn.llama import Segment
    from switcher.inference.nn.stored import Stored

    Plan = object


class Weights(Protocol):
    """Matrices that `Kernels.weights` made ready."""

    @property
    def nbytes(self) -> int:
        """Bytes on the card."""
        ...


class Kernels(Protocol):
    """What a decoder step needs between its matrix products."""

    def plan(self, segments: Sequence[Segment]) -> Plan:
        """Prepares what `attend` needs, once a step."""
        ...

    def weights(self, parts: Sequence[Stored]) -> Weights:
        """Makes matrices over the same inputs ready, one below the other.

        Shape: each (rows, in); `out` of `linear` is the sum of their rows
        """
        ...

    def take(self, weights: Weights, rows: XArray) -> XArray:
        """Returns some rows of one matrix as float32. Shape: rows (n,) int -> (n, in)."""
        ...

    def linear(self, x: XArray, weights: Weights) -> XArray:
        """Returns x @ weights.T. Shape: x (tokens, in) -> (tokens, out)."""
        ...

    def rms_norm(self, x: XArray, weight: XArray, eps: float) -> XArray:
        """Returns x / sqrt(mean(x^2) + eps) * weight. Shape: x (..., n); weight (n,)."""
        ...

    def rotate(self, x: XArray, heads: int, cos: XArray, sin: XArray, positions: XArray) -> None:
        """Turns half-split pairs of the first `heads` heads in place.

        Shape: x (tokens, heads or more, n); cos, sin (window, n/2); positions (tokens,)
        """
        ...

    def silu_gate(self, x: XArray) -> XArray:
        """Returns silu(gate) * up. Shape: x (tokens, 2 n), gate first -> (tokens, n)."""
        ...

    def attend(
        self, query: XArray, keys: XArray, values: XArray, plan: Plan, reach: int = 0
    ) -> XArray:
        """Causal attention of each segment over its sequence's pages.

        A token sees the last `reach` tokens, itself included; all if that is 0.

        Shape: query (tokens, heads, n); keys, values (slots, kv_heads, n) -> as query
        """
        ...


def choose_kernels(xp: XP) -> Kernels:
    """Returns a card's kernels for CuPy; for NumPy the compiled ones where Numba is installed."""
    if xp is not np:
        from switcher.inference.nn.card.kernels import CardKernels

        return CardKernels(xp)
    if importlib.util.find_spec("numba") is not None:
        from switcher.inference.nn.kernels_host import HostKernels

        return HostKernels()
    return ArrayKernels(xp)


def slots_of(blocks: Sequence[int], count: int) -> list[int]:
    """Returns the places of a sequence's first `count` tokens in the pool."""
    return [
        blocks[position // BLOCK_TOKENS] * BLOCK_TOKENS + position % BLOCK_TOKENS
        for position in range(count)
    ]


class ArrayKernels:
    """Plain array code for NumPy and CuPy."""

    def __init__(self, xp: XP) -> None:
        self._xp = xp

    def plan(self, segments: Sequence[Segment]) -> Plan:
        """Looks the pool's places of each sequence up."""
        return [(s, self._xp.asarray(slots_of(s.blocks, s.context))) for s in segments]

    def weights(self, parts: Sequence[Stored]) -> Weights:
        """See `Kernels`."""
        return cast("Weights", self._xp.asarray(np.concatenate([p.floats() for p in parts])))

    def take(self, weights: Weights, rows: XArray) -> XArray:
        """See `Kernels`."""
        return cast("XArray", weights)[rows]

    def linear(self, x: XArray, weights: Weights) -> XArray:
        """See `Kernels`. Two dimensions only: a card's library is fast and exact for those."""
        return x @ cast("XArray", weights).T

    def rms_norm(self, x: XArray, weight: XArray, eps: float) -> XArray:
        """See `Kernels`."""
        mean = self._xp.einsum("...i,...i->...", x, x)[..., None] / x.shape[-1]
        return x / self._xp.sqrt(mean + eps) * weight

    def rotate(self, x: XArray, heads: int, cos: XArray, sin: XArray, positions: XArray) -> None:
        """See `Kernels`."""
        x = x[:, :heads]
        half = x.shape[-1] // 2
        c, s = cos[positions][:, None, :], sin[positions][:, None, :]
        first, second = x[..., :half].copy(), x[..., half:].copy()
        x[..., :half] = first * c - second * s
        x[..., half:] = second * c + first * s

    def silu_gate(self, x: XArray) -> XArray:
        """See `Kernels`."""
        half = x.shape[-1] // 2
        gate = x[:, :half]
        return gate / (1.0 + self._xp.exp(-gate)) * x[:, half:]

    def attend(
        self, query: XArray, keys: XArray, values: XArray, plan: Plan, reach: int = 0
    ) -> XArray:
        """See `Kernels`."""
        out = self._xp.empty_like(query)
        self.attend_into(out, query, keys, values, plan, reach)
        return out

    def attend_into(
        self, out: XArray, query: XArray, keys: XArray, values: XArray, plan: Plan, reach: int
    ) -> None:
        """Writes the attention of the plan's segments to their rows of `out`."""
        assert isinstance(plan, list)
        for segment, slots in plan:
            part = slice(segment.start, segment.start + segment.count)
            # What the segment's first token does not see, none of it sees.
            seen = slots[max(0, segment.context - segment.count + 1 - reach) :] if reach else slots
            out[part] = self.attend_one(query[part], keys[seen], values[seen], reach)

    def attend_one(self, query: XArray, keys: XArray, values: XArray, reach: int) -> XArray:
        """Returns the attention of a sequence's last tokens.

        Shape: query (count, heads, n); keys, values (context, kv_heads, n) -> as query
        """
        xp = self._xp
        count, heads, size = query.shape
        context, kv_heads, _ = keys.shape
        group = heads // kv_heads
        # (kv_heads, group * count, n) against (kv_heads, n, context)
        q = query.reshape(count, kv_heads, group, size).transpose(1, 2, 0, 3)
        q = q.reshape(kv_heads, group * count, size)
        scores = xp.matmul(q, keys.transpose(1, 2, 0)) * np.float32(size**-0.5)
        scores = scores.reshape(kv_heads, group, count, context)
        if count > 1:
            # Row r stands at position context - count + r and sees nothing beyond it.
            place, last = xp.arange(context)[None, :], xp.arange(context - count, context)[:, None]
            allowed = place <= last
            if reach:
                allowed &= place > last - reach
            scores = xp.where(allowed, scores, np.float32(-1e30))
        weights = ops.softmax(xp, scores).reshape(kv_heads, group * count, context)
        mixed = xp.matmul(weights, values.transpose(1, 0, 2))
        mixed = mixed.reshape(kv_heads, group, count, size).transpose(2, 0, 1, 3)
        return mixed.reshape(count, heads, size)
