"""The lines of a miner's log about itself."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest

from switcher.cli import _spoken
from switcher.core.sensors import SensorStatus
from switcher.core.status import (
    CardStatus,
    HashRates,
    Health,
    ShareCounts,
    Status,
    Tenant,
    UpstreamStatus,
)

CARD = CardStatus(
    id="cpu:0",
    kind="cpu",
    name="2 cores",
    health=Health.ALIVE,
    tenant=Tenant.HASHING,
    hash_rate=HashRates(s10_hz=9.4e6, s60_hz=9.3e6, highest_hz=9.5e6),
    temperature_c=61.2,
    power_w=120.4,
    sensors=SensorStatus(fan=0.5),
)
POOL = UpstreamStatus(
    url="stratum+ssl://pool:1",
    kind="stratum+ssl",
    connected=True,
    user="me",
    since_ns=0,
    difficulty=0.5,
    ping_ns=21_000_000,
    tls="TLSv1.3 ab",
    best_shares=(12.5, 3.0),
)
STATUS = Status(
    version="1",
    pid=1,
    started_ns=0,
    now_ns=90_000_000_000,
    now_unix_ns=1,
    cards=(CARD,),
    upstreams=(replace(POOL, active=False, connected=False, url="stratum+tcp://b:2"), POOL),
    shares=ShareCounts(accepted=5, rejected=1, stale=2, invalid=3),
    blocks=1,
)


@pytest.mark.parametrize(
    ("key", "lines"),
    [
        ("h", ["speed 10s/60s/15m 9.4 MH/s 9.3 MH/s - max 9.5 MH/s"]),
        ("s", ["shares: 5 accepted, 1 rejected, 2 stale, 3 invalid; 1 blocks; best share 12.5"]),
        (
            "c",
            [
                "stratum+ssl://pool:1 as me: connected for 90.0 s, diff 0.5, ping 21.0 ms, TLSv1.3",
                "stratum+tcp://b:2 as me: standing by for 90.0 s, diff 0.5, ping 21.0 ms, TLSv1.3",
            ],
        ),
        ("e", ["cpu:0 2 cores: alive, hashing, 61 C, 120 W, fan 50%"]),
        ("x", []),
    ],
)
def test_keys(key: str, lines: list[str], caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "switcher"):
        assert _spoken.say(key, STATUS) is bool(lines)
    assert [record.getMessage() for record in caplog.records] == lines


def test_several_cards_and_none(caplog: pytest.LogCaptureFixture) -> None:
    idle = replace(CARD, id="cpu:1", tenant=Tenant.INFERENCE, hash_rate=HashRates())
    two = replace(STATUS, cards=(CARD, idle), upstreams=(), shares=ShareCounts())
    assert len(_spoken.rates(two)) == 3
    assert _spoken.connection(two) == ["there is no pool"]
    assert _spoken.results(two)[0].endswith("1 blocks")
    with caplog.at_level(logging.INFO, "switcher"):
        _spoken.say_speed(two)
    (record,) = caplog.records
    assert record.getMessage() == (
        "speed 10s/60s/15m 9.4 MH/s 9.3 MH/s - max 9.5 MH/s, shares 0/0, 1 of 2 cards not hashing"
    )
