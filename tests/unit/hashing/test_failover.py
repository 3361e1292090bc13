"""Several practice pools, some of which fail."""

from __future__ import annotations

import asyncio
import gc
import itertools
import random
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from switcher.clock import MonotonicClock
from switcher.core.share import Outcome
from switcher.errors import LoginRefusedError, UsageError
from switcher.hashing.upstream.account import Account, Address, Scheme
from switcher.hashing.upstream.failover import Failover
from switcher.hashing.upstream.practice import PracticePool
from switcher.hashing.upstream.stratum1 import StratumClient
from switcher.testing import loop
from switcher.testing.mining import JobDesk, shares_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SERIALS = itertools.count(1)


def client(name: str, port: int) -> StratumClient:
    account = Account(address=Address(Scheme.STRATUM1, "127.0.0.1", port), user="u", name=name)
    return StratumClient(account, serials=SERIALS, rng=random.Random(3), clock=MonotonicClock())


def pool(**options: object) -> PracticePool:
    terms = {"start_difficulty": 2e-7, "adapt": False, "notify_s": 20.0, **options}
    return PracticePool(rng=random.Random(1), **terms)  # type: ignore[arg-type]


@asynccontextmanager
async def running(failover: Failover) -> AsyncIterator[JobDesk]:
    desk = JobDesk()
    task = asyncio.create_task(failover.run(desk))
    try:
        yield desk
    finally:
        await failover.aclose()
        await task


def test_the_first_that_works_is_used_and_the_first_of_all_returned_to() -> None:
    async def main() -> None:
        main_pool, spare = pool(), pool()
        main_port, spare_port = await main_pool.start(), await spare.start()
        failover = Failover([client("main", main_port), client("spare", spare_port)])
        async with running(failover) as desk:
            job = await desk.next()
            assert job.upstream == failover.name == "main"
            assert spare.tally().connections == 0

            await main_pool.aclose()
            began = asyncio.get_running_loop().time()
            await desk.stop()
            while (job := await desk.next()).upstream == "main":
                pass
            assert job.upstream == failover.name == "spare"
            assert job.clean
            assert asyncio.get_running_loop().time() - began < 60
            assert (await failover.submit(next(shares_of(job)))).accepted

            again = pool()
            await again.start(port=main_port)
            began = asyncio.get_running_loop().time()
            while (job := await desk.next()).upstream == "spare":
                last = job
            assert 500 < asyncio.get_running_loop().time() - began < 700
            # Shares in hand for the pool that was left still get there, for a while.
            assert (await failover.submit(next(shares_of(last)))).accepted
            await asyncio.sleep(30)
            late = await failover.submit(next(shares_of(last, extranonce2=1)))
            assert late.outcome is Outcome.STALE
            assert (await failover.submit(next(shares_of(job)))).accepted
            names = [s.name for s in failover.statuses()]
            assert names == ["main", "spare"]
        await again.aclose()
        await spare.aclose()

    loop.run(main())


def test_jobs_of_two_pools_are_never_mixed() -> None:
    async def main() -> None:
        first, second = pool(notify_s=5.0), pool(notify_s=5.0)
        ports = [await first.start(), await second.start()]
        clients = [client(str(i), port) for i, port in enumerate(ports)]
        failover = Failover(clients, return_s=60.0)
        async with running(failover) as desk:
            for _ in range(5):
                await desk.next()
            await first.aclose()
            await asyncio.sleep(120)
            first = pool(notify_s=5.0)
            await first.start(port=ports[0])
            await asyncio.sleep(200)
        names = [None if j is None else j.upstream for j in desk.jobs]
        runs = [name for name, _ in itertools.groupby(n for n in names if n)]
        assert runs == ["0", "1", "0"]
        await first.aclose()
        await second.aclose()

    loop.run(main())


def test_a_pool_that_refuses_the_login_is_passed_over() -> None:
    async def main() -> None:
        admitted: list[bool] = []
        strict, good = pool(admits=lambda user, password: bool(admitted)), pool()
        failover = Failover(
            [client("strict", await strict.start()), client("good", await good.start())]
        )
        async with running(failover) as desk:
            assert (await desk.next()).upstream == "good"
            await asyncio.sleep(550)
            assert strict.tally().connections == 1
            await asyncio.sleep(150)
            assert strict.tally().connections == 2  # asked again after ten minutes, and no sooner
            assert failover.name == "good"
            admitted.append(True)
            while (await desk.next()).upstream != "strict":
                pass
        await strict.aclose()
        await good.aclose()

    loop.run(main())


def test_if_all_refuse_the_login_it_is_an_error() -> None:
    async def main() -> None:
        strict = pool(admits=lambda user, password: False)
        port = await strict.start()
        failover = Failover([client("a", port), client("b", port)])
        with pytest.raises(LoginRefusedError, match="Unauthorized"):
            await failover.run(JobDesk())
        await strict.aclose()

    loop.run(main())


def test_with_nobody_there_it_keeps_trying_at_a_decent_pace() -> None:
    async def main() -> None:
        gone = pool()
        port = await gone.start()
        await gone.aclose()
        clients = [client("a", port), client("b", port)]
        failover = Failover(clients)
        async with running(failover) as desk:
            await asyncio.sleep(900)
            assert desk.jobs == []
            tries = sum(c.status().failures for c in clients)
            assert 15 <= tries <= 225
            late = pool()
            await late.start(port=port)
            began = asyncio.get_running_loop().time()
            await desk.next()
            assert asyncio.get_running_loop().time() - began <= 65
        await late.aclose()

    loop.run(main())


def test_names_must_differ() -> None:
    for clients in ([], [client("a", 1), client("a", 2)]):
        with pytest.raises(UsageError, match="names"):
            Failover(clients)


def test_going_back_to_a_dead_pool_for_weeks_keeps_nothing() -> None:
    """Each try is a task; one that is over must not keep the one before it."""

    async def main() -> None:
        dead, spare = pool(), pool()
        port, spare_port = await dead.start(), await spare.start()
        await dead.aclose()
        clients = [client("dead", port), client("spare", spare_port)]
        failover = Failover(clients, retries=1, return_s=40.0)
        async with running(failover) as desk:
            while (await desk.next()).upstream != "spare":
                pass
            counts = []
            for _ in range(2):
                await asyncio.sleep(800)
                gc.collect()
                counts.append(sum(isinstance(one, asyncio.Task) for one in gc.get_objects()))
        # Some 20 tries lie between the two looks.
        assert counts[1] - counts[0] < 10, counts
        await spare.aclose()

    loop.run(main())
