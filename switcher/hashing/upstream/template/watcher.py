"""Notices that a node has something new to mine: by its long poll, by its tip, or by the clock."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from switcher.core.header import display
from switcher.errors import LoginRefusedError
from switcher.hashing.upstream.template.rpc import Node, NodeError, RpcError

if TYPE_CHECKING:
    from switcher.hashing.upstream.template.block import Template

RULES = ["segwit", "signet"]
REFRESH_S = 30.0
"""New transactions are taken in so often."""
TIP_S = 5.0
"""The chain's tip is asked for so often, in case a long poll is stuck."""
LONGPOLL_S = 1200.0
PAUSE_S = 0.1
"""Between two templates, however eager the node is to report news."""


async def ask_template(node: Node, longpollid: str = "") -> object:
    """What the node answers to getblocktemplate; with `longpollid` only when there is news.

    Raises:
        NodeError, RpcError, LoginRefusedError: as `Node.call`.
    """
    request: dict[str, object] = {"rules": RULES, "capabilities": ["proposal", "longpoll"]}
    if longpollid:
        request["longpollid"] = longpollid
    within_s = LONGPOLL_S if longpollid else 30.0
    return await node.call("getblocktemplate", request, within_s=within_s)


class Watcher:
    """Waits for reasons to fetch a template anew. One long poll outlives many templates.

    A node keeps a thread for each long poll until it has news, also after its caller hung up, and
    has only a few of them.
    """

    def __init__(self) -> None:
        self._hint = asyncio.Event()
        self._poll: asyncio.Task[None] | None = None
        self._polled: tuple[Node, bytes] | None = None

    def hint(self) -> None:
        """There is reason to fetch anew: a block was sent."""
        self._hint.set()

    async def wait(self, node: Node, template: Template) -> None:
        """Returns when there is reason to fetch anew.

        Raises:
            NodeError, LoginRefusedError: the node cannot be asked for its tip.
        """
        self._hint.clear()
        waits: list[asyncio.Task[object]] = [
            asyncio.create_task(self._hint.wait()),
            asyncio.create_task(_tip_moves(node, template)),
            asyncio.create_task(asyncio.sleep(REFRESH_S)),
        ]
        poll = self._poll_on(node, template)
        try:
            done, _ = await asyncio.wait([*waits, *poll], return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            for task in waits:
                task.cancel()
            await asyncio.gather(*waits, return_exceptions=True)
        await asyncio.sleep(PAUSE_S)

    def end(self) -> None:
        """Hangs up on the long poll: the node is gone, or nobody mines any more."""
        poll, self._poll = self._poll, None
        if poll is not None:
            poll.cancel()

    def _poll_on(self, node: Node, template: Template) -> list[asyncio.Task[None]]:
        """The long poll that runs for this node and parent, if the node has one."""
        key = (node, template.prevhash)
        if self._poll is not None and (self._poll.done() or key != self._polled):
            self.end()
        if self._poll is None and template.longpollid:
            self._polled = key
            self._poll = asyncio.create_task(_long_poll(node, template.longpollid))
        return [] if self._poll is None else [self._poll]


async def _long_poll(node: Node, longpollid: str) -> None:
    """Returns when the node has news; its failures are left to the other ways of noticing."""
    try:
        await ask_template(node, longpollid)
    except (NodeError, RpcError, LoginRefusedError):
        await asyncio.sleep(REFRESH_S)


async def _tip_moves(node: Node, template: Template) -> None:
    tip = display(template.prevhash)
    while tip == display(template.prevhash):
        await asyncio.sleep(TIP_S)
        try:
            tip = str(await node.call("getbestblockhash"))
        except RpcError:  # a node without that call
            await asyncio.sleep(REFRESH_S)
