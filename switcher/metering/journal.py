"""The journal: every slice of every card, appended for good, readable after any crash.

Each card's slices tile its time: a slice starts where the one before ended. What a killed process
did not write, and the time until it is started again, becomes one slice of kind `unknown`.
"""

from __future__ import annotations

import dataclasses
import sqlite3
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.core.slices import (
    NONE32,
    EnergyMethod,
    SliceCause,
    SliceKind,
    SliceV1,
    UnitKind,
    device_hash,
)
from switcher.database import Schema
from switcher.errors import NotFoundError, StateError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from switcher.clock import Clock
    from switcher.database import Database
    from switcher.database.store import Row

SCHEMA = Schema(
    "slices",
    (
        """
        CREATE TABLE slices (
            card TEXT NOT NULL, seq INTEGER NOT NULL,
            site BLOB NOT NULL, device BLOB NOT NULL, boot BLOB NOT NULL, kind INTEGER NOT NULL,
            lease BLOB NOT NULL, start_ns INTEGER NOT NULL, end_ns INTEGER NOT NULL,
            clock_err_us INTEGER NOT NULL, cause INTEGER NOT NULL, signal BLOB NOT NULL,
            request_ns INTEGER NOT NULL, stopped_ns INTEGER NOT NULL, units INTEGER NOT NULL,
            unit_kind INTEGER NOT NULL, energy_mj INTEGER NOT NULL, energy_method INTEGER NOT NULL,
            residual_ppm INTEGER NOT NULL, power_cap_mw INTEGER NOT NULL, prev BLOB NOT NULL,
            PRIMARY KEY (card, seq)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX slices_by_start ON slices (start_ns);
        CREATE TABLE slices_open (
            card TEXT PRIMARY KEY, boot BLOB NOT NULL, start_ns INTEGER NOT NULL
        ) STRICT;
        """,
    ),
)
_FIELDS = tuple(field.name for field in dataclasses.fields(SliceV1))
_COLUMNS = ", ".join(("card", *_FIELDS))
_INSERT = f"INSERT INTO slices ({_COLUMNS}) VALUES ({', '.join('?' * (len(_FIELDS) + 1))})"
_SELECT = f"SELECT {_COLUMNS} FROM slices"


@dataclass(frozen=True, slots=True, kw_only=True)
class Begin:
    """What is known when a slice begins. Instants are CLOCK_MONOTONIC ns; 0 = none."""

    kind: SliceKind
    cause: SliceCause
    at_ns: int
    request_ns: int = 0
    stopped_ns: int = 0
    lease: bytes = NONE32
    signal: bytes = NONE32


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is known when a slice ends."""

    units: int = 0
    unit_kind: UnitKind = UnitKind.NONE
    energy_mj: int = 0
    energy_method: EnergyMethod = EnergyMethod.NONE
    residual_ppm: int = 0
    power_cap_mw: int = 0


@dataclass(slots=True)
class _Card:
    """The end of one card's chain and the slice that is open."""

    seq: int
    end_ns: int
    prev: bytes
    begin: Begin


