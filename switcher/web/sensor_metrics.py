"""Prometheus metrics of the cards' sensors. A missing reading is a missing sample, never 0."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client.core import GaugeMetricFamily

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from prometheus_client.core import Metric

    from switcher.core.sensors import SensorStatus
    from switcher.core.status import CardStatus

_GAUGES: tuple[tuple[str, str, Callable[[SensorStatus], float | None]], ...] = (
    ("hotspot_celsius", "Hottest spot.", lambda s: s.hotspot_c),
    ("memory_celsius", "Temperature of its memory.", lambda s: s.memory_temperature_c),
    ("power_limit_watts", "The limit it holds itself to.", lambda s: s.power_limit_w),
    ("clock_hertz", "Core clock.", lambda s: s.clock_hz),
    ("memory_clock_hertz", "Memory clock.", lambda s: s.memory_clock_hz),
    ("fan_ratio", "Fan speed.", lambda s: s.fan),
    ("memory_used_bytes", "Memory in use by everybody.", lambda s: s.memory_used_bytes),
    ("processes", "Programs on it, ours included.", lambda s: s.processes),
    (
        "sensors_age_seconds",
        "Age of the readings.",
        lambda s: None if s.age_ns is None else s.age_ns / 1e9,
    ),
)


def sensor_metrics(cards: Sequence[CardStatus]) -> Iterator[Metric]:
    """One gauge per reading, and one per cause that holds a clock down."""
    for name, text, read in _GAUGES:
        gauge = GaugeMetricFamily(f"switcher_card_{name}", text, labels=["card"])
        for card in cards:
            value = read(card.sensors)
            if value is not None:
                gauge.add_metric([card.id], float(value))
        yield gauge
    held = GaugeMetricFamily(
        "switcher_card_clock_held",
        "1 for each cause that holds the clock down.",
        labels=["card", "cause"],
    )
    for card in cards:
        for reason in card.sensors.clock_reasons or ():
            held.add_metric([card.id, reason], 1.0)
    yield held
