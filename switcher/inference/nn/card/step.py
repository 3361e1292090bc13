"""One decode step on a CUDA card: one token for each sequence, captured once, then only launched.

Everything that a step reads or writes lies in buffers that live as long as its graph. What changes
from step to step (tokens, positions, slots, lengths, pages) is one small array that is copied over
before the launch. There is one step for each batch size of `BATCHES`; spare rows store nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import numpy as np

from switcher.inference.nn.card.kernels import WARPS, CardKernels, launch_linear, tile_for
from switcher.inference.nn.kv import BLOCK_TOKENS, blocks_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from switcher.inference.nn.arrays import XP, XArray
    from switcher.inference.nn.card.kernels import CardWeights
    from switcher.inference.nn.card.launch import Launch
    from switcher.inference.nn.llama import Llama, LlamaLayer, Segment

    I32 = NDArray[np.int32]

BATCHES = (1, 2, 4, 8, 16, 32, 64, 128)
MAX_HEAD = 256
_ATTEND_THREADS = 128


def _threads(work: int) -> int:
    """Returns whole warps for so many elements, at most 256 threads."""
    return min(256, -(-work // 32) * 32)


class DecodeStep:
    """Buffers and launches of a step of one batch size."""

    def __init__(self, model: Llama, pool: XArray, batch: int) -> None:
        """Takes the model and its pages. Shape: pool (layers, 2, slots, kv_heads, head) float32."""
        self.batch = batch
        self._model, self._pool = model, pool
        kernels = cast("CardKernels", model.kernels)
        self._launch: Launch = kernels.launch(bf16=cast("CardWeights", model.head).bf16)
        xp, c = model.xp, model.config
        self.width = blocks_for(c.window)
        self.inputs = xp.zeros(batch * (4 + self.width), xp.int32)
        self.staging = _staging(xp, len(self.inputs))
        rows = self.inputs[: 4 * batch].reshape(4, batch)
        self._tokens, self._positions, self._slots, self._contexts = (rows[n] for n in range(4))
        self._tables = self.inputs[4 * batch :]

        def room(size: int) -> XArray:
            return xp.empty((batch, size), xp.float32)

        self._x, self._normed = room(c.dim), room(c.dim)
        self._qkv = room((c.heads + 2 * c.kv_heads) * c.head)
        self._mixed, self._inner = room(c.heads * c.head), room(c.intermediate)
        self.logits = room(c.vocabulary)
        self.chosen = xp.zeros(batch, xp.int32)

    def launch(self) -> None:
        """Starts every kernel of the step on the current stream."""
        model, c = self._model, self._model.config
        words = cast("CardWeights", model.words)
        args: tuple[object, ...] = (words.data, self._tokens, self._x, np.int32(c.dim))
        self._launch("embed", (self.batch, 1), _threads(c.dim), args)
        for index, layer in enumerate(model.layers):
            self._launch_layer(index, layer)
        self._norm(model.norm)
        self._linear(self._normed, model.head, None, self.logits)
        args = (self.logits, self.chosen, np.int32(c.vocabulary))
        self._launch("argmax", (self.batch, 1), _threads(c.vocabulary), args)

    def _launch_layer(self, index: int, layer: LlamaLayer) -> None:
        c, model = self._model.config, self._model
        keys, values = self._pool[index, 0], self._pool[index, 1]
        heads = (np.int32(c.heads), np.int32(c.kv_heads), np.int32(c.head))
        self._norm(layer.attention_norm)
        self._linear(self._normed, layer.qkv, layer.qkv_bias, self._qkv)
        norms = (layer.q_norm, layer.k_norm, model.cos, model.sin)
        places = (self._positions, self._slots, keys, values)
        args: tuple[object, ...] = (self._qkv, *norms, *places, *heads, np.float32(c.eps))
        grid = (self.batch, c.heads + 2 * c.kv_heads)
        self._launch("rope_store", grid, _threads(c.head // 2), args)
        pages = (self._tables, self._contexts, self._mixed)
        limits = (np.int32(self.width), np.int32(layer.reach))
        args = (self._qkv, keys, values, *pages, *heads, *limits)
        self._launch("attend", (self.batch, c.heads), _ATTEND_THREADS, args)
        self._linear(self._mixed, layer.out, layer.out_bias, self._x, add=True)
        self._norm(layer.mlp_norm)
        weights, size = cast("CardWeights", layer.gate_up), tile_for(self.batch)
        numbers = (np.int32(self.batch), np.int32(c.dim), np.int32(c.intermediate))
        grid = (-(-c.intermediate // WARPS), -(-self.batch // size))
        args = (self._normed, weights.data, self._inner, *numbers)
        self._launch(f"gate_up_{size}", grid, 32 * WARPS, args)
        self._linear(self._inner, layer.down, None, self._x, add=True)

    def _norm(self, scale: XArray) -> None:
        c = self._model.config
        args = (self._x, scale, self._normed, np.int32(c.dim), np.float32(c.eps))
        self._launch("rms_norm", (self.batch, 1), _threads(c.dim), args)

    def _linear(
        self, x: XArray, weights: object, bias: XArray | None, out: XArray, *, add: bool = False
    ) -> None:
        launch_linear(self._launch, x, cast("CardWeights", weights), bias, out, add=add)


class CardDecoder:
    """The steps of one model with one pool of pages, by batch size, each in a graph."""

    def __init__(self, model: Llama, pool: XArray) -> None:
        self._model, self._pool = model, pool
        self._steps: dict[int, tuple[DecodeStep, Any]] = {}  # a step and its graph

    @staticmethod
    def suits(model: Llama) -> bool:
        """Returns whether the model's step can be made of the kernels for a card."""
        if not isinstance(model.kernels, CardKernels) or model.config.head > MAX_HEAD:
            return False
        # One module of kernels serves a step.
        return len({cast("CardWeights", weights).bf16 for weights in model.matrices()}) == 1

    def run(self, tokens: Sequence[int], segments: Sequence[Segment]) -> DecodeStep:
        """Runs one token of each sequence; the first rows of `logits` and `chosen` are theirs.

        The step is only started: reading from the card waits for it.
        """
        batch = next(size for size in BATCHES if size >= len(tokens))
        if batch not in self._steps:
            self._steps[batch] = self._prepare(batch)
        step, graph = self._steps[batch]
        # The last step's copy of it is over: its results were read.
        _fill(step, tokens, segments)
        if graph is None:
            step.inputs[:] = step.staging
            step.launch()
        else:
            stream = self._model.xp.cuda.get_current_stream()
            step.inputs.set(step.staging, stream=stream)
            graph.launch(stream=stream)
        return step

    def _prepare(self, batch: int) -> tuple[DecodeStep, Any]:
        step = DecodeStep(self._model, self._pool, batch)
        xp = self._model.xp
        if xp is np:  # the kernels run on the CPU, in tests
            return step, None
        # Once as it is: compiles and loads every kernel, which a capture must not. All slots are
        # negative first, so that nothing is stored.
        step.inputs[2 * batch : 3 * batch] = -1
        step.launch()
        stream = xp.cuda.get_current_stream()
        stream.synchronize()
        stream.begin_capture()
        try:
            step.launch()
        finally:
            graph = stream.end_capture()
        graph.upload(stream)
        return step, graph


def _fill(step: DecodeStep, tokens: Sequence[int], segments: Sequence[Segment]) -> None:
    """Writes to the staging memory what `DecodeStep.inputs` shall hold."""
    batch, count, inputs = step.batch, len(tokens), step.staging
    inputs[:] = 0
    rows = inputs[: 4 * batch].reshape(4, batch)
    tables = inputs[4 * batch :].reshape(batch, step.width)
    rows[0, :count] = tokens
    rows[2] = -1  # spare rows store nothing
    for i, segment in enumerate(segments):
        position = segment.context - 1
        page, place = divmod(position, BLOCK_TOKENS)
        rows[1, i] = position
        rows[2, i] = segment.blocks[page] * BLOCK_TOKENS + place
        rows[3, i] = segment.context
        tables[i, : len(segment.blocks)] = segment.blocks


def _staging(xp: XP, size: int) -> I32:
    """Returns host memory that the card copies from without the processor's help."""
    if xp is np:
        return np.zeros(size, np.int32)
    import cupyx

    pinned: I32 = cupyx.zeros_pinned(size, np.int32)
    return pinned
