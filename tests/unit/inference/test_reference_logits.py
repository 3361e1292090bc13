"""One random checkpoint per architecture: our logits are those of `transformers`.

How the answers were made: make_reference_logits.py.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import reference_checkpoints as made

from switcher.errors import ModelError
from switcher.inference.engines.sequences import Piece, run_pieces
from switcher.inference.models.gguf_file import GgufFile
from switcher.inference.models.llama_files import llama_from_folder, llama_from_gguf
from switcher.inference.models.weights import read_json, read_safetensors
from switcher.inference.nn.bert import Bert, BertConfig

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    F32 = NDArray[np.float32]

TOLERANCE = 1e-4
PAGES = [3, 1, 0]  # not in order, as they are after some traffic


@pytest.fixture(scope="module")
def reference(request: pytest.FixtureRequest) -> dict[str, F32]:
    file = request.path.with_name("reference_logits.npz")
    assert file.stat().st_size < 200_000
    with np.load(file) as arrays:
        return {name: arrays[name] for name in arrays.files if name != "about"}


def logits_in_pieces(folder: Path, sizes: list[int]) -> F32:
    """Logits after each piece, run one piece a step over pages."""
    model = llama_from_folder(folder, np)
    c = model.config
    pool = np.full((c.layers, 2, 4 * 16, c.kv_heads, c.head), np.nan, np.float32)
    rows, start = [], 0
    for size in sizes:
        piece = Piece(list(made.TOKENS[start : start + size]), start, PAGES, draws=True)
        rows.append(run_pieces(model, pool, [piece])[0])
        start += size
    return np.array(rows)


def test_every_answer_has_its_checkpoint(reference: dict[str, F32]) -> None:
    assert set(reference) == {*made.DECODERS, "bert"}


@pytest.mark.parametrize("name", made.DECODERS)
def test_decoder_logits_are_those_of_transformers(
    tmp_path: Path, reference: dict[str, F32], name: str
) -> None:
    folder = made.write_checkpoint(tmp_path, name)
    want = reference[name]
    assert np.abs(want).max() > 0.5
    single = logits_in_pieces(folder, [1] * len(made.TOKENS))
    np.testing.assert_allclose(single, want, atol=TOLERANCE)
    sizes = [3, 1, 11, 1, 12]
    pieces = logits_in_pieces(folder, sizes)
    np.testing.assert_allclose(pieces, want[np.cumsum(sizes) - 1], atol=TOLERANCE)


@pytest.mark.parametrize(("storage", "shards"), [("F32", 3), ("BF16", 1), ("BF16", 2), ("F16", 1)])
def test_storage_changes_nothing(
    tmp_path: Path, reference: dict[str, F32], storage: str, shards: int
) -> None:
    """The weights are exact in each of them."""
    folder = made.write_checkpoint(tmp_path, "qwen3", storage, shards)
    # Half precision cannot hold the smallest bfloat16 weights.
    atol = 2e-3 if storage == "F16" else TOLERANCE
    found = logits_in_pieces(folder, [len(made.TOKENS)])
    np.testing.assert_allclose(found[0], reference["qwen3"][-1], atol=atol)


def test_bert_states_are_those_of_transformers(tmp_path: Path, reference: dict[str, F32]) -> None:
    folder = made.write_checkpoint(tmp_path, "bert")
    ids = np.array([made.TOKENS])
    for pooling, want in (("mean", reference["bert"].mean(0)), ("cls", reference["bert"][0])):
        config = BertConfig.from_form(read_json(folder / "config.json"), pooling)
        model = Bert(config, read_safetensors(folder), np)
        found = model.encode(ids, np.array([len(made.TOKENS)]))[0]
        np.testing.assert_allclose(found, want / np.linalg.norm(want), atol=TOLERANCE)


@pytest.mark.parametrize("name", ["llama", "llama_llama3_rope", "llama_linear_rope", "qwen3"])
def test_gguf_gives_the_same_logits(tmp_path: Path, reference: dict[str, F32], name: str) -> None:
    """Its llama has interleaved rotary pairs; the scaling of Llama 3 is a tensor of divisors."""
    model = llama_from_gguf(GgufFile(made.write_gguf(tmp_path / "m.gguf", name)), np)
    c = model.config
    pool = np.zeros((c.layers, 2, 4 * 16, c.kv_heads, c.head), np.float32)
    found = run_pieces(model, pool, [Piece(list(made.TOKENS), 0, PAGES, draws=True)])
    np.testing.assert_allclose(found[0], reference[name][-1], atol=TOLERANCE)


def change(folder: Path, **changes: Any) -> Path:
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))
    return folder


@pytest.mark.parametrize(
    ("name", "changes", "message"),
    [
        ("llama", {"mlp_bias": True}, "mlp_bias"),
        ("llama", {"partial_rotary_factor": 0.5}, "partial_rotary_factor"),
        ("llama", {"quantization_config": {"quant_method": "gptq"}}, "quantised"),
        ("llama", {"rope_scaling": {"rope_type": "yarn", "factor": 2.0}}, "'yarn'"),
        ("llama", {"rope_scaling": {"rope_type": "linear"}}, "positive factor"),
        ("llama", {"rope_parameters": {"rope_type": "dynamic"}}, "'dynamic'"),
        ("llama", {"num_hidden_layers": 2}, "does not use"),
        ("qwen2", {"use_sliding_window": True, "sliding_window": 4, "layer_types": ["x"]}, "fit"),
        ("bert", {"num_hidden_layers": 1}, "does not use"),
        ("bert", {"is_decoder": True}, "is_decoder"),
    ],
)
def test_what_is_not_built_is_refused(
    tmp_path: Path, name: str, changes: dict[str, Any], message: str
) -> None:
    folder = change(made.write_checkpoint(tmp_path, name), **changes)
    with pytest.raises(ModelError, match=message):
        (load_bert if name == "bert" else load_llama)(folder)


def load_llama(folder: Path) -> None:
    llama_from_folder(folder, np)


def load_bert(folder: Path) -> None:
    config = BertConfig.from_form(read_json(folder / "config.json"), "mean")
    Bert(config, read_safetensors(folder), np)


def test_a_missing_shard_is_named(tmp_path: Path) -> None:
    folder = made.write_checkpoint(tmp_path, "llama", shards=2)
    (folder / "model-00002-of-00002.safetensors").unlink()
    with pytest.raises(ModelError, match=r"lacks model-00002"):
        llama_from_folder(folder, np)


def test_weights_stored_twice_are_read_once(tmp_path: Path) -> None:
    folder = made.write_checkpoint(tmp_path, "llama")
    (folder / "consolidated.safetensors").write_bytes(b"other names")
    assert llama_from_folder(folder, np).config.layers == 3
