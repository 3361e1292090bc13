"""The managed cards and the leases on them."""

from __future__ import annotations

from switcher.pool.lease import Claimant, Lease, take

__all__ = ["Claimant", "Lease", "take"]
