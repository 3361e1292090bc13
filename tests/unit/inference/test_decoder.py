"""The decoder: against a slow second implementation, across file formats, pages and batches."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import pytest
from safetensors.numpy import load_file

from switcher.errors import InternalError, ModelError
from switcher.inference import requests as r
from switcher.inference.engines.decoder import DecoderEngine, DecoderLimits
from switcher.inference.engines.decoder_loading import load_decoder
from switcher.inference.loading import ModelSpec, load_engine
from switcher.inference.models.store import ModelStore
from switcher.inference.nn.kernels import ArrayKernels
from switcher.inference.nn.kernels_host import HostKernels
from switcher.inference.nn.kv import BlockPool
from switcher.inference.nn.llama import Segment
from switcher.inference.runtime import Runtime
from switcher.testing import decoders as made
from switcher.testing.clock import VirtualClock
from switcher.testing.engines import answer_alone, answer_together, request_for

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    F64 = NDArray[np.float64]

GREEDY = r.Sampling(temperature=0)
KINDS = ["llama", "qwen2", "qwen3"]


def slow_logits(weights: dict[str, NDArray[np.float32]], ids: list[int]) -> F64:
    """Logits after the last id, in double precision, token by token and head by head."""
    w = {name: array.astype(np.float64) for name, array in weights.items()}

    def norm(x: F64, name: str) -> F64:
        out: F64 = x / np.sqrt((x * x).mean(-1, keepdims=True) + 1e-6) * w[f"{name}.weight"]
        return out

    def turn(x: F64, position: int) -> F64:
        out = np.empty_like(x)
        half = len(x) // 2
        for i in range(half):
            angle = position / 10_000 ** (2 * i / len(x))
            out[i] = x[i] * np.cos(angle) - x[i + half] * np.sin(angle)
            out[i + half] = x[i + half] * np.cos(angle) + x[i] * np.sin(angle)
        return out

    xs = [w["model.embed_tokens.weight"][token] for token in ids]
    for layer in range(made.LAYERS):
        at = f"model.layers.{layer}."
        heads: dict[str, list[F64]] = {"q": [], "k": [], "v": []}
        for position, x in enumerate(xs):
            normed = norm(x, f"{at}input_layernorm")
            for part, rows in heads.items():
                name = f"{at}self_attn.{part}_proj"
                row = w[f"{name}.weight"] @ normed + w.get(f"{name}.bias", 0.0)
                row = row.reshape(-1, made.HEAD)
                if f"{at}self_attn.{part}_norm.weight" in w:
                    row = norm(row, f"{at}self_attn.{part}_norm")
                if part != "v":
                    row = np.array([turn(head, position) for head in row])
                rows.append(row)
        for position in range(len(xs)):
            mixed = []
            for head in range(made.HEADS):
                kv = head * made.KV_HEADS // made.HEADS
                q = heads["q"][position][head]
                seen = range(position + 1)
                scores = np.array([q @ heads["k"][p][kv] for p in seen]) / np.sqrt(made.HEAD)
                weight = np.exp(scores - scores.max())
                weight /= weight.sum()
                mixed.append(sum(weight[p] * heads["v"][p][kv] for p in seen))
            xs[position] = xs[position] + w[f"{at}self_attn.o_proj.weight"] @ np.concatenate(mixed)
        for position, x in enumerate(xs):
            normed = norm(x, f"{at}post_attention_layernorm")
            gate = w[f"{at}mlp.gate_proj.weight"] @ normed
            up = w[f"{at}mlp.up_proj.weight"] @ normed
            inner = gate / (1 + np.exp(-gate)) * up
            xs[position] = x + w[f"{at}mlp.down_proj.weight"] @ inner
    out: F64 = w["lm_head.weight"] @ norm(xs[-1], "model.norm")
    return out


def logprobs_of(engine: DecoderEngine, ids: list[int], top: int) -> dict[int, float]:
    """The engine's `top` likeliest next tokens with their log probabilities."""
    sampling = r.Sampling(temperature=0, logprobs=top)
    body = r.Generate(prompt=tuple(ids), max_tokens=1, sampling=sampling)
    delta = answer_alone(engine, body)[0]
    assert isinstance(delta, r.Delta)
    if delta.logprobs is None:  # the end mark
        return {}
    return {token: value for token, _, value in delta.logprobs[0].top}


def tokens_of(events: list[r.Event]) -> list[int]:
    return [t for event in events if isinstance(event, r.Delta) for t in event.tokens]


def text_of(events: list[r.Event], index: int = 0) -> str:
    deltas = [e for e in events if isinstance(e, r.Delta) and e.index == index]
    return "".join(delta.text for delta in deltas)


