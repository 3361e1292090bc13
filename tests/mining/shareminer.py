"""A small miner on hashlib with the real desk, journal and client; one share per life.

Usage: python shareminer.py PORT FOLDER MODE SEED. In mode `die` it ends itself by SIGKILL between
finding a share and sending it; in mode `wait` it prints `found` and goes on until it is killed; in
mode `live` it finds nothing, sends what is left over and exits.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from switcher.clock import MonotonicClock
from switcher.database import Database
from switcher.hashing.journal import SCHEMA, DatabaseJournal
from switcher.hashing.shares import ShareDesk
from switcher.hashing.upstream.account import Account, parse_url
from switcher.hashing.upstream.choose import job_serials
from switcher.hashing.upstream.stratum1 import StratumClient
from switcher.testing.mining import shares_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.core.job import Job
    from switcher.core.share import Share, Verdict


class Deadly(StratumClient):
    """Dies where a share would be sent."""

    async def submit(self, share: Share, on_send: Callable[[], None] | None = None) -> Verdict:
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError("still alive")


async def main(port: int, folder: Path, mode: str, seed: int) -> None:
    database = Database(folder, [SCHEMA])
    journal = DatabaseJournal(database, time.time_ns)
    account = Account(address=parse_url(f"127.0.0.1:{port}")[0], user="u", name="pool")
    client = (Deadly if mode == "die" else StratumClient)(
        account,
        serials=job_serials(time.time_ns() // 1_000_000),
        rng=random.Random(seed),
        memory=journal.memory("pool"),
        on_memory=lambda memory: journal.remember("pool", memory),
    )
    desk = ShareDesk(client, journal, MonotonicClock())
    first: asyncio.Future[Job] = asyncio.get_running_loop().create_future()

    def on_job(job: Job | None) -> None:
        desk.on_job(job)
        if job is not None and not first.done():
            first.set_result(job)

    task = asyncio.create_task(client.run(on_job))
    job = await first
    if mode == "live":
        await desk.drain(20)
        await client.aclose()
        await task
        journal.close()
        database.close()
        return
    while client.status().link.value != "ready":  # the session is in the journal from here on
        await asyncio.sleep(0.001)
    share = next(shares_of(job, extranonce2=seed))
    assert desk.offer("cpu:0", share.candidate, 0) is None
    await desk.kept()
    print("found", flush=True)
    await asyncio.sleep(60)


asyncio.run(main(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])))
