"""Many hours of operation compressed on a virtual clock: does the journal stay whole, memory flat?

    python benchmarks/soak_metering.py [--hours 24] [--cards 2] [--seed 1]

Policy, ladder, meter, recorder and database are the house's; gates, hashing, requests, leases,
losses and signals are simulated (`switcher/testing/busy_day.py`). At the end every card's slices
must tile its time without overlap or gap and chain, hold every hash and request that was counted
beside them and energy for all but lost time, and memory may not have grown by 8 MiB after the first
tenth.
Exit code 0 = all of it held. Prints one JSON object.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import logging
import sys
import tempfile
import time
from pathlib import Path

from switcher.core.slices import EnergyMethod, SliceKind, SliceV1, UnitKind
from switcher.database import Database
from switcher.database.store import FILE_NAME
from switcher.metering.journal import read_slices
from switcher.session.meter import SCHEMAS
from switcher.testing.busy_day import BusyDay

HOUR_S = 3600
QUIET_S = 30
GROWTH_LIMIT_BYTES = 8 << 20


def live(folder: Path, hours: float, cards: int, seed: int) -> tuple[BusyDay, list[int]]:
    """Lives through the time; returns what happened, and the memory after each half hour."""
    database = Database(folder, SCHEMAS)
    day = BusyDay(database, seed=seed, count=cards)
    memory = []
    for _ in range(max(1, round(2 * hours))):
        asyncio.run(day.run(min(HOUR_S // 2, round(hours * HOUR_S))))
        database.flush()
        memory.append(resident_bytes())
    # What is under way comes to its end.
    asyncio.run(day.run(QUIET_S, quiet=True))
    day.close()
    database.close()
    return day, memory


def check(folder: Path, day: BusyDay) -> dict[str, bool]:
    """What must hold of the journal."""
    by_card: dict[str, list[SliceV1]] = {}
    for card, done in read_slices(folder / FILE_NAME):
        by_card.setdefault(card, []).append(done)
    rows = [done for slices in by_card.values() for done in slices]
    pairs = [pair for slices in by_card.values() for pair in itertools.pairwise(slices)]
    lengths = {slices[-1].end_ns - slices[0].start_ns for slices in by_card.values()}
    hashes = sum(done.units for done in rows if done.unit_kind is UnitKind.HASHES)
    requests = sum(done.units for done in rows if done.unit_kind is UnitKind.REQUESTS)
    known = [done for done in rows if done.kind is not SliceKind.UNKNOWN]
    return {
        "every card is there": len(by_card) == day.count,
        "slices tile": all(one.end_ns == other.start_ns for one, other in pairs),
        "slices are numbered": all(other.seq == one.seq + 1 for one, other in pairs),
        "slices chain": all(other.prev == one.digest() for one, other in pairs),
        "cards have the same time": len(lengths) == 1,
        "no hash is missing": hashes == sum(card.hashes for card in day.cards),
        "no request is missing": requests == day.done["request"],
        "energy is known": all(done.energy_method is not EnergyMethod.NONE for done in known),
    }


def resident_bytes() -> int:
    """Memory of this process."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * 4096


def main() -> int:
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hours", type=float, default=24.0)
    parser.add_argument("--cards", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    logging.getLogger("switcher").addHandler(logging.NullHandler())
    logging.getLogger("switcher").propagate = False
    began_s = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        day, memory = live(Path(name), options.hours, options.cards, options.seed)
        held = check(Path(name), day)
        rows = sum(1 for _ in read_slices(Path(name) / FILE_NAME))
    growth = memory[-1] - memory[len(memory) // 10]
    held["memory is flat"] = growth < GROWTH_LIMIT_BYTES
    seen = {
        "virtual_hours": options.hours,
        "took_s": round(time.monotonic() - began_s, 1),
        "slices": rows,
        "done": dict(day.done),
        "memory_bytes": memory[-1],
        "memory_growth_bytes": growth,
    }
    print(json.dumps({"held": held, **seen}, indent=2))
    return 0 if all(held.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
