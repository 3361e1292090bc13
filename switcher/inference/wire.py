"""Requests and events as JSON plus raw array bodies, for the socket between the processes.

`encode` gives an object that `json.dumps` takes and a tuple of buffers; `decode` undoes it. Only
the types of requests.py are known, so a peer cannot name anything else.
"""

from __future__ import annotations

import dataclasses
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias, cast

import numpy as np

from switcher.inference import requests

if TYPE_CHECKING:
    from collections.abc import Callable

JSON: TypeAlias = "bool | int | float | str | list[JSON] | dict[str, JSON] | None"

_VALUES: dict[str, Callable[..., object]] = {
    cls.__name__: cls
    for cls in (
        requests.Request,
        requests.Embed,
        requests.Generate,
        requests.Call,
        requests.Sampling,
        requests.ChatMessage,
        requests.Timing,
        requests.Embeddings,
        requests.TokenLogprob,
        requests.Delta,
        requests.Generated,
        requests.Called,
        requests.Failed,
        requests.ModelInfo,
    )
}
_ENUMS: dict[str, type[Enum]] = {cls.__name__: cls for cls in (requests.Priority, requests.Reason)}
# Kinds of numbers an array may hold: bool, signed, unsigned, float, complex. Never objects.
_ARRAY_KINDS = "biufc"


def encode(value: object) -> tuple[JSON, tuple[memoryview, ...]]:
    """Returns the JSON form of a value of requests.py and the bodies of its arrays.

    Raises:
        TypeError: the value holds something requests.py does not define.
    """
    bodies: list[memoryview] = []
    return _encode(value, bodies), tuple(bodies)


def _encode(value: object, bodies: list[memoryview]) -> JSON:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, tuple):
        return [_encode(item, bodies) for item in value]
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in _ARRAY_KINDS:
            raise TypeError(f"an array of {value.dtype} cannot be sent; use numbers")
        body = np.ascontiguousarray(value)
        # reshape(-1): an array without axes has no view as bytes.
        bodies.append(body.reshape(-1).view(np.uint8).data)
        return {"array": len(bodies) - 1, "dtype": body.dtype.str, "shape": list(value.shape)}
    if isinstance(value, Enum) and type(value).__name__ in _ENUMS:
        return {"enum": type(value).__name__, "value": cast("str", value.value)}
    name = type(value).__name__
    if _VALUES.get(name) is not type(value):
        raise TypeError(f"{name} is not a value of switcher.inference.requests")
    fields = dataclasses.fields(value)
    return {"type": name} | {f.name: _encode(getattr(value, f.name), bodies) for f in fields}


def decode(form: JSON, bodies: tuple[bytes | memoryview, ...] = ()) -> object:
    """Returns the value that `encode` was given. Arrays are read-only views of the bodies.

    Raises:
        ValueError: the form names an unknown type, lacks a field, or a body has the wrong size.
    """
    if isinstance(form, list):
        return tuple(decode(item, bodies) for item in form)
    if not isinstance(form, dict):
        return form
    try:
        if "array" in form:
            return _decode_array(form, bodies)
        if "enum" in form:
            return _ENUMS[str(form["enum"])](form["value"])
        fields = {key: decode(item, bodies) for key, item in form.items() if key != "type"}
        return _VALUES[str(form["type"])](**fields)
    except (KeyError, IndexError, TypeError) as error:
        raise ValueError(f"not a request or an event: {error!r}") from error


def _decode_array(form: dict[str, JSON], bodies: tuple[bytes | memoryview, ...]) -> object:
    index, shape = form["array"], form["shape"]
    dtype = np.dtype(str(form["dtype"]))
    if not isinstance(index, int) or index < 0 or not isinstance(shape, list):
        raise ValueError("not an array: index or shape")
    if dtype.kind not in _ARRAY_KINDS:
        raise ValueError(f"not an array of numbers: {dtype}")
    return np.frombuffer(bodies[index], dtype).reshape([int(cast("int", n)) for n in shape])
