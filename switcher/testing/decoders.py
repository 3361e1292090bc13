"""Decoders with random weights in the file formats that are read: for tests, never served."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    Weights = dict[str, NDArray[np.float32]]

DIM, HEADS, KV_HEADS, HEAD, LAYERS, INNER, WINDOW = 64, 4, 2, 32, 2, 96, 128
CHAT = (
    "{% for message in messages %}{{ '<|start|>' + message['role'] + '\n' + message['content'] }}"
    "<|end|>{% endfor %}{% if add_generation_prompt %}{{ '<|start|>assistant\n' }}{% endif %}"
)


def make_weights(kind: str, vocabulary: int, seed: int = 3) -> Weights:
    """Returns random tensors by their Hugging Face names, for llama, qwen2 or qwen3."""
    random = np.random.default_rng(seed)

    def normal(*shape: int, scale: float) -> NDArray[np.float32]:
        return (random.standard_normal(shape) * scale).astype(np.float32)

    def norm(size: int) -> NDArray[np.float32]:
        return (1 + 0.2 * random.standard_normal(size)).astype(np.float32)

    weights = {
        "model.embed_tokens.weight": normal(vocabulary, DIM, scale=1.0),
        "model.norm.weight": norm(DIM),
        "lm_head.weight": normal(vocabulary, DIM, scale=0.5),
    }
    rows = {"q": HEADS * HEAD, "k": KV_HEADS * HEAD, "v": KV_HEADS * HEAD}
    for i in range(LAYERS):
        at = f"model.layers.{i}."
        for part, count in rows.items():
            weights[f"{at}self_attn.{part}_proj.weight"] = normal(count, DIM, scale=0.3)
            if kind == "qwen2":
                weights[f"{at}self_attn.{part}_proj.bias"] = normal(count, scale=0.5)
        if kind == "qwen3":
            weights[f"{at}self_attn.q_norm.weight"] = norm(HEAD)
            weights[f"{at}self_attn.k_norm.weight"] = norm(HEAD)
        weights[f"{at}self_attn.o_proj.weight"] = normal(DIM, HEADS * HEAD, scale=0.2)
        weights[f"{at}mlp.gate_proj.weight"] = normal(INNER, DIM, scale=0.3)
        weights[f"{at}mlp.up_proj.weight"] = normal(INNER, DIM, scale=0.3)
        weights[f"{at}mlp.down_proj.weight"] = normal(DIM, INNER, scale=0.2)
        weights[f"{at}input_layernorm.weight"] = norm(DIM)
        weights[f"{at}post_attention_layernorm.weight"] = norm(DIM)
    return weights


def byte_tokens() -> list[str]:
    """The 256 letters of byte-level vocabularies."""
    from tokenizers import pre_tokenizers

    return sorted(pre_tokenizers.ByteLevel.alphabet())


def make_decoder_folder(folder: Path, kind: str = "llama", seed: int = 3) -> Path:
    """Writes a Hugging Face folder with a byte-level tokenizer, a chat template and two marks."""
    from safetensors.numpy import save_file
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    letters = byte_tokens()
    vocabulary = {token: i for i, token in enumerate(["<|end|>", "<|start|>", *letters])}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(["<|end|>", "<|start|>"])
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    config = {
        "model_type": kind,
        "hidden_size": DIM,
        "num_hidden_layers": LAYERS,
        "num_attention_heads": HEADS,
        "num_key_value_heads": KV_HEADS,
        "head_dim": HEAD,
        "intermediate_size": INNER,
        "vocab_size": len(vocabulary),
        "max_position_embeddings": WINDOW,
        "rms_norm_eps": 1e-6,
        "rope_theta": 10_000.0,
        "hidden_act": "silu",
        "eos_token_id": 0,
    }
    (folder / "config.json").write_text(json.dumps(config))
    (folder / "tokenizer_config.json").write_text(json.dumps({"chat_template": CHAT}))
    save_file(make_weights(kind, len(vocabulary), seed), str(folder / "model.safetensors"))
    return folder


_GGUF_PARTS = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.q_norm": "attn_q_norm",
    "self_attn.k_norm": "attn_k_norm",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
    "input_layernorm": "attn_norm",
    "post_attention_layernorm": "ffn_norm",
}


def gguf_name(name: str) -> str:
    """Returns a tensor's GGUF name for its Hugging Face name."""
    whole = {
        "model.embed_tokens.weight": "token_embd.weight",
        "model.norm.weight": "output_norm.weight",
        "lm_head.weight": "output.weight",
    }
    if name in whole:
        return whole[name]
    _, _, layer, rest = name.split(".", 3)
    part, _, ending = rest.rpartition(".")
    return f"blk.{layer}.{_GGUF_PARTS[part]}.{ending}"


def make_gguf(path: Path, kind: str = "llama", quantisation: str = "F32", seed: int = 3) -> Path:
    """Writes a GGUF file of the same model as `make_decoder_folder` (before quantisation).

    Query and key rows of kind llama are permuted to interleaved pairs, as the converter does.
    """
    import gguf

    letters = byte_tokens()
    tokens = ["<|end|>", "<|start|>", *letters]
    writer = gguf.GGUFWriter(path, kind)
    writer.add_block_count(LAYERS)
    writer.add_context_length(WINDOW)
    writer.add_embedding_length(DIM)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KV_HEADS)
    writer.add_key_length(HEAD)
    writer.add_rope_freq_base(10_000.0)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("smollm")
    writer.add_token_list(tokens)
    writer.add_token_types([3, 3] + [1] * len(letters))
    writer.add_token_merges([])
    writer.add_eos_token_id(0)
    writer.add_bos_token_id(1)
    writer.add_add_bos_token(False)
    writer.add_chat_template(CHAT)
    wanted = gguf.GGMLQuantizationType[quantisation]
    for name, array in make_weights(kind, len(tokens), seed).items():
        data = array
        if kind == "llama" and ("q_proj" in name or "k_proj" in name):
            halves = array.reshape(-1, 2, HEAD // 2, array.shape[1])
            data = np.ascontiguousarray(halves.swapaxes(1, 2)).reshape(array.shape)
        if data.ndim == 2 and quantisation != "F32":
            packed = gguf.quants.quantize(data, wanted)
            writer.add_tensor(gguf_name(name), packed, raw_dtype=wanted)
        else:
            writer.add_tensor(gguf_name(name), data)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path
