"""Llama-type decoders (Llama, Mistral, Qwen2, Qwen3, SmolLM): token ids in, logits out.

One step works on packed tokens of several sequences: each has a segment of one token (decoding) or
more (a piece of its prompt). Keys and values lie in pages of a pool (kv.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.errors import ModelError
from switcher.inference.nn import rope
from switcher.inference.nn.kernels import Kernels, choose_kernels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from switcher.inference.nn.arrays import XP, XArray
    from switcher.inference.nn.kernels import Weights
    from switcher.inference.nn.stored import Stored


@dataclass(frozen=True, slots=True)
class LlamaConfig:
    """Sizes and options of the model.

    Attributes:
        interleaved: The checkpoint's query and key rows pair up as (0,1),(2,3)...; they are put
            into the half-split order (i, i + head/2) on loading, so that one code rotates both.
        divisors: What the frequency of each rotary pair is divided by (rope.py); empty: by 1.
        reach: How many tokens each layer's attention sees, itself included; 0: all. Empty: all
            layers see all.
    """

    dim: int
    layers: int
    heads: int
    kv_heads: int
    head: int
    intermediate: int
    vocabulary: int
    window: int
    eps: float
    theta: float
    interleaved: bool = False
    divisors: tuple[float, ...] = ()
    reach: tuple[int, ...] = ()

    def check(self) -> None:
        """Raises ModelError if the sizes do not fit together."""
        sizes = (self.dim, self.layers, self.heads, self.kv_heads, self.head, self.window)
        if min(*sizes, self.intermediate, self.vocabulary) < 1:
            raise ModelError("the model's configuration has a size below 1")
        if self.heads % self.kv_heads or self.head % 2:
            raise ModelError("the model's head counts do not fit together")
        if self.divisors and len(self.divisors) != self.head // 2:
            raise ModelError("the model's rotary scaling does not fit its head size")
        if self.divisors and min(self.divisors) <= 0:
            raise ModelError("the model's rotary scaling has a divisor that is not positive")


@dataclass(frozen=True, slots=True)
class LlamaLayer:
    """Weights of one layer: matrices as the kernels want them; None where it has none."""

    attention_norm: XArray
    qkv: Weights
    qkv_bias: XArray | None
    q_norm: XArray | None
    k_norm: XArray | None
    out: Weights
    out_bias: XArray | None
    mlp_norm: XArray
    gate_up: Weights
    down: Weights
    reach: int


@dataclass(frozen=True, slots=True)
class Segment:
    """The tokens of one sequence in a step.

    Attributes:
        start: First row among the step's tokens.
        count: Rows.
        context: Tokens of the sequence up to and including the last row here.
        blocks: The sequence's pages, in order.
    """

    start: int
    count: int
    context: int
    blocks: Sequence[int]


class Llama:
    """Weights and forward pass of one decoder on one card."""

    def __init__(self, config: LlamaConfig, read: WeightReader, xp: XP) -> None:
        """Reads and packs the weights.

        Args:
            config: Sizes.
            read: Where the checkpoint's tensors come from.
            xp: numpy or cupy.

        Raises:
            ModelError: a tensor is missing or has another shape.
        """
        config.check()
        self.config = config
        self.xp = xp
        self.kernels: Kernels = choose_kernels(xp)
        c = config
        pack = self.kernels.weights
        self.words = pack([read("words", None, (c.vocabulary, c.dim))])
        self.norm = read.vector("norm", None, c.dim)
        head = read.optional("head", None, (c.vocabulary, c.dim))
        self.head = self.words if head is None else pack([head])
        self.layers = [_read_layer(config, read, self.kernels, i) for i in range(c.layers)]
        cos, sin = rope.tables(c.window, c.head, c.theta, c.divisors)
        self.cos, self.sin = xp.asarray(cos), xp.asarray(sin)
        self.weights_bytes = sum(weights.nbytes for weights in self.matrices())

    def matrices(self) -> list[Weights]:
        """Returns all matrices, a shared one once."""
        ends = [self.words] if self.head is self.words else [self.words, self.head]
        parts = [(layer.qkv, layer.out, layer.gate_up, layer.down) for layer in self.layers]
        return [*ends, *(weights for layer in parts for weights in layer)]

    def forward(
        self,
        tokens: XArray,
        positions: XArray,
        slots: XArray,
        segments: Sequence[Segment],
        pool: XArray,
        rows: XArray,
    ) -> XArray:
        """Runs packed tokens through the model and returns the logits of `rows`.

        Shape:
            tokens, positions, slots: (tokens,) int; slots are places in the pool
            pool: (layers, 2, slots, kv_heads, head) float32; written and read
            rows: (wanted,) int, indices of tokens
            result: (wanted, vocabulary) float32
        """
        c, k = self.config, self.kernels
        plan = k.plan(segments)
        x = k.take(self.words, tokens)
        for index, layer in enumerate(self.layers):
            qkv = k.linear(k.rms_norm(x, layer.attention_norm, c.eps), layer.qkv)
            if layer.qkv_bias is not None:
                qkv += layer.qkv_bias
            parts = self._rotated(layer, qkv, positions)
            query = self.xp.ascontiguousarray(parts[:, : c.heads])
            keys, values = pool[index, 0], pool[index, 1]
            keys[slots] = parts[:, c.heads : c.heads + c.kv_heads]
            values[slots] = parts[:, c.heads + c.kv_heads :]
            mixed = k.attend(query, keys, values, plan, layer.reach)
            x += k.linear(mixed.reshape(len(tokens), c.heads * c.head), layer.out)
            if layer.out_bias is not None:
                x += layer.out_bias
            inner = k.linear(k.rms_norm(x, layer.mlp_norm, c.eps), layer.gate_up)
            x += k.linear(k.silu_gate(inner), layer.down)
        if len(rows) == 0:
            return self.xp.empty((0, c.vocabulary), self.xp.float32)
        return k.linear(k.rms_norm(x[rows], self.norm, c.eps), self.head)

    def _rotated(self, layer: LlamaLayer, qkv: XArray, positions: XArray) -> XArray:
        """Normalises and turns queries and keys. Shape: (tokens, q + k + v heads, head)."""
        c, k = self.config, self.kernels
        parts = qkv.reshape(len(qkv), c.heads + 2 * c.kv_heads, c.head)
        turned = c.heads + c.kv_heads
        if layer.q_norm is not None and layer.k_norm is not None:
            query, key = parts[:, : c.heads], parts[:, c.heads : turned]
            parts[:, : c.heads] = k.rms_norm(query, layer.q_norm, c.eps)
            parts[:, c.heads : turned] = k.rms_norm(key, layer.k_norm, c.eps)
        k.rotate(parts, turned, self.cos, self.sin, positions)
        return parts


class WeightReader:
    """Fetches tensors by their role; each file format has its own names."""

    def __init__(
        self,
        names: dict[str, str],
        fetch: Callable[[str], Stored | None],
        xp: XP,
    ) -> None:
        """Takes the names by role (`{}` stands for the layer) and a function from name to array."""
        self._names = names
        self._fetch = fetch
        self._xp = xp
        self._read: set[str] = set()

    def __call__(self, role: str, layer: int | None, shape: tuple[int, ...]) -> Stored:
        """Returns a tensor as it is stored.

        Raises:
            ModelError: missing or of another shape.
        """
        found = self.optional(role, layer, shape)
        if found is None:
            raise ModelError(f"the weights lack {self._name(role, layer)}; fetch the model again")
        return found

    def optional(self, role: str, layer: int | None, shape: tuple[int, ...]) -> Stored | None:
        """Returns a tensor, or None if this checkpoint has none of that name."""
        name = self._name(role, layer)
        found = self._fetch(name) if name else None
        if found is None:
            return None
        self._read.add(name)
        if tuple(found.shape) != shape:
            raise ModelError(f"{name} has shape {tuple(found.shape)}, not {shape} as configured")
        return found

    def vector(self, role: str, layer: int | None, size: int) -> XArray:
        """Returns a vector as float32 on the card.

        Raises:
            ModelError: missing or of another shape.
        """
        return self._xp.asarray(self(role, layer, (size,)).floats())

    def optional_vector(self, role: str, layer: int | None, size: int) -> XArray | None:
        """Returns a vector as float32 on the card, or None if there is none of that name."""
        found = self.optional(role, layer, (size,))
        return None if found is None else self._xp.asarray(found.floats())

    def joined(self, parts: Sequence[Stored]) -> XArray | None:
        """Returns vectors one behind the other as float32 on the card, or None for none."""
        return (
            self._xp.concatenate([self._xp.asarray(p.floats()) for p in parts]) if parts else None
        )

    def refuse_others(self, names: Iterable[str], harmless: Callable[[str], bool]) -> None:
        """Checks that every tensor of the checkpoint was used: one that was not changes the answer.

        Raises:
            ModelError: there is one that is not harmless.
        """
        others = sorted(n for n in names if n not in self._read and not harmless(n))
        if others:
            raise ModelError(
                f"the checkpoint has {others[0]}, which this architecture does not use here "
                f"({len(others)} such tensors); the model would answer wrongly"
            )

    def _name(self, role: str, layer: int | None) -> str:
        name = self._names.get(role, "")
        return name if layer is None else name.format(layer)


def _read_layer(c: LlamaConfig, read: WeightReader, kernels: Kernels, i: int) -> LlamaLayer:
    q_rows, kv_rows = c.heads * c.head, c.kv_heads * c.head
    rows = {"q": q_rows, "k": kv_rows, "v": kv_rows}
    weights = {part: read(part, i, (count, c.dim)) for part, count in rows.items()}
    biases = {part: read.optional(f"{part}_bias", i, (n,)) for part, n in rows.items()}
    if c.interleaved:
        for part in ("q", "k"):
            weights[part] = weights[part].half_split(c.head)
            bias = biases[part]
            biases[part] = None if bias is None else bias.half_split(c.head)
    present = [bias for bias in biases.values() if bias is not None]
    if len(present) not in (0, 3):
        raise ModelError("the checkpoint has biases for some of query, key and value only")
    pack = kernels.weights
    return LlamaLayer(
        attention_norm=read.vector("attention_norm", i, c.dim),
        qkv=pack([weights[part] for part in "qkv"]),
        qkv_bias=read.joined(present),
        q_norm=read.optional_vector("q_norm", i, c.head),
        k_norm=read.optional_vector("k_norm", i, c.head),
        out=pack([read("out", i, (c.dim, q_rows))]),
        out_bias=read.optional_vector("out_bias", i, c.dim),
        mlp_norm=read.vector("mlp_norm", i, c.dim),
        gate_up=pack([read(part, i, (c.intermediate, c.dim)) for part in ("gate", "up")]),
        down=pack([read("down", i, (c.dim, c.intermediate))]),
        reach=c.reach[i] if c.reach else 0,
    )
