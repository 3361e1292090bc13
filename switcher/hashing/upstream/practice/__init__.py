"""A mining pool on loopback whose shares are worth nothing: for trying out, tests and benchmarks.

It judges every share by code of its own, on hashlib alone, so that a defect in the miner's code
cannot hide in the pool's.
"""

from __future__ import annotations

from switcher.hashing.upstream.practice.pool import PracticePool
from switcher.hashing.upstream.practice.upstream import PracticeUpstream

__all__ = ["PracticePool", "PracticeUpstream"]
