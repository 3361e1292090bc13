"""What the size of a prompt's pieces costs: prompt speed against how long others wait for a token.

    env -u OPENBLAS_CORETYPE python benchmarks/prefill_chunk.py [--model smollm2] [--rounds 5]

One core, one thread. For each size, turn by turn: a prompt of 496 tokens alone (tokens per second),
and the same prompt beside a sequence that decodes (the longest gap between two of its tokens).
Medians over the rounds. Prints one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from typing import TYPE_CHECKING, Any

from switcher.inference.blas import cap_threads
from switcher.inference.loading import ModelSpec, load_engine
from switcher.inference.models.store import ModelStore

if TYPE_CHECKING:
    from switcher.inference.engine import Engine

SIZES = (16, 32, 64, 128, 256, 512)
PROMPT = 496
WINDOW = 512
DECODED = 12


class Chunked:
    """One engine with one size of pieces."""

    def __init__(self, model: str, size: int) -> None:
        self.engine: Engine = load_engine(
            ModelSpec.parse(model), ModelStore(), max_window=WINDOW, prefill_tokens=size
        )
        for key in self.engine.buckets():
            self.engine.run_bucket(key)

    def turn(self, *, beside: bool) -> tuple[float, float]:
        """Returns seconds until the prompt is read, and the longest step meanwhile.

        Args:
            beside: Another sequence decodes all the time.
        """
        from switcher.clock import MonotonicClock
        from switcher.inference import requests as r
        from switcher.inference.runtime import Runtime
        from switcher.testing.engines import request_for

        runtime = Runtime([self.engine], MonotonicClock())

        def ask(prompt: int, made: int, kind: list[r.Event]) -> None:
            body = r.Generate(
                prompt=tuple(3 + 7 * i % 400 for i in range(prompt)),
                max_tokens=made,
                sampling=r.Sampling(temperature=0),
                ignore_eos=True,
            )
            runtime.submit(request_for(self.engine, body), kind.append)

        other: list[r.Event] = []
        if beside:
            ask(4, 200, other)
            while len(other) < DECODED:
                runtime.step()
        events: list[r.Event] = []
        ask(PROMPT, 1, events)
        began, longest = time.perf_counter(), 0.0
        while not events:
            start = time.perf_counter()
            runtime.step()
            longest = max(longest, time.perf_counter() - start)
        seconds = time.perf_counter() - began
        while runtime.step():
            pass
        return seconds, longest


def measure(model: str, rounds: int) -> list[dict[str, Any]]:
    """Returns one row for each size."""
    engines = {size: Chunked(model, size) for size in SIZES}
    rates: dict[int, list[float]] = {size: [] for size in SIZES}
    gaps: dict[int, list[float]] = {size: [] for size in SIZES}
    for _ in range(rounds):
        for size, engine in engines.items():
            rates[size].append(PROMPT / engine.turn(beside=False)[0])
            gaps[size].append(engine.turn(beside=True)[1])
    best = max(statistics.median(rates[size]) for size in SIZES)
    return [
        {
            "tokens": size,
            "prompt_tokens_per_s": round(statistics.median(rates[size])),
            "of_the_fastest": round(statistics.median(rates[size]) / best, 3),
            "longest_gap_ms": round(statistics.median(gaps[size]) * 1000, 1),
        }
        for size in SIZES
    ]


def main() -> int:
    """Parses, measures, prints."""
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", default="smollm2")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--core", type=int, help="Stay on this core.")
    asked = parser.parse_args()
    if asked.core is not None:
        os.sched_setaffinity(0, {asked.core})
    cap_threads(1)
    print(json.dumps({"model": asked.model, "sizes": measure(asked.model, asked.rounds)}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
