"""One unit of hashing work, with its whole search space, so that a card never waits for Python."""

from __future__ import annotations

from dataclasses import dataclass

from switcher.core.header import HASH_BYTES, Header, fold_branch, sha256d
from switcher.core.target import TARGET_MAX
from switcher.errors import UsageError

EXTRANONCE2_MAX_BYTES = 16
BRANCH_MAX = 32
COINBASE_MAX_BYTES = 32 * 1024

_U32_MAX = 0xFFFFFFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Header fields, extranonce space and share target of one piece of work.

    Attributes:
        serial: number of this job in this process, rising; never reused.
        upstream: name of the upstream that gave it.
        job_id: the upstream's own name for it, to be sent back with a share.
        version: header version, 0 .. 2^32-1.
        version_mask: bits of the version that may be rolled; 0 = none.
        prevhash: 32 bytes, internal order.
        coinbase1: coinbase up to and including extranonce1.
        extranonce2_size: bytes between coinbase1 and coinbase2, 0 .. 16; 0 = fixed coinbase.
        coinbase2: coinbase after extranonce2.
        branch: merkle branch of the coinbase, at most 32 hashes, internal order.
        ntime: first header time, seconds since 1970.
        ntime_max: last header time the upstream would take, not before `ntime`.
        nbits: network target in compact form.
        share_target: a hash at or below it is a share.
        difficulty: `share_target` as the upstream said it; for people and accounts.
        clean: earlier jobs of this upstream are void.
        extranonce1: the end of `coinbase1` that the upstream assigned; kept to tell whether a
            share found before a reconnect may still be sent.

    Raises:
        UsageError: a field is out of its range.
    """

    serial: int
    upstream: str
    job_id: str
    version: int
    version_mask: int = 0
    prevhash: bytes
    coinbase1: bytes
    extranonce2_size: int
    coinbase2: bytes
    branch: tuple[bytes, ...] = ()
    ntime: int
    ntime_max: int
    nbits: int
    share_target: int
    difficulty: float
    clean: bool = True
    extranonce1: bytes = b""

    def __post_init__(self) -> None:
        for name in ("version", "version_mask", "ntime", "ntime_max", "nbits"):
            if not 0 <= getattr(self, name) <= _U32_MAX:
                raise UsageError(f"job field {name} must be between 0 and 2^32-1")
        if self.ntime_max < self.ntime:
            raise UsageError("job field ntime_max must not be before ntime")
        if not 0 <= self.extranonce2_size <= EXTRANONCE2_MAX_BYTES:
            raise UsageError(f"extranonce2 must be 0 to {EXTRANONCE2_MAX_BYTES} bytes long")
        if len(self.branch) > BRANCH_MAX:
            raise UsageError(f"a merkle branch has at most {BRANCH_MAX} hashes")
        if any(len(h) != HASH_BYTES for h in (self.prevhash, *self.branch)):
            raise UsageError("job hashes must be 32 bytes each")
        if len(self.coinbase1) + len(self.coinbase2) > COINBASE_MAX_BYTES:
            raise UsageError(f"a coinbase has at most {COINBASE_MAX_BYTES} bytes")
        if not 0 < self.share_target <= TARGET_MAX:
            raise UsageError("a share target must be between 1 and 2^256-1")

    def coinbase(self, extranonce2: bytes) -> bytes:
        """The coinbase transaction without witness.

        Raises:
            UsageError: `extranonce2` has the wrong length.
        """
        if len(extranonce2) != self.extranonce2_size:
            raise UsageError(
                f"extranonce2 of job {self.job_id} is {self.extranonce2_size} bytes, "
                f"got {len(extranonce2)}"
            )
        return self.coinbase1 + extranonce2 + self.coinbase2

    def merkle_root(self, extranonce2: bytes) -> bytes:
        """Merkle root for one extranonce2, 32 bytes, internal order."""
        return fold_branch(sha256d(self.coinbase(extranonce2)), self.branch)

    def header(self, *, extranonce2: bytes, ntime: int, nonce: int, version: int) -> Header:
        """The header of one point of the search space.

        Raises:
            UsageError: the point is outside of this job's space.
        """
        if (version ^ self.version) & ~self.version_mask:
            raise UsageError(
                f"version {version:08x} changes bits outside of mask {self.version_mask:08x}"
            )
        if not self.ntime <= ntime <= self.ntime_max:
            raise UsageError(f"time {ntime} is outside of {self.ntime} .. {self.ntime_max}")
        root = self.merkle_root(extranonce2)
        return Header(version, self.prevhash, root, ntime, self.nbits, nonce)
