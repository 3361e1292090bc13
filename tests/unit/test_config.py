from __future__ import annotations

import dataclasses
import json
import re
import tomllib
import typing
from pathlib import Path

import pytest
from click.testing import CliRunner

from switcher.cli import configfile
from switcher.cli.config import command
from switcher.clock import MonotonicClock
from switcher.config import (
    BackendConfig,
    Config,
    HttpConfig,
    InferenceConfig,
    LogFormat,
    PoolConfig,
    StateConfig,
    gate_dir,
    public,
    secrets,
    state_dir,
)
from switcher.config.fields import ConfigValueError
from switcher.session.sources import configured

POOL = '[[pools]]\nurl = "stratum+tcp://pool:3333"\n'


def problems(text: str) -> list[str]:
    with pytest.raises(configfile.ConfigFileError) as caught:
        configfile.parse(text, Path("c.toml"))
    assert caught.value.exit_code == 2
    return [problem.text(Path("c.toml")) for problem in caught.value.problems]


def test_a_file_sets_what_it_names_and_nothing_else() -> None:
    text = (
        POOL + 'pass = "hunter22"\nuser = "bc1q.rig"\n'
        "[mining]\nretry-pause = 2\nshared_schedule = true\n"
        '[cards]\ndevices = ["cpu:0:1core"]\n[log]\nformat = "json"\n'
    )
    config = configfile.parse(text)
    assert config.pools == (
        PoolConfig(url="stratum+tcp://pool:3333", user="bc1q.rig", password="hunter22"),
    )
    assert config.mining.retry_pause_s == 2.0
    assert config.mining.shared_schedule
    assert config.cards.devices == ("cpu:0:1core",)
    assert config.log.format is LogFormat.JSON
    assert config.http == HttpConfig()


def test_every_problem_is_named_with_its_line() -> None:
    text = (
        "retries = 3\n[http]\nprot = 1\nport = 99999\n"
        + POOL
        + '[[pools]]\nurl = "foo://a:1"\npass = 3\n[log]\nformat = "xml"\nlevel = 2026-01-01\n'
    )
    assert problems(text) == [
        "c.toml:1: retries: unknown key; it belongs in [mining] or [[inference.backends]]",
        'c.toml:3: http.prot: unknown key; did you mean "port"?',
        "c.toml:4: http.port: 99999 is outside 0 to 65535",
        "c.toml:9: pools[1].pass: must be a string",
        "c.toml:11: log.format: must be 'text' or 'json'",
        "c.toml:12: log.level: must be 'debug', 'info', 'warning' or 'error'",
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("a = [1,\n", "c.toml:2: not valid TOML"),
        ("[http\n", "c.toml:1: not valid TOML"),
        ("cards = 3\n", "c.toml:1: cards: must be a table"),
        ("pools = 3\n", "c.toml:1: pools: must be"),
        ("pools = [3]\n", "c.toml:1: pools[0]: must be a table"),
        ('log = {\n  lvel = "info"}\n', "c.toml:"),
        (
            '\nlog = {format = "text", lvel = "info"}\n',
            "c.toml:2: log.lvel: unknown key; did you mean",
        ),
        ("http.port = true\n", "c.toml:1: http.port: must be"),
        ('http.port = "8474"\n', "c.toml:1: http.port: must be"),
        ("[mining]\nretry-pause = nan\n", "c.toml:2: mining.retry-pause:"),
        ("[mining]\nretry-pause = 1\nretry_pause_s = 2\n", "is set twice"),
        ('[http]\nhost = "0.0.0.0"\n', "set access-token as well"),
        ('[http]\naccess-token = "short"\n', "c.toml:2: http.access-token: is shorter"),
        ('[cards]\ndevices = ["cpu:0", "cpu:0"]\n', 'names "cpu:0" twice'),
        ('[[pools]]\nurl = "stratum+tcp://me:pw@h:1"\n', "set user and pass instead"),
        ('[[inference.backends]]\nurl = "h:1"\n', "c.toml:2: inference.backends[0].url: needs"),
        ('[[inference.backends]]\nurl = "http://u:p@h:1"\n', "set key instead"),
        (
            '[[inference.backends]]\nurl = "http://h:1"\nretries = 99\n',
            "c.toml:3: inference.backends[0].retries: 99 is outside 0 to 10",
        ),
        (
            "[http]\naccess-token-file = '/nonexistent/t'\n",
            "c.toml:2: http.access-",
        ),
        ("x = " + "[" * 5000 + "]" * 5000, "c.toml"),
    ],
)
def test_bad_values_are_refused(text: str, want: str) -> None:
    found = problems(text)
    assert len(found) >= 1
    assert want in found[0]
    assert "hunter" not in found[0]


def test_keys_after_a_multi_line_string_keep_their_line() -> None:
    text = '[log]\nfile = """\nport = 1\n"""\n[http]\nport = -1\n'
    assert problems(text) == ["c.toml:6: http.port: -1 is outside 0 to 65535"]


def test_example_lists_every_key_and_parses_to_the_defaults() -> None:
    text = configfile.example()
    assert configfile.parse(text) == Config()
    lines = [line.removeprefix("# ") for line in text.splitlines()[1:]]
    whole = "\n".join(lines)
    for url in ("stratum+tcp://h:1", "http://h:1"):
        whole = whole.replace('\nurl = ""', f'\nurl = "{url}"', 1)
    full = tomllib.loads(whole)
    behind = InferenceConfig(backends=(BackendConfig(url="http://h:1"),))
    want = public(Config(pools=(PoolConfig(url="stratum+tcp://h:1"),), inference=behind))
    assert isinstance(want, dict)
    pool = want["pools"][0]
    assert {**full, "pools": None} == {**want, "pools": None}
    assert {**full["pools"][0], "pass": "***"} == pool


