"""The status snapshot of a running supervisor, from the gates and the counters."""

from __future__ import annotations

import os
import time
from functools import lru_cache
from typing import TYPE_CHECKING

from switcher import __version__
from switcher.core.sensors import SensorStatus
from switcher.core.status import (
    CardStatus,
    ClaimStatus,
    Health,
    LatencyHistogram,
    ModelStatus,
    PauseStatus,
    RequestCounts,
    ServingStatus,
    ShareCounts,
    Status,
    Tenant,
    UpstreamStatus,
)
from switcher.devices import CardKind
from switcher.gate import Way
from switcher.hashing.upstream.base import describe
from switcher.hashing.upstream.failover import Failover
from switcher.log import clean
from switcher.preempt import Cause, Rank
from switcher.preempt.manager import claim_view
from switcher.preempt.orders import WHOLE
from switcher.preempt.states import CardState, tenant_of
from switcher.session.lines import cores

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.clock import Clock
    from switcher.core.energy import EnergyStatus
    from switcher.core.signals import SourceStatus
    from switcher.gate import Gate
    from switcher.hashing.accounts import Accounts
    from switcher.hashing.upstream.base import Upstream
    from switcher.inference.requests import ModelInfo
    from switcher.preempt.manager import View
    from switcher.session.card import ManagedCard

NO_SHARES = ShareCounts()
_EXACT = 64
_OCTAVE = 16
_BUCKETS = 512


@lru_cache(maxsize=1)
def bucket_tops_ns() -> tuple[int, ...]:
    """Largest value of each bucket of a gate histogram: 64 exact ones, then 16 per octave."""
    tops = list(range(_EXACT))
    for index in range(_EXACT, _BUCKETS):
        octave, step = divmod(index - _EXACT, _OCTAVE)
        width = 1 << (octave + 2)
        tops.append((_EXACT << octave) + (step + 1) * width - 1)
    return tuple(tops)


def histogram(gate: Gate, way: Way) -> LatencyHistogram:
    """One direction of hand-over, without the empty buckets."""
    counts = gate.histogram(way)
    used = [(top, n) for top, n in zip(bucket_tops_ns(), counts, strict=True) if n]
    return LatencyHistogram(
        bounds_ns=tuple(top for top, _ in used), counts=tuple(n for _, n in used)
    )


def card_status(
    card: ManagedCard, shares: ShareCounts, now_ns: int, energy: EnergyStatus
) -> CardStatus:
    """One card: who has it, why, and what it did."""
    view = card.look()
    info = card.card.info
    readings = card.sensors.fresh(now_ns)
    health, reason = _health(card)
    decision = view.decision
    tenant, since_ns = _tenant(view), decision.since_ns
    if tenant is Tenant.HASHING and since_ns is not None:
        # A rule that only lowers hashing may be older than this stay.
        since_ns = max(since_ns, view.reading.opened_ns)
    return CardStatus(
        id=card.id,
        kind=info.kind.value,
        name=cores(info.units) if info.kind is CardKind.CPU else info.name,
        backend=card.ready.backend if card.ready else None,
        health=health,
        health_reason=reason,
        tenant=tenant,
        tenant_since_ns=since_ns,
        why=clean(decision.reason),
        why_rank=None if decision.rank is None else decision.rank.name.lower(),
        why_who=clean(decision.who),
        why_until_ns=decision.until_ns,
        change=clean(decision.change),
        claims=claims(view),
        share_permille=view.reading.share,
        load_permille=decision.load,
        hash_rate=card.meter.rates(now_ns),
        hashes=card.meter.hashes,
        shares=shares,
        requests=card.desk.counts(),
        hand_over_out=histogram(card.gate, Way.OUT),
        hand_over_back=histogram(card.gate, Way.BACK),
        temperature_c=readings.temperature_c if readings else None,
        power_w=readings.power_w if readings else None,
        sensors=sensors(card, now_ns),
        pci=info.pci,
        energy=energy,
        memory_held_bytes=card.process.memory_bytes,
        restarts=card.process.restarts,
        pid=card.process.pid,
    )


def sensors(card: ManagedCard, now_ns: int) -> SensorStatus:
    """What the card's sensors said last; nothing of a reading that is too old to be true."""
    sample = card.sensors.latest
    method = None if card.watch is None else card.watch.method
    if sample is None:
        return SensorStatus(process_method=method)
    age_ns = card.sensors.age_ns(now_ns)
    readings = card.sensors.fresh(now_ns)
    if readings is None:
        return SensorStatus(age_ns=age_ns, problem=sample.problem, process_method=method)
    return SensorStatus(
        age_ns=age_ns,
        problem=sample.problem,
        energy_mj=readings.energy_mj,
        power_instant_w=readings.power_instant_w,
        power_limit_w=readings.power_limit_w,
        hotspot_c=readings.hotspot_c,
        memory_temperature_c=readings.memory_temperature_c,
        clock_hz=readings.clock_hz,
        memory_clock_hz=readings.memory_clock_hz,
        clock_reasons=readings.clock_reasons,
        utilization=readings.utilization,
        memory_used_bytes=readings.memory_used_bytes,
        fan=readings.fan,
        processes=None if readings.processes is None else len(readings.processes),
        process_method=method,
    )


