"""Tiny checkpoints with repeatable random weights, one for each architecture that is served.

`make_reference_logits.py` asks `transformers` for their logits; the test asks us. Neither the
weights nor the library are in the repository, only the answers.
"""

from __future__ import annotations

import json
import re
import zlib
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    F32 = NDArray[np.float32]

VOCABULARY = 80
TOKENS = tuple((7 * i * i + 3 * i + 5) % VOCABULARY for i in range(28))

_DECODER: dict[str, Any] = {
    "architectures": ["LlamaForCausalLM"],
    "model_type": "llama",
    "hidden_size": 48,
    "intermediate_size": 80,
    "num_hidden_layers": 3,
    "num_attention_heads": 6,
    "num_key_value_heads": 2,
    "vocab_size": VOCABULARY,
    "max_position_embeddings": 64,
    "rms_norm_eps": 1e-5,
    "rope_theta": 10_000.0,
    "hidden_act": "silu",
    "tie_word_embeddings": False,
    "bos_token_id": 1,
    "eos_token_id": 2,
    "attention_bias": False,
    "dtype": "float32",
}
_LLAMA3 = {
    "rope_type": "llama3",
    "factor": 8.0,
    "low_freq_factor": 1.0,
    "high_freq_factor": 4.0,
    "original_max_position_embeddings": 16,
}
_MISTRAL = {"architectures": ["MistralForCausalLM"], "model_type": "mistral"}
_QWEN2 = {"architectures": ["Qwen2ForCausalLM"], "model_type": "qwen2", "rope_theta": 1e6}
_QWEN3 = {"architectures": ["Qwen3ForCausalLM"], "model_type": "qwen3", "head_dim": 16}
DECODERS: dict[str, dict[str, Any]] = {
    "llama": {},
    "llama_llama3_rope": {"rope_scaling": _LLAMA3, "rope_theta": 500_000.0},
    "llama_linear_rope": {"rope_scaling": {"rope_type": "linear", "factor": 4.0}},
    "llama_biases": {"attention_bias": True},
    "mistral_sliding": {**_MISTRAL, "sliding_window": 9},
    "qwen2": {**_QWEN2, "tie_word_embeddings": True},
    "qwen2_sliding": {
        **_QWEN2,
        "use_sliding_window": True,
        "sliding_window": 7,
        "max_window_layers": 1,
    },
    "qwen3": _QWEN3,
    # As SmolLM and SmolLM2 are published: llama, three heads on each key head, tied.
    "smollm": {
        "hidden_size": 54,
        "num_attention_heads": 9,
        "num_key_value_heads": 3,
        "tie_word_embeddings": True,
        "rope_theta": 100_000.0,
    },
}
BERT: dict[str, Any] = {
    "architectures": ["BertModel"],
    "model_type": "bert",
    "hidden_size": 48,
    "intermediate_size": 96,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "vocab_size": VOCABULARY,
    "max_position_embeddings": 64,
    "type_vocab_size": 2,
    "layer_norm_eps": 1e-12,
    "hidden_act": "gelu",
    "dtype": "float32",
}


def config_of(name: str) -> dict[str, Any]:
    """Returns the config.json of a checkpoint."""
    return dict(BERT) if name == "bert" else {**_DECODER, **DECODERS[name]}


def weights_of(name: str) -> dict[str, F32]:
    """Returns its weights by name. RandomState's stream is frozen, so they never change."""
    config = config_of(name)
    shapes = _bert_shapes(config) if name == "bert" else _decoder_shapes(config)
    weights = {}
    for tensor, shape in shapes.items():
        random = np.random.RandomState(zlib.crc32(f"{name}/{tensor}".encode()))
        values = random.standard_normal(shape)
        if re.search(r"norm\.weight$|layernorm\.weight$|LayerNorm\.weight$", tensor):
            values = 1.0 + 0.2 * values
        elif len(shape) == 2:
            values *= 1.2 / np.sqrt(shape[1]) if "embed" not in tensor else 1.0
        else:
            values *= 0.3
        # Exact in bfloat16, so that every way of storing them gives the same model.
        bits = values.astype(np.float32).view(np.uint32) & np.uint32(0xFFFF0000)
        weights[tensor] = bits.view(np.float32)
    return weights


