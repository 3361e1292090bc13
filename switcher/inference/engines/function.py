"""The function engine: a user's Python callable on arrays, dynamically batched.

The callable gets arrays whose first axis is the batch (rows of several callers, joined) and returns
an array, or a tuple of arrays, with as many rows in the same order. It must treat rows
independently: which rows meet in one call is chance. On a CUDA card the arrays are CuPy's.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numpy as np

from switcher.errors import ModelError, UsageError
from switcher.inference.engine import Item, Output, StepKey, StepResult, bucket
from switcher.inference.nn.arrays import to_host
from switcher.inference.requests import Call, Called, ModelInfo, Reason, RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from switcher.inference.nn.arrays import XP
    from switcher.inference.requests import Request, Timing
    from switcher.inference.steptable import StepTable

    TensorFunction = Callable[..., object]

F = TypeVar("F", bound="Callable[..., object]")

DEFAULT_MAX_ROWS = 256
_OPTIONS = "__switcher_options__"
_KINDS = "biuf"


@dataclass(frozen=True, slots=True)
class FunctionOptions:
    """How a function wants to be served. `max_rows` bounds one call, and so one step."""

    max_rows: int = DEFAULT_MAX_ROWS
    example: tuple[NDArray[Any], ...] = ()


def tensor_function(
    *, max_rows: int = DEFAULT_MAX_ROWS, example: tuple[NDArray[Any], ...] = ()
) -> Callable[[F], F]:
    """Marks a callable for serving.

    Args:
        max_rows: Most rows in one call; one request may not bring more.
        example: Arguments of one row or more, to run once before the function counts as loaded.

    Raises:
        UsageError: `max_rows` is below 1.
    """
    if max_rows < 1:
        raise UsageError("max_rows must be at least 1")

    def mark(function: F) -> F:
        setattr(function, _OPTIONS, FunctionOptions(max_rows, example))
        return function

    return mark


def find_function(path: str) -> TensorFunction:
    """Returns the callable named `package.module:name`.

    Raises:
        UsageError: the path has another form.
        ModelError: the module cannot be imported, or has no such callable.
    """
    module_name, colon, name = path.partition(":")
    if not colon or not name.isidentifier():
        raise UsageError(f"{path!r} is not a function; write package.module:name")
    try:
        module = importlib.import_module(module_name)
    except Exception as error:
        raise ModelError(
            f"cannot import {module_name} for {path}: {type(error).__name__}: {error}"
        ) from error
    found = getattr(module, name, None)
    if not callable(found):
        raise ModelError(f"{module_name} has no callable {name!r}")
    return cast("TensorFunction", found)


@dataclass(slots=True, eq=False)
class _CallItem(Item):
    """One call: `tokens` is its number of rows."""

    arrays: tuple[NDArray[Any], ...] = ()

    @property
    def signature(self) -> tuple[object, ...]:
        """Calls of equal signature can be joined."""
        return tuple((array.dtype.str, array.shape[1:]) for array in self.arrays)


class FunctionEngine:
    """Serves one callable."""

    def __init__(self, name: str, function: TensorFunction, xp: XP, *, source: str = "") -> None:
        """Takes the callable; `tensor_function` options on it count."""
        options = getattr(function, _OPTIONS, FunctionOptions())
        self._options = options if isinstance(options, FunctionOptions) else FunctionOptions()
        self._function = function
        self._xp = xp
        self._info = ModelInfo(name, "function", "loaded", self._options.max_rows, 0, source)

    @property
    def info(self) -> ModelInfo:
        """Name and kind; `max_tokens` is the most rows of one call."""
        return self._info

    def admit(self, request: Request) -> Sequence[Item]:
        """Checks that the arrays are numbers with the same number of rows."""
        body = request.body
        if not isinstance(body, Call):
            message = f"{self._info.name} is a function; call it with arrays"
            raise RefusedError(Reason.INVALID, message, param="model")
        arrays = body.arrays
        if not arrays or any(a.ndim == 0 or a.dtype.kind not in _KINDS for a in arrays):
            message = "give at least one array of numbers, each with a first axis of rows"
            raise RefusedError(Reason.INVALID, message, param="inputs")
        rows = arrays[0].shape[0]
        if rows < 1 or any(array.shape[0] != rows for array in arrays):
            message = f"all arrays must have the same rows, at least 1; got {rows} in the first"
            raise RefusedError(Reason.INVALID, message, param="inputs")
        if rows > self._options.max_rows:
            message = f"{rows} rows in one call; {self._info.name} takes {self._options.max_rows}"
            raise RefusedError(Reason.TOO_LONG, message, param="inputs")
        return [_CallItem(request, 0, rows, arrays)]

    def choose(self, waiting: Sequence[Item]) -> Sequence[Item]:
        """Joins calls of the first one's signature, in order, up to the row limit."""
        calls = cast("Sequence[_CallItem]", waiting)
        chosen, rows = [], 0
        for call in calls:
            if call.signature != calls[0].signature:
                continue
            if rows + call.tokens > self._options.max_rows:
                break
            chosen.append(call)
            rows += call.tokens
        return chosen

    def step(self, joining: Sequence[Item]) -> StepResult:
        """Calls the function once and hands each caller its rows."""
        calls = cast("Sequence[_CallItem]", joining)
        rows = sum(call.tokens for call in calls)
        arguments = [
            np.concatenate(parts) for parts in zip(*(c.arrays for c in calls), strict=True)
        ]
        results = self._call(arguments, rows)
        outputs, start = [], 0
        for call in calls:
            mine = tuple(array[start : start + call.tokens] for array in results)
            outputs.append(Output(call, done=True, result=mine))
            start += call.tokens
        return StepResult(_key(rows), rows, outputs)

    def _call(self, arguments: Sequence[NDArray[Any]], rows: int) -> list[NDArray[Any]]:
        returned = self._function(*(self._xp.asarray(argument) for argument in arguments))
        results = list(returned) if isinstance(returned, tuple) else [returned]
        host = [to_host(self._xp.asarray(result)) for result in results]
        for array in host:
            if array.ndim == 0 or array.shape[0] != rows or array.dtype.kind not in _KINDS:
                raise ModelError(
                    f"{self._info.name} got {rows} rows and returned {array.dtype} of shape "
                    f"{array.shape}; it must return numbers, one row for each"
                )
        return host

    def active(self) -> Sequence[Item]:
        """Nothing outlives its step."""
        return ()

    def cancel(self, item: Item) -> None:
        """Nothing to free."""

    def answer(self, request: Request, results: Sequence[object], timing: Timing) -> Called:
        """Hands the rows over."""
        return Called(cast("tuple[NDArray[Any], ...]", results[0]), timing)

    def estimate(self, item: Item, table: StepTable, *, alone: bool) -> int | None:
        """One call; its part by rows of a full one if not alone."""
        rows = item.tokens if alone else self._options.max_rows
        predicted_ns = table.predict_ns(self._info.name, _key(rows))
        if predicted_ns is None or alone:
            return predicted_ns
        return predicted_ns * item.tokens // rows

    def buckets(self) -> Sequence[StepKey]:
        """The example's size, if one was given."""
        return [_key(len(self._options.example[0]))] if self._options.example else []

    def run_bucket(self, key: StepKey) -> None:
        """Calls the function with its example."""
        example = self._options.example
        self._call(example, len(example[0]))

    def close(self) -> None:
        """The callable is the user's."""


_ROWS = tuple(1 << power for power in range(17))


def _key(rows: int) -> StepKey:
    return StepKey("call", bucket(rows, _ROWS), 1)
