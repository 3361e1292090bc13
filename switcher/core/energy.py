"""What a card has drawn since the start, as the status shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EnergyStatus:
    """Energy of one card, a few seconds behind the present.

    Attributes:
        method: How the latest window was found: "counter", "calibrated", "estimated"; None =
            nothing says what the card draws.
        power_w: Mean power over the latest window.
        residual_ppm: What the meter saw more than the calibration expects, in parts per million.
        refused: Why the counter of the latest window was not used, or None.
        hashing_mj: Millijoules of hashing.
        serving_mj: Millijoules of tensor work.
        idle_mj: Millijoules of idling.
        unknown_mj: Millijoules of a card that was sick or lost.
    """

    method: str | None = None
    power_w: float | None = None
    residual_ppm: int | None = None
    refused: str | None = None
    hashing_mj: int = 0
    serving_mj: int = 0
    idle_mj: int = 0
    unknown_mj: int = 0
