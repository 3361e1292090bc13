"""Mining alone: addresses, templates, blocks, and a node that does not always behave."""

from __future__ import annotations

import asyncio
import itertools
import json
import random
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from switcher.clock import MonotonicClock
from switcher.core.header import Header, branch_of_first, display, fold_branch, sha256d
from switcher.core.share import Outcome, Share
from switcher.errors import LoginRefusedError, UsageError
from switcher.hashing.address import parse_address
from switcher.hashing.upstream.account import Account, parse_url
from switcher.hashing.upstream.base import Link
from switcher.hashing.upstream.failover import Failover
from switcher.hashing.upstream.practice import PracticePool
from switcher.hashing.upstream.stratum1 import StratumClient
from switcher.hashing.upstream.template.block import (
    TemplateError,
    coinbase_parts,
    finish_block,
    make_job,
    pack_body,
    parse_template,
)
from switcher.hashing.upstream.template.client import TemplateClient
from switcher.hashing.upstream.template.sender import TRIES
from switcher.hashing.upstream.template.vault import Vault
from switcher.testing import loop
from switcher.testing.mining import JobDesk, shares_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from switcher.core.job import Job

PAYOUT = parse_address("bcrt1qft5p2uhsdcdc3l2ua4ap5qqfg4pjaqlp250x7us7a8qqhrxrxfsqseac85")

# ---- addresses


@pytest.mark.parametrize(
    ("address", "script", "network"),
    [
        (
            "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
            "0014751e76e8199196d454941c45d1b3a323f1433bd6",
            "main",
        ),
        (
            "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
            "00201863143c14c5166804bd19203356da136c985678cd4d27a1b8c6329604903262",
            "test",
        ),
        (
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
            "512079be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
            "main",
        ),
        ("BC1SW50QGDZ25J", "6002751e", "main"),
        (
            "bcrt1qft5p2uhsdcdc3l2ua4ap5qqfg4pjaqlp250x7us7a8qqhrxrxfsqseac85",
            "00204ae81572f06e1b88fd5ced7a1a000945432e83e1551e6f721ee9c00b8cc33260",
            "regtest",
        ),
        (
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
            "76a91462e907b15cbf27d5425399ebf6f0fb50ebb88f1888ac",
            "main",
        ),
        (
            "3P14159f73E4gFr7JterCCQh9QjiTjiZrG",
            "a914e9c3dd0c07aac76179ebc76a6c78d4d67c6c160a87",
            "main",
        ),
    ],
)
def test_addresses_of_every_kind(address: str, script: str, network: str) -> None:
    payout = parse_address(address)
    assert payout.script.hex() == script
    assert network in payout.networks


@pytest.mark.parametrize(
    "address",
    [
        "",
        "bc1",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
        "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4",
        "bc1pw5dgrnzv",
        "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P",
        "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sL5k7",
        "tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfN",
        "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ",
        "x" * 500,
    ],
)
def test_a_wrong_address_is_always_noticed(address: str) -> None:
    with pytest.raises(UsageError):
        parse_address(address)


def test_every_single_typing_error_in_an_address_is_noticed() -> None:
    for good in (
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
    ):
        for i in range(len(good)):
            for c in "2qzA":
                bad = good[:i] + c + good[i + 1 :]
                if bad != good:
                    with pytest.raises(UsageError):
                        parse_address(bad)


# ---- templates


@pytest.fixture
def recorded(shared_data: Path) -> dict[str, Any]:
    data = json.loads((shared_data / "mining" / "gbt_testnet_2023.json").read_text())["template"]
    assert isinstance(data, dict)
    return data


def test_the_recorded_template_gives_the_job_that_a_pool_made_of_it(
    shared_data: Path, recorded: dict[str, Any]
) -> None:
    sessions = json.loads((shared_data / "mining" / "stratum_v1_sessions.json").read_text())
    notify = next(s for s in sessions["sessions"] if s["name"].startswith("public-pool"))["notify"]
    template = parse_template(recorded)
    job = make_job(template, PAYOUT.script, serial=1, upstream="node", before=None)
    assert [h.hex() for h in job.branch] == notify[4]
    assert job.prevhash.hex() == "".join(
        bytes.fromhex(notify[1][i : i + 8])[::-1].hex() for i in range(0, 64, 8)
    )
    assert f"{job.nbits:08x}" == notify[6]
    assert f"{job.version:08x}" == notify[5]
    assert template.commitment.hex() == recorded["default_witness_commitment"]
    assert template.commitment.hex() in notify[3]
    assert template.height.to_bytes(3, "little").hex() in notify[2]


