"""Blocks on disk: nothing that was found is lost before a node has it."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from switcher.config import LogLevel
from switcher.log import Tag, event

if TYPE_CHECKING:
    from pathlib import Path

BODIES_KEPT = 8


class Vault:
    """A folder with the bodies of the newest jobs and every block found.

    A block is `block-HEIGHT-HASH.hex` until a node has answered, then `….hex.sent`. A disk that
    cannot be written costs this safety, said once, and never the block.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._complained = False

    def save_body(self, job_id: str, body: bytes) -> None:
        """Keeps what a job's blocks need besides the job, for a process that comes after."""
        if not self._write(f"body-{job_id}.bin", body):
            return
        bodies = sorted(self._folder.glob("body-*.bin"), key=lambda p: p.stat().st_mtime_ns)
        for old in bodies[:-BODIES_KEPT]:
            old.unlink(missing_ok=True)

    def body(self, job_id: str) -> bytes | None:
        """What `save_body` kept, or None."""
        if not job_id.isdigit():
            return None
        try:
            return (self._folder / f"body-{job_id}.bin").read_bytes()
        except OSError:
            return None

    def save_block(self, height: int, digest: str, block: bytes) -> str:
        """Keeps a block that was found; returns its name for `sent`."""
        name = f"block-{height}-{digest}.hex"
        self._write(name, block.hex().encode())
        return name

    def sent(self, name: str) -> None:
        """A node answered for this block."""
        with contextlib.suppress(OSError):
            (self._folder / name).rename(self._folder / f"{name}.sent")

    def unsent(self) -> list[tuple[str, str]]:
        """Blocks that no node has answered for: name and hex."""
        found = []
        for path in sorted(self._folder.glob("block-*.hex")):
            with contextlib.suppress(OSError):
                found.append((path.name, path.read_text("ascii")))
        return found

    def _write(self, name: str, data: bytes) -> bool:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            partial = self._folder / f".{name}.part"
            with partial.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            partial.rename(self._folder / name)
        except OSError as error:
            if not self._complained:
                self._complained = True
                reason = error.strerror or str(error)
                text = f"blocks cannot be kept in {self._folder}: {reason}; mining goes on"
                event(Tag.MINER, text, level=LogLevel.ERROR)
            return False
        return True
