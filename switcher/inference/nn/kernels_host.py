"""The same parts compiled by Numba for a CPU card: one pass over memory each, no temporaries.

Compiled once per machine and kept in Numba's cache.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import numba
import numpy as np

from switcher.inference.nn import ops
from switcher.inference.nn.kernels import ArrayKernels
from switcher.inference.nn.kv import BLOCK_TOKENS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from switcher.inference.nn.llama import Segment

    F32 = NDArray[np.float32]
    I64 = NDArray[np.int64]

# Sums may be reordered (that is what makes them vector code); NaN and infinity stay what they are.
_FAST = {"reassoc", "contract", "arcp", "nsz"}
# Up to so many tokens our products beat the matrix library's, which is made for square matrices.
_SKINNY = 24
_P0, _P1, _P2, _P3, _P4, _P5 = (np.float32(factor) for factor in ops.ERF_P)
_Q0, _Q1, _Q2, _Q3, _Q4, _Q5 = (np.float32(factor) for factor in ops.ERF_Q)


def _compiled(function: Callable[..., Any]) -> Callable[..., Any]:
    compiler = numba.njit(cache=True, fastmath=_FAST, nogil=True, error_model="numpy")
    return cast("Callable[..., Any]", compiler(function))


@_compiled
def _dots(x: F32, w: F32, first_token: int, first_row: int, out: F32) -> None:
    """One product at a time, for the tokens and rows that fill no tile."""
    tokens, size = x.shape
    for n in range(w.shape[0]):
        for b in range(first_token if n < first_row else 0, tokens):
            total = np.float32(0.0)
            for k in range(size):
                total += w[n, k] * x[b, k]
            out[b, n] = total


@_compiled
def _linear_four(x: F32, w: F32, out: F32) -> None:
    """Four tokens share each weight that is read: for the few tokens that memory speed allows."""
    tokens, size = x.shape
    whole = tokens // 4 * 4
    for n in range(w.shape[0]):
        for b in range(0, whole, 4):
            a0 = a1 = a2 = a3 = np.float32(0.0)
            for k in range(size):
                v = w[n, k]
                a0 += v * x[b, k]
                a1 += v * x[b + 1, k]
                a2 += v * x[b + 2, k]
                a3 += v * x[b + 3, k]
            out[b, n], out[b + 1, n], out[b + 2, n], out[b + 3, n] = a0, a1, a2, a3
    _dots(x, w, whole, w.shape[0], out)


@_compiled
def _linear_tiles(x: F32, w: F32, out: F32) -> None:
    """Tiles of two rows and four tokens, which the vector registers hold."""
    tokens, size = x.shape
    whole, rows = tokens // 4 * 4, w.shape[0] // 2 * 2
    for n in range(0, rows, 2):
        for b in range(0, whole, 4):
            a0 = a1 = a2 = a3 = c0 = c1 = c2 = c3 = np.float32(0.0)
            for k in range(size):
                v, u = w[n, k], w[n + 1, k]
                p, q, r, s = x[b, k], x[b + 1, k], x[b + 2, k], x[b + 3, k]
                a0 += v * p
                a1 += v * q
                a2 += v * r
                a3 += v * s
                c0 += u * p
                c1 += u * q
                c2 += u * r
                c3 += u * s
            out[b, n], out[b + 1, n], out[b + 2, n], out[b + 3, n] = a0, a1, a2, a3
            m = n + 1
            out[b, m], out[b + 1, m], out[b + 2, m], out[b + 3, m] = c0, c1, c2, c3
    _dots(x, w, whole, rows, out)


@_compiled
def _rms_norm(x: F32, weight: F32, eps: float, out: F32) -> None:
    rows, size = x.shape
    for r in range(rows):
        total = np.float32(0.0)
        for i in range(size):
            total += x[r, i] * x[r, i]
        scale = np.float32(1.0 / np.sqrt(total / size + eps))
        for i in range(size):
            out[r, i] = x[r, i] * scale * weight[i]


@_compiled
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


@_compiled
def _silu_gate(x: F32, out: F32) -> None:
    rows, size = out.shape
    for r in range(rows):
        for i in range(size):
            gate = x[r, i]
            out[r, i] = gate / (np.float32(1.0) + np.exp(-gate)) * x[r, size + i]


@_compiled
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


@_compiled
def _bias_gelu(x: F32, bias: F32) -> None:
    """In place: gelu(x + bias), with the same fit of erf as ops.py."""
    rows, size = x.shape
    for r in range(rows):
        for i in range(size):
            v = x[r, i] + bias[i]
            z = min(max(v * np.float32(0.70710678), np.float32(-4.0)), np.float32(4.0))
            s = z * z
            top, bottom = _P5, _Q5
            top, bottom = top * s + _P4, bottom * s + _Q4
            top, bottom = top * s + _P3, bottom * s + _Q3
            top, bottom = top * s + _P2, bottom * s + _Q2
            top, bottom = top * s + _P1, bottom * s + _Q1
            top, bottom = top * s + _P0, bottom * s + _Q0
            half = np.float32(0.5) * v
            x[r, i] = half + half * (z * top / bottom)


@_compiled
def _add_norm(y: F32, bias: F32, x: F32, weight: F32, shift: F32, eps: float) -> None:
    """In place: y = layer_norm(y + bias + x)."""
    rows, size = y.shape
    for r in range(rows):
        total = np.float32(0.0)
        for i in range(size):
            v = y[r, i] + bias[i] + x[r, i]
            y[r, i] = v
            total += v
        mean = total / np.float32(size)
        squares = np.float32(0.0)
        for i in range(size):
            v = y[r, i] - mean
            squares += v * v
        scale = np.float32(1.0 / np.sqrt(squares / size + eps))
        for i in range(size):
            y[r, i] = (y[r, i] - mean) * scale * weight[i] + shift[i]


def bias_gelu(x: F32, bias: F32) -> F32:
    """Returns gelu(x + bias), in place. Shape: x (tokens, n) contiguous; bias (n,)."""
    _bias_gelu(x, bias)
    return x


def add_norm(y: F32, bias: F32, x: F32, weight: F32, shift: F32, eps: float) -> F32:
    """Returns the layer norm of y + bias + x, in `y`. Shape: y, x (tokens, n); others (n,)."""
    _add_norm(y, bias, x, weight, shift, eps)
    return y


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

    def linear(self, x: F32, weight: F32) -> F32:
        """See `kernels.Kernels`."""
        tokens = len(x)
        if not 0 < tokens <= _SKINNY:
            return x @ weight.T
        out = np.empty((tokens, len(weight)), np.float32)
        (_linear_four if tokens < 8 else _linear_tiles)(np.ascontiguousarray(x), weight, out)
        return out

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
