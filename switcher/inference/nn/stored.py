"""A tensor as its checkpoint stores it: plain numbers, or quantised blocks of 32 weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    F32 = NDArray[np.float32]
    Bytes = NDArray[np.uint8]

# Weights per block and bytes per block, by the names that GGUF uses.
BLOCK_WEIGHTS = 32
BLOCK_BYTES = {"Q8_0": 34, "Q4_0": 18, "Q4_1": 20}


@dataclass(frozen=True, slots=True)
class Stored:
    """One tensor.

    Attributes:
        kind: "F32", "F16", "BF16", or a quantisation of `BLOCK_BYTES`.
        shape: Its shape as numbers, slowest axis first.
        data: Its elements. F32: float32; F16: float16; BF16: uint16 (the upper half of a float32),
            each of `shape`; quantised: uint8 of shape (rows, blocks, bytes), each row of the last
            axis a block.
    """

    kind: str
    shape: tuple[int, ...]
    data: NDArray[Any]

    @classmethod
    def of(cls, array: NDArray[Any]) -> Stored:
        """Takes an array of numbers; everything but float16 becomes float32."""
        if array.dtype == np.float16:
            return cls("F16", array.shape, array)
        return cls("F32", array.shape, np.asarray(array, np.float32))

    @classmethod
    def of_bytes(cls, kind: str, shape: tuple[int, ...], raw: Bytes) -> Stored:
        """Takes the bytes of a file."""
        if kind in BLOCK_BYTES:
            blocks = shape[-1] // BLOCK_WEIGHTS
            rows = int(np.prod(shape[:-1], dtype=np.int64))
            return cls(kind, shape, raw.reshape(rows, blocks, BLOCK_BYTES[kind]))
        element = {"F32": "<f4", "F16": "<f2", "BF16": "<u2"}[kind]
        return cls(kind, shape, raw.view(element).reshape(shape))

    def floats(self) -> F32:
        """Returns it as float32, of `shape`."""
        if self.kind in BLOCK_BYTES:
            flat = self.data.reshape(-1, self.data.shape[-1])
            return _UNPACK[self.kind](flat).reshape(self.shape)
        if self.kind == "BF16":
            return (self.data.astype(np.uint32) << 16).view(np.float32)
        return self.data.astype(np.float32, copy=False)

    def half_split(self, head: int) -> Stored:
        """Reorders each head's rows from pairs (0,1),(2,3)... to halves 0,2,4... 1,3,5..."""
        pairs = self.data.reshape(-1, head // 2, 2, *self.data.shape[1:])
        data = np.ascontiguousarray(pairs.swapaxes(1, 2)).reshape(self.data.shape)
        return Stored(self.kind, self.shape, data)


def halves(blocks: Bytes, at: int) -> NDArray[np.float16]:
    """Returns the float16 at byte `at` of each block. Shape: (..., bytes) -> (...)."""
    return np.ascontiguousarray(blocks[..., at : at + 2]).view(np.float16)[..., 0]


def _nibbles(data: Bytes) -> F32:
    """Low halves of 16 bytes, then high halves. Shape: (blocks, 16) -> (blocks, 32)."""
    return np.concatenate([data & 15, data >> 4], axis=1).astype(np.float32)


def _scale(blocks: Bytes, at: int) -> F32:
    return halves(blocks, at).astype(np.float32)[:, None]


def _q8_0(blocks: Bytes) -> F32:
    return np.ascontiguousarray(blocks[:, 2:]).view(np.int8).astype(np.float32) * _scale(blocks, 0)


def _q4_0(blocks: Bytes) -> F32:
    return (_nibbles(blocks[:, 2:]) - np.float32(8)) * _scale(blocks, 0)


def _q4_1(blocks: Bytes) -> F32:
    values = _nibbles(blocks[:, 4:])
    values *= _scale(blocks, 0)
    values += _scale(blocks, 2)
    return values


_UNPACK: dict[str, Callable[[Bytes], F32]] = {"Q8_0": _q8_0, "Q4_0": _q4_0, "Q4_1": _q4_1}
