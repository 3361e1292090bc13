"""What a card's sensors say, as the status shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SensorStatus:
    """The latest readings of a card. A missing reading is None.

    Attributes:
        age_ns: How old they are; None = nothing was read yet.
        problem: Why the latest try failed, or None.
        energy_mj: Energy counter; see `devices.Readings`.
        hotspot_c: The hottest spot.
        clock_reasons: What keeps the clock down; () = nothing does.
        processes: How many programs are on it, ours included.
        process_method: How foreign programs are found on it ("processes", "memory", "names").
    """

    age_ns: int | None = None
    problem: str | None = None
    energy_mj: int | None = None
    power_instant_w: float | None = None
    power_limit_w: float | None = None
    hotspot_c: float | None = None
    memory_temperature_c: float | None = None
    clock_hz: float | None = None
    memory_clock_hz: float | None = None
    clock_reasons: tuple[str, ...] | None = None
    utilization: float | None = None
    memory_used_bytes: int | None = None
    fan: float | None = None
    processes: int | None = None
    process_method: str | None = None
