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
