"""Programs of this host, as /proc shows them: their names and whose children they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ANCESTORS = 64


class Processes:
    """Looks at /proc.

    Args:
        root: The file system; tests give a folder that stands in for it.
    """

    def __init__(self, root: Path = Path("/")) -> None:
        self._proc = root / "proc"

    def name(self, pid: int) -> str | None:
        """The program's name; None if this process cannot be seen from here."""
        found = self.names(pid)
        return found[-1] if found else None

    def names(self, pid: int) -> tuple[str, ...]:
        """What the program may be called: the kernel's name of it, then its file's."""
        if pid <= 0:
            return ()
        comm = self._text(f"{pid}/comm")
        if comm is None:
            return ()
        arguments = (self._text(f"{pid}/cmdline") or "").split("\0")
        file = Path(arguments[0]).name if arguments[0] else ""
        return tuple(dict.fromkeys(name for name in (comm.strip(), file) if name))

    def is_under(self, pid: int, roots: Iterable[int]) -> bool:
        """Whether a process is one of these or descends from one."""
        wanted = set(roots)
        for _ in range(ANCESTORS):
            if pid in wanted:
                return True
            parent = self._parent(pid)
            if parent is None or parent <= 1:
                return False
            pid = parent
        return False

    def running(self, names: Iterable[str]) -> tuple[tuple[int, str], ...]:
        """Processes with one of these names, lowest number first."""
        wanted = set(names)
        if not wanted:
            return ()
        pids = sorted(int(entry.name) for entry in self._proc.iterdir() if entry.name.isdigit())
        found = []
        for pid in pids:
            hit = next((name for name in self.names(pid) if name in wanted), None)
            if hit is not None:
                found.append((pid, hit))
        return tuple(found)

    def started(self, pid: int) -> int | None:
        """When a process began, in clock ticks since boot: with the number it names one process."""
        return self._stat(pid, 19)

    def _parent(self, pid: int) -> int | None:
        return self._stat(pid, 1)

    def _stat(self, pid: int, index: int) -> int | None:
        """A field of /proc/PID/stat, counted from the state (proc_pid_stat(5), field 3)."""
        stat = self._text(f"{pid}/stat")
        if stat is None:
            return None
        # The name stands in parentheses and may hold anything, so count from the last one.
        fields = stat.rpartition(")")[2].split()
        return int(fields[index]) if len(fields) > index and fields[index].isdigit() else None

    def _text(self, path: str) -> str | None:
        try:
            return (self._proc / path).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None
