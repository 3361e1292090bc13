"""What the house reads from a card's gate and what its controller may write there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """One claim slot. Every field was written by another process: text for people, no index.

    Attributes:
        slot: Number of the slot.
        rank: As in `switcher.preempt.Rank`; anything else reads as FOREIGN.
        share: How much of the card it wants, in 1/1000.
        who: Name of the holder.
        reason: Why.
        pid: Process, for people.
        since_ns: When it was made.
        until_ns: When it ends by itself; None = when released.
    """

    slot: int
    rank: int
    share: int
    who: str
    reason: str
    pid: int
    since_ns: int
    until_ns: int | None


@dataclass(frozen=True, slots=True)
class GateReading:
    """The words of a gate at one moment.

    Attributes:
        closed: 0 = hashing is allowed; bits 0-7 the controller's, the others claims'.
        lanes_in: Whether a lane is in: `left` differs from `entered`, read in that order.
        share: Hashing allowed while open, in 1/1000.
        hasher_alive: Whether a process holds the right to hash.
        controller_alive: Whether a process holds the controller's lock.
        heartbeat_ns: The controller's last beat.
        last_hash_ns: End of the latest hash of any lane that left; 0 = none yet.
        opened_ns: When the last bit was cleared; 0 = never.
        claims: The claims that stand.
    """

    closed: int
    lanes_in: bool
    share: int
    hasher_alive: bool
    controller_alive: bool
    heartbeat_ns: int
    last_hash_ns: int
    opened_ns: int
    claims: tuple[ClaimReading, ...]

    @property
    def drained(self) -> bool:
        """Whether no hash is being computed: every lane is out, or its process is gone."""
        return not self.lanes_in or not self.hasher_alive


class ControlledGate(Protocol):
    """A gate in the hands of its controller: one living process at a time."""

    def reading(self) -> GateReading:
        """The words as they are now."""
        ...

    def set_causes(self, bits: int) -> None:
        """Makes the controller's part of `closed` (bits 0-7) exactly these bits."""
        ...

    def set_share(self, share: int) -> None:
        """Sets how much hashing is allowed while open, 0 to 1000."""
        ...

    def tend(self) -> int:
        """Clears dead holders' claims and claims past their deadline; returns how many."""
        ...


class RequestHolder(Protocol):
    """A registered holder: one claim slot of one card."""

    def claim(self, reason: str) -> int:
        """Closes the gate with one store; returns when, on the monotonic clock."""
        ...

    def release(self) -> None:
        """Takes the claim back. Harmless if there is none."""
        ...
