"""Text in and out: tokenizers, streaming text, stop texts, chat templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switcher.errors import ModelError
from switcher.inference.engines.textout import TextOut
from switcher.inference.models.bpe_bytes import tokenizer_from_folder, tokenizer_from_gguf
from switcher.inference.models.bpe_scores import ScoredBpe, read_llama2c_tokenizer
from switcher.inference.models.chat import ChatTemplate
from switcher.inference.models.gguf_file import GgufFile
from switcher.inference.requests import ChatMessage, RefusedError
from switcher.testing import decoders as made

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def stories(request: pytest.FixtureRequest) -> ScoredBpe:
    shared: Path = request.getfixturevalue("shared_data")
    return read_llama2c_tokenizer(shared / "inference" / "tok512.bin", 512)


def slow_merge(tokenizer: ScoredBpe, text: str) -> list[int]:
    """The definition: look at every pair, join the best one, begin again."""
    t = tokenizer
    ids: list[int] = []
    for character in " " + text:
        raw = character.encode("utf-8", "replace")
        ids += [t._ids[raw]] if raw in t._ids else [t._bytes[value] for value in raw]
    while True:
        best: tuple[float, int, int] | None = None
        for place in range(len(ids) - 1):
            joined = t._ids.get(t.piece(ids[place]) + t.piece(ids[place + 1]))
            if joined is not None and (best is None or t._scores[joined] > best[0]):
                best = (t._scores[joined], place, joined)
        if best is None:
            return ids
        ids[best[1] : best[1] + 2] = [best[2]]


@given(st.text(max_size=40) | st.text("the park ball.,", max_size=60))
def test_scored_merges_equal_the_slow_definition(stories: ScoredBpe, text: str) -> None:
    ids = stories.encode(text, marks=False)
    assert ids == (slow_merge(stories, text) if text else [])
    decoded = b"".join(stories.piece(token) for token in ids)
    assert decoded == (" " + text if text else "").encode("utf-8", "replace")


def test_scored_marks(stories: ScoredBpe) -> None:
    assert stories.encode("") == [1]
    assert stories.encode("Once")[0] == 1
    assert stories.piece(1) == b""
    # A control token's text is plain text to users.
    assert 1 not in stories.encode("\n<s>\n", marks=False)


# Control tokens are read in any text and have no text themselves: the next test.
@given(st.text(max_size=60).filter(lambda text: "<|" not in text))
def test_library_pieces_give_the_text_back(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = made.make_decoder_folder(tmp_path_factory.getbasetemp() / "pieces")
    tokenizer = tokenizer_from_folder(folder, frozenset({0}))
    ids = tokenizer.encode(text)
    assert b"".join(tokenizer.piece(token) for token in ids).decode() == text


def test_control_tokens_are_read_in_templates_and_have_no_text(tmp_path: Path) -> None:
    file = GgufFile(made.make_gguf(tmp_path / "m.gguf"))
    tokenizer = tokenizer_from_gguf(file, frozenset({0}))
    ids = tokenizer.encode("a<|end|>b", marks=False)
    assert ids[1] == 0
    assert tokenizer.piece(0) == b""
    assert tokenizer.control_id("<|start|>") == 1


@given(
    st.text(max_size=60),
    st.lists(st.text(min_size=1, max_size=4), max_size=3),
    st.lists(st.integers(1, 5), min_size=1, max_size=40),
)
def test_streamed_text_is_the_text_up_to_the_first_stop(
    text: str, stops: list[str], cuts: list[int]
) -> None:
    raw = text.encode("utf-8")
    out, shown, at, turn = TextOut(stops), "", 0, 0
    while at < len(raw) and not out.stopped:
        step = cuts[turn % len(cuts)]
        shown += out.add(raw[at : at + step])
        at, turn = at + step, turn + 1
        assert text.startswith(shown)
    shown += out.end()
    places = [text.find(stop) for stop in stops if stop in text]
    if out.stopped:
        assert places
        assert any(text.startswith(shown + stop) for stop in stops)
        assert not any(stop in shown for stop in stops)
    else:
        assert not places
        assert shown == text


def test_partial_characters_wait_and_broken_ones_are_marked() -> None:
    out = TextOut(())
    assert out.add("ä".encode()[:1]) == ""
    assert out.add("ä".encode()[1:]) == "ä"
    out.add(b"\xc3")
    assert out.end() == "\N{REPLACEMENT CHARACTER}"


def test_first_space_is_dropped_where_it_is_no_text() -> None:
    out = TextOut((), strip_space=True)
    assert out.add(b" Once") + out.add(b" upon") == "Once upon"


def test_templates_run_in_a_sandbox() -> None:
    turns = [ChatMessage("user", "hi")]
    assert ChatTemplate("{{ messages[0].content }}{{ bos_token }}", bos="B").render(turns) == "hiB"
    with pytest.raises(RefusedError):
        ChatTemplate("{{ ''.__class__.__mro__[1].__subclasses__() }}").render(turns)
    with pytest.raises(RefusedError, match="only user"):
        ChatTemplate("{{ raise_exception('only user') }}").render(turns)
    with pytest.raises(ModelError, match="not valid"):
        ChatTemplate("{% for %}")
    with pytest.raises(ModelError, match="refused"):
        ChatTemplate("x" * 300_000)
