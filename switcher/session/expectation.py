"""The honest line before hashing for a real upstream: what this rate can expect there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.core.target import bits_to_target, target_to_difficulty
from switcher.core.units import format_rate
from switcher.metering.economics import expected_blocks, subsidy_coins

if TYPE_CHECKING:
    from switcher.core.job import Job

DAY_S = 86_400.0
YEAR_S = 365.25 * DAY_S
# Below this a chain is for tests, and its coins are worth nothing.
REAL_DIFFICULTY = 1e6


def expectation(rate_hps: float, job: Job) -> str:
    """What hashing at this rate brings on the chain of a job, on average.

    Args:
        rate_hps: of all cards together.
        job: any job of the upstream; its network target and height are read.
    """
    difficulty = target_to_difficulty(bits_to_target(job.nbits))
    height = height_of(job)
    if difficulty < REAL_DIFFICULTY or height is None:
        seconds = 1 / expected_blocks(rate_hps, difficulty, 1.0)
        return f"{format_rate(rate_hps)}: a block in {seconds:.3g} s on average, on a test chain"
    blocks = expected_blocks(rate_hps, difficulty, DAY_S)
    years = DAY_S / YEAR_S / blocks
    coins = blocks * subsidy_coins(height)
    return (
        f"{format_rate(rate_hps)} at network difficulty {difficulty:.3g}: {coins:.2g} coins a day "
        f"on average, alone a block in {years:.2g} years; `switcher estimate` weighs it "
        "against the power"
    )


def height_of(job: Job) -> int | None:
    """The block height that a coinbase starts with (BIP 34); None if it has none."""
    script = job.coinbase1[42:]
    size = script[0] if script else 0
    if not 1 <= size <= 5 or len(script) <= size:
        return None
    return int.from_bytes(script[1 : 1 + size], "little")
