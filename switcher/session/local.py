"""A card's owner in this very process: for embedders, who bring their own functions and models."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

from switcher.core.messages import Alive
from switcher.session.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from switcher.clock import Clock
    from switcher.core.messages import Message, Start

    Buffer = bytes | bytearray | memoryview


class LocalWorker:
    """A `CardWorker` without a process: hash threads and step loops are this process's threads.

    Args:
        start: What to be.
        clock: Not needed here; the worker stamps with the machine's own.
        on_message: Called in the loop with each message and its bodies.
        on_end: Never called: this worker ends with its process.
        environment: Not used; threads share this process's environment.
    """

    def __init__(
        self,
        start: Start,
        clock: Clock,
        on_message: Callable[[Message, tuple[bytes, ...]], None],
        on_end: Callable[[str], None],
        environment: dict[str, str] | None = None,
    ) -> None:
        del clock, on_end, environment
        self._start = start
        self._on_message = on_message
        self._loop = asyncio.get_running_loop()
        self.worker: Worker | None = None
        self.restarts = 0
        self.memory_bytes: int | None = None

    @property
    def pid(self) -> int | None:
        """This process, while it runs."""
        return None if self.worker is None else os.getpid()

    @property
    def answers(self) -> bool:
        """Whether it is open; it lives as long as this process."""
        return self.worker is not None

    async def open(self) -> None:
        """Takes the card.

        Raises:
            SwitcherError: It cannot be used.
        """
        self.worker = await asyncio.to_thread(Worker, _Outlet(self._deliver), self._start)

    def send(self, message: Message, bodies: Sequence[Buffer] = ()) -> bool:
        """Hands a message over; False before `open` and after `close`."""
        if self.worker is None:
            return False
        self.worker.take(message, tuple(bytes(body) for body in bodies))
        return True

    def kill(self) -> bool:
        """This worker ends with its process."""
        return False

    def retire(self) -> None:
        """The gate stays closed; the threads end with the session."""

    async def close(self, within_s: float) -> None:
        """Ends hashing and the models."""
        del within_s
        worker, self.worker = self.worker, None
        if worker is not None:
            await asyncio.to_thread(worker.close)
            # What the worker said last arrives with the loop's next turn.
            await asyncio.sleep(0)

    def _deliver(self, message: Message, bodies: tuple[bytes, ...]) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._receive, message, bodies)

    def _receive(self, message: Message, bodies: tuple[bytes, ...]) -> None:
        if isinstance(message, Alive):
            self.memory_bytes = message.memory_bytes
        else:
            self._on_message(message, bodies)


class _Outlet:
    """Carries messages from any thread into the loop. The bodies are copied: arrays live on."""

    def __init__(self, deliver: Callable[[Message, tuple[bytes, ...]], None]) -> None:
        self._deliver = deliver

    def send(self, message: Message, bodies: Sequence[memoryview] = ()) -> None:
        self._deliver(message, tuple(bytes(body) for body in bodies))
