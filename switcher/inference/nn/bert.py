"""BERT-type encoders: token ids in, one normalised vector per text out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from switcher.errors import ModelError
from switcher.inference.nn import ops
from switcher.inference.nn.encoder_parts import ACTIVATIONS, choose_parts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from switcher.inference.nn.arrays import XP, XArray
    from switcher.inference.nn.encoder_parts import Weights


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
        if form.get("hidden_act") not in ACTIVATIONS:
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
    """Weights of one layer, ready for the parts; query, key and value one below the other."""

    qkv: Weights
    qkv_bias: XArray
    out: Weights
    out_bias: XArray
    norm1: tuple[XArray, XArray]
    up: Weights
    up_bias: XArray
    down: Weights
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
        self._parts = choose_parts(xp, c.activation)
        self._layers = [self._read_layer(get, f"encoder.layer.{i}.") for i in range(c.layers)]
        get.refuse_others()

    def _read_layer(self, get: _Getter, at: str) -> _Layer:
        h, m, ready = self.config.hidden, self.config.intermediate, self._parts.weights
        names = [f"{at}attention.self.{part}" for part in ("query", "key", "value")]
        matrices = [get.matrix(f"{n}.weight", h, h) for n in names]
        return _Layer(
            qkv=ready(np.concatenate(matrices)),
            qkv_bias=self._xp.concatenate([get(f"{n}.bias", h) for n in names]),
            out=ready(get.matrix(f"{at}attention.output.dense.weight", h, h)),
            out_bias=get(f"{at}attention.output.dense.bias", h),
            norm1=get.norm(f"{at}attention.output.LayerNorm", h),
            up=ready(get.matrix(f"{at}intermediate.dense.weight", m, h)),
            up_bias=get(f"{at}intermediate.dense.bias", m),
            down=ready(get.matrix(f"{at}output.dense.weight", h, m)),
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
        x = self._words[tokens]
        x += self._positions[:length]
        x = ops.layer_norm(xp, x.reshape(batch * length, c.hidden), *self._norm, c.eps)
        p, shape = self._parts, (batch, length, c.heads)
        for layer in self._layers:
            attended = p.attend(p.linear(x, layer.qkv), layer.qkv_bias, shape, lengths)
            x = p.add_norm(p.linear(attended, layer.out), layer.out_bias, x, layer.norm1, c.eps)
            inner = p.activate(p.linear(x, layer.up), layer.up_bias)
            x = p.add_norm(p.linear(inner, layer.down), layer.down_bias, x, layer.norm2, c.eps)
        inside = xp.arange(length)[None, :] < lengths[:, None]
        return self._pool(x.reshape(batch, length, c.hidden), inside)

    def _pool(self, x: XArray, inside: XArray) -> XArray:
        xp = self._xp
        if self.config.pooling == "cls":
            pooled = x[:, 0]
        else:
            weight = inside.astype(x.dtype)
            pooled = xp.einsum("blh,bl->bh", x, weight) / weight.sum(axis=1, keepdims=True)
        return pooled / xp.sqrt((pooled * pooled).sum(axis=1, keepdims=True))


class _Getter:
    """Looks weights up, checks their shapes and moves them to the card."""

    def __init__(self, weights: Mapping[str, XArray], xp: XP) -> None:
        self._weights = weights
        self._xp = xp
        self._prefix = "bert." if any(name.startswith("bert.") for name in weights) else ""
        self._read: set[str] = set()

    def matrix(self, name: str, *shape: int | None) -> XArray:
        """Returns a tensor on the host, as it is stored."""
        found = self._weights.get(self._prefix + name)
        if found is None:
            raise ModelError(f"the weights lack {name}; is this the model of config.json?")
        self._read.add(self._prefix + name)
        fits = len(found.shape) == len(shape) and all(
            want in (None, have) for want, have in zip(shape, found.shape, strict=True)
        )
        if not fits:
            raise ModelError(f"{name} has shape {found.shape}, config.json asks for {shape}")
        return found

    def __call__(self, name: str, *shape: int | None) -> XArray:
        """Returns a tensor as float32 on the card."""
        return self._xp.asarray(self.matrix(name, *shape), dtype=self._xp.float32)

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
