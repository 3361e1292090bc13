"""The hasher against the reference in Python: same headers, same hits, each exactly once."""

from __future__ import annotations

import struct
import time
from typing import TYPE_CHECKING

import pytest

from switcher.core.header import sha256d
from switcher.core.job import Job
from switcher.errors import GateBusyError, GateCorruptError, NotFoundError, StateError, UsageError
from switcher.gate import Gate
from switcher.hasher import Hasher, Priority, Ring, card_cores

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from switcher._native import Hit, LaneInfo

ROLL = 1 << 32
EASY = (1 << 256) // 32
HANG_S = 60


@pytest.fixture
def gate(tmp_path: Path) -> Iterator[Gate]:
    with Gate("cpu:0", folder=str(tmp_path), create=True) as opened:
        controller = opened.control()
        yield opened
        controller.close()


def make_job(serial: int = 7, **changes: object) -> Job:
    fields: dict[str, object] = {
        "serial": serial,
        "upstream": "test",
        "job_id": "1",
        "version": 0x20000000,
        "prevhash": bytes(range(32)),
        "coinbase1": b"\x01" * 100 + bytes([serial]),
        "extranonce2_size": 4,
        "coinbase2": b"\x02" * 131,
        "branch": (b"\x03" * 32, b"\x04" * 32, b"\x05" * 32),
        "ntime": 1700000000,
        "ntime_max": 1700000000,
        "nbits": 0x1D00FFFF,
        "share_target": EASY,
        "difficulty": 1.0,
    }
    return Job(**{**fields, **changes})  # type: ignore[arg-type]


def collect(hasher: Hasher, ring: Ring) -> list[Hit]:
    """All hits of a job that comes to an end."""
    hits: list[Hit] = []
    for _ in range(HANG_S * 200):
        finished = hasher.read().finished
        new = ring.poll()
        for hit in new:
            ring.acknowledge(hit)
        hits += new
        if finished and not new:
            return hits
        if not new:
            ring.wait(5_000_000)
    pytest.fail("the hasher did not finish")


def expected(
    job: Job, begin: int, end: int, roll_of: dict[int, tuple[int, bytes, int]]
) -> set[tuple[int, int]]:
    """(position, version) of all hits; `roll_of`: roll -> (version, extranonce2, ntime)."""
    found = set()
    for roll, (version, extranonce2, ntime) in roll_of.items():
        low, high = max(begin, roll * ROLL), min(end, (roll + 1) * ROLL)
        head = job.header(extranonce2=extranonce2, ntime=ntime, nonce=0, version=version)
        stem = head.to_bytes()[:76]
        for position in range(low, high):
            digest = sha256d(stem + struct.pack("<I", position % ROLL))
            if int.from_bytes(digest, "little") <= job.share_target:
                found.add((position, version))
    return found


def check_headers(job: Job, hits: list[Hit]) -> None:
    for hit in hits:
        header = job.header(
            extranonce2=hit.extranonce2, ntime=hit.ntime, nonce=hit.nonce, version=hit.version
        )
        assert sha256d(header.to_bytes()) == hit.hash
        assert int.from_bytes(hit.hash, "little") <= job.share_target
        assert hit.tag == job.serial
        assert hit.position % ROLL == hit.nonce


def test_extranonce2_rolls_and_every_hit_comes_once(gate: Gate) -> None:
    job = make_job()
    begin, end = 5 * ROLL - 1500, 5 * ROLL + 1700
    with Hasher(gate, grain=300) as hasher, Ring(gate) as ring:
        hasher.set_job(job, begin=begin, end=end)
        hits = collect(hasher, ring)
    rolls = {r: (job.version, r.to_bytes(4, "big"), job.ntime) for r in (4, 5)}
    assert sorted((h.position, h.version) for h in hits) == sorted(expected(job, begin, end, rolls))
    check_headers(job, hits)


