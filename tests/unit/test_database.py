from __future__ import annotations

import contextlib
import logging
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from switcher.database import Database, Schema, store
from switcher.database.schema import SchemaError, migrate, version_of
from switcher.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

ROWS = Schema(
    "rows",
    (
        "CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;",
        "ALTER TABLE rows ADD COLUMN size INTEGER; -- a ; in a comment\n"
        "CREATE TABLE rows_more (note TEXT DEFAULT 'a;b') STRICT;",
    ),
)
INSERT = "INSERT INTO rows (text) VALUES (?)"


@pytest.fixture(autouse=True)
def _fast_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "FIRST_RETRY_S", 0.01)
    monkeypatch.setattr(store, "LAST_RETRY_S", 0.05)


@pytest.fixture
def folder() -> Iterator[Path]:
    name = tempfile.mkdtemp()
    yield Path(name)
    shutil.rmtree(name)


def wait_for(condition: object) -> None:
    assert callable(condition)
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.002)


def count(database: Database) -> object:
    return database.read("SELECT count(*) FROM rows")[0][0]


def test_rows_are_kept_over_a_restart(folder: Path) -> None:
    for number in range(2):
        database = Database(folder / "state", [ROWS])
        database.write(INSERT, (f"row {number}",))
        assert database.flush()
        assert count(database) == number + 1
        database.close()
        database.close()
    assert (folder / "state").stat().st_mode & 0o777 == 0o700
    assert database.path.stat().st_mode & 0o777 == 0o600


def test_many_threads_write_and_nothing_is_lost(folder: Path) -> None:
    database = Database(folder, [ROWS])
    threads = [
        threading.Thread(target=lambda: [database.write(INSERT, ("x",)) for _ in range(500)])
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert database.flush()
    assert count(database) == 2000
    database.close()


def test_steps_are_applied_once_each_and_areas_do_not_meet(folder: Path) -> None:
    connection = sqlite3.connect(folder / "a.db", isolation_level=None)
    first = Schema("rows", ROWS.steps[:1])
    migrate(connection, [first])
    assert version_of(connection, "rows") == 1
    other = Schema("other", ("CREATE TABLE other_things (x INTEGER);",))
    migrate(connection, [ROWS, other])
    migrate(connection, [ROWS, other])
    assert (version_of(connection, "rows"), version_of(connection, "other")) == (2, 1)
    connection.execute("INSERT INTO rows_more DEFAULT VALUES")
    assert connection.execute("SELECT note FROM rows_more").fetchone() == ("a;b",)
    with pytest.raises(SchemaError, match="update switcher"):
        migrate(connection, [first])
    connection.close()


def test_a_failing_step_leaves_the_version_before(folder: Path) -> None:
    connection = sqlite3.connect(folder / "a.db", isolation_level=None)
    broken = Schema("rows", ("CREATE TABLE rows (id INTEGER); INSERT INTO nowhere VALUES (1);",))
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, [broken])
    assert version_of(connection, "rows") == 0
    migrate(connection, [ROWS])
    assert version_of(connection, "rows") == 2
    connection.close()
    with pytest.raises(UsageError, match="complete"):
        Schema("rows", ("CREATE TABLE rows (id",))


