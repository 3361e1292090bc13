"""Heat, foreign programs, faults and hangs through `switcher run`, with the stand-in NVML.

The card that hashes is one CPU core; `sensors.watch` has it watched through a card of the stand-in
library, which is not hardware.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import StandinNvml

    from switcher.core.status import CardStatus, Status
    from switcher.testing.house import RunningHouse

CARD = "cpu:0:1core"
MINE = ("mine", "--practice", "--card", CARD)


@pytest.fixture
def house(
    tmp_path: Path, run: Callable[..., RunningHouse], standin_nvml: StandinNvml
) -> Callable[..., RunningHouse]:
    """Starts `switcher mine` with one core watched through the stand-in, and more settings."""

    def start(config: str = "", *args: str) -> RunningHouse:
        file = tmp_path / "switcher.toml"
        file.write_text(
            "[signals]\nmin-off = 0\njitter = 0\nramp-percent = 0\nswitches-per-hour = 3600\n"
            f'[sensors]\nperiod = 0.1\ndeadline = 1.0\nwatch = ["{CARD}={standin_nvml.uuid(0)}"]\n'
            + config
        )
        return run(*MINE, "--config", str(file), *args)

    return start


def first(status: Status) -> CardStatus:
    return status.cards[0]


def hashing(status: Status) -> bool:
    return bool(status.cards) and first(status).tenant.value == "hashing"


def off_because(text: str) -> Callable[[Status], bool]:
    return lambda s: not hashing(s) and text in first(s).why


def test_heat_stops_hashing_and_cold_brings_it_back(
    house: Callable[..., RunningHouse], standin_nvml: StandinNvml
) -> None:
    standin_nvml.healthy(temperature=60)
    running = house("[thermal]\nstop = 80\nstart = 70\n")
    status = running.wait(hashing, "it hashes")
    assert first(status).temperature_c == 60
    assert first(status).sensors.power_limit_w == 700
    standin_nvml.card(temperature=81)
    hot = running.wait(off_because("too hot: core 81 C, limit 80 C"), "heat stops it")
    assert first(hot).why_rank == "fault"
    standin_nvml.card(temperature=75)
    running.wait(lambda s: first(s).temperature_c == 75, "it cooled a little")
    assert not hashing(running.status())
    standin_nvml.card(temperature=69)
    running.wait(hashing, "cold brings it back")


def test_temperatures_that_vanish_stop_hashing(
    house: Callable[..., RunningHouse], standin_nvml: StandinNvml
) -> None:
    standin_nvml.healthy()
    running = house()
    running.wait(hashing, "it hashes")
    standin_nvml.set(hang="nvmlDeviceGetTemperature")
    blind = running.wait(off_because("cannot be read any more"), "it fails safe")
    assert "did not answer" in (first(blind).sensors.problem or "")
    standin_nvml.set(hang=None)
    running.wait(hashing, "the replaced helper reads again")


def test_a_foreign_program_is_named_and_waited_for(
    house: Callable[..., RunningHouse], standin_nvml: StandinNvml
) -> None:
    standin_nvml.healthy()
    running = house("[foreign]\ncool-down = 0.5\n")
    status = running.wait(hashing, "it hashes")
    assert first(status).sensors.process_method == "processes"
    pid = first(status).pid
    stranger = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        standin_nvml.card(compute=f"{pid}:1024,{stranger.pid}:4096")
        seen = running.wait(off_because(f"[{stranger.pid}] uses the card"), "it makes room")
        assert first(seen).why.startswith("python")
        standin_nvml.card(compute=f"{pid}:1024")
        running.wait(off_because("has left the card"), "it cools down")
        running.wait(hashing, "it comes back")
    finally:
        stranger.communicate(b"\n", timeout=30)


def test_an_exclusive_program_stops_hashing_without_a_driver(
    tmp_path: Path, run: Callable[..., RunningHouse]
) -> None:
    file = tmp_path / "switcher.toml"
    # A name that nothing else on this machine has.
    program = tmp_path / "exclusive-of-a-test"
    shutil.copy("/bin/sleep", program)
    settings = f'exclusive = ["{program.name}"]\ncool-down = 0.2\n'
    terms = "[signals]\nmin-off = 0\njitter = 0\nramp-percent = 0\n"
    file.write_text(f"{terms}[sensors]\nperiod = 0.1\n[foreign]\n{settings}")
    running = run(*MINE, "--config", str(file))
    status = running.wait(hashing, "it hashes")
    assert first(status).sensors.process_method == "names"
    sleeper = subprocess.Popen([program, "600"])
    try:
        running.wait(off_because("exclusive-of-a-test["), "it makes room")
    finally:
        sleeper.kill()
        sleeper.wait(30)
    running.wait(hashing, "it comes back")


def test_xid_79_loses_the_card_and_the_others_go_on(
    tmp_path: Path, run: Callable[..., RunningHouse], standin_nvml: StandinNvml
) -> None:
    standin_nvml.healthy()
    file = tmp_path / "switcher.toml"
    file.write_text(
        f'[sensors]\nperiod = 0.1\nwatch = ["{CARD}={standin_nvml.uuid(0)}"]\n'
        f'[cards]\ndevices = ["{CARD}", "cpu:0"]\n'
    )
    running = run("mine", "--practice", "--config", str(file))
    running.wait(lambda s: all(c.hashes > 0 for c in s.cards) and s.cards, "both hash")
    standin_nvml.card(xid="1:79")
    lost = running.wait(lambda s: first(s).health.value == "lost", "the card is lost")
    assert "Xid 79: the card has fallen off the bus" in (first(lost).health_reason or "")
    before = lost.cards[1].hashes
    after = running.wait(lambda s: s.cards[1].hashes > before, "the other card hashes on")
    assert after.cards[1].health.value == "alive"
    running.wait(
        lambda s: first(s).pid is None and first(s).tenant.value == "idle", "its worker is gone"
    )


def test_the_last_card_lost_ends_it_with_4(
    house: Callable[..., RunningHouse], standin_nvml: StandinNvml
) -> None:
    standin_nvml.healthy()
    running = house()
    running.wait(hashing, "it hashes")
    standin_nvml.card(lost=1)
    assert running.process.wait(60) == 4
    assert any("every card is lost" in line or "is lost" in line for line in running.errors) or (
        any("is lost" in line["text"] for line in running.events("host"))
    )


def test_heat_for_too_long_ends_it_with_8(
    house: Callable[..., RunningHouse], standin_nvml: StandinNvml
) -> None:
    standin_nvml.healthy(temperature=60)
    running = house("[thermal]\nstop = 80\n[watchdog]\nthermal-exit = 0.5\n")
    running.wait(hashing, "it hashes")
    standin_nvml.card(temperature=90)
    assert running.process.wait(60) == 8


def test_a_worker_that_hangs_is_replaced_and_then_the_card_is_benched(
    house: Callable[..., RunningHouse], standin_nvml: StandinNvml
) -> None:
    standin_nvml.healthy()
    running = house("[watchdog]\nslice-deadline = 1.5\nremedies = 3\n")
    stopped: set[int] = set()

    def benched(status: Status) -> bool:
        """Stops every worker as soon as it hashes (one that starts is the process watchdog's)."""
        card = first(status) if status.cards else None
        works = card is not None and hashing(status) and card.health.value == "alive"
        if card is not None and works and card.pid is not None and card.pid not in stopped:
            stopped.add(card.pid)
            os.kill(card.pid, signal.SIGSTOP)
        return card is not None and card.health.value == "sick"

    status = running.wait(benched, "the card is benched")
    assert "it is benched: " in (first(status).health_reason or "")
    running.wait(lambda s: first(s).pid is None, "the hung worker is gone")
    said = [line["text"] for line in running.events("host")]
    assert any("its context is made anew" in text for text in said)
    assert any("its worker is replaced" in text for text in said)
    for pid in stopped:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGCONT)


