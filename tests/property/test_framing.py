from __future__ import annotations

import asyncio
import contextlib
import socket

from hypothesis import given
from hypothesis import strategies as st

from switcher.control import framing

OBJECTS = st.dictionaries(
    st.text(max_size=8),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3),
        max_leaves=6,
    ),
    max_size=4,
)


def read_stream(data: bytes, limit: int) -> dict[str, object] | None:
    async def run() -> dict[str, object] | None:
        reader = asyncio.StreamReader()
        reader.feed_data(data)
        reader.feed_eof()
        return await framing.read(reader, limit)

    return asyncio.run(run())


def read_pair(data: bytes, limit: int) -> dict[str, object]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(data)
        theirs.shutdown(socket.SHUT_WR)
        ours.settimeout(10)
        return framing.read_socket(ours, limit)


@given(OBJECTS)
def test_messages_survive_both_readers(message: dict[str, object]) -> None:
    data = framing.pack(message, 1 << 20)
    assert read_stream(data, 1 << 20) == message
    assert read_pair(data, 1 << 20) == message


@given(st.binary(max_size=200), st.integers(0, 64))
def test_any_bytes_are_a_message_or_refused(data: bytes, limit: int) -> None:
    with contextlib.suppress(framing.FrameError):
        message = read_stream(data, limit)
        assert message is None or isinstance(message, dict)
    with contextlib.suppress(framing.FrameError):
        assert isinstance(read_pair(data, limit), dict)


@given(OBJECTS, st.integers(0, 200))
def test_a_cut_message_is_refused_by_both(message: dict[str, object], cut: int) -> None:
    data = framing.pack(message, 1 << 20)
    cut = min(cut, len(data) - 1)
    for reader in (read_stream, read_pair):
        with contextlib.suppress(framing.FrameError):
            assert reader(data[:cut], 1 << 20) is None
