from __future__ import annotations

import csv
import io
import itertools
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from switcher.core.slices import (
    NONE32,
    EnergyMethod,
    SliceCause,
    SliceKind,
    SliceV1,
    UnitKind,
    device_hash,
)
from switcher.database import Database
from switcher.database.store import FILE_NAME
from switcher.errors import NotFoundError, StateError, UsageError
from switcher.metering.journal import SCHEMA, Begin, Journal, Work, read_slices
from switcher.metering.recorder import Recorder, Stay

ROOT = Path(__file__).parents[3]
S = 1_000_000_000
WALL_NS = 1_800_000_000 * S


class Hands:
    """Two clocks turned by hand."""

    def __init__(self) -> None:
        self.mono_ns = 500 * S
        self.unix_ns = WALL_NS

    def now_ns(self) -> int:
        return self.mono_ns

    def turn(self, by_ns: int) -> None:
        self.mono_ns += by_ns
        self.unix_ns += by_ns


def begin(kind: SliceKind, at_ns: int, **more: object) -> Begin:
    cause = SliceCause.AI if kind is SliceKind.AI else SliceCause.RENEWAL
    return Begin(kind=kind, cause=cause, at_ns=at_ns, **more)  # type: ignore[arg-type]


def journal(database: Database, hands: Hands, boot: int = 1) -> Journal:
    name = bytes([boot]) * 32
    return Journal(database, hands, boot=name, unix_ns=lambda: hands.unix_ns)


def written(folder: Path) -> list[SliceV1]:
    return [done for _, done in read_slices(folder / FILE_NAME)]


def assert_tiled(slices: list[SliceV1]) -> None:
    assert [done.seq for done in slices] == list(range(len(slices)))
    for one, other in itertools.pairwise(slices):
        assert one.end_ns == other.start_ns
        assert other.prev == one.digest()
    assert slices[0].prev == NONE32


def test_slices_tile_and_chain(tmp_path: Path) -> None:
    hands, database = Hands(), Database(tmp_path, [SCHEMA])
    book = journal(database, hands)
    book.open("cpu:0", begin(SliceKind.IDLE, hands.now_ns()))
    hands.turn(5 * S)
    book.switch("cpu:0", begin(SliceKind.HASH, hands.now_ns()))
    hands.turn(2 * S)
    asked_ns = hands.now_ns() - 21_000
    taken = begin(SliceKind.AI, hands.now_ns(), request_ns=asked_ns, stopped_ns=hands.now_ns())
    book.switch("cpu:0", taken, Work(units=99, unit_kind=UnitKind.HASHES))
    hands.turn(S)
    book.close("cpu:0", hands.now_ns(), Work(units=3, unit_kind=UnitKind.REQUESTS))
    database.close()
    slices = written(tmp_path)
    assert_tiled(slices)
    assert [(s.kind, s.length_ns, s.units) for s in slices] == [
        (SliceKind.IDLE, 5 * S, 0),
        (SliceKind.HASH, 2 * S, 99),
        (SliceKind.AI, S, 3),
    ]
    assert slices[2].request_ns == WALL_NS + 7 * S - 21_000
    assert slices[0].device == device_hash("cpu:0")


def test_a_wall_clock_that_jumps_moves_nothing_but_the_stated_error(tmp_path: Path) -> None:
    hands, database = Hands(), Database(tmp_path, [SCHEMA])
    book = journal(database, hands)
    book.open("cpu:0", begin(SliceKind.HASH, hands.now_ns()))
    for jump_ns in (3600 * S, -7200 * S):
        hands.unix_ns += jump_ns
        hands.turn(S)
        book.switch("cpu:0", begin(SliceKind.HASH, hands.now_ns()))
    database.close()
    slices = written(tmp_path)
    assert_tiled(slices)
    assert [s.length_ns for s in slices] == [S, S]
    assert [s.clock_err_us for s in slices] == [3600 * 10**6, 3600 * 10**6]


@pytest.mark.parametrize("backwards", [False, True])
def test_a_killed_run_becomes_one_unknown_slice(tmp_path: Path, *, backwards: bool) -> None:
    hands, database = Hands(), Database(tmp_path, [SCHEMA])
    book = journal(database, hands)
    book.open("cpu:0", begin(SliceKind.HASH, hands.now_ns()))
    hands.turn(4 * S)
    book.switch("cpu:0", begin(SliceKind.AI, hands.now_ns()))
    database.close()
    hands.mono_ns = 9 * S
    hands.unix_ns += -3600 * S if backwards else 60 * S
    database = Database(tmp_path, [SCHEMA])
    book = journal(database, hands, boot=2)
    book.open("cpu:0", begin(SliceKind.HASH, hands.now_ns()))
    hands.turn(S)
    book.close("cpu:0", hands.now_ns())
    database.close()
    slices = written(tmp_path)
    assert_tiled(slices)
    kinds = [(s.kind, s.length_ns) for s in slices]
    if backwards:
        assert kinds == [(SliceKind.HASH, 4 * S), (SliceKind.HASH, S)]
        assert slices[1].clock_err_us >= 3600 * 10**6
    else:
        unknown = (SliceKind.UNKNOWN, 60 * S)
        assert kinds == [(SliceKind.HASH, 4 * S), unknown, (SliceKind.HASH, S)]
        assert slices[1].cause is SliceCause.FAULT


