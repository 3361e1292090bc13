"""Cards: CUDA devices by UUID, sets of CPU cores, and simulated ones."""

from __future__ import annotations

from switcher.devices.base import Card, CardInfo, CardKind, CardProcess, Readings
from switcher.devices.find import Inventory, find_cards, resolve
from switcher.devices.sampler import Sample, Sampler

__all__ = [
    "Card",
    "CardInfo",
    "CardKind",
    "CardProcess",
    "Inventory",
    "Readings",
    "Sample",
    "Sampler",
    "find_cards",
    "resolve",
]
