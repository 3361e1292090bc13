"""A card that exists only as numbers, for simulations and tests. Its name says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from switcher.clock import MonotonicClock
from switcher.devices.base import CardInfo, CardKind, Readings
from switcher.errors import DeviceLostError

if TYPE_CHECKING:
    from switcher.clock import Clock


@dataclass(slots=True)
class SimulatedCard:
    """A card whose readings are set by hand.

    Attributes:
        info: What does not change about it.
        clock: Stamps the readings.
        power_w: Watts to report; None = no such sensor.
        temperature_c: Degrees to report; None = no such sensor.
        lost: True = the card is gone: every reading fails.
    """

    info: CardInfo = field(
        default_factory=lambda: CardInfo("sim:0", CardKind.SIMULATED, "simulated card", units=1)
    )
    clock: Clock = field(default_factory=MonotonicClock)
    power_w: float | None = 100.0
    temperature_c: float | None = 50.0
    lost: bool = False

    def readings(self) -> Readings | None:
        """The numbers set by hand.

        Raises:
            DeviceLostError: `lost` was set.
        """
        if self.lost:
            raise DeviceLostError(f"simulated card {self.info.id} was told to be lost")
        return Readings(self.clock.now_ns(), power_w=self.power_w, temperature_c=self.temperature_c)

    def close(self) -> None:
        """Nothing is held."""


def simulated_card(index: int = 0, clock: Clock | None = None) -> SimulatedCard:
    """Returns the simulated card `sim:INDEX`."""
    info = CardInfo(f"sim:{index}", CardKind.SIMULATED, "simulated card", units=1, index=index)
    return SimulatedCard(info, clock or MonotonicClock())
