"""What the generators share: constants of SHA-256 (FIPS 180-4) and how a file is written."""

from __future__ import annotations

import sys
from pathlib import Path

MASK = 0xFFFFFFFF


def round_constants() -> list[int]:
    """Fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2)."""
    primes: list[int] = []
    number = 2
    while len(primes) < 64:
        if all(number % p for p in primes):
            primes.append(number)
        number += 1
    return [_cube_root_fraction(p) for p in primes]


def _cube_root_fraction(prime: int) -> int:
    low, high = 0, 1 << 40
    while high - low > 1:
        middle = (low + high) // 2
        if middle**3 <= prime << 96:
            low = middle
        else:
            high = middle
    return low & MASK


def rotr(x: int, n: int) -> int:
    return (x >> n | x << (32 - n)) & MASK


def sigma0(x: int) -> int:
    return rotr(x, 7) ^ rotr(x, 18) ^ x >> 3


def sigma1(x: int) -> int:
    return rotr(x, 17) ^ rotr(x, 19) ^ x >> 10


K = round_constants()
IV = [
    0x6A09E667,
    0xBB67AE85,
    0x3C6EF372,
    0xA54FF53A,
    0x510E527F,
    0x9B05688C,
    0x1F83D9AB,
    0x5BE0CD19,
]


def write(name: str, lines: list[str]) -> None:
    """Writes an assembly file beside the backends, or into the folder given as argument."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1]
    text = "\n".join(x if x.endswith(":") or x.startswith(("#", ".")) else f"  {x}" for x in lines)
    (folder / name).write_text(text + "\n", encoding="utf-8")
