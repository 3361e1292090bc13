"""Which array library a card uses, and the one question to CuPy whether it has a card at all."""

from __future__ import annotations

import importlib
import importlib.util
from contextlib import nullcontext
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

from switcher.errors import NoDeviceError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

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


# Lower is more urgent; CUDA takes the most urgent that the card has.
_PRIORITY = -16


def card_stream(xp: XP) -> AbstractContextManager[object]:
    """Returns a context in which work goes to the process's stream for models; none for NumPy.

    The stream does not wait for the legacy default stream (and so for no hash kernel), and its
    kernels go before those of less urgent streams. One stream, because CuPy's pool of device
    memory keeps what was freed for the stream that had it.
    """
    return nullcontext() if xp is np else _stream(xp)


@cache
def _stream(cupy: XP) -> XP:
    return cupy.cuda.Stream(non_blocking=True, priority=_PRIORITY)


def grow_pool(xp: XP, size_bytes: int) -> None:
    """Lets CuPy's pool have so many bytes at hand, so that a step asks the driver for none.

    A device allocation waits for every running kernel, hash kernels too.
    """
    if xp is not np:
        with card_stream(xp):
            xp.empty(size_bytes, xp.uint8)  # freed at once, and kept by the pool


def to_host(array: XArray) -> NDArray[Any]:
    """Returns the array in host memory; waits for the card."""
    if isinstance(array, np.ndarray):
        return array
    host = array.get()
    assert isinstance(host, np.ndarray)
    return host
