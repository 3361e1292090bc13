"""What is read off a passing stream does not depend on how the network cut it."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from switcher.web.forwarded_usage import MAX_EVENT_BYTES, MAX_WHOLE_BYTES, Usage

TEXTS = st.lists(st.sampled_from(["", "a", "\u00e9", "\n\n", "data: x"]), max_size=8)


def stream(texts: list[str], ends: str, *, chat: bool) -> bytes:
    rows: list[dict[str, object]] = [
        {"choices": [{"delta": {"content": t}} if chat else {"text": t}]} for t in texts
    ]
    rows.append({"choices": [{"delta": {}, "finish_reason": "length"}]})
    rows.append({"choices": [], "usage": {"prompt_tokens": 7, "completion_tokens": 9}})
    lines = [": ping", *(f"data: {json.dumps(row)}" for row in rows), "data: [DONE]"]
    return "".join(line + ends + ends for line in lines).encode()


@given(TEXTS, st.sampled_from(["\n", "\r\n"]), st.booleans(), st.lists(st.integers(1, 40)))
def test_any_cut_counts_the_same(texts: list[str], ends: str, chat: bool, cuts: list[int]) -> None:
    data, usage, told = stream(texts, ends, chat=chat), Usage(), 0
    for cut in [*cuts, len(data)]:
        told += usage.chunk(data[:cut])
        data = data[cut:]
    assert usage.pieces == told == sum(bool(text) for text in texts)
    assert (usage.prompt_tokens, usage.made_tokens, usage.finish) == (7, 9, "length")
    assert not usage.failed


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_nothing_a_backend_sends_is_an_error_here(one: bytes, other: bytes) -> None:
    usage = Usage()
    usage.chunk(one)
    usage.chunk(b"data: " + other + b"\n\n")
    usage.whole(other)
    assert usage.made_tokens >= 0


def test_odd_values_are_not_counted_and_memory_is_bounded() -> None:
    usage = Usage()
    usage.whole(b'{"usage": {"prompt_tokens": "7", "completion_tokens": -1}, "choices": 3}')
    usage.whole(b'{"usage": 1, "choices": [1, {"finish_reason": "because", "text": 5}]}')
    usage.whole(b'{"error": {"message": "no"}}')
    assert (usage.prompt_tokens, usage.completion_tokens) == (None, None)
    assert (usage.finish, usage.failed) == ("other", True)
    long = {"data": ["x" * MAX_WHOLE_BYTES], "model": "m", "usage": {"prompt_tokens": 5}}
    usage.whole(json.dumps(long).encode())
    assert usage.prompt_tokens == 5
    usage.chunk(b"x" * (MAX_EVENT_BYTES + 1))
    assert usage.chunk(b'data: {"choices": [{"text": "a"}]}\n\n') == 1
