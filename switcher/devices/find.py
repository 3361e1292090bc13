"""Finding cards: what is here, and which card a name means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.devices.cpu import cpu_card, is_cpu_id
from switcher.devices.cuda import cuda_cards
from switcher.devices.simulated import simulated_card
from switcher.errors import NoDeviceError, NotFoundError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.devices.base import Card
    from switcher.devices.cuda import CudaCard

_CUDA_INDEX = re.compile(r"(?:cuda:)?(\d{1,3})")
_PCI = re.compile(r"(?:[0-9a-f]{4,8}:)?[0-9a-f]{2}:[0-9a-f]{2}(?:\.[0-7])?", re.IGNORECASE)
_SIMULATED = re.compile(r"sim:(\d{1,3})")


@dataclass(frozen=True, slots=True)
class Inventory:
    """The cards of this machine.

    Attributes:
        cards: CUDA cards first, then `cpu:0`.
        no_cuda_reason: Why there is no CUDA card; None when there is one.
    """

    cards: tuple[Card, ...]
    no_cuda_reason: str | None


def find_cards() -> Inventory:
    """Looks at this machine; touches no card."""
    cuda, reason = cuda_cards()
    return Inventory((*cuda, cpu_card()), reason)


def resolve(names: Sequence[str] = ()) -> Inventory:
    """Returns the cards of these names, in that order, each once.

    Without names: every CUDA card, or `cpu:0` where there is none.

    Args:
        names: `cpu:0`, `cpu:0:1core`, a CUDA UUID (or a clear beginning of it), `cuda:0`, `0`,
            a PCI address, `sim:0`.

    Raises:
        NotFoundError: No card has that name.
        NoDeviceError: A CUDA card is asked for and there is none at all.
    """
    cuda, reason = cuda_cards()
    if not names:
        return Inventory(tuple(cuda) or (cpu_card(),), reason)
    cards: dict[str, Card] = {}
    for name in names:
        card = _one(name, cuda, reason)
        cards.setdefault(card.info.id, card)
    return Inventory(tuple(cards.values()), reason)


def _one(name: str, cuda: Sequence[CudaCard], reason: str | None) -> Card:
    if is_cpu_id(name):
        return cpu_card(name)
    if match := _SIMULATED.fullmatch(name):
        return simulated_card(int(match[1]))
    spelled = _CUDA_INDEX.fullmatch(name) or _PCI.fullmatch(name) or name.startswith("GPU-")
    if not spelled:
        raise NotFoundError(f"there is no card '{name}'; `switcher devices` lists the cards")
    if not cuda:
        raise NoDeviceError(f"card '{name}' asked for, but {reason}; use --card cpu:0")
    found = [card for card in cuda if _matches(name, card)]
    if len(found) != 1:
        problem = "no card is called" if not found else "more than one card matches"
        raise NotFoundError(f"{problem} '{name}'; `switcher devices` lists the cards")
    return found[0]


def _matches(name: str, card: CudaCard) -> bool:
    if match := _CUDA_INDEX.fullmatch(name):
        return card.info.index == int(match[1])
    if name.startswith("GPU-"):
        return card.info.id.startswith(name)
    pci = (card.info.pci or "").lower()
    return bool(pci) and pci.endswith(name.lower())
