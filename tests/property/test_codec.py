from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from enum import Enum

from hypothesis import given
from hypothesis import strategies as st

from switcher.core.codec import decode, encode
from switcher.errors import UsageError


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Inner:
    count: int
    name: str | None
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Outer:
    colour: Colour
    items: tuple[Inner, ...]
    pair: tuple[int, float]
    by_name: dict[str, Inner]
    flag: bool = False


INNER = st.builds(Inner, st.integers(), st.none() | st.text(max_size=20), st.binary(max_size=32))
OUTER = st.builds(
    Outer,
    st.sampled_from(Colour),
    st.lists(INNER, max_size=4).map(tuple),
    st.tuples(st.integers(), st.floats(allow_nan=False, allow_infinity=False)),
    st.dictionaries(st.text(max_size=5), INNER, max_size=3),
    st.booleans(),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


@given(OUTER)
def test_every_value_survives_json(value: Outer) -> None:
    assert decode(Outer, json.loads(json.dumps(encode(value)))) == value


@given(JSON, st.sampled_from(["colour", "items", "pair", "by_name", "flag"]), OUTER)
def test_any_json_decodes_or_is_refused(junk: object, key: str, value: Outer) -> None:
    for data in (junk, {**encode(value), key: junk}):  # type: ignore[dict-item]
        with contextlib.suppress(UsageError):
            assert isinstance(decode(Outer, data), Outer)
