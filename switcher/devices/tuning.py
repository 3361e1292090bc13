"""How a CUDA card is launched: found by trying shapes on the work itself, kept per card.

The native engine tries shapes in turn while it hashes (docs/cuda.md); what it found is written to
`<state folder>/tuning/<uuid>.json` with the driver and library it was found under, and is used from
the next start on. Another driver, library or number of warps makes it try again.
"""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_LINE = re.compile(r"(plain|shared) (balanced|compact) [0-9]{1,3} [0-9] [0-9]{1,2}")
_MOST_BYTES = 4096


@dataclass(frozen=True, slots=True)
class TuningStore:
    """What was found for one card under one driver, library and intensity.

    Attributes:
        folder: `<state folder>/tuning`.
        uuid: The card.
        driver: Version of the NVIDIA driver.
        library: Version of this library.
        warps: Hash warps per scheduler that were asked for, 1 to 8; 0 = free.
    """

    folder: Path
    uuid: str
    driver: str
    library: str
    warps: int = 0

    @property
    def path(self) -> Path:
        """The card's file."""
        return self.folder / f"{self.uuid}.json"

    def wish(self) -> str:
        """What to tell the engine: the lines that are known, and to try what is not."""
        warps = (f"warps {self.warps}",) if self.warps else ()
        return "\n".join((*warps, *self.lines(), "try"))

    def lines(self) -> tuple[str, ...]:
        """What was found earlier; nothing if it was under other conditions or makes no sense."""
        try:
            with open(self.path, encoding="utf-8") as file:
                kept = json.loads(file.read(_MOST_BYTES))
        except (OSError, ValueError):
            return ()
        if not isinstance(kept, dict) or any(
            kept.get(key) != value for key, value in self._conditions().items()
        ):
            return ()
        lines = kept.get("lines")
        if not isinstance(lines, list):
            return ()
        return tuple(line for line in lines if isinstance(line, str) and _LINE.fullmatch(line))

    def keep(self, found: str) -> None:
        """Writes what the engine found. A folder that cannot be written costs only the next start.

        Args:
            found: Its lines; "" keeps nothing.
        """
        lines = [line for line in found.splitlines() if _LINE.fullmatch(line)]
        if not lines or tuple(lines) == self.lines():
            return
        new = self.path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            new.write_text(json.dumps({**self._conditions(), "lines": lines}, indent=1) + "\n")
            new.replace(self.path)

    def _conditions(self) -> dict[str, str | int]:
        return {
            "uuid": self.uuid,
            "driver": self.driver,
            "library": self.library,
            "warps": self.warps,
        }


def tuning_store(card_id: str, state_dir: str | None, warps: int) -> TuningStore | None:
    """The store of a CUDA card; None for other cards and without a state folder."""
    if state_dir is None or not card_id.startswith(("GPU-", "cuda:")):
        return None
    from switcher import _native

    folder = Path(state_dir) / "tuning"
    return TuningStore(folder, card_id, driver_version(), _native.version(), warps)


def driver_version(root: Path = Path("/")) -> str:
    """Version of the NVIDIA kernel driver; "" where the system does not show it."""
    with suppress(OSError, UnicodeDecodeError):
        return (root / "sys/module/nvidia/version").read_text(encoding="ascii").strip()
    with suppress(OSError, UnicodeDecodeError):
        text = (root / "proc/driver/nvidia/version").read_text(encoding="ascii")
        if match := re.search(r"\b[0-9]{3,4}\.[0-9]+(?:\.[0-9]+)?\b", text):
            return match[0]
    return ""
