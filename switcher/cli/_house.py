"""`run`, `mine` and `serve`: their options, and the house they start."""

from __future__ import annotations

import asyncio
import contextlib
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine, Iterator

    from switcher.clock import Clock
    from switcher.config import Config
    from switcher.devices import Inventory
    from switcher.hashing.upstream.base import Upstream
    from switcher.session.supervisor import Supervisor

Decorated = TypeVar("Decorated", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line says; None or empty = as configured."""

    config_file: Path | None = None
    cards: tuple[str, ...] = ()
    backend: str | None = None
    practice: bool = False
    urls: tuple[str, ...] = ()
    users: tuple[str, ...] = ()
    passwords: tuple[str, ...] = ()
    pool_timeout: str | None = None
    models: tuple[str, ...] = ()
    host: str | None = None
    port: int | None = None
    log_format: str | None = None
    log_level: str | None = None
    live: bool | None = None
    dry_run: bool = False


def common_options(function: Decorated) -> Decorated:
    """Options of every command that starts a house."""
    return _decorate(
        function,
        click.option(
            "-c",
            "--config",
            "config_file",
            type=click.Path(path_type=Path, dir_okay=False),
            help="Configuration file.",
        ),
        click.option(
            "-d",
            "--card",
            "cards",
            multiple=True,
            metavar="ID",
            help="Card to manage: cpu:0, cpu:0:1core, cuda:0, a UUID. May be repeated.",
        ),
        click.option("--backend", metavar="NAME", help="Hashing backend; default: the fastest."),
        click.option(
            "--log-format", type=click.Choice(["text", "json"]), help="How events are written."
        ),
        click.option(
            "--log-level",
            type=click.Choice(["debug", "info", "warning", "error"]),
            help="Least severe event that is written.",
        ),
        click.option(
            "--live/--no-live", default=None, help="Live picture; default: on a terminal."
        ),
        click.option("--dry-run", is_flag=True, help="Check everything, start nothing."),
    )


def mining_options(function: Decorated) -> Decorated:
    """Options of where hashing work comes from."""
    return _decorate(
        function,
        click.option(
            "--practice", is_flag=True, help="Hash for the built-in pool; shares are worth nothing."
        ),
        click.option(
            "-o", "--url", "urls", multiple=True, metavar="URL", help="Pool; several = failover."
        ),
        click.option(
            "-u", "--user", "users", multiple=True, metavar="USER", help="Account at that pool."
        ),
        click.option(
            "-p", "--pass", "passwords", multiple=True, metavar="PASS", help="Password there."
        ),
        click.option(
            "--pool-timeout",
            metavar="TIME",
            help="Exit with 6 if no pool gave work after this long; default: try for ever.",
        ),
    )


def serving_options(function: Decorated) -> Decorated:
    """Options of models and the HTTP front."""
    return _decorate(
        function,
        click.option(
            "-m",
            "--model",
            "models",
            multiple=True,
            metavar="NAME",
            help="Model to serve: a catalogue name, a folder, pypi:NAME. May be repeated.",
        ),
        click.option("--host", help="Address to listen on; default 127.0.0.1."),
        click.option("--port", type=click.IntRange(0, 65535), help="Port; default 8474."),
    )


def _decorate(function: Decorated, *options: Callable[[Decorated], Decorated]) -> Decorated:
    for option in reversed(options):
        function = option(function)
    return function


def configure(asked: Asked, *, serves: bool, mines: bool) -> Config:
    """The configuration file with the command line laid over it.

    Args:
        asked: The command line.
        serves: Whether there is an HTTP front and models.
        mines: Whether an upstream of the file counts; one of the command line always does.

    Raises:
        UsageError: A value cannot be used.
    """
    from switcher.cli import configfile
    from switcher.config import LogFormat, LogLevel

    config = configfile.load(asked.config_file)
    cards = config.cards
    if asked.cards:
        cards = replace(cards, devices=asked.cards)
    if asked.backend:
        cards = replace(cards, backend=asked.backend)
    http = replace(config.http, enabled=config.http.enabled and serves)
    if asked.host is not None:
        http = replace(http, host=asked.host)
    if asked.port is not None:
        http = replace(http, port=asked.port)
    log = config.log
    if asked.log_format:
        log = replace(log, format=LogFormat(asked.log_format))
    if asked.log_level:
        log = replace(log, level=LogLevel(asked.log_level))
    inference = replace(config.inference, models=asked.models or config.inference.models)
    if not serves:
        inference = replace(inference, models=())
    config = replace(config, cards=cards, http=http, log=log, inference=inference)
    return _with_mining(config, asked, serves=serves, mines=mines)


def _with_mining(config: Config, asked: Asked, *, serves: bool, mines: bool) -> Config:
    from switcher.config import PoolConfig
    from switcher.errors import UsageError
    from switcher.hashing.upstream.account import parse_url

    mining = replace(config.mining, practice=config.mining.practice or asked.practice)
    pools = config.pools
    if asked.practice and asked.urls:
        raise UsageError("--practice and --url exclude each other; leave one out")
    if (asked.users or asked.passwords) and not asked.urls:
        raise UsageError("--user and --pass belong to a --url; name the pool as well")
    if asked.urls:
        mining = replace(mining, practice=False)
        found = []
        for index, url in enumerate(asked.urls):
            address, user, password = parse_url(url)
            user = asked.users[index] if index < len(asked.users) else user
            given = asked.passwords[index] if index < len(asked.passwords) else None
            found.append(PoolConfig(url=str(address), user=user, password=given or password or "x"))
        pools = tuple(found)
    if not mines and not asked.practice and not asked.urls:
        mining = replace(mining, enabled=False)
    has_upstream = mining.practice or any(pool.enabled for pool in pools)
    if mines and not serves and not has_upstream:
        raise UsageError(
            "no mining pool is configured; name one with --url and --user, or try --practice"
        )
    return replace(config, mining=mining, pools=pools)


def start(asked: Asked, *, serves: bool, mines: bool) -> int:
    """Starts a house and returns the exit code when it has ended."""
    from switcher import log
    from switcher.config import secrets
    from switcher.devices import resolve

    config = configure(asked, serves=serves, mines=mines)
    log.hide(secrets(config))
    inventory = resolve(config.cards.devices)
    if asked.dry_run:
        names = ", ".join(card.info.id for card in inventory.cards)
        click.echo(f"ok: the configuration can be used; cards: {names}")
        return 0
    return asyncio.run(_House(config, inventory, asked, serves=serves, mines=mines).run())


class _House:
    """Everything that one command starts, in the order it must start and end."""

    def __init__(
        self, config: Config, inventory: Inventory, asked: Asked, *, serves: bool, mines: bool
    ) -> None:
        from switcher.clock import MonotonicClock

        self._config = config
        self._inventory = inventory
        self._asked = asked
        self._serves = serves
        self._mines = mines
        self._clock: Clock = MonotonicClock()
        self._supervisor: Supervisor | None = None

    async def run(self) -> int:
        """Runs until a signal, a limit or a fatal error; returns the exit code."""
        from switcher.errors import SwitcherError
        from switcher.session.supervisor import Supervisor

        upstream = self._upstream()
        supervisor = Supervisor(
            self._config, self._inventory.cards, upstream=upstream, clock=self._clock
        )
        self._supervisor = supervisor
        try:
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(self._doors(supervisor))
                view = stack.enter_context(self._view(supervisor))
                self._catch_signals(supervisor)
                await self._announce(supervisor, upstream)
                await self._wait(supervisor, view)
        except SwitcherError as error:
            click.echo(f"switcher: {error}", err=True)
            return error.exit_code
        return 0 if supervisor.error is None else supervisor.error.exit_code

    def _upstream(self) -> Upstream | None:
        from switcher.hashing.upstream.choose import job_serials, open_upstream
        from switcher.hashing.upstream.practice import PracticeUpstream

        if not self._config.mining.enabled:
            return None
        serials = job_serials(time.time_ns() // 1_000_000)
        rng = random.Random()
        if self._config.mining.practice:
            return PracticeUpstream(serials=serials, rng=rng, clock=self._clock)
        if not any(pool.enabled for pool in self._config.pools):
            return None
        return open_upstream(
            self._config.pools, self._config.mining, serials=serials, rng=rng, clock=self._clock
        )

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
        if self._config.http.enabled:
            from switcher.web.app import create_app
            from switcher.web.openai import openai_router
            from switcher.web.server import HttpServer

            router = openai_router(supervisor.front, self._clock)
            app = create_app(self._config.http, supervisor, routers=[router])
            http = HttpServer(app, self._config.http, on_demand=supervisor.front.first_byte)
            supervisor.http_url = http.bind()
        try:
            await control.start()
            await supervisor.open()
            if http is not None:
                await http.start()
            yield
        finally:
            if http is not None:
                await http.close()
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

        if self._asked.live is not None:
            return self._asked.live
        return sys.stdout.isatty() and self._config.log.format is LogFormat.TEXT

    def _catch_signals(self, supervisor: Supervisor) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, supervisor.stop)
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

    def _reload(self) -> None:
        from switcher.config import LogLevel
        from switcher.errors import SwitcherError
        from switcher.log import Tag, event

        assert self._supervisor is not None
        try:
            config = configure(self._asked, serves=self._serves, mines=self._mines)
            for line in self._supervisor.apply(config):
                event(Tag.HOST, line)
        except SwitcherError as error:
            text = f"the configuration was not reloaded: {error}"
            event(Tag.HOST, text, level=LogLevel.ERROR)

    async def _announce(self, supervisor: Supervisor, upstream: Upstream | None) -> None:
        from switcher import __version__
        from switcher.config import LogFormat

        note = "hashing is off: no upstream is configured"
        if upstream is not None:
            from switcher.hashing.upstream.practice.upstream import NOTICE

            status = upstream.status()
            note = NOTICE if status.worthless else f"mining on {status.url} as {status.user}"
        await supervisor.wait_ready()
        if self._config.log.format is LogFormat.JSON:
            return
        click.echo(f"switcher {__version__}   {note}")
        for index, card in enumerate(supervisor.cards):
            line = card.banner()
            if index == 0 and self._inventory.no_cuda_reason:
                line += "        no NVIDIA card: `switcher doctor` says why"
            click.echo(line)

    async def _wait(self, supervisor: Supervisor, view: object | None) -> None:
        from switcher.cli.view import LiveView
        from switcher.core.units import parse_duration_ns
        from switcher.errors import NoUpstreamError

        give_up_ns = None
        if self._asked.pool_timeout:
            give_up_ns = self._clock.now_ns() + parse_duration_ns(self._asked.pool_timeout)
        while not supervisor.stopped.is_set():
            if isinstance(view, LiveView):
                view.show(supervisor.status(), "q quit   p pause   r resume")
            if give_up_ns is not None and supervisor.has_worked:
                give_up_ns = None
            if give_up_ns is not None and self._clock.now_ns() >= give_up_ns:
                raise NoUpstreamError(
                    f"no pool gave work within {self._asked.pool_timeout}; "
                    "check --url and the network"
                )
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(0.5):
                    await supervisor.stopped.wait()