def _decoder_shapes(config: dict[str, Any]) -> dict[str, tuple[int, ...]]:
    dim, inner, kind = config["hidden_size"], config["intermediate_size"], config["model_type"]
    head = config.get("head_dim", dim // config["num_attention_heads"])
    rows = {
        "q": config["num_attention_heads"] * head,
        "k": config["num_key_value_heads"] * head,
        "v": config["num_key_value_heads"] * head,
    }
    shapes: dict[str, tuple[int, ...]] = {
        "model.embed_tokens.weight": (VOCABULARY, dim),
        "model.norm.weight": (dim,),
    }
    if not config["tie_word_embeddings"]:
        shapes["lm_head.weight"] = (VOCABULARY, dim)
    for i in range(config["num_hidden_layers"]):
        at = f"model.layers.{i}."
        shapes[f"{at}input_layernorm.weight"] = (dim,)
        shapes[f"{at}post_attention_layernorm.weight"] = (dim,)
        for part, count in rows.items():
            shapes[f"{at}self_attn.{part}_proj.weight"] = (count, dim)
            if kind == "qwen2" or config["attention_bias"]:
                shapes[f"{at}self_attn.{part}_proj.bias"] = (count,)
            if kind == "qwen3" and part != "v":
                shapes[f"{at}self_attn.{part}_norm.weight"] = (head,)
        shapes[f"{at}self_attn.o_proj.weight"] = (dim, rows["q"])
        if config["attention_bias"]:
            shapes[f"{at}self_attn.o_proj.bias"] = (dim,)
        for part in ("gate", "up"):
            shapes[f"{at}mlp.{part}_proj.weight"] = (inner, dim)
        shapes[f"{at}mlp.down_proj.weight"] = (dim, inner)
    return shapes


def _bert_shapes(config: dict[str, Any]) -> dict[str, tuple[int, ...]]:
    h, m = config["hidden_size"], config["intermediate_size"]
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (VOCABULARY, h),
        "embeddings.position_embeddings.weight": (config["max_position_embeddings"], h),
        "embeddings.token_type_embeddings.weight": (2, h),
        "embeddings.LayerNorm.weight": (h,),
        "embeddings.LayerNorm.bias": (h,),
    }

    def dense(name: str, outputs: int, inputs: int) -> None:
        shapes[f"{name}.weight"] = (outputs, inputs)
        shapes[f"{name}.bias"] = (outputs,)

    for i in range(config["num_hidden_layers"]):
        at = f"encoder.layer.{i}."
        for part in ("query", "key", "value"):
            dense(f"{at}attention.self.{part}", h, h)
        dense(f"{at}attention.output.dense", h, h)
        dense(f"{at}intermediate.dense", m, h)
        dense(f"{at}output.dense", h, m)
        for part in (f"{at}attention.output.LayerNorm", f"{at}output.LayerNorm"):
            shapes[f"{part}.weight"] = (h,)
            shapes[f"{part}.bias"] = (h,)
    return shapes


