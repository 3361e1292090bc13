from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from switcher.core.header import display
from switcher.core.job import Job
from switcher.core.share import Candidate, Outcome, Verdict, check
from switcher.core.target import TARGET_MAX, bits_to_target, difficulty_to_target
from switcher.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

MASK = 0x1FFFE000


def words_swapped(hexed: str) -> bytes:
    raw = bytes.fromhex(hexed)
    return b"".join(raw[i : i + 4][::-1] for i in range(0, 32, 4))


def job_of(session: dict[str, Any], **changes: Any) -> Job:
    job_id, prevhash, coinb1, coinb2, branch, version, nbits, ntime, clean = session["notify"]
    extranonce1 = bytes.fromhex(session["extranonce1"])
    return replace(
        Job(
            serial=1,
            upstream="captured",
            job_id=job_id,
            version=int(version, 16),
            version_mask=MASK,
            prevhash=words_swapped(prevhash),
            coinbase1=bytes.fromhex(coinb1) + extranonce1,
            extranonce2_size=len(session["extranonce2"]) // 2,
            coinbase2=bytes.fromhex(coinb2),
            branch=tuple(bytes.fromhex(h) for h in branch),
            ntime=int(ntime, 16),
            ntime_max=int(ntime, 16) + 7000,
            nbits=int(nbits, 16),
            share_target=difficulty_to_target(session.get("pool_difficulty", 1)),
            difficulty=session.get("pool_difficulty", 1),
            clean=clean,
            extranonce1=extranonce1,
        ),
        **changes,
    )


def candidate_of(session: dict[str, Any]) -> Candidate:
    submit = session["submit"]
    version = int(session["notify"][5], 16)
    if "version_bits" in submit:
        version = version & ~MASK | int(submit["version_bits"], 16) & MASK
    return Candidate(
        serial=1,
        extranonce2=bytes.fromhex(submit["extranonce2"]),
        ntime=int(submit["ntime"], 16),
        nonce=int(submit["nonce"], 16),
        version=version,
    )


@pytest.fixture(params=range(3))
def session(request: pytest.FixtureRequest, shared_data: Path) -> dict[str, Any]:
    data = json.loads((shared_data / "mining" / "stratum_v1_sessions.json").read_text())
    session = data["sessions"][request.param]
    assert isinstance(session, dict)
    return session


def test_captured_jobs_rebuild_the_exact_header_and_the_nonce_verifies(
    session: dict[str, Any],
) -> None:
    share = check(job_of(session), candidate_of(session), "cpu:0", 5)
    assert share is not None
    expected = session["expected"]
    assert share.header.hex() == expected["header"]
    assert display(share.hash) == expected["hash"]
    assert share.difficulty == pytest.approx(expected["share_difficulty"])
    assert share.is_block == expected["meets_network_target"]
    assert (share.card, share.found_ns) == ("cpu:0", 5)


def test_any_other_nonce_is_no_share(session: dict[str, Any]) -> None:
    candidate = candidate_of(session)
    wrong = replace(candidate, nonce=candidate.nonce ^ 1)
    assert check(job_of(session), wrong, "cpu:0", 0) is None


def test_points_outside_of_the_space_are_refused(session: dict[str, Any]) -> None:
    job = job_of(session)
    good = candidate_of(session)
    for bad in (
        replace(good, extranonce2=good.extranonce2 + b"\0"),
        replace(good, ntime=job.ntime - 1),
        replace(good, ntime=job.ntime_max + 1),
        replace(good, version=good.version ^ 1),
        replace(good, nonce=1 << 32),
    ):
        with pytest.raises(UsageError):
            check(job, bad, "cpu:0", 0)


def test_the_key_tells_shares_apart(session: dict[str, Any]) -> None:
    job = job_of(session, share_target=TARGET_MAX)
    good = candidate_of(session)
    others = [
        replace(good, nonce=0),
        replace(good, ntime=good.ntime + 1),
        replace(good, extranonce2=bytes(reversed(good.extranonce2)) or b"\1"),
        replace(good, version=good.version ^ MASK),
    ]
    shares = [check(job, c, "cpu:0", 0) for c in [good, *others]]
    keys = {share.key for share in shares if share}
    assert len(keys) == 1 + sum(c != good for c in others)


@pytest.mark.parametrize(
    "change",
    [
        {"version": 1 << 32},
        {"version_mask": -1},
        {"ntime_max": 0},
        {"extranonce2_size": 17},
        {"extranonce2_size": -1},
        {"branch": (bytes(32),) * 33},
        {"branch": (bytes(31),)},
        {"prevhash": b""},
        {"coinbase1": bytes(40_000)},
        {"share_target": 0},
        {"share_target": TARGET_MAX + 1},
    ],
)
def test_a_job_out_of_range_is_refused(session: dict[str, Any], change: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        job_of(session, **change)


def test_every_outcome_counts_somewhere() -> None:
    buckets = {outcome.bucket for outcome in Outcome}
    assert buckets == {"accepted", "rejected", "stale", "invalid", "open"}
    assert [o for o in Outcome if Verdict(o).accepted] == [Outcome.ACCEPTED]


def test_real_blocks_rebuild_to_their_header_and_their_nonce_verifies(shared_data: Path) -> None:
    path = shared_data / "mining" / "mainnet_blocks_merkle.json"
    for block in json.loads(path.read_text())["blocks"]:
        header = bytes.fromhex(block["header"])
        coinbase = bytes.fromhex(block["coinbase_nowitness"])
        nbits = int(block["bits"], 16)
        job = Job(
            serial=1,
            upstream="chain",
            job_id="1",
            version=block["version"],
            prevhash=header[4:36],
            coinbase1=coinbase[:50],
            extranonce2_size=8,
            coinbase2=coinbase[58:],
            branch=tuple(bytes.fromhex(h) for h in block["merkle_branch"]),
            ntime=block["time"],
            ntime_max=block["time"],
            nbits=nbits,
            share_target=bits_to_target(nbits),
            difficulty=1.0,
        )
        candidate = Candidate(1, coinbase[50:58], block["time"], block["nonce"], block["version"])
        share = check(job, candidate, "cpu:0", 0)
        assert share is not None
        assert share.header == header
        assert display(share.hash) == block["hash"]
        assert share.is_block
