"""Byte-level BPE and other tokenizer.json tokenizers, through the `tokenizers` library."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from switcher.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from switcher.inference.models.gguf_file import GgufFile

_CONTROL = 3
_USER_DEFINED = 4

# How text is cut before merging, by the name GGUF files give it. None: the library's GPT-2 rule.
_LLAMA3 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
_CUTS: dict[str, str | None] = {
    "default": None,
    "gpt-2": None,
    "smollm": None,
    "llama-bpe": _LLAMA3,
    "llama3": _LLAMA3,
    "qwen2": _LLAMA3.replace(r"\p{N}{1,3}", r"\p{N}"),
}


def _byte_letters() -> dict[str, int]:
    """The letter for each byte in byte-level vocabularies: printable ones stand for themselves."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    letters = {chr(value): value for value in plain}
    rest = [value for value in range(256) if value not in set(plain)]
    return letters | {chr(256 + i): value for i, value in enumerate(rest)}


class LibraryTokenizer:
    """Encodes text and gives each token's bytes."""

    def __init__(self, tokenizer: Any, *, eos: frozenset[int], bos: Sequence[int] = ()) -> None:  # noqa: ANN401
        """Takes a `tokenizers.Tokenizer`, the ids that end a text, and marks to put first."""
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self._bos = list(bos)
        self.eos = eos
        self.size = int(tokenizer.get_vocab_size(with_added_tokens=True))
        added = tokenizer.get_added_tokens_decoder()
        plain = {i: token.content for i, token in added.items() if not token.special}
        self._added: dict[int, bytes] = {i: str(text).encode() for i, text in plain.items()}
        self._special = {i for i, token in added.items() if token.special}
        self._letters = _byte_letters() if _is_byte_level(tokenizer) else None
        # Tokenizers of the other kind put a space before the first word.
        self.leads_with_space = self._letters is None

    def encode(self, text: str, *, marks: bool = True) -> list[int]:
        """Returns token ids; with `marks` those the model wants around a text are added."""
        ids = self._tokenizer.encode(text, add_special_tokens=marks).ids
        return [*self._bos, *ids] if marks else list(ids)

    def piece(self, token: int) -> bytes:
        """Returns a token's bytes, which may be part of a character. Control tokens have none."""
        if token in self._special:
            return b""
        if token in self._added:
            return self._added[token]
        text: str = self._tokenizer.id_to_token(token) or ""
        if self._letters is not None:
            return bytes(self._letters[letter] for letter in text if letter in self._letters)
        if len(text) == 6 and text.startswith("<0x"):
            return bytes((int(text[3:5], 16),))
        return text.replace("\N{LOWER ONE EIGHTH BLOCK}", " ").encode()

    def control_id(self, text: str) -> int | None:
        """Returns the id of a token given as text."""
        found = self._tokenizer.token_to_id(text)
        return None if found is None else int(found)


def _is_byte_level(tokenizer: Any) -> bool:  # noqa: ANN401
    return "ByteLevel" in json.dumps(json.loads(tokenizer.to_str()).get("decoder"))


def tokenizer_from_folder(folder: Path, eos: frozenset[int]) -> LibraryTokenizer:
    """Reads tokenizer.json.

    Raises:
        ModelError: missing or unreadable.
    """
    from tokenizers import Tokenizer

    path = folder / "tokenizer.json"
    if not path.is_file():
        raise ModelError(f"{path} is missing; the model's folder must hold it")
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:
        raise ModelError(f"{path} is not a tokenizer ({error}); fetch it again") from error
    return LibraryTokenizer(tokenizer, eos=eos)


def tokenizer_from_gguf(file: GgufFile, eos: frozenset[int]) -> LibraryTokenizer:
    """Builds the byte-level tokenizer of a GGUF file.

    Raises:
        ModelError: the file lacks it, or cuts text by a rule that is not known here.
    """
    from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers

    tokens = file.texts("tokenizer.ggml.tokens")
    merges = file.texts("tokenizer.ggml.merges") or []
    kinds = file.numbers("tokenizer.ggml.token_type") or []
    rule = file.text("tokenizer.ggml.pre") or "default"
    if tokens is None:
        raise ModelError(f"{file.path} lacks its tokenizer; fetch it again")
    if rule not in _CUTS:
        raise ModelError(f"the tokenizer cuts text by {rule!r}; known are {', '.join(_CUTS)}")
    pairs = [(left, right) for left, _, right in (merge.partition(" ") for merge in merges)]
    vocabulary = {token: i for i, token in enumerate(tokens)}
    try:
        tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=pairs))
    except Exception as error:
        raise ModelError(f"{file.path} has a broken tokenizer ({error}); fetch it again") from error
    cut = _CUTS[rule]
    if cut is not None:
        steps = [
            pre_tokenizers.Split(Regex(cut), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    else:
        steps = [pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)]
        if rule == "smollm":
            steps.insert(0, pre_tokenizers.Digits(individual_digits=True))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(steps)
    tokenizer.decoder = decoders.ByteLevel()
    control = [t for t, kind in zip(tokens, kinds, strict=False) if kind == _CONTROL]
    tokenizer.add_special_tokens([AddedToken(t, special=True, normalized=False) for t in control])
    user = [t for t, kind in zip(tokens, kinds, strict=False) if kind == _USER_DEFINED]
    tokenizer.add_tokens([AddedToken(t, special=False, normalized=False) for t in user])
    bos = [file.number("tokenizer.ggml.bos_token_id")] if _adds_bos(file) else []
    return LibraryTokenizer(tokenizer, eos=eos, bos=bos)


def _adds_bos(file: GgufFile) -> bool:
    said = file.value("tokenizer.ggml.add_bos_token")
    return bool(said) if said is not None else file.text("tokenizer.ggml.pre") == "llama-bpe"
