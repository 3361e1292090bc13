"""The models of one card in its worker: loading them, and running requests under the card's claim.

All models share one step loop: one order over the requests of all of them, one step at a time.
The loop steps only after the drain; its claim is made for the first request and released after the
last.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from switcher.core.messages import Answer, ModelState, Serving
from switcher.core.units import MS, SECOND
from switcher.errors import LeaseTimeoutError, StateError, SwitcherError
from switcher.inference import wire
from switcher.inference.loading import ModelSpec, load_engine
from switcher.inference.models.store import ModelStore
from switcher.inference.requests import Failed, Reason, Request, is_final
from switcher.inference.runner import Runner
from switcher.inference.runtime import Runtime
from switcher.inference.scheduler import QueueLimits
from switcher.session.cores import hurried_lanes, keep_to

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from switcher.clock import Clock
    from switcher.core.messages import Message, Start
    from switcher.core.status import ServingStatus
    from switcher.gate import Gate
    from switcher.inference.engine import Engine
    from switcher.inference.models.store import StoredModel
    from switcher.inference.requests import Event


class Send(Protocol):
    """Sends a message with its bodies."""

    def __call__(self, message: Message, bodies: Sequence[memoryview] = ()) -> None:
        """Any thread."""
        ...


INFERENCE_RANK = 4
SOON_NS = 5 * MS


class WorkerHold:
    """The worker's claim on its card. One thread takes it and gives it back.

    Args:
        gate: The card's gate.
        clock: Stamps the grants.
        start: How long to wait for the drain; where steps run, and where they wait.
    """

    def __init__(self, gate: Gate, clock: Clock, start: Start) -> None:
        self._holder = gate.register("worker")
        self._clock = clock
        self._start = start
        self.granted_ns = 0
        """When the card was last seen drained for this claim."""

    def take(self) -> None:
        """Claims the card and blocks until hashing has left it.

        Raises:
            LeaseTimeoutError: Hashing did not leave in time; nothing is claimed then.
        """
        self._holder.claim(rank=INFERENCE_RANK, reason="requests")
        try:
            self._wait()
        except SwitcherError:
            self._release()
            raise
        self.granted_ns = self._clock.now_ns()
        if self._start.card_cores:
            keep_to(self._start.card_cores)

    def _wait(self) -> None:
        """Waits for the drain; lanes that do not leave soon are off their cores and get help."""
        soon_ns = min(SOON_NS, self._start.drain_timeout_ns)
        try:
            self._holder.wait(soon_ns)
        except LeaseTimeoutError:
            with hurried_lanes():
                self._holder.wait(self._start.drain_timeout_ns - soon_ns)

    def give_back(self) -> None:
        """The card is needed no more; the thread leaves the card's cores first."""
        if self._start.house_cores:
            keep_to(self._start.house_cores)
        self._release()

    def _release(self) -> None:
        try:
            self._holder.release()
        except StateError:
            return  # an operator revoked it


