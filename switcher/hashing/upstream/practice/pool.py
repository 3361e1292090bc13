"""The practice pool's server: a chain that grows by itself, miners, and the accounts."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections import Counter, OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.errors import SwitcherError
from switcher.hashing.upstream.practice.miner import EXTRANONCE2_BYTES, Miner, Seat
from switcher.hashing.upstream.practice.work import Work, make_work

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

START_DIFFICULTY = 0.0005
"""A 10 MH/s processor finds the first share in a fifth of a second."""
NBITS = 0x17021A42
HEIGHT = 930_000
EXTRANONCE1_BYTES = 4
NOTIFY_S = 15.0
BLOCK_MEAN_S = 150.0
LINE_MAX_BYTES = 16 * 1024
LOGIN_S = 60.0
"""A connection has so long to log in; after that it may be silent, like a card that is busy."""
MINERS_MAX = 64
SEATS_MAX = 1024
OUT_MAX_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class Tally:
    """What the pool counted.

    Attributes:
        accepted: shares.
        refused: shares by error code (20 other, 21 stale, 22 duplicate, 23 low difficulty,
            24 unauthorized, 25 not subscribed).
        work: sum of the difficulties of accepted shares.
        blocks: shares that met the network's target as well.
        connections: connections taken so far.
    """

    accepted: int
    refused: dict[int, int]
    work: float
    blocks: int
    connections: int


class PracticePool:
    """A Stratum V1 server on loopback whose shares are worth nothing.

    Attributes:
        pongs: answers to `ping_all` so far.
    """

    def __init__(
        self,
        *,
        rng: random.Random | None = None,
        start_difficulty: float = START_DIFFICULTY,
        nbits: int = NBITS,
        notify_s: float = NOTIFY_S,
        block_mean_s: float = BLOCK_MEAN_S,
        adapt: bool = True,
        admits: Callable[[str, str], bool] = lambda user, password: True,
        unix_s: Callable[[], float] = time.time,
    ) -> None:
        """Prepares a pool; `start` opens it.

        Args:
            rng: source of transactions, blocks and extranonces.
            start_difficulty: of a new miner; it is adapted to its speed.
            nbits: network target; by default that of today's real network.
            notify_s: seconds between jobs.
            block_mean_s: mean seconds between the blocks that "others" find; 0 = never.
            adapt: change each miner's difficulty with its speed.
            admits: judges user and password.
            unix_s: wall time.
        """
        self._rng = rng or random.Random()
        self._start_difficulty = start_difficulty
        self._nbits = nbits
        self._notify_s = notify_s
        self._block_mean_s = block_mean_s
        self._adapt = adapt
        self._admits = admits
        self._unix_s = unix_s
        self._height = HEIGHT
        self._prevhash = self._block_hash()
        self._numbers = 0
        self._seats: OrderedDict[str, Seat] = OrderedDict()
        self._miners: dict[Miner, asyncio.Task[None]] = {}
        self._server: asyncio.Server | None = None
        self._pulse: asyncio.Task[None] | None = None
        self._codes: Counter[int] = Counter()
        self._work_done = 0.0
        self._blocks = 0
        self._connections = 0
        self.pongs = 0

    # ---- life

    async def start(
        self, host: str = "127.0.0.1", port: int = 0, tls: ssl.SSLContext | None = None
    ) -> int:
        """Opens the pool and returns its port; port 0 takes any free one.

        Raises:
            SwitcherError: the port is taken.
        """
        try:
            self._server = await asyncio.start_server(
                self._serve, host, port, limit=LINE_MAX_BYTES, ssl=tls
            )
        except OSError as error:
            raise SwitcherError(
                f"the practice pool cannot listen on {host}:{port}: {error.strerror or error}"
            ) from None
        self._pulse = asyncio.create_task(self._beat())
        bound: int = self._server.sockets[0].getsockname()[1]
        return bound

    async def aclose(self) -> None:
        """Closes every connection and the port."""
        if self._server is not None:
            self._server.close()
        tasks = [*self._miners.values()]
        if self._pulse is not None:
            tasks.append(self._pulse)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._server is not None:
            await self._server.wait_closed()

    def tally(self) -> Tally:
        """What was counted so far."""
        refused = {code: n for code, n in sorted(self._codes.items()) if code}
        return Tally(self._codes[0], refused, self._work_done, self._blocks, self._connections)

    # ---- what a test or the clock makes happen

    def new_block(self) -> None:
        """Somebody else found a block: all jobs are void."""
        self._height += 1
        self._prevhash = self._block_hash()
        for seat in self._seats.values():
            seat.void()
        self._give_all(clean=True)

    def new_job(self) -> None:
        """Fresh transactions on the same block; older jobs stay good."""
        self._give_all(clean=False)

    def change_extranonce(self) -> None:
        """Gives every miner that asked for it another extranonce1, from its next job on."""
        for miner in self._miners:
            if miner.seat is not None and miner.wants_extranonce:
                miner.seat.extranonce1 = self._rng.randbytes(EXTRANONCE1_BYTES)
                params: list[object] = [miner.seat.extranonce1.hex(), EXTRANONCE2_BYTES]
                miner.tell("mining.set_extranonce", params)
        self.new_job()

    def change_mask(self, mask: int) -> None:
        """Lets the miners roll other version bits, at once."""
        for miner in self._miners:
            if miner.mask is not None:
                miner.mask = mask
                miner.tell("mining.set_version_mask", [f"{mask:08x}"])

    def drop_all(self) -> None:
        """Breaks every connection."""
        for miner in self._miners:
            miner.writer.transport.abort()

    def ping_all(self) -> None:
        """Sends every miner mining.ping."""
        for miner in self._miners:
            miner.writer.write(b'{"id":"ping","method":"mining.ping","params":[]}\n')

    # ---- the house of the connections

    def now_s(self) -> float:
        """Monotonic seconds."""
        return asyncio.get_running_loop().time()

    def unix_s(self) -> float:
        """Seconds since 1970."""
        return self._unix_s()

    def seat(self, session_id: str) -> Seat:
        """Resumes a session or opens one."""
        seat = self._seats.get(session_id)
        if seat is None or any(m.seat is seat for m in self._miners):
            seat = Seat(self._rng.randbytes(8).hex(), self._rng.randbytes(EXTRANONCE1_BYTES))
            self._seats[seat.session_id] = seat
        self._seats.move_to_end(seat.session_id)
        while len(self._seats) > SEATS_MAX:
            self._seats.popitem(last=False)
        return seat

    def admits(self, user: str, password: str) -> bool:
        """Whether a login is right."""
        return self._admits(user, password)

    @property
    def adapts(self) -> bool:
        """Whether difficulty follows a miner's speed."""
        return self._adapt

    def count(self, code: int, difficulty: float) -> None:
        """Counts a judged share; code 0 = accepted."""
        self._codes[code] += 1
        self._work_done += difficulty

    def pong(self) -> None:
        """A miner answered a ping."""
        self.pongs += 1

    def block_found(self, work: Work) -> None:
        """A share was a block as well: the chain grows after the answer is sent."""
        self._blocks += 1
        if work.height == self._height:
            asyncio.get_running_loop().call_soon(self.new_block)

    def refresh(self, miner: Miner) -> None:
        """Sends the miner a job at its present difficulty."""
        miner.give(self._make(), clean=miner.fresh)

    # ---- inside

    def _make(self) -> Work:
        self._numbers += 1
        return make_work(
            self._rng,
            number=self._numbers,
            height=self._height,
            prevhash=self._prevhash,
            nbits=self._nbits,
            unix_s=int(self._unix_s()),
            extranonce_bytes=EXTRANONCE1_BYTES + EXTRANONCE2_BYTES,
        )

    def _block_hash(self) -> bytes:
        return self._rng.randbytes(23) + bytes(9)

    def _give_all(self, *, clean: bool) -> None:
        work = self._make()
        for miner in self._miners:
            if miner.active:
                miner.give(work, clean=clean)

    async def _beat(self) -> None:
        """New jobs at a steady pace, and now and then a block."""
        chance = self._notify_s / self._block_mean_s if self._block_mean_s else 0.0
        while True:
            await asyncio.sleep(self._notify_s)
            for miner in self._miners if self._adapt else ():
                miner.vardiff.tick(self.now_s())
            if self._rng.random() < chance:
                self.new_block()
            else:
                self.new_job()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._connections += 1
        miner = Miner(self, writer, self._start_difficulty)
        task = asyncio.current_task()
        if len(self._miners) >= MINERS_MAX or task is None:
            writer.close()
            return
        self._miners[miner] = task
        try:
            await self._converse(miner, reader)
        except asyncio.CancelledError:
            pass  # the pool closes; asyncio would report a cancelled handler as an error
        except (OSError, asyncio.IncompleteReadError, TimeoutError):
            pass
        except (ValueError, RecursionError, asyncio.LimitOverrunError):
            writer.write(b'{"id":null,"result":null,"error":[20,"Not a request",null]}\n')
        finally:
            del self._miners[miner]
            with contextlib.suppress(OSError):
                writer.close()

    async def _converse(self, miner: Miner, reader: asyncio.StreamReader) -> None:
        while True:
            async with asyncio.timeout(None if miner.active else LOGIN_S):
                line = await reader.readuntil(b"\n")
            miner.take(line)
            if miner.writer.transport.get_write_buffer_size() > OUT_MAX_BYTES:
                miner.writer.transport.abort()
