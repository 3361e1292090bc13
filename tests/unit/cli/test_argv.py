"""Passwords of the command line, and what `ps` shows of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from switcher.cli._argv import secret_spans
from switcher.testing.house import CARD, RunningHouse, wait_until


def hidden(*args: str) -> list[str]:
    shown = bytearray(b"\0".join(arg.encode() for arg in args) + b"\0")
    for at, size in secret_spans(bytes(shown)):
        shown[at : at + size] = b"*" * size
    return bytes(shown).decode().split("\0")[:-1]


@pytest.mark.parametrize(
    ("args", "seen"),
    [
        (["-p", "secret"], ["-p", "******"]),
        (["-psecret"], ["-p******"]),
        (["--pass=secret"], ["--pass=******"]),
        (["-p", "-p", "-p", "x"], ["-p", "**", "-p", "x"]),
        (["-p", "@/run/pass"], ["-p", "@/run/pass"]),
        (["-p", "@@at"], ["-p", "****"]),
        (["--http-access-token", "tok"], ["--http-access-token", "***"]),
        (["-o", "stratum+tcp://u:pw@h:1"], ["-o", "stratum+tcp://u:**@h:1"]),
        (["--url=u:pw@h:1"], ["--url=u:**@h:1"]),
        (["-xsocks5://u:pw@h:1"], ["-xsocks5://u:**@h:1"]),
        (["-o", "stratum+tcp://h:1", "-u", "a:b@c"], ["-o", "stratum+tcp://h:1", "-u", "a:b@c"]),
        (["--port", "1", "-P", "-p"], ["--port", "1", "-P", "-p"]),
    ],
)
def test_what_is_masked(args: list[str], seen: list[str]) -> None:
    assert hidden("switcher", "mine", *args) == ["switcher", "mine", *seen]


def test_a_running_miner_shows_no_secret(tmp_path: Path) -> None:
    args = ("mine", "-o", "stratum+tcp://u:urlsecret@127.0.0.1:1", "-u", "u", "-p", "hunter2222")
    with RunningHouse(tmp_path, *args, "-d", CARD) as house:
        house.status()
        shown = Path(f"/proc/{house.process.pid}/cmdline").read_bytes()
        assert b"hunter2222" not in shown
        assert b"urlsecret" not in shown
        assert b"-p\0**********\0" in shown
        worker = wait_until(lambda: house.status().cards[0].pid, "there is a worker")
        assert b"hunter2222" not in Path(f"/proc/{worker}/cmdline").read_bytes()
        told = subprocess.run(
            ["ps", "-o", "args", "-p", str(house.process.pid)], capture_output=True, check=False
        )
        assert b"hunter2222" not in told.stdout
        wait_until(lambda: house.events("net"), "the pool is away")
        assert house.stop() == 0
        assert not [line for line in house.lines if "hunter2222" in str(line)]


def test_the_interpreter_still_has_its_arguments() -> None:
    code = (
        "import sys; from switcher.cli._argv import hide_secrets; assert hide_secrets();"
        "print(sys.argv[2], open('/proc/self/cmdline', 'rb').read()[-10:])"
    )
    command = [sys.executable, "-c", code, "-p", "hunter"]
    told = subprocess.run(command, check=True, timeout=60, capture_output=True, text=True)
    assert told.stdout == f"hunter {b'-p' + bytes(1) + b'******' + bytes(1)}\n"
