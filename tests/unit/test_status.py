from __future__ import annotations

import itertools
import json

import pytest

from switcher.core.status import (
    CardStatus,
    ClaimStatus,
    LatencyHistogram,
    PauseStatus,
    ShareCounts,
    Status,
    Tenant,
    from_json,
    gate_bound_ns,
    to_json,
)
from switcher.errors import UsageError

STATUS = Status(
    version="0.1.0",
    pid=42,
    started_ns=5_000_000_000,
    now_ns=65_000_000_000,
    now_unix_ns=1_800_000_000_123_000_000,
    cards=(
        CardStatus(
            id="cpu:0",
            kind="cpu",
            tenant=Tenant.INFERENCE,
            tenant_since_ns=64_000_000_000,
            claims=(ClaimStatus(who="exec", why="sleep 3", rank="lease", since_ns=64_000_000_000),),
            hand_over_out=LatencyHistogram(
                bounds_ns=(1000, 2000, 4000), counts=(98, 1, 0, 1), max_ns=9000
            ),
        ),
    ),
    shares=ShareCounts(accepted=3),
    paused=PauseStatus(since_ns=60_000_000_000, until_ns=66_000_000_000),
)


def test_json_carries_wall_times_and_percentiles() -> None:
    data = json.loads(json.dumps(to_json(STATUS)))
    assert data["uptime_s"] == 60.0
    assert data["now"] == "2027-01-15T08:00:00.123Z"
    assert data["paused"]["since"] == "2027-01-15T07:59:55.123Z"
    assert data["paused"]["until"] == "2027-01-15T08:00:01.123Z"
    (card,) = data["cards"]
    assert card["tenant"] == "inference"
    assert card["claims"][0]["since"] == "2027-01-15T07:59:59.123Z"
    assert card["claims"][0]["until"] is None
    out = card["hand_over_out"]
    assert (out["count"], out["p50_ns"], out["p99_ns"], out["max_ns"]) == (100, 1000, 2000, 9000)


def test_json_reads_back_to_the_same_status() -> None:
    assert from_json(json.loads(json.dumps(to_json(STATUS)))) == STATUS


def test_quantile_of_overflow_bucket_is_the_maximum() -> None:
    histogram = LatencyHistogram(bounds_ns=(10,), counts=(0, 4), max_ns=77)
    assert histogram.quantile_ns(0.5) == 77
    assert LatencyHistogram().quantile_ns(0.5) is None
    assert LatencyHistogram(bounds_ns=(10,), counts=(0, 4)).quantile_ns(0.5) is None


def test_quantile_never_exceeds_the_maximum() -> None:
    assert LatencyHistogram(bounds_ns=(1000,), counts=(5,), max_ns=600).quantile_ns(0.99) == 600


def test_gate_buckets_end_where_the_next_begins() -> None:
    bounds = [gate_bound_ns(i) for i in range(512)]
    assert bounds[:66] == [*range(64), 67, 71]
    assert bounds == sorted(set(bounds))
    assert bounds[-1] == 2**34 - 1
    # At most 6.25 % wide, and a bucket ends just before every power of two.
    assert all(b - a <= a * 0.0625 + 1 for a, b in itertools.pairwise(bounds))
    assert {2**n - 1 for n in range(7, 35)} <= set(bounds)


def test_gate_counts_keep_only_what_was_seen() -> None:
    counts = [0] * 512
    counts[63], counts[64], counts[511] = 2, 1, 1
    histogram = LatencyHistogram.of_gate(counts)
    assert histogram == LatencyHistogram(bounds_ns=(63, 67, 2**34 - 1), counts=(2, 1, 1))
    assert (histogram.quantile_ns(0.5), histogram.quantile_ns(0.75)) == (63, 67)
    assert [histogram.at_most(ns) for ns in (62, 64, 128, 1 << 34)] == [0, 2, 3, 4]


def test_shares_add_up_by_outcome() -> None:
    total = ShareCounts(accepted=1, stale=2) + ShareCounts(accepted=3, invalid=1)
    assert total == ShareCounts(accepted=4, stale=2, invalid=1)


@pytest.mark.parametrize("bad", [None, [], {}, {"version": 1}, {"version": "x", "pid": True}])
def test_garbage_is_refused_with_the_path(bad: object) -> None:
    with pytest.raises(UsageError, match="Status"):
        from_json(bad)
