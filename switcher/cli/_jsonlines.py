"""JSON as people write it: comments, trailing commas, and the line of a key for messages."""

from __future__ import annotations

import json
import re

_LOOSE = re.compile(r'"(?:[^"\\]|\\.)*"|//[^\n]*|/\*.*?\*/|,(?=\s*[}\]])', re.DOTALL)
_TOKENS = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|\n', re.DOTALL)
Path = tuple[str | int, ...]


def plain(text: str) -> str:
    """JSON without comments and trailing commas, which miners allow; lines stay where they are."""

    def keep(match: re.Match[str]) -> str:
        return match[0] if match[0].startswith('"') else " " + "\n" * match[0].count("\n")

    return _LOOSE.sub(keep, _LOOSE.sub(keep, text))


def loads(text: str) -> object:
    """The value of plain JSON.

    Raises:
        ValueError: It is none, or sets a key twice.
    """
    return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)


def find_line(text: str, path: Path) -> int | None:
    """Line, counted from 1, of the key at `path`, or of its nearest ancestor, or None."""
    known = _index(text)
    for length in range(len(path), 0, -1):
        if path[:length] in known:
            return known[path[:length]]
    return None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table: dict[str, object] = {}
    for key, value in pairs:
        if key in table:
            raise ValueError(f'"{key[:60]}" is set twice')
        table[key] = value
    return table


def _no_number(name: str) -> object:
    raise ValueError(f"{name} is no number that can be used")


def _index(text: str) -> dict[Path, int]:
    """Paths of all keys and items of a valid text, with the lines where they begin."""
    known: dict[Path, int] = {}
    line = 1
    # The step inside each open bracket: a key, None before it is read, or the number of an item.
    steps: list[str | int | None] = []

    def note() -> None:
        known.setdefault(tuple(step for step in steps if step is not None), line)

    for match in _TOKENS.finditer(text):
        token = match[0]
        if token[0] == '"':
            if steps and steps[-1] is None:
                steps[-1] = json.loads(token, strict=False)
                note()
            line += token.count("\n")
        elif token == "\n":
            line += 1
        elif token in "{[":
            note()
            steps.append(None if token == "{" else 0)
        elif token in "}]":
            steps.pop()
        elif token == "," and steps:
            last = steps[-1]
            steps[-1] = last + 1 if isinstance(last, int) else None
    return known
