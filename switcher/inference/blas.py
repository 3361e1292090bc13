"""Keeps the matrix library to the card's cores.

More BLAS threads than free cores make small matrices several times slower, and a CPU card shares
the machine with others. Set the environment before NumPy is first imported where you can (a new
worker process); `cap_threads` also reaches a library that is loaded already.
"""

from __future__ import annotations

import ctypes
import os
import re
from pathlib import Path

_VARIABLES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
# As NumPy's wheels export it, and as distributions do.
_SETTERS = (
    "scipy_openblas_set_num_threads64_",
    "scipy_openblas_set_num_threads",
    "openblas_set_num_threads64_",
    "openblas_set_num_threads",
    "MKL_Set_Num_Threads",
)


def thread_environment(threads: int) -> dict[str, str]:
    """Returns environment variables that hold a new process's matrix library to `threads`."""
    return dict.fromkeys(_VARIABLES, str(threads)) | {"NUMBA_NUM_THREADS": str(threads)}


def cap_threads(threads: int) -> bool:
    """Holds this process's matrix library to `threads`, loaded or not yet.

    Returns:
        True if a loaded library took the limit; False if none that we know is loaded.
    """
    os.environ.update(thread_environment(threads))
    capped = False
    for path in _loaded_libraries():
        library = ctypes.CDLL(path)
        for name in _SETTERS:
            setter = getattr(library, name, None)
            if setter is not None:
                setter(ctypes.c_int(threads))
                capped = True
                break
    return capped


def _loaded_libraries() -> list[str]:
    maps = Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace")
    return sorted(set(re.findall(r"(/\S*(?:openblas|mkl_rt|blis)\S*\.so\S*)", maps)))
