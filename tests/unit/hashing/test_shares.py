from __future__ import annotations

import asyncio
import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from switcher.core.job import Job
from switcher.core.share import Outcome, Verdict
from switcher.core.target import difficulty_to_target
from switcher.hashing.accounts import Accounts, Reliability
from switcher.hashing.journal import MemoryJournal
from switcher.hashing.shares import ShareDesk
from switcher.hashing.upstream.base import Link, LinkStatus
from switcher.testing import loop
from switcher.testing.mining import shares_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.core.share import Share

EASY = 2e-7


def make_job(serial: int = 1, **changes: object) -> Job:
    terms: dict[str, object] = {
        "serial": serial,
        "upstream": "pool",
        "job_id": str(serial),
        "version": 0x20000000,
        "prevhash": b"\xaa" * 32,
        "coinbase1": b"\1" * 40,
        "extranonce2_size": 4,
        "coinbase2": b"\2" * 40,
        "ntime": 1_700_000_000,
        "ntime_max": 1_700_000_600,
        "nbits": 0x1D00FFFF,
        "share_target": difficulty_to_target(EASY),
        "difficulty": EASY,
        **changes,
    }
    return Job(**terms)  # type: ignore[arg-type]


class FakePool:
    """An upstream whose answers a test decides; it also notes the order of things."""

    name = "pool"

    def __init__(self) -> None:
        self.taken: list[Share] = []
        self.log: list[str] = []
        self.answers: asyncio.Queue[Verdict] = asyncio.Queue()

    async def run(self, on_job: Callable[[Job | None], None]) -> None:
        raise AssertionError("not used")

    async def submit(self, share: Share, on_send: Callable[[], None] | None = None) -> Verdict:
        verdict = await self.answers.get()
        if verdict.outcome is not Outcome.UNSENT:
            assert on_send is not None
            on_send()
            self.log.append("sent")
            self.taken.append(share)
        return verdict

    def status(self) -> LinkStatus:
        return LinkStatus("pool", "", "", Link.READY, 0)

    async def aclose(self) -> None:
        pass


class NotingJournal(MemoryJournal):
    def __init__(self, log: list[str]) -> None:
        super().__init__()
        self._log = log

    def found(self, share: Share) -> bool:
        self._log.append("found")
        return super().found(share)

    def sending(self, share: Share) -> None:
        self._log.append("sending")
        super().sending(share)

    def settled(self, share: Share, verdict: Verdict) -> None:
        self._log.append("settled")
        super().settled(share, verdict)


def open_desk(pool: FakePool, journal: MemoryJournal | None = None) -> ShareDesk:
    return ShareDesk(pool, journal or NotingJournal(pool.log), loop.LoopClock())


ACCEPTED = Verdict(Outcome.ACCEPTED, latency_ns=1_000_000)


def test_a_share_is_kept_before_it_is_sent_and_settled_after() -> None:
    async def main() -> None:
        pool = FakePool()
        desk = open_desk(pool)
        job = make_job()
        desk.on_job(job)
        share = next(shares_of(job))
        assert desk.offer("cpu:0", share.candidate, 5) is None
        assert pool.log == ["found"]
        assert desk.open_shares == 1
        pool.answers.put_nowait(ACCEPTED)
        assert await desk.drain(5) == 0
        assert pool.log == ["found", "sending", "sent", "settled"]
        assert pool.taken[0].candidate == share.candidate
        assert (pool.taken[0].card, pool.taken[0].found_ns) == ("cpu:0", 5)
        assert desk.accounts.counts("cpu:0", "pool").accepted == 1
        assert desk.accounts.counts("cpu:1").accepted == 0
        (account,) = desk.accounts.select("cpu:0")
        assert account.work == EASY
        assert account.best == [share.difficulty]

    loop.run(main())


