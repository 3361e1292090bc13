"""OpenAI's request bodies, checked at the edge and turned into switcher's own values.

Unknown fields are ignored, as OpenAI's servers ignore what they do not know. Fields that would
change the answer and are not served are refused, never ignored.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from switcher.inference.requests import (
    ChatMessage,
    Embed,
    Generate,
    Reason,
    RefusedError,
    Sampling,
)

MAX_INPUTS = 2048
MAX_CHOICES = 16
MAX_STOPS = 16
MAX_LOGPROBS = 20
_TEXT = Annotated[str, Field(max_length=4_000_000)]
_TOKEN = Annotated[int, Field(strict=True, ge=0, lt=2**31)]
_TOKENS = Annotated[list[_TOKEN], Field(min_length=1, max_length=1_000_000)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="ignore")

    model: Annotated[str, Field(min_length=1, max_length=512)]


class EmbeddingsBody(_Body):
    """Body of `POST /v1/embeddings`: a text, texts, token ids, or lists of token ids."""

    input: (
        _TEXT
        | _TOKENS
        | Annotated[list[_TEXT], Field(min_length=1, max_length=MAX_INPUTS)]
        | Annotated[list[_TOKENS], Field(min_length=1, max_length=MAX_INPUTS)]
    )
    encoding_format: Literal["float", "base64"] = "float"
    dimensions: Annotated[int, Field(ge=1)] | None = None

    def to_embed(self) -> Embed:
        """Returns the inputs as one tuple of texts or token ids."""
        given = self.input
        if isinstance(given, str):
            return Embed((given,))
        if isinstance(given[0], int):
            return Embed((tuple(item for item in given if isinstance(item, int)),))
        inputs = [i if isinstance(i, str) else tuple(i) for i in given if not isinstance(i, int)]
        return Embed(tuple(inputs))


class _Sampled(_Body):
    """What chat and completions share."""

    temperature: Annotated[float, Field(ge=0, le=2)] | None = None
    top_p: Annotated[float, Field(gt=0, le=1)] | None = None
    top_k: Annotated[int, Field(ge=-1, le=1_000_000)] | None = None
    seed: Annotated[int, Field(ge=-(2**63), lt=2**63)] | None = None
    n: Annotated[int, Field(ge=1, le=MAX_CHOICES)] | None = None
    stop: str | Annotated[list[str], Field(max_length=MAX_STOPS)] | None = None
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    presence_penalty: float | None = None
    frequency_penalty: float | None = None
    logit_bias: dict[str, float] | None = None
    ignore_eos: bool | None = None

    def refuse_unserved(self) -> None:
        """Raises RefusedError for a field that would change the answer and is not served."""
        for name in ("presence_penalty", "frequency_penalty", "logit_bias"):
            if getattr(self, name):
                raise RefusedError(Reason.INVALID, f"{name} is not supported", param=name)

    def stops(self) -> tuple[str, ...]:
        """Returns the texts that end an answer."""
        if self.stop is None:
            return ()
        stops = (self.stop,) if isinstance(self.stop, str) else tuple(self.stop)
        if any(not text for text in stops):
            raise RefusedError(Reason.INVALID, "stop must not hold empty texts", param="stop")
        return stops

    def sampling(self, logprobs: int | None) -> Sampling:
        """Returns how tokens are drawn; OpenAI's defaults are temperature 1 and top_p 1."""
        return Sampling(
            temperature=1.0 if self.temperature is None else self.temperature,
            top_p=1.0 if self.top_p is None else self.top_p,
            top_k=max(0, self.top_k or 0),
            seed=self.seed,
            logprobs=logprobs,
        )

    @property
    def wants_usage(self) -> bool:
        """True if a stream should end with the token counts."""
        return self.stream_options is not None and self.stream_options.include_usage


class StreamOptions(BaseModel):
    """`stream_options`."""

    include_usage: bool = False


class CompletionBody(_Sampled):
    """Body of `POST /v1/completions`. One prompt a request."""

    prompt: _TEXT | _TOKENS | Annotated[list[_TEXT], Field(min_length=1, max_length=1)]
    max_tokens: Annotated[int, Field(ge=1)] | None = 16
    logprobs: Annotated[int, Field(ge=0, le=MAX_LOGPROBS)] | None = None
    echo: bool | None = None
    suffix: str | None = None
    best_of: int | None = None

    def to_generate(self) -> Generate:
        """Returns switcher's form of the request."""
        self.refuse_unserved()
        for name in ("echo", "suffix"):
            if getattr(self, name):
                raise RefusedError(Reason.INVALID, f"{name} is not supported", param=name)
        if self.best_of not in (None, self.n or 1):
            raise RefusedError(Reason.INVALID, "best_of is not supported", param="best_of")
        given = self.prompt
        prompt: str | tuple[int, ...]
        if isinstance(given, str):
            prompt = given
        elif isinstance(given[0], str):
            prompt = given[0]
        else:
            prompt = tuple(item for item in given if isinstance(item, int))
        return Generate(
            prompt=prompt,
            max_tokens=self.max_tokens,
            stop=self.stops(),
            n=self.n or 1,
            sampling=self.sampling(self.logprobs),
            ignore_eos=bool(self.ignore_eos),
        )


class TextPart(BaseModel):
    """One part of a message's content; only text is served."""

    type: Literal["text"]
    text: _TEXT


class MessageBody(BaseModel):
    """One turn of a conversation."""

    model_config = ConfigDict(extra="ignore")

    role: Annotated[str, Field(min_length=1, max_length=64)]
    content: _TEXT | list[TextPart] | None = None

    def to_message(self) -> ChatMessage:
        """Returns the turn with its parts joined."""
        if isinstance(self.content, list):
            return ChatMessage(self.role, "".join(part.text for part in self.content))
        return ChatMessage(self.role, self.content or "")


class ChatBody(_Sampled):
    """Body of `POST /v1/chat/completions`."""

    messages: Annotated[list[MessageBody], Field(min_length=1, max_length=4096)]
    max_tokens: Annotated[int, Field(ge=1)] | None = None
    max_completion_tokens: Annotated[int, Field(ge=1)] | None = None
    logprobs: bool | None = None
    top_logprobs: Annotated[int, Field(ge=0, le=MAX_LOGPROBS)] | None = None
    tools: list[object] | None = None
    response_format: dict[str, object] | None = None

    def to_generate(self) -> Generate:
        """Returns switcher's form of the request."""
        self.refuse_unserved()
        if self.tools:
            raise RefusedError(Reason.INVALID, "tools are not supported", param="tools")
        if (self.response_format or {}).get("type", "text") != "text":
            message = "only response_format text is supported"
            raise RefusedError(Reason.INVALID, message, param="response_format")
        if self.top_logprobs and not self.logprobs:
            message = "top_logprobs needs logprobs true"
            raise RefusedError(Reason.INVALID, message, param="top_logprobs")
        return Generate(
            messages=tuple(message.to_message() for message in self.messages),
            max_tokens=self.max_completion_tokens or self.max_tokens,
            stop=self.stops(),
            n=self.n or 1,
            sampling=self.sampling((self.top_logprobs or 0) if self.logprobs else None),
            ignore_eos=bool(self.ignore_eos),
        )


_Sampled.model_rebuild()
CompletionBody.model_rebuild()
ChatBody.model_rebuild()
