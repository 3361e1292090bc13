"""The card's kernels as a program of the CPU, and as code for every card."""

from __future__ import annotations

import ctypes
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from switcher.inference.nn.card import launch as source

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).resolve().parent / "card"
KERNELS = Path(source.__file__).parent


def build(folder: Path, *, bf16: bool) -> Path:
    """Compiles decode.cu as C++ with the words of CUDA that card_shim.hpp gives."""
    target = folder / f"card_{'bf16' if bf16 else 'f16'}.so"
    kind = [source.BF16_OPTION] if bf16 else []
    warnings = ["-Wall", "-Werror", "-Wno-unknown-pragmas"]
    folders = [f"-I{KERNELS}", f"-I{HERE}"]
    command = ["g++", "-std=c++20", "-O2", "-U_FORTIFY_SOURCE", "-shared", "-fPIC", *warnings]
    command += ["-DSWITCHER_SHIM", *kind, *folders, str(HERE / "card_shim.cpp"), "-o", str(target)]
    subprocess.run(command, check=True)
    return target


def launcher(library: Path) -> Callable[..., None]:
    """Returns a `Launch` that runs kernels on the CPU before it returns; arrays are NumPy's."""
    shim = ctypes.CDLL(str(library)).shim_launch

    def launch(name: str, grid: tuple[int, int], threads: int, args: tuple[object, ...]) -> None:
        values: list[ctypes.c_void_p | ctypes.c_int | ctypes.c_float] = []
        for arg in args:
            if arg is None:
                values.append(ctypes.c_void_p(None))
            elif isinstance(arg, np.ndarray):
                assert arg.flags.c_contiguous, f"{name}: a card sees only the first element's place"
                assert arg.dtype in (np.float32, np.int32, np.uint16), f"{name}: {arg.dtype}"
                values.append(ctypes.c_void_p(arg.ctypes.data))
            elif isinstance(arg, np.float32):
                values.append(ctypes.c_float(float(arg)))
            else:
                assert isinstance(arg, np.int32), f"{name}: {type(arg)} has another size on a card"
                values.append(ctypes.c_int(int(arg)))
        places = [ctypes.cast(ctypes.pointer(value), ctypes.c_void_p) for value in values]
        table = (ctypes.c_void_p * len(places))(*places)
        code = shim(name.encode(), grid[0], grid[1], threads, len(values), table)
        assert code == 0, f"{name}: {'no such kernel' if code == 1 else 'wrong arguments'}"

    return launch


class Nvrtc:
    """NVIDIA's run-time compiler, without a card or a driver."""

    def __init__(self) -> None:
        spec = find_spec("nvidia")
        folders = [Path(p) for p in spec.submodule_search_locations or []] if spec else []
        found = [p for folder in folders for p in sorted(folder.glob("*/lib/libnvrtc.so.*"))]
        assert found, "pip install nvidia-cuda-nvrtc (part of the extra `test`)"
        self._library = ctypes.CDLL(str(found[0]))

    def cubin(self, text: str, options: tuple[str, ...]) -> bytes:
        """Returns machine code; raises AssertionError with the compiler's words."""
        lib, program = self._library, ctypes.c_void_p()
        made = lib.nvrtcCreateProgram(
            ctypes.byref(program), text.encode(), b"decode.cu", 0, None, None
        )
        assert made == 0
        listed = (ctypes.c_char_p * len(options))(*[option.encode() for option in options])
        code = lib.nvrtcCompileProgram(program, len(options), listed)
        assert code == 0, self._text(program, "nvrtcGetProgramLog").decode()
        cubin = self._text(program, "nvrtcGetCUBIN")
        lib.nvrtcDestroyProgram(ctypes.byref(program))
        return cubin

    def _text(self, program: ctypes.c_void_p, getter: str) -> bytes:
        size = ctypes.c_size_t()
        getattr(self._library, f"{getter}Size")(program, ctypes.byref(size))
        buffer = ctypes.create_string_buffer(size.value)
        getattr(self._library, getter)(program, buffer)
        return buffer.raw
