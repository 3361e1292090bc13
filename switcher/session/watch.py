"""The watch over one card: what its sensors, its programs and its own progress mean for it.

`look` runs on the thread that reads the sensors and asks the kernel about programs; everything else
runs in the supervisor's loop. Heat and foreign programs become signals; faults bench the card.
"""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.config import LogLevel
from switcher.core.attempts import Attempts
from switcher.core.messages import Renew
from switcher.core.units import SECOND, format_span
from switcher.devices import CardKind
from switcher.devices.processes import Processes
from switcher.devices.xid import Xid, XidAction, xid
from switcher.log import Tag, event
from switcher.session.remedies import Progress, Remedies, Remedy
from switcher.signals.foreign import ForeignRule, Program, Seen
from switcher.signals.thermal import ThermalRule

if TYPE_CHECKING:
    from switcher.clock import Clock
    from switcher.config import Config
    from switcher.core.signals import Outlet, Signal
    from switcher.devices import Readings, Sample
    from switcher.session.card import ManagedCard

# A lane of a CPU card may wait long for a core that others keep busy; a kernel on a GPU may not.
FLOOR_S = {CardKind.CPU: 30.0, CardKind.CUDA: 3.0, CardKind.SIMULATED: 30.0}


class Names:
    """Exclusive programs that run on this host; one scan serves all cards. Any thread.

    Args:
        names: What to look for.
        clock: Where the time comes from.
        keep_ns: How long a scan is used.
    """

    def __init__(self, names: tuple[str, ...], clock: Clock, keep_ns: int) -> None:
        self._names = names
        self._clock = clock
        self._keep_ns = keep_ns
        self._lock = threading.Lock()
        self._at_ns: int | None = None
        self._found: tuple[tuple[int, str], ...] = ()
        self.processes = Processes()

    def running(self) -> tuple[tuple[int, str], ...]:
        """Number and name of each."""
        if not self._names:
            return ()
        with self._lock:
            now_ns = self._clock.now_ns()
            if self._at_ns is None or now_ns - self._at_ns >= self._keep_ns:
                self._found, self._at_ns = self.processes.running(self._names), now_ns
            return self._found


@dataclass(frozen=True, slots=True)
class Look:
    """A sample and what was seen beside it."""

    sample: Sample
    readings: Readings | None
    seen: Seen


