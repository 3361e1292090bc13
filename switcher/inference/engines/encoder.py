"""The embedding engine: texts of like length in one padded batch, one step per batch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np

from switcher.errors import ModelError
from switcher.inference.engine import BATCHES, LENGTHS, Item, Output, StepKey, StepResult, bucket
from switcher.inference.models.texts import TextTokenizer
from switcher.inference.models.weights import read_json, read_safetensors
from switcher.inference.nn.arrays import card_stream, to_host
from switcher.inference.nn.bert import Bert, BertConfig
from switcher.inference.requests import Embed, Embeddings, ModelInfo, Reason, RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from switcher.inference.nn.arrays import XP
    from switcher.inference.requests import Request, Timing
    from switcher.inference.steptable import StepTable

# Padded tokens of one step: some hundred milliseconds on a core, a few on a card.
HOST_STEP_TOKENS = 1024
CARD_STEP_TOKENS = 16_384
MAX_INPUTS = 2048


@dataclass(slots=True, eq=False)
class _Text(Item):
    """One input as token ids."""

    ids: Sequence[int] = ()


class EncoderEngine:
    """Serves one BERT-type model."""

    def __init__(
        self,
        name: str,
        model: Bert,
        tokenizer: TextTokenizer,
        xp: XP,
        *,
        max_tokens: int,
        source: str = "",
        weights_bytes: int = 0,
    ) -> None:
        """Takes a loaded model; `load` does the loading."""
        self._model = model
        self._tokenizer = tokenizer
        self._xp = xp
        self._on_host = xp is np
        self._step_tokens = HOST_STEP_TOKENS if self._on_host else CARD_STEP_TOKENS
        self._info = ModelInfo(name, "encoder", "loaded", max_tokens, weights_bytes, source)

    @classmethod
    def load(cls, name: str, folder: Path, xp: XP, *, source: str = "") -> EncoderEngine:
        """Reads config, weights and tokenizer from a folder.

        Raises:
            ModelError: a file is missing, corrupt, or of another kind of model.
        """
        config = BertConfig.from_form(read_json(folder / "config.json"), _pooling(folder))
        weights = read_safetensors(folder)
        tokenizer = TextTokenizer(folder / "tokenizer.json")
        if tokenizer.size > config.vocabulary:
            raise ModelError(
                f"{folder}: the tokenizer knows {tokenizer.size} ids, the model "
                f"{config.vocabulary}; they do not belong together"
            )
        return cls(
            name,
            Bert(config, weights, xp),
            tokenizer,
            xp,
            max_tokens=_window(folder, config.max_positions),
            source=source or str(folder),
            weights_bytes=sum(array.nbytes for array in weights.values()),
        )

    @property
    def info(self) -> ModelInfo:
        """Name, kind and size of the model."""
        return self._info

    def admit(self, request: Request) -> Sequence[Item]:
        """Tokenises. Token arrays are taken as they are, start and end marks included."""
        body = request.body
        if not isinstance(body, Embed):
            message = f"{self._info.name} makes embeddings only; POST /v1/embeddings"
            raise RefusedError(Reason.INVALID, message, param="model")
        if not 1 <= len(body.inputs) <= MAX_INPUTS:
            message = f"input must hold 1 to {MAX_INPUTS} texts, not {len(body.inputs)}"
            raise RefusedError(Reason.INVALID, message, param="input")
        texts = [text for text in body.inputs if isinstance(text, str)]
        tokenised = iter(self._tokenizer.encode(texts) if texts else ())
        rows = [next(tokenised) if isinstance(i, str) else i for i in body.inputs]
        return [self._item(request, index, ids) for index, ids in enumerate(rows)]

    def _item(self, request: Request, index: int, ids: Sequence[int]) -> _Text:
        size = self._model.config.vocabulary
        if not ids or min(ids) < 0 or max(ids) >= size:
            message = f"input {index} is empty or has a token id outside 0..{size - 1}"
            raise RefusedError(Reason.INVALID, message, param="input")
        if len(ids) > self._info.max_tokens:
            raise RefusedError(
                Reason.TOO_LONG,
                f"input {index} has {len(ids)} tokens; {self._info.name} takes at most "
                f"{self._info.max_tokens}",
                param="input",
            )
        return _Text(request, index, len(ids), ids)

    def choose(self, waiting: Sequence[Item]) -> Sequence[Item]:
        """Fills a batch around the most urgent text with others that need no more padding."""
        length = bucket(waiting[0].tokens, LENGTHS)
        room = max(1, min(BATCHES[-1], self._step_tokens // length))
        return [item for item in waiting if bucket(item.tokens, LENGTHS) == length][:room]

    def step(self, joining: Sequence[Item]) -> StepResult:
        """Encodes one batch."""
        texts = cast("Sequence[_Text]", joining)
        lengths = np.array([text.tokens for text in texts])
        key = self._key(len(texts), int(lengths.max()))
        # A card wants few shapes (one graph each); a host is faster without any padding.
        batch, width = (
            (len(texts), int(lengths.max())) if self._on_host else (key.batch, key.length)
        )
        tokens = np.zeros((batch, width), np.int64)
        for row, text in enumerate(texts):
            tokens[row, : text.tokens] = text.ids
        padded = np.ones(batch, np.int64)
        padded[: len(texts)] = lengths
        vectors = self._encode(tokens, padded)
        outputs = [Output(t, done=True, result=(vectors[i], t.tokens)) for i, t in enumerate(texts)]
        return StepResult(key, int(lengths.sum()), outputs)

    def _key(self, batch: int, length: int) -> StepKey:
        window = self._info.max_tokens
        return StepKey("embed", bucket(batch, BATCHES), min(window, bucket(length, LENGTHS)))

    def _encode(self, tokens: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.float32]:
        xp = self._xp
        with card_stream(xp):
            return to_host(self._model.encode(xp.asarray(tokens), xp.asarray(lengths)))

    def active(self) -> Sequence[Item]:
        """Nothing outlives its step."""
        return ()

    def cancel(self, item: Item) -> None:
        """Nothing to free."""

    def answer(self, request: Request, results: Sequence[object], timing: Timing) -> Embeddings:
        """Stacks the vectors."""
        pairs = cast("Sequence[tuple[NDArray[np.float32], int]]", results)
        vectors = np.stack([vector for vector, _ in pairs])
        return Embeddings(vectors, sum(tokens for _, tokens in pairs), timing)

    def estimate(self, item: Item, table: StepTable, *, alone: bool) -> int | None:
        """One step; its part of a full batch if not alone."""
        length = bucket(item.tokens, LENGTHS)
        full = max(1, min(BATCHES[-1], self._step_tokens // length))
        predicted_ns = table.predict_ns(self._info.name, self._key(1 if alone else full, length))
        return predicted_ns if alone or predicted_ns is None else predicted_ns // full

    def buckets(self) -> Sequence[StepKey]:
        """Every shape on a card. A host compiles nothing: a few shapes to predict from."""
        window = self._info.max_tokens
        lengths = sorted({min(window, length) for length in LENGTHS})
        if self._on_host:
            short = lengths[0]
            return [StepKey("embed", batch, short) for batch in (1, 8, 32)]
        return [
            StepKey("embed", batch, length)
            for length in lengths
            for batch in BATCHES
            if batch * length <= self._step_tokens
        ]

    def run_bucket(self, key: StepKey) -> None:
        """Encodes made-up ids of that shape."""
        self._encode(
            np.ones((key.batch, key.length), np.int64), np.full(key.batch, key.length, np.int64)
        )

    def close(self) -> None:
        """The arrays go with the engine."""


def _pooling(folder: Path) -> str:
    path = folder / "1_Pooling" / "config.json"
    if not path.is_file():
        return "mean"
    form = read_json(path)
    modes = [k for k, v in form.items() if k.startswith("pooling_mode_") and v is True]
    if modes == ["pooling_mode_mean_tokens"]:
        return "mean"
    if modes == ["pooling_mode_cls_token"]:
        return "cls"
    raise ModelError(f"{path} asks for pooling {modes}; only mean and cls are supported")


def _window(folder: Path, max_positions: int) -> int:
    path = folder / "sentence_bert_config.json"
    asked = read_json(path).get("max_seq_length") if path.is_file() else None
    return min(asked, max_positions) if isinstance(asked, int) and asked > 0 else max_positions
