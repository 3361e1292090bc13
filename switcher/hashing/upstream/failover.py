"""Several upstreams in order of preference, as one; never two of them on one job."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from switcher.config import LogLevel
from switcher.core.share import Outcome, Verdict
from switcher.errors import LoginRefusedError, StateError, UsageError
from switcher.hashing.upstream.base import Link
from switcher.log import Tag, event

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from switcher.core.job import Job
    from switcher.core.share import Share
    from switcher.hashing.upstream.base import LinkStatus, Upstream

TICK_S = 1.0
LINGER_S = 10.0
"""An upstream that was left stays connected so long, for the answers to shares in hand."""


class Failover:
    """An `Upstream` over others: the first that works is used, and the first of all is returned to.

    Only one is hashed for at a time. When it fails (`retries` tries, or `patience_s` without a
    job), the next one is started. While a later one is used, those before it are tried again every
    `return_s`; one that refused the login is asked again after that time as well.
    """

    def __init__(
        self,
        upstreams: Sequence[Upstream],
        *,
        retries: int = 5,
        patience_s: float = 30.0,
        return_s: float = 600.0,
    ) -> None:
        """Prepares; `run` starts the first one.

        Raises:
            UsageError: none given, or two of the same name.
        """
        names = [u.name for u in upstreams]
        if not names or len(set(names)) != len(names):
            raise UsageError("a failover needs upstreams with names that differ")
        self._upstreams = list(upstreams)
        self._retries = retries
        self._patience_s = patience_s
        self._return_s = return_s
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._ending: dict[int, asyncio.Task[None]] = {}
        self._leaving: dict[int, asyncio.TimerHandle] = {}
        self._refused: dict[int, float] = {}
        self._active: int | None = None
        self._trying = 0
        self._since_s = 0.0
        self._first_tried_s = 0.0
        self._failures = 0
        self._on_job: Callable[[Job | None], None] = lambda _: None
        self._closed = asyncio.Event()

    @property
    def name(self) -> str:
        """The name of the upstream in use, else of the first."""
        return self._upstreams[self._active or 0].name

    def status(self) -> LinkStatus:
        """The status of the upstream in use, else of the one that is being tried."""
        index = self._trying if self._active is None else self._active
        return self._upstreams[index].status()

    def statuses(self) -> list[LinkStatus]:
        """All of them, in order of preference."""
        return [u.status() for u in self._upstreams]

    async def run(self, on_job: Callable[[Job | None], None]) -> None:
        """Keeps one of them in use until `aclose`.

        Raises:
            LoginRefusedError: every one of them refused the login.
            StateError: it is closed already.
        """
        if self._closed.is_set():
            raise StateError("this upstream is closed already")
        self._on_job = on_job
        self._try(0)
        try:
            while not self._closed.is_set():
                self._look()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(TICK_S):
                        await self._closed.wait()
        finally:
            for index in list(self._tasks):
                self._stop(index)
            await asyncio.gather(*self._ending.values(), return_exceptions=True)

    async def submit(self, share: Share, on_send: Callable[[], None] | None = None) -> Verdict:
        """Sends a share to the upstream that gave its job, wherever hashing goes on now."""
        for index, upstream in enumerate(self._upstreams):
            if upstream.name == share.job.upstream and index in self._tasks:
                return await upstream.submit(share, on_send)
        return Verdict(Outcome.STALE, reason="its pool is not in use any more")

    async def aclose(self) -> None:
        """Ends `run` and every waiting `submit`."""
        self._closed.set()
        for upstream in self._upstreams:
            await upstream.aclose()

    # ---- choosing

    def _look(self) -> None:
        """What is done once a second: notice ends, failures and the time to return."""
        now_s = asyncio.get_running_loop().time()
        for index, task in list(self._tasks.items()):
            if task.done():
                del self._tasks[index]
                self._ended(index, task, now_s)
        for index, since_s in list(self._refused.items()):
            if now_s - since_s >= self._return_s:
                del self._refused[index]
        if self._active is None:
            status = self._upstreams[self._trying].status()
            late = now_s - self._since_s >= self._patience_s
            self._failures = min(self._failures, status.failures)
            failed = status.failures - self._failures >= self._retries
            if self._trying not in self._tasks or failed or (late and status.link != Link.READY):
                self._try(self._next(self._trying))
            return
        waited_s = now_s - self._first_tried_s
        if waited_s >= self._return_s:
            for index in range(self._active):
                self._start(index)
        elif waited_s >= self._patience_s:
            for index in range(self._active):
                self._stop(index)

    def _ended(self, index: int, task: asyncio.Task[None], now_s: float) -> None:
        error = None if task.cancelled() else task.exception()
        if isinstance(error, LoginRefusedError):
            self._refused[index] = now_s
            event(Tag.NET, str(error), level=LogLevel.ERROR)
            if len(self._refused) == len(self._upstreams):
                raise error
        elif error is not None:
            raise error

    def _next(self, index: int) -> int:
        """The next one that has not refused the login, in a circle."""
        order = [(index + i) % len(self._upstreams) for i in range(1, len(self._upstreams) + 1)]
        return next(i for i in order if i not in self._refused)

    def _try(self, index: int) -> None:
        """Starts one and stops the others."""
        for other in list(self._tasks):
            if other != index:
                self._stop(other)
        self._trying = index
        self._since_s = asyncio.get_running_loop().time()
        self._failures = self._upstreams[index].status().failures
        self._start(index)

    def _start(self, index: int) -> None:
        if index in self._refused:
            return
        leaving = self._leaving.pop(index, None)
        if leaving is not None:
            leaving.cancel()
        if index == 0:
            self._first_tried_s = asyncio.get_running_loop().time()
        if index not in self._tasks:
            before = self._ending.pop(index, None)
            self._tasks[index] = asyncio.create_task(self._run_one(index, before))

    async def _run_one(self, index: int, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            try:
                await asyncio.gather(before, return_exceptions=True)
            finally:
                # A cancelled task keeps its frames: with this name in them, each would keep the one
                # before it, and so all of them for ever.
                before = None
        await self._upstreams[index].run(lambda job: self._from(index, job))

    def _stop(self, index: int) -> None:
        self._leaving.pop(index, None)
        task = self._tasks.pop(index, None)
        if task is not None:
            task.cancel()
            self._ending[index] = task

    def _from(self, index: int, job: Job | None) -> None:
        if job is None:
            if index == self._active:
                self._active, self._trying = None, index
                self._since_s = asyncio.get_running_loop().time()
                self._first_tried_s = self._first_tried_s if index else self._since_s
                self._on_job(None)
            return
        if self._active is not None and index > self._active:
            return
        if index != self._active:
            self._switch(index)
            job = replace(job, clean=True)
        self._on_job(job)

    def _switch(self, index: int) -> None:
        name = self._upstreams[index].name
        if len(self._upstreams) > 1:
            event(Tag.NET, f"hashing for {name}", upstream=name)
        self._active = self._trying = index
        self._since_s = asyncio.get_running_loop().time()
        for other in self._tasks:
            if other != index and other not in self._leaving:
                later = asyncio.get_running_loop().call_later(LINGER_S, self._stop, other)
                self._leaving[other] = later
