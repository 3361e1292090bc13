"""The database of one instance: writes go through one thread, reads have their own connection."""

from __future__ import annotations

import collections
import contextlib
import os
import sqlite3
import threading
import time
from typing import TYPE_CHECKING

from switcher.config import LogLevel
from switcher.database.schema import Schema, SchemaError, migrate
from switcher.log import Tag, event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Value = None | int | float | str | bytes
Row = tuple[Value, ...]
Write = tuple[str, Row]

FILE_NAME = "switcher.db"
BATCH = 512
PENDING_MAX = 100_000
FIRST_RETRY_S = 0.5
LAST_RETRY_S = 30.0
_BUSY_TIMEOUT_S = 5.0
# Errors that name a file that is no database, not a disk that is full.
_NOT_A_DATABASE = ("file is not a database", "database disk image is malformed")


class Database:
    """One SQLite file.

    `write` may be called from any thread and never waits for the disk. While the disk is full or
    the file cannot be used, rows wait in memory (at most 100,000, then the oldest are dropped and
    counted), one line says so, and one line says when it works again.

    Args:
        folder: Where the file is; made with mode 0700 if it is missing.
        schemas: The areas' tables.
    """

    def __init__(self, folder: Path, schemas: Sequence[Schema]) -> None:
        self._path = folder / FILE_NAME
        self._schemas = tuple(schemas)
        self._pending: collections.deque[Write] = collections.deque()
        self._wake = threading.Condition()
        self._closing = False
        self._busy = False
        self._is_open = False
        self._dropped = 0
        self._problem: str | None = None
        self._thread = threading.Thread(target=self._run, name="switcher-db", daemon=True)
        self._thread.start()

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    @property
    def problem(self) -> str | None:
        """What keeps rows from being written now, or None; for `Status.problems`."""
        return self._problem

    @property
    def dropped(self) -> int:
        """Rows given up since the start."""
        return self._dropped

    def write(self, sql: str, values: Row = ()) -> None:
        """Queues one statement. Statements are carried out in order, many in one transaction."""
        with self._wake:
            if len(self._pending) >= PENDING_MAX:
                self._pending.popleft()
                self._dropped += 1
            self._pending.append((sql, values))
            self._wake.notify_all()

    def wait_open(self, timeout_s: float = 10.0) -> bool:
        """Waits until the file is open and migrated; False once it is known that it cannot be."""
        with self._wake:
            self._wake.wait_for(lambda: self._is_open or self._problem is not None, timeout_s)
            return self._is_open

    def flush(self, timeout_s: float = 10.0) -> bool:
        """Waits until everything queued is in the file; False if that took too long."""
        deadline_s = time.monotonic() + timeout_s
        with self._wake:
            return self._wake.wait_for(
                lambda: not self._pending and not self._busy, deadline_s - time.monotonic()
            )

    def read(self, sql: str, values: Row = (), *, limit: int = 100_000) -> list[Row]:
        """Rows of a query, at most `limit`, seen through a connection that cannot write.

        Blocks on the disk: event loops call it with `asyncio.to_thread`. An instance whose file
        could not be opened yet has no rows.
        """
        if not self._path.exists():
            return []
        with reading(self._path) as connection:
            return connection.execute(sql, values).fetchmany(limit)

    def close(self, timeout_s: float = 5.0) -> None:
        """Writes what is queued, for at most `timeout_s` seconds, and ends. Idempotent."""
        if self._thread.is_alive():
            done = self.flush(timeout_s if self._problem is None else min(timeout_s, 1.0))
            if not done:
                text = f"database: {len(self._pending)} rows were not written before the end"
                event(Tag.HOST, text, level=LogLevel.ERROR)
            with self._wake:
                self._closing = True
                self._wake.notify_all()
            self._thread.join(timeout_s)

    def _run(self) -> None:
        retry_s = FIRST_RETRY_S
        connection: sqlite3.Connection | None = None
        while not self._closing:
            try:
                if connection is None:
                    connection = self._open()
                    self._note_open(is_open=True)
                self._write_batches(connection)
                retry_s = FIRST_RETRY_S
            except (sqlite3.Error, OSError, SchemaError) as error:
                self._degrade(error)
                if connection is not None:
                    _close_quietly(connection)
                    connection = None
                self._note_open(is_open=False)
                with self._wake:
                    self._wake.wait_for(lambda: self._closing, retry_s)
                retry_s = min(retry_s * 2, LAST_RETRY_S)
        if connection is not None:
            _close_quietly(connection)

    def _note_open(self, *, is_open: bool) -> None:
        with self._wake:
            self._is_open = is_open
            self._wake.notify_all()

    def _write_batches(self, connection: sqlite3.Connection) -> None:
        """Writes until there is nothing more for a while, or `close`."""
        while True:
            with self._wake:
                if self._problem is None:
                    self._wake.wait_for(lambda: self._pending or self._closing)
                if self._closing:
                    return
                batch = list(self._take(BATCH))
                self._busy = True
            try:
                self._write_one(connection, batch)
                self._recover()
            except BaseException:
                self._put_back(batch)
                raise
            finally:
                with self._wake:
                    self._busy = False
                    self._wake.notify_all()

    def _write_one(self, connection: sqlite3.Connection, batch: list[Write]) -> None:
        connection.execute("BEGIN IMMEDIATE")
        try:
            for sql, values in batch:
                self._execute(connection, sql, values)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
            raise

    def _execute(self, connection: sqlite3.Connection, sql: str, values: Row) -> None:
        try:
            connection.execute(sql, values)
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.DataError) as error:
            # A row that can never be written must not hold up the others.
            self._dropped += 1
            event(Tag.HOST, f"database: a row was refused: {error}", level=LogLevel.ERROR)

    def _take(self, count: int) -> Iterator[Write]:
        for _ in range(min(count, len(self._pending))):
            yield self._pending.popleft()

    def _put_back(self, batch: list[Write]) -> None:
        with self._wake:
            room = max(0, PENDING_MAX - len(self._pending))
            self._dropped += max(0, len(batch) - room)
            self._pending.extendleft(reversed(batch[len(batch) - min(room, len(batch)) :]))

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        connection = _connect(self._path)
        try:
            migrate(connection, self._schemas)
        except sqlite3.DatabaseError as error:
            _close_quietly(connection)
            if not any(text in str(error) for text in _NOT_A_DATABASE):
                raise
            self._set_aside(error)
            connection = _connect(self._path)
            migrate(connection, self._schemas)
        return connection

    def _set_aside(self, error: sqlite3.DatabaseError) -> None:
        """Keeps a damaged file under another name and begins a new one."""
        kept = self._path.with_name(f"{FILE_NAME}.damaged-{int(time.time())}")
        for suffix in ("", "-wal", "-shm"):
            source = self._path.with_name(FILE_NAME + suffix)
            with contextlib.suppress(FileNotFoundError):
                source.rename(kept.with_name(kept.name + suffix))
        text = f"database: {error}; kept as {kept}, a new file begins"
        event(Tag.HOST, text, level=LogLevel.ERROR)

    def _degrade(self, error: Exception) -> None:
        reason = str(error) if isinstance(error, SchemaError) else _plain(error, self._path)
        if self._problem is None:
            text = f"database: {reason}; rows wait in memory, work goes on"
            event(Tag.HOST, text, level=LogLevel.ERROR)
        self._problem = reason

    def _recover(self) -> None:
        if self._problem is not None:
            lost = f", {self._dropped} rows were lost" if self._dropped else ", nothing was lost"
            event(Tag.HOST, f"database: {self._path} works again{lost}", level=LogLevel.WARNING)
            self._problem = None


