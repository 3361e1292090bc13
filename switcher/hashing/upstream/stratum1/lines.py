"""One line of JSON in, one line out, with the limits that keep a hostile peer harmless."""

from __future__ import annotations

import json
import re

from switcher.errors import SwitcherError

LINE_MAX_BYTES = 64 * 1024
DEPTH_MAX = 8
TEXT_MAX = 200

_BRACKETS = re.compile(rb'"(?:[^"\\]|\\.)*"?|[\[{]|[\]}]')


class ProtocolError(SwitcherError):
    """The peer broke the protocol; the connection is of no further use."""


def decode(line: bytes) -> dict[str, object]:
    """Reads one message.

    Raises:
        ProtocolError: too long, too deep, no JSON, not an object, or a number that is none.
    """
    if len(line) > LINE_MAX_BYTES:
        raise ProtocolError(f"a line longer than {LINE_MAX_BYTES} bytes")
    if _depth(line) > DEPTH_MAX:
        raise ProtocolError(f"JSON nested deeper than {DEPTH_MAX}")
    try:
        message = json.loads(line, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise ProtocolError(f"not JSON: {clean(line.decode('utf-8', 'replace'))!r}") from None
    if not isinstance(message, dict):
        raise ProtocolError("a message that is not a JSON object")
    return message


def encode(message: dict[str, object]) -> bytes:
    """One message as a line, newline included."""
    return json.dumps(message, separators=(",", ":")).encode() + b"\n"


def clean(text: str, limit: int = TEXT_MAX) -> str:
    """Text from a peer, fit to be printed: no control characters, at most `limit` long."""
    shown = "".join(c if c.isprintable() else " " for c in text[: 4 * limit])
    shown = " ".join(shown.split())
    return shown if len(shown) <= limit else shown[: limit - 3] + "..."


def _depth(line: bytes) -> int:
    if line.count(b"[") + line.count(b"{") <= DEPTH_MAX:
        return 0
    depth = deepest = 0
    for match in _BRACKETS.finditer(line):
        first = match[0][:1]
        if first in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        elif first in b"]}":
            depth -= 1
    return deepest


def _refuse_constant(name: str) -> float:
    raise ValueError(name)