@pytest.mark.parametrize("kind", KINDS)
def test_logits_agree_with_the_slow_one(tmp_path: Path, kind: str) -> None:
    folder = made.make_decoder_folder(tmp_path, kind)
    engine = load_decoder("m", folder, np)
    weights = load_file(folder / "model.safetensors")
    checked = 0
    for ids in ([5], [7, 9, 200, 31, 5, 5, 77], list(range(2, 40))):
        logits = slow_logits(weights, ids)
        expected = logits - logits.max() - np.log(np.exp(logits - logits.max()).sum())
        found = logprobs_of(engine, ids, 20)
        for token, value in found.items():
            assert abs(value - expected[token]) < 1e-4
        assert not found or next(iter(found)) == int(logits.argmax())
        checked += bool(found)
    assert checked >= 2


@pytest.mark.parametrize("kind", KINDS)
def test_gguf_and_safetensors_are_the_same_model(tmp_path: Path, kind: str) -> None:
    """The GGUF of a llama has interleaved pairs, its safetensors halves: both layouts at once."""
    folder = load_decoder("m", made.make_decoder_folder(tmp_path / "hf", kind), np)
    gguf = load_decoder("m", made.make_gguf(tmp_path / "m.gguf", kind), np)
    body = r.Generate(prompt="hello wörld 2+2", max_tokens=40, sampling=GREEDY)
    one, other = answer_alone(folder, body), answer_alone(gguf, body)
    assert tokens_of(one) == tokens_of(other)
    assert len(tokens_of(one)) >= 2


@pytest.mark.parametrize(
    ("quantisation", "off"),
    [("F16", 0.02), ("Q8_0", 0.1), ("Q4_0", 1.5), ("Q4_1", 1.5), ("BF16", 0.02)],
)
def test_quantised_files_unpack_as_the_library_does(
    tmp_path: Path, quantisation: str, off: float
) -> None:
    import gguf

    from switcher.inference.models.gguf_file import GgufFile

    file = GgufFile(made.make_gguf(tmp_path / "m.gguf", "qwen2", quantisation))
    exact = made.make_weights("qwen2", 258)
    reader = gguf.GGUFReader(tmp_path / "m.gguf")
    for key, field in reader.fields.items():
        assert key.startswith("GGUF.") or file.value(key) == field.contents()
    for tensor in reader.tensors:
        ours = file.tensor(tensor.name)
        assert ours is not None
        theirs = gguf.quants.dequantize(tensor.data, tensor.tensor_type).reshape(ours.shape)
        np.testing.assert_allclose(ours.floats(), theirs, rtol=1e-6)
    name = "model.layers.0.mlp.up_proj.weight"
    unpacked = file.tensor(made.gguf_name(name))
    assert unpacked is not None
    assert np.abs(unpacked.floats() - exact[name]).max() < off


