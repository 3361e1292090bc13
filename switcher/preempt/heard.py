"""What one source of signals has said so far, and whether it is still known. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from switcher.core.signals import HASHING_OFF, WHOLE_LOAD, Kind, SourceStatus

if TYPE_CHECKING:
    from switcher.core.signals import Signal

STALE_AFTER = 2
"""A source is not known any more after so many times its cadence."""


@dataclass(frozen=True, slots=True)
class SourceTerms:
    """What the ladder knows of a source before it speaks.

    Attributes:
        name: `Signal.source` of all it yields.
        kind: Which rung sheds when it is not known.
        cadence_ns: How often it is heard at least; None = it speaks only when something happens.
        unknown_limit: Limit while it is not known: all of hashing by default.
    """

    name: str
    kind: Kind
    cadence_ns: int | None
    unknown_limit: int = HASHING_OFF


@dataclass(slots=True, eq=False)
class Heard:
    """One source: its latest signal under each key, and when it was last heard.

    Attributes:
        terms: What was known before it spoke.
        started_ns: Since when it is expected.
        heard_ns: When it was last heard; None = never.
        signals: Its latest signal by key.
        since_ns: Since when the signal's limit holds, by key.
        problem: The error it ended with, until it is heard again.
    """

    terms: SourceTerms
    started_ns: int
    heard_ns: int | None = None
    signals: dict[str, Signal] = field(default_factory=dict)
    since_ns: dict[str, int] = field(default_factory=dict)
    problem: str | None = None

    def put(self, signal: Signal, now_ns: int) -> None:
        """Takes a signal; one with the same limit as before goes on holding since then."""
        self.alive(now_ns)
        before = self.signals.get(signal.key)
        same = before is not None and before.limit == signal.limit and before.active(now_ns)
        if not same:
            self.since_ns[signal.key] = max(signal.received_ns, signal.start_ns or 0)
        self.signals[signal.key] = signal

    def withdraw(self, key: str) -> None:
        """Forgets what was said under a key."""
        self.signals.pop(key, None)
        self.since_ns.pop(key, None)

    def alive(self, now_ns: int) -> None:
        """It was heard."""
        self.heard_ns = now_ns
        self.problem = None

    def forget_ended(self, now_ns: int) -> None:
        """Drops signals that are over."""
        ended = [
            key
            for key, signal in self.signals.items()
            if signal.over_ns is not None and signal.over_ns <= now_ns
        ]
        for key in ended:
            self.withdraw(key)

    def unknown_from_ns(self) -> int | None:
        """When it stops being known if it stays silent; None = never."""
        if self.terms.cadence_ns is None:
            return None
        if self.heard_ns is None:
            return self.started_ns
        return self.heard_ns + STALE_AFTER * self.terms.cadence_ns

    def unknown(self, now_ns: int) -> bool:
        """Whether it is not known now."""
        from_ns = self.unknown_from_ns()
        return from_ns is not None and now_ns >= from_ns

    def changes_ns(self) -> list[int]:
        """Instants at which what it says changes by itself; past ones too."""
        unknown_ns = self.unknown_from_ns()
        due = [] if unknown_ns is None else [unknown_ns]
        for signal in self.signals.values():
            due += [at for at in (signal.start_ns, signal.over_ns) if at is not None]
        return due

    def status(self, now_ns: int) -> SourceStatus:
        """Its health and what it says now."""
        state = "fresh"
        if self.unknown(now_ns):
            state = "unknown" if self.heard_ns is None else "stale"
        active = [signal for signal in self.signals.values() if signal.active(now_ns)]
        strictest = min(active, key=_limit, default=None)
        return SourceStatus(
            name=self.terms.name,
            kind=self.terms.kind.value,
            state=state,
            heard_ns=self.heard_ns,
            says="" if strictest is None else strictest.reason,
            limit=WHOLE_LOAD if strictest is None else strictest.limit,
            problem=self.problem,
        )


def _limit(signal: Signal) -> int:
    return WHOLE_LOAD if signal.limit is None else signal.limit
