"""Client and practice pool talk to each other over loopback; each side has code of its own."""

from __future__ import annotations

import asyncio
import itertools
import random
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from switcher.core.share import Outcome, Share, Verdict
from switcher.core.target import difficulty_to_target
from switcher.hashing.journal import MemoryJournal
from switcher.hashing.shares import ShareDesk
from switcher.hashing.upstream.base import Link
from switcher.hashing.upstream.practice import PracticePool, PracticeUpstream
from switcher.testing import loop
from switcher.testing.mining import JobDesk, shares_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from switcher.core.job import Job

EASY = 2e-7


@asynccontextmanager
async def mining(
    **options: Any,
) -> AsyncIterator[tuple[PracticeUpstream, PracticePool, JobDesk, Job]]:
    terms = {"start_difficulty": EASY, "adapt": False, "notify_s": 1e6, **options}
    pool = PracticePool(rng=random.Random(1), **terms)
    upstream = PracticeUpstream(
        serials=itertools.count(1), rng=random.Random(2), clock=loop.LoopClock(), pool=pool
    )
    desk = JobDesk()
    runner = asyncio.create_task(upstream.run(desk))
    try:
        job = await desk.next()
        yield upstream, pool, desk, job
    finally:
        await upstream.aclose()
        await runner


def first(job: Job, **where: int) -> Share:
    return next(shares_of(job, **where))


def test_shares_are_accepted_and_both_sides_count_the_same() -> None:
    async def main() -> None:
        async with mining() as (upstream, pool, _, job):
            verdicts = [
                await upstream.submit(share) for share in itertools.islice(shares_of(job), 5)
            ]
            assert [v.outcome for v in verdicts] == [Outcome.ACCEPTED] * 5
            assert all(v.latency_ns is not None for v in verdicts)
            tally = pool.tally()
            assert (tally.accepted, tally.refused) == (5, {})
            assert tally.work == pytest.approx(5 * EASY)
            status = upstream.status()
            assert (status.link, status.worthless) == (Link.READY, True)
            assert status.difficulty == EASY
        assert upstream.status().link is Link.CLOSED

    loop.run(main())


def test_the_whole_space_can_be_used() -> None:
    async def main() -> None:
        async with mining() as (upstream, pool, _, job):
            assert job.version_mask == 0x1FFFE000
            assert job.extranonce2_size == 4
            for where in (
                {"extranonce2": 0xFFFFFFFF},
                {"version_bits": 0x1FFFE000},
                {"version_bits": 0x00002000, "extranonce2": 7},
                {"ntime": 600},
            ):
                verdict = await upstream.submit(first(job, **where))
                assert verdict.accepted, (where, verdict)
            assert pool.tally().accepted == 4

    loop.run(main())


def test_every_refusal_comes_back_with_its_meaning() -> None:
    async def main() -> None:
        async with mining() as (upstream, pool, desk, job):
            good = first(job)
            await upstream.submit(good)
            again = await upstream.submit(good)
            assert (again.outcome, again.code) == (Outcome.DUPLICATE, 22)

            easier = replace(job, share_target=difficulty_to_target(EASY / 1000))
            weak = next(s for s in shares_of(easier) if s.difficulty < EASY)
            verdict = await upstream.submit(weak)
            assert (verdict.outcome, verdict.code) == (Outcome.LOW_DIFFICULTY, 23)

            unknown = replace(good, job=replace(job, job_id="ffff"))
            verdict = await upstream.submit(unknown)
            assert (verdict.outcome, verdict.code) == (Outcome.STALE, 21)

            late = replace(good, candidate=replace(good.candidate, ntime=job.ntime + 7001))
            verdict = await upstream.submit(late)
            assert (verdict.outcome, verdict.code) == (Outcome.REJECTED, 20)

            pool.new_block()
            await desk.next()
            verdict = await upstream.submit(next(itertools.islice(shares_of(job), 1, None)))
            assert (verdict.outcome, verdict.code) == (Outcome.STALE, None)
            assert pool.tally().refused == {20: 1, 21: 1, 22: 1, 23: 1}

    loop.run(main())


