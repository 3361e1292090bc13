"""A real house under random signals and requests: is the journal whole, does memory stay flat?

    python benchmarks/soak_signals.py --seconds 600 [--card cpu:0:1core] [--seed 1] [--json FILE]

A grid frequency over TCP, a person's words in a file, pauses, throttles and embeddings of a small
encoder come at random moments. Then the house ends as an operator would end it, and its journal is
read: each card's slices tile its time without overlap or gap and chain, and hold all hashes.
Memory of supervisor and worker may not have grown by 8 MiB after the first fifth.
Prints one JSON object; exits with 1 if something did not hold.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import socket
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hash_suite import commit

from switcher.bench.hash import host
from switcher.core.slices import SliceKind, UnitKind
from switcher.core.status import Tenant
from switcher.database.store import FILE_NAME
from switcher.metering.journal import read_slices
from switcher.testing.house import RunningHouse
from switcher.testing.models import make_encoder_folder

if TYPE_CHECKING:
    from switcher.core.status import Status

GROWTH_LIMIT_BYTES = 8 << 20
CONFIG = """
[mining]
practice = true
[cards]
devices = ["{card}"]
[energy]
hashing-w = 90
serving-w = 60
idle-w = 20
[signals]
min-off = 0.5
min-on = 0
jitter = 0.5
ramp-percent = 50
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
WORDS = ("off\n", "share 30%\n", "limit 60%\n", "limit 90%\n", "on for 1m\n", "", "nonsense\n")


class Grid:
    """The frequency that the house hears: mostly there and nominal."""

    def __init__(self, server: socket.socket, chance: random.Random) -> None:
        self._line, _ = server.accept()
        self._chance = chance
        self._hz = 60.0
        self._silent_until_s = 0.0

    def move(self) -> None:
        """Another frequency, or nothing for a while."""
        dice = self._chance.random()
        self._hz = 59.8 if dice < 0.3 else 60.0
        if dice > 0.9:
            self._silent_until_s = time.monotonic() + 3

    def calm(self) -> None:
        """Nominal and there."""
        self._hz, self._silent_until_s = 60.0, 0.0

    def speak(self) -> None:
        """A sample, if there is one now."""
        if time.monotonic() >= self._silent_until_s:
            self._line.sendall(f"{self._hz:.3f}\n".encode())

    def close(self) -> None:
        """The meter goes away."""
        self._line.close()


def live(house: RunningHouse, grid: Grid, words: Path, seconds: float, seed: int) -> dict[str, Any]:
    """Lets things happen; returns how often, memory after each tenth, and the last status."""
    chance = random.Random(seed)
    did: Counter[str] = Counter()
    memory: list[int] = []
    begun_s = time.monotonic()
    next_s = 0.0
    while (now_s := time.monotonic() - begun_s) < seconds:
        grid.speak()
        if now_s >= next_s:
            next_s = now_s + chance.expovariate(2.0)
            what = chance.choice(("grid", "word", "pause", "throttle", "resume", *["ask"] * 5))
            did[what] += 1
            act(house, grid, words, what, chance)
        if now_s >= (len(memory) + 1) * seconds / 10:
            memory.append(resident_bytes(house))
        time.sleep(0.2)
    memory.append(resident_bytes(house))
    hash_again(house, grid, words)
    return {"did": dict(did), "memory_bytes": memory, "status": house.status()}


def hash_again(house: RunningHouse, grid: Grid, words: Path) -> None:
    """Ends in hashing: what a card hashed up to its last stop is in its next hashing slice."""
    words.write_text("")
    grid.calm()
    house.call("resume")
    hashed_s = 0.0
    while hashed_s < 3:
        grid.speak()
        time.sleep(0.2)
        hashed_s = hashed_s + 0.2 if house.status().cards[0].tenant is Tenant.HASHING else 0.0


def act(house: RunningHouse, grid: Grid, words: Path, what: str, chance: random.Random) -> None:
    """One thing that happens to a house."""
    if what == "grid":
        grid.move()
    elif what == "word":
        words.write_text(chance.choice(WORDS))
    elif what == "pause":
        house.call("pause", for_s=1)
    elif what == "throttle":
        house.call("throttle", share=chance.choice((100, 500, 1000)), for_s=2)
    elif what == "resume":
        house.call("resume")
    else:
        house.embed("hello", "there")


def resident_bytes(house: RunningHouse) -> int:
    """Of the supervisor and its workers."""
    pids = [house.process.pid, *(card.pid for card in house.status().cards if card.pid)]
    pages = sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in pids)
    return pages * os.sysconf("SC_PAGE_SIZE")


def check(folder: Path, status: Status) -> dict[str, Any]:
    """What must hold of the journal, and what is in it."""
    rows = [done for _, done in read_slices(folder / "state" / FILE_NAME)]
    pairs = list(itertools.pairwise(rows))
    hashes = sum(done.units for done in rows if done.unit_kind is UnitKind.HASHES)
    held = {
        "tiled": all(one.end_ns == two.start_ns for one, two in pairs),
        "no_empty_or_backward": all(done.end_ns > done.start_ns for done in rows),
        "chained": all(two.prev == one.digest() for one, two in pairs),
        "nothing_unknown": all(done.kind is not SliceKind.UNKNOWN for done in rows),
        # The house went on between the last status and its end.
        "all_hashes": hashes >= status.cards[0].hashes,
    }
    kinds = Counter(f"{done.kind.name.lower()} by {done.cause.name.lower()}" for done in rows)
    return {"held": held, "slices": len(rows), "kinds": dict(sorted(kinds.items()))}


def soak(folder: Path, card: str, seconds: float, seed: int) -> dict[str, Any]:
    """Starts the house, lives, ends it, reads its journal."""
    words, config = folder / "words", folder / "c.toml"
    words.write_text("")
    model = make_encoder_folder(folder / "model")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        config.write_text(CONFIG.format(card=card, port=port, words=words))
        args = ("run", "-c", str(config), "--port", "0", "--model", str(model))
        with RunningHouse(folder, *args) as house:
            server.settimeout(60)
            grid = Grid(server, random.Random(seed))
            house.wait(lambda s: s.models and s.models[0].state == "ready", "the model is ready")
            lived = live(house, grid, words, seconds, seed)
            code = house.stop()
            grid.close()
    found = check(folder, lived.pop("status"))
    memory = lived["memory_bytes"]
    found["held"]["ended_well"] = code == 0
    found["held"]["memory_flat"] = max(memory[2:]) - memory[1] <= GROWTH_LIMIT_BYTES
    return {"card": card, "seconds": seconds, "seed": seed} | lived | found


def main() -> int:
    """Parses, soaks, prints."""
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--card", default="cpu:0:1core")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, help="write the result to this file too")
    asked = parser.parse_args()
    begun_with = commit()
    with tempfile.TemporaryDirectory() as folder:
        found = soak(Path(folder), asked.card, asked.seconds, asked.seed)
    command = "python benchmarks/soak_signals.py " + " ".join(sys.argv[1:])
    result = {"commit": begun_with, "command": command, "host": host()} | found
    text = json.dumps(result, indent=1)
    print(text)
    if asked.json:
        asked.json.write_text(text + "\n", encoding="utf-8")
    return 0 if all(found["held"].values()) else 1


if __name__ == "__main__":
    sys.exit(main())
