"""One SQLite file for everything that outlives the process; a full disk costs rows, never work."""

from __future__ import annotations

from switcher.database.schema import Schema
from switcher.database.store import Database

__all__ = ["Database", "Schema"]
