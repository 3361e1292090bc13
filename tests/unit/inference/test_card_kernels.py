"""The kernels for a card, without one: compiled for every card, and run on the CPU beside NumPy.

What this cannot show (speed, captured graphs, the card's own rounding) is in tests/gpu.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np
import pytest
import reference_checkpoints as made
from card_program import Nvrtc, build, launcher

from switcher.errors import ModelError
from switcher.inference import requests as r
from switcher.inference.engines.decoder_loading import load_decoder
from switcher.inference.engines.sequences import Piece, run_pieces
from switcher.inference.models.llama_files import llama_from_folder
from switcher.inference.nn.card.kernels import CardKernels, CardWeights
from switcher.inference.nn.card.launch import BF16_OPTION, OPTIONS, source
from switcher.inference.nn.card.step import CardDecoder
from switcher.inference.nn.llama import Llama, Segment
from switcher.inference.nn.stored import Stored
from switcher.testing import decoders
from switcher.testing.engines import answer_together

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

    Launches = Callable[[bool], Callable[..., None]]

TARGETS = ("sm_75", "sm_80", "sm_86", "sm_89", "sm_90", "sm_100", "sm_120")
DEPTHS = {"F16": 2e-3, "BF16": 1e-4}  # float16 cannot hold the smallest weights of the checkpoints
NAMES = [name for name in made.DECODERS if name != "smollm"]


@pytest.fixture(scope="module")
def launches(tmp_path_factory: pytest.TempPathFactory) -> Launches:
    folder = tmp_path_factory.mktemp("card")
    built = {bf16: launcher(build(folder, bf16=bf16)) for bf16 in (False, True)}
    return lambda bf16: built[bf16]


@pytest.fixture
def on_card(launches: Launches, monkeypatch: pytest.MonkeyPatch) -> None:
    """Models loaded for NumPy get the card's kernels, which run on the CPU."""
    monkeypatch.setattr(
        "switcher.inference.nn.llama.choose_kernels", lambda xp: CardKernels(xp, launches)
    )


@pytest.mark.parametrize(
    ("target", "kind"),
    [*((target, ()) for target in TARGETS), ("sm_75", (BF16_OPTION,)), ("sm_90", (BF16_OPTION,))],
)
def test_every_kernel_compiles_for_every_card(target: str, kind: tuple[str, ...]) -> None:
    options = (*OPTIONS, *kind, f"--gpu-architecture={target}")
    cubin = Nvrtc().cubin(source(), options)
    assert cubin.startswith(b"\x7fELF")
    for name in ("embed", "rms_norm", "linear_8", "gate_up_1", "rope_store", "attend", "argmax"):
        assert name.encode() in cubin


def pool_for(model: Llama, pages: int) -> NDArray[np.float32]:
    c = model.config
    return np.zeros((c.layers, 2, 16 * pages, c.kv_heads, c.head), np.float32)


@pytest.mark.parametrize(
    ("name", "storage"),
    [*((name, "F16") for name in NAMES), ("qwen2_sliding", "BF16"), ("qwen3", "BF16")],
)
def test_a_step_of_kernels_gives_numpys_logits(
    tmp_path: Path, launches: Launches, monkeypatch: pytest.MonkeyPatch, name: str, storage: str
) -> None:
    """Three sequences of different lengths and pages, token by token, in a step for four."""
    folder = made.write_checkpoint(tmp_path, name, "BF16" if storage == "BF16" else "F32")
    plain = llama_from_folder(folder, np)
    monkeypatch.setattr(
        "switcher.inference.nn.llama.choose_kernels", lambda xp: CardKernels(xp, launches)
    )
    model = llama_from_folder(folder, np)
    assert {cast("CardWeights", w).bf16 for w in model.matrices()} == {storage == "BF16"}
    assert CardDecoder.suits(model)
    assert not CardDecoder.suits(plain)
    pages = [[5, 2], [0, 3], [4, 1]]
    ours, theirs = pool_for(plain, 6), pool_for(model, 6)
    decoder = CardDecoder(model, theirs)
    positions = [0, 0, 0]
    for turn in range(14):
        # The second joins later, and the third skips turns.
        alive = [i for i in range(3) if not (i == 1 and turn < 3) and not (i == 2 and turn % 2)]
        ids = [made.TOKENS[positions[i] + 2 * i] for i in alive]
        pieces = [
            Piece([token], positions[i], pages[i], draws=True)
            for i, token in zip(alive, ids, strict=True)
        ]
        segments = [Segment(row, 1, positions[i] + 1, pages[i]) for row, i in enumerate(alive)]
        want = run_pieces(plain, ours, pieces)
        step = decoder.run(ids, segments)
        found = step.logits[: len(alive)]
        np.testing.assert_allclose(found, want, atol=DEPTHS[storage])
        np.testing.assert_array_equal(step.chosen[: len(alive)], found.argmax(axis=1))
        for i in alive:
            positions[i] += 1
    np.testing.assert_allclose(theirs, ours, atol=DEPTHS[storage])


