"""A worker: one process that owns one card. `python -m switcher.session.worker FD`.

Hash threads run natively under the gate from the first job on. Model weights, the step loop and its
running batch live here too. The worker hears from its supervisor over the socket pair alone and
ends with it: end of file means that the supervisor is gone.
"""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import socket
import sys
import threading
from typing import TYPE_CHECKING

from switcher.clock import MonotonicClock
from switcher.core.messages import (
    Alive,
    Answer,
    Ask,
    Cancel,
    LoadModel,
    Ready,
    Start,
    Stop,
    Trouble,
    Unpacker,
    Work,
    Working,
    pack,
)
from switcher.errors import SelfTestError, SwitcherError, UsageError
from switcher.gate import Gate
from switcher.session.engine import CardHasher

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from switcher.core.messages import Message
    from switcher.session.models import ModelShelf

ALIVE_S = 1.0
RECEIVE_BYTES = 1 << 18


class Channel:
    """The worker's end of the socket pair. Any thread may send."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end
        self._lock = threading.Lock()

    def send(self, message: Message, bodies: Sequence[memoryview] = ()) -> None:
        """Sends a message. A supervisor that is gone is noticed by `receive`."""
        frame = pack(message, bodies)
        with self._lock, contextlib.suppress(OSError):
            self._end.sendall(frame)

    def receive(self) -> Iterator[tuple[Message, tuple[bytes, ...]]]:
        """Yields messages until the supervisor is gone.

        Raises:
            UsageError: What came is no message.
        """
        unpacker = Unpacker()
        while True:
            try:
                data = self._end.recv(RECEIVE_BYTES)
            except OSError:
                return
            if not data:
                return
            yield from unpacker.feed(data)


class Worker:
    """One card's owner.

    Args:
        channel: To the supervisor.
        start: What to be.
    """

    def __init__(self, channel: Channel, start: Start) -> None:
        self._channel = channel
        self._start = start
        self._clock = MonotonicClock()
        self._gate = Gate(start.card, folder=start.gate_dir)
        self._hasher: CardHasher | None = None
        self._shelf: ModelShelf | None = None
        self._stop = threading.Event()

    def run(self, messages: Iterator[tuple[Message, tuple[bytes, ...]]]) -> None:
        """Hashes and answers until told to stop or left alone."""
        self._hasher = hasher = CardHasher(
            self._gate, self._start.backend, versions=self._start.versions
        )
        ready = Ready(os.getpid(), hasher.backend, hasher.lanes, _rate_hps(hasher))
        self._channel.send(ready)
        threading.Thread(target=self._beat, name="alive", daemon=True).start()
        try:
            for message, bodies in messages:
                if isinstance(message, Stop):
                    break
                self._take(hasher, message, bodies)
        finally:
            self._stop.set()
            # Hashing ends first: it hands its ranges back within a chunk.
            hasher.close()
            if self._shelf is not None:
                self._shelf.close()

    def _take(self, hasher: CardHasher, message: Message, bodies: tuple[bytes, ...]) -> None:
        if isinstance(message, Work):
            if message.job is not None:
                hasher.set_job(message.job)
                self._channel.send(Working(message.job.serial))
        elif isinstance(message, LoadModel):
            self._models().load(message.name)
        elif isinstance(message, Ask):
            self._models().ask(message.request_id, message.form, bodies)
        elif isinstance(message, Cancel) and self._shelf is not None:
            self._shelf.cancel(message.request_id)

    def _models(self) -> ModelShelf:
        if self._shelf is None:
            # NumPy and what comes with it load only in a worker that serves.
            from switcher.session.models import ModelShelf

            self._shelf = ModelShelf(
                self._start, self._gate, self._clock, self._answer, self._channel.send
            )
        return self._shelf

    def _answer(self, answer: Answer, bodies: Sequence[memoryview]) -> None:
        self._channel.send(answer, bodies)

    def _beat(self) -> None:
        hasher = self._hasher
        assert hasher is not None
        told = False
        while not self._stop.wait(ALIVE_S):
            self._channel.send(Alive(self._clock.now_ns(), _resident_bytes()))
            if hasher.benched and not told:
                told = True
                text = "the card computed a wrong hash; it must not hash before a self-test"
                self._channel.send(Trouble(text, SelfTestError.exit_code, bench=True))


def _rate_hps(hasher: CardHasher) -> float | None:
    """What choosing the backend measured, over all lanes."""
    from switcher import _native

    for name, _, _, rate_hps in _native.backends():
        if name == hasher.backend and rate_hps > 0:
            return rate_hps * hasher.lanes
    return None


def _resident_bytes() -> int | None:
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        return None


def main(descriptor: int) -> int:
    """Runs a worker on an inherited socket; returns the exit code."""
    # The terminal's and the service manager's signals are the supervisor's to handle.
    for number in (signal.SIGINT, signal.SIGUSR1, signal.SIGUSR2, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    channel = Channel(socket.socket(fileno=descriptor))
    messages = channel.receive()
    first = next(messages, None)
    if first is None:
        return 0
    start, _ = first
    if not isinstance(start, Start):
        return UsageError.exit_code
    try:
        Worker(channel, start).run(messages)
    except SwitcherError as error:
        bench = isinstance(error, SelfTestError)
        channel.send(Trouble(str(error), error.exit_code, bench=bench))
        return error.exit_code
    except Exception as error:
        channel.send(Trouble(f"a defect in the worker: {type(error).__name__}: {error}"))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
