"""A pool connection that stays: connects, logs in, hands out jobs, sends shares, comes back.

It needs nothing from the cards, so it goes on while another tenant holds them: pings are answered,
difficulty and jobs are followed, shares in hand are sent.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from switcher.clock import MonotonicClock
from switcher.config import LogLevel
from switcher.core.share import Outcome, Verdict
from switcher.errors import LoginRefusedError
from switcher.hashing.payout import PayoutWatch
from switcher.hashing.upstream.backoff import Backoff
from switcher.hashing.upstream.base import Link, LinkStatus
from switcher.hashing.upstream.dial import dial
from switcher.hashing.upstream.socks5 import DialError, os_reason
from switcher.hashing.upstream.staying import Staying
from switcher.hashing.upstream.stratum1.effects import (
    Effect,
    Memory,
    Ready,
    Redirect,
    Refused,
    Say,
    Work,
)
from switcher.hashing.upstream.stratum1.lines import LINE_MAX_BYTES, ProtocolError, clean
from switcher.hashing.upstream.stratum1.talk import Talk
from switcher.log import Tag, event

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from switcher.clock import Clock
    from switcher.core.job import Job
    from switcher.core.share import Share
    from switcher.hashing.upstream.account import Account, Address

HOLD_S = 60.0
"""A share waits so long for a connection that can take it."""
STEADY_S = 60.0
"""A login that lasted so long makes the next waits short again."""
SAY_MAX = 20
"""So many lines of a pool reach the log per connection."""


@dataclass(frozen=True, slots=True)
class _Next:
    """Where and when to connect next."""

    address: Address
    wait_s: float


class _RedirectedError(Exception):
    def __init__(self, to: _Next) -> None:
        super().__init__(f"redirected by the pool to {to.address.host}:{to.address.port}")
        self.to = to


class _RefusedError(Exception):
    """The login was refused."""


class StratumClient(Staying):
    """An `Upstream` that speaks Stratum V1."""

    def __init__(
        self,
        account: Account,
        *,
        serials: Iterator[int],
        rng: random.Random,
        clock: Clock | None = None,
        memory: Memory | None = None,
        on_memory: Callable[[Memory], None] = lambda _: None,
        worthless: bool = False,
    ) -> None:
        """Prepares a client; `run` connects.

        Args:
            account: where and as whom.
            serials: numbers for the jobs.
            rng: spreads the waits between tries.
            clock: stamps statuses and latencies.
            memory: what is known about the server from before.
            on_memory: called with it after each login, to be kept.
            worthless: a practice pool, said in every status.
        """
        used = clock or MonotonicClock()
        status = LinkStatus(
            name=account.label,
            url=str(account.address),
            user=account.user,
            link=Link.CLOSED,
            since_ns=used.now_ns(),
            worthless=worthless,
        )
        super().__init__(status, Backoff(rng, account.retry_pause_s), used)
        self._account = account
        self._serials = serials
        self._memory = memory or Memory()
        self._on_memory = on_memory
        self._address = account.address
        self._talk: Talk | None = None
        self._usable = asyncio.Event()
        self._ready_at_s: float | None = None
        self._ever_ready = False
        self._fresh: Job | None = None
        self._has_job = False
        self._said = 0
        self._payout = PayoutWatch(account.user)

    async def submit(self, share: Share, on_send: Callable[[], None] | None = None) -> Verdict:
        """Sends one share and waits for the answer, at most 90 s in all.

        Args:
            share: checked already.
            on_send: called just before the bytes leave; not at all if they never do.
        """
        try:
            async with asyncio.timeout(HOLD_S):
                sent = await self._queue(share)
        except TimeoutError:
            return Verdict(Outcome.UNSENT, reason="no connection")
        if isinstance(sent, Verdict):
            return sent
        talk, request_id = sent
        if on_send is not None:
            on_send()
        verdict = await talk.answer(request_id)
        if verdict.latency_ns is not None:
            self._status = replace(self._status, latency_ns=verdict.latency_ns)
        return verdict

    def _wake(self) -> None:
        self._usable.set()

    async def _queue(self, share: Share) -> Verdict | tuple[Talk, int]:
        """Waits for a connection that can judge the share; queues it there."""
        while True:
            await self._usable.wait()
            if self._closed:
                return Verdict(Outcome.UNSENT, reason="closed")
            queued = self._talk.submit(share) if self._talk is not None else None
            if isinstance(queued, Verdict):
                return queued
            if queued is not None and self._talk is not None:
                return self._talk, queued
            self._usable.clear()

    async def _stay(self) -> None:
        while True:
            reason, after = await self._attempt()
            await self._rest(reason, after.wait_s)
            self._address = after.address

    async def _attempt(self) -> tuple[str, _Next]:
        """One connection, from dialling to its end: why it ended, and what comes next."""
        redirect = None
        refused = False
        try:
            await self._converse()
            reason = ""
        except (DialError, ProtocolError) as error:
            reason = str(error)
        except asyncio.IncompleteReadError as error:
            last_words = clean(error.partial.decode("utf-8", "replace"))
            reason = "closed by the pool" + (f", saying {last_words!r}" if last_words else "")
        except OSError as error:
            reason = os_reason(error)
        except _RedirectedError as error:
            reason, redirect = str(error), error.to
        except _RefusedError as error:
            reason, refused = f"login refused: {error}", True
        finally:
            after = self._hang_up()
        if refused and not self._ever_ready:
            raise LoginRefusedError(f"{self.name}: {reason}; check user and password")
        return reason, redirect or after

    async def _converse(self) -> None:
        self._set_link(Link.CONNECTING)
        connection = await dial(self._account, self._address, LINE_MAX_BYTES)
        self._talk = Talk(
            self._account,
            self._memory,
            connection,
            serials=self._serials,
            clock=self._clock,
            obey=self._obey,
        )
        self._said = 0
        connects = self._status.connects + 1
        self._set_link(Link.LOGIN, connects=connects, tls=connection.tls, last_error="")
        await self._talk.listen()

    def _hang_up(self) -> _Next:
        """Cleans up after a connection; says when to try again."""
        talk, self._talk = self._talk, None
        blamed = talk.close() if talk is not None else ""
        self._fresh = None
        if self._has_job:
            self._has_job = False
            self._on_job(None)
        loop = asyncio.get_running_loop()
        failures = self._status.failures + 1
        if self._ready_at_s is not None and loop.time() - self._ready_at_s >= STEADY_S:
            self._backoff.reset()
            failures = 1
        self._status = replace(self._status, failures=failures)
        self._ready_at_s = None
        if blamed:
            event(Tag.NET, f"{self.name} does not take {blamed}; connecting without it")
            self._memory.unknown.add(blamed)
            return _Next(self._account.address, 0.0)
        return _Next(self._account.address, self._backoff.next_s())

    def _obey(self, effect: Effect) -> None:
        if isinstance(effect, Work):
            self._take(effect.job)
        elif isinstance(effect, Ready):
            self._ever_ready = True
            self._ready_at_s = asyncio.get_running_loop().time()
            self._set_link(Link.READY)
            self._on_memory(self._memory)
            self._usable.set()
        elif isinstance(effect, Refused):
            raise _RefusedError(effect.reason)
        elif isinstance(effect, Redirect):
            self._redirect(effect)
        elif isinstance(effect, Say):
            self._say(effect)

    def _take(self, job: Job) -> None:
        """Delivers the job at the next turn of the loop; of several at once only the last."""
        if self._fresh is None:
            asyncio.get_running_loop().call_soon(self._deliver)
            self._fresh = job
        else:
            self._fresh = replace(job, clean=job.clean or self._fresh.clean)

    def _deliver(self) -> None:
        job, self._fresh = self._fresh, None
        if job is None or self._talk is None:
            return
        self._has_job = True
        self._status = replace(
            self._status,
            jobs=self._status.jobs + 1,
            difficulty=job.difficulty,
            job_id=job.job_id,
            version_mask=job.version_mask,
        )
        wrong = self._payout.look(job)
        if wrong:
            self._say(Say(f"job {clean(job.job_id)}: {wrong}", warning=True))
        self._on_job(job)
        self._usable.set()

    def _redirect(self, effect: Redirect) -> None:
        host = effect.host or self._address.host
        here = {self._account.address.host, self._address.host, *self._account.redirect_hosts}
        if host.lower() not in {h.lower() for h in here}:
            self._say(Say(f"ignored a redirection to {clean(host)}: not an allowed host", True))
            return
        address = replace(self._address, host=host, port=effect.port or self._address.port)
        raise _RedirectedError(_Next(address, max(effect.wait_s, self._backoff.next_s())))

    def _say(self, effect: Say) -> None:
        if effect.shown:
            self._status = replace(self._status, message=effect.text)
        self._said += 1
        if self._said > SAY_MAX:
            return
        text = f"the pool says: {effect.text}" if effect.shown else effect.text
        level = LogLevel.WARNING if effect.warning else LogLevel.INFO
        event(Tag.NET, f"{self.name}: {text}", level=level, upstream=self.name)
