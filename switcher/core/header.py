"""The 80 bytes that are hashed, and how a coinbase becomes their merkle root.

Byte order: hashes are kept as hashed ("internal" order, `bytes`); `display` reverses them to the
form that people and explorers use. Numbers are plain integers.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HEADER_BYTES = 80
HASH_BYTES = 32

_LAYOUT = struct.Struct("<I32s32sIII")
_U32_MAX = 0xFFFFFFFF


def sha256d(data: bytes) -> bytes:
    """SHA-256 of the SHA-256 of `data`, 32 bytes, internal order."""
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def display(internal: bytes) -> str:
    """A hash in the order people read it: bytes reversed, lower-case hex."""
    return internal[::-1].hex()


def fold_branch(leaf: bytes, branch: Iterable[bytes]) -> bytes:
    """Merkle root of a tree whose first leaf is `leaf`.

    Args:
        leaf: hash of the first transaction (the coinbase's txid), 32 bytes, internal order.
        branch: the sibling of each level, from the leaves up.
    """
    for sibling in branch:
        leaf = sha256d(leaf + sibling)
    return leaf


def branch_of_first(others: Sequence[bytes]) -> tuple[bytes, ...]:
    """The merkle branch of leaf 0, given all leaves after it (`fold_branch`'s second argument).

    Args:
        others: hashes of transactions 1, 2, ... of the block, 32 bytes each, internal order.
    """
    branch = []
    level = list(others)
    while level:
        branch.append(level[0])
        rest = level[1:]
        if len(rest) % 2:
            rest.append(rest[-1])
        level = [sha256d(rest[i] + rest[i + 1]) for i in range(0, len(rest), 2)]
    return tuple(branch)


@dataclass(frozen=True, slots=True)
class Header:
    """A block header.

    Attributes:
        version: 0 .. 2^32-1.
        prevhash: hash of the block before, 32 bytes, internal order.
        merkle_root: 32 bytes, internal order.
        ntime: seconds since 1970, UTC.
        nbits: network target in compact form.
        nonce: 0 .. 2^32-1.

    Raises:
        UsageError: a field is out of its range.
    """

    version: int
    prevhash: bytes
    merkle_root: bytes
    ntime: int
    nbits: int
    nonce: int

    def __post_init__(self) -> None:
        for name in ("version", "ntime", "nbits", "nonce"):
            if not 0 <= getattr(self, name) <= _U32_MAX:
                raise UsageError(f"header field {name} must be between 0 and 2^32-1")
        if len(self.prevhash) != HASH_BYTES or len(self.merkle_root) != HASH_BYTES:
            raise UsageError("header hashes must be 32 bytes each")

    @classmethod
    def from_bytes(cls, raw: bytes) -> Header:
        """Reads 80 bytes.

        Raises:
            UsageError: `raw` is not 80 bytes long.
        """
        if len(raw) != HEADER_BYTES:
            raise UsageError(f"a header is {HEADER_BYTES} bytes, got {len(raw)}")
        return cls(*_LAYOUT.unpack(raw))

    def to_bytes(self) -> bytes:
        """The 80 bytes as they are hashed."""
        return _LAYOUT.pack(
            self.version, self.prevhash, self.merkle_root, self.ntime, self.nbits, self.nonce
        )

    def hash(self) -> bytes:
        """SHA-256d of the header, 32 bytes, internal order."""
        return sha256d(self.to_bytes())
