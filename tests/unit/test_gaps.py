"""The card is given back at once unless gaps are too short to gain anything."""

from __future__ import annotations

from switcher.preempt.gaps import HIGHEST_NS, LOWEST_NS, Gaps


def test_no_linger_without_short_gaps() -> None:
    gaps = Gaps()
    assert gaps.linger_ns == 0
    gaps.handover(30_000, 70_000)
    for _ in range(8):
        gaps.gap(5_000_000)
    assert gaps.break_even_ns == 100_000
    assert gaps.linger_ns == 0


def test_several_short_gaps_keep_the_card_and_one_long_gap_ends_it() -> None:
    gaps = Gaps()
    gaps.handover(30_000, 70_000)
    for _ in range(5):
        gaps.gap(50_000)
        assert gaps.linger_ns == 0
    gaps.gap(50_000)
    assert gaps.linger_ns == 100_000
    gaps.gap(200_000)
    assert gaps.linger_ns == 0
    gaps.gap(50_000)
    assert gaps.linger_ns == 100_000


def test_the_break_even_gap_is_the_middle_of_what_was_measured_within_bounds() -> None:
    gaps = Gaps()
    assert gaps.break_even_ns == LOWEST_NS
    gaps.handover(None, 10)
    gaps.handover(10, None)
    assert gaps.break_even_ns == LOWEST_NS
    for cost_ns in (90_000, 100_000, 500_000_000):
        gaps.handover(0, cost_ns)
    assert gaps.break_even_ns == 100_000
    for _ in range(8):
        gaps.handover(0, 10**9)
    assert gaps.break_even_ns == HIGHEST_NS
