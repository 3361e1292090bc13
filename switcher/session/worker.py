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
from typing import TYPE_CHECKING, Protocol

from switcher.clock import MonotonicClock
from switcher.core.messages import (
    Alive,
    Ask,
    Cancel,
    LoadModel,
    Ready,
    Renew,
    Start,
    Stop,
    Trouble,
    Unpacker,
    Work,
    Working,
    pack,
)
from switcher.devices.tuning import tuning_store
from switcher.errors import SelfTestError, SwitcherError, UsageError
from switcher.gate import Gate
from switcher.hasher import Hasher, HasherState
from switcher.session.cores import keep_to, share_interpreter_fairly

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


class Outlet(Protocol):
    """Where a worker's messages go."""

    def send(self, message: Message, bodies: Sequence[memoryview] = ()) -> None:
        """Takes a message. Any thread."""
        ...


class Worker:
    """One card's owner: its hash threads, its models, its running batch.

    Args:
        outlet: To the supervisor.
        start: What to be.

    Raises:
        SwitcherError: The card cannot be used.
    """

    def __init__(self, outlet: Outlet, start: Start) -> None:
        self._outlet = outlet
        self._start = start
        self._clock = MonotonicClock()
        self._gate = Gate(start.card, folder=start.gate_dir)
        # The lanes' cores are counted from those that the whole house may use.
        if start.cores:
            keep_to(start.cores)
        self._tuning = tuning_store(start.card, start.state_dir, start.warps)
        wish = None if self._tuning is None else self._tuning.wish()
        self._hasher = Hasher(self._gate, backend=start.backend, tuning=wish)
        self._shelf: ModelShelf | None = None
        self._work: Work | None = None
        self._stop = threading.Event()
        if start.house_cores:
            keep_to(start.house_cores)
        state = self._hasher.read()
        outlet.send(Ready(os.getpid(), state.backend, state.lanes, _rate_hps(state)))
        threading.Thread(target=self._beat, name="alive", daemon=True).start()

    def take(self, message: Message, bodies: tuple[bytes, ...]) -> None:
        """Obeys one message. One thread."""
        if isinstance(message, Work):
            self._work = message
            self._hash(message)
        elif isinstance(message, LoadModel):
            self.models.load(message.name)
        elif isinstance(message, Renew):
            self._renew()
        elif isinstance(message, Ask):
            self.models.ask(message.request_id, message.form, bodies)
        elif isinstance(message, Cancel) and self._shelf is not None:
            self._shelf.cancel(message.request_id)

    @property
    def models(self) -> ModelShelf:
        """The models; made when first needed."""
        if self._shelf is None:
            # NumPy and what comes with it load only in a worker that serves.
            from switcher.session.models import ModelShelf

            self._shelf = ModelShelf(self._start, self._gate, self._clock, self._outlet.send)
        return self._shelf

    def close(self) -> None:
        """Hashing ends first and hands its ranges back within a chunk; then the models."""
        self._stop.set()
        self._hasher.close()
        if self._shelf is not None:
            self._shelf.close()

    def _hash(self, work: Work) -> None:
        self._hasher.set_job(
            work.job, versions=self._start.versions, begin=work.begin, end=work.end
        )
        self._outlet.send(Working(work.job.serial))

    def _renew(self) -> None:
        """Ends the lanes and starts new ones; ranges in flight wait in the ring meanwhile."""
        if self._start.cores:
            keep_to(self._start.cores)
        self._hasher.close()
        self._hasher = Hasher(self._gate, backend=self._start.backend)
        if self._start.house_cores:
            keep_to(self._start.house_cores)
        if self._work is not None:
            self._hash(self._work)

    def _beat(self) -> None:
        told = False
        while not self._stop.wait(ALIVE_S):
            self._outlet.send(Alive(self._clock.now_ns(), _resident_bytes()))
            if self._tuning is not None:
                self._tuning.keep(self._hasher.tuning())
            if self._shelf is not None:
                self._shelf.tell()
            if not told and self._hasher.read().benched:
                told = True
                text = "the card computed a wrong hash; it must not hash before a self-test"
                self._outlet.send(Trouble(text, SelfTestError.exit_code, bench=True))


def _rate_hps(hasher: HasherState) -> float | None:
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
    share_interpreter_fairly()
    channel = Channel(socket.socket(fileno=descriptor))
    messages = channel.receive()
    first = next(messages, None)
    if first is None:
        return 0
    start, _ = first
    if not isinstance(start, Start):
        return UsageError.exit_code
    try:
        worker = Worker(channel, start)
        try:
            for message, bodies in messages:
                if isinstance(message, Stop):
                    break
                worker.take(message, bodies)
        finally:
            worker.close()
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
