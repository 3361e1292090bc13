"""What blocks on a card, done beside hashing; kill -9 of holder, hasher, controller in mid-switch.

Operations (`adversarial.cu`): lazy module load, allocation and pool growth, device synchronise,
null stream, large copies, graph launch. Kills: after the controller's death no hash may be computed
more than 20 ms after its last beat; a dead holder's claim must not keep the card; a dead hasher
must not keep a waiter waiting, and its successor must go on.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from typing import Any

from common import CARD, SOURCES, GateFolder, Options, attempt, main, run_program

ROLE = """
import sys, time
from switcher import _native
role, card, folder = sys.argv[1:]
gate = _native.Gate(card, dir=folder, create=True)
if role == "controller":
    kept = gate.control()
elif role == "hasher":
    kept = _native.Hasher(gate)
    kept.set_job(tag=1, version=0x20000000, prevhash=bytes(32), ntime=1_700_000_000,
                 ntime_max=1_700_900_000, nbits=0x1D00FFFF, target=b"\\1" + bytes(31),
                 merkle_root=bytes(range(32)))
else:
    kept = gate.register("kills")
    kept.claim()
print("ready", flush=True)
time.sleep(600)
"""
PATIENCE_S = 20


class Roles:
    """The processes around one gate; any may be killed and started again."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._running: dict[str, subprocess.Popen[str]] = {}

    def start(self, role: str) -> None:
        """Starts it; returns when it is ready."""
        self._running[role] = subprocess.Popen(
            [sys.executable, "-c", ROLE, role, CARD, self._folder],
            stdout=subprocess.PIPE,
            text=True,
            cwd=SOURCES,
        )
        out = self._running[role].stdout
        if out is None or out.readline() != "ready\n":
            raise RuntimeError(f"the {role} did not start")

    def kill(self, role: str) -> None:
        """Kills it, so that it can do nothing more."""
        process = self._running.pop(role)
        process.send_signal(signal.SIGKILL)
        process.wait()

    def close(self) -> None:
        """Ends all."""
        for role in list(self._running):
            self.kill(role)


def until(condition: Any, what: str) -> float:  # noqa: ANN401 - any callable
    """Waits; returns the milliseconds it took."""
    began = time.perf_counter()
    while not condition():
        if time.perf_counter() - began > PATIENCE_S:
            raise RuntimeError(f"hang: {what}")
        time.sleep(0.0005)
    return (time.perf_counter() - began) * 1e3


class Kills:
    """One gate, killed at from all sides."""

    def __init__(self, folder: str) -> None:
        from switcher.gate import Gate

        self._roles = Roles(folder)
        self._roles.start("controller")
        self._roles.start("hasher")
        self._gate = Gate(CARD, folder=folder)
        from switcher import _native

        self._ring = _native.Ring(self._gate.native)

    def close(self) -> None:
        """Ends all processes."""
        self._roles.close()

    def hashes(self) -> bool:
        """Whether the card hashes now."""
        before = self._count()
        time.sleep(0.02)
        return self._count() > before

    def _count(self) -> int:
        return sum(self._ring.lane(index).hashes for index in range(8))

    def controller(self) -> float:
        """Milliseconds from the controller's last beat to the last hash."""
        until(self.hashes, "hashing before the controller's death")
        self._roles.kill("controller")
        until(lambda: self._gate.read().drained, "hashing ends after the controller's death")
        time.sleep(0.05)
        state = self._gate.read()
        self._roles.start("controller")
        return ((state.last_hash_ns or 0) - (state.heartbeat_ns or 0)) / 1e6

    def holder(self) -> float:
        """Milliseconds from a holder's death to hashing."""
        self._roles.start("holder")
        until(lambda: self._gate.read().drained, "the drain")
        self._roles.kill("holder")
        return until(self.hashes, "hashing after a holder's death")

    def hasher(self) -> tuple[float, float]:
        """Milliseconds that a claimant waits for a dead hasher, and until the next one hashes."""
        until(self.hashes, "hashing before the hasher's death")
        holder = self._gate.register("waiter")
        self._roles.kill("hasher")
        began = time.perf_counter()
        holder.claim()
        holder.wait(PATIENCE_S * 1_000_000_000)
        waited = (time.perf_counter() - began) * 1e3
        self._roles.start("hasher")
        holder.release()
        holder.close()
        return waited, until(self.hashes, "hashing by the successor")


def kills(options: Options) -> dict[str, Any]:
    rounds = options.pick(10, 2)
    with GateFolder() as folder:
        all_of_them = Kills(folder)
        try:
            late = [all_of_them.controller() for _ in range(rounds)]
            back = [all_of_them.holder() for _ in range(rounds)]
            waits = [all_of_them.hasher() for _ in range(max(2, rounds // 3))]
        finally:
            all_of_them.close()
    return {
        "passed": max(late) <= 20,
        "last_hash_after_last_beat_ms": late,
        "hashing_after_dead_holder_ms": back,
        "waiter_of_dead_hasher_ms": [waited for waited, _ in waits],
        "successor_hashes_ms": [again for _, again in waits],
    }


def measure(options: Options) -> dict[str, Any]:
    result: dict[str, Any] = {"kills": attempt(kills, options)}
    with GateFolder() as folder:
        rounds = options.pick(30, 3)
        result["operations"] = attempt(run_program, "adversarial", folder, rounds)
    fine = result["operations"].get("hangs") == 0 and result["kills"].get("passed") is True
    return {"passed": fine, **result}


if __name__ == "__main__":
    main(measure)
