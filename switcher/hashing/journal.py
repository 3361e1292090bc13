"""What must outlive the process, so that a share found is sent once, whatever dies when.

A share goes found → sending → settled. It is in the file as found before it leaves, and marked as
sending as it leaves. After a restart those found are sent; one that was on its way is not, because
a second copy would be a duplicate.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

from switcher.core.codec import decode, encode
from switcher.core.job import Job
from switcher.core.share import Candidate, Outcome, Share, check
from switcher.database import Schema
from switcher.errors import UsageError
from switcher.hashing.upstream.stratum1.effects import Memory

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.core.share import Verdict
    from switcher.database import Database

JOBS_KEPT = 256
HASHES_KEPT = 100_000
SHARES_KEPT_NS = 30 * 86_400 * 1_000_000_000
DURABLE_S = 2.0
"""A share waits so long for a slow disk, then it is sent all the same."""

SCHEMA = Schema(
    "hashing",
    (
        """
        CREATE TABLE hashing_jobs (
            serial INTEGER PRIMARY KEY,
            body TEXT NOT NULL
        ) STRICT;
        CREATE TABLE hashing_shares (
            upstream TEXT NOT NULL,
            hash BLOB NOT NULL,
            found_unix_ns INTEGER NOT NULL,
            card TEXT NOT NULL,
            job_serial INTEGER NOT NULL,
            extranonce2 BLOB NOT NULL,
            ntime INTEGER NOT NULL,
            nonce INTEGER NOT NULL,
            version INTEGER NOT NULL,
            difficulty REAL NOT NULL,
            state TEXT NOT NULL,
            outcome TEXT,
            code INTEGER,
            reason TEXT,
            latency_ns INTEGER,
            PRIMARY KEY (upstream, hash)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX hashing_shares_found ON hashing_shares (found_unix_ns);
        CREATE TABLE hashing_servers (
            upstream TEXT PRIMARY KEY,
            session_id TEXT NOT NULL,
            unknown_methods TEXT NOT NULL
        ) STRICT;
        """,
    ),
)

_SENDING = "UPDATE hashing_shares SET state = 'sending' WHERE upstream = ? AND hash = ?"


class ShareJournal(Protocol):
    """Keeps jobs and shares, in the order of the calls."""

    def add_job(self, job: Job) -> None:
        """Keeps a job, so that a share found for it can be sent by a later process."""

    def jobs(self) -> list[Job]:
        """The jobs kept, oldest first; the newest few hundred at most."""

    def found(self, share: Share) -> bool:
        """Keeps a share; False if the very same one was found before."""

    def sending(self, share: Share) -> None:
        """The share leaves now."""

    def settled(self, share: Share, verdict: Verdict) -> None:
        """The share will not be sent (again)."""

    def unsent(self) -> list[Share]:
        """Shares of an earlier process that were found and not on their way yet, oldest first."""

    async def durable(self) -> None:
        """Returns when all of the above would outlive the process, or the disk does not let it."""

    def close(self) -> None:
        """Lets go of the file. Idempotent."""


class MemoryJournal:
    """A `ShareJournal` that forgets everything with the process: for tests and short runs."""

    def __init__(self) -> None:
        self._jobs: OrderedDict[int, Job] = OrderedDict()
        self._seen: OrderedDict[tuple[str, bytes], None] = OrderedDict()
        self._waiting: dict[tuple[str, bytes], Share] = {}

    def add_job(self, job: Job) -> None:
        """Keeps a job."""
        self._jobs[job.serial] = job
        while len(self._jobs) > JOBS_KEPT:
            self._jobs.popitem(last=False)

    def jobs(self) -> list[Job]:
        """The jobs kept, oldest first."""
        return list(self._jobs.values())

    def found(self, share: Share) -> bool:
        """Keeps a share; False if the very same one was found before."""
        key = (share.job.upstream, share.hash)
        if key in self._seen:
            return False
        self._seen[key] = None
        self._waiting[key] = share
        while len(self._seen) > HASHES_KEPT:
            self._seen.popitem(last=False)
        return True

    def sending(self, share: Share) -> None:
        """The share leaves now."""
        self._waiting.pop((share.job.upstream, share.hash), None)

    def settled(self, share: Share, verdict: Verdict) -> None:
        """The share will not be sent (again)."""
        self._waiting.pop((share.job.upstream, share.hash), None)

    def unsent(self) -> list[Share]:
        """Shares found and not on their way yet, oldest first."""
        return list(self._waiting.values())

    async def durable(self) -> None:
        """Nothing here outlives the process; there is nothing to wait for."""

    def close(self) -> None:
        """There is nothing to let go of."""


class DatabaseJournal(MemoryJournal):
    """A `ShareJournal` in the database. Reads the file when made; later only writes."""

    def __init__(self, database: Database, unix_ns: Callable[[], int]) -> None:
        """Opens the journal.

        Args:
            database: with `SCHEMA` among its schemas.
            unix_ns: wall time, for people who read the table.
        """
        super().__init__()
        self._database = database
        self._unix_ns = unix_ns
        self._direct: sqlite3.Connection | None = None
        self._load()

    def add_job(self, job: Job) -> None:
        """Keeps a job."""
        super().add_job(job)
        body = json.dumps(encode(job), separators=(",", ":"))
        self._database.write("INSERT OR IGNORE INTO hashing_jobs VALUES (?, ?)", (job.serial, body))
        if job.serial % 64 == 0:
            self._prune()

    def found(self, share: Share) -> bool:
        """Keeps a share; False if the very same one was found before."""
        if not super().found(share):
            return False
        c = share.candidate
        self._database.write(
            "INSERT OR IGNORE INTO hashing_shares (upstream, hash, found_unix_ns, card, "
            "job_serial, extranonce2, ntime, nonce, version, difficulty, state) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'found')",
            (
                share.job.upstream,
                share.hash,
                self._unix_ns(),
                share.card,
                c.serial,
                c.extranonce2,
                c.ntime,
                c.nonce,
                c.version,
                share.job.difficulty,
            ),
        )
        return True

    def sending(self, share: Share) -> None:
        """The share leaves now.

        Written at once, some 50 us, not through the queue: between this mark and the bytes on
        their way lies the only moment in which a kill loses a share or sends it twice. While
        somebody else writes, the queue takes it after all.
        """
        super().sending(share)
        row = (share.job.upstream, share.hash)
        try:
            if self._direct is None:
                self._direct = sqlite3.connect(self._database.path, timeout=0, isolation_level=None)
                self._direct.execute("PRAGMA synchronous = NORMAL").close()
            self._direct.execute(_SENDING, row).close()
        except sqlite3.Error:
            self._database.write(_SENDING, row)

    def close(self) -> None:
        """Lets go of the file. Idempotent."""
        if self._direct is not None:
            self._direct.close()
            self._direct = None

    def settled(self, share: Share, verdict: Verdict) -> None:
        """The share will not be sent (again)."""
        super().settled(share, verdict)
        self._database.write(
            "UPDATE hashing_shares SET state = 'settled', outcome = ?, code = ?, reason = ?, "
            "latency_ns = ? WHERE upstream = ? AND hash = ?",
            (
                verdict.outcome.value,
                verdict.code,
                verdict.reason,
                verdict.latency_ns,
                share.job.upstream,
                share.hash,
            ),
        )

    async def durable(self) -> None:
        """Returns when everything is in the file, or the disk does not let it be."""
        if self._database.problem is None:
            await asyncio.to_thread(self._database.flush, DURABLE_S)

    def memory(self, upstream: str) -> Memory:
        """What is known about a server."""
        rows = self._read(
            "SELECT session_id, unknown_methods FROM hashing_servers WHERE upstream = ?", upstream
        )
        for session_id, unknown in rows:
            if isinstance(session_id, str) and isinstance(unknown, str):
                return Memory(session_id, set(json.loads(unknown)))
        return Memory()

    def remember(self, upstream: str, memory: Memory) -> None:
        """Keeps what is known about a server."""
        self._database.write(
            "INSERT OR REPLACE INTO hashing_servers VALUES (?, ?, ?)",
            (upstream, memory.session_id, json.dumps(sorted(memory.unknown))),
        )

    def _load(self) -> None:
        bodies = self._read("SELECT body FROM hashing_jobs ORDER BY serial")
        for (body,) in bodies[-4 * JOBS_KEPT :]:
            try:
                job = decode(Job, json.loads(str(body)))
            except (UsageError, ValueError):
                continue  # written by another version; its shares are of no use to this one
            self._jobs[job.serial] = job
        for upstream, digest in self._read("SELECT upstream, hash FROM hashing_shares"):
            if isinstance(upstream, str) and isinstance(digest, bytes):
                self._seen[upstream, digest] = None
        rows = self._read(
            "SELECT job_serial, extranonce2, ntime, nonce, version, card FROM hashing_shares "
            "WHERE state = 'found' ORDER BY found_unix_ns"
        )
        for *point, card in rows:
            share = self._rebuild(Candidate(*point), str(card))  # type: ignore[arg-type]
            if share is not None:
                self._waiting[share.job.upstream, share.hash] = share
        self._database.write(
            "UPDATE hashing_shares SET state = 'settled', outcome = ? WHERE state = 'sending'",
            (Outcome.UNANSWERED.value,),
        )

    def _rebuild(self, candidate: Candidate, card: str) -> Share | None:
        job = self._jobs.get(candidate.serial)
        try:
            return None if job is None else check(job, candidate, card, found_ns=0)
        except UsageError:
            return None

    def _read(self, sql: str, *values: str) -> list[tuple[object, ...]]:
        try:
            return list(self._database.read(sql, values, limit=HASHES_KEPT))
        except sqlite3.OperationalError:
            return []  # a file that has no such table yet

    def _prune(self) -> None:
        oldest = next(iter(self._jobs))
        self._database.write(
            "DELETE FROM hashing_jobs WHERE serial < ? AND serial NOT IN "
            "(SELECT job_serial FROM hashing_shares WHERE state = 'found')",
            (oldest,),
        )
        self._database.write(
            "DELETE FROM hashing_shares WHERE found_unix_ns < ?",
            (self._unix_ns() - SHARES_KEPT_NS,),
        )
