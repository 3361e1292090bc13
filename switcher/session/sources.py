"""The sources of signals that the configuration names."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from switcher.config.signals import FrequencyProduct, WorthRule
from switcher.core.signals import WHOLE_LOAD, Authenticity
from switcher.core.tariff_file import open_prices, time_zone
from switcher.core.units import SECOND
from switcher.errors import UsageError
from switcher.metering.economics import Terms, estimate
from switcher.preempt.ladder import PriceRule
from switcher.preempt.states import CardState
from switcher.signals.curves import PRODUCTS, Product
from switcher.signals.feed import JsonFeed
from switcher.signals.frequency import FrequencySource
from switcher.signals.lines import check
from switcher.signals.openadr import OpenAdrSource
from switcher.signals.operator import OperatorSource
from switcher.signals.price import PriceSource
from switcher.signals.schedule import ScheduleSource, parse_hours

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from switcher.clock import Clock
    from switcher.config import Config, EnergyConfig
    from switcher.config.signals import FrequencyConfig, OpenAdrConfig, PriceConfig
    from switcher.core.signals import Source
    from switcher.session.card import ManagedCard
    from switcher.session.signals import SignalDesk


SECTIONS = ("schedule", "price", "frequency", "openadr", "operator")
"""Sections of `[signals]`; each makes one source of that name."""


def configured(
    config: Config,
    clock: Clock,
    telemetry: Callable[[], Mapping[str, float]] = dict,
    only: Collection[str] = SECTIONS,
) -> tuple[Source, ...]:
    """Makes the sources of `[signals.*]`; none by default.

    Args:
        config: What the operator set.
        clock: Where the time comes from.
        telemetry: Current readings by name, for those who deliver reports.
        only: Sections to make sources of.

    Raises:
        UsageError: A source cannot be made of what is set.
    """
    signals = config.signals
    found: list[Source] = []
    if "schedule" in only and signals.schedule.windows:
        with _naming("signals.schedule"):
            windows = [parse_hours(text) for text in signals.schedule.windows]
            zone = time_zone(signals.schedule.timezone)
        found.append(ScheduleSource(windows, zone, clock))
    if "price" in only and signals.price.enabled:
        found.append(_price(config, clock))
    if "frequency" in only and signals.frequency.source:
        with _naming("signals.frequency"):
            found.append(frequency(signals.frequency, clock))
    if "openadr" in only and signals.openadr.url:
        found.append(_openadr(signals.openadr, clock, telemetry))
    if "operator" in only and signals.operator.source:
        with _naming("signals.operator"):
            check(signals.operator.source)
        found.append(OperatorSource(signals.operator.source, clock))
    return tuple(found)


@contextmanager
def _naming(section: str) -> Iterator[None]:
    """Says in which section a mistake is."""
    try:
        yield
    except UsageError as error:
        raise UsageError(f"{section}: {error}") from None


def changed(old: Config, new: Config) -> tuple[str, ...]:
    """Sections whose sources differ between two configurations; of [energy] only its prices."""
    found = [name for name in SECTIONS if getattr(old.signals, name) != getattr(new.signals, name)]
    tariff = replace(old.energy, **_tariff(new.energy)) != old.energy
    if tariff and new.signals.price.enabled and "price" not in found:
        found.append("price")
    return tuple(found)


def with_signals(old: Config, new: Config) -> Config:
    """`old` with the signals of `new`, and its prices where those are asked for by a signal."""
    energy = old.energy
    if new.signals.price.enabled:
        energy = replace(energy, **_tariff(new.energy))
    return replace(old, signals=new.signals, energy=energy)


def _tariff(energy: EnergyConfig) -> dict[str, Any]:
    names = ("prices", "price_file", "price_column", "price_factor", "timezone")
    return {name: getattr(energy, name) for name in names}


def frequency(config: FrequencyConfig, clock: Clock) -> FrequencySource:
    """The source of grid frequency.

    Raises:
        UsageError: Its address cannot be used.
    """
    check(config.source)
    product = PRODUCTS.get(config.product.value)
    if config.product is FrequencyProduct.CUSTOM or product is None:
        product = Product(
            "custom", config.nominal_hz, config.trip_hz, config.reset_hz, config.hold_s
        )
    return FrequencySource(
        config.source,
        product.curve(),
        product.nominal_hz,
        clock,
        cadence_ns=round(config.cadence_s * SECOND),
        full_limit=config.full_limit,
        column=config.column,
        factor=config.factor,
    )


def price_rule(config: PriceConfig, rate_hps: float | None) -> PriceRule:
    """When hashing is worth its power on a card, per kWh.

    Args:
        config: What the operator set.
        rate_hps: Hash rate of the card; None = not measured.
    """
    if config.rule is WorthRule.THRESHOLD:
        leave = max(config.hash_below, config.stop_above)
        return PriceRule(config.hash_below, leave, "signals.price.hash-below")
    known = (rate_hps, config.coin_price, config.difficulty, config.card_power_w)
    if not all(known) or rate_hps is None:
        return PriceRule(None)
    worth = estimate(
        Terms(
            rate_hps=rate_hps,
            mining_w=config.card_power_w,
            idle_w=0.0,
            difficulty=config.difficulty,
            reward_coins=config.reward,
            coin_price=config.coin_price,
            power_price=0.0,
            pool_fee=config.pool_fee,
        )
    )
    return PriceRule(worth.break_even_power_price, None, "what hashing brings here")


def weigh(desk: SignalDesk, config: Config, cards: Sequence[ManagedCard]) -> None:
    """Tells the ladder when hashing is worth its power on each card, by the rate it measured."""
    if not config.signals.price.enabled:
        return
    for card in cards:
        rate_hps = None if card.ready is None else card.ready.rate_hps
        desk.set_price_rule(price_rule(config.signals.price, rate_hps), card.id)


def telemetry(cards: Sequence[ManagedCard], now_ns: int) -> dict[str, float]:
    """What a report tells: part that hashes, limit on the load, and power where all cards know."""
    views = [card.look() for card in cards]
    shares = [v.decision.share if v.state is CardState.HASHING else 0 for v in views]
    told = {
        "hashing_%": sum(shares) / 10 / max(1, len(shares)),
        "limit_%": min((v.decision.load for v in views), default=WHOLE_LOAD) / 10,
    }
    readings = [card.sensors.fresh(now_ns) for card in cards]
    powers = [r.power_w for r in readings if r is not None and r.power_w is not None]
    if powers and len(powers) == len(cards):
        told["power_W"] = sum(powers)
    return told


def _price(config: Config, clock: Clock) -> PriceSource:
    price = config.signals.price
    if not price.feed_url:
        prices = open_prices(config.energy)
        if prices is None:
            raise UsageError(
                "signals.price needs prices: set energy.prices, energy.price-file or "
                "signals.price.feed-url"
            )
        recorded = Authenticity.RECORDED if config.energy.price_file else Authenticity.LOCAL
        return PriceSource(prices, clock, authenticity=recorded)
    feed = JsonFeed(
        price.feed_url,
        price.feed_items,
        price.feed_start,
        price.feed_price,
        price.feed_factor,
        time_zone(price.feed_timezone),
    )
    tls = price.feed_url.startswith("https:")
    return PriceSource(
        None,
        clock,
        feed=feed,
        every_s=price.feed_every_s,
        authenticity=Authenticity.TLS if tls else Authenticity.UNVERIFIED,
    )


def _openadr(
    config: OpenAdrConfig, clock: Clock, telemetry: Callable[[], Mapping[str, float]]
) -> OpenAdrSource:
    named = {
        "cert": config.cert,
        "key": config.key_file,
        "ca": config.ca_file,
        "fingerprint": config.fingerprint,
    }
    return OpenAdrSource(
        config.url,
        config.ven_name,
        clock,
        poll_s=config.poll_s,
        rated_kw=config.rated_kw,
        telemetry=telemetry,
        report_s=config.report_s,
        tls={name: value for name, value in named.items() if value},
    )
