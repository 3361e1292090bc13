"""One open connection: feeds lines to a session, does what it asks, keeps the deadlines."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

from switcher.core.share import Outcome, Verdict
from switcher.hashing.upstream.stratum1.effects import Answered, Effect, Ready, Work
from switcher.hashing.upstream.stratum1.lines import ProtocolError
from switcher.hashing.upstream.stratum1.session import Session
from switcher.log import Tag, event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from switcher.clock import Clock
    from switcher.core.share import Share
    from switcher.hashing.upstream.account import Account
    from switcher.hashing.upstream.dial import Connection
    from switcher.hashing.upstream.stratum1.effects import Memory

LOGIN_S = 30.0
"""From the open connection to the login."""
CONFIGURE_SILENCE_S = 2.0
"""Without a reply to mining.configure for so long, go on without it."""
ANSWER_S = 30.0
"""A pool has so long to answer a share."""
BLAME_S = 5.0
"""A connection that ends so soon after an optional request ended because of it."""
OUT_MAX_BYTES = 64 * 1024
"""A peer that lets so much pile up does not read."""
YIELD_LINES = 64


class Talk:
    """A conversation over an open connection."""

    def __init__(
        self,
        account: Account,
        memory: Memory,
        connection: Connection,
        *,
        serials: Iterator[int],
        clock: Clock,
        obey: Callable[[Effect], None],
    ) -> None:
        """Prepares a conversation; `listen` holds it.

        Args:
            account: where and as whom.
            memory: what is known about the server.
            connection: open, and owned by this object from now on.
            serials: numbers for the jobs.
            clock: stamps latencies.
            obey: carries out everything but the answers to shares; may raise to end the talk.
        """
        self.session = Session(account, memory, serials)
        self._silence_s = account.silence_s
        self._dump = account.label if account.dump else ""
        self._connection = connection
        self._clock = clock
        self._obey = obey
        self._waiting: dict[int, asyncio.Future[Verdict]] = {}
        self._deadline: asyncio.Timeout | None = None
        self._asked_at_s = 0.0
        self._asked = ""

    async def listen(self) -> None:
        """Converses until the connection ends; always ends by raising.

        Raises:
            ProtocolError: the peer broke the protocol or kept silent too long.
            asyncio.IncompleteReadError: the peer closed; what it had begun to say is inside.
            OSError: the connection broke.
        """
        loop = asyncio.get_running_loop()
        silence = loop.call_later(CONFIGURE_SILENCE_S, self._configure_silent)
        try:
            async with asyncio.timeout(LOGIN_S) as self._deadline:
                self.session.start()
                self._flush()
                await self._read()
        except TimeoutError:
            what = f"no new job for {self._silence_s:.0f} s"
            if not self.session.ready:
                what = f"no login in {LOGIN_S:.0f} s"
            raise ProtocolError(what) from None
        finally:
            silence.cancel()
            self._deadline = None

    async def answer(self, request_id: int) -> Verdict:
        """Sends what is queued and waits for the verdict on one share."""
        waiting: asyncio.Future[Verdict] = asyncio.get_running_loop().create_future()
        self._waiting[request_id] = waiting
        self._flush()
        try:
            async with asyncio.timeout(ANSWER_S):
                return await waiting
        except TimeoutError:
            return Verdict(Outcome.UNANSWERED, reason=f"no answer in {ANSWER_S:.0f} s")
        finally:
            self._waiting.pop(request_id, None)
            self.session.forget(request_id)

    def submit(self, share: Share) -> int | Verdict | None:
        """Queues a share; see `Session.submit`."""
        return self.session.submit(share, self._clock.now_ns())

    def close(self) -> str:
        """Closes the connection and ends every wait.

        Returns:
            The optional method that made the server hang up, or "".
        """
        self._connection.writer.transport.abort()
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_result(Verdict(Outcome.UNANSWERED, reason="the connection ended"))
        if asyncio.get_running_loop().time() - self._asked_at_s > BLAME_S:
            return ""
        return self.session.blamed()

    async def _read(self) -> None:
        reader = self._connection.reader
        lines = 0
        while True:
            try:
                line = await reader.readuntil(b"\n")
            except asyncio.LimitOverrunError:
                raise ProtocolError("the pool sent a line over the limit") from None
            lines += 1
            if lines % YIELD_LINES == 0:
                await asyncio.sleep(0)  # a flood must not starve the rest of the house
            if line.isspace():
                continue
            if self._dump:
                event(Tag.NET, f"{self._dump} < {line.decode('utf-8', 'replace')}")
            self.session.receive(line, self._clock.now_ns())
            effects, self.session.effects = self.session.effects, []
            for effect in effects:
                self._carry_out(effect)
            self._flush()

    def _carry_out(self, effect: Effect) -> None:
        if isinstance(effect, Answered):
            waiting = self._waiting.get(effect.request_id)
            if waiting is not None and not waiting.done():
                waiting.set_result(effect.verdict)
            return
        if isinstance(effect, Ready | Work) and self.session.ready and self._deadline is not None:
            self._deadline.reschedule(asyncio.get_running_loop().time() + self._silence_s)
        self._obey(effect)

    def _configure_silent(self) -> None:
        self.session.configure_silent()
        self._flush()

    def _flush(self) -> None:
        out, self.session.out = self.session.out, []
        if not out:
            return
        if self._dump:
            for line in out:
                event(Tag.NET, f"{self._dump} > {_without_password(line)}")
        writer = self._connection.writer
        writer.write(b"".join(out))
        if self._asked != self.session.last_asked:
            self._asked = self.session.last_asked
            self._asked_at_s = asyncio.get_running_loop().time()
        if writer.transport.get_write_buffer_size() > OUT_MAX_BYTES:
            writer.transport.abort()  # ends `_read`, which reports it


def _without_password(line: bytes) -> str:
    message = json.loads(line)
    if message.get("method") == "mining.authorize":
        message["params"][1] = "***"
    return json.dumps(message)