def test_the_block_is_put_together_as_the_network_reads_it(recorded: dict[str, Any]) -> None:
    template = parse_template(recorded)
    job = make_job(template, PAYOUT.script, serial=1, upstream="node", before=None)
    en2 = bytes(range(8))
    header = job.header(extranonce2=en2, ntime=job.ntime, nonce=7, version=job.version)
    block = finish_block(job, header.to_bytes(), en2, pack_body(template))
    assert Header.from_bytes(block[:80]) == header
    assert block[80] == len(recorded["transactions"]) + 1
    coinbase, rest = _read_coinbase(block[81:])
    assert rest.hex() == "".join(t["data"] for t in recorded["transactions"])
    txids = [bytes.fromhex(t["txid"])[::-1] for t in recorded["transactions"]]
    root = fold_branch(sha256d(coinbase["stripped"]), branch_of_first(txids))
    assert root == header.merkle_root
    script = coinbase["script"]
    height = script[1 : 1 + script[0]]
    assert int.from_bytes(height, "little") == recorded["height"]
    assert en2 in script
    assert 2 <= len(script) <= 100
    assert coinbase["outputs"] == [
        (recorded["coinbasevalue"], PAYOUT.script),
        (0, bytes.fromhex(recorded["default_witness_commitment"])),
    ]
    assert coinbase["witness"] == [bytes(32)]
    assert coinbase["lock_time"] == recorded["height"] - 1


def _read_coinbase(data: bytes) -> tuple[dict[str, Any], bytes]:
    """A reader of its own for a transaction with one input and a witness."""
    assert data[4:6] == b"\x00\x01"
    assert data[6] == 1
    assert data[7:43] == bytes(32) + b"\xff" * 4
    size = data[43]
    script, at = data[44 : 44 + size], 44 + size
    assert data[at : at + 4] == b"\xfe\xff\xff\xff"
    count, at = data[at + 4], at + 5
    outputs = []
    for _ in range(count):
        value, size = int.from_bytes(data[at : at + 8], "little"), data[at + 8]
        outputs.append((value, data[at + 9 : at + 9 + size]))
        at += 9 + size
    end = at
    assert data[at] == 1
    size = data[at + 1]
    witness = [data[at + 2 : at + 2 + size]]
    at += 2 + size
    lock_time = data[at : at + 4]
    return {
        "script": script,
        "outputs": outputs,
        "witness": witness,
        "lock_time": int.from_bytes(lock_time, "little"),
        "stripped": data[:4] + data[6:end] + lock_time,
    }, data[at + 4 :]


@pytest.mark.parametrize(
    ("height", "push"),
    [
        (1, "51"),
        (16, "60"),
        (17, "0111"),
        (127, "017f"),
        (128, "028000"),
        (255, "02ff00"),
        (32767, "02ff7f"),
        (32768, "03008000"),
        (840_000, "0340d10c"),
    ],
)
def test_heights_are_written_as_script_numbers(
    recorded: dict[str, Any], height: int, push: str
) -> None:
    template = replace(parse_template(recorded), height=height)
    coinbase1, _ = coinbase_parts(template, PAYOUT.script)
    assert coinbase1[42:].hex().startswith(push)
    assert coinbase1[41] >= 2


@pytest.mark.parametrize(
    "change",
    [
        {"bits": None},
        {"bits": "xyz"},
        {"height": -1},
        {"height": True},
        {"coinbasevalue": "50"},
        {"previousblockhash": "ab"},
        {"transactions": {}},
        {"transactions": [{"data": "zz", "txid": "00" * 32, "hash": "00" * 32}]},
        {"transactions": [{"data": "00"}]},
        {"rules": ["csv", "!unheard-of"]},
        {"signet_challenge": "512103ad"},
        {"default_witness_commitment": "6a24aa21a9ed" + "00" * 32},
        {"coinbaseaux": {"flags": "zz"}},
    ],
)
def test_a_template_that_cannot_be_mined_is_refused(
    recorded: dict[str, Any], change: dict[str, Any]
) -> None:
    with pytest.raises(TemplateError):
        parse_template({**recorded, **change})


