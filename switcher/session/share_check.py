"""What a card's rate of invalid shares does to it: a warning, half the hashing, then none. Pure.

At 0.5 % the operator is told, at 2 % the card hashes on half of itself (less heat, less error), at
5 % it stops until a restart has passed the self-test. It is whole again when the rate has fallen to
half of the limit that slowed it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.hashing.accounts import SLOW_RATE, Reliability
from switcher.preempt import Cause, Order

if TYPE_CHECKING:
    from switcher.hashing.accounts import Accounts
    from switcher.preempt.manager import Manager

WHO = "share check"
SLOW_SHARE = 500
"""Hashing that a slowed card may do, in 1/1000."""


class ShareCheck:
    """One card's place on the ladder.

    Args:
        card: Its id.
        manager: Takes its orders.
    """

    def __init__(self, card: str, manager: Manager) -> None:
        self._card = card
        self._manager = manager
        self._step = Reliability.GOOD

    def look(self, accounts: Accounts, now_ns: int) -> str:
        """Acts on the accounts; returns a line to tell when the step has changed, else ""."""
        rate = accounts.invalid_rate(self._card)
        step = accounts.reliability(self._card)
        if self._step is Reliability.STOP or step is self._step:
            return ""
        if self._step is Reliability.SLOW and step is not Reliability.STOP:
            if rate > SLOW_RATE / 2:
                return ""
            self._manager.withdraw(Cause.FAULT, WHO)
        self._step = step
        share = f"{100 * rate:.2g} % of its shares are invalid"
        if step is Reliability.STOP:
            self._put(0, f"{share}: stopped; lower its clocks, then restart", now_ns)
            return f"{self._card}: {share}: stopped; lower its clocks, then restart"
        if step is Reliability.SLOW:
            self._put(SLOW_SHARE, f"{share}: it hashes on half of itself", now_ns)
            return f"{self._card}: {share}: it hashes on half of itself; lower its clocks"
        if step is Reliability.WARN:
            return f"{self._card}: {share}; if that goes on, lower its clocks"
        return f"{self._card}: few of its shares are invalid again"

    @property
    def stopped(self) -> bool:
        """Whether the card must not hash any more."""
        return self._step is Reliability.STOP

    def _put(self, share: int, reason: str, now_ns: int) -> None:
        self._manager.put(Order(Cause.FAULT, share, WHO, reason, now_ns))
