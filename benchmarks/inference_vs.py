"""One core: our decoder beside llama.cpp's, our encoder beside ONNX Runtime's, turn by turn.

    env -u OPENBLAS_CORETYPE python benchmarks/inference_vs.py [--core 1] [--rounds 5] [--out FILE]

Needs the extras `ai` and `peers`; the models `smollm2` and `minilm` are pulled. Everything runs on
one core with one thread. Each round gives every program one turn, so that a change of the machine's
speed meets all of them; the medians of the rounds and of their ratios count.

smollm2: greedy decoding after a short prompt, quantised as in the file. llama.cpp's figure is its
own `predicted_per_second`. Ours is steps of the engine, sampling and text included.
minilm: 32 texts of 32 tokens. The ONNX graph is built here from the same weights; both sides'
vectors must agree to 1e-4 before anything is timed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from switcher.inference.models.store import ModelStore
    from switcher.inference.nn.bert import BertConfig

    Output = NDArray[Any]

PROMPT = "Once upon a time there was a"
NEW_TOKENS = 96
TEXTS = LENGTH = 32


@dataclass
class Turns:
    """Readings of one figure, higher is better."""

    values: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """The middle reading."""
        return statistics.median(self.values)


def ratio(ours: Turns, theirs: Turns) -> float:
    """Returns the median of the rounds' ratios."""
    return statistics.median(a / b for a, b in zip(ours.values, theirs.values, strict=True))


class OurDecoder:
    """Steps of the text engine."""

    def __init__(self, store: ModelStore) -> None:
        from switcher.inference.loading import ModelSpec, load_engine

        began = time.perf_counter()
        self.engine = load_engine(ModelSpec.parse("smollm2"), store, max_window=512)
        self.load_s = time.perf_counter() - began

    def turn(self, batch: int) -> float:
        """Returns tokens per second of `batch` sequences that decode together."""
        from switcher.clock import MonotonicClock
        from switcher.inference import requests as r
        from switcher.inference.runtime import Runtime
        from switcher.testing.engines import request_for

        runtime = Runtime([self.engine], MonotonicClock())
        sampling = r.Sampling(temperature=0)
        for n in range(batch):
            body = r.Generate(prompt=f"{PROMPT} {n}", max_tokens=NEW_TOKENS, sampling=sampling)
            runtime.submit(request_for(self.engine, body), lambda event: None)
        while len(self.engine.active()) < batch or any(s.missing > 1 for s in self.engine.active()):  # type: ignore[attr-defined]
            runtime.step()
        began, tokens = time.perf_counter(), 0
        # Only while all of them decode: a smaller batch would be another figure.
        while len(self.engine.active()) == batch and tokens < NEW_TOKENS * batch // 2:
            report = runtime.step()
            assert report is not None
            tokens += report.tokens
        seconds = time.perf_counter() - began
        while runtime.step():
            pass
        assert tokens >= 16 * batch, "the sequences ended before they could be timed"
        return tokens / seconds


class LlamaCpp:
    """llama.cpp in this process, one thread."""

    def __init__(self, file: Path) -> None:
        import xllamacpp

        p = xllamacpp.CommonParams()
        p.model.path = str(file)
        p.n_ctx, p.n_parallel, p.n_predict, p.warmup = 512, 1, NEW_TOKENS, True
        p.cpuparams.n_threads = p.cpuparams_batch.n_threads = 1
        p.verbosity = 0
        self.server = xllamacpp.Server(p)
        self.build = str(xllamacpp.BUILD_INFO)

    def turn(self) -> float:
        """Returns tokens per second."""
        body = {"prompt": PROMPT, "n_predict": NEW_TOKENS, "temperature": 0, "cache_prompt": False}
        answers: list[Any] = []
        self.server.handle_completions({**body, "ignore_eos": True}, answers.append)
        answer = answers[-1] if not isinstance(answers[-1], str) else json.loads(answers[-1])
        answer = answer[-1] if isinstance(answer, list) else answer
        timings = answer["timings"]
        assert timings["predicted_n"] >= 16
        return float(timings["predicted_per_second"])


