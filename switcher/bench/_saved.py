"""A replay with all its times, as kept in a file, so that parts of a measurement can be joined."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from switcher.bench._arms import Block
from switcher.bench._asking import Outcome
from switcher.bench._plot import distribution_svg
from switcher.bench._verdict import report, ttft_ms, values
from switcher.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(slots=True)
class Run:
    """One replay, or several joined.

    Attributes:
        settings: What was asked for.
        rate_hz: Hash rate while nothing is asked; None = nothing hashes.
        kv_held: Key-value blocks in use after the last answer; None = not told.
        blocks: What was played.
    """

    settings: dict[str, Any]
    rate_hz: float | None
    kv_held: int | None
    blocks: list[Block]

    @classmethod
    def joined(cls, runs: Sequence[Run]) -> Run:
        """Puts runs behind each other; rates are averaged, settings are the first one's."""
        blocks: list[Block] = []
        for run in runs:
            offset = 1 + max((block.pair for block in blocks), default=-1)
            for block in run.blocks:
                block.pair += offset
                blocks.append(block)
        rates = [run.rate_hz for run in runs if run.rate_hz is not None]
        held = [run.kv_held for run in runs if run.kv_held is not None]
        settings = dict(runs[0].settings)
        if len(runs) > 1:
            settings["runs"] = [run.settings for run in runs]
        rate_hz = sum(rates) / len(rates) if rates else None
        return cls(settings, rate_hz, max(held) if held else None, blocks)

    def report(self) -> dict[str, Any]:
        """Every figure."""
        deadline_ms = self.settings.get("deadline_ms")
        figures = report(self.blocks, self.rate_hz, self.kv_held, deadline_ms)
        return {"settings": self.settings, **figures}

    def plot(self) -> str:
        """Time to the first token of each arm."""
        arms: dict[str, list[float]] = {}
        for block in self.blocks:
            name = block.arm if block.arm == "plain" else f"hashing {block.arm}"
            arms.setdefault(name, []).extend(values(block.outcomes, ttft_ms))
        title = f"Time to the first token: {self.settings['trace']}, {self.settings['model']}"
        return distribution_svg(title, "ms", dict(sorted(arms.items())))

    def form(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "settings": self.settings,
            "rate_hz": self.rate_hz,
            "kv_held": self.kv_held,
            "blocks": [asdict(block) for block in self.blocks],
        }


def load_runs(paths: Sequence[Path], max_bytes: int) -> list[Run]:
    """Reads what `form` gave.

    Raises:
        UsageError: a file cannot be read or holds something else.
    """
    return [_load(path, max_bytes) for path in paths]


def _load(path: Path, max_bytes: int) -> Run:
    try:
        if path.stat().st_size > max_bytes:
            raise UsageError(f"{path} is larger than {max_bytes >> 20} MiB")
        form = json.loads(path.read_text(encoding="utf-8"))
        blocks = [_block(entry) for entry in form["blocks"]]
        return Run(dict(form["settings"]), form["rate_hz"], form["kv_held"], blocks)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path} is no saved replay: {error}") from None


def _block(entry: dict[str, Any]) -> Block:
    outcomes = [Outcome(**outcome) for outcome in entry["outcomes"]]
    histograms = {
        way: {int(bound): int(count) for bound, count in entry[way].items()}
        for way in ("out", "back")
    }
    return Block(**(entry | histograms | {"outcomes": outcomes}))
