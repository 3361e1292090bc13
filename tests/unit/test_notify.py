"""What the service manager is told, with a socket that stands in for its own."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from switcher.cli.main import main
from switcher.core.status import CardStatus, HashRates, Health, ShareCounts, Status, Tenant
from switcher.deploy.systemd import unit
from switcher.errors import UsageError
from switcher.session.notify import Notifier, line
from switcher.testing.house import CARD, RunningHouse, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

STATUS = Status(
    version="1",
    pid=1,
    started_ns=0,
    now_ns=1,
    now_unix_ns=1,
    shares=ShareCounts(accepted=3),
    cards=(
        CardStatus(
            id="cpu:0",
            kind="cpu",
            tenant=Tenant.HASHING,
            health=Health.ALIVE,
            hash_rate=HashRates(s10_hz=9.5e6),
        ),
        CardStatus(id="cpu:1", kind="cpu", health=Health.SICK),
    ),
)


class FakeManager:
    """A datagram socket in place of systemd's; it only keeps what it is told."""

    def __init__(self, address: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(address)
        self._socket.settimeout(60)
        self.messages: list[list[str]] = []

    def next(self) -> list[str]:
        self.messages.append(self._socket.recv(4096).decode().split("\n"))
        return self.messages[-1]

    def wait_for(self, text: str) -> list[str]:
        while not any(one.startswith(text) for one in self.next()):
            pass
        return self.messages[-1]

    def falls_silent(self) -> bool:
        """Reads until nothing comes for half a second."""
        self._socket.settimeout(0.5)
        try:
            while self.next():
                pass
        except TimeoutError:
            return True
        finally:
            self._socket.settimeout(60)
        return False

    def close(self) -> None:
        self._socket.close()


@pytest.fixture(params=["path", "abstract"])
def manager(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[FakeManager, str]]:
    name = str(tmp_path / "notify") if request.param == "path" else f"@switcher-{os.getpid()}"
    fake = FakeManager("\0" + name[1:] if name.startswith("@") else name)
    yield fake, name
    fake.close()


def test_alive_is_said_twice_a_period_and_only_while_all_answer(
    manager: tuple[FakeManager, str],
) -> None:
    fake, name = manager
    notifier = Notifier({"NOTIFY_SOCKET": name, "WATCHDOG_USEC": "20000"}, 7)
    assert notifier.watchdog_s == 0.02
    answers = True

    async def main() -> None:
        nonlocal answers
        task = asyncio.create_task(notifier.run(lambda: STATUS, lambda: answers))
        for _ in range(3):
            told = await asyncio.to_thread(fake.next)
            assert told == [f"STATUS={line(STATUS)}", "WATCHDOG=1"]
        answers = False
        await asyncio.to_thread(fake.next)  # one that was under way
        for _ in range(3):
            assert await asyncio.to_thread(fake.next) == [f"STATUS={line(STATUS)}"]
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(main())
    assert notifier.reloading()
    assert fake.wait_for("RELOADING=1")[1].startswith("MONOTONIC_USEC=")
    notifier.close()
    notifier.close()
    assert not notifier.say("READY=1")


def test_without_a_manager_nothing_is_said() -> None:
    notifier = Notifier({}, 1)
    assert not notifier.listens
    assert not notifier.say("READY=1")
    asyncio.run(notifier.run(lambda: STATUS, lambda: True))  # returns at once
    gone = Notifier({"NOTIFY_SOCKET": "/no/such/socket", "WATCHDOG_USEC": "x"}, 1)
    assert (gone.say("READY=1"), gone.watchdog_s) == (False, 0.0)
    gone.close()
    other = Notifier({"NOTIFY_SOCKET": "/n", "WATCHDOG_USEC": "1000", "WATCHDOG_PID": "2"}, 1)
    assert other.watchdog_s == 0.0
    other.close()


def test_the_line_of_status() -> None:
    assert line(STATUS) == (
        "1 of 2 cards hash at 9.5 MH/s, 3 shares accepted, 0 requests answered; sick: cpu:1"
    )


def test_a_house_under_a_manager(tmp_path: Path) -> None:
    fake = FakeManager(str(tmp_path / "notify"))
    environment = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "200000"}
    with RunningHouse(tmp_path, "mine", "--practice", "-d", CARD, **environment) as house:
        fake.wait_for("READY=1")
        assert house.status().cards[0].health is Health.ALIVE
        assert "of 1 cards hash" in fake.wait_for("STATUS=")[0]
        fake.wait_for("WATCHDOG=1")
        worker = house.status().cards[0].pid
        environ = Path(f"/proc/{worker}/environ").read_bytes()
        assert b"NOTIFY_SOCKET" not in environ  # a worker does not speak for the house
        house.process.send_signal(signal.SIGHUP)
        fake.wait_for("RELOADING=1")
        fake.wait_for("READY=1")
        # An event loop that hangs says nothing more: the manager would act.
        house.process.send_signal(signal.SIGSTOP)
        assert fake.falls_silent()
        house.process.send_signal(signal.SIGCONT)
        fake.wait_for("WATCHDOG=1")
        assert wait_until(lambda: house.process.poll() is None, "it lives")
        assert house.stop() == 0
        fake.wait_for("STOPPING=1")
    fake.close()


def test_the_unit_holds_what_was_asked_for() -> None:
    text = unit(Path("/opt/switcher/bin/switcher"), "miner", Path("/etc/switcher/switcher.toml"))
    assert "ExecStart=/opt/switcher/bin/switcher run --no-live --config /etc/" in text
    assert "\nUser=miner\n" in text
    assert "ProtectHome=yes" in text
    assert "@" not in text
    assert "ProtectHome=read-only" in unit(Path("/home/me/v/bin/switcher"), "me")
    for program, user in (("/a b", "u"), ("rel", "u"), ("/a", ""), ("/%", "u"), ("/a", "u;v")):
        with pytest.raises(UsageError):
            unit(Path(program), user)


def test_systemd_takes_the_unit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verify = shutil.which("systemd-analyze")
    if verify is None:
        pytest.skip("systemd-analyze is not here")
    assert main(["service", "--user", "root"]) == 0
    path = tmp_path / "switcher.service"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    # The program must exist for the check; in a venv it does.
    told = subprocess.run(
        [verify, "verify", "--man=no", str(path)], capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stderr) == (0, "")
