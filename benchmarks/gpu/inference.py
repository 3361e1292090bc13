"""Models on a card: their tests, then decode, prefill and embeddings with random weights.

Needs CuPy. First `tests/gpu/test_inference_card.py`; if that fails nothing is timed. Then for each
decoder, of the published sizes of SmolLM2-135M, Qwen2.5-0.5B and Llama-3.2-1B in bfloat16: tokens
per second at several batches from the captured step, each step read back to the host as a server
does; the same launches without a graph; prompt tokens per second in pieces of 512; and the weights'
bytes per second, to be set against what a copy within the card reaches. Where torch and
transformers are installed, their greedy decoding of the same shape stands beside it.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import numpy as np
from common import CARD, ROOT, Options, attempt, main

from switcher.inference.engines.sequences import Piece, run_pieces
from switcher.inference.nn.arrays import array_library, card_stream, to_host
from switcher.inference.nn.bert import Bert, BertConfig
from switcher.inference.nn.card.step import CardDecoder
from switcher.inference.nn.kv import blocks_for
from switcher.inference.nn.llama import Llama, LlamaConfig, Segment, WeightReader
from switcher.inference.nn.stored import Stored

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.inference.nn.arrays import XP
    from switcher.inference.nn.card.step import DecodeStep

WINDOW, CONTEXT = 1024, 256
BATCHES = (1, 4, 8, 16, 32)


def shape(dim: int, layers: int, heads: int, kv: int, inner: int, words: int) -> LlamaConfig:
    """Returns a decoder's sizes; heads of 64."""
    return LlamaConfig(
        dim=dim,
        layers=layers,
        heads=heads,
        kv_heads=kv,
        head=64,
        intermediate=inner,
        vocabulary=words,
        window=WINDOW,
        eps=1e-5,
        theta=10_000.0,
    )


DECODERS = {
    "135M": shape(576, 30, 9, 3, 1536, 49_152),
    "0.5B": shape(896, 24, 14, 2, 4864, 151_936),
    "1B": shape(2048, 16, 32, 8, 8192, 128_256),
}


def random_model(config: LlamaConfig, cupy: XP) -> Llama:
    """Returns a decoder of that shape with small bfloat16 weights and a tied head."""
    noise = np.random.RandomState(1).standard_normal(1 << 20).astype(np.float32) * 0.02
    bits = (noise.view(np.uint32) >> 16).astype(np.uint16)
    c = config
    sizes = {
        "words": (c.vocabulary, c.dim),
        "q": (c.heads * c.head, c.dim),
        "k": (c.kv_heads * c.head, c.dim),
        "v": (c.kv_heads * c.head, c.dim),
        "out": (c.dim, c.heads * c.head),
        "gate": (c.intermediate, c.dim),
        "up": (c.intermediate, c.dim),
        "down": (c.dim, c.intermediate),
    }

    def fetch(role: str) -> Stored:
        if role not in sizes:
            return Stored.of(np.ones(c.dim, np.float32))
        count = int(np.prod(sizes[role]))
        return Stored("BF16", sizes[role], np.resize(bits, count).reshape(sizes[role]))

    roles = [*sizes, "norm", "attention_norm", "mlp_norm"]
    return Llama(config, WeightReader({role: role for role in roles}, fetch, cupy), cupy)


def per_second(count: float, work: Callable[[], object], steps: int) -> float:
    """Returns `count` times calls of `work` per second, after a few unmeasured ones."""
    for _ in range(5):
        work()
    began = time.perf_counter()
    for _ in range(steps):
        work()
    return count * steps / (time.perf_counter() - began)


