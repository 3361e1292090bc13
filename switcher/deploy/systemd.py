"""The systemd unit, with this installation's program filled in. Pure."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from switcher.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


def unit(program: Path, user: str, config: Path | None = None) -> str:
    """The text of `switcher.service`.

    Args:
        program: The switcher to start, by its whole path.
        user: Who it runs as.
        config: Configuration file; None = the usual places.

    Raises:
        UsageError: A path that a unit cannot hold, or no user.
    """
    for path in (program, config):
        if path is not None and (not path.is_absolute() or not _plain(str(path))):
            raise UsageError(f"{path}: a unit needs whole paths without blanks, quotes, % or $")
    if not user or not _plain(user):
        raise UsageError(f"'{user}' is no user name; give one with --user")
    source = resources.files("switcher.deploy").joinpath("systemd", "switcher.service")
    text = source.read_text(encoding="utf-8")
    # A program or a file below /home could not be seen by a service that is kept out of there.
    homes = [
        path for path in (program, config) if path and str(path).startswith(("/home", "/root"))
    ]
    filled = {
        "@PROGRAM@": str(program),
        "@CONFIG@": f" --config {config}" if config else "",
        "@USER@": user,
        "@HOME@": "read-only" if homes else "yes",
    }
    for name, value in filled.items():
        text = text.replace(name, value)
    return text


def _plain(text: str) -> bool:
    return text.isprintable() and not set(text) & set(" \t'\"\\%$;")
