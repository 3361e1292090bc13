"""The meter over snapshots and hand-overs made by hand."""

from __future__ import annotations

import asyncio
import itertools
import random
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from switcher.config import EnergyConfig
from switcher.core.slices import EnergyMethod, SliceKind, UnitKind
from switcher.core.status import CardStatus, ClaimStatus, Health, Status, Tenant
from switcher.database import Database
from switcher.database.store import FILE_NAME
from switcher.metering.journal import read_slices
from switcher.metering.leases import figures, read_leases
from switcher.metering.report import by_period, total
from switcher.session.front import RequestTrace
from switcher.session.handover import Handover
from switcher.session.meter import DAY_NS, SCHEMAS, Meter
from switcher.testing.clock import VirtualClock

if TYPE_CHECKING:
    from pathlib import Path

S = 1_000_000_000
EIGHTH_NS = S // 8


class House:
    """One card whose snapshot a test changes."""

    def __init__(self, folder: Path, **options: Any) -> None:
        self.clock = VirtualClock(100 * S)
        self.database = Database(folder, SCHEMAS)
        self.meter = Meter(self.database, self.clock, **options)
        self.card = CardStatus(
            id="cpu:0", kind="cpu", health=Health.ALIVE, tenant=Tenant.HASHING, hashes=0
        )

    def status(self, now_unix_ns: int = 0) -> Status:
        now_ns = self.clock.now_ns()
        return Status(
            version="0",
            pid=1,
            started_ns=0,
            now_ns=now_ns,
            now_unix_ns=now_unix_ns,
            cards=(self.card,),
        )

    def second(self, **changes: object) -> None:
        self.card = replace(self.card, **changes)  # type: ignore[arg-type]
        asyncio.run(self.meter.look(self.status()))
        self.clock.advance(S)

    def close(self) -> None:
        self.meter.close()
        self.database.close()


def trace(at_ns: int, failed: str | None = None) -> RequestTrace:
    return RequestTrace("r", "cpu:0", at_ns, at_ns, at_ns, at_ns, 1, at_ns, failed)


def test_what_is_read_after_the_last_stop_is_in_the_slice_that_stopped(tmp_path: Path) -> None:
    house = House(tmp_path)
    for hashes in (0, 100, 200):
        house.second(hashes=hashes)
    stopped_ns = house.clock.now_ns() - 600_000_000
    pause = {"tenant": Tenant.IDLE, "why_rank": "operator", "tenant_since_ns": stopped_ns}
    house.second(hashes=240, **pause)
    for _ in range(8):
        house.second(hashes=250)
    house.close()
    slices = [done for _, done in read_slices(tmp_path / FILE_NAME)]
    assert [(done.kind, done.units) for done in slices] == [
        (SliceKind.HASH, 250),
        (SliceKind.IDLE, 0),
    ]


def test_hashing_that_came_and_went_between_two_looks_is_a_slice(tmp_path: Path) -> None:
    house = House(tmp_path)
    pause = {"tenant": Tenant.IDLE, "why_rank": "operator"}
    house.second(hashes=0, tenant_since_ns=house.clock.now_ns(), **pause)
    looked_ns = house.clock.now_ns()
    house.second(hashes=0)
    stopped_ns = house.clock.now_ns() - EIGHTH_NS
    house.second(hashes=40, tenant_since_ns=stopped_ns)
    house.second(hashes=50)
    house.close()
    slices = [done for _, done in read_slices(tmp_path / FILE_NAME)]
    assert [(done.kind, done.units) for done in slices] == [
        (SliceKind.IDLE, 0),
        (SliceKind.HASH, 50),
        (SliceKind.IDLE, 0),
    ]
    assert slices[1].length_ns == stopped_ns - looked_ns


def test_hashing_requests_a_pause_and_a_foreign_claim(tmp_path: Path) -> None:
    house = House(tmp_path)
    for hashes in (0, 100, 200):
        house.second(hashes=hashes)
    asked_ns = house.clock.now_ns() - 700_000_000
    house.meter.on_request(trace(asked_ns))
    house.meter.on_request(trace(asked_ns))
    house.meter.on_request(trace(asked_ns, failed="gone"))
    house.meter.on_handover(
        Handover("cpu:0", "texts", asked_ns, 21_000, asked_ns + 400_000_000, 44_000)
    )
    house.second(hashes=300)
    pause = {"tenant": Tenant.IDLE, "why_rank": "operator"}
    for _ in range(2):
        house.second(hashes=300, tenant_since_ns=house.clock.now_ns() - EIGHTH_NS, **pause)
    claim = ClaimStatus(who="exec", why="", rank="lease", since_ns=0)
    house.second(tenant=Tenant.INFERENCE, why_rank="lease", claims=(claim,))
    for hashes in (300, 400, 500, 600):
        house.second(tenant=Tenant.HASHING, why_rank=None, claims=(), hashes=hashes)
    house.close()
    slices = [done for _, done in read_slices(tmp_path / FILE_NAME)]
    for one, other in itertools.pairwise(slices):
        assert one.end_ns == other.start_ns
    assert [(s.kind.name, s.cause.name, s.unit_kind.name) for s in slices] == [
        ("HASH", "RENEWAL", "HASHES"),
        ("AI", "AI", "REQUESTS"),
        ("HASH", "RENEWAL", "HASHES"),
        ("IDLE", "OPERATOR", "NONE"),
        ("AI", "AI", "NONE"),
        ("HASH", "RENEWAL", "HASHES"),
    ]
    assert slices[1].units == 2
    assert slices[1].start_ns - slices[1].request_ns == 21_000
    assert slices[1].length_ns == 400_000_000 - 21_000
    assert sum(s.units for s in slices if s.unit_kind is UnitKind.HASHES) == 600
    assert sum(s.length_ns for s in slices) == house.clock.now_ns() - 100 * S
    (lease,) = figures(read_leases(tmp_path / FILE_NAME), read_slices(tmp_path / FILE_NAME))
    assert (lease.lease.who, lease.lease.card) == ("exec", "cpu:0")
    assert lease.term_ns == lease.used_ns == slices[4].length_ns
    assert (lease.energy_mj, lease.units_per_joule) == (None, "")


