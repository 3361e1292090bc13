"""The faces of a real gate: its controller's, and the holder that requests share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.clock import MonotonicClock
from switcher.errors import StateError
from switcher.pool.base import ClaimReading, GateReading

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.clock import Clock
    from switcher.gate import Gate

# Bits 0-5 are the policy's; LOST and HEARTBEAT are set by the native thread and stay its own.
POLICY_BITS = 0x3F
INFERENCE_RANK = 4


class GateController:
    """A `ControlledGate` over shared memory. Its native thread beats, reaps and expires.

    Args:
        gate: The card's gate.
        causes: What the controller's bits are at the start.
        on_close: Called when its bits have been set where none were.
        on_open: Called before the last of its bits is cleared.

    Raises:
        GateBusyError: Another process controls this card.
    """

    def __init__(
        self,
        gate: Gate,
        causes: int = 0,
        on_close: Callable[[], None] = lambda: None,
        on_open: Callable[[], None] = lambda: None,
    ) -> None:
        self.gate = gate
        self._causes = causes & POLICY_BITS
        self._on_close = on_close
        self._on_open = on_open
        self._native = gate.control(causes)

    def reading(self) -> GateReading:
        """The words as they are now."""
        return read(self.gate)

    def set_causes(self, bits: int) -> None:
        """Makes bits 0-5 of `closed` exactly these."""
        before, self._causes = self._causes, bits & POLICY_BITS
        if before and not self._causes:
            self._on_open()
        self._native.set(POLICY_BITS, self._causes)
        if self._causes and not before:
            self._on_close()

    def set_share(self, share: int) -> None:
        """Sets how much hashing is allowed while open, 0 to 1000."""
        self._native.set_share(share)

    def tend(self) -> int:
        """Nothing: the native thread clears dead and overdue claims every 30 ms."""
        return 0

    def close(self) -> None:
        """Stops the heart: hashing leaves the card within 20 ms."""
        self._native.close()


def read(gate: Gate) -> GateReading:
    """Reads a gate: the words and the claims that stand."""
    state = gate.read()
    claims = tuple(
        ClaimReading(
            slot=claim.slot,
            rank=claim.rank,
            share=claim.share,
            who=claim.who,
            reason=claim.reason,
            pid=claim.pid,
            since_ns=claim.since_ns,
            until_ns=claim.until_ns,
        )
        for claim in (gate.claims() if state.closed >> 8 else ())
    )
    return GateReading(
        closed=state.closed,
        lanes_in=not state.drained,
        share=state.share,
        hasher_alive=state.hasher,
        controller_alive=state.controller,
        heartbeat_ns=state.heartbeat_ns or 0,
        last_hash_ns=state.last_hash_ns or 0,
        opened_ns=state.opened_ns or 0,
        claims=claims,
    )


class SharedClaim:
    """A `RequestHolder` on a real gate: one registered slot of this process.

    Args:
        gate: The card's gate.
        who: The holder's name, for people.
        clock: Stamps the claims.

    Raises:
        GateBusyError: All slots are held by living processes.
    """

    def __init__(self, gate: Gate, who: str, clock: Clock | None = None) -> None:
        self._holder = gate.register(who)
        self._clock = clock or MonotonicClock()

    @property
    def slot(self) -> int:
        """Number of the slot, 0 to 55."""
        return self._holder.bit - 8

    def claim(self, reason: str) -> int:
        """Closes the gate with one store; returns when it was closed."""
        self._holder.claim(rank=INFERENCE_RANK, reason=reason)
        return self._clock.now_ns()

    def wait(self, timeout_ns: int) -> None:
        """Blocks until no hash runs on the card; counts the hand-over in the gate's histogram.

        Raises:
            LeaseTimeoutError: Hashing did not leave in time; the claim stands.
            StateError: The claim was released or revoked.
        """
        self._holder.wait(timeout_ns)

    def release(self) -> None:
        """Takes the claim back; harmless if there is none or it was revoked."""
        try:
            self._holder.release()
        except StateError:
            return

    def close(self) -> None:
        """Gives the slot back."""
        self._holder.close()
