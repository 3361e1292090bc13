r"""Judges saved replays (`benchmarks/serve_replay.py ... --save FILE`), makes table and plot.

    python benchmarks/replay_goals.py part1.json part2.json --busy 0.3:0.7 \\
        --plot docs/replay-story.svg --record benchmarks/results/DATE-replay-story.json

Prints the table in Markdown and one line per goal; exit code 1 if one is missed.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from switcher.bench._saved import Run, load_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_SAVED_BYTES = 256 << 20
PAIRS = 20
KEPT = 0.95
MEDIAN_APART = 0.02
ARMS = ("on", "off")


def goals(form: dict[str, Any], busy: tuple[float, float]) -> Iterator[tuple[bool, str]]:
    """Yields each goal: whether it is held, and what was found."""
    arms = form["arms"]
    lost = sum(arms[arm]["lost"] for arm in arms)
    asked = sum(arms[arm]["requests"] for arm in arms)
    shed = sum(arms[arm]["shed"] for arm in arms)
    yield lost == 0, f"no request lost: {lost} of {asked} ({shed} refused by their deadline)"
    held = form["kv_blocks_held_at_end"]
    yield held == 0, f"all key-value blocks free after the last answer: {held} held"
    deadlines = form.get("deadlines")
    if deadlines:
        answered = deadlines["unanswered"] == 0 and deadlines["late"] == 0
        told = ", ".join(f"{deadlines[k]} {k}" for k in ("met", "refused", "late", "unanswered"))
        yield answered, f"every deadline of {deadlines['ms']} ms answered: {told}"
    for arm in ARMS:
        share = 1 - arms[arm]["idle_share"]
        yield busy[0] <= share <= busy[1], f"load with hashing {arm}: {share:.0%} of the time busy"
    kept = form["hashing"]["kept_of_idle_time"]
    yield (
        kept["value"] >= KEPT,
        (
            f"hashing kept of the time with no request in flight: {kept['value']:.1%} "
            f"[{kept['low']:.1%}, {kept['high']:.1%}], goal {KEPT:.0%}"
        ),
    )
    median = form["interference"]["ttft_p50"]
    yield (
        abs(median["relative"]["value"]) <= MEDIAN_APART,
        (f"TTFT p50, hashing on against off: {_interval(median)}, goal within {MEDIAN_APART:.0%}"),
    )
    same = form["interference"]["ttft_of_same_request"]
    yield (
        abs(same["relative"]["value"]) <= MEDIAN_APART,
        (
            f"TTFT of the same request, hashing on over off, median: {_interval(same)}, "
            f"goal within {MEDIAN_APART:.0%}"
        ),
    )
    tail = form["interference"]["ttft_p99"]
    yield (
        tail["pairs"] >= PAIRS,
        (
            f"TTFT p99, hashing on against off: {_interval(tail)}, "
            f"over {tail['pairs']} pairs of blocks that held requests (at least {PAIRS})"
        ),
    )


def _interval(both: dict[str, Any]) -> str:
    part, ms = both["relative"], both["ms"]
    return (
        f"{part['value']:+.1%} [{part['low']:+.1%}, {part['high']:+.1%}], "
        f"{ms['value']:+.2f} ms [{ms['low']:+.2f}, {ms['high']:+.2f}]"
    )


def table(form: dict[str, Any]) -> Iterator[str]:
    """Yields the lines of the table."""
    arms = form["arms"]
    yield "| | hashing on | hashing off |"
    yield "| --- | --- | --- |"
    for name in ("requests", "done", "shed", "lost", "tokens", "seconds", "idle_share"):
        yield f"| {name.replace('_', ' ')} | {arms['on'][name]} | {arms['off'][name]} |"
    words = {"ttft_ms": "first token", "tpot_ms": "per further token", "e2e_ms": "whole answer"}
    for name, word in words.items():
        cells = (
            " / ".join(_cell(arms[arm][name][q]) for q in ("p50", "p90", "p99", "max"))
            for arm in ARMS
        )
        yield f"| {word}, ms: p50 / p90 / p99 / max | {' | '.join(cells)} |"
    out, back = form["hashing"]["handovers_out"], form["hashing"]["handovers_back"]
    for word, way in (("out", out), ("back", back)):
        if way["count"]:
            spans = " / ".join(f"{way[f'p{q}_ns'] / 1000:.1f}" for q in (50, 99))
            yield f"| hand-overs {word}: count; us p50 / p99 | {way['count']}; {spans} | - |"


def _cell(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"


def main() -> int:
    """Parses, joins, prints."""
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("saved", nargs="+", type=Path)
    parser.add_argument("--busy", default="0:1", help="LOW:HIGH, the load that is meant.")
    parser.add_argument("--plot", type=Path, help="Write an SVG.")
    parser.add_argument("--record", type=Path, help="Write every figure as JSON.")
    asked = parser.parse_args()
    low, _, high = asked.busy.partition(":")
    run = Run.joined(load_runs(asked.saved, MAX_SAVED_BYTES))
    form = run.report()
    if set(form["arms"]) != set(ARMS):
        parser.error("the replays were not of both arms; nothing can be compared")
    if "ttft_p50" not in form.get("interference", {}):
        parser.error("at least two pairs of blocks must hold answers")
    print("\n".join(table(form)), end="\n\n")
    found = list(goals(form, (float(low), float(high))))
    for held, line in found:
        print(f"{'held  ' if held else 'MISSED'} {line}")
    form["goals"] = [{"held": held, "found": line} for held, line in found]
    if asked.record is not None:
        asked.record.write_text(json.dumps(form, indent=1) + "\n", encoding="utf-8")
    if asked.plot is not None:
        asked.plot.write_text(run.plot(), encoding="utf-8")
    return 0 if all(held for held, _ in found) else 1


if __name__ == "__main__":
    sys.exit(main())
