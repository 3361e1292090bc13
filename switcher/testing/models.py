"""Small models with random weights, and an engine that follows a script: for tests only."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from switcher.inference.engine import Item, Output, StepKey, StepResult
from switcher.inference.requests import Delta, Generate, Generated, ModelInfo, Reason, RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from switcher.inference.requests import Request, Timing
    from switcher.inference.steptable import StepTable

_TEXT = "the a of lily weather is lovely sunny stadium park ball red big hello world one two"


def make_encoder_folder(folder: Path, *, hidden: int = 32, layers: int = 2, seed: int = 7) -> Path:
    """Writes a BERT-type model of a few thousand random weights, with a word tokenizer.

    The tokenizer carries fixed padding and truncation, as published ones do.
    """
    from safetensors.numpy import save_file
    from tokenizers import Tokenizer, models, pre_tokenizers, processors

    marks = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
    vocabulary = {word: i for i, word in enumerate([*marks, *_TEXT.split()])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    tokenizer.enable_padding(length=40)
    tokenizer.enable_truncation(8)
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    inner = 2 * hidden
    config = {
        "model_type": "bert",
        "hidden_size": hidden,
        "num_hidden_layers": layers,
        "num_attention_heads": 4,
        "intermediate_size": inner,
        "vocab_size": len(vocabulary),
        "max_position_embeddings": 64,
        "layer_norm_eps": 1e-12,
        "hidden_act": "gelu",
    }
    (folder / "config.json").write_text(json.dumps(config))
    shapes = {
        "embeddings.word_embeddings.weight": (len(vocabulary), hidden),
        "embeddings.position_embeddings.weight": (64, hidden),
        "embeddings.token_type_embeddings.weight": (2, hidden),
        "embeddings.LayerNorm.weight": (hidden,),
        "embeddings.LayerNorm.bias": (hidden,),
    }
    for i in range(layers):
        at = f"encoder.layer.{i}."
        for part in ("self.query", "self.key", "self.value", "output.dense"):
            shapes[f"{at}attention.{part}.weight"] = (hidden, hidden)
            shapes[f"{at}attention.{part}.bias"] = (hidden,)
        shapes[f"{at}intermediate.dense.weight"] = (inner, hidden)
        shapes[f"{at}intermediate.dense.bias"] = (inner,)
        shapes[f"{at}output.dense.weight"] = (hidden, inner)
        shapes[f"{at}output.dense.bias"] = (hidden,)
        for norm in ("attention.output.LayerNorm", "output.LayerNorm"):
            shapes[f"{at}{norm}.weight"] = (hidden,)
            shapes[f"{at}{norm}.bias"] = (hidden,)
    random = np.random.default_rng(seed)
    weights = {
        name: (random.standard_normal(shape) * 0.3).astype(np.float32)
        for name, shape in shapes.items()
    }
    save_file(weights, str(folder / "model.safetensors"))
    return folder


@dataclass(slots=True, eq=False)
class _Scripted(Item):
    left: int = 1


@dataclass(slots=True)
class ScriptedEngine:
    """An engine of steps that only pass time: each active item gets one token a step.

    Attributes:
        name: The model's name.
        spend: Called with each step's item count; advances a virtual clock, say.
        room: Most active items.
        steps: The request ids of every step, in order.
        explode: Raise at the next step.
    """

    name: str = "scripted"
    spend: Callable[[int], object] = lambda count: None
    room: int = 4
    window: int = 1000
    steps: list[list[str]] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)
    explode: bool = False
    evict_next: bool = False
    on_step: Callable[[], object] = lambda: None
    closed: bool = False
    _active: list[_Scripted] = field(default_factory=list)

    @property
    def info(self) -> ModelInfo:
        """A model of kind "scripted"."""
        return ModelInfo(self.name, "scripted", "loaded", self.window, 0, "script")

    def admit(self, request: Request) -> Sequence[Item]:
        """One item a choice; `max_tokens` steps each."""
        body = request.body
        if not isinstance(body, Generate) or not isinstance(body.prompt, tuple):
            raise RefusedError(Reason.INVALID, "scripted engines take token prompts")
        if len(body.prompt) > self.window:
            raise RefusedError(Reason.TOO_LONG, "too long")
        tokens = len(body.prompt)
        return [_Scripted(request, i, tokens, body.max_tokens or 1) for i in range(body.n)]

    def choose(self, waiting: Sequence[Item]) -> Sequence[Item]:
        """As many as there is room for, in order."""
        return waiting[: max(0, self.room - len(self._active))]

    def step(self, joining: Sequence[Item]) -> StepResult:
        """One token for each active item."""
        self._active += [item for item in joining if isinstance(item, _Scripted)]
        ran = list(self._active)
        self.steps.append([item.request.id for item in ran])
        self.on_step()
        self.spend(len(ran))
        if self.explode:
            raise ArithmeticError("boom")
        key = StepKey("decode", len(ran), 1)
        if self.evict_next:
            self.evict_next = False
            return StepResult(key, 0, [], [self._active.pop()])
        outputs = []
        for item in ran:
            item.left -= 1
            done = item.left == 0
            delta = Delta(item.index, "x", (1,), finish="length" if done else None)
            outputs.append(Output(item, delta, done, result=None))
        self._active = [item for item in ran if item.left]
        return StepResult(key, len(ran), outputs)

    def active(self) -> Sequence[Item]:
        """Items that have steps left."""
        return tuple(self._active)

    def cancel(self, item: Item) -> None:
        """Forgets it and records it."""
        self._active = [other for other in self._active if other is not item]
        self.cancelled.append(item.request.id)

    def answer(self, request: Request, results: Sequence[object], timing: Timing) -> Generated:
        """Counts."""
        body = request.body
        assert isinstance(body, Generate)
        return Generated(len(body.prompt or ()), (body.max_tokens or 1) * body.n, timing)

    def estimate(self, item: Item, table: StepTable, *, alone: bool) -> int | None:
        """Measured time of one step for each token left."""
        assert isinstance(item, _Scripted)
        step_ns = table.predict_ns(self.name, StepKey("decode", 1 if alone else self.room, 1))
        if step_ns is None:
            return None
        return step_ns * item.left // (1 if alone else self.room)

    def buckets(self) -> Sequence[StepKey]:
        """The smallest and the largest batch."""
        return [StepKey("decode", batch, 1) for batch in {1, self.room}]

    def run_bucket(self, key: StepKey) -> None:
        """Passes the time of one step."""
        self.spend(key.batch)

    def close(self) -> None:
        """Records it."""
        self.closed = True
