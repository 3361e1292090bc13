"""Turns what the session sees, in whatever order it learns of it, into the journal's slices.

A hand-over is known only when hashing is back, up to a second after it began, while other changes
are seen at once. So observations wait for a short while and are then applied in order of time.
"""

from __future__ import annotations

import bisect
import collections
import heapq
import itertools
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING

from switcher.core.slices import NONE32, EnergyMethod, SliceCause, SliceKind, UnitKind
from switcher.metering.energy import EnergySum, Stretch
from switcher.metering.journal import Begin, Work

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from switcher.metering.energy import Allocation
    from switcher.metering.journal import Journal

    Allot = Callable[[str, Sequence[Stretch], "Window"], Allocation]

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
class Window:
    """One window of a card's meter; it begins where the one before ended.

    Attributes:
        end_ns: Its end, on the monotonic clock.
        delta_mj: What the counter moved by; None = there is no reading.
        split: The counter is shared with others, and this is the card's part by some key.
        clock_mhz: Core clock in force; 0 = not known.
        cap_w: Power limit in force; 0 = not known.
    """

    end_ns: int
    delta_mj: int | None = None
    split: bool = False
    clock_mhz: int = 0
    cap_w: int = 0


class _What(Enum):
    """What was observed."""

    TENANT = "tenant"
    STAY = "stay"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class _Seen:
    """One observation: what begins, and the work of the stay that ends there."""

    begin: Begin
    what: _What = _What.TENANT
    work: Work | None = None


@dataclass(slots=True)
class _Card:
    # What the card does but for stays.
    before: Begin
    in_stay: bool = False
    waiting: list[tuple[int, int, _Seen]] = field(default_factory=list)
    # Cumulative hashes at instants, and how many of them are in slices already.
    instants: list[int] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    counted: int = 0
    # Until when energy is in slices, that of the open slice so far, and windows that wait.
    metered_ns: int = 0
    energy: EnergySum = field(default_factory=EnergySum)
    windows: collections.deque[Window] = field(default_factory=collections.deque)


