"""One worker process and the socket pair to it, from the supervisor's side.

A worker that ends is started again, each time a little later, until it has lived for a minute; one
that ends too often is given up. What it was doing ends with it: `on_end` tells, before the next one
starts.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Protocol

from switcher.config import LogLevel
from switcher.core.attempts import Attempts
from switcher.core.messages import Alive, Stop, Trouble, Unpacker, pack
from switcher.core.units import SECOND, format_span
from switcher.errors import DeviceLostError, UsageError
from switcher.log import Tag, event

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from switcher.clock import Clock
    from switcher.core.messages import Message, Start

    Buffer = bytes | bytearray | memoryview

FIRST_PAUSE_NS = SECOND // 10
LONGEST_PAUSE_NS = 10 * SECOND
STEADY_NS = 60 * SECOND
# A card whose worker ends more often is given up: something is wrong that no restart mends.
RESTARTS = 20
RESTARTS_WITHIN_NS = 600 * SECOND
# A worker whose Python says nothing for so long hangs; loading a model may keep it busy a while.
SILENCE_NS = 60 * SECOND


class CardWorker(Protocol):
    """The owner of a card, as the supervisor drives it."""

    restarts: int
    memory_bytes: int | None

    @property
    def pid(self) -> int | None:
        """Its process."""
        ...

    @property
    def answers(self) -> bool:
        """Whether it has said lately that it lives."""
        ...

    async def open(self) -> None:
        """Starts it."""
        ...

    def send(self, message: Message, bodies: Sequence[Buffer] = ()) -> bool:
        """Sends a message; False if there is nobody to take it."""
        ...

    def kill(self) -> bool:
        """Ends it at once, so that another one takes the card; False if that cannot be done."""
        ...

    def retire(self) -> None:
        """Ends it at once and for good: the card is not to be touched any more."""
        ...

    async def close(self, within_s: float) -> None:
        """Ends it."""
        ...


class WorkerKind(Protocol):
    """Makes the owner of a card; see `WorkerProcess` for the arguments."""

    def __call__(
        self,
        start: Start,
        clock: Clock,
        on_message: Callable[[Message, tuple[bytes, ...]], None],
        on_end: Callable[[str], None],
        environment: dict[str, str] | None = None,
    ) -> CardWorker:
        """Makes it; `open` starts it."""
        ...


class _Link(asyncio.Protocol):
    """The supervisor's end of the socket pair."""

    def __init__(self, owner: WorkerProcess) -> None:
        self._owner = owner
        self._unpacker = Unpacker()
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        try:
            for message, bodies in self._unpacker.feed(data):
                self._owner.receive(message, bodies)
        except UsageError as error:
            event(Tag.HOST, f"a worker broke the protocol: {error}", level=LogLevel.ERROR)
            if self.transport is not None:
                self.transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._owner.lost(self)


