"""The real hasher and processes that know nothing of each other, on one gate."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import switcher
from switcher.core.job import Job
from switcher.errors import StateError
from switcher.gate import Closed, Gate, Way
from switcher.hasher import Hasher, Priority, Ring
from switcher.pool import Claimant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = Path(switcher.__file__).parent
CARD = "cpu:0:1core"
HANG_S = 60
MS = 1_000_000
BEAT = """
import sys
from switcher.gate import Gate
controller = Gate(sys.argv[1]).control()
print("beating", flush=True)
sys.stdin.read()
"""


def _until(what: str, done: Callable[[], bool]) -> None:
    for _ in range(HANG_S * 2000):
        if done():
            return
        time.sleep(0.0005)
    pytest.fail(f"waited in vain: {what}")


def _endless_job() -> Job:
    return Job(
        serial=1,
        upstream="test",
        job_id="1",
        version=0x20000000,
        prevhash=bytes(32),
        coinbase1=b"\x01" * 100,
        extranonce2_size=4,
        coinbase2=b"\x02" * 100,
        branch=(),
        ntime=1700000000,
        ntime_max=1700000000,
        nbits=0x1D00FFFF,
        share_target=1,
        difficulty=1.0,
    )


@contextmanager
def _program(*command: str | Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def _says(process: subprocess.Popen[str], text: str) -> None:
    assert process.stdout is not None
    line = process.stdout.readline()
    assert text in line, line


@pytest.fixture(scope="module")
def c_example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    program = tmp_path_factory.mktemp("example") / "take_card"
    library = Path(switcher.get_library())
    subprocess.run(
        [
            *("cc", "-std=c99", "-I", switcher.get_include(), ROOT / "examples" / "take_card.c"),
            *(library, f"-Wl,-rpath,{library.parent}", "-o", program),
        ],
        check=True,
    )
    return program


class Stage:
    """A card on which the real hasher runs."""

    def __init__(self, gate: Gate, ring: Ring) -> None:
        self.gate = gate
        self.ring = ring

    def hashes(self) -> int:
        return self.ring.lane(0).hashes

    def hashing(self) -> None:
        before = self.hashes()
        _until("hashing goes on", lambda: self.hashes() > before)


@pytest.fixture
def stage(gate_dir: Path) -> Iterator[Stage]:
    assert gate_dir.is_dir()
    with (
        Gate(CARD, create=True) as gate,
        Hasher(gate, priority=Priority.NORMAL) as hasher,
        Ring(gate) as ring,
    ):
        hasher.set_job(_endless_job())
        yield Stage(gate, ring)


@pytest.mark.parametrize("c_first", [True, False])
def test_two_strangers_hold_a_card_and_hashing_returns_once_after_both(
    stage: Stage, c_example: Path, c_first: bool
) -> None:
    controller = stage.gate.control()
    stage.hashing()
    returns = stage.gate.latency(Way.BACK).count
    with (
        _program(c_example, CARD, "0") as c_program,
        _program(sys.executable, ROOT / "examples" / "take_card.py", CARD, "0") as py_program,
    ):
        _says(c_program, "is ours")
        _says(py_program, "is ours")
        assert sorted(claim.who for claim in stage.gate.claims()) == ["take_card", "take_card.py"]
        held = stage.hashes()
        first, second = (c_program, py_program) if c_first else (py_program, c_program)
        first.communicate("\n", timeout=HANG_S)
        assert len(stage.gate.claims()) == 1
        time.sleep(0.05)
        assert stage.hashes() == held
        assert stage.gate.latency(Way.BACK).count == returns
        second.communicate("\n", timeout=HANG_S)
        assert (first.returncode, second.returncode) == (0, 0)
    stage.hashing()
    # One return, unless a crowded machine also kept the heartbeat off its core.
    assert stage.gate.latency(Way.BACK).count >= returns + 1
    controller.close()


def test_a_killed_holder_gives_the_card_back(stage: Stage, c_example: Path) -> None:
    controller = stage.gate.control()
    for _ in range(5):
        stage.hashing()
        with _program(c_example, CARD, "0") as program:
            _says(program, "is ours")
            held = stage.hashes()
            time.sleep(0.005)
            assert stage.hashes() == held
            program.kill()
            stage.hashing()
    assert stage.gate.read().reaped == 5
    controller.close()


def test_without_a_heart_the_gate_is_shut_and_opens_with_the_first_beat(stage: Stage) -> None:
    _until("the watchdog shuts the gate", lambda: Closed.HEARTBEAT in stage.gate.read().causes)
    assert stage.hashes() == 0
    controller = stage.gate.control()
    stage.hashing()
    controller.close()
    _until("and shuts it again", lambda: Closed.HEARTBEAT in stage.gate.read().causes)


def test_a_forgotten_lease_ends_at_its_deadline(stage: Stage) -> None:
    controller = stage.gate.control()
    with Claimant(stage.gate, "forgetful") as claimant:
        lease = claimant.lease(until_ns=time.monotonic_ns() + 5 * MS)
        lease.claim()
        _until("the deadline", lambda: not lease.held)
        stage.hashing()
        with pytest.raises(StateError, match="expired"):
            lease.release()
        with claimant.lease() as fresh:
            assert fresh.held
    assert stage.gate.read().expired == 1
    controller.close()


def test_a_removed_file_shuts_the_gate(stage: Stage) -> None:
    controller = stage.gate.control()
    stage.hashing()
    os.unlink(stage.gate.path)
    _until("it is noticed", lambda: Closed.LOST in stage.gate.read().causes)
    _until("the lanes are out", lambda: stage.gate.read().drained)
    held = stage.hashes()
    time.sleep(0.02)
    assert stage.hashes() == held
    controller.close()


def _lane_waited_ns() -> int:
    """How long the hash thread has been ready to run without a core, by the scheduler's count."""
    for task in Path("/proc/self/task").iterdir():
        if (task / "comm").read_text(encoding="ascii").startswith("switcher-hash"):
            return int((task / "schedstat").read_text(encoding="ascii").split()[1])
    pytest.fail("no hash thread here")


@pytest.mark.parametrize("times", [3, pytest.param(50, marks=pytest.mark.slow)])
def test_no_hash_is_later_than_20_ms_after_the_last_heartbeat(stage: Stage, times: int) -> None:
    late = []
    for _ in range(times):
        with _program(sys.executable, "-c", BEAT, CARD) as beating:
            _says(beating, "beating")
            stage.hashing()
            waited_ns = _lane_waited_ns()
            beating.kill()
            beating.wait(HANG_S)
            heartbeat_ns = stage.gate.read().heartbeat_ns
            assert heartbeat_ns is not None
            # While the last beat is fresh a lane is out only between two stays.
            time.sleep(max(0.0, (heartbeat_ns + 20 * MS - time.monotonic_ns()) / 1e9))
            _until("the lanes are out", lambda: stage.gate.read().drained)
            # A thread that has no core cannot leave: on a crowded machine that time is not its own.
            waited_ns = _lane_waited_ns() - waited_ns
            late.append(stage.ring.lane(0).last_hash_ns - heartbeat_ns - waited_ns)
            held = stage.hashes()
            time.sleep(0.02)
            assert stage.hashes() == held
    assert max(late) <= 20 * MS, sorted(late)[-5:]
