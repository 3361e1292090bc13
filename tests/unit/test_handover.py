"""Hand-overs told from timestamps alone."""

from __future__ import annotations

import pytest

from switcher.core.units import MS, SECOND
from switcher.session.handover import BACK_LIMIT_NS, Handover, HandoverLog


class Card:
    def __init__(self) -> None:
        self.opened_ns: int | None = None
        self.first: tuple[int, ...] = (0, 0)
        self.done: list[Handover] = []
        self.log = HandoverLog(
            "cpu:0", lambda: self.opened_ns, lambda: self.first, self.done.append
        )


def test_out_and_back() -> None:
    card = Card()
    card.log.granted("embeddings, 3 texts", 1_000_000, 1_021_000)
    card.log.granted("embeddings, 1 text", 1_000_000, 1_021_000)
    card.opened_ns, card.first = 2_000_000, (900_000, 2_044_000)
    card.log.released(2_000_500)
    (stay,) = card.done
    assert (stay.out_ns, stay.back_ns) == (21_000, 44_000)
    assert stay.text() == "cpu:0 hashing → inference 21 us  (embeddings, 3 texts)  back 44 us"
    assert not card.log.pending


@pytest.mark.parametrize("last_hash_ns", [None, 4_000])
def test_a_card_that_did_not_hash_has_no_out(last_hash_ns: int | None) -> None:
    card = Card()
    card.opened_ns = 5_000  # and no hash since
    card.log.granted("chat", SECOND, last_hash_ns)
    card.log.released(SECOND + 5)
    card.log.step(SECOND + 6 + BACK_LIMIT_NS)
    assert [(s.out_ns, s.back_ns) for s in card.done] == [(None, None)]
    assert card.done[0].text() == "cpu:0 idle → inference  (chat)"


def test_a_claim_after_the_last_hash_of_a_starved_lane_takes_no_time() -> None:
    card = Card()
    card.log.granted("chat", SECOND, SECOND - 100 * MS)
    card.log.released(SECOND + 5)
    card.log.released(SECOND + 6)
    assert [s.out_ns for s in card.done] == [0]


def test_back_waits_for_the_last_holder() -> None:
    card = Card()
    card.opened_ns = 500
    card.log.granted("chat", 1_000, 2_000)
    card.log.released(MS)
    assert card.log.pending, "the gate has not opened since the claim"
    card.opened_ns, card.first = 3 * MS, (3 * MS + 7, 0)
    card.log.step(4 * MS)
    assert card.done[0].back_ns == 7


def test_the_next_stay_ends_the_wait_for_the_last() -> None:
    card = Card()
    card.log.granted("one", 1_000, 2_000)
    card.log.released(3_000)
    card.log.granted("two", 4_000, 4_500)
    card.log.released(5_000)
    assert [s.what for s in card.done] == ["one"]
    card.log.released(6_000)
    assert [s.what for s in card.done] == ["one", "two"]


def test_the_way_back_is_read_before_the_gate_opens_again() -> None:
    card = Card()
    card.opened_ns = 500
    card.log.granted("one", 1_000, 1_100)
    card.log.released(2_000)
    card.opened_ns, card.first = 2_000, (2_030,)  # nobody looked before the next claim
    card.log.granted("two", 3_000, 3_050)
    card.opened_ns = 4_000
    card.log.released(4_000)
    assert [(s.what, s.out_ns, s.back_ns) for s in card.done] == [("one", 100, 30)]


def test_many_stays_get_few_lines() -> None:
    card = Card()
    for turn in range(100):
        at_ns = SECOND + turn * MS
        card.log.granted("x", at_ns, at_ns + 5)
        card.opened_ns, card.first = at_ns + 10, (at_ns + 12,)
        card.log.released(at_ns + 15)
    assert len(card.done) == 100
