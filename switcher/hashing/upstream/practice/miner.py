"""One miner's connection to the practice pool: its login, its jobs, its shares."""

from __future__ import annotations

import json
import math
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from switcher.hashing.upstream.practice.vardiff import Vardiff
from switcher.hashing.upstream.practice.work import NTIME_AHEAD_S, network_target, share_target

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from switcher.hashing.upstream.practice.work import Work

EXTRANONCE2_BYTES = 4
MASK = 0x1FFFE000
JOBS_KEPT = 16
SEEN_MAX = 100_000
LEAST_DIFFICULTY = 1e-7

OTHER, STALE, DUPLICATE, LOW, UNAUTHORIZED, UNSUBSCRIBED = 20, 21, 22, 23, 24, 25


class Refusal(Exception):  # noqa: N818 - an answer, not a failure
    """The answer to a request that is not granted."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


class House(Protocol):
    """What a connection needs of its pool."""

    @property
    def adapts(self) -> bool:
        """Whether difficulty follows a miner's speed."""

    def now_s(self) -> float:
        """Monotonic seconds."""

    def unix_s(self) -> float:
        """Seconds since 1970."""

    def seat(self, session_id: str) -> Seat:
        """Resumes a session or opens one."""

    def admits(self, user: str, password: str) -> bool:
        """Whether a login is right."""

    def count(self, code: int, difficulty: float) -> None:
        """Counts a judged share; code 0 = accepted."""

    def pong(self) -> None:
        """A miner answered a ping."""

    def block_found(self, work: Work) -> None:
        """A share was a block as well."""

    def refresh(self, miner: Miner) -> None:
        """Sends the miner a job at its present difficulty."""


@dataclass(frozen=True, slots=True)
class Given:
    """A job as it was given to this miner."""

    work: Work
    extranonce1: bytes
    target: int
    difficulty: float


@dataclass(slots=True)
class Seat:
    """What outlives a connection: extranonce1, the jobs given under it, the shares taken."""

    session_id: str
    extranonce1: bytes
    jobs: OrderedDict[str, Given] = field(default_factory=OrderedDict)
    seen: set[tuple[object, ...]] = field(default_factory=set)

    def void(self) -> None:
        """A new block: no job is good any more."""
        self.jobs.clear()
        self.seen.clear()


