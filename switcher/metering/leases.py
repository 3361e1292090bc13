"""Leases in the journal: who had a card for how long, and the four figures of each."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from switcher.core.slices import NONE32, EnergyMethod, SliceKind, UnitKind
from switcher.core.tariff import MICRO
from switcher.database import Schema
from switcher.metering.energy import honest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from switcher.core.slices import SliceV1
    from switcher.database import Database

HOUR_NS = 3_600_000_000_000
SCHEMA = Schema(
    "leases",
    (
        """
        CREATE TABLE leases (
            id BLOB PRIMARY KEY, card TEXT NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL,
            since_unix_ns INTEGER NOT NULL, price_micro INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """,
    ),
)


@dataclass(frozen=True, slots=True)
class Lease:
    """One claim of another program on a card.

    Attributes:
        id: 32 bytes; the `lease` of its slices.
        card: Card id.
        who: The holder, as it called itself.
        why: Its reason.
        since_unix_ns: When it was made.
        price_micro: Millionths of the currency per card-hour, when it began.
    """

    id: bytes
    card: str
    who: str
    why: str
    since_unix_ns: int
    price_micro: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaseFigures:
    """The four figures of one lease, and what they rest on.

    Attributes:
        lease: Whose.
        term_ns: From its first slice's start to its last one's end, as far as the journal reaches.
        used_ns: The part in which the holder had the card.
        units: Work counted in it; a foreign program's is not.
        unit_kind: What `units` counts.
        energy_mj: Millijoules; None if a part of it was not metered.
        residual_ppm: Mean residual by energy.
        method: The least certain way in which the energy was found.
    """

    lease: Lease
    term_ns: int
    used_ns: int
    units: int
    unit_kind: UnitKind
    energy_mj: int | None
    residual_ppm: int
    method: EnergyMethod

    @property
    def utilisation(self) -> float:
        """Used time per term."""
        return self.used_ns / self.term_ns if self.term_ns else 0.0

    @property
    def income(self) -> Fraction:
        """What the term brings at the lease's price, exact, in the currency."""
        return Fraction(self.lease.price_micro * self.term_ns, MICRO * HOUR_NS)

    @property
    def units_per_joule(self) -> str:
        """In honest digits; "" where units or energy are not known."""
        if not self.units or not self.energy_mj:
            return ""
        return honest(self.units * 1000 / self.energy_mj, self.residual_ppm, self.method)


def lease_of(card: str, who: str, why: str, since_unix_ns: int, price_micro: int) -> Lease:
    """A lease with its id: SHA-256 of what names it, each part with its length."""
    digest = hashlib.sha256()
    for text in (card, who, str(since_unix_ns)):
        data = text.encode(errors="replace")
        digest.update(len(data).to_bytes(4, "big") + data)
    return Lease(digest.digest(), card, who, why, since_unix_ns, price_micro)


def store(database: Database, lease: Lease) -> None:
    """Keeps a lease; the first word about it stays."""
    values = (lease.id, lease.card, lease.who, lease.why, lease.since_unix_ns, lease.price_micro)
    database.write("INSERT OR IGNORE INTO leases VALUES (?, ?, ?, ?, ?, ?)", values)


def read_leases(path: Path) -> dict[bytes, Lease]:
    """Leases of a database file by id; none if it is older than leases."""
    from switcher.database.store import reading

    try:
        with reading(path) as connection:
            rows = connection.execute(
                "SELECT id, card, who, why, since_unix_ns, price_micro FROM leases"
            ).fetchall()
    except sqlite3.OperationalError:
        return {}
    return {row[0]: Lease(*row) for row in rows}


def figures(
    leases: dict[bytes, Lease], slices: Iterable[tuple[str, SliceV1]]
) -> list[LeaseFigures]:
    """Figures of every lease that has slices, by its beginning."""
    found: dict[bytes, list[SliceV1]] = {}
    for _, done in slices:
        if done.lease != NONE32 and done.lease in leases:
            found.setdefault(done.lease, []).append(done)
    return sorted(
        (_figures(leases[key], theirs) for key, theirs in found.items()),
        key=lambda one: (one.lease.since_unix_ns, one.lease.card),
    )


def _figures(lease: Lease, slices: list[SliceV1]) -> LeaseFigures:
    used = [done for done in slices if done.kind is SliceKind.AI]
    energy_mj = sum(done.energy_mj for done in used)
    metered = all(done.energy_method is not EnergyMethod.NONE for done in used)
    residual = sum(done.residual_ppm * done.energy_mj for done in used)
    return LeaseFigures(
        lease=lease,
        term_ns=max(done.end_ns for done in slices) - min(done.start_ns for done in slices),
        used_ns=sum(done.length_ns for done in used),
        units=sum(done.units for done in used),
        unit_kind=max((done.unit_kind for done in used), default=UnitKind.NONE),
        energy_mj=energy_mj if metered and used else None,
        residual_ppm=round(residual / energy_mj) if energy_mj else 0,
        method=max((done.energy_method for done in used), default=EnergyMethod.NONE),
    )
