"""The practice pool and a client to it, as one upstream."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from switcher.hashing.upstream.account import Account, Address, Scheme
from switcher.hashing.upstream.practice.pool import PracticePool, Tally
from switcher.hashing.upstream.stratum1 import StratumClient

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from switcher.clock import Clock
    from switcher.core.job import Job
    from switcher.core.share import Share, Verdict
    from switcher.hashing.upstream.base import LinkStatus

NOTICE = "practice pool on 127.0.0.1: these shares are worth nothing"


class PracticeUpstream:
    """An `Upstream` that brings its own pool. Its shares are worth nothing."""

    def __init__(
        self,
        *,
        serials: Iterator[int],
        rng: random.Random,
        clock: Clock | None = None,
        pool: PracticePool | None = None,
        port: int = 0,
    ) -> None:
        """Prepares both sides; `start` opens the port, `run` connects.

        Args:
            serials: numbers for the jobs.
            rng: spreads waits; source of the pool's made-up data.
            clock: stamps statuses.
            pool: one with other settings than usual.
            port: of the pool on 127.0.0.1; 0 = any free one.
        """
        self.pool = pool or PracticePool(rng=rng)
        self._serials = serials
        self._rng = rng
        self._clock = clock
        self._port = port
        self._client = self._make_client(port)
        self._started = False

    @property
    def name(self) -> str:
        """Short name, for accounts."""
        return "practice"

    async def start(self) -> int:
        """Opens the pool and returns its port; `run` does it otherwise.

        Raises:
            SwitcherError: the port is taken.
        """
        if not self._started:
            self._port = await self.pool.start(port=self._port)
            self._client = self._make_client(self._port)
            self._started = True
        return self._port

    async def run(self, on_job: Callable[[Job | None], None]) -> None:
        """Opens the pool if need be, connects and reports jobs until `aclose`."""
        await self.start()
        await self._client.run(on_job)

    async def submit(self, share: Share, on_send: Callable[[], None] | None = None) -> Verdict:
        """Sends one share and waits for the answer; see `StratumClient.submit`."""
        return await self._client.submit(share, on_send)

    def status(self) -> LinkStatus:
        """A snapshot, without waiting; `worthless` is set."""
        return self._client.status()

    def tally(self) -> Tally:
        """What the pool's side counted."""
        return self.pool.tally()

    async def aclose(self) -> None:
        """Ends `run`, then closes the pool."""
        await self._client.aclose()
        await asyncio.sleep(0)
        await self.pool.aclose()

    def _make_client(self, port: int) -> StratumClient:
        account = Account(
            address=Address(Scheme.STRATUM1, "127.0.0.1", port), user="practice", name=self.name
        )
        return StratumClient(
            account, serials=self._serials, rng=self._rng, clock=self._clock, worthless=True
        )
