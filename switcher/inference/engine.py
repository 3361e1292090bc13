"""The seam of engines: whatever computes for requests, in small bounded steps.

A step is the unit that a hand-over back to hashing may have to wait for: one embedding batch, one
decode iteration, one prefill chunk, one function call. An engine is driven by one thread
(runtime.py) and knows nothing of queues, priorities, deadlines or cards.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.inference.nn.kv import BlockPool
    from switcher.inference.requests import Delta, Event, ModelInfo, Request, Timing
    from switcher.inference.steptable import StepTable

BATCHES = (1, 2, 4, 8, 16, 32)
LENGTHS = (16, 32, 64, 128, 256, 512)


@dataclass(frozen=True, slots=True)
class StepKey:
    """The shape of a step: what decides how long it takes."""

    kind: str  # "embed", "prefill", "decode", "call"
    batch: int
    length: int

    @property
    def size(self) -> int:
        """Padded tokens of the step."""
        return self.batch * self.length


@dataclass(slots=True, eq=False)
class Item:
    """One part of a request that an engine works on: one text, one sequence, one call.

    Engines subclass it. `tokens` is what it counts against the queue's token limit.
    """

    request: Request
    index: int
    tokens: int


@dataclass(frozen=True, slots=True)
class Output:
    """What a step gave for one item: a piece of its text, its end with a result, or its failure."""

    item: Item
    delta: Delta | None = None
    done: bool = False
    result: object = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class StepResult:
    """What one step did. `tokens` counts the useful ones, `key.size` also the padding."""

    key: StepKey
    tokens: int
    outputs: Sequence[Output]
    # Put out to make room (their work is repeated later); they wait again, at the front.
    evicted: Sequence[Item] = field(default=())


class Engine(Protocol):
    """One served model."""

    @property
    def info(self) -> ModelInfo:
        """Name, kind and size of the model."""
        ...

    def admit(self, request: Request) -> Sequence[Item]:
        """Checks a request and cuts it into items (tokenises). Any thread; must not use the card.

        Raises:
            RefusedError: the request is wrong or too long for this model.
        """
        ...

    def choose(self, waiting: Sequence[Item]) -> Sequence[Item]:
        """Returns which of `waiting` (most urgent first, never empty) should join the next step.

        The first is always among them unless there is no room for it; then none is.
        """
        ...

    def step(self, joining: Sequence[Item]) -> StepResult:
        """Runs one bounded step for `joining` and for what joined before. Blocks until it is done.

        Called only with something to do. An exception fails every item the engine holds.
        """
        ...

    def active(self) -> Sequence[Item]:
        """Items that joined and are not done."""
        ...

    def cancel(self, item: Item) -> None:
        """Forgets an item that joined, and frees what it held, now. Never called during a step."""
        ...

    def answer(self, request: Request, results: Sequence[object], timing: Timing) -> Event:
        """Builds the final event from the results of the request's items, by index."""
        ...

    def estimate(self, item: Item, table: StepTable, *, alone: bool) -> int | None:
        """Nanoseconds that the item needs, from measured steps; None while nothing is measured.

        Args:
            item: An admitted item.
            table: Measured durations of steps.
            alone: True: from start to end if nothing else runs. False: its part of full batches.
        """
        ...

    def buckets(self) -> Sequence[StepKey]:
        """Shapes to run once before the model counts as loaded."""
        ...

    def run_bucket(self, key: StepKey) -> None:
        """Runs one step of that shape on made-up input: compiles, allocates, measures."""
        ...

    def close(self) -> None:
        """Gives memory and helpers back. Idempotent."""
        ...


@runtime_checkable
class Paged(Protocol):
    """An engine that keeps keys and values in pages."""

    @property
    def pages(self) -> BlockPool:
        """Which of them are free."""
        ...


def bucket(value: int, sizes: Sequence[int]) -> int:
    """Returns the smallest of the ascending `sizes` that holds `value`, or `value` beyond them."""
    place = bisect.bisect_left(sizes, value)
    return sizes[place] if place < len(sizes) else value
