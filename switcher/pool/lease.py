"""Leases: a card held for tensor work, from the claim to the release.

    with take("cpu:0", who="my-engine", reason="batch 17") as lease:
        ...  # no hash runs on the card

A lease is granted only after the drain. It can be revoked, or expire at its deadline: `held` says
whether it still stands, and its generation number tells it from every other lease of its slot.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from switcher.errors import StateError
from switcher.gate import Gate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType
    from typing import Self

    from switcher._native import Holder

LEASE_RANK = 3
WHOLE = 1000
GRANT_TIMEOUT_NS = 1_000_000_000


class Lease:
    """A handle on one claim. Made by `Claimant.lease()`; `with` claims, waits and releases.

    Args:
        holder: The slot to claim with; one lease at a time.
        reason: Why, for people; 63 bytes are kept.
        rank: What kind of holder; a lower number is a higher rank.
        share: How much of the card is wanted, in 1/1000.
        until_ns: Monotonic time at which the gate opens again whatever happens; None = never.
        timeout_ns: How long `with` waits for the drain.
    """

    __slots__ = ("_holder", "_options", "_timeout_ns", "_until_ns", "generation", "granted")

    def __init__(
        self,
        holder: Holder,
        *,
        reason: str = "",
        rank: int = LEASE_RANK,
        share: int = WHOLE,
        until_ns: int | None = None,
        timeout_ns: int = GRANT_TIMEOUT_NS,
    ) -> None:
        self._holder = holder
        self._options = (rank, share, reason)
        self._until_ns = until_ns
        self._timeout_ns = timeout_ns
        self.generation: int | None = None
        self.granted = False

    def claim(self) -> None:
        """Closes the gate and returns at once: hashing leaves within microseconds.

        Raises:
            StateError: The slot is claimed already, or this is a forked child.
        """
        rank, share, reason = self._options
        self.generation = self._holder.claim(
            rank=rank, share=share, deadline_ns=self._until_ns or 0, reason=reason
        )

    def wait(self, timeout_ns: int | None = None) -> None:
        """Waits until no hash runs on the card; then the lease is granted.

        Raises:
            LeaseTimeoutError: The drain did not come in time; the claim stands.
            StateError: The claim is released, expired or revoked.
        """
        self._holder.wait(self._timeout_ns if timeout_ns is None else timeout_ns)
        self.granted = True

    @property
    def held(self) -> bool:
        """Claimed, and neither released, expired nor revoked."""
        return self.generation is not None and self._holder.held

    def release(self) -> None:
        """Gives the card back.

        Raises:
            StateError: Nothing is claimed, or the claim had expired or was revoked: the card may
                have hashed meanwhile.
        """
        if self.generation is None:
            raise StateError("this lease is not claimed; claim it first")
        self.generation = None
        self.granted = False
        self._holder.release()

    def __enter__(self) -> Self:
        self.claim()
        try:
            self.wait()
        except BaseException:
            if self.held:
                self.release()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # An error of the body counts more than a lease that ended under it.
        if self.generation is not None and (kind is None or self.held):
            self.release()


class Claimant:
    """One claim slot of a card, for any number of leases one after another.

    Args:
        gate: The card's gate.
        who: The holder's name, for people; 15 bytes are kept.

    Raises:
        GateBusyError: All 56 slots are held by living processes.
    """

    __slots__ = ("_holder", "gate")

    def __init__(self, gate: Gate, who: str) -> None:
        self.gate = gate
        self._holder = gate.register(who)

    @property
    def slot(self) -> int:
        """Number of the slot, 0 to 55."""
        return self._holder.bit - 8

    def lease(
        self,
        reason: str = "",
        *,
        rank: int = LEASE_RANK,
        share: int = WHOLE,
        until_ns: int | None = None,
        timeout_ns: int = GRANT_TIMEOUT_NS,
    ) -> Lease:
        """A lease that is not claimed yet; see `Lease` for the arguments."""
        return Lease(
            self._holder,
            reason=reason,
            rank=rank,
            share=share,
            until_ns=until_ns,
            timeout_ns=timeout_ns,
        )

    def close(self) -> None:
        """Releases what is claimed and gives the slot back."""
        self._holder.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


@contextmanager
def take(
    card: str,
    *,
    who: str,
    reason: str = "",
    folder: str | None = None,
    timeout_ns: int = GRANT_TIMEOUT_NS,
) -> Iterator[Lease]:
    """Takes a card from any process: opens its gate, registers, and yields the granted lease.

    Args:
        card: The card's id.
        who: The holder's name, for people.
        reason: Why, for people.
        folder: Where segments live; None = $SWITCHER_GATE_DIR, else /dev/shm/switcher-UID.
        timeout_ns: How long to wait for the drain.

    Raises:
        NotFoundError: No switcher has made a gate for this card here.
        GateError: The gate cannot be used.
        LeaseTimeoutError: The drain did not come in time.
    """
    with (
        Gate(card, folder=folder) as gate,
        Claimant(gate, who) as claimant,
        claimant.lease(reason, timeout_ns=timeout_ns) as lease,
    ):
        yield lease