def onnx_graph(weights: dict[str, Output], config: BertConfig) -> bytes:
    """Builds the encoder up to its pooled, normalised vectors, from operators of opset 20."""
    from onnx import TensorProto, helper, numpy_helper

    nodes, tensors = [], []

    def constant(name: str, array: Output) -> str:
        tensors.append(numpy_helper.from_array(array, name))
        return name

    def node(kind: str, inputs: list[str], output: str, **attributes: object) -> str:
        nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    import numpy as np

    h, heads = config.hidden, config.heads
    size = h // heads

    def weight(name: str) -> str:
        return constant(name, np.ascontiguousarray(weights[f"{name}.weight"].T, np.float32))

    def dense(x: str, name: str) -> str:
        bias = constant(f"{name}.b", weights[f"{name}.bias"])
        return node("Add", [node("MatMul", [x, weight(name)], f"{name}.m"), bias], f"{name}.o")

    def norm(x: str, name: str) -> str:
        parts = [constant(f"{name}.{p}", weights[f"{name}.{p}"]) for p in ("weight", "bias")]
        return node("LayerNormalization", [x, *parts], f"{name}.o", epsilon=config.eps)

    split = constant("split", np.array([0, 0, heads, size], np.int64))
    join = constant("join", np.array([0, 0, h], np.int64))
    scale = constant("scale", np.array(size**-0.5, np.float32))
    words = constant("words", weights["embeddings.word_embeddings.weight"])
    places = (
        weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0]
    )
    x = node("Gather", [words, "ids"], "e0")
    x = node("Add", [x, constant("places", places[:LENGTH])], "e1")
    x = norm(x, "embeddings.LayerNorm")
    for i in range(config.layers):
        at = f"encoder.layer.{i}."
        qkv = []
        for part in ("query", "key", "value"):
            flat = dense(x, f"{at}attention.self.{part}")
            four = node("Reshape", [flat, split], f"{at}{part}.r")
            order = [0, 2, 3, 1] if part == "key" else [0, 2, 1, 3]
            qkv.append(node("Transpose", [four], f"{at}{part}.t", perm=order))
        scores = node("MatMul", qkv[:2], f"{at}s")
        scores = node("Mul", [scores, scale], f"{at}s1")
        scores = node("Softmax", [scores], f"{at}s2", axis=-1)
        mixed = node("MatMul", [scores, qkv[2]], f"{at}c")
        mixed = node("Transpose", [mixed], f"{at}c1", perm=[0, 2, 1, 3])
        mixed = node("Reshape", [mixed, join], f"{at}c2")
        out = dense(mixed, f"{at}attention.output.dense")
        x = norm(node("Add", [out, x], f"{at}a1"), f"{at}attention.output.LayerNorm")
        inner = node("Gelu", [dense(x, f"{at}intermediate.dense")], f"{at}g")
        out = dense(inner, f"{at}output.dense")
        x = norm(node("Add", [out, x], f"{at}a2"), f"{at}output.LayerNorm")
    axis = constant("axis", np.array([1], np.int64))
    pooled = node("ReduceMean", [x, axis], "p0", keepdims=0)
    node("LpNormalization", [pooled], "vectors", axis=-1, p=2)
    ids = helper.make_tensor_value_info("ids", TensorProto.INT64, ["batch", LENGTH])
    vectors = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["batch", h])
    graph = helper.make_graph(nodes, "encoder", [ids], [vectors], tensors)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)
    return bytes(model.SerializeToString())


class Encoders:
    """Both encoders on the same weights and the same ids."""

    def __init__(self, folder: Path) -> None:
        import numpy as np
        import onnxruntime

        from switcher.inference.models.weights import read_json, read_safetensors
        from switcher.inference.nn.bert import Bert, BertConfig

        config = BertConfig.from_form(read_json(folder / "config.json"), "mean")
        weights = dict(read_safetensors(folder))
        self.ours = Bert(config, weights, np)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self.theirs = onnxruntime.InferenceSession(
            onnx_graph(weights, config), options, providers=["CPUExecutionProvider"]
        )
        self.version = onnxruntime.__version__
        ids = np.random.RandomState(1).randint(1000, 30_000, (TEXTS, LENGTH))
        self.ids, self.lengths = ids, np.full(TEXTS, LENGTH)
        difference = np.abs(self.run_ours() - self.run_theirs()).max()
        assert difference < 1e-4, f"the two encoders differ by {difference}"
        self.difference = float(difference)

    def run_ours(self) -> Output:
        """One batch through our encoder."""
        return self.ours.encode(self.ids, self.lengths)

    def run_theirs(self) -> Output:
        """One batch through ONNX Runtime."""
        return self.theirs.run(None, {"ids": self.ids})[0]

    @staticmethod
    def turn(run: Callable[[], Output], seconds: float = 1.0) -> float:
        """Returns texts per second."""
        began, texts = time.perf_counter(), 0
        while (took := time.perf_counter() - began) < seconds:
            run()
            texts += TEXTS
        return texts / took


