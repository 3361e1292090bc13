"""Llama-type models from their files: Hugging Face folders, GGUF, and the llama2.c format."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from switcher.errors import ModelError
from switcher.inference.models.weights import read_json, read_safetensors
from switcher.inference.nn.llama import Llama, LlamaConfig, WeightReader

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
    "mlp_norm": "blk.{}.ffn_norm.weight",
    "gate": "blk.{}.ffn_gate.weight",
    "up": "blk.{}.ffn_up.weight",
    "down": "blk.{}.ffn_down.weight",
}


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
    if form.get("rope_scaling") not in (None, {}):
        raise ModelError("rope_scaling is not supported; use a model without it")
    if form.get("hidden_act", "silu") != "silu":
        raise ModelError(f"unknown activation {form.get('hidden_act')!r} in config.json")
    window = _number(form, "max_position_embeddings")
    heads, dim = _number(form, "num_attention_heads"), _number(form, "hidden_size")
    # Newer files hold theta one level deeper.
    parameters = form.get("rope_parameters")
    theta = form.get("rope_theta") or (parameters or {}).get("rope_theta") or 10_000.0
    sliding = form.get("sliding_window") if form.get("use_sliding_window", True) else None
    if sliding:
        window = min(window, int(sliding))  # within it the sliding window hides nothing
    config = LlamaConfig(
        dim=dim,
        layers=_number(form, "num_hidden_layers"),
        heads=heads,
        kv_heads=form.get("num_key_value_heads") or heads,
        head=form.get("head_dim") or dim // heads,
        intermediate=_number(form, "intermediate_size"),
        vocabulary=_number(form, "vocab_size"),
        window=min(window, max_window or window),
        eps=float(form.get("rms_norm_eps", 1e-6)),
        theta=float(theta),
    )
    tensors = read_safetensors(folder)
    names = dict(_HF_NAMES)
    if form.get("tie_word_embeddings"):
        names["head"] = ""
    return Llama(config, WeightReader(names, tensors.get, xp), xp)


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
    )
    return Llama(config, WeightReader(_GGUF_NAMES, file.tensor, xp), xp)


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

    def fetch(name: str) -> NDArray[np.float32] | None:
        base, slash, layer = name.partition("/")
        found = tensors.get(base)
        return (
            cast("NDArray[np.float32]", found[int(layer)]) if slash and found is not None else found
        )

    return Llama(config, WeightReader(names, fetch, xp), xp)