def test_docs_name_every_key() -> None:
    page = (Path(__file__).parents[2] / "docs" / "config.md").read_text(encoding="utf-8")
    for line in configfile.example().splitlines():
        if " = " in line:
            key = line.removeprefix("# ").split(" = ")[0]
            assert f"`{key}`" in page, key


def test_secrets_are_never_shown() -> None:
    pool = PoolConfig(url="stratum+tcp://h:1", password="hunter22")
    config = Config(pools=(pool,), http=HttpConfig(access_token="abcdefgh12"))
    assert secrets(config) >= {"hunter22", "abcdefgh12"}
    for shown in (repr(config), json.dumps(public(config))):
        assert "hunter22" not in shown
        assert "abcdefgh12" not in shown


def test_a_proxy_is_a_secret_only_with_a_login_in_it() -> None:
    url = "stratum+tcp://h:1"
    shown = PoolConfig(url=url, proxy="socks5://127.0.0.1:9050")
    hidden = PoolConfig(url=url, proxy="socks5://me:secret12@127.0.0.1:9050")
    assert shown.proxy not in secrets(Config(pools=(shown,)))
    assert hidden.proxy in secrets(Config(pools=(hidden,)))


def test_token_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("abcdefgh1234\n")
    config = configfile.parse(f"[http]\nhost = '0.0.0.0'\naccess-token-file = '{tmp_path}/token'\n")
    assert config.http.access_token == "abcdefgh1234"
    (tmp_path / "token").write_text("\n")
    assert "is empty" in problems(f"[http]\naccess-token-file = '{tmp_path}/token'\n")[0]


def test_no_file_means_the_defaults(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SWITCHER_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert configfile.load() == Config()
    (tmp_path / "switcher").mkdir()
    (tmp_path / "switcher/switcher.toml").write_text("[http]\nport = 1234\n")
    assert configfile.load().http.port == 1234
    monkeypatch.setenv("SWITCHER_CONFIG", str(tmp_path / "missing.toml"))
    with pytest.raises(configfile.ConfigFileError, match="config example"):
        configfile.load()


@pytest.mark.parametrize("data", [b"\xff\xfe", b"x = 1\n\xff", b"#" * (2 << 20)])
def test_files_that_are_no_text(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "c.toml"
    path.write_bytes(data)
    with pytest.raises(configfile.ConfigFileError):
        configfile.load(path)
    with pytest.raises(configfile.ConfigFileError, match="directory"):
        configfile.load(tmp_path)


def test_config_check_command(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    path.write_text('[http]\naccess-token = "abcdefgh12"\n')
    path.chmod(0o644)
    result = CliRunner().invoke(command, ["check", str(path), "--json"], standalone_mode=False)
    data = json.loads(result.stdout)
    assert result.return_value == 0
    assert data["ok"]
    assert "chmod 600" in data["advice"][0]
    assert "abcdefgh12" not in result.stdout
    path.write_text("[htp]\n")
    result = CliRunner().invoke(command, ["check", str(path)], standalone_mode=False)
    assert result.return_value == 2
    assert 'did you mean "http"?' in result.stderr


def test_folders() -> None:
    assert state_dir(StateConfig(dir="/a"), {"SWITCHER_STATE_DIR": "/b"}) == Path("/a")
    assert state_dir(StateConfig(), {"SWITCHER_STATE_DIR": "/b"}) == Path("/b")
    assert state_dir(StateConfig(), {"XDG_STATE_HOME": "/c"}) == Path("/c/switcher")
    assert gate_dir(Config().gate, {"SWITCHER_GATE_DIR": "/g"}) == Path("/g")


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.9.9.9", "[::1]"])
def test_loopback_needs_no_token(host: str) -> None:
    assert HttpConfig(host=host).access_token == ""


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.1", "example.org", ""])
def test_anything_else_does(host: str) -> None:
    with pytest.raises(ConfigValueError):
        HttpConfig(host=host)


def test_no_key_is_dead() -> None:
    """Every field is read somewhere outside the file that declares it."""
    package = Path(configfile.__file__).parents[1]
    files = [
        path
        for path in package.rglob("*.py")
        if path.parent.name != "config" and path.name not in ("config.py", "status.py")
    ]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    hints = typing.get_type_hints(Config)
    for section in dataclasses.fields(Config):
        kinds = (hints[section.name], *typing.get_args(hints[section.name]))
        kind = next(k for k in kinds if isinstance(k, type) and dataclasses.is_dataclass(k))
        for field in dataclasses.fields(kind):
            # The folders of gate and state are found by functions beside the config itself.
            if (section.name, field.name) in (("gate", "dir"), ("state", "dir")):
                continue
            assert re.search(rf"\.{field.name}\b", text), f"[{section.name}] {field.name}"


def test_the_examples_of_the_signals_page_can_be_used() -> None:
    page = (Path(__file__).parents[2] / "docs" / "signals.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    names = [
        source.name
        for block in blocks
        for source in configured(configfile.parse(block), MonotonicClock())
    ]
    assert names == ["schedule", "price", "price", "frequency", "openadr", "operator"]
