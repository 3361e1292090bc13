"""What `switcher doctor` and `switcher devices` say of a card's sensors."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

from switcher.cli._findings import Finding, Grade
from switcher.clock import MonotonicClock
from switcher.devices.processes import Processes
from switcher.devices.sampler import take_sample
from switcher.signals.foreign import ForeignRule, Method, Program, Seen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from switcher.config import Config
    from switcher.devices import Card, Readings, Sample

_HOW = {
    Method.PROCESSES: "foreign programs seen by NVML's process lists",
    Method.MEMORY: "foreign programs seen by card memory only (no believable process list)",
    Method.NAMES: "foreign programs seen by name only (foreign.exclusive)",
    Method.NONE: "foreign programs cannot be seen: only claims and requests count",
}


def sample(card: Card) -> Sample:
    """One reading of a card, and its helper process ended."""
    with closing(card):
        return take_sample(card, MonotonicClock())


def shown(readings: Readings | None) -> str:
    """Readings in a few words: '61 C, memory 70 C, 312 W of 700 W, 1980 MHz'; '-' for none."""
    if readings is None:
        return "-"
    parts = []
    if readings.temperature_c is not None:
        parts.append(f"{readings.temperature_c:.0f} C")
    if readings.hotspot_c is not None:
        parts.append(f"hot spot {readings.hotspot_c:.0f} C")
    if readings.memory_temperature_c is not None:
        parts.append(f"memory {readings.memory_temperature_c:.0f} C")
    if readings.power_w is not None:
        limit_w = readings.power_limit_w
        of = "" if limit_w is None else f" of {limit_w:.0f} W"
        parts.append(f"{readings.power_w:.0f} W{of}")
    if readings.clock_hz is not None:
        parts.append(f"{readings.clock_hz / 1e6:.0f} MHz")
    slowed = [reason for reason in readings.clock_reasons or () if reason != "idle"]
    if slowed:
        parts.append(f"held down by {' and '.join(slowed)}")
    return ", ".join(parts) or "-"


def findings(cards: Iterable[Card], config: Config) -> Iterator[Finding]:
    """One line per card: its sensors, and how foreign programs are found on it."""
    for card in cards:
        found = sample(card)
        name = "sensors"
        if found.problem is not None:
            action = "look at nvidia-smi and dmesg; the other cards work without it"
            yield Finding(name, Grade.WARN, f"{card.info.id}: {found.problem}", action)
            continue
        text = f"{card.info.id}: {shown(found.readings)}; {_HOW[method(found, config)]}"
        if found.readings is None:
            text = text.replace(": -;", ": no sensor can be read here;")
        limits = config.thermal.stop_c or config.thermal_ai.stop_c
        blind = found.readings is None or found.readings.temperature_c is None
        if limits and blind:
            action = "remove the limit, or run where the sensor shows; hashing stays off until then"
            yield Finding(name, Grade.WARN, f"{text}; a heat limit is set", action)
        else:
            yield Finding(name, Grade.OK if found.readings else Grade.NOTE, text)


def method(found: Sample, config: Config) -> Method:
    """How foreign programs would be found on a card that was read like this."""
    programs = None
    if found.readings is not None and found.readings.processes is not None:
        processes = Processes()
        programs = tuple(
            Program(one.pid, processes.name(one.pid), processes.is_under(one.pid, [os.getpid()]))
            for one in found.readings.processes
        )
    used_bytes = None if found.readings is None else found.readings.memory_used_bytes
    rule = ForeignRule("card", config.foreign)
    rule.judge(Seen(found.at_ns, programs, memory_used_bytes=used_bytes))
    return rule.method
