"""The step loop: takes the card for work, gives it back when none is left, tells when it cannot."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from switcher.clock import MonotonicClock
from switcher.errors import LeaseTimeoutError
from switcher.inference import requests as r
from switcher.inference.runner import Runner
from switcher.inference.runtime import Runtime
from switcher.testing.models import ScriptedEngine

if TYPE_CHECKING:
    from collections.abc import Callable

CLOCK = MonotonicClock()
GUARD_S = 30


class Card:
    """Records who takes it; refuses while `refuse` is set."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.refuse = False
        self.given = threading.Event()

    def take(self) -> None:
        if self.refuse:
            raise LeaseTimeoutError("hashing did not leave in time")
        self.log.append("take")

    def give_back(self) -> None:
        self.log.append("give")
        self.given.set()


class Loop:
    """A runner on a thread, and the final event of each request."""

    def __init__(self, *, linger_ns: int = 0) -> None:
        self.card = Card()
        self.engine = ScriptedEngine()
        self.engine.on_step = lambda: self.card.log.append("step")
        self.runtime = Runtime([self.engine], CLOCK)
        self.reports = 0
        self.runner = Runner(
            self.runtime, self.card, linger_ns=linger_ns, on_step=lambda report: self.count()
        )
        self.thread = threading.Thread(target=self.runner.run)

    def count(self) -> None:
        self.reports += 1

    def ask(self, name: str, steps: int = 1) -> Callable[[], r.Event]:
        ended = threading.Event()
        events: list[r.Event] = []

        def sink(event: r.Event) -> None:
            events.append(event)
            if r.is_final(event):
                ended.set()

        body = r.Generate(prompt=(1,), max_tokens=steps)
        self.runner.submit(r.Request(name, "scripted", body, CLOCK.now_ns()), sink)

        def wait() -> r.Event:
            assert ended.wait(GUARD_S)
            return events[-1]

        return wait

    def __enter__(self) -> Loop:
        self.thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self.runner.stop()
        self.thread.join(GUARD_S)
        assert not self.thread.is_alive()


def test_takes_the_card_once_for_all_that_waits_and_gives_it_back() -> None:
    loop = Loop()
    waits = [loop.ask(f"r{i}", steps=2) for i in range(3)]
    with loop:
        assert all(isinstance(wait(), r.Generated) for wait in waits)
        assert loop.card.given.wait(GUARD_S)
        assert loop.card.log == ["take", "step", "step", "give"]
        assert loop.reports == 2
        loop.card.given.clear()
        assert isinstance(loop.ask("later")(), r.Generated)
        assert loop.card.given.wait(GUARD_S)
    assert loop.card.log == ["take", "step", "step", "give", "take", "step", "give"]
    assert loop.engine.closed


def test_keeps_the_card_while_it_lingers() -> None:
    loop = Loop(linger_ns=3600 * 10**9)
    with loop:
        for i in range(3):
            assert isinstance(loop.ask(f"r{i}")(), r.Generated)
    assert loop.card.log == ["take", "step", "step", "step", "give"]


def test_a_short_linger_ends() -> None:
    loop = Loop(linger_ns=1_000_000)
    with loop:
        loop.ask("a")()
        assert loop.card.given.wait(GUARD_S)


def test_a_card_that_cannot_be_had_fails_its_requests_and_is_asked_again() -> None:
    loop = Loop()
    loop.card.refuse = True
    with loop:
        failed = loop.ask("a")()
        assert isinstance(failed, r.Failed)
        assert failed.reason is r.Reason.UNAVAILABLE
        assert failed.retry_after_s == 1.0
        loop.card.refuse = False
        assert isinstance(loop.ask("b")(), r.Generated)


def test_stop_answers_what_still_waits() -> None:
    loop = Loop()
    loop.engine.on_step = loop.runner.stop
    wait = loop.ask("a", steps=5)
    with loop:
        failed = wait()
    assert isinstance(failed, r.Failed)
    assert failed.reason is r.Reason.UNAVAILABLE
    assert loop.card.log == ["take", "give"]


def test_cancel_from_another_thread() -> None:
    loop = Loop()
    stepped, go = threading.Event(), threading.Event()

    def step() -> None:
        stepped.set()
        assert go.wait(GUARD_S)

    loop.engine.on_step = step
    wait = loop.ask("a", steps=1000)
    with loop:
        assert stepped.wait(GUARD_S)
        loop.runner.cancel("a")
        go.set()
        failed = wait()
    assert isinstance(failed, r.Failed)
    assert failed.reason is r.Reason.CANCELLED
    assert len(loop.engine.steps) == 1


def test_warm_up_holds_the_card() -> None:
    loop = Loop()
    seen: list[object] = []
    loop.runner.warm_up(lambda name, key, took_ns: seen.append(key))
    assert loop.card.log == ["take", "give"]
    assert seen == list(loop.engine.buckets())
