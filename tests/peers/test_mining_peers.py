"""Our clients against a real node and a real pool server, on a chain of their own."""

from __future__ import annotations

import asyncio
import itertools
import os
import random
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from miningpeers import KEY, OP_TRUE_SCRIPT, Bcoin, FoundationPool, install

from switcher.clock import MonotonicClock
from switcher.core.header import sha256d
from switcher.core.share import Outcome
from switcher.core.target import difficulty_to_target
from switcher.hashing.address import parse_address
from switcher.hashing.journal import MemoryJournal
from switcher.hashing.shares import ShareDesk
from switcher.hashing.upstream.account import Account, parse_url
from switcher.hashing.upstream.base import Link
from switcher.hashing.upstream.stratum1 import StratumClient
from switcher.hashing.upstream.template import TemplateClient
from switcher.hashing.upstream.template.vault import Vault
from switcher.testing.mining import JobDesk, shares_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from switcher.core.job import Job

pytestmark = pytest.mark.peer

# P2WSH(OP_TRUE) and a plain key hash, in the node's own regtest spelling.
SPENDABLE = "rb1qft5p2uhsdcdc3l2ua4ap5qqfg4pjaqlp250x7us7a8qqhrxrxfsqmescae"
KEY_HASH = "rb1qqqqsyqcyq5rqwzqfpg9scrgwpugpzysngv04wj"


@pytest.fixture(scope="module")
def programs() -> Path:
    return install()


@pytest.fixture
def node(programs: Path, tmp_path: Path) -> Iterator[Bcoin]:
    bcoin = Bcoin(programs, tmp_path / "node")
    bcoin.start()
    yield bcoin
    bcoin.stop()


def spend(node: Bcoin, height: int) -> str:
    """Sends the reward of a block on to the same script, with a witness; the new txid."""
    block = node.call("getblock", node.call("getblockhash", height), True, True)
    coinbase = block["tx"][0]
    value_sat = round(coinbase["vout"][0]["value"] * 1e8)
    source = bytes.fromhex(coinbase["txid"])[::-1] + bytes(4)
    inputs = b"\x01" + source + b"\x00" + b"\xff" * 4
    paid = (value_sat - 10_000).to_bytes(8, "little")
    outputs = b"\x01" + paid + bytes([len(OP_TRUE_SCRIPT)]) + OP_TRUE_SCRIPT
    version, lock_time = (2).to_bytes(4, "little"), bytes(4)
    witness = b"\x01\x01\x51"
    raw = version + b"\x00\x01" + inputs + outputs + witness + lock_time
    txid = sha256d(version + inputs + outputs + lock_time)[::-1].hex()
    assert node.call("sendrawtransaction", raw.hex()) == txid
    return txid


def test_subscribe_to_block_on_a_real_pool(programs: Path, node: Bcoin, tmp_path: Path) -> None:
    node.call("generatetoaddress", 1, KEY_HASH)
    pool = FoundationPool(programs, node, KEY_HASH, tmp_path / "pool.log")
    account = Account(address=parse_url(f"127.0.0.1:{pool.port}")[0], user=KEY_HASH)
    client = StratumClient(
        account, serials=itertools.count(1), rng=random.Random(1), clock=MonotonicClock()
    )

    async def main() -> None:
        jobs = JobDesk()
        task = asyncio.create_task(client.run(jobs))
        async with asyncio.timeout(60):
            job = await jobs.next()
            while client.status().link is not Link.READY:
                await asyncio.sleep(0.01)
            assert client.status().version_mask == 0x1FFFE000  # granted ...
            height = node.height()

            # Every share at this difficulty meets the network's target half of the time.
            easy = replace(job, share_target=difficulty_to_target(job.difficulty))
            found = 0
            for number in range(40):
                share = next(shares_of(easy, extranonce2=number, version_bits=0x1FFFE000))  # used
                assert share.candidate.version != job.version
                verdict = await client.submit(share)
                assert verdict.accepted, verdict
                found += share.is_block
                if share.is_block:
                    break
            assert found == 1
            while node.height() == height:
                await asyncio.sleep(0.05)
            best = node.best_block()
            assert best["hash"] == share.hash[::-1].hex()
            assert int(best["version"]) == share.candidate.version
            assert best["tx"][0]["vout"][0]["scriptPubKey"]["addresses"] == [KEY_HASH]

            while (fresh := await jobs.next()).prevhash == job.prevhash:
                pass
            assert fresh.clean
            await refusals(client, fresh)
        await client.aclose()
        await task

    async def refusals(client: StratumClient, job: Job) -> None:
        weak = replace(job, share_target=2**256 - 1)
        low = next(s for s in shares_of(weak, extranonce2=7) if s.difficulty < job.difficulty * 0.9)
        verdict = await client.submit(low)
        assert (verdict.outcome, verdict.code) == (Outcome.LOW_DIFFICULTY, 23)
        again = await client.submit(low)
        assert (again.outcome, again.code) == (Outcome.DUPLICATE, 22)
        unknown = replace(low, job=replace(job, job_id="ffffff"))
        verdict = await client.submit(unknown)
        assert (verdict.outcome, verdict.code) == (Outcome.STALE, 21)

    try:
        asyncio.run(main())
        assert "share valid true" in pool.output()
    finally:
        pool.stop()


