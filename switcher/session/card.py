"""One managed card, as the supervisor sees it: gate, policy, worker, requests, counters."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from switcher.config import LogLevel, state_dir
from switcher.core.messages import (
    Answer,
    LoadModel,
    ModelState,
    Ready,
    Serving,
    Start,
    Trouble,
    Work,
    Working,
)
from switcher.core.units import MS, SECOND
from switcher.devices import CardKind, Sampler
from switcher.devices.cuda import CudaCard
from switcher.devices.watched import WatchedCard
from switcher.errors import LeaseTimeoutError, StateError
from switcher.hashing.rates import RateMeter
from switcher.inference.blas import thread_environment
from switcher.log import Tag, event
from switcher.pool.control import GateController
from switcher.preempt import Cause, Order
from switcher.preempt.manager import CAUSE_BITS, Manager, OrderRequest, Verdict
from switcher.preempt.manager import Answer as Verdicts
from switcher.preempt.orders import WHOLE
from switcher.session.cores import LaneHelp
from switcher.session.demand import Demand
from switcher.session.desk import Open, RequestDesk, describe
from switcher.session.lines import model_ready
from switcher.session.mining import versions_of
from switcher.session.process import WorkerProcess
from switcher.session.ring import Found, RingReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.clock import Clock
    from switcher.config import Config
    from switcher.core.job import Job
    from switcher.core.status import ServingStatus
    from switcher.devices import Sample
    from switcher.pool import PooledCard
    from switcher.preempt.hold import Ticket
    from switcher.preempt.manager import View
    from switcher.session.cores import Cores
    from switcher.session.handover import Handover
    from switcher.session.process import WorkerKind
    from switcher.session.watch import CardWatch, Look

    OnHits = Callable[["ManagedCard", list[Found]], None]

# How long a pause waits for hashing to leave before it tells the asker that it did not.
PATIENCE_NS = 5 * SECOND
NO_WORK = "the upstream has given no work yet"


class ManagedCard:
    """One card. Lives in the supervisor's event loop.

    Args:
        pooled: The card and its gate.
        config: What the operator set.
        clock: Where the time comes from.
        gate_dir: Folder of the segments.
        on_hits: Called in the loop with what the card found.
        on_handover: Called with each hand-over.
        no_work: Why there is nothing to hash at first.
        worker: Makes the owner of the card; by default a process of its own.
        hint: What to tell people beside "ready".
        on_sample: Called in the loop with the card's id and each reading of its sensors.
        cores: Where threads stay; None = leave them where they are.

    Raises:
        GateBusyError: Another switcher controls this card.
    """

    def __init__(
        self,
        pooled: PooledCard,
        config: Config,
        clock: Clock,
        gate_dir: str,
        *,
        on_hits: OnHits,
        on_handover: Callable[[Handover], None] = lambda _handover: None,
        no_work: str = NO_WORK,
        worker: WorkerKind = WorkerProcess,
        hint: Callable[[ModelState], str] = lambda _model: "",
        on_sample: Callable[[str, Sample], None] = lambda _card, _sample: None,
        cores: Cores | None = None,
    ) -> None:
        self.card = pooled.card
        self.gate = pooled.gate
        self.id = pooled.card.info.id
        self._config = config
        self._clock = clock
        self._on_hits = on_hits
        self._hint = hint
        self._on_sample = on_sample
        self._loop = asyncio.get_running_loop()
        if isinstance(self.card, CudaCard | WatchedCard):
            self.card.helper.deadline_s = config.sensors.deadline_s
        self.sensors = Sampler(self.card, clock, config.sensors.period_s, self._on_read)
        self.watch: CardWatch | None = None
        self._sampled = False
        self._help = LaneHelp(self._loop, self._is_out, lambda: self.process.pid)
        starting = CAUSE_BITS[Cause.STARTING]
        self.controller = GateController(self.gate, starting, self._help.watch, self._help.close)
        self.manager = Manager(self.controller, clock, self._answered, config.cards.share_permille)
        linger_ns = round(config.preempt.linger_ms * MS)
        self.demand = Demand(self.gate, clock, linger_ns, self.first_hashes_ns, on_handover)
        self.desk = RequestDesk(self._send, self._granted)
        self.meter = RateMeter()
        self.models: dict[str, ModelState] = {}
        self.serving: tuple[ServingStatus, ...] = ()
        self.ready: Ready | None = None
        self.problem: str | None = None
        self.lost = False
        """Whether the card is out of both schedulers."""
        self.gone = False
        """Whether it is out because it is not there any more."""
        self.exit_code = 0
        self._ring: RingReader | None = None
        self._hashes_before: int | None = None
        self._work: Work | None = None
        self._names: list[str] = []
        self._requests = itertools.count(1)
        self._futures: dict[int, asyncio.Future[Verdicts]] = {}
        self._ready_event = asyncio.Event()
        self.process = worker(
            Start(
                card=self.id,
                gate_dir=gate_dir,
                backend=config.cards.backend or None,
                versions=versions_of(config.mining),
                model_dir=config.inference.cache_dir or None,
                drain_timeout_ns=round(config.preempt.drain_timeout_ms * MS),
                cores=cores.allowed if cores else (),
                card_cores=self.card.info.cores if cores else (),
                house_cores=cores.house if cores else (),
                state_dir=str(state_dir(config.state)),
                warps=config.cards.warps,
                queue_requests=config.inference.max_queued_requests,
                queue_tokens=config.inference.max_queued_tokens,
                max_model_len=config.inference.max_model_len,
                max_num_seqs=config.inference.max_num_seqs,
                max_num_batched_tokens=config.inference.max_num_batched_tokens,
                memory_share=round(config.inference.gpu_memory_utilization * 1000),
            ),
            clock,
            self._receive,
            self._ended,
            thread_environment(self._threads()),
        )
        self.manager.set_work(has_work=False, reason=no_work)
        unread = "its sensors have not been read yet"
        self.manager.put(Order(Cause.STARTING, 0, "sensors", unread, clock.now_ns()))
        self.step()

    def _threads(self) -> int:
        """Threads of the array library: never more than the card's cores, one by default."""
        wanted = self._config.inference.threads
        if self.card.info.kind is not CardKind.CPU:
            return max(1, wanted)
        return min(wanted or self.card.info.units, self.card.info.units)

    async def open(self) -> None:
        """Starts the worker, and the reading of the card's sensors."""
        self.sensors.start()
        await self.process.open()

    @property
    def answers(self) -> bool:
        """Whether its worker says that it lives; one that was given up need not."""
        return self.lost or self.process.answers

    async def wait_ready(self) -> None:
        """Waits until the worker owns its card, or says that it never will."""
        await self._ready_event.wait()

    # --- demand ---

    def first_byte(self) -> Ticket | None:
        """Closes the gate at the first byte of a request; None if no model could answer it."""
        if self.lost or not any(m.state == "loaded" for m in self.models.values()):
            return None
        return self.demand.first_byte()

    def take(self, what: str) -> Ticket:
        """Closes the gate for a request and keeps it closed until `give_back`."""
        return self.demand.take(what)

    def give_back(self, ticket: Ticket) -> None:
        """A request is over."""
        self.demand.give_back(ticket)

    def _granted(self, item: Open) -> None:
        self.demand.granted(describe(item.request))

    # --- orders ---

    async def pause(self, until_ns: int | None, who: str, reason: str) -> None:
        """Keeps hashing off, and returns when it is off.

        Raises:
            LeaseTimeoutError: Hashing did not leave; the pause is taken back.
            StateError: It was refused.
        """
        now_ns = self._clock.now_ns()
        order = Order(Cause.OPERATOR, 0, who, reason, now_ns, until_ns)
        self.manager.withdraw(Cause.OPERATOR)
        number = next(self._requests)
        future: asyncio.Future[Verdicts] = self._loop.create_future()
        self._futures[number] = future
        self.manager.ask(OrderRequest(number, order, now_ns + PATIENCE_NS))
        while not future.done():
            await asyncio.sleep(0.002)
            self.step()
        answer = future.result()
        if answer.verdict is Verdict.EXPIRED:
            raise LeaseTimeoutError(f"card {self.id}: {answer.reason}; try `switcher doctor`")
        if answer.verdict is Verdict.REFUSED:
            raise StateError(f"card {self.id}: {answer.reason}")

    def throttle(self, share: int, until_ns: int | None, who: str) -> None:
        """Lets hashing have that much of the card, in 1/1000; 1000 = all of it again.

        It replaces what the operator ordered before, a pause too. Other limits still hold.
        """
        self.manager.withdraw(Cause.OPERATOR)
        if share < WHOLE:
            reason = f"throttled to {share / 10:g} %"
            order = Order(Cause.OPERATOR, share, who, reason, self._clock.now_ns(), until_ns)
            self.manager.put(order)
        self.step()

    def resume(self, who: str, duration_ns: int | None) -> None:
        """Takes the operator's orders back; for a duration, overrules what ranks below them."""
        self.manager.withdraw(Cause.OPERATOR)
        if duration_ns is not None:
            now_ns = self._clock.now_ns()
            reason = "the rules are overruled"
            until_ns = now_ns + duration_ns
            self.manager.put(Order(Cause.OPERATOR, WHOLE, who, reason, now_ns, until_ns))
        self.step()

    def _answered(self, answer: Verdicts) -> None:
        future = self._futures.pop(answer.request.id, None)
        if future is not None and not future.done():
            future.set_result(answer)

    def step(self) -> int:
        """Does what is due with the orders; returns when to come again."""
        return self.manager.step()

    def tend(self) -> None:
        """Looks whether the card makes progress."""
        if self.watch is not None:
            self.watch.step()

    def _is_out(self) -> bool:
        """Whether lanes need no help to leave: the card is drained, or its gate is open."""
        state = self.gate.read()
        return state.drained or not state.closed

    def look(self) -> View:
        """What the gate says and what the policy makes of it."""
        return self.manager.look()

    # --- work ---

    def set_job(
        self, job: Job | None, reason: str = NO_WORK, part: tuple[int, int] = (0, 0)
    ) -> None:
        """Gives the card work; None = there is none now, for that reason.

        Args:
            job: The work.
            reason: Why there is none.
            part: The positions that are this card's; (0, 0) = all.
        """
        self._work = None if job is None else Work(job, *part)
        if self._work is not None:
            # The gate opens when the lanes know the job, so that the way back measures hand-overs
            # and not the time that a first job takes to arrive.
            self._send(self._work, ())
            return
        self.manager.set_work(has_work=False, reason=reason)
        self.step()

    def acknowledge(self, found: Found) -> None:
        """Forgets a hit that is in safe hands."""
        if self._ring is not None:
            self._ring.acknowledge(found)

    def count(self) -> None:
        """Reads the hash counter."""
        if self._ring is None:
            return
        total = self._ring.hashes()
        if self._hashes_before is None:
            self._hashes_before = total
        self.meter.read(self._clock.now_ns(), total - self._hashes_before)

    def load(self, name: str) -> None:
        """Loads a model, now and after every restart of the worker."""
        self._names.append(name)
        if self.ready is not None:
            self._send(LoadModel(name), ())

    def first_hashes_ns(self) -> tuple[int, ...]:
        """When each lane's latest stay on the card began to hash; 0 = never."""
        return () if self._ring is None else self._ring.first_hashes_ns()

    # --- the worker ---

    def _send(self, message: object, bodies: object) -> bool:
        return self.process.send(message, bodies)  # type: ignore[arg-type]

    def _receive(self, message: object, bodies: tuple[bytes, ...]) -> None:
        if isinstance(message, Answer):
            self.desk.receive(message, bodies)
        elif isinstance(message, Ready):
            self._on_ready(message)
        elif isinstance(message, Working):
            if self._work is not None:
                self.manager.set_work(has_work=True)
                self.step()
        elif isinstance(message, ModelState):
            self._on_model(message)
        elif isinstance(message, Serving):
            self.serving = tuple(replace(model, card=self.id) for model in message.models)
        elif isinstance(message, Trouble):
            self._on_trouble(message)

    def _on_ready(self, ready: Ready) -> None:
        restarted = self.ready is not None
        self.ready = ready
        self.problem = None
        if self._ring is None:
            self._ring = RingReader(self.gate, ready.lanes, self._hits)
            self.count()
        if self._work is not None:
            self._send(self._work, ())
        for name in self._names:
            self._send(LoadModel(name), ())
        self.step()
        self._ready_event.set()
        if restarted:
            event(Tag.HOST, f"{self.id} worker {ready.pid} runs again", card=self.id, pid=ready.pid)

    def _on_model(self, model: ModelState) -> None:
        known = self.models.get(model.name)
        self.models[model.name] = model
        if model.state == "loaded":
            text = model_ready(model) + self._hint(model)
            event(Tag.MODEL, text, card=self.id, model=model.name, took_ns=model.took_ns)
        elif model.state == "failed":
            text = f"{model.name} failed: {model.problem}"
            event(Tag.MODEL, text, level=LogLevel.ERROR, card=self.id, model=model.name)
        elif model.progress is None and (known is None or known.state != model.state):
            event(Tag.MODEL, f"{model.name} {model.state}", card=self.id, model=model.name)

    def _on_trouble(self, trouble: Trouble) -> None:
        self.problem = trouble.problem
        self.exit_code = trouble.exit_code
        if trouble.bench:
            self.bench("self-test", trouble.problem)
        event(Tag.HOST, f"{self.id} {trouble.problem}", level=LogLevel.ERROR, card=self.id)
        self._ready_event.set()

    def bench(self, who: str, problem: str, *, gone: bool = False) -> None:
        """Takes the card out of both schedulers until switcher is started again.

        Args:
            who: Who found it.
            problem: Why, in one line.
            gone: Whether the card is not there any more; nothing touches it then.
        """
        if self.lost and not (gone and not self.gone):
            return
        self.lost, self.gone = True, gone
        self.problem = problem
        self.manager.put(Order(Cause.FAULT, 0, who, problem, self._clock.now_ns()))
        self.step()
        if gone:
            event(Tag.HOST, f"{self.id} is lost: {problem}", level=LogLevel.ERROR, card=self.id)
            self.models = {}
            self.desk.fail_all(f"card {self.id} is lost")
            self.process.retire()
            self._ready_event.set()

    @property
    def has_context(self) -> bool:
        """Whether a process of ours has the card open, so that the driver should list it."""
        return self.ready is not None and self.ready.backend == "cuda"

    def hash_count(self) -> int:
        """Hashes ever counted in the card's ring."""
        return 0 if self._ring is None else self._ring.hashes()

    def _ended(self, reason: str) -> None:
        """The worker is gone: its lanes with it, its ranges wait in the ring for the next one."""
        then = "" if self.gone else "; it is started again"
        text = f"{self.id} worker ended ({reason}){then}"
        event(Tag.HOST, text, level=LogLevel.WARNING, card=self.id)
        if not self.lost:
            self.problem = f"worker ended ({reason})"
        self.models = {}
        self.serving = ()
        self.manager.set_work(has_work=False, reason="its worker starts again")
        self.step()
        self.desk.fail_all(f"the worker of card {self.id} ended")

    def _hits(self, hits: list[Found]) -> None:
        # Called on the reader's thread; the loop may be closing.
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._on_hits, self, hits)

    def _on_read(self, sample: Sample) -> None:
        # Called on the sampler's thread; the loop may be closing.
        look = None if self.watch is None else self.watch.look(sample)
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._judge, sample, look)

    def _judge(self, sample: Sample, look: Look | None) -> None:
        if self.watch is not None and look is not None:
            self.watch.judge(look)
        if not self._sampled:
            # A card whose heat was never looked at does not hash.
            self._sampled = True
            self.manager.withdraw(Cause.STARTING)
            self.step()
        self._on_sample(self.id, sample)

    def last_hits(self) -> list[Found]:
        """What the ring still holds when the worker has ended; ends the reading of it."""
        return [] if self._ring is None else self._ring.close()

    async def close(self, within_s: float) -> None:
        """Ends the worker and gives the gate up: hashing is off."""
        await asyncio.gather(self.process.close(within_s), asyncio.to_thread(self.sensors.close))
        self.desk.fail_all("switcher is stopping")

    def release(self) -> None:
        """Gives everything native back; after `close`, when the last hits are in."""
        self._help.close()
        self._ring = None
        self.demand.close()
        self.controller.close()
