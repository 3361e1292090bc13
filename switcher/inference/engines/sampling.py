"""Draws the next token of one sequence from its logits, on the host."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from switcher.inference.requests import Sampling

    F32 = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Draw:
    """A drawn token; its log probability and the likeliest others if they were asked for."""

    token: int
    logprob: float | None
    top: tuple[tuple[int, float], ...]


class Sampler:
    """The state of one sequence's draws: with the same seed the same draws."""

    def __init__(self, sampling: Sampling, choice: int) -> None:
        """Takes the settings and which of the request's choices it is."""
        self._sampling = sampling
        seed = sampling.seed
        entropy = None if seed is None else [seed & (2**64 - 1), choice]
        self._random = np.random.default_rng(entropy)

    @property
    def greedy(self) -> bool:
        """Whether a draw is just the likeliest token, without log probabilities."""
        s = self._sampling
        return (s.temperature <= 0 or s.top_k == 1) and s.logprobs is None

    def draw(self, logits: F32) -> Draw:
        """Returns the next token. Shape: logits (vocabulary,) float32."""
        token = self._pick(logits)
        wanted = self._sampling.logprobs
        if wanted is None:
            return Draw(token, None, ())
        # Of the model itself, before temperature and cut-offs, as OpenAI defines it.
        highest = float(logits.max())
        total = highest + float(np.log(np.exp(logits - highest, dtype=np.float64).sum()))
        top = _largest(logits, wanted)
        return Draw(
            token,
            float(logits[token]) - total,
            tuple((int(i), float(logits[i]) - total) for i in top),
        )

    def _pick(self, logits: F32) -> int:
        s = self._sampling
        if s.temperature <= 0 or s.top_k == 1:
            return int(np.argmax(logits))
        if not s.top_k and s.top_p >= 1:
            # Adding Gumbel noise and taking the largest draws from the softmax without sorting.
            noise = self._random.gumbel(size=logits.shape)
            return int(np.argmax(logits / s.temperature + noise))
        ids = _largest(logits, s.top_k or len(logits))
        scaled = logits[ids].astype(np.float64) / s.temperature
        weights = np.exp(scaled - scaled[0])
        weights /= weights.sum()
        if s.top_p < 1:
            # The fewest tokens whose weights reach top_p; always at least one.
            keep = int(np.searchsorted(np.cumsum(weights), s.top_p)) + 1
            ids, weights = ids[:keep], weights[:keep] / weights[:keep].sum()
        return int(self._random.choice(ids, p=weights))


def _largest(logits: F32, count: int) -> NDArray[np.intp]:
    """Returns the indices of the `count` largest, largest first."""
    if count <= 0:
        return np.empty(0, np.intp)
    if count < len(logits):
        part = np.argpartition(logits, -count)[-count:]
    else:
        part = np.arange(len(logits))
    return part[np.argsort(-logits[part], kind="stable")]
