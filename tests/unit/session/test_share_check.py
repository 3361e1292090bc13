"""The ladder of invalid shares acts: told, slowed, stopped, and whole again only after a while."""

from __future__ import annotations

import pytest

from switcher.hashing.accounts import Accounts
from switcher.preempt import Cause, Order
from switcher.session.share_check import SLOW_SHARE, ShareCheck


class Orders:
    """The part of a manager that takes orders."""

    def __init__(self) -> None:
        self.held: dict[str, Order] = {}

    def put(self, order: Order) -> None:
        self.held[order.who] = order

    def withdraw(self, cause: Cause, who: str | None = None) -> bool:
        assert cause is Cause.FAULT
        return self.held.pop(who or "", None) is not None


def ladder() -> tuple[ShareCheck, Accounts, Orders]:
    orders = Orders()
    return ShareCheck("cpu:0", orders), Accounts(), orders  # type: ignore[arg-type]


def take(check: ShareCheck, accounts: Accounts, *, bad: int = 0, good: int = 0) -> list[str]:
    lines = []
    for number in range(bad + good):
        accounts.checked("cpu:0", "pool", good=number >= bad)
        lines.append(check.look(accounts, 5))
    return [line for line in lines if line]


def test_a_good_card_is_left_alone() -> None:
    check, accounts, orders = ladder()
    assert take(check, accounts, good=5000) == []
    assert take(check, accounts, bad=4) == []
    assert orders.held == {}


def test_each_rung_is_told_once_and_acts() -> None:
    check, accounts, orders = ladder()
    take(check, accounts, good=1000)
    (warned,) = take(check, accounts, bad=6)
    assert "0.6 %" in warned or "0.5 %" in warned
    assert orders.held == {}
    (slowed,) = take(check, accounts, bad=20)
    assert "half of itself" in slowed
    assert orders.held["share check"].share == SLOW_SHARE
    assert not check.stopped
    (stopped,) = take(check, accounts, bad=60)
    assert "stopped" in stopped
    assert check.stopped
    assert orders.held["share check"].share == 0
    # Nothing but a restart brings it back.
    assert take(check, accounts, good=3000) == []
    assert orders.held["share check"].share == 0


def test_a_slowed_card_is_whole_again_at_half_of_the_limit() -> None:
    check, accounts, orders = ladder()
    take(check, accounts, good=980)
    take(check, accounts, bad=25)
    assert orders.held["share check"].share == SLOW_SHARE
    lines: list[str] = []
    while "share check" in orders.held:
        assert accounts.invalid_rate("cpu:0") > 0.01
        lines += take(check, accounts, good=1)
    assert accounts.invalid_rate("cpu:0") == pytest.approx(0.01, abs=1e-4)
    assert len(lines) == 1


def test_a_broken_card_goes_straight_to_the_end() -> None:
    check, accounts, orders = ladder()
    assert len(take(check, accounts, bad=200)) == 1
    assert check.stopped
    assert orders.held["share check"].share == 0