def test_a_rule_that_takes_hashing_off_is_the_price_or_a_persons_hours(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.second(hashes=0)
    house.second(tenant=Tenant.IDLE, why_rank="rule", why_who="price")
    house.second(tenant=Tenant.HASHING, why_rank="rule", why_who="schedule", hashes=9)
    house.second(tenant=Tenant.IDLE, why_rank="rule", why_who="schedule")
    house.second(tenant=Tenant.HASHING, why_rank=None, hashes=18)
    house.close()
    slices = [done for _, done in read_slices(tmp_path / FILE_NAME)]
    assert [(s.kind.name, s.cause.name) for s in slices][-4:] == [
        ("IDLE", "PRICE"),
        ("HASH", "RENEWAL"),
        ("IDLE", "OPERATOR"),
        ("HASH", "RENEWAL"),
    ]


def test_energy_and_money_of_a_lease_and_of_hashing(tmp_path: Path) -> None:
    said = EnergyConfig(hashing_w=100, serving_w=50, idle_w=10, lease_price=3.6)
    house = House(tmp_path, energy=said, rng=random.Random(1))
    for hashes in range(0, 20 * 10**9, 10**9):
        house.second(hashes=hashes)
    for number, who in enumerate(("exec", "vllm")):
        claim = ClaimStatus(who=who, why="train", rank="lease", since_ns=number + 1)
        for _ in range(10):
            house.second(tenant=Tenant.INFERENCE, why_rank="lease", claims=(claim,))
    house.second(tenant=Tenant.IDLE, why_rank=None, claims=())
    house.close()
    path = tmp_path / FILE_NAME
    found = figures(read_leases(path), read_slices(path))
    assert [one.lease.who for one in found] == ["exec", "vllm"]
    for one in found:
        assert one.term_ns == 10 * S
        assert one.income == Fraction(1, 100)
        assert one.utilisation == 1
        assert (one.energy_mj, one.method) == (500_000, EnergyMethod.ESTIMATED)
    lines = {line.kind: line for line in total(by_period(read_slices(path)))}
    hashing = lines[SliceKind.HASH]
    # The first second of the card's time was seen as idle.
    assert hashing.energy_mj == hashing.length_ns * 100 // 10**6
    assert hashing.joules_per(hashing.hashes // 10**9) == "100"
    used = house.meter.energy_of("cpu:0")
    assert used.method is None, "a meter that is closed says nothing"


def test_a_sick_card_is_unknown_time(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.second()
    for _ in range(2):
        house.second(health=Health.LOST)
    house.close()
    kinds = [done.kind for _, done in read_slices(tmp_path / FILE_NAME)]
    assert kinds == [SliceKind.HASH, SliceKind.UNKNOWN]


def test_a_database_that_comes_late_starts_the_journal_late(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way")
    house = House(tmp_path / "state")
    house.second()
    house.meter.on_handover(Handover("cpu:0", "x", house.clock.now_ns(), None, None, None))
    (tmp_path / "state").unlink()
    assert house.database.flush(30)
    while not house.database.wait_open(1):
        pass
    house.second()
    house.second()
    house.close()
    assert len(list(read_slices(tmp_path / "state" / FILE_NAME))) == 1


def test_old_slices_are_deleted_once_a_day(tmp_path: Path) -> None:
    house = House(tmp_path, keep_days=1)
    house.second()
    house.second(tenant=Tenant.IDLE)
    for _ in range(4):
        house.second()
    assert house.database.flush()
    newest_ns = max(done.end_ns for _, done in read_slices(tmp_path / FILE_NAME))
    house.clock.advance(2 * DAY_NS)
    asyncio.run(house.meter.look(house.status(now_unix_ns=newest_ns + 2 * DAY_NS)))
    assert house.database.flush()
    assert list(read_slices(tmp_path / FILE_NAME)) == []
    house.close()