class Miner:
    """The pool's side of one connection."""

    def __init__(self, house: House, writer: asyncio.StreamWriter, start_difficulty: float) -> None:
        self.house = house
        self.writer = writer
        self.vardiff = Vardiff(start_difficulty, house.now_s(), LEAST_DIFFICULTY)
        self.seat: Seat | None = None
        self.user: str | None = None
        self.wants_extranonce = False
        self.mask: int | None = None
        self._told: float | None = None
        self._calls: dict[str, Callable[[list[object]], object]] = {
            "mining.configure": self._configure,
            "mining.subscribe": self._subscribe,
            "mining.authorize": self._authorize,
            "mining.extranonce.subscribe": self._extranonce,
            "mining.suggest_difficulty": self._suggest,
            "mining.submit": self._submit,
            "mining.ping": _pong,
        }

    @property
    def fresh(self) -> bool:
        """Whether it has no job yet."""
        return self.seat is None or not self.seat.jobs

    @property
    def active(self) -> bool:
        """Whether it gets jobs."""
        return self.seat is not None and self.user is not None

    def tell(self, method: str, params: list[object]) -> None:
        """Sends a notification."""
        self._write({"id": None, "method": method, "params": params})

    def give(self, work: Work, *, clean: bool) -> None:
        """Sends a job, and before it the difficulty if that changed."""
        seat = self.seat
        assert seat is not None
        difficulty = self.vardiff.difficulty
        if difficulty != self._told:
            self._told = difficulty
            self.tell("mining.set_difficulty", [difficulty])
        seat.jobs[work.job_id] = Given(work, seat.extranonce1, share_target(difficulty), difficulty)
        while len(seat.jobs) > JOBS_KEPT:
            seat.jobs.popitem(last=False)
        self.tell("mining.notify", work.params(clean=clean))

    def take(self, line: bytes) -> None:
        """Answers one line.

        Raises:
            ValueError: it is not a request; the connection should end.
        """
        message = json.loads(line)
        if not isinstance(message, dict):
            raise ValueError("not a request")  # noqa: TRY004 - one error for every bad line
        number, method, params = (message.get(k) for k in ("id", "method", "params"))
        if not isinstance(method, str) or not isinstance(params, list):
            if number == "ping" and message.get("result") == "pong":
                self.house.pong()
            return  # an answer to something of ours
        result: object = None
        error: list[object] | None = None
        try:
            result = self._calls.get(method, _unknown)(params)
        except Refusal as refusal:
            result, error = False, [refusal.code, refusal.text, None]
        self._write({"id": number, "result": result, "error": error})
        if method == "mining.authorize" and result is True:
            self.house.refresh(self)

    def _write(self, message: dict[str, object]) -> None:
        self.writer.write(json.dumps(message).encode() + b"\n")

    # ---- requests

    def _configure(self, params: list[object]) -> object:
        wanted = params[0] if params and isinstance(params[0], list) else []
        options = params[1] if len(params) > 1 and isinstance(params[1], dict) else {}
        granted: dict[str, object] = {}
        if "version-rolling" in wanted:
            asked = options.get("version-rolling.mask", "ffffffff")
            self.mask = _hex_number(asked, "mask") & MASK
            granted["version-rolling"] = True
            granted["version-rolling.mask"] = f"{self.mask:08x}"
        if "minimum-difficulty" in wanted:
            self._wish(options.get("minimum-difficulty.value"))
            granted["minimum-difficulty"] = True
        if "subscribe-extranonce" in wanted:
            self.wants_extranonce = True
            granted["subscribe-extranonce"] = True
        return granted

    def _subscribe(self, params: list[object]) -> object:
        if self.seat is not None:
            raise Refusal(OTHER, "Subscribed already")
        wanted = params[1] if len(params) > 1 else ""
        self.seat = seat = self.house.seat(str(wanted or ""))
        pairs = [["mining.set_difficulty", seat.session_id], ["mining.notify", seat.session_id]]
        return [pairs, seat.extranonce1.hex(), EXTRANONCE2_BYTES]

    def _authorize(self, params: list[object]) -> object:
        user, password = ([str(p) for p in params] + ["", ""])[:2]
        if not self.house.admits(user, password):
            raise Refusal(UNAUTHORIZED, "Unauthorized worker")
        for part in password.split(","):
            key, _, value = part.partition("=")
            if key in ("d", "diff"):
                self._wish(value)
        self.user = user
        return True

    def _extranonce(self, _: list[object]) -> object:
        self.wants_extranonce = True
        return True

    def _suggest(self, params: list[object]) -> object:
        self._wish(params[0] if params else None)
        if self.active:
            self.house.refresh(self)
        return True

    def _wish(self, value: object) -> None:
        try:
            difficulty = float(value) if isinstance(value, int | float | str) else 0.0
        except (ValueError, OverflowError):
            difficulty = 0.0
        if not (math.isfinite(difficulty) and 0 < difficulty < 1e15):
            raise Refusal(OTHER, "Not a difficulty")
        self.vardiff.wish(difficulty)

    def _submit(self, params: list[object]) -> object:
        difficulty = 0.0
        try:
            difficulty = self._judge(params)
        except Refusal as refusal:
            self.house.count(refusal.code, difficulty)
            raise
        self.house.count(0, difficulty)
        if self.house.adapts and self.vardiff.share(self.house.now_s()):
            self.house.refresh(self)
        return True

    def _judge(self, params: list[object]) -> float:
        """Checks one share; returns the difficulty it counts for."""
        if self.seat is None:
            raise Refusal(UNSUBSCRIBED, "Not subscribed")
        if self.user is None or not params or params[0] != self.user:
            raise Refusal(UNAUTHORIZED, "Unauthorized worker")
        if not 5 <= len(params) <= 6:
            raise Refusal(OTHER, "A share has 5 or 6 parts")
        given = self.seat.jobs.get(str(params[1]))
        if given is None:
            raise Refusal(STALE, "Job not found")
        extranonce2 = _hex_bytes(params[2], EXTRANONCE2_BYTES, "extranonce2")
        ntime = _hex_number(params[3], "ntime")
        nonce = _hex_number(params[4], "nonce")
        version = self._version(given.work.version, params[5:])
        latest = min(given.work.ntime + NTIME_AHEAD_S, int(self.house.unix_s()) + 7200)
        if not given.work.ntime <= ntime <= latest:
            raise Refusal(OTHER, "Ntime out of range")
        key = (given.work.job_id, given.extranonce1, extranonce2, ntime, nonce, version)
        if key in self.seat.seen:
            raise Refusal(DUPLICATE, "Duplicate share")
        digest = given.work.hash_of(given.extranonce1 + extranonce2, ntime, nonce, version)
        value = int.from_bytes(digest, "little")
        if value > given.target:
            raise Refusal(LOW, "Low difficulty share")
        if len(self.seat.seen) >= SEEN_MAX:
            raise Refusal(OTHER, "Too many shares on one block")
        self.seat.seen.add(key)
        if value <= network_target(given.work.nbits):
            self.house.block_found(given.work)
        return given.difficulty

    def _version(self, version: int, rest: list[object]) -> int:
        if self.mask is None:
            if rest:
                raise Refusal(OTHER, "Version rolling was not granted")
            return version
        if not rest:
            raise Refusal(OTHER, "The version bits are missing")
        bits = _hex_number(rest[0], "version bits")
        if bits & ~self.mask:
            raise Refusal(OTHER, "Version bits outside of the mask")
        return version & ~self.mask | bits


def _pong(_: list[object]) -> object:
    return "pong"


def _unknown(_: list[object]) -> object:
    raise Refusal(OTHER, "Unknown method")


def _hex_bytes(value: object, size: int, what: str) -> bytes:
    try:
        data = bytes.fromhex(value) if isinstance(value, str) else b""
    except ValueError:
        data = b""
    if len(data) != size:
        raise Refusal(OTHER, f"Incorrect size of {what}")
    return data


def _hex_number(value: object, what: str) -> int:
    return int.from_bytes(_hex_bytes(value, 4, what), "big")
