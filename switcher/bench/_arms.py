"""Plays blocks of a trace against a server, with hashing on and off in turn.

A pair of blocks is the same part of the trace played twice, once in each arm, in random order. So
what the machine does over minutes meets both arms alike, and the requests of a pair are the same.
"""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from switcher.core.units import SECOND
from switcher.errors import SwitcherError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import httpx

    from switcher.bench._asking import Asker, Outcome, Target
    from switcher.core.trace import Arrival

ON, OFF, PLAIN = "on", "off", "plain"
CALIBRATE_S = 2.0
BLOCK_CALIBRATE_S = 0.5
SETTLE_S = 0.05


@dataclass(frozen=True, slots=True)
class Reading:
    """What the instance said of all its cards at one moment: counters since its start.

    Attributes:
        at_ns: When, on the host's monotonic clock.
        hashes: Hashes computed.
        out: Bounds and counts of the hand-over histogram's buckets, claim to last hash.
        back: The same, last claim gone to first hash.
    """

    at_ns: int
    hashes: int
    out: dict[int, int]
    back: dict[int, int]


@dataclass(slots=True)
class Block:
    """One part of the trace, played once.

    Attributes:
        pair: Which part.
        arm: "on", "off", or "plain" where hashing cannot be switched.
        outcomes: One for each of its requests, in order.
        length_ns: From its begin until its last answer and its whole time were over.
        idle_ns: Of that, with no request in flight.
        hashes: Computed in it; None where nothing hashes.
        out: Hand-overs out in it, by upper bound in ns.
        back: Hand-overs back in it, by upper bound in ns.
        rate_hz: Hash rate just before it, while nothing was asked; None where it was not measured.
    """

    pair: int
    arm: str
    outcomes: list[Outcome] = field(default_factory=list)
    length_ns: int = 0
    idle_ns: int = 0
    hashes: int | None = None
    out: dict[int, int] = field(default_factory=dict)
    back: dict[int, int] = field(default_factory=dict)
    rate_hz: float | None = None


class Switch:
    """Hashing of one of our instances, over its API."""

    def __init__(self, client: httpx.AsyncClient, target: Target) -> None:
        self._client = client
        self._target = target

    async def _call(self, method: str, path: str) -> Any:  # noqa: ANN401 - JSON
        import httpx

        try:
            answer = await self._client.request(
                method,
                self._target.base + path,
                headers=dict(self._target.headers or {}),
                json={} if method == "POST" else None,
            )
            return answer.raise_for_status().json()
        except (httpx.HTTPError, ValueError) as error:
            raise SwitcherError(f"{self._target.base}{path}: {error}") from None

    async def is_ours(self) -> bool:
        """Whether the server is one of ours whose hashing can be switched, and has work to hash."""
        try:
            status = await self._call("GET", "/api/status")
        except SwitcherError:
            return False
        return isinstance(status, dict) and bool(status.get("upstreams"))

    async def cards(self) -> tuple[str, ...]:
        """Ids of its cards."""
        status = await self._call("GET", "/api/status")
        return tuple(str(card["id"]) for card in status["cards"])

    async def set(self, *, on: bool) -> None:
        """Lets the cards hash, or keeps them from it; returns when it is so."""
        await self._call("POST", "/api/resume" if on else "/api/pause")

    async def read(self) -> Reading:
        """Counters now."""
        status = await self._call("GET", "/api/status")
        cards = status["cards"]
        return Reading(
            at_ns=int(status["now_ns"]),
            hashes=sum(int(card["hashes"]) for card in cards),
            out=_buckets(cards, "hand_over_out"),
            back=_buckets(cards, "hand_over_back"),
        )

    async def rate_hz(self, seconds: float = CALIBRATE_S) -> float:
        """Measures the hash rate while nothing is asked."""
        await self.set(on=True)
        await asyncio.sleep(SETTLE_S)
        before = await self.read()
        await asyncio.sleep(seconds)
        after = await self.read()
        return (after.hashes - before.hashes) * SECOND / (after.at_ns - before.at_ns)


