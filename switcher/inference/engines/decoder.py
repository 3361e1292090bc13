"""The text engine: continuous batching over a Llama-type decoder with paged keys and values.

Every step takes one token for each sequence that is decoding, and beside them pieces of prompts up
to a token budget. So a step stays bounded, a long prompt delays others by at most one piece, and
newcomers join between any two steps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

import numpy as np

from switcher.inference.engine import BATCHES, Output, StepKey, StepResult, bucket
from switcher.inference.engines.sampling import Draw, Sampler
from switcher.inference.engines.sequences import Piece
from switcher.inference.engines.sequences import Sequence as DecodedSequence
from switcher.inference.engines.stepping import Stepper
from switcher.inference.engines.textout import TextOut
from switcher.inference.nn.kv import BLOCK_TOKENS, BlockPool, blocks_for
from switcher.inference.requests import (
    Delta,
    Generate,
    Generated,
    ModelInfo,
    Reason,
    RefusedError,
    Sampling,
    TokenLogprob,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.inference.engine import Item
    from switcher.inference.models.chat import ChatTemplate
    from switcher.inference.nn.llama import Llama
    from switcher.inference.requests import Request, Timing
    from switcher.inference.steptable import StepTable

HOST_PREFILL_TOKENS = 64
CARD_PREFILL_TOKENS = 512
HOST_KV_BYTES = 512 << 20
CARD_KV_BYTES = 8 << 30
MAX_SEQUENCES = 32
_PREFILLS = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192)


class Tokens(Protocol):
    """What the engine needs of a tokenizer."""

    size: int
    eos: frozenset[int]

    def encode(self, text: str, *, marks: bool = True) -> list[int]:
        """Returns token ids."""
        ...

    def piece(self, token: int) -> bytes:
        """Returns a token's bytes."""
        ...


@dataclass(frozen=True, slots=True)
class DecoderLimits:
    """Bounds of the engine; None: the default for the kind of card."""

    max_sequences: int = MAX_SEQUENCES
    prefill_tokens: int | None = None
    kv_bytes: int | None = None


