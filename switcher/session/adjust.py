"""Power limits and clocks of NVIDIA cards: set if the operator allows it, always put back.

What was there before is in the database before anything changes. It is put back at the end; by the
helper process when this one is killed; and at the next start if that one was killed too. A limit
that somebody else changed meanwhile is left alone.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from switcher.config import LogLevel
from switcher.database import Schema
from switcher.devices.cuda import CudaCard
from switcher.devices.nvml.client import NvmlHelper
from switcher.devices.processes import Processes
from switcher.devices.watched import WatchedCard
from switcher.errors import DeviceLostError, SwitcherError, UsageError
from switcher.log import Tag, event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.config.cards import PowerConfig
    from switcher.database import Database
    from switcher.devices import Card

SCHEMA = Schema(
    "adjust",
    (
        """
        CREATE TABLE adjust_cards (
            card TEXT PRIMARY KEY,
            settings TEXT NOT NULL,
            pid INTEGER NOT NULL,
            pid_started INTEGER NOT NULL,
            at_unix_ns INTEGER NOT NULL
        ) STRICT;
        """,
    ),
)
Adjustable = CudaCard | WatchedCard


@dataclass(frozen=True, slots=True)
class Settings:
    """What was changed on a card, as `nvml.helper.restore` needs it.

    Attributes:
        power_before_mw: Power limit before; None = it was not changed.
        power_set_mw: Power limit that was set.
        clock_set_mhz: Core clock that was locked; putting it back frees the clocks.
    """

    power_before_mw: int | None = None
    power_set_mw: int | None = None
    clock_set_mhz: int | None = None


class Adjuster:
    """Changes cards and puts them back. Its methods block: not for event loops.

    Args:
        database: Opened with `SCHEMA`.
        config: What to set, and whether that is allowed.
    """

    def __init__(self, database: Database, config: PowerConfig) -> None:
        self._database = database
        self._config = config
        self._set: list[Adjustable] = []

    def open(self, cards: Sequence[Card]) -> None:
        """Puts back what a killed instance left, then sets what the configuration says.

        Raises:
            UsageError: A value is out of the card's range, NVML refuses, or what was there before
                cannot be kept; nothing is changed on that card then.
        """
        self.restore_left(cards)
        if not self._config.limit_w and not self._config.clock_mhz:
            return
        able = [card for card in cards if isinstance(card, Adjustable)]
        if not able:
            text = "a power limit or clock is set, but no NVIDIA card is managed"
            event(Tag.HOST, text, level=LogLevel.WARNING)
        for index, card in enumerate(able):
            limit_w = _at(self._config.limit_w, index, len(able), "limit")
            clock_mhz = _at(self._config.clock_mhz, index, len(able), "clock")
            self._adjust(card, round(limit_w * 1000), round(clock_mhz))

    def close(self) -> None:
        """Puts everything back. Idempotent."""
        cards, self._set = self._set, []
        for card in cards:
            row = self._rows().get(card.nvml_id)
            if row is not None:
                self._restore(card.helper, card.nvml_id, row)

    def restore_left(self, cards: Sequence[Card]) -> None:
        """Puts back what instances that are gone have left."""
        if not self._database.wait_open():
            return
        helpers = {card.nvml_id: card.helper for card in cards if isinstance(card, Adjustable)}
        for uuid, row in self._rows().items():
            if uuid not in helpers and _lives(row[1], row[2]):
                continue  # another instance's card
            helper = helpers.get(uuid)
            if helper is not None:
                self._restore(helper, uuid, row)
                continue
            helper = NvmlHelper()
            try:
                self._restore(helper, uuid, row)
            finally:
                helper.close()

    # --- inside ---

    def _adjust(self, card: Adjustable, limit_mw: int, clock_mhz: int) -> None:
        if not limit_mw and not clock_mhz:
            return
        uuid, helper = card.nvml_id, card.helper
        before_mw = None
        if limit_mw:
            before_mw = self._check_limit(helper, uuid, limit_mw)
        settings = Settings(before_mw, limit_mw or None, clock_mhz or None)
        self._keep(uuid, settings)
        self._set.append(card)
        try:
            helper.guard(uuid, asdict(settings))
            if limit_mw:
                helper.ask("power", uuid, limit_mw=limit_mw)
            if clock_mhz:
                helper.ask("lock", uuid, clock_mhz=clock_mhz)
        except UsageError as error:
            self.close()
            text = f"card {uuid}: the power limit or clock cannot be set: {error}"
            raise UsageError(f"{text}, or leave [power] out") from None
        done = [f"power limit {limit_mw / 1000:g} W"] if limit_mw else []
        done += [f"clock {clock_mhz} MHz"] if clock_mhz else []
        event(Tag.HOST, f"{uuid}: {', '.join(done)}, put back at the end", card=uuid)

    def _check_limit(self, helper: NvmlHelper, uuid: str, limit_mw: int) -> int:
        limits = helper.ask("limits", uuid)
        before_mw, low_mw, high_mw = limits["limit_mw"], limits["min_mw"], limits["max_mw"]
        if before_mw is None or low_mw is None:
            raise UsageError(f"card {uuid} has no power limit that can be set; leave --pl out")
        if not low_mw <= limit_mw <= high_mw:
            span = f"{low_mw / 1000:g} to {high_mw / 1000:g} W"
            raise UsageError(f"card {uuid} allows {span}, not {limit_mw / 1000:g}; change --pl")
        return int(before_mw)

    def _keep(self, uuid: str, settings: Settings) -> None:
        """Writes what was there before; it is on the disk when this returns."""
        started = Processes().started(os.getpid()) or 0
        self._database.write(
            "INSERT OR REPLACE INTO adjust_cards VALUES (?, ?, ?, ?, ?)",
            (uuid, json.dumps(asdict(settings)), os.getpid(), started, time.time_ns()),
        )
        if not self._database.flush() or self._database.problem is not None:
            why = self._database.problem or "the disk is slow"
            text = f"what card {uuid} has now cannot be kept ({why}), so it is not changed"
            raise UsageError(f"{text}; free the disk, or leave [power] out")

    def _rows(self) -> dict[str, tuple[dict[str, Any], int, int]]:
        rows = self._database.read("SELECT card, settings, pid, pid_started FROM adjust_cards")
        return {str(r[0]): (json.loads(str(r[1])), int(r[2] or 0), int(r[3] or 0)) for r in rows}

    def _restore(self, helper: NvmlHelper, uuid: str, row: tuple[dict[str, Any], int, int]) -> None:
        try:
            done = helper.restore(uuid, row[0])
        except DeviceLostError as error:
            # A card that was reset has its defaults; there is nothing to put back.
            done = [f"nothing: {error}"]
        except SwitcherError as error:
            text = f"{uuid}: power limit and clocks could not be put back: {error}"
            event(Tag.HOST, text, level=LogLevel.ERROR, card=uuid)
            return
        if done:
            event(Tag.HOST, f"{uuid}: put back {', '.join(done)}", card=uuid)
        self._database.write("DELETE FROM adjust_cards WHERE card = ?", (uuid,))
        self._database.flush()


def _at(values: tuple[float, ...], index: int, count: int, key: str) -> float:
    """The value of a card: one for all, or one for each."""
    if not values:
        return 0.0
    if len(values) == 1:
        return values[0]
    if len(values) != count:
        raise UsageError(f"power.{key} has {len(values)} values for {count} NVIDIA cards")
    return values[index]


def _lives(pid: int, started: int) -> bool:
    """Whether that very process still runs."""
    return started != 0 and Processes().started(pid) == started
