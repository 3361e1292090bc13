"""Where the control socket is, also below folders longer than a socket address may be."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from switcher.config import gate_dir

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from switcher.config import GateConfig

# sun_path holds 108 bytes with its end.
_MAX_ADDRESS_BYTES = 107


def socket_path(config: GateConfig) -> Path:
    """Path of the control socket that goes with a gate folder."""
    return gate_dir(config) / "control.sock"


@contextlib.contextmanager
def reachable(path: Path) -> Iterator[str]:
    """An address for `path` that fits, valid inside the block.

    Raises:
        OSError: the folder cannot be opened.
    """
    plain = str(path)
    if len(os.fsencode(plain)) <= _MAX_ADDRESS_BYTES:
        yield plain
        return
    folder = os.open(path.parent, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)
