"""Published models through the whole path: pulled by name, checked by hash, known answers."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from switcher.inference import requests as r
from switcher.inference.loading import ModelSpec, load_engine
from switcher.inference.models.store import ModelStore
from switcher.testing.engines import answer_alone

pytestmark = [pytest.mark.peer, pytest.mark.slow]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> ModelStore:
    given = os.environ.get("SWITCHER_CACHE")
    return ModelStore(Path(given) if given else tmp_path_factory.mktemp("cache"))


def test_minilm_reproduces_the_published_similarities(store: ModelStore) -> None:
    """Source: the model card's three sentences."""
    store.pull("minilm")
    engine = load_engine(ModelSpec.parse("minilm"), store)
    texts = (
        "The weather is lovely today.",
        "It's so sunny outside!",
        "He drove to the stadium.",
    )
    answer = answer_alone(engine, r.Embed(texts))[-1]
    assert isinstance(answer, r.Embeddings)
    similarity = answer.vectors @ answer.vectors.T
    found = similarity[[0, 0, 1], [1, 2, 2]]
    np.testing.assert_allclose(found, [0.6660, 0.1046, 0.1411], atol=1e-4)
    assert answer.prompt_tokens == 8 + 9 + 8


def test_smollm2_answers_with_the_published_tokens(store: ModelStore) -> None:
    """Source: transformers' greedy tokens on the same weights."""
    store.pull("smollm2")
    engine = load_engine(ModelSpec.parse("smollm2"), store, max_window=1024)
    question = r.ChatMessage("user", "What is the capital of France?")
    sampling = r.Sampling(temperature=0)
    body = r.Generate(messages=(question,), max_tokens=20, sampling=sampling)
    deltas = [e for e in answer_alone(engine, body) if isinstance(e, r.Delta)]
    tokens = [token for delta in deltas for token in delta.tokens]
    assert tokens == [504, 3575, 282, 4649, 314, 7042, 30, 2]
    assert "".join(delta.text for delta in deltas) == "The capital of France is Paris."
    assert deltas[-1].finish == "stop"
