"""Whatever a pool sends, the client stays well, says one clear line, and goes elsewhere."""

from __future__ import annotations

import asyncio
import itertools
import logging
import os
import random

import pytest

from switcher.clock import MonotonicClock
from switcher.hashing.upstream.account import Account, Address, Scheme
from switcher.hashing.upstream.base import Link
from switcher.hashing.upstream.failover import Failover
from switcher.hashing.upstream.practice import PracticePool
from switcher.hashing.upstream.stratum1 import StratumClient
from switcher.hashing.upstream.stratum1.effects import Memory, Redirect, Refused
from switcher.hashing.upstream.stratum1.lines import ProtocolError
from switcher.hashing.upstream.stratum1.session import Session
from switcher.testing import loop
from switcher.testing.fuzz import fuzz, resident_bytes
from switcher.testing.hostile import HostilePool, Trick, messages
from switcher.testing.mining import JobDesk

MESSAGES = int(os.environ.get("SWITCHER_FUZZ_MESSAGES", "20000"))
PARSED = MESSAGES // 4


def account(port: int, name: str = "pool") -> Account:
    return Account(address=Address(Scheme.STRATUM1, "127.0.0.1", port), user="u", name=name)


def client(port: int, name: str = "pool") -> StratumClient:
    return StratumClient(
        account(port, name),
        serials=itertools.count(1),
        rng=random.Random(3),
        clock=MonotonicClock(),
    )


def test_hostile_messages_over_sockets() -> None:
    """benchmarks/fuzz_pool.py is the long form."""
    result = fuzz(MESSAGES, seed=11)
    assert result.messages >= MESSAGES
    assert result.unclear == 0
    # Each connection ends with one line that says why; the last one is cut off by us.
    assert abs(result.endings - result.connections) <= 1
    assert result.connections > MESSAGES / 50
    assert result.hostile_jobs > 0
    assert result.failovers > 0
    assert result.growth_bytes < 8 << 20


def test_no_message_can_do_more_than_end_the_conversation() -> None:
    """Each session lives until it gives up; memory does not grow."""
    lines = messages(random.Random(11))
    memory = Memory()
    ended = jobs = 0
    unclear = 0
    warm = None
    session = None
    for count in range(PARSED):
        if count == PARSED // 4:
            warm = resident_bytes()
        if session is None:
            session = Session(account(1), memory, itertools.count(1))
            session.start()
            for number in (1, 2, 3):  # configure (unless it was found useless), subscribe, ...
                session.receive(b'{"id":%d,"result":[[],"0a0b0c0d",4],"error":null}' % number, 0)
                if session.job is None and not session.out[-1].count(b"authorize"):
                    continue
                session.receive(b'{"id":%d,"result":true,"error":null}' % (number + 1), 0)
                break
        try:
            session.receive(next(lines), now_ns=count)
        except ProtocolError as error:
            unclear += not (str(error).isprintable() and len(str(error)) < 300)
            ended += 1
            session = None
            continue
        for effect in session.effects:
            assert not isinstance(effect, Redirect)
            if isinstance(effect, Refused):
                session = None
                break
        else:
            jobs += len(session.effects)
            session.effects.clear()
            session.out.clear()
    assert unclear == 0
    assert ended > PARSED / 20
    assert jobs > PARSED / 20
    assert warm is not None
    assert resident_bytes() - warm < 8 << 20


@pytest.mark.parametrize("trick", list(Trick))
def test_after_each_trick_the_client_says_why_and_fails_over(
    trick: Trick, caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        hostile = HostilePool(random.Random(5), [trick])
        good = PracticePool(rng=random.Random(1))
        clients = [
            client(await hostile.start(), "hostile"),
            client(await good.start(), "good"),
        ]
        failover = Failover(clients)
        desk = JobDesk()
        task = asyncio.create_task(failover.run(desk))
        async with asyncio.timeout(4000):
            while (await desk.next()).upstream != "good":
                pass
        assert failover.name == "good"
        why = clients[0].status().last_error
        assert why
        assert len(why) < 300
        assert why.isprintable()
        await failover.aclose()
        await task
        await hostile.aclose()
        await good.aclose()

    with caplog.at_level(logging.WARNING, "switcher"):
        loop.run(main())
    lines = [r.getMessage() for r in caplog.records if "hostile" in r.getMessage()]
    assert lines
    assert len(lines) <= 25 * len(set(lines))
    assert len(lines) < 400


def test_all_tricks_in_turn_leave_nothing_behind() -> None:
    async def main() -> None:
        hostile = HostilePool(random.Random(6))
        upstream = client(await hostile.start())
        desk = JobDesk()
        task = asyncio.create_task(upstream.run(desk))
        async with asyncio.timeout(60_000):
            while len(hostile.played) < 3 * len(Trick):
                desk.jobs.clear()
                desk._taken = 0
                await asyncio.sleep(10)
        assert not task.done()
        assert upstream.status().link is not Link.CLOSED
        await upstream.aclose()
        await task
        await hostile.aclose()
        assert len(asyncio.all_tasks()) == 1

    loop.run(main())


def test_a_forged_redirection_is_not_followed() -> None:
    async def main() -> None:
        hostile = HostilePool(random.Random(7), [Trick.REDIRECT])
        port = await hostile.start()
        upstream = client(port)
        task = asyncio.create_task(upstream.run(JobDesk()))
        await asyncio.sleep(300)
        assert len(hostile.played) >= 2  # it always came back to where it was sent by the user
        await upstream.aclose()
        await task
        await hostile.aclose()

    loop.run(main())
