"""Llama-type models from their files: Hugging Face folders, GGUF, and the llama2.c format."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from switcher.errors import ModelError
from switcher.inference.models.weights import read_json, read_stored
from switcher.inference.nn.llama import Llama, LlamaConfig, WeightReader
from switcher.inference.nn.rope import divisors_of
from switcher.inference.nn.stored import Stored

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from switcher.inference.models.gguf_file import GgufFile
    from switcher.inference.nn.arrays import XP

HF_KINDS = ("llama", "mistral", "qwen2", "qwen3", "smollm", "smollm2")
_HF_NAMES = {
    "words": "model.embed_tokens.weight",
    "norm": "model.norm.weight",
    "head": "lm_head.weight",
    "attention_norm": "model.layers.{}.input_layernorm.weight",
    "q": "model.layers.{}.self_attn.q_proj.weight",
    "k": "model.layers.{}.self_attn.k_proj.weight",
    "v": "model.layers.{}.self_attn.v_proj.weight",
    "q_bias": "model.layers.{}.self_attn.q_proj.bias",
    "k_bias": "model.layers.{}.self_attn.k_proj.bias",
    "v_bias": "model.layers.{}.self_attn.v_proj.bias",
    "q_norm": "model.layers.{}.self_attn.q_norm.weight",
    "k_norm": "model.layers.{}.self_attn.k_norm.weight",
    "out": "model.layers.{}.self_attn.o_proj.weight",
    "out_bias": "model.layers.{}.self_attn.o_proj.bias",
    "mlp_norm": "model.layers.{}.post_attention_layernorm.weight",
    "gate": "model.layers.{}.mlp.gate_proj.weight",
    "up": "model.layers.{}.mlp.up_proj.weight",
    "down": "model.layers.{}.mlp.down_proj.weight",
}
_GGUF_NAMES = {
    "words": "token_embd.weight",
    "norm": "output_norm.weight",
    "head": "output.weight",
    "attention_norm": "blk.{}.attn_norm.weight",
    "q": "blk.{}.attn_q.weight",
    "k": "blk.{}.attn_k.weight",
    "v": "blk.{}.attn_v.weight",
    "q_bias": "blk.{}.attn_q.bias",
    "k_bias": "blk.{}.attn_k.bias",
    "v_bias": "blk.{}.attn_v.bias",
    "q_norm": "blk.{}.attn_q_norm.weight",
    "k_norm": "blk.{}.attn_k_norm.weight",
    "out": "blk.{}.attn_output.weight",
    "out_bias": "blk.{}.attn_output.bias",
    "mlp_norm": "blk.{}.ffn_norm.weight",
    "gate": "blk.{}.ffn_gate.weight",
    "up": "blk.{}.ffn_up.weight",
    "down": "blk.{}.ffn_down.weight",
}

_ROPE_DIVISORS = "rope_freqs.weight"


def llama_from_folder(folder: Path, xp: XP, max_window: int | None = None) -> Llama:
    """Loads a Hugging Face folder (config.json and safetensors).

    Raises:
        ModelError: files are missing or corrupt, or the model is of another kind.
    """
    form = read_json(folder / "config.json")
    kind = form.get("model_type")
    if kind not in HF_KINDS:
        raise ModelError(
            f"config.json says model_type {kind!r}; decoders are {', '.join(HF_KINDS)}"
        )
    _refuse_unknown(form)
    window = _number(form, "max_position_embeddings")
    heads, dim = _number(form, "num_attention_heads"), _number(form, "hidden_size")
    head = form.get("head_dim") or dim // heads
    # Newer files hold theta beside the scaling, one level deeper.
    scaling = form.get("rope_parameters") or form.get("rope_scaling") or {}
    theta = float(form.get("rope_theta") or scaling.get("rope_theta") or 10_000.0)
    config = LlamaConfig(
        dim=dim,
        layers=_number(form, "num_hidden_layers"),
        heads=heads,
        kv_heads=form.get("num_key_value_heads") or heads,
        head=head,
        intermediate=_number(form, "intermediate_size"),
        vocabulary=_number(form, "vocab_size"),
        window=min(window, max_window or window),
        eps=float(form.get("rms_norm_eps", 1e-6)),
        theta=theta,
        divisors=divisors_of(scaling, head, theta),
        reach=_reach(form, str(kind)),
    )
    tensors = read_stored(folder)
    names = dict(_HF_NAMES)
    tied = bool(form.get("tie_word_embeddings"))
    if tied:
        names["head"] = ""
    read = WeightReader(names, tensors.get, xp)
    model = Llama(config, read, xp)
    read.refuse_others(
        tensors,
        lambda name: name.endswith(".rotary_emb.inv_freq") or (tied and name == "lm_head.weight"),
    )
    return model


def _refuse_unknown(form: Mapping[str, Any]) -> None:
    """Raises ModelError for options that change the answer and are not built."""
    if form.get("hidden_act", "silu") != "silu":
        raise ModelError(f"unknown activation {form.get('hidden_act')!r} in config.json")
    if form.get("quantization_config"):
        raise ModelError("quantised safetensors are not read; use the plain model or a GGUF file")
    if form.get("partial_rotary_factor", 1.0) != 1.0:
        raise ModelError("partial_rotary_factor is not supported; use a model without it")
    if form.get("mlp_bias"):
        raise ModelError("mlp_bias is not supported; use a model without it")


def _reach(form: Mapping[str, Any], kind: str) -> tuple[int, ...]:
    """Returns how far each layer's attention sees; empty: all see everything."""
    layers = _number(form, "num_hidden_layers")
    sliding = form.get("sliding_window")
    # Only these have one; Qwen's files name a size also where it is switched off.
    used = form.get("use_sliding_window", kind == "mistral")
    if not sliding or not used or kind not in {"mistral", "qwen2", "qwen3"}:
        return ()
    kinds = form.get("layer_types")
    if kinds is None:
        # Below this layer Qwen's models see everything.
        first = 0 if kind == "mistral" else int(form.get("max_window_layers", 28))
        return tuple(0 if i < first else int(sliding) for i in range(layers))
    sizes = {"full_attention": 0, "sliding_attention": int(sliding)}
    if len(kinds) != layers or not set(kinds) <= set(sizes):
        raise ModelError(f"config.json has layer_types {sorted(set(kinds))} that do not fit")
    return tuple(sizes[kind] for kind in kinds)


