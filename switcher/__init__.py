"""Hash SHA-256d in idle time; hand the card to AI within microseconds of a signal."""

from __future__ import annotations

__version__ = "0.1.0"

__all__ = ["__version__"]
