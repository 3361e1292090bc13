"""A gate and a hasher that exist only as numbers, to the letter of the gate's protocol.

`SimulatedGate` is the controller's face (`pool.ControlledGate`), `SimulatedHolder` a claimant of
another process, `SimulatedHasher` the lanes of a worker over an exactly-once ledger. Every step
that a real process could be interrupted at is one call here, so a test can crash anybody anywhere.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from switcher.core.units import MS
from switcher.pool.base import ClaimReading, GateReading

if TYPE_CHECKING:
    from switcher.clock import Clock

FIRST_SLOT_BIT = 8
SLOTS = 56
STALE_NS = 15 * MS
REAP_NS = 30 * MS


@dataclass(slots=True, eq=False)
class SimulatedHolder:
    """A holder process with one slot. Make it with `SimulatedGate.register`."""

    gate: SimulatedGate
    slot: int
    who: str
    rank: int = 3
    alive: bool = True
    claimed: bool = False
    granted: bool = False
    died_ns: int | None = None

    def claim(self, reason: str, share: int = 1000, until_ns: int | None = None) -> int:
        """Closes the gate; returns when."""
        now_ns = self.gate.clock.now_ns()
        reading = ClaimReading(self.slot, self.rank, share, self.who, reason, 1, now_ns, until_ns)
        self.gate.slots[self.slot] = reading
        self.gate.closed |= 1 << (FIRST_SLOT_BIT + self.slot)
        self.claimed, self.granted = True, False
        return now_ns

    def wait_drained(self) -> bool:
        """One look: whether the card is drained and still this holder's."""
        if self.claimed and self.gate.reading().drained:
            self.granted = True
        return self.granted

    def release(self) -> None:
        """Takes the claim back."""
        if self.claimed:
            self.granted = self.claimed = False
            self.gate.clear(1 << (FIRST_SLOT_BIT + self.slot))

    def die(self) -> None:
        """Kill -9: the kernel drops the lock, the bit stays."""
        self.alive = self.granted = False
        self.died_ns = self.gate.clock.now_ns()


@dataclass(slots=True, eq=False)
class SimulatedGate:
    """The segment and its controller's native thread, as numbers."""

    clock: Clock
    closed: int = 0
    entered: int = 0
    left: int = 0
    share: int = 1000
    heartbeat_ns: int = 0
    last_hash_ns: int = 0
    opened_ns: int = 0
    hasher_alive: bool = False
    controller_alive: bool = True
    openings: int = 0
    slots: dict[int, ClaimReading] = field(default_factory=dict)
    holders: dict[int, SimulatedHolder] = field(default_factory=dict)

    def register(self, who: str, rank: int = 3) -> SimulatedHolder:
        """Takes a free slot, or one whose holder is dead.

        Raises:
            RuntimeError: Every slot has a living holder.
        """
        for slot in range(SLOTS):
            holder = self.holders.get(slot)
            if holder is None or not holder.alive:
                self.clear(1 << (FIRST_SLOT_BIT + slot))
                new = self.holders[slot] = SimulatedHolder(self, slot, who, rank)
                return new
        raise RuntimeError("every slot is taken")

    def reading(self) -> GateReading:
        """The words as they are now."""
        claims = tuple(
            reading
            for slot, reading in sorted(self.slots.items())
            if self.closed >> (FIRST_SLOT_BIT + slot) & 1
        )
        return GateReading(
            closed=self.closed,
            lanes_in=self.left != self.entered,
            share=self.share,
            hasher_alive=self.hasher_alive,
            controller_alive=self.controller_alive,
            heartbeat_ns=self.heartbeat_ns,
            last_hash_ns=self.last_hash_ns,
            opened_ns=self.opened_ns,
            claims=claims,
        )

    def set_causes(self, bits: int) -> None:
        """Makes bits 0-7 exactly these."""
        low = self.closed & 0xFF
        self.closed |= bits
        if low & ~bits:
            self.clear(low & ~bits)

    def set_share(self, share: int) -> None:
        """Sets the share."""
        self.share = share

    def tend(self) -> int:
        """Clears dead holders' claims and those past their deadline."""
        now_ns = self.clock.now_ns()
        gone = 0
        for slot, holder in list(self.holders.items()):
            reading = self.slots.get(slot)
            over = reading is not None and reading.until_ns is not None
            expired = over and reading is not None and (reading.until_ns or 0) <= now_ns
            if self.closed >> (FIRST_SLOT_BIT + slot) & 1 and (not holder.alive or expired):
                holder.claimed = holder.granted = False
                self.clear(1 << (FIRST_SLOT_BIT + slot))
                gone += 1
        return gone

    def clear(self, bits: int) -> None:
        """Clears bits; notes the time if that opens the gate."""
        was = self.closed
        self.closed &= ~bits
        if was and not self.closed:
            self.opened_ns = self.clock.now_ns()
            self.openings += 1

    def beat(self) -> None:
        """The controller's native thread: one heartbeat."""
        if self.controller_alive:
            self.heartbeat_ns = self.clock.now_ns()

    @property
    def may_hash(self) -> bool:
        """What a lane looks at: open, and the heart beats."""
        fresh = self.clock.now_ns() - self.heartbeat_ns <= STALE_NS
        return self.closed == 0 and fresh