def _number(form: Mapping[str, Any], key: str) -> int:
    value = form.get(key)
    if not isinstance(value, int) or value < 1:
        raise ModelError(f"config.json lacks a positive {key}")
    return value


def llama_from_gguf(file: GgufFile, xp: XP, max_window: int | None = None) -> Llama:
    """Loads a GGUF file of architecture llama, qwen2 or qwen3.

    Raises:
        ModelError: another architecture or quantisation, or a corrupt file.
    """
    kind = file.text("general.architecture")
    if kind not in {"llama", "qwen2", "qwen3"}:
        raise ModelError(
            f"{file.path} is of architecture {kind!r}; llama, qwen2 and qwen3 are read"
        )
    heads = file.number(f"{kind}.attention.head_count")
    dim = file.number(f"{kind}.embedding_length")
    window = file.number(f"{kind}.context_length")
    if sliding := file.number(f"{kind}.attention.sliding_window", 0):
        window = min(window, sliding)  # within it the sliding window hides nothing
    config = LlamaConfig(
        dim=dim,
        layers=file.number(f"{kind}.block_count"),
        heads=heads,
        kv_heads=file.number(f"{kind}.attention.head_count_kv", heads),
        head=file.number(f"{kind}.attention.key_length", dim // heads),
        intermediate=file.number(f"{kind}.feed_forward_length"),
        vocabulary=file.shape("token_embd.weight")[0],
        window=min(window, max_window or window),
        eps=file.real(f"{kind}.attention.layer_norm_rms_epsilon", 1e-5),
        theta=file.real(f"{kind}.rope.freq_base", 10_000.0),
        # The converter permutes the rows of this architecture only.
        interleaved=kind == "llama",
        divisors=_gguf_divisors(file, kind),
    )
    read = WeightReader(_GGUF_NAMES, file.tensor, xp)
    model = Llama(config, read, xp)
    read.refuse_others(file.names(), lambda name: name == _ROPE_DIVISORS)
    return model


def _gguf_divisors(file: GgufFile, kind: str) -> tuple[float, ...]:
    """Returns the rotary divisors, which a GGUF file holds as a tensor or as one factor."""
    scaling = file.text(f"{kind}.rope.scaling.type")
    if scaling not in {"", "none", "linear"}:
        raise ModelError(f"{file.path}: rotary scaling {scaling!r} is not supported")
    given = file.tensor(_ROPE_DIVISORS)
    factor = file.real(f"{kind}.rope.scaling.factor", 1.0) if scaling == "linear" else 1.0
    if given is not None:
        return tuple((given.floats().astype(np.float64) * factor).tolist())
    if factor == 1.0:
        return ()
    heads = file.number(f"{kind}.attention.head_count")
    head = file.number(
        f"{kind}.attention.key_length", file.number(f"{kind}.embedding_length") // heads
    )
    return (factor,) * (head // 2)


@dataclass(frozen=True, slots=True)
class _Stories:
    """Header of a llama2.c version 0 file."""

    dim: int
    intermediate: int
    layers: int
    heads: int
    kv_heads: int
    vocabulary: int
    window: int


def llama_from_llama2c(path: Path, xp: XP) -> Llama:
    """Loads a llama2.c version 0 float32 file.

    Source: the layout that llama2.c's `export.py --version 0` writes.

    Raises:
        ModelError: the file's size does not fit its header.
    """
    raw = path.read_bytes()
    if len(raw) < 28:
        raise ModelError(f"{path} is cut short; fetch it again")
    h = _Stories(*struct.unpack_from("<7i", raw))
    tied = h.vocabulary > 0
    words = abs(h.vocabulary)
    if min(h.dim, h.intermediate, h.layers, h.heads, h.kv_heads, words, h.window) < 1:
        raise ModelError(f"{path} is not a llama2.c model file")
    head = h.dim // h.heads
    kv = h.kv_heads * head
    shapes: list[tuple[str, tuple[int, ...]]] = [
        ("words", (words, h.dim)),
        ("attention_norm", (h.layers, h.dim)),
        ("q", (h.layers, h.dim, h.dim)),
        ("k", (h.layers, kv, h.dim)),
        ("v", (h.layers, kv, h.dim)),
        ("out", (h.layers, h.dim, h.dim)),
        ("mlp_norm", (h.layers, h.dim)),
        ("gate", (h.layers, h.intermediate, h.dim)),
        ("down", (h.layers, h.dim, h.intermediate)),
        ("up", (h.layers, h.intermediate, h.dim)),
        ("norm", (h.dim,)),
        ("rope tables", (2, h.window, head // 2)),
    ]
    if not tied:
        shapes.append(("head", (words, h.dim)))
    need = 28 + 4 * sum(int(np.prod(shape)) for _, shape in shapes)
    if len(raw) != need:
        raise ModelError(f"{path} has {len(raw)} bytes, its header asks for {need}; fetch it again")
    tensors: dict[str, NDArray[np.float32]] = {}
    at = 28
    for name, shape in shapes:
        count = int(np.prod(shape))
        tensors[name] = np.frombuffer(raw, "<f4", count, at).reshape(shape)
        at += 4 * count
    config = LlamaConfig(
        dim=h.dim,
        layers=h.layers,
        heads=h.heads,
        kv_heads=h.kv_heads,
        head=head,
        intermediate=h.intermediate,
        vocabulary=words,
        window=h.window,
        eps=1e-5,
        theta=10_000.0,
        interleaved=True,
    )
    single = {"words", "norm", "head"}
    names = {name: name if name in single else name + "/{}" for name, _ in shapes}

    def fetch(name: str) -> Stored | None:
        base, slash, layer = name.partition("/")
        found = tensors.get(base)
        if found is None:
            return None
        return Stored.of(found[int(layer)] if slash else found)

    return Llama(config, WeightReader(names, fetch, xp), xp)