def claims(view: View) -> tuple[ClaimStatus, ...]:
    """Every bit that is set: the controller's orders first, then the holders' claims."""
    orders = [
        ClaimStatus(
            who=clean(order.who),
            why=clean(order.reason),
            rank=order.rank.name.lower(),
            since_ns=order.since_ns,
            until_ns=order.until_ns,
        )
        for order in view.orders
        if order.cause in view.decision.causes and order.share == 0
    ]
    held = [
        ClaimStatus(
            who=clean(claim.who),
            why=clean(claim.reason),
            rank=claim_view(claim).rank.name.lower(),
            since_ns=claim.since_ns,
            until_ns=claim.until_ns,
            share_permille=claim_view(claim).share,
            pid=claim.pid or None,
        )
        for claim in view.reading.claims
    ]
    return (*orders, *held)


def upstream_statuses(upstream: Upstream, accounts: Accounts) -> tuple[UpstreamStatus, ...]:
    """Every upstream in order of preference, without passwords; the one in use is active."""
    links = upstream.statuses() if isinstance(upstream, Failover) else [upstream.status()]
    return tuple(
        describe(link, active=link.name == upstream.name, books=accounts.books(upstream=link.name))
        for link in links
    )


def model_statuses(cards: Sequence[ManagedCard]) -> tuple[ModelStatus, ...]:
    """Each model once, with the cards that hold it; the best state of any card counts."""
    names = sorted({name for card in cards for name in card.models})
    order = ("loaded", "loading", "pulling", "failed")
    found = []
    for name in names:
        states = [(card.id, card.models[name]) for card in cards if name in card.models]
        _, best = min(states, key=lambda item: order.index(item[1].state))
        found.append(
            ModelStatus(
                id=name,
                state="ready" if best.state == "loaded" else best.state,
                kind=best.kind or None,
                size_bytes=best.weights_bytes or None,
                progress=best.progress,
                cards=tuple(card for card, model in states if model.state == "loaded"),
                problem=best.problem or None,
            )
        )
    return tuple(found)


def with_backends(
    models: tuple[ModelStatus, ...], behind: Sequence[ModelInfo]
) -> tuple[ModelStatus, ...]:
    """Adds the gateway's models; where both have a name, requests go to the backend."""
    found = tuple(
        ModelStatus(
            id=clean(info.name),
            state="ready" if info.state == "loaded" else info.state,
            kind=info.kind,
            problem=None if info.error is None else clean(info.error),
        )
        for info in behind
    )
    names = {model.id for model in found}
    return (*(model for model in models if model.id not in names), *found)


def paused(cards: Sequence[ManagedCard]) -> PauseStatus | None:
    """The operator's hold on hashing, if there is one."""
    held = [
        (card.id, order)
        for card in cards
        for order in card.manager.orders
        if order.cause is Cause.OPERATOR and order.share == 0
    ]
    if not held:
        return None
    first = held[0][1]
    return PauseStatus(
        since_ns=first.since_ns,
        until_ns=first.until_ns,
        who=first.who,
        cards=tuple(card for card, _ in held),
    )


def build(
    *,
    clock: Clock,
    started_ns: int,
    cards: tuple[CardStatus, ...],
    upstreams: tuple[UpstreamStatus, ...],
    models: tuple[ModelStatus, ...],
    serving: tuple[ServingStatus, ...],
    shares: ShareCounts,
    blocks: int,
    http_url: str | None,
    pause: PauseStatus | None,
    problems: tuple[str, ...],
    sources: tuple[SourceStatus, ...] = (),
    forwarded: RequestCounts | None = None,
) -> Status:
    """The whole snapshot, with both clocks read at one moment."""
    requests = forwarded or RequestCounts()
    for card in cards:
        requests = _add(requests, card.requests)
    return Status(
        version=__version__,
        pid=os.getpid(),
        started_ns=started_ns,
        now_ns=clock.now_ns(),
        now_unix_ns=time.time_ns(),
        cards=cards,
        upstreams=upstreams,
        models=models,
        serving=serving,
        shares=shares,
        blocks=blocks,
        requests=requests,
        http_url=http_url,
        paused=pause,
        problems=problems,
        sources=sources,
    )


def _add(one: RequestCounts, other: RequestCounts) -> RequestCounts:
    return RequestCounts(
        running=one.running + other.running,
        waiting=one.waiting + other.waiting,
        done=one.done + other.done,
        failed=one.failed + other.failed,
        cancelled=one.cancelled + other.cancelled,
        refused=one.refused + other.refused,
        tokens_in=one.tokens_in + other.tokens_in,
        tokens_out=one.tokens_out + other.tokens_out,
    )


def _health(card: ManagedCard) -> tuple[Health, str | None]:
    if card.lost:
        return Health.LOST if card.gone else Health.SICK, card.problem
    if card.ready is None or card.problem is not None:
        return Health.STARTING, card.problem
    return Health.ALIVE, None


def _rests(view: View) -> bool:
    """Whether the lanes of a throttled card are out for the idle part of their duty cycle."""
    reading = view.reading
    throttled = 0 < reading.share < WHOLE
    return throttled and reading.hasher_alive and view.decision.tenant is Tenant.HASHING


def _tenant(view: View) -> Tenant:
    """Who has the card; a holder that is not ours is foreign."""
    tenant = tenant_of(view.state)
    if view.state is CardState.OPEN and _rests(view):
        tenant = Tenant.HASHING
    ranks = {claim_view(claim).rank for claim in view.reading.claims}
    if tenant is Tenant.INFERENCE and Rank.INFERENCE not in ranks:
        return Tenant.FOREIGN
    if tenant is Tenant.IDLE and view.decision.tenant is Tenant.FOREIGN:
        return Tenant.FOREIGN
    return tenant
