"""Runs engines step by step: admission, batches formed at the last moment, results by callback.

`submit`, `cancel` and the views may be called from any thread, also while a step runs; `step` and
`warm_up` from one thread only, and only while the card is ours. Sinks are called without a lock
held.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from switcher.inference.admission import Forecast
from switcher.inference.live import Counted, Live, RuntimeStats, StepReport, serving_status
from switcher.inference.requests import Failed, Reason, RefusedError
from switcher.inference.scheduler import Entry, ModelQueue, QueueLimits, urgency
from switcher.inference.steptable import StepTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from switcher.clock import Clock
    from switcher.core.status import ServingStatus
    from switcher.inference.engine import Engine, Item, Output, StepKey, StepResult
    from switcher.inference.live import Sink
    from switcher.inference.requests import Event, ModelInfo, Request


class Runtime:
    """The engines of one card and their queues."""

    def __init__(
        self,
        engines: Iterable[Engine],
        clock: Clock,
        *,
        limits: QueueLimits | None = None,
        handover_ns: int = 1_000_000,
    ) -> None:
        """Takes the engines; their names must differ.

        Args:
            engines: One per model.
            clock: Monotonic.
            limits: Bounds of each model's queue.
            handover_ns: What getting the card is expected to take, for admission.
        """
        self._engines = {engine.info.name: engine for engine in engines}
        self._clock = clock
        self._limits = limits or QueueLimits()
        self._queues = {name: ModelQueue(self._limits) for name in self._engines}
        self._live: dict[str, Live] = {}
        self._lock = threading.Lock()
        # What each engine had in work after its last step; engines are asked by one thread only.
        self._active: dict[str, tuple[Item, ...]] = dict.fromkeys(self._engines, ())
        self._stepped_at: dict[str, int] = dict.fromkeys(self._engines, 0)
        self._steps = self._done = self._evictions = 0
        self._counted: dict[str, Counted] = {name: Counted() for name in self._engines}
        self._failed: dict[str, int] = {}
        self.table = StepTable()
        self._forecast = Forecast(
            self._engines, self._queues, self._active, self.table, handover_ns
        )

    # ---- any thread ----

    def submit(self, request: Request, sink: Sink) -> bool:
        """Takes a request in. `sink` gets its events; exactly one of them is final.

        Returns:
            False if it was refused; the sink has then got its `Failed` already.
        """
        try:
            with_items = self._admit(request)
            with self._lock:
                self._enqueue(request, sink, *with_items)
        except RefusedError as error:
            with self._lock:
                self._count_failure(error.failed)
            sink(error.failed)
            return False
        return True

    def cancel(self, request_id: str, reason: Reason = Reason.CANCELLED) -> None:
        """Ends a request early: at once while it waits, else after the step that is running."""
        with self._lock:
            live = self._live.get(request_id)
            if live is None or live.doomed is not None:
                return
            live.doomed = Failed(reason, "the request was cancelled")
            self._queues[live.request.model].remove(request_id)
            waits_only = live.joined_ns is None
            if waits_only:
                self._forget(live, live.doomed)
        if waits_only:
            live.sink(live.doomed)

    def has_work(self) -> bool:
        """True while any request is not answered."""
        with self._lock:
            return bool(self._live)

    def next_deadline_ns(self) -> int | None:
        """Returns the earliest deadline of all requests, or None."""
        with self._lock:
            deadlines = [live.request.deadline_ns for live in self._live.values()]
        return min((at for at in deadlines if at is not None), default=None)

    def models(self) -> tuple[ModelInfo, ...]:
        """Returns what is served."""
        return tuple(engine.info for engine in self._engines.values())

    def stats(self) -> RuntimeStats:
        """Returns counts at this moment."""
        with self._lock:
            running = sum(live.joined_ns is not None for live in self._live.values())
            return RuntimeStats(
                waiting=len(self._live) - running,
                running=running,
                waiting_tokens=sum(queue.tokens for queue in self._queues.values()),
                steps=self._steps,
                done=self._done,
                failed=dict(self._failed),
                evictions=self._evictions,
            )

    def serving(self) -> tuple[ServingStatus, ...]:
        """Returns what each model holds and did."""
        with self._lock:
            return tuple(
                serving_status(
                    engine, self._queues[name], self._active[name], self._counted[name], self.table
                )
                for name, engine in self._engines.items()
            )

    # ---- the stepping thread ----

    def add(self, engine: Engine) -> None:
        """Serves one more model; another of its name ends with its requests."""
        name = engine.info.name
        old = self._engines.get(name)
        if old is not None:
            with self._lock:
                for live in self._live.values():
                    if live.engine is old:
                        live.doomed = Failed(Reason.UNAVAILABLE, f"{name} was loaded anew")
            self.sweep()
            old.close()
        with self._lock:
            # The forecast reads these very tables.
            self._counted[name] = Counted()
            self._active[name] = ()
            self._stepped_at[name] = 0
            self._queues[name] = ModelQueue(self._limits)
            self._engines[name] = engine

    def warm_up(self) -> Iterator[tuple[str, StepKey, int]]:
        """Warms every engine up; see `warm`."""
        for engine in self._engines.values():
            yield from self.warm(engine)

    def warm(self, engine: Engine) -> Iterator[tuple[str, StepKey, int]]:
        """Runs an engine's buckets, twice each: the first may compile, the second is measured.

        Yields:
            (model, shape, nanoseconds) after each.
        """
        name = engine.info.name
        for key in engine.buckets():
            engine.run_bucket(key)
            start_ns = self._clock.now_ns()
            engine.run_bucket(key)
            took_ns = self._clock.now_ns() - start_ns
            self.table.observe(name, key, took_ns)
            yield name, key, took_ns

    def step(self) -> StepReport | None:
        """Runs one step of the most urgent model. Returns None if there was nothing to run."""
        self.sweep()
        with self._lock:
            chosen = self._choose()
            if chosen is None:
                return None
            name, joining = chosen
            held = self._active[name]
            start_ns = self._clock.now_ns()
            self._mark_joined(joining, start_ns)
        engine = self._engines[name]
        try:
            result = engine.step(joining)
        except Exception as error:
            self._fail_all(engine, held, f"{type(error).__name__}: {error}")
            return None
        end_ns = self._clock.now_ns()
        self._stepped_at[name] = end_ns
        finished = self._apply(name, result, held, start_ns, end_ns)
        self.sweep()
        return StepReport(name, result.key, result.tokens, start_ns, end_ns, finished)

    def sweep(self) -> None:
        """Ends requests that were cancelled or whose deadline passed. Not during a step."""
        now_ns = self._clock.now_ns()
        ended: list[tuple[Live, Failed]] = []
        with self._lock:
            for live in list(self._live.values()):
                deadline_ns = live.request.deadline_ns
                if live.doomed is None and deadline_ns is not None and deadline_ns <= now_ns:
                    live.doomed = Failed(Reason.EXPIRED, "the deadline passed")
                if live.doomed is not None:
                    self._forget(live, live.doomed)
                    ended.append((live, live.doomed))
            ids = {live.request.id for live, _ in ended}
            for engine in {live.engine.info.name: live.engine for live, _ in ended}.values():
                for item in list(engine.active()):
                    if item.request.id in ids:
                        engine.cancel(item)
                self._active[engine.info.name] = tuple(engine.active())
        for live, failed in ended:
            live.sink(failed)

    def fail_all(self, reason: Reason, message: str, retry_after_s: float | None = None) -> None:
        """Ends every request with the same failure: the card is lost, or the worker stops."""
        with self._lock:
            for live in self._live.values():
                live.doomed = Failed(reason, message, retry_after_s=retry_after_s)
        self.sweep()

    def close(self) -> None:
        """Ends what is left and closes the engines."""
        self.fail_all(Reason.UNAVAILABLE, "the worker is stopping", retry_after_s=1.0)
        for engine in self._engines.values():
            engine.close()

    # ---- with the lock held ----

    def _enqueue(self, request: Request, sink: Sink, engine: Engine, items: list[Item]) -> None:
        queue = self._queues[request.model]
        if request.id in self._live:
            raise RefusedError(Reason.INVALID, f"request id {request.id} is in use", param="id")
        now_ns = self._clock.now_ns()
        tokens = sum(item.tokens for item in items)
        if not queue.has_room(tokens):
            raise queue.full(self._forecast.room_s(request.model, tokens, now_ns))
        entry = Entry(request, items)
        self._forecast.prepare(entry)
        self._forecast.check_deadline(entry, now_ns)
        queue.add(entry)
        # The queue owns `items` from here on and shrinks it.
        count = len(items)
        self._live[request.id] = Live(request, sink, engine, [None] * count, count)

    def _choose(self) -> tuple[str, list[Item]] | None:
        """Picks the model: class, then deadline, then the one that stepped least recently."""
        now_ns = self._clock.now_ns()
        ranked: list[tuple[tuple[int, float], int, str]] = []
        for name, engine in self._engines.items():
            head = self._queues[name].head_key(now_ns)
            aging_ns = self._limits.aging_ns
            keys = [urgency(item.request, now_ns, aging_ns) for item in engine.active()]
            if head is not None:
                keys.append((head[0], head[2]))
            if keys:
                ranked.append((min(keys), self._stepped_at[name], name))
        for _, _, name in sorted(ranked):
            engine = self._engines[name]
            waiting = [i for entry in self._queues[name].ordered(now_ns) for i in entry.waiting]
            joining = list(engine.choose(waiting)) if waiting else []
            self._queues[name].take(joining)
            if joining or engine.active():
                self._active[name] = (*engine.active(), *joining)
                return name, joining
            # Nothing runs and still no room: it would wait for ever.
            for item in waiting[:1]:
                message = f"{name} has no room for this request even when idle"
                self._live[item.request.id].doomed = Failed(Reason.FAILED, message)
        return None

    def _mark_joined(self, joining: Sequence[Item], now_ns: int) -> None:
        for item in joining:
            live = self._live[item.request.id]
            if live.joined_ns is None:
                live.joined_ns = now_ns

    def _forget(self, live: Live, failed: Failed | None) -> None:
        del self._live[live.request.id]
        self._queues[live.request.model].remove(live.request.id)
        if failed is None:
            self._done += 1
        else:
            self._count_failure(failed)

    def _count_failure(self, failed: Failed) -> None:
        key = failed.reason.value
        self._failed[key] = self._failed.get(key, 0) + 1

    # ---- helpers that take the lock ----

    def _admit(self, request: Request) -> tuple[Engine, list[Item]]:
        engine = self._engines.get(request.model)
        if engine is None:
            raise RefusedError(
                Reason.NO_MODEL, f"the model {request.model!r} is not served here", param="model"
            )
        return engine, list(engine.admit(request))

    def _apply(
        self, name: str, result: StepResult, held: Sequence[Item], start_ns: int, end_ns: int
    ) -> int:
        engine = self._engines[name]
        calls: list[tuple[Sink, Event]] = []
        with self._lock:
            self._steps += 1
            self._evictions += len(result.evicted)
            self._counted[name].add(result)
            self.table.observe(name, result.key, end_ns - start_ns)
            for request_id in {item.request.id for item in held}:
                live = self._live[request_id]
                live.steps += 1
                live.steps_ns += end_ns - start_ns
            self._queues[name].put_back(result.evicted)
            self._active[name] = tuple(engine.active())
            ended = [self._take_output(engine, o, end_ns, calls) for o in result.outputs]
        for sink, event in calls:
            sink(event)
        return sum(ended)

    def _take_output(
        self, engine: Engine, output: Output, now_ns: int, calls: list[tuple[Sink, Event]]
    ) -> bool:
        live = self._live.get(output.item.request.id)
        if live is None or live.doomed is not None:
            return False
        if live.first_ns is None:
            live.first_ns = now_ns
        if output.error is not None:
            live.doomed = Failed(Reason.FAILED, output.error)
            return False
        if output.delta is not None:
            calls.append((live.sink, output.delta))
        if not output.done:
            return False
        live.results[output.item.index] = output.result
        live.missing -= 1
        if live.missing:
            return False
        self._forget(live, None)
        event = engine.answer(live.request, live.results, live.timing(now_ns))
        calls.append((live.sink, event))
        return True

    def _fail_all(self, engine: Engine, held: Sequence[Item], message: str) -> None:
        with self._lock:
            for item in held:
                live = self._live.get(item.request.id)
                if live is not None and live.doomed is None:
                    live.doomed = Failed(Reason.FAILED, message)
            for item in list(engine.active()):
                engine.cancel(item)
            self._active[engine.info.name] = ()
        self.sweep()