def host(core: int) -> dict[str, Any]:
    """Describes the machine."""
    cpu = platform.processor() or platform.machine()
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            cpu = line.partition(":")[2].strip()
    flags = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    wide = [name for name in ("avx2", "avx512f", "avx512_vnni", "amx_tile") if f" {name}" in flags]
    return {
        "cpu": cpu,
        "vector_sets": wide,
        "kernel": platform.release(),
        "core": core,
        "load_1min": os.getloadavg()[0],
        "openblas_coretype": os.environ.get("OPENBLAS_CORETYPE"),
    }


def measure(core: int, rounds: int) -> dict[str, Any]:
    """Runs all rounds and returns the document."""
    from switcher.inference.models.store import ModelStore

    store = ModelStore()
    store.pull("smollm2")
    store.pull("minilm")
    document: dict[str, Any] = {"host": host(core), "rounds": rounds}
    ours = OurDecoder(store)
    theirs = LlamaCpp(next(store.find("smollm2").path.glob("*.gguf")))
    encoders = Encoders(store.find("minilm").path)
    one, sixteen, llama, mine, onnx = (Turns() for _ in range(5))
    ours.turn(1)
    ours.turn(16)
    theirs.turn()
    for _ in range(rounds):
        one.values.append(ours.turn(1))
        llama.values.append(theirs.turn())
        sixteen.values.append(ours.turn(16))
        mine.values.append(encoders.turn(encoders.run_ours))
        onnx.values.append(encoders.turn(encoders.run_theirs))
    document["smollm2"] = {
        "load_s": ours.load_s,
        "batch_1_tok_s": one.median,
        "batch_16_tok_s": sixteen.median,
        "llama_cpp_tok_s": llama.median,
        "llama_cpp": theirs.build,
        "batch_16_over_batch_1": ratio(sixteen, one),
        "ours_over_llama_cpp": ratio(one, llama),
    }
    document["minilm_32x32"] = {
        "texts_s": mine.median,
        "onnx_runtime_texts_s": onnx.median,
        "onnx_runtime": encoders.version,
        "largest_difference": encoders.difference,
        "ours_over_onnx_runtime": ratio(mine, onnx),
    }
    names = ("batch_1", "llama_cpp", "batch_16", "minilm", "onnx_runtime")
    document["readings"] = {
        name: turns.values
        for name, turns in zip(names, (one, llama, sixteen, mine, onnx), strict=True)
    }
    return document


def main() -> None:
    parser = argparse.ArgumentParser(description="CPU speed beside llama.cpp and ONNX Runtime.")
    parser.add_argument("--core", type=int, default=max(os.sched_getaffinity(0)))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    # Before anything starts threads or loads a matrix library.
    os.sched_setaffinity(0, {args.core})
    from switcher.inference.blas import thread_environment

    os.environ.update(thread_environment(1))
    document = measure(args.core, args.rounds)
    text = json.dumps(document, indent=1)
    print(text)
    if args.out:
        args.out.write_text(text + "\n")
    smollm2, minilm = document["smollm2"], document["minilm_32x32"]
    goals = (
        smollm2["batch_1_tok_s"] >= 30,
        smollm2["ours_over_llama_cpp"] >= 0.4,
        smollm2["batch_16_over_batch_1"] >= 4,
        minilm["ours_over_onnx_runtime"] >= 0.7,
    )
    sys.exit(0 if all(goals) else 1)


if __name__ == "__main__":
    main()
