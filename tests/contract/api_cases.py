"""The front asked by schemathesis as its OpenAPI description tells it.

What may be sent is answered as documented, and what may not be sent is refused as documented.

    python tests/contract/api_cases.py --examples 100

asks every route so often, half with valid and half with invalid requests, from a fixed seed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import numpy as np
import schemathesis
from hypothesis import HealthCheck, Phase
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from switcher.clock import MonotonicClock
from switcher.config import Config, HttpConfig
from switcher.inference.engines.encoder import EncoderEngine
from switcher.inference.loading import ModelSpec, load_engine
from switcher.inference.local import LocalFront
from switcher.inference.models.store import ModelStore
from switcher.inference.runner import Runner
from switcher.inference.runtime import Runtime
from switcher.testing.decoders import make_decoder_folder
from switcher.testing.models import make_encoder_folder
from switcher.web import miner_views
from switcher.web.app import create_app
from switcher.web.metrics_serving import ServingMetrics
from switcher.web.openai import openai_router

sys.path.insert(0, str(Path(__file__).parents[1] / "http"))
from http_peer import FixedControls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastapi import FastAPI
    from schemathesis import Case

SEED = 20261125
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
# Streams without an end: tests/http/test_events.py reads it.
ENDLESS = {"/api/events"}
# Random model names are served nowhere; these are.
MODELS = {
    "/v1/embeddings": "tiny",
    "/v1/completions": "writer",
    "/v1/chat/completions": "writer",
}
# Described, since clients send them with the values that change nothing; refused with others.
REFUSED = {
    "best_of",
    "dimensions",
    "frequency_penalty",
    "logit_bias",
    "presence_penalty",
    "suffix",
    "tools",
}


class NoCard:
    """A card that nobody else wants."""

    def take(self) -> None:
        pass

    def give_back(self) -> None:
        pass


@contextmanager
def served() -> Iterator[FastAPI]:
    """The whole app over an encoder and a decoder in this process."""
    clock = MonotonicClock()
    with tempfile.TemporaryDirectory() as folder:
        writer = make_decoder_folder(Path(folder) / "writer")
        encoder = make_encoder_folder(Path(folder) / "tiny")
        engines = [
            EncoderEngine.load("tiny", encoder, np),
            load_engine(ModelSpec("writer", str(writer)), ModelStore(Path(folder))),
        ]
        runtime = Runtime(engines, clock)
        front = LocalFront(runtime, Runner(runtime, NoCard()))
        front.start()
        controls = FixedControls()
        # A loading model would answer 503, as documented; here everything is ready.
        models = tuple(replace(model, state="ready") for model in controls.snapshot.models)
        controls.snapshot = replace(controls.snapshot, models=models)
        metrics = ServingMetrics(clock)
        config = HttpConfig(port=0, allowed_hosts=("testserver",))
        routers = [
            openai_router(front, clock, None, metrics),
            miner_views.router(controls, Config),
        ]
        app = create_app(config, controls, routers=routers)
        metrics.register(app.state.metrics.registry)
        try:
            yield app
        finally:
            front.stop()


def ask_all(app: FastAPI, examples: int) -> dict[str, int]:
    """Asks every route; returns how often each answered with which status.

    Raises:
        AssertionError: an answer is not as documented; schemathesis says which and how to repeat.
    """
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app)
    counts: dict[str, int] = {}
    problems: list[str] = []
    for found in schema.get_all_operations():
        operation = found.ok()
        if operation.path in ENDLESS:
            continue
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            try:
                strategy = operation.as_strategy(generation_mode=mode)
                ask_route(strategy, max(1, examples // 2), counts)
            except hypothesis.errors.Unsatisfiable:
                assert mode is GenerationMode.NEGATIVE, operation.label  # nothing can be wrong
            except FailureGroup as found_wrong:
                problems.append(f"{operation.label}, {mode.value}: {found_wrong}")
    assert not problems, "\n\n".join(problems)
    return counts


def within_reach(case: Case) -> None:
    """Takes out of a request what this house never answers: its text stays random."""
    body = case.body
    if isinstance(body.get("model"), str):
        body["model"] = MODELS[case.operation.path]
    if isinstance(body.get("max_tokens"), int):
        body["max_tokens"] = min(body["max_tokens"], 8)
    for name in REFUSED & body.keys():
        del body[name]
    (case.headers or {}).pop("X-Request-Timeout-Ms", None)


def ask_route(
    strategy: hypothesis.strategies.SearchStrategy[Case], examples: int, counts: dict[str, int]
) -> None:
    """Asks one route."""

    @hypothesis.seed(SEED)
    @hypothesis.settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @hypothesis.given(strategy)
    def ask(case: Case) -> None:
        answer(case)
        # Most random requests want what no house has; then they want what this one has.
        if case.operation.path in MODELS and isinstance(case.body, dict):
            within_reach(case)
            answer(case)

    def answer(case: Case) -> None:
        response = case.call()
        checks = CHECKS
        if response.status_code in (503, 504):
            # No defect but the answer to a deadline that cannot be met; it must say so.
            assert case.headers.get("X-Request-Timeout-Ms"), response.text
            code = response.json()["error"]["code"]
            assert code in ("server_is_overloaded", "deadline_exceeded"), response.text
            checks = CHECKS[1:]
        case.validate_response(response, checks=checks)
        label = f"{case.method} {case.operation.path} {response.status_code}"
        counts[label] = counts.get(label, 0) + 1

    ask()


def main() -> int:
    """Asks and prints the counts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--examples", type=int, default=100)
    asked = parser.parse_args()
    began_s = time.perf_counter()
    with served() as app:
        counts = ask_all(app, asked.examples)
    for label, count in sorted(counts.items()):
        print(f"{count:5} {label}")
    print(f"{sum(counts.values())} requests, nothing found, {time.perf_counter() - began_s:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
