"""Admission, order, batching, deadlines, cancelling: the runtime on a virtual clock."""

from __future__ import annotations

from collections import defaultdict

import pytest

from switcher.inference import requests as r
from switcher.inference.engine import StepKey
from switcher.inference.runtime import Runtime
from switcher.inference.scheduler import QueueLimits
from switcher.testing.clock import VirtualClock
from switcher.testing.models import ScriptedEngine

MS = 1_000_000
SECOND = 1_000 * MS


class House:
    """One scripted engine, its runtime, and every event by request id."""

    def __init__(self, *, step_ns: int = 10 * MS, limits: QueueLimits | None = None) -> None:
        self.clock = VirtualClock()
        self.engine = ScriptedEngine(spend=lambda count: self.clock.advance(step_ns))
        self.runtime = Runtime([self.engine], self.clock, limits=limits, handover_ns=MS)
        self.events: dict[str, list[r.Event]] = defaultdict(list)

    def ask(
        self,
        name: str,
        steps: int = 1,
        *,
        tokens: int = 1,
        n: int = 1,
        priority: r.Priority = r.Priority.INTERACTIVE,
        within_ns: int | None = None,
        model: str = "scripted",
    ) -> bool:
        now_ns = self.clock.now_ns()
        deadline_ns = None if within_ns is None else now_ns + within_ns
        body = r.Generate(prompt=(1,) * tokens, max_tokens=steps, n=n)
        request = r.Request(name, model, body, now_ns, priority, deadline_ns)
        return self.runtime.submit(request, self.events[name].append)

    def run(self) -> None:
        while self.runtime.step():
            pass

    def last(self, name: str) -> r.Event:
        return self.events[name][-1]

    def failure(self, name: str) -> r.Failed:
        event = self.last(name)
        assert isinstance(event, r.Failed)
        return event


def test_results_come_in_pieces_and_end_once() -> None:
    house = House()
    assert house.ask("a", steps=3)
    house.run()
    *deltas, end = house.events["a"]
    assert [d.text for d in deltas if isinstance(d, r.Delta)] == ["x"] * 3
    assert isinstance(end, r.Generated)
    assert end.timing == r.Timing(0, 10 * MS, 30 * MS, 3, 30 * MS)
    assert not house.runtime.has_work()


def test_what_arrives_before_the_card_is_ours_forms_one_batch() -> None:
    house = House()
    for name in "abcdef":
        house.ask(name)
    house.run()
    assert house.engine.steps == [list("abcd"), list("ef")]


def test_newcomers_join_between_steps() -> None:
    house = House()
    house.ask("a", steps=3)
    house.runtime.step()
    house.ask("b", steps=1)
    house.run()
    assert house.engine.steps == [["a"], ["a", "b"], ["a"]]


