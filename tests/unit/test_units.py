"""Numbers for people."""

from __future__ import annotations

import pytest

from switcher.core.units import SECOND, format_bytes, format_rate, format_span, parse_duration_ns
from switcher.errors import UsageError


@pytest.mark.parametrize(
    ("text", "seconds"), [("2h", 7200), ("90s", 90), ("1h30m", 5400), ("45", 45), (" 1D ", 86_400)]
)
def test_durations(text: str, seconds: int) -> None:
    assert parse_duration_ns(text) == seconds * SECOND


@pytest.mark.parametrize("text", ["", "h", "2x", "-5", "0", "0s", "1.5h", "400d", "٣"])
def test_bad_durations_say_so(text: str) -> None:
    with pytest.raises(UsageError, match="duration"):
        parse_duration_ns(text)


def test_rates_spans_and_sizes() -> None:
    assert format_rate(9_412_345.0) == "9.41 MH/s"
    assert format_rate(12.4) == "12 H/s"
    assert format_rate(1.2e12) == "1.2 TH/s"
    assert format_rate(None) == "-"
    assert format_span(21_400) == "21 us"
    assert format_span(44) == "44 ns"
    assert format_span(1_300_000_000) == "1.3 s"
    assert format_span(2_500_000) == "2.5 ms"
    assert format_span(7_260 * SECOND) == "2h 1m"
    assert format_span(None) == "-"
    assert format_bytes(83_500_000) == "83.5 MB"
    assert format_bytes(12) == "12 B"
