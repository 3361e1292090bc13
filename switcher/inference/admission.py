"""Foretells from measured steps when there will be room and when an answer can be there.

A *share* is an item's part of full batches. While batches are full, the shares of what waits and
runs shrink as fast as time passes; while one is not full, everything there is runs in it, and so
ends at the latest after the longest one's own time. So shares plus the longest own time bound how
long work takes, if a step's time grows at most in proportion to its batch (Graham's bound for list
scheduling). Called with the runtime's lock held.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.inference.requests import Reason, RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from switcher.inference.engine import Engine, Item
    from switcher.inference.scheduler import Entry, ModelQueue
    from switcher.inference.steptable import StepTable


@dataclass(frozen=True, slots=True)
class Forecast:
    """Looks at every queue of one card.

    Attributes:
        engines: By name.
        queues: The same names.
        active: What each engine has in work; the same names.
        table: Measured steps.
        handover_ns: What getting the card is expected to take.
    """

    engines: Mapping[str, Engine]
    queues: Mapping[str, ModelQueue]
    active: Mapping[str, tuple[Item, ...]]
    table: StepTable
    handover_ns: int

    def prepare(self, entry: Entry) -> None:
        """Writes what an entry is expected to cost into it."""
        engine = self.engines[entry.request.model]
        entry.cost_ns = sum(self._share_ns(engine, item) for item in entry.waiting)
        entry.own_ns = max((self._own_ns(engine, item) for item in entry.waiting), default=0)

    def check_deadline(self, entry: Entry, now_ns: int) -> None:
        """Refuses an entry that is expected to miss its deadline.

        Raises:
            RefusedError: with the time after which it would be admitted if nobody else came; with
                none where even an idle card would miss the deadline.
        """
        deadline_ns = entry.request.deadline_ns
        if deadline_ns is None:
            return
        ahead_ns = sum(queue.ahead_ns(entry, now_ns) for queue in self.queues.values())
        ahead_ns += self._running_ns()
        alone_ns = self.handover_ns + max(entry.own_ns, entry.cost_ns)
        slack_ns = deadline_ns - now_ns - alone_ns
        if ahead_ns <= slack_ns:
            return
        retry = None
        if slack_ns >= 0:
            # What is less urgent runs meanwhile, so all that there is counts.
            retry = whole_seconds(self._all_ns() - slack_ns)
        raise RefusedError(
            Reason.INFEASIBLE,
            f"the answer is expected in {(alone_ns + ahead_ns) / 1e6:.0f} ms, "
            f"after the deadline in {(deadline_ns - now_ns) / 1e6:.0f} ms",
            retry_after_s=retry,
        )

    def room_s(self, model: str, tokens: int, now_ns: int) -> float:
        """Whole seconds until a full queue has room for a request, if nobody else comes.

        Args:
            model: Whose queue.
            tokens: What the request would add.
            now_ns: The time.
        """
        queue = self.queues[model]
        ordered = queue.ordered(now_ns)
        count = queue.leaving(ordered, tokens)
        if not count:
            return 1.0
        last = ordered[count - 1]
        # It leaves when its last item joins: the others are before that one.
        before = ordered[: count if len(last.waiting) > 1 else count - 1]
        # Aging may lift what came earlier before it.
        before += [e for e in ordered[count:] if e.request.arrived_ns < last.request.arrived_ns]
        others = [e for name, q in self.queues.items() if name != model for e in q.entries()]
        busy_ns = self._running_ns()
        margin_ns = self._longest_ns((*before, *others)) if busy_ns or others else 0
        shares_ns = sum(e.cost_ns for e in (*before, *others))
        return whole_seconds(self.handover_ns + shares_ns + busy_ns + margin_ns)

    def _all_ns(self) -> int:
        """Bound of the time until nothing waits and nothing runs."""
        entries = [e for queue in self.queues.values() for e in queue.entries()]
        return sum(e.cost_ns for e in entries) + self._running_ns() + self._longest_ns(entries)

    def _longest_ns(self, entries: Iterable[Entry]) -> int:
        running = (
            self._own_ns(self.engines[name], item)
            for name, items in self.active.items()
            for item in items
        )
        waiting = (entry.own_ns for entry in entries)
        return max((*running, *waiting), default=0)

    def _running_ns(self) -> int:
        return sum(
            self._share_ns(self.engines[name], item)
            for name, items in self.active.items()
            for item in items
        )

    def _share_ns(self, engine: Engine, item: Item) -> int:
        return engine.estimate(item, self.table, alone=False) or 0

    def _own_ns(self, engine: Engine, item: Item) -> int:
        return engine.estimate(item, self.table, alone=True) or 0


def whole_seconds(ns: int) -> float:
    """Returns a wait as Retry-After tells it: whole seconds, at least 1."""
    return float(max(1, math.ceil(ns / 1e9)))
