"""The sources of signals that the configuration names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from switcher.clock import Clock
    from switcher.config import Config
    from switcher.core.signals import Source


def configured(config: Config, clock: Clock) -> tuple[Source, ...]:
    """Makes the sources of `[signals.*]`; none by default."""
    return ()