def test_a_newer_file_is_left_alone_and_said_once(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database = Database(folder, [ROWS])
    database.write(INSERT, ("kept",))
    database.close()
    with caplog.at_level(logging.INFO, "switcher"):
        older = Database(folder, [Schema("rows", ROWS.steps[:1])])
        older.write(INSERT, ("waits",))
        wait_for(lambda: older.problem)
        time.sleep(0.1)
    assert "update switcher" in str(older.problem)
    assert sum("update switcher" in record.message for record in caplog.records) == 1
    assert count(older) == 1
    older.close(0.1)


def test_a_damaged_file_is_set_aside(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    (folder / store.FILE_NAME).write_bytes(b"this is no database" * 100)
    with caplog.at_level(logging.INFO, "switcher"):
        database = Database(folder, [ROWS])
        database.write(INSERT, ("new",))
        assert database.flush()
    assert count(database) == 1
    assert len(list(folder.glob("switcher.db.damaged-*"))) == 1
    assert any("kept as" in record.message for record in caplog.records)
    database.close()


def test_a_row_that_can_never_be_written_holds_up_nobody(folder: Path) -> None:
    database = Database(folder, [ROWS])
    database.write(INSERT, (None,))
    database.write(INSERT, ("good",))
    assert database.flush()
    assert (count(database), database.dropped, database.problem) == (1, 1, None)
    database.close()


def test_rows_wait_while_the_folder_cannot_be_made(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "state").write_text("a file is in the way")
    with caplog.at_level(logging.INFO, "switcher"):
        database = Database(folder / "state", [ROWS])
        for _ in range(10):
            database.write(INSERT, ("x",))
        wait_for(lambda: database.problem)
        assert not database.flush(0.01)
        assert database.read("SELECT 1") == []
        (folder / "state").unlink()
        assert database.flush(30)
        wait_for(lambda: database.problem is None)
    assert count(database) == 10
    texts = [record.message for record in caplog.records]
    assert [("cannot" in text, "works again, nothing was lost" in text) for text in texts] == [
        (True, False),
        (False, True),
    ]
    database.close()


def test_memory_is_bounded_while_nothing_can_be_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "PENDING_MAX", 5)
    (folder / "state").write_text("a file is in the way")
    database = Database(folder / "state", [ROWS])
    wait_for(lambda: database.problem)
    for number in range(12):
        database.write(INSERT, (str(number),))
    assert database.dropped == 7
    (folder / "state").unlink()
    assert database.flush(30)
    kept = [row[0] for row in database.read("SELECT text FROM rows ORDER BY id")]
    assert kept == ["7", "8", "9", "10", "11"]
    database.close()


def _is_root() -> bool:
    return os.getuid() == 0 and shutil.which("mount") is not None


@pytest.mark.skipif(not _is_root(), reason="a small file system needs root")
def test_a_full_disk_degrades_and_recovers(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("this container may not mount")
    try:
        with caplog.at_level(logging.INFO, "switcher"):
            database = Database(folder, [ROWS])
            database.write(INSERT, ("before",))
            assert database.flush()
            ballast = folder / "ballast"
            with ballast.open("wb", buffering=0) as file, contextlib.suppress(OSError):
                while file.write(b"b" * 4096):
                    pass
            for _ in range(200):
                database.write(INSERT, ("x" * 1000,))
            wait_for(lambda: database.problem)
            assert "free some space" in str(database.problem)
            assert count(database) == 1
            ballast.unlink()
            assert database.flush(30)
            wait_for(lambda: database.problem is None)
        assert (count(database), database.dropped) == (201, 0)
        texts = [record.message for record in caplog.records]
        assert sum("free some space" in text for text in texts) == 1
        assert sum("works again" in text for text in texts) == 1
        database.close()
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_file_size_limit_is_a_full_disk(folder: Path) -> None:
    """Without root: the kernel refuses to grow files beyond a limit."""
    database = Database(folder, [ROWS])
    database.write(INSERT, ("before",))
    assert database.flush()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (65536, before[1]))
        for _ in range(200):
            database.write(INSERT, ("x" * 1000,))
        wait_for(lambda: database.problem)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert database.flush(30)
    signal.signal(signal.SIGXFSZ, old)
    assert (count(database), database.dropped) == (201, 0)
    database.close()


KILLED = """
import sys, time
from pathlib import Path
from switcher.database import Database, Schema
schema = Schema("rows", ("CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;",))
database = Database(Path(sys.argv[1]), [schema])
number = 0
while True:
    database.write("INSERT INTO rows VALUES (?, 'x')", (number,))
    number += 1
    if number % 50 == 0:
        assert database.flush()
        print(number, flush=True)
"""


def test_a_killed_writer_leaves_a_readable_file_with_all_that_was_flushed(folder: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    flushed = 0
    for _ in range(5):
        flushed = int(child.stdout.readline())
    child.kill()
    child.wait()
    child.stdout.close()
    with store.reading(folder / store.FILE_NAME) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        ids = [row[0] for row in connection.execute("SELECT id FROM rows ORDER BY id")]
    assert ids[:flushed] == list(range(flushed))
    assert ids == list(range(len(ids)))
