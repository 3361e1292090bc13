"""Rotary positions: how fast each pair of a head turns, and the scalings that long windows use."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from switcher.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    F32 = NDArray[np.float32]
    F64 = NDArray[np.float64]


def frequencies(head: int, theta: float) -> F64:
    """Returns radians per position of each pair, unscaled. Shape: (head / 2,)."""
    return theta ** (-np.arange(0, head, 2, dtype=np.float64) / head)


def tables(window: int, head: int, theta: float, divisors: tuple[float, ...]) -> tuple[F32, F32]:
    """Returns cosines and sines. Shape: (window, head / 2) each.

    Args:
        window: Positions.
        head: Features of a head.
        theta: Base of the frequencies.
        divisors: What each pair's frequency is divided by; empty: by 1.
    """
    speed = frequencies(head, theta)
    if divisors:
        speed = speed / np.array(divisors)
    angles = np.arange(window)[:, None] * speed[None, :]
    return np.cos(angles).astype(np.float32), np.sin(angles).astype(np.float32)


def divisors_of(form: Mapping[str, Any], head: int, theta: float) -> tuple[float, ...]:
    """Returns the divisors that `rope_scaling` (or `rope_parameters`) of a config.json asks for.

    Args:
        form: That object; empty for none.
        head: Features of a head.
        theta: Base of the frequencies.

    Raises:
        ModelError: a kind of scaling that is not built, or numbers that are missing.
    """
    kind = form.get("rope_type", form.get("type", "default"))
    if kind == "default":
        return ()
    if kind == "linear":
        return (_number(form, "factor"),) * (head // 2)
    if kind == "llama3":
        return _llama3(form, frequencies(head, theta))
    raise ModelError(
        f"rope_scaling of type {kind!r} is not supported (default, linear and llama3 are); "
        "use a model without it"
    )


def _llama3(form: Mapping[str, Any], speed: F64) -> tuple[float, ...]:
    """Slow pairs are divided by the factor, fast ones stay, those between change over smoothly.

    Source: the rotary scaling published with Llama 3.1.
    """
    factor = _number(form, "factor")
    low, high = _number(form, "low_freq_factor"), _number(form, "high_freq_factor")
    if low >= high:
        raise ModelError("rope_scaling: low_freq_factor must be below high_freq_factor")
    # How many turns a pair makes within the window that the model was first trained on.
    turns = _number(form, "original_max_position_embeddings") * speed / (2 * math.pi)
    kept = np.clip((turns - low) / (high - low), 0.0, 1.0)
    return tuple((1.0 / (kept + (1.0 - kept) / factor)).tolist())


def _number(form: Mapping[str, Any], key: str) -> float:
    value = form.get(key)
    if not isinstance(value, int | float) or value <= 0:
        raise ModelError(f"rope_scaling lacks a positive {key}")
    return float(value)