class ModelShelf:
    """The models of this worker.

    Args:
        start: Card, folders and limits.
        gate: The card's gate.
        clock: Where the time comes from.
        send: Sends a message to the supervisor. Any thread.
    """

    def __init__(self, start: Start, gate: Gate, clock: Clock, send: Send) -> None:
        self._start = start
        self._clock = clock
        self._send = send
        self._hold = WorkerHold(gate, clock, start)
        limits = QueueLimits(requests=start.queue_requests, tokens=start.queue_tokens)
        self._runtime = Runtime([], clock, limits=limits)
        self._runner = Runner(self._runtime, self._hold)
        self._thread = threading.Thread(target=self._runner.run, name="steps", daemon=True)
        self._thread.start()
        self._running: dict[int, str] = {}
        self._told: tuple[ServingStatus, ...] = ()
        self._loading = threading.Lock()

    def load(self, name: str) -> None:
        """Loads a model on a thread of its own; tells how it goes."""
        thread = threading.Thread(target=self._load, args=(name,), name="load", daemon=True)
        thread.start()

    def ask(self, request_id: int, form: object, bodies: tuple[bytes, ...]) -> None:
        """Takes a request in; its events go out by `reply`."""
        try:
            request = wire.decode(form, bodies)  # type: ignore[arg-type]
        except ValueError as error:
            self._event(request_id, Failed(Reason.INVALID, str(error)))
            return
        if not isinstance(request, Request):
            self._event(request_id, Failed(Reason.INVALID, "that is not a request"))
            return
        self._running[request_id] = request.id
        self._runner.submit(request, lambda event: self._event(request_id, event))

    def cancel(self, request_id: int) -> None:
        """Ends a request early."""
        inner = self._running.get(request_id)
        if inner is not None:
            self._runner.cancel(inner)

    def tell(self) -> None:
        """Sends what the step loop holds and did, if that has changed."""
        models = self._runtime.serving()
        if models != self._told:
            self._told = models
            self._send(Serving(models))

    def close(self) -> None:
        """Ends the step loop after its running step; what waits fails with "unavailable"."""
        self._runner.stop()
        self._thread.join(timeout=5)

    def _event(self, request_id: int, event: Event) -> None:
        final = is_final(event)
        if final:
            self._running.pop(request_id, None)
        form, bodies = wire.encode(event)
        granted_ns = 0 if isinstance(event, Failed) else self._hold.granted_ns
        self._send(Answer(request_id, form, final, granted_ns), bodies)

    def _load(self, name: str) -> None:
        began_ns = self._clock.now_ns()
        spec = ModelSpec.parse(name)
        try:
            with self._loading:
                state = self._load_now(spec, began_ns)
        except SwitcherError as error:
            state = ModelState(spec.name, "failed", problem=str(error))
        except Exception as error:
            text = f"a defect while loading {spec.name}: {type(error).__name__}: {error}"
            state = ModelState(spec.name, "failed", problem=text)
        self._send(state)

    def _progress(self, name: str) -> Callable[[int, int | None], None]:
        told_ns = 0

        def tell(done_bytes: int, total_bytes: int | None) -> None:
            nonlocal told_ns
            now_ns = self._clock.now_ns()
            if total_bytes and now_ns - told_ns >= SECOND // 2:
                told_ns = now_ns
                self._send(ModelState(name, "pulling", progress=done_bytes / total_bytes))

        return tell

    def _load_now(self, spec: ModelSpec, began_ns: int) -> ModelState:
        store = ModelStore(Path(self._start.model_dir) if self._start.model_dir else None)
        stored: StoredModel | None = None
        if not spec.source.startswith("function:"):
            self._send(ModelState(spec.name, "pulling"))
            stored = store.pull(spec.source, self._progress(spec.name))
        self._send(ModelState(spec.name, "loading"))
        engine = load_engine(
            spec,
            store,
            self._start.card,
            max_window=self._start.max_model_len or None,
            max_sequences=self._start.max_num_seqs or None,
            prefill_tokens=self._start.max_num_batched_tokens or None,
            memory_share=self._start.memory_share or None,
        )
        self._runner.load(engine)
        return replace(
            self._loaded(engine, began_ns),
            files_bytes=0 if stored is None else stored.wheel_bytes or stored.size_bytes,
            verified=stored is not None and stored.sha256 is not None,
        )

    def add(self, engine: Engine) -> None:
        """Serves an engine that this process made itself. Blocks while it warms up."""
        began_ns = self._clock.now_ns()
        with self._loading:
            self._runner.load(engine)
        self._send(self._loaded(engine, began_ns))

    def _loaded(self, engine: Engine, began_ns: int) -> ModelState:
        info = engine.info
        return ModelState(
            info.name,
            "loaded",
            kind=info.kind,
            weights_bytes=info.weights_bytes,
            max_tokens=info.max_tokens,
            source=info.source,
            took_ns=self._clock.now_ns() - began_ns,
        )
