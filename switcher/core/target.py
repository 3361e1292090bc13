"""Targets, compact bits and difficulty, in exact integers.

A target is an integer: a hash, read as a little-endian number, meets it when it is not larger.
Difficulty 1 is the target 0xffff * 2^208, for pools and for the chain alike.
"""

from __future__ import annotations

import math
from fractions import Fraction

from switcher.errors import UsageError

DIFFICULTY_1 = 0xFFFF << 208
TARGET_MAX = (1 << 256) - 1


def hash_to_int(internal: bytes) -> int:
    """A hash (32 bytes, internal order) as the number that is compared with a target."""
    return int.from_bytes(internal, "little")


def meets(internal: bytes, target: int) -> bool:
    """Whether a hash (32 bytes, internal order) meets a target."""
    return hash_to_int(internal) <= target


def bits_to_target(nbits: int) -> int:
    """The target that compact bits stand for.

    Source: the compact form of the block header; negative and overflowing values are invalid.

    Raises:
        UsageError: zero, negative or larger than 256 bits.
    """
    if not 0 <= nbits <= 0xFFFFFFFF:
        raise UsageError(f"bits must be a 32-bit number, got {nbits}")
    size = nbits >> 24
    word = nbits & 0x007FFFFF
    target = word >> 8 * (3 - size) if size <= 3 else word << 8 * (size - 3)
    if nbits & 0x00800000 or not 0 < target <= TARGET_MAX:
        raise UsageError(f"bits {nbits:08x} is not a valid target")
    return target


def target_to_bits(target: int) -> int:
    """Compact bits of a target, rounded down to what the form can hold.

    Raises:
        UsageError: the target is not in 1 .. 2^256-1.
    """
    _check_target(target)
    size = (target.bit_length() + 7) // 8
    word = target << 8 * (3 - size) if size <= 3 else target >> 8 * (size - 3)
    if word & 0x00800000:  # that bit is the sign: one more byte instead
        word >>= 8
        size += 1
    return size << 24 | word


def difficulty_to_target(difficulty: float | Fraction) -> int:
    """The target of a difficulty, which may be fractional; exact, rounded down, at most 2^256-1.

    Raises:
        UsageError: not a finite number above 0, or so high that no hash could meet it.
    """
    if isinstance(difficulty, float) and not math.isfinite(difficulty):
        raise UsageError(f"difficulty must be a finite number, got {difficulty}")
    if difficulty <= 0:
        raise UsageError(f"difficulty must be above 0, got {difficulty}")
    target = DIFFICULTY_1 / Fraction(difficulty)
    if target < 1:
        raise UsageError("difficulty is above 0xffff * 2^208: no hash could meet it")
    return min(math.floor(target), TARGET_MAX)


def target_to_difficulty(target: int) -> float:
    """Difficulty of a target, as the nearest float.

    Raises:
        UsageError: the target is not in 1 .. 2^256-1.
    """
    _check_target(target)
    return DIFFICULTY_1 / target


def hash_difficulty(internal: bytes) -> float:
    """The highest difficulty that a hash (32 bytes, internal order) meets; infinite for zero."""
    value = hash_to_int(internal)
    return DIFFICULTY_1 / value if value else math.inf


def expected_hashes(target: int) -> float:
    """How many hashes one share at this target takes on average.

    Raises:
        UsageError: the target is not in 1 .. 2^256-1.
    """
    _check_target(target)
    return (1 << 256) / (target + 1)


def _check_target(target: int) -> None:
    if not 0 < target <= TARGET_MAX:
        raise UsageError("a target must be between 1 and 2^256-1")
