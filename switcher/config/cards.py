"""How cards are read and watched: sensors, heat, foreign programs, the watchdog."""

from __future__ import annotations

from dataclasses import dataclass

from switcher.config.fields import option, require, require_range


@dataclass(frozen=True, slots=True, kw_only=True)
class SensorsConfig:
    """How cards are read (`[sensors]`)."""

    period_s: float = option(1.0, "Seconds between two readings of a card", key="period")
    deadline_s: float = option(
        2.0, "Seconds that NVML may take to answer before its process is replaced", key="deadline"
    )

    watch: tuple[str, ...] = option(
        (), "CARD=GPU-UUID: this card also stops for the heat, programs and faults of that one"
    )

    def __post_init__(self) -> None:
        """Checks the ranges."""
        for pair in self.watch:
            card, split, uuid = pair.partition("=")
            sound = bool(card and split) and uuid.startswith("GPU-")
            require(sound, "watch", f'"{pair}" does not have the form CARD=GPU-UUID')
        require_range("period_s", self.period_s, 0.05, 60)
        require_range("deadline_s", self.deadline_s, 0.1, 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class PowerConfig:
    """Power limits and clocks of NVIDIA cards (`[power]`); one value for all, or one for each."""

    allow: bool = option(False, "true lets switcher change power limits and clocks")
    limit_w: tuple[float, ...] = option((), "Power limit in W; 0 leaves a card alone", key="limit")
    clock_mhz: tuple[float, ...] = option(
        (), "Core clock to lock, in MHz; 0 leaves a card alone", key="clock"
    )

    def __post_init__(self) -> None:
        """Checks the ranges and that changes are allowed."""
        for field in ("limit_w", "clock_mhz"):
            for value in getattr(self, field):
                require_range(field, value, 0, 10_000)
            asked = any(getattr(self, field))
            require(self.allow or not asked, field, "needs power.allow = true in the configuration")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThermalConfig:
    """Temperatures in C at which something stops and starts again; 0 = no limit.

    Used twice: `[thermal]` for hashing, `[thermal-ai]` for tensor work.
    """

    stop_c: float = option(0.0, "Core temperature in C at which it stops; 0 = no limit", key="stop")
    start_c: float = option(0.0, "Starts again at or below; 0 = `hysteresis` lower", key="start")
    hotspot_stop_c: float = option(0.0, "The same for the hottest spot", key="hotspot-stop")
    hotspot_start_c: float = option(0.0, "Starts again at or below", key="hotspot-start")
    memory_stop_c: float = option(0.0, "The same for the card's memory", key="memory-stop")
    memory_start_c: float = option(0.0, "Starts again at or below", key="memory-start")
    hysteresis_c: float = option(
        10.0, "Degrees below a stop at which it starts again where none is set", key="hysteresis"
    )

    def __post_init__(self) -> None:
        """Checks that each pair can end as well as begin."""
        require_range("hysteresis_c", self.hysteresis_c, 1, 60)
        for stop, start in (
            ("stop_c", "start_c"),
            ("hotspot_stop_c", "hotspot_start_c"),
            ("memory_stop_c", "memory_start_c"),
        ):
            stop_c, start_c = getattr(self, stop), getattr(self, start)
            if stop_c:
                require_range(stop, stop_c, 20, 150)
            if start_c:
                require_range(start, start_c, 10, 149)
                require(bool(stop_c), start, "needs a stop temperature beside it")
                require(start_c < stop_c, start, f"{start_c:g} is not below the stop {stop_c:g}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignConfig:
    """Programs that use a card without its gate (`[foreign]`)."""

    enabled: bool = option(True, "false ignores them: only claims and requests count")
    exclusive: tuple[str, ...] = option((), "Programs that stop hashing everywhere while they run")
    ignore: tuple[str, ...] = option(
        ("Xorg", "Xwayland", "gnome-shell", "kwin_wayland", "kwin_x11", "sway", "weston"),
        "Programs on a card that do not count, such as the desktop",
    )
    memory_delta_bytes: int = option(
        256 << 20, "Growth of used card memory that counts where no process shows", key="memory"
    )
    cool_down_s: float = option(
        5.0, "Seconds a card stays free after the last program left", key="cool-down"
    )

    def __post_init__(self) -> None:
        """Checks the ranges."""
        require_range("memory_delta_bytes", self.memory_delta_bytes, 1 << 20, 1 << 40)
        require_range("cool_down_s", self.cool_down_s, 0, 86_400)
        for name in ("exclusive", "ignore"):
            require(all(getattr(self, name)), name, "holds an empty name")


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchdogConfig:
    """Cards that make no progress or are too hot for long (`[watchdog]`)."""

    slice_deadline_s: float = option(
        0.0,
        "Least seconds without a hash that count as hung; 0 = 30 on CPU cores, 3 on NVIDIA cards",
        key="slice-deadline",
    )
    step_deadline_s: float = option(
        120.0, "Least seconds without an answer that count as hung", key="step-deadline"
    )
    remedies: int = option(3, "Remedies (new context, new worker) within `window`, then benched")
    window_s: float = option(600.0, "Seconds that remedies are counted over", key="window")
    thermal_exit_s: float = option(
        0.0, "Exit with 8 when all cards were too hot for so long; 0 = never", key="thermal-exit"
    )

    def __post_init__(self) -> None:
        """Checks the ranges."""
        require_range("slice_deadline_s", self.slice_deadline_s, 0, 3600)
        require_range("step_deadline_s", self.step_deadline_s, 1, 86_400)
        require_range("remedies", self.remedies, 1, 1000)
        require_range("window_s", self.window_s, 1, 86_400)
        require_range("thermal_exit_s", self.thermal_exit_s, 0, 86_400)