def test_a_run_killed_before_its_first_slice_ended_is_not_forgotten(tmp_path: Path) -> None:
    hands, database = Hands(), Database(tmp_path, [SCHEMA])
    journal(database, hands).open("cpu:0", begin(SliceKind.HASH, hands.now_ns()))
    database.close()
    hands.turn(30 * S)
    database = Database(tmp_path, [SCHEMA])
    journal(database, hands, boot=2).open("cpu:0", begin(SliceKind.HASH, hands.now_ns()))
    database.close()
    (done,) = written(tmp_path)
    assert (done.kind, done.length_ns, done.start_ns) == (SliceKind.UNKNOWN, 30 * S, WALL_NS)


def test_the_journal_refuses_what_cannot_be(tmp_path: Path) -> None:
    hands, database = Hands(), Database(tmp_path, [SCHEMA])
    book = journal(database, hands)
    with pytest.raises(NotFoundError):
        book.switch("cpu:9", begin(SliceKind.HASH, 0))
    book.open("cpu:0", begin(SliceKind.HASH, hands.now_ns()))
    with pytest.raises(StateError):
        book.switch("cpu:0", begin(SliceKind.AI, hands.now_ns() - 1))
    database.close()
    with pytest.raises(UsageError):
        SliceV1(
            device=NONE32,
            boot=NONE32,
            seq=0,
            kind=SliceKind.HASH,
            start_ns=2,
            end_ns=1,
            cause=SliceCause.AI,
        )
    with pytest.raises(NotFoundError, match="has switcher run here"):
        list(read_slices(tmp_path / "none.db"))


def test_encoding_is_fixed_words_in_field_order() -> None:
    done = SliceV1(
        device=b"\x11" * 32,
        boot=b"\x22" * 32,
        seq=7,
        kind=SliceKind.AI,
        start_ns=5,
        end_ns=9,
        cause=SliceCause.GRID,
        residual_ppm=-3,
        energy_method=EnergyMethod.COUNTER,
    )
    data = done.encoded()
    assert len(data) == 1 + 20 * 32
    words = [data[1 + 32 * i : 33 + 32 * i] for i in range(20)]
    assert data[0] == 1
    assert words[1] == b"\x11" * 32
    assert int.from_bytes(words[3], "big") == 7
    assert words[17] == b"\xff" * 31 + b"\xfd"
    assert done.digest() != SliceV1.digest(done_with(done, seq=8))


def done_with(done: SliceV1, **changes: int) -> SliceV1:
    import dataclasses

    return dataclasses.replace(done, **changes)  # type: ignore[arg-type]


def test_observations_in_any_order_give_the_same_slices(tmp_path: Path) -> None:
    hands, database = Hands(), Database(tmp_path, [SCHEMA])
    recorder = Recorder(journal(database, hands), lag_ns=3 * S)
    t0 = hands.now_ns()
    recorder.open("cpu:0", t0)
    recorder.tenant("cpu:0", SliceKind.HASH, SliceCause.RENEWAL, t0 + S)
    hands.turn(10 * S)
    recorder.hashes("cpu:0", t0 + 10 * S, 900)
    # The pause at 6 s is seen before the stay at 4 s that ended at 5 s.
    recorder.tenant("cpu:0", SliceKind.IDLE, SliceCause.OPERATOR, t0 + 6 * S)
    recorder.stay("cpu:0", Stay(t0 + 4 * S - 21_000, t0 + 4 * S, t0 + 5 * S, units=3))
    recorder.step(hands.now_ns())
    recorder.close(hands.now_ns())
    database.close()
    slices = written(tmp_path)
    assert_tiled(slices)
    assert [(s.kind.name, s.cause.name, s.length_ns // S) for s in slices] == [
        ("IDLE", "RENEWAL", 1),
        ("HASH", "RENEWAL", 3),
        ("AI", "AI", 1),
        ("HASH", "RENEWAL", 1),
        ("IDLE", "OPERATOR", 4),
    ]
    assert (slices[2].units, slices[2].unit_kind) == (3, UnitKind.REQUESTS)


KILLED = """
import random, sys, time
from pathlib import Path
from switcher.clock import MonotonicClock
from switcher.core.slices import SliceCause, SliceKind
from switcher.database import Database
from switcher.metering.journal import SCHEMA, Begin, Journal
database = Database(Path(sys.argv[1]), [SCHEMA])
clock = MonotonicClock()
journal = Journal(database, clock, boot=random.randbytes(32))
def begin():
    kind = random.choice([SliceKind.HASH, SliceKind.AI])
    return Begin(kind=kind, cause=SliceCause.AI, at_ns=clock.now_ns())
journal.open("cpu:0", begin())
print("open", flush=True)
while True:
    journal.switch("cpu:0", begin())
    time.sleep(0.0002)
"""


@pytest.mark.slow
def test_fifty_kills_leave_a_readable_journal_without_overlap_or_gap(tmp_path: Path) -> None:
    rng = random.Random(7)
    for _ in range(50):
        child = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(tmp_path)], stdout=subprocess.PIPE, cwd=ROOT
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(rng.random() * 0.05)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    slices = written(tmp_path)
    assert_tiled(slices)
    boots = len({done.boot for done in slices})
    unknown = sum(done.kind is SliceKind.UNKNOWN for done in slices)
    assert boots >= 45
    assert boots - 1 <= unknown <= boots


