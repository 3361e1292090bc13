"""What the runtime keeps of each request, and what it tells about its steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.core.status import ServingStatus, StepCount
from switcher.inference.engine import Paged
from switcher.inference.requests import Timing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from switcher.inference.engine import Engine, Item, StepKey, StepResult
    from switcher.inference.requests import Event, Failed, Request
    from switcher.inference.scheduler import ModelQueue
    from switcher.inference.steptable import StepTable

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


@dataclass(slots=True)
class Counted:
    """Sums over the steps of one model."""

    evictions: int = 0
    tokens: int = 0
    padded_tokens: int = 0

    def add(self, result: StepResult) -> None:
        """Counts one step."""
        self.evictions += len(result.evicted)
        self.tokens += result.tokens
        self.padded_tokens += max(result.tokens, result.key.size)


def serving_status(
    engine: Engine, queue: ModelQueue, active: Sequence[Item], counted: Counted, table: StepTable
) -> ServingStatus:
    """Returns what one model holds and did. With the runtime's lock held."""
    name = engine.info.name
    blocks = engine.pages.total if isinstance(engine, Paged) else 0
    free = engine.pages.free if isinstance(engine, Paged) else 0
    return ServingStatus(
        model=name,
        waiting=len(queue),
        waiting_tokens=queue.tokens,
        active=len(active),
        kv_blocks=blocks,
        kv_blocks_used=blocks - free,
        evictions=counted.evictions,
        tokens=counted.tokens,
        padded_tokens=counted.padded_tokens,
        steps=tuple(
            StepCount(
                kind=key.kind,
                bucket=f"{key.batch}x{key.length}",
                count=row.count,
                sum_ns=row.sum_ns,
                mean_ns=round(row.mean_ns),
            )
            for model, key, row in table.rows()
            if model == name
        ),
    )
