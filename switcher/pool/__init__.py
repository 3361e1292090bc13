"""The managed cards and the leases on them."""

from __future__ import annotations

from switcher.pool.lease import Claimant, Lease, take
from switcher.pool.pool import Pool, PooledCard

__all__ = ["Claimant", "Lease", "Pool", "PooledCard", "take"]
