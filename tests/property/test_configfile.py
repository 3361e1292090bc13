from __future__ import annotations

import contextlib
import dataclasses
import json
import re
import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from switcher.cli import configfile
from switcher.cli._tomllines import find_line
from switcher.config import (
    CardsConfig,
    Config,
    HttpConfig,
    LogConfig,
    LogFormat,
    LogLevel,
    MiningConfig,
    PoolConfig,
)
from switcher.config.fields import file_key

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)
POOLS = st.builds(
    PoolConfig,
    url=st.sampled_from(["stratum+tcp://a:1", "stratum+ssl://b.example:443", "http://[::1]:8332"]),
    user=TEXT,
    password=TEXT,
    worker=TEXT,
    suggest_difficulty=st.floats(0, 1e9),
    enabled=st.booleans(),
)
CONFIGS = st.builds(
    Config,
    pools=st.lists(POOLS, max_size=3).map(tuple),
    cards=st.builds(CardsConfig, share_permille=st.integers(0, 1000)),
    mining=st.builds(MiningConfig, retries=st.integers(1, 1000), practice=st.booleans()),
    http=st.builds(HttpConfig, port=st.integers(0, 65535), allowed_hosts=st.just(("a", "b"))),
    log=st.builds(LogConfig, format=st.sampled_from(LogFormat), level=st.sampled_from(LogLevel)),
)


def to_toml(config: Config) -> str:
    """Writes a config by an own small writer (JSON strings are TOML strings but for DEL)."""
    lines: list[str] = []
    for field in dataclasses.fields(config):
        value = getattr(config, field.name)
        for item in value if field.name == "pools" else (value,):
            lines.append(f"[[{field.name}]]" if field.name == "pools" else f"[{field.name}]")
            for inner in dataclasses.fields(item):
                if dataclasses.is_dataclass(getattr(item, inner.name)):
                    continue  # a section inside a section, left at its defaults
                text = json.dumps(getattr(item, inner.name)).replace("\x7f", "\\u007f")
                # JSON pairs of surrogates are one escape in TOML.
                text = re.sub(
                    r"\\u(d[89ab]..)\\u(d[c-f]..)",
                    lambda m: json.loads(f'"{m[0]}"').encode("unicode-escape").decode(),
                    text,
                )
                lines.append(f"{file_key(inner)} = {text}")
    return "\n".join(lines)


@given(CONFIGS)
def test_a_config_survives_the_file(config: Config) -> None:
    assert configfile.parse(to_toml(config)) == config


@given(st.text(max_size=200))
def test_any_text_parses_or_is_refused(text: str) -> None:
    with contextlib.suppress(configfile.ConfigFileError):
        assert isinstance(configfile.parse(text, Path("c.toml")), Config)


KEYS = st.sampled_from(["http", "log", "pools", "port", "level", "x"])
VALUES = st.sampled_from(["1", '"s"', "[]", "{}", "[{}]", "true", "1979-05-27", "nan", "[1, 2]"])
LINES = st.one_of(
    st.builds("{} = {}".format, KEYS, VALUES),
    st.builds("{}.{} = {}".format, KEYS, KEYS, VALUES),
    st.builds("[{}]".format, KEYS),
    st.builds("[[{}]]".format, KEYS),
)


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_plausible_files_never_break_the_reader(text: str) -> None:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    try:
        configfile.parse(text, Path("c.toml"))
    except configfile.ConfigFileError as error:
        for problem in error.problems:
            line = problem.line
            leaf = problem.key.rpartition(".")[2].partition("[")[0]
            if line is not None:
                # The line shown holds the key itself or the table it stands in.
                named = text.splitlines()[line - 1]
                assert leaf in named or problem.key.split(".")[0].split("[")[0] in named


@given(st.text(max_size=100), st.lists(st.text(max_size=5) | st.integers(0, 3), max_size=4))
def test_find_line_stays_inside_the_text(text: str, path: list[str | int]) -> None:
    line = find_line(text, tuple(path))
    assert line is None or 1 <= line <= len(text.splitlines())
