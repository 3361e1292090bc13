from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switcher.core.job import Job
from switcher.core.target import DIFFICULTY_1
from switcher.hashing.payout import Output, PayoutWatch, outputs_of

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "bcrt1qft5p2uhsdcdc3l2ua4ap5qqfg4pjaqlp250x7us7a8qqhrxrxfsqseac85"
OURS = bytes.fromhex("00204ae81572f06e1b88fd5ced7a1a000945432e83e1551e6f721ee9c00b8cc33260")
OTHERS = b"\x00\x14" + b"\x99" * 20


def job_of(coinb2: str | bytes) -> Job:
    return Job(
        serial=1,
        upstream="pool",
        job_id="1",
        version=0x20000000,
        prevhash=bytes(32),
        coinbase1=b"\1",
        extranonce2_size=4,
        coinbase2=bytes.fromhex(coinb2) if isinstance(coinb2, str) else coinb2,
        ntime=1,
        ntime_max=1,
        nbits=0x1D00FFFF,
        share_target=DIFFICULTY_1,
        difficulty=1,
    )


def coinbase2(*outputs: tuple[int, bytes], tail: bytes = b"/pool/") -> bytes:
    body = b"".join(v.to_bytes(8, "little") + bytes([len(s)]) + s for v, s in outputs)
    return tail + b"\xff" * 4 + bytes([len(outputs)]) + body + bytes(4)


def test_outputs_of_real_pools_are_seen(shared_data: Path) -> None:
    found: dict[str, Any] = {}
    sessions = json.loads((shared_data / "mining/stratum_v1_sessions.json").read_text())
    for session in sessions["sessions"]:
        found[session["name"]] = outputs_of(job_of(session["notify"][3]))
    transcripts = json.loads((shared_data / "mining/stratum_v1_transcripts.json").read_text())
    for session in transcripts["sessions"]:
        lines = (json.loads(entry["line"]) for entry in session["lines"])
        notify = next(m for m in lines if m.get("method") == "mining.notify")
        found[session["name"]] = outputs_of(job_of(notify["params"][3]))
    assert len(found) == 5
    for name, outputs in found.items():
        assert outputs, name
        assert sum(o.value_sat for o in outputs) > 0, name
        assert any(o.script.startswith(b"\x6a\x24\xaa\x21\xa9\xed") for o in outputs), name
    ckpool = next(v for k, v in found.items() if k.startswith("ckpool"))
    assert ckpool[0].script == OURS


def test_a_coinbase_that_stops_paying_us_is_an_alarm_once() -> None:
    watch = PayoutWatch(f"{ADDRESS}.rig")
    assert watch.look(job_of(coinbase2((5, OURS), (0, b"\x6a")))) == ""
    assert "no longer pays" in watch.look(job_of(coinbase2((5, OTHERS))))
    assert watch.look(job_of(coinbase2((5, OTHERS)))) == ""


def test_a_pool_that_pays_itself_may_not_change_its_mind() -> None:
    watch = PayoutWatch("account.rig")
    assert watch.look(job_of(coinbase2((5, OTHERS)))) == ""
    assert watch.look(job_of(coinbase2((6, OTHERS), (1, OURS)))) == ""
    assert "somebody else" in watch.look(job_of(coinbase2((1, OTHERS), (6, OURS))))
    assert watch.look(job_of(coinbase2((6, OURS)))) == ""


def test_what_cannot_be_read_is_no_alarm() -> None:
    watch = PayoutWatch(ADDRESS)
    assert watch.look(job_of(coinbase2((5, OURS)))) == ""
    assert watch.look(job_of(b"")) == ""
    assert watch.look(job_of(b"\xff" * 300)) == ""


@given(
    outputs=st.lists(
        st.tuples(st.integers(0, 10**15), st.binary(min_size=1, max_size=80)), min_size=1
    ),
    tail=st.binary(max_size=20).filter(lambda b: b"\xff" not in b),
)
def test_whatever_is_in_front_the_outputs_end_with_the_transaction(
    outputs: list[tuple[int, bytes]], tail: bytes
) -> None:
    seen = outputs_of(job_of(coinbase2(*outputs, tail=tail)))
    assert seen is not None
    if tail == b"":
        assert seen == tuple(Output(*o) for o in outputs)


@given(st.binary(max_size=400))
def test_nothing_a_pool_sends_can_hurt(data: bytes) -> None:
    outputs_of(replace(job_of(b""), coinbase2=data))


@pytest.mark.parametrize("count", [1, 252, 253, 300])
def test_long_lists_of_outputs(count: int) -> None:
    body = b"".join((7).to_bytes(8, "little") + b"\x01\x51" for _ in range(count))
    size = bytes([count]) if count < 253 else b"\xfd" + count.to_bytes(2, "little")
    outputs = outputs_of(job_of(b"\xff" * 4 + size + body + bytes(4)))
    assert outputs is not None
    assert len(outputs) == count
