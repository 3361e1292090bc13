"""Metrics of the OpenAI front under vLLM's names, so that its dashboards and autoscalers read them.

Source of names, labels and the buckets of the first token: vLLM 0.10, `vllm/v1/metrics/loggers.py`.
Times count from the arrival of the parsed request, on the monotonic clock.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prometheus_client import Counter, Gauge, Histogram

from switcher.inference.requests import Delta, Embeddings, Failed, Generated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prometheus_client import CollectorRegistry

    from switcher.clock import Clock
    from switcher.inference.requests import Event, Request, Timing

_FIRST_S = (
    0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0,
    20.0, 40.0, 80.0, 160.0, 640.0, 2560.0,
)  # fmt: skip
_TOKEN_S = (
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75,
    1.0, 2.5, 5.0, 10.0,
)  # fmt: skip
_WHOLE_S = (
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 0.5, 0.8, 1.0, 1.5, 2.0, 2.5, 5.0, 10.0,
    15.0, 20.0, 30.0, 40.0, 50.0, 60.0, 120.0, 240.0, 480.0, 960.0,
)  # fmt: skip
_MODEL = ["model_name"]
_SHED = frozenset({"queue_full", "infeasible", "expired", "loading", "unavailable"})


class ServingMetrics:
    """Counts the requests of the OpenAI front.

    Args:
        clock: The one that stamps arrivals.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.running = _gauge("num_requests_running", "Requests that have had a first result.")
        self.waiting = _gauge("num_requests_waiting", "Requests before their first result.")
        self.prompt_tokens = _counter("prompt_tokens", "Prompt tokens of answered requests.")
        self.made_tokens = _counter("generation_tokens", "Tokens made.")
        self.success = Counter(
            "vllm:request_success",
            "Answered requests by why they ended.",
            [*_MODEL, "finished_reason"],
            registry=None,
        )
        self.first = _histogram("time_to_first_token_seconds", "Arrival to first token.", _FIRST_S)
        self.between = _histogram("inter_token_latency_seconds", "Between tokens.", _TOKEN_S)
        self.whole = _histogram("e2e_request_latency_seconds", "Arrival to the end.", _WHOLE_S)
        self.queued = _histogram("request_queue_time_seconds", "Before its first step.", _WHOLE_S)
        self.prefill = _histogram(
            "request_prefill_time_seconds", "First step to first token.", _WHOLE_S
        )
        self.decode = _histogram("request_decode_time_seconds", "First token to the end.", _WHOLE_S)
        self.shed = Counter(
            "switcher_requests_shed",
            "Requests turned away or given up, by reason.",
            ["reason"],
            registry=None,
        )

    def register(self, registry: CollectorRegistry) -> None:
        """Adds every metric to a registry."""
        for metric in vars(self).values():
            if isinstance(metric, Counter | Gauge | Histogram):
                registry.register(metric)

    @contextmanager
    def follow(self, request: Request, *, known: bool) -> Iterator[Followed]:
        """Counts one request: tell it every event inside, and leave when it is over.

        Args:
            request: The request.
            known: The model is served; other names never become labels.
        """
        with self.follow_model(request.model if known else "unknown", request.arrived_ns) as it:
            yield it

    @contextmanager
    def follow_model(self, model: str, arrived_ns: int | None = None) -> Iterator[Followed]:
        """Counts one request for a model that is served, here or by a backend.

        Args:
            model: Its name, which becomes a label.
            arrived_ns: When the request came; None = now.
        """
        now_ns = self._clock.now_ns() if arrived_ns is None else arrived_ns
        followed = Followed(self, now_ns, model, self._clock)
        self.waiting.labels(followed.model).inc()
        try:
            yield followed
        finally:
            gauge = self.waiting if followed.first_ns is None else self.running
            gauge.labels(followed.model).dec()


@dataclass(slots=True)
class Followed:
    """One request while it is answered."""

    metrics: ServingMetrics
    arrived_ns: int
    model: str
    clock: Clock
    first_ns: int | None = None
    last_ns: int = 0
    finishes: list[str] = field(default_factory=list)

    def event(self, event: Event) -> None:
        """Counts one event of an answer of our own runtime."""
        if isinstance(event, Failed):
            self.failed(event)
            return
        if self.first_ns is None or isinstance(event, Delta):
            self.piece()
        if isinstance(event, Delta):
            if event.finish:
                self.finishes.append(event.finish)
            return
        made = event.completion_tokens if isinstance(event, Generated) else 0
        read = event.prompt_tokens if isinstance(event, Generated | Embeddings) else 0
        self.ended(read, made, self.finishes[-1] if self.finishes else "stop", event.timing)

    def failed(self, failed: Failed) -> None:
        """Counts an answer that is an error."""
        if failed.reason.value in _SHED:
            self.metrics.shed.labels(failed.reason.value).inc()

    def piece(self) -> None:
        """Counts a result that came now: the first one, or a further token."""
        now_ns = self.clock.now_ns()
        metrics, model = self.metrics, self.model
        if self.first_ns is None:
            self.first_ns = now_ns
            metrics.waiting.labels(model).dec()
            metrics.running.labels(model).inc()
            metrics.first.labels(model).observe((now_ns - self.arrived_ns) / 1e9)
        else:
            metrics.between.labels(model).observe((now_ns - self.last_ns) / 1e9)
        self.last_ns = now_ns

    def ended(self, read: int, made: int, finish: str, timing: Timing) -> None:
        """Counts a whole answer: tokens read and made, why it ended, and its times."""
        metrics, model = self.metrics, self.model
        metrics.prompt_tokens.labels(model).inc(read)
        metrics.made_tokens.labels(model).inc(made)
        metrics.queued.labels(model).observe(timing.queued_ns / 1e9)
        metrics.prefill.labels(model).observe((timing.first_ns - timing.queued_ns) / 1e9)
        metrics.decode.labels(model).observe((timing.total_ns - timing.first_ns) / 1e9)
        metrics.whole.labels(model).observe((self.clock.now_ns() - self.arrived_ns) / 1e9)
        metrics.success.labels(model, finish).inc()


def _gauge(name: str, text: str) -> Gauge:
    return Gauge(f"vllm:{name}", text, _MODEL, registry=None)


def _counter(name: str, text: str) -> Counter:
    return Counter(f"vllm:{name}", text, _MODEL, registry=None)


def _histogram(name: str, text: str, bounds_s: tuple[float, ...]) -> Histogram:
    return Histogram(f"vllm:{name}", text, _MODEL, buckets=bounds_s, registry=None)
