"""Takes found blocks to the nodes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from switcher.core.share import Outcome, Verdict
from switcher.errors import LoginRefusedError
from switcher.hashing.upstream.stratum1.lines import clean
from switcher.hashing.upstream.template.rpc import Node, NodeError, RpcError
from switcher.log import Tag, event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.clock import Clock
    from switcher.hashing.upstream.template.vault import Vault

TRIES = 3
IN_WARMUP = -28
"""A node that starts answers everything with this error; it has not looked at the block."""

_VERDICTS = {
    "duplicate": Outcome.DUPLICATE,
    "duplicate-inconclusive": Outcome.DUPLICATE,
    "inconclusive": Outcome.STALE,
    "inconclusive-not-best-prevblk": Outcome.STALE,
    "stale-prevblk": Outcome.STALE,
    "stale-work": Outcome.STALE,
    "prev-blk-not-found": Outcome.STALE,
    "bad-prevblk": Outcome.STALE,
    "high-hash": Outcome.LOW_DIFFICULTY,
}


class BlockSender:
    """Sends each block to every node.

    Args:
        nodes: All of them.
        vault: Holds the blocks that no node has answered for.
        clock: Measures latencies.
    """

    def __init__(self, nodes: Sequence[Node], vault: Vault, clock: Clock) -> None:
        self._nodes = nodes
        self._vault = vault
        self._clock = clock

    async def send(self, block_hex: str) -> Verdict:
        """The best answer of all nodes."""
        verdicts = await asyncio.gather(*(self._send_to(node, block_hex) for node in self._nodes))
        order = [Outcome.ACCEPTED, Outcome.STALE, Outcome.DUPLICATE]
        return min(verdicts, key=lambda v: order.index(v.outcome) if v.outcome in order else 9)

    async def send_kept(self) -> bool:
        """Sends the blocks that no node has answered for; False if one is left."""
        done = True
        for name, block_hex in self._vault.unsent():
            verdict = await self.send(block_hex)
            text = f"{name}, kept on disk: {verdict.outcome.value} {verdict.reason}"
            event(Tag.MINER, text)
            if verdict.outcome is Outcome.UNANSWERED:
                done = False
            else:
                self._vault.sent(name)
        return done

    async def _send_to(self, node: Node, block_hex: str) -> Verdict:
        began_ns = self._clock.now_ns()
        for _ in range(TRIES):
            try:
                answer = await node.call("submitblock", block_hex)
            except RpcError as error:
                if error.code == IN_WARMUP:
                    reason = str(error)
                    await asyncio.sleep(1)
                    continue
                return Verdict(Outcome.REJECTED, error.code, str(error))
            except (NodeError, LoginRefusedError) as error:
                reason = str(error)
                await asyncio.sleep(1)
                continue
            latency_ns = self._clock.now_ns() - began_ns
            if answer is None:
                return Verdict(Outcome.ACCEPTED, latency_ns=latency_ns)
            reason = clean(str(answer))
            outcome = _VERDICTS.get(reason, Outcome.REJECTED)
            return Verdict(outcome, None, reason, latency_ns)
        return Verdict(Outcome.UNANSWERED, reason=reason)
