"""kill -9 around the sending of a share: the next process sends it, and nobody sends it twice."""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

import switcher
from switcher.hashing.upstream.practice import PracticePool

MINER = Path(__file__).resolve().parent / "shareminer.py"


def quiet_pool() -> PracticePool:
    return PracticePool(
        rng=random.Random(1), start_difficulty=2e-7, adapt=False, notify_s=1e6, block_mean_s=0
    )


async def miner(port: int, folder: Path, mode: str, seed: int) -> asyncio.subprocess.Process:
    command = [sys.executable, str(MINER), str(port), str(folder), mode, str(seed)]
    paths = [str(Path(switcher.__file__).parent.parent), os.environ.get("PYTHONPATH", "")]
    return await asyncio.create_subprocess_exec(
        *command,
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(p for p in paths if p)},
    )


async def die_and_live(rounds: int, folder: Path) -> None:
    pool = quiet_pool()
    port = await pool.start()
    for number in range(rounds):
        child = await miner(port, folder, "die", number)
        assert await child.wait() == -9
        assert pool.tally().accepted == number
        child = await miner(port, folder, "live", number)
        assert await child.wait() == 0
        assert pool.tally().accepted == number + 1
        assert pool.tally().refused == {}
    await pool.aclose()


def outcomes(folder: Path) -> Counter[str]:
    """What the journal says became of each share."""
    with closing(sqlite3.connect(next(folder.glob("*.db")))) as database:
        return Counter(o for (o,) in database.execute("SELECT outcome FROM hashing_shares"))


async def killed_at_any_moment(rounds: int, folder: Path) -> None:
    """Between the mark "leaving" and the bytes in the socket lies a moment, some 50 us, in which a
    kill loses the share. No order of the two closes it: the mark after the bytes would double it.
    So a share may be missing only if the journal says that it was leaving and has no answer.
    """
    pool = quiet_pool()
    port = await pool.start()
    rng = random.Random(2)
    for number in range(rounds):
        child = await miner(port, folder, "wait", number)
        assert child.stdout is not None
        assert await child.stdout.readline() == b"found\n"
        await asyncio.sleep(rng.uniform(0, 0.004))
        child.kill()
        await child.wait()
        child = await miner(port, folder, "live", number)
        assert await child.wait() == 0
        told = outcomes(folder)
        assert told.total() == number + 1
        assert set(told) <= {"accepted", "unanswered"}
        assert told["accepted"] <= pool.tally().accepted <= number + 1
        assert pool.tally().refused == {}
    lost = rounds - pool.tally().accepted
    assert lost <= told["unanswered"]
    assert lost <= rounds // 10, "the moment is much longer than it should be"
    await pool.aclose()


def test_a_share_found_before_a_kill_is_sent_once_after_it(tmp_path: Path) -> None:
    asyncio.run(die_and_live(2, tmp_path))


@pytest.mark.slow
def test_a_share_found_before_a_kill_is_sent_once_after_it_fifty_of_fifty(tmp_path: Path) -> None:
    asyncio.run(die_and_live(50, tmp_path))


@pytest.mark.slow
def test_no_share_is_sent_twice_whenever_the_kill_comes(tmp_path: Path) -> None:
    asyncio.run(killed_at_any_moment(30, tmp_path))
