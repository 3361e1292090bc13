"""The parent's end of the NVML helper process: every question has a deadline.

A helper that does not answer in time is killed and replaced before the next question. It is not
waited for: a process stuck in the driver cannot even be killed, and must not stop its parent too.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from typing import Any

from switcher.errors import DeviceLostError, SwitcherError, UsageError

DEADLINE_S = 2.0
# The first question pays for starting Python, loading the library and NVML's own start.
START_DEADLINE_S = 20.0
ANSWER_BYTES = 4 << 20


class HungError(SwitcherError):
    """NVML did not answer in time; its process was killed and will be replaced."""


class NvmlHelper:
    """Asks NVML in a process of its own. Any thread may ask; one question at a time.

    Args:
        deadline_s: How long an answer may take.
        start_deadline_s: How long the first answer of a new process may take.
        environment: Added to the helper's environment.
    """

    def __init__(
        self,
        deadline_s: float = DEADLINE_S,
        start_deadline_s: float = START_DEADLINE_S,
        environment: dict[str, str] | None = None,
    ) -> None:
        self.deadline_s = deadline_s
        self._start_deadline_s = start_deadline_s
        self._environment = environment or {}
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None
        self._stuck: list[subprocess.Popen[bytes]] = []
        self._guard: dict[str, Any] | None = None
        self._hangs = 0
        self.replaced = 0
        """How many helpers were killed because they did not answer."""

    @property
    def pid(self) -> int | None:
        """The helper's process; None while there is none."""
        return None if self._process is None else self._process.pid

    def ask(self, op: str, card: str = "", **arguments: object) -> Any:  # noqa: ANN401 - JSON
        """Asks one question.

        Args:
            op: What is asked; see `helper.Helper`.
            card: Which card, by UUID.
            arguments: More of the question.

        Raises:
            DeviceLostError: The card is gone.
            UsageError: NVML refuses.
            HungError: No answer came in time.
        """
        with self._lock:
            fresh = self._process is None
            if fresh:
                self._start()
            answer = self._exchange({"op": op, "card": card, **arguments}, fresh=fresh)
        if "gone" in answer:
            raise DeviceLostError(
                f"card {card} has left the bus ({answer['gone']}); look for Xid 79 in the kernel "
                "log and reset it"
            )
        if "refused" in answer:
            raise UsageError(str(answer["refused"]))
        return answer["ok"]

    def guard(self, card: str, settings: dict[str, Any]) -> None:
        """Has every helper from now on restore these settings when this process is gone.

        Raises:
            SwitcherError: See `ask`.
        """
        self._guard = {"card": card, "settings": settings}
        self.ask("guard", card, settings=settings)

    def restore(self, card: str, settings: dict[str, Any]) -> list[str]:
        """Restores settings now, and guards them no longer; returns what was done.

        Raises:
            SwitcherError: See `ask`.
        """
        self._guard = None
        done = self.ask("restore", card, settings=settings)
        return [str(item) for item in done]

    def close(self) -> None:
        """Ends the helper. Idempotent."""
        with self._lock:
            self._drop(kill=False)
            for process in self._stuck:
                with suppress(subprocess.TimeoutExpired):
                    process.wait(0)

    # --- inside ---

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            # Its own process group: a Ctrl-C of the terminal is the parent's to handle.
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "switcher.devices.nvml.helper", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=os.environ | self._environment,
                process_group=0,
            )
        self._socket = ours
        if self._guard is not None:
            self._exchange({"op": "guard", **self._guard}, fresh=True)

    def _exchange(self, ask: dict[str, object], *, fresh: bool) -> dict[str, Any]:
        assert self._socket is not None
        deadline_s = self._first_deadline_s() if fresh else self.deadline_s
        try:
            self._socket.settimeout(deadline_s)
            self._socket.sendall(json.dumps(ask).encode() + b"\n")
            answer = json.loads(self._line(time.monotonic() + deadline_s))
        except TimeoutError:
            self._drop(kill=True)
            self.replaced += 1
            self._hangs += 1
            text = f"NVML did not answer in {deadline_s:g} s; its process was killed"
            raise HungError(text) from None
        except (OSError, ValueError, EOFError):
            self._drop(kill=True)
            raise HungError("the process that asks NVML ended; it is started again") from None
        assert isinstance(answer, dict)
        self._hangs = 0
        return answer

    def _first_deadline_s(self) -> float:
        """Long for a start; after a hang it begins short and doubles, so that it is over soon."""
        if self._hangs == 0:
            return self._start_deadline_s
        return min(self._start_deadline_s, self.deadline_s * (1 << min(self._hangs, 16)))

    def _line(self, end_s: float) -> bytes:
        assert self._socket is not None
        data = bytearray()
        while not data.endswith(b"\n"):
            self._socket.settimeout(max(0.001, end_s - time.monotonic()))
            part = self._socket.recv(1 << 16)
            if not part or len(data) > ANSWER_BYTES:
                raise EOFError
            data += part
        return bytes(data)

    def _drop(self, *, kill: bool) -> None:
        """Forgets the process; it ends by itself at the end of file, or is killed."""
        process, self._process = self._process, None
        end, self._socket = self._socket, None
        if end is not None:
            end.close()
        if process is None:
            return
        if kill:
            process.kill()
        try:
            process.wait(0.2 if kill else 5.0)
        except subprocess.TimeoutExpired:
            process.kill()
            # Stuck in the driver: it ends when the driver lets it, and is reaped then.
            self._stuck = [one for one in self._stuck if one.poll() is None]
            self._stuck.append(process)
