"""Single keys from a terminal, without echo, and the terminal as it was afterwards."""

from __future__ import annotations

import os
import select
import sys
import termios
import tty
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

INTERRUPT = "\x03"
"""^C."""


class Keys:
    """Reads keys while the block lasts; elsewhere than on a terminal there are none."""

    def __init__(self) -> None:
        self._saved: list[object] | None = None

    def __enter__(self) -> Keys:
        if sys.stdin.isatty():
            self._saved = termios.tcgetattr(sys.stdin)
            tty.setcbreak(sys.stdin)
            # ^C arrives as a key: an interrupt that falls into a destructor would be lost.
            now = termios.tcgetattr(sys.stdin)
            now[6][termios.VINTR] = b"\0"
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, now)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._saved is not None:
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, self._saved)  # type: ignore[arg-type]

    def wait(self, timeout_s: float) -> str:
        """The next key, or "" after `timeout_s` seconds; ^C is `INTERRUPT`."""
        if self._saved is None:
            select.select([], [], [], timeout_s)
            return ""
        ready, _, _ = select.select([sys.stdin], [], [], timeout_s)
        return os.read(sys.stdin.fileno(), 1).decode(errors="replace") if ready else ""
