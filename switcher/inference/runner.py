"""The step loop of a worker: takes the card for a request, gives it back when none is left."""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING, Protocol

from switcher.errors import StateError, SwitcherError
from switcher.inference.requests import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from switcher.inference.engine import Engine
    from switcher.inference.live import Sink, StepReport
    from switcher.inference.requests import Request
    from switcher.inference.runtime import Runtime


class CardHold(Protocol):
    """How the loop gets its card. A lease of the pool fits."""

    def take(self) -> None:
        """Claims the card and blocks until hashing has left it.

        Raises:
            SwitcherError: it could not be had; waiting requests then fail with "unavailable".
        """
        ...

    def give_back(self) -> None:
        """Releases the claim."""
        ...


class _Loading:
    """An engine that is warmed up, bucket by bucket, and then served."""

    def __init__(self, engine: Engine, buckets: Iterator[object]) -> None:
        self.engine = engine
        self.buckets = buckets
        self.over = threading.Event()
        self.error: BaseException | None = None

    def end(self, error: BaseException | None) -> None:
        """Lets `Runner.load` return."""
        self.error = error
        self.over.set()


class Runner:
    """Drives a `Runtime` on the thread that calls `run`."""

    def __init__(
        self,
        runtime: Runtime,
        card: CardHold,
        *,
        linger_ns: int = 0,
        on_step: Callable[[StepReport], None] = lambda report: None,
    ) -> None:
        """Takes the runtime and its card.

        Args:
            runtime: What to run.
            card: How to get the card.
            linger_ns: How long to keep the card after the last request, in case another comes.
            on_step: Called after every step, on the stepping thread.
        """
        self._runtime = runtime
        self._card = card
        self._linger_ns = linger_ns
        self._on_step = on_step
        self._bell = threading.Event()
        self._stopping = threading.Event()
        self._ended = threading.Event()
        self._held = False
        self._loading: deque[_Loading] = deque()

    def load(self, engine: Engine) -> None:
        """Warms an engine up on the stepping thread, one bucket between two steps, and serves it.

        Blocks until then. Any thread but the one that calls `run`.

        Raises:
            SwitcherError: the card could not be had, or `run` ended.
            Exception: whatever a bucket raised.
        """
        loading = _Loading(engine, self._runtime.warm(engine))
        self._loading.append(loading)
        self._bell.set()
        # `run` may have ended before it saw this one; it sets `stopping` first, then looks again.
        while not loading.over.wait(0.1):
            if self._stopping.is_set() and self._ended.is_set():
                loading.end(StateError("the worker is stopping"))
        if loading.error is not None:
            raise loading.error

    def submit(self, request: Request, sink: Sink) -> bool:
        """Takes a request in and wakes the loop. Any thread."""
        taken = self._runtime.submit(request, sink)
        if taken:
            self._bell.set()
        return taken

    def cancel(self, request_id: str) -> None:
        """Ends a request early. Any thread."""
        self._runtime.cancel(request_id)
        self._bell.set()

    def stop(self) -> None:
        """Ends `run` after the step that is running. Any thread."""
        self._stopping.set()
        self._bell.set()

    def run(self) -> None:
        """Runs until `stop`; then the card is given back and waiting requests have failed."""
        try:
            while not self._stopping.is_set():
                # Cleared before looking, so that a request that comes meanwhile rings again.
                self._bell.clear()
                if self._loading:
                    self._warm()
                if self._runtime.has_work():
                    self._work()
                elif self._loading:
                    continue
                elif not self._held:
                    self._bell.wait()
                elif not self._linger_ns or not self._bell.wait(self._linger_ns / 1e9):
                    self._give_back()
        finally:
            self._give_back()
            self._runtime.close()
            self._ended.set()

    def warm_up(self, on_bucket: Callable[[str, object, int], None] | None = None) -> None:
        """Holds the card while every engine runs its buckets once. Before `run`."""
        self._take()
        try:
            for name, key, took_ns in self._runtime.warm_up():
                if on_bucket is not None:
                    on_bucket(name, key, took_ns)
        finally:
            self._give_back()

    def _work(self) -> None:
        try:
            self._take()
        except SwitcherError as error:
            self._runtime.fail_all(Reason.UNAVAILABLE, str(error), retry_after_s=1.0)
            return
        report = self._runtime.step()
        if report is not None:
            self._on_step(report)

    def _warm(self) -> None:
        loading = self._loading[0]
        try:
            self._take()
            if next(loading.buckets, None) is not None:
                return
            self._runtime.add(loading.engine)
        except Exception as error:
            loading.end(error)
        else:
            loading.end(None)
        self._loading.popleft()

    def _take(self) -> None:
        if not self._held:
            self._card.take()
            self._held = True

    def _give_back(self) -> None:
        if self._held:
            self._held = False
            self._card.give_back()
