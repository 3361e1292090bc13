"""From the configuration to the upstream that is used."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from switcher.errors import UsageError
from switcher.hashing.address import parse_address
from switcher.hashing.upstream.account import Account, parse_fingerprint, parse_url
from switcher.hashing.upstream.failover import Failover
from switcher.hashing.upstream.socks5 import parse_proxy
from switcher.hashing.upstream.stratum1 import StratumClient
from switcher.hashing.upstream.template import TemplateClient
from switcher.hashing.upstream.template.vault import Vault

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from switcher.clock import Clock
    from switcher.config import MiningConfig, PoolConfig
    from switcher.hashing.journal import DatabaseJournal
    from switcher.hashing.upstream.base import Upstream


def job_serials(unix_ms: int) -> Iterator[int]:
    """Job numbers that rise from start to start too, as long as no clock is set back for hours.

    Args:
        unix_ms: milliseconds since 1970 at the start; no process gets a job per millisecond.
    """
    return itertools.count(unix_ms)


def account_of(pool: PoolConfig, mining: MiningConfig) -> Account:
    """An entry of the configuration as an account.

    Raises:
        UsageError: its address, fingerprint or proxy is unusable, or it lacks an account.
    """
    address, user, password = parse_url(pool.url)
    if pool.tls:
        address = address.with_tls()
    if pool.proxy:
        parse_proxy(pool.proxy)
    user = pool.user or user
    if not user and not address.scheme.solo:
        # A pool without one would be paid for the work itself, or nobody would.
        raise UsageError(f"{address} lacks an account; name one with --user (user in [[pools]])")
    if pool.worker:
        user = f"{user}.{pool.worker}"
    return Account(
        address=address,
        user=user,
        password=pool.password if password is None else password,
        tls_fingerprint=parse_fingerprint(pool.tls_fingerprint) if pool.tls_fingerprint else "",
        ca_file=pool.ca_file,
        proxy=pool.proxy,
        cookie_file=pool.cookie,
        redirect_hosts=pool.redirect_hosts,
        suggest_difficulty=pool.suggest_difficulty or None,
        submit_stale=mining.submit_stale,
        retry_pause_s=mining.retry_pause_s,
        dump=mining.protocol_dump,
        keepalive=pool.keepalive,
    )


def check_pools(pools: Sequence[PoolConfig], mining: MiningConfig) -> list[Account]:
    """The enabled entries as accounts, without opening anything.

    Raises:
        UsageError: one of them, or the payout address that a node needs, is unusable.
    """
    accounts = [account_of(pool, mining) for pool in pools if pool.enabled]
    if any(account.address.scheme.solo for account in accounts):
        parse_address(mining.coinbase_addr)
    return accounts


def open_upstream(
    pools: Sequence[PoolConfig],
    mining: MiningConfig,
    *,
    serials: Iterator[int],
    rng: random.Random,
    clock: Clock,
    journal: DatabaseJournal | None = None,
    folder: Path | None = None,
) -> Upstream:
    """The upstream that stands for all enabled pools, in their order.

    Args:
        pools: entries of the configuration.
        mining: how to mine.
        serials: numbers for the jobs, see `job_serials`.
        rng: spreads the waits between tries.
        clock: stamps statuses.
        journal: remembers sessions and what servers do not take; None = nothing is remembered.
        folder: the state folder, where blocks are kept.

    Raises:
        UsageError: no pool is enabled, or one of them is unusable.
    """
    accounts = check_pools(pools, mining)
    if not accounts:
        raise UsageError("no mining pool is configured; name one with --url or try --practice")
    upstreams: list[Upstream] = []
    for solo, group in itertools.groupby(_named_apart(accounts), lambda a: a.address.scheme.solo):
        if solo:
            upstreams.append(_solo(list(group), mining, serials, rng, clock, folder))
        else:
            upstreams += [_client(a, serials, rng, clock, journal) for a in group]
    if len(upstreams) == 1:
        return upstreams[0]
    return Failover(upstreams, retries=mining.retries, return_s=mining.main_return_s)


def _solo(
    accounts: list[Account],
    mining: MiningConfig,
    serials: Iterator[int],
    rng: random.Random,
    clock: Clock,
    folder: Path | None,
) -> TemplateClient:
    """Neighbouring nodes are one upstream: work from the first that answers, blocks to all."""
    payout = parse_address(mining.coinbase_addr)
    if folder is None:
        raise UsageError("mining alone needs a state folder to keep blocks in; set state.dir")
    return TemplateClient(
        accounts, payout, vault=Vault(folder / "blocks"), serials=serials, rng=rng, clock=clock
    )


def _client(
    account: Account,
    serials: Iterator[int],
    rng: random.Random,
    clock: Clock,
    journal: DatabaseJournal | None,
) -> StratumClient:
    if journal is None:
        return StratumClient(account, serials=serials, rng=rng, clock=clock)
    return StratumClient(
        account,
        serials=serials,
        rng=rng,
        clock=clock,
        memory=journal.memory(account.label),
        on_memory=lambda memory: journal.remember(account.label, memory),
    )


def _named_apart(accounts: Sequence[Account]) -> list[Account]:
    """The same accounts with names that differ, so that shares find their way back."""
    seen: dict[str, int] = {}
    named = []
    for account in accounts:
        count = seen[account.label] = seen.get(account.label, 0) + 1
        named.append(account if count == 1 else replace(account, name=f"{account.label}#{count}"))
    return named
