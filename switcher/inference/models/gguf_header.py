"""The head of a GGUF file: metadata and where each tensor lies.

Read here and not by the `gguf` package, whose reader takes seconds for a vocabulary of 50,000
pieces; the tests hold the two to the same result. Every length is checked against the file first.

Source: the GGUF specification of the ggml project, versions 2 and 3.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    Scalar = bool | int | float | str
    Value = Scalar | list["Value"]

_MAX_ENTRIES = 1 << 20
_MAX_DIMENSIONS = 4
_STRING, _ARRAY, _BOOL = 8, 9, 7
_NUMBERS = {
    0: "<u1",
    1: "<i1",
    2: "<u2",
    3: "<i2",
    4: "<u4",
    5: "<i4",
    6: "<f4",
    7: "?",
    10: "<u8",
    11: "<i8",
    12: "<f8",
}
# Tensor types that are read, by number: name, elements per block, bytes per block.
TENSOR_TYPES = {
    0: ("F32", 1, 4),
    1: ("F16", 1, 2),
    2: ("Q4_0", 32, 18),
    3: ("Q4_1", 32, 20),
    8: ("Q8_0", 32, 34),
    30: ("BF16", 1, 2),
}


@dataclass(frozen=True, slots=True)
class TensorPlace:
    """One tensor: its shape (slowest axis first), type number, and first byte in the file."""

    shape: tuple[int, ...]
    kind: int
    start: int

    @property
    def kind_name(self) -> str:
        """Name of the type, or its number if it is not read."""
        return TENSOR_TYPES[self.kind][0] if self.kind in TENSOR_TYPES else f"type {self.kind}"

    @property
    def size_bytes(self) -> int:
        """Bytes in the file; only for types that are read."""
        _, elements, size = TENSOR_TYPES[self.kind]
        return int(np.prod(self.shape, dtype=np.int64)) // elements * size


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """Everything before the tensors' bytes."""

    values: dict[str, Value]
    tensors: dict[str, TensorPlace]


class _Cursor:
    """Reads forward through bytes; every step is checked by the buffer's own bounds."""

    def __init__(self, data: memoryview) -> None:
        self.data = data
        self.at = 0

    def take(self, count: int) -> memoryview:
        if count < 0 or count > len(self.data) - self.at:
            raise ValueError(f"{count} bytes wanted at byte {self.at} of {len(self.data)}")
        part = self.data[self.at : self.at + count]
        self.at += count
        return part

    def unpack(self, form: str) -> tuple[int, ...]:
        return struct.unpack(form, self.take(struct.calcsize(form)))

    def text(self) -> str:
        (length,) = self.unpack("<Q")
        return str(self.take(length), "utf-8", "replace")

    def value(self, kind: int) -> Value:
        if kind == _STRING:
            return self.text()
        if kind == _ARRAY:
            item_kind, count = self.unpack("<IQ")
            if count > len(self.data) - self.at:
                raise ValueError(f"an array of {count} items does not fit the file")
            if item_kind in _NUMBERS:
                return self.numbers(item_kind, count)
            if item_kind != _STRING:
                raise ValueError(f"an array of type {item_kind}")
            return [self.text() for _ in range(count)]
        if kind not in _NUMBERS:
            raise ValueError(f"a value of type {kind}")
        return self.numbers(kind, 1)[0]

    def numbers(self, kind: int, count: int) -> list[Value]:
        dtype = np.dtype(_NUMBERS[kind])
        raw = np.frombuffer(self.take(count * dtype.itemsize), np.uint8)
        values: list[Value] = (raw.astype(bool) if kind == _BOOL else raw.view(dtype)).tolist()
        return values


def read_header(data: memoryview) -> GgufHeader:
    """Reads the head of a file.

    Raises:
        ValueError: it is no GGUF file, of an unknown version, or cut short.
    """
    cursor = _Cursor(data)
    if bytes(cursor.take(4)) != b"GGUF":
        raise ValueError("it does not begin with GGUF")
    version, tensor_count, value_count = cursor.unpack("<IQQ")
    if version not in (2, 3):
        raise ValueError(f"version {version} is not read")
    if max(tensor_count, value_count) > _MAX_ENTRIES:
        raise ValueError("it claims more entries than any model has")
    values: dict[str, Value] = {}
    for _ in range(value_count):
        key = cursor.text()
        values[key] = cursor.value(cursor.unpack("<I")[0])
    places = [_read_place(cursor) for _ in range(tensor_count)]
    alignment = values.get("general.alignment", 32)
    if not isinstance(alignment, int) or not 1 <= alignment <= 1 << 20:
        raise ValueError(f"an alignment of {alignment}")
    begin = -(-cursor.at // alignment) * alignment
    tensors = {
        name: TensorPlace(tuple(reversed(shape)), kind, begin + offset)
        for name, shape, kind, offset in places
    }
    return GgufHeader(values, tensors)


def _read_place(cursor: _Cursor) -> tuple[str, Sequence[int], int, int]:
    name = cursor.text()
    (dimensions,) = cursor.unpack("<I")
    if dimensions > _MAX_DIMENSIONS:
        raise ValueError(f"{name} has {dimensions} dimensions")
    shape = cursor.unpack(f"<{dimensions}Q")
    kind, offset = cursor.unpack("<IQ")
    return name, shape, kind, offset
