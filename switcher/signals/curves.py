"""How much load a frequency asks to shed: trips with a hold, and droop curves. Pure.

Product figures: ERCOT RRS-FFR (59.85 Hz, hold 15 min) from ERCOT's ancillary service handout;
Dynamic Containment (deadband 0.015 Hz, 5 % at 0.2 Hz, 100 % at 0.5 Hz) from NESO's service page;
Nordic FFR (49.7, 49.6 or 49.5 Hz, hold 30 s) from Fingrid's developer page. Only the low side: more
load cannot be asked of a card.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from switcher.core.units import SECOND


class Curve(Protocol):
    """Follows a frequency."""

    def response(self, at_ns: int, hz: float) -> float:
        """The part of the offered load to shed now, 0 to 1.

        Args:
            at_ns: Time of the sample, monotonic.
            hz: The frequency.
        """
        ...

    @property
    def text(self) -> str:
        """What it does, for people."""
        ...


@dataclass(slots=True)
class Trip:
    """All at once at or below a frequency, until it is back above another for good.

    Attributes:
        trip_hz: At or below it everything is shed.
        reset_hz: The frequency must be above it before the load may return; at least `trip_hz`.
        hold_ns: Least time from the trip.
        trips: How often it tripped.
    """

    trip_hz: float
    reset_hz: float
    hold_ns: int = 0
    trips: int = 0
    _tripped_ns: int | None = None

    def response(self, at_ns: int, hz: float) -> float:
        """See `Curve`."""
        if hz <= self.trip_hz:
            if self._tripped_ns is None:
                self.trips += 1
                self._tripped_ns = at_ns
        elif self._tripped_ns is not None:
            back = hz > self.reset_hz and at_ns - self._tripped_ns >= self.hold_ns
            self._tripped_ns = None if back else self._tripped_ns
        return 0.0 if self._tripped_ns is None else 1.0

    @property
    def text(self) -> str:
        """See `Curve`."""
        return f"trip at {self.trip_hz:g} Hz"


@dataclass(slots=True)
class Droop:
    """In proportion to how far the frequency is below nominal.

    Attributes:
        nominal_hz: Of the grid.
        points: (deviation in Hz, response 0 to 1), ascending; straight lines between them, nothing
            before the first, the last response beyond the last.
    """

    nominal_hz: float
    points: tuple[tuple[float, float], ...]

    def response(self, at_ns: int, hz: float) -> float:
        """See `Curve`."""
        below = self.nominal_hz - hz
        before = self.points[0]
        if below <= before[0]:
            return 0.0
        for point in self.points[1:]:
            if below <= point[0]:
                part = (below - before[0]) / (point[0] - before[0])
                return before[1] + part * (point[1] - before[1])
            before = point
        return before[1]

    @property
    def text(self) -> str:
        """See `Curve`."""
        return f"droop below {self.nominal_hz - self.points[0][0]:g} Hz"


@dataclass(frozen=True, slots=True)
class Product:
    """A grid service: what it is called, on which grid, and how its curve begins anew."""

    name: str
    nominal_hz: float
    trip_hz: float | None = None
    reset_hz: float | None = None
    hold_s: float = 0.0
    droop: tuple[tuple[float, float], ...] = ()

    def curve(self) -> Curve:
        """A curve that has seen nothing yet."""
        if self.trip_hz is None or self.reset_hz is None:
            return Droop(self.nominal_hz, self.droop)
        return Trip(self.trip_hz, self.reset_hz, round(self.hold_s * SECOND))


_DC = ((0.015, 0.0), (0.2, 0.05), (0.5, 1.0))
PRODUCTS = {
    product.name: product
    for product in (
        Product("ercot-ffr", 60.0, 59.85, 59.95, 900.0),
        Product("gb-dc", 50.0, droop=_DC),
        Product("nordic-ffr-49.7", 50.0, 49.7, 49.9, 30.0),
        Product("nordic-ffr-49.6", 50.0, 49.6, 49.9, 30.0),
        Product("nordic-ffr-49.5", 50.0, 49.5, 49.9, 30.0),
    )
}
"""The services that are known by name. The reset frequencies are ours."""
