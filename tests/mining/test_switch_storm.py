"""A card that changes hands all the time keeps its pool, its shares and its manners."""

from __future__ import annotations

import asyncio
import random
import threading
import time
from typing import TYPE_CHECKING

import pytest

from switcher.config import Config, GateConfig, PoolConfig, StateConfig
from switcher.hashing.upstream.practice import PracticePool
from switcher.session.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

STALE = 21
CROSSING_S = 3.0
"""A share that is still under way so long after a new block was not found before it."""


class Watched(PracticePool):
    """Notes how long after a new block each stale share came in."""

    stale_after_s: list[float]
    _changed_s = 0.0

    def new_block(self) -> None:
        self._changed_s = time.monotonic()
        super().new_block()

    def count(self, code: int, difficulty: float) -> None:
        if code == STALE:
            self.stale_after_s.append(time.monotonic() - self._changed_s)
        super().count(code, difficulty)


class PoolThread:
    """A practice pool in a thread of its own, as far away as a pool can be here."""

    def __init__(self) -> None:
        self.pool = Watched(
            rng=random.Random(1),
            start_difficulty=0.0005,
            adapt=False,
            notify_s=1.0,
            block_mean_s=10.0,
        )
        self.pool.stale_after_s = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        self.port = self._run(self.pool.start())

    def ping(self) -> None:
        self._loop.call_soon_threadsafe(self.pool.ping_all)

    def close(self) -> None:
        self._run(self.pool.aclose())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self, what: object) -> int:
        result = asyncio.run_coroutine_threadsafe(what, self._loop).result(30)  # type: ignore[arg-type]
        return result or 0


@pytest.fixture
def pool() -> Iterator[PoolThread]:
    thread = PoolThread()
    yield thread
    thread.close()


def wait_until(true: Callable[[], bool], seconds: float = 30.0) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not come true in time"
        time.sleep(0.01)


def storm(pool: PoolThread, folder: Path, leases: int) -> None:
    config = Config(
        pools=(PoolConfig(url=f"stratum+tcp://127.0.0.1:{pool.port}", user="u"),),
        state=StateConfig(dir=str(folder / "state")),
        gate=GateConfig(dir=str(folder / "gate")),
    )
    rng = random.Random(leases)
    pings = 0
    with Session(["cpu:0:1core"], config=config) as session:
        wait_until(lambda: session.status().shares.accepted > 0)
        for number in range(leases):
            with session.lease(reason="storm") as lease:
                assert lease.granted
                time.sleep(rng.uniform(0, 0.003))
            time.sleep(rng.uniform(0, 0.006))
            if number % 20 == 0:
                pool.ping()
                pings += 1
        before = session.status().shares.accepted
        wait_until(lambda: session.status().shares.accepted > before)  # hashing is back
        session.pause()

        def settled() -> bool:
            return session.status().shares.accepted == pool.pool.tally().accepted

        wait_until(settled)
        status = session.status()
        (upstream,) = status.upstreams
        assert upstream.connected
        assert upstream.reconnects == 0
        assert status.shares.rejected == status.shares.invalid == 0
        # Leases so close together that no hash was computed between them are one hand-over.
        assert status.cards[0].hand_over_out.count >= leases // 2
    tally = pool.pool.tally()
    assert pool.pool.pongs == pings
    assert tally.connections == 1
    # A new block may cross a share on its way; nothing else is ever refused. Whoever went on with
    # an old job would send stale shares until the next one.
    assert set(tally.refused) <= {STALE}
    assert all(after_s < CROSSING_S for after_s in pool.pool.stale_after_s)
    assert tally.accepted > 0


def test_a_storm_of_leases_costs_no_connection_and_no_share(
    pool: PoolThread, tmp_path: Path
) -> None:
    storm(pool, tmp_path, leases=100)


@pytest.mark.slow
def test_a_thousand_leases_cost_no_connection_and_no_share(
    pool: PoolThread, tmp_path: Path
) -> None:
    storm(pool, tmp_path, leases=1000)
