"""A real house in a process of its own, and a practice pool that outlives it, for tests and soaks.

Nothing here measures: the waits are guards against hangs.
"""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from switcher.control import client
from switcher.core.status import Status, from_json
from switcher.errors import SwitcherError
from switcher.hashing.upstream.practice import PracticePool

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import TextIO

    from switcher.hashing.upstream.practice.pool import Tally

ROOT = Path(__file__).resolve().parents[2]
"""The folder that holds the package: what a child process needs in its path."""
GUARD_S = 60.0
CARD = "cpu:0:1core"
"""A card that leaves the other cores to whoever watches it."""

T = TypeVar("T")


def wait_until(
    what: Callable[[], T], why: str, timeout_s: float = GUARD_S, pause_s: float = 0.02
) -> T:
    """Waits for something true and returns it; a hang guard, never a measurement.

    Raises:
        AssertionError: It did not come true in `timeout_s` seconds.
    """
    end_s = time.monotonic() + timeout_s
    while not (found := what()):
        assert time.monotonic() < end_s, f"gave up waiting until {why}"
        time.sleep(pause_s)
    return found


class RunningHouse:
    """`switcher run|mine|serve` with its log, its status and its doors.

    Args:
        folder: Where its gates, state and configuration live.
        args: Command and options.
        environment: Added to its environment.
    """

    def __init__(self, folder: Path, *args: str, **environment: str) -> None:
        self.folder = folder
        self.gates = folder / "gates"
        self.environment = os.environ | {
            "SWITCHER_GATE_DIR": str(self.gates),
            "SWITCHER_STATE_DIR": str(folder / "state"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "PYTHONPATH": str(ROOT),
            "OPENBLAS_NUM_THREADS": "1",
            **environment,
        }
        self.args = args
        self.lines: list[dict[str, Any]] = []
        self.errors: list[str] = []
        self.process = self.start()

    def start(self) -> subprocess.Popen[str]:
        """Starts (again)."""
        self.lines = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "switcher", *self.args, "--log-format", "json", "--no-live"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self.environment,
            cwd=self.folder,
        )
        lines, errors = self.lines, self.errors
        out = (self.process.stdout, lambda line: lines.append(json.loads(line)))
        for pair in (out, (self.process.stderr, errors.append)):
            threading.Thread(target=_drain, args=pair, daemon=True).start()
        return self.process

    def call(self, command: str, **args: object) -> object:
        """A command of the control socket."""
        return client.call(self.gates / "control.sock", command, args)

    def status(self) -> Status:
        """The status, once there is one."""
        found = wait_until(self.try_status, "the control socket answers")
        assert found is not None
        return found

    def try_status(self) -> Status | None:
        """The status, or None while there is none."""
        try:
            return from_json(self.call("status"))
        except (SwitcherError, OSError, ValueError):
            assert self.process.poll() is None, f"it ended: {self.errors}"
            return None

    def wait(
        self, what: Callable[[Status], object], why: str, timeout_s: float = GUARD_S
    ) -> Status:
        """Waits until the status is such."""
        found: list[Status] = []

        def look() -> bool:
            status = self.try_status()
            if status is None or not what(status):
                return False
            found.append(status)
            return True

        wait_until(look, why, timeout_s)
        return found[0]

    def wait_hashing(self) -> Status:
        """Waits until the first card hashes."""
        return self.wait(
            lambda s: s.cards and s.cards[0].hashes > 0 and s.cards[0].tenant.value == "hashing",
            "it hashes",
        )

    def events(self, tag: str) -> list[dict[str, Any]]:
        """Events so far of one tag."""
        return [line for line in list(self.lines) if line["tag"] == tag]

    def post(
        self, path: str, body: object, timeout_s: float = GUARD_S
    ) -> tuple[int, Any, http.client.HTTPMessage]:
        """Posts JSON; returns status, the answer's JSON, and its headers."""
        url = self.status().http_url
        assert url is not None
        host, _, port = url.removeprefix("http://").rpartition(":")
        connection = http.client.HTTPConnection(host, int(port), timeout=timeout_s)
        try:
            connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read()), answer.headers
        finally:
            connection.close()

    def embed(self, *texts: str, model: str = "model") -> tuple[int, Any, http.client.HTTPMessage]:
        """Asks for embeddings."""
        return self.post("/v1/embeddings", {"model": model, "input": list(texts)})

    def kill(self, pid: int | None = None) -> None:
        """Kill -9 of a process of this house; by default the supervisor, which is then reaped."""
        os.kill(self.process.pid if pid is None else pid, signal.SIGKILL)
        if pid is None:
            self.process.wait(GUARD_S)

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Ends it as an operator would; returns the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(GUARD_S)

    def close(self) -> None:
        """Ends it whatever happens."""
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        self.process.wait(GUARD_S)

    def __enter__(self) -> RunningHouse:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _drain(stream: TextIO | None, take: Callable[[str], object]) -> None:
    assert stream is not None
    with stream:
        for line in stream:
            take(line)


class PoolApart:
    """A practice pool on a thread of its own, so that it outlives houses and can be restarted."""

    def __init__(self, start_difficulty: float = 0.0005) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._pool = PracticePool(
            rng=random.Random(1), start_difficulty=start_difficulty, adapt=False, block_mean_s=0
        )
        self._port = self._do(self._pool.start())

    @property
    def url(self) -> str:
        """What `-o` takes."""
        return f"stratum+tcp://127.0.0.1:{self._port}"

    def tally(self) -> Tally:
        """What the pool counted."""
        return self._pool.tally()

    def restart(self, away_s: float = 0.2) -> None:
        """Hangs up on everybody, stays away for a moment, comes back on the same port."""
        self._do(self._pool.aclose())
        time.sleep(away_s)
        self._do(self._pool.start(port=self._port))

    def close(self) -> None:
        """Ends the pool and its thread."""
        self._do(self._pool.aclose())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(GUARD_S)
        self._loop.close()

    def _do(self, what: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(what, self._loop).result(GUARD_S)


def is_alive(pid: int) -> bool:
    """Whether a process exists and is not a zombie."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