class CardWatch:
    """Watches one card.

    Args:
        card: Which.
        config: What the operator set.
        clock: Where the time comes from.
        outlet: Where signals go.
        names: Finds exclusive programs.
    """

    def __init__(
        self, card: ManagedCard, config: Config, clock: Clock, outlet: Outlet, names: Names
    ) -> None:
        self._card = card
        self._clock = clock
        self._outlet = outlet
        self._names = names
        self._heat = ThermalRule(card.id, config.thermal, config.thermal_ai)
        self._programs = ForeignRule(card.id, config.foreign)
        watchdog = config.watchdog
        floor_s = watchdog.slice_deadline_s or FLOOR_S[card.card.info.kind]
        self._hashing = Progress(round(floor_s * SECOND))
        self._steps = Progress(round(watchdog.step_deadline_s * SECOND))
        window_ns = round(watchdog.window_s * SECOND)
        self._remedies = Remedies(Attempts(watchdog.remedies, window_ns))
        self._said: dict[str, int | None] = {}
        self._own: object = None
        self._judged = False
        self._owners: tuple[int, ...] = (os.getpid(),)

    @property
    def method(self) -> str:
        """How foreign programs are found on the card."""
        return self._programs.method.value

    @property
    def hot(self) -> bool:
        """Whether heat, or that it cannot be read, keeps hashing off."""
        return "heat" in self._said

    # --- on the sensors' thread ---

    def look(self, sample: Sample) -> Look:
        """Asks the kernel who is on the card."""
        now_ns = self._clock.now_ns()
        readings = self._card.sensors.fresh(now_ns)
        programs = None
        if readings is not None and readings.processes is not None:
            processes, owners = self._names.processes, self._owners
            programs = tuple(
                Program(one.pid, processes.name(one.pid), processes.is_under(one.pid, owners))
                for one in readings.processes
            )
        seen = Seen(
            now_ns,
            programs,
            self._names.running(),
            None if readings is None else readings.memory_used_bytes,
            expects_own=self._card.has_context,
        )
        return Look(sample, readings, seen)

    # --- in the loop ---

    def judge(self, look: Look) -> None:
        """Acts on one look."""
        if look.sample.lost:
            self._card.bench("sensors", look.sample.problem or "the card is gone", gone=True)
            return
        if look.sample.readings is not None:
            for code in look.sample.readings.xids or ():
                self._xid(xid(code), look)
        self._say("heat", self._heat.judge(look.readings, look.seen.now_ns))
        self._judged = True
        own = (self._card.desk.events, tuple(m.state for m in self._card.models.values()))
        busy = own != self._own or self._card.desk.waiting > 0
        self._own = own
        seen = Seen(
            look.seen.now_ns,
            look.seen.programs,
            look.seen.exclusive,
            look.seen.memory_used_bytes,
            own_work=busy,
            expects_own=look.seen.expects_own,
        )
        self._say("programs", self._programs.judge(seen))

    def step(self) -> None:
        """Looks whether the card makes progress."""
        card = self._card
        reading = card.look().reading
        self._owners = (os.getpid(), *(claim.pid for claim in reading.claims if claim.pid > 0))
        now_ns = self._clock.now_ns()
        if self._judged and card.sensors.fresh(now_ns) is None:
            # The next try may hang for long: what is too old to be true is judged without it.
            self._say("heat", self._heat.judge(None, now_ns))
        works = not card.lost and card.ready is not None and card.problem is None
        hashing = works and reading.lanes_in and reading.hasher_alive
        asked = works and card.desk.waiting > 0
        late_hash = self._hashing.overdue(now_ns, card.hash_count(), busy=hashing)
        late_step = self._steps.overdue(now_ns, card.desk.events, busy=asked)
        if self._hashing.moved or self._steps.moved:
            self._remedies.helped()
        if late_hash:
            what = f"hashing has made no progress for {format_span(self._hashing.deadline_ns)}"
            self._remedy(what, now_ns, gentle=True)
        elif late_step:
            what = f"no request has made progress for {format_span(self._steps.deadline_ns)}"
            self._remedy(what, now_ns, gentle=False)

    # --- inside ---

    def _say(self, what: str, signal: Signal | None) -> None:
        """Puts a signal when what it wants changes, and takes it back when it is over."""
        source = {"heat": f"heat of {self._card.id}", "programs": f"programs on {self._card.id}"}
        if signal is None:
            if self._said.pop(what, None) is not None:
                self._outlet.withdraw(source[what])
                event(Tag.HOST, f"{source[what]}: over", card=self._card.id)
        elif self._said.get(what) != signal.limit or signal.value == 0:
            self._said[what] = signal.limit
            self._outlet.put(signal)

    def _xid(self, error: Xid, look: Look) -> None:
        advice = f"; {error.advice}" if error.advice else ""
        text = f"{self._card.id} Xid {error.code}: {error.what}{advice}"
        foreign = any(not program.ours for program in look.seen.programs or ())
        event(
            Tag.HOST,
            text,
            level=LogLevel.WARNING if error.action is XidAction.NOTE else LogLevel.ERROR,
            card=self._card.id,
            xid=error.code,
            action=error.action.value,
        )
        problem = f"Xid {error.code}: {error.what}{advice}"
        if error.action is XidAction.LOST:
            self._card.bench("Xid", problem, gone=True)
        elif error.action is XidAction.BENCH:
            self._card.bench("Xid", problem)
            self._leave()
        elif error.action is XidAction.RENEW and not foreign:
            self._remedy(problem, self._clock.now_ns(), gentle=False)

    def _leave(self) -> None:
        """Ends a benched card's worker: hung lanes are gone, and a reset finds the card free."""
        self._card.desk.fail_all(f"card {self._card.id} is benched")
        self._card.process.retire()

    def _remedy(self, what: str, now_ns: int, *, gentle: bool) -> None:
        remedy = self._remedies.next(now_ns, gentle=gentle)
        card = self._card
        self._hashing.again(now_ns)
        self._steps.again(now_ns)
        if remedy is Remedy.RENEW and card.process.send(Renew()):
            done = "its context is made anew"
        elif remedy is not Remedy.BENCH and card.process.kill():
            done = "its worker is replaced"
        else:
            done = f"it is benched: {self._remedies.why_benched}"
            card.bench("watchdog", f"{what}; {done}")
            self._leave()
        event(Tag.HOST, f"{card.id} {what}; {done}", level=LogLevel.ERROR, card=card.id)
