"""What happened, as values: the journal, the log lines and the live view all read these.

An event says when (monotonic ns), which part of the house (`tag`, the words miners know), what, and
about which card. The text is for people; `fields` is for machines, and carries units in its names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Field = str | int | float | bool | None


class Tag(StrEnum):
    """The part of the house that speaks."""

    NET = "net"
    MINER = "miner"
    CPU = "cpu"
    CUDA = "cuda"
    MODEL = "model"
    SWITCH = "switch"
    GRID = "grid"
    HOUSE = "house"


class Level(StrEnum):
    """How much it matters to somebody who reads the log."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the log.

    Attributes:
        at_ns: When, on the monotonic clock.
        tag: The part of the house.
        text: One line for people.
        level: How much it matters.
        kind: A short stable name for machines, such as `share` or `handover`.
        fields: Machine-readable details.
    """

    at_ns: int
    tag: Tag
    text: str
    level: Level = Level.INFO
    kind: str = "note"
    fields: Mapping[str, Field] = field(default_factory=dict)
