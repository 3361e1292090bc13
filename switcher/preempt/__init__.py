"""Who should have a card, and why: pure states and policy, and the manager that acts on them."""

from __future__ import annotations

from switcher.preempt.orders import Cause, ClaimView, Order, Rank, WorkClass
from switcher.preempt.policy import Decision, Situation, decide
from switcher.preempt.states import CardState, state_of

__all__ = [
    "CardState",
    "Cause",
    "ClaimView",
    "Decision",
    "Order",
    "Rank",
    "Situation",
    "WorkClass",
    "decide",
    "state_of",
]
