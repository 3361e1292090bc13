"""The folder of the gate segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.config import gate_dir
from switcher.errors import GatePermissionError

if TYPE_CHECKING:
    from pathlib import Path

    from switcher.config import GateConfig


def ensure_gate_dir(config: GateConfig) -> Path:
    """Makes the folder if it is missing, for its owner only (or the group that may take cards).

    Raises:
        GatePermissionError: It cannot be made, or belongs to somebody else.
    """
    folder = gate_dir(config)
    try:
        folder.mkdir(mode=0o750 if config.group else 0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise GatePermissionError(
            f"cannot make the gate folder {folder}: {error.strerror}; set SWITCHER_GATE_DIR"
        ) from None
    return folder
