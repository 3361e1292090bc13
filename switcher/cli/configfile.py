"""Reads a file into `Config`; every problem names its line, its key and what to do."""

from __future__ import annotations

import dataclasses
import difflib
import functools
import json
import os
import typing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from switcher.cli._configsource import ConfigFileError, KeyPath, Problem, Source, decode, read
from switcher.config import Config, HttpConfig
from switcher.config.fields import ConfigValueError, file_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pydantic import TypeAdapter

    LineOf = Callable[[KeyPath], int | None]

__all__ = ["ConfigFileError", "Problem", "default_path", "example", "load", "parse"]


# Sections of which a file may hold several.
_LISTS = ("pools", "inference.backends")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A config, and what of another miner's file was not taken over, one line each."""

    config: Config
    remarks: tuple[str, ...] = ()


def default_path(environ: Mapping[str, str] | None = None) -> Path | None:
    """The file used without `--config`: $SWITCHER_CONFIG, the user's, the host's; None if none."""
    env = os.environ if environ is None else environ
    if env.get("SWITCHER_CONFIG"):
        return Path(env["SWITCHER_CONFIG"])
    base = env.get("XDG_CONFIG_HOME", "")
    home = Path(base) if base.startswith("/") else Path.home() / ".config"
    for path in (home / "switcher" / "switcher.toml", Path("/etc/switcher/switcher.toml")):
        # Unlike Path.exists, no error where this user may not look.
        if os.path.exists(path):
            return path
    return None


def load(path: Path | None = None) -> Config:
    """Reads a file, or the default file, or the defaults if there is none.

    Raises:
        ConfigFileError: the file cannot be read or holds something that cannot be used.
    """
    return load_with_remarks(path).config


def load_with_remarks(path: Path | None = None) -> Loaded:
    """As `load`, with what there is to say about a file of another miner."""
    found = path if path is not None else default_path()
    if found is None:
        return Loaded(Config())
    source = decode(read(found), found)
    config = _configured(source, found)
    _check_hooks(config, found)
    return Loaded(config, source.remarks)


def parse(text: str, path: Path = Path("switcher.toml")) -> Config:
    """Turns the text of a file into a config.

    Raises:
        ConfigFileError: with every problem found and its line.
    """
    return _configured(decode(text, path), path)


def _configured(source: Source, path: Path) -> Config:
    problems: list[Problem] = []
    data = _rename(source.data, Config, (), source.line_of, problems)
    config, wrong = _validate(data, source.line_of)
    problems += wrong
    if problems or config is None:
        raise ConfigFileError(path, tuple(sorted(problems, key=lambda p: p.line or 0)))
    return _with_token_file(config, path, source.line_of)


def _check_hooks(config: Config, path: Path) -> None:
    """Commands are taken only from a file that nobody but root can have written."""
    if not (config.hooks.hashing_off or config.hooks.hashing_on):
        return
    status = path.stat()
    if status.st_uid != 0 or status.st_mode & 0o022:
        text = "commands are run only if root owns the file and nobody else can write it"
        hint = f"chown root {path} && chmod go-w {path}"
        raise ConfigFileError(path, (Problem(None, "hooks", f"{text}: {hint}"),))


def example() -> str:
    """A complete file with every key at its default, commented out."""
    lines = ["# switcher.toml: every key with its default. Remove a # to set one.", ""]
    for name, help_text, kind in _sections():
        header = f"# [[{name}]]" if name in _LISTS else f"[{name}]"
        lines.append(f"{header}  # {help_text}")
        hints = typing.get_type_hints(kind)
        for item in dataclasses.fields(kind):
            if _section_kind(hints[item.name]) is None:
                value = json.dumps(item.default)
                lines.append(f"# {file_key(item)} = {value}  # {item.metadata['help']}")
        lines.append("")
    return "\n".join(lines)


def _sections(kind: type = Config, inside: str = "") -> Iterator[tuple[str, str, type]]:
    """Name as it is written in a file, help and dataclass of every section, at every depth."""
    hints = typing.get_type_hints(kind)
    for field in dataclasses.fields(kind):
        inner = _section_kind(hints[field.name])
        if inner is not None:
            name = f"{inside}{file_key(field)}"
            yield name, field.metadata["help"], inner
            yield from _sections(inner, f"{name}.")


def _section_kind(hint: object) -> type | None:
    """The dataclass behind `X` or `tuple[X, ...]`, or None for a plain value."""
    for candidate in (hint, *typing.get_args(hint)):
        if isinstance(candidate, type) and dataclasses.is_dataclass(candidate):
            return candidate
    return None


