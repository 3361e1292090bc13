"""`switcher pools --check`: whether pools would give work, without hashing."""

from __future__ import annotations

import asyncio
import json
import random
import socket
from typing import TYPE_CHECKING

import pytest

from switcher.cli.main import main
from switcher.config import MiningConfig, PoolConfig
from switcher.hashing.upstream.practice import PracticePool
from switcher.hashing.upstream.trial import try_pool
from switcher.testing import loop
from switcher.testing.house import PoolApart

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from switcher.hashing.upstream.trial import Trial


@pytest.fixture
def pool() -> Iterator[PoolApart]:
    apart = PoolApart()
    yield apart
    apart.close()


@pytest.fixture
def nowhere() -> str:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"stratum+tcp://127.0.0.1:{server.getsockname()[1]}"


@pytest.fixture(autouse=True)
def _no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("SWITCHER_CONFIG", raising=False)
    monkeypatch.setenv("SWITCHER_GATE_DIR", str(tmp_path / "gate"))


def test_each_pool_of_the_command_line_is_tried(
    pool: PoolApart, nowhere: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pools", "-o", pool.url, "-u", "me"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"{pool.url} as me: ok, work after ")
    assert "difficulty 0.0005 of 1.339e+14, version bits 1fffe000" in said
    assert main(["pools", "-o", pool.url, "-u", "me", "-o", nowhere, "--json"]) == 6
    good, bad = json.loads(capsys.readouterr().out)
    assert (good["ok"], good["extranonce2_bytes"], good["tls"]) == (True, 4, None)
    assert (bad["ok"], bad["difficulty"]) == (False, None)
    assert "connection refused" in bad["problem"]
    assert pool.tally().accepted == 0
    assert main(["pools", "--check"]) == 2
    assert "no mining pool is configured" in capsys.readouterr().err
    assert main(["pools"]) == 1
    assert "no switcher runs here" in capsys.readouterr().err


def test_pools_of_the_file_are_tried(pool: PoolApart, tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    path.write_text(json.dumps({"pools": [{"url": pool.url, "user": "u"}]}), encoding="utf-8")
    assert main(["pools", "--check", "-c", str(path)]) == 0


async def tried(port: int, folder: Path) -> Trial:
    entry = PoolConfig(url=f"stratum+tcp://127.0.0.1:{port}", user="u")
    clock = loop.LoopClock()
    return await try_pool(entry, MiningConfig(), clock=clock, folder=folder, within_s=20)


def test_a_refused_login_is_told_apart(tmp_path: Path) -> None:
    async def main() -> None:
        strict = PracticePool(rng=random.Random(1), admits=lambda user, password: False)
        trial = await tried(await strict.start(), tmp_path)
        assert trial.refused
        assert "Unauthorized" in trial.problem
        assert trial.job is None
        await strict.aclose()

    loop.run(main())


def test_a_pool_that_keeps_silent_is_waited_for_only_so_long(tmp_path: Path) -> None:
    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    async def main() -> None:
        server = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
        trial = await tried(server.sockets[0].getsockname()[1], tmp_path)
        assert (trial.problem, trial.refused, trial.job) == ("no work in 20 s", False, None)
        server.close()
        await server.wait_closed()

    loop.run(main())
