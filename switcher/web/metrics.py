"""The metrics registry: counters of the front, and the status snapshot read at scrape time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, generate_latest
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    InfoMetricFamily,
    Metric,
    SummaryMetricFamily,
)
from prometheus_client.registry import Collector

from switcher.core.status import Tenant
from switcher.web.sensor_metrics import sensor_metrics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from switcher.core.status import CardStatus, LatencyHistogram, Status

_OUTCOMES = ("accepted", "rejected", "stale", "invalid")
HAND_OVER_BOUNDS_NS = tuple(256 << octave for octave in range(27))
_SPENDERS = ("hashing", "serving", "idle", "unknown")
_ENDS = ("done", "failed", "cancelled", "refused")


class Metrics:
    """One registry per app; areas add their own collectors to `registry`.

    Args:
        status: Returns the snapshot; called once per scrape.
    """

    def __init__(self, status: Callable[[], Status]) -> None:
        self.registry = CollectorRegistry(auto_describe=True)
        self.registry.register(_StatusCollector(status))
        self.http_requests = Counter(
            "switcher_http_requests",
            "HTTP requests by method, route and status code.",
            ["method", "route", "code"],
            registry=self.registry,
        )

    def render(self) -> bytes:
        """The text a scraper reads."""
        return generate_latest(self.registry)


class _StatusCollector(Collector):
    def __init__(self, status: Callable[[], Status]) -> None:
        self._status = status

    def describe(self) -> list[Metric]:
        # Names are known only at scrape time; they all start with switcher_.
        return []

    def collect(self) -> Iterator[Metric]:
        status = self._status()
        yield InfoMetricFamily("switcher_build", "Version.", {"version": status.version})
        yield _gauge("switcher_uptime_seconds", "Time since start.", status.uptime_ns / 1e9)
        paused = float(status.paused is not None)
        yield _gauge("switcher_paused", "1 while an operator holds hashing off.", paused)
        yield _gauge("switcher_problems", "Things wrong now.", float(len(status.problems)))
        yield from _of_cards(status.cards)
        yield from _of_work(status)


def _gauge(name: str, text: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, text, value=value)


def _of_cards(cards: tuple[CardStatus, ...]) -> Iterator[Metric]:
    tenant = GaugeMetricFamily(
        "switcher_card_tenant", "1 for what runs on the card now.", labels=["card", "tenant"]
    )
    health = GaugeMetricFamily("switcher_card_up", "1 while the card is usable.", labels=["card"])
    share = GaugeMetricFamily(
        "switcher_card_share_ratio", "Part of the card that hashing may use.", labels=["card"]
    )
    claims = GaugeMetricFamily(
        "switcher_card_claims", "Claims that hold the gate closed.", labels=["card", "rank"]
    )
    holder = GaugeMetricFamily(
        "switcher_lease_holder",
        "1 for who keeps hashing off the card now.",
        labels=["card", "who", "rank"],
    )
    for card in cards:
        for who, rank in sorted({(claim.who, claim.rank) for claim in card.claims}):
            holder.add_metric([card.id, who, rank], 1.0)
        for kind in Tenant:
            tenant.add_metric([card.id, kind.value], float(card.tenant is kind))
        share.add_metric([card.id], card.share_permille / 1000)
        health.add_metric([card.id], float(card.health.value == "alive"))
        ranks = [claim.rank for claim in card.claims]
        for rank in sorted(set(ranks)):
            claims.add_metric([card.id, rank], ranks.count(rank))
    yield from (tenant, health, share, claims, holder)
    yield from _readings(cards)
    yield from sensor_metrics(cards)
    yield from _counts(cards)
    yield _hand_over(cards)


def _readings(cards: tuple[CardStatus, ...]) -> Iterator[Metric]:
    """Gauges of which a missing reading is a missing sample."""
    rate = GaugeMetricFamily(
        "switcher_card_hash_rate_hertz", "Hashes per second.", labels=["card", "window"]
    )
    heat = GaugeMetricFamily("switcher_card_temperature_celsius", "Core.", labels=["card"])
    power = GaugeMetricFamily(
        "switcher_card_power_watts", "Power: the board's, else of the energy.", labels=["card"]
    )
    residual = GaugeMetricFamily(
        "switcher_card_energy_residual_ratio",
        "What the meter saw more than the calibration expects, over the latest window.",
        labels=["card"],
    )
    memory = GaugeMetricFamily(
        "switcher_card_memory_held_bytes", "Device memory held by switcher.", labels=["card"]
    )
    method = GaugeMetricFamily(
        "switcher_card_energy_method",
        "1 for how the energy of the latest window was found.",
        labels=["card", "method"],
    )
    for card in cards:
        if card.energy.method is not None:
            method.add_metric([card.id, card.energy.method], 1.0)
        windows = card.hash_rate
        for window, value in (
            ("10s", windows.s10_hz),
            ("60s", windows.s60_hz),
            ("15m", windows.m15_hz),
        ):
            if value is not None:
                rate.add_metric([card.id, window], value)
        for family, reading in (
            (heat, card.temperature_c),
            (power, card.power_w if card.power_w is not None else card.energy.power_w),
            (residual, None if (ppm := card.energy.residual_ppm) is None else ppm / 1e6),
            (memory, card.memory_held_bytes),
        ):
            if reading is not None:
                family.add_metric([card.id], reading)
    yield from (rate, heat, power, residual, method, memory)


def _counts(cards: tuple[CardStatus, ...]) -> Iterator[Metric]:
    hashes = CounterMetricFamily("switcher_card_hashes", "Hashes computed.", labels=["card"])
    shares = CounterMetricFamily(
        "switcher_card_shares", "Shares by outcome.", labels=["card", "outcome"]
    )
    restarts = CounterMetricFamily(
        "switcher_card_restarts", "Replaced worker processes.", labels=["card"]
    )
    energy = CounterMetricFamily(
        "switcher_card_energy_joules", "Energy by tenant.", labels=["card", "tenant"]
    )
    for card in cards:
        used = card.energy
        for tenant in _SPENDERS if used.method is not None else ():
            energy.add_metric([card.id, tenant], getattr(used, f"{tenant}_mj") / 1000)
        hashes.add_metric([card.id], card.hashes)
        restarts.add_metric([card.id], card.restarts)
        for outcome in _OUTCOMES:
            shares.add_metric([card.id, outcome], getattr(card.shares, outcome))
    yield from (hashes, energy, shares, restarts)


def _hand_over(cards: tuple[CardStatus, ...]) -> Metric:
    family = HistogramMetricFamily(
        "switcher_handover_seconds",
        "Hand-over latency from the gate: out = claim to last hash, back = release to first hash.",
        labels=["card", "direction"],
    )
    for card in cards:
        for direction, histogram in (("out", card.hand_over_out), ("back", card.hand_over_back)):
            sum_s = None if histogram.sum_ns is None else histogram.sum_ns / 1e9
            family.add_metric([card.id, direction], cumulative(histogram), sum_s)
            if sum_s is None:
                # The gate keeps no sum; the client library then leaves out the count as well.
                labels = {"card": card.id, "direction": direction}
                family.add_sample(f"{family.name}_count", labels, histogram.count)
    return family


def cumulative(histogram: LatencyHistogram) -> list[tuple[str, float]]:
    """Prometheus' cumulative buckets with upper bounds in seconds: always the same, then +Inf.

    The bounds are powers of two in ns, where buckets of the gate end too, so nothing is guessed.
    """
    buckets = [
        (repr(bound / 1e9), float(histogram.at_most(bound))) for bound in HAND_OVER_BOUNDS_NS
    ]
    return [*buckets, ("+Inf", float(histogram.count))]


def _of_work(status: Status) -> Iterator[Metric]:
    shares = CounterMetricFamily("switcher_shares", "Shares by outcome.", labels=["outcome"])
    for outcome in _OUTCOMES:
        shares.add_metric([outcome], getattr(status.shares, outcome))
    requests = CounterMetricFamily("switcher_requests", "Tensor requests by end.", labels=["end"])
    for end in _ENDS:
        requests.add_metric([end], getattr(status.requests, end))
    tokens = CounterMetricFamily("switcher_tokens", "Tokens by direction.", labels=["direction"])
    tokens.add_metric(["in"], status.requests.tokens_in)
    tokens.add_metric(["out"], status.requests.tokens_out)
    yield from (shares, requests, tokens)
    running, waiting = float(status.requests.running), float(status.requests.waiting)
    yield _gauge("switcher_requests_running", "Tensor requests on a card.", running)
    yield _gauge("switcher_requests_waiting", "Tensor requests in the queue.", waiting)
    upstream = GaugeMetricFamily(
        "switcher_upstream_connected", "1 while the upstream answers.", labels=["upstream", "kind"]
    )
    # Two accounts at one address are one sample: connected if either is.
    links: dict[tuple[str, str], bool] = {}
    for item in status.upstreams:
        key = (item.url, item.kind)
        links[key] = links.get(key, False) or item.connected
    for key, connected in links.items():
        upstream.add_metric(list(key), float(connected))
    model = GaugeMetricFamily("switcher_model_ready", "1 when it answers.", labels=["model"])
    for entry in status.models:
        model.add_metric([entry.id], float(entry.state == "ready"))
    yield from (upstream, model)
    yield from _of_serving(status)


def _of_serving(status: Status) -> Iterator[Metric]:
    """What the step loops hold and did; key-value blocks also under vLLM's names."""
    labels = ["card", "model"]
    gauges = {
        "kv_blocks": GaugeMetricFamily(
            "switcher_kv_blocks", "Key-value blocks there are.", labels=labels
        ),
        "kv_blocks_used": GaugeMetricFamily(
            "switcher_kv_blocks_used", "Key-value blocks in use.", labels=labels
        ),
        "waiting_tokens": GaugeMetricFamily(
            "switcher_queue_tokens", "Tokens that wait.", labels=labels
        ),
    }
    fill = GaugeMetricFamily(
        "switcher_batch_fill_ratio", "Useful tokens of all steps over padded ones.", labels=labels
    )
    steps = SummaryMetricFamily(
        "switcher_step_seconds", "Steps by shape.", labels=[*labels, "kind", "bucket"]
    )
    blocks: dict[str, list[int]] = {}
    for item in status.serving:
        who = [item.card, item.model]
        for name, family in gauges.items():
            family.add_metric(who, float(getattr(item, name)))
        if item.padded_tokens:
            fill.add_metric(who, item.tokens / item.padded_tokens)
        for step in item.steps:
            steps.add_metric([*who, step.kind, step.bucket], step.count, step.sum_ns / 1e9)
        sums = blocks.setdefault(item.model, [0, 0, 0])
        for place, value in enumerate((item.kv_blocks_used, item.kv_blocks, item.evictions)):
            sums[place] += value
    yield from (*gauges.values(), fill, steps)
    used = GaugeMetricFamily(
        "vllm:kv_cache_usage_perc", "Key-value blocks in use, 1 = all.", labels=["model_name"]
    )
    evicted = CounterMetricFamily(
        "vllm:num_preemptions", "Sequences put out and computed again.", labels=["model_name"]
    )
    for model, (in_use, total, evictions) in blocks.items():
        used.add_metric([model], in_use / total if total else 0.0)
        evicted.add_metric([model], evictions)
    yield from (used, evicted)
