"""An encoder's parts between its products, compiled by Numba for a CPU card."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from switcher.inference.nn import ops
from switcher.inference.nn.kernels_host import compiled

if TYPE_CHECKING:
    from numpy.typing import NDArray

    F32 = NDArray[np.float32]
    I32 = NDArray[np.int32]
    I64 = NDArray[np.int64]

_P0, _P1, _P2, _P3, _P4, _P5 = (np.float32(factor) for factor in ops.ERF_P)
_Q0, _Q1, _Q2, _Q3, _Q4, _Q5 = (np.float32(factor) for factor in ops.ERF_Q)
# exp(x) = 2^n exp(r); the series of exp(r) up to r^6 is exact to 2e-7 for |r| <= ln(2) / 2.
_LOG2E, _LN2_HIGH, _LN2_LOW = 1.44269504, 0.693359375, -2.12194440e-4


@compiled
def _exp_minus(row: F32, top: np.float32, bits: I32, powers: F32) -> np.float32:
    """Row = exp(row - top) in place; returns its sum. `powers` is `bits` seen as floats."""
    log2e, high, low = np.float32(_LOG2E), np.float32(_LN2_HIGH), np.float32(_LN2_LOW)
    total = np.float32(0.0)
    for j in range(len(row)):
        x = max(row[j] - np.float32(top), np.float32(-87.0))
        n = np.floor(x * log2e + np.float32(0.5))
        r = (x - n * high) - n * low
        p = np.float32(0.00139305) * r + np.float32(0.00833345)
        p = p * r + np.float32(0.0416667)
        p = p * r + np.float32(0.16666667)
        p = p * r + np.float32(0.5)
        p = p * r + np.float32(1.0)
        row[j] = p * r + np.float32(1.0)
        # 2 to the n, by its exponent bits.
        bits[j] = (np.int32(n) + np.int32(127)) << np.int32(23)
    for j in range(len(row)):
        row[j] *= powers[j]
        total += row[j]
    return total


@compiled
def _attend(qkv: F32, bias: F32, heads: int, length: int, lengths: I64, out: F32) -> None:
    """One head of one text at a time: scores of a token as a row, softmax, sum of values."""
    hidden = out.shape[1]
    size = hidden // heads
    keys = np.empty((size, length), np.float32)
    values = np.empty((length, size), np.float32)
    scores = np.empty(length, np.float32)
    bits = np.empty(length, np.int32)
    powers = bits.view(np.float32)
    mixed = np.empty(size, np.float32)
    scale = np.float32(1.0 / np.sqrt(size))
    for b in range(len(lengths)):
        first, count = b * length, lengths[b]
        for h in range(heads):
            q0, k0, v0 = h * size, hidden + h * size, 2 * hidden + h * size
            for j in range(count):
                for d in range(size):
                    keys[d, j] = qkv[first + j, k0 + d] + bias[k0 + d]
                    values[j, d] = qkv[first + j, v0 + d] + bias[v0 + d]
            row = scores[:count]
            for i in range(length):
                row[:] = np.float32(0.0)
                for d in range(0, size - 3, 4):
                    a0 = (qkv[first + i, q0 + d] + bias[q0 + d]) * scale
                    a1 = (qkv[first + i, q0 + d + 1] + bias[q0 + d + 1]) * scale
                    a2 = (qkv[first + i, q0 + d + 2] + bias[q0 + d + 2]) * scale
                    a3 = (qkv[first + i, q0 + d + 3] + bias[q0 + d + 3]) * scale
                    for j in range(count):
                        row[j] += (
                            a0 * keys[d, j]
                            + a1 * keys[d + 1, j]
                            + a2 * keys[d + 2, j]
                            + a3 * keys[d + 3, j]
                        )
                for d in range(size // 4 * 4, size):
                    a0 = (qkv[first + i, q0 + d] + bias[q0 + d]) * scale
                    for j in range(count):
                        row[j] += a0 * keys[d, j]
                top = row[0]
                for j in range(count):
                    top = max(top, row[j])
                share = np.float32(1.0) / _exp_minus(row, top, bits, powers)
                mixed[:] = np.float32(0.0)
                for j in range(0, count - 3, 4):
                    w0, w1, w2, w3 = row[j], row[j + 1], row[j + 2], row[j + 3]
                    for d in range(size):
                        mixed[d] += (
                            w0 * values[j, d]
                            + w1 * values[j + 1, d]
                            + w2 * values[j + 2, d]
                            + w3 * values[j + 3, d]
                        )
                for j in range(count // 4 * 4, count):
                    w0 = row[j]
                    for d in range(size):
                        mixed[d] += w0 * values[j, d]
                for d in range(size):
                    out[first + i, q0 + d] = mixed[d] * share


def attend(qkv: F32, bias: F32, shape: tuple[int, int, int], lengths: I64) -> F32:
    """See `encoder_parts.EncoderParts`."""
    _, length, heads = shape
    out = np.empty((len(qkv), qkv.shape[1] // 3), np.float32)
    _attend(qkv, bias, heads, length, np.ascontiguousarray(lengths, np.int64), out)
    return out


@compiled
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


@compiled
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
