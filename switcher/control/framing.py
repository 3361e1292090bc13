"""Length-prefixed JSON objects with a size limit; everything read here is untrusted."""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING

from switcher.errors import UsageError

if TYPE_CHECKING:
    import asyncio
    import socket

MAX_REQUEST_BYTES = 64 << 10
MAX_REPLY_BYTES = 8 << 20
_LENGTH = struct.Struct("<I")


class FrameError(UsageError):
    """A message that is too long, cut off, or no JSON object."""


def pack(message: dict[str, object], limit: int) -> bytes:
    """One message as bytes.

    Raises:
        FrameError: it is longer than `limit` bytes.
    """
    body = json.dumps(message, separators=(",", ":"), ensure_ascii=False).encode()
    if len(body) > limit:
        raise FrameError(f"the message has {len(body)} bytes; at most {limit} are allowed")
    return _LENGTH.pack(len(body)) + body


def parse(body: bytes) -> dict[str, object]:
    """The object in a message.

    Raises:
        FrameError: it is no JSON object.
    """
    try:
        message = json.loads(body)
    except (ValueError, RecursionError):
        raise FrameError("the message is not JSON") from None
    if not isinstance(message, dict):
        raise FrameError("the message is not a JSON object")
    return message


def checked_length(head: bytes, limit: int) -> int:
    """Body length in bytes from the 4 bytes before it.

    Raises:
        FrameError: cut off, or longer than `limit`.
    """
    if len(head) != _LENGTH.size:
        raise FrameError("the connection ended within a message")
    (length,) = _LENGTH.unpack(head)
    if length > limit:
        raise FrameError(f"a message of {length} bytes was announced; at most {limit} are allowed")
    return int(length)


async def read(reader: asyncio.StreamReader, limit: int) -> dict[str, object] | None:
    """One message from a stream, or None at its end.

    Raises:
        FrameError: see `parse` and `checked_length`.
    """
    import asyncio

    try:
        head = await reader.readexactly(_LENGTH.size)
    except asyncio.IncompleteReadError as error:
        if not error.partial:
            return None
        raise FrameError("the connection ended within a message") from None
    try:
        return parse(await reader.readexactly(checked_length(head, limit)))
    except asyncio.IncompleteReadError:
        raise FrameError("the connection ended within a message") from None


def read_socket(connection: socket.socket, limit: int) -> dict[str, object]:
    """One message from a blocking socket whose timeout is set.

    Raises:
        FrameError: see `parse` and `checked_length`; also when the peer closed the connection.
        OSError: the socket failed or timed out.
    """
    length = checked_length(_receive(connection, _LENGTH.size), limit)
    body = _receive(connection, length)
    if len(body) != length:
        raise FrameError("the connection ended within a message")
    return parse(body)


def _receive(connection: socket.socket, count: int) -> bytes:
    chunks: list[bytes] = []
    while count > 0:
        chunk = connection.recv(min(count, 1 << 16))
        if not chunk:
            break
        chunks.append(chunk)
        count -= len(chunk)
    return b"".join(chunks)
