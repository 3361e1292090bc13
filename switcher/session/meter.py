"""Keeps the journal of slices of a running house.

Stays of our own tensor work come exact, from the gate's and the hasher's own timestamps. What other
processes, the operator or a lack of work do to a card is seen a few times a second.
"""

from __future__ import annotations

import asyncio
import os
import random
import time
from typing import TYPE_CHECKING

from switcher.config import EnergyConfig
from switcher.core.energy import EnergyStatus
from switcher.core.slices import NONE32, SliceCause, SliceKind, UnitKind
from switcher.core.status import Health, Tenant
from switcher.core.tariff import MICRO
from switcher.core.units import SECOND
from switcher.errors import StateError
from switcher.hasher import card_cores
from switcher.metering.energy import Calibration, CounterReading
from switcher.metering.journal import SCHEMA as SLICES
from switcher.metering.journal import Journal
from switcher.metering.leases import SCHEMA as LEASES
from switcher.metering.leases import lease_of
from switcher.metering.leases import store as store_lease
from switcher.metering.recorder import Recorder, Stay
from switcher.metering.windows import SCHEMA as CALIBRATION
from switcher.metering.windows import CardMeter, load, store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from switcher.clock import Clock
    from switcher.core.status import CardStatus, Status
    from switcher.database import Database
    from switcher.devices import Readings, Sample
    from switcher.metering.energy import Allocation, Stretch
    from switcher.metering.recorder import Window
    from switcher.session.front import RequestTrace
    from switcher.session.handover import Handover

SCHEMAS = (SLICES, LEASES, CALIBRATION)
"""What a meter's database must be opened with."""

PERIOD_S = 0.25
KEEP_NS = 60 * SECOND
DAY_NS = 86_400 * SECOND
_CAUSES = {
    "operator": SliceCause.OPERATOR,
    "grid": SliceCause.GRID,
    "fault": SliceCause.FAULT,
    "lease": SliceCause.AI,
    "inference": SliceCause.AI,
    "foreign": SliceCause.AI,
}
# Claims of other processes; those of our own requests come through `on_handover`.
_OTHERS = ("lease", "foreign")


