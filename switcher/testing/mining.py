"""A miner made of hashlib: slow, plain, and for tests only."""

from __future__ import annotations

import asyncio
import hashlib
from typing import TYPE_CHECKING

from switcher.core.header import sha256d
from switcher.core.share import Candidate, Share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from switcher.core.job import Job


def shares_of(
    job: Job, *, card: str = "test", extranonce2: int = 0, version_bits: int = 0, ntime: int = 0
) -> Iterator[Share]:
    """Every share of one header of a job, in order of the nonce.

    Args:
        job: should have a difficulty near 1e-7, so that a share takes some hundred hashes.
        card: said to have found it.
        extranonce2: as a number, written big-endian.
        version_bits: put where the job's mask allows.
        ntime: added to the job's time, in seconds.
    """
    en2 = extranonce2.to_bytes(job.extranonce2_size, "big")
    version = job.version & ~job.version_mask | version_bits & job.version_mask
    if not version_bits:
        version = job.version
    when = job.ntime + ntime
    front = job.header(extranonce2=en2, ntime=when, nonce=0, version=version).to_bytes()[:76]
    first = hashlib.sha256(front)
    for nonce in range(1 << 32):
        inner = first.copy()
        inner.update(nonce.to_bytes(4, "little"))
        digest = hashlib.sha256(inner.digest()).digest()
        if int.from_bytes(digest, "little") <= job.share_target:
            header = front + nonce.to_bytes(4, "little")
            assert sha256d(header) == digest
            candidate = Candidate(job.serial, en2, when, nonce, version)
            yield Share(job, candidate, header, digest, card, found_ns=0)


class JobDesk:
    """Takes an upstream's jobs as a session would, and lets a test wait for them."""

    def __init__(self) -> None:
        self.jobs: list[Job | None] = []
        self._taken = 0
        self._news = asyncio.Event()

    def __call__(self, job: Job | None) -> None:
        """What the upstream calls."""
        self.jobs.append(job)
        self._news.set()

    async def next(self) -> Job:
        """The next job, in order; interruptions are skipped."""
        while True:
            job = await self._next()
            if job is not None:
                return job

    async def stop(self) -> None:
        """Waits until the upstream says that there is no work; jobs before that are skipped."""
        while await self._next() is not None:
            pass

    async def _next(self) -> Job | None:
        while self._taken == len(self.jobs):
            self._news.clear()
            await self._news.wait()
        self._taken += 1
        return self.jobs[self._taken - 1]
