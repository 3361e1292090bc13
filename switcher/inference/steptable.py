"""How long each shape of step takes, learnt while running. Admission predicts from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from switcher.inference.engine import StepKey

_NEW_WEIGHT = 0.2


@dataclass(slots=True)
class Measured:
    """Durations of one shape in nanoseconds: moving mean, longest, how many, and their sum."""

    mean_ns: float
    longest_ns: int
    count: int
    sum_ns: int = 0


class StepTable:
    """Measured durations by (model, shape)."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, StepKey], Measured] = {}

    def observe(self, model: str, key: StepKey, took_ns: int) -> None:
        """Adds one measured step."""
        row = self._rows.get((model, key))
        if row is None:
            self._rows[(model, key)] = Measured(float(took_ns), took_ns, 1, took_ns)
            return
        row.mean_ns += _NEW_WEIGHT * (took_ns - row.mean_ns)
        row.longest_ns = max(row.longest_ns, took_ns)
        row.count += 1
        row.sum_ns += took_ns

    def predict_ns(self, model: str, key: StepKey) -> int | None:
        """Returns the expected duration, scaled from the nearest measured shape if need be.

        Returns:
            Nanoseconds, or None if no step of that kind was ever measured.
        """
        exact = self._rows.get((model, key))
        if exact is not None:
            return round(exact.mean_ns)
        same = [(k, row) for (m, k), row in self._rows.items() if m == model and k.kind == key.kind]
        if not same:
            return None
        near, row = min(same, key=lambda pair: abs(pair[0].size - key.size))
        # A larger step costs in proportion; a smaller one may not get cheaper.
        return round(row.mean_ns * max(1.0, key.size / near.size))

    def rows(self) -> Iterator[tuple[str, StepKey, Measured]]:
        """Yields everything measured."""
        for (model, key), row in list(self._rows.items()):
            yield model, key, row
