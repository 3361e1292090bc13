"""The journal in the database, read again as the next process would."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import sqlite3
from typing import TYPE_CHECKING

import pytest

from switcher.core.job import Job
from switcher.core.share import Outcome, Verdict
from switcher.core.target import difficulty_to_target
from switcher.database import Database
from switcher.hashing.journal import JOBS_KEPT, SCHEMA, DatabaseJournal
from switcher.hashing.upstream.stratum1.effects import Memory
from switcher.testing.mining import shares_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def make_job(serial: int = 1000) -> Job:
    return Job(
        serial=serial,
        upstream="pool",
        job_id=f"j{serial}",
        version=0x20000000,
        version_mask=0x1FFFE000,
        prevhash=b"\xaa" * 32,
        coinbase1=b"\1" * 40,
        extranonce2_size=4,
        coinbase2=b"\2" * 40,
        branch=(b"\3" * 32,),
        ntime=1_700_000_000,
        ntime_max=1_700_000_600,
        nbits=0x1D00FFFF,
        share_target=difficulty_to_target(2e-7),
        difficulty=2e-7,
        extranonce1=b"\1\1",
    )


@pytest.fixture
def reopen(tmp_path: Path) -> Iterator[Callable[[], DatabaseJournal]]:
    """Opens the journal anew; what an earlier one wrote is in the file by then."""
    opened: list[tuple[Database, DatabaseJournal]] = []

    def close() -> None:
        for database, journal in opened:
            journal.close()
            database.close()

    def open_journal() -> DatabaseJournal:
        close()
        database = Database(tmp_path, [SCHEMA])
        opened.append((database, DatabaseJournal(database, lambda: 1_800_000_000_000_000_000)))
        return opened[-1][1]

    yield open_journal
    close()


def test_what_was_found_is_there_again_and_what_was_on_its_way_is_not(
    reopen: Callable[[], DatabaseJournal],
) -> None:
    journal = reopen()
    assert journal.jobs() == []
    job = make_job()
    waiting, sent, done = itertools.islice(shares_of(job, version_bits=0x2000), 3)
    journal.add_job(job)
    for share in (waiting, sent, done):
        assert journal.found(share)
        assert not journal.found(share)
    journal.sending(sent)
    journal.sending(done)
    journal.settled(done, Verdict(Outcome.ACCEPTED, latency_ns=5))
    asyncio.run(journal.durable())

    heir = reopen()
    assert heir.jobs() == [job]
    (again,) = heir.unsent()
    assert again.header == waiting.header
    assert (again.job, again.candidate, again.card) == (job, waiting.candidate, "test")
    for share in (waiting, sent, done):
        assert not heir.found(share)
    heir.sending(again)
    assert reopen().unsent() == []
    last = reopen()
    rows = last._database.read("SELECT hash, state, outcome FROM hashing_shares")
    assert {digest: (state, outcome) for digest, state, outcome in rows} == {
        waiting.hash: ("settled", "unanswered"),
        sent.hash: ("settled", "unanswered"),
        done.hash: ("settled", "accepted"),
    }


def test_the_mark_of_sending_is_in_the_file_at_once(
    reopen: Callable[[], DatabaseJournal], tmp_path: Path
) -> None:
    journal = reopen()
    job = make_job()
    journal.add_job(job)
    share = next(shares_of(job))
    journal.found(share)
    asyncio.run(journal.durable())
    journal.sending(share)
    with contextlib.closing(sqlite3.connect(tmp_path / "switcher.db")) as reader:
        assert reader.execute("SELECT state FROM hashing_shares").fetchall() == [("sending",)]


def test_the_mark_of_sending_does_not_wait_for_another_writer(
    reopen: Callable[[], DatabaseJournal], tmp_path: Path
) -> None:
    journal = reopen()
    job = make_job()
    journal.add_job(job)
    share = next(shares_of(job))
    journal.found(share)
    asyncio.run(journal.durable())
    with contextlib.closing(sqlite3.connect(tmp_path / "switcher.db")) as other:
        other.execute("BEGIN IMMEDIATE").close()
        journal.sending(share)
        other.rollback()
    asyncio.run(journal.durable())
    assert reopen().unsent() == []


def test_a_share_is_in_the_file_when_durable_returns(
    reopen: Callable[[], DatabaseJournal], tmp_path: Path
) -> None:
    journal = reopen()
    job = make_job()
    journal.add_job(job)
    share = next(shares_of(job))
    journal.found(share)
    asyncio.run(journal.durable())
    reader = Database(tmp_path, [SCHEMA])
    try:
        rows = reader.read("SELECT hash, state, outcome FROM hashing_shares")
        assert rows == [(share.hash, "found", None)]
    finally:
        reader.close()


def test_old_jobs_are_forgotten_but_not_those_of_waiting_shares(
    reopen: Callable[[], DatabaseJournal],
) -> None:
    journal = reopen()
    first = make_job(1)
    journal.add_job(first)
    journal.found(next(shares_of(first)))
    for serial in range(2, 1000):
        journal.add_job(make_job(serial))
    heir = reopen()
    assert len(heir.unsent()) == 1
    serials = [job.serial for job in heir.jobs()]
    assert serials[0] == 1
    assert serials[-1] == 999
    assert JOBS_KEPT <= len(serials) <= JOBS_KEPT + 65


def test_servers_are_remembered(reopen: Callable[[], DatabaseJournal]) -> None:
    journal = reopen()
    assert journal.memory("pool") == Memory()
    journal.remember("pool", Memory("s1", {"mining.configure"}))
    journal.remember("pool", Memory("s2", {"mining.configure", "x"}))
    heir = reopen()
    assert heir.memory("pool") == Memory("s2", {"mining.configure", "x"})
    assert heir.memory("other") == Memory()
