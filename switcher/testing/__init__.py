"""For tests, ours and yours: a virtual clock, a simulated card, contract checks."""

from __future__ import annotations

from switcher.testing.checks import check_card
from switcher.testing.clock import VirtualClock
from switcher.testing.gate import SimulatedGate, SimulatedHasher, SimulatedHolder

__all__ = [
    "SimulatedGate",
    "SimulatedHasher",
    "SimulatedHolder",
    "VirtualClock",
    "check_card",
]
