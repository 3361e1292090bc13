"""What an encoder's layer is made of: for any array library, and compiled for a CPU card."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Protocol, cast

import numpy as np

from switcher.inference.nn import ops
from switcher.inference.nn.stored import Stored

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.inference.nn.arrays import XP, XArray
    from switcher.inference.nn.packed_host import Packed

    Weights = object

ACTIVATIONS: dict[str, Callable[[XP, XArray], XArray]] = {
    "gelu": ops.gelu,
    "gelu_new": ops.gelu_tanh,
    "gelu_pytorch_tanh": ops.gelu_tanh,
    "relu": ops.relu,
}


class EncoderParts(Protocol):
    """The parts between an encoder's inputs and outputs."""

    def weights(self, matrix: XArray) -> Weights:
        """Makes a matrix ready. Shape: (out, in) as in the checkpoint, on the host."""
        ...

    def linear(self, x: XArray, weights: Weights) -> XArray:
        """Returns x @ weights.T. Shape: x (tokens, in) -> (tokens, out)."""
        ...

    def attend(
        self, qkv: XArray, bias: XArray, shape: tuple[int, int, int], lengths: XArray
    ) -> XArray:
        """Attention of every token over its whole text.

        Shape:
            qkv: (batch * length, 3 * hidden); bias: (3 * hidden,), to be added to it
            shape: (batch, length, heads); lengths: (batch,) int, tokens that are no padding
            result: (batch * length, hidden)
        """
        ...

    def activate(self, x: XArray, bias: XArray) -> XArray:
        """Returns activation(x + bias), in place. Shape: x (tokens, n); bias (n,)."""
        ...

    def add_norm(
        self, y: XArray, bias: XArray, x: XArray, norm: tuple[XArray, XArray], eps: float
    ) -> XArray:
        """Returns the layer norm of y + bias + x, in `y`. Shape: y, x (tokens, n); others (n,)."""
        ...


def choose_parts(xp: XP, activation: str) -> EncoderParts:
    """Returns the compiled parts for NumPy where Numba is installed, else the general ones."""
    if xp is np and importlib.util.find_spec("numba") is not None:
        return HostParts(activation)
    return ArrayParts(xp, activation)


class ArrayParts:
    """Plain array code for NumPy and CuPy."""

    def __init__(self, xp: XP, activation: str) -> None:
        self._xp = xp
        self._act = ACTIVATIONS[activation]

    def weights(self, matrix: XArray) -> Weights:
        """See `EncoderParts`."""
        return self._xp.ascontiguousarray(self._xp.asarray(matrix, dtype=self._xp.float32).T)

    def linear(self, x: XArray, weights: Weights) -> XArray:
        """See `EncoderParts`. Two dimensions only, which a card's library is made for."""
        return x @ weights

    def attend(
        self, qkv: XArray, bias: XArray, shape: tuple[int, int, int], lengths: XArray
    ) -> XArray:
        """See `EncoderParts`."""
        xp, (batch, length, heads) = self._xp, shape
        qkv += bias
        hidden = qkv.shape[1] // 3
        size = hidden // heads
        parts = qkv.reshape(batch, length, 3, heads, size).transpose(2, 0, 3, 1, 4)
        query, key, value = parts[0], parts[1], parts[2]
        scores = xp.matmul(query, key.transpose(0, 1, 3, 2))
        scores *= np.float32(size**-0.5)
        # Keys beyond a text's end get no weight.
        inside = xp.arange(length)[None, :] < lengths[:, None]
        scores += xp.where(inside, np.float32(0.0), np.float32(-1e9))[:, None, None, :]
        mixed = xp.matmul(ops.softmax(xp, scores), value)
        return mixed.transpose(0, 2, 1, 3).reshape(batch * length, hidden)

    def activate(self, x: XArray, bias: XArray) -> XArray:
        """See `EncoderParts`."""
        x += bias
        return self._act(self._xp, x)

    def add_norm(
        self, y: XArray, bias: XArray, x: XArray, norm: tuple[XArray, XArray], eps: float
    ) -> XArray:
        """See `EncoderParts`."""
        y += bias
        y += x
        return ops.layer_norm(self._xp, y, *norm, eps)


class HostParts(ArrayParts):
    """Compiled, one pass over memory each."""

    def __init__(self, activation: str) -> None:
        from switcher.inference.nn import encoder_host

        super().__init__(np, activation)
        self._host = encoder_host
        self._is_gelu = activation == "gelu"

    def weights(self, matrix: XArray) -> Weights:
        """See `EncoderParts`."""
        from switcher.inference.nn.packed_host import Packed

        return Packed([Stored.of(np.asarray(matrix))])

    def linear(self, x: XArray, weights: Weights) -> XArray:
        """See `EncoderParts`."""
        return cast("Packed", weights)(x)

    def attend(
        self, qkv: XArray, bias: XArray, shape: tuple[int, int, int], lengths: XArray
    ) -> XArray:
        """See `EncoderParts`."""
        return self._host.attend(qkv, bias, shape, lengths)

    def activate(self, x: XArray, bias: XArray) -> XArray:
        """See `EncoderParts`."""
        return self._host.bias_gelu(x, bias) if self._is_gelu else super().activate(x, bias)

    def add_norm(
        self, y: XArray, bias: XArray, x: XArray, norm: tuple[XArray, XArray], eps: float
    ) -> XArray:
        """See `EncoderParts`."""
        return self._host.add_norm(y, bias, x, *norm, eps)
