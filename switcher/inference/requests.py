"""What is asked of a model and what comes back: plain values that may cross a process border."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.generic]


class Priority(Enum):
    """Class of a request; a waiting request ages upwards (scheduler.py)."""

    INTERACTIVE = "interactive"
    BATCH = "batch"
    BACKGROUND = "background"

    @property
    def rank(self) -> int:
        """0 is served first."""
        return _RANKS[self]


_RANKS = {Priority.INTERACTIVE: 0, Priority.BATCH: 1, Priority.BACKGROUND: 2}


class Reason(Enum):
    """Why a request got no answer. The HTTP status and OpenAI's words belong to web/openai.py."""

    INVALID = "invalid"  # the request itself is wrong
    TOO_LONG = "too_long"  # more tokens than the model's window
    NO_MODEL = "no_model"
    QUEUE_FULL = "queue_full"
    INFEASIBLE = "infeasible"  # the deadline would be missed; nothing was run
    EXPIRED = "expired"  # the deadline passed
    LOADING = "loading"
    UNAVAILABLE = "unavailable"  # card or backend lost, shutting down
    CANCELLED = "cancelled"
    FAILED = "failed"  # the model or function raised


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is drawn. `temperature` 0 is greedy; `top_k` 0 means all."""

    temperature: float = 1.0
    top_p: float = 1.0
    top_k: int = 0
    seed: int | None = None
    logprobs: int | None = None  # None: none; 0: of the drawn token; n: and of the n likeliest


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """One turn of a conversation."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Embed:
    """Texts, or token ids, of which each becomes one vector."""

    inputs: tuple[str | tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Generate:
    """Continue a prompt (text or token ids) or answer a conversation; one of the two is given."""

    prompt: str | tuple[int, ...] | None = None
    messages: tuple[ChatMessage, ...] | None = None
    max_tokens: int | None = None  # None: as many as the window holds
    stop: tuple[str, ...] = ()
    n: int = 1
    sampling: Sampling = field(default_factory=Sampling)
    ignore_eos: bool = False  # the end mark is a token like others, as benchmarks want it


@dataclass(frozen=True, slots=True)
class Call:
    """Arguments of a user's function: arrays whose first axis is the batch.

    Shape:
        arrays: each (rows, ...); all have the same number of rows, at least 1
    """

    arrays: tuple[Array, ...]


Body = Embed | Generate | Call


@dataclass(frozen=True, slots=True)
class Request:
    """One request for one model.

    Times are monotonic nanoseconds of the host's clock (CLOCK_MONOTONIC, so they mean the same in
    every process of this host).
    """

    id: str
    model: str
    body: Body
    arrived_ns: int
    priority: Priority = Priority.INTERACTIVE
    deadline_ns: int | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """Where a request's time went, in nanoseconds. `steps_ns` counts only steps it was part of."""

    queued_ns: int
    first_ns: int  # from arrival to the first result
    total_ns: int  # from arrival to the last result
    steps: int
    steps_ns: int


@dataclass(frozen=True, slots=True)
class Embeddings:
    """Answer to `Embed`.

    Shape:
        vectors: (inputs, features) float32, each of length 1
    """

    vectors: NDArray[np.float32]
    prompt_tokens: int
    timing: Timing


@dataclass(frozen=True, slots=True)
class TokenLogprob:
    """A drawn token with its log probability, and the likeliest others at that place."""

    token: int
    text: str
    logprob: float
    top: tuple[tuple[int, str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Delta:
    """A piece of choice `index`. `finish` is "stop" or "length" on the last piece of a choice."""

    index: int
    text: str
    tokens: tuple[int, ...] = ()
    logprobs: tuple[TokenLogprob, ...] | None = None
    finish: str | None = None


@dataclass(frozen=True, slots=True)
class Generated:
    """End of a `Generate`; the text came before in `Delta` pieces."""

    prompt_tokens: int
    completion_tokens: int
    timing: Timing


@dataclass(frozen=True, slots=True)
class Called:
    """Answer to `Call`. Shape: arrays: each (rows, ...), rows as in the call."""

    arrays: tuple[Array, ...]
    timing: Timing


@dataclass(frozen=True, slots=True)
class Failed:
    """The end of a request without an answer. `retry_after_s` is given where a retry can help."""

    reason: Reason
    message: str
    param: str | None = None
    retry_after_s: float | None = None


Event = Embeddings | Delta | Generated | Called | Failed
"""Every request ends with exactly one event that is not a `Delta`."""


def is_final(event: Event) -> bool:
    """True for the one event that ends a request."""
    return not isinstance(event, Delta)


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """What a served model is, for `/v1/models` and the status."""

    name: str
    kind: str  # "encoder", "decoder", "function", "gateway"
    state: str  # "loading", "loaded", "failed"
    max_tokens: int  # window of one input
    weights_bytes: int
    source: str
    error: str | None = None


class RefusedError(Exception):
    """Raised where a request is turned away before anything ran; carries the `Failed` value."""

    def __init__(
        self,
        reason: Reason,
        message: str,
        *,
        param: str | None = None,
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(message)
        self.failed = Failed(reason, message, param, retry_after_s)