def decoder(config: LlamaConfig, cupy: XP, steps: int) -> dict[str, Any]:
    """Measures one shape."""
    stream = cupy.cuda.get_current_stream()
    model = random_model(config, cupy)
    pages = blocks_for(CONTEXT + 512) * BATCHES[-1]
    c = config
    pool = cupy.zeros((c.layers, 2, 16 * pages, c.kv_heads, c.head), cupy.float32)
    card = CardDecoder(model, pool)
    result: dict[str, Any] = {"weights_bytes": model.weights_bytes, "context": CONTEXT}
    each = pages // BATCHES[-1]
    for batch in BATCHES:
        blocks = [list(range(i * each, (i + 1) * each)) for i in range(batch)]
        segments = [Segment(i, 1, CONTEXT, blocks[i]) for i in range(batch)]
        ids = [11 + i for i in range(batch)]

        def graph(ids: list[int] = ids, segments: list[Segment] = segments) -> None:
            to_host(card.run(ids, segments).chosen)

        rate = per_second(batch, graph, steps)
        step = card.run(ids, segments)

        def eager(step: DecodeStep = step) -> None:
            step.launch()
            to_host(step.chosen)

        result[f"batch_{batch}"] = {
            "tokens_per_second": rate,
            "without_graph_tokens_per_second": per_second(batch, eager, steps // 4),
            "weight_bytes_per_second": rate / batch * model.weights_bytes,
        }
    prompt = [Piece([7] * 512, 0, list(range(each)), draws=True)]
    result["prefill_tokens_per_second"] = per_second(
        512, lambda: run_pieces(model, pool, prompt), 10
    )
    stream.synchronize()
    return result


def copy_bandwidth(cupy: XP) -> float:
    """Returns bytes read plus written per second by a copy within the card."""
    source = cupy.ones(1 << 28, cupy.float32)
    target = cupy.empty_like(source)

    def work() -> None:
        cupy.copyto(target, source)
        cupy.cuda.get_current_stream().synchronize()

    return per_second(2 * source.nbytes, work, 20)


def minilm(cupy: XP) -> dict[str, Any]:
    """Texts per second of an encoder of MiniLM-L6's shape with random weights."""
    config = BertConfig(384, 6, 12, 1536, 30_522, 512, 1e-12, "gelu", "mean")
    random = np.random.RandomState(2)
    weights: dict[str, Any] = {}

    def dense(name: str, outputs: int, inputs: int) -> None:
        weights[f"{name}.weight"] = random.standard_normal((outputs, inputs)) * 0.03
        weights[f"{name}.bias"] = np.zeros(outputs)

    def norm(name: str) -> None:
        weights[f"{name}.weight"], weights[f"{name}.bias"] = np.ones(384), np.zeros(384)

    for name, rows in (("word", 30_522), ("position", 512), ("token_type", 2)):
        weights[f"embeddings.{name}_embeddings.weight"] = random.standard_normal((rows, 384))
    norm("embeddings.LayerNorm")
    for i in range(config.layers):
        at = f"encoder.layer.{i}."
        for part in ("self.query", "self.key", "self.value", "output.dense"):
            dense(f"{at}attention.{part}", 384, 384)
        dense(f"{at}intermediate.dense", 1536, 384)
        dense(f"{at}output.dense", 384, 1536)
        norm(f"{at}attention.output.LayerNorm")
        norm(f"{at}output.LayerNorm")
    model = Bert(config, {n: a.astype(np.float32) for n, a in weights.items()}, cupy)
    result: dict[str, Any] = {}
    for batch, length in ((1, 16), (32, 32), (32, 128), (128, 128)):
        tokens = cupy.asarray(random.randint(0, 30_000, (batch, length)))
        lengths = cupy.full(batch, length)
        result[f"{batch}x{length}_texts_per_second"] = per_second(
            batch, lambda t=tokens, n=lengths: to_host(model.encode(t, n)), 50
        )
    return result


def torch_decode(config: LlamaConfig) -> dict[str, Any] | None:
    """Greedy tokens per second of transformers on torch, bfloat16, batch 1; None if not there."""
    if any(importlib.util.find_spec(name) is None for name in ("torch", "transformers")):
        return None
    import torch
    import transformers

    c = config
    form = transformers.LlamaConfig(
        hidden_size=c.dim,
        num_hidden_layers=c.layers,
        num_attention_heads=c.heads,
        num_key_value_heads=c.kv_heads,
        intermediate_size=c.intermediate,
        vocab_size=c.vocabulary,
        max_position_embeddings=c.window,
        tie_word_embeddings=True,
    )
    model = transformers.LlamaForCausalLM(form).to("cuda", torch.bfloat16).eval()
    ids = torch.randint(10, 1000, (1, CONTEXT), device="cuda")
    result = {"torch": torch.__version__, "transformers": transformers.__version__}
    for _ in range(2):  # the first run warms up
        began = time.perf_counter()
        model.generate(ids, min_new_tokens=64, max_new_tokens=64, do_sample=False)
        torch.cuda.synchronize()
        result["tokens_per_second_with_prompt"] = 64 / (time.perf_counter() - began)
    return result


def tests() -> dict[str, Any]:
    """Runs the tests of models on a card."""
    command = [sys.executable, "-m", "pytest", "-q", "-o", "addopts="]
    done = subprocess.run(
        [*command, "-m", "gpu", "tests/gpu/test_inference_card.py"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "SWITCHER_REQUIRE_GPU": "1"},
    )
    return {"passed": done.returncode == 0, "said": (done.stdout + done.stderr)[-3000:]}


def measure(options: Options) -> dict[str, Any]:
    result = tests()
    if not result["passed"]:
        return result
    cupy = array_library(CARD)
    with card_stream(cupy):
        result["copy_bytes_per_second"] = copy_bandwidth(cupy)
        for name, config in DECODERS.items():
            if options.quick and name != "135M":
                continue
            result[name] = attempt(lambda c=config: decoder(c, cupy, options.pick(200, 8)))
            cupy.get_default_memory_pool().free_all_blocks()
            result[name]["torch"] = attempt(lambda c=config: torch_decode(c))
        result["minilm"] = attempt(lambda: minilm(cupy))
    return result


if __name__ == "__main__":
    main(measure)
