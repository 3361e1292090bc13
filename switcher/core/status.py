"""The snapshot of a running instance: what `status`, the live view, the web and metrics all read.

The session builds it; everybody else only reads. Instants are CLOCK_MONOTONIC nanoseconds of the
host; `Status.now_ns` and `Status.now_unix_ns` were read together, so wall time can be added at the
edge (`to_json` does). A missing reading is None.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from switcher.clock import wall_ns
from switcher.core.codec import decode, encode
from switcher.core.energy import EnergyStatus
from switcher.core.sensors import SensorStatus
from switcher.core.signals import SourceStatus  # noqa: TC001 - read at run time by the codec

if TYPE_CHECKING:
    from collections.abc import Sequence


class Tenant(StrEnum):
    """What runs on a card now."""

    HASHING = "hashing"
    INFERENCE = "inference"
    FOREIGN = "foreign"
    IDLE = "idle"


class Health(StrEnum):
    """Whether a card can be used."""

    STARTING = "starting"
    ALIVE = "alive"
    SICK = "sick"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimStatus:
    """One bit of the gate that is set.

    Attributes:
        who: Name of the holder ("inference", "operator", "python3[4711]"). Text from the segment
            is untrusted and arrives here already cleaned of control characters.
        why: Reason given by the holder.
        rank: Rank on the ladder (fault, grid, operator, lease, inference, foreign).
        since_ns: When it was claimed.
        until_ns: When it ends by itself, or None.
        share_permille: How much of the card it takes, in 1/1000.
        pid: Process of the holder, for people to read, or None.
    """

    who: str
    why: str
    rank: str
    since_ns: int
    until_ns: int | None = None
    share_permille: int = 1000
    pid: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HashRates:
    """Hash rates in H/s over 10 s, 60 s, 15 min; the highest over any 10 s. None until known."""

    s10_hz: float | None = None
    s60_hz: float | None = None
    m15_hz: float | None = None
    highest_hz: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCounts:
    """Shares by outcome: what the upstream said, and `invalid` = failed our own check, not sent."""

    accepted: int = 0
    rejected: int = 0
    stale: int = 0
    invalid: int = 0

    def __add__(self, other: ShareCounts) -> ShareCounts:
        """Sums outcome by outcome."""
        return ShareCounts(
            accepted=self.accepted + other.accepted,
            rejected=self.rejected + other.rejected,
            stale=self.stale + other.stale,
            invalid=self.invalid + other.invalid,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestCounts:
    """Tensor requests: two gauges (running, waiting) and the totals since the start.

    `tokens_in` were read and `tokens_out` written for those that are done.
    """

    running: int = 0
    waiting: int = 0
    done: int = 0
    failed: int = 0
    cancelled: int = 0
    refused: int = 0
    tokens_in: int = 0
    tokens_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LatencyHistogram:
    """Counts of one direction of hand-over in fixed buckets, as the gate keeps them.

    Attributes:
        bounds_ns: Inclusive upper bounds in ns, ascending. Shape: (n,).
        counts: Events per bucket, not cumulative. Shape: (n,), or (n + 1,) where the last bucket
            has no upper bound.
        max_ns: Largest value seen, or None if it is not kept.
        sum_ns: Sum of all values, or None if it is not kept.
    """

    bounds_ns: tuple[int, ...] = ()
    counts: tuple[int, ...] = ()
    max_ns: int | None = None
    sum_ns: int | None = None

    @classmethod
    def of_gate(cls, counts: Sequence[int]) -> LatencyHistogram:
        """From the gate's fixed buckets: 64 of 1 ns each, then 16 per power of two.

        Empty buckets are left out, so that a snapshot stays small.
        """
        kept = [(gate_bound_ns(i), int(count)) for i, count in enumerate(counts) if count]
        return cls(bounds_ns=tuple(b for b, _ in kept), counts=tuple(c for _, c in kept))

    @property
    def count(self) -> int:
        """How many events were counted."""
        return sum(self.counts)

    def at_most(self, limit_ns: int) -> int:
        """Events in buckets that end at or below `limit_ns`."""
        pairs = zip(self.bounds_ns, self.counts, strict=False)
        return sum(count for bound, count in pairs if bound <= limit_ns)

    def quantile_ns(self, q: float) -> int | None:
        """Upper bound in ns of the bucket that holds quantile `q` (0..1).

        An upper bound, never an interpolation: the true value is at most this. None if nothing was
        counted, or if the bucket has no upper bound and no maximum is kept.
        """
        total = self.count
        if total == 0:
            return None
        rank = max(1, math.ceil(q * total))
        seen = 0
        for index, count in enumerate(self.counts):
            seen += count
            if seen >= rank:
                if index >= len(self.bounds_ns):
                    break
                bound = self.bounds_ns[index]
                return bound if self.max_ns is None else min(bound, self.max_ns)
        return self.max_ns

    def summary(self) -> dict[str, int | None]:
        """Count, p50, p90, p99 and maximum, in ns."""
        return {
            "count": self.count,
            "p50_ns": self.quantile_ns(0.50),
            "p90_ns": self.quantile_ns(0.90),
            "p99_ns": self.quantile_ns(0.99),
            "max_ns": self.max_ns,
        }


def gate_bound_ns(index: int) -> int:
    """Inclusive upper bound in ns of bucket `index` (0..511) of a gate's histogram.

    Source: switcher.h, `switcher_gate_histogram`.
    """
    if index < 64:
        return index
    octave, step = divmod(index - 64, 16)
    width = 4 << octave
    return (64 << octave) + (step + 1) * width - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CardStatus:
    """One card: who has it, why, and what it did.

    Attributes:
        id: Card id ("cpu:0", "GPU-...").
        kind: "cpu", "cuda" or "simulated".
        name: What people call it ("2 cores", "NVIDIA H200").
        health: Whether it can be used; `health_reason` says why not.
        tenant: What runs on it now, since `tenant_since_ns`, because of `why`.
        why_rank: Rung of the ladder that settled it (fault, grid, operator, ...); None = none did.
        why_who: Who settled it.
        why_until_ns: When that ends by itself, or None.
        change: What would change it, in one line.
        share_permille: Hashing allowed while the gate is open, in 1/1000.
        load_permille: Limit of the grid, of heat or of a fault on all work, in 1/1000.
        hashes: Hashes computed since the start.
        hand_over_out: Claim stored to last hash done.
        hand_over_back: Last claim gone to first hash.
        temperature_c: Core (CPU: package) temperature; the other readings are in `sensors`.
        power_w: Watts over about a second.
        pci: PCI address ("00000000:01:00.0"), or None on a CPU.
        energy: What it has drawn, by tenant.
        pid: Process of its worker, or None.
    """

    id: str
    kind: str
    name: str = ""
    backend: str | None = None
    health: Health = Health.STARTING
    health_reason: str | None = None
    tenant: Tenant = Tenant.IDLE
    tenant_since_ns: int | None = None
    why: str = ""
    why_rank: str | None = None
    why_who: str = ""
    why_until_ns: int | None = None
    change: str = ""
    claims: tuple[ClaimStatus, ...] = ()
    share_permille: int = 1000
    load_permille: int = 1000
    hash_rate: HashRates = field(default_factory=HashRates)
    hashes: int = 0
    shares: ShareCounts = field(default_factory=ShareCounts)
    requests: RequestCounts = field(default_factory=RequestCounts)
    hand_over_out: LatencyHistogram = field(default_factory=LatencyHistogram)
    hand_over_back: LatencyHistogram = field(default_factory=LatencyHistogram)
    temperature_c: float | None = None
    power_w: float | None = None
    sensors: SensorStatus = field(default_factory=SensorStatus)
    pci: str | None = None
    energy: EnergyStatus = field(default_factory=EnergyStatus)
    memory_held_bytes: int | None = None
    restarts: int = 0
    pid: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UpstreamStatus:
    """Where hashing work comes from. `url` never holds a password.

    Attributes:
        active: Whether it is hashed for now; the others stand by.
        failures: Connections that failed or ended since one lasted for a minute.
        tls: Protocol and fingerprint of its certificate; None without TLS.
        work: Sum of the difficulties of its accepted shares.
        best_shares: The highest difficulties of its shares, highest first, at most ten.
        last_accepted_ns: When it last accepted a share, or None.
    """

    url: str
    kind: str
    connected: bool
    active: bool = True
    practice: bool = False
    user: str | None = None
    since_ns: int | None = None
    difficulty: float | None = None
    ping_ns: int | None = None
    jobs: int = 0
    reconnects: int = 0
    failures: int = 0
    tls: str | None = None
    shares: ShareCounts = field(default_factory=ShareCounts)
    work: float = 0.0
    best_shares: tuple[float, ...] = ()
    last_accepted_ns: int | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelStatus:
    """One model: state is "pulling", "loading", "ready" or "failed" (then `problem` says why)."""

    id: str
    state: str
    kind: str | None = None
    size_bytes: int | None = None
    progress: float | None = None
    cards: tuple[str, ...] = ()
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCount:
    """Steps of one shape that a model ran: how many, and their time together.

    Attributes:
        kind: "embed", "prefill", "decode", "call".
        bucket: Batch and length, as "4x16".
        count: Steps.
        sum_ns: Their time.
        mean_ns: What the next one is expected to take.
    """

    kind: str
    bucket: str
    count: int
    sum_ns: int
    mean_ns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServingStatus:
    """What the step loop of one card says of one model; a second old at most.

    Attributes:
        card: Who holds it.
        model: Its name.
        waiting: Requests in its queue.
        waiting_tokens: Their tokens.
        active: Sequences, texts or calls in work.
        kv_blocks: Key-value blocks there are; 0 = it keeps none.
        kv_blocks_used: Of them, in use.
        evictions: Sequences put out for want of blocks, and computed again.
        tokens: Useful tokens of all steps.
        padded_tokens: The same with padding.
        steps: By shape.
    """

    card: str = ""
    model: str
    waiting: int = 0
    waiting_tokens: int = 0
    active: int = 0
    kv_blocks: int = 0
    kv_blocks_used: int = 0
    evictions: int = 0
    tokens: int = 0
    padded_tokens: int = 0
    steps: tuple[StepCount, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseStatus:
    """The operator's hold on hashing."""

    since_ns: int
    until_ns: int | None = None
    who: str = "operator"
    cards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Everything a reader may want to know about a running instance at one moment.

    Attributes:
        now_ns: CLOCK_MONOTONIC when it was taken.
        now_unix_ns: Unix time read at the same moment.
        blocks: Accepted shares that met the network's target.
        problems: What is wrong now, one line each ("disk full: ..."); empty when all is well.
        sources: Sources of signals with their health.
    """

    version: str
    pid: int
    started_ns: int
    now_ns: int
    now_unix_ns: int
    cards: tuple[CardStatus, ...] = ()
    upstreams: tuple[UpstreamStatus, ...] = ()
    models: tuple[ModelStatus, ...] = ()
    serving: tuple[ServingStatus, ...] = ()
    shares: ShareCounts = field(default_factory=ShareCounts)
    blocks: int = 0
    requests: RequestCounts = field(default_factory=RequestCounts)
    http_url: str | None = None
    paused: PauseStatus | None = None
    problems: tuple[str, ...] = ()
    sources: tuple[SourceStatus, ...] = ()

    @property
    def uptime_ns(self) -> int:
        """Nanoseconds since the start."""
        return self.now_ns - self.started_ns


# Fields that get a readable twin in JSON: `since_ns` -> `since` in UTC with milliseconds.
_INSTANTS = {
    "since_ns",
    "until_ns",
    "started_ns",
    "tenant_since_ns",
    "why_until_ns",
    "last_accepted_ns",
    "heard_ns",
}


def iso_utc(unix_ns: int) -> str:
    """Unix nanoseconds as "2026-01-31T12:00:03.123Z"."""
    seconds, rest = divmod(unix_ns, 1_000_000_000)
    moment = datetime.fromtimestamp(seconds, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{rest // 1_000_000:03d}Z"


def to_json(status: Status) -> dict[str, object]:
    """The status as JSON values, with wall times and percentiles beside the raw fields."""
    data = encode(status)
    assert isinstance(data, dict)
    _add_wall(data, status)
    data["now"] = iso_utc(status.now_unix_ns)
    data["uptime_s"] = round(status.uptime_ns / 1e9, 3)
    cards = data["cards"]
    assert isinstance(cards, list)
    for shown, card in zip(cards, status.cards, strict=True):
        shown["hand_over_out"].update(card.hand_over_out.summary())
        shown["hand_over_back"].update(card.hand_over_back.summary())
    return data


def from_json(data: object) -> Status:
    """Reads what `to_json` wrote (extra keys are ignored).

    Raises:
        UsageError: the data is not a status.
    """
    return decode(Status, data)


def _add_wall(data: object, status: Status) -> None:
    if isinstance(data, list):
        for item in data:
            _add_wall(item, status)
    if not isinstance(data, dict):
        return
    for key, value in list(data.items()):
        if key in _INSTANTS:
            data[key.removesuffix("_ns")] = None if value is None else _iso_at(value, status)
        else:
            _add_wall(value, status)


def _iso_at(monotonic_ns: int, status: Status) -> str:
    unix_ns = wall_ns(monotonic_ns, now_ns=status.now_ns, now_unix_ns=status.now_unix_ns)
    return iso_utc(unix_ns)
