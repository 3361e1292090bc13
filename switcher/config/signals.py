"""Sources of signals and the ladder (`[signals]`), one dataclass per source."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from switcher.config.fields import option, require, require_range, section


class FrequencyProduct(StrEnum):
    """Grid services that answer to the frequency (`signals/curves.py`)."""

    ERCOT_FFR = "ercot-ffr"
    GB_DC = "gb-dc"
    NORDIC_FFR_497 = "nordic-ffr-49.7"
    NORDIC_FFR_496 = "nordic-ffr-49.6"
    NORDIC_FFR_495 = "nordic-ffr-49.5"
    CUSTOM = "custom"


class WorthRule(StrEnum):
    """When hashing is worth its power."""

    BREAK_EVEN = "break-even"
    THRESHOLD = "threshold"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleConfig:
    """Hours (`[signals.schedule]`)."""

    windows: tuple[str, ...] = option(
        (), "`mon-fri 17:00-21:00 = off`, `22:00-06:00 = 30%`; the first that holds counts"
    )
    timezone: str = option("UTC", "Whose clock they mean")


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceConfig:
    """The price of power (`[signals.price]`): of `[energy]`, or of a feed."""

    enabled: bool = option(False, "Hash only while it is worth its power")
    rule: WorthRule = option(
        WorthRule.BREAK_EVEN, "break-even: of coin-price, difficulty and power; or threshold"
    )
    hash_below: float = option(0.0, "Threshold: hash at or below this price, per kWh")
    stop_above: float = option(0.0, "Threshold: stop above this one; below hash-below = the same")
    coin_price: float = option(0.0, "Break-even: currency per coin; 0 = unknown, then never hash")
    reward: float = option(3.15, "Break-even: coins per block, fees included")
    difficulty: float = option(0.0, "Break-even: of the network; 0 = unknown, then never hash")
    pool_fee: float = option(0.0, "Break-even: part that the pool keeps, 0 to 1")
    card_power_w: float = option(0.0, "Break-even: W more than idle; 0 = unknown, then never hash")
    feed_url: str = option("", "JSON over HTTP instead of [energy]", secret=True)
    feed_items: str = option("", "Path of the list in the answer, keys joined by dots")
    feed_start: str = option("start", "Key of an entry's start: ISO 8601 or Unix time")
    feed_price: str = option("price", "Key of an entry's price")
    feed_factor: float = option(1.0, "Feed's unit x this = per kWh (0.001 for USD/MWh)")
    feed_timezone: str = option("UTC", "What times without an offset mean")
    feed_every_s: float = option(3600.0, "Seconds between two questions", key="feed-every")

    def __post_init__(self) -> None:
        """Checks the ranges."""
        for name in ("hash_below", "stop_above", "coin_price", "feed_factor"):
            require(math.isfinite(getattr(self, name)), name, "must be a finite number")
        require_range("reward", self.reward, 0, 1e6)
        require_range("difficulty", self.difficulty, 0, 1e30)
        require_range("pool_fee", self.pool_fee, 0, 1)
        require_range("card_power_w", self.card_power_w, 0, 1e6)
        require_range("coin_price", self.coin_price, 0, 1e12)
        require_range("feed_every_s", self.feed_every_s, 1, 86400)
        web = self.feed_url.startswith(("http://", "https://"))
        require(web or not self.feed_url, "feed_url", "needs the form https://HOST/PATH")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrequencyConfig:
    """Local grid frequency (`[signals.frequency]`)."""

    source: str = option("", "tcp://HOST:PORT, serial:/dev/ttyUSB0?baud=9600 or file:PATH")
    product: FrequencyProduct = option(
        FrequencyProduct.ERCOT_FFR, "Its trip or droop curve, or custom"
    )
    nominal_hz: float = option(60.0, "Custom: of the grid")
    trip_hz: float = option(59.85, "Custom: at or below it the load is shed")
    reset_hz: float = option(59.95, "Custom: above it the load may return")
    hold_s: float = option(0.0, "Custom: least seconds from the trip", key="hold")
    full_limit: int = option(750, "Load left at full response, in 1/1000; 750 = all but hashing")
    cadence_s: float = option(0.5, "A sample must come this often; silence sheds", key="cadence")
    column: int = option(-1, "Which value of a line is the frequency, from 0; -1 = the last")
    factor: float = option(1.0, "Times this = Hz (60 for per-unit values)")

    def __post_init__(self) -> None:
        """Checks the ranges."""
        require_range("nominal_hz", self.nominal_hz, 10, 500)
        require_range("trip_hz", self.trip_hz, 10, 500)
        require_range("reset_hz", self.reset_hz, self.trip_hz, 500)
        require_range("hold_s", self.hold_s, 0, 86400)
        require_range("full_limit", self.full_limit, 0, 999)
        require_range("cadence_s", self.cadence_s, 0.01, 3600)
        require_range("column", self.column, -1, 63)
        require_range("factor", self.factor, 1e-9, 1e9)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAdrConfig:
    """OpenADR 2.0b (`[signals.openadr]`; needs the extra `openadr`)."""

    url: str = option("", "Of the VTN: https://HOST/OpenADR2/Simple/2.0b; empty = none")
    ven_name: str = option("switcher", "What this VEN is called")
    poll_s: float = option(
        10.0, "Seconds between polls; twice as long without answer sheds", key="poll"
    )
    rated_kw: float = option(0.0, "Load of the site without limits; 0 = power limits are refused")
    report_s: float = option(10.0, "Seconds between two samples of the report", key="report")
    cert: str = option("", "PEM file of this VEN's certificate")
    key_file: str = option("", "PEM file of its key", key="key")
    ca_file: str = option("", "PEM file of the authorities to trust; empty = the system's")
    fingerprint: str = option("", "Of the certificate that signs the VTN's messages")

    def __post_init__(self) -> None:
        """Checks the ranges."""
        web = self.url.startswith(("http://", "https://"))
        require(web or not self.url, "url", "needs the form https://HOST/OpenADR2/Simple/2.0b")
        require(0 < len(self.ven_name) <= 128, "ven_name", "needs 1 to 128 characters")
        require_range("poll_s", self.poll_s, 1, 3600)
        require_range("rated_kw", self.rated_kw, 0, 1e9)
        require_range("report_s", self.report_s, 1, 3600)
        require(bool(self.cert) == bool(self.key_file), "cert", "needs key as well")


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorConfig:
    """A person's word from a file or standard input (`[signals.operator]`)."""

    source: str = option("", "file:PATH, looked at every second, or stdin:; empty = none")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalsConfig:
    """How hashing returns after a signal (`[signals]`), and the sources."""

    min_off_s: float = option(60.0, "Least seconds off after a signal shed hashing", key="min-off")
    min_on_s: float = option(
        60.0, "Least seconds on before a price or schedule ends it again", key="min-on"
    )
    switches_per_hour: int = option(12, "How often hashing may return within any hour")
    ramp_percent: float = option(20.0, "How fast a limit is lifted, in % per second; 0 = at once")
    jitter_s: float = option(10.0, "Longest random delay before hashing returns", key="jitter")
    schedule: ScheduleConfig = section(ScheduleConfig, "Hours")
    price: PriceConfig = section(PriceConfig, "The price of power")
    frequency: FrequencyConfig = section(FrequencyConfig, "Local grid frequency")
    openadr: OpenAdrConfig = section(OpenAdrConfig, "OpenADR 2.0b")
    operator: OperatorConfig = section(OperatorConfig, "A person's word from a file")

    def __post_init__(self) -> None:
        """Checks the ranges."""
        require_range("min_off_s", self.min_off_s, 0, 86400)
        require_range("min_on_s", self.min_on_s, 0, 86400)
        require_range("switches_per_hour", self.switches_per_hour, 1, 3600)
        require_range("ramp_percent", self.ramp_percent, 0, 100)
        require_range("jitter_s", self.jitter_s, 0, 86400)
