"""A GGUF file: its metadata and its tensors as float32."""

from __future__ import annotations

import mmap
from typing import TYPE_CHECKING

import numpy as np

from switcher.errors import ModelError
from switcher.inference.models.gguf_header import TENSOR_TYPES, read_header

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

    from switcher.inference.models.gguf_header import Value

    F32 = NDArray[np.float32]
    Bytes = NDArray[np.uint8]


class GgufFile:
    """One file, memory-mapped."""

    def __init__(self, path: Path) -> None:
        """Opens it.

        Raises:
            ModelError: it is missing, cut short, or no GGUF file.
        """
        self.path = path
        try:
            with path.open("rb") as file:
                self._data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
            self._header = read_header(self._data)
        except OSError as error:
            raise ModelError(f"{path}: {error.strerror}; give the path of a .gguf file") from error
        except ValueError as error:
            raise ModelError(
                f"{path} is corrupt or no GGUF file ({error}); remove it and fetch it again"
            ) from error

    def value(self, key: str) -> Value | None:
        """Returns a metadata value, or None if the file has none of that key."""
        return self._header.values.get(key)

    def texts(self, key: str) -> list[str] | None:
        """Returns a list of texts, or None if there is none of that key."""
        value = self.value(key)
        return [str(item) for item in value] if isinstance(value, list) else None

    def numbers(self, key: str) -> list[float] | None:
        """Returns a list of numbers, or None if there is none of that key."""
        value = self.value(key)
        if not isinstance(value, list):
            return None
        return [item for item in value if isinstance(item, int | float)]

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
        place = self._header.tensors.get(name)
        if place is None:
            raise ModelError(f"{self.path} lacks the tensor {name}; fetch it again")
        return place.shape

    def names(self) -> list[str]:
        """Returns the names of its tensors."""
        return list(self._header.tensors)

    def tensor(self, name: str) -> F32 | None:
        """Returns a tensor as float32, or None if there is none of that name.

        Raises:
            ModelError: it is quantised in a way that is not read.
        """
        place = self._header.tensors.get(name)
        if place is None:
            return None
        if place.kind not in TENSOR_TYPES:
            known = ", ".join(kind for kind, _, _ in TENSOR_TYPES.values())
            raise ModelError(f"{name} is quantised as {place.kind_name}; {known} are read")
        end = place.start + place.size_bytes
        if end > len(self._data):
            raise ModelError(f"{self.path} is cut short at {name}; fetch it again")
        raw = np.frombuffer(self._data[place.start : end], np.uint8)
        return _UNPACK[place.kind_name](raw).reshape(place.shape)


def _f32(data: Bytes) -> F32:
    return data.view("<f4")


def _f16(data: Bytes) -> F32:
    return data.view("<f2").astype(np.float32)


def _bf16(data: Bytes) -> F32:
    # The upper half of a float32.
    return (data.view("<u2").astype(np.uint32) << 16).view(np.float32)


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


_UNPACK: dict[str, Callable[[Bytes], F32]] = {
    "F32": _f32,
    "F16": _f16,
    "BF16": _bf16,
    "Q8_0": _q8_0,
    "Q4_0": _q4_0,
    "Q4_1": _q4_1,
}
