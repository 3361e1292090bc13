"""A client against a hostile pool over real sockets of loopback, message after message, counted.

Waits are virtual (see `loop`); sockets, bytes and logging are real. Both sides live in this
process, so growth of its memory is growth of the client, the server or the log.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import logging
import random
import resource
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

from switcher.clock import MonotonicClock
from switcher.hashing.upstream import backoff
from switcher.hashing.upstream.account import Account, Address, Scheme
from switcher.hashing.upstream.failover import Failover
from switcher.hashing.upstream.practice import PracticePool
from switcher.hashing.upstream.stratum1 import StratumClient
from switcher.hashing.upstream.stratum1.session import Session
from switcher.log import clean
from switcher.testing import loop
from switcher.testing.hostile import HostilePool, Trick

if TYPE_CHECKING:
    from switcher.core.job import Job

LINE_MAX_CHARS = 400
RETURN_S = 1.0
"""The failover tries the hostile pool again so soon, so that most of the time is spent on it."""
LONGEST_PAUSE_S = 0.2
"""Between two connections, instead of a minute: it is messages that count here."""


@dataclass(frozen=True, slots=True)
class FuzzResult:
    """What a run saw.

    Attributes:
        messages: Lines of the hostile pool that the client took in.
        connections: Connections to it.
        hostile_jobs: Jobs of it that were handed out.
        failovers: Times that hashing went on at the good pool.
        lines: Log lines written.
        unclear: Log lines that are long or hold control characters.
        endings: Log lines that say why a connection ended.
        growth_bytes: Resident memory at the end, less that after the first quarter.
    """

    messages: int
    connections: int
    hostile_jobs: int
    failovers: int
    lines: int
    unclear: int
    endings: int
    growth_bytes: int


class _Lines(logging.Handler):
    """Judges lines and keeps none of them."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.count = self.unclear = self.endings = 0

    def emit(self, record: logging.LogRecord) -> None:
        text = clean(record.getMessage())
        self.count += 1
        self.unclear += not (text.isprintable() and len(text) <= LINE_MAX_CHARS)
        self.endings += "next try in" in text and text.startswith("hostile: ")


class _Jobs:
    """Counts jobs and changes of the pool."""

    def __init__(self) -> None:
        self.hostile = self.failovers = 0
        self._last = ""

    def __call__(self, job: Job | None) -> None:
        if job is None:
            return
        self.hostile += job.upstream == "hostile"
        self.failovers += job.upstream == "good" and self._last != "good"
        self._last = job.upstream


def fuzz(messages: int, seed: int) -> FuzzResult:
    """Runs until the client has taken in so many messages."""
    lines = _Lines()
    logger = logging.getLogger("switcher")
    level, spreads = logger.level, logger.propagate
    # Whoever keeps records elsewhere would look like growth.
    logger.propagate = False
    logger.addHandler(lines)
    logger.setLevel(logging.INFO)
    try:
        return loop.run(_fuzz(messages, seed, lines))
    finally:
        logger.removeHandler(lines)
        logger.setLevel(level)
        logger.propagate = spreads


async def _fuzz(messages: int, seed: int, lines: _Lines) -> FuzzResult:
    hostile = HostilePool(random.Random(seed), [Trick.FUZZ])
    good = PracticePool(rng=random.Random(seed))
    failover = Failover(
        [_client("hostile", await hostile.start()), _client("good", await good.start())],
        retries=3,
        return_s=RETURN_S,
    )
    jobs = _Jobs()
    taken = 0
    receive = Session.receive

    def counted(session: Session, line: bytes, now_ns: int) -> None:
        nonlocal taken
        taken += session._account.label == "hostile"
        receive(session, line, now_ns)

    warm_bytes = 0
    with (
        mock.patch.object(Session, "receive", counted),
        mock.patch.object(backoff, "LONGEST_S", LONGEST_PAUSE_S),
    ):
        task = asyncio.create_task(failover.run(jobs))
        while taken < messages:
            if not warm_bytes and taken >= messages // 4:
                warm_bytes = resident_bytes()
            if task.done():
                task.result()
                raise RuntimeError("the failover ended by itself")
            await asyncio.sleep(0.5)
        growth_bytes = resident_bytes() - warm_bytes
        await failover.aclose()
        await task
    await hostile.aclose()
    await good.aclose()
    return FuzzResult(
        messages=taken,
        connections=len(hostile.played),
        hostile_jobs=jobs.hostile,
        failovers=jobs.failovers,
        lines=lines.count,
        unclear=lines.unclear,
        endings=lines.endings,
        growth_bytes=growth_bytes,
    )


def _client(name: str, port: int) -> StratumClient:
    address = Address(Scheme.STRATUM1, "127.0.0.1", port)
    return StratumClient(
        Account(address=address, user="u", name=name, retry_pause_s=0.1),
        serials=itertools.count(1),
        rng=random.Random(3),
        clock=MonotonicClock(),
    )


def resident_bytes() -> int:
    """Resident memory of this process after a collection."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()
