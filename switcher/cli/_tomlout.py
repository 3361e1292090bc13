"""Plain values as TOML: tables one level deep and arrays of tables; a file here has no more."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def to_toml(data: Mapping[str, object]) -> str:
    """The text of a file.

    Args:
        data: Sections by name: a mapping, or a list of mappings.

    Raises:
        TypeError: A value that no key of a configuration can hold.
    """
    lines: list[str] = []
    for name, section in data.items():
        tables = section if isinstance(section, list) else [section]
        header = f"[[{name}]]" if isinstance(section, list) else f"[{name}]"
        for table in tables:
            if not isinstance(table, dict):
                raise TypeError(f"{name} is no table")
            lines += [header, *(f"{key} = {_value(value)}" for key, value in table.items()), ""]
    return "\n".join(lines)


def _value(value: object) -> str:
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    if isinstance(value, str):
        # JSON's escapes are TOML's, but for DEL, which JSON leaves as it is.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    raise TypeError(f"{value!r} has no place in a configuration")
