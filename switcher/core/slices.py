"""A slice: one stay of one tenant on one card, in integers only, so that a ledger can sign it."""

from __future__ import annotations

import dataclasses
import hashlib
from dataclasses import dataclass
from enum import IntEnum

from switcher.errors import UsageError

VERSION = 1
NONE32 = bytes(32)
_WORD_BYTES = 32


class SliceKind(IntEnum):
    """Who had the card."""

    IDLE = 0
    HASH = 1
    AI = 2
    UNKNOWN = 3


class SliceCause(IntEnum):
    """What began the slice."""

    AI = 0
    GRID = 1
    PRICE = 2
    OPERATOR = 3
    FAULT = 4
    RENEWAL = 5


class UnitKind(IntEnum):
    """What `units` counts."""

    NONE = 0
    HASHES = 1
    TOKENS = 2
    REQUESTS = 3


class EnergyMethod(IntEnum):
    """How the energy was found."""

    NONE = 0
    COUNTER = 1
    CALIBRATED = 2
    ESTIMATED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SliceV1:
    """One slice. The field order is the order in which a ledger encodes them.

    Attributes:
        site: Hash that names the site. 32 bytes, like all hashes here; zeros = none.
        device: SHA-256 of the card id.
        boot: Hash that names this run of the journal; the time line is one only within it.
        seq: Number of the slice on its device, from 0, without gaps.
        kind: Who had the card.
        lease: Hash of the lease it ran under.
        start_ns: Unix time in ns; equals the end of the slice before.
        end_ns: Unix time in ns, not before `start_ns`.
        clock_err_us: How far the wall clock has moved against the time line since `boot`, in us.
        cause: What began it.
        signal: Hash of the message that began it.
        request_ns: When the card was asked for (Unix ns), or 0.
        stopped_ns: When the tenant before did its last work (Unix ns), or 0.
        units: Work done.
        unit_kind: What `units` counts.
        energy_mj: Millijoules, meaning something only with `energy_method`.
        energy_method: How they were found.
        residual_ppm: What the meter saw more than was allocated, in parts per million.
        power_cap_mw: Power limit in force in mW, or 0.
        prev: `digest` of the slice before on this device.
    """

    site: bytes = NONE32
    device: bytes
    boot: bytes
    seq: int
    kind: SliceKind
    lease: bytes = NONE32
    start_ns: int
    end_ns: int
    clock_err_us: int = 0
    cause: SliceCause
    signal: bytes = NONE32
    request_ns: int = 0
    stopped_ns: int = 0
    units: int = 0
    unit_kind: UnitKind = UnitKind.NONE
    energy_mj: int = 0
    energy_method: EnergyMethod = EnergyMethod.NONE
    residual_ppm: int = 0
    power_cap_mw: int = 0
    prev: bytes = NONE32

    def __post_init__(self) -> None:
        """Refuses what no slice can be.

        Raises:
            UsageError: a negative length, or a hash that has not 32 bytes.
        """
        if self.end_ns < self.start_ns:
            raise UsageError(f"a slice cannot end ({self.end_ns}) before it starts")
        for name in ("site", "device", "boot", "lease", "signal", "prev"):
            if len(getattr(self, name)) != _WORD_BYTES:
                raise UsageError(f"{name} must be 32 bytes")

    @property
    def length_ns(self) -> int:
        """How long the stay was, in ns."""
        return self.end_ns - self.start_ns

    def encoded(self) -> bytes:
        """The version byte, then each field as one 32-byte big-endian word in field order.

        Source: the word layout of the Solidity ABI, so that a contract can hash the same bytes.
        """
        words = [bytes([VERSION])]
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if isinstance(value, bytes):
                words.append(value)
            else:
                words.append(int(value).to_bytes(_WORD_BYTES, "big", signed=value < 0))
        return b"".join(words)

    def digest(self) -> bytes:
        """SHA-256 of `encoded`."""
        return hashlib.sha256(self.encoded()).digest()


def device_hash(card_id: str) -> bytes:
    """The `device` of a card id."""
    return hashlib.sha256(card_id.encode()).digest()
