"""The work path of the house: upstream → job → cards → candidate → CPU check → share → upstream."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from switcher.config import LogLevel
from switcher.core.share import Outcome
from switcher.errors import SwitcherError
from switcher.hashing.shares import ShareDesk
from switcher.log import Tag, event
from switcher.session.expectation import Known, expectations
from switcher.session.share_check import WHO, ShareCheck

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from switcher.clock import Clock
    from switcher.config import MiningConfig
    from switcher.core.job import Job
    from switcher.core.share import Verdict
    from switcher.hashing.journal import ShareJournal
    from switcher.hashing.upstream.base import Upstream
    from switcher.session.card import ManagedCard
    from switcher.session.ring import Found

SHARED_VERSIONS = 4
# Positions are 64-bit: roll * 2^32 + nonce, and the last roll is kept free.
MAX_ROLLS = (1 << 32) - 1
OFFLINE = "the upstream is not connected"


class Mine:
    """Keeps one upstream and the cards that hash for it together.

    Args:
        upstream: Where work comes from.
        journal: Keeps shares until they are settled.
        clock: Where the time comes from.
        cards: Who hashes.
        on_end: Called when the upstream can never succeed.
        versions: Header versions per message schedule.
        known: What is known of power and money, for the lines before the first hash.
    """

    def __init__(
        self,
        upstream: Upstream,
        journal: ShareJournal,
        clock: Clock,
        cards: Sequence[ManagedCard],
        on_end: Callable[[SwitcherError], None],
        versions: int = 1,
        known: Known | None = None,
    ) -> None:
        self.upstream = upstream
        self.shares = ShareDesk(upstream, journal, clock)
        self._clock = clock
        self._cards = cards
        self._on_end = on_end
        self._versions = versions
        self._known = known or Known()
        self._task: asyncio.Task[None] | None = None
        self._keeper: asyncio.Task[None] | None = None
        self._checks: dict[str, ShareCheck] = {}
        self._taken: list[tuple[ManagedCard, Found]] = []
        self._news = asyncio.Event()
        self._said = False
        self.jobs = 0
        """Jobs taken so far."""

    def open(self) -> None:
        """Begins to connect."""
        self._task = asyncio.create_task(self._run(), name="upstream")
        self._keeper = asyncio.create_task(self._keep_on(), name="keeper")

    def take(self, card: ManagedCard, hits: list[Found]) -> None:
        """Takes what a card found. A hit is forgotten only when the journal has it for good."""
        for found in hits:
            verdict = self.shares.offer(card.id, found.candidate, found.found_ns)
            self._taken.append((card, found))
            self._check(card, verdict)
        self._news.set()

    async def close(self, within_s: float) -> None:
        """Sends what is in hand, then disconnects."""
        if self._keeper is not None:
            self._keeper.cancel()
            await asyncio.gather(self._keeper, return_exceptions=True)
        await self._keep()
        left = await self.shares.drain(within_s)
        if left:
            text = f"{left} shares without an answer"
            event(Tag.MINER, text, level=LogLevel.WARNING, shares=left)
        await self.shares.aclose()
        await self.upstream.aclose()
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        try:
            await self.upstream.run(self._on_job)
        except SwitcherError as error:
            event(Tag.NET, str(error), level=LogLevel.ERROR)
            self._on_job(None)
            self._on_end(error)

    async def _keep_on(self) -> None:
        while True:
            await self._news.wait()
            self._news.clear()
            await self._keep()

    async def _keep(self) -> None:
        """Acknowledges what the journal has; a card's ring holds it until then."""
        taken, self._taken = self._taken, []
        if taken:
            await self.shares.kept()
        for card, found in taken:
            card.acknowledge(found)

    def _on_job(self, job: Job | None) -> None:
        self.jobs += job is not None
        if job is not None and not self._said:
            self._say_what_to_expect(job)
        # The desk first: a card may find a share of this job before the next line runs.
        self.shares.on_job(job)
        reason = self.upstream.status().last_error or OFFLINE
        count = len(self._cards)
        for index, card in enumerate(self._cards):
            part = (0, 0) if job is None else part_of(job, index, count, self._versions)
            card.set_job(job, reason, part)

    def _say_what_to_expect(self, job: Job) -> None:
        """Once, before the first hash, and only where shares are worth something."""
        rates = [card.ready.rate_hps for card in self._cards if card.ready is not None]
        known = [rate for rate in rates if rate is not None]
        self._said = True
        if not self.upstream.status().worthless:
            rate_hps = sum(known) if len(known) == len(self._cards) else 0.0
            for line in expectations(rate_hps, job, self._known):
                event(Tag.MINER, line)

    def _check(self, card: ManagedCard, verdict: Verdict | None) -> None:
        """Looks at how many of the card's shares are wrong, and tells what follows."""
        if verdict is not None and verdict.outcome is Outcome.INVALID:
            text = f"{card.id} found an invalid share: {verdict.reason}"
            event(Tag.MINER, text, level=LogLevel.WARNING, card=card.id)
        check = self._checks.setdefault(card.id, ShareCheck(card.id, card.manager))
        line = check.look(self.shares.accounts, self._clock.now_ns())
        if not line:
            return
        event(Tag.MINER, line, level=LogLevel.WARNING, card=card.id)
        if check.stopped:
            card.bench(WHO, line)
        card.step()


def versions_of(config: MiningConfig) -> int:
    """Header versions hashed per message schedule: more than one only if the user opted in."""
    return SHARED_VERSIONS if config.shared_schedule else 1


def part_of(job: Job, index: int, count: int, versions: int = 1) -> tuple[int, int]:
    """The positions of a job that are one card's, so that no two cards search the same.

    Args:
        job: The job.
        index: Which card, from 0.
        count: How many cards there are.
        versions: Header versions per message schedule.

    Returns:
        First position and the one behind the last; 0 = to the end of the space.
    """
    bits = job.version_mask.bit_count()
    groups = max(1, (1 << bits) // max(1, min(versions, 1 << bits)))
    times = job.ntime_max - job.ntime + 1
    rolls = min(groups * 256**job.extranonce2_size * times, MAX_ROLLS)
    begin, end = rolls * index // count, rolls * (index + 1) // count
    return begin << 32, 0 if index == count - 1 else end << 32
