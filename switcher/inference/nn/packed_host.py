"""Products with weights that stay as the checkpoint stores them, for a CPU card.

A decoder's speed at small batches is the speed at which its weights are read, so a quantised weight
is unpacked in registers, every time, and multiplied in float32: the result is that of the unpacked
model. A panel of 64 rows lies in memory as it is read: for each input its 64 weights. A tile is
some tokens times some vectors of rows; each of its sums runs over the inputs in order, so a token's
result does not depend on the batch it is in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import numba
import numpy as np

from switcher.inference.nn.packed_tile import (
    BF16_KIND,
    BLOCK,
    F16_KIND,
    F32_KIND,
    LANES,
    PANEL,
    Q4_KIND,
    Q8_KIND,
    UNROLL,
)
from switcher.inference.nn.packed_tile import tile as _tile
from switcher.inference.nn.stored import Stored, halves

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    F32 = NDArray[np.float32]
    I64 = NDArray[np.int64]
    Array = NDArray[Any]

# Tokens that work on one panel before the next panel is read: their inputs stay in the cache.
_TOKEN_BLOCK = 128
# Vectors of rows for each size of tile: what 32 (or 16) registers hold.
_V16, _V8, _V4, _V2, _V1 = (1, 2, 4, 4, 4) if LANES == 16 else (1, 1, 2, 4, 8)


# Inside compiled code it takes its arguments as written; a type checker sees Numba's wrapper.
tile: Any = _tile


def _compiled(function: Callable[..., Any]) -> Callable[..., Any]:
    compiler = numba.njit(cache=True, nogil=True, error_model="numpy", boundscheck=False)
    return cast("Callable[..., Any]", compiler(function))


@_compiled
def _arrange(x: F32, start: int, size: int, depth: int, to: F32) -> int:
    """Puts tokens from `start` on in tiles of that size: for each input its tokens side by side.

    Returns the first token that fills no tile. Shape: x (tokens, inputs); to (tokens * depth,)
    """
    while len(x) - start >= size:
        base = start * depth
        for k in range(x.shape[1]):
            for t in range(size):
                to[base + k * size + t] = x[start + t, k]
        for k in range(x.shape[1] * size, depth * size):
            to[base + k] = np.float32(0.0)
        start += size
    return start


@_compiled
def _product(
    kind: int, q: Array, d: Array, m: Array, x: F32, depth: int, out: F32, first: int
) -> None:
    """out[:, first:] = x @ weights, panel by panel. Shape: see `_Part`."""
    numba.literally(kind)  # type: ignore[attr-defined]
    tokens = len(x)
    to = np.empty(tokens * depth, np.float32)
    t = _arrange(x, 0, 16, depth, to) if LANES == 16 else 0
    for size in (8, 4, 2, 1):
        t = _arrange(x, t, size, depth, to)
    width, stride = q.itemsize, out.strides[0]
    qp, dp = q.strides[0], d.strides[0]
    for start in range(0, tokens, _TOKEN_BLOCK):
        end = min(tokens, start + _TOKEN_BLOCK)
        for p in range(q.shape[0]):
            qq, dd, mm = q.ctypes.data + p * qp, d.ctypes.data + p * dp, m.ctypes.data + p * dp
            t = start
            xx = to.ctypes.data + 4 * t * depth
            oo = out.ctypes.data + t * stride + 4 * (PANEL * p + first)
            while LANES == 16 and end - t >= 16:
                for c in range(0, PANEL, _V16 * LANES):
                    at = qq + c * width
                    tile(kind, 16, _V16, at, dd + 2 * c, mm + 2 * c, xx, depth, oo + 4 * c, stride)
                t, xx, oo = t + 16, xx + 64 * depth, oo + 16 * stride
            while end - t >= 8:
                for c in range(0, PANEL, _V8 * LANES):
                    at = qq + c * width
                    tile(kind, 8, _V8, at, dd + 2 * c, mm + 2 * c, xx, depth, oo + 4 * c, stride)
                t, xx, oo = t + 8, xx + 32 * depth, oo + 8 * stride
            if end - t >= 4:
                for c in range(0, PANEL, _V4 * LANES):
                    at = qq + c * width
                    tile(kind, 4, _V4, at, dd + 2 * c, mm + 2 * c, xx, depth, oo + 4 * c, stride)
                t, xx, oo = t + 4, xx + 16 * depth, oo + 4 * stride
            if end - t >= 2:
                for c in range(0, PANEL, _V2 * LANES):
                    at = qq + c * width
                    tile(kind, 2, _V2, at, dd + 2 * c, mm + 2 * c, xx, depth, oo + 4 * c, stride)
                t, xx, oo = t + 2, xx + 8 * depth, oo + 2 * stride
            if end - t >= 1:
                for c in range(0, PANEL, _V1 * LANES):
                    at = qq + c * width
                    tile(kind, 1, _V1, at, dd + 2 * c, mm + 2 * c, xx, depth, oo + 4 * c, stride)


@_compiled
def _product_f32(q: Array, d: Array, m: Array, x: F32, depth: int, out: F32, first: int) -> None:
    _product(F32_KIND, q, d, m, x, depth, out, first)


@_compiled
def _product_f16(q: Array, d: Array, m: Array, x: F32, depth: int, out: F32, first: int) -> None:
    _product(F16_KIND, q, d, m, x, depth, out, first)


@_compiled
def _product_bf16(q: Array, d: Array, m: Array, x: F32, depth: int, out: F32, first: int) -> None:
    _product(BF16_KIND, q, d, m, x, depth, out, first)


@_compiled
def _product_q8(q: Array, d: Array, m: Array, x: F32, depth: int, out: F32, first: int) -> None:
    _product(Q8_KIND, q, d, m, x, depth, out, first)


@_compiled
def _product_q4(q: Array, d: Array, m: Array, x: F32, depth: int, out: F32, first: int) -> None:
    _product(Q4_KIND, q, d, m, x, depth, out, first)


_PRODUCTS = {
    "F32": _product_f32,
    "F16": _product_f16,
    "BF16": _product_bf16,
    "Q8_0": _product_q8,
    "Q4_0": _product_q4,
    "Q4_1": _product_q4,
}


def _aligned(shape: tuple[int, ...], dtype: np.dtype[Any]) -> Array:
    """Returns zeros that begin at a cache line, so that no vector lies across two."""
    size = int(np.prod(shape)) * dtype.itemsize
    raw = np.zeros(size + 64, np.uint8)
    skip = -raw.ctypes.data % 64
    return raw[skip : skip + size].view(dtype).reshape(shape)


def _panels(rows: Array) -> Array:
    """Puts 64 rows side by side, the last panel filled with zeros.

    Shape: (rows, ...) -> (panels, ..., 64)
    """
    count = -(-len(rows) // PANEL)
    out = _aligned((count, *rows.shape[1:], PANEL), rows.dtype)
    whole = len(rows) // PANEL * PANEL
    inside = rows[:whole].reshape(whole // PANEL, PANEL, *rows.shape[1:])
    out[: whole // PANEL] = np.moveaxis(inside, 1, -1)
    if whole < len(rows):
        out[-1, ..., : len(rows) - whole] = np.moveaxis(rows[whole:], 0, -1)
    return out


class _Part:
    """One stored matrix in panels.

    Shape: q (panels, inputs, 64), two inputs in a byte for 4 bits; d, m (panels, blocks, 64), the
    bits of float16: weight = q * d + m.
    """

    def __init__(self, stored: Stored) -> None:
        self.kind = stored.kind
        self.rows, self.inputs = stored.shape
        self.depth = self.inputs
        data = stored.data
        none = np.zeros((-(-self.rows // PANEL), 1, PANEL), np.uint16)
        self.d = self.m = none
        if stored.kind == "Q8_0":
            self.d = _bits(halves(data, 0))
            q = data[..., 2:].reshape(self.rows, -1)
        elif stored.kind in {"Q4_0", "Q4_1"}:
            scale = halves(data, 0)
            # A power of two times the scale is exact.
            shift = halves(data, 2) if stored.kind == "Q4_1" else scale * np.float16(-8)
            self.d, self.m = _bits(scale), _bits(shift)
            q = data[..., (4 if stored.kind == "Q4_1" else 2) :].reshape(self.rows, -1)
        else:
            self.depth = -(-self.inputs // UNROLL) * UNROLL
            whole = np.zeros((self.rows, self.depth), data.dtype)
            whole[:, : self.inputs] = data
            q = whole.view(np.uint16) if stored.kind == "F16" else whole
        self.q = _panels(q)

    def take(self, rows: I64) -> F32:
        """Returns some rows as numbers. Shape: (n,) -> (n, inputs)."""
        panel, place = rows // PANEL, rows % PANEL
        q = self.q[panel, :, place]
        if self.kind == "BF16":
            upper: F32 = (q.astype(np.uint32) << 16).view(np.float32)
            return upper[:, : self.inputs]
        if self.kind in {"F32", "F16"}:
            numbers = q.view(np.float16) if self.kind == "F16" else q
            return numbers[:, : self.inputs].astype(np.float32)
        scale = self.d[panel, :, place].view(np.float16).astype(np.float32)[..., None]
        if self.kind == "Q8_0":
            return (q.view(np.int8).reshape(len(rows), -1, BLOCK) * scale).reshape(len(rows), -1)
        shift = self.m[panel, :, place].view(np.float16).astype(np.float32)[..., None]
        both = q.reshape(len(rows), -1, BLOCK // 2)
        numbers = np.concatenate([both & 15, both >> 4], axis=2).astype(np.float32)
        return (numbers * scale + shift).reshape(len(rows), -1)


def _bits(scales: NDArray[np.float16]) -> Array:
    return _panels(np.ascontiguousarray(scales).view(np.uint16))


class Packed:
    """Matrices over the same inputs, one below the other, ready to be multiplied with."""

    def __init__(self, parts: Sequence[Stored]) -> None:
        """Takes matrices of shape (rows, inputs) each."""
        self._parts = [_Part(part) for part in parts]
        self.rows = sum(part.rows for part in self._parts)
        # A panel is written whole; what it writes beyond a part the next part overwrites.
        first, self._room = 0, 0
        for part in self._parts:
            self._room = max(self._room, first + -(-part.rows // PANEL) * PANEL)
            first += part.rows
        self.nbytes = sum(p.q.nbytes + p.d.nbytes + p.m.nbytes for p in self._parts)

    def __call__(self, x: F32) -> F32:
        """Returns x @ weights.T. Shape: x (tokens, inputs) -> (tokens, rows)."""
        x = np.ascontiguousarray(x)
        room = np.empty((len(x), self._room), np.float32)
        first = 0
        for part in self._parts:
            _PRODUCTS[part.kind](part.q, part.d, part.m, x, part.depth, room, first)
            first += part.rows
        return room if self._room == self.rows else np.ascontiguousarray(room[:, : self.rows])

    def take(self, rows: I64) -> F32:
        """Returns rows of the only matrix. Shape: (n,) int -> (n, inputs)."""
        (part,) = self._parts
        return part.take(rows)
