"""A person's word from a file or standard input, one command a line.

    off [for 2h]          hashing is off
    share 30% [for 2h]    hashing has that much of each card
    on for 2h             rules and foreign programs are overruled
    on                    takes these words back
    limit 60% [for 1h]    the site allows so much load: the rung of the grid, caps tensor work too
    limit off             takes that back

In a file the last line of each sort counts, and the file is looked at every second; a duration runs
from when it is read. `#` begins a comment, which is shown beside the word. A file that is not
there says nothing; while one cannot be read, what it said before holds.
"""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from switcher.config import LogLevel
from switcher.core.signals import WHOLE_LOAD, Authenticity, Kind, Signal
from switcher.core.units import parse_duration_ns
from switcher.errors import UsageError
from switcher.log import Tag, event
from switcher.signals.lines import lines

if TYPE_CHECKING:
    from switcher.clock import Clock
    from switcher.core.signals import Outlet

FILE_MAX_BYTES = 64 << 10
LOOK_S = 1.0
_FORMS = "write off, on, share 30% or limit 60%, each perhaps with 'for 2h'"


class OperatorSource:
    """Yields what a person writes. Implements `core.signals.Source`.

    Args:
        url: "file:PATH", looked at again and again, or "stdin:" or another source of lines.
        clock: Where the time comes from.
        look_s: Seconds between two looks at a file.
    """

    name = "operator"
    kind = Kind.OPERATOR
    cadence_ns: int | None = None

    def __init__(self, url: str, clock: Clock, look_s: float = LOOK_S) -> None:
        self._url = url
        self._clock = clock
        self._look_s = look_s

    async def run(self, outlet: Outlet) -> None:
        """See `Source`."""
        if self._url.startswith("file:"):
            await self._follow(Path(self._url.removeprefix("file:")), outlet)
        async with contextlib.aclosing(lines(self._url, silence_s=float("inf"))) as stream:
            async for line in stream:
                self.obey(line, outlet)

    async def _follow(self, path: Path, outlet: Outlet) -> None:
        before, problem = "", ""
        while True:
            text, problem_now = await asyncio.to_thread(_read, path)
            if problem_now and problem_now != problem:
                said = f"operator: {path} {problem_now}; what it said before holds"
                event(Tag.GRID, said, level=LogLevel.WARNING, source=self.name)
            problem = problem_now
            if not problem and text != before:
                for key in ("word", "limit"):
                    outlet.withdraw(self.name, key)
                for line in text.splitlines():
                    self.obey(line, outlet)
                before = text
            await asyncio.sleep(self._look_s)

    def obey(self, line: str, outlet: Outlet) -> None:
        """Does what one line says; a line that says nothing usable is told and changes nothing."""
        try:
            self._obey(line, outlet)
        except UsageError as error:
            event(Tag.GRID, f"operator: {error}", level=LogLevel.WARNING, source=self.name)

    def _obey(self, line: str, outlet: Outlet) -> None:
        command, _, comment = line.partition("#")
        words = command.lower().split()
        if not words:
            return
        duration_ns = None
        if len(words) >= 3 and words[-2] == "for":
            duration_ns = parse_duration_ns(words[-1])
            words = words[:-2]
        key = "limit" if words[0] == "limit" else "word"
        if words == ["limit", "off"] or (words == ["on"] and duration_ns is None):
            outlet.withdraw(self.name, key)
            return
        permille = _permille(words, line)
        now_ns = self._clock.now_ns()
        outlet.put(
            Signal(
                source=self.name,
                kind=Kind.LIMIT if key == "limit" else Kind.OPERATOR,
                value=permille / 10,
                unit="%",
                limit=permille,
                received_ns=now_ns,
                end_ns=None if duration_ns is None else now_ns + duration_ns,
                authenticity=Authenticity.LOCAL,
                reason=": ".join(part for part in (" ".join(words), comment.strip()) if part),
                key=key,
            )
        )


def _permille(words: list[str], line: str) -> int:
    if words == ["off"]:
        return 0
    if words == ["on"]:
        return WHOLE_LOAD
    if len(words) == 2 and words[0] in ("share", "limit"):
        with contextlib.suppress(ValueError):
            percent = float(words[1].removesuffix("%"))
            if 0 <= percent <= 100:
                return round(10 * percent)
    raise UsageError(f"'{line[:60]}' says nothing usable; {_FORMS}")


def _read(path: Path) -> tuple[str, str]:
    """The file's text, and what is wrong with it; a file that is not there says nothing."""
    try:
        if path.exists() and not path.is_file():
            return "", "is no regular file"
        with path.open("rb") as file:
            data = file.read(FILE_MAX_BYTES + 1)
    except FileNotFoundError:
        return "", ""
    except OSError as error:
        return "", f"cannot be read: {error.strerror}"
    if len(data) > FILE_MAX_BYTES:
        return "", f"is larger than {FILE_MAX_BYTES} bytes"
    return data.decode(errors="replace"), ""
