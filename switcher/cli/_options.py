"""Options of `run`, `mine` and `serve`, and the configuration they make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from switcher.config import Config

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
    workers: tuple[str, ...] = ()
    fingerprints: tuple[str, ...] = ()
    cookie: Path | None = None
    proxy: str | None = None
    suggest_difficulty: float | None = None
    coinbase_addr: str | None = None
    pool_timeout: str | None = None
    time_limit: str | None = None
    shares_limit: int | None = None
    blocks_limit: int | None = None
    algorithm: str | None = None
    donate_level: str | None = None
    protocol_dump: bool = False
    models: tuple[str, ...] = ()
    backend_urls: tuple[str, ...] = ()
    host: str | None = None
    port: int | None = None
    log_format: str | None = None
    log_level: str | None = None
    live: bool | None = None
    dry_run: bool = False

    def pool_timeout_ns(self) -> int | None:
        """How long to wait for a pool; None = for ever.

        Raises:
            UsageError: It is no duration.
        """
        from switcher.core.units import parse_duration_ns

        return None if self.pool_timeout is None else parse_duration_ns(self.pool_timeout)

    def time_limit_ns(self) -> int | None:
        """How long to mine; None = for ever.

        Raises:
            UsageError: It is no duration.
        """
        from switcher.core.units import parse_duration_ns

        return None if self.time_limit is None else parse_duration_ns(self.time_limit)


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
            "-w", "--worker", "workers", multiple=True, metavar="NAME", help="Appended to USER."
        ),
        click.option(
            "--tls-fingerprint",
            "fingerprints",
            multiple=True,
            metavar="HEX",
            help="SHA-256 of that pool's certificate; only it is accepted.",
        ),
        click.option("-x", "--proxy", metavar="URL", help="socks5://[USER:PASS@]HOST:PORT."),
        click.option(
            "--suggest-diff",
            "suggest_difficulty",
            type=click.FloatRange(min=0, min_open=True),
            help="Difficulty to ask the pool for.",
        ),
        click.option(
            "--coinbase-addr",
            "--coinbase-address",
            metavar="ADDR",
            help="Payout address when mining alone on a node (-o http://HOST:PORT).",
        ),
        click.option(
            "--cookie",
            type=click.Path(path_type=Path, dir_okay=False),
            help="Cookie file of the node, instead of -u and -p.",
        ),
        click.option("--time-limit", metavar="TIME", help="Stop after this long; exit 9."),
        click.option(
            "--shares-limit",
            type=click.IntRange(min=1),
            help="Stop after so many accepted shares; exit 9.",
        ),
        click.option(
            "--blocks-limit", type=click.IntRange(min=1), help="Stop after so many blocks; exit 9."
        ),
        click.option(
            "-a",
            "--algo",
            "algorithm",
            type=click.Choice(["sha256d"]),
            help="Accepted for habit's sake; there is only this one.",
        ),
        click.option(
            "-P", "--protocol-dump", is_flag=True, help="Log every line to and from the pool."
        ),
        click.option("--donate-level", metavar="N", hidden=True),
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
        click.option(
            "--backend-url",
            "backend_urls",
            multiple=True,
            metavar="URL",
            help="OpenAI-compatible server that uses these cards: forward its models' requests to"
            " it. May be repeated.",
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
    inference = replace(
        config.inference,
        models=asked.models or config.inference.models,
        backend_urls=asked.backend_urls or config.inference.backend_urls,
    )
    if not serves:
        inference = replace(inference, models=(), backend_urls=())
    config = replace(config, cards=cards, http=http, log=log, inference=inference)
    return _with_mining(config, asked, serves=serves, mines=mines)


def _at(values: tuple[str, ...], index: int) -> str:
    """The value of the pool at `index`, or ""."""
    return values[index] if index < len(values) else ""


def _with_mining(config: Config, asked: Asked, *, serves: bool, mines: bool) -> Config:
    from switcher.config import PoolConfig
    from switcher.errors import UsageError
    from switcher.hashing.upstream.account import parse_url

    mining = replace(config.mining, practice=config.mining.practice or asked.practice)
    if asked.protocol_dump:
        mining = replace(mining, protocol_dump=True)
    if asked.coinbase_addr:
        mining = replace(mining, coinbase_addr=asked.coinbase_addr)
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
            user = _at(asked.users, index) or user
            found.append(
                PoolConfig(
                    url=str(address),
                    user=user,
                    password=_at(asked.passwords, index) or password or "x",
                    worker=_at(asked.workers, index),
                    tls_fingerprint=_at(asked.fingerprints, index),
                    proxy=asked.proxy or "",
                    cookie=str(asked.cookie or ""),
                    suggest_difficulty=asked.suggest_difficulty or 0.0,
                )
            )
        pools = tuple(found)
    if not mines and not asked.practice and not asked.urls:
        mining = replace(mining, enabled=False)
    has_upstream = mining.practice or any(pool.enabled for pool in pools)
    if mines and not serves and not has_upstream:
        raise UsageError(
            "no mining pool is configured; name one with --url and --user, or try --practice"
        )
    return replace(config, mining=mining, pools=pools)