def report(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    env = os.environ | {"SWITCHER_STATE_DIR": str(folder), "XDG_CONFIG_HOME": str(folder)}
    return subprocess.run(
        [sys.executable, "-m", "switcher", "report", *args],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=env,
        timeout=60,
        check=False,
    )


def test_report_command(tmp_path: Path) -> None:
    assert report(tmp_path).returncode == 2
    hands, database = Hands(), Database(tmp_path, [SCHEMA])
    book = journal(database, hands)
    book.open("cpu:0", begin(SliceKind.HASH, hands.now_ns()))
    hands.turn(5400 * S)
    energy = Work(
        units=7_000_001,
        unit_kind=UnitKind.HASHES,
        energy_mj=1_000_001,
        energy_method=EnergyMethod.COUNTER,
    )
    book.switch("cpu:0", begin(SliceKind.AI, hands.now_ns()), energy)
    hands.turn(60 * S)
    book.close("cpu:0", hands.now_ns(), Work(units=12, unit_kind=UnitKind.TOKENS))
    database.close()
    data = json.loads(report(tmp_path, "--json").stdout)
    assert sum(line["hashes"] for line in data["lines"]) == 7_000_001
    assert sum(line["joules"] or 0 for line in data["lines"]) == pytest.approx(1000.001)
    assert [line["tokens"] for line in data["total"]] == [0, 12]
    assert data["total"][1]["joules"] is None
    rows = list(csv.DictReader(io.StringIO(report(tmp_path, "--csv").stdout)))
    assert sum(float(row["seconds"]) for row in rows) == pytest.approx(5460)
    text = report(tmp_path, "--by", "day").stdout
    assert "2027-01-15" in text
    assert "inference" in text
    assert report(tmp_path, "--from", "2028-01-01").stdout.startswith("nothing in the journal")
    bad = report(tmp_path, "--from", "yesterday")
    assert (bad.returncode, len(bad.stderr.splitlines())) == (2, 1)


def test_a_change_of_tenant_inside_a_stay_takes_effect_after_it(tmp_path: Path) -> None:
    """A pause or a lease that begins while a request has the card costs the request nothing."""
    hands, database = Hands(), Database(tmp_path, [SCHEMA])
    recorder = Recorder(journal(database, hands))
    start_ns = hands.now_ns()
    lease = bytes([7]) * 32
    recorder.open("cpu:0", start_ns)
    recorder.tenant("cpu:0", SliceKind.HASH, SliceCause.RENEWAL, start_ns + 1 * S)
    recorder.stay("cpu:0", Stay(start_ns + 2 * S, start_ns + 2 * S, start_ns + 5 * S, units=3))
    recorder.tenant("cpu:0", SliceKind.IDLE, SliceCause.OPERATOR, start_ns + 3 * S)
    recorder.tenant("cpu:0", SliceKind.AI, SliceCause.AI, start_ns + 6 * S, lease)
    recorder.stay("cpu:0", Stay(start_ns + 7 * S, None, start_ns + 8 * S, units=2))
    recorder.tenant("cpu:0", SliceKind.HASH, SliceCause.RENEWAL, start_ns + 9 * S)
    hands.turn(20 * S)
    recorder.close(hands.now_ns())
    database.close()
    found = written(tmp_path)
    assert_tiled(found)
    assert [(s.kind.name, s.length_ns // S, s.units, s.lease == lease) for s in found] == [
        ("IDLE", 1, 0, False),
        ("HASH", 1, 0, False),
        ("AI", 3, 3, False),
        ("IDLE", 1, 0, False),
        ("AI", 1, 0, True),
        ("AI", 1, 2, False),
        ("AI", 1, 0, True),
        ("HASH", 11, 0, False),
    ]
