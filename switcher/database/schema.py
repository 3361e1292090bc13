"""Migrations: each area brings its own numbered steps, and they never meet."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.errors import SwitcherError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Schema:
    """The tables of one area.

    Attributes:
        area: Name of the area; its tables start with it.
        steps: SQL, one text per version, only ever appended to: step n leads from version n to
            n + 1. A step may hold several statements.
    """

    area: str
    steps: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuses steps that are no complete SQL."""
        for number, step in enumerate(self.steps):
            if not sqlite3.complete_statement(step):
                raise UsageError(f"step {number} of {self.area} is no complete SQL")


class SchemaError(SwitcherError):
    """The file was written by a newer switcher."""


def migrate(connection: sqlite3.Connection, schemas: Sequence[Schema]) -> None:
    """Brings every area to its newest version, each step whole or not at all.

    Raises:
        SchemaError: an area in the file is newer than this program.
        sqlite3.Error: the file cannot be used or written.
    """
    _statement(
        connection,
        "CREATE TABLE IF NOT EXISTS schema_version "
        "(area TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT",
    )
    for schema in schemas:
        version = version_of(connection, schema.area)
        if version > len(schema.steps):
            raise SchemaError(
                f"{schema.area} has schema version {version}, this switcher knows "
                f"{len(schema.steps)}: update switcher or set another state.dir"
            )
        for number in range(version, len(schema.steps)):
            _apply(connection, schema, number)


def version_of(connection: sqlite3.Connection, area: str) -> int:
    """Schema version of an area in the file; 0 if it has none."""
    row = connection.execute(
        "SELECT version FROM schema_version WHERE area = ?", (area,)
    ).fetchone()
    return int(row[0]) if row else 0


def _apply(connection: sqlite3.Connection, schema: Schema, number: int) -> None:
    _statement(connection, "BEGIN IMMEDIATE")
    try:
        # Another process may have been faster.
        if version_of(connection, schema.area) == number:
            for statement in _statements(schema.steps[number]):
                _statement(connection, statement)
            connection.execute(
                "INSERT INTO schema_version VALUES (?, ?) "
                "ON CONFLICT (area) DO UPDATE SET version = excluded.version",
                (schema.area, number + 1),
            )
        _statement(connection, "COMMIT")
    except BaseException:
        if connection.in_transaction:
            _statement(connection, "ROLLBACK")
        raise


def _statement(connection: sqlite3.Connection, text: str) -> None:
    connection.execute(text).close()


def _statements(text: str) -> list[str]:
    """Splits a step; `executescript` would commit on its own."""
    found: list[str] = []
    rest = ""
    for part in text.split(";"):
        rest += part
        if rest.strip() and sqlite3.complete_statement(rest + ";"):
            found.append(rest + ";")
            rest = ""
        elif rest.strip():
            rest += ";"
    return found
