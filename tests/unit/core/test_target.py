from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switcher.core.target import (
    DIFFICULTY_1,
    TARGET_MAX,
    bits_to_target,
    difficulty_to_target,
    expected_hashes,
    hash_difficulty,
    meets,
    target_to_bits,
    target_to_difficulty,
)
from switcher.errors import UsageError


@pytest.mark.parametrize(
    ("nbits", "target"),
    [
        (0x1D00FFFF, DIFFICULTY_1),
        (0x207FFFFF, 0x7FFFFF << 232),
        (0x1B0404CB, 0x0404CB << 192),
        (0x03123456, 0x123456),
        (0x02123456, 0x1234),
        (0x01120000, 0x12),
    ],
)
def test_compact_bits(nbits: int, target: int) -> None:
    assert bits_to_target(nbits) == target


@pytest.mark.parametrize("nbits", [0, 0x1D000000, 0x1D80FFFF, 0x23000100, 0xFF7FFFFF, -1, 1 << 32])
def test_impossible_bits_are_refused(nbits: int) -> None:
    with pytest.raises(UsageError):
        bits_to_target(nbits)


@given(st.integers(1, TARGET_MAX))
def test_bits_round_down_and_then_are_a_fixed_point(target: int) -> None:
    nbits = target_to_bits(target)
    rounded = bits_to_target(nbits)
    assert rounded <= target
    assert target - rounded <= target >> 15
    assert target_to_bits(rounded) == nbits


@given(st.floats(min_value=1e-9, max_value=1e60) | st.integers(1, 10**60))
def test_difficulty_to_target_is_the_exact_quotient(difficulty: float) -> None:
    target = difficulty_to_target(difficulty)
    if target < TARGET_MAX:
        assert target <= DIFFICULTY_1 / Fraction(difficulty) < target + 1


def test_known_difficulties() -> None:
    assert difficulty_to_target(1) == DIFFICULTY_1
    assert difficulty_to_target(0.5) == 2 * DIFFICULTY_1
    assert difficulty_to_target(1e-300) == TARGET_MAX
    assert target_to_difficulty(bits_to_target(0x1B0404CB)) == pytest.approx(16307.420938523983)
    assert expected_hashes(DIFFICULTY_1) == pytest.approx(2**32, rel=2e-5)
    assert expected_hashes(TARGET_MAX) == 1.0


@pytest.mark.parametrize("difficulty", [0, -1, -0.0, math.nan, math.inf, -math.inf, 10**80])
def test_senseless_difficulties_are_refused(difficulty: float) -> None:
    with pytest.raises(UsageError, match="difficulty"):
        difficulty_to_target(difficulty)


@given(st.integers(1, TARGET_MAX))
def test_a_hash_meets_exactly_the_targets_not_below_it(value: int) -> None:
    digest = value.to_bytes(32, "little")
    assert meets(digest, value)
    assert not meets(digest, value - 1)
    assert hash_difficulty(digest) == target_to_difficulty(value)


def test_the_zero_hash_has_no_finite_difficulty() -> None:
    assert hash_difficulty(bytes(32)) == math.inf
