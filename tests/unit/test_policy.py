"""The policy and the states, as tables."""

from __future__ import annotations

import pytest

from switcher.core.status import Tenant
from switcher.preempt import (
    CardState,
    Cause,
    ClaimView,
    Order,
    Rank,
    Situation,
    decide,
    state_of,
)
from switcher.preempt.policy import next_change_ns
from switcher.preempt.states import tenant_of

NOW = 1_000


def order(cause: Cause, share: int = 0, until_ns: int | None = None, since_ns: int = 1) -> Order:
    return Order(cause, share, who=cause.value, reason=f"because {cause}", since_ns=since_ns,
                 until_ns=until_ns)  # fmt: skip


def claim(share: int = 1000, rank: Rank = Rank.LEASE, since_ns: int = 1) -> ClaimView:
    return ClaimView(0, rank, "exec[7]", "training", share, since_ns)


def test_nothing_to_say_means_hash() -> None:
    decision = decide(Situation(NOW))
    assert (decision.causes, decision.share, decision.tenant) == (frozenset(), 1000, Tenant.HASHING)
    assert decision.rank is None


def test_without_work_nobody_has_the_card_and_the_reason_is_given() -> None:
    decision = decide(Situation(NOW, has_work=False))
    assert decision.tenant is Tenant.IDLE
    assert "upstream" in decision.reason


def test_a_claim_is_named_and_needs_no_bit_of_the_controller() -> None:
    decision = decide(Situation(NOW, claims=(claim(),)))
    assert decision.causes == frozenset()
    assert decision.tenant is Tenant.INFERENCE
    assert (decision.who, decision.reason) == ("exec[7]", "training")
    assert "release by exec" in decision.change


def test_ranks_settle_the_reason_but_every_bit_is_set() -> None:
    orders = (order(Cause.OPERATOR), order(Cause.GRID), order(Cause.FAULT), order(Cause.POLICY))
    decision = decide(Situation(NOW, claims=(claim(),), orders=orders))
    assert decision.causes == {Cause.OPERATOR, Cause.GRID, Cause.FAULT, Cause.POLICY}
    assert decision.rank is Rank.FAULT


def test_orders_end_by_themselves() -> None:
    orders = (order(Cause.OPERATOR, until_ns=NOW), order(Cause.GRID, until_ns=NOW + 1))
    assert decide(Situation(NOW, orders=orders)).causes == {Cause.GRID}
    assert next_change_ns(Situation(NOW, orders=orders)) == NOW + 1
    assert decide(Situation(NOW + 1, orders=orders)).causes == frozenset()
    assert next_change_ns(Situation(NOW + 1, orders=orders)) is None


def test_resume_beats_rules_but_not_grid_fault_or_a_claim() -> None:
    resume = order(Cause.OPERATOR, share=1000)
    assert decide(Situation(NOW, orders=(resume, order(Cause.POLICY)))).causes == frozenset()
    orders = (resume, order(Cause.GRID), order(Cause.THERMAL), order(Cause.POLICY))
    assert decide(Situation(NOW, orders=orders)).causes == {Cause.GRID, Cause.THERMAL}
    held = decide(Situation(NOW, orders=(resume,), claims=(claim(),)))
    assert held.tenant is Tenant.INFERENCE


@pytest.mark.parametrize(
    ("limits", "base", "share"), [((400,), 1000, 400), ((400, 700), 1000, 400), ((500,), 300, 300)]
)
def test_the_smallest_share_counts(limits: tuple[int, ...], base: int, share: int) -> None:
    orders = tuple(order(Cause.GRID, limit) for limit in limits)
    resume = order(Cause.OPERATOR, share=1000)
    decision = decide(Situation(NOW, orders=(*orders, resume), base_share=base))
    assert decision.share == share
    assert decision.causes == frozenset()


def test_a_claim_on_a_part_closes_all_the_same() -> None:
    assert decide(Situation(NOW, claims=(claim(share=200),))).tenant is Tenant.INFERENCE


def test_what_closes_is_named_before_what_lowers() -> None:
    orders = (order(Cause.GRID, share=500), order(Cause.OPERATOR))
    assert decide(Situation(NOW, orders=orders)).rank is Rank.OPERATOR


def test_share_is_checked() -> None:
    with pytest.raises(ValueError, match="share"):
        order(Cause.GRID, share=1001)


@pytest.mark.parametrize(
    ("closed", "lanes_in", "alive", "state", "tenant"),
    [
        (0, False, True, CardState.OPEN, Tenant.IDLE),
        (0, True, True, CardState.HASHING, Tenant.HASHING),
        (0, True, False, CardState.OPEN, Tenant.IDLE),
        (1 << 8, True, True, CardState.DRAINING, Tenant.HASHING),
        (1 << 8, True, False, CardState.HELD, Tenant.INFERENCE),
        (1 << 63 | 1, False, True, CardState.HELD, Tenant.INFERENCE),
        (1, False, True, CardState.OFF, Tenant.IDLE),
        (1, True, True, CardState.DRAINING, Tenant.HASHING),
    ],
)
def test_states(
    *, closed: int, lanes_in: bool, alive: bool, state: CardState, tenant: Tenant
) -> None:
    got = state_of(closed, lanes_in=lanes_in, hasher_alive=alive)
    assert got is state
    assert tenant_of(got) is tenant
