"""What a pool may tell a miner, checked and turned into values. Pure functions."""

from __future__ import annotations

import math
from dataclasses import dataclass

from switcher.core.job import BRANCH_MAX, EXTRANONCE2_MAX_BYTES
from switcher.core.target import bits_to_target, difficulty_to_target
from switcher.errors import UsageError
from switcher.hashing.upstream.stratum1.lines import ProtocolError

EXTRANONCE1_MAX_BYTES = 32
JOB_ID_MAX = 256
SESSION_ID_MAX = 256

_HEX = frozenset("0123456789abcdefABCDEF")


@dataclass(frozen=True, slots=True)
class Notify:
    """The parameters of mining.notify; hashes in internal order."""

    job_id: str
    prevhash: bytes
    coinbase1: bytes
    coinbase2: bytes
    branch: tuple[bytes, ...]
    version: int
    nbits: int
    ntime: int
    clean: bool


@dataclass(frozen=True, slots=True)
class Extranonce:
    """Extranonce1 and the number of bytes left to the miner."""

    extranonce1: bytes
    extranonce2_size: int


@dataclass(frozen=True, slots=True)
class Subscribed:
    """The reply to mining.subscribe."""

    session_id: str
    extranonce: Extranonce


def parse_notify(params: object) -> Notify:
    """Reads mining.notify.

    Raises:
        ProtocolError: anything is missing, of the wrong kind or over its limit.
    """
    if not isinstance(params, list) or len(params) < 8:
        raise ProtocolError("mining.notify with fewer than 8 parameters")
    job_id, prevhash, coinb1, coinb2, branch, version, nbits, ntime = params[:8]
    clean = params[8] if len(params) > 8 else True
    if not isinstance(branch, list) or len(branch) > BRANCH_MAX:
        raise ProtocolError(f"a merkle branch that is not a list of at most {BRANCH_MAX}")
    notify = Notify(
        job_id=_name(job_id, "job id", JOB_ID_MAX),
        prevhash=_swap_words(_hex(prevhash, "prevhash", 32, 32)),
        coinbase1=_hex(coinb1, "coinb1"),
        coinbase2=_hex(coinb2, "coinb2"),
        branch=tuple(_hex(h, "merkle branch", 32, 32) for h in branch),
        version=_u32(version, "version"),
        nbits=_u32(nbits, "nbits"),
        ntime=_u32(ntime, "ntime"),
        clean=bool(clean),
    )
    try:
        bits_to_target(notify.nbits)
    except UsageError as error:
        raise ProtocolError(f"mining.notify: {error}") from None
    return notify


def parse_difficulty(params: object) -> float:
    """Reads mining.set_difficulty: a finite number above 0, perhaps fractional.

    Raises:
        ProtocolError: it is something else.
    """
    value = params[0] if isinstance(params, list) and params else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ProtocolError("mining.set_difficulty without a number")
    try:
        number = float(value)
        difficulty_to_target(number)
    except (UsageError, OverflowError):
        raise ProtocolError("a difficulty that is not a finite number above 0") from None
    return number


def parse_extranonce(params: object) -> Extranonce:
    """Reads mining.set_extranonce, and the end of subscribe's reply.

    Raises:
        ProtocolError: extranonce1 is over 32 bytes, or extranonce2 not 1 to 16.
    """
    if not isinstance(params, list) or len(params) < 2:
        raise ProtocolError("extranonce with fewer than 2 parameters")
    size = params[1]
    if isinstance(size, bool) or not isinstance(size, int):
        raise ProtocolError("an extranonce2 size that is no number")
    if not 1 <= size <= EXTRANONCE2_MAX_BYTES:
        raise ProtocolError(f"an extranonce2 size outside of 1 to {EXTRANONCE2_MAX_BYTES}")
    return Extranonce(_hex(params[0], "extranonce1", 0, EXTRANONCE1_MAX_BYTES), size)


def parse_subscribed(result: object) -> Subscribed:
    """Reads the result of mining.subscribe; a missing session id is "".

    Raises:
        ProtocolError: the extranonce is missing or out of range.
    """
    if not isinstance(result, list) or len(result) < 3:
        raise ProtocolError("a reply to mining.subscribe with fewer than 3 parts")
    return Subscribed(_session_id(result[0]), parse_extranonce(result[1:3]))


def parse_mask(params: object) -> int:
    """Reads mining.set_version_mask.

    Raises:
        ProtocolError: no 32-bit hex number.
    """
    if not isinstance(params, list) or not params:
        raise ProtocolError("mining.set_version_mask without a mask")
    return _u32(params[0], "version mask")


def parse_configured(result: object) -> int | None:
    """The version mask granted by mining.configure's reply; None = version rolling refused.

    Raises:
        ProtocolError: granted, but the mask is no 32-bit hex number.
    """
    if not isinstance(result, dict) or result.get("version-rolling") is not True:
        return None
    return _u32(result.get("version-rolling.mask"), "version mask")


def parse_redirect(params: object) -> tuple[str, int | None, float]:
    """Reads client.reconnect: host ("" = the same), port (None = the same), wait in seconds.

    Raises:
        ProtocolError: host or port is of the wrong kind.
    """
    given = list(params) if isinstance(params, list) else []
    host, port, wait = (given + [None] * 3)[:3]
    if host is not None and (not isinstance(host, str) or len(host) > 255):
        raise ProtocolError("client.reconnect to something that is no host")
    try:
        number = int(port) if isinstance(port, int | str) and port != "" else None
        seconds = float(wait) if isinstance(wait, int | float | str) and wait != "" else 0.0
    except (ValueError, OverflowError):
        raise ProtocolError("client.reconnect with something that is no number") from None
    if number is not None and not 0 < number < 65536:
        raise ProtocolError("client.reconnect to a port outside of 1 to 65535")
    return host or "", number, min(max(seconds, 0.0), 60.0) if math.isfinite(seconds) else 0.0


def _hex(value: object, what: str, least: int = 0, most: int | None = None) -> bytes:
    if not isinstance(value, str) or len(value) % 2 or not _HEX.issuperset(value):
        raise ProtocolError(f"{what} is not hex")
    size = len(value) // 2
    if size < least or (most is not None and size > most):
        raise ProtocolError(f"{what} of {size} bytes")
    return bytes.fromhex(value)


def _u32(value: object, what: str) -> int:
    if not isinstance(value, str) or not 1 <= len(value) <= 8 or not _HEX.issuperset(value):
        raise ProtocolError(f"{what} is not a 32-bit hex number")
    return int(value, 16)


def _name(value: object, what: str, most: int) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        raise ProtocolError(f"{what} is a number, not a string")
    if not isinstance(value, str) or len(value) > most:
        raise ProtocolError(f"{what} is not a string of at most {most}")
    return value


def _swap_words(data: bytes) -> bytes:
    """Stratum sends the previous hash as 8 words whose bytes are reversed."""
    return b"".join(data[i : i + 4][::-1] for i in range(0, len(data), 4))


def _session_id(subscriptions: object) -> str:
    """The id beside "mining.notify"; pools send [[name, id], ...] or one flat [name, id]."""
    if not isinstance(subscriptions, list):
        return ""
    pairs = subscriptions
    if subscriptions and isinstance(subscriptions[0], str):
        pairs = [subscriptions]
    for pair in pairs:
        if isinstance(pair, list) and len(pair) >= 2 and pair[0] == "mining.notify":
            name = pair[1]
            return name if isinstance(name, str) and len(name) <= SESSION_ID_MAX else ""
    return ""