def test_products_of_every_tile(launches: Launches) -> None:
    random = np.random.RandomState(4)
    kernels = CardKernels(np, launches)
    parts = [Stored.of(random.standard_normal((rows, 72)).astype(np.float16)) for rows in (5, 8)]
    weights = kernels.weights(parts)
    plain = np.concatenate([part.floats() for part in parts])
    for tokens in (0, 1, 2, 3, 4, 5, 8, 9, 20):
        x = random.standard_normal((tokens, 72)).astype(np.float32)
        # Beyond 8 the matrix library multiplies, with inputs in 16 bits.
        atol = 1e-4 if tokens <= 8 else 0.05
        np.testing.assert_allclose(kernels.linear(x, weights), x @ plain.T, atol=atol)
    rows = np.array([3, 0, 12])
    np.testing.assert_array_equal(kernels.take(weights, rows), plain[rows])


def test_argmax_takes_the_first_of_equals(launches: Launches) -> None:
    random = np.random.RandomState(6)
    logits = random.standard_normal((5, 1000)).astype(np.float32)
    logits[0, [700, 300, 999]] = 9.0
    logits[1, 999] = 9.0
    logits[2, 0] = 9.0
    logits[3] = -2.5
    chosen = np.full(5, -1, np.int32)
    launches(False)("argmax", (5, 1), 256, (logits, chosen, np.int32(1000)))
    np.testing.assert_array_equal(chosen, logits.argmax(axis=1))


@pytest.mark.usefixtures("on_card")
def test_the_engine_writes_the_same_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prompts eagerly, tokens by steps of kernels, greedy on the card and drawn on the host."""
    folder = decoders.make_decoder_folder(tmp_path / "m", "qwen3")
    engine = load_decoder("m", folder, np)
    monkeypatch.undo()
    plain = load_decoder("m", folder, np)
    bodies = [
        r.Generate(prompt=(5 + n, 9, *range(40, 40 + 3 * n)), max_tokens=12, sampling=sampling)
        for n in range(5)
        for sampling in (r.Sampling(temperature=0), r.Sampling(temperature=0, logprobs=2))
    ]
    assert {key.batch for key in engine.buckets()} > {key.batch for key in plain.buckets()}
    for key in engine.buckets()[:3]:
        engine.run_bucket(key)
    found, want = answer_together(engine, bodies), answer_together(plain, bodies)
    for one, other in zip(found, want, strict=True):
        tokens = [
            [t for e in es if isinstance(e, r.Delta) for t in e.tokens] for es in (one, other)
        ]
        assert tokens[0] == tokens[1]
        assert len(tokens[0]) > 1
    assert engine.pages.free == engine.pages.total


@pytest.mark.usefixtures("on_card")
def test_sizes_that_the_kernels_do_not_read_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="multiples of 8, not 54"):
        llama_from_folder(made.write_checkpoint(tmp_path, "smollm"), np)


def test_weights_beyond_float16_are_refused(launches: Launches) -> None:
    part = Stored.of(np.full((8, 8), 1e5, np.float32))
    with pytest.raises(ModelError, match="beyond float16"):
        CardKernels(np, launches).weights([part])
