from __future__ import annotations

import itertools
import random
from typing import TYPE_CHECKING, Any

import pytest

from switcher.clock import MonotonicClock
from switcher.config import MiningConfig, PoolConfig
from switcher.errors import UsageError
from switcher.hashing.upstream.choose import account_of, job_serials, open_upstream
from switcher.hashing.upstream.failover import Failover
from switcher.hashing.upstream.stratum1 import StratumClient
from switcher.hashing.upstream.template import TemplateClient

if TYPE_CHECKING:
    from pathlib import Path

    from switcher.hashing.upstream.base import Upstream

PAYOUT = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"


def choose(pools: list[PoolConfig], folder: Path | None = None, **mining: Any) -> Upstream:
    return open_upstream(
        pools,
        MiningConfig(**mining),
        serials=itertools.count(1),
        rng=random.Random(1),
        clock=MonotonicClock(),
        folder=folder,
    )


def pool(url: str, **options: Any) -> PoolConfig:
    return PoolConfig(url=url, **{"user": "bc1q", **options})


def test_an_entry_becomes_an_account() -> None:
    entry = pool(
        "stratum+ssl://pool.example:443",
        user="bc1q",
        password="secret",
        worker="rig",
        tls_fingerprint="AB:" * 31 + "AB",
        proxy="socks5://127.0.0.1:9050",
        redirect_hosts=("eu.pool.example",),
        suggest_difficulty=0.01,
    )
    account = account_of(entry, MiningConfig(submit_stale=True))
    assert (account.user, account.password) == ("bc1q.rig", "secret")
    assert account.tls_fingerprint == "ab" * 32
    assert account.suggest_difficulty == 0.01
    assert account.submit_stale
    assert account.redirect_hosts == ("eu.pool.example",)
    assert "secret" not in repr(account)


def test_one_pool_several_pools_and_nodes() -> None:
    assert isinstance(choose([pool("stratum+tcp://a.example:1")]), StratumClient)
    several = choose([pool("stratum+tcp://a.example:1"), pool("stratum+tcp://a.example:1")])
    assert isinstance(several, Failover)
    assert [s.name for s in several.statuses()] == ["a.example:1", "a.example:1#2"]


def test_tls_of_an_entry_is_that_of_its_address() -> None:
    for url, tls in (("a.example:1", "stratum+ssl://a.example:1"), ("http://h:1", "https://h:1")):
        assert str(account_of(pool(url, tls=True), MiningConfig()).address) == tls
    assert str(account_of(pool("a.example:1"), MiningConfig()).address).startswith("stratum+tcp:")
    assert not account_of(pool("a.example:1", keepalive=False), MiningConfig()).keepalive


def test_nodes_beside_each_other_are_one_upstream(tmp_path: Path) -> None:
    nodes = [pool("http://127.0.0.1:8332"), pool("http://127.0.0.2:8332")]
    alone = choose(nodes, tmp_path, coinbase_addr=PAYOUT)
    assert isinstance(alone, TemplateClient)
    assert alone.status().user == PAYOUT
    mixed = choose([*nodes, pool("stratum+tcp://a.example:1")], tmp_path, coinbase_addr=PAYOUT)
    assert isinstance(mixed, Failover)
    assert [s.name for s in mixed.statuses()] == ["127.0.0.1:8332", "a.example:1"]


@pytest.mark.parametrize(
    ("pools", "words"),
    [
        ([], "no mining pool is configured"),
        ([pool("stratum+tcp://a.example:1", enabled=False)], "no mining pool is configured"),
        ([pool("http://127.0.0.1:8332")], "--coinbase-addr"),
        ([pool("stratum+tcp://a.example:1", proxy="http://x:1")], "socks5://"),
        ([pool("stratum+tcp://a.example")], "port"),
        ([pool("stratum+tcp://a.example:1", user="")], "lacks an account"),
    ],
)
def test_what_cannot_work_is_refused_before_anything_starts(
    tmp_path: Path, pools: list[PoolConfig], words: str
) -> None:
    with pytest.raises(UsageError, match=words):
        choose(pools, tmp_path)


def test_job_numbers_rise_over_restarts() -> None:
    first, second = job_serials(1_000_000), job_serials(1_060_000)
    assert max(next(first) for _ in range(1000)) < next(second)