def test_a_commitment_that_the_node_leaves_out_is_made_here(recorded: dict[str, Any]) -> None:
    given = recorded["default_witness_commitment"]
    left_out = {k: v for k, v in recorded.items() if k != "default_witness_commitment"}
    assert parse_template(left_out).commitment.hex() == given


def test_an_open_signet_can_be_mined(recorded: dict[str, Any]) -> None:
    rules = [*recorded["rules"], "!signet"]
    template = parse_template({**recorded, "rules": rules, "signet_challenge": "51"})
    assert template.commitment == parse_template(recorded).commitment


def test_the_time_is_rolled_as_far_as_the_node_lets_it(recorded: dict[str, Any]) -> None:
    now = recorded["curtime"]
    for change, latest in (
        ({"mutable": ["time", "transactions"]}, now + 600),
        ({"mutable": ["time/increment"]}, now + 600),
        ({"mutable": ["transactions", "prevblock"]}, now),
        ({"mutable": ["time"], "maxtime": now + 5}, now + 5),
        ({"mutable": ["time"], "maxtime": now - 5}, now),
    ):
        template = parse_template({**recorded, **change})
        assert (template.ntime, template.ntime_max) == (now, latest), change
    assert parse_template({**recorded, "mintime": now + 9}).ntime == now + 9


def test_no_witness_where_segwit_is_not_active(recorded: dict[str, Any]) -> None:
    template = parse_template({**recorded, "rules": ["csv"], "transactions": []})
    assert template.commitment == b""
    job = make_job(template, PAYOUT.script, serial=1, upstream="node", before=None)
    header = job.header(extranonce2=bytes(8), ntime=job.ntime, nonce=0, version=job.version)
    block = finish_block(job, header.to_bytes(), bytes(8), pack_body(template))
    assert block[81:] == job.coinbase(bytes(8))


# ---- a node of our own


class FakeNode:
    """Answers JSON-RPC over HTTP; a test changes its mind through the attributes."""

    def __init__(self) -> None:
        self.height = 100
        self.tip = "11" * 32
        self.submit_answer: Any = None
        self.submit_errors: list[dict[str, Any]] = []
        self.knows_tip = True
        self.proposal_answer: Any = None
        self.blocks: list[str] = []
        self.calls: list[str] = []
        self.login = "Basic dTpw"  # u:p
        self.chunked = False
        self.raw: bytes | None = None
        self.valid_address = True
        self._news = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def start(self, port: int = 0) -> int:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", port)
        bound: int = self._server.sockets[0].getsockname()[1]
        return bound

    async def aclose(self) -> None:
        assert self._server is not None
        await loop.end_server(self._server, self._tasks)

    def next_block(self) -> None:
        self.height += 1
        self.tip = f"{self.height:064x}"
        self._news.set()
        self._news = asyncio.Event()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            assert "transfer-encoding" not in head.lower()  # together with a length it gets a 400
            length = int(head.lower().split("content-length: ")[1].split("\r\n")[0])
            request = json.loads(await reader.readexactly(length))
            if self.raw is not None:
                writer.write(self.raw)
            elif f"Authorization: {self.login}" not in head:
                writer.write(b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n")
            else:
                reply = await self._answer(request["method"], request["params"])
                self._write(writer, json.dumps({"id": 1, "error": None, **reply}).encode())
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()

    def _write(self, writer: asyncio.StreamWriter, body: bytes) -> None:
        if self.chunked:
            writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            for i in range(0, len(body), 100):
                part = body[i : i + 100]
                writer.write(b"%x;x=y\r\n%s\r\n" % (len(part), part))
            writer.write(b"0\r\n\r\n")
        else:
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))

    async def _answer(self, method: str, params: list[Any]) -> dict[str, Any]:
        self.calls.append(method)
        if method == "getbestblockhash" and self.knows_tip:
            return {"result": self.tip}
        if method == "getbestblockhash":
            return {"error": {"code": -32601, "message": "Method not found"}, "result": None}
        if method == "validateaddress":
            return {"result": {"isvalid": self.valid_address}}
        if method == "submitblock" and self.submit_errors:
            return {"error": self.submit_errors.pop(), "result": None}
        if method == "submitblock":
            self.blocks.append(params[0])
            if self.submit_answer is None:
                self.next_block()
            return {"result": self.submit_answer}
        assert method == "getblocktemplate"
        (request,) = params
        assert {"segwit", "signet"} <= set(request["rules"])
        if request.get("mode") == "proposal":
            self.calls[-1] = "proposal"
            return {"result": self.proposal_answer}
        if "longpollid" in request:
            self.calls[-1] = "longpoll"
            await self._news.wait()
        return {"result": self._template()}

    def _template(self) -> dict[str, Any]:
        return {
            "capabilities": ["proposal"],
            "rules": ["!segwit"],
            "version": 0x20000000,
            "height": self.height,
            "previousblockhash": self.tip,
            "bits": "207fffff",
            "curtime": 1_700_000_000 + self.height,
            "mintime": 1_600_000_000,
            "coinbasevalue": 5_000_000_000,
            "longpollid": self.tip + "1",
            "transactions": [],
        }


