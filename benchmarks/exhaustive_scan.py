"""Every hash of a nonce range, counted twice: by a backend and by OpenSSL (through hashlib).

The target is easy, so that there are many hits: a lost or invented one shows. Both sides report the
number of hits and the XOR of their nonces, per part of the range; all parts must agree.

Example: python benchmarks/exhaustive_scan.py --count 16777216      (CI; some 10 s per core)
         python benchmarks/exhaustive_scan.py --count 4294967296    (all nonces; about an hour)
"""

from __future__ import annotations

import argparse
import hashlib
import os
import struct
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import reduce
from operator import xor

from switcher import _native

_GENESIS = bytes.fromhex(
    "01000000" + "00" * 32 + "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a"
    "29ab5f49ffff001d1dac2b7c"
)
# The hash's last two bytes zero (the number's top sixteen bits): one hash in 65536.
_TARGET = (1 << 240) - 1


def by_openssl(start: int, count: int) -> tuple[int, int]:
    """Number of hits and XOR of their nonces; one midstate, then hashlib for the rest."""
    first = hashlib.sha256(_GENESIS[:64])
    tail = _GENESIS[64:76]
    sha256, pack = hashlib.sha256, struct.Struct("<I").pack
    found = []
    for nonce in range(start, start + count):
        inner = first.copy()
        inner.update(tail + pack(nonce))
        if sha256(inner.digest()).digest()[30:] == b"\0\0":
            found.append(nonce)
    return len(found), reduce(xor, found, 0)


def by_backend(backend: str | None, start: int, count: int) -> tuple[int, int]:
    """The same from `switcher scan`'s core."""
    target = _TARGET.to_bytes(32, "little")
    _, scanned, _, hits = _native.scan(_GENESIS, start, count, target, 1, backend)
    assert scanned == count
    return len(hits), reduce(xor, (nonce for nonce, _, _ in hits), 0)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--backend", help="default: the fastest here")
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--count", type=int, default=1 << 24)
    parser.add_argument("--processes", type=int, default=len(os.sched_getaffinity(0)))
    args = parser.parse_args()
    if not (args.start >= 0 and args.count >= 1 and args.start + args.count <= 1 << 32):
        parser.error("start and count must stay within 2^32 nonces")
    backend = args.backend or _native.best_backend()
    begin_s = time.monotonic()
    step = 1 << 21
    parts = [
        (at, min(step, args.start + args.count - at))
        for at in range(args.start, args.start + args.count, step)
    ]
    hits = 0
    with ProcessPoolExecutor(args.processes) as pool:
        expected = pool.map(by_openssl, *zip(*parts, strict=True))
        for (at, size), want in zip(parts, expected, strict=True):
            got = by_backend(backend, at, size)
            if got != want:
                sys.exit(f"nonces {at}..{at + size - 1}: {backend} {got}, OpenSSL {want}")
            hits += want[0]
    print(
        f"{backend}: {args.count} candidates, {hits} hits, none missing, none wrong; "
        f"{time.monotonic() - begin_s:.0f} s"
    )


if __name__ == "__main__":
    main()
