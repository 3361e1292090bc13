"""Frozen dataclasses to plain JSON values and back: one rule for messages, status and the journal.

Decoding is strict about types and silent about unknown keys, so that a newer writer and an older
reader understand each other. It never builds anything but the named types.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import TypeVar, cast

from switcher.errors import UsageError

T = TypeVar("T")


def encode(value: object) -> object:
    """Turns dataclasses, enums, tuples and mappings into JSON values.

    Raises:
        TypeError: for a type that has no place in a message, a defect of the caller.
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, Enum):
        return encode(value.value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: encode(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, Mapping):
        return {str(encode(key)): encode(item) for key, item in value.items()}
    if isinstance(value, Sequence | frozenset | set):
        return [encode(item) for item in value]
    raise TypeError(f"{type(value).__name__} has no JSON form")


def decode(kind: type[T], value: object) -> T:
    """Builds `kind` (a dataclass or an annotation made of plain types) from JSON values.

    Raises:
        UsageError: a field is missing or has the wrong type; the message names its path.
    """
    return cast("T", _decode(kind, value, kind.__name__))


@functools.lru_cache(maxsize=256)
def _hints(kind: type) -> dict[str, object]:
    return typing.get_type_hints(kind)


def _decode(kind: object, value: object, path: str) -> object:
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        return _decode_union(typing.get_args(kind), value, path)
    if origin is tuple:
        return _decode_tuple(typing.get_args(kind), value, path)
    if origin in (dict, Mapping):
        key_kind, item_kind = typing.get_args(kind)
        items = _mapping(value, path)
        return {
            _decode(key_kind, key, path): _decode(item_kind, item, f"{path}.{key}")
            for key, item in items.items()
        }
    if kind is object:
        return value
    if not isinstance(kind, type):
        raise TypeError(f"{path}: {kind!r} is not a type a message can carry")
    return _decode_class(kind, value, path)


def _decode_class(kind: type, value: object, path: str) -> object:
    if dataclasses.is_dataclass(kind):
        return _decode_dataclass(kind, _mapping(value, path), path)
    if issubclass(kind, Enum):
        try:
            return kind(value)
        except ValueError:
            allowed = ", ".join(str(member.value) for member in kind)
            raise UsageError(f"{path}: {value!r} is not one of {allowed}") from None
    if kind is bytes:
        try:
            return bytes.fromhex(_expect(str, value, path))
        except ValueError:
            raise UsageError(f"{path}: not hexadecimal") from None
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, bool) and kind is not bool:
        raise UsageError(f"{path}: expected {kind.__name__}, got a truth value")
    return _expect(kind, value, path)


def _decode_dataclass(kind: type, value: Mapping[str, object], path: str) -> object:
    hints = _hints(kind)
    found: dict[str, object] = {}
    for field in dataclasses.fields(kind):
        if not field.init:
            continue
        if field.name in value:
            where = f"{path}.{field.name}"
            found[field.name] = _decode(hints[field.name], value[field.name], where)
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            raise UsageError(f"{path}.{field.name} is missing")
    return kind(**found)


def _decode_tuple(args: tuple[object, ...], value: object, path: str) -> tuple[object, ...]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise UsageError(f"{path}: expected a list, got {type(value).__name__}")
    if len(args) == 2 and args[1] is Ellipsis:
        return tuple(_decode(args[0], item, f"{path}[{i}]") for i, item in enumerate(value))
    if len(args) != len(value):
        raise UsageError(f"{path}: expected {len(args)} items, got {len(value)}")
    return tuple(
        _decode(arg, item, f"{path}[{i}]")
        for i, (arg, item) in enumerate(zip(args, value, strict=True))
    )


def _decode_union(args: tuple[object, ...], value: object, path: str) -> object:
    if value is None and type(None) in args:
        return None
    problem: UsageError | None = None
    for arg in args:
        if arg is type(None):
            continue
        try:
            return _decode(arg, value, path)
        except UsageError as error:
            problem = error
    raise problem if problem is not None else UsageError(f"{path}: must be null")


def _expect(kind: type[T], value: object, path: str) -> T:
    if not isinstance(value, kind):
        raise UsageError(f"{path}: expected {kind.__name__}, got {type(value).__name__}")
    return value


def _mapping(value: object, path: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise UsageError(f"{path}: expected an object, got {type(value).__name__}")
    return value
