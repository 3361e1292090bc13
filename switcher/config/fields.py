"""What every part of the configuration is made of: fields with help, and checks that name a key."""

from __future__ import annotations

import dataclasses
import math
from typing import TypeVar

from switcher.errors import UsageError

T = TypeVar("T")


class ConfigValueError(UsageError, ValueError):
    """A value that cannot be used; `field` names the attribute so that a file's line is found."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


def option(default: T, text: str, *, key: str | None = None, secret: bool = False) -> T:
    """A configurable field: its default, one line of help, its key in the file, never shown."""
    metadata = {"help": text, "key": key, "secret": secret}
    field: T = dataclasses.field(default=default, metadata=metadata, repr=not secret)
    return field


def section(kind: type[T], text: str) -> T:
    """A field that holds another area's dataclass, by default with all its defaults."""
    field: T = dataclasses.field(default_factory=kind, metadata={"help": text})
    return field


def file_key(field: dataclasses.Field[object]) -> str:
    """The key of a field in the file."""
    key = field.metadata.get("key")
    return key if isinstance(key, str) else field.name.replace("_", "-")


def require(ok: bool, field: str, message: str) -> None:
    """Raises `ConfigValueError` for that field unless `ok`."""
    if not ok:
        raise ConfigValueError(field, message)


def require_range(name: str, value: float, low: float, high: float) -> None:
    """Raises `ConfigValueError` unless the value is a number within both bounds."""
    inside = math.isfinite(value) and low <= value <= high
    require(inside, name, f"{value:g} is outside {low:g} to {high:g}")
