"""Contract checks for anybody's engine. Each raises AssertionError."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np

from switcher.inference.engine import StepKey, StepResult
from switcher.inference.requests import Called, Delta, Embeddings, Generated, Reason, RefusedError
from switcher.inference.requests import Request as ModelRequest
from switcher.inference.runtime import Runtime
from switcher.inference.steptable import StepTable
from switcher.testing.clock import VirtualClock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.inference.engine import Engine
    from switcher.inference.requests import Body, Event

_IDS = itertools.count()


def request_for(engine: Engine, body: Body) -> ModelRequest:
    """Returns a request to that engine with a fresh id, arrived at time 1 s."""
    return ModelRequest(f"check-{next(_IDS)}", engine.info.name, body, arrived_ns=10**9)


def answer_alone(engine: Engine, body: Body, step_limit: int = 10_000) -> list[Event]:
    """Returns all events of one request that has the engine for itself."""
    return answer_together(engine, [body], step_limit)[0]


def answer_together(
    engine: Engine, bodies: Sequence[Body], step_limit: int = 10_000
) -> list[list[Event]]:
    """Returns the events of requests that wait at the same moment."""
    runtime = Runtime([engine], VirtualClock())
    events: list[list[Event]] = [[] for _ in bodies]
    for body, mine in zip(bodies, events, strict=True):
        runtime.submit(request_for(engine, body), mine.append)
    for _ in range(step_limit):
        if not runtime.has_work():
            break
        runtime.step()
    assert not runtime.has_work(), "the engine did not finish"
    return events


def check_answers(engine: Engine, bodies: Sequence[Body]) -> None:
    """An answer is the same alone and in company, ends once, and leaves nothing behind."""
    alone = [answer_alone(engine, body) for body in bodies]
    together = answer_together(engine, bodies)
    for body, one, many in zip(bodies, alone, together, strict=True):
        for events in (one, many):
            assert not isinstance(events[-1], Delta)
            assert all(isinstance(event, Delta) for event in events[:-1])
        _assert_same(one, many, body)
    assert list(engine.active()) == []


def _assert_same(one: Sequence[Event], many: Sequence[Event], body: Body) -> None:
    a, b = one[-1], many[-1]
    assert type(a) is type(b), f"{body}: {a} alone, {b} in company"
    if isinstance(a, Embeddings) and isinstance(b, Embeddings):
        np.testing.assert_allclose(a.vectors, b.vectors, atol=2e-6)
        np.testing.assert_allclose(np.linalg.norm(a.vectors, axis=1), 1, rtol=1e-5)
        assert a.prompt_tokens == b.prompt_tokens
    if isinstance(a, Called) and isinstance(b, Called):
        for x, y in zip(a.arrays, b.arrays, strict=True):
            np.testing.assert_allclose(x.astype(np.float64), y.astype(np.float64))
    if isinstance(a, Generated) and isinstance(b, Generated):
        assert a.completion_tokens == b.completion_tokens
        assert _texts(one) == _texts(many)


def _texts(events: Sequence[Event]) -> dict[int, str]:
    texts: dict[int, str] = {}
    for event in events:
        if isinstance(event, Delta):
            texts[event.index] = texts.get(event.index, "") + event.text
    return texts


def check_refusals(engine: Engine, wrong: Sequence[Body], too_long: Sequence[Body]) -> None:
    """Wrong requests are refused in `admit`, with the reason that says which."""
    for bodies, reason in ((wrong, Reason.INVALID), (too_long, Reason.TOO_LONG)):
        for body in bodies:
            try:
                engine.admit(request_for(engine, body))
            except RefusedError as error:
                refused = error.failed
            else:
                raise AssertionError(f"{body} was admitted")
            assert refused.reason is reason, refused
            assert refused.message


def check_steps(engine: Engine, body: Body) -> None:
    """One request, step by step: shapes, choice, estimates, and cancelling that frees."""
    waiting = list(engine.admit(request_for(engine, body)))
    assert waiting
    assert [item.index for item in waiting] == list(range(len(waiting)))
    assert all(item.tokens >= 1 for item in waiting)
    table = StepTable()
    assert engine.estimate(waiting[0], table, alone=True) is None
    joining = list(engine.choose(waiting))
    assert joining
    assert joining[0] is waiting[0]
    assert len({id(item) for item in joining}) == len(joining)
    result = engine.step(joining)
    assert isinstance(result, StepResult)
    assert isinstance(result.key, StepKey)
    assert 0 <= result.tokens <= result.key.size
    ended = {id(output.item) for output in result.outputs if output.done}
    for item in list(engine.active()):
        assert id(item) not in ended
        engine.cancel(item)
    assert list(engine.active()) == []


def check_warm_up(engine: Engine) -> None:
    """After the warm-up every request's time can be predicted, if the engine warms up at all."""
    runtime = Runtime([engine], VirtualClock())
    shapes = [key for _, key, _ in runtime.warm_up()]
    assert shapes == list(engine.buckets())
    assert len(set(shapes)) == len(shapes)
    assert list(engine.active()) == []
