"""Work as a real pool hands it out, and its own judgement of what comes back.

Shares no code with the miner's side on purpose: here a header is rebuilt and hashed from the wire
form alone.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

TAG = b"/switcher practice: worth nothing/"
SUBSIDY_SAT = 312_500_000
NTIME_AHEAD_S = 7000


@dataclass(frozen=True, slots=True)
class Work:
    """One job of the practice pool, in the order and form that mining.notify wants.

    Attributes:
        job_id: hex number, never used twice.
        height: of the block it would make.
        prevhash: 32 bytes as hashed.
        coinb1: coinbase before extranonce1.
        coinb2: coinbase after extranonce2.
        branch: merkle branch, 32 bytes each as hashed.
        version: of the header.
        nbits: network target, compact.
        ntime: seconds since 1970.
    """

    job_id: str
    height: int
    prevhash: bytes
    coinb1: bytes
    coinb2: bytes
    branch: tuple[bytes, ...]
    version: int
    nbits: int
    ntime: int

    def params(self, *, clean: bool) -> list[object]:
        """The parameters of mining.notify."""
        words = [self.prevhash[i : i + 4][::-1].hex() for i in range(0, 32, 4)]
        return [
            self.job_id,
            "".join(words),
            self.coinb1.hex(),
            self.coinb2.hex(),
            [h.hex() for h in self.branch],
            f"{self.version:08x}",
            f"{self.nbits:08x}",
            f"{self.ntime:08x}",
            clean,
        ]

    def hash_of(self, extranonce: bytes, ntime: int, nonce: int, version: int) -> bytes:
        """SHA-256d of the header that these fields make, as hashed."""
        root = _double(self.coinb1 + extranonce + self.coinb2)
        for sibling in self.branch:
            root = _double(root + sibling)
        header = b"".join(
            (
                version.to_bytes(4, "little"),
                self.prevhash,
                root,
                ntime.to_bytes(4, "little"),
                self.nbits.to_bytes(4, "little"),
                nonce.to_bytes(4, "little"),
            )
        )
        return _double(header)


def share_target(difficulty: float) -> int:
    """The highest hash, read as a number, that is a share at this difficulty."""
    exact = Fraction(difficulty)
    return min(0xFFFF * 2**208 * exact.denominator // exact.numerator, 2**256 - 1)


def network_target(nbits: int) -> int:
    """The highest hash, read as a number, that is a block."""
    exponent, mantissa = divmod(nbits, 1 << 24)
    shift = 8 * (exponent - 3)
    return mantissa << shift if shift >= 0 else mantissa >> -shift


def make_work(
    rng: random.Random,
    *,
    number: int,
    height: int,
    prevhash: bytes,
    nbits: int,
    unix_s: int,
    extranonce_bytes: int,
) -> Work:
    """A job over a few made-up transactions.

    Args:
        rng: source of the transactions' ids.
        number: becomes the job id.
        height: of the block it would make.
        prevhash: of the block before, as hashed.
        nbits: network target, compact.
        unix_s: the header's time.
        extranonce_bytes: room for both extranonces together.
    """
    others = [rng.randbytes(32) for _ in range(rng.randrange(0, 40))]
    tag = _push_number(height) + _push(TAG)
    script_size = len(tag) + 1 + extranonce_bytes
    coinb1 = (
        (1).to_bytes(4, "little")
        + b"\x01"
        + bytes(32)
        + b"\xff\xff\xff\xff"
        + bytes([script_size])
        + tag
        + bytes([extranonce_bytes])
    )
    commitment = b"\x6a\x24\xaa\x21\xa9\xed" + _double(_double(b"".join(others)) + bytes(32))
    outputs = (
        b"\x02"
        + _output(SUBSIDY_SAT, b"\x00\x14" + hashlib.sha256(TAG).digest()[:20])
        + _output(0, commitment)
    )
    coinb2 = b"\xff\xff\xff\xff" + outputs + bytes(4)
    return Work(
        job_id=f"{number:x}",
        height=height,
        prevhash=prevhash,
        coinb1=coinb1,
        coinb2=coinb2,
        branch=_branch(others),
        version=0x20000000,
        nbits=nbits,
        ntime=unix_s,
    )


def _branch(others: list[bytes]) -> tuple[bytes, ...]:
    """Siblings of the coinbase's path: pair up all but the first, level by level."""
    siblings: list[bytes] = []
    row: list[bytes | None] = [None, *others]
    while len(row) > 1:
        if len(row) % 2:
            row.append(row[-1])
        sibling = row[1]
        assert sibling is not None
        siblings.append(sibling)
        pairs = zip(row[2::2], row[3::2], strict=True)
        row = [None, *(_double((a or b"") + (b or b"")) for a, b in pairs)]
    return tuple(siblings)


def _double(data: bytes) -> bytes:
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def _push(data: bytes) -> bytes:
    return bytes([len(data)]) + data


def _push_number(number: int) -> bytes:
    """A height as a script number (BIP 34); heights here are far above the one-byte ones."""
    size = (number.bit_length() + 8) // 8
    return _push(number.to_bytes(size, "little"))


def _output(value_sat: int, script: bytes) -> bytes:
    return value_sat.to_bytes(8, "little") + _push(script)
