"""`switcher bench switch`: the contract of its JSON, its refusals, and a balanced account."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from switcher.bench.switch import Plan, measure
from switcher.cli.main import main
from switcher.errors import GateBusyError, UsageError
from switcher.gate import Gate

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _own_gates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SWITCHER_GATE_DIR", str(tmp_path))


@pytest.mark.parametrize("card", ["cpu:0", "cpu:0:1core"])
def test_json_holds_the_promised_fields(card: str, capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["bench", "switch", "--card", card, "--count", "60", "--rate", "1000", "--json"]
    assert main(argv) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["card"] == card
    assert result["count"] == 60
    for way in ("out", "back"):
        assert set(result[way]) == {"p50_ns", "p99_ns", "p999_ns", "max_ns"}
        assert 0 <= result[way]["p50_ns"] <= result[way]["p99_ns"] <= result[way]["max_ns"]
    assert 0 < result["claim_call_ns"]["p50"] <= result["claim_call_ns"]["p99"]
    assert set(result["claim_cold_ns"]) == {"p50", "p99"}
    assert 0 < result["retained_hashrate"] <= 1
    low, high = result["throughput_ratio"]["ci95"]
    assert low <= result["throughput_ratio"]["median"] <= high
    assert result["nonces_lost"] == 0
    assert result["nonces_repeated"] == 0
    assert 0 < result["lanes_ran"] <= 1.01
    account = result["account"]
    assert account["nonces"] > 0
    assert account["rescan_missing"] == account["hits_repeated"] == 0


def test_table_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "switch", "--count", "20", "--rate", "2000", "--hold-us", "100"]) == 0
    text = capsys.readouterr().out
    assert "claim to last hash" in text
    assert "0 lost, 0 repeated" in text


@pytest.mark.parametrize(
    ("argv", "code", "says"),
    [
        (["--card", "cpu:9"], 2, "no card cpu:9"),
        (["--card", "cpu:0:999cores"], 2, "this process may use"),
        (["--card", "GPU-0"], 3, "switcher devices"),
        (["--card", "../x"], 2, "card id"),
        (["--backend", "nonsense"], 2, "backend"),
        (["--count", "0"], 2, "--count"),
        (["--rate", "0"], 2, "--rate"),
        (["--hold-us", "-1"], 2, "--hold-us"),
    ],
)
def test_bad_input_is_one_line_and_its_exit_code(
    argv: list[str], code: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bench", "switch", *argv]) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert says in captured.err
    assert captured.err.count("\n") == 1


def test_a_card_in_use_is_refused(tmp_path: Path) -> None:
    with Gate("cpu:0", folder=str(tmp_path), create=True) as gate:
        holder = gate.register("test")
        holder.claim()
        with pytest.raises(GateBusyError, match="in use"):
            measure(Plan("cpu:0"))
        holder.close()


def test_plan_units() -> None:
    plan = Plan("cpu:0", rate_hz=1000, hold_us=250)
    assert plan.gap_ns == 1_000_000
    assert plan.hold_ns == 250_000
    with pytest.raises(UsageError):
        Plan("cpu:0", count=10_000_001)
