"""Power limits and clocks are put back, whatever ends the house. The library is a stand-in."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from switcher.devices.processes import Processes
from switcher.testing.house import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import StandinNvml

    from switcher.testing.house import RunningHouse

CARD = "cpu:0:1core"
SET = ["card0.power_limit_mw=300000", "card0.locked_clock_mhz=1500"]
BACK = ["card0.power_limit_mw=700000", "card0.locked_clock_mhz=0"]


@pytest.fixture
def house(
    tmp_path: Path, run: Callable[..., RunningHouse], standin_nvml: StandinNvml
) -> Callable[..., RunningHouse]:
    """Starts `switcher mine` with one core that stands for a stand-in card."""
    standin_nvml.healthy()
    file = tmp_path / "switcher.toml"
    watch = f'[sensors]\nperiod = 0.2\nwatch = ["{CARD}={standin_nvml.uuid(0)}"]\n'

    def start(*args: str, allow: bool = True) -> RunningHouse:
        file.write_text(watch + f"[power]\nallow = {str(allow).lower()}\n")
        return run("mine", "--practice", "--card", CARD, "--config", str(file), *args)

    return start


def helpers_of(house: RunningHouse) -> list[int]:
    """Processes that ask NVML for this house."""
    processes = Processes()
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or not processes.is_under(int(entry.name), [house.process.pid]):
            continue
        if "nvml.helper" in (entry / "cmdline").read_text().replace("\0", " "):
            found.append(int(entry.name))
    return found


def test_set_and_put_back_at_the_end(
    house: Callable[..., RunningHouse], standin_nvml: StandinNvml
) -> None:
    running = house("--pl", "300", "--lock-cclock", "1500")
    running.wait(
        lambda s: s.cards[0].sensors.power_limit_w == 300 and s.cards[0].hashes > 0, "it is set"
    )
    assert standin_nvml.changed() == SET
    assert running.stop() == 0
    assert standin_nvml.changed() == SET + BACK


def test_put_back_when_the_house_is_killed(
    house: Callable[..., RunningHouse], standin_nvml: StandinNvml
) -> None:
    running = house("--pl", "300", "--lock-cclock", "1500")
    wait_until(lambda: standin_nvml.changed() == SET, "it is set")
    running.status()
    running.kill()
    wait_until(lambda: standin_nvml.changed() == SET + BACK, "the helper puts it back")


def test_put_back_at_the_next_start_when_everything_was_killed(
    house: Callable[..., RunningHouse], standin_nvml: StandinNvml
) -> None:
    running = house("--pl", "300", "--lock-cclock", "1500")
    wait_until(lambda: standin_nvml.changed() == SET, "it is set")
    running.status()
    # Stopped first, so that it cannot replace the helper. Stopping the helper would not do: the
    # kernel wakes it when its parent dies.
    os.kill(running.process.pid, signal.SIGSTOP)
    helpers = helpers_of(running)
    assert helpers
    for pid in helpers:
        os.kill(pid, signal.SIGKILL)
    running.kill()
    time.sleep(0.2)
    assert standin_nvml.changed() == SET, "nobody was left to put it back"
    again = house(allow=False)
    wait_until(lambda: standin_nvml.changed() == SET + BACK, "the next start puts it back")
    again.wait(lambda s: s.cards and s.cards[0].hashes > 0, "and goes on")
    assert again.stop() == 0
    assert standin_nvml.changed() == SET + BACK, "once"


def test_a_limit_that_somebody_else_changed_is_left_alone(
    house: Callable[..., RunningHouse], standin_nvml: StandinNvml
) -> None:
    running = house("--pl", "300")
    wait_until(lambda: standin_nvml.changed() == SET[:1], "it is set")
    running.status()
    with Path(f"{standin_nvml.control}.set").open("a") as file:
        file.write("card0.power_limit_mw=450000\n")
    assert running.stop() == 0
    assert standin_nvml.changed() == [*SET[:1], "card0.power_limit_mw=450000"]


@pytest.mark.parametrize(
    ("allow", "denied", "limit", "says"),
    [
        (False, None, "300", "power.allow = true"),
        (True, None, "900", "allows 200 to 700 W, not 900"),
        (True, 1, "300", "insufficient permissions; run as root"),
        (True, None, "lots", "needs numbers such as 250"),
    ],
)
def test_what_cannot_be_set_is_refused_before_anything_changes(
    house: Callable[..., RunningHouse],
    standin_nvml: StandinNvml,
    allow: bool,
    denied: int | None,
    limit: str,
    says: str,
) -> None:
    standin_nvml.set(denied=denied)
    running = house("--pl", limit, allow=allow)
    assert running.process.wait(60) == 2
    wait_until(lambda: any(says in line for line in running.errors), f"{says}: {running.errors}")
    assert standin_nvml.changed() == []
