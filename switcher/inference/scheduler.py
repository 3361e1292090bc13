"""Who runs next: queues by class and deadline, with aging and bounds. Pure: no clock, no threads.

Order within a model: class first, earliest deadline within a class, then arrival. A waiting request
rises one class per `aging_ns` waited, so nothing starves. Every method takes the time.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from switcher.inference.requests import Reason, RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.inference.engine import Item
    from switcher.inference.requests import Request


@dataclass(frozen=True, slots=True)
class QueueLimits:
    """Bounds of one model's queue, and how fast waiting requests rise.

    Attributes:
        requests: Requests that may wait.
        tokens: Tokens that may wait, over all of them.
        aging_ns: Time after which a waiting request counts as one class more urgent.
    """

    requests: int = 512
    tokens: int = 262_144
    aging_ns: int = 5_000_000_000


def aged_rank(request: Request, now_ns: int, aging_ns: int) -> int:
    """Returns the class of a request by now: 0 is the most urgent."""
    risen = max(0, now_ns - request.arrived_ns) // aging_ns
    return max(0, request.priority.rank - risen)


def urgency(request: Request, now_ns: int, aging_ns: int) -> tuple[int, float]:
    """Sorts requests of all models: by class, then by deadline; the most urgent first."""
    deadline_ns = request.deadline_ns
    return aged_rank(request, now_ns, aging_ns), math.inf if deadline_ns is None else deadline_ns


@dataclass(slots=True, eq=False)
class Entry:
    """A request in the queue: its items that wait, and what is predicted for it."""

    request: Request
    waiting: list[Item]
    cost_ns: int = 0  # its part of full batches, for those behind it
    own_ns: int = 0  # its longest item from start to end, if nothing else runs
    tokens: int = field(init=False)
    # An evicted item has its place at the front of its class again.
    returned: bool = False

    def __post_init__(self) -> None:
        self.tokens = sum(item.tokens for item in self.waiting)

    def key(self, now_ns: int, aging_ns: int) -> tuple[int, bool, float, int]:
        """Sorts the most urgent first."""
        rank, deadline_ns = urgency(self.request, now_ns, aging_ns)
        return rank, not self.returned, deadline_ns, self.request.arrived_ns


class ModelQueue:
    """The waiting requests of one model."""

    def __init__(self, limits: QueueLimits) -> None:
        self._limits = limits
        self._entries: dict[str, Entry] = {}

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def tokens(self) -> int:
        """Tokens that wait."""
        return sum(entry.tokens for entry in self._entries.values())

    def has_room(self, tokens: int) -> bool:
        """Whether a request of `tokens` may join.

        One request alone may exceed the token limit, else a long prompt would never be served.
        """
        return self._fits(len(self._entries), self.tokens, tokens)

    def _fits(self, requests: int, waiting_tokens: int, tokens: int) -> bool:
        if requests >= self._limits.requests:
            return False
        return not requests or waiting_tokens + tokens <= self._limits.tokens

    def leaving(self, ordered: Sequence[Entry], tokens: int) -> int:
        """Returns how many of the first entries must leave until `tokens` have room."""
        left, waiting_tokens = len(ordered), self.tokens
        for count, entry in enumerate(ordered):
            if self._fits(left, waiting_tokens, tokens):
                return count
            left -= 1
            waiting_tokens -= entry.tokens
        return len(ordered)

    def full(self, retry_after_s: float) -> RefusedError:
        """Returns the refusal of a request that has no room."""
        return RefusedError(
            Reason.QUEUE_FULL,
            f"the queue is full: {len(self._entries)} requests, {self.tokens} tokens wait; "
            f"retry after {retry_after_s:.0f} s",
            retry_after_s=retry_after_s,
        )

    def add(self, entry: Entry) -> None:
        """Lets a request wait. The caller asked `check_room` before."""
        self._entries[entry.request.id] = entry

    def put_back(self, items: Sequence[Item]) -> None:
        """Lets evicted items wait again, at the front of their class."""
        for item in items:
            entry = self._entries.setdefault(item.request.id, Entry(item.request, []))
            entry.waiting.append(item)
            entry.tokens += item.tokens
            entry.returned = True

    def entries(self) -> list[Entry]:
        """Returns all waiting requests in no order."""
        return list(self._entries.values())

    def ordered(self, now_ns: int) -> list[Entry]:
        """Returns all waiting requests, most urgent first."""
        aging_ns = self._limits.aging_ns
        return sorted(self._entries.values(), key=lambda entry: entry.key(now_ns, aging_ns))

    def head_key(self, now_ns: int) -> tuple[int, bool, float, int] | None:
        """Returns the sort key of the most urgent request, or None if none waits."""
        aging_ns = self._limits.aging_ns
        return min((entry.key(now_ns, aging_ns) for entry in self._entries.values()), default=None)

    def ahead_ns(self, entry: Entry, now_ns: int) -> int:
        """Returns the predicted cost of everything that would run before `entry`."""
        own = entry.key(now_ns, self._limits.aging_ns)
        return sum(
            other.cost_ns
            for other in self._entries.values()
            if other.key(now_ns, self._limits.aging_ns) <= own
        )

    def take(self, items: Sequence[Item]) -> None:
        """Removes items that joined a step."""
        for item in items:
            entry = self._entries[item.request.id]
            entry.waiting.remove(item)
            entry.tokens -= item.tokens
            if not entry.waiting:
                del self._entries[item.request.id]

    def remove(self, request_id: str) -> None:
        """Forgets a request's waiting items, if any wait."""
        self._entries.pop(request_id, None)
