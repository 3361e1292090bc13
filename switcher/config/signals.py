"""Sources of signals and the ladder (`[signals]`), one dataclass per source."""

from __future__ import annotations

from dataclasses import dataclass

from switcher.config.fields import option, require_range


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalsConfig:
    """How hashing returns after a signal (`[signals]`), and the sources."""

    min_off_s: float = option(
        60.0, "Least time off after a signal took hashing off, in seconds", key="min-off"
    )
    min_on_s: float = option(
        60.0, "Least time on before a price or schedule takes it off again", key="min-on"
    )
    switches_per_hour: int = option(12, "How often hashing may return within any hour")
    ramp_percent: float = option(20.0, "How fast a limit is lifted, in % per second; 0 = at once")
    jitter_s: float = option(10.0, "Longest random delay before hashing returns", key="jitter")

    def __post_init__(self) -> None:
        """Checks the ranges."""
        require_range("min_off_s", self.min_off_s, 0, 86400)
        require_range("min_on_s", self.min_on_s, 0, 86400)
        require_range("switches_per_hour", self.switches_per_hour, 1, 3600)
        require_range("ramp_percent", self.ramp_percent, 0, 100)
        require_range("jitter_s", self.jitter_s, 0, 86400)
