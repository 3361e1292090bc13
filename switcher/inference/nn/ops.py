"""Elementwise and normalising parts between the matrix products, for NumPy and CuPy alike.

All work on float32 (or the array's own float type) and in place where that is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from switcher.inference.nn.arrays import XP, XArray

# erf(x) = x P(x^2) / Q(x^2) for |x| <= 4, our own least-squares fit; error in float32 below 4e-7.
ERF_P = (1.12837906, 0.194368798, 0.0532147084, 0.00392137281, 0.000285895195, 1.9856726e-06)
ERF_Q = (1.0, 0.50558677, 0.115694998, 0.0152807521, 0.0011958111, 3.74803837e-05)
ERF_LIMIT = 4.0


def erf(xp: XP, x: XArray) -> XArray:
    """Returns the error function to 4e-7. Shape: any, as `x`."""
    clipped = xp.clip(x, -ERF_LIMIT, ERF_LIMIT)
    square = clipped * clipped
    top = xp.full_like(square, ERF_P[-1])
    for factor in ERF_P[-2::-1]:
        top *= square
        top += factor
    bottom = xp.full_like(square, ERF_Q[-1])
    for factor in ERF_Q[-2::-1]:
        bottom *= square
        bottom += factor
    top *= clipped
    top /= bottom
    return top


def gelu(xp: XP, x: XArray) -> XArray:
    """Applies x * Phi(x) in place (the exact form, by erf) and returns `x`."""
    half = erf(xp, x * np.float32(0.5**0.5))
    half += 1.0
    half *= 0.5
    x *= half
    return x


def gelu_tanh(xp: XP, x: XArray) -> XArray:
    """Applies GELU's tanh form in place and returns `x`."""
    inner = np.float32((2.0 / np.pi) ** 0.5) * (x + np.float32(0.044715) * x * x * x)
    x *= 0.5 * (1.0 + xp.tanh(inner))
    return x


def relu(xp: XP, x: XArray) -> XArray:
    """Applies max(x, 0) in place and returns `x`."""
    return xp.maximum(x, 0.0, out=x)


def layer_norm(xp: XP, x: XArray, weight: XArray, bias: XArray, eps: float) -> XArray:
    """Normalises the last axis in place to mean 0 and variance 1, then scales; returns `x`.

    Shape:
        x: (..., features); weight, bias: (features,)
    """
    x -= x.mean(axis=-1, keepdims=True)
    variance = xp.einsum("...i,...i->...", x, x)[..., None]
    variance /= x.shape[-1]
    variance += eps
    x /= xp.sqrt(variance)
    x *= weight
    x += bias
    return x


def softmax(xp: XP, x: XArray) -> XArray:
    """Applies softmax over the last axis in place and returns `x`."""
    x -= x.max(axis=-1, keepdims=True)
    xp.exp(x, out=x)
    x /= x.sum(axis=-1, keepdims=True)
    return x
