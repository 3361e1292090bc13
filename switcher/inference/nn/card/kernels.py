"""A decoder's parts on a CUDA card: 16-bit weights, float32 everything else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from switcher.errors import ModelError
from switcher.inference.nn.card.launch import cupy_launch
from switcher.inference.nn.kernels import ArrayKernels

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from switcher.inference.nn.arrays import XP, XArray
    from switcher.inference.nn.card.launch import Launch
    from switcher.inference.nn.kernels import Weights
    from switcher.inference.nn.stored import Stored

VECTOR = 8  # weights that a thread reads at once
# Tokens up to which reading the weights takes longer than multiplying with them.
SKINNY = 8
_TILES = (1, 2, 4, 8)


@dataclass(frozen=True, slots=True)
class CardWeights:
    """A matrix on the card. Shape: data (rows, inputs) uint16, the bits of float16 or bfloat16."""

    data: XArray
    bf16: bool

    @property
    def nbytes(self) -> int:
        """Bytes on the card."""
        return int(self.data.nbytes)

    @property
    def rows(self) -> int:
        """Outputs of the product."""
        return int(self.data.shape[0])


class CardKernels(ArrayKernels):
    """Own kernels for a few tokens, the card's matrix library for many."""

    def __init__(self, xp: XP, launches: Callable[[bool], Launch] | None = None) -> None:
        """Takes the array library, and how to start kernels for bfloat16 weights or float16's.

        Args:
            xp: cupy; numpy only where the kernels run on the CPU too, in tests.
            launches: None: compile them with CuPy.
        """
        super().__init__(xp)
        self._launches = launches or (lambda bf16: cupy_launch(xp, bf16=bf16))

    def launch(self, *, bf16: bool) -> Launch:
        """Returns what starts kernels for that kind of weights."""
        return self._launches(bf16)

    def weights(self, parts: Sequence[Stored]) -> Weights:
        """See `Kernels`. bfloat16 stays, everything else becomes float16.

        Raises:
            ModelError: sizes that the kernels do not read, or weights beyond float16.
        """
        if parts[0].shape[1] % VECTOR:
            raise ModelError(
                f"on a CUDA card the model's sizes must be multiples of {VECTOR}, "
                f"not {parts[0].shape[1]}; serve it on a CPU card"
            )
        bf16 = all(part.kind == "BF16" for part in parts)
        bits = np.concatenate([part.data if bf16 else _half_bits(part) for part in parts])
        return CardWeights(self._xp.asarray(bits), bf16)

    def take(self, weights: Weights, rows: XArray) -> XArray:
        """See `Kernels`."""
        w = cast("CardWeights", weights)
        out = self._xp.empty((len(rows), w.data.shape[1]), self._xp.float32)
        tokens = rows.astype(self._xp.int32)
        args = (w.data, tokens, out, np.int32(out.shape[1]))
        self.launch(bf16=w.bf16)("embed", (len(rows), 1), 128, args)
        return out

    def linear(self, x: XArray, weights: Weights) -> XArray:
        """See `Kernels`."""
        w = cast("CardWeights", weights)
        x = self._xp.ascontiguousarray(x)
        if len(x) <= SKINNY:
            out = self._xp.empty((len(x), w.rows), self._xp.float32)
            if len(x):
                launch_linear(self.launch(bf16=w.bf16), x, w, None, out, add=False)
            return out
        matrix = w.data.view(_bfloat16() if w.bf16 else self._xp.float16)
        # Two dimensions: only those reach the tensor cores with 16-bit inputs.
        return (x.astype(matrix.dtype) @ matrix.T).astype(self._xp.float32)


def launch_linear(
    launch: Launch,
    x: XArray,
    weights: CardWeights,
    bias: XArray | None,
    out: XArray,
    *,
    add: bool,
) -> None:
    """Out = x @ weights.T + bias; with `add`, added to what `out` holds.

    Shape: x (tokens, inputs) float32; bias (rows,); out (tokens, rows) float32
    """
    tokens, inputs = x.shape
    size = tile_for(tokens)
    numbers = (np.int32(tokens), np.int32(inputs), np.int32(weights.rows), np.int32(add))
    grid = (-(-weights.rows // WARPS), -(-tokens // size))
    launch(f"linear_{size}", grid, 32 * WARPS, (x, weights.data, bias, out, *numbers))


WARPS = 4  # of a block; each makes one row


def tile_for(tokens: int) -> int:
    """Returns how many tokens one reading of the weights serves."""
    return next((size for size in _TILES if size >= tokens), _TILES[-1])


def _half_bits(part: Stored) -> NDArray[np.uint16]:
    floats = part.floats()
    if np.abs(floats).max(initial=0.0) > np.finfo(np.float16).max:
        raise ModelError("a weight is beyond float16; store the model as bfloat16")
    return floats.astype(np.float16).view(np.uint16)


def _bfloat16() -> np.dtype[Any]:
    import ml_dtypes

    kind: np.dtype[Any] = np.dtype(ml_dtypes.bfloat16)
    return kind
