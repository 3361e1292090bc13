"""A meter of the grid's frequency for tests and soaks; its figures are made up."""

from __future__ import annotations

import socket
import threading

SPACING_S = 0.2


class Grid:
    """Speaks a line per sample to the one who connects.

    Attributes:
        port: Where it listens, on loopback.
        hz: What it says.
        silent: Whether it says nothing.
    """

    def __init__(self) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._server.getsockname()[1]
        self.hz = 60.0
        self.silent = False
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._speak, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """The meter goes away."""
        self._stop.set()
        self._server.close()
        self._thread.join(60)

    def _speak(self) -> None:
        self._server.settimeout(60)
        with self._server.accept()[0] as line:
            while not self._stop.wait(SPACING_S):
                try:
                    if not self.silent:
                        line.sendall(f"{self.hz:.3f}\n".encode())
                except OSError:
                    return  # the house has ended
