"""Turns what the session sees, in whatever order it learns of it, into the journal's slices.

A hand-over is known only when hashing is back, up to a second after it began, while other changes
are seen at once. So observations wait for a short while and are then applied in order of time.
"""

from __future__ import annotations

import bisect
import heapq
import itertools
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from switcher.core.slices import SliceCause, SliceKind, UnitKind
from switcher.metering.journal import Begin, Work

if TYPE_CHECKING:
    from switcher.metering.journal import Journal

LAG_NS = 3_000_000_000


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay of tensor work. Instants are CLOCK_MONOTONIC ns.

    Attributes:
        claimed_ns: When the card was asked for.
        stopped_ns: When the last hash was done; None if it was not hashing.
        opened_ns: When the card was given back.
        units: Work done for the asker, counted in `unit_kind`.
    """

    claimed_ns: int
    stopped_ns: int | None
    opened_ns: int
    units: int = 1
    unit_kind: UnitKind = UnitKind.REQUESTS


@dataclass(frozen=True, slots=True)
class _Seen:
    """One observation: what begins, and the work of an AI slice that ends there.

    `begin.kind` is None-like for the end of a stay: `back` says to return to what was before.
    """

    begin: Begin
    back: bool = False
    work: Work | None = None


@dataclass(slots=True)
class _Card:
    before: SliceKind
    waiting: list[tuple[int, int, _Seen]] = field(default_factory=list)
    # Cumulative hashes at instants, and how many of them are in slices already.
    instants: list[int] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    counted: int = 0


class Recorder:
    """Feeds a journal. Not thread-safe.

    Args:
        journal: Where slices go.
        lag_ns: How long an observation waits for earlier ones, in ns.
    """

    def __init__(self, journal: Journal, *, lag_ns: int = LAG_NS) -> None:
        self._journal = journal
        self._lag_ns = lag_ns
        self._cards: dict[str, _Card] = {}
        self._numbers = itertools.count()

    def open(self, card: str, now_ns: int, *, hashes: int = 0) -> None:
        """Begins with an idle card whose hash counter stands at `hashes`."""
        idle = Begin(kind=SliceKind.IDLE, cause=SliceCause.RENEWAL, at_ns=now_ns)
        self._journal.open(card, idle)
        self._cards[card] = _Card(
            SliceKind.IDLE, instants=[now_ns], totals=[hashes], counted=hashes
        )

    def tenant(self, card: str, kind: SliceKind, cause: SliceCause, since_ns: int) -> None:
        """The card's tenant changed for another reason than a stay."""
        self._wait(card, since_ns, _Seen(Begin(kind=kind, cause=cause, at_ns=since_ns)))

    def stay(self, card: str, stay: Stay) -> None:
        """Tensor work had the card, and it was given back."""
        start_ns = stay.claimed_ns if stay.stopped_ns is None else stay.stopped_ns
        start_ns = min(max(start_ns, stay.claimed_ns), stay.opened_ns)
        taken = Begin(
            kind=SliceKind.AI,
            cause=SliceCause.AI,
            at_ns=start_ns,
            request_ns=stay.claimed_ns,
            stopped_ns=stay.stopped_ns or 0,
        )
        given = Begin(kind=SliceKind.HASH, cause=SliceCause.RENEWAL, at_ns=stay.opened_ns)
        work = Work(units=stay.units, unit_kind=stay.unit_kind)
        self._wait(card, start_ns, _Seen(taken))
        self._wait(card, stay.opened_ns, _Seen(given, back=True, work=work))

    def hashes(self, card: str, now_ns: int, total: int) -> None:
        """The card's hash counter stands at `total` now."""
        state = self._cards[card]
        if now_ns > state.instants[-1]:
            state.instants.append(now_ns)
            state.totals.append(max(total, state.totals[-1]))

    def step(self, now_ns: int) -> None:
        """Writes every slice that nothing earlier can change any more."""
        for card in self._cards:
            self._apply(card, now_ns - self._lag_ns)

    def close(self, now_ns: int) -> None:
        """Writes everything, the open slices included."""
        for card, state in self._cards.items():
            self._apply(card, now_ns)
            at_ns = max(now_ns, self._journal.opened(card).at_ns)
            self._journal.close(card, at_ns, self._work(state, card, at_ns, None))
        self._cards.clear()

    def _wait(self, card: str, at_ns: int, seen: _Seen) -> None:
        heapq.heappush(self._cards[card].waiting, (at_ns, next(self._numbers), seen))

    def _apply(self, card: str, until_ns: int) -> None:
        state = self._cards[card]
        while state.waiting and state.waiting[0][0] <= until_ns:
            _, _, seen = heapq.heappop(state.waiting)
            opened = self._journal.opened(card)
            begin = seen.begin
            if begin.at_ns < opened.at_ns:
                # Learned too late even for the lag: it begins where the journal stands.
                begin = replace(begin, at_ns=opened.at_ns)
            if seen.back:
                if opened.kind is not SliceKind.AI:
                    continue
                begin = replace(begin, kind=state.before)
            elif begin.kind is opened.kind and begin.kind is not SliceKind.AI:
                continue
            if begin.kind is not SliceKind.AI:
                state.before = begin.kind
            self._journal.switch(card, begin, self._work(state, card, begin.at_ns, seen.work))

    def _work(self, state: _Card, card: str, at_ns: int, given: Work | None) -> Work | None:
        """Work of the slice that ends at `at_ns`."""
        kind = self._journal.opened(card).kind
        if kind is SliceKind.AI:
            return given
        if kind is not SliceKind.HASH:
            return None
        total = _interpolated(state, at_ns)
        units, state.counted = max(0, total - state.counted), max(total, state.counted)
        keep = max(0, bisect.bisect_left(state.instants, at_ns) - 1)
        del state.instants[:keep], state.totals[:keep]
        return Work(units=units, unit_kind=UnitKind.HASHES)


def _interpolated(state: _Card, at_ns: int) -> int:
    """The hash counter at an instant, on the line between the two readings around it.

    Sums over slices are exact: each slice takes what no slice before it took.
    """
    right = bisect.bisect_left(state.instants, at_ns)
    if right >= len(state.instants):
        return state.totals[-1]
    if right == 0:
        return state.totals[0]
    t0, t1 = state.instants[right - 1], state.instants[right]
    h0, h1 = state.totals[right - 1], state.totals[right]
    return h0 + (h1 - h0) * (at_ns - t0) // (t1 - t0)
