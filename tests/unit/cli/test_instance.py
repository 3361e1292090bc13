"""The commands that talk to a running instance, each in its own process, as people run them."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pexpect
import pytest

from switcher.control.commands import handlers
from switcher.control.server import ControlServer
from switcher.core.status import (
    CardStatus,
    ClaimStatus,
    Health,
    PauseStatus,
    Status,
    Tenant,
)
from switcher.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]


class FixedControls:
    def __init__(self) -> None:
        card = CardStatus(id="cpu:0", kind="cpu", health=Health.ALIVE, tenant=Tenant.HASHING)
        self.snapshot = Status(
            version="9.9", pid=7, started_ns=0, now_ns=5, now_unix_ns=5, cards=(card,)
        )

    def status(self) -> Status:
        return self.snapshot

    async def pause(self, cards: tuple[str, ...], duration_ns: int | None, who: str) -> None:
        if cards not in ((), ("cpu:0",)):
            raise NotFoundError(f"no card {cards[0]}; known: cpu:0")
        until_ns = None if duration_ns is None else 5 + duration_ns
        paused = PauseStatus(since_ns=5, until_ns=until_ns, who=who, cards=cards)
        self.snapshot = replace(self.snapshot, paused=paused)

    async def resume(
        self, cards: tuple[str, ...], who: str, duration_ns: int | None = None
    ) -> None:
        self.snapshot = replace(self.snapshot, paused=None)


@pytest.fixture
def gate_dir(tmp_path: Path) -> Path:
    return tmp_path


@contextlib.contextmanager
def instance(folder: Path) -> Iterator[FixedControls]:
    """A control socket served by a thread of this process."""
    controls = FixedControls()
    ready = threading.Event()
    loop = asyncio.new_event_loop()
    ended = asyncio.Event()

    async def serve() -> None:
        server = ControlServer(folder / "control.sock", handlers(controls))
        await server.start()
        ready.set()
        await ended.wait()
        await server.close()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    assert ready.wait(30)
    try:
        yield controls
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(30)
        loop.close()


def environment(folder: Path) -> dict[str, str]:
    env = {key: value for key, value in os.environ.items() if not key.startswith("SWITCHER_")}
    return env | {
        "SWITCHER_GATE_DIR": str(folder),
        "XDG_CONFIG_HOME": str(folder),
        "COLUMNS": "120",
    }


def switcher(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "switcher", *args],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(folder),
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("args", [("status",), ("pause",), ("resume",), ("top",), ("why",)])
def test_without_an_instance_one_line_and_1(gate_dir: Path, args: tuple[str, ...]) -> None:
    result = switcher(gate_dir, *args)
    assert result.returncode == 1
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert "no switcher runs here" in result.stderr


def test_status_pause_resume(gate_dir: Path) -> None:
    with instance(gate_dir) as controls:
        assert "cpu:0    hashing" in switcher(gate_dir, "status").stdout
        result = switcher(gate_dir, "pause", "--for", "2h", "--json")
        assert json.loads(result.stdout)["paused"]["until_ns"] == 5 + 7200 * 1_000_000_000
        assert controls.snapshot.paused is not None
        assert "paused by" in switcher(gate_dir, "status").stdout
        assert switcher(gate_dir, "resume").returncode == 0
        assert controls.snapshot.paused is None
        for args, says in ((("pause", "gpu:9"), "known: cpu:0"), (("pause", "--for", "2x"), "2h")):
            result = switcher(gate_dir, *args)
            assert (result.returncode, result.stdout) == (2, "")
            assert says in result.stderr
            assert len(result.stderr.splitlines()) == 1


def test_top_prints_plain_lines_into_a_pipe(gate_dir: Path) -> None:
    with instance(gate_dir):
        result = switcher(gate_dir, "top", "--count", "2", "-n", "0.1")
        assert result.returncode == 0
        assert result.stdout.count("switcher 9.9   pid 7") == 2
        assert "\x1b" not in result.stdout


def test_top_on_a_terminal_takes_keys_and_gives_the_terminal_back(gate_dir: Path) -> None:
    with instance(gate_dir) as controls:
        child = pexpect.spawn(
            sys.executable,
            ["-m", "switcher", "top", "-n", "0.1"],
            cwd=ROOT,
            env=environment(gate_dir) | {"TERM": "xterm"},
            dimensions=(30, 120),
            timeout=30,
        )
        child.expect("hashing")
        child.expect("q quit")
        child.send("p")
        child.expect("paused by")
        assert controls.snapshot.paused is not None
        child.send("r")
        while controls.snapshot.paused is not None:
            child.expect("q quit")
        child.send("q")
        child.expect(pexpect.EOF)
        child.close()
        assert child.exitstatus == 0


def test_top_stays_when_the_instance_ends(gate_dir: Path) -> None:
    with instance(gate_dir):
        child = pexpect.spawn(
            sys.executable,
            ["-m", "switcher", "top", "-n", "0.1"],
            cwd=ROOT,
            env=environment(gate_dir) | {"TERM": "xterm"},
            dimensions=(30, 160),
            timeout=30,
        )
        child.expect("hashing")
    child.expect("no switcher runs here")
    with instance(gate_dir) as controls:
        controls.snapshot = replace(controls.snapshot, version="9.10")
        child.expect("switcher 9.10")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130


def test_a_dumb_terminal_gets_plain_lines(gate_dir: Path) -> None:
    with instance(gate_dir):
        child = pexpect.spawn(
            sys.executable,
            ["-m", "switcher", "status"],
            cwd=ROOT,
            env=environment(gate_dir) | {"TERM": "dumb"},
            timeout=30,
        )
        child.expect(pexpect.EOF)
        child.close()
        assert b"\x1b" not in child.before
        assert b"cpu:0    hashing" in child.before


def test_why_names_the_rule_and_what_would_change_it(gate_dir: Path) -> None:
    with instance(gate_dir) as controls:
        claim = ClaimStatus(who="exec", why="sleep 3", rank="lease", since_ns=1, pid=4711)
        card = replace(
            controls.snapshot.cards[0],
            tenant=Tenant.INFERENCE,
            tenant_since_ns=1,
            why="sleep 3",
            why_rank="lease",
            why_who="exec",
            why_until_ns=5 + 60_000_000_000,
            change="its release by exec, or its end",
            share_permille=300,
            claims=(claim,),
        )
        controls.snapshot = replace(controls.snapshot, cards=(card,))
        text = switcher(gate_dir, "why").stdout
        for want in (
            "cpu:0: inference\n",
            "  because  sleep 3 [lease by exec]\n",
            " (in 60",
            "  changes  with its release by exec, or its end\n",
            "  share    hashing may use 30 % of the card\n",
            "  holds    exec[4711], lease, for 4 ns: sleep 3\n",
        ):
            assert want in text, want
        (shown,) = json.loads(switcher(gate_dir, "why", "cpu:0", "--json").stdout)
        assert (shown["why_rank"], shown["claims"][0]["pid"]) == ("lease", 4711)
        result = switcher(gate_dir, "why", "gpu:9")
        assert (result.returncode, result.stdout) == (2, "")
        assert "known: cpu:0" in result.stderr
