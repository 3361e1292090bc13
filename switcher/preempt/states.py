"""What a card is doing, read from the words of its gate. Pure."""

from __future__ import annotations

from enum import StrEnum

from switcher.core.status import Tenant

# The lowest bits of `closed` belong to the controller, the others to claim slots.
CONTROLLER_BITS = 0xFF


class CardState(StrEnum):
    """Where a card is between its two tenants."""

    OPEN = "open"
    """The gate is open and no lane is in: hashing may start, or there is nothing to hash."""
    HASHING = "hashing"
    """The gate is open and lanes are in."""
    DRAINING = "draining"
    """The gate is closed and a lane has not left yet."""
    HELD = "held"
    """Drained; somebody's claim holds the card."""
    OFF = "off"
    """Drained; only the controller keeps the gate closed."""


def state_of(closed: int, *, lanes_in: bool, hasher_alive: bool) -> CardState:
    """Names the state of a card.

    Args:
        closed: The gate's word.
        lanes_in: Whether `left` differs from `entered`, read in that order.
        hasher_alive: Whether a process holds the hasher's lock; a dead one's lanes are gone.
    """
    hashing = lanes_in and hasher_alive
    if closed == 0:
        return CardState.HASHING if hashing else CardState.OPEN
    if hashing:
        return CardState.DRAINING
    return CardState.HELD if closed & ~CONTROLLER_BITS else CardState.OFF


def tenant_of(state: CardState) -> Tenant:
    """Who has the card in that state; during the drain it is still hashing."""
    if state in (CardState.HASHING, CardState.DRAINING):
        return Tenant.HASHING
    return Tenant.INFERENCE if state is CardState.HELD else Tenant.IDLE
