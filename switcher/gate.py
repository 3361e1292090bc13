"""A card's gate: the one truth about who holds it. Reads the segment, keeps no copy.

The gate is a small file in shared memory (docs/gate.md). `Gate` opens and reads it, `register()`
gives a `Holder` that can close it, `control()` makes this process its controller.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, IntFlag
from typing import TYPE_CHECKING

from switcher import _native

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from switcher._native import Controller, Holder

FIRST_SLOT_BIT = 8
SLOTS = 56
_QUANTILES = [0.5, 0.99, 0.999, 1.0]


class Closed(IntFlag):
    """The controller's bits of the word `closed`; the bits from 8 up are claims."""

    FAULT = 1
    THERMAL = 2
    GRID = 4
    OPERATOR = 8
    POLICY = 16
    STARTING = 32
    LOST = 64
    """The segment's file was removed: nobody new could take the card."""
    HEARTBEAT = 128
    """A watchdog saw the controller's heartbeat stop."""


class Way(IntEnum):
    """Which of the two switch latencies."""

    OUT = 0
    """Claim stored to last hash done."""
    BACK = 1
    """Last claim gone to first hash."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One holder's claim. All but `living` is that holder's own word, for people and the policy.

    Attributes:
        slot: Number of the slot, 0 to 55.
        generation: Which claim of this slot; needed to revoke it.
        rank: What kind of holder; a lower number is a higher rank.
        share: How much of the card it wants, in 1/1000.
        who: The holder.
        reason: Why.
        since_ns: When it was made, monotonic.
        until_ns: When it ends by itself; None = when released.
        pid: The holder's process id as it sees itself (another one in a container).
        living: A living process holds the slot; False = it will be reaped.
    """

    slot: int
    generation: int
    rank: int
    share: int
    who: str
    reason: str
    since_ns: int
    until_ns: int | None
    pid: int
    living: bool


@dataclass(frozen=True, slots=True)
class GateState:
    """What a gate says at one moment.

    Attributes:
        closed: The word; 0 = hashing may run.
        drained: No hash lane is in.
        share: How much of the card may hash while open, in 1/1000.
        hasher: A living process hashes, or would.
        controller: A living process controls the gate.
        beating: The controller's last heartbeat is younger than 15 ms.
        heartbeat_ns: That heartbeat, monotonic; None = there is none.
        last_hash_ns: End of the last hash of a lane that has left; None = never.
        opened_ns: When the last claim went; None = never.
        openings: How often the gate opened or its bell rang, modulo 2^32.
        reaped: Claims of dead holders that were cleared so far.
        expired: Claims that ended at their deadline or were revoked so far.
    """

    closed: int
    drained: bool
    share: int
    hasher: bool
    controller: bool
    beating: bool
    heartbeat_ns: int | None
    last_hash_ns: int | None
    opened_ns: int | None
    openings: int
    reaped: int
    expired: int

    @property
    def causes(self) -> Closed:
        """The controller's bits."""
        return Closed(self.closed & 0xFF)


@dataclass(frozen=True, slots=True)
class SwitchLatency:
    """Quantiles of a latency in nanoseconds, each at most 6.25 % high; 0 if count is 0."""

    count: int
    p50_ns: int
    p99_ns: int
    p999_ns: int
    max_ns: int


class Gate:
    """The opened gate of one card.

    Args:
        card: The card's id, such as "cpu:0" or a GPU's UUID.
        folder: Where segments live; None = $SWITCHER_GATE_DIR, else /dev/shm/switcher-UID.
        create: Make the segment where it is missing. For whoever controls or hashes, not for
            holders.
        group: Group id to share a newly made segment with (mode 0660 instead of 0600).

    Raises:
        NotFoundError: The card has no gate here.
        GatePermissionError: It belongs to somebody else.
        GateVersionError: It was made by another version.
        GateCorruptError: It is not a gate segment.
    """

    __slots__ = ("_native", "card")

    def __init__(
        self,
        card: str,
        *,
        folder: str | None = None,
        create: bool = False,
        group: int | None = None,
    ) -> None:
        self.card = card
        self._native = _native.Gate(card, dir=folder, create=create, group=group)

    @property
    def path(self) -> str:
        """The segment's file."""
        return self._native.path

    @property
    def native(self) -> _native.Gate:
        """The binding's own handle, for other faces of the native core."""
        return self._native

    def read(self) -> GateState:
        """The gate's state now."""
        info = self._native.read()
        return GateState(
            closed=info.closed,
            drained=info.entered == info.left,
            share=info.share,
            hasher=info.hasher,
            controller=info.controller,
            beating=info.beating,
            heartbeat_ns=info.heartbeat_ns or None,
            last_hash_ns=info.last_hash_ns or None,
            opened_ns=info.opened_ns or None,
            openings=info.openings,
            reaped=info.reaped,
            expired=info.expired,
        )

    def claims(self) -> list[Claim]:
        """The claims that stand now, by slot."""
        closed = self._native.read().closed
        found = []
        for slot in range(SLOTS):
            bit = FIRST_SLOT_BIT + slot
            if closed >> bit & 1:
                info = self._native.claim_info(bit)
                found.append(
                    Claim(
                        slot=slot,
                        generation=info.generation,
                        rank=info.rank,
                        share=info.share,
                        who=info.who,
                        reason=info.reason,
                        since_ns=info.since_ns,
                        until_ns=info.deadline_ns or None,
                        pid=info.pid,
                        living=info.living,
                    )
                )
        return found

    def latency(self, way: Way) -> SwitchLatency:
        """Quantiles of a switch latency since the segment was made."""
        count = sum(self._native.histogram(way))
        return SwitchLatency(count, *self._native.quantiles(way, _QUANTILES))

    def histogram(self, way: Way) -> list[int]:
        """Counts per bucket: 64 of 1 ns each, then 16 per power of two.

        Shape: 512 counts.
        """
        return self._native.histogram(way)

    def register(self, who: str) -> Holder:
        """Takes a claim slot for this process. `who` (15 bytes are kept) is for people.

        A holder is used by one thread at a time; a forked child must register anew.

        Raises:
            GateBusyError: All 56 slots are held by living processes.
        """
        return self._native.register(who)

    def control(self, causes: Closed | int = 0) -> Controller:
        """Becomes the controller: a native thread beats the heart, reaps and expires claims.

        Args:
            causes: What the controller's bits become.

        Raises:
            GateBusyError: Another controller lives.
        """
        return self._native.control(causes)

    def close(self) -> None:
        """Unmaps the segment. Holders and controllers made from it live on."""
        self._native.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
