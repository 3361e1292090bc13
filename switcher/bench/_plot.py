"""A picture of two distributions as SVG: share of requests answered within a time."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WIDTH, HEIGHT = 720, 360
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 16, 40, 48
_COLOURS = ("#c2410c", "#1d4ed8", "#15803d")
_POINTS = 400


def distribution_svg(title: str, axis: str, arms: Mapping[str, Sequence[float]]) -> str:
    """Draws one step line per arm over a logarithmic axis of times.

    Args:
        title: Above it.
        axis: What the times are, with their unit.
        arms: Name and positive times of each; empty ones are left out.

    Returns:
        The picture; it holds no script and loads nothing.
    """
    drawn = {name: sorted(t for t in times if t > 0) for name, times in arms.items()}
    drawn = {name: times for name, times in drawn.items() if times}
    every = [t for times in drawn.values() for t in times] or [1.0]
    low, high = math.log10(min(every)) - 0.05, math.log10(max(every)) + 0.05

    def x(time: float) -> float:
        return _LEFT + (math.log10(time) - low) / (high - low) * (WIDTH - _LEFT - _RIGHT)

    def y(share: float) -> float:
        return HEIGHT - _BOTTOM - share * (HEIGHT - _TOP - _BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{_LEFT}" y="22" font-size="14">{_escaped(title)}</text>',
    ]
    for share in (0, 0.25, 0.5, 0.75, 1):
        parts.append(_line(_LEFT, y(share), WIDTH - _RIGHT, y(share), "#e5e7eb"))
        parts.append(_text(_LEFT - 8, y(share) + 4, f"{share:.0%}", "end"))
    for tick in _ticks(low, high):
        parts.append(_line(x(tick), _TOP, x(tick), HEIGHT - _BOTTOM, "#e5e7eb"))
        parts.append(_text(x(tick), HEIGHT - _BOTTOM + 18, f"{tick:g}", "middle"))
    parts.append(_text((WIDTH + _LEFT) / 2, HEIGHT - 10, _escaped(axis), "middle"))
    for index, (name, times) in enumerate(drawn.items()):
        colour = _COLOURS[index % len(_COLOURS)]
        count = len(times)
        picks = sorted({round(i * (count - 1) / _POINTS) for i in range(_POINTS + 1)})
        points = " ".join(f"{x(times[i]):.1f},{y((i + 1) / count):.1f}" for i in picks)
        parts.append(
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.6"/>'
        )
        parts.append(
            f'<text x="{WIDTH - _RIGHT}" y="{HEIGHT - _BOTTOM - 12 - 16 * index}" '
            f'text-anchor="end" fill="{colour}">{_escaped(name)} ({count} requests)</text>'
        )
    return "\n".join([*parts, "</svg>", ""])


def _ticks(low: float, high: float) -> list[float]:
    decades = range(math.floor(low), math.ceil(high) + 1)
    ticks = [base * 10**decade for decade in decades for base in (1, 2, 5)]
    return [tick for tick in ticks if low <= math.log10(tick) <= high]


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{text}</text>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
