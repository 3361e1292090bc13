"""Every flag that miners know, from the command line into the configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from switcher.cli import _house
from switcher.cli.main import main
from switcher.config import POOL_SCHEMES
from switcher.hashing.upstream import account

if TYPE_CHECKING:
    from pathlib import Path

    from switcher.cli._options import Asked
    from switcher.config import Config

A, B = "stratum+tcp://a.example:1", "stratum+tcp://b.example:2"


@pytest.fixture(autouse=True)
def _no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("SWITCHER_CONFIG", raising=False)
    for name in ("SWITCHER_GATE_DIR", "SWITCHER_STATE_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name))


def configured(monkeypatch: pytest.MonkeyPatch, *args: str, command: str = "mine") -> Config:
    """The configuration that a command line makes, without starting anything."""
    found: list[Any] = []

    def start(asked: Asked, **kind: bool) -> int:
        found.append(_house.configure(asked, **kind))
        return 0

    monkeypatch.setattr(f"switcher.cli.{command}.start", start)
    assert main([command, *args]) == 0
    (config,) = found
    return config


def test_groups_of_pools_are_the_failover_order(monkeypatch: pytest.MonkeyPatch) -> None:
    args = ["-o", A, "-u", "one", "-p", "p1", "-o", B, "-u", "two", "-w", "rig1", "-w", "rig2"]
    first, second = configured(monkeypatch, *args, "--tls-fingerprint", "ab" * 32).pools
    assert (first.url, first.user, first.password, first.worker) == (A, "one", "p1", "rig1")
    assert (second.url, second.user, second.password, second.worker) == (B, "two", "x", "rig2")
    assert (first.tls_fingerprint, second.tls_fingerprint) == ("ab" * 32, "")
    first, second = configured(monkeypatch, "-o", A, "-o", B, "-u", "both", "-p", "secret").pools
    assert (first.user, second.user) == ("both", "both")
    assert second.password == "x"  # a password goes to the pool it was given for only


def test_ways_to_a_pool(monkeypatch: pytest.MonkeyPatch) -> None:
    args = ["-o", A, "-o", "b.example:2", "--tls", "-x", "socks5://127.0.0.1:9050"]
    first, second = configured(monkeypatch, *args, "--suggest-diff", "0.5").pools
    assert (first.url, second.url) == ("stratum+ssl://a.example:1", "stratum+ssl://b.example:2")
    assert (first.proxy, first.suggest_difficulty) == ("socks5://127.0.0.1:9050", 0.5)
    config = configured(
        monkeypatch, "-o", A, "-r", "7", "-R", "2.5", "-P", "-a", "sha256d", "--shared-schedule"
    )
    assert (config.mining.retries, config.mining.retry_pause_s) == (7, 2.5)
    assert config.mining.protocol_dump
    assert config.mining.shared_schedule


@pytest.mark.parametrize("flag", ["--coinbase-addr", "--coinbase-address"])
def test_alone_on_a_node(monkeypatch: pytest.MonkeyPatch, flag: str) -> None:
    config = configured(
        monkeypatch, "-o", "http://127.0.0.1:8332", flag, "bc1q", "--cookie", "/c", "-u", "rpc"
    )
    assert config.mining.coinbase_addr == "bc1q"
    assert (config.pools[0].cookie, config.pools[0].user) == ("/c", "rpc")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["-o", A], f"{A} lacks an account; name one with --user"),
        (["-o", A, "-u", "a", "-u", "b"], "--user is given 2 times for 1 --url"),
        (["-o", A, "-p", "a", "-p", "b"], "--pass is given 2 times for 1 --url"),
        (["--practice", "-w", "rig"], "--worker belongs to a --url"),
        (["--practice", "--tls-fingerprint", "ab" * 32], "--tls-fingerprint belongs to a --url"),
        (["-o", A, "-u", "a", "--tls-fingerprint", "zz"], "a TLS fingerprint is the SHA-256"),
        (["-o", A, "-u", "a", "-x", "http://127.0.0.1:1"], "a proxy is written socks5://"),
        (["-o", "http://127.0.0.1:8332", "-u", "a"], "needs a payout address"),
        (["-o", "http://127.0.0.1:8332", "--coinbase-addr", "bc1q"], "is not a payout address"),
    ],
)
def test_what_cannot_be_mined_for_is_told_before_anything_starts(
    capsys: pytest.CaptureFixture[str], args: list[str], words: str
) -> None:
    for more in (["--dry-run"], []):
        assert main(["mine", "-t", "1", *args, *more]) == 2
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert words in said


def test_a_dry_run_names_what_it_would_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["mine", "-t", "1", "-o", A, "-u", "bc1q", "-w", "rig", "-p", "hush", "--dry-run"])
        == 0
    )
    said = capsys.readouterr().out
    assert said == f"ok: the configuration can be used; cards: cpu:0:1core; {A} as bc1q.rig\n"


def test_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    config = configured(monkeypatch, "--practice", "-d", "0,1", "-d", "cuda:1,cpu:0", "-i", "12.5")
    assert config.cards.devices == ("0", "1", "cuda:1", "cpu:0")
    assert config.cards.share_permille == 125
    assert configured(monkeypatch, "--practice", "-t", "1").cards.devices == ("cpu:0:1core",)
    assert configured(monkeypatch, "--practice", "-t", "3").cards.devices == ("cpu:0:3cores",)
    assert main(["mine", "--practice", "-t", "1", "-d", "0", "--dry-run"]) == 2


def test_http_is_off_for_mine_until_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not configured(monkeypatch, "--practice").http.enabled
    for flags in (["--http-port", "0"], ["--http-host", "127.0.0.1"], ["--port", "0"]):
        assert configured(monkeypatch, "--practice", *flags).http.enabled
    http = configured(
        monkeypatch,
        *["--practice", "--http-host", "0.0.0.0", "--http-port", "9000"],
        *["--http-access-token", "abcdefgh"],
    ).http
    assert (http.host, http.port, http.access_token) == ("0.0.0.0", 9000, "abcdefgh")
    assert configured(monkeypatch, "--practice", command="run").http.enabled
    assert main(["mine", "--practice", "--http-host", "0.0.0.0", "--dry-run"]) == 2


def test_the_cgminer_api_is_opened_by_a_flag(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not configured(monkeypatch, "--practice").cgminer.enabled
    api = configured(monkeypatch, "--practice", "--api-bind", "4028").cgminer
    assert (api.enabled, api.host, api.port) == (True, "127.0.0.1", 4028)
    args = ["-b", "0.0.0.0:4068", "--api-allow", "R:10.0.0.0/8,192.168.1.5"]
    api = configured(monkeypatch, "--practice", *args).cgminer
    assert (api.host, api.port, api.allow) == ("0.0.0.0", 4068, ("10.0.0.0/8", "192.168.1.5"))
    api = configured(monkeypatch, "--practice", "-b", "[::1]:4028").cgminer
    assert (api.host, api.port) == ("::1", 4028)
    assert not configured(monkeypatch, "--practice", "-b", "0").cgminer.enabled
    for wrong in (
        ["-b", "0.0.0.0:4028"],
        ["-b", "here"],
        ["-b", ":1"],
        ["-b", "70000"],
        ["-b", "4028", "--api-allow", "W:10.0.0.1"],
        ["-b", "4028", "--api-allow", "neighbours"],
    ):
        assert main(["mine", "--practice", *wrong, "--dry-run"]) == 2, wrong
        assert capsys.readouterr().err.count("\n") == 1


def test_stratum_v2_is_refused_by_what_to_use_instead(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    url = "stratum2+tcp://pool.example:3336/9bXiEd8boQVhq7WddEcERUL5tyyJVFYdU8th3HfbNXK3Yw6GRXh"
    path = tmp_path / "c.toml"
    path.write_text(f'[[pools]]\nurl = "{url}"\n', encoding="utf-8")
    for args in (["mine", "-o", url], ["mine", "-c", str(path)], ["config", "check", str(path)]):
        assert main(args) == 2, args
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert "Stratum V2 is not spoken here; use the pool's Stratum V1 address" in said


def test_addresses_of_a_file_are_those_of_the_command_line() -> None:
    assert set(POOL_SCHEMES) == set(account._SCHEMES)


def test_secrets_from_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "pass"
    path.write_text("from the file\nsecond line\n", encoding="utf-8")
    (pool,) = configured(monkeypatch, "-o", A, "-p", f"@{path}").pools
    assert pool.password == "from the file"
    (pool,) = configured(monkeypatch, "-o", A, "-p", "@@home").pools
    assert pool.password == "@home"
    path.write_text("tokentoken", encoding="utf-8")
    config = configured(monkeypatch, "--practice", "--http-access-token", f"@{path}")
    assert config.http.access_token == "tokentoken"


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe"])
def test_a_bad_password_file_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    path = tmp_path / "pass"
    if content is not None:
        path.write_bytes(content)
    assert main(["mine", "-o", A, "-p", f"@{path}", "--dry-run"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert f"the password file {path}" in said


def test_output(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    config = configured(monkeypatch, "--practice", "-q", "-l", str(tmp_path / "log"))
    assert (config.log.level.value, config.log.file) == ("warning", str(tmp_path / "log"))


def test_there_is_no_fee(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mine", "--practice", "-t", "1", "--donate-level", "5", "--dry-run"]) == 0
    assert "there is no fee" in capsys.readouterr().err


def test_version_and_benchmark(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mine", "-V"]) == 0
    assert capsys.readouterr().out.startswith("switcher, version ")
    assert main(["mine", "--benchmark", "-t", "1", "--backend", "portable"]) == 0
    assert "portable" in capsys.readouterr().out


def test_help_reads_like_a_miners_tool(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mine", "--help"]) == 0
    told = capsys.readouterr().out
    for name in ("Pools:", "Alone on a node:", "Limits:", "Cards:", "API:", "Output:"):
        assert f"\n{name}\n" in told
    flags = (
        "-o -u -p -w -x -r -R -a -P -d -t -i -c -l -q -V --tls --tls-fingerprint --coinbase-addr"
    )
    flags += " --coinbase-address --http-host --http-port --http-access-token --donate-level"
    flags += " --time-limit --shares-limit --blocks-limit --dry-run --benchmark --no-color"
    flags += " --suggest-diff --api-bind"
    for flag in flags.split():
        assert f"{flag}" in told, flag
    assert "there is no fee" in told
    assert "\n  switcher mine --practice\n" in told  # each example has its own line
    assert "\\b" not in told