def test_story_model_writes_the_published_text(shared_data: Path) -> None:
    path = shared_data / "inference" / "stories260K.bin"
    engine = load_engine(ModelSpec("stories", str(path)), ModelStore())
    body = r.Generate(prompt="", max_tokens=256, sampling=GREEDY)
    text = text_of(answer_alone(engine, body))
    expected = (shared_data / "inference" / "stories260K.expected.txt").read_text()
    assert text == expected.rstrip("\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made.make_decoder_folder(tmp_path / "model")


BODIES = tuple(
    r.Generate(prompt=(5 + n, 9, *range(40, 40 + 3 * n)), max_tokens=20 + n, sampling=GREEDY)
    for n in range(9)
)


def test_pieces_of_prompts_change_nothing(folder: Path) -> None:
    whole = load_decoder("m", folder, np, limits=DecoderLimits(prefill_tokens=512))
    pieces = load_decoder("m", folder, np, limits=DecoderLimits(prefill_tokens=3))
    for one, other in zip(
        answer_together(whole, BODIES), answer_together(pieces, BODIES), strict=True
    ):
        assert tokens_of(one) == tokens_of(other)


@pytest.mark.parametrize(("asked", "piece"), [(None, 64), (16, 16)])
def test_a_step_reads_no_more_of_a_prompt_than_asked(
    folder: Path, asked: int | None, piece: int
) -> None:
    engine = load_engine(ModelSpec("m", str(folder)), ModelStore(), prefill_tokens=asked)
    assert engine.buckets()[0].length == min(piece, engine.info.max_tokens)
    body = r.Generate(prompt=(5,) * 40, max_tokens=1, sampling=GREEDY)
    steps, runtime = [], Runtime([engine], VirtualClock())
    runtime.submit(request_for(engine, body), lambda _: None)
    while (report := runtime.step()) is not None:
        steps.append(report.tokens)
    assert max(steps) == min(piece, 40)


def test_few_pages_put_sequences_out_and_all_finish_the_same(folder: Path) -> None:
    roomy = load_decoder("m", folder, np)
    tight = load_decoder("m", folder, np, limits=DecoderLimits(kv_bytes=1, max_sequences=4))
    assert tight.pages.total == 8
    bodies = [r.Generate(prompt=(5, n), max_tokens=60, sampling=GREEDY) for n in range(20, 26)]
    runtime = Runtime([tight], VirtualClock())
    events: list[list[r.Event]] = [[] for _ in bodies]
    for body, mine in zip(bodies, events, strict=True):
        runtime.submit(request_for(tight, body), mine.append)
    while runtime.has_work():
        runtime.step()
    assert runtime.stats().evictions > 0
    for one, other in zip(events, answer_together(roomy, bodies), strict=True):
        assert tokens_of(one) == tokens_of(other)
    assert tight.pages.free == tight.pages.total


def test_cancel_frees_the_pages_within_one_step(folder: Path) -> None:
    engine = load_decoder("m", folder, np)
    runtime = Runtime([engine], VirtualClock())
    request = request_for(engine, r.Generate(prompt=(5, 6, 7), max_tokens=90, sampling=GREEDY))
    events: list[r.Event] = []
    runtime.submit(request, events.append)
    runtime.step()
    assert engine.pages.free < engine.pages.total
    runtime.cancel(request.id)
    runtime.step()
    assert engine.pages.free == engine.pages.total
    assert isinstance(events[-1], r.Failed)


def test_newcomers_join_between_steps_and_steps_stay_bounded(folder: Path) -> None:
    engine = load_decoder("m", folder, np, limits=DecoderLimits(prefill_tokens=8))
    runtime = Runtime([engine], VirtualClock())
    for _ in range(3):
        body = r.Generate(prompt=tuple(range(2, 52)), max_tokens=10, sampling=GREEDY)
        runtime.submit(request_for(engine, body), lambda event: None)
    sizes = []
    while report := runtime.step():
        sizes.append(report.tokens)
    assert max(sizes) <= 8 + 3
    assert sum(sizes) >= 150


def test_seeds_repeat_and_choices_differ(folder: Path) -> None:
    engine = load_decoder("m", folder, np)
    body = r.Generate(prompt="hello", max_tokens=12, n=3, sampling=r.Sampling(seed=11))
    one, again = answer_alone(engine, body), answer_alone(engine, body)
    texts = [text_of(one, i) for i in range(3)]
    assert texts == [text_of(again, i) for i in range(3)]
    assert len(set(texts)) > 1
    end = one[-1]
    assert isinstance(end, r.Generated)
    assert end.prompt_tokens == 5


def test_limits_of_the_window(folder: Path) -> None:
    engine = load_decoder("m", folder, np)
    long = tuple(range(2, 128))
    last = answer_alone(engine, r.Generate(prompt=long, sampling=GREEDY))[-1]
    assert isinstance(last, r.Generated)
    assert last.completion_tokens <= 2
    for prompt, wanted in ((long, 3), ((5,) * 128, None)):
        failed = answer_alone(engine, r.Generate(prompt=prompt, max_tokens=wanted))[-1]
        assert isinstance(failed, r.Failed)
        assert failed.reason is r.Reason.TOO_LONG


def test_chat_uses_the_template_and_its_marks(folder: Path) -> None:
    engine = load_decoder("m", folder, np)
    turns = (r.ChatMessage("system", "be kind"), r.ChatMessage("user", "hi"))
    (item,) = engine.admit(request_for(engine, r.Generate(messages=turns)))
    assert item.tokens == 1 + 6 + 1 + 7 + 1 + 1 + 4 + 1 + 2 + 1 + 1 + 9 + 1
    (folder / "tokenizer_config.json").unlink()
    bare = load_decoder("m", folder, np)
    failed = answer_alone(bare, r.Generate(messages=turns))[-1]
    assert isinstance(failed, r.Failed)
    assert "no chat template" in failed.message


def test_stop_texts_end_before_themselves(folder: Path) -> None:
    engine = load_decoder("m", folder, np)
    free = text_of(answer_alone(engine, BODIES[3]))
    stop = free[3:6]
    assert len(stop) == 3
    body = r.Generate(prompt=BODIES[3].prompt, max_tokens=23, stop=(stop,), sampling=GREEDY)
    events = answer_alone(engine, body)
    assert text_of(events) == free[: free.index(stop)]
    deltas = [event for event in events if isinstance(event, r.Delta)]
    assert deltas[-1].finish == "stop"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"model_type": "mamba"}, "decoders are"),
        ({"rope_scaling": {"type": "yarn"}}, "rope_scaling"),
        ({"hidden_act": "gelu"}, "unknown activation"),
        ({"num_attention_heads": 3}, "do not fit"),
        ({"num_hidden_layers": 3}, "the weights lack"),
        ({"intermediate_size": 95}, "has shape"),
        ({"vocab_size": 100}, "has shape|belong together"),
    ],
)
def test_models_of_another_kind_are_refused(
    folder: Path, change: dict[str, object], message: str
) -> None:
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(ModelError, match=message):
        load_decoder("m", folder, np)


