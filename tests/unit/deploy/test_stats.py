"""What mining systems are told about cards: units, buses, and never an invented hash rate."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from switcher.core.sensors import SensorStatus
from switcher.core.status import CardStatus, HashRates, ShareCounts, Status, Tenant
from switcher.deploy.stats import bus_number, hive, mmpos

H200 = CardStatus(
    id="GPU-1",
    kind="cuda",
    name="NVIDIA H200",
    tenant=Tenant.HASHING,
    pci="00000000:0a:00.0",
    hash_rate=HashRates(s10_hz=9.5e9),
    temperature_c=60.4,
    power_w=650.0,
    sensors=SensorStatus(fan=0.8),
    shares=ShareCounts(accepted=100, invalid=1),
)
SERVING = replace(
    H200, id="GPU-2", pci="00000000:c1:00.0", tenant=Tenant.INFERENCE, hash_rate=HashRates(s10_hz=0)
)
STATUS = Status(
    version="0.1.0",
    pid=1,
    started_ns=0,
    now_ns=12_313_000_000_000,
    now_unix_ns=1,
    cards=(H200, SERVING),
    shares=ShareCounts(accepted=123, rejected=2, stale=1, invalid=2),
)


def test_hive_gets_what_its_parser_knows() -> None:
    khs, stats = hive(STATUS)
    assert khs == "9500000"
    assert "\n" not in stats
    assert json.loads(stats) == {
        "hs": [9.5, 0.0],
        "hs_units": "ghs",
        "temp": [60, 60],
        "fan": [80, 80],
        "uptime": 12313,
        "ver": "0.1.0",
        "ar": [123, 3, 2, "1;1"],
        "algo": "sha256d",
        "bus_numbers": [10, 193],
    }


def test_mmpos_counts_invalid_before_rejected() -> None:
    told = mmpos(STATUS)
    assert told["air"] == ["123", "2", "3"]
    assert (told["busid"], told["hash"], told["units"]) == ([10, 193], [9.5, 0.0], "ghs")


@pytest.mark.parametrize(
    ("rate_hz", "khs", "unit", "shown"),
    [
        (0.0, "0", "hs", 0.0),
        (999.0, "0.999", "hs", 999.0),
        (5e3, "5", "khs", 5.0),
        (2.5e7, "25000", "mhs", 25.0),
        (1e13, "10000000000", "ghs", 1e4),
    ],
)
def test_units(rate_hz: float, khs: str, unit: str, shown: float) -> None:
    card = replace(H200, hash_rate=HashRates(s10_hz=rate_hz))
    told, stats = hive(replace(STATUS, cards=(card,)))
    assert told == khs
    assert (json.loads(stats)["hs_units"], json.loads(stats)["hs"]) == (unit, [shown])


def test_nothing_at_all_is_nothing() -> None:
    khs, stats = hive(replace(STATUS, cards=(), shares=ShareCounts()))
    assert khs == "0"
    assert json.loads(stats)["hs"] == []
    assert bus_number(replace(H200, pci=None)) is None
    assert bus_number(replace(H200, pci="zz")) is None
