"""Random requests, orders, signals, execs, leases and pool restarts against a whole house.

    python benchmarks/soak.py --seconds 900 [--card cpu:0:1core] [--model minilm] [--json FILE]

Signals are a grid frequency over TCP that trips or falls silent, and a person's words in a file.
At the end: nothing may be stuck, memory may not have grown by 8 MiB after the warm-up, the share
counts of pool and client must be equal, and the journal's slices must tile the card's time without
overlap or gap, with every hash and request and energy in them. Exit code 0 = all of it held. Prints
one JSON object.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from hash_suite import commit

from switcher.bench.hash import host
from switcher.core.slices import EnergyMethod, UnitKind
from switcher.database.store import FILE_NAME
from switcher.errors import LeaseTimeoutError
from switcher.gate import Gate
from switcher.metering.journal import read_slices
from switcher.pool import Claimant
from switcher.testing.grid import Grid
from switcher.testing.house import PoolApart, RunningHouse, wait_until
from switcher.testing.models import make_encoder_folder

GROWTH_LIMIT_BYTES = 8 << 20
WARM_UP = 0.2  # of the whole time, at most two minutes
CONFIG = """
[energy]
hashing-w = 90
serving-w = 60
idle-w = 20
[signals]
min-off = 0.5
min-on = 0.5
ramp-percent = 50
jitter = 0.5
switches-per-hour = 3600
[signals.schedule]
windows = ["00:00-24:00 = 90%"]
[signals.frequency]
source = "tcp://127.0.0.1:{port}"
product = "custom"
cadence = 1
[signals.operator]
source = "file:{words}"
"""
WORDS = (
    "off for 1s",
    "share 30% for 2s",
    "limit 85% for 1s",
    "limit 75% for 1s",
    "on for 1s",
    "nonsense",
)
TEXTS = ("hello world", "big red ball", "the weather is lovely", "one two", "sunny " * 20)


class Soak:
    """The house, its pool, and what is done to them."""

    def __init__(self, folder: Path, card: str, model: str, seed: int) -> None:
        self.rng = random.Random(seed)
        self.pool = PoolApart()
        self.grid = Grid()
        text = CONFIG.format(words=folder / "words", port=self.grid.port)
        (folder / "soak.toml").write_text(text)
        source = model or str(make_encoder_folder(folder / "model"))
        self.model = model or "model"
        self.card = card
        self.house = RunningHouse(
            folder,
            *("run", "-o", self.pool.url, "-u", "soak", "--card", card, "--port", "0"),
            *("--model", source, "-c", str(folder / "soak.toml")),
        )
        self.folder = folder
        self.done: Counter[str] = Counter()
        self.stop = threading.Event()

    def ready(self) -> None:
        """Waits until it hashes and serves."""
        self.house.wait(lambda s: s.models and s.models[0].state == "ready", "the model is ready")
        self.house.wait_hashing()

    def ask_on(self) -> None:
        """One client: asks, reads, waits a random while."""
        rng = random.Random(self.rng.random())
        while not self.stop.is_set():
            texts = rng.choices(TEXTS, k=rng.randint(1, 8))
            try:
                code = self.house.embed(*texts, model=self.model)[0]
            except OSError:
                code = 0
            self.done[f"request {code}"] += 1
            self.stop.wait(rng.expovariate(8))

    def disturb(self) -> None:
        """One random thing an operator, another program or a pool does."""
        kinds = (
            "pause",
            "pause for",
            "throttle",
            "signal",
            "grid",
            "exec",
            "lease",
            "pool",
            "status",
        )
        kind = self.rng.choice(kinds)
        if kind == "pause":
            self.house.call("pause", who="soak")
            self.stop.wait(self.rng.random() * 0.5)
            self.house.call("resume", who="soak")
        elif kind == "pause for":
            self.house.call("pause", who="soak", for_s=self.rng.random() * 0.5 + 0.3)
        elif kind == "throttle":
            share = self.rng.randint(1, 1000)
            self.house.call("throttle", who="soak", share=share, for_s=self.rng.random() + 0.1)
        elif kind == "signal":
            (self.folder / "words").write_text(f"{self.rng.choice(WORDS)}\n")
        elif kind == "grid":
            # The longest silence is more than twice the cadence.
            self.grid.hz, self.grid.silent = self.rng.choice(((59.8, False), (60.0, True)))
            self.stop.wait(self.rng.random() * 3)
            self.grid.hz, self.grid.silent = 60.0, False
        elif kind == "exec":
            command = [sys.executable, "-m", "switcher", "exec", "--", "sleep", "0.1"]
            subprocess.run(command, env=self.house.environment, check=True)
        elif kind == "lease":
            kind = self._lease()
        elif kind == "pool":
            self.pool.restart(self.rng.random())
        else:
            assert self.house.status().cards
        self.done[kind] += 1

    def _lease(self) -> str:
        """Takes the card as another program; on a busy machine it may not get it in time."""
        gate = Gate(self.card, folder=str(self.house.gates))
        try:
            with gate, Claimant(gate, "soak") as claimant, claimant.lease("soak") as lease:
                assert lease.granted
                self.stop.wait(self.rng.random() * 0.3)
        except LeaseTimeoutError:
            return "lease expired"
        return "lease"

    def resident_bytes(self) -> int:
        """Memory of supervisor and worker together."""
        worker = self.house.status().cards[0].pid
        pids = [pid for pid in (self.house.process.pid, worker) if pid is not None]
        return sum(_rss_bytes(pid) for pid in pids)

    def finish(self) -> dict[str, object]:
        """Looks that nothing is stuck, ends the house, compares the counts."""
        (self.folder / "words").write_text("on\nlimit off\n")
        self.house.call("resume", who="soak")
        self.house.wait(
            lambda s: s.requests.running == s.requests.waiting == 0, "no request is stuck"
        )
        before = self.house.wait_hashing().cards[0].hashes
        self.house.wait(lambda s: s.cards[0].hashes > before, "hashing goes on")
        # The counts are compared while nothing is on its way.
        self.house.call("pause", who="soak")
        wait_until(self._settled, "every share has its verdict")
        status = self.house.status()
        shares, asked, hashed = status.shares, status.requests.done, status.cards[0].hashes
        tally = self.pool.tally()
        exit_code = self.house.stop()
        return {
            "exit_code": exit_code,
            "journal": journal(self.folder / "state" / FILE_NAME, asked, hashed),
            "errors": self.house.errors,
            "client_accepted": shares.accepted,
            "client_refused": shares.rejected + shares.stale,
            "client_invalid": shares.invalid,
            "pool_accepted": tally.accepted,
            "pool_refused": sum(tally.refused.values()),
        }

    def _settled(self) -> bool:
        counts = self.house.status().shares, self.pool.tally().accepted
        time.sleep(0.5)
        return counts == (self.house.status().shares, self.pool.tally().accepted)


def journal(path: Path, asked: int, hashed: int) -> dict[str, object]:
    """What the journal holds, and whether it is whole: tiles, chains, misses no request or hash."""
    slices = [done for _, done in read_slices(path)]
    pairs = list(itertools.pairwise(slices))
    kinds = Counter(done.kind.name.lower() for done in slices)
    unmetered = [done for done in slices if done.energy_method is EnergyMethod.NONE]
    units: Counter[UnitKind] = Counter()
    for done in slices:
        units[done.unit_kind] += done.units
    return {
        "slices": len(slices),
        "kinds": dict(kinds),
        "seconds": (slices[-1].end_ns - slices[0].start_ns) / 1e9,
        "gaps": sum(one.end_ns != other.start_ns for one, other in pairs),
        "breaks": sum(other.prev != one.digest() for one, other in pairs),
        "unknown": kinds["unknown"],
        "unmetered": len(unmetered),
        "requests": units[UnitKind.REQUESTS],
        "requests_answered": asked,
        "hashes": units[UnitKind.HASHES],
        "hashes_counted": hashed,
        "joules": sum(done.energy_mj for done in slices) / 1000,
    }


def _whole(seen: dict[str, object]) -> bool:
    found = seen["journal"]
    assert isinstance(found, dict)
    nothing = all(found[name] == 0 for name in ("gaps", "breaks", "unknown", "unmetered"))
    requests = found["requests"] == found["requests_answered"]
    return nothing and requests and found["hashes"] == found["hashes_counted"]


def _rss_bytes(pid: int) -> int:
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) * 1024
    return 0


def _soak(soak: Soak, seconds: float, clients: int) -> tuple[dict[str, object], list[int]]:
    """Soaks for so long; returns what was seen, and the memory after the warm-up."""
    threads = [threading.Thread(target=soak.ask_on, daemon=True) for _ in range(clients)]
    memory: list[int] = []
    try:
        soak.ready()
        for thread in threads:
            thread.start()
        began_s = time.monotonic()
        while (spent_s := time.monotonic() - began_s) < seconds:
            soak.disturb()
            soak.stop.wait(soak.rng.expovariate(2))
            if spent_s >= min(seconds * WARM_UP, 120):
                memory.append(soak.resident_bytes())
        soak.stop.set()
        for thread in threads:
            thread.join(60)
        return soak.finish(), memory
    finally:
        soak.stop.set()
        soak.house.close()
        soak.pool.close()
        soak.grid.close()


def main() -> int:
    """Parses, soaks, prints."""
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=900)
    parser.add_argument("--card", default="cpu:0:1core")
    parser.add_argument("--model", default="", help="default: a tiny encoder made on the spot")
    parser.add_argument("--clients", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, help="write the result to this file too")
    asked = parser.parse_args()
    begun_with = commit()
    with tempfile.TemporaryDirectory() as folder:
        soak = Soak(Path(folder), asked.card, asked.model, asked.seed)
        seen, memory = _soak(soak, asked.seconds, asked.clients)
    tenth = max(1, len(memory) // 10)
    growth = sum(memory[-tenth:]) // tenth - sum(memory[:tenth]) // tenth
    held = {
        "ended well": seen["exit_code"] == 0 and not seen["errors"],
        "share counts are equal": seen["client_accepted"] == seen["pool_accepted"],
        "memory is flat": growth < GROWTH_LIMIT_BYTES,
        "slices tile the card's time": _whole(seen),
    }
    run = {
        "commit": begun_with,
        "command": "python benchmarks/soak.py " + " ".join(sys.argv[1:]),
        "host": host(),
        "held": held,
        "seconds": asked.seconds,
        "memory_bytes": memory[-1],
        "memory_growth_bytes": growth,
        "done": dict(soak.done),
    }
    text = json.dumps(run | seen, indent=1)
    print(text)
    if asked.json:
        asked.json.write_text(text + "\n", encoding="utf-8")
    return 0 if all(held.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
