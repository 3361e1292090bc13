"""The house that `run`, `mine` and `serve` start: what is opened in which order, and closed."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from typing import TYPE_CHECKING

import click

from switcher.cli import _services, _spoken
from switcher.cli._options import Asked, configure

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine, Iterator

    from switcher.clock import Clock
    from switcher.config import Config
    from switcher.devices import Inventory
    from switcher.hashing.upstream.base import Upstream
    from switcher.session.supervisor import Supervisor


def start(asked: Asked, *, serves: bool, mines: bool) -> int:
    """Starts a house and returns the exit code when it has ended."""
    from switcher import log
    from switcher.cli import configfile
    from switcher.config import secrets
    from switcher.devices import resolve

    asked.pool_timeout_ns()
    asked.time_limit_ns()
    if not asked.color:
        os.environ["NO_COLOR"] = "1"
    if asked.benchmark:
        return _services.benchmark(asked)
    if asked.donate_level is not None:
        click.echo("switcher: there is no fee; --donate-level has no effect", err=True)
    config = configure(asked, serves=serves, mines=mines)
    for remark in configfile.load_with_remarks(asked.config_file).remarks:
        click.echo(f"warning: {remark}", err=True)
    log.hide(secrets(config))
    inventory = resolve(config.cards.devices)
    if asked.dry_run:
        names = ", ".join(card.info.id for card in inventory.cards)
        click.echo(f"ok: the configuration can be used; cards: {names}{_services.pools(config)}")
        return 0
    return asyncio.run(_House(config, inventory, asked, serves=serves, mines=mines).run())


class _House:
    """Everything that one command starts, in the order it must start and end."""

    def __init__(
        self, config: Config, inventory: Inventory, asked: Asked, *, serves: bool, mines: bool
    ) -> None:
        from switcher.clock import MonotonicClock
        from switcher.session.notify import notifier

        self._config = config
        self._inventory = inventory
        self._asked = asked
        self._serves = serves
        self._mines = mines
        self._clock: Clock = MonotonicClock()
        self._supervisor: Supervisor | None = None
        self._notifier = notifier()

    async def run(self) -> int:
        """Runs until a signal, a limit or a fatal error; returns the exit code."""
        asyncio.get_running_loop().set_exception_handler(_services.tell_defect)
        from switcher.errors import SwitcherError
        from switcher.session.meter import Meter
        from switcher.session.source import open_database, open_source
        from switcher.session.supervisor import Supervisor

        database = open_database(self._config)
        source = open_source(self._config, self._clock, database)
        meter = Meter(
            database,
            self._clock,
            keep_days=self._config.state.journal_days,
            energy=self._config.energy,
        )
        supervisor = self._supervisor = Supervisor(
            self._config,
            self._inventory.cards,
            upstream=source.upstream,
            journal=source.journal,
            clock=self._clock,
            on_handover=meter.on_handover,
            on_request=meter.on_request,
            on_sample=meter.on_sample,
            energy=meter.energy_of,
            problems=source.problems,
            pin=True,
        )
        try:
            async with contextlib.AsyncExitStack() as stack:
                stack.callback(source.close)
                # First, so that what happens while doors open and close is told as well.
                view = stack.enter_context(self._view(supervisor))
                # Before a door opens or a card is touched: whoever finds the house may signal it.
                self._catch_signals(supervisor)
                await stack.enter_async_context(self._doors(supervisor))
                await stack.enter_async_context(
                    _services.adjusted(supervisor, database, self._config.power)
                )
                await stack.enter_async_context(_services.metered(meter, supervisor))
                await stack.enter_async_context(_services.cgminer(supervisor))
                await stack.enter_async_context(_services.hooked(supervisor))
                if view is None:
                    await stack.enter_async_context(_services.speaking(supervisor))
                await self._announce(supervisor, source.upstream)
                await stack.enter_async_context(_services.notified(supervisor, self._notifier))
                await self._wait(supervisor, view)
        except SwitcherError as error:
            click.echo(f"switcher: {error}", err=True)
            return error.exit_code
        return 0 if supervisor.error is None else supervisor.error.exit_code

    @contextlib.asynccontextmanager
    async def _doors(self, supervisor: Supervisor) -> AsyncIterator[None]:
        """The port is taken before anything starts; doors close before the cards stop."""
        from switcher.control.address import socket_path
        from switcher.control.commands import handlers
        from switcher.control.server import ControlServer
        from switcher.pool.folder import ensure_gate_dir

        ensure_gate_dir(self._config.gate)
        control = ControlServer(socket_path(self._config.gate), handlers(supervisor))
        http = None
        gateway = _services.gateway(supervisor)
        if self._config.http.enabled:
            from switcher.web import miner_views
            from switcher.web.app import create_app
            from switcher.web.metrics_serving import ServingMetrics
            from switcher.web.openai import openai_router
            from switcher.web.server import HttpServer

            serving = ServingMetrics(self._clock)
            routers = [
                openai_router(supervisor.front, self._clock, gateway, serving),
                miner_views.router(supervisor, lambda: supervisor.config),
            ]
            app = create_app(self._config.http, supervisor, routers=routers)
            serving.register(app.state.metrics.registry)
            http = HttpServer(app, self._config.http, on_demand=supervisor.front.first_byte)
            supervisor.http_url = http.bind()
        try:
            await control.start()
            await supervisor.open()
            if gateway is not None:
                await gateway.open()
            if http is not None:
                await http.start()
            yield
        finally:
            if http is not None:
                await http.close()
            if gateway is not None:
                await gateway.close()
            await control.close()
            await supervisor.close()

    @contextlib.contextmanager
    def _view(self, supervisor: Supervisor) -> Iterator[object | None]:
        """Where events go: above the live picture on a terminal, else plain lines."""
        from switcher import log

        live = None
        sink = None
        if self._wants_live():
            from switcher.cli.view import LiveView

            live = LiveView()
            sink = live.sink
        writer = log.setup(self._config.log, sink=sink)
        try:
            if live is None:
                yield None
            else:
                with live:
                    yield live
        finally:
            log.teardown(writer)

    def _wants_live(self) -> bool:
        from switcher.config import LogFormat

        if self._asked.live is not None or self._asked.quiet:
            return bool(self._asked.live)
        return sys.stdout.isatty() and self._config.log.format is LogFormat.TEXT

    def _catch_signals(self, supervisor: Supervisor) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._stop, number.name)
        loop.add_signal_handler(signal.SIGHUP, self._reload)
        tasks: set[asyncio.Task[None]] = set()

        def later(what: Callable[[], Coroutine[object, object, None]]) -> None:
            task = loop.create_task(what())
            tasks.add(task)
            task.add_done_callback(tasks.discard)

        pause = supervisor.pause
        loop.add_signal_handler(signal.SIGUSR1, later, lambda: pause((), None, "SIGUSR1"))
        resume = supervisor.resume
        loop.add_signal_handler(signal.SIGUSR2, later, lambda: resume((), "SIGUSR2"))

    def _stop(self, who: str) -> None:
        """Says so, with what there is to show for it, and begins the end."""
        from switcher.log import Tag, event

        assert self._supervisor is not None
        event(Tag.HOST, f"stopped by {who}; shares in hand are still sent")
        self._supervisor.stop()
        _spoken.say("s", self._supervisor.status())

    def _reload(self) -> None:
        from switcher.config import LogLevel
        from switcher.errors import SwitcherError
        from switcher.log import Tag, event

        assert self._supervisor is not None
        self._notifier.reloading()
        try:
            config = configure(self._asked, serves=self._serves, mines=self._mines)
            for line in self._supervisor.apply(config):
                event(Tag.HOST, line)
        except SwitcherError as error:
            text = f"the configuration was not reloaded: {error}"
            event(Tag.HOST, text, level=LogLevel.ERROR)
        self._notifier.say("READY=1")

    async def _announce(self, supervisor: Supervisor, upstream: Upstream | None) -> None:
        from switcher import __version__
        from switcher.config import LogFormat
        from switcher.session.lines import banner

        note = "hashing is off: no upstream is configured"
        if upstream is not None:
            from switcher.hashing.upstream.practice.upstream import NOTICE

            status = upstream.status()
            note = NOTICE if status.worthless else f"mining on {status.url} as {status.user}"
        await supervisor.wait_ready()
        if self._config.log.format is LogFormat.JSON or self._asked.quiet:
            return
        click.echo(f"switcher {__version__}   {note}")
        for index, card in enumerate(supervisor.cards):
            line = banner(card.card.info, card.ready, card.problem)
            if index == 0 and self._inventory.no_cuda_reason:
                line += "        no NVIDIA card: `switcher doctor` says why"
            click.echo(line)

    async def _wait(self, supervisor: Supervisor, view: object | None) -> None:
        from switcher.cli._keys import Keys
        from switcher.cli._limits import Limits
        from switcher.cli.view import LiveView
        from switcher.core.units import format_span
        from switcher.errors import NoUpstreamError

        patience_ns = self._asked.pool_timeout_ns()
        give_up_ns = None if patience_ns is None else self._clock.now_ns() + patience_ns
        limits = Limits(self._asked, self._clock.now_ns())
        with Keys() if isinstance(view, LiveView) else contextlib.nullcontext() as keys:
            while not supervisor.stopped.is_set():
                if isinstance(view, LiveView):
                    view.show(supervisor.status(), _spoken.KEYS)
                if keys is not None:
                    await self._obey(await asyncio.to_thread(keys.wait, 0.2), supervisor)
                if give_up_ns is not None and supervisor.has_worked:
                    give_up_ns = None
                if give_up_ns is not None and self._clock.now_ns() >= give_up_ns:
                    raise NoUpstreamError(
                        f"no pool gave work within {format_span(patience_ns)}; "
                        "check --url and the network"
                    )
                limits.check(supervisor.mine, self._clock.now_ns())
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(0.3):
                        await supervisor.stopped.wait()

    async def _obey(self, key: str, supervisor: Supervisor) -> None:
        """A key of the live picture; ^C means what SIGINT does."""
        from switcher.cli._keys import INTERRUPT

        if key in ("q", INTERRUPT):
            self._stop("keyboard")
        elif key == "p":
            await supervisor.pause((), None, "keyboard")
        elif key == "r":
            await supervisor.resume((), "keyboard")
        else:
            _spoken.say(key, supervisor.status())
