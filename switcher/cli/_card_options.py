"""Options about a card's heat and power, under the names that miners know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from switcher.cli._sections import section

if TYPE_CHECKING:
    from switcher.cli._options import Asked
    from switcher.config import Config

_option = section("Heat and power")
HEAT = (
    _option(
        "--tstop",
        "--temperature-limit",
        "tstop_c",
        type=click.FloatRange(20, 150),
        metavar="C",
        help="Stop hashing at this core temperature.",
    ),
    _option(
        "--tstart",
        "--temperature-start",
        "tstart_c",
        type=click.FloatRange(10, 149),
        metavar="C",
        help="Hash again at this one; default 10 below.",
    ),
    _option(
        "--thermal-exit",
        metavar="TIME",
        help="Exit with 8 when all cards were too hot for so long.",
    ),
    _option(
        "--pl",
        "power_limit",
        metavar="W[,W...]",
        help="Power limit of NVIDIA cards, put back at the end; needs power.allow.",
    ),
    _option(
        "--lock-cclock",
        "lock_clock",
        metavar="MHZ[,MHZ...]",
        help="Lock the core clock of NVIDIA cards, likewise.",
    ),
)


def with_heat(config: Config, asked: Asked) -> Config:
    """The configuration with the options of this module laid over it.

    Raises:
        UsageError: A value cannot be used.
    """
    from switcher.core.units import SECOND, parse_duration_ns
    from switcher.errors import UsageError

    thermal, watchdog, power = config.thermal, config.watchdog, config.power
    if asked.tstop_c is not None or asked.tstart_c is not None:
        stop_c = thermal.stop_c if asked.tstop_c is None else asked.tstop_c
        start_c = thermal.start_c if asked.tstart_c is None else asked.tstart_c
        if start_c and not 0 < start_c < stop_c:
            raise UsageError(f"--tstart {start_c:g} must be below --tstop {stop_c:g}")
        thermal = replace(thermal, stop_c=stop_c, start_c=start_c)
    if asked.thermal_exit is not None:
        longest_s = parse_duration_ns(asked.thermal_exit) / SECOND
        watchdog = replace(watchdog, thermal_exit_s=longest_s)
    limit_w = _numbers(asked.power_limit, "--pl")
    clock_mhz = _numbers(asked.lock_clock, "--lock-cclock")
    if (limit_w or clock_mhz) and not power.allow:
        flag = "--pl" if limit_w else "--lock-cclock"
        raise UsageError(f"{flag} changes the card: allow it with power.allow = true in the file")
    power = replace(power, limit_w=limit_w or power.limit_w, clock_mhz=clock_mhz or power.clock_mhz)
    return replace(config, thermal=thermal, watchdog=watchdog, power=power)


def _numbers(text: str | None, flag: str) -> tuple[float, ...]:
    """Comma-separated numbers, one for all cards or one for each."""
    from switcher.errors import UsageError

    if text is None:
        return ()
    try:
        return tuple(float(part) for part in text.split(","))
    except ValueError:
        raise UsageError(f"{flag} needs numbers such as 250 or 250,200, not '{text}'") from None