def test_requests_go_to_the_cards_that_are_left(
    tmp_path: Path, run: Callable[..., RunningHouse], standin_nvml: StandinNvml, model: Path
) -> None:
    standin_nvml.healthy()
    file = tmp_path / "switcher.toml"
    file.write_text(f'[sensors]\nperiod = 0.1\nwatch = ["{CARD}={standin_nvml.uuid(0)}"]\n')
    cards = ("--card", CARD, "--card", "cpu:0")
    port = ("--port", "0", "--practice", "--config", str(file), "--model", str(model))
    running = run("run", *cards, *port)
    running.wait(lambda s: any(len(m.cards) == 2 for m in s.models), "both cards serve it")
    assert running.embed("before")[0] == 200
    standin_nvml.card(xid="1:79")
    running.wait(lambda s: first(s).health.value == "lost", "the card is lost")
    for turn in range(3):
        code, answer, _ = running.embed(f"after {turn}")
        assert code == 200, answer
    status = running.wait(lambda s: s.cards[1].hashes > 0, "the other card hashes too")
    assert status.cards[1].requests.done >= 3
    assert [m.cards for m in status.models] == [("cpu:0",)]


def test_tensor_work_stops_only_at_its_own_limit(
    tmp_path: Path, run: Callable[..., RunningHouse], standin_nvml: StandinNvml, model: Path
) -> None:
    standin_nvml.healthy(temperature=60)
    file = tmp_path / "switcher.toml"
    file.write_text(
        "[signals]\nmin-off = 0\njitter = 0\nramp-percent = 0\n"
        f'[sensors]\nperiod = 0.1\nwatch = ["{CARD}={standin_nvml.uuid(0)}"]\n'
        "[thermal]\nstop = 80\n[thermal-ai]\nstop = 90\nstart = 85\n"
    )
    options = ("--port", "0", "--config", str(file), "--model", str(model))
    running = run("run", "--practice", "--card", CARD, *options)
    running.wait(lambda s: hashing(s) and any(m.cards for m in s.models), "it hashes and serves")
    standin_nvml.card(temperature=81)
    running.wait(off_because("hashing stops until it is 70 C"), "hashing is shed first")
    assert running.embed("warm")[0] == 200
    standin_nvml.card(temperature=91)
    running.wait(off_because("tensor work stops too until it is 85 C"), "tensor work is shed")
    code, answer, headers = running.embed("hot")
    assert code == 503
    assert "too hot: core 91 C" in answer["error"]["message"]
    assert headers["Retry-After"]
    standin_nvml.card(temperature=84)
    running.wait(off_because("hashing stops until it is 70 C"), "only hashing is still off")
    assert running.embed("cooler")[0] == 200
    standin_nvml.card(temperature=69)
    running.wait(hashing, "all is back")
