"""Programs that use a card and know nothing of its gate. Pure: what was seen is passed in.

The driver's process lists say it best. Where they cannot be trusted (a container sees no foreign
process numbers) the growth of the card's used memory stands in. Names of exclusive programs work
everywhere. Utilisation is never used: our own hashing makes it, and so would stop itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from switcher.core.signals import Authenticity, Kind, Signal
from switcher.core.units import SECOND

if TYPE_CHECKING:
    from switcher.config.cards import ForeignConfig

MEMORY_LOOKS = 2
"""Readings in a row that must show the growth: one alone may be a moment's allocation."""


class Method(StrEnum):
    """How foreign programs are found on a card."""

    PROCESSES = "processes"
    """The driver's lists of programs on the card."""
    MEMORY = "memory"
    """Growth of the card's used memory that is not ours."""
    NAMES = "names"
    """Only the exclusive programs of the configuration."""
    NONE = "none"
    """Nothing can be seen: claims and requests alone."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program on the card.

    Attributes:
        pid: Its process; None = the memory grew and nobody knows whose it is.
        name: Its name; None where its process cannot be seen from here.
        ours: Whether it is this house's, or holds a claim in the card's gate.
    """

    pid: int | None
    name: str | None
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """One look at a card.

    Attributes:
        now_ns: When.
        programs: The driver's list; None = it does not tell.
        exclusive: Exclusive programs that run on this host: number and name.
        memory_used_bytes: Card memory in use by everybody; None = unknown.
        own_work: Whether our own tensor work or loading may have taken memory since the last look.
        expects_own: Whether a process of ours has the card open, so that a list without it lies.
    """

    now_ns: int
    programs: tuple[Program, ...] | None = None
    exclusive: tuple[tuple[int, str], ...] = ()
    memory_used_bytes: int | None = None
    own_work: bool = False
    expects_own: bool = False


class ForeignRule:
    """Judges one card.

    Args:
        card: Its id.
        config: Names and thresholds.
    """

    def __init__(self, card: str, config: ForeignConfig) -> None:
        self._card = card
        self._config = config
        self._baseline_bytes: int | None = None
        self._grown = 0
        self._growing = False
        self._last: Program | None = None
        self._gone_ns: int | None = None
        self.method = Method.NONE
        """How programs are found now."""

    def judge(self, seen: Seen) -> Signal | None:
        """Takes a look; returns what follows; None = the card is only ours."""
        if not self._config.enabled:
            return None
        self.method = self._choose(seen)
        found = self._found(seen)
        if found:
            self._last, self._gone_ns = found[0], None
            return self._signal(found[0], len(found), seen.now_ns, cooling=False)
        if self._last is None:
            return None
        if self._gone_ns is None:
            self._gone_ns = seen.now_ns
        if seen.now_ns - self._gone_ns >= self._config.cool_down_s * SECOND:
            self._last = self._gone_ns = None
            return None
        return self._signal(self._last, 0, self._gone_ns, cooling=True)

    # --- inside ---

    def _choose(self, seen: Seen) -> Method:
        if seen.programs is not None and self._lists_tell(seen, seen.programs):
            return Method.PROCESSES
        if seen.memory_used_bytes is not None:
            return Method.MEMORY
        return Method.NAMES if self._config.exclusive else Method.NONE

    def _lists_tell(self, seen: Seen, programs: tuple[Program, ...]) -> bool:
        """Whether the lists hold processes of this host's numbering."""
        if any(program.name is None for program in programs):
            return False
        return not seen.expects_own or any(program.ours for program in programs)

    def _found(self, seen: Seen) -> list[Program]:
        found = [Program(pid, name) for pid, name in seen.exclusive]
        if self.method is Method.PROCESSES and seen.programs is not None:
            ignored = set(self._config.ignore)
            known = {program.pid for program in found}
            found += [
                program
                for program in dict.fromkeys(seen.programs)
                if not program.ours and program.name not in ignored and program.pid not in known
            ]
        elif self.method is Method.MEMORY and self._memory_grew(seen):
            found.append(Program(None, None))
        return found

    def _memory_grew(self, seen: Seen) -> bool:
        """Whether somebody else took memory; it has let go when half of it is free again."""
        used_bytes = seen.memory_used_bytes
        if used_bytes is None:
            return False
        if self._baseline_bytes is None or (seen.own_work and not self._growing):
            self._baseline_bytes = used_bytes
        self._baseline_bytes = min(self._baseline_bytes, used_bytes)
        grown_bytes = used_bytes - self._baseline_bytes
        delta_bytes = self._config.memory_delta_bytes
        if self._growing:
            self._growing = grown_bytes > delta_bytes // 2
        else:
            self._grown = self._grown + 1 if grown_bytes >= delta_bytes else 0
            self._growing = self._grown >= MEMORY_LOOKS
        return self._growing

    def _signal(self, program: Program, count: int, since_ns: int, *, cooling: bool) -> Signal:
        who = program.name or "an unseen program"
        if program.pid is not None:
            who += f"[{program.pid}]"
        others = f" and {count - 1} more" if count > 1 else ""
        if cooling:
            reason = f"{who} has left the card; hashing waits {self._config.cool_down_s:g} s"
        elif program.pid is None:
            reason = f"{who} took card memory (seen by memory); hashing stops"
        else:
            reason = f"{who}{others} uses the card (seen by {self._how(program)}); hashing stops"
        return Signal(
            source=f"programs on {self._card}",
            kind=Kind.FOREIGN,
            value=float(count),
            unit="processes",
            limit=0,
            received_ns=since_ns,
            authenticity=Authenticity.LOCAL,
            reason=reason,
            cards=(self._card,),
        )

    def _how(self, program: Program) -> str:
        return "name" if program.name in self._config.exclusive else "processes"
