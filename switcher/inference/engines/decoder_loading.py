"""Finds out what kind of decoder files these are, and loads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.errors import ModelError
from switcher.inference.engines.decoder import DecoderEngine, DecoderLimits
from switcher.inference.models.bpe_bytes import tokenizer_from_folder, tokenizer_from_gguf
from switcher.inference.models.bpe_scores import ScoredBpe, read_llama2c_tokenizer
from switcher.inference.models.chat import ChatTemplate
from switcher.inference.models.gguf_file import GgufFile
from switcher.inference.models.llama_files import (
    llama_from_folder,
    llama_from_gguf,
    llama_from_llama2c,
)
from switcher.inference.models.weights import read_json

if TYPE_CHECKING:
    from pathlib import Path

    from switcher.inference.engines.decoder import Tokens
    from switcher.inference.nn.arrays import XP

_BYTE = 6
_NOT_TEXT = {2, 3, 5}  # unknown, control, unused


def load_decoder(
    name: str,
    path: Path,
    xp: XP,
    *,
    source: str = "",
    max_window: int | None = None,
    limits: DecoderLimits | None = None,
) -> DecoderEngine:
    """Loads a GGUF file, a llama2.c `.bin` file with its tokenizer beside it, or a folder.

    Raises:
        ModelError: files are missing, corrupt, or of a kind that is not served.
    """
    if path.is_dir():
        files = sorted(path.glob("*.gguf"))
        if not (path / "config.json").is_file() and len(files) == 1:
            path = files[0]
        elif len(files) > 1:
            raise ModelError(f"{path} holds several .gguf files; give the path of one")
    if path.suffix == ".gguf":
        return _from_gguf(name, GgufFile(path), xp, source, max_window, limits)
    if path.suffix == ".bin":
        model = llama_from_llama2c(path, xp)
        size = model.config.vocabulary
        tokens = read_llama2c_tokenizer(path.with_name(f"tok{size}.bin"), size)
        return DecoderEngine(
            name, model, tokens, strip_space=True, limits=limits, source=source or str(path)
        )
    return _from_folder(name, path, xp, source, max_window, limits)


def _from_gguf(
    name: str,
    file: GgufFile,
    xp: XP,
    source: str,
    max_window: int | None,
    limits: DecoderLimits | None,
) -> DecoderEngine:
    ends = {file.value(f"tokenizer.ggml.{key}_token_id") for key in ("eos", "eot", "eom")}
    eos = frozenset(end for end in ends if isinstance(end, int))
    kind = file.text("tokenizer.ggml.model")
    tokens: Tokens
    if kind == "gpt2":
        tokens = tokenizer_from_gguf(file, eos)
    elif kind == "llama":
        tokens = _scored_from_gguf(file, eos)
    else:
        raise ModelError(f"{file.path} has a tokenizer of kind {kind!r}; gpt2 and llama are read")
    model = llama_from_gguf(file, xp, max_window)
    template = file.text("tokenizer.chat_template")
    pieces = file.texts("tokenizer.ggml.tokens") or [""]
    marks = [pieces[file.number(f"tokenizer.ggml.{key}_token_id", 0)] for key in ("bos", "eos")]
    chat = ChatTemplate(template, bos=marks[0], eos=marks[1]) if template else None
    return DecoderEngine(
        name,
        model,
        tokens,
        chat=chat,
        strip_space=kind == "llama",
        limits=limits,
        source=source or str(file.path),
    )


def _scored_from_gguf(file: GgufFile, eos: frozenset[int]) -> ScoredBpe:
    pieces = file.texts("tokenizer.ggml.tokens")
    scores = file.numbers("tokenizer.ggml.scores")
    kinds = file.numbers("tokenizer.ggml.token_type")
    if pieces is None or scores is None or kinds is None:
        raise ModelError(f"{file.path} lacks its tokenizer; fetch it again")
    if not len(pieces) == len(scores) == len(kinds):
        raise ModelError(f"{file.path} has a tokenizer whose parts differ in length")
    add_space = file.value("tokenizer.ggml.add_space_prefix")
    add_bos = file.value("tokenizer.ggml.add_bos_token")
    return ScoredBpe(
        [piece.replace("\N{LOWER ONE EIGHTH BLOCK}", " ").encode() for piece in pieces],
        scores,
        bos=file.number("tokenizer.ggml.bos_token_id", 1),
        eos=eos or frozenset({2}),
        control=frozenset(i for i, kind in enumerate(kinds) if kind in _NOT_TEXT),
        add_bos=add_bos is not False,
        add_space=add_space is not False,
    )


def _from_folder(
    name: str,
    folder: Path,
    xp: XP,
    source: str,
    max_window: int | None,
    limits: DecoderLimits | None,
) -> DecoderEngine:
    ends: set[int] = set()
    for file in ("generation_config.json", "config.json"):
        if (folder / file).is_file():
            end = read_json(folder / file).get("eos_token_id")
            ends |= {end} if isinstance(end, int) else set(end or ())
    tokens = tokenizer_from_folder(folder, frozenset(ends))
    model = llama_from_folder(folder, xp, max_window)
    if tokens.size > model.config.vocabulary:
        raise ModelError(
            f"{folder}: the tokenizer knows {tokens.size} ids, the model "
            f"{model.config.vocabulary}; they do not belong together"
        )
    return DecoderEngine(
        name,
        model,
        tokens,
        chat=_folder_chat(folder),
        strip_space=tokens.leads_with_space,
        limits=limits,
        source=source or str(folder),
    )


def _folder_chat(folder: Path) -> ChatTemplate | None:
    path = folder / "tokenizer_config.json"
    form = read_json(path) if path.is_file() else {}
    template = form.get("chat_template")
    if isinstance(template, list):  # several by name; the default one is for plain chat
        named = {entry.get("name"): entry.get("template") for entry in template}
        template = named.get("default")
    alone = folder / "chat_template.jinja"
    if alone.is_file():
        template = alone.read_text(encoding="utf-8")
    if not isinstance(template, str):
        return None
    return ChatTemplate(template, bos=_mark(form, "bos_token"), eos=_mark(form, "eos_token"))


def _mark(form: dict[str, object], key: str) -> str:
    value = form.get(key)
    if isinstance(value, dict):
        value = value.get("content")
    return value if isinstance(value, str) else ""