@asynccontextmanager
async def solo(
    folder: Path, **options: Any
) -> AsyncIterator[tuple[TemplateClient, FakeNode, JobDesk, int]]:
    node = FakeNode()
    port = await node.start()
    client = make_client(folder, port, **options)
    desk = JobDesk()
    task = asyncio.create_task(client.run(desk))
    try:
        yield client, node, desk, port
    finally:
        await client.aclose()
        await asyncio.gather(task, return_exceptions=True)
        await node.aclose()


def make_client(folder: Path, *ports: int, **options: Any) -> TemplateClient:
    accounts = [
        Account(address=parse_url(f"http://127.0.0.1:{port}")[0], user="u", password="p", **options)
        for port in ports
    ]
    return TemplateClient(
        accounts,
        PAYOUT,
        vault=Vault(folder),
        serials=itertools.count(1),
        rng=random.Random(1),
        clock=MonotonicClock(),
    )


def block_of(job: Job) -> Share:
    return next(shares_of(job))


def test_a_block_is_kept_sent_and_followed_by_new_work(tmp_path: Path) -> None:
    async def main() -> None:
        async with solo(tmp_path) as (client, node, desk, _):
            job = await desk.next()
            assert client.status().link is Link.READY
            share = block_of(job)
            assert share.is_block
            assert (await client.submit(share)).accepted
            (block,) = node.blocks
            assert bytes.fromhex(block)[:80] == share.header
            (kept,) = tmp_path.glob("block-*.sent")
            assert kept.read_text() == block
            assert display(share.hash) in kept.name
            following = await desk.next()
            assert following.clean
            assert following.prevhash != job.prevhash
            assert "proposal" in node.calls

    loop.run(main())


