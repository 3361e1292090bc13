"""Tries a pool or node as mining would, up to the first work; nothing is hashed."""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.errors import LoginRefusedError, SwitcherError
from switcher.hashing.upstream.choose import account_of, job_serials, open_upstream

if TYPE_CHECKING:
    from pathlib import Path

    from switcher.clock import Clock
    from switcher.config import MiningConfig, PoolConfig
    from switcher.core.job import Job
    from switcher.hashing.upstream.base import LinkStatus, Upstream

FAILURES = 2
"""The first may be a server that hangs up on an optional request; the second is meant."""
LOOK_S = 0.05
VERDICT_S = 0.5
"""A node says so soon after the first work whether it would take the block."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it.

    Attributes:
        url: Of the pool or node.
        user: Account or payout address.
        problem: Why it gave no work; "" if it did.
        refused: It was the login that failed.
        took_ns: From the first connection to the first work.
        status: How the link stood at the end.
        job: The work; None if there was none.
    """

    url: str
    user: str
    problem: str
    refused: bool
    took_ns: int
    status: LinkStatus | None = None
    job: Job | None = None


async def try_pool(
    pool: PoolConfig, mining: MiningConfig, *, clock: Clock, folder: Path, within_s: float
) -> Trial:
    """Connects, logs in and waits for work.

    Args:
        pool: Where, and as whom.
        mining: How; a node needs its payout address.
        clock: Measures.
        folder: Where a node's blocks would be kept; an empty one that is thrown away.
        within_s: Seconds to wait.

    Raises:
        UsageError: The entry cannot be used.
    """
    account = account_of(pool, mining)
    serials = job_serials(time.time_ns() // 1_000_000)
    upstream = open_upstream(
        [pool], mining, serials=serials, rng=random.Random(), clock=clock, folder=folder
    )
    began_ns = clock.now_ns()
    jobs: list[Job] = []
    runner = asyncio.create_task(upstream.run(lambda job: jobs.append(job) if job else None))
    try:
        async with asyncio.timeout(within_s):
            await _work(upstream, runner, jobs)
        took_ns = clock.now_ns() - began_ns
        if jobs and account.address.scheme.solo:
            await asyncio.sleep(VERDICT_S)
        problem = upstream.status().last_error
        if runner.done():
            problem = str(runner.exception() or "it ended")
    except TimeoutError:
        took_ns = clock.now_ns() - began_ns
        problem = upstream.status().last_error or f"no work in {within_s:.0f} s"
    status = upstream.status()
    await upstream.aclose()
    (error,) = await asyncio.gather(runner, return_exceptions=True)
    if isinstance(error, BaseException) and not isinstance(error, SwitcherError):
        raise error
    refused = isinstance(error, LoginRefusedError)
    job = jobs[0] if jobs and not problem else None
    user = mining.coinbase_addr if account.address.scheme.solo else account.user
    return Trial(str(account.address), user, problem, refused, took_ns, status, job)


async def _work(upstream: Upstream, runner: asyncio.Task[None], jobs: list[Job]) -> None:
    """Returns with the first work, or when there will be none."""
    while not jobs and not runner.done() and upstream.status().failures < FAILURES:
        await asyncio.sleep(LOOK_S)
