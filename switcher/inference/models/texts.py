"""Text to token ids for encoders, through the `tokenizers` library and a model's tokenizer.json."""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class TextTokenizer:
    """A tokenizer.json with the padding and truncation in it switched off.

    Files carry fixed padding (to 128, say) that would make each short text cost a long one, and
    truncation that would cut texts silently.
    """

    def __init__(self, path: Path) -> None:
        from tokenizers import Tokenizer

        if not path.is_file():
            raise ModelError(f"{path} is missing; the model's folder must hold it")
        try:
            self._tokenizer = Tokenizer.from_file(str(path))
        except Exception as error:
            raise ModelError(f"{path} is not a tokenizer ({error}); fetch it again") from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    @property
    def size(self) -> int:
        """Number of token ids."""
        return int(self._tokenizer.get_vocab_size(with_added_tokens=True))

    def encode(self, texts: Sequence[str]) -> list[list[int]]:
        """Returns the ids of each text, with the model's start and end marks."""
        encoded = self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=True)
        return [encoding.ids for encoding in encoded]
