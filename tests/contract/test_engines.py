"""One suite over every engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pytest

from switcher.inference import requests as r
from switcher.inference.engines.decoder_loading import load_decoder
from switcher.inference.engines.encoder import EncoderEngine
from switcher.inference.engines.function import FunctionEngine, tensor_function
from switcher.testing import engines as checks
from switcher.testing.decoders import make_decoder_folder
from switcher.testing.models import ScriptedEngine, make_encoder_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from switcher.inference.engine import Engine


GREEDY = r.Sampling(temperature=0)


@dataclass(frozen=True, slots=True)
class Case:
    """An engine with requests that it must answer and requests that it must refuse."""

    make: Callable[[Path], Engine]
    good: tuple[r.Body, ...]
    wrong: tuple[r.Body, ...]
    too_long: tuple[r.Body, ...]


def make_encoder(folder: Path) -> Engine:
    return EncoderEngine.load("encoder", make_encoder_folder(folder), np)


@tensor_function(max_rows=8, example=(np.zeros((2, 3)), np.zeros((2, 1))))
def weigh(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return x * 2 + y, y.sum(axis=1)


def rows(count: int, *, width: int = 3, dtype: str = "f4") -> r.Call:
    x = np.arange(count * width).reshape(count, width).astype(dtype)
    return r.Call((x, np.ones((count, 1), dtype)))


CASES = {
    "encoder": Case(
        make_encoder,
        good=(
            r.Embed(("the weather is lovely",)),
            r.Embed(("a", "hello world of big red ball", "one two", "the " * 30)),
            r.Embed(((2, 5, 6, 3), "sunny")),
            *(r.Embed(("ball " * n,)) for n in range(1, 62, 4)),
        ),
        wrong=(
            r.Embed(()),
            r.Embed(((),)),
            r.Embed(((99_999,),)),
            r.Embed(((-1,),)),
            r.Generate(prompt="x"),
            r.Call((np.zeros(1),)),
        ),
        too_long=(r.Embed(("a " * 63,)), r.Embed(((2,) * 65,))),
    ),
    "function": Case(
        lambda folder: FunctionEngine("function", weigh, np),
        good=(rows(1), rows(3), rows(8), rows(2, dtype="f8"), rows(2, width=5), rows(4)),
        wrong=(
            r.Call(()),
            r.Call((np.float32(1).reshape(()),)),
            r.Call((np.zeros((2, 3)), np.zeros((3, 1)))),
            r.Call((np.zeros((0, 3)),)),
            r.Call((np.array([["a"]]),)),
            r.Embed(("x",)),
        ),
        too_long=(rows(9),),
    ),
    "decoder": Case(
        lambda folder: load_decoder("decoder", make_decoder_folder(folder), np),
        good=(
            r.Generate(prompt="hello", max_tokens=9, sampling=GREEDY),
            r.Generate(messages=(r.ChatMessage("user", "hi"),), max_tokens=4, sampling=GREEDY),
            r.Generate(prompt=tuple(range(2, 100)), max_tokens=20, sampling=GREEDY),
            r.Generate(prompt="a", max_tokens=7, n=3, sampling=r.Sampling(seed=4)),
            r.Generate(prompt="b", max_tokens=30, sampling=r.Sampling(seed=4, top_k=5, top_p=0.9)),
            r.Generate(prompt="c", max_tokens=30, stop=("e", "\n"), sampling=r.Sampling(seed=1)),
        ),
        wrong=(
            r.Generate(prompt=()),
            r.Generate(prompt=(99_999,)),
            r.Generate(prompt=(-1,)),
            r.Embed(("x",)),
        ),
        too_long=(
            r.Generate(prompt=(5,) * 128),
            r.Generate(prompt=(5,) * 100, max_tokens=29),
        ),
    ),
    "scripted": Case(
        lambda folder: ScriptedEngine(),
        good=tuple(r.Generate(prompt=(1,) * n, max_tokens=n, n=1 + n % 2) for n in range(1, 9)),
        wrong=(r.Generate(prompt="text"), r.Embed(("x",))),
        too_long=(r.Generate(prompt=(1,) * 1001),),
    ),
}


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> Case:
    return CASES[request.param]


@pytest.fixture
def engine(case: Case, tmp_path: Path) -> Engine:
    return case.make(tmp_path)


def test_answers_do_not_depend_on_company(case: Case, engine: Engine) -> None:
    checks.check_answers(engine, case.good)


def test_wrong_requests_are_refused(case: Case, engine: Engine) -> None:
    checks.check_refusals(engine, case.wrong, case.too_long)


def test_steps_are_well_formed(case: Case, engine: Engine) -> None:
    for body in case.good:
        checks.check_steps(engine, body)


def test_warm_up(engine: Engine) -> None:
    checks.check_warm_up(engine)


def test_close_twice(engine: Engine) -> None:
    engine.close()
    engine.close()
