"""Configuration in JSON: our own keys, and another miner's file as it is."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switcher.cli import _jsonlines, configfile
from switcher.cli.main import main
from switcher.config import Config

OURS = """// comments are taken
{
  "pools": [
    {"url": "pool.example:3333", "user": "bc1q", "pass": "p", "tls": true, "keepalive": false},
    {"url": "http://127.0.0.1:8332", "enabled": false},
  ],
  "mining": {"retries": 7, "retry-pause": 2, "protocol_dump": true},
  "log": {"print-time": 30} /* and
  these */
}
"""


def problems(text: str) -> list[str]:
    with pytest.raises(configfile.ConfigFileError) as caught:
        configfile.parse(text, Path("c.json"))
    return [problem.text(caught.value.path) for problem in caught.value.problems]


def test_our_own_keys() -> None:
    config = configfile.parse(OURS)
    first, second = config.pools
    assert (first.url, first.user, first.password) == ("pool.example:3333", "bc1q", "p")
    assert (first.tls, first.keepalive, second.enabled) == (True, False, False)
    assert (config.mining.retries, config.mining.retry_pause_s) == (7, 2.0)
    assert config.mining.protocol_dump
    assert config.log.print_time_s == 30.0
    assert configfile.parse("{}", Path("c.json")) == Config()


def test_the_example_says_the_same_in_both_languages() -> None:
    lines = [line.removeprefix("# ") for line in configfile.example().splitlines()[1:]]
    text = "\n".join(lines)
    for url in ("h:1", "http://h:1"):
        text = text.replace('\nurl = ""', f'\nurl = "{url}"', 1)
    assert configfile.parse(json.dumps(tomllib.loads(text))) == configfile.parse(text)


def test_every_problem_is_named_with_its_line() -> None:
    text = OURS.replace('"retries": 7', '"retrys": 7').replace(
        '"http://127.0.0.1:8332"', '\n"stratum2+tcp://h:1"'
    )
    first, second = problems(text)
    assert first.startswith("c.json:5: pools[1].url: Stratum V2 is not spoken here")
    assert second == 'c.json:8: mining.retrys: unknown key; did you mean "retries"?'
    assert problems('{"log":\n {"level": 5}}') == [
        "c.json:2: log.level: must be 'debug', 'info', 'warning' or 'error'"
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("", "c.json:1: not valid JSON: Expecting value"),
        ("[]", "c.json: is JSON, but not an object"),
        ("{", "c.json:1: not valid JSON"),
        ('{"log": {}\n, 5}', "c.json:2: not valid JSON"),
        ('{"log": {"level": "info", "level": "info"}}', '"level" is set twice'),
        ('{"log": {"print-time": NaN}}', "NaN is no number"),
        ('{"pools": ' + "[" * 5000, "nested too deeply"),
        ('{"minning": {}}', 'unknown key; did you mean "mining"?'),
        ('{"algo": "sha256d"}', "names no pool"),
    ],
)
def test_what_cannot_be_used_is_one_line(text: str, want: str) -> None:
    (said,) = problems(text)
    assert want in said
    assert "\n" not in said


def test_the_file_of_another_miner_works_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "config.json"
    path.write_text(
        '{"autosave": true, "cpu": {"huge-pages": true}, "donate-level": 1, "print-time": 15,'
        ' "pools": [{"algo": "sha256d", "url": "pool.example:3333", "user": "bc1q",'
        ' "nicehash": false, "tls": true}]}',
        encoding="utf-8",
    )
    config = configfile.load(path)
    assert config.pools[0].url == "stratum+ssl://pool.example:3333"
    assert config.log.print_time_s == 15.0
    assert main(["mine", "-c", str(path), "-t", "1", "--dry-run"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("ok: the configuration can be used")
    assert "warning: cpu.huge-pages: not taken over" in said.err
    assert main(["config", "check", str(path)]) == 0
    assert "advice: donate-level: there is no fee" in capsys.readouterr().out


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=12,
)


@given(_VALUES, st.sampled_from([None, 1]))
def test_plain_json_stays_what_it_is_and_has_a_line_for_every_key(
    value: object, indent: int | None
) -> None:
    text = json.dumps(value, indent=indent)
    plain = _jsonlines.plain(text)
    assert json.loads(plain) == value
    if isinstance(value, dict):
        for key in value:
            line = _jsonlines.find_line(plain, (key,))
            assert line is not None
            assert json.dumps(key) in plain.splitlines()[line - 1]
