"""A GGUF file: its metadata and its tensors."""

from __future__ import annotations

import mmap
from typing import TYPE_CHECKING

import numpy as np

from switcher.errors import ModelError
from switcher.inference.models.gguf_header import TENSOR_TYPES, read_header
from switcher.inference.nn.stored import Stored

if TYPE_CHECKING:
    from pathlib import Path

    from switcher.inference.models.gguf_header import Value


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

    def tensor(self, name: str) -> Stored | None:
        """Returns a tensor as it is stored, or None if there is none of that name.

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
        if place.shape and place.shape[-1] % TENSOR_TYPES[place.kind][1]:
            raise ModelError(f"{self.path} is corrupt: {name} has a broken block; fetch it again")
        raw = np.frombuffer(self._data[place.start : end], np.uint8)
        return Stored.of_bytes(place.kind_name, place.shape, raw)
