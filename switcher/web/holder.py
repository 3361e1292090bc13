"""Who listens on a port, read from /proc."""

from __future__ import annotations

import os
from pathlib import Path

_LISTEN = "0A"


def port_holder(port: int, proc: Path = Path("/proc")) -> str | None:
    """`name[pid]` of the process that listens on a TCP port, or None if it cannot be told."""
    inodes = _listening_inodes(port, proc)
    if not inodes:
        return None
    wanted = {f"socket:[{inode}]" for inode in inodes}
    for folder in proc.iterdir():
        if folder.name.isdigit() and _holds(folder / "fd", wanted):
            return f"{_name(folder)}[{folder.name}]"
    return None


def _listening_inodes(port: int, proc: Path) -> set[str]:
    found: set[str] = set()
    for table in ("tcp", "tcp6"):
        try:
            lines = (proc / "net" / table).read_text(encoding="ascii").splitlines()[1:]
        except OSError:
            continue
        for line in lines:
            fields = line.split()
            if len(fields) > 9 and fields[3] == _LISTEN and fields[1].endswith(f":{port:04X}"):
                found.add(fields[9])
    return found


def _holds(folder: Path, wanted: set[str]) -> bool:
    try:
        return any(os.readlink(entry) in wanted for entry in folder.iterdir())
    except OSError:
        # Another user's process, or one that just ended.
        return False


def _name(folder: Path) -> str:
    try:
        text = (folder / "comm").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return "process"
    return "".join(c if c.isprintable() else "?" for c in text)