def test_three_blocks_alone_with_transactions_and_a_restart_of_the_node(
    node: Bcoin, tmp_path: Path
) -> None:
    assert parse_address(SPENDABLE).script == OP_TRUE_SCRIPT
    node.call("generatetoaddress", 450, SPENDABLE)
    account = Account(address=parse_url(f"http://127.0.0.1:{node.port}")[0], user="x", password=KEY)
    client = TemplateClient(
        [account],
        parse_address(KEY_HASH),
        vault=Vault(tmp_path / "blocks"),
        serials=itertools.count(1),
        rng=random.Random(1),
    )

    async def main() -> None:
        desk = ShareDesk(client, MemoryJournal(), MonotonicClock())
        jobs = JobDesk()

        def on_job(job: Job | None) -> None:
            desk.on_job(job)
            jobs(job)

        unspent = itertools.count(1)
        sent = [spend(node, next(unspent))]
        task = asyncio.create_task(client.run(on_job))
        for number in range(3):
            if number == 1:
                await asyncio.to_thread(node.stop)
                await asyncio.to_thread(node.start)
            height = await asyncio.to_thread(node.height)
            job = await with_transactions(jobs, unspent, sent)
            share = next(shares_of(job))
            assert desk.offer("test", share.candidate, 0) is None
            assert await desk.drain(30) == 0
            block = await asyncio.to_thread(node.best_block)
            assert block["height"] == height + 1
            assert block["hash"] == share.hash[::-1].hex()
            carried = [tx["txid"] for tx in block["tx"]][1:]
            assert carried
            assert set(carried) <= set(sent)
            commitment = block["tx"][0]["vout"][1]["scriptPubKey"]["hex"]
            assert commitment.startswith("6a24aa21a9ed")
            assert block["tx"][0]["vout"][0]["scriptPubKey"]["addresses"] == [KEY_HASH]
        assert desk.accounts.counts().accepted == 3
        assert len(list((tmp_path / "blocks").glob("*.hex.sent"))) == 3
        assert not task.done()
        await client.aclose()
        await task

    async def with_transactions(jobs: JobDesk, unspent: Iterator[int], sent: list[str]) -> Job:
        """The first job on the tip that holds a transaction.

        The node takes a new transaction into its template only when that is over 10 s old.
        """
        while True:
            try:
                async with asyncio.timeout(11):
                    while True:
                        job = await jobs.next()
                        tip = await asyncio.to_thread(node.call, "getbestblockhash")
                        if job.branch and job.prevhash[::-1].hex() == tip:
                            return job
            except TimeoutError:
                sent.append(await asyncio.to_thread(spend, node, next(unspent)))

    asyncio.run(asyncio.wait_for(main(), 120))


def test_the_command_mines_blocks_on_a_node_and_stops(node: Bcoin, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "switcher", "mine", "-o", f"http://127.0.0.1:{node.port}"]
    command += ["-u", "x", "-p", KEY, "--coinbase-addr", KEY_HASH, "--blocks-limit", "3"]
    command += ["--card", "cpu:0:1core", "--time-limit", "60s"]
    folders = {
        "SWITCHER_STATE_DIR": str(tmp_path / "state"),
        "SWITCHER_GATE_DIR": str(tmp_path / "gate"),
    }
    result = subprocess.run(
        command,
        env={**os.environ, **folders},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 9, result.stderr
    assert "limit reached: 3 blocks" in result.stderr
    assert node.height() >= 3
    best = node.best_block()
    assert best["tx"][0]["vout"][0]["scriptPubKey"]["addresses"] == [KEY_HASH]
    kept = list((tmp_path / "state" / "blocks").glob("block-*.sent"))
    assert len(kept) >= 3


def test_a_node_refuses_a_bad_proposal(
    node: Bcoin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from switcher.hashing.upstream.template import client as module

    parse = module.parse_template

    def greedy(reply: object) -> object:
        template = parse(reply)
        return replace(template, value_sat=template.value_sat + 1)

    monkeypatch.setattr(module, "parse_template", greedy)
    account = Account(address=parse_url(f"http://127.0.0.1:{node.port}")[0], user="x", password=KEY)
    client = TemplateClient(
        [account],
        parse_address(KEY_HASH),
        vault=Vault(tmp_path / "blocks"),
        serials=itertools.count(1),
        rng=random.Random(1),
    )

    async def main() -> None:
        jobs = JobDesk()
        task = asyncio.create_task(client.run(jobs))
        async with asyncio.timeout(30):
            await jobs.stop()
            while not client.status().last_error:
                await asyncio.sleep(0.01)
        assert "bad-cb-amount" in client.status().last_error
        await client.aclose()
        await task

    asyncio.run(main())
