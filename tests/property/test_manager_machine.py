"""Manager and policy over a simulated card on a virtual clock: the invariants hold whatever comes.

Claims, deaths, orders, pauses with an end, worker and controller crashes, in any order. Time moves
in steps of a millisecond; at each the controller beats, the manager does what is due, and the lanes
hash a chunk.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    rule,
)

from switcher.core.units import MS
from switcher.devices.simulated import simulated_card
from switcher.preempt import Cause, Order
from switcher.preempt.hold import Hold, Ticket
from switcher.preempt.manager import TEND_NS, Answer, Manager, OrderRequest
from switcher.testing import SimulatedGate, SimulatedHasher, SimulatedHolder, VirtualClock

LANES = 2
HEARTBEAT_LIMIT_NS = 20 * MS
REAP_LIMIT_NS = 100 * MS
CAUSES = st.sampled_from([Cause.FAULT, Cause.THERMAL, Cause.GRID, Cause.OPERATOR, Cause.POLICY])


class House(RuleBasedStateMachine):
    holders = Bundle("holders")
    tickets = Bundle("tickets")

    @initialize()
    def build(self) -> None:
        self.clock = VirtualClock()
        self.card = simulated_card(clock=self.clock)
        self.gate = SimulatedGate(self.clock)
        self.hasher = SimulatedHasher(self.gate, size=100_000)
        self.answers: dict[int, Answer] = {}
        self.asked: dict[int, OrderRequest] = {}
        self.next_id = 0
        self.due_ns = 0
        self.dead: list[SimulatedHolder] = []
        self.off_core: set[int] = set()
        self.gate.beat()
        self.start_controller()
        self.hasher.start()

    def start_controller(self) -> None:
        self.gate.controller_alive = True
        self.manager = Manager(self.gate, self.clock, self.record)
        # The supervisor's own holder; a dead supervisor's is reaped like anybody's.
        self.front = self.gate.register("front", rank=4)
        self.hold = Hold(self.front, self.clock, linger_ns=2 * MS)
        self.due_ns = self.manager.step()

    def record(self, answer: Answer) -> None:
        assert answer.request.id not in self.answers, "a signal is answered once"
        assert answer.at_ns <= answer.request.answer_by_ns + TEND_NS
        self.answers[answer.request.id] = answer

    # --- what people and programs do ---

    @rule(target=holders)
    def register(self) -> SimulatedHolder:
        return self.gate.register("somebody")

    @rule(
        holder=holders,
        lasting_ms=st.one_of(st.none(), st.integers(1, 200)),
        eager=st.booleans(),
    )
    def claim(self, holder: SimulatedHolder, lasting_ms: int | None, *, eager: bool) -> None:
        if holder.alive and not holder.claimed:
            end = None if lasting_ms is None else self.clock.now_ns() + lasting_ms * MS
            holder.claim("work", until_ns=end)
            if eager:
                holder.wait_drained()

    @rule(holder=holders)
    def release(self, holder: SimulatedHolder) -> None:
        if holder.alive:
            holder.release()

    @rule(holder=consumes(holders))
    def kill_holder(self, holder: SimulatedHolder) -> None:
        if holder.alive:
            holder.die()
            self.dead.append(holder)

    @rule(
        cause=CAUSES,
        share=st.sampled_from([0, 0, 300, 1000]),
        lasting_ms=st.one_of(st.none(), st.integers(0, 300)),
        patience_ms=st.integers(0, 120),
    )
    def signal(self, cause: Cause, share: int, lasting_ms: int | None, patience_ms: int) -> None:
        now_ns = self.clock.now_ns()
        end = None if lasting_ms is None else now_ns + lasting_ms * MS
        order = Order(cause, share, "tester", "a test", now_ns, end)
        signal = OrderRequest(self.next_id, order, now_ns + patience_ms * MS)
        self.next_id += 1
        self.asked[signal.id] = signal
        if self.gate.controller_alive:
            self.manager.ask(signal)
        else:
            del self.asked[signal.id]

    @rule(cause=CAUSES)
    def withdraw(self, cause: Cause) -> None:
        if self.gate.controller_alive:
            self.manager.withdraw(cause)
            self.due_ns = self.manager.step()

    @rule(target=tickets, patience_ms=st.one_of(st.none(), st.integers(0, 50)))
    def request(self, patience_ms: int | None) -> tuple[Hold, Ticket] | None:
        if not self.gate.controller_alive:
            return None
        end = None if patience_ms is None else self.clock.now_ns() + patience_ms * MS
        return self.hold, self.hold.take("a request", end)

    @rule(held=consumes(tickets))
    def answer_request(self, held: tuple[Hold, Ticket] | None) -> None:
        if held is not None and held[0] is self.hold and self.gate.controller_alive:
            held[0].give_back(held[1])

    # --- what breaks ---

    @rule(lane=st.integers(0, LANES - 1))
    def kill_worker_in_a_chunk(self, lane: int) -> None:
        if lane in self.hasher.inside:
            # A lane off its core hashes nothing now; what it did of the chunk it did before.
            if lane not in self.off_core:
                self.check_hashing()
            self.hasher.hash_chunk(lane, crash=True)

    @rule()
    def restart_worker(self) -> None:
        if not self.gate.hasher_alive:
            self.hasher.start()

    @rule()
    def kill_controller(self) -> None:
        if self.gate.controller_alive:
            self.gate.controller_alive = False
            self.front.die()
            # Whoever asked learns from the closed connection.
            self.asked = {i: s for i, s in self.asked.items() if i in self.answers}

    @rule()
    def restart_controller(self) -> None:
        if not self.gate.controller_alive:
            self.start_controller()

    @rule(lane=st.integers(0, LANES - 1))
    def deschedule(self, lane: int) -> None:
        """The kernel takes a lane's core away in the middle of a chunk: it cannot say so."""
        self.off_core.add(lane)

    @rule()
    def schedule(self) -> None:
        """It comes back; what is left of its chunk is the one thing that may be late."""
        for lane in self.off_core & self.hasher.inside:
            if not self.gate.may_hash:
                self.hasher.leave(lane)
        self.off_core.clear()

    # --- time ---

    @rule(holder=holders)
    def look(self, holder: SimulatedHolder) -> None:
        if holder.alive:
            holder.wait_drained()

    @rule(ms=st.integers(1, 60))
    def pass_time(self, ms: int) -> None:
        for _ in range(ms):
            self.tick()

    def tick(self) -> None:
        self.clock.advance(MS)
        if self.gate.controller_alive:
            self.gate.beat()
            self.hold.step()
            if self.clock.now_ns() >= self.due_ns:
                self.due_ns = self.manager.step()
        for lane in sorted(set(range(LANES)) - self.off_core):
            # A lane that is in decided so at its last look: it finishes its chunk before the next.
            if lane in self.hasher.inside:
                self.check_hashing()
                self.hasher.hash_chunk(lane)
            else:
                self.hasher.enter(lane)
        for holder in self.gate.holders.values():
            if holder.alive:
                holder.wait_drained()
        self.check_promises()

    # --- what must hold ---

    def check_hashing(self) -> None:
        granted = [h for h in self.gate.holders.values() if h.granted]
        assert not granted, "I1: hashing under a granted claim"
        late_ns = self.clock.now_ns() - self.gate.heartbeat_ns
        assert late_ns <= HEARTBEAT_LIMIT_NS, "I4: hashing without a heartbeat"

    def check_promises(self) -> None:
        now_ns = self.clock.now_ns()
        for signal in self.asked.values():
            if signal.id not in self.answers:
                assert now_ns <= signal.answer_by_ns + TEND_NS, "I2: a signal without an answer"
        if self.gate.controller_alive:
            for holder in self.dead:
                bit = self.gate.closed >> (8 + holder.slot) & 1
                if bit and self.gate.holders[holder.slot] is holder:
                    born_ns = max(holder.died_ns or 0, self.manager_since_ns())
                    assert now_ns - born_ns <= REAP_LIMIT_NS, "I4: a dead holder's claim stands"

    def manager_since_ns(self) -> int:
        return self.due_ns - TEND_NS

    @invariant()
    def each_nonce_once(self) -> None:
        if not hasattr(self, "hasher"):
            return
        for nonce, count in self.hasher.hashed.items():
            assert count == 1 or nonce in self.hasher.may_repeat, "I3: a nonce hashed twice"
        left = {n for part in self.hasher.parts.values() for n in range(part.begin, part.end)}
        for nonce in range(self.hasher.frontier):
            assert nonce in left or self.hasher.hashed[nonce], "I3: a nonce skipped"

    @invariant()
    def the_gate_does_what_was_decided(self) -> None:
        if hasattr(self, "manager") and self.gate.controller_alive:
            view = self.manager.look()
            for claim in view.reading.claims:
                assert view.reading.closed >> (8 + claim.slot) & 1

    def teardown(self) -> None:
        """Everybody goes away: the card hashes again, and every nonce gets its turn."""
        if not hasattr(self, "gate"):
            return
        if not self.gate.controller_alive:
            self.start_controller()
        if not self.gate.hasher_alive:
            self.hasher.start()
        for holder in list(self.gate.holders.values()):
            if holder is not self.front and holder.alive:
                holder.release()
        self.schedule()
        for ticket in list(self.hold._tickets):
            self.hold.give_back(ticket)
        for cause in Cause:
            self.manager.withdraw(cause)
        before = sum(self.hasher.hashed.values())
        for _ in range(150):
            self.tick()
        assert self.gate.closed == 0, "nothing holds the card, yet it is closed"
        assert sum(self.hasher.hashed.values()) > before, "the card does not hash again"
        last = self.gate.register("last")
        last.claim("to see it granted")
        for _ in range(3):
            self.tick()
        assert last.granted, "a claim on a healthy card is not granted"
        assert set(self.asked) <= set(self.answers), "I2: a signal was never answered"


House.TestCase.settings = settings(
    max_examples=300,
    stateful_step_count=50,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestHouse = pytest.mark.timeout(280)(House.TestCase)


def test_ending_the_search_hands_out_nothing_twice() -> None:
    clock = VirtualClock()
    gate = SimulatedGate(clock)
    gate.beat()
    hasher = SimulatedHasher(gate, size=50)
    hasher.start()
    for turn in range(200):
        lane = turn % LANES
        if not hasher.enter(lane) and lane in hasher.inside:
            hasher.hash_chunk(lane)
    assert hasher.finished
    assert set(hasher.hashed.values()) == {1}
    assert len(hasher.hashed) == 50
