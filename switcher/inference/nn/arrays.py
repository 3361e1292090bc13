"""Which array library a card uses, and the one question to CuPy whether it has a card at all."""

from __future__ import annotations

import importlib
import importlib.util
from typing import TYPE_CHECKING, Any

import numpy as np

from switcher.errors import NoDeviceError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    # Arrays of NumPy or of CuPy: the same methods, and no common type that a checker knows.
    XP = Any
    XArray = Any


def array_library(card_id: str) -> XP:
    """Returns the `numpy` or `cupy` module for a card: NumPy for `cpu:...`, else CuPy.

    Raises:
        NoDeviceError: CuPy is not installed or finds no card.
    """
    if card_id.startswith("cpu"):
        return np
    if importlib.util.find_spec("cupy") is None:
        raise NoDeviceError(
            "models on a CUDA card need CuPy; run `pip install 'gpu-switcher[cuda]'`"
        )
    cupy = importlib.import_module("cupy")
    if not cupy.is_available():
        raise NoDeviceError("CuPy finds no usable NVIDIA card; `switcher doctor` says why")
    return cupy


def to_host(array: XArray) -> NDArray[Any]:
    """Returns the array in host memory; waits for the card."""
    if isinstance(array, np.ndarray):
        return array
    host = array.get()
    assert isinstance(host, np.ndarray)
    return host
