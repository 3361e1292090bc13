"""The text of a configuration file as plain values.

It is TOML, JSON with the same keys, or the JSON of another miner, which is taken over as by
`switcher config import`.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.cli import _import, _jsonlines, _tomllines
from switcher.config import Config, PoolConfig
from switcher.config.fields import file_key
from switcher.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

MAX_FILE_BYTES = 1 << 20
KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file. `line` counts from 1, or None where it cannot be told."""

    line: int | None
    key: str
    message: str

    def text(self, path: Path) -> str:
        """`FILE:LINE: KEY: message`."""
        where = f"{path}:{self.line}" if self.line is not None else str(path)
        return f"{where}: {self.key}: {self.message}" if self.key else f"{where}: {self.message}"


class ConfigFileError(UsageError):
    """A file that cannot be used; `problems` holds all of them, the message the first."""

    def __init__(self, path: Path, problems: tuple[Problem, ...]) -> None:
        more = len(problems) - 1
        tail = f" (and {more} more: `switcher config check {path}`)" if more else ""
        super().__init__(problems[0].text(path) + tail)
        self.path = path
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Source:
    """What a file sets.

    Attributes:
        data: Sections with their keys.
        line_of: Finds the line of a key.
        remarks: What of another miner's file was not taken over, one line each.
    """

    data: Mapping[str, object]
    line_of: Callable[[KeyPath], int | None]
    remarks: tuple[str, ...] = ()


def read(path: Path) -> str:
    """The text of a file.

    Raises:
        ConfigFileError: It cannot be read, or is no text.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
        if len(data) > MAX_FILE_BYTES:
            problem = f"is larger than {MAX_FILE_BYTES >> 20} MiB; is it the right file?"
            raise ConfigFileError(path, (Problem(None, "", problem),))
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ConfigFileError(path, (Problem(line, "", "is not UTF-8 text"),)) from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        missing = isinstance(error, FileNotFoundError)
        hint = "; `switcher config example` prints one" if missing else ""
        raise ConfigFileError(path, (Problem(None, "", f"{reason}{hint}"),)) from None


def decode(text: str, path: Path) -> Source:
    """Values of a text. JSON is told by its first character, or by the name of the file.

    Raises:
        ConfigFileError: It is neither TOML nor JSON.
    """
    try:
        if text.lstrip()[:1] in ("{", "/") or path.suffix.lower() == ".json":
            return _json(text, path)
        return Source(tomllib.loads(text), functools.partial(_tomllines.find_line, text))
    except tomllib.TOMLDecodeError as error:
        raise ConfigFileError(path, (_toml_problem(str(error), text),)) from None
    except RecursionError:
        raise ConfigFileError(path, (Problem(None, "", "is nested too deeply"),)) from None


def _json(text: str, path: Path) -> Source:
    plain = _jsonlines.plain(text)
    try:
        raw = _jsonlines.loads(plain)
    except ValueError as error:
        line = getattr(error, "lineno", None)
        message = f"not valid JSON: {getattr(error, 'msg', error)}"
        raise ConfigFileError(path, (Problem(line, "", message),)) from None
    if not isinstance(raw, dict):
        raise ConfigFileError(path, (Problem(None, "", "is JSON, but not an object {…}"),))
    if not _is_foreign(raw):
        return Source(raw, functools.partial(_jsonlines.find_line, plain))
    try:
        found = _import.take_over(raw)
    except UsageError as error:
        raise ConfigFileError(path, (Problem(None, "", str(error)),)) from None
    # Its keys are ours by now, and not those of the text.
    return Source(found.data, lambda _: None, tuple(found.remarks))


def _is_foreign(raw: Mapping[str, object]) -> bool:
    """Whether it holds a key that only XMRig, ccminer or T-Rex have."""
    pools = raw.get("pools")
    entries = pools if isinstance(pools, list) else []
    keys = {key for entry in entries if isinstance(entry, dict) for key in _dashed(entry)}
    ours = {file_key(item) for item in dataclasses.fields(PoolConfig)}
    if keys & (_import.POOL_KEYS - ours):
        return True
    sections = {file_key(item) for item in dataclasses.fields(Config)}
    return bool(_dashed(raw) & (_import.TOP_KEYS - sections))


def _dashed(table: Mapping[str, object]) -> set[str]:
    return {key.replace("_", "-") for key in table}


def _toml_problem(message: str, text: str) -> Problem:
    found = re.search(r"\(at line (\d+), column (\d+)\)", message)
    line = int(found[1]) if found else text.count("\n") + 1
    plain = re.sub(r"\s*\(at .*\)$", "", message)
    return Problem(line, "", f"not valid TOML: {plain}")
