"""What the policy weighs: ranks, causes, orders and claims as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from switcher.core.signals import HASHING_OFF, WHOLE_LOAD

WHOLE = 1000
"""A whole card, in the unit of `share`: thousandths."""


class Rank(IntEnum):
    """Whose word counts more; a lower number is a higher rank."""

    FAULT = 0
    GRID = 1
    OPERATOR = 2
    LEASE = 3
    INFERENCE = 4
    FOREIGN = 5
    RULE = 6
    """Whether to hash or to idle, when nobody needs the card: price, schedule."""


class Cause(StrEnum):
    """Why the controller keeps hashing off or down; each has its own bit in the gate."""

    FAULT = "fault"
    THERMAL = "thermal"
    GRID = "grid"
    OPERATOR = "operator"
    FOREIGN = "foreign"
    """A program that knows nothing of the gate uses the card."""
    POLICY = "policy"
    """An automatic rule: a schedule, a price."""
    STARTING = "starting"
    """The owner of the card is not ready yet."""


_RANKS = {
    Cause.FAULT: Rank.FAULT,
    Cause.THERMAL: Rank.FAULT,
    Cause.GRID: Rank.GRID,
    Cause.OPERATOR: Rank.OPERATOR,
    Cause.FOREIGN: Rank.FOREIGN,
    Cause.POLICY: Rank.RULE,
    Cause.STARTING: Rank.FAULT,
}


class WorkClass(StrEnum):
    """Tensor work by how much it hurts to refuse it; the values are those of a request."""

    INTERACTIVE = "interactive"
    BATCH = "batch"
    BACKGROUND = "background"


_ADMITTED_FROM = {
    WorkClass.BACKGROUND: HASHING_OFF,
    WorkClass.BATCH: 500,
    WorkClass.INTERACTIVE: 250,
}


def admitted(limit: int) -> frozenset[WorkClass]:
    """Classes of tensor work that may begin under a limit on load (1/1000): interactive last."""
    return frozenset(work for work, least in _ADMITTED_FROM.items() if limit >= least)


def hash_share(limit: int) -> int:
    """Hashing that a limit on load leaves, both in 1/1000: all of it at 1000, none at 750."""
    return max(0, limit - HASHING_OFF) * WHOLE // (WHOLE_LOAD - HASHING_OFF)


@dataclass(frozen=True, slots=True)
class Order:
    """A standing limit on hashing, and perhaps on tensor work.

    Attributes:
        cause: What kind of limit; it fixes the rank.
        share: How much hashing it leaves, in 1/1000 of the card; 0 = off. 1000 from the operator
            is a RESUME: it suspends the orders ranked below.
        who: Who gave it, for people.
        reason: Why, for people.
        since_ns: When it was given, on the monotonic clock.
        until_ns: When it ends; None = until taken back.
        load: Limit on the load of hashing and tensor work together, in 1/1000; `admitted` says
            which classes of tensor work may begin under it.
        change: What would change it, for people; "" = what its cause says.
        until_replaced: It does not end by itself: `until_ns` is only when it is expected to.
    """

    cause: Cause
    share: int
    who: str
    reason: str
    since_ns: int
    until_ns: int | None = None
    load: int = WHOLE_LOAD
    change: str = ""
    until_replaced: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.share <= WHOLE:
            raise ValueError(f"share must be 0 to {WHOLE}, not {self.share}")
        if not 0 <= self.load <= WHOLE_LOAD:
            raise ValueError(f"load must be 0 to {WHOLE_LOAD}, not {self.load}")

    @property
    def rank(self) -> Rank:
        """Whose word it is."""
        return _RANKS[self.cause]

    @property
    def is_resume(self) -> bool:
        """Whether it is an operator's RESUME."""
        return self.cause is Cause.OPERATOR and self.share == WHOLE

    def active(self, now_ns: int) -> bool:
        """Whether it holds at that time."""
        return self.until_replaced or self.until_ns is None or now_ns < self.until_ns


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A holder's claim, as read from its slot. Text in it was written by another process.

    Attributes:
        slot: Number of the slot, 0 to 55.
        rank: What kind of holder.
        who: The holder, for people.
        reason: Why, for people.
        share: How much of the card it wants, in 1/1000. A claim closes the gate whatever it wants.
        since_ns: When it was made.
        until_ns: When it ends by itself; None = when released.
    """

    slot: int
    rank: Rank
    who: str
    reason: str
    share: int
    since_ns: int
    until_ns: int | None = None
