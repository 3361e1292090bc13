"""A Retry-After holds: who comes again after it, while nobody else comes, is let in."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from switcher.inference import requests as r
from switcher.inference.runtime import Runtime
from switcher.inference.scheduler import QueueLimits
from switcher.testing.clock import VirtualClock
from switcher.testing.models import ScriptedEngine

MS = 1_000_000
SECOND = 1_000 * MS
NAMES = ("a", "b")
REQUESTS = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.integers(1, 12),  # steps
        st.integers(1, 3),  # choices
        st.integers(1, 30),  # tokens of the prompt
        st.sampled_from(list(r.Priority)),
        st.none() | st.integers(100, 20_000),  # deadline in ms
        st.integers(0, 3),  # steps that run before the next comes
    ),
    min_size=1,
    max_size=40,
)


class Card:
    """Two models on one card, whose steps take a fixed and a batch-dependent part."""

    def __init__(self, fixed_ms: int, each_ms: int) -> None:
        self.clock = VirtualClock()

        def spend(count: int) -> None:
            self.clock.advance((fixed_ms + each_ms * count) * MS)

        engines = [ScriptedEngine(name, spend=spend, room=4) for name in NAMES]
        limits = QueueLimits(requests=6, tokens=60, aging_ns=3 * SECOND)
        self.runtime = Runtime(engines, self.clock, limits=limits, handover_ns=MS)
        list(self.runtime.warm_up())
        self.ends: dict[str, r.Event] = {}

    def ask(self, name: str, wanted: tuple[str, int, int, int, r.Priority, int | None]) -> bool:
        model, steps, choices, tokens, priority, within_ms = wanted
        now_ns = self.clock.now_ns()
        body = r.Generate(prompt=(1,) * tokens, max_tokens=steps, n=choices)
        deadline_ns = None if within_ms is None else now_ns + within_ms * MS
        request = r.Request(name, model, body, now_ns, priority, deadline_ns)

        def sink(event: r.Event) -> None:
            if r.is_final(event):
                assert name not in self.ends
                self.ends[name] = event

        return self.runtime.submit(request, sink)

    def pass_time(self, seconds: float) -> None:
        """Works, or waits, for at least so long."""
        end_ns = self.clock.now_ns() + round(seconds * SECOND)
        while self.clock.now_ns() < end_ns:
            if self.runtime.step() is None and not self.runtime.has_work():
                self.clock.advance(end_ns - self.clock.now_ns())


@settings(max_examples=150)
@given(REQUESTS, st.integers(1, 400), st.integers(0, 100))
def test_who_comes_again_after_retry_after_is_let_in(
    requests: list[tuple[str, int, int, int, r.Priority, int | None, int]], fixed: int, each: int
) -> None:
    card = Card(fixed, each)
    for number, (*wanted, steps) in enumerate(requests):
        name = f"r{number}"
        if not card.ask(name, tuple(wanted)):  # type: ignore[arg-type]
            refusal = card.ends[name]
            assert isinstance(refusal, r.Failed)
            assert refusal.reason in (r.Reason.QUEUE_FULL, r.Reason.INFEASIBLE)
            if refusal.retry_after_s is not None:
                card.pass_time(refusal.retry_after_s)
                again = card.ask(name + "again", tuple(wanted))  # type: ignore[arg-type]
                late = None if again else card.ends[name + "again"]
                # A queue with room again may still be too long for a deadline; that is told anew.
                if refusal.reason is r.Reason.QUEUE_FULL and isinstance(late, r.Failed):
                    assert late.reason is r.Reason.INFEASIBLE
                else:
                    assert again, (refusal, late)
        for _ in range(steps):
            card.runtime.step()
    while card.runtime.has_work():
        card.runtime.step()
    assert all(r.is_final(event) for event in card.ends.values())
