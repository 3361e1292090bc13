"""Finds the line of a key in TOML text; the standard parser keeps no positions."""

from __future__ import annotations

import re

_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)"""
_KEY = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_KEY})\s*\]\]?")
_ENTRY = re.compile(rf"\s*({_KEY})\s*=")


def find_line(text: str, path: tuple[str | int, ...]) -> int | None:
    """Line, counted from 1, of the key at `path`, or of its nearest ancestor, or None.

    Array items count from 0 in `path`. Keys inside an inline table are looked for in the text
    from their ancestor's line on.
    """
    known = _index(text)
    want = tuple(path)
    for length in range(len(want), 0, -1):
        line = known.get(want[:length])
        if line is None:
            continue
        names = [step for step in want[length:] if isinstance(step, str)]
        return _inline(text, line, names[-1]) if names else line
    return None


def _inline(text: str, start: int, name: str) -> int:
    """First line from `start` on that sets `name` inside an inline table, else `start`."""
    pattern = re.compile(rf"""(?:^|[{{,\s])["']?{re.escape(name)}["']?\s*=""")
    lines = text.splitlines()
    for offset, line in enumerate(lines[start - 1 :]):
        if offset and _HEADER.match(line):
            break
        if pattern.search(line):
            return start + offset
    return start


def _index(text: str) -> dict[tuple[str | int, ...], int]:
    """Paths of all tables and keys that start a line, with their lines."""
    known: dict[tuple[str | int, ...], int] = {}
    table: tuple[str | int, ...] = ()
    counts: dict[tuple[str | int, ...], int] = {}
    closing: str | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if closing is not None:
            closing = None if closing in line else closing
            continue
        header = _HEADER.match(line)
        if header is not None:
            table = _table(_split(header[2]), header[1] == "[[", counts)
            known.setdefault(table, number)
            continue
        entry = _ENTRY.match(line)
        if entry is None:
            continue
        keys = _split(entry[1])
        for length in range(1, len(keys) + 1):
            known.setdefault((*table, *keys[:length]), number)
        closing = _opened(line[entry.end() :])
    return known


def _table(
    keys: tuple[str, ...], is_array: bool, counts: dict[tuple[str | int, ...], int]
) -> tuple[str | int, ...]:
    path: tuple[str | int, ...] = ()
    for index, key in enumerate(keys):
        path = (*path, key)
        last = index == len(keys) - 1
        if last and is_array:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _split(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, key))


def _opened(value: str) -> str | None:
    """The delimiter of a multi-line string that starts in `value` and does not end there."""
    for mark in ('"""', "'''"):
        if value.count(mark) == 1:
            return mark
    return None
