"""From candidate to verdict: check, keep, send once, count.

A candidate that `offer` has taken goes to the journal; after `kept` its finder may forget it. From
there one task per share carries it to the upstream that gave its job, also after a restart or a
reconnect, as long as that upstream could still want it.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import TYPE_CHECKING

from switcher.config import LogLevel
from switcher.core.share import Outcome, Verdict, check
from switcher.errors import UsageError
from switcher.hashing.accounts import Accounts
from switcher.hashing.journal import JOBS_KEPT
from switcher.log import Tag, event

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.clock import Clock
    from switcher.core.job import Job
    from switcher.core.share import Candidate, Share
    from switcher.hashing.journal import ShareJournal
    from switcher.hashing.upstream.base import Upstream

IN_FLIGHT_MAX = 256
LINES_PER_SECOND = 5


class ShareDesk:
    """Takes candidates, knows the jobs, sends the shares.

    Attributes:
        accounts: what became of them.
    """

    def __init__(
        self,
        upstream: Upstream,
        journal: ShareJournal,
        clock: Clock,
        on_verdict: Callable[[Share, Verdict], None] = lambda share, verdict: None,
    ) -> None:
        """Opens the desk and reads what an earlier process left in the journal.

        Args:
            upstream: takes the shares.
            journal: keeps them.
            clock: stamps verdicts.
            on_verdict: called in the event loop with each final verdict.
        """
        self.accounts = Accounts()
        self._upstream = upstream
        self._journal = journal
        self._clock = clock
        self._on_verdict = on_verdict
        self._jobs: OrderedDict[int, Job] = OrderedDict()
        self._job: Job | None = None
        self._waiting: OrderedDict[tuple[object, ...], Share] = OrderedDict()
        self._tasks: set[asyncio.Task[None]] = set()
        self._held = False
        self._lines = _Throttle()
        for job in journal.jobs():
            self._jobs[job.serial] = job
        for share in journal.unsent():
            self._waiting[share.key] = share

    @property
    def job(self) -> Job | None:
        """The current job; None while there is no work."""
        return self._job

    @property
    def open_shares(self) -> int:
        """Shares that have no final verdict yet."""
        return len(self._waiting) + len(self._tasks)

    def on_job(self, job: Job | None) -> None:
        """Takes the upstream's jobs; to be called before the cards hear of them."""
        self._job = job
        self._held = False
        if job is None:
            return
        self._journal.add_job(job)
        self._jobs[job.serial] = job
        while len(self._jobs) > JOBS_KEPT:
            self._jobs.popitem(last=False)
        self._send_waiting()

    def offer(self, card: str, candidate: Candidate, found_ns: int) -> Verdict | None:
        """Takes a candidate from a card.

        Args:
            card: its id.
            candidate: what it found.
            found_ns: when, monotonic.

        Returns:
            None if it is kept and will be sent; otherwise why it is of no use.
        """
        job = self._jobs.get(candidate.serial)
        if job is None:
            return Verdict(Outcome.STALE, reason="its job is not known any more")
        try:
            share = check(job, candidate, card, found_ns)
        except UsageError as error:
            self.accounts.checked(card, job.upstream, good=False)
            return Verdict(Outcome.INVALID, reason=str(error))
        self.accounts.checked(card, job.upstream, good=share is not None)
        if share is None:
            return Verdict(Outcome.INVALID, reason="the CPU finds another hash")
        if not self._journal.found(share):
            return Verdict(Outcome.DUPLICATE, reason="found before")
        self._waiting[share.key] = share
        self._send_waiting()
        return None

    async def kept(self) -> None:
        """Returns when what `offer` took would outlive this process: its finder may forget it."""
        await self._journal.durable()

    async def drain(self, within_s: float) -> int:
        """Waits until all shares in hand have their verdict; returns how many have not."""
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=within_s)
        return self.open_shares

    async def aclose(self) -> None:
        """Stops sending. What was not sent stays in the journal."""
        self._held = True
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _send_waiting(self) -> None:
        """Starts a task for each share that waits, as far as the limit allows."""
        if self._job is None or self._held:
            return
        while self._waiting and len(self._tasks) < IN_FLIGHT_MAX:
            _, share = self._waiting.popitem(last=False)
            task = asyncio.get_running_loop().create_task(self._send(share))
            self._tasks.add(task)
            task.add_done_callback(self._sent)

    def _sent(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            event(Tag.MINER, f"a share could not be sent: {error!r}", level=LogLevel.ERROR)
        self._send_waiting()

    async def _send(self, share: Share) -> None:
        await self._journal.durable()
        verdict = await self._upstream.submit(share, lambda: self._journal.sending(share))
        if verdict.outcome is Outcome.UNSENT:
            # It stays in the journal as found; the next job tells whether it is still wanted.
            self._waiting[share.key] = share
            self._held = True
            return
        self._journal.settled(share, verdict)
        self.accounts.settle(share, verdict, self._clock.now_ns())
        self._tell(share, verdict)
        self._on_verdict(share, verdict)

    def _tell(self, share: Share, verdict: Verdict) -> None:
        if not self._lines.allows(self._clock.now_ns()):
            return
        counts = self.accounts.counts()
        refused = counts.rejected + counts.stale
        took = f" ({verdict.latency_ns / 1e6:.0f} ms)" if verdict.latency_ns is not None else ""
        why = f": {verdict.reason}" if verdict.reason else ""
        event(
            Tag.MINER,
            f"{verdict.outcome.value} ({counts.accepted}/{refused}) "
            f"diff {share.job.difficulty:.3g}{took}{why}",
            level=LogLevel.INFO if verdict.accepted else LogLevel.WARNING,
            card=share.card,
            upstream=share.job.upstream,
            outcome=verdict.outcome.value,
            difficulty=share.job.difficulty,
            share_difficulty=share.difficulty,
            latency_ns=verdict.latency_ns,
        )
        if share.is_block and verdict.accepted:
            event(Tag.MINER, f"BLOCK found by {share.card}: {share.hash[::-1].hex()}")


class _Throttle:
    """Lets a few lines per second through."""

    def __init__(self) -> None:
        self._second = 0
        self._count = 0

    def allows(self, now_ns: int) -> bool:
        second = now_ns // 1_000_000_000
        if second != self._second:
            self._second, self._count = second, 0
        self._count += 1
        return self._count <= LINES_PER_SECOND
