"""A GGUF file: its metadata and dequantised tensors, through the `gguf` library.

The three quantisations that small models use are unpacked by array code of our own, some ten times
faster than the library's general one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from switcher.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

    F32 = NDArray[np.float32]
    Bytes = NDArray[np.uint8]


class GgufFile:
    """One file, memory-mapped."""

    def __init__(self, path: Path) -> None:
        """Opens it.

        Raises:
            ModelError: it is missing, cut short, or no GGUF file.
        """
        from gguf import GGUFReader

        self.path = path
        try:
            self._reader = GGUFReader(path)
            self._tensors = {tensor.name: tensor for tensor in self._reader.tensors}
        except OSError as error:
            raise ModelError(f"{path}: {error.strerror}") from error
        except (ValueError, KeyError, IndexError, OverflowError, TypeError) as error:
            raise ModelError(
                f"{path} is corrupt or no GGUF file ({error}); remove it and fetch it again"
            ) from error

    def value(self, key: str) -> Any:  # noqa: ANN401 - metadata may be anything
        """Returns a metadata value, or None if the file has none of that key."""
        field = self._reader.get_field(key)
        return None if field is None else field.contents()

    def text(self, key: str) -> str:
        """Returns a text; "" if it is missing."""
        value = self.value(key)
        return value if isinstance(value, str) else ""

    def number(self, key: str, default: int | None = None) -> int:
        """Returns a whole number.

        Raises:
            ModelError: it is missing and there is no default.
        """
        value = self.value(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, int) or value < 0:
            raise ModelError(f"{self.path} lacks the number {key}; fetch it again")
        return value

    def real(self, key: str, default: float) -> float:
        """Returns a number."""
        value = self.value(key)
        return float(value) if isinstance(value, int | float) else default

    def shape(self, name: str) -> tuple[int, ...]:
        """Returns a tensor's shape, slowest axis first.

        Raises:
            ModelError: there is no such tensor.
        """
        tensor = self._tensors.get(name)
        if tensor is None:
            raise ModelError(f"{self.path} lacks the tensor {name}; fetch it again")
        return tuple(int(n) for n in reversed(tensor.shape))

    def tensor(self, name: str) -> F32 | None:
        """Returns a tensor as float32, or None if there is none of that name.

        Raises:
            ModelError: it is quantised in a way that is not read.
        """
        tensor = self._tensors.get(name)
        if tensor is None:
            return None
        kind = tensor.tensor_type.name
        shape = self.shape(name)
        unpack = _UNPACK.get(kind)
        if unpack is None:
            raise ModelError(f"{name} is quantised as {kind}; {', '.join(_UNPACK)} are read")
        try:
            return unpack(np.asarray(tensor.data)).reshape(shape)
        except ValueError as error:
            raise ModelError(f"{self.path} is cut short at {name}; fetch it again") from error


def _plain(data: NDArray[Any]) -> F32:
    return data.astype(np.float32)


def _halves(data: Bytes, at: int) -> F32:
    """The float16 at byte `at` of each block. Shape: (blocks, bytes) -> (blocks, 1)."""
    return np.ascontiguousarray(data[:, at : at + 2]).view(np.float16).astype(np.float32)


def _nibbles(data: Bytes) -> F32:
    """Low halves of 16 bytes, then high halves. Shape: (blocks, 16) -> (blocks, 32)."""
    return np.concatenate([data & 15, data >> 4], axis=1).astype(np.float32)


def _q8_0(data: Bytes) -> F32:
    blocks = data.reshape(-1, 34)
    return np.ascontiguousarray(blocks[:, 2:]).view(np.int8).astype(np.float32) * _halves(blocks, 0)


def _q4_0(data: Bytes) -> F32:
    blocks = data.reshape(-1, 18)
    return (_nibbles(blocks[:, 2:]) - np.float32(8)) * _halves(blocks, 0)


def _q4_1(data: Bytes) -> F32:
    blocks = data.reshape(-1, 20)
    values = _nibbles(blocks[:, 4:])
    values *= _halves(blocks, 0)
    values += _halves(blocks, 2)
    return values


_UNPACK: dict[str, Callable[[NDArray[Any]], F32]] = {
    "F32": _plain,
    "F16": _plain,
    "Q8_0": _q8_0,
    "Q4_0": _q4_0,
    "Q4_1": _q4_1,
}
