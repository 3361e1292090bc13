"""Numbers for people: hash rates, durations, sizes; and durations typed by people."""

from __future__ import annotations

import re

from switcher.errors import UsageError

_RATES = (
    (1e18, "EH/s"),
    (1e15, "PH/s"),
    (1e12, "TH/s"),
    (1e9, "GH/s"),
    (1e6, "MH/s"),
    (1e3, "kH/s"),
)
_DURATION = re.compile(r"(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?")
_SECONDS = (86_400, 3_600, 60, 1)
US = 1_000
MS = 1_000_000
SECOND = 1_000_000_000
"""Nanoseconds in a second."""


def format_rate(rate_hps: float | None) -> str:
    """Hashes per second in three digits: 9412345.0 -> '9.41 MH/s'; None -> '-'."""
    if rate_hps is None:
        return "-"
    for factor, unit in _RATES:
        if rate_hps >= factor:
            return f"{_three_digits(rate_hps / factor)} {unit}"
    return f"{rate_hps:.0f} H/s"


def format_span(span_ns: int | None) -> str:
    """A length of time in its natural unit: 21_400 -> '21 us', 3_200_000_000 -> '3.2 s'."""
    if span_ns is None:
        return "-"
    if span_ns < 1_000:
        return f"{span_ns} ns"
    if span_ns < 1_000_000:
        return f"{span_ns / 1e3:.0f} us"
    if span_ns < SECOND:
        return f"{_three_digits(span_ns / 1e6)} ms"
    seconds = span_ns / 1e9
    if seconds < 120:
        return f"{_three_digits(seconds)} s"
    return _format_long(round(seconds))


def format_bytes(size_bytes: int) -> str:
    """A size in decimal units, as package indexes print them: 83_500_000 -> '83.5 MB'."""
    size = float(size_bytes)
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} B" if unit == "B" else f"{_three_digits(size)} {unit}"
        size /= 1000
    return f"{_three_digits(size)} TB"


def parse_duration_ns(text: str) -> int:
    """Reads '2h', '90s', '1h30m' or plain seconds ('45').

    Returns:
        The length in nanoseconds, at least one second.

    Raises:
        UsageError: The text is not a duration or is zero.
    """
    text = text.strip().lower()
    if text.isascii() and text.isdigit():
        seconds = int(text)
    else:
        match = _DURATION.fullmatch(text)
        if match is None or not text:
            raise UsageError(f"'{text}' is not a duration; write one like 90s, 15m, 2h or 1h30m")
        seconds = sum(int(n or 0) * unit for n, unit in zip(match.groups(), _SECONDS, strict=True))
    if not 1 <= seconds <= 366 * 86_400:
        raise UsageError(f"the duration '{text}' must be between 1 second and 366 days")
    return seconds * SECOND


def _three_digits(value: float) -> str:
    if value < 10:
        return f"{value:.2f}".rstrip("0").rstrip(".") if value else "0"
    return f"{value:.1f}" if value < 100 else f"{value:.0f}"


def _format_long(seconds: int) -> str:
    parts = []
    for unit_s, name in zip(_SECONDS, "dhms", strict=True):
        count, seconds = divmod(seconds, unit_s)
        if count:
            parts.append(f"{count}{name}")
    return " ".join(parts[:2])
