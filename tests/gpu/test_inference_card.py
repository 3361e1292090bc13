"""Models on a real card: CuPy computes what NumPy does, and a graph does what its launches do."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from switcher.errors import NoDeviceError
from switcher.inference import requests as r
from switcher.inference.engines.decoder_loading import load_decoder
from switcher.inference.engines.encoder import EncoderEngine
from switcher.inference.engines.sequences import Piece, run_pieces
from switcher.inference.models.llama_files import llama_from_folder
from switcher.inference.nn.arrays import array_library, card_stream, to_host
from switcher.inference.nn.card.step import CardDecoder
from switcher.inference.nn.llama import Llama, Segment
from switcher.testing.decoders import make_decoder_folder
from switcher.testing.engines import answer_alone, answer_together
from switcher.testing.models import make_encoder_folder

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.gpu
KINDS = ["llama", "qwen2", "qwen3"]


@pytest.fixture(scope="module")
def cupy() -> Any:
    try:
        return array_library("cuda:0")
    except NoDeviceError as error:
        if os.environ.get("SWITCHER_REQUIRE_GPU") == "1":
            pytest.fail(f"SWITCHER_REQUIRE_GPU=1 and {error}")
        pytest.skip(str(error))


def pool_for(model: Llama, pages: int) -> Any:
    c, xp = model.config, model.xp
    return xp.zeros((c.layers, 2, 16 * pages, c.kv_heads, c.head), xp.float32)


@pytest.mark.parametrize("kind", KINDS)
def test_prompts_and_steps_give_numpys_logits(tmp_path: Path, cupy: Any, kind: str) -> None:
    """Three prompts eagerly, then tokens: by the captured step, by its plain launches, by NumPy."""
    folder = make_decoder_folder(tmp_path, kind)
    plain = llama_from_folder(folder, np)
    pages = [[5, 2], [0, 3], [4, 1]]
    prompts = [list(range(7, 7 + n)) for n in (11, 1, 14)]
    ours = pool_for(plain, 6)
    prompt = [Piece(p, 0, b, draws=True) for p, b in zip(prompts, pages, strict=True)]
    want = run_pieces(plain, ours, prompt)
    with card_stream(cupy):
        model = llama_from_folder(folder, cupy)
        pool = pool_for(model, 6)
        found = run_pieces(model, pool, prompt)
        np.testing.assert_allclose(found, want, atol=0.01 * np.abs(want).max())
        decoder = CardDecoder(model, pool)
        for turn in range(12):
            ids = [(13 * turn + 5 * i) % 200 for i in range(3)]
            starts = [len(p) + turn for p in prompts]
            pieces = [
                Piece([token], start, b, draws=True)
                for token, start, b in zip(ids, starts, pages, strict=True)
            ]
            segments = [Segment(i, 1, s + 1, pages[i]) for i, s in enumerate(starts)]
            want = run_pieces(plain, ours, pieces)
            step = decoder.run(ids, segments)
            graph = to_host(step.logits)[:3]
            chosen = to_host(step.chosen)[:3]
            step.launch()  # the same launches, not from the graph
            np.testing.assert_array_equal(to_host(step.logits)[:3], graph)
            np.testing.assert_array_equal(chosen, graph.argmax(axis=1))
            np.testing.assert_allclose(graph, want, atol=0.01 * np.abs(want).max())
            np.testing.assert_allclose(
                run_pieces(model, pool, pieces), graph, atol=0.01 * np.abs(want).max()
            )


@pytest.mark.parametrize("batch", [1, 2, 5, 8, 16, 32])
def test_every_batch_has_its_graph(tmp_path: Path, cupy: Any, batch: int) -> None:
    """A sequence's logits are the same in every batch; spare rows change no page."""
    folder = make_decoder_folder(tmp_path, "llama")
    with card_stream(cupy):
        model = llama_from_folder(folder, cupy)
        pool = pool_for(model, batch + 1)
        decoder = CardDecoder(model, pool)
        segments = [Segment(i, 1, 1, [i]) for i in range(batch)]
        step = decoder.run([9] * batch, segments)
        logits = to_host(step.logits)[:batch]
        np.testing.assert_allclose(logits, np.repeat(logits[:1], batch, axis=0), atol=1e-3)
        untouched = to_host(pool)[:, :, 16 * batch :]
        np.testing.assert_array_equal(untouched, np.zeros_like(untouched))


def test_the_text_engine_answers(tmp_path: Path, cupy: Any) -> None:
    """Warmed up as a worker does, then several requests at once; every page comes back."""
    engine = load_decoder("m", make_decoder_folder(tmp_path, "qwen3"), cupy)
    for key in engine.buckets():
        engine.run_bucket(key)
    body = r.Generate(prompt=(5, 9, 40), max_tokens=12, sampling=r.Sampling(temperature=0))
    alone = answer_alone(engine, body)
    for events in answer_together(engine, [body] * 9):
        assert [e for e in events if isinstance(e, r.Delta)] == [
            e for e in alone if isinstance(e, r.Delta)
        ]
    assert engine.pages.free == engine.pages.total


def test_the_encoder_points_where_numpys_does(tmp_path: Path, cupy: Any) -> None:
    folder = make_encoder_folder(tmp_path)
    body = r.Embed(("the weather is lovely", "a", "hello world of big red ball", "the " * 30))
    found, want = (answer_alone(EncoderEngine.load("m", folder, xp), body)[-1] for xp in (cupy, np))
    assert isinstance(found, r.Embeddings)
    assert isinstance(want, r.Embeddings)
    assert ((found.vectors * want.vectors).sum(axis=1) > 0.9999).all()
