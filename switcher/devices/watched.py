"""A card that is watched through another one's sensors.

CPU cores beside an NVIDIA card share its case, its power and its user. `sensors.watch` makes such a
card stop for the heat, the programs and the faults of the NVIDIA card.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.devices.base import CardInfo, CardKind
from switcher.devices.cuda import CudaCard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from switcher.clock import Clock
    from switcher.devices.base import Card, Readings


class WatchedCard:
    """One card with the readings of another.

    Args:
        card: What is handed over.
        sensors: What is read for it.
    """

    def __init__(self, card: Card, sensors: CudaCard) -> None:
        self._card = card
        self._sensors = sensors
        self.helper = sensors.helper

    @property
    def info(self) -> CardInfo:
        """What does not change about the card that is handed over."""
        return self._card.info

    @property
    def nvml_id(self) -> str:
        """UUID of the card that is read."""
        return self._sensors.info.id

    def readings(self) -> Readings | None:
        """How the watched card feels now. See `CudaCard.readings`."""
        return self._sensors.readings()

    def close(self) -> None:
        """Ends the helper process."""
        self._sensors.close()
        self._card.close()


def watched(cards: Iterable[Card], pairs: Iterable[str], clock: Clock) -> tuple[Card, ...]:
    """The cards, those named in `CARD=GPU-UUID` pairs with that card's sensors."""
    sensors = dict(pair.split("=", 1) for pair in pairs)
    found: list[Card] = []
    for card in cards:
        uuid = sensors.get(card.info.id)
        if uuid is None:
            found.append(card)
            continue
        info = CardInfo(uuid, CardKind.CUDA, "watched card", units=1)
        found.append(WatchedCard(card, CudaCard(info, clock)))
    return tuple(found)
