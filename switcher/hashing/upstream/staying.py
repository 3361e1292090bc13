"""What every upstream with a connection of its own shares: one life from `run` to `aclose`."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from dataclasses import replace
from typing import TYPE_CHECKING

from switcher.config import LogLevel
from switcher.errors import StateError
from switcher.hashing.upstream.base import Link, LinkStatus
from switcher.log import Tag, event

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.clock import Clock
    from switcher.core.job import Job
    from switcher.hashing.upstream.backoff import Backoff


class Staying(ABC):
    """Runs `_stay` once at a time, ends it cleanly, and keeps the status.

    Args:
        status: What is known before the first connection.
        backoff: Spaces the tries.
        clock: Stamps changes of the link.
    """

    def __init__(self, status: LinkStatus, backoff: Backoff, clock: Clock) -> None:
        self._status = status
        self._backoff = backoff
        self._clock = clock
        self._on_job: Callable[[Job | None], None] = lambda _: None
        self._runner: asyncio.Task[None] | None = None
        self._closed = False

    @property
    def name(self) -> str:
        """Short name, for accounts."""
        return self._status.name

    def status(self) -> LinkStatus:
        """A snapshot, without waiting."""
        return self._status

    async def run(self, on_job: Callable[[Job | None], None]) -> None:
        """Keeps work coming until `aclose`; may be called again after it was cancelled.

        Args:
            on_job: called in the event loop with each new job; None = there is no work now.

        Raises:
            LoginRefusedError: the login is refused, and was never taken before.
            UsageError: what was configured cannot be used there.
            StateError: it is running or closed already.
        """
        if self._closed or self._runner is not None:
            raise StateError("this upstream is running or closed already")
        self._on_job = on_job
        self._runner = asyncio.create_task(self._stay())
        try:
            await asyncio.wait({self._runner})
            if not self._runner.cancelled():
                self._runner.result()
        finally:
            runner, self._runner = self._runner, None
            runner.cancel()
            await asyncio.gather(runner, return_exceptions=True)
            self._set_link(Link.CLOSED)

    async def aclose(self) -> None:
        """Ends `run` and every waiting `submit`. May be called more than once."""
        self._closed = True
        self._wake()
        if self._runner is not None:
            self._runner.cancel()
            await asyncio.gather(self._runner, return_exceptions=True)

    @abstractmethod
    async def _stay(self) -> None:
        """Connects and comes back for ever; cancelled by `aclose`."""

    def _wake(self) -> None:  # noqa: B027 - most have nobody to wake
        """Lets those who wait for a connection see that it is closed."""

    async def _rest(self, reason: str, wait_s: float) -> None:
        """Says that the connection is gone and why, and waits before the next try."""
        self._set_link(Link.WAITING, last_error=reason)
        event(
            Tag.NET,
            f"{self.name}: {reason}; next try in {wait_s:.1f} s",
            level=LogLevel.WARNING,
            upstream=self.name,
            wait_s=wait_s,
        )
        await asyncio.sleep(wait_s)

    def _set_link(self, link: Link, **changes: object) -> None:
        since = {} if link is self._status.link else {"since_ns": self._clock.now_ns()}
        terms = {"link": link, **since, **changes}
        self._status = replace(self._status, **terms)  # type: ignore[arg-type]
