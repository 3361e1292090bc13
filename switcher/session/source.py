"""Where work comes from, by the configuration, and the journal that goes with it."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.config import state_dir
from switcher.hashing.journal import MemoryJournal
from switcher.hashing.upstream.choose import job_serials, open_upstream
from switcher.hashing.upstream.practice import PracticeUpstream

if TYPE_CHECKING:
    from switcher.clock import Clock
    from switcher.config import Config
    from switcher.database import Database
    from switcher.hashing.journal import ShareJournal
    from switcher.hashing.upstream.base import Upstream


@dataclass(slots=True)
class Source:
    """An upstream and its journal.

    Attributes:
        upstream: Where work comes from; None = hashing is off.
        journal: Keeps shares until they are settled.
        database: What the journal is written to; None = memory only.
    """

    upstream: Upstream | None
    journal: ShareJournal
    database: Database | None = None

    def problems(self) -> tuple[str, ...]:
        """What is wrong with the journal's disk now."""
        problem = None if self.database is None else self.database.problem
        return () if problem is None else (problem,)

    def close(self) -> None:
        """Writes what is left. Idempotent."""
        self.journal.close()
        if self.database is not None:
            self.database.close()


def open_source(config: Config, clock: Clock, database: Database | None = None) -> Source:
    """Opens what the configuration asks for: pools, practice, or nothing.

    Practice shares are worth nothing and are kept in memory only.

    Args:
        config: What is asked for.
        clock: Where the time comes from.
        database: The house's, opened with the journal's schema; the source then closes it. None =
            one is opened if shares must be kept.

    Raises:
        UsageError: A pool cannot be used.
    """
    serials = job_serials(time.time_ns() // 1_000_000)
    rng = random.Random()
    if not config.mining.enabled:
        return Source(None, MemoryJournal(), database)
    if config.mining.practice:
        upstream = PracticeUpstream(serials=serials, rng=rng, clock=clock)
        return Source(upstream, MemoryJournal(), database)
    if not any(pool.enabled for pool in config.pools):
        return Source(None, MemoryJournal(), database)
    from switcher.database import Database
    from switcher.hashing.journal import SCHEMA, DatabaseJournal

    folder = state_dir(config.state)
    database = database or Database(folder, [SCHEMA])
    try:
        journal = DatabaseJournal(database, time.time_ns)
        pools = open_upstream(
            config.pools,
            config.mining,
            serials=serials,
            rng=rng,
            clock=clock,
            journal=journal,
            folder=folder,
        )
    except BaseException:
        database.close()
        raise
    return Source(pools, journal, database)


def open_database(config: Config) -> Database:
    """The house's database, with the tables of every area. A bad disk is no error here."""
    from switcher.database import Database
    from switcher.hashing.journal import SCHEMA as SHARES
    from switcher.session.adjust import SCHEMA as ADJUSTED
    from switcher.session.meter import SCHEMAS

    return Database(state_dir(config.state), [SHARES, *SCHEMAS, ADJUSTED])
