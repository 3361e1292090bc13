"""Cards: CUDA devices by UUID, sets of CPU cores, and simulated ones."""

from __future__ import annotations

from switcher.devices.base import Card, CardInfo, CardKind, Readings
from switcher.devices.find import Inventory, find_cards, resolve

__all__ = ["Card", "CardInfo", "CardKind", "Inventory", "Readings", "find_cards", "resolve"]
