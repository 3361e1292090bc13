"""Hash SHA-256d in idle time; hand the card to AI within microseconds of a signal."""

from __future__ import annotations

import os.path

__version__ = "0.1.0"

__all__ = ["__version__", "get_cmake_dir", "get_include", "get_library"]

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
