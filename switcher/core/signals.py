"""The one value that every source of signals yields, and what such a source is.

A source (schedule, price, grid frequency, OpenADR, heat, a foreign program, ...) says how much
load it leaves to the cards; the ladder (`preempt/ladder.py`) turns the latest signal of each source
into orders, strictest first. A source that has a cadence and is not heard for twice as long counts
as unknown, and unknown sheds. Adding a source is one file.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

WHOLE_LOAD = 1000
"""No limit, in the unit of `Signal.limit`: thousandths of the load that the cards can draw."""

HASHING_OFF = 750
"""The limit under which no hashing is left and tensor work is untouched yet. A scale, not a
measurement: tensor work is taken to draw three quarters of what hashing draws."""


class Kind(StrEnum):
    """What a signal is about; it fixes the rung of the ladder."""

    FAULT = "fault"
    """A card failed (Xid, self-test, lost)."""
    THERMAL = "thermal"
    """Too hot, or temperature unreadable."""
    LIMIT = "limit"
    """The grid or the site allows so much load."""
    SETPOINT = "setpoint"
    """The grid wants this load; obeyed as a limit."""
    EMERGENCY = "emergency"
    """A level of alert of the grid."""
    FREQUENCY = "frequency"
    """Grid frequency measured here."""
    OPERATOR = "operator"
    """A person's word, from a file or standard input."""
    FOREIGN = "foreign"
    """Another program uses the card."""
    PRICE = "price"
    """What power costs; a rule decides what follows."""
    SCHEDULE = "schedule"
    """Hours that the operator set."""


class Authenticity(StrEnum):
    """How sure it is that a signal comes from where it says."""

    LOCAL = "local"
    """Measured or typed on this host."""
    SIGNED = "signed"
    """The message carries a signature that was checked."""
    TLS = "tls"
    """It came over a connection whose server was authenticated."""
    UNVERIFIED = "unverified"
    """Nothing vouches for it."""
    RECORDED = "recorded"
    """Replayed from a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """What a source says now. It replaces what the same source said before under the same key.

    Attributes:
        source: Name of the source, for people and as identity ("openadr", "nvml").
        kind: What it is about.
        value: As the source measures it; None = it could not be read.
        unit: Of `value` ("kW", "Hz", "USD/MWh", "C", "xid", "processes", ...).
        limit: Load this leaves to the cards, in 1/1000 of all they can draw: 1000 = no limit, 0 =
            nothing may run. Hashing is shed first, down to nothing at `HASHING_OFF`; below, tensor
            work is capped by class. FOREIGN, OPERATOR, PRICE and SCHEDULE never cap tensor work:
            there it is the share of hashing. None = a rule of the policy decides from `value`.
            OPERATOR with 1000 overrules FOREIGN, PRICE and SCHEDULE.
        start_ns: Monotonic time from which it holds; None = from its arrival.
        end_ns: Monotonic time at which it ends by itself; None = until it is replaced.
        received_ns: When it arrived, on the monotonic clock.
        authenticity: How sure its origin is.
        reason: One line for people: what was seen and what follows from it.
        cards: Card ids it is for; empty = all.
        grace_ns: How long past its end it still holds, so that the next one can arrive.
        key: Tells apart what one source says of several things at once (an event id, a process).
    """

    source: str
    kind: Kind
    value: float | None
    unit: str
    limit: int | None
    received_ns: int
    authenticity: Authenticity
    reason: str
    start_ns: int | None = None
    end_ns: int | None = None
    cards: tuple[str, ...] = ()
    grace_ns: int = 0
    key: str = ""

    def __post_init__(self) -> None:
        if self.limit is not None and not 0 <= self.limit <= WHOLE_LOAD:
            raise ValueError(f"limit must be 0 to {WHOLE_LOAD}, not {self.limit}")
        if self.value is not None and not math.isfinite(self.value):
            raise ValueError(f"value must be finite, not {self.value}; None = unreadable")

    def concerns(self, card: str) -> bool:
        """Whether it is for that card."""
        return not self.cards or card in self.cards

    def active(self, now_ns: int) -> bool:
        """Whether it holds at that time."""
        begun = self.start_ns is None or self.start_ns <= now_ns
        return begun and (self.over_ns is None or now_ns < self.over_ns)

    @property
    def over_ns(self) -> int | None:
        """When it holds no longer, its grace included; None = until it is replaced."""
        return None if self.end_ns is None else self.end_ns + self.grace_ns


class Outlet(Protocol):
    """Where a source puts what it has to say. Called on the event loop; returns when obeyed.

    The gates are closed before `put` returns, so a source of fast signals may measure it.
    """

    def put(self, signal: Signal) -> None:
        """Says something; also proves that the source lives."""
        ...

    def withdraw(self, source: str, key: str = "") -> None:
        """Takes back what was said under a key; harmless if there is nothing."""
        ...

    def heard(self, source: str) -> None:
        """Says only that the source lives and that nothing has changed."""
        ...


class Source(Protocol):
    """Something that yields signals until it is cancelled. One file each in `signals/`."""

    @property
    def name(self) -> str:
        """Its name: `Signal.source` of all it yields."""
        ...

    @property
    def kind(self) -> Kind:
        """What its signals are about; says which rung sheds when it is not heard."""
        ...

    @property
    def cadence_ns(self) -> int | None:
        """How often it is heard at least; None = it speaks only when something happens."""
        ...

    async def run(self, outlet: Outlet) -> None:
        """Yields signals for ever.

        Ends by being cancelled; by returning when it will never have more to say (what it said
        holds on, and with a cadence goes stale); or by an error, after which it is run again.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceStatus:
    """One source, for the status.

    Attributes:
        name: Its name.
        kind: What its signals are about.
        state: "fresh", "stale" (not heard for twice its cadence) or "unknown" (not heard yet).
        heard_ns: When it was last heard; None = never.
        says: Its latest reason, or what is wrong with it.
        limit: Load it leaves now, in 1/1000; None = its rule decides.
        problem: The error it ended with; it is run again.
    """

    name: str
    kind: str
    state: str
    heard_ns: int | None = None
    says: str = ""
    limit: int | None = None
    problem: str | None = None