class Journal:
    """Writes slices. Not thread-safe; rows go through the database's own thread.

    The wall clock is read once per run; after that the monotonic clock alone moves the time line,
    so slices tile whatever happens to the wall clock, and `clock_err_us` says how far it has moved.

    Args:
        database: Opened with `SCHEMA` among its schemas.
        clock: Monotonic time.
        boot: 32 random bytes that name this run.
        site: 32 bytes that name the site.
        unix_ns: Reads the wall clock.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        boot: bytes,
        site: bytes = NONE32,
        unix_ns: Callable[[], int] = time.time_ns,
    ) -> None:
        self._database = database
        self._clock = clock
        self._boot = boot
        self._site = site
        self._unix_ns = unix_ns
        self._offset_ns = unix_ns() - clock.now_ns()
        self._cards: dict[str, _Card] = {}

    def open(self, card: str, begin: Begin) -> None:
        """Starts the chain of a card, or goes on where the last run ended.

        Blocks on the disk for the one row it needs; called once per card at the start.

        Raises:
            StateError: the database cannot be read now; try again later.
        """
        last = self._last(card)
        start_ns = begin.at_ns + self._offset_ns
        if last is None:
            self._cards[card] = _Card(0, start_ns, NONE32, begin)
        else:
            seq, end_ns, digest = last
            if start_ns < end_ns:
                # The wall clock was set back; the time line is not.
                self._offset_ns += end_ns - start_ns
                start_ns = end_ns
            self._cards[card] = _Card(seq, end_ns, digest, begin)
            if start_ns > end_ns:
                self._append(card, start_ns, SliceKind.UNKNOWN, SliceCause.FAULT, Work())
        self._database.write(
            "INSERT INTO slices_open VALUES (?, ?, ?) ON CONFLICT (card) DO UPDATE SET "
            "boot = excluded.boot, start_ns = excluded.start_ns",
            (card, self._boot, start_ns),
        )

    def switch(self, card: str, begin: Begin, work: Work | None = None) -> SliceV1 | None:
        """Ends the open slice of a card where `begin` starts the next one, and returns it.

        A slice without length is not written: what begins at the same instant takes its place.

        Raises:
            NotFoundError: the card was not opened.
            StateError: `begin` is before the open slice.
        """
        state = self._state(card)
        if begin.at_ns < state.begin.at_ns:
            raise StateError(f"the slice of {card} that is open began after {begin.at_ns}")
        end_ns = max(state.end_ns, begin.at_ns + self._offset_ns)
        done = None
        if end_ns > state.end_ns:
            done = self._append(card, end_ns, state.begin.kind, state.begin.cause, work or Work())
        state.begin = begin
        return done

    def close(self, card: str, at_ns: int, work: Work | None = None) -> SliceV1 | None:
        """Ends the last slice of a card at an orderly stop."""
        idle = Begin(kind=SliceKind.IDLE, cause=SliceCause.OPERATOR, at_ns=at_ns)
        done = self.switch(card, idle, work)
        self._database.write("DELETE FROM slices_open WHERE card = ?", (card,))
        del self._cards[card]
        return done

    def prune(self, before_ns: int) -> None:
        """Deletes slices that ended before a Unix instant in ns; what is left still chains."""
        self._database.write("DELETE FROM slices WHERE end_ns < ?", (before_ns,))

    def opened(self, card: str) -> Begin:
        """How the open slice of a card began."""
        return self._state(card).begin

    def _state(self, card: str) -> _Card:
        state = self._cards.get(card)
        if state is None:
            raise NotFoundError(f"the journal knows no card {card}")
        return state

    def _append(
        self, card: str, end_ns: int, kind: SliceKind, cause: SliceCause, work: Work
    ) -> SliceV1:
        state = self._cards[card]
        begin = state.begin if kind is not SliceKind.UNKNOWN else None
        drift_ns = abs(self._unix_ns() - self._clock.now_ns() - self._offset_ns)
        done = SliceV1(
            site=self._site,
            device=device_hash(card),
            boot=self._boot,
            seq=state.seq,
            kind=kind,
            lease=begin.lease if begin else NONE32,
            start_ns=state.end_ns,
            end_ns=end_ns,
            clock_err_us=min(drift_ns // 1000, 2**32 - 1),
            cause=cause,
            signal=begin.signal if begin else NONE32,
            request_ns=self._wall(begin.request_ns if begin else 0),
            stopped_ns=self._wall(begin.stopped_ns if begin else 0),
            units=work.units,
            unit_kind=work.unit_kind,
            energy_mj=work.energy_mj,
            energy_method=work.energy_method,
            residual_ppm=work.residual_ppm,
            power_cap_mw=work.power_cap_mw,
            prev=state.prev,
        )
        state.seq, state.end_ns, state.prev = done.seq + 1, done.end_ns, done.digest()
        self._database.write(_INSERT, (card, *_row(done)))
        return done

    def _wall(self, monotonic_ns: int) -> int:
        return monotonic_ns + self._offset_ns if monotonic_ns else 0

    def _last(self, card: str) -> tuple[int, int, bytes] | None:
        """Next number, end and digest of a card's chain, or None if the card is new.

        A run that was killed before its first slice ended left only the instant it began at.
        """
        if not (self._database.wait_open() and self._database.flush()):
            raise StateError(f"the journal waits for its database: {self._database.problem}")
        query = f"{_SELECT} WHERE card = ? ORDER BY seq DESC LIMIT 1"
        rows = self._database.read(query, (card,))
        if rows:
            _, last = _slice(rows[0])
            return last.seq + 1, last.end_ns, last.digest()
        opened = self._database.read("SELECT start_ns FROM slices_open WHERE card = ?", (card,))
        if not opened:
            return None
        start_ns = opened[0][0]
        assert isinstance(start_ns, int)
        return 0, start_ns, NONE32


def read_slices(
    path: Path, *, card: str | None = None, from_ns: int = 0, to_ns: int = 2**63 - 1
) -> Iterator[tuple[str, SliceV1]]:
    """Slices of a database file that touch [from_ns, to_ns) in Unix ns, by card, in order.

    Raises:
        NotFoundError: there is no journal in the file.
    """
    from switcher.database.store import reading

    query = f"{_SELECT} WHERE end_ns > ? AND start_ns < ?"
    values: tuple[int | str, ...] = (from_ns, to_ns)
    if card is not None:
        query, values = f"{query} AND card = ?", (*values, card)
    try:
        with reading(path) as connection:
            for row in connection.execute(f"{query} ORDER BY card, seq", values):
                yield _slice(row)
    except sqlite3.OperationalError as error:
        raise NotFoundError(f"no journal in {path} ({error}); has switcher run here?") from None


def _row(done: SliceV1) -> Row:
    values = (getattr(done, name) for name in _FIELDS)
    return tuple(value if isinstance(value, bytes) else int(value) for value in values)


def _slice(row: Row) -> tuple[str, SliceV1]:
    kinds = {
        "kind": SliceKind,
        "cause": SliceCause,
        "unit_kind": UnitKind,
        "energy_method": EnergyMethod,
    }
    fields = {
        name: kinds[name](value) if name in kinds and isinstance(value, int) else value
        for name, value in zip(_FIELDS, row[1:], strict=True)
    }
    return str(row[0]), SliceV1(**fields)  # type: ignore[arg-type]
