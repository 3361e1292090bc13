"""The supervisor: owns everything that talks to the outside, and the gates of its cards.

It closes a gate itself, at the first byte of a request; the worker that owns the card hears of it
afterwards. Hashing starts as soon as a worker and a job are there; models load meanwhile.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from switcher.clock import MonotonicClock
from switcher.config import LogLevel, gate_dir
from switcher.config.fields import file_key
from switcher.core.energy import EnergyStatus
from switcher.core.units import MS, SECOND, format_span
from switcher.devices.watched import watched
from switcher.errors import NotFoundError, SwitcherError
from switcher.hashing.journal import MemoryJournal
from switcher.inference.loading import ModelSpec
from switcher.log import Tag, event
from switcher.pool import Pool
from switcher.session import status as snapshot
from switcher.session.card import ManagedCard
from switcher.session.cores import Cores, keep_to, share_interpreter_fairly
from switcher.session.endings import Endings
from switcher.session.expectation import known_of
from switcher.session.front import HouseFront
from switcher.session.mining import Mine, versions_of
from switcher.session.process import WorkerProcess
from switcher.session.signals import SignalDesk
from switcher.session.sources import changed, configured, telemetry, weigh, with_signals
from switcher.session.watch import CardWatch, Names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from switcher.clock import Clock
    from switcher.config import Config
    from switcher.core.messages import ModelState
    from switcher.core.signals import Source
    from switcher.core.status import CardStatus, ShareCounts, Status, UpstreamStatus
    from switcher.devices import Card, Sample
    from switcher.hashing.journal import ShareJournal
    from switcher.hashing.upstream.base import Upstream
    from switcher.inference.gateway import Gateway
    from switcher.session.front import RequestTrace
    from switcher.session.handover import Handover
    from switcher.session.process import WorkerKind
    from switcher.session.ring import Found

NO_UPSTREAM = "no upstream is configured"
HASHING_OFF = "mining is switched off (mining.enabled)"
WORKER_STOP_S = 5.0
SUBMIT_S = 5.0


class Supervisor:
    """Runs cards until told to stop. Implements `core.controls.Controls`. One event loop.

    Args:
        config: What the operator set.
        cards: The cards to manage.
        upstream: Where work comes from; None = no hashing.
        journal: Keeps shares until they are settled; by default in memory only.
        clock: Where the time comes from.
        on_handover: Called with each hand-over.
        on_request: Called with each request that ended.
        on_sample: Called with a card's id and each reading of its sensors.
        worker: Makes the owner of each card; by default a process of its own.
        sources: Signals to listen to besides those of the configuration.
        pin: This process is the house's alone: its threads keep off the cores that cards hash on,
            where any are left, and share the interpreter in short turns.
        problems: Says what else is wrong now, one line each, for the status.
        energy: Says what a card has drawn, for the status.
    """

    def __init__(
        self,
        config: Config,
        cards: Sequence[Card],
        *,
        upstream: Upstream | None = None,
        journal: ShareJournal | None = None,
        clock: Clock | None = None,
        on_handover: Callable[[Handover], None] = lambda _handover: None,
        on_request: Callable[[RequestTrace], None] = lambda _trace: None,
        on_sample: Callable[[str, Sample], None] = lambda _card, _sample: None,
        worker: WorkerKind = WorkerProcess,
        problems: Callable[[], tuple[str, ...]] = tuple,
        sources: Sequence[Source] = (),
        energy: Callable[[str], EnergyStatus] = lambda _card: EnergyStatus(),
        pin: bool = False,
    ) -> None:
        self._config = config
        self._clock = clock or MonotonicClock()
        self._card_list = watched(cards, config.sensors.watch, self._clock)
        self._on_handover = on_handover
        self._on_sample = on_sample
        self._worker = worker
        self._problems = problems
        self._energy = energy
        self._pin = pin
        self._sources = tuple(sources)
        self.signals: SignalDesk | None = None
        self._pool: Pool | None = None
        self._ticker: asyncio.Task[None] | None = None
        self.cards: list[ManagedCard] = []
        self.front = HouseFront(self.cards, self._clock, on_request)
        self._upstream = upstream
        self._journal = journal or MemoryJournal()
        self.mine: Mine | None = None
        self._endings = Endings(config)
        self.started_ns = self._clock.now_ns()
        self.http_url: str | None = None
        self.forwarding: Gateway | None = None
        """Who passes requests on to other servers, for the status; None = nobody."""
        self.stopped = asyncio.Event()
        self.error: SwitcherError | None = None
        """Why it stopped by itself; None if it did not."""

    async def open(self) -> None:
        """Takes the gates, starts the workers, connects to the upstream.

        Raises:
            GateBusyError: Another switcher controls one of the cards.
            GateError: A segment cannot be used.
        """
        folder = self._config.gate.dir or None
        group = _group_id(self._config.gate.group)
        self._pool = Pool(self._card_list, folder=folder, create=True, group=group)
        reason = NO_UPSTREAM if self._upstream is None else "the upstream is not connected yet"
        if not self._config.mining.enabled:
            reason = HASHING_OFF
        where = str(gate_dir(self._config.gate))
        cores = Cores.around(c for card in self._card_list for c in card.info.cores)
        if self._pin:
            keep_to(cores.house)
            share_interpreter_fairly()
        try:
            for pooled in self._pool.cards:
                card = ManagedCard(
                    pooled,
                    self._config,
                    self._clock,
                    where,
                    on_hits=self._on_hits,
                    on_handover=self._on_handover,
                    no_work=reason,
                    worker=self._worker,
                    hint=self._hint,
                    on_sample=self._on_sample,
                    cores=cores if self._pin else None,
                )
                self.cards.append(card)
            self.signals = self._listen()
            period_ns = round(self._config.sensors.period_s * SECOND)
            names = Names(self._config.foreign.exclusive, self._clock, period_ns)
            for card in self.cards:
                card.watch = CardWatch(card, self._config, self._clock, self.signals, names)
                await card.open()
        except BaseException:
            await self.close()
            raise
        if self._upstream is not None and self._config.mining.enabled:
            self.mine = Mine(
                self._upstream,
                self._journal,
                self._clock,
                self.cards,
                self._on_upstream_end,
                versions_of(self._config.mining),
                known_of(self._config, len(self.cards), time.time_ns()),
            )
            self.mine.open()
        for name in self._config.inference.models:
            self.load_model(name)
        self.signals.open()
        self._ticker = asyncio.create_task(self._tick(), name="ticker")

    def _listen(self) -> SignalDesk:
        """The desk of signals; what is not heard yet keeps the cards off from the start."""
        desk = SignalDesk(
            self._config.signals,
            {card.id: card.manager for card in self.cards},
            self._clock,
            (*configured(self._config, self._clock, self._telemetry), *self._sources),
        )
        weigh(desk, self._config, self.cards)
        desk.step()
        return desk

    def _telemetry(self) -> dict[str, float]:
        return telemetry(self.cards, self._clock.now_ns())

    def load_model(self, name: str) -> None:
        """Loads a model on every card; hashing goes on meanwhile."""
        self.front.expect(ModelSpec.parse(name).name)
        for card in self.cards:
            card.load(name)

    async def wait_ready(self) -> None:
        """Waits until every worker owns its card or has given up.

        Raises:
            SwitcherError: No card can be used.
        """
        await asyncio.gather(*(card.wait_ready() for card in self.cards))
        if all(card.ready is None for card in self.cards):
            card = self.cards[0]
            error = SwitcherError(f"{card.id}: {card.problem}")
            error.exit_code = card.exit_code or 1
            raise error

    @property
    def config(self) -> Config:
        """What holds now; `apply` changes it."""
        return self._config

    def workers_answer(self) -> bool:
        """Whether each worker that should be there has been heard of lately."""
        return all(card.answers for card in self.cards)

    @property
    def has_worked(self) -> bool:
        """Whether the upstream has given a job at least once."""
        return self.mine is not None and self.mine.jobs > 0

    def apply(self, config: Config) -> list[str]:
        """Takes over what can change while running; returns what was done, one line each.

        Raises:
            UsageError: A source of signals cannot be made of it; nothing has changed then.
        """
        old, lines = self._config, self._apply_signals(config)
        if config.cards.share_permille != old.cards.share_permille:
            share = config.cards.share_permille
            lines.append(f"share of hashing is now {share}/1000")
            for card in self.cards:
                card.manager.set_base_share(share)
                card.step()
        if config.preempt.linger_ms != old.preempt.linger_ms:
            lines.append(f"cards are kept {config.preempt.linger_ms:g} ms after a request")
            for card in self.cards:
                card.demand.hold.set_linger_ns(round(config.preempt.linger_ms * MS))
        for name in config.inference.models:
            if name not in old.inference.models:
                lines.append(f"loading {name}")
                self.load_model(name)
        live = replace(
            with_signals(old, config),
            cards=replace(old.cards, share_permille=config.cards.share_permille),
            preempt=replace(old.preempt, linger_ms=config.preempt.linger_ms),
            inference=replace(old.inference, models=config.inference.models),
        )
        self._config = live
        if self.signals is not None:
            weigh(self.signals, live, self.cards)
        late = [
            f"[{file_key(key)}]"
            for key in fields(config)
            if getattr(live, key.name) != getattr(config, key.name)
        ]
        if late:
            lines.append(f"what else changed in {', '.join(late)} needs a restart")
        return lines or ["the configuration has not changed"]

    def _apply_signals(self, config: Config) -> list[str]:
        """Replaces the sources whose sections changed; the others go on undisturbed."""
        old = self._config
        names = changed(old, config)
        if self.signals is None or (not names and old.signals == config.signals):
            return []
        sources = configured(config, self._clock, self._telemetry, only=names)
        self.signals.change(config.signals, names, sources)
        begun = {source.name for source in sources}
        lines = [f"signals: {name} is {'read anew' if name in begun else 'off'}" for name in names]
        return lines or ["signals: how hashing returns has changed"]

    def stop(self, error: SwitcherError | None = None) -> None:
        """Asks `run` to end. Any number of times; the first reason counts."""
        if not self.stopped.is_set():
            self.error = error
            self.stopped.set()

    async def close(self) -> None:
        """Hashing ends, hits in hand are submitted, workers end, gates are given up. Idempotent."""
        if self._ticker is not None:
            self._ticker.cancel()
            await asyncio.gather(self._ticker, return_exceptions=True)
            self._ticker = None
        if self.signals is not None:
            await self.signals.close()
        await asyncio.gather(*(card.close(WORKER_STOP_S) for card in self.cards))
        for card in self.cards:
            self._on_hits(card, card.last_hits())
        # Hits that a reader's thread had handed over arrive with the loop's next turn.
        await asyncio.sleep(0)
        if self.mine is not None:
            await self.mine.close(SUBMIT_S)
            self.mine = None
        for card in self.cards:
            card.release()
        self.cards.clear()
        if self._pool is not None:
            self._pool.close()
            self._pool = None

    # --- Controls ---

    def status(self) -> Status:
        """A snapshot taken now; waits for nobody."""
        now_ns = self._clock.now_ns()
        cards = tuple(self._card_status(card, now_ns) for card in self.cards)
        upstreams: tuple[UpstreamStatus, ...] = ()
        if self.mine is not None:
            upstreams = snapshot.upstream_statuses(self.mine.upstream, self.mine.shares.accounts)
        behind = () if self.forwarding is None else self.forwarding.models()
        return snapshot.build(
            clock=self._clock,
            started_ns=self.started_ns,
            cards=cards,
            upstreams=upstreams,
            models=snapshot.with_backends(snapshot.model_statuses(self.cards), behind),
            serving=tuple(model for card in self.cards for model in card.serving),
            shares=self._shares(),
            blocks=0 if self.mine is None else self.mine.shares.accounts.blocks,
            http_url=self.http_url,
            pause=snapshot.paused(self.cards),
            sources=() if self.signals is None else self.signals.status(),
            forwarded=None if self.forwarding is None else self.forwarding.counts(),
            problems=(
                *(f"{c.id}: {c.problem}" for c in self.cards if c.problem is not None),
                *(() if self.forwarding is None else self.forwarding.problems()),
                *self._problems(),
            ),
        )

    async def pause(self, cards: tuple[str, ...], duration_ns: int | None, who: str) -> None:
        """Keeps hashing off these cards (none named = all), and returns when it is off.

        Raises:
            NotFoundError: No such card.
            LeaseTimeoutError: Hashing did not leave a card; its pause is taken back.
        """
        chosen = self._choose(cards)
        until_ns = None if duration_ns is None else self._clock.now_ns() + duration_ns
        await asyncio.gather(*(card.pause(until_ns, who, "paused") for card in chosen))
        event(Tag.HOST, f"paused by {who}: {', '.join(c.id for c in chosen)}", who=who)

    async def throttle(
        self, cards: tuple[str, ...], share: int, duration_ns: int | None, who: str
    ) -> None:
        """Lets hashing have a part of these cards (none named = all), in 1/1000.

        Raises:
            NotFoundError: No such card.
            LeaseTimeoutError: The share is 0, and hashing did not leave a card.
        """
        if share == 0:
            await self.pause(cards, duration_ns, who)
            return
        until_ns = None if duration_ns is None else self._clock.now_ns() + duration_ns
        chosen = self._choose(cards)
        for card in chosen:
            card.throttle(share, until_ns, who)
        names = ", ".join(c.id for c in chosen)
        event(Tag.HOST, f"hashing may use {share / 10:g} % of {names}, says {who}", who=who)

    async def resume(
        self, cards: tuple[str, ...], who: str, duration_ns: int | None = None
    ) -> None:
        """Ends the operator's hold, and overrules the rules for a while if one is given.

        Raises:
            NotFoundError: No such card.
        """
        chosen = self._choose(cards)
        for card in chosen:
            card.resume(who, duration_ns)
        more = "" if duration_ns is None else f", over the rules for {format_span(duration_ns)}"
        event(Tag.HOST, f"resumed by {who}: {', '.join(c.id for c in chosen)}{more}", who=who)

    # --- inside ---

    def _hint(self, model: ModelState) -> str:
        """A line to paste, where there is an HTTP front."""
        if self.http_url is None:
            return ""
        url = f"{self.http_url}/v1"
        if model.kind == "encoder":
            path, body = "embeddings", f'{{"model":"{model.name}","input":"hello"}}'
        else:
            said = '[{"role":"user","content":"hello"}]'
            path, body = "chat/completions", f'{{"model":"{model.name}","messages":{said}}}'
        kind = "-H 'Content-Type: application/json'"
        return f"    {url}   try: curl {url}/{path} {kind} -d '{body}'"

    def _choose(self, names: tuple[str, ...]) -> list[ManagedCard]:
        known = {card.id: card for card in self.cards}
        for name in names:
            if name not in known:
                text = f"no card '{name}' here; there is {', '.join(known)}"
                raise NotFoundError(text)
        return [known[name] for name in names] if names else list(self.cards)

    def _card_status(self, card: ManagedCard, now_ns: int) -> CardStatus:
        card.count()
        return snapshot.card_status(card, self._shares(card.id), now_ns, self._energy(card.id))

    def _shares(self, card: str | None = None) -> ShareCounts:
        if self.mine is None:
            return snapshot.NO_SHARES
        return self.mine.shares.accounts.counts(card)

    def _on_hits(self, card: ManagedCard, hits: list[Found]) -> None:
        if self.mine is not None:
            self.mine.take(card, hits)

    def _on_upstream_end(self, error: SwitcherError) -> None:
        if self._config.inference.models or self._config.inference.forwards:
            return  # A dead upstream never stops tensor work.
        self.stop(error)

    async def _tick(self) -> None:
        """Orders, counters and overdue tickets; a defect in one card must not stop the others."""
        counted_ns = 0
        while True:
            now_ns = self._clock.now_ns()
            due_ns = now_ns + SECOND
            if self.signals is not None:
                due_ns = min(due_ns, self.signals.step() or due_ns)
            for card in self.cards:
                try:
                    due_ns = min(due_ns, card.step())
                    card.tend()
                    if now_ns - counted_ns >= SECOND:
                        card.count()
                except SwitcherError as error:
                    event(Tag.HOST, f"{card.id}: {error}", level=LogLevel.ERROR)
            if now_ns - counted_ns >= SECOND:
                counted_ns = now_ns
                if self.signals is not None:
                    weigh(self.signals, self._config, self.cards)
            ending = self._endings.look(self.cards, now_ns)
            if ending is not None and not self.stopped.is_set():
                event(Tag.HOST, str(ending), level=LogLevel.ERROR)
                self.stop(ending)
            await asyncio.sleep(max(0.001, (due_ns - self._clock.now_ns()) / SECOND))


def _group_id(name: str) -> int | None:
    """The id of the group that may take cards too; None = nobody else."""
    if not name:
        return None
    import grp

    try:
        return grp.getgrnam(name).gr_gid
    except KeyError:
        raise NotFoundError(f"there is no group '{name}'; correct gate.group") from None
