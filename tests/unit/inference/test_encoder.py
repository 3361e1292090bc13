"""The encoder against a second, slow implementation; its files; and the published known answer."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from switcher.errors import ModelError, NoDeviceError, UsageError
from switcher.inference import requests as r
from switcher.inference.engines.encoder import EncoderEngine
from switcher.inference.engines.function import FunctionEngine, find_function, tensor_function
from switcher.inference.loading import ModelSpec, load_engine
from switcher.inference.models.store import ModelStore
from switcher.inference.models.weights import read_safetensors
from switcher.inference.nn import ops
from switcher.inference.nn.arrays import array_library
from switcher.testing.engines import answer_alone
from switcher.testing.models import make_encoder_folder

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    Weights = dict[str, NDArray[np.float32]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_encoder_folder(tmp_path / "model")


def slow_encoder(weights: Weights, ids: list[int], heads: int) -> NDArray[np.float64]:
    """One text, in double precision, head by head, straight from the definition."""
    w = {name: array.astype(np.float64) for name, array in weights.items()}

    def dense(x: NDArray[np.float64], name: str) -> NDArray[np.float64]:
        return x @ w[f"{name}.weight"].T + w[f"{name}.bias"]

    def norm(x: NDArray[np.float64], name: str) -> NDArray[np.float64]:
        centred = x - x.mean(-1, keepdims=True)
        return (
            centred / np.sqrt(x.var(-1, keepdims=True) + 1e-12) * w[f"{name}.weight"]
            + w[f"{name}.bias"]
        )

    x = np.array([w["embeddings.word_embeddings.weight"][token] for token in ids])
    x += w["embeddings.position_embeddings.weight"][: len(ids)]
    x += w["embeddings.token_type_embeddings.weight"][0]
    x = norm(x, "embeddings.LayerNorm")
    size = x.shape[1] // heads
    for i in range(2):
        at = f"encoder.layer.{i}."
        q, k, v = (dense(x, f"{at}attention.self.{name}") for name in ("query", "key", "value"))
        mixed = np.empty_like(x)
        for head in range(heads):
            part = slice(head * size, (head + 1) * size)
            scores = np.exp(q[:, part] @ k[:, part].T / math.sqrt(size))
            mixed[:, part] = scores / scores.sum(1, keepdims=True) @ v[:, part]
        x = norm(x + dense(mixed, f"{at}attention.output.dense"), f"{at}attention.output.LayerNorm")
        inner = dense(x, f"{at}intermediate.dense")
        inner *= 0.5 * (1 + np.vectorize(math.erf)(inner / math.sqrt(2)))
        x = norm(x + dense(inner, f"{at}output.dense"), f"{at}output.LayerNorm")
    pooled = x.mean(0)
    return pooled / np.linalg.norm(pooled)


def test_agrees_with_the_slow_one(folder: Path) -> None:
    engine = EncoderEngine.load("m", folder, np)
    weights = load_file(folder / "model.safetensors")
    rows = [(2, 3), (2, 5, 9, 11, 3), (2, *range(4, 20), 3), (2, *[7] * 62, 3)]
    answer = answer_alone(engine, r.Embed(tuple(rows)))[-1]
    assert isinstance(answer, r.Embeddings)
    for vector, ids in zip(answer.vectors, rows, strict=True):
        np.testing.assert_allclose(vector, slow_encoder(weights, list(ids), 4), atol=2e-6)


def test_erf_and_gelu() -> None:
    x = np.linspace(-7, 7, 20_001).astype(np.float32)
    exact = np.array([math.erf(value) for value in x])
    np.testing.assert_allclose(ops.erf(np, x), exact, atol=5e-7)
    gelu = 0.5 * x * (1 + np.array([math.erf(value / math.sqrt(2)) for value in x]))
    np.testing.assert_allclose(ops.gelu(np, x.copy()), gelu, atol=2e-6)
    np.testing.assert_allclose(ops.gelu_tanh(np, x.copy()), gelu, atol=1e-3)


def test_compiled_parts_equal_array_code() -> None:
    from switcher.inference.nn.encoder_host import add_norm, bias_gelu
    from switcher.inference.nn.encoder_parts import ArrayParts, HostParts

    random = np.random.default_rng(2)
    x, y = (random.standard_normal((9, 48)).astype(np.float32) * 3 for _ in range(2))
    bias, weight, shift = (random.standard_normal(48).astype(np.float32) for _ in range(3))
    gelu = ops.gelu(np, x + bias)
    np.testing.assert_allclose(bias_gelu(x.copy(), bias), gelu, atol=2e-6)
    norm = ops.layer_norm(np, y + bias + x, weight, shift, 1e-12)
    np.testing.assert_allclose(add_norm(y, bias, x, weight, shift, 1e-12), norm, atol=5e-6)
    plain, compiled = ArrayParts(np, "gelu"), HostParts("gelu")
    for size in (12, 10, 16):
        qkv = random.standard_normal((4 * 21, 3 * 2 * size)).astype(np.float32) * 4
        bias = random.standard_normal(3 * 2 * size).astype(np.float32)
        lengths = np.array([21, 1, 7, 12])
        one = plain.attend(qkv.copy(), bias, (4, 21, 2), lengths).reshape(4, 21, -1)
        other = compiled.attend(qkv, bias, (4, 21, 2), lengths).reshape(4, 21, -1)
        np.testing.assert_allclose(other, one, atol=2e-5)


def test_padding_and_truncation_of_the_file_do_not_count(folder: Path) -> None:
    engine = EncoderEngine.load("m", folder, np)
    answer = answer_alone(engine, r.Embed(("hello", "the " * 20)))[-1]
    assert isinstance(answer, r.Embeddings)
    assert answer.prompt_tokens == 3 + 22


def test_bfloat16_and_sharded_weights(folder: Path) -> None:
    whole = dict(read_safetensors(folder))
    names = sorted(whole)
    (folder / "model.safetensors").unlink()
    save_file({n: whole[n] for n in names[:5]}, folder / "model-00001-of-00002.safetensors")
    rest = {n: whole[n] for n in names[5:]}
    save_file(rest, folder / "model-00002-of-00002.safetensors")
    again = read_safetensors(folder)
    assert all(np.array_equal(again[n], whole[n]) for n in names)
    header = {"x": {"dtype": "BF16", "shape": [2], "data_offsets": [0, 4]}}
    text = json.dumps(header).encode()
    body = len(text).to_bytes(8, "little") + text + bytes.fromhex("803f" + "00c0")
    (folder / "extra.safetensors").write_bytes(body)
    np.testing.assert_array_equal(read_safetensors(folder)["x"], [1.0, -2.0])


@pytest.mark.parametrize("cut", [0, 4, 100, -1])
def test_corrupt_weights_are_one_clear_line(folder: Path, cut: int) -> None:
    file = folder / "model.safetensors"
    file.write_bytes(file.read_bytes()[:cut])
    with pytest.raises(ModelError, match="corrupt or cut short"):
        EncoderEngine.load("m", folder, np)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"model_type": "t5"}, "must be 'bert'"),
        ({"hidden_act": "swish"}, "unknown activation"),
        ({"hidden_size": 0}, "positive hidden_size"),
        ({"hidden_size": 64}, "has shape"),
        ({"num_hidden_layers": 3}, "the weights lack encoder"),
        ({"num_attention_heads": 5}, "not a multiple"),
        ({"position_embedding_type": "relative_key"}, "absolute"),
        ({"vocab_size": 5}, "do not belong together"),
    ],
)
def test_models_of_another_kind_are_refused(
    folder: Path, change: dict[str, object], message: str
) -> None:
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(ModelError, match=message):
        EncoderEngine.load("m", folder, np)


def test_missing_and_broken_files(folder: Path) -> None:
    (folder / "tokenizer.json").write_text("{}")
    with pytest.raises(ModelError, match="not a tokenizer"):
        EncoderEngine.load("m", folder, np)
    (folder / "tokenizer.json").unlink()
    with pytest.raises(ModelError, match=r"tokenizer\.json is missing"):
        EncoderEngine.load("m", folder, np)
    (folder / "config.json").write_text("[")
    with pytest.raises(ModelError, match="not valid JSON"):
        EncoderEngine.load("m", folder, np)


def test_pooling_follows_its_file(folder: Path) -> None:
    mean = EncoderEngine.load("m", folder, np)
    (folder / "1_Pooling").mkdir()
    form = folder / "1_Pooling" / "config.json"
    form.write_text('{"pooling_mode_cls_token": true}')
    cls = EncoderEngine.load("m", folder, np)
    answers = [answer_alone(e, r.Embed(("hello world",)))[-1] for e in (mean, cls)]
    first, second = (a.vectors for a in answers if isinstance(a, r.Embeddings))
    assert not np.allclose(first, second, atol=1e-3)
    form.write_text('{"pooling_mode_max_tokens": true}')
    with pytest.raises(ModelError, match="only mean and cls"):
        EncoderEngine.load("m", folder, np)


def test_model_specs() -> None:
    spec = ModelSpec.parse
    assert spec("minilm") == ModelSpec("minilm", "minilm")
    assert spec("a=minilm") == ModelSpec("a", "minilm")
    assert spec("pypi:x==1.0") == ModelSpec("pypi:x==1.0", "pypi:x==1.0")
    assert spec("/data/my-model/") == ModelSpec("my-model", "/data/my-model/")
    assert spec("f=function:m:f") == ModelSpec("f", "function:m:f")
    assert spec("function:m:f").name == "f"
    for text in ("", "=x", "x="):
        with pytest.raises(UsageError):
            spec(text)


def test_functions_by_path(tmp_path: Path) -> None:
    spec = ModelSpec.parse("root=function:numpy:sqrt")
    engine = load_engine(spec, ModelStore(tmp_path))
    answer = answer_alone(engine, r.Call((np.array([4.0, 9.0]),)))[-1]
    assert isinstance(answer, r.Called)
    np.testing.assert_array_equal(answer.arrays[0], [2.0, 3.0])
    with pytest.raises(UsageError):
        find_function("numpy.sqrt")
    with pytest.raises(ModelError, match="no callable"):
        find_function("numpy:pi")
    with pytest.raises(ModelError, match="ModuleNotFoundError"):
        find_function("no_such_module:f")
    with pytest.raises(UsageError):
        tensor_function(max_rows=0)


@pytest.mark.parametrize("returned", [np.zeros(3), np.float64(1), np.array(["a", "b"]), None])
def test_a_function_that_returns_the_wrong_rows_fails_its_callers(returned: object) -> None:
    engine = FunctionEngine("f", lambda x: returned, np)
    answer = answer_alone(engine, r.Call((np.zeros(2),)))[-1]
    assert isinstance(answer, r.Failed)
    assert answer.reason is r.Reason.FAILED
    assert "one row for each" in answer.message


def test_a_card_without_its_library_says_what_to_install() -> None:
    assert array_library("cpu:0") is np
    with pytest.raises(NoDeviceError, match=r"gpu-switcher\[cuda\]|doctor"):
        array_library("cuda:0")
