"""The manager, one situation at a time; and the hold of the requests."""

from __future__ import annotations

import pytest

from switcher.core.units import MS
from switcher.preempt import CardState, Cause, Order
from switcher.preempt.hold import Hold
from switcher.preempt.manager import TEND_NS, Answer, Manager, OrderRequest, Verdict, claim_view
from switcher.testing import SimulatedGate, SimulatedHasher, VirtualClock


class House:
    def __init__(self, base_share: int = 1000) -> None:
        self.clock = VirtualClock()
        self.gate = SimulatedGate(self.clock)
        self.gate.beat()
        self.hasher = SimulatedHasher(self.gate, size=10_000)
        self.hasher.start()
        self.answers: list[Answer] = []
        self.manager = Manager(self.gate, self.clock, self.answers.append, base_share)
        self.manager.step()

    def order(self, cause: Cause = Cause.OPERATOR, share: int = 0, ms: int | None = None) -> Order:
        now_ns = self.clock.now_ns()
        return Order(cause, share, "me", "test", now_ns, None if ms is None else now_ns + ms * MS)

    def ask(self, order: Order, patience_ms: int = 100) -> None:
        self.manager.ask(
            OrderRequest(len(self.answers), order, self.clock.now_ns() + patience_ms * MS)
        )

    def pass_ms(self, ms: int) -> None:
        self.clock.advance(ms * MS)
        self.gate.beat()
        self.manager.step()


@pytest.fixture
def house() -> House:
    return House()


def test_a_pause_is_granted_only_after_the_drain(house: House) -> None:
    assert house.hasher.enter(0)
    house.ask(house.order())
    assert house.gate.closed == 8
    assert house.answers == [], "the lane is still in"
    assert house.manager.look().state is CardState.DRAINING
    house.hasher.leave(0)
    house.manager.step()
    assert [a.verdict for a in house.answers] == [Verdict.GRANTED]
    assert house.manager.look().state is CardState.OFF


def test_a_lane_that_never_leaves_costs_the_asker_its_deadline_and_no_more(house: House) -> None:
    assert house.hasher.enter(0)
    house.ask(house.order(), patience_ms=30)
    house.pass_ms(29)
    assert house.answers == []
    house.pass_ms(1)
    assert [a.verdict for a in house.answers] == [Verdict.EXPIRED]
    house.manager.step()
    assert house.gate.closed == 0, "an expired order does not linger"


def test_a_pause_ends_by_itself_and_step_says_when(house: House) -> None:
    house.ask(house.order(ms=20))
    assert house.manager.step() == house.clock.now_ns() + 20 * MS
    house.pass_ms(20)
    assert house.gate.closed == 0
    assert house.manager.step() == house.clock.now_ns() + TEND_NS


def test_a_pause_that_is_over_before_the_drain_was_never_granted(house: House) -> None:
    assert house.hasher.enter(0)
    house.ask(house.order(ms=5))
    house.pass_ms(6)
    assert [a.verdict for a in house.answers] == [Verdict.EXPIRED]
    assert "over before" in house.answers[0].reason


def test_senseless_signals_are_refused_at_once(house: House) -> None:
    house.ask(house.order(ms=0))
    house.ask(house.order(), patience_ms=0)
    assert [a.verdict for a in house.answers] == [Verdict.REFUSED, Verdict.EXPIRED]
    assert house.gate.closed == 0


def test_a_newer_order_of_the_same_giver_replaces_the_older(house: House) -> None:
    assert house.hasher.enter(0)
    first = OrderRequest(1, house.order(), house.clock.now_ns() + 100 * MS)
    second = OrderRequest(2, house.order(ms=50), house.clock.now_ns() + 100 * MS)
    house.manager.ask(first)
    house.manager.ask(second)
    assert [(a.request.id, a.verdict) for a in house.answers] == [(1, Verdict.REFUSED)]
    assert len(house.manager.orders) == 1


def test_resume_opens_what_a_rule_closed_but_not_what_a_holder_holds(house: House) -> None:
    house.manager.put(house.order(Cause.POLICY))
    house.manager.step()
    assert house.gate.closed == 16
    house.ask(house.order(share=1000))
    assert house.gate.closed == 0
    holder = house.gate.register("train.py")
    holder.claim("epoch 3")
    house.manager.step()
    view = house.manager.look()
    assert view.decision.who == "train.py"
    assert house.gate.closed == 1 << 8


def test_a_holder_cannot_pass_for_the_controller(house: House) -> None:
    holder = house.gate.register("evil", rank=0)
    holder.claim("x" * 5, share=70_000)
    (claim,) = house.gate.reading().claims
    view = claim_view(claim)
    assert view.rank == 5
    assert view.share == 1000


def test_the_configured_share_is_a_ceiling() -> None:
    house = House(base_share=250)
    assert house.gate.share == 250
    house.ask(house.order(share=1000))
    assert house.gate.share == 250
    assert House(base_share=0).gate.closed == 16


def test_requests_share_one_claim_and_linger() -> None:
    house = House()
    holder = house.gate.register("requests", rank=4)
    hold = Hold(holder, house.clock, linger_ns=5 * MS)
    first = hold.take("embeddings")
    house.clock.advance(MS)
    second = hold.take("embeddings")
    assert first.claimed_ns == second.claimed_ns == first.taken_ns < second.taken_ns
    hold.give_back(first)
    assert house.gate.closed
    hold.give_back(second)
    hold.give_back(second)
    assert house.gate.closed, "it lingers"
    assert hold.step() == house.clock.now_ns() + 5 * MS
    house.clock.advance(4 * MS)
    third = hold.take("embeddings")
    house.clock.advance(5 * MS)
    hold.step()
    assert house.gate.closed
    hold.give_back(third)
    house.clock.advance(5 * MS)
    assert hold.step() is None
    assert house.gate.closed == 0
    assert hold.stays == 1


def test_a_first_byte_that_becomes_no_request_gives_the_card_back() -> None:
    house = House()
    hold = Hold(house.gate.register("requests", rank=4), house.clock)
    ticket = hold.take("first byte", until_ns=house.clock.now_ns() + 10 * MS)
    assert hold.step() == ticket.until_ns
    house.clock.advance(10 * MS)
    hold.step()
    assert house.gate.closed == 0
    assert not hold.keep(ticket)
    kept = hold.take("first byte", until_ns=house.clock.now_ns() + 10 * MS)
    assert hold.keep(kept)
    house.clock.advance(50 * MS)
    hold.step()
    assert house.gate.closed
