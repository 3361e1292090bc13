"""The truce with an outside watchdog: when it is told, how commands are run and ended."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from switcher.cli import configfile
from switcher.config import HooksConfig
from switcher.config.fields import ConfigValueError
from switcher.core.status import CardStatus, Status, Tenant
from switcher.session import hooks as module
from switcher.session.hooks import Hooks, Truce

HASHING = CardStatus(id="cpu:0", kind="cpu", tenant=Tenant.HASHING)
SERVING = replace(HASHING, tenant=Tenant.INFERENCE, why="embeddings", why_rank="inference")
PAUSED = replace(HASHING, tenant=Tenant.IDLE, why="paused", why_rank="operator")
NO_POOL = replace(HASHING, tenant=Tenant.IDLE, why="the upstream is not connected")
BROKEN = replace(HASHING, tenant=Tenant.IDLE, why="wrong hashes", why_rank="fault")


def status(*cards: CardStatus) -> Status:
    return Status(version="1", pid=1, started_ns=0, now_ns=1, now_unix_ns=1, cards=cards)


def looks(truce: Truce, *cards: CardStatus, told: bool = False, times: int = 1) -> bool:
    for _ in range(times):
        told = truce.look(status(*cards), told)
    return told


def test_it_is_told_only_after_a_while_and_taken_back_only_when_all_hash() -> None:
    other = replace(HASHING, id="cpu:1")
    truce = Truce(10)
    assert not looks(truce, SERVING, other, times=9)
    assert looks(truce, SERVING, other)
    assert truce.reason == "cpu:0: embeddings"
    assert looks(truce, HASHING, other, told=True, times=8)
    assert not looks(truce, HASHING, other, told=True, times=2)


def test_short_requests_are_no_hand_over_but_many_of_them_are() -> None:
    truce = Truce(10)
    for number in range(100):
        assert not looks(truce, SERVING if number % 5 == 0 else HASHING)
    for _ in range(20):
        told = looks(truce, SERVING, HASHING)
    assert told


@pytest.mark.parametrize("card", [NO_POOL, BROKEN, HASHING])
def test_a_dead_pool_or_a_broken_card_is_left_to_the_watchdog(card: CardStatus) -> None:
    assert not looks(Truce(3), card, times=50)


def test_a_pause_is_a_hand_over() -> None:
    assert looks(Truce(3), PAUSED, times=3)


def recorder(tmp_path: Path) -> tuple[tuple[str, ...], Path]:
    """A command that writes its arguments down, and where."""
    out = tmp_path / "said"
    code = "import sys; open(sys.argv[1], 'a').write(' '.join(sys.argv[2:]) + '\\n')"
    return (sys.executable, "-c", code, str(out)), out


def test_commands_get_the_reason_as_one_argument_and_are_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LOOK_S", 0.01)
    command, out = recorder(tmp_path)
    config = HooksConfig(
        hashing_off=((*command, "stop"), (*command, "info", "now {reason}")),
        hashing_on=((*command, "start"),),
        after_s=1,
    )
    marker = tmp_path / "state" / "off"
    hostile = replace(SERVING, why="$(reboot); \x1b[2J`x` && y")
    shown = status(hostile)

    async def main() -> None:
        hooks = Hooks(config, marker)
        task = asyncio.create_task(hooks.run(lambda: shown))
        while not (out.exists() and out.read_text().count("\n") == 2):
            await asyncio.sleep(0.01)
        assert marker.exists()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await hooks.close()
        await hooks.close()

    asyncio.run(main())
    lines = out.read_text().splitlines()
    assert lines[0] == "stop"
    assert lines[1] == "info now cpu:0: $(reboot); \\x1b[2J`x` && y"
    assert lines[2:] == ["start"]
    assert not marker.exists()


def test_a_crash_is_made_good_at_the_next_start(tmp_path: Path) -> None:
    command, out = recorder(tmp_path)
    marker = tmp_path / "off"
    marker.touch()

    async def main() -> None:
        hooks = Hooks(HooksConfig(hashing_on=((*command, "start"),)), marker)
        task = asyncio.create_task(hooks.run(lambda: status(HASHING)))
        while marker.exists() or not out.exists():
            await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(main())
    assert out.read_text() == "start\n"


def test_bad_commands_cost_a_line_each_and_no_time(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    slow = HooksConfig(hashing_on=(("/bin/sh", "-c", "sleep 1000"),), timeout_s=0.2)
    bad = HooksConfig(hashing_on=(("/no/such/program",), ("/bin/sh", "-c", "exit 3")), timeout_s=60)

    async def main() -> None:
        for config in (slow, bad):
            hooks = Hooks(config, tmp_path / "off")
            hooks.told = True
            await hooks.close()

    with caplog.at_level(logging.INFO, "switcher"):
        asyncio.run(main())
    assert [r.getMessage().rpartition(": ")[2] for r in caplog.records] == [
        "killed after 0.2 s",
        "No such file or directory",
        "exit code 3",
    ]


def test_commands_are_whole_paths() -> None:
    with pytest.raises(ConfigValueError, match="whole paths"):
        HooksConfig(hashing_off=(("wd", "stop"),))
    with pytest.raises(ConfigValueError, match="whole paths"):
        HooksConfig(hashing_on=((),))


def test_commands_come_from_a_file_of_root_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "switcher.toml"
    path.write_text('[hooks]\nhashing-off = [["/hive/bin/wd", "stop"]]\n', encoding="ascii")
    real = Path.stat

    def owned_by(uid: int, mode: int) -> None:
        def stat(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
            fields = list(real(self, follow_symlinks=follow_symlinks))
            fields[0], fields[4] = 0o100000 | mode, uid
            return os.stat_result(fields)

        monkeypatch.setattr(Path, "stat", stat)

    owned_by(0, 0o644)
    assert configfile.load(path).hooks.hashing_off == (("/hive/bin/wd", "stop"),)
    for uid, mode in ((1000, 0o600), (0, 0o664), (0, 0o646)):
        owned_by(uid, mode)
        with pytest.raises(configfile.ConfigFileError, match="chown root"):
            configfile.load(path)