def test_a_new_job_on_the_same_block_leaves_older_shares_good() -> None:
    async def main() -> None:
        async with mining() as (upstream, pool, desk, job):
            pool.new_job()
            newer = await desk.next()
            assert not newer.clean
            assert newer.job_id != job.job_id
            assert newer.serial > job.serial
            for each in (job, newer):
                assert (await upstream.submit(first(each))).accepted

    loop.run(main())


def test_extranonce_and_mask_change_while_mining() -> None:
    async def main() -> None:
        async with mining() as (upstream, pool, desk, job):
            before = first(job, version_bits=0x1FFFE000)
            pool.change_extranonce()
            moved = await desk.next()
            assert moved.extranonce1 != job.extranonce1
            assert (await upstream.submit(first(moved))).accepted

            pool.change_mask(0x00FF0000)
            narrowed = await desk.next()
            assert narrowed.version_mask == 0x00FF0000
            assert (narrowed.job_id, narrowed.clean) == (moved.job_id, False)
            assert (await upstream.submit(first(narrowed, version_bits=0xFFFFFFFF))).accepted
            verdict = await upstream.submit(before)
            assert verdict.outcome is Outcome.STALE
            assert "version bits" in verdict.reason
            assert pool.tally().refused == {}

    loop.run(main())


def test_a_broken_connection_keeps_its_session_and_its_shares() -> None:
    async def main() -> None:
        async with mining() as (upstream, pool, desk, job):
            share = first(job)
            pool.drop_all()
            await desk.stop()
            verdict = asyncio.create_task(upstream.submit(share))
            again = await desk.next()
            assert again.extranonce1 == job.extranonce1
            assert (await verdict).accepted
            assert (await upstream.submit(first(again))).accepted
            assert upstream.status().connects == 2
            assert pool.tally().accepted == 2

    loop.run(main())


def test_a_share_found_again_after_a_resumed_session_is_not_sent_again() -> None:
    """The same job under the same extranonce1: every nonce leads to what was sent."""

    async def main() -> None:
        async with mining() as (upstream, pool, desk, job):
            shares = ShareDesk(upstream, MemoryJournal(), loop.LoopClock())
            shares.on_job(job)
            candidate = first(job).candidate
            assert shares.offer("cpu:0", candidate, 1) is None
            await shares.drain(10)
            pool.drop_all()
            again = await desk.next()
            while again.serial == job.serial:
                again = await desk.next()
            assert again.extranonce1 == job.extranonce1
            same = replace(job, serial=again.serial + 1)
            shares.on_job(same)
            verdict = shares.offer("cpu:0", replace(candidate, serial=same.serial), 2)
            assert verdict == Verdict(Outcome.DUPLICATE, reason="found before")
            await asyncio.sleep(5)
            assert (pool.tally().accepted, pool.tally().refused) == (1, {})
            await shares.aclose()

    loop.run(main())


def test_difficulty_follows_the_miners_speed() -> None:
    async def main() -> None:
        async with mining(adapt=True) as (upstream, _, desk, job):
            for share in itertools.islice(shares_of(job), 12):
                await asyncio.sleep(0.1)
                assert (await upstream.submit(share)).accepted
            harder = await desk.next()
            assert harder.difficulty == pytest.approx(EASY * 12 * 10 / 1.2, rel=0.1)
            assert not harder.clean

    loop.run(main())


def test_the_clock_brings_jobs_and_blocks() -> None:
    async def main() -> None:
        async with mining(notify_s=15.0, block_mean_s=60.0) as (_, _, desk, job):
            began = asyncio.get_running_loop().time()
            jobs = [await desk.next() for _ in range(40)]
            took = asyncio.get_running_loop().time() - began
            assert took == pytest.approx(600, abs=5)
            blocks = len({j.prevhash for j in [job, *jobs]})
            assert 3 <= blocks <= 25
            for older, newer in itertools.pairwise([job, *jobs]):
                assert newer.clean == (newer.prevhash != older.prevhash)

    loop.run(main())


def test_a_found_block_moves_the_chain() -> None:
    async def main() -> None:
        async with mining(nbits=0x207FFFFF) as (upstream, pool, desk, job):
            assert (await upstream.submit(first(job))).accepted
            following = await desk.next()
            assert following.clean
            assert pool.tally().blocks == 1

    loop.run(main())
