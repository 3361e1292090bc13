"""The same parts compiled by Numba for a CPU card: one pass over memory each, no temporaries.

Compiled once per machine and kept in Numba's cache.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import numba
import numpy as np

from switcher.inference.nn.kernels import ArrayKernels
from switcher.inference.nn.kv import BLOCK_TOKENS
from switcher.inference.nn.packed_host import Packed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from switcher.inference.nn.kernels import Weights
    from switcher.inference.nn.llama import Segment
    from switcher.inference.nn.stored import Stored

    F32 = NDArray[np.float32]
    I64 = NDArray[np.int64]

# Sums may be reordered (that is what makes them vector code); NaN and infinity stay what they are.
_FAST = {"reassoc", "contract", "arcp", "nsz"}


def compiled(function: Callable[..., Any]) -> Callable[..., Any]:
    """Compiles with sums in any order and keeps the machine code between processes."""
    compiler = numba.njit(cache=True, fastmath=_FAST, nogil=True, error_model="numpy")
    return cast("Callable[..., Any]", compiler(function))


@compiled
def _rms_norm(x: F32, weight: F32, eps: float, out: F32) -> None:
    rows, size = x.shape
    for r in range(rows):
        total = np.float32(0.0)
        for i in range(size):
            total += x[r, i] * x[r, i]
        scale = np.float32(1.0 / np.sqrt(total / size + eps))
        for i in range(size):
            out[r, i] = x[r, i] * scale * weight[i]


@compiled
def _rotate(x: F32, heads: int, cos: F32, sin: F32, positions: I64) -> None:
    rows, size = x.shape[0], x.shape[2]
    half = size // 2
    for r in range(rows):
        p = positions[r]
        for h in range(heads):
            for i in range(half):
                a, b = x[r, h, i], x[r, h, i + half]
                x[r, h, i] = a * cos[p, i] - b * sin[p, i]
                x[r, h, i + half] = b * cos[p, i] + a * sin[p, i]


@compiled
def _silu_gate(x: F32, out: F32) -> None:
    rows, size = out.shape
    for r in range(rows):
        for i in range(size):
            gate = x[r, i]
            out[r, i] = gate / (np.float32(1.0) + np.exp(-gate)) * x[r, size + i]


@compiled
def _attend_single(
    query: F32,
    keys: F32,
    values: F32,
    rows: I64,
    blocks: I64,
    contexts: I64,
    scores: F32,
    reach: int,
    out: F32,
) -> None:
    """One query token per sequence: softmax over its pages, or the last `reach` of its tokens."""
    heads, size = query.shape[1], query.shape[2]
    group = heads // keys.shape[1]
    scale = np.float32(1.0 / np.sqrt(size))
    for s in range(rows.shape[0]):
        r, context = rows[s], contexts[s]
        first = max(0, context - reach) if reach else 0
        for h in range(heads):
            kv = h // group
            top = np.float32(-np.inf)
            for p in range(first, context):
                slot = blocks[s, p // BLOCK_TOKENS] * BLOCK_TOKENS + p % BLOCK_TOKENS
                score = np.float32(0.0)
                for i in range(size):
                    score += query[r, h, i] * keys[slot, kv, i]
                score *= scale
                scores[p] = score
                top = max(top, score)
            total = np.float32(0.0)
            for p in range(first, context):
                scores[p] = np.exp(scores[p] - top)
                total += scores[p]
            for i in range(size):
                out[r, h, i] = np.float32(0.0)
            for p in range(first, context):
                slot = blocks[s, p // BLOCK_TOKENS] * BLOCK_TOKENS + p % BLOCK_TOKENS
                weight = scores[p] / total
                for i in range(size):
                    out[r, h, i] += weight * values[slot, kv, i]


class _HostPlan:
    """Single-token segments as arrays for the kernel; longer ones for the general code."""

    def __init__(self, segments: Sequence[Segment], general: ArrayKernels) -> None:
        single = [s for s in segments if s.count == 1]
        self.longer = general.plan([s for s in segments if s.count > 1])
        width = max((len(s.blocks) for s in single), default=0)
        self.rows = np.array([s.start for s in single], np.int64)
        self.contexts = np.array([s.context for s in single], np.int64)
        self.blocks = np.zeros((len(single), width), np.int64)
        for i, segment in enumerate(single):
            self.blocks[i, : len(segment.blocks)] = segment.blocks
        self.scores = np.empty(max((s.context for s in single), default=0), np.float32)


class HostKernels:
    """See `kernels.Kernels`."""

    def __init__(self) -> None:
        self._general = ArrayKernels(np)

    def plan(self, segments: Sequence[Segment]) -> object:
        """Sorts the segments by who works on them."""
        return _HostPlan(segments, self._general)

    def weights(self, parts: Sequence[Stored]) -> Weights:
        """See `kernels.Kernels`. They stay as they are stored."""
        return Packed(parts)

    def take(self, weights: Weights, rows: I64) -> F32:
        """See `kernels.Kernels`."""
        return cast("Packed", weights).take(rows)

    def linear(self, x: F32, weights: Weights) -> F32:
        """See `kernels.Kernels`."""
        return cast("Packed", weights)(x)

    def rms_norm(self, x: F32, weight: F32, eps: float) -> F32:
        """See `kernels.Kernels`."""
        flat = np.ascontiguousarray(x).reshape(-1, x.shape[-1])
        out = np.empty_like(flat)
        _rms_norm(flat, weight, eps, out)
        return out.reshape(x.shape)

    def rotate(self, x: F32, heads: int, cos: F32, sin: F32, positions: I64) -> None:
        """See `kernels.Kernels`."""
        _rotate(x, heads, cos, sin, positions)

    def silu_gate(self, x: F32) -> F32:
        """See `kernels.Kernels`."""
        out = np.empty((x.shape[0], x.shape[1] // 2), np.float32)
        _silu_gate(x, out)
        return out

    def attend(self, query: F32, keys: F32, values: F32, plan: object, reach: int = 0) -> F32:
        """See `kernels.Kernels`. Longer segments are matrix products, which NumPy does better."""
        assert isinstance(plan, _HostPlan)
        out = np.empty(query.shape, np.float32)
        if len(plan.rows):
            p = plan
            _attend_single(query, keys, values, p.rows, p.blocks, p.contexts, p.scores, reach, out)
        if plan.longer:
            self._general.attend_into(out, query, keys, values, plan.longer, reach)
        return out
