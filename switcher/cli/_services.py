"""What runs beside a house while it is open: the journal's meter, the cgminer API, hooks."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from switcher.cli._options import Asked
    from switcher.config import Config
    from switcher.config.cards import PowerConfig
    from switcher.database import Database
    from switcher.inference.gateway import Gateway
    from switcher.session.meter import Meter
    from switcher.session.notify import Notifier
    from switcher.session.supervisor import Supervisor


def benchmark(asked: Asked) -> int:
    """What `--benchmark` does: the hash rate of the cards asked for, without any pool."""
    from switcher.bench.hash import command
    from switcher.devices import CardKind, resolve
    from switcher.errors import NoDeviceError

    names = [name for item in asked.cards for name in item.split(",")]
    if asked.threads is not None:
        names = [f"cpu:0:{asked.threads}cores"]
    cards = resolve(names).cards
    if any(card.info.kind is not CardKind.CPU for card in cards):
        raise NoDeviceError(
            "--benchmark measures CPU cards; `switcher devices` shows what others are here"
        )
    arguments = ["--threads", str(sum(card.info.units for card in cards))]
    arguments += ["--backend", asked.backend] if asked.backend else []
    result = command.main(arguments, standalone_mode=False)
    return result if isinstance(result, int) else 0


def pools(config: Config) -> str:
    """What `--dry-run` says about the pools that would be mined for.

    Raises:
        UsageError: One of them cannot be used.
    """
    from switcher.hashing.upstream.choose import check_pools

    if not config.mining.enabled or config.mining.practice:
        return ""
    accounts = check_pools(config.pools, config.mining)
    return "".join(f"; {account.address} as {account.user or '-'}" for account in accounts)


def gateway(supervisor: Supervisor) -> Gateway | None:
    """Who forwards to the configured backends, if there are any."""
    config = supervisor.config
    inference = config.inference
    if not inference.forwards:
        return None
    from switcher.inference.gateway import BackendSpec, Gateway
    from switcher.session.backends import CardsClaim

    specs = [BackendSpec(url, inference.backend_key) for url in inference.backend_urls]
    for one in inference.backends:
        timeouts = (one.timeout_s, one.connect_timeout_s)
        specs.append(BackendSpec(one.url, one.key, *timeouts, one.retries, one.models))
    made = Gateway(specs, CardsClaim(supervisor.cards, config))
    supervisor.forwarding = made
    return made


@contextlib.asynccontextmanager
async def adjusted(
    supervisor: Supervisor, database: Database, config: PowerConfig
) -> AsyncIterator[None]:
    """Power limits and clocks as configured inside, put back at the end. See `Adjuster.open`."""
    from switcher.session.adjust import Adjuster

    adjuster = Adjuster(database, config)
    try:
        await asyncio.to_thread(adjuster.open, [card.card for card in supervisor.cards])
        yield
    finally:
        await asyncio.to_thread(adjuster.close)


@contextlib.asynccontextmanager
async def metered(meter: Meter, supervisor: Supervisor) -> AsyncIterator[None]:
    """The journal is kept inside, and its last slices end before the cards do."""
    task = asyncio.create_task(meter.run(supervisor.status), name="meter")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await meter.look(supervisor.status())
        meter.close()


@contextlib.asynccontextmanager
async def cgminer(supervisor: Supervisor) -> AsyncIterator[None]:
    """The cgminer API inside, where it was asked for."""
    config = supervisor.config.cgminer
    if not config.enabled:
        yield
        return
    from switcher.log import Tag, event
    from switcher.web.cgminer import CgminerServer

    server = CgminerServer(config, supervisor)
    port = await server.start()
    event(Tag.NET, f"cgminer API (reading only) on {config.host}:{port}", port=port)
    try:
        yield
    finally:
        await server.close()


@contextlib.asynccontextmanager
async def hooked(supervisor: Supervisor) -> AsyncIterator[None]:
    """The operator's commands are run inside, where there are any."""
    config = supervisor.config
    if not (config.hooks.hashing_off or config.hooks.hashing_on):
        yield
        return
    from switcher.config import state_dir
    from switcher.session.hooks import Hooks

    hooks = Hooks(config.hooks, state_dir(config.state) / "hashing-off")
    task = asyncio.create_task(hooks.run(supervisor.status), name="hooks")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await hooks.close()


@contextlib.asynccontextmanager
async def speaking(supervisor: Supervisor) -> AsyncIterator[None]:
    """The hash rate is written to the log from time to time, for who has no live picture."""
    from switcher.cli._spoken import say_speed

    every_s = supervisor.config.log.print_time_s

    async def speak() -> None:
        while every_s:
            await asyncio.sleep(every_s)
            if supervisor.mine is not None:
                say_speed(supervisor.status())

    task = asyncio.create_task(speak(), name="speed")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@contextlib.asynccontextmanager
async def notified(supervisor: Supervisor, notifier: Notifier) -> AsyncIterator[None]:
    """The service manager is told that the house is ready, lives, and stops."""
    notifier.say("READY=1")
    task = asyncio.create_task(
        notifier.run(supervisor.status, supervisor.workers_answer), name="notify"
    )
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        notifier.say("STOPPING=1")


def tell_defect(_loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
    """Whatever nobody waited for: one line in the log, no traceback on the terminal."""
    from switcher.config import LogLevel
    from switcher.log import Tag, event

    error = context.get("exception")
    text = f"a defect in switcher: {context.get('message')}"
    if isinstance(error, BaseException):
        text += f" ({type(error).__name__}: {error})"
    event(Tag.HOST, text, level=LogLevel.ERROR)
