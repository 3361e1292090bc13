"""What the service manager is told: ready, reloading, stopping, a line of status, and "alive".

The protocol of sd_notify(3): datagrams to $NOTIFY_SOCKET. "Alive" (WATCHDOG=1) is said only while
this process' event loop turns, so from within it, and while every card's worker answers; a house
that hangs is then restarted by the service manager.
"""

from __future__ import annotations

import asyncio
import os
import socket
import time
from typing import TYPE_CHECKING

from switcher.core.status import Health, Tenant
from switcher.core.units import format_rate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from switcher.core.status import Status

SPOKEN = 2
"""The watchdog is answered so many times per period, as sd_watchdog_enabled(3) advises."""
IDLE_S = 10.0
"""Without a watchdog the line of status is renewed so often."""


class Notifier:
    """The service manager of this process; without one every call does nothing.

    Args:
        environ: $NOTIFY_SOCKET, $WATCHDOG_USEC, $WATCHDOG_PID.
        pid: This process.
    """

    def __init__(self, environ: Mapping[str, str], pid: int) -> None:
        path = environ.get("NOTIFY_SOCKET", "")
        # A name that starts with @ is one of the abstract namespace.
        self._address = "\0" + path[1:] if path.startswith("@") else path
        usec = environ.get("WATCHDOG_USEC", "")
        meant = environ.get("WATCHDOG_PID", "") in ("", str(pid))
        self.watchdog_s = int(usec) / 1e6 if usec.isdigit() and meant else 0.0
        self._socket: socket.socket | None = None
        if self._address:
            kind = socket.SOCK_DGRAM | socket.SOCK_CLOEXEC | socket.SOCK_NONBLOCK
            self._socket = socket.socket(socket.AF_UNIX, kind)

    @property
    def listens(self) -> bool:
        """Whether anybody wants to know."""
        return self._socket is not None

    def say(self, *lines: str) -> bool:
        """Sends one message; False if nobody took it. Never waits."""
        if self._socket is None:
            return False
        try:
            self._socket.sendto("\n".join(lines).encode(), self._address)
        except OSError:
            return False
        return True

    def reloading(self) -> bool:
        """The configuration is read again; `say("READY=1")` ends that."""
        return self.say("RELOADING=1", f"MONOTONIC_USEC={time.monotonic_ns() // 1000}")

    async def run(self, status: Callable[[], Status], alive: Callable[[], bool]) -> None:
        """Says "alive" and the line of status until cancelled.

        Args:
            status: A snapshot.
            alive: Whether every worker answers.
        """
        if not self.listens:
            return
        while True:
            lines = [f"STATUS={line(status())}"]
            if self.watchdog_s and alive():
                lines.append("WATCHDOG=1")
            self.say(*lines)
            await asyncio.sleep(self.watchdog_s / SPOKEN if self.watchdog_s else IDLE_S)

    def close(self) -> None:
        """Lets go of the socket. Idempotent."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None


def notifier() -> Notifier:
    """The one of this process, by its environment; children are not to speak for it."""
    found = Notifier(os.environ, os.getpid())
    for name in ("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"):
        os.environ.pop(name, None)
    return found


def line(status: Status) -> str:
    """The house in one line, for `systemctl status`."""
    hashing = [card for card in status.cards if card.tenant is Tenant.HASHING]
    rate_hz = sum(card.hash_rate.s10_hz or 0.0 for card in hashing)
    sick = [card.id for card in status.cards if card.health in (Health.SICK, Health.LOST)]
    text = f"{len(hashing)} of {len(status.cards)} cards hash at {format_rate(rate_hz)}"
    text += f", {status.shares.accepted} shares accepted, {status.requests.done} requests answered"
    return text + (f"; sick: {', '.join(sick)}" if sick else "")
