"""The replay's pure parts: reading and scaling traces, idle time, intervals, saved runs."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from switcher.bench._arms import OFF, ON, Block, idle_ns
from switcher.bench._asking import Outcome
from switcher.bench._plot import distribution_svg
from switcher.bench._saved import Run, load_runs
from switcher.bench._verdict import compare, quantile, report
from switcher.core.trace import (
    Arrival,
    cut,
    read_trace,
    sample,
    scale_tokens,
    segments,
    span_ns,
    speed_up,
)
from switcher.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

MS = 1_000_000
TRACE = (
    "# a comment\nt_ms,prompt_tokens,output_tokens,more\n0,4808,10,1 2\n52,3180,8,3\n98,110,27,\n"
)
ARRIVALS = st.lists(
    st.builds(Arrival, st.integers(0, 10**12), st.integers(1, 10**6), st.integers(1, 10**5)),
    min_size=1,
    max_size=60,
)


def test_reads_columns_by_name(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(TRACE)
    expected = (Arrival(0, 4808, 10), Arrival(52 * MS, 3180, 8), Arrival(98 * MS, 110, 27))
    assert read_trace(path) == expected
    path.write_text("output_tokens,t_ms,prompt_tokens\n10,0.5,7\n")
    assert read_trace(path) == (Arrival(MS // 2, 7, 10),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "holds no requests"),
        ("t_ms,prompt_tokens,output_tokens\n", "holds no requests"),
        ("t_ms,prompt\n1,2\n", ":1: needs the columns"),
        (TRACE + "7,x,1\n", ":6: is no time"),
        (TRACE + "7,1\n", ":6: is no time"),
        (TRACE + "nan,1,1\n", ":6: is no time"),
        (TRACE + "-1,1,1\n", ":6: is no time"),
    ],
)
def test_a_wrong_file_is_told_by_line(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(text)
    with pytest.raises(UsageError, match=told):
        read_trace(path)
    with pytest.raises(UsageError, match="cannot be read"):
        read_trace(tmp_path / "missing.csv")


@given(ARRIVALS, st.integers(4, 10_000))
def test_scaled_prompts_fit_the_window_and_keep_their_order(
    arrivals: list[Arrival], window: int
) -> None:
    scaled = scale_tokens(arrivals, window)
    assert all(a.prompt >= 1 and a.output >= 1 and a.prompt + a.output < window for a in scaled)
    by_size = sorted(range(len(arrivals)), key=lambda i: arrivals[i].prompt)
    assert [scaled[i].prompt for i in by_size] == sorted(a.prompt for a in scaled)
    assert [a.at_ns for a in scaled] == [a.at_ns for a in arrivals]


@given(ARRIVALS, st.integers(1, 30))
def test_parts_hold_every_request_once_within_their_length(
    arrivals: list[Arrival], count: int
) -> None:
    length_ns = span_ns(arrivals) // count + 1
    parts = segments(arrivals, count)
    assert len(parts) == count
    assert sum(map(len, parts)) == len(arrivals)
    assert all(0 <= a.at_ns < length_ns for part in parts for a in part)


def test_cut_sample_and_speed() -> None:
    arrivals = [Arrival(i * 1_000_000_000, 1, 1) for i in range(10)]
    assert [a.at_ns for a in cut(arrivals, 3, 5)] == [0, 1_000_000_000]
    with pytest.raises(UsageError, match="--from"):
        cut(arrivals, 30, None)
    picked = sample(arrivals, 4, 1)
    assert len(set(picked)) == 4
    assert picked == sample(arrivals, 4, 1)
    assert list(picked) == sorted(picked, key=lambda a: a.at_ns)
    assert speed_up(arrivals, 4)[8].at_ns == 2_000_000_000


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 20)), max_size=8))
def test_idle_time_is_what_no_span_covers(pairs: list[tuple[int, int]]) -> None:
    spans = [(begin, begin + length) for begin, length in pairs]
    free = [t for t in range(5, 60) if not any(a <= t < b for a, b in spans)]
    assert idle_ns(spans, 5, 60) == len(free)


def played(pair: int, arm: str, ttfts_ms: list[float], *, hashes: int = 0) -> Block:
    outcomes = [
        Outcome(0, 0, round(t * MS), round((t + 10) * MS), tokens=11, end="done") for t in ttfts_ms
    ]
    return Block(pair, arm, outcomes, 1000 * MS, 500 * MS, hashes, {1023: 2}, {2047: 1})


def test_the_report_compares_the_arms_and_counts_what_was_kept() -> None:
    rng = np.random.default_rng(2)
    blocks = []
    for pair in range(20):
        base = list(rng.uniform(5, 10, 30))
        blocks.append(played(pair, ON, [t * 1.01 for t in base], hashes=480))
        blocks.append(played(pair, OFF, base, hashes=0))
    form = report(blocks, rate_hz=1000, kv_held=0)
    assert form["arms"][ON]["done"] == 600
    assert form["arms"][ON]["idle_share"] == 0.5
    assert form["arms"][OFF]["tpot_ms"]["p50"] == 1.0
    p50 = form["interference"]["ttft_p50"]["relative"]
    assert p50["value"] == pytest.approx(0.01, abs=1e-9)
    assert p50["low"] <= p50["value"] <= p50["high"]
    same = form["interference"]["ttft_of_same_request"]["relative"]
    assert [same[key] for key in ("value", "low", "high")] == pytest.approx([0.01] * 3, abs=1e-4)
    kept = form["hashing"]["kept_of_idle_time"]
    assert kept["value"] == pytest.approx(0.96)
    assert form["hashing"]["handovers_out"] == {
        "count": 40,
        "p50_ns": 1023,
        "p90_ns": 1023,
        "p99_ns": 1023,
    }
    json.dumps(form, allow_nan=False)


def test_an_interval_covers_no_difference_when_there_is_none() -> None:
    rng = np.random.default_rng(3)
    pairs = [(rng.normal(10, 1, 50), rng.normal(10, 1, 50)) for _ in range(20)]
    found = compare(pairs, quantile(50), lambda on, off: on - off)
    assert found is not None
    assert found.low < 0 < found.high
    shifted = [(on + 2, off) for on, off in pairs]
    found = compare(shifted, quantile(50), lambda on, off: on - off)
    assert found is not None
    assert found.low > 1
    assert compare(pairs[:1], quantile(50), lambda on, off: on - off) is None


def test_quantiles_are_nearest_rank() -> None:
    times = np.arange(1.0, 101.0)
    assert [quantile(q)(times) for q in (50, 90, 99, 100)] == [50, 90, 99, 100]
    assert np.isnan(quantile(50)(np.array([])))


def test_lost_and_shed_requests_are_not_times() -> None:
    block = played(0, "plain", [5.0])
    block.outcomes.append(Outcome(0, 0, None, 9 * MS, end="shed", detail="429"))
    block.outcomes.append(Outcome(0, 0, 3 * MS, 9 * MS, end="lost", detail="cut off"))
    arm = report([block], None, None)["arms"]["plain"]
    assert (arm["done"], arm["shed"], arm["lost"]) == (1, 1, 1)
    assert arm["ttft_ms"]["max"] == 5.0
    assert arm["lost_because"] == ["cut off"]


def test_every_deadline_is_met_late_refused_or_unanswered() -> None:
    block = played(0, "plain", [5.0, 15.0])  # 10 ms more until the end
    block.outcomes.append(Outcome(0, 0, None, 9 * MS, end="shed", detail="503"))
    block.outcomes.append(Outcome(0, 0, 3 * MS, 90 * MS, end="lost", detail="cut off"))
    found = report([block], None, None, 20)["deadlines"]
    assert found == {
        "ms": 20,
        "met": 1,
        "late": 1,
        "refused": 1,
        "unanswered": 1,
        "slowest_answer_ms": 25.0,
    }
    assert "deadlines" not in report([block], None, None)


def test_what_was_kept_is_judged_by_the_rate_beside_each_block() -> None:
    blocks = [played(0, ON, [5.0], hashes=480), played(1, ON, [5.0], hashes=240)]
    blocks[0].rate_hz, blocks[1].rate_hz = 1000.0, 500.0
    found = report(blocks, 4000.0, 0)["hashing"]
    assert found["kept_of_idle_time"]["value"] == pytest.approx(0.96)
    assert found["rate_hps"] == 750


def test_saved_runs_join_to_the_same_report(tmp_path: Path) -> None:
    settings = {"trace": "t.csv", "model": "m"}
    paths = []
    for number in range(2):
        blocks = [
            played(0, ON, [6.0, 7.0], hashes=490),
            played(0, OFF, [5.0, 8.0]),
            played(1, OFF, [5.5]),
            played(1, ON, [5.5], hashes=495),
        ]
        path = tmp_path / f"{number}.json"
        path.write_text(json.dumps(Run(settings, 1000.0 + number, 0, blocks).form()))
        paths.append(path)
    run = Run.joined(load_runs(paths, 1 << 20))
    form = run.report()
    assert form["pairs"] == 4
    assert form["blocks"] == 8
    assert form["hashing"]["rate_hps"] == 1000
    ET.fromstring(run.plot())
    paths[0].write_text("{}")
    with pytest.raises(UsageError, match="no saved replay"):
        load_runs(paths, 1 << 20)


def test_a_plot_is_well_formed_for_few_and_for_no_times() -> None:
    for arms in ({}, {"a": [1.0]}, {"a<b": [0.5, 20.0] * 900, "empty": []}):
        root = ET.fromstring(distribution_svg("t & u", "ms", arms))
        assert root.tag.endswith("svg")