class WorkerProcess:
    """Keeps one worker alive.

    Args:
        start: What to tell it first.
        clock: Where the time comes from.
        on_message: Called with each message and its bodies.
        on_end: Called when it has ended, with the reason.
        environment: Added to this process's own.
    """

    def __init__(
        self,
        start: Start,
        clock: Clock,
        on_message: Callable[[Message, tuple[bytes, ...]], None],
        on_end: Callable[[str], None],
        environment: dict[str, str] | None = None,
    ) -> None:
        self._start = start
        self._clock = clock
        self._on_message = on_message
        self._on_end = on_end
        self._environment = environment or {}
        self._process: subprocess.Popen[bytes] | None = None
        self._link: _Link | None = None
        self._keeper: asyncio.Task[None] | None = None
        self._gone = asyncio.Event()
        self._stopping = False
        self._retired = False
        self._tries = Attempts(RESTARTS, RESTARTS_WITHIN_NS)
        self._heard_ns = 0
        self._trouble: Trouble | None = None
        self.restarts = 0
        self.trouble: Trouble | None = None
        """Why the latest worker gave up by itself; None if it did not."""
        self.memory_bytes: int | None = None

    @property
    def pid(self) -> int | None:
        """The worker's process; None while there is none."""
        return None if self._process is None else self._process.pid

    @property
    def answers(self) -> bool:
        """Whether it was heard of lately, or is being started again by a keeper that lives."""
        kept = self._keeper is not None and not self._keeper.done()
        return kept and self._clock.now_ns() - self._heard_ns < 2 * SILENCE_NS

    async def open(self) -> None:
        """Starts the worker and keeps it running until `close`."""
        await self._spawn()
        self._keeper = asyncio.create_task(self._keep(), name=f"worker {self._start.card}")

    def send(self, message: Message, bodies: Sequence[Buffer] = ()) -> bool:
        """Sends a message; False if there is no worker to take it."""
        link = self._link
        if link is None or link.transport is None or link.transport.is_closing():
            return False
        link.transport.write(pack(message, bodies))
        return True

    def receive(self, message: Message, bodies: tuple[bytes, ...]) -> None:
        """Takes a message of the worker."""
        self._heard_ns = self._clock.now_ns()
        if isinstance(message, Alive):
            self.memory_bytes = message.memory_bytes
            return
        if isinstance(message, Trouble):
            self._trouble = message
        self._on_message(message, bodies)

    def kill(self) -> bool:
        """Kills the worker; the next one starts a little later. False if there is none."""
        if self._process is None:
            return False
        self._process.kill()
        return True

    def retire(self) -> None:
        """Kills the worker, and no other one is started."""
        self._retired = True
        self.kill()

    def lost(self, link: _Link) -> None:
        """The socket pair has ended."""
        if link is self._link:
            self._gone.set()

    async def close(self, within_s: float) -> None:
        """Asks the worker to finish and waits; after that time it is killed. Idempotent."""
        self._stopping = True
        if self._keeper is not None:
            self._keeper.cancel()
            await asyncio.gather(self._keeper, return_exceptions=True)
            self._keeper = None
        self.send(Stop(round(within_s * SECOND)))
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within_s):
                await self._gone.wait()
        await self._bury()

    async def _spawn(self) -> None:
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        self._gone.clear()
        self._trouble = None
        self._heard_ns = self._clock.now_ns()
        with theirs:
            # Its own process group: a Ctrl-C of the terminal is the supervisor's to handle.
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "switcher.session.worker", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                env=os.environ | self._environment,
                process_group=0,
            )
        loop = asyncio.get_running_loop()
        _, self._link = await loop.create_connection(lambda: _Link(self), sock=ours)
        self.send(self._start)

    async def _keep(self) -> None:
        pause_ns = FIRST_PAUSE_NS
        while True:
            born_ns = self._clock.now_ns()
            await self._until_gone()
            reason = await self._bury()
            self.trouble = self._trouble
            self._on_end(reason)
            if self._retired or (self._trouble is not None and self._trouble.bench):
                return
            if not self._tries.may(self._clock.now_ns()):
                text = f"its worker ended more than {self._tries.rule}, last: {reason}; given up"
                self._on_message(Trouble(text, DeviceLostError.exit_code, bench=True), ())
                return
            if self._clock.now_ns() - born_ns >= STEADY_NS:
                pause_ns = FIRST_PAUSE_NS
            await asyncio.sleep(pause_ns / SECOND)
            pause_ns = min(2 * pause_ns, LONGEST_PAUSE_NS)
            self.restarts += 1
            await self._spawn()

    async def _until_gone(self) -> None:
        while not self._gone.is_set():
            silent_ns = self._clock.now_ns() - self._heard_ns
            if silent_ns >= SILENCE_NS:
                text = f"worker {self._start.card} said nothing for {format_span(silent_ns)}"
                event(Tag.HOST, f"{text}: killed", level=LogLevel.ERROR)
                return
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout((SILENCE_NS - silent_ns) / SECOND):
                    await self._gone.wait()

    async def _bury(self) -> str:
        """Makes sure that the process is gone; says how it ended."""
        link, self._link = self._link, None
        if link is not None and link.transport is not None:
            link.transport.abort()
        process = self._process
        if process is None:
            return "it was not running"
        try:
            code = await asyncio.to_thread(process.wait, 0.5)
        except subprocess.TimeoutExpired:
            process.kill()
            code = await asyncio.to_thread(process.wait)
        self._process = None
        if self._trouble is not None:
            return self._trouble.problem
        return f"killed by signal {-code}" if code < 0 else f"exit code {code}"
