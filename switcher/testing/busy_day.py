"""A long time of operation on a virtual clock: simulated gates under the house's real policy.

Managers, ladder, meter, recorder and database are the real ones; gates, hashing, requests and what
the grid says are made up. What was really hashed, asked and leased is counted beside the journal.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from switcher.config import EnergyConfig
from switcher.config.signals import SignalsConfig
from switcher.core.signals import Authenticity, Kind, Signal
from switcher.core.status import CardStatus, ClaimStatus, Health, Status, Tenant
from switcher.core.units import MS, SECOND
from switcher.preempt.manager import Manager
from switcher.preempt.orders import Cause, Order
from switcher.session.front import RequestTrace
from switcher.session.handover import Handover
from switcher.session.meter import Meter
from switcher.session.signals import SignalDesk
from switcher.testing.clock import VirtualClock
from switcher.testing.gate import SimulatedGate

if TYPE_CHECKING:
    from switcher.database import Database
    from switcher.testing.gate import SimulatedHolder

RATE_HPS = 10_000_000
STEP_NS = SECOND
WATTS = EnergyConfig(hashing_w=650, serving_w=480, idle_w=95)
_GRID = (Kind.LIMIT, Kind.EMERGENCY, Kind.FREQUENCY, Kind.SCHEDULE, Kind.FOREIGN)


@dataclass(slots=True, eq=False)
class _Card:
    """One simulated card with its real manager."""

    id: str
    gate: SimulatedGate
    manager: Manager
    requests: SimulatedHolder
    lessee: SimulatedHolder
    hashes: int = 0
    lost_until_ns: int = 0
    leased_until_ns: int = 0
    lessees: int = 0


@dataclass(slots=True)
class BusyDay:
    """Cards that live through random events, a second at a time.

    Attributes:
        database: Opened with the meter's schemas.
        seed: Of everything that happens.
        count: How many cards.
        done: How often what happened.
    """

    database: Database
    seed: int = 1
    count: int = 2
    done: Counter[str] = field(default_factory=Counter)
    clock: VirtualClock = field(default_factory=lambda: VirtualClock(1000 * SECOND))
    cards: list[_Card] = field(init=False)
    meter: Meter = field(init=False)
    desk: SignalDesk = field(init=False)
    _rng: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._rng = random.Random(self.seed)
        self.meter = Meter(self.database, self.clock, energy=WATTS, rng=self._rng)
        self.cards = [self._card(f"sim:{number}") for number in range(self.count)]
        managers = {card.id: card.manager for card in self.cards}
        self.desk = SignalDesk(SignalsConfig(), managers, self.clock, draw=self._rng.random)

    def _card(self, name: str) -> _Card:
        gate = SimulatedGate(self.clock, hasher_alive=True)
        manager = Manager(gate, self.clock)
        return _Card(name, gate, manager, gate.register("requests", 4), gate.register("job", 3))

    async def run(self, seconds: int, *, quiet: bool = False) -> None:
        """Lives through so many virtual seconds; `quiet` = nothing new happens in them."""
        await self.meter.look(self.status())
        for _ in range(seconds):
            if not quiet:
                self._happen()
            for card in self.cards:
                if card.lessee.claimed and self.clock.now_ns() >= card.leased_until_ns:
                    card.lessee.release()
            self.desk.step()
            for card in self.cards:
                card.manager.step()
                self._work(card)
            self.clock.advance(STEP_NS)
            await self.meter.look(self.status())

    def close(self) -> None:
        """Ends the last slices."""
        self.meter.close()

    def status(self) -> Status:
        """What the house would say now."""
        now_ns = self.clock.now_ns()
        return Status(
            version="simulated",
            pid=0,
            started_ns=0,
            now_ns=now_ns,
            now_unix_ns=now_ns,
            cards=tuple(self._shown(card, now_ns) for card in self.cards),
        )

    def _shown(self, card: _Card, now_ns: int) -> CardStatus:
        decision = card.manager.look().decision
        lost = now_ns < card.lost_until_ns
        return CardStatus(
            id=card.id,
            kind="simulated",
            health=Health.LOST if lost else Health.ALIVE,
            tenant=Tenant.HASHING if card.gate.closed == 0 else Tenant.IDLE,
            tenant_since_ns=decision.since_ns,
            why_rank=None if decision.rank is None else decision.rank.name.lower(),
            claims=tuple(
                ClaimStatus(who=claim.who, why="", rank="lease", since_ns=claim.since_ns)
                for claim in card.gate.reading().claims
                if claim.rank == 3
            ),
            hashes=card.hashes,
        )

    def _happen(self) -> None:
        """Whatever happens in this second, if anything does."""
        rng, now_ns = self._rng, self.clock.now_ns()
        card = rng.choice(self.cards)
        chance = rng.random()
        until_ns = now_ns + round(rng.expovariate(1 / 60) * SECOND) + 1
        if chance < 0.01:
            share = rng.choice((0, 0, 300, 1000))
            order = Order(Cause.OPERATOR, share, "operator", "simulated", now_ns, until_ns)
            card.manager.put(order)
            self.done["order"] += 1
        elif chance < 0.02:
            self._signal(rng.choice(_GRID), now_ns, until_ns)
        elif chance < 0.025 and not card.lessee.claimed:
            card.lessees += 1
            card.lessee.who = f"job {card.lessees}"
            card.lessee.claim("simulated", until_ns=None)
            card.leased_until_ns = until_ns
            self.done["lease"] += 1
        elif chance < 0.026:
            card.lost_until_ns = until_ns
            self.done["lost"] += 1
        elif chance < 0.4 and now_ns >= card.lost_until_ns:
            self._request(card, now_ns)

    def _signal(self, kind: Kind, now_ns: int, until_ns: int) -> None:
        limit = self._rng.randrange(0, 1001, 50)
        self.desk.put(
            Signal(
                source=f"simulated {kind.value}",
                kind=kind,
                value=float(limit),
                unit="permille",
                limit=limit,
                received_ns=now_ns,
                end_ns=until_ns,
                authenticity=Authenticity.LOCAL,
                reason="simulated",
            )
        )
        self.done["signal"] += 1

    def _request(self, card: _Card, now_ns: int) -> None:
        """A stay of milliseconds within this second, told as the house's hand-overs tell it."""
        claimed_ns = now_ns + self._rng.randrange(100 * MS)
        released_ns = claimed_ns + self._rng.randrange(1, 800 * MS)
        hashed = card.gate.closed == 0
        self.meter.on_request(
            RequestTrace("r", card.id, claimed_ns, claimed_ns, None, 0, 1, released_ns, None)
        )
        self.meter.on_handover(
            Handover(
                card.id,
                "simulated",
                claimed_ns,
                out_ns=21_000 if hashed else None,
                opened_ns=released_ns if hashed else None,
                released_ns=released_ns,
            )
        )
        self.done["request"] += 1

    def _work(self, card: _Card) -> None:
        if card.gate.closed == 0 and self.clock.now_ns() >= card.lost_until_ns:
            card.hashes += RATE_HPS * card.gate.share // 1000