def test_no_second_block_on_the_same_parent_unless_the_first_was_refused(tmp_path: Path) -> None:
    async def main() -> None:
        async with solo(tmp_path) as (client, node, desk, _):
            job = await desk.next()
            first, second, third = itertools.islice(shares_of(job), 3)
            node.submit_answer = "bad-cb-amount"
            assert (await client.submit(first)).outcome is Outcome.REJECTED
            assert None in desk.jobs  # nobody looked for another one meanwhile
            assert (await desk.next()).prevhash == job.prevhash  # and then work went on
            node.submit_answer = None
            assert (await client.submit(second)).accepted
            verdict = await client.submit(third)
            assert verdict.outcome is Outcome.STALE
            assert len(node.blocks) == 2

    loop.run(main())


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (None, Outcome.ACCEPTED),
        ("duplicate", Outcome.DUPLICATE),
        ("duplicate-inconclusive", Outcome.DUPLICATE),
        ("duplicate-invalid", Outcome.REJECTED),
        ("inconclusive", Outcome.STALE),
        ("inconclusive-not-best-prevblk", Outcome.STALE),
        ("stale-prevblk", Outcome.STALE),
        ("stale-work", Outcome.STALE),
        ("prev-blk-not-found", Outcome.STALE),
        ("high-hash", Outcome.LOW_DIFFICULTY),
        ("bad-txnmrklroot", Outcome.REJECTED),
        ("bad-cb-height", Outcome.REJECTED),
        ("bad-cb-amount", Outcome.REJECTED),
        ("bad-cb-length", Outcome.REJECTED),
        ("time-too-old", Outcome.REJECTED),
        ("time-too-new", Outcome.REJECTED),
        ("bad-version(0x00000001)", Outcome.REJECTED),
        ("unexpected-witness", Outcome.REJECTED),
        ("rejected", Outcome.REJECTED),
        ({"odd": 1}, Outcome.REJECTED),
    ],
)
def test_every_verdict_of_a_node_has_its_meaning(
    tmp_path: Path, answer: Any, outcome: Outcome
) -> None:
    async def main() -> None:
        async with solo(tmp_path) as (client, node, desk, _):
            node.submit_answer = answer
            verdict = await client.submit(block_of(await desk.next()))
            assert verdict.outcome is outcome
            assert verdict.reason == ("" if answer is None else str(answer))

    loop.run(main())


def test_an_error_instead_of_a_verdict_is_a_refusal_with_its_number(tmp_path: Path) -> None:
    async def main() -> None:
        async with solo(tmp_path) as (client, node, desk, _):
            node.submit_errors = [{"code": -22, "message": "Block decode failed"}]
            verdict = await client.submit(block_of(await desk.next()))
            assert (verdict.outcome, verdict.code) == (Outcome.REJECTED, -22)
            assert "Block decode failed" in verdict.reason

    loop.run(main())


def test_new_transactions_and_new_blocks_are_noticed(tmp_path: Path) -> None:
    async def main() -> None:
        now = asyncio.get_running_loop().time
        async with solo(tmp_path) as (_, node, desk, _):
            job = await desk.next()
            began = now()
            refreshed = await desk.next()
            assert now() - began == pytest.approx(30, abs=1)
            assert (refreshed.clean, refreshed.prevhash) == (False, job.prevhash)
            await asyncio.sleep(1)
            began = now()
            node.next_block()
            assert (await desk.next()).clean
            assert now() - began < 1  # the long poll tells

    loop.run(main())


def test_a_stuck_long_poll_is_made_up_for_by_asking_for_the_tip(tmp_path: Path) -> None:
    async def main() -> None:
        async with solo(tmp_path) as (_, node, desk, _):
            await desk.next()
            await asyncio.sleep(1)
            node.height, node.tip = 500, "55" * 32  # without waking the long poll
            began = asyncio.get_running_loop().time()
            assert (await desk.next()).clean
            assert asyncio.get_running_loop().time() - began < 6

    loop.run(main())


def test_a_node_that_restarts_gets_its_miner_back(tmp_path: Path) -> None:
    async def main() -> None:
        async with solo(tmp_path) as (client, node, desk, port):
            job = await desk.next()
            await node.aclose()
            await asyncio.sleep(20)
            assert client.status().link is Link.WAITING
            assert desk.jobs[-1] is not None  # it may only be restarting
            await desk.stop()
            share = block_of(job)
            verdict = await client.submit(share)
            assert verdict.outcome is Outcome.UNANSWERED
            assert list(tmp_path.glob("block-*.hex"))
            await node.start(port)
            await desk.next()
            assert client.status().link is Link.READY
            # What no node had answered for is sent before anything else.
            (block,) = node.blocks
            assert bytes.fromhex(block)[:80] == share.header
            assert not list(tmp_path.glob("block-*.hex"))

    loop.run(main())


def test_a_block_that_no_node_answered_for_is_sent_by_the_next_process(tmp_path: Path) -> None:
    async def main() -> None:
        async with solo(tmp_path) as (client, node, desk, _):
            share = block_of(await desk.next())
            await node.aclose()
            assert (await client.submit(share)).outcome is Outcome.UNANSWERED
            await node.start()
        async with solo(tmp_path) as (_, heir, desk, _):
            await desk.next()
            assert bytes.fromhex(heir.blocks[0])[:80] == share.header
            assert not list(tmp_path.glob("block-*.hex"))

    loop.run(main())


