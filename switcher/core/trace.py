"""Request traces: when how many tokens were asked for. Reads, cuts and scales them; pure."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from switcher.core.units import MS, SECOND
from switcher.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MAX_BYTES = 256 << 20
MAX_TOKENS = 10_000_000
_COLUMNS = ("t_ms", "prompt_tokens", "output_tokens")


@dataclass(frozen=True, slots=True)
class Arrival:
    """One request of a trace.

    Attributes:
        at_ns: When it comes, from the start of the trace.
        prompt: Tokens of its prompt.
        output: Tokens it asks for.
    """

    at_ns: int
    prompt: int
    output: int


def read_trace(path: Path) -> tuple[Arrival, ...]:
    """Reads a CSV file with the columns t_ms, prompt_tokens and output_tokens, in any order.

    Lines that begin with # are comments; more columns are ignored.

    Returns:
        Arrivals by time; the first one's time is kept.

    Raises:
        UsageError: the file cannot be read or is no trace; the message names the line.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UsageError(f"{path} is larger than {MAX_BYTES >> 20} MiB; cut it first")
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read as a trace: {error}") from None
    numbered = [(i, text) for i, text in enumerate(lines, 1) if text and not text.startswith("#")]
    if not numbered:
        raise UsageError(f"{path} holds no requests")
    header = next(csv.reader([numbered[0][1]]))
    if not set(_COLUMNS) <= set(header):
        raise UsageError(f"{path}:{numbered[0][0]}: needs the columns {', '.join(_COLUMNS)}")
    places = [header.index(name) for name in _COLUMNS]
    found = [_row(path, number, text, places) for number, text in numbered[1:]]
    if not found:
        raise UsageError(f"{path} holds no requests")
    return tuple(sorted(found, key=lambda arrival: arrival.at_ns))


def _row(path: Path, number: int, text: str, places: Sequence[int]) -> Arrival:
    try:
        cells = next(csv.reader([text]))
        at_ms, prompt, output = (float(cells[place]) for place in places)
        fits = 0 <= at_ms < 1e12 and 0 <= prompt <= MAX_TOKENS and 0 <= output <= MAX_TOKENS
    except (ValueError, IndexError, StopIteration, csv.Error):
        fits = False
    if not fits:
        raise UsageError(f"{path}:{number}: is no time in ms with two token counts: {text:.60}")
    return Arrival(round(at_ms * MS), max(1, int(prompt)), max(1, int(output)))


def cut(arrivals: Sequence[Arrival], from_s: float, to_s: float | None) -> tuple[Arrival, ...]:
    """Returns the part of a trace between two of its times; times count from its new start.

    Raises:
        UsageError: nothing is left.
    """
    begin_ns = round(from_s * SECOND)
    end_ns = None if to_s is None else round(to_s * SECOND)
    kept = [a for a in arrivals if a.at_ns >= begin_ns and (end_ns is None or a.at_ns < end_ns)]
    if not kept:
        raise UsageError("no request of the trace lies between --from and --to")
    return tuple(replace(a, at_ns=a.at_ns - begin_ns) for a in kept)


def sample(arrivals: Sequence[Arrival], count: int, seed: int) -> tuple[Arrival, ...]:
    """Returns `count` requests drawn without repetition, in their order; all if there are fewer."""
    if count >= len(arrivals):
        return tuple(arrivals)
    places = sorted(random.Random(seed).sample(range(len(arrivals)), count))
    return tuple(arrivals[place] for place in places)


def speed_up(arrivals: Sequence[Arrival], speed: float) -> tuple[Arrival, ...]:
    """Returns the trace with all times divided by `speed`."""
    return tuple(replace(a, at_ns=round(a.at_ns / speed)) for a in arrivals)


def scale_tokens(
    arrivals: Sequence[Arrival], window: int, max_output: int | None = None
) -> tuple[Arrival, ...]:
    """Maps a trace into a model's window.

    Outputs keep their length up to half of the window (or `max_output`); prompts shrink in
    proportion, so that the longest one of the trace fills what the longest output leaves.
    """
    roof = max(1, min(window // 2, max_output or window))
    outputs = [min(a.output, roof) for a in arrivals]
    room = max(1, window - max(outputs) - 1)
    factor = min(1.0, room / max(a.prompt for a in arrivals))
    return tuple(
        Arrival(a.at_ns, max(1, int(a.prompt * factor)), output)
        for a, output in zip(arrivals, outputs, strict=True)
    )


def segments(arrivals: Sequence[Arrival], count: int) -> tuple[tuple[Arrival, ...], ...]:
    """Cuts a trace into `count` parts of equal length in time; times count from each part's start.

    A part may be empty: then nothing is asked in it, as in the trace.
    """
    length_ns = span_ns(arrivals) // count + 1
    parts: list[list[Arrival]] = [[] for _ in range(count)]
    for arrival in arrivals:
        place = arrival.at_ns // length_ns
        parts[place].append(replace(arrival, at_ns=arrival.at_ns - place * length_ns))
    return tuple(tuple(part) for part in parts)


def span_ns(arrivals: Sequence[Arrival]) -> int:
    """Returns the time of the last arrival."""
    return max(arrival.at_ns for arrival in arrivals)