class Meter:
    """Feeds the recorder from the session's callbacks and its status. One event loop.

    Args:
        database: Opened with the journal's schema.
        clock: Monotonic time.
        keep_days: Slices that ended earlier are deleted; 0 keeps all.
        energy: What cards draw by the operator's word; None = no metering at all.
        rng: Where the borders of a meter's windows come from.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        keep_days: int = 0,
        energy: EnergyConfig | None = None,
        rng: random.Random | None = None,
    ) -> None:
        self._clock = clock
        self._database = database
        self._journal = Journal(database, clock, boot=os.urandom(32))
        self._metered = energy is not None
        self._said = energy or EnergyConfig()
        watts = {
            SliceKind.HASH: self._said.hashing_w,
            SliceKind.AI: self._said.serving_w,
            SliceKind.IDLE: self._said.idle_w,
        }
        self._table = Calibration.said(watts)
        self._leased: dict[str, tuple[object, bytes]] = {}
        self._offset_ns = time.time_ns() - clock.now_ns()
        allot = None if energy is None else self._allot
        self._recorder = Recorder(self._journal, allot=allot)
        self._rng = rng or random.Random()
        self._meters: dict[str, CardMeter] = {}
        self._kept_ns = clock.now_ns()
        self._keep_ns = keep_days * DAY_NS
        self._pruned_ns: int | None = None
        self._seen: dict[str, tuple[SliceKind, bytes]] = {}
        # When each card was looked at last, and its hashes then.
        self._looked: dict[str, tuple[int, int]] = {}
        # Requests answered since a card's last hand-over, and the tokens of those that have some.
        self._requests: dict[str, tuple[int, int]] = {}

    def on_sample(self, card: str, sample: Sample) -> None:
        """A card's sensors were read."""
        meter, readings = self._meters.get(card), sample.readings
        reading = None if readings is None else counter_of(card, readings)
        if meter is None or readings is None or reading is None:
            return
        clock_mhz, cap_w = state_of(card, readings)
        meter.read(reading, clock_mhz=clock_mhz, cap_w=cap_w)

    def energy_of(self, card: str) -> EnergyStatus:
        """What a card has drawn, for the status."""
        meter = self._meters.get(card)
        return EnergyStatus() if meter is None else meter.usage

    def on_request(self, trace: RequestTrace) -> None:
        """A request ended on a card."""
        if trace.failed is None:
            requests, tokens = self._requests.get(trace.card, (0, 0))
            self._requests[trace.card] = (requests + 1, tokens + trace.tokens)

    def on_handover(self, done: Handover) -> None:
        """A card was taken for requests, and given back."""
        requests, tokens = self._requests.pop(done.card, (0, 0))
        if done.card not in self._seen:
            return
        stopped_ns = None if done.out_ns is None else done.claimed_ns + done.out_ns
        # Where another holder kept the card, the stay ended long before the gate opened.
        ends = [at_ns for at_ns in (done.opened_ns, done.released_ns) if at_ns is not None]
        opened_ns = max(done.claimed_ns, min(ends, default=self._clock.now_ns()))
        kind = UnitKind.REQUESTS if requests else UnitKind.NONE
        if tokens:
            kind = UnitKind.TOKENS
        stay = Stay(
            done.claimed_ns, stopped_ns, opened_ns, units=tokens or requests, unit_kind=kind
        )
        self._recorder.stay(done.card, stay)

    async def run(self, status: Callable[[], Status]) -> None:
        """Looks at the cards until cancelled."""
        while True:
            await self.look(status())
            await asyncio.sleep(PERIOD_S)

    async def look(self, status: Status) -> None:
        """Takes one snapshot in."""
        now_ns = self._clock.now_ns()
        for card in status.cards:
            if card.id not in self._seen and not await self._open(card):
                continue
            self._recorder.hashes(card.id, status.now_ns, card.hashes)
            self._note(card, status.now_ns)
        for name, meter in self._meters.items():
            window = meter.due(now_ns)
            if window is not None:
                self._recorder.window(name, window)
        self._recorder.step(now_ns)
        if now_ns - self._kept_ns > KEEP_NS:
            self._keep()
        if self._keep_ns and (self._pruned_ns is None or now_ns - self._pruned_ns > DAY_NS):
            self._pruned_ns = now_ns
            self._journal.prune(status.now_unix_ns - self._keep_ns)

    def close(self) -> None:
        """Ends every slice; the database still has to be closed."""
        now_ns = self._clock.now_ns()
        for name, meter in self._meters.items():
            self._recorder.window(name, meter.last(now_ns))
        self._recorder.close(now_ns)
        self._keep()
        self._meters.clear()
        self._seen.clear()
        self._looked.clear()

    async def _open(self, card: CardStatus) -> bool:
        now_ns = self._clock.now_ns()
        try:
            await asyncio.to_thread(self._recorder.open, card.id, now_ns, hashes=card.hashes)
        except StateError:
            # The database has a problem, which the status shows; the next look tries again.
            return False
        self._seen[card.id] = (SliceKind.IDLE, NONE32)
        if self._metered:
            known = await asyncio.to_thread(load, self._database, card.id)
            self._meters[card.id] = CardMeter(
                now_ns, self._rng, known.over(self._table), part_time=card.kind == "cuda"
            )
        return True

    def _allot(self, card: str, stretches: Sequence[Stretch], window: Window) -> Allocation:
        return self._meters[card].allot(stretches, window)

    def _keep(self) -> None:
        """Writes what was learned of the cards' powers."""
        self._kept_ns = self._clock.now_ns()
        for name, meter in self._meters.items():
            for point, seconds in meter.learned():
                store(self._database, name, point, seconds, time.time_ns())

    def _note(self, card: CardStatus, now_ns: int) -> None:
        kind = _kind(card)
        lease = self._lease(card) if kind is SliceKind.AI else NONE32
        looked_ns, hashes = self._looked.get(card.id, (now_ns, card.hashes))
        self._looked[card.id] = (now_ns, card.hashes)
        if kind is None:
            return
        if (kind, lease) == self._seen[card.id]:
            since_ns = card.tenant_since_ns or 0
            if kind is SliceKind.IDLE and since_ns > looked_ns and card.hashes > hashes:
                # It hashed between two looks, for less time than lies between them.
                self._recorder.tenant(card.id, SliceKind.HASH, SliceCause.RENEWAL, looked_ns)
                self._recorder.tenant(card.id, kind, _cause(card, kind), since_ns)
            return
        self._seen[card.id] = (kind, lease)
        cause = _cause(card, kind)
        since_ns = now_ns
        if card.why_rank is not None and card.tenant_since_ns is not None:
            since_ns = max(card.tenant_since_ns, now_ns - round(PERIOD_S * SECOND))
        self._recorder.tenant(card.id, kind, cause, since_ns, lease)

    def _lease(self, card: CardStatus) -> bytes:
        """The id of the oldest lease on a card, which is kept; zeros if there is none."""
        held = [claim for claim in card.claims if claim.rank == "lease"]
        if not held:
            return NONE32
        claim = min(held, key=lambda claim: claim.since_ns)
        key = (card.id, claim.who, claim.since_ns)
        if self._leased.get(card.id, (None, NONE32))[0] != key:
            price_micro = round(self._said.lease_price * MICRO)
            since_unix_ns = claim.since_ns + self._offset_ns
            lease = lease_of(card.id, claim.who, claim.why, since_unix_ns, price_micro)
            self._leased[card.id] = (key, lease.id)
            store_lease(self._database, lease)
        return self._leased[card.id][1]


def _cause(card: CardStatus, kind: SliceKind) -> SliceCause:
    """Why a stay began; a rule that takes hashing off is the price, or hours that a person set."""
    if card.why_rank == "rule" and kind is SliceKind.IDLE:
        return SliceCause.PRICE if card.why_who == "price" else SliceCause.OPERATOR
    return _CAUSES.get(card.why_rank or "", SliceCause.RENEWAL)


def counter_of(card: str, readings: Readings) -> CounterReading | None:
    """A card's energy counter, if it has one.

    A CPU's is that of all packages, whoever uses them; cores are the only key to divide it by.
    """
    if readings.energy_mj is None:
        return None
    share = 1.0
    if card.startswith("cpu:"):
        share = min(1.0, len(card_cores(card)) / (os.cpu_count() or 1))
    return CounterReading(readings.at_ns, readings.energy_mj, share)


def state_of(card: str, readings: Readings) -> tuple[int, int]:
    """Clock in MHz and power limit in W that a card's draw depends on; 0 = not known.

    The clock of CPU cores changes too fast to tell states apart.
    """
    if card.startswith("cpu:"):
        return 0, 0
    return round((readings.clock_hz or 0) / 1e6), round(readings.power_limit_w or 0)


def _kind(card: CardStatus) -> SliceKind | None:
    """What the snapshot says of a card; None while our own requests have it."""
    if card.health in (Health.SICK, Health.LOST):
        return SliceKind.UNKNOWN
    if any(claim.rank in _OTHERS for claim in card.claims):
        return SliceKind.AI
    if card.tenant is Tenant.HASHING:
        return SliceKind.HASH
    return SliceKind.IDLE if card.tenant is Tenant.IDLE else None