@contextlib.contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to an existing file that cannot change it, valid inside the block.

    Raises:
        sqlite3.Error: the file cannot be read.
    """
    connection = sqlite3.connect(f"file:{_quoted(path)}?mode=ro", uri=True, timeout=_BUSY_TIMEOUT_S)
    try:
        yield connection
    finally:
        connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    # SQLite makes the file and its companions with the mode of the file.
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    os.close(descriptor)
    connection = sqlite3.connect(path, timeout=_BUSY_TIMEOUT_S, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL").close()
        connection.execute("PRAGMA synchronous = NORMAL").close()
        connection.execute("PRAGMA journal_size_limit = 67108864").close()
        connection.execute("PRAGMA foreign_keys = ON").close()
    except sqlite3.DatabaseError as error:
        # A file that is no database is found by the migration, which sets it aside.
        if not any(text in str(error) for text in _NOT_A_DATABASE):
            connection.close()
            raise
    return connection


def _close_quietly(connection: sqlite3.Connection) -> None:
    with contextlib.suppress(sqlite3.Error):
        connection.close()


def _plain(error: Exception, path: Path) -> str:
    text = str(error)
    if "full" in text or "No space left" in text or "disk I/O error" in text:
        return f"cannot write {path} (disk full?): {text}; free some space"
    if "readonly" in text or "Read-only" in text or "Permission" in text:
        return f"cannot write {path}: {text}; check its owner or set state.dir"
    return f"cannot use {path}: {text}"


def _quoted(path: Path) -> str:
    from urllib.parse import quote

    return quote(str(path.absolute()))
