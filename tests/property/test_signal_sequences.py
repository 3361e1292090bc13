"""Whatever sources say, in whatever order: the ladder's order, the limits, the ramp, the budget."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from switcher.core.signals import HASHING_OFF, Kind
from switcher.core.units import SECOND
from switcher.preempt.damping import HOUR_NS, Budget, Terms
from switcher.preempt.ladder import CAUSES, UPPER
from switcher.preempt.orders import Rank
from switcher.testing.signals import SignalTrial, random_step

LIMITS = st.one_of(st.integers(0, 1000), st.sampled_from((0, 249, 250, 499, 500, 749, 750, 1000)))
SPANS = st.one_of(st.none(), st.integers(1, HOUR_NS))
STEPS = st.one_of(
    st.tuples(
        st.just("say"),
        st.sampled_from(tuple(CAUSES)),
        LIMITS,
        st.one_of(st.none(), st.floats(-1e4, 1e4)),
        SPANS,
    ),
    st.tuples(
        st.just("expect"),
        st.sampled_from(("x", "y")),
        st.sampled_from((Kind.LIMIT, Kind.PRICE, Kind.THERMAL)),
        st.integers(1, 600 * SECOND),
    ),
    st.tuples(st.just("operate"), st.one_of(st.none(), LIMITS), SPANS),
    st.tuples(
        st.just("claim"),
        st.integers(0, 1),
        st.sampled_from((None, Rank.LEASE, Rank.INFERENCE, Rank.FOREIGN)),
    ),
    st.tuples(st.just("wait"), st.integers(1, HOUR_NS // 10)),
)


@settings(max_examples=2000, deadline=None)
@given(steps=st.lists(STEPS, max_size=12), seed=st.integers(0, 2**32))
def test_any_sequence_keeps_the_ladder(steps: list[tuple[object, ...]], seed: int) -> None:
    trial = SignalTrial(random.Random(seed))
    for name, *args in steps:
        getattr(trial, str(name))(*args)


def test_random_sequences_also_settle() -> None:
    """The short form of `benchmarks/signal_sequences.py`."""
    for seed in range(60):
        chance = random.Random(seed)
        trial = SignalTrial(chance)
        for _ in range(12):
            random_step(trial, chance)
        trial.settle()


@pytest.mark.parametrize("kind", [Kind.LIMIT, Kind.THERMAL, Kind.FOREIGN, Kind.SCHEDULE])
@pytest.mark.parametrize("period_s", [1, 61, 300])
def test_a_flapping_signal_cannot_exceed_the_budget(kind: Kind, period_s: int) -> None:
    terms = Terms(returns_per_hour=5, min_off_ns=10 * SECOND, min_on_ns=0, jitter_ns=0)
    trial = SignalTrial(random.Random(1), terms)
    hours = 3
    # A whole cap would ramp for longer than the shortest period and never let hashing on.
    low = HASHING_OFF if CAUSES[kind] in UPPER else 0
    for step in range(hours * 3600 // period_s):
        trial.say(kind, low if step % 2 else 1000, None, None)
        trial.wait(period_s * SECOND)
    # SignalTrial checks every hour's returns; each return has one shed before it.
    assert trial.switches <= 2 * hours * terms.returns_per_hour + 2
    assert trial.switches >= terms.returns_per_hour, "it did flap"


def test_the_trial_sees_a_budget_that_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Budget, "free_ns", lambda _self: 0)
    with pytest.raises(AssertionError, match="switch budget"):
        test_a_flapping_signal_cannot_exceed_the_budget(Kind.LIMIT, 61)