def _buckets(cards: Sequence[dict[str, Any]], key: str) -> dict[int, int]:
    found: dict[int, int] = {}
    for card in cards:
        for bound, count in zip(card[key]["bounds_ns"], card[key]["counts"], strict=False):
            found[int(bound)] = found.get(int(bound), 0) + int(count)
    return found


def _grown(before: dict[int, int], after: dict[int, int]) -> dict[int, int]:
    grown = {bound: count - before.get(bound, 0) for bound, count in after.items()}
    return {bound: count for bound, count in grown.items() if count}


async def play_block(
    asker: Asker, part: Sequence[Arrival], length_ns: int, block: Block, switch: Switch | None
) -> Block:
    """Sends the requests of a part at their times and waits for all answers.

    Args:
        asker: Sends them.
        part: Its requests; times from its begin.
        length_ns: The part's time, which the block takes at least.
        block: What to fill.
        switch: Where to read counters; None = there are none.
    """
    before = None if switch is None else await switch.read()
    begin_ns = time.monotonic_ns()
    tasks = []
    for arrival in part:
        due_ns = begin_ns + arrival.at_ns
        await _sleep_until(due_ns)
        task = asyncio.create_task(asker.ask(arrival.prompt, arrival.output, due_ns))
        tasks.append(task)
    block.outcomes = list(await asyncio.gather(*tasks))
    await _sleep_until(begin_ns + length_ns)
    end_ns = time.monotonic_ns()
    block.length_ns = end_ns - begin_ns
    spans = [(o.sent_ns, o.last_ns) for o in block.outcomes]
    block.idle_ns = idle_ns(spans, begin_ns, end_ns)
    if switch is not None and before is not None:
        after = await switch.read()
        block.hashes = after.hashes - before.hashes
        block.out, block.back = _grown(before.out, after.out), _grown(before.back, after.back)
        # The counters were read a little outside the block; nothing was in flight there.
        around_ns = (after.at_ns - before.at_ns) - block.length_ns
        block.length_ns += around_ns
        block.idle_ns += around_ns
    return block


async def _sleep_until(at_ns: int) -> None:
    while (left_ns := at_ns - time.monotonic_ns()) > 0:
        await asyncio.sleep(left_ns / SECOND)


def idle_ns(spans: Sequence[tuple[int, int]], begin_ns: int, end_ns: int) -> int:
    """Returns how much of [begin, end) lies in none of the spans."""
    idle, at_ns = 0, begin_ns
    for first_ns, last_ns in sorted(spans):
        idle += max(0, min(first_ns, end_ns) - at_ns)
        at_ns = max(at_ns, last_ns)
    return idle + max(0, end_ns - at_ns)


async def play(
    asker: Asker,
    parts: Sequence[Sequence[Arrival]],
    length_ns: int,
    switch: Switch | None,
    *,
    seed: int = 1,
    tell: Callable[[Block], None] = lambda block: None,
) -> list[Block]:
    """Plays every part in every arm.

    Args:
        asker: Sends the requests.
        parts: Of the trace.
        length_ns: Time of a part.
        switch: Switches hashing; None = one arm only.
        seed: Of the order of the arms.
        tell: Called after each block.
    """
    order = random.Random(seed)
    arms = [PLAIN] if switch is None else [ON, OFF]
    blocks = []
    for pair, part in enumerate(parts):
        order.shuffle(arms)
        for arm in arms:
            block = Block(pair, arm)
            if switch is not None and arm == ON:
                # The rate of a host drifts by more than what is asked about; so it is taken nearby.
                block.rate_hz = await switch.rate_hz(BLOCK_CALIBRATE_S)
            elif switch is not None:
                await switch.set(on=False)
                await asyncio.sleep(SETTLE_S)
            block = await play_block(asker, part, length_ns, block, switch)
            blocks.append(block)
            tell(block)
    if switch is not None:
        await switch.set(on=True)
    return blocks
