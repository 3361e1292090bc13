"""Real lanes under any sequence of claims, deadlines, deaths, job changes and successors.

After every step the invariants are looked at on the native code itself: nothing is hashed under a
drained claim, a finished job gave every hit exactly once, and hashing comes back by itself.
"""

from __future__ import annotations

import itertools
import mmap
import shutil
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    precondition,
    rule,
)

from switcher.core.job import Job
from switcher.gate import Gate
from switcher.hasher import Hasher, Priority, Ring, scan

if TYPE_CHECKING:
    from switcher._native import Holder

HANG_S = 60.0
ODDS = 64
SIZE = 6000
_serials = itertools.count(1)
_expected: dict[int, frozenset[int]] = {}
# A slot that no holder here ever gets: its bit with nobody behind it is a dead holder's claim.
DEAD_BYTE, DEAD_BIT = 0x40 + 5, 1


def _job() -> Job:
    serial = next(_serials) % 24 + 1  # few, so that the reference is scanned once for each
    return Job(
        serial=serial,
        upstream="test",
        job_id="1",
        version=0x20000000,
        prevhash=bytes(32),
        coinbase1=bytes([serial]),
        extranonce2_size=2,
        coinbase2=b"second",
        ntime=1_700_000_000,
        ntime_max=1_700_000_000,
        nbits=0x1D00FFFF,
        share_target=(1 << 256) // ODDS - 1,
        difficulty=1.0,
    )


def _wanted(job: Job) -> frozenset[int]:
    if job.serial not in _expected:
        header = job.header(extranonce2=bytes(2), ntime=job.ntime, nonce=0, version=job.version)
        found = scan(header.to_bytes(), job.share_target, count=SIZE)
        _expected[job.serial] = frozenset(hit.nonce for hit in found.hits)
    return _expected[job.serial]


class Card(RuleBasedStateMachine):
    """One card with its controller, its hasher and any number of holders."""

    claims = Bundle("claims")

    @initialize(grain=st.integers(50, 3000))
    def build(self, grain: int) -> None:
        self.folder = tempfile.mkdtemp()
        self.gate = Gate("cpu:0", folder=self.folder, create=True)
        with Path(self.gate.path).open("r+b") as file:
            self.segment = mmap.mmap(file.fileno(), 0)
        self.controller = self.gate.control()
        self.grain = grain
        self.hasher = self.start()
        self.ring = Ring(self.gate)
        self.held: list[Holder] = []
        self.lasting: set[int] = set()  # bits of claims that do not expire
        self.hits: dict[int, Counter[int]] = {}
        self.jobs: dict[int, Job] = {}
        self.next_job(clean=True)

    def start(self) -> Hasher:
        return Hasher(self.gate, grain=self.grain, priority=Priority.NORMAL, backend="portable")

    def teardown(self) -> None:
        if not hasattr(self, "ring"):
            return
        for holder in self.held:
            holder.close()
        self.segment.close()
        self.ring.close()
        self.hasher.close()
        self.controller.close()
        self.gate.close()
        shutil.rmtree(self.folder)

    def hashes(self) -> int:
        return sum(self.ring.lane(i).hashes for i in range(self.hasher.read().lanes))

    def take_hits(self) -> bool:
        new = self.ring.poll()
        for hit in new:
            self.hits.setdefault(hit.serial, Counter())[hit.position] += 1
            self.ring.acknowledge(hit)
        return bool(new)

    @rule(clean=st.booleans())
    def next_job(self, clean: bool) -> None:
        self.job = _job()
        self.serial = self.hasher.set_job(self.job, end=SIZE, clean=clean)
        self.jobs[self.serial] = self.job

    @rule(target=claims, expires=st.booleans())
    def claim(self, expires: bool) -> Holder:
        holder = self.gate.register("machine")
        self.held.append(holder)
        until = time.monotonic_ns() + 3_000_000 if expires else 0
        holder.claim(deadline_ns=until, reason="a test")
        if not expires:
            self.lasting.add(holder.bit)
            holder.wait(int(HANG_S * 1e9))
            before = self.hashes()
            time.sleep(0.0005)
            assert self.hashes() == before, "hashed under a drained claim"
        return holder

    @rule(holder=consumes(claims))
    def release(self, holder: Holder) -> None:
        self.held.remove(holder)
        self.lasting.discard(holder.bit)
        holder.close()

    @rule()
    def a_holder_dies(self) -> None:
        self.segment[DEAD_BYTE] |= DEAD_BIT

    @rule(grain=st.integers(50, 3000))
    def a_successor_takes_over(self, grain: int) -> None:
        self.hasher.close()
        self.grain = grain
        self.hasher = self.start()
        assert self.hasher.set_job(self.job, end=SIZE, clean=False) == self.serial

    @rule()
    def the_controller_is_replaced(self) -> None:
        self.controller.close()
        self.controller = self.gate.control()

    @rule(wait_us=st.integers(0, 800))
    def time_passes(self, wait_us: int) -> None:
        time.sleep(wait_us / 1e6)
        self.take_hits()

    @precondition(lambda self: not self.lasting)
    @rule()
    def finish(self) -> None:
        """With no lasting claim, whatever died or has yet to expire, the job comes to its end."""
        until = time.monotonic() + HANG_S
        while True:
            finished = self.hasher.read().finished
            if not self.take_hits() and finished:
                break
            assert time.monotonic() < until, "hashing did not come back"
            self.ring.wait(2_000_000)
        assert not self.hasher.read().benched
        assert set(self.hits.get(self.serial, ())) == _wanted(self.job), "hits are missing"
        for serial, found in self.hits.items():
            assert set(found) <= _wanted(self.jobs[serial])
            assert set(found.values()) <= {1}, "a hit came twice"


TestCard = Card.TestCase
TestCard.settings = settings(
    settings.default,
    max_examples=1000 if settings.default.max_examples >= 200 else 30,
    stateful_step_count=12,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
