"""BERT-type encoders: token ids in, one normalised vector per text out."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from switcher.errors import ModelError
from switcher.inference.nn import ops

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from switcher.inference.nn.arrays import XP, XArray

_ACTIVATIONS: dict[str, Callable[[XP, XArray], XArray]] = {
    "gelu": ops.gelu,
    "gelu_new": ops.gelu_tanh,
    "gelu_pytorch_tanh": ops.gelu_tanh,
    "relu": ops.relu,
}


@dataclass(frozen=True, slots=True)
class BertConfig:
    """Sizes of the model. Names follow its config.json."""

    hidden: int
    layers: int
    heads: int
    intermediate: int
    vocabulary: int
    max_positions: int
    eps: float
    activation: str
    pooling: str  # "mean" or "cls"

    @classmethod
    def from_form(cls, form: Mapping[str, object], pooling: str) -> BertConfig:
        """Reads config.json.

        Raises:
            ModelError: not a BERT-type model, or one with parts that are not built here.
        """
        kind = form.get("model_type")
        if kind != "bert":
            raise ModelError(f"config.json says model_type {kind!r}; encoders must be 'bert'")
        if form.get("position_embedding_type", "absolute") != "absolute":
            raise ModelError("only absolute position embeddings are supported")
        if form.get("is_decoder"):
            raise ModelError("is_decoder is not supported; encoders see the whole text")
        if form.get("hidden_act") not in _ACTIVATIONS:
            raise ModelError(f"unknown activation {form.get('hidden_act')!r} in config.json")

        def number(key: str) -> int:
            value = form.get(key)
            if not isinstance(value, int) or value <= 0:
                raise ModelError(f"config.json lacks a positive {key}")
            return value

        eps = form.get("layer_norm_eps", 1e-12)
        config = cls(
            hidden=number("hidden_size"),
            layers=number("num_hidden_layers"),
            heads=number("num_attention_heads"),
            intermediate=number("intermediate_size"),
            vocabulary=number("vocab_size"),
            max_positions=number("max_position_embeddings"),
            eps=float(eps) if isinstance(eps, int | float) else 1e-12,
            activation=str(form["hidden_act"]),
            pooling=pooling,
        )
        if config.hidden % config.heads:
            raise ModelError("hidden_size is not a multiple of num_attention_heads")
        return config


@dataclass(frozen=True, slots=True)
class _Layer:
    """Weights of one layer, transposed for `x @ w`; query, key and value side by side."""

    qkv: XArray
    qkv_bias: XArray
    out: XArray
    out_bias: XArray
    norm1: tuple[XArray, XArray]
    up: XArray
    up_bias: XArray
    down: XArray
    down_bias: XArray
    norm2: tuple[XArray, XArray]


class Bert:
    """Weights and forward pass of one encoder on one card."""

    def __init__(self, config: BertConfig, weights: Mapping[str, XArray], xp: XP) -> None:
        """Takes checked weights by their names in the checkpoint (with or without `bert.`)."""
        self.config = config
        self._xp = xp
        get = _Getter(weights, xp)
        c = config
        self._words = get("embeddings.word_embeddings.weight", c.vocabulary, c.hidden)
        positions = get("embeddings.position_embeddings.weight", c.max_positions, c.hidden)
        # One kind of text only: its type vector is added to the positions once.
        self._positions = (
            positions + get("embeddings.token_type_embeddings.weight", None, c.hidden)[0]
        )
        self._norm = get.norm("embeddings.LayerNorm", c.hidden)
        self._layers = [self._read_layer(get, f"encoder.layer.{i}.") for i in range(c.layers)]
        self._activate, self._add_norm = _choose_parts(xp, c.activation)
        get.refuse_others()

    def _read_layer(self, get: _Getter, at: str) -> _Layer:
        xp, h, m = self._xp, self.config.hidden, self.config.intermediate
        names = [f"{at}attention.self.{part}" for part in ("query", "key", "value")]
        return _Layer(
            qkv=xp.concatenate([get(f"{n}.weight", h, h).T for n in names], axis=1),
            qkv_bias=xp.concatenate([get(f"{n}.bias", h) for n in names]),
            out=xp.ascontiguousarray(get(f"{at}attention.output.dense.weight", h, h).T),
            out_bias=get(f"{at}attention.output.dense.bias", h),
            norm1=get.norm(f"{at}attention.output.LayerNorm", h),
            up=xp.ascontiguousarray(get(f"{at}intermediate.dense.weight", m, h).T),
            up_bias=get(f"{at}intermediate.dense.bias", m),
            down=xp.ascontiguousarray(get(f"{at}output.dense.weight", h, m).T),
            down_bias=get(f"{at}output.dense.bias", h),
            norm2=get.norm(f"{at}output.LayerNorm", h),
        )

    def encode(self, tokens: XArray, lengths: XArray) -> XArray:
        """Returns one vector of length 1 per row.

        Shape:
            tokens: (batch, length) int, padded with any id; lengths: (batch,) int, each >= 1
            result: (batch, hidden) float32, on the same card
        """
        xp, c = self._xp, self.config
        batch, length = tokens.shape
        inside = xp.arange(length)[None, :] < lengths[:, None]
        # Added to the scores: keys beyond a text's end get no weight.
        mask = None if bool(inside.all()) else xp.where(inside, 0.0, -1e9).astype(xp.float32)
        x = self._words[tokens]
        x += self._positions[:length]
        x = ops.layer_norm(xp, x.reshape(batch * length, c.hidden), *self._norm, c.eps)
        for layer in self._layers:
            x = self._run_layer(layer, x, batch, length, mask)
        return self._pool(x.reshape(batch, length, c.hidden), inside)

    def _run_layer(
        self, layer: _Layer, x: XArray, batch: int, length: int, mask: XArray | None
    ) -> XArray:
        c = self.config
        attended = self._attend(x @ layer.qkv + layer.qkv_bias, batch, length, mask)
        x = self._add_norm(attended @ layer.out, layer.out_bias, x, *layer.norm1, c.eps)
        inner = self._activate(x @ layer.up, layer.up_bias)
        return self._add_norm(inner @ layer.down, layer.down_bias, x, *layer.norm2, c.eps)

    def _attend(self, qkv: XArray, batch: int, length: int, mask: XArray | None) -> XArray:
        """Shape: qkv (batch * length, 3 * hidden) -> (batch * length, hidden)."""
        xp, c = self._xp, self.config
        size = c.hidden // c.heads
        parts = qkv.reshape(batch, length, 3, c.heads, size).transpose(2, 0, 3, 1, 4)
        query, key, value = parts[0], parts[1], parts[2]
        scores = xp.matmul(query, key.transpose(0, 1, 3, 2))
        scores *= size**-0.5
        if mask is not None:
            scores += mask[:, None, None, :]
        mixed = xp.matmul(ops.softmax(xp, scores), value)
        return mixed.transpose(0, 2, 1, 3).reshape(batch * length, c.hidden)

    def _pool(self, x: XArray, inside: XArray) -> XArray:
        xp = self._xp
        if self.config.pooling == "cls":
            pooled = x[:, 0]
        else:
            weight = inside.astype(x.dtype)
            pooled = xp.einsum("blh,bl->bh", x, weight) / weight.sum(axis=1, keepdims=True)
        return pooled / xp.sqrt((pooled * pooled).sum(axis=1, keepdims=True))


def _choose_parts(xp: XP, activation: str) -> tuple[Callable[..., XArray], Callable[..., XArray]]:
    """Returns what stands between the matrix products: bias and activation; bias, sum and norm."""
    act = _ACTIVATIONS[activation]

    def activate(x: XArray, bias: XArray) -> XArray:
        x += bias
        return act(xp, x)

    def add_norm(
        y: XArray, bias: XArray, x: XArray, weight: XArray, shift: XArray, eps: float
    ) -> XArray:
        y += bias
        y += x
        return ops.layer_norm(xp, y, weight, shift, eps)

    if xp is not np or importlib.util.find_spec("numba") is None:
        return activate, add_norm
    from switcher.inference.nn import kernels_host

    return kernels_host.bias_gelu if activation == "gelu" else activate, kernels_host.add_norm


class _Getter:
    """Looks weights up, checks their shapes and moves them to the card."""

    def __init__(self, weights: Mapping[str, XArray], xp: XP) -> None:
        self._weights = weights
        self._xp = xp
        self._prefix = "bert." if any(name.startswith("bert.") for name in weights) else ""
        self._read: set[str] = set()

    def __call__(self, name: str, *shape: int | None) -> XArray:
        found = self._weights.get(self._prefix + name)
        if found is None:
            raise ModelError(f"the weights lack {name}; is this the model of config.json?")
        self._read.add(self._prefix + name)
        fits = len(found.shape) == len(shape) and all(
            want in (None, have) for want, have in zip(shape, found.shape, strict=True)
        )
        if not fits:
            raise ModelError(f"{name} has shape {found.shape}, config.json asks for {shape}")
        return self._xp.asarray(found, dtype=self._xp.float32)

    def refuse_others(self) -> None:
        """Raises ModelError for a tensor of the encoder that was not used: it changes the answer.

        The heads that a checkpoint may carry for its training are no part of it.
        """
        for name in self._weights:
            inside = name.removeprefix(self._prefix).startswith(("embeddings.", "encoder."))
            if inside and name not in self._read and not name.endswith(".position_ids"):
                raise ModelError(f"the checkpoint has {name}, which config.json does not use")

    def norm(self, name: str, size: int) -> tuple[XArray, XArray]:
        """Returns weight and bias of a layer norm."""
        return self(f"{name}.weight", size), self(f"{name}.bias", size)
