"""What became of the shares, per card and upstream, and when a card is wrong too often."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from switcher.core.share import Outcome
from switcher.core.status import ShareCounts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from switcher.core.share import Share, Verdict

CHECKED_LEAST = 100
"""Fewer candidates than this say nothing about a rate."""
CHECKED_WINDOW = 2000
BEST_KEPT = 10


class Reliability(Enum):
    """What a card's rate of invalid candidates calls for."""

    GOOD = "good"
    WARN = "warn"
    """0.5 % or more: tell the operator."""
    SLOW = "slow"
    """2 % or more: lower clocks or intensity."""
    STOP = "stop"
    """5 % or more: it must not hash."""


WARN_RATE, SLOW_RATE, STOP_RATE = 0.005, 0.02, 0.05
_LADDER = (
    (STOP_RATE, Reliability.STOP),
    (SLOW_RATE, Reliability.SLOW),
    (WARN_RATE, Reliability.WARN),
)


@dataclass(slots=True)
class Account:
    """The sums of one card at one upstream.

    Attributes:
        outcomes: shares by outcome.
        work: sum of the difficulties of the accepted ones.
        best: the highest difficulties of shares found, highest first.
        last_accepted_ns: monotonic; None before the first.
    """

    outcomes: Counter[Outcome]
    work: float = 0.0
    best: list[float] = field(default_factory=list)
    last_accepted_ns: int | None = None


@dataclass(frozen=True, slots=True)
class Books:
    """What is known of the shares of one upstream (or one card, or all).

    Attributes:
        shares: counted by outcome.
        work: sum of the difficulties of the accepted ones.
        best: the highest difficulties, highest first.
        last_accepted_ns: monotonic; None before the first.
    """

    shares: ShareCounts
    work: float = 0.0
    best: tuple[float, ...] = ()
    last_accepted_ns: int | None = None


class Accounts:
    """Everything that is counted about shares.

    Attributes:
        blocks: accepted shares that met the network's target.
    """

    def __init__(self) -> None:
        self.blocks = 0
        self._accounts: dict[tuple[str, str], Account] = {}
        self._checks: dict[str, deque[bool]] = {}

    def settle(self, share: Share, verdict: Verdict, at_ns: int) -> None:
        """Counts a share's final verdict."""
        account = self._of(share.card, share.job.upstream)
        account.outcomes[verdict.outcome] += 1
        account.best = _best((*account.best, share.difficulty))
        if verdict.accepted:
            account.work += share.job.difficulty
            account.last_accepted_ns = at_ns
            self.blocks += share.is_block

    def checked(self, card: str, upstream: str, *, good: bool) -> None:
        """Counts the CPU check of a candidate; a bad one is an invalid share of that card."""
        self._checks.setdefault(card, deque(maxlen=CHECKED_WINDOW)).append(good)
        if not good:
            self._of(card, upstream).outcomes[Outcome.INVALID] += 1

    def reliability(self, card: str) -> Reliability:
        """What the card's recent rate of invalid candidates calls for."""
        rate = self.invalid_rate(card)
        return next((step for limit, step in _LADDER if rate >= limit), Reliability.GOOD)

    def invalid_rate(self, card: str) -> float:
        """Part of the card's recent candidates that failed the CPU check; 0 while few are known."""
        checks = self._checks.get(card, ())
        return checks.count(False) / len(checks) if len(checks) >= CHECKED_LEAST else 0.0

    def counts(self, card: str | None = None, upstream: str | None = None) -> ShareCounts:
        """Shares by outcome; of one card, one upstream, or (None) all of them."""
        sums = self.outcomes(card, upstream)
        buckets: Counter[str] = Counter()
        for outcome, count in sums.items():
            buckets[outcome.bucket] += count
        return ShareCounts(
            accepted=buckets["accepted"],
            rejected=buckets["rejected"],
            stale=buckets["stale"],
            invalid=buckets["invalid"],
        )

    def books(self, card: str | None = None, upstream: str | None = None) -> Books:
        """Counts, work and best shares; of one card, one upstream, or (None) all of them."""
        chosen = self.select(card, upstream)
        last = [a.last_accepted_ns for a in chosen if a.last_accepted_ns is not None]
        return Books(
            shares=self.counts(card, upstream),
            work=sum(account.work for account in chosen),
            best=tuple(_best(one for account in chosen for one in account.best)),
            last_accepted_ns=max(last, default=None),
        )

    def outcomes(self, card: str | None = None, upstream: str | None = None) -> Counter[Outcome]:
        """Like `counts`, with every outcome apart."""
        sums: Counter[Outcome] = Counter()
        for account in self.select(card, upstream):
            sums.update(account.outcomes)
        return sums

    def select(self, card: str | None = None, upstream: str | None = None) -> list[Account]:
        """The accounts of one card, one upstream, or (None) all of them."""
        return [
            account
            for (one_card, one_upstream), account in self._accounts.items()
            if card in (None, one_card) and upstream in (None, one_upstream)
        ]

    def _of(self, card: str, upstream: str) -> Account:
        return self._accounts.setdefault((card, upstream), Account(Counter()))


def _best(difficulties: Iterable[float]) -> list[float]:
    return sorted(difficulties, reverse=True)[:BEST_KEPT]