@pytest.mark.parametrize("tries", [2, 9])
def test_a_node_that_still_starts_has_not_refused_the_block(tmp_path: Path, tries: int) -> None:
    async def main() -> None:
        async with solo(tmp_path) as (client, node, desk, _):
            share = block_of(await desk.next())
            node.submit_errors = [{"code": -28, "message": "Loading block index..."}] * tries
            verdict = await client.submit(share)
            at_once = tries < TRIES
            wanted = Outcome.ACCEPTED if at_once else Outcome.UNANSWERED
            assert verdict.outcome is wanted
            assert bool(list(tmp_path.glob("block-*.hex"))) is not at_once
            while not node.blocks:
                await asyncio.sleep(10)
            assert bytes.fromhex(node.blocks[0])[:80] == share.header
            assert not list(tmp_path.glob("block-*.hex"))

    loop.run(main())


def test_a_cookie_that_a_restart_renews_is_read_again(tmp_path: Path) -> None:
    cookie = tmp_path / ".cookie"
    cookie.write_text("__cookie__:abc\n")

    async def main() -> None:
        node = FakeNode()
        node.login = "Basic X19jb29raWVfXzphYmM="
        port = await node.start()
        client = make_client(tmp_path, port, cookie_file=str(cookie))
        desk = JobDesk()
        task = asyncio.create_task(client.run(desk))
        await desk.next()
        node.login = "Basic X19jb29raWVfXzpkZWY="  # the old cookie is refused for a while
        await asyncio.sleep(40)
        assert "refuses the login" in client.status().last_error
        cookie.unlink()
        await asyncio.sleep(60)
        assert "cannot read the node's cookie" in client.status().last_error
        assert not task.done()
        cookie.write_text("__cookie__:def")
        await desk.next()
        assert client.status().link is Link.READY
        await client.aclose()
        await task
        await node.aclose()

    loop.run(main())


def test_a_node_without_a_call_for_its_tip_is_mined_on_all_the_same(tmp_path: Path) -> None:
    async def main() -> None:
        async with solo(tmp_path) as (client, node, desk, _):
            node.knows_tip = False
            await desk.next()
            await asyncio.sleep(100)
            assert client.status().link is Link.READY
            assert client.status().failures == 0

    loop.run(main())


def test_one_long_poll_outlives_many_templates(tmp_path: Path) -> None:
    """A node keeps a thread for each until it has news; one per template would use them all up."""

    async def main() -> None:
        async with solo(tmp_path) as (client, node, desk, _):
            await desk.next()
            await asyncio.sleep(1100)
            assert node.calls.count("longpoll") == 1
            await asyncio.sleep(200)  # by then it was given up once and asked anew
            assert client.status().link is Link.READY
            assert node.calls.count("longpoll") == 2
            assert client.status().jobs >= 40
            before = len(desk.jobs)
            node.next_block()
            await asyncio.sleep(2)
            assert len(desk.jobs) == before + 1
            assert node.calls.count("longpoll") == 3

    loop.run(main())


def test_a_block_found_just_before_a_crash_is_built_from_what_is_on_disk(tmp_path: Path) -> None:
    async def main() -> None:
        async with solo(tmp_path) as (_, _, desk, _):
            share = block_of(await desk.next())
            await asyncio.sleep(1)
        async with solo(tmp_path) as (client, heir, desk, _):
            client._bodies.clear()
            await desk.next()
            client._bodies.clear()
            assert (await client.submit(share)).accepted
            assert bytes.fromhex(heir.blocks[-1])[:80] == share.header

    loop.run(main())


def test_a_proposal_that_the_node_refuses_stops_the_work(tmp_path: Path) -> None:
    async def main() -> None:
        async with solo(tmp_path) as (client, node, desk, _):
            node.proposal_answer = "bad-cb-amount"
            await desk.next()
            await desk.stop()
            await asyncio.sleep(0.2)
            assert "would refuse our block: bad-cb-amount" in client.status().last_error
            node.proposal_answer = "inconclusive-not-best-prevblk"
            await desk.next()
            await asyncio.sleep(5)
            assert client.status().link is Link.READY

    loop.run(main())