def write_checkpoint(folder: Path, name: str, storage: str = "F32", shards: int = 1) -> Path:
    """Writes config.json and the weights as F32, F16 or BF16 into one or more files."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config_of(name)))
    weights = weights_of(name)
    names = sorted(weights)
    places = {}
    for shard in range(shards):
        part = names[shard::shards]
        file = "model.safetensors"
        if shards > 1:
            file = f"model-{shard + 1:05d}-of-{shards:05d}.safetensors"
        (folder / file).write_bytes(_safetensors({n: weights[n] for n in part}, storage))
        places |= dict.fromkeys(part, file)
    if shards > 1:
        index = {"metadata": {}, "weight_map": places}
        (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    return folder


def _safetensors(tensors: dict[str, F32], storage: str) -> bytes:
    """The format by hand: the library's NumPy door knows no bfloat16."""
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    body = b""
    for name, array in tensors.items():
        if storage == "BF16":
            raw = (array.view(np.uint32) >> 16).astype("<u2").tobytes()
        else:
            raw = array.astype({"F32": "<f4", "F16": "<f2"}[storage]).tobytes()
        span = [len(body), len(body) + len(raw)]
        header[name] = {"dtype": storage, "shape": list(array.shape), "data_offsets": span}
        body += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text + body


_GGUF_PARTS = {
    "input_layernorm": "attn_norm",
    "post_attention_layernorm": "ffn_norm",
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.q_norm": "attn_q_norm",
    "self_attn.k_norm": "attn_k_norm",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
    "model.embed_tokens": "token_embd",
    "model.norm": "output_norm",
    "lm_head": "output",
}


def write_gguf(path: Path, name: str) -> Path:
    """Writes a decoder's checkpoint as a GGUF file, with the converter's order of rotary pairs."""
    import gguf

    c = config_of(name)
    head = c.get("head_dim", c["hidden_size"] // c["num_attention_heads"])
    writer = gguf.GGUFWriter(path, c["model_type"])
    writer.add_context_length(c["max_position_embeddings"])
    writer.add_embedding_length(c["hidden_size"])
    writer.add_block_count(c["num_hidden_layers"])
    writer.add_feed_forward_length(c["intermediate_size"])
    writer.add_head_count(c["num_attention_heads"])
    writer.add_head_count_kv(c["num_key_value_heads"])
    writer.add_key_length(head)
    writer.add_layer_norm_rms_eps(c["rms_norm_eps"])
    writer.add_rope_freq_base(c["rope_theta"])
    scaling = c.get("rope_scaling", {})
    if scaling.get("rope_type") == "linear":
        writer.add_rope_scaling_type(gguf.RopeScalingType.LINEAR)
        writer.add_rope_scaling_factor(scaling["factor"])
    elif scaling:
        writer.add_tensor("rope_freqs.weight", _llama3_divisors(scaling, head, c["rope_theta"]))
    for tensor, array in weights_of(name).items():
        base, _, kind = tensor.rpartition(".")
        layer, _, part = base.removeprefix("model.layers.").partition(".")
        inside = tensor.startswith("model.layers.")
        if c["model_type"] == "llama" and part in {"self_attn.q_proj", "self_attn.k_proj"}:
            array = array.reshape(-1, 2, head // 2, array.shape[1]).swapaxes(1, 2)
            array = np.ascontiguousarray(array.reshape(-1, array.shape[-1]))
        to = f"blk.{layer}.{_GGUF_PARTS[part]}" if inside else _GGUF_PARTS[base]
        writer.add_tensor(f"{to}.{kind}", array)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _llama3_divisors(scaling: dict[str, Any], head: int, theta: float) -> F32:
    """As the converter writes them, straight from the published rule."""
    low = scaling["original_max_position_embeddings"] / scaling["low_freq_factor"]
    high = scaling["original_max_position_embeddings"] / scaling["high_freq_factor"]
    out = []
    for i in range(0, head, 2):
        wave = 2 * np.pi * theta ** (i / head)
        if wave < high:
            out.append(1.0)
        elif wave > low:
            out.append(scaling["factor"])
        else:
            smooth = (scaling["original_max_position_embeddings"] / wave) - scaling[
                "low_freq_factor"
            ]
            smooth /= scaling["high_freq_factor"] - scaling["low_freq_factor"]
            out.append(1 / ((1 - smooth) / scaling["factor"] + smooth))
    return np.array(out, np.float32)
