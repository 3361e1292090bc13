"""Configuration files of other miners: taken over where we know it, named where we do not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switcher.cli import configfile
from switcher.cli._import import read
from switcher.cli._tomlout import to_toml
from switcher.cli.main import main
from switcher.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from switcher.config import Config

KEYS = ("retries", "http", "devices", "cpu", "url", "log-file", "x")
XMRIG = """{
    // XMRig allows comments
    "autosave": true, "colors": true, /* and these */
    "cpu": {"enabled": true, "huge-pages": true, "max-threads-hint": 75},
    "opencl": false, "cuda": {"enabled": true, "nvml": true},
    "randomx": {"init": -1, "mode": "auto"},
    "donate-level": 1,
    "http": {"enabled": true, "host": "127.0.0.1", "port": 9000,
             "access-token": "token//not a comment", "restricted": true},
    "log-file": "/var/log/miner.log",
    "retries": 7, "retry-pause": 3,
    "print-time": 60,
    "pools": [
        {"algo": "sha256d", "url": "pool.example:3333", "user": "bc1q", "pass": "p/*1*/",
         "rig-id": "rig", "keepalive": true, "enabled": true, "tls": true,
         "tls-fingerprint": null, "socks5": "127.0.0.1:9050", "nicehash": true},
        {"algo": "rx/0", "url": "stratum+tcp://monero.example:1", "user": "4", "enabled": true},
    ],
}"""
CCMINER = """{
    "url": "stratum+tcp://pool.example:3334", "user": "bc1q.rig", "pass": "d=0.5",
    "algo": "sha256d", "intensity": 20, "devices": "0,1", "api-bind": "127.0.0.1:4068",
    "quiet": true, "protocol": true, "max-temp": 85, "proxy": "socks5://127.0.0.1:1"
}"""
TREX = """{
    "pools": [{"user": "bc1q", "url": "stratum+ssl://pool.example:3335", "pass": "x",
               "worker": "rig0"}],
    "algo": "sha256d", "api-bind-http": "127.0.0.1:4067", "api-key": "abcdefgh1",
    "back-to-main-pool-sec": 300, "temperature-limit": 80, "gpu-init-mode": 0
}"""


def imported(text: str) -> tuple[Config, str]:
    found = read(text)
    return configfile.parse(to_toml(found.data)), "\n".join(found.remarks)


def test_xmrig() -> None:
    config, remarks = imported(XMRIG.replace("not a comment", "no-comment"))
    first, second = config.pools
    assert first.url == "stratum+ssl://pool.example:3333"
    assert (first.user, first.password, first.worker) == ("bc1q", "p/*1*/", "rig")
    assert (first.proxy, first.enabled) == ("socks5://127.0.0.1:9050", True)
    assert not second.enabled
    assert "pools[1]: switched off: it is for rx/0" in remarks
    assert (config.http.port, config.http.restricted) == (9000, True)
    assert config.http.access_token == "token//no-comment"
    assert (config.mining.retries, config.mining.retry_pause_s) == (7, 3.0)
    assert (config.log.file, config.log.print_time_s) == ("/var/log/miner.log", 60.0)
    for named in (
        "cpu.huge-pages",
        "cpu.max-threads-hint",
        "randomx.init",
        "randomx.mode",
        "pools[0].nicehash",
        "donate-level: there is no fee",
    ):
        assert named in remarks, named
    for quiet in ("autosave", "colors", "opencl", "cuda", "keepalive"):
        assert quiet not in remarks, quiet


def test_ccminer() -> None:
    config, remarks = imported(CCMINER)
    (pool,) = config.pools
    assert (pool.url, pool.user) == ("stratum+tcp://pool.example:3334", "bc1q.rig")
    assert (pool.password, pool.proxy) == ("d=0.5", "socks5://127.0.0.1:1")
    assert config.cards.devices == ("0", "1")
    assert config.mining.protocol_dump
    assert config.log.level.value == "warning"
    for named in ("intensity", "api-bind", "max-temp"):
        assert f"{named}: not taken over" in remarks


def test_trex() -> None:
    config, remarks = imported(TREX)
    (pool,) = config.pools
    assert (pool.url, pool.worker) == ("stratum+ssl://pool.example:3335", "rig0")
    assert (config.http.host, config.http.port) == ("127.0.0.1", 4067)
    assert config.http.access_token == "abcdefgh1"
    assert config.mining.main_return_s == 300.0
    assert "temperature-limit" in remarks
    assert "gpu-init-mode: not taken over: unknown here" in remarks


def test_several_pools_of_ccminer_and_bad_values() -> None:
    config, remarks = imported(
        '{"pools": [{"url": "a:1", "userpass": "u:p"}, {"url": "ssl://b:2", "disabled": true}, 5],'
        ' "retries": [], "http": 7, "devices": ["0"]}'
    )
    assert [(p.url, p.user, p.password, p.enabled) for p in config.pools] == [
        ("stratum+tcp://a:1", "u", "p", True),
        ("stratum+ssl://b:2", "", "x", False),
    ]
    for named in ("pools[2]", "retries: not", "http: not", "pools[0]: names no algorithm"):
        assert named in remarks


@pytest.mark.parametrize("text", ["", "[]", "{", "{}", '{"pools": []}', "[" * 5000, '{"url": 5}'])
def test_what_is_no_such_file_is_one_line(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        read(text)
    assert "\n" not in str(caught.value)


_JSON: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(KEYS), _JSON))
def test_any_file_is_taken_over_or_refused_and_every_key_is_named(raw: dict[str, Any]) -> None:
    raw = {"pools": [{"url": "a:1", "algo": "sha256d"}], **raw}
    found = read(json.dumps(raw))
    if "x" in raw:
        assert any(remark.startswith("x") for remark in found.remarks)
    to_toml(found.data)


@given(st.text(max_size=50))
def test_every_text_survives_the_way_through_toml(text: str) -> None:
    import tomllib

    written = to_toml({"log": {"file": text}})
    assert tomllib.loads(written) == {"log": {"file": text}}


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "config.json"
    path.write_text(XMRIG, encoding="utf-8")
    assert main(["config", "import", str(path)]) == 2  # its token holds a space
    assert "http.access-token" in capsys.readouterr().err
    path.write_text(XMRIG.replace("token//not a comment", "token//abc"), encoding="utf-8")
    assert main(["config", "import", str(path)]) == 0
    told = capsys.readouterr()
    assert configfile.parse(told.out).http.access_token == "token//abc"
    assert all(line.startswith("warning: ") for line in told.err.splitlines())
    path.write_bytes(b"\xff\xfe\x00")
    assert main(["config", "import", str(path)]) == 2
    assert main(["config", "import", str(tmp_path / "none")]) == 2