def _rename(
    raw: Mapping[str, object], kind: type, path: KeyPath, line_of: LineOf, problems: list[Problem]
) -> dict[str, object]:
    """File keys to field names, at every depth; unknown keys become problems."""
    fields = {file_key(f): f for f in dataclasses.fields(kind)}
    fields |= {f.name: f for f in fields.values()}
    hints = typing.get_type_hints(kind)
    data: dict[str, object] = {}
    for key, value in raw.items():
        here = (*path, key)
        field = fields.get(key)
        if field is None:
            problems.append(_unknown(key, kind, here, line_of))
            continue
        if field.name in data:
            problems.append(Problem(line_of(here), _dotted(here), "is set twice"))
        inner = _section_kind(hints[field.name])
        if inner is not None and isinstance(value, dict):
            data[field.name] = _rename(value, inner, here, line_of, problems)
        elif inner is not None and isinstance(value, list):
            data[field.name] = [
                _rename(item, inner, (*here, i), line_of, problems)
                if isinstance(item, dict)
                else item
                for i, item in enumerate(value)
            ]
        else:
            data[field.name] = value
    return data


def _unknown(key: str, kind: type, path: KeyPath, line_of: LineOf) -> Problem:
    known = [file_key(f) for f in dataclasses.fields(kind)]
    plain = key.replace("_", "-").lower()
    near = difflib.get_close_matches(plain, known, n=1, cutoff=0.6)
    elsewhere = _places(plain)
    if near:
        hint = f'did you mean "{near[0]}"?'
    elif elsewhere:
        hint = f"it belongs in {' or '.join(elsewhere)}"
    else:
        hint = f"known here: {', '.join(known)}"
    return Problem(line_of(path), _dotted(path), f"unknown key; {hint}")


def _places(key: str) -> list[str]:
    """Sections that know a key, as they are written in a file."""
    return [
        f"[[{name}]]" if name in _LISTS else f"[{name}]"
        for name, _, kind in _sections()
        if key in {file_key(item) for item in dataclasses.fields(kind)}
    ]


@functools.lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Config]:
    from pydantic import TypeAdapter

    return TypeAdapter(Config)


def _validate(data: dict[str, object], line_of: LineOf) -> tuple[Config | None, list[Problem]]:
    from pydantic import ValidationError

    try:
        # Through JSON, because strict mode then takes arrays for tuples and strings for enums.
        return _adapter().validate_json(json.dumps(data, default=_refuse), strict=True), []
    except ValidationError as error:
        return None, [
            _value_problem(item["loc"], item["msg"], item.get("ctx", {}).get("error"), line_of)
            for item in error.errors()
        ]


def _refuse(value: object) -> object:
    # A TOML date or time: no key takes one, so it goes on as something no key takes.
    return {"toml": str(value)}


def _value_problem(loc: KeyPath, message: str, cause: object, line_of: LineOf) -> Problem:
    path = loc
    if isinstance(cause, ConfigValueError):
        path = (*loc, cause.field)
        message = str(cause)
    keys = _file_path(path)
    plain = message.removeprefix("Value error, ").removeprefix("Input should be ")
    plain = plain.replace("an object", "a table").replace("a valid ", "a ")
    words = plain if plain == message or isinstance(cause, ConfigValueError) else f"must be {plain}"
    return Problem(line_of(keys), _dotted(keys), words)


def _file_path(path: KeyPath) -> KeyPath:
    """Field names back to file keys."""
    kind: type | None = Config
    keys: list[str | int] = []
    for step in path:
        if isinstance(step, int) or kind is None:
            keys.append(step)
            continue
        field = next((f for f in dataclasses.fields(kind) if f.name == step), None)
        if field is None:
            break
        keys.append(file_key(field))
        kind = _section_kind(typing.get_type_hints(kind)[field.name])
    return tuple(keys)


def _dotted(path: KeyPath) -> str:
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def _with_token_file(config: Config, path: Path, line_of: LineOf) -> Config:
    """Reads `http.access-token-file` and puts its content where the token belongs."""
    name = config.http.access_token_file
    if not name:
        return config
    key: KeyPath = ("http", "access-token-file")
    try:
        token = Path(name).expanduser().read_text(encoding="ascii")[:4096].strip()
        http: HttpConfig = dataclasses.replace(config.http, access_token=token)
        trouble = "" if token else f"{name} is empty"
    except OSError as error:
        trouble = f"cannot be read: {error.strerror}: {name}"
    except ValueError as error:
        trouble = f"{name} holds no usable token: {error}"
    if trouble:
        raise ConfigFileError(path, (Problem(line_of(key), _dotted(key), trouble),))
    return dataclasses.replace(config, http=http)
