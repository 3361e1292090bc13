"""A picture of a report: who had the cards and what the energy came to, period by period. Pure."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from switcher.core.slices import SliceKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from switcher.metering.report import Line

WIDTH, LEFT, RIGHT = 960, 84, 16
PANEL, GAP, TOP, BOTTOM = 180, 46, 52, 34
_NAMES = {
    SliceKind.HASH: "hashing",
    SliceKind.AI: "inference",
    SliceKind.IDLE: "idle",
    SliceKind.UNKNOWN: "unknown",
}
_STYLE = """
  svg { --ink: #1c1f23; --dim: #667; --paper: #fff; --line: #d9d9d4; --hashing: #c98a12;
    --inference: #1f8a4c; --idle: #b9bcc2; --unknown: #b3261e; }
  @media (prefers-color-scheme: dark) { svg { --ink: #e6e6e3; --dim: #99a; --paper: #141618;
    --line: #33373c; --hashing: #e0a83a; --inference: #3fbf76; --idle: #4a4f57;
    --unknown: #ff6b5e; } }
  text { font: 12px system-ui, sans-serif; fill: var(--ink); }
  .dim { fill: var(--dim); } .title { font-weight: 600; }
  .rule { stroke: var(--line); }
"""


def svg(lines: Sequence[Line], *, period_ns: int, currency: str, times: Sequence[str]) -> str:
    """Draws a report.

    Args:
        lines: Of all periods.
        period_ns: Length of each.
        currency: Of the costs.
        times: What stands under the bars: one text for each period from the first to the last.

    Returns:
        An SVG document that follows the reader's light or dark theme.
    """
    starts = _starts(lines, period_ns)
    panels: list[tuple[str, Callable[[Line], float], str]] = [
        ("card-hours", lambda line: line.length_ns / 3.6e12, "h"),
        ("energy", lambda line: (line.energy_mj or 0) / 3.6e9, "kWh"),
    ]
    if any(line.cost_units is not None for line in lines):
        panels.append(("cost of the energy", lambda line: float(line.cost or 0), currency))
    height = TOP + len(panels) * (PANEL + GAP) + BOTTOM - GAP
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">',
        f"<style>{_STYLE}</style>",
        f'<rect width="{WIDTH}" height="{height}" fill="var(--paper)"/>',
        *_legend(lines),
    ]
    for index, (title, value, unit) in enumerate(panels):
        parts += _panel(lines, starts, title, value, unit, TOP + index * (PANEL + GAP))
    parts += _times(times, len(starts), height - BOTTOM + 16)
    return "\n".join([*parts, "</svg>", ""])


def _starts(lines: Iterable[Line], period_ns: int) -> list[int]:
    found = [line.start_ns for line in lines]
    return list(range(min(found), max(found) + 1, period_ns)) if found else []


def _legend(lines: Sequence[Line]) -> list[str]:
    parts, x = [], LEFT
    for kind, name in _NAMES.items():
        if any(line.kind is kind for line in lines):
            parts.append(f'<rect x="{x}" y="14" width="11" height="11" fill="var(--{name})"/>')
            parts.append(f'<text x="{x + 17}" y="24">{name}</text>')
            x += 40 + 7 * len(name)
    return parts


def _panel(
    lines: Sequence[Line],
    starts: Sequence[int],
    title: str,
    value: Callable[[Line], float],
    unit: str,
    top: float,
) -> list[str]:
    """Stacked bars; what is negative (a price below zero) hangs below the line."""
    sums: dict[tuple[int, SliceKind], float] = {}
    for line in lines:
        key = (line.start_ns, line.kind)
        sums[key] = sums.get(key, 0.0) + value(line)
    above = [sum(max(0, sums.get((s, k), 0)) for k in _NAMES) for s in starts]
    below = [sum(min(0, sums.get((s, k), 0)) for k in _NAMES) for s in starts]
    high, low = max(above, default=0) or 0.0, min(below, default=0)
    scale = PANEL / ((high - low) or 1)
    zero = top + high * scale if high > low else top + PANEL
    step = (WIDTH - LEFT - RIGHT) / max(1, len(starts))
    parts = [f'<text class="title" x="{LEFT}" y="{top - 8}">{escape(title)}, {escape(unit)}</text>']
    for edge in sorted({high, 0.0, low}):
        y = zero - edge * scale
        ends = f'x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"'
        parts.append(f'<line class="rule" {ends}/>')
        place = f'x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end"'
        parts.append(f'<text class="dim" {place}>{_number(edge)}</text>')
    for index, start in enumerate(starts):
        up = down = zero
        for kind, name in _NAMES.items():
            amount = sums.get((start, kind), 0.0) * scale
            if not amount:
                continue
            up, down = (up - amount, down) if amount > 0 else (up, down - amount)
            y = up if amount > 0 else down + amount
            parts.append(
                f'<rect x="{LEFT + index * step + 0.5:.2f}" y="{y:.2f}" '
                f'width="{max(0.5, step - 1):.2f}" height="{abs(amount):.2f}" '
                f'fill="var(--{name})"/>'
            )
    return parts


def _number(value: float) -> str:
    """Three digits without an exponent where that can be read."""
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def _times(times: Sequence[str], count: int, y: float) -> list[str]:
    """At most eight instants under the bars."""
    step = (WIDTH - LEFT - RIGHT) / max(1, count)
    every = max(1, -(-count // 8))
    return [
        f'<text class="dim" x="{LEFT + index * step:.1f}" y="{y}">{escape(times[index])}</text>'
        for index in range(0, count, every)
    ]