def test_version_bits_turn_fastest_then_extranonce2_then_time(gate: Gate) -> None:
    # Two version bits (one of them set in the job), one byte of extranonce2, two times.
    job = make_job(
        version=0x20008000,
        version_mask=0x0000C000,
        extranonce2_size=1,
        ntime_max=1700000001,
    )
    order = [0x20008000, 0x2000C000, 0x20000000, 0x20004000]
    seen: dict[int, tuple[int, bytes, int]] = {}
    for roll in (0, 1, 2, 3, 4, 1023, 1024, 2047):
        rest = roll // 4
        seen[roll] = (order[roll % 4], bytes([rest % 256]), job.ntime + rest // 256)
    with Hasher(gate) as hasher, Ring(gate) as ring:
        for roll in seen:
            begin, end = roll * ROLL + 10, roll * ROLL + 410
            hasher.set_job(job, begin=begin, end=end)
            hits = collect(hasher, ring)
            wanted = expected(job, begin, end, {roll: seen[roll]})
            assert {(h.position, h.version) for h in hits} == wanted
            assert len(hits) == len(wanted)
            check_headers(job, hits)
        with pytest.raises(UsageError, match="search space"):
            hasher.set_job(job, begin=2048 * ROLL, end=2048 * ROLL + 1)


@pytest.mark.parametrize("versions", [2, 3, 4, 64])
def test_versions_that_share_a_position(gate: Gate, versions: int) -> None:
    job = make_job(version_mask=0x1FFFE000)
    begin, end = 9 * ROLL, 9 * ROLL + 500
    with Hasher(gate, grain=100) as hasher, Ring(gate) as ring:
        hasher.set_job(job, begin=begin, end=end, versions=versions)
        hits = collect(hasher, ring)
        assert hasher.read().versions == versions
    wanted: set[tuple[int, int]] = set()
    groups = 65536 // versions
    for i in range(versions):
        version = job.version | ((9 % groups * versions + i) << 13)
        wanted |= expected(job, begin, end, {9: (version, bytes(4), job.ntime)})
    assert {(h.position, h.version) for h in hits} == wanted
    assert len(hits) == len(wanted)
    check_headers(job, hits)


def test_a_successor_goes_on_and_redelivers_what_was_not_acknowledged(gate: Gate) -> None:
    job = make_job(share_target=(1 << 256) // 4096)
    end = 400_000
    with Hasher(gate, grain=5_000) as hasher, Ring(gate) as ring:
        serial = hasher.set_job(job, end=end)
        assert ring.wait(HANG_S * 10**9)
    with Ring(gate) as ring:
        assert ring.read().unacknowledged >= 1
    with Hasher(gate, grain=7_777) as hasher, Ring(gate) as ring:
        assert not hasher.read().running
        assert hasher.set_job(job, end=end) == serial
        hits = collect(hasher, ring)
        assert ring.read().unacknowledged == 0
        assert sum(ring.lane(i).hashes for i in range(256)) == end
    wanted = expected(job, 0, end, {0: (job.version, bytes(4), job.ntime)})
    assert sorted(h.position for h in hits) == sorted(p for p, _ in wanted)


def test_resume_needs_a_job(gate: Gate) -> None:
    with Hasher(gate) as hasher, pytest.raises(StateError, match="no job"):
        hasher.resume()
    with Hasher(gate) as hasher, Ring(gate) as ring:
        hasher.set_job(make_job(), end=1000)
        collect(hasher, ring)
    with Hasher(gate) as hasher:
        assert hasher.resume() == 1
        assert hasher.read().tag == 7


def test_a_full_ring_holds_the_lanes_and_loses_nothing(gate: Gate) -> None:
    job = make_job(share_target=(1 << 256) - 1)
    with Hasher(gate, grain=64) as hasher, Ring(gate) as ring:
        hasher.set_job(job, end=2000)
        assert ring.wait(HANG_S * 10**9)
        for _ in range(20):  # nobody acknowledges: the lanes must come to a stop by themselves
            ring.wait(5_000_000)
        assert not hasher.read().finished
        assert sum(ring.lane(i).hashes for i in range(256)) < 2000
        seen = [h.position for h in collect(hasher, ring)]
    assert sorted(seen) == list(range(2000))


def test_a_clean_job_voids_the_old_one_and_a_plain_one_does_not(gate: Gate) -> None:
    endless = make_job(1, share_target=1)
    short = make_job(2, share_target=1)
    with Hasher(gate, grain=100_000) as hasher, Ring(gate) as ring:
        hasher.set_job(endless)
        ring.wait(20_000_000)
        hasher.set_job(short, end=1000, clean=True)
        collect(hasher, ring)
        clean = sum(ring.lane(i).hashes for i in range(256))
        hasher.set_job(endless)
        ring.wait(20_000_000)
        hasher.set_job(short, end=1000, clean=False)
        collect(hasher, ring)
        plain = sum(ring.lane(i).hashes for i in range(256)) - clean
    assert (plain - 1000) % 100_000 == 0, "parts of the old job were not finished"


def test_a_closed_gate_stops_hashing(gate: Gate) -> None:
    with Hasher(gate, priority=Priority.NICE) as hasher, Ring(gate) as ring:
        hasher.set_job(make_job(share_target=1))
        for _ in range(HANG_S * 20):
            if ring.lane(0).stays > 0:
                break
            ring.wait(50_000_000)
        holder = gate.register("test")
        holder.claim()
        holder.wait(HANG_S * 10**9)
        before = [ring.lane(i).hashes for i in range(hasher.read().lanes)]
        ring.wait(20_000_000)
        assert [ring.lane(i).hashes for i in range(hasher.read().lanes)] == before
        holder.release()
        for _ in range(HANG_S * 20):
            if ring.lane(0).hashes > before[0]:
                break
            ring.wait(50_000_000)
        assert ring.lane(0).hashes > before[0]
        holder.close()


def test_a_second_hasher_is_refused(gate: Gate) -> None:
    with Hasher(gate), pytest.raises(GateBusyError, match="already hashes"):
        Hasher(gate)


def test_a_ring_before_any_hasher_is_not_found(gate: Gate) -> None:
    with pytest.raises(NotFoundError, match="start a hasher"):
        Ring(gate)


@pytest.mark.parametrize(
    ("offset", "junk"),
    [(0, b"\xff" * 8), (8, b"\x09"), (12, b"\x01"), (128, b"\xff" * 16), (192, b"\xff" * 64)],
    ids=["magic", "abi", "size", "current", "job"],
)
def test_garbage_in_the_ring_is_one_clear_error(gate: Gate, offset: int, junk: bytes) -> None:
    with Hasher(gate) as hasher, Ring(gate) as ring:
        hasher.set_job(make_job(), end=1000)
        collect(hasher, ring)
    path = gate.path.replace(".gate", ".ring")
    with open(path, "r+b") as file:
        file.seek(offset)
        file.write(junk)
    with pytest.raises(Exception, match="remove it when no switcher runs") as raised:
        Hasher(gate)
    assert isinstance(raised.value, GateCorruptError) or offset == 8
    assert "\n" not in str(raised.value)


def test_a_cut_ring_is_refused(gate: Gate) -> None:
    with Hasher(gate):
        pass
    with open(gate.path.replace(".gate", ".ring"), "r+b") as file:
        file.truncate(4096)
    with pytest.raises(GateCorruptError, match="cut short"):
        Hasher(gate)


@pytest.mark.parametrize(
    "changes",
    [{"versions": 0}, {"versions": 65}, {"begin": 10, "end": 10}, {"begin": (1 << 64) - 1}],
)
def test_a_job_out_of_range_is_refused_and_nothing_starts(
    gate: Gate, changes: dict[str, int]
) -> None:
    with Hasher(gate) as hasher:
        with pytest.raises(UsageError, match=r"^job: "):
            hasher.set_job(make_job(), **changes)
        assert not hasher.read().running
        assert hasher.read().serial is None


def test_cards_of_cores() -> None:
    everything = card_cores("cpu:0")
    assert card_cores("cpu:0:1core") == everything[-1:]
    if len(everything) > 1:
        assert card_cores("cpu:0:2cores") == everything[-2:]
    for wrong in ("cpu:1", "cpu:0:0cores", "cpu:0:1cores", "cpu:0:9999cores", "GPU-1", ""):
        with pytest.raises(NotFoundError, match=r"no card|this process may use"):
            card_cores(wrong)


def _settled(ring: Ring) -> LaneInfo:
    """The lane's counters once it has noticed that the gate is closed."""
    before = ring.lane(0)
    for _ in range(HANG_S * 5):
        time.sleep(0.2)
        after = ring.lane(0)
        if after.open_ns == before.open_ns:
            return after
        before = after
    pytest.fail("the lane goes on with a closed gate")


def test_a_share_of_the_card_is_a_share_of_the_hashes(tmp_path: Path) -> None:
    """By the lane's own counters, so that other load on the machine does not matter."""
    with Gate("cpu:0:1core", folder=str(tmp_path), create=True) as gate:
        controller = gate.control()
        holder = gate.register("test")
        holder.claim()
        with Hasher(gate, priority=Priority.NORMAL) as hasher, Ring(gate) as ring:
            hasher.set_job(make_job(share_target=1))
            duty = {}
            for share in (1000, 300, 100):
                controller.set_share(share)
                before = _settled(ring)
                holder.release()
                time.sleep(0.5)
                holder.claim()
                holder.wait(HANG_S * 10**9)
                after = _settled(ring)
                hashing_ns = after.hashing_ns - before.hashing_ns
                duty[share] = hashing_ns / (after.open_ns - before.open_ns)
                assert after.hashes > before.hashes
        holder.close()
        controller.close()
    # Wide enough for a lane that others push off its core in the middle of its part.
    assert 0.9 < duty[1000] < 1.1
    assert 0.25 < duty[300] < 0.45
    assert 0.07 < duty[100] < 0.25


def test_a_lower_share_counts_in_the_middle_of_a_stay(tmp_path: Path) -> None:
    with Gate("cpu:0:1core", folder=str(tmp_path), create=True) as gate:
        controller = gate.control()
        with Hasher(gate, priority=Priority.NORMAL) as hasher, Ring(gate) as ring:
            hasher.set_job(make_job(share_target=1))
            while ring.lane(0).hashes == 0:
                time.sleep(0.001)
            stays = ring.lane(0).stays
            controller.set_share(500)
            for _ in range(HANG_S * 100):
                if ring.lane(0).stays > stays + 5:
                    break
                time.sleep(0.01)
            assert ring.lane(0).stays > stays + 5, "the lane never left for its share"
        controller.close()
