"""Every hash of a nonce range, counted twice: by a backend and by OpenSSL.

The target is easy, so that there are many hits: a lost or invented one shows. Both sides report the
number of hits and the XOR of their nonces, per part of the range; all parts must agree. OpenSSL is
asked through hashlib, or, six times faster, through openssl_count.c (needs a C compiler and
libcrypto's headers). With --state the parts that agreed are kept in a file, and a run that was
stopped goes on where it was.

Example: python benchmarks/exhaustive_scan.py --count 16777216      (CI; some 10 s per core)
         python benchmarks/exhaustive_scan.py --count 4294967296 --by libcrypto --state all.json
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import struct
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import reduce
from operator import xor
from pathlib import Path
from typing import TYPE_CHECKING

from switcher import _native

if TYPE_CHECKING:
    from collections.abc import Callable

_GENESIS = bytes.fromhex(
    "01000000" + "00" * 32 + "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a"
    "29ab5f49ffff001d1dac2b7c"
)
# The hash's last two bytes zero (the number's top sixteen bits): one hash in 65536.
_TARGET = (1 << 240) - 1
_PART = 1 << 21


def by_hashlib(start: int, count: int) -> tuple[int, int]:
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


def libcrypto_counter() -> Callable[[int, int], tuple[int, int]]:
    """Builds openssl_count.c and returns the same function by it."""
    folder = tempfile.mkdtemp()
    program = str(Path(folder) / "openssl_count")
    source = str(Path(__file__).with_name("openssl_count.c"))
    subprocess.run(["cc", "-O2", source, "-o", program, "-lcrypto"], check=True)

    def count(start: int, number: int) -> tuple[int, int]:
        done = subprocess.run(
            [program], input=f"{start} {number}\n", capture_output=True, text=True, check=True
        )
        hits, nonces = map(int, done.stdout.split())
        return hits, nonces

    return count


def by_backend(backend: str, start: int, count: int) -> tuple[int, int]:
    """The same from `switcher scan`'s core."""
    target = _TARGET.to_bytes(32, "little")
    _, scanned, _, hits = _native.scan(_GENESIS, start, count, target, 1, backend)
    if scanned != count:
        sys.exit(f"nonces {start}..{start + count - 1}: {backend} scanned {scanned} of {count}")
    return len(hits), reduce(xor, (nonce for nonce, _, _ in hits), 0)


class Record:
    """Parts that agreed, in a file if one is given."""

    def __init__(self, path: Path | None, backend: str) -> None:
        self.path = path
        self.data = {"backend": backend, "seconds": 0.0, "parts": {}}
        if path is not None and path.exists():
            self.data = json.loads(path.read_text())
            if self.data["backend"] != backend:
                sys.exit(f"{path} is a run of {self.data['backend']}; give --backend or a new file")
        self.begin_s = time.monotonic() - self.data["seconds"]

    def has(self, at: int, size: int) -> bool:
        """Whether this part agreed before."""
        part = self.data["parts"].get(str(at))
        return part is not None and part[0] == size

    def add(self, at: int, size: int, hits: int) -> None:
        """Keeps a part that agrees."""
        self.data["parts"][str(at)] = (size, hits)
        self.data["seconds"] = time.monotonic() - self.begin_s
        if self.path is not None:
            fresh = self.path.with_suffix(".new")
            fresh.write_text(json.dumps(self.data))
            fresh.replace(self.path)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--backend", help="default: the fastest here")
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--count", type=int, default=1 << 24)
    parser.add_argument("--by", choices=("hashlib", "libcrypto"), default="hashlib")
    parser.add_argument("--processes", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--state", type=Path, help="file with the parts done, to go on later")
    args = parser.parse_args()
    if not (args.start >= 0 and args.count >= 1 and args.start + args.count <= 1 << 32):
        parser.error("start and count must stay within 2^32 nonces")
    backend = args.backend or _native.best_backend()
    record = Record(args.state, backend)
    part = _PART if args.by == "hashlib" else _PART * 8
    parts = [
        (at, min(part, args.start + args.count - at))
        for at in range(args.start, args.start + args.count, part)
    ]
    left = [(at, size) for at, size in parts if not record.has(at, size)]
    # Threads suffice where another process counts.
    pool = (ProcessPoolExecutor if args.by == "hashlib" else ThreadPoolExecutor)(args.processes)
    by_openssl = by_hashlib if args.by == "hashlib" else libcrypto_counter()
    with pool:
        expected = pool.map(by_openssl, *zip(*left, strict=True)) if left else iter(())
        for (at, size), want in zip(left, expected, strict=True):
            got = by_backend(backend, at, size)
            if got != want:
                sys.exit(f"nonces {at}..{at + size - 1}: {backend} {got}, OpenSSL {want}")
            record.add(at, size, want[0])
    hits = sum(record.data["parts"][str(at)][1] for at, _ in parts)
    print(
        f"{backend}: {args.count} candidates, {hits} hits, none missing, none wrong; "
        f"{time.monotonic() - record.begin_s:.0f} s"
    )


if __name__ == "__main__":
    main()