def test_order_is_class_then_deadline_then_arrival() -> None:
    house = House()
    house.engine.room = 1
    house.ask("background", priority=r.Priority.BACKGROUND)
    house.ask("batch", priority=r.Priority.BATCH)
    house.ask("late")
    house.ask("tight", within_ns=SECOND)
    house.ask("tighter", within_ns=SECOND // 2)
    house.run()
    order = [name for step in house.engine.steps for name in step]
    assert order == ["tighter", "tight", "late", "batch", "background"]


def test_waiting_requests_age_and_never_starve() -> None:
    house = House(step_ns=SECOND, limits=QueueLimits(aging_ns=3 * SECOND))
    house.engine.room = 1
    house.ask("old", priority=r.Priority.BACKGROUND)
    for i in range(20):
        house.ask(f"new{i}")
        house.runtime.step()
    order = [name for step in house.engine.steps for name in step]
    assert 6 <= order.index("old") <= 8


def test_full_queue_says_when_to_come_again() -> None:
    house = House(step_ns=SECOND, limits=QueueLimits(requests=8))
    list(house.runtime.warm_up())
    for i in range(8):
        assert house.ask(f"a{i}", steps=8)
    assert not house.ask("over")
    failed = house.failure("over")
    assert failed.reason is r.Reason.QUEUE_FULL
    # The next step takes the first four out of the queue.
    assert failed.retry_after_s == 1
    house.runtime.step()
    assert house.ask("over")
    for i in range(3):
        assert house.ask(f"b{i}", steps=8)
    assert not house.ask("over2")
    # Seven steps for the four that run (seven seconds of shares), and as much for the longest.
    assert house.failure("over2").retry_after_s == 15
    for _ in range(15):
        house.runtime.step()
    assert house.ask("over2")


def test_tokens_bound_the_queue_too_but_never_a_lone_request() -> None:
    house = House(limits=QueueLimits(tokens=100))
    assert house.ask("long", tokens=150)
    assert not house.ask("more", tokens=1)
    house.run()
    assert house.ask("more", tokens=1)


def test_infeasible_deadline_is_refused_before_any_step() -> None:
    house = House()
    list(house.runtime.warm_up())
    before = house.clock.now_ns()
    assert not house.ask("hopeless", steps=10, within_ns=50 * MS)
    assert house.failure("hopeless").reason is r.Reason.INFEASIBLE
    assert house.failure("hopeless").retry_after_s is None, "no wait can help it"
    assert house.engine.steps == []
    assert house.clock.now_ns() == before
    assert house.ask("fine", steps=10, within_ns=102 * MS)
    house.run()
    assert isinstance(house.last("fine"), r.Generated)


def test_infeasible_behind_others_may_come_again() -> None:
    house = House()
    list(house.runtime.warm_up())
    house.engine.room = 1
    for i in range(10):
        assert house.ask(f"a{i}", steps=10, within_ns=1020 * MS)
    assert not house.ask("b", steps=10, within_ns=1050 * MS)
    assert house.failure("b").reason is r.Reason.INFEASIBLE
    assert house.failure("b").retry_after_s == 1.0
    house.run()
    assert all(isinstance(house.last(f"a{i}"), r.Generated) for i in range(10))
    assert house.ask("b", steps=10, within_ns=1050 * MS)


def test_deadline_that_passes_ends_waiting_and_running_requests() -> None:
    house = House(step_ns=10 * MS)
    house.engine.room = 1
    house.ask("runs", steps=100, within_ns=25 * MS)
    house.ask("waits", steps=1, within_ns=30 * MS)
    house.run()
    assert house.failure("runs").reason is r.Reason.EXPIRED
    assert house.engine.cancelled == ["runs"]
    assert len(house.engine.steps) <= 4
    assert house.events["waits"]
    assert r.is_final(house.last("waits"))


def test_cancel_while_waiting_and_while_running() -> None:
    house = House()
    house.engine.room = 1
    house.ask("runs", steps=100)
    house.ask("waits")
    house.runtime.step()
    house.runtime.cancel("waits")
    assert house.failure("waits").reason is r.Reason.CANCELLED
    house.runtime.cancel("runs")
    house.runtime.cancel("runs")
    house.runtime.cancel("nobody")
    assert not house.runtime.step()
    assert house.engine.cancelled == ["runs"]
    assert [type(e) for e in house.events["runs"]] == [r.Delta, r.Failed]
    assert not house.runtime.has_work()


def test_cancel_during_a_step_frees_after_that_step() -> None:
    house = House()
    house.ask("a", steps=100)
    house.engine.on_step = lambda: house.runtime.cancel("a")
    report = house.runtime.step()
    assert report is not None
    assert house.engine.cancelled == ["a"]
    assert [type(e) for e in house.events["a"]] == [r.Failed]
    assert not house.runtime.has_work()


def test_an_exception_ends_only_what_the_engine_held() -> None:
    house = House()
    house.engine.room = 2
    for name in "abc":
        house.ask(name)
    house.engine.explode = True
    assert house.runtime.step() is None
    house.engine.explode = False
    assert house.failure("a").reason is r.Reason.FAILED
    assert "ArithmeticError: boom" in house.failure("b").message
    house.run()
    assert isinstance(house.last("c"), r.Generated)


def test_evicted_items_wait_at_the_front_and_finish() -> None:
    house = House()
    house.engine.room = 2
    for name in "abc":
        house.ask(name, steps=2)
    house.engine.evict_next = True
    house.run()
    assert house.engine.steps[:2] == [["a", "b"], ["a", "b"]]
    assert all(isinstance(house.last(name), r.Generated) for name in "abc")
    assert house.runtime.stats().evictions == 1


def test_a_request_that_never_fits_fails_instead_of_spinning() -> None:
    house = House()
    house.engine.room = 0
    house.ask("a")
    house.run()
    house.runtime.sweep()
    assert house.failure("a").reason is r.Reason.FAILED
    assert not house.runtime.has_work()


def test_models_share_the_card_in_turns() -> None:
    clock = VirtualClock()
    engines = [ScriptedEngine(name, spend=lambda n: clock.advance(MS)) for name in ("a", "b")]
    runtime = Runtime(engines, clock)
    order: list[str] = []
    for name in ("a", "b"):
        body = r.Generate(prompt=(1,), max_tokens=3)
        runtime.submit(r.Request(name, name, body, clock.now_ns()), lambda event: None)
    while report := runtime.step():
        order.append(report.model)
    assert order == ["a", "b", "a", "b", "a", "b"]


def test_deadlines_order_the_models_of_a_card() -> None:
    clock = VirtualClock()
    engines = [ScriptedEngine(name, spend=lambda n: clock.advance(MS)) for name in ("a", "b")]
    runtime = Runtime(engines, clock)
    order: list[str] = []
    for name, deadline_ns in (("a", None), ("b", clock.now_ns() + SECOND)):
        body = r.Generate(prompt=(1,), max_tokens=3)
        request = r.Request(name, name, body, clock.now_ns(), deadline_ns=deadline_ns)
        runtime.submit(request, lambda event: None)
    while report := runtime.step():
        order.append(report.model)
    assert order == ["b", "b", "b", "a", "a", "a"]


def test_a_model_can_be_added_between_steps() -> None:
    house = House()
    house.ask("a", steps=2)
    house.runtime.step()
    added = ScriptedEngine("later", spend=lambda count: house.clock.advance(MS))
    assert len(list(house.runtime.warm(added))) == 2
    assert not house.ask("b", model="later")
    house.runtime.add(added)
    assert house.ask("c", model="later")
    house.run()
    assert isinstance(house.last("c"), r.Generated)
    assert isinstance(house.last("a"), r.Generated)


def test_unknown_model_and_reused_id() -> None:
    house = House()
    assert not house.ask("a", model="other")
    assert house.failure("a").reason is r.Reason.NO_MODEL
    assert house.ask("b")
    assert not house.ask("b")
    assert house.failure("b").reason is r.Reason.INVALID


def test_close_answers_everybody() -> None:
    house = House()
    for name in "ab":
        house.ask(name, steps=9)
    house.runtime.step()
    house.runtime.close()
    for name in "ab":
        assert house.failure(name).reason is r.Reason.UNAVAILABLE
        assert house.failure(name).retry_after_s == 1.0
    assert house.engine.closed


def test_choices_of_one_request_end_together() -> None:
    house = House()
    house.ask("a", steps=2, n=3)
    house.run()
    *deltas, end = house.events["a"]
    assert len(deltas) == 6
    assert isinstance(end, r.Generated)
    assert end.completion_tokens == 6


def test_stats_count_what_waits_and_runs() -> None:
    house = House()
    house.engine.room = 1
    house.ask("a", steps=2, tokens=5)
    house.ask("b", steps=1, tokens=7)
    house.runtime.step()
    stats = house.runtime.stats()
    assert (stats.waiting, stats.running, stats.waiting_tokens) == (1, 1, 7)
    house.run()
    assert house.runtime.stats().done == 2


def test_next_deadline() -> None:
    house = House()
    assert house.runtime.next_deadline_ns() is None
    house.ask("a", within_ns=SECOND)
    house.ask("b")
    assert house.runtime.next_deadline_ns() == house.clock.now_ns() + SECOND


@pytest.mark.parametrize(("batch", "expected"), [(1, 100), (4, 100), (8, 200), (16, 200)])
def test_step_table_scales_from_the_nearest_shape(batch: int, expected: int) -> None:
    house = House()
    table = house.runtime.table
    assert table.predict_ns("m", StepKey("decode", 1, 1)) is None
    table.observe("m", StepKey("decode", 4, 1), 100)
    if batch == 16:
        table.observe("m", StepKey("decode", 16, 1), 200)
    assert table.predict_ns("m", StepKey("decode", batch, 1)) == expected
    assert table.predict_ns("m", StepKey("prefill", batch, 1)) is None
