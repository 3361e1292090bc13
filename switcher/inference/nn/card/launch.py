"""From kernel source to launches on a card."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

if TYPE_CHECKING:
    from switcher.inference.nn.arrays import XP

OPTIONS = ("-std=c++17",)
BF16_OPTION = "-DWEIGHTS_BF16"


def source() -> str:
    """Returns the text of the kernels; it includes nothing."""
    return (files(__package__) / "decode.cu").read_text(encoding="utf-8")


class Launch(Protocol):
    """Starts one kernel on the current stream."""

    def __call__(
        self, name: str, grid: tuple[int, int], threads: int, args: tuple[object, ...]
    ) -> None:
        """Starts it.

        Args:
            name: The kernel.
            grid: Blocks in x and y.
            threads: Of a block; a multiple of 32.
            args: Arrays, `np.int32`, `np.float32`, or None for a null pointer.
        """
        ...


class CupyLaunch:
    """Compiles the kernels for the card of the process, on first use, and starts them."""

    def __init__(self, cupy: XP, *, bf16: bool) -> None:
        options = (*OPTIONS, BF16_OPTION) if bf16 else OPTIONS
        self._module = cupy.RawModule(code=source(), options=options)
        self._functions: dict[str, Any] = {}

    def __call__(
        self, name: str, grid: tuple[int, int], threads: int, args: tuple[object, ...]
    ) -> None:
        """See `Launch`."""
        function = self._functions.get(name)
        if function is None:
            function = self._functions[name] = self._module.get_function(name)
        function(grid, (threads,), tuple(np.uint64(0) if a is None else a for a in args))


@cache
def cupy_launch(cupy: XP, *, bf16: bool) -> CupyLaunch:
    """Returns the process's kernels for a kind of weights: compiled once for all models."""
    return CupyLaunch(cupy, bf16=bf16)
