"""The upstream that mines alone on one's own nodes."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING

from switcher.clock import MonotonicClock
from switcher.core.header import display
from switcher.core.share import Outcome, Verdict
from switcher.core.target import target_to_difficulty
from switcher.errors import LoginRefusedError, UsageError
from switcher.hashing.upstream.backoff import Backoff
from switcher.hashing.upstream.base import Link, LinkStatus
from switcher.hashing.upstream.staying import Staying
from switcher.hashing.upstream.stratum1.lines import clean
from switcher.hashing.upstream.template.block import (
    Template,
    TemplateError,
    finish_block,
    make_job,
    pack_body,
    parse_template,
)
from switcher.hashing.upstream.template.rpc import Node, NodeError, RpcError, check_address
from switcher.hashing.upstream.template.sender import BlockSender
from switcher.hashing.upstream.template.watcher import RULES, Watcher, ask_template
from switcher.log import Tag, event

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator, Sequence

    from switcher.clock import Clock
    from switcher.core.job import Job
    from switcher.core.share import Share
    from switcher.hashing.address import Payout
    from switcher.hashing.upstream.account import Account
    from switcher.hashing.upstream.template.vault import Vault

GRACE_S = 60.0
"""Work goes on so long without a node: it may only be restarting."""
BODIES_KEPT = 16


class TemplateClient(Staying):
    """An `Upstream` over getblocktemplate. Every share it takes is a block."""

    def __init__(
        self,
        accounts: Sequence[Account],
        payout: Payout,
        *,
        vault: Vault,
        serials: Iterator[int],
        rng: random.Random,
        clock: Clock | None = None,
    ) -> None:
        """Prepares; `run` asks the nodes.

        Args:
            accounts: nodes; work comes from the first that answers, blocks go to all.
            payout: where the reward goes.
            vault: keeps blocks.
            serials: numbers for the jobs.
            rng: spreads the waits between tries.
            clock: stamps statuses and latencies.

        Raises:
            UsageError: no node was given.
        """
        if not accounts:
            raise UsageError("mining alone needs a node; name one with --url http://HOST:PORT")
        used = clock or MonotonicClock()
        self._nodes = [Node(account) for account in accounts]
        status = LinkStatus(
            name=self._nodes[0].name,
            url=str(accounts[0].address),
            user=payout.address,
            link=Link.CLOSED,
            since_ns=used.now_ns(),
        )
        super().__init__(status, Backoff(rng, accounts[0].retry_pause_s), used)
        self._payout = payout
        self._vault = vault
        self._serials = serials
        self._sender = BlockSender(self._nodes, vault, self._clock)
        self._bodies: OrderedDict[str, tuple[bytes, int]] = OrderedDict()
        self._solved: OrderedDict[bytes, None] = OrderedDict()
        self._job: Job | None = None
        self._watcher = Watcher()
        self._lost_at_s: float | None = None
        self._owing = True  # blocks may lie on disk that no node has answered for

    async def submit(self, share: Share, on_send: Callable[[], None] | None = None) -> Verdict:
        """Puts the block together, keeps it on disk and sends it to every node."""
        job_id = share.job.job_id
        body, height = self._bodies.get(job_id, (self._vault.body(job_id), 0))
        if body is None:
            return Verdict(Outcome.STALE, reason="its transactions are not known any more")
        parent = share.job.prevhash
        if parent in self._solved:
            return Verdict(Outcome.STALE, reason="another block on the same parent came first")
        self._solve(parent)
        block = finish_block(share.job, share.header, share.candidate.extranonce2, body)
        digest = display(share.hash)
        name = await asyncio.to_thread(self._vault.save_block, height, digest, block)
        event(Tag.MINER, f"block {digest} found by {share.card}, {len(block)} bytes")
        if on_send is not None:
            on_send()
        verdict = await self._sender.send(block.hex())
        if verdict.outcome is Outcome.UNANSWERED:
            self._owing = True
        else:
            await asyncio.to_thread(self._vault.sent, name)
        if not verdict.accepted:
            self._solved.pop(parent, None)
        self._watcher.hint()
        return verdict

    # ---- blocks

    def _solve(self, parent: bytes) -> None:
        """One block on a parent is enough: no card looks for a second one."""
        self._solved[parent] = None
        while len(self._solved) > BODIES_KEPT:
            self._solved.popitem(last=False)
        if self._job is not None and self._job.prevhash == parent:
            self._on_job(None)

    # ---- work

    async def _stay(self) -> None:
        try:
            await self._follow()
        finally:
            self._watcher.end()

    async def _follow(self) -> None:
        self._set_link(Link.CONNECTING)
        first = True
        while True:
            try:
                node, template = await self._fetch()
                if first:
                    await check_address(node, self._payout)
                    first = False
                if self._owing:
                    self._owing = not await self._sender.send_kept()
                self._connected()
                await self._offer(node, template)
                self._works()
                await self._watcher.wait(node, template)
            except LoginRefusedError:
                if first:
                    raise
                await self._lost("the node refuses the login")
            except (NodeError, RpcError, TemplateError) as error:
                await self._lost(str(error))

    async def _fetch(self) -> tuple[Node, Template]:
        """A template from the first node that gives one."""
        problem: Exception | None = None
        for node in self._nodes:
            try:
                return node, parse_template(await ask_template(node))
            except (NodeError, RpcError, TemplateError, LoginRefusedError) as error:
                problem = problem or error
        assert problem is not None
        raise problem

    async def _offer(self, node: Node, template: Template) -> None:
        """Hands a template out as a job, then has the node check it while cards hash already."""
        job = make_job(
            template,
            self._payout.script,
            serial=next(self._serials),
            upstream=self.name,
            before=self._job,
        )
        body = pack_body(template)
        self._bodies[job.job_id] = (body, template.height)
        while len(self._bodies) > BODIES_KEPT:
            self._bodies.popitem(last=False)
        self._job = job
        self._status = replace(
            self._status,
            jobs=self._status.jobs + 1,
            job_id=job.job_id,
            difficulty=target_to_difficulty(job.share_target),
            version_mask=job.version_mask,
        )
        if template.prevhash not in self._solved:
            self._on_job(job)
        await asyncio.to_thread(self._vault.save_body, job.job_id, body)
        if template.proposals:
            await self._propose(node, job, body)

    async def _propose(self, node: Node, job: Job, body: bytes) -> None:
        """Asks the node whether it would take the block, but for its proof of work.

        Raises:
            TemplateError: it would not.
        """
        extranonce2 = bytes(job.extranonce2_size)
        header = job.header(
            extranonce2=extranonce2, ntime=job.ntime, nonce=0, version=job.version
        ).to_bytes()
        data = finish_block(job, header, extranonce2, body).hex()
        request = {"mode": "proposal", "data": data, "rules": RULES}
        try:
            verdict = await node.call("getblocktemplate", request)
        except RpcError as error:
            verdict = str(error)
        if verdict is None or "not-best-prevblk" in str(verdict):
            return
        self._job = None
        self._on_job(None)
        raise TemplateError(f"the node would refuse our block: {clean(str(verdict))}")

    # ---- the link

    def _connected(self) -> None:
        self._lost_at_s = None
        if self._status.link is not Link.READY:
            self._set_link(Link.READY, connects=self._status.connects + 1)

    def _works(self) -> None:
        """The node takes our work: only now was the try a good one."""
        self._backoff.reset()
        self._status = replace(self._status, failures=0, last_error="")

    async def _lost(self, reason: str) -> None:
        self._watcher.end()
        now_s = asyncio.get_running_loop().time()
        if self._lost_at_s is None:
            self._lost_at_s = now_s
        if self._job is not None and now_s - self._lost_at_s >= GRACE_S:
            self._job = None
            self._on_job(None)
        self._status = replace(self._status, failures=self._status.failures + 1)
        await self._rest(reason, self._backoff.next_s())
