"""Recorded conversations and real blocks, judged by the practice pool's own code."""

from __future__ import annotations

import json
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

import pytest

from switcher.hashing.upstream.practice import miner as practice
from switcher.hashing.upstream.practice.miner import Miner, Seat
from switcher.hashing.upstream.practice.work import Work, network_target

if TYPE_CHECKING:
    from pathlib import Path


def work_of(params: list[Any]) -> Work:
    """A recorded mining.notify as a job of the practice pool."""
    job_id, prevhash, coinb1, coinb2, branch, version, nbits, ntime, _clean = params
    words = bytes.fromhex(prevhash)
    return Work(
        job_id=job_id,
        height=0,
        prevhash=b"".join(words[i : i + 4][::-1] for i in range(0, 32, 4)),
        coinb1=bytes.fromhex(coinb1),
        coinb2=bytes.fromhex(coinb2),
        branch=tuple(bytes.fromhex(h) for h in branch),
        version=int(version, 16),
        nbits=int(nbits, 16),
        ntime=int(ntime, 16),
    )


class RecordedHouse:
    """A pool that gives out what was recorded; it stands in for the pool's clock and chain too."""

    adapts = False

    def __init__(self, extranonce1: bytes) -> None:
        self.extranonce1 = extranonce1
        self.codes: list[int] = []
        self.blocks = 0

    def now_s(self) -> float:
        return 0.0

    def unix_s(self) -> float:
        return 4e9

    def seat(self, session_id: str) -> Seat:
        return Seat(session_id, self.extranonce1, OrderedDict())

    def admits(self, user: str, password: str) -> bool:
        return True

    def count(self, code: int, difficulty: float) -> None:
        self.codes.append(code)

    def pong(self) -> None: ...

    def block_found(self, work: Work) -> None:
        self.blocks += 1

    def refresh(self, miner: Miner) -> None: ...


class Lines:
    """The writer of a connection; keeps what is said."""

    def __init__(self) -> None:
        self.said: list[Any] = []

    def write(self, data: bytes) -> None:
        self.said += [json.loads(line) for line in data.splitlines()]


def sessions(shared_data: Path) -> list[dict[str, Any]]:
    path = shared_data / "mining" / "stratum_v1_transcripts.json"
    found = json.loads(path.read_text())["sessions"]
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("index", [0, 1])
def test_a_recorded_miner_is_answered_as_its_pool_answered(
    shared_data: Path, index: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded = sessions(shared_data)[index]
    lines = [(entry["dir"], json.loads(entry["line"])) for entry in recorded["lines"]]
    subscribed = next(m for d, m in lines if d == "<" and m.get("id") == 1)["result"]
    monkeypatch.setattr(practice, "EXTRANONCE2_BYTES", subscribed[2])
    house, out = RecordedHouse(bytes.fromhex(subscribed[1])), Lines()
    miner = Miner(house, out, 1.0)  # type: ignore[arg-type]
    for direction, message in lines:
        if direction == ">":
            miner.take(json.dumps(message).encode())
            assert out.said[-1]["id"] == message["id"]
        elif message.get("method") == "mining.set_difficulty":
            miner.vardiff.wish(message["params"][0])
        elif message.get("method") == "mining.notify":
            miner.give(work_of(message["params"]), clean=message["params"][8])
            told = [m["params"] for m in out.said if m.get("method") == "mining.notify"]
            assert told[-1] == message["params"], "the job goes out as it came in"
    assert house.codes == [0] * len(recorded["shares"])
    submits = [m["id"] for d, m in lines if d == ">" and m["method"] == "mining.submit"]
    assert [m for m in out.said if m.get("id") in submits and m.get("result") is not True] == []
    # Shares of ckpool's session were blocks of its chain; the practice pool must see that as well.
    assert house.blocks == sum(_is_block(share) for share in recorded["shares"])
    # The same lines once more are duplicates, every one of them.
    for direction, message in lines:
        if direction == ">" and message["method"] == "mining.submit":
            miner.take(json.dumps(message).encode())
    assert house.codes[len(recorded["shares"]) :] == [practice.DUPLICATE] * len(recorded["shares"])


def _is_block(share: dict[str, Any]) -> bool:
    nbits = int.from_bytes(bytes.fromhex(share["header"])[72:76], "little")
    return int(share["hash"], 16) <= network_target(nbits)


def test_real_blocks_rebuild_to_their_header_and_hash(shared_data: Path) -> None:
    """The pool's side of it; the client's side is in tests/unit/core."""
    blocks = json.loads((shared_data / "mining" / "mainnet_blocks_merkle.json").read_text())
    for block in blocks["blocks"]:
        header = bytes.fromhex(block["header"])
        coinbase = bytes.fromhex(block["coinbase_nowitness"])
        work = Work(
            job_id="1",
            height=0,
            prevhash=header[4:36],
            coinb1=coinbase[:50],
            coinb2=coinbase[58:],
            branch=tuple(bytes.fromhex(h) for h in block["merkle_branch"]),
            version=block["version"],
            nbits=int(block["bits"], 16),
            ntime=block["time"],
        )
        digest = work.hash_of(coinbase[50:58], block["time"], block["nonce"], block["version"])
        assert digest[::-1].hex() == block["hash"]
        assert int.from_bytes(digest, "little") <= network_target(work.nbits)
