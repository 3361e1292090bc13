"""All 2^32 nonces of one header at an easy target: the library against an independent kernel.

The list that it is held against comes from `reference.cu`, a plain second implementation without
midstate or early stop, which searches all 2^32 as well; so no wrong or missing hit can hide. Each
hit is hashed once more by Python's hashlib. Numba's kernel (tests/contract/numba_opinion.py) is a
third voice on a small range where numba-cuda is installed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import random
import subprocess
import sys
from typing import Any

from common import ROOT, Options, attempt, main, run_program

TOP_WORD = 0x000007FF  # one hash in 2^21 is a hit: 2,048 in 2^32


def second_opinion(header: bytes) -> dict[str, Any]:
    """Numba's kernel on a card, against hashlib."""
    if importlib.util.find_spec("numba") is None:
        return {"skipped": "numba is not installed"}
    script = ROOT / "tests" / "contract" / "numba_opinion.py"
    start, count, top = 0xFFFFFF00, 1 << 16, 0x00FFFFFF
    env = {name: value for name, value in os.environ.items() if name != "NUMBA_ENABLE_CUDASIM"}
    done = subprocess.run(
        [sys.executable, str(script), header.hex(), str(start), str(count), f"{top:x}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
        env=env,
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr[-500:])
    opinion = sorted(json.loads(done.stdout))
    from switcher import _native

    target = ((top + 1 << 224) - 1).to_bytes(32, "little")
    hits = sorted(hit[0] for hit in _native.scan(header, start, count, target, 1, "cuda")[3])
    return {"passed": opinion == hits and bool(hits), "nonces": count, "hits": len(hits)}


def measure(options: Options) -> dict[str, Any]:
    from switcher import _native

    header = random.Random(2026).randbytes(80)
    count = options.pick(1 << 32, 1 << 24)
    top = TOP_WORD if not options.quick else 0x0007FFFF
    target = ((top + 1 << 224) - 1).to_bytes(32, "little")
    reference = run_program("reference", header.hex(), f"{top:x}", count, timeout_s=100)
    want = set(reference.pop("nonces"))
    result: dict[str, Any] = {"nonces": count, "reference": reference, "versions": {}}
    passed = bool(want) and reference["count"] == len(want)
    backend, done, _, hits = _native.scan(header, 0, count, target, 1, "cuda")
    got = [hit[0] for hit in hits]
    wrong = 0
    for nonce in got:
        tried = header[:76] + nonce.to_bytes(4, "little")
        digest = hashlib.sha256(hashlib.sha256(tried).digest()).digest()
        wrong += int.from_bytes(digest, "little") > int.from_bytes(target, "little")
    result |= {
        "backend": backend,
        "hits": len(got),
        "wrong": wrong,
        "repeated": len(got) - len(set(got)),
        "missing": len(want - set(got)),
        "unknown_to_reference": len(set(got) - want),
        "second_opinion": attempt(second_opinion, header),
    }
    passed = passed and done == count and set(got) == want and len(got) == len(want) and not wrong
    return {"passed": passed, **result}


if __name__ == "__main__":
    main(measure)
