"""What the log and the start say about cards and models, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.core.units import format_bytes, format_rate, format_span
from switcher.devices import CardKind

if TYPE_CHECKING:
    from switcher.core.messages import ModelState, Ready
    from switcher.devices import CardInfo


def cores(count: int) -> str:
    """'1 core', '2 cores'."""
    return f"{count} core" if count == 1 else f"{count} cores"


def banner(info: CardInfo, ready: Ready | None, problem: str | None) -> str:
    """A card's line of the start: 'cpu:0    2 cores  avx2  9.4 MH/s  self-test ok'."""
    size = info.name if info.kind is CardKind.CUDA else cores(info.units)
    if ready is None:
        return f"{info.id:<8} {size}  {problem or 'starting'}"
    return f"{info.id:<8} {size}  {ready.backend}  {format_rate(ready.rate_hps)}  self-test ok"


def model_ready(model: ModelState) -> str:
    """A model's line: 'minilm ready (83.5 MB, sha256 ok, 1.3 s)'."""
    size = format_bytes(model.files_bytes or model.weights_bytes)
    checked = "sha256 ok, " if model.verified else ""
    return f"{model.name} ready ({size}, {checked}{format_span(model.took_ns)})"