def test_a_node_that_goes_on_refusing_our_blocks_is_left_for_another_upstream(
    tmp_path: Path,
) -> None:
    async def main() -> None:
        node, pool = FakeNode(), PracticePool(rng=random.Random(1))
        node.proposal_answer = "bad-cb-amount"
        address = parse_url(f"127.0.0.1:{await pool.start()}")[0]
        serials, clock = itertools.count(1), MonotonicClock()
        spare = StratumClient(
            Account(address=address, user="u"),
            serials=serials,
            rng=random.Random(1),
            clock=clock,
        )
        failover = Failover([make_client(tmp_path, await node.start()), spare])
        desk = JobDesk()
        task = asyncio.create_task(failover.run(desk))
        async with asyncio.timeout(120):
            while (await desk.next()).upstream != spare.name:
                pass
        # Every try rests longer than the one before; the node is not asked at full speed.
        assert node.calls.count("proposal") <= 8
        await failover.aclose()
        await task
        await node.aclose()
        await pool.aclose()

    loop.run(main())


def test_blocks_go_to_every_node_and_work_comes_from_the_first_that_answers(
    tmp_path: Path,
) -> None:
    async def main() -> None:
        first, second = FakeNode(), FakeNode()
        ports = [await first.start(), await second.start()]
        second.submit_answer = "duplicate"
        client = make_client(tmp_path, *ports)
        desk = JobDesk()
        task = asyncio.create_task(client.run(desk))
        assert (await client.submit(block_of(await desk.next()))).accepted
        assert len(first.blocks) == len(second.blocks) == 1
        await first.aclose()
        second.tip = "22" * 32
        while (await desk.next()).prevhash != b"\x22" * 32:
            pass
        await client.aclose()
        await task
        await second.aclose()

    loop.run(main())


def test_a_wrong_login_and_an_address_of_another_chain_end_it_at_once(tmp_path: Path) -> None:
    async def main() -> None:
        node = FakeNode()
        port = await node.start()
        node.login = "Basic other"
        with pytest.raises(LoginRefusedError, match="HTTP 401"):
            await make_client(tmp_path, port).run(JobDesk())
        node.login = "Basic dTpw"
        node.valid_address = False
        with pytest.raises(UsageError, match="no address on the chain"):
            await make_client(tmp_path, port).run(JobDesk())
        cookie = tmp_path / ".cookie"
        cookie.write_text("__cookie__:abc\n")
        node.valid_address, node.login = True, "Basic X19jb29raWVfXzphYmM="
        client = make_client(tmp_path, port, cookie_file=str(cookie))
        desk = JobDesk()
        task = asyncio.create_task(client.run(desk))
        await desk.next()
        await client.aclose()
        await task
        await node.aclose()

    loop.run(main())


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"nonsense\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nnot j",
        b"HTTP/1.1 500 No\r\nContent-Length: 2\r\n\r\n[]",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
        b'HTTP/1.1 200 OK\r\n\r\n{"result":{"height":1}}',
        b'HTTP/1.1 200 OK\r\n\r\n{"error":{"code":-8,"message":"no\\u0007segwit"}}',
    ],
)
def test_whatever_a_node_answers_is_one_line_and_another_try(tmp_path: Path, raw: bytes) -> None:
    async def main() -> None:
        async with solo(tmp_path) as (client, node, desk, _):
            node.raw = raw
            await asyncio.sleep(3)
            error = client.status().last_error
            assert error
            assert error.isprintable()
            assert len(error) < 300
            assert desk.jobs == []
            node.raw, node.chunked = None, True
            await desk.next()

    loop.run(main())


def test_a_disk_that_cannot_be_written_costs_no_block(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")

    async def main() -> None:
        async with solo(blocked / "vault") as (client, node, desk, _):
            assert (await client.submit(block_of(await desk.next()))).accepted
            assert len(node.blocks) == 1

    loop.run(main())
