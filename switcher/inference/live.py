"""What the runtime keeps of each request, and what it tells about its steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.inference.requests import Timing

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.inference.engine import Engine, StepKey
    from switcher.inference.requests import Event, Failed, Request

    Sink = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class StepReport:
    """One step that was run, for metering and metrics. Times are monotonic nanoseconds."""

    model: str
    key: StepKey
    tokens: int
    start_ns: int
    end_ns: int
    finished: int  # requests that ended with it


@dataclass(frozen=True, slots=True)
class RuntimeStats:
    """Counts since the start, and what waits and runs now."""

    waiting: int
    running: int
    waiting_tokens: int
    steps: int
    done: int
    failed: dict[str, int]
    evictions: int


@dataclass(slots=True, eq=False)
class Live:
    """A request between submit and its final event."""

    request: Request
    sink: Sink
    engine: Engine
    results: list[object]
    missing: int
    joined_ns: int | None = None
    first_ns: int | None = None
    steps: int = 0
    steps_ns: int = 0
    doomed: Failed | None = None  # ends so as soon as no step runs

    def timing(self, now_ns: int) -> Timing:
        """Returns where its time went, if it ends now."""
        arrived_ns = self.request.arrived_ns
        return Timing(
            queued_ns=(self.joined_ns or now_ns) - arrived_ns,
            first_ns=(self.first_ns or now_ns) - arrived_ns,
            total_ns=now_ns - arrived_ns,
            steps=self.steps,
            steps_ns=self.steps_ns,
        )
