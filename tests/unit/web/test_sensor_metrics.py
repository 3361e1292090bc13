"""Metrics of sensors, read back by Prometheus' own parser."""

from __future__ import annotations

from prometheus_client.parser import text_string_to_metric_families

from switcher.core.sensors import SensorStatus
from switcher.core.status import CardStatus, Status
from switcher.web.metrics import Metrics


def test_readings_are_samples_and_missing_ones_are_not() -> None:
    rich = SensorStatus(
        age_ns=250_000_000,
        memory_temperature_c=70.0,
        clock_hz=1.98e9,
        clock_reasons=("power cap",),
        processes=2,
    )
    cards = (
        CardStatus(id="GPU-0", kind="cuda", sensors=rich),
        CardStatus(id="cpu:0", kind="cpu"),
    )
    status = Status(version="1", pid=1, started_ns=0, now_ns=1, now_unix_ns=1, cards=cards)
    text = Metrics(lambda: status).render().decode()
    found = {
        (sample.name, sample.labels.get("cause")): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.labels.get("card") == "GPU-0"
    }
    assert found["switcher_card_memory_celsius", None] == 70
    assert found["switcher_card_clock_hertz", None] == 1.98e9
    assert found["switcher_card_sensors_age_seconds", None] == 0.25
    assert found["switcher_card_clock_held", "power cap"] == 1
    assert found["switcher_card_processes", None] == 2
    assert ("switcher_card_hotspot_celsius", None) not in found
    assert 'switcher_card_clock_hertz{card="cpu:0"}' not in text