@dataclass(frozen=True, slots=True)
class _Part:
    begin: int
    end: int


@dataclass(slots=True)
class SimulatedHasher:
    """The lanes of one worker process over a ledger that outlives it.

    Attributes:
        gate: The gate it obeys.
        size: Nonces 0 to size-1 are to be hashed, each once.
        chunk: Nonces between two looks at the gate.
        grain: Nonces handed to a lane at a time.
    """

    gate: SimulatedGate
    size: int
    chunk: int = 4
    grain: int = 16
    frontier: int = 0
    parts: dict[int, _Part] = field(default_factory=dict)
    inside: set[int] = field(default_factory=set)
    hashed: Counter[int] = field(default_factory=Counter)
    may_repeat: set[int] = field(default_factory=set)

    def start(self) -> None:
        """A worker takes the hasher's lock; lanes of a dead one are counted out."""
        self.gate.hasher_alive = True
        self.gate.left = self.gate.entered
        self.inside.clear()

    def enter(self, lane: int) -> bool:
        """A lane goes in if it may; False = it stays out."""
        if lane in self.inside or not self.gate.hasher_alive or not self.gate.may_hash:
            return False
        self.gate.entered += 1
        if not self.gate.may_hash:
            self.gate.left += 1
            return False
        self.inside.add(lane)
        return True

    def hash_chunk(self, lane: int, *, crash: bool = False) -> int:
        """One chunk of a lane that is in; then it looks at the gate and leaves if it must.

        Args:
            lane: Which one.
            crash: Die after hashing, before the progress is stored: the chunk is repeated later.

        Returns:
            How many nonces were hashed.
        """
        part = self.parts.get(lane) or self._take(lane)
        count = 0
        if part is not None:
            stop = min(part.end, part.begin + self.chunk)
            self.hashed.update(range(part.begin, stop))
            count = stop - part.begin
            if crash:
                self.may_repeat.update(range(part.begin, stop))
                self.crash()
                return count
            self.parts[lane] = replace(part, begin=stop)
            if stop == part.end:
                del self.parts[lane]
        if part is None or not self.gate.may_hash:
            self.leave(lane)
        return count

    def leave(self, lane: int) -> None:
        """A lane goes out."""
        if lane in self.inside:
            self.inside.discard(lane)
            self.gate.last_hash_ns = self.gate.clock.now_ns()
            self.gate.left += 1

    def crash(self) -> None:
        """Kill -9 of the worker: its lanes are gone, the ledger stays."""
        self.gate.hasher_alive = False
        self.inside.clear()

    @property
    def finished(self) -> bool:
        """Whether every nonce was hashed."""
        return self.frontier == self.size and not self.parts

    def _take(self, lane: int) -> _Part | None:
        # A part that no living lane works on comes first: nothing handed back is dropped.
        for other, part in list(self.parts.items()):
            if other not in self.inside:
                del self.parts[other]
                self.parts[lane] = part
                return part
        if self.frontier == self.size:
            return None
        end = min(self.size, self.frontier + self.grain)
        part = self.parts[lane] = _Part(self.frontier, end)
        self.frontier = end
        return part
