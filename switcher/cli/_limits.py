"""Ends a run when what was asked for is reached: time, shares or blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.core.units import format_span
from switcher.errors import LimitReachedError

if TYPE_CHECKING:
    from switcher.cli._options import Asked
    from switcher.session.mining import Mine


class Limits:
    """What `--time-limit`, `--shares-limit` and `--blocks-limit` ask for.

    Args:
        asked: The command line.
        now_ns: When the run began, monotonic.
    """

    def __init__(self, asked: Asked, now_ns: int) -> None:
        limit_ns = asked.time_limit_ns()
        self._end_ns = None if limit_ns is None else now_ns + limit_ns
        self._limit_ns = limit_ns
        self._shares = asked.shares_limit
        self._blocks = asked.blocks_limit

    def check(self, mine: Mine | None, now_ns: int) -> None:
        """Looks at the counts.

        Raises:
            LimitReachedError: One of the limits is reached.
        """
        if self._end_ns is not None and now_ns >= self._end_ns:
            raise LimitReachedError(f"limit reached: {format_span(self._limit_ns)}")
        if mine is None:
            return
        accounts = mine.shares.accounts
        if self._shares is not None and accounts.counts().accepted >= self._shares:
            raise LimitReachedError(f"limit reached: {self._shares} accepted shares")
        if self._blocks is not None and accounts.blocks >= self._blocks:
            raise LimitReachedError(f"limit reached: {self._blocks} blocks")