def test_what_is_no_use_is_refused_at_once() -> None:
    async def main() -> None:
        pool = FakePool()
        desk = open_desk(pool)
        job = make_job()
        desk.on_job(job)
        good = next(shares_of(job)).candidate
        cases = [
            (replace(good, serial=99), Outcome.STALE),
            (replace(good, nonce=good.nonce ^ 1), Outcome.INVALID),
            (replace(good, version=good.version ^ 1), Outcome.INVALID),
            (replace(good, extranonce2=b""), Outcome.INVALID),
        ]
        for candidate, outcome in cases:
            verdict = desk.offer("cpu:0", candidate, 0)
            assert verdict is not None
            assert verdict.outcome is outcome
        assert desk.offer("cpu:0", good, 0) is None
        again = desk.offer("cpu:1", good, 0)
        assert again is not None
        assert again.outcome is Outcome.DUPLICATE
        assert desk.accounts.counts().invalid == 3
        await desk.aclose()

    loop.run(main())


def test_a_share_that_could_not_be_sent_waits_for_the_next_job() -> None:
    async def main() -> None:
        pool = FakePool()
        desk = open_desk(pool)
        job = make_job()
        desk.on_job(job)
        desk.offer("cpu:0", next(shares_of(job)).candidate, 0)
        pool.answers.put_nowait(Verdict(Outcome.UNSENT))
        await desk.drain(5)
        assert desk.open_shares == 1
        assert pool.taken == []
        pool.answers.put_nowait(ACCEPTED)
        desk.on_job(None)
        await asyncio.sleep(1)
        assert pool.taken == []
        desk.on_job(make_job(2))
        await asyncio.sleep(1)
        assert len(pool.taken) == 1
        assert desk.open_shares == 0

    loop.run(main())


def test_a_share_found_by_a_process_that_died_is_sent_once() -> None:
    async def main() -> None:
        pool = FakePool()
        journal = NotingJournal(pool.log)
        job = make_job()
        shares = list(itertools.islice(shares_of(job), 2))
        died = open_desk(pool, journal)
        died.on_job(job)
        for share in shares:
            died.offer("cpu:0", share.candidate, 0)
        pool.answers.put_nowait(ACCEPTED)
        await asyncio.sleep(1)  # one is sent and settled; then the process is gone
        await died.aclose()

        heir = open_desk(pool, journal)
        assert heir.open_shares == 1
        for share in shares:  # the card's ring outlived the process and offers both again
            verdict = heir.offer("cpu:0", share.candidate, 0)
            assert verdict is not None
            assert verdict.outcome is Outcome.DUPLICATE
        pool.answers.put_nowait(ACCEPTED)
        await asyncio.sleep(1)
        assert len(pool.taken) == 1  # no connection yet
        heir.on_job(make_job(2))
        await asyncio.sleep(1)
        assert [s.candidate for s in pool.taken] == [s.candidate for s in shares]

    loop.run(main())


def test_more_shares_than_may_be_in_flight_all_get_their_turn() -> None:
    async def main() -> None:
        pool = FakePool()
        desk = open_desk(pool)
        job = make_job(share_target=difficulty_to_target(1e-9), difficulty=1e-9)
        desk.on_job(job)
        for share in itertools.islice(shares_of(job), 600):
            assert desk.offer("cpu:0", share.candidate, 0) is None
            pool.answers.put_nowait(ACCEPTED)
        await asyncio.sleep(1)
        assert desk.accounts.counts().accepted == 600
        assert desk.open_shares == 0

    loop.run(main())


@pytest.mark.parametrize(
    ("bad", "good", "step"),
    [
        (99, 0, Reliability.GOOD),
        (0, 100, Reliability.GOOD),
        (4, 996, Reliability.GOOD),
        (5, 995, Reliability.WARN),
        (20, 980, Reliability.SLOW),
        (50, 950, Reliability.STOP),
        (50, 2000, Reliability.GOOD),
    ],
)
def test_the_ladder_of_invalid_candidates(bad: int, good: int, step: Reliability) -> None:
    accounts = Accounts()
    for _ in range(bad):
        accounts.checked("cpu:0", "pool", good=False)
    for _ in range(good):
        accounts.checked("cpu:0", "pool", good=True)
    assert accounts.reliability("cpu:0") is step
    assert accounts.reliability("cpu:1") is Reliability.GOOD
    assert accounts.counts().invalid == bad