class Recorder:
    """Feeds a journal. Not thread-safe.

    A card that is metered gets its slices written when the window they lie in has been allotted,
    which is the lag after the window's end.

    Args:
        journal: Where slices go.
        lag_ns: How long an observation waits for earlier ones, in ns.
        allot: Divides a window's energy among the stretches that tile it; None = no metering.
    """

    def __init__(
        self,
        journal: Journal,
        *,
        lag_ns: int = LAG_NS,
        allot: Allot | None = None,
    ) -> None:
        self._journal = journal
        self._lag_ns = lag_ns
        self._allot = allot
        self._cards: dict[str, _Card] = {}
        self._numbers = itertools.count()

    def open(self, card: str, now_ns: int, *, hashes: int = 0) -> None:
        """Begins with an idle card whose hash counter stands at `hashes`."""
        idle = Begin(kind=SliceKind.IDLE, cause=SliceCause.RENEWAL, at_ns=now_ns)
        self._journal.open(card, idle)
        self._cards[card] = _Card(
            idle,
            instants=[now_ns],
            totals=[hashes],
            counted=hashes,
            metered_ns=now_ns,
        )

    def tenant(
        self,
        card: str,
        kind: SliceKind,
        cause: SliceCause,
        since_ns: int,
        lease: bytes = NONE32,
    ) -> None:
        """The card's tenant changed for another reason than a stay."""
        begin = Begin(kind=kind, cause=cause, at_ns=since_ns, lease=lease)
        self._wait(card, since_ns, _Seen(begin))

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
        self._wait(card, start_ns, _Seen(taken, _What.STAY))
        self._wait(card, stay.opened_ns, _Seen(given, _What.BACK, work))

    def hashes(self, card: str, now_ns: int, total: int) -> None:
        """The card's hash counter stands at `total` now."""
        state = self._cards[card]
        if now_ns > state.instants[-1]:
            state.instants.append(now_ns)
            state.totals.append(max(total, state.totals[-1]))

    def window(self, card: str, window: Window) -> None:
        """A window of the card's meter has ended; windows follow each other without a gap."""
        self._cards[card].windows.append(window)

    def step(self, now_ns: int) -> None:
        """Writes every slice that nothing earlier can change any more."""
        until_ns = now_ns - self._lag_ns
        for card, state in self._cards.items():
            while state.windows and state.windows[0].end_ns <= until_ns:
                self._apply(card, state.windows.popleft())
            if self._allot is None:
                self._apply(card, Window(until_ns))

    def close(self, now_ns: int) -> None:
        """Writes everything, the open slices included."""
        for card, state in self._cards.items():
            while state.windows:
                self._apply(card, state.windows.popleft())
            self._apply(card, Window(now_ns))
            at_ns = max(now_ns, self._journal.opened(card).at_ns)
            self._journal.close(card, at_ns, self._worked(state, card, at_ns, None))
        self._cards.clear()

    def _wait(self, card: str, at_ns: int, seen: _Seen) -> None:
        heapq.heappush(self._cards[card].waiting, (at_ns, next(self._numbers), seen))

    def _apply(self, card: str, window: Window) -> None:
        """Allots a window's energy to the slices in it, and writes those that end in it."""
        state = self._cards[card]
        kind, edges = self._journal.opened(card).kind, self._take(card, window.end_ns)
        parts, allocation = None, None
        if self._allot is not None and window.end_ns > state.metered_ns:
            parts = []
            for begin, _ in edges:
                at_ns = max(begin.at_ns, state.metered_ns)
                parts.append(Stretch(kind, at_ns - state.metered_ns))
                kind, state.metered_ns = begin.kind, at_ns
            parts.append(Stretch(kind, max(0, window.end_ns - state.metered_ns)))
            state.metered_ns = max(state.metered_ns, window.end_ns)
            allocation = self._allot(card, parts, window)
        for index, (begin, work) in enumerate(edges):
            if allocation is not None:
                state.energy.add(allocation.energies_mj[index], allocation)
            again_ns = _hashes_again_ns(state, edges[index:])
            done = self._worked(state, card, begin.at_ns, work, again_ns)
            self._journal.switch(card, begin, done)
        if allocation is not None:
            state.energy.add(allocation.energies_mj[-1], allocation)

    def _take(self, card: str, until_ns: int) -> list[tuple[Begin, Work | None]]:
        """The switches of a card until an instant, and the work of the slice that each ends.

        A change of tenant that falls into a stay is what the card goes back to after it.
        """
        state = self._cards[card]
        opened = self._journal.opened(card)
        found: list[tuple[Begin, Work | None]] = []
        while state.waiting and state.waiting[0][0] <= until_ns:
            _, _, seen = heapq.heappop(state.waiting)
            begin = seen.begin
            if begin.at_ns < opened.at_ns:
                # Learned too late even for the lag: it begins where the journal stands.
                begin = replace(begin, at_ns=opened.at_ns)
            if seen.what is _What.BACK:
                if not state.in_stay:
                    continue
                begin = replace(begin, kind=state.before.kind, lease=state.before.lease)
            elif seen.what is _What.TENANT:
                state.before = begin
                same = (begin.kind, begin.lease) == (opened.kind, opened.lease)
                if state.in_stay or same:
                    continue
            state.in_stay = seen.what is _What.STAY
            found.append((begin, seen.work))
            opened = begin
        return found

    def _worked(
        self, state: _Card, card: str, at_ns: int, given: Work | None, again_ns: int | None = None
    ) -> Work | None:
        """Work and energy of the slice that ends at `at_ns`."""
        work = self._work(state, card, at_ns, given, again_ns)
        energy, state.energy = state.energy, EnergySum()
        if energy.method is EnergyMethod.NONE:
            return work
        return replace(
            work or Work(),
            energy_mj=energy.energy_mj,
            energy_method=energy.method,
            residual_ppm=energy.residual_ppm,
        )

    def _work(
        self, state: _Card, card: str, at_ns: int, given: Work | None, again_ns: int | None
    ) -> Work | None:
        """Work of the slice that ends at `at_ns`; the card hashes again at `again_ns`, if known."""
        opened = self._journal.opened(card)
        if opened.kind is SliceKind.AI:
            return given
        if opened.kind is not SliceKind.HASH or at_ns <= opened.at_ns:
            return None  # a slice without length is not kept
        total = _total(state, at_ns, again_ns)
        units, state.counted = max(0, total - state.counted), max(total, state.counted)
        keep = max(0, bisect.bisect_left(state.instants, at_ns) - 1)
        del state.instants[:keep], state.totals[:keep]
        return Work(units=units, unit_kind=UnitKind.HASHES)


def _hashes_again_ns(state: _Card, edges: Sequence[tuple[Begin, Work | None]]) -> int | None:
    """When the card hashes again at or after the first of `edges`; None = nothing says it does."""
    for begin, _ in edges:
        if begin.kind is SliceKind.HASH:
            return begin.at_ns
    back = state.before.kind
    kinds = (
        (at_ns, back if seen.what is _What.BACK else seen.begin.kind)
        for at_ns, _, seen in state.waiting
    )
    return min((at_ns for at_ns, kind in kinds if kind is SliceKind.HASH), default=None)


def _total(state: _Card, at_ns: int, again_ns: int | None) -> int:
    """The hash counter when hashing stopped at `at_ns`.

    Readings come late, so the last before the card hashes again says it, if there is one.
    """
    if again_ns is None:
        return state.totals[-1]
    last = bisect.bisect_right(state.instants, again_ns) - 1
    if last >= 0 and state.instants[last] >= at_ns:
        return state.totals[last]
    return _interpolated(state, at_ns)


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