class DecoderEngine:
    """Serves one decoder."""

    def __init__(
        self,
        name: str,
        model: Llama,
        tokens: Tokens,
        *,
        chat: ChatTemplate | None = None,
        strip_space: bool = False,
        limits: DecoderLimits | None = None,
        source: str = "",
    ) -> None:
        """Takes a loaded model; `loading.load_engine` does the loading."""
        self._model = model
        self._tokens = tokens
        self._chat = chat
        self._strip_space = strip_space
        xp, c = model.xp, model.config
        limits = limits or DecoderLimits()
        on_host = xp is np
        self._room = limits.max_sequences
        default = HOST_PREFILL_TOKENS if on_host else CARD_PREFILL_TOKENS
        self._prefill = limits.prefill_tokens or default
        token_bytes = c.layers * 2 * c.kv_heads * c.head * 4
        budget = limits.kv_bytes or (HOST_KV_BYTES if on_host else CARD_KV_BYTES)
        # One whole window always fits, else a lone request could wait for ever.
        blocks = max(blocks_for(c.window), budget // (token_bytes * BLOCK_TOKENS))
        blocks = min(blocks, self._room * blocks_for(c.window))
        self.pages = BlockPool(blocks)
        self._pool = xp.zeros((c.layers, 2, blocks * BLOCK_TOKENS, c.kv_heads, c.head), xp.float32)
        self._stepper = Stepper(model, self._pool)
        self._running: list[DecodedSequence] = []
        self._info = ModelInfo(name, "decoder", "loaded", c.window, model.weights_bytes, source)

    @property
    def info(self) -> ModelInfo:
        """Name, kind and size of the model."""
        return self._info

    # ---- admission ----

    def admit(self, request: Request) -> Sequence[Item]:
        """Tokenises the prompt or the conversation; one sequence for each choice."""
        body = request.body
        if not isinstance(body, Generate):
            message = f"{self._info.name} writes text; POST /v1/chat/completions or /v1/completions"
            raise RefusedError(Reason.INVALID, message, param="model")
        ids = self._prompt_ids(body)
        room = self._info.max_tokens - len(ids)
        # Where the model starts afresh, not after a prompt, its first space is no text.
        strip = self._strip_space and (body.messages is not None or len(ids) == 1)
        wanted = room if body.max_tokens is None else body.max_tokens
        if room < 1 or wanted > room:
            raise RefusedError(
                Reason.TOO_LONG,
                f"{len(ids)} tokens of prompt and {max(wanted, 1)} to make; {self._info.name} "
                f"holds {self._info.max_tokens} together",
                param="messages" if body.messages else "prompt",
            )
        return [
            DecodedSequence(
                request=request,
                index=choice,
                tokens=len(ids),
                ids=list(ids),
                prompt=len(ids),
                limit=wanted,
                sampler=Sampler(body.sampling, choice),
                text=TextOut(body.stop, strip_space=strip),
                with_logprobs=body.sampling.logprobs is not None,
                ignore_eos=body.ignore_eos,
            )
            for choice in range(body.n)
        ]

    def _prompt_ids(self, body: Generate) -> list[int]:
        if body.messages is not None:
            if self._chat is None:
                message = f"{self._info.name} has no chat template; POST /v1/completions"
                raise RefusedError(Reason.INVALID, message, param="messages")
            # The template writes the marks itself.
            ids = self._tokens.encode(self._chat.render(body.messages), marks=False)
        elif isinstance(body.prompt, str):
            ids = self._tokens.encode(body.prompt)
        else:
            ids = list(body.prompt or ())
        size = self._model.config.vocabulary
        if not ids or min(ids) < 0 or max(ids) >= size:
            message = f"the prompt is empty or has a token id outside 0..{size - 1}"
            raise RefusedError(Reason.INVALID, message, param="prompt")
        return ids

    def choose(self, waiting: Sequence[Item]) -> Sequence[Item]:
        """Takes sequences in order while their tokens so far, and one more, have pages."""
        free = self.pages.free - sum(sequence.lacking(1) for sequence in self._running)
        chosen: list[Item] = []
        for sequence in cast("Sequence[DecodedSequence]", waiting):
            need = blocks_for(len(sequence.ids) + 1)
            if need > free or len(self._running) + len(chosen) >= self._room:
                break
            free -= need
            chosen.append(sequence)
        return chosen

    # ---- steps ----

    def step(self, joining: Sequence[Item]) -> StepResult:
        """Runs one token of every decoding sequence and pieces of prompts beside them."""
        self._running += cast("Sequence[DecodedSequence]", joining)
        parts = self._plan()
        evicted = self._make_room(parts)
        key, tokens = self._key(parts), sum(count for _, count in parts)
        if not parts:
            return StepResult(key, 0, [], evicted)
        draws = iter(self._run(parts))
        outputs: list[Output] = []
        for sequence, count in parts:
            sequence.cached += count
            if sequence.missing == 0:
                outputs.append(self._advance(sequence, next(draws)))
        for output in outputs:
            if output.done:
                self._release(cast("DecodedSequence", output.item))
        return StepResult(key, tokens, outputs, evicted)

    def _plan(self) -> list[tuple[DecodedSequence, int]]:
        """Which sequences run how many tokens: all that decode, then prompts in order."""
        parts = [(sequence, 1) for sequence in self._running if sequence.missing == 1]
        left = self._prefill
        for sequence in self._running:
            if sequence.missing > 1 and left > 0:
                count = min(left, sequence.missing)
                parts.append((sequence, count))
                left -= count
        return parts

    def _make_room(self, parts: list[tuple[DecodedSequence, int]]) -> list[Item]:
        """Gives every part its pages, putting the least urgent sequences out if there are none."""
        evicted: list[Item] = []
        for part in list(parts):
            sequence, count = part
            while part in parts and (lacking := sequence.lacking(count)) > 0:
                if self.pages.free >= lacking:
                    taken = [self.pages.take() for _ in range(lacking)]
                    sequence.blocks += [block for block in taken if block is not None]
                    break
                victim = max(self._running, key=lambda s: s.lateness)
                self._release(victim)
                victim.cached = 0
                evicted.append(victim)
                parts[:] = [p for p in parts if p[0] is not victim]
        return evicted

    def _run(self, parts: list[tuple[DecodedSequence, int]]) -> list[Draw]:
        """Returns a draw for each sequence whose tokens are all run with this step, in order."""
        pieces, samplers = [], []
        for sequence, count in parts:
            start, end = sequence.cached, sequence.cached + count
            ids, draws = sequence.ids[start:end], end == len(sequence.ids)
            pieces.append(Piece(ids, start, sequence.blocks, draws=draws))
            if draws:
                samplers.append(sequence.sampler)
        return self._stepper.draw(pieces, samplers)

    def _advance(self, sequence: DecodedSequence, draw: Draw) -> Output:
        """Adds a drawn token; ends the sequence at an end mark, a stop text or its limit."""
        token = draw.token
        if token in self._tokens.eos and not sequence.ignore_eos:
            delta = Delta(sequence.index, sequence.text.end(), (token,), finish="stop")
            return Output(sequence, delta, done=True, result=(sequence.prompt, sequence.made + 1))
        sequence.ids.append(token)
        text = sequence.text.add(self._tokens.piece(token))
        finish = None
        if sequence.text.stopped:
            finish = "stop"
        elif sequence.made >= sequence.limit:
            finish = "length"
            text += sequence.text.end()
        logprobs = (self._logprob(draw),) if sequence.with_logprobs else None
        delta = Delta(sequence.index, text, (token,), logprobs, finish)
        result = (sequence.prompt, sequence.made) if finish else None
        return Output(sequence, delta, done=finish is not None, result=result)

    def _logprob(self, draw: Draw) -> TokenLogprob:
        def text(token: int) -> str:
            return self._tokens.piece(token).decode("utf-8", "replace")

        top = tuple((token, text(token), value) for token, value in draw.top)
        return TokenLogprob(draw.token, text(draw.token), draw.logprob or 0.0, top)

    def _release(self, sequence: DecodedSequence) -> None:
        self._running = [other for other in self._running if other is not sequence]
        self.pages.give(sequence.blocks)
        sequence.blocks = []

    # ---- the rest of the seam ----

    def active(self) -> Sequence[Item]:
        """Sequences with pages."""
        return tuple(self._running)

    def cancel(self, item: Item) -> None:
        """Frees a sequence's pages."""
        self._release(cast("DecodedSequence", item))

    def answer(self, request: Request, results: Sequence[object], timing: Timing) -> Generated:
        """Counts the tokens; the prompt once, however many choices."""
        counts = cast("Sequence[tuple[int, int]]", results)
        return Generated(counts[0][0], sum(made for _, made in counts), timing)

    def estimate(self, item: Item, table: StepTable, *, alone: bool) -> int | None:
        """Its prompt's pieces and its tokens; their part of full batches if not alone."""
        sequence = cast("DecodedSequence", item)
        left = sequence.limit - sequence.made
        batch = 1 if alone else self._room
        decode_ns = table.predict_ns(self._info.name, StepKey("decode", bucket(batch, BATCHES), 1))
        piece = min(self._prefill, sequence.missing)
        prefill_ns = table.predict_ns(self._info.name, _prefill_key(piece))
        if decode_ns is None or prefill_ns is None:
            return None
        return prefill_ns * sequence.missing // max(1, piece) + decode_ns * left // batch

    def buckets(self) -> Sequence[StepKey]:
        """A full piece of a prompt, and some batches; all that have a graph on a card."""
        some = BATCHES if self._stepper.captures else (1, 4, 16)
        batches = sorted({b for b in (*some, self._room) if b <= self._room})
        decodes = [StepKey("decode", bucket(b, BATCHES), 1) for b in batches]
        return [_prefill_key(min(self._prefill, self._info.max_tokens)), *dict.fromkeys(decodes)]

    def run_bucket(self, key: StepKey) -> None:
        """Runs made-up tokens in that shape, and forgets them."""
        pieces = []
        for _ in range(key.batch):
            taken = [self.pages.take() for _ in range(blocks_for(key.length))]
            blocks = [block for block in taken if block is not None]
            pieces.append(Piece([0] * key.length, 0, blocks, draws=True))
        try:
            whole = [piece for piece in pieces if len(piece.blocks) == blocks_for(key.length)]
            greedy = Sampler(Sampling(temperature=0), 0)
            self._stepper.draw(whole, [greedy] * len(whole))
        finally:
            for piece in pieces:
                self.pages.give(piece.blocks)

    def close(self) -> None:
        """Frees all pages."""
        for sequence in list(self._running):
            self._release(sequence)

    def _key(self, parts: list[tuple[DecodedSequence, int]]) -> StepKey:
        tokens = sum(count for _, count in parts)
        if any(count > 1 for _, count in parts):
            return _prefill_key(tokens)
        return StepKey("decode", bucket(max(1, tokens), BATCHES), 1)


def _prefill_key(tokens: int) -> StepKey:
    return StepKey("prefill", 1, bucket(tokens, _PREFILLS))
