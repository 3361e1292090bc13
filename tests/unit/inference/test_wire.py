"""Requests and events survive the socket between the processes; nothing else passes."""

from __future__ import annotations

import json

import numpy as np
import pytest

from switcher.inference import requests as r
from switcher.inference.wire import decode, encode

TIMING = r.Timing(1, 2, 3, 4, 5)
VALUES = [
    r.Request("a", "m", r.Embed(("text", (1, 2, 3))), 7, r.Priority.BATCH, 9),
    r.Request("b", "m", r.Generate(messages=(r.ChatMessage("user", "hi"),), stop=("x",)), 7),
    r.Delta(0, "t", (1,), (r.TokenLogprob(1, "t", -0.5, ((2, "u", -1.0),)),), "stop"),
    r.Failed(r.Reason.QUEUE_FULL, "full", "input", 1.5),
    r.Generated(1, 2, TIMING),
    r.ModelInfo("m", "encoder", "loaded", 256, 1, "s"),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda v: type(v).__name__)
def test_values_come_back(value: object) -> None:
    form, bodies = encode(value)
    assert bodies == ()
    assert decode(json.loads(json.dumps(form))) == value


@pytest.mark.parametrize("dtype", ["f4", "f2", "i8", "u1", "?", "c8", ">f4"])
@pytest.mark.parametrize("shape", [(2, 3), (0, 3), (1,), ()])
def test_arrays_come_back(dtype: str, shape: tuple[int, ...]) -> None:
    array = np.arange(6).astype(dtype)[: int(np.prod(shape))].reshape(shape)
    form, bodies = encode(r.Called((array, array.T), TIMING))
    raw = tuple(bytes(body) for body in bodies)
    back = decode(json.loads(json.dumps(form)), raw)
    assert isinstance(back, r.Called)
    for got, want in zip(back.arrays, (array, array.T), strict=True):
        assert got.dtype == want.dtype
        np.testing.assert_array_equal(got, want)


def test_foreign_things_are_refused() -> None:
    with pytest.raises(TypeError):
        encode(object())
    with pytest.raises(TypeError):
        encode(r.Called((np.array([object()]),), TIMING))
    for form in (
        {"type": "Popen", "args": "ls"},
        {"type": "Embed"},
        {"enum": "Priority", "value": "vip"},
        {"array": 0, "dtype": "f4", "shape": [3]},
        {"array": -1, "dtype": "f4", "shape": [1]},
        {"array": 0, "dtype": "O", "shape": [1]},
    ):
        with pytest.raises(ValueError, match=r"not an array|not a request|cannot reshape|Priority"):
            decode(form, (b"12345678",))