@pytest.mark.parametrize("keep", [0, 3, 40, 2000, -5000])
def test_corrupt_gguf_is_one_clear_line(tmp_path: Path, keep: int) -> None:
    path = made.make_gguf(tmp_path / "m.gguf")
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(ModelError, match=r"corrupt|cut short|lacks|kind"):
        load_decoder("m", path, np)


def test_corrupt_story_model_is_one_clear_line(tmp_path: Path, shared_data: Path) -> None:
    raw = (shared_data / "inference" / "stories260K.bin").read_bytes()
    path = tmp_path / "m.bin"
    for body in (b"", raw[:1000], b"\0" * 1000, raw + b"x"):
        path.write_bytes(body)
        with pytest.raises(ModelError, match=r"m\.bin"):
            load_decoder("m", path, np)
    path.write_bytes(raw)
    with pytest.raises(ModelError, match=r"tok512\.bin.*beside the model"):
        load_decoder("m", path, np)


def test_host_kernels_equal_array_code() -> None:
    random = np.random.default_rng(1)

    def normal(*shape: int) -> NDArray[np.float32]:
        return random.standard_normal(shape).astype(np.float32)

    plain, compiled = ArrayKernels(np), HostKernels()
    x, weight = normal(7, 64), normal(64)
    np.testing.assert_allclose(
        compiled.rms_norm(x, weight, 1e-5), plain.rms_norm(x, weight, 1e-5), rtol=1e-5, atol=1e-6
    )
    np.testing.assert_allclose(compiled.silu_gate(x), plain.silu_gate(x), rtol=1e-5, atol=1e-6)
    heads, cos, sin = normal(5, 6, 16), normal(50, 8), normal(50, 8)
    positions = np.array([0, 3, 49, 3, 1])
    one, other = heads.copy(), heads.copy()
    compiled.rotate(one, 4, cos, sin, positions)
    plain.rotate(other, 4, cos, sin, positions)
    np.testing.assert_allclose(one, other, rtol=1e-5, atol=1e-6)
    np.testing.assert_array_equal(one[:, 4:], heads[:, 4:])
    keys, values, query = normal(160, 2, 16), normal(160, 2, 16), normal(12, 6, 16)
    segments = [
        Segment(0, 1, 33, [4, 9, 1]),
        Segment(1, 8, 30, [2, 0]),
        Segment(9, 1, 1, [3]),
        Segment(10, 2, 2, [5]),
    ]
    np.testing.assert_allclose(
        compiled.attend(query, keys, values, compiled.plan(segments)),
        plain.attend(query, keys, values, plain.plan(segments)),
        rtol=1e-4,
        atol=1e-5,
    )


def test_pages_are_handed_out_once() -> None:
    pool = BlockPool(3)
    taken = [pool.take() for _ in range(4)]
    assert taken == [0, 1, 2, None]
    pool.give([1])
    with pytest.raises(InternalError):
        pool.give([1])
    assert pool.take() == 1


def test_sampling_follows_the_model(folder: Path) -> None:
    """4,000 draws of one token against the model's own probabilities, cut by top-k and top-p."""
    from switcher.inference.engines.sampling import Sampler

    logits = np.log(np.array([0.4, 0.3, 0.2, 0.08, 0.02], np.float32))
    for sampling, kept in (
        (r.Sampling(seed=1), 5),
        (r.Sampling(seed=1, top_k=2), 2),
        (r.Sampling(seed=1, top_p=0.75), 3),
        (r.Sampling(seed=1, top_p=0.4), 1),
        (r.Sampling(seed=1, temperature=0.5, top_k=3), 3),
    ):
        sampler = Sampler(sampling, 0)
        drawn = Counter(sampler.draw(logits).token for _ in range(4000))
        weights = np.exp(logits[:kept] / sampling.temperature)
        weights /= weights.sum()
        assert set(drawn) <= set(range(kept))
        for token in range(kept):
            assert abs(drawn[token] / 4000 - weights[token]) < 0.03
