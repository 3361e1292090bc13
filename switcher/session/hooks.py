"""The truce with a mining system's watchdog: commands when cards stop hashing for other work.

A watchdog outside sees a hash rate that falls and restarts the miner, or the host. So when cards
have served other work for a while, the operator's commands tell it (HiveOS: `wd stop`), and when
all of them hash again it is told that too, as well as at the end and after a crash. A pool that is
down or a card that fails is no hand-over: the watchdog goes on watching for those.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections import deque
from typing import TYPE_CHECKING

from switcher.config import LogLevel
from switcher.core.status import Tenant
from switcher.log import Tag, clean, event

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from switcher.config import HooksConfig
    from switcher.core.status import CardStatus, Status

LOOK_S = 1.0
OFF_PART = 0.5
"""A card that does other work in this part of the looks counts as handed over."""
BACK_PART = 0.1
"""And as back when it is no more than this part."""
REASON_CHARS = 200
_HANDED_OVER = frozenset({"grid", "operator", "lease", "inference", "foreign"})


class Truce:
    """Decides when to tell; pure. Looks come once per `LOOK_S`.

    Args:
        looks: How many looks a change must show in.
    """

    def __init__(self, looks: int) -> None:
        self._looks = looks
        self._seen: dict[str, deque[bool]] = {}
        self.reason = ""

    def look(self, status: Status, told: bool) -> bool:
        """Whether the outside should be told now that cards are handed over.

        Args:
            status: A snapshot.
            told: What it was told last.
        """
        for card in status.cards:
            away = handed_over(card)
            self._seen.setdefault(card.id, deque(maxlen=self._looks)).append(away)
            if away:
                self.reason = f"{card.id}: {card.why}"
        if told:
            return any(self._part(card.id) > BACK_PART for card in status.cards)
        full = (c.id for c in status.cards if len(self._seen[c.id]) == self._looks)
        return any(self._part(card) >= OFF_PART for card in full)

    def _part(self, card: str) -> float:
        seen = self._seen[card]
        return sum(seen) / len(seen)


def handed_over(card: CardStatus) -> bool:
    """Whether a card is off hashing for other work or by somebody's wish, not for a fault."""
    if card.tenant is Tenant.HASHING:
        return False
    return card.why_rank in _HANDED_OVER or card.tenant in (Tenant.INFERENCE, Tenant.FOREIGN)


class Hooks:
    """Runs the commands, one after the other, each with a deadline.

    Args:
        config: The commands and times.
        marker: A file that stands while the outside is told; it outlives a crash.
    """

    def __init__(self, config: HooksConfig, marker: Path) -> None:
        self._config = config
        self._marker = marker
        self._truce = Truce(max(1, round(config.after_s / LOOK_S)))
        self.told = False

    async def run(self, status: Callable[[], Status]) -> None:
        """Looks until cancelled."""
        if self._marker.exists():
            # An earlier process ended without a word: what it had said no longer holds.
            await self._tell(False, "switcher starts again")
        while True:
            await asyncio.sleep(LOOK_S)
            wanted = self._truce.look(status(), self.told)
            if wanted != self.told:
                await self._tell(wanted, self._truce.reason if wanted else "cards hash again")

    async def close(self) -> None:
        """Takes back what was told. Idempotent."""
        if self.told:
            await self._tell(False, "switcher ends")

    async def _tell(self, off: bool, reason: str) -> None:
        self.told = off
        with contextlib.suppress(OSError):
            self._marker.parent.mkdir(parents=True, exist_ok=True)
            if off:
                self._marker.touch()
            else:
                self._marker.unlink(missing_ok=True)
        for command in self._config.hashing_off if off else self._config.hashing_on:
            await self._run(command, clean(reason)[:REASON_CHARS])

    async def _run(self, command: tuple[str, ...], reason: str) -> None:
        argv = [part.replace("{reason}", reason) for part in command]
        problem = ""
        try:
            process = await asyncio.create_subprocess_exec(
                *argv,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            problem = getattr(error, "strerror", None) or str(error)
        else:
            problem = await self._finish(process)
        level = LogLevel.WARNING if problem else LogLevel.INFO
        text = f"hook {' '.join(argv)}: {problem or 'done'}"
        event(Tag.HOST, text, level=level, problem=problem or None)

    async def _finish(self, process: asyncio.subprocess.Process) -> str:
        """What went wrong, or ""; the command is over afterwards, whatever happens."""
        try:
            async with asyncio.timeout(self._config.timeout_s):
                code = await process.wait()
        except TimeoutError:
            return f"killed after {self._config.timeout_s:g} s"
        else:
            return "" if code == 0 else f"exit code {code}"
        finally:
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                await process.wait()
