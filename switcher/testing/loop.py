"""An event loop whose time jumps to the next timer whenever nothing else is to do.

Deadlines, keep-alives and waits of minutes pass at once and in order, while sockets on loopback
work as usual: what was written on one end is readable on the other before time moves.
"""

from __future__ import annotations

import asyncio
import selectors
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from concurrent.futures import Executor

T = TypeVar("T")

# Real time granted to sockets before virtual time moves, as a part of the move: loopback delivers
# within microseconds on a free machine, within milliseconds on a busy one.
GRACE_PART = 0.002
GRACE_LEAST_S = 0.0003
GRACE_MOST_S = 0.004
START_S = 1000.0
STUCK_S = 20.0


class _JumpingSelector(selectors.DefaultSelector):
    """Waits for sockets only as long as loopback may need, then moves the clock instead."""

    def __init__(self) -> None:
        super().__init__()
        self.passed_s = 0.0
        self.threads_busy = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Ready sockets; with none, `timeout` seconds of virtual time are over at once."""
        if self.threads_busy:  # a thread lives in real time, so this loop waits with it
            grace_s = STUCK_S if timeout is None else min(timeout, STUCK_S)
        else:
            grace_s = STUCK_S if timeout is None else min(timeout, _grace_s(timeout))
        ready: list[tuple[selectors.SelectorKey, int]] = super().select(grace_s)
        if not ready and timeout is None:
            raise RuntimeError("nothing left that could ever wake this loop")
        if not ready and timeout is not None:
            self.passed_s += timeout
        return ready


def _grace_s(timeout_s: float) -> float:
    return min(max(timeout_s * GRACE_PART, GRACE_LEAST_S), GRACE_MOST_S)


class VirtualLoop(asyncio.SelectorEventLoop):
    """See the module."""

    def __init__(self) -> None:
        self._jumping = _JumpingSelector()
        super().__init__(self._jumping)

    def time(self) -> float:
        """Seconds of virtual time: it stands still while anything is done, however slowly."""
        return START_S + self._jumping.passed_s

    def run_in_executor(
        self, executor: Executor | None, func: Callable[..., T], *args: object
    ) -> asyncio.Future[T]:
        """As usual; until the thread is done, time passes at its real pace."""
        future: asyncio.Future[T] = super().run_in_executor(executor, func, *args)
        self._jumping.threads_busy += 1
        future.add_done_callback(self._thread_done)
        return future

    def _thread_done(self, _: asyncio.Future[Any]) -> None:
        self._jumping.threads_busy -= 1


class LoopClock:
    """A `Clock` that reads the running loop's time."""

    __slots__ = ()

    def now_ns(self) -> int:
        """Nanoseconds of the running loop."""
        return int(asyncio.get_running_loop().time() * 1e9)


def run(main: Coroutine[Any, Any, T]) -> T:
    """Runs a coroutine to its end in virtual time."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main)


async def end_server(server: asyncio.Server, tasks: set[asyncio.Task[Any]]) -> None:
    """Closes a test's server and ends the conversations it serves.

    Python 3.11 leaks a connection that it is accepting while its server closes; once nobody
    connects any more, none is a moment later.
    """
    await asyncio.sleep(0.05)
    server.close()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
