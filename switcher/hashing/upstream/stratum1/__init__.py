"""Stratum V1, the pool protocol of lines of JSON: client side."""

from __future__ import annotations

from switcher.hashing.upstream.stratum1.client import StratumClient

__all__ = ["StratumClient"]
