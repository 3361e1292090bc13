"""Hash SHA-256d in idle time; hand the card to AI within microseconds of a signal."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from switcher.pool import Lease, Pool
    from switcher.pool import take as lease
    from switcher.session.session import Session

__version__ = "0.1.0"

__all__ = [
    "Lease",
    "Pool",
    "Session",
    "__version__",
    "get_cmake_dir",
    "get_include",
    "get_library",
    "lease",
]

_HOME = os.path.dirname(__file__)


def get_include() -> str:
    """Folder to pass to a C compiler as -I, for `#include "switcher/switcher.h"`."""
    return os.path.join(_HOME, "include")


def get_library() -> str:
    """The shared library with the C interface of switcher.h, for linking and for dlopen."""
    return os.path.join(_HOME, "lib", "libswitcher.so.1")


def get_cmake_dir() -> str:
    """Folder to pass to CMake as switcher_DIR, for `find_package(switcher)`."""
    return os.path.join(_HOME, "lib", "cmake", "switcher")


def __getattr__(name: str) -> object:
    """Imports what embedders use when they use it, so that `import switcher` stays cheap."""
    if name == "Session":
        from switcher.session.session import Session

        return Session
    if name in ("Pool", "Lease", "lease"):
        from switcher import pool

        return pool.take if name == "lease" else getattr(pool, name)
    raise AttributeError(f"module 'switcher' has no attribute {name!r}")
