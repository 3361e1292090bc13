"""Options of where hashing work comes from and when to stop, and the configuration they make."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from switcher.cli._sections import section

if TYPE_CHECKING:
    from switcher.cli._options import Asked, Decorated
    from switcher.config import Config, MiningConfig, PoolConfig

SECRET_MAX_CHARS = 4096


def mining_options(function: Decorated) -> Decorated:
    """Options of pools, nodes and limits, under the names that miners know."""
    from switcher.cli._options import decorate

    return decorate(function, *_PRACTICE, *WAYS, *_TRIES, *SOLO, *_LIMITS, *_HABITS)


_pool_option = section("Pools")
_PRACTICE = (
    _pool_option(
        "--practice", is_flag=True, help="Hash for the built-in pool; shares are worth nothing."
    ),
)
WAYS = (
    _pool_option(
        "-o",
        "--url",
        "urls",
        multiple=True,
        metavar="URL",
        help="Pool: stratum+tcp://HOST:PORT, stratum+ssl://…; several are the failover order.",
    ),
    _pool_option(
        "-u", "--user", "users", multiple=True, metavar="USER", help="Account at that pool."
    ),
    _pool_option(
        "-p",
        "--pass",
        "passwords",
        multiple=True,
        metavar="PASS",
        help="Password there, or @FILE that holds it; default x.",
    ),
    _pool_option(
        "-w", "--worker", "workers", multiple=True, metavar="NAME", help="Appended to USER."
    ),
    _pool_option("--tls", is_flag=True, help="Speak TLS to the pools, as stratum+ssl:// does."),
    _pool_option(
        "--tls-fingerprint",
        "fingerprints",
        multiple=True,
        metavar="HEX",
        help="SHA-256 of that pool's certificate; only it is accepted.",
    ),
    _pool_option("-x", "--proxy", metavar="URL", help="socks5://[USER:PASS@]HOST:PORT."),
    _pool_option(
        "--suggest-diff",
        "suggest_difficulty",
        type=click.FloatRange(min=0, min_open=True),
        metavar="N",
        help="Difficulty to ask the pool for.",
    ),
)
"""Which pools, and how to reach them."""
_TRIES = (
    _pool_option(
        "-r",
        "--retries",
        type=click.IntRange(1, 1000),
        metavar="N",
        help="Tries on one pool before the next one; default 5.",
    ),
    _pool_option(
        "-R",
        "--retry-pause",
        type=click.FloatRange(0.1, 3600),
        metavar="S",
        help="First pause between tries, in seconds; it doubles up to 60; default 1.",
    ),
    _pool_option(
        "--pool-timeout",
        metavar="TIME",
        help="Exit with 6 if no pool gave work after this long (90s, 5m); default: try for ever.",
    ),
)
_solo_option = section("Alone on a node")
SOLO = (
    _solo_option(
        "--coinbase-addr",
        "--coinbase-address",
        metavar="ADDR",
        help="Payout address when mining alone on a node (-o http://HOST:PORT).",
    ),
    _solo_option(
        "--cookie",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Cookie file of the node, instead of -u and -p.",
    ),
)
_limits_option = section("Limits")
_LIMITS = (
    _limits_option("--time-limit", metavar="TIME", help="Stop after this long (90s, 2h); exit 9."),
    _limits_option(
        "--shares-limit",
        type=click.IntRange(min=1),
        metavar="N",
        help="Stop after so many accepted shares; exit 9.",
    ),
    _limits_option(
        "--blocks-limit",
        type=click.IntRange(min=1),
        metavar="N",
        help="Stop after so many blocks; exit 9.",
    ),
)
_habits_option = section("Habits")
_HABITS = (
    _habits_option(
        "-a",
        "--algo",
        "algorithm",
        type=click.Choice(["sha256d"]),
        help="Accepted for habit's sake; there is only this one.",
    ),
    _habits_option(
        "-P", "--protocol-dump", is_flag=True, help="Log every line to and from the pool."
    ),
    _habits_option(
        "--shared-schedule",
        is_flag=True,
        help="Share the message schedule over version bits (overt AsicBoost; patent history).",
    ),
    _habits_option("--donate-level", metavar="N", help="Accepted and ignored: there is no fee."),
)


def with_mining(config: Config, asked: Asked, *, serves: bool, mines: bool) -> Config:
    """The configuration with pools and mining settings of the command line.

    Raises:
        UsageError: They cannot be used, or there is nothing to mine for.
    """
    from switcher.errors import UsageError

    mining = _mining(config, asked)
    pools = config.pools
    if asked.practice and asked.urls:
        raise UsageError("--practice and --url exclude each other; leave one out")
    _check_groups(asked)
    if asked.urls:
        mining = replace(mining, practice=False)
        pools = tuple(_pool(asked, index) for index in range(len(asked.urls)))
    if not mines and not asked.practice and not asked.urls:
        mining = replace(mining, enabled=False)
    has_upstream = mining.practice or any(pool.enabled for pool in pools)
    if mines and not serves and not has_upstream:
        raise UsageError(
            "no mining pool is configured; name one with --url and --user, or try --practice"
        )
    return replace(config, mining=mining, pools=pools)


def secret(text: str) -> str:
    """A password as typed, or the first line of the file that `@FILE` names; `@@x` is `@x`.

    Raises:
        UsageError: The file cannot be read.
    """
    from switcher.errors import UsageError

    if not text.startswith("@"):
        return text
    if text.startswith("@@"):
        return text[1:]
    path = Path(text[1:]).expanduser()
    try:
        with path.open(encoding="utf-8") as file:
            line = file.readline(SECRET_MAX_CHARS).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "is no text"
        raise UsageError(f"the password file {path} cannot be read: {reason}") from None
    if not line:
        raise UsageError(f"the password file {path} starts with an empty line")
    return line


def _mining(config: Config, asked: Asked) -> MiningConfig:
    mining = replace(config.mining, practice=config.mining.practice or asked.practice)
    if asked.protocol_dump:
        mining = replace(mining, protocol_dump=True)
    if asked.shared_schedule:
        mining = replace(mining, shared_schedule=True)
    if asked.coinbase_addr:
        mining = replace(mining, coinbase_addr=asked.coinbase_addr)
    if asked.retries is not None:
        mining = replace(mining, retries=asked.retries)
    if asked.retry_pause is not None:
        mining = replace(mining, retry_pause_s=asked.retry_pause)
    return mining


def _check_groups(asked: Asked) -> None:
    """Each -u, -p, -w and fingerprint belongs to the -o of the same number.

    Raises:
        UsageError: There are more of one than pools.
    """
    from switcher.errors import UsageError

    parts = {"--user": asked.users, "--pass": asked.passwords, "--worker": asked.workers}
    for flag, given in (parts | {"--tls-fingerprint": asked.fingerprints}).items():
        if given and not asked.urls:
            raise UsageError(f"{flag} belongs to a --url; name the pool as well")
        if len(given) > len(asked.urls):
            raise UsageError(f"{flag} is given {len(given)} times for {len(asked.urls)} --url")


def _pool(asked: Asked, index: int) -> PoolConfig:
    """The pool of the `index`th -o. Without a -u of its own it takes the last one given."""
    from switcher.config import PoolConfig
    from switcher.hashing.upstream.account import parse_fingerprint, parse_url

    address, user, password = parse_url(asked.urls[index])
    last = asked.users[-1] if asked.users and not address.scheme.solo else ""
    given, fingerprint = _at(asked.passwords, index), _at(asked.fingerprints, index)
    return PoolConfig(
        url=str(address.with_tls() if asked.tls else address),
        user=_at(asked.users, index) or user or last,
        password=secret(given) if given else password or "x",
        worker=_at(asked.workers, index),
        tls_fingerprint=parse_fingerprint(fingerprint) if fingerprint else "",
        proxy=asked.proxy or "",
        cookie=str(asked.cookie or ""),
        suggest_difficulty=asked.suggest_difficulty or 0.0,
    )


def _at(values: tuple[str, ...], index: int) -> str:
    """The value of the pool at `index`, or ""."""
    return values[index] if index < len(values) else ""
