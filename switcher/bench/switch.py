"""Latency and price of the switch, with every nonce accounted for."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from switcher.errors import GateBusyError, NotFoundError, SelfTestError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from switcher import _native

PAIRS = 20
_RESCAN_NONCES = 1 << 24
_CLAIMS = 20_000
_QUIET_MIN_NS = 50_000_000
_QUIET_MAX_NS = 500_000_000


@dataclass(frozen=True, slots=True)
class Quantiles:
    """Nearest-rank quantiles of a latency, in nanoseconds."""

    p50_ns: int
    p99_ns: int
    p999_ns: int
    max_ns: int


@dataclass(frozen=True, slots=True)
class CallTime:
    """Duration of a call, in nanoseconds, the clock's own 20-50 ns included."""

    p50: int
    p99: int


@dataclass(frozen=True, slots=True)
class Ratio:
    """Median of a ratio over pairs of blocks, with its distribution-free 95 % interval."""

    median: float
    ci95: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands behind the slowest 0.1 % of the ways out (at least one).

    Attributes:
        samples: How many they are.
        off_core: Of them, those in which the lane that was last had not its core for more than
            half of the time: the operating system ran something else there.
        on_core: The rest: the lane did run, so a long scan group, an interrupt or the host.
        lane_preemptions: Involuntary context switches of the lanes in the whole run.
        steal_ms: Time that the host gave to other guests meanwhile, all cores; None if unknown.
    """

    samples: int
    off_core: int
    on_core: int
    lane_preemptions: int
    steal_ms: int | None


@dataclass(frozen=True, slots=True)
class Account:
    """The independent count: what the scans did against what the ledger says.

    Attributes:
        nonces: Hashed in the run, warm-up included.
        hits: Delivered through the ring.
        hits_repeated: Delivered twice.
        rescanned: Nonces of the run that were scanned again, undisturbed, afterwards.
        rescan_hits: Hits found there.
        rescan_missing: Of those, never delivered.
    """

    nonces: int
    hits: int
    hits_repeated: int
    rescanned: int
    rescan_hits: int
    rescan_missing: int


@dataclass(frozen=True, slots=True)
class SwitchResult:
    """One measurement; docs/hasher.md says what each figure means."""

    card: str
    count: int
    out: Quantiles
    back: Quantiles
    claim_call_ns: CallTime
    claim_cold_ns: CallTime
    retained_hashrate: float
    throughput_ratio: Ratio
    nonces_lost: int
    nonces_repeated: int
    out_on_core: Quantiles
    lanes_ran: float
    granted: Quantiles
    back_all_lanes: Quantiles
    met_no_hash: int
    out_tail: Tail
    account: Account
    hashrate_hps: float
    lanes: int
    caller_apart: bool
    backend: str
    load_1min: float


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure.

    Attributes:
        card: The card.
        count: Switches.
        rate_hz: Claims per second of open gate: the gate stays open for 0.5 to 1.5 of 1/rate.
        hold_us: How long each claim holds the card.
        backend: Scan loop; None = the fastest.
    """

    card: str
    count: int = 1000
    rate_hz: float = 100.0
    hold_us: float = 1000.0
    backend: str | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.count <= 10_000_000:
            raise UsageError(f"--count must be from 1 to 10000000, got {self.count}")
        if not 0.1 <= self.rate_hz <= 20_000:
            raise UsageError(f"--rate must be from 0.1 to 20000 per second, got {self.rate_hz}")
        if not 0 <= self.hold_us <= 10_000_000:
            raise UsageError(f"--hold-us must be from 0 to 10000000, got {self.hold_us}")

    @property
    def gap_ns(self) -> int:
        """Mean time the gate is open."""
        return round(1e9 / self.rate_hz)

    @property
    def hold_ns(self) -> int:
        """Time each claim holds the card."""
        return round(1e3 * self.hold_us)


def measure(plan: Plan) -> SwitchResult:
    """Runs the measurement.

    Raises:
        NotFoundError: No such card or backend.
        NoDeviceError: This machine lacks it.
        GateBusyError: The card is in use.
    """
    _refuse_a_busy_card(plan.card)
    with tempfile.TemporaryDirectory(prefix="switcher-bench-", dir=_shared_memory()) as folder:
        return _Run(plan, folder).result()


class _Run:
    """One measurement in a gate folder of its own."""

    def __init__(self, plan: Plan, folder: str) -> None:
        import numpy as np

        from switcher import _native

        self.plan = plan
        warm_up = max(20, plan.count // 50)
        steal = steal_ms()
        bench = _native.SwitchBench(
            plan.card, folder, backend=plan.backend, switches=plan.count + warm_up + 2 * PAIRS
        )
        try:
            bench.run(warm_up, plan.gap_ns, plan.hold_ns)
            samples = []
            self.busy: list[_native.SwitchBlock] = []
            self.quiet: list[_native.SwitchBlock] = []
            for size in _block_sizes(plan.count):
                part, block = bench.run(size, plan.gap_ns, plan.hold_ns)
                samples.append(part)
                self.busy.append(block)
                open_ns = min(max(size * plan.gap_ns // 4, _QUIET_MIN_NS), _QUIET_MAX_NS)
                self.quiet.append(bench.run(1, open_ns, 0)[1])
            self.samples = np.concatenate(samples)
            self.claims = bench.claims(_CLAIMS)
            self.audit = bench.audit(_RESCAN_NONCES)
        finally:
            bench.close()
        self.steal_ms = None if steal is None else (steal_ms() or steal) - steal

    def result(self) -> SwitchResult:
        s, audit = self.samples, self.audit
        if not audit.complete:
            raise SelfTestError("the record of intervals overflowed; measure with a lower --count")
        met = s[s["lanes_in"] > 0]
        came_back = s[s["lanes_back"] > 0]
        out = met["out_ns"] if len(met) else s["out_ns"]
        open_ns = sum(b.open_ns for b in self.busy)
        return SwitchResult(
            card=self.plan.card,
            count=self.plan.count,
            out=_quantiles(out),
            back=_quantiles(came_back["back_ns"]),
            claim_call_ns=_call_time(self.claims),
            claim_cold_ns=_call_time(s["claim_call_ns"]),
            retained_hashrate=sum(b.hashing_ns for b in self.busy) / (open_ns * audit.lanes),
            throughput_ratio=_ratio(self.busy, self.quiet),
            nonces_lost=audit.nonces_lost,
            nonces_repeated=audit.nonces_repeated,
            out_on_core=_quantiles(out[~_off_core(met)] if len(met) else out),
            lanes_ran=sum(b.ran_ns for b in self.busy) / (open_ns * audit.lanes),
            granted=_quantiles(s["granted_ns"]),
            back_all_lanes=_quantiles(came_back["back_all_ns"]),
            met_no_hash=len(s) - len(met),
            out_tail=self._tail(met),
            account=Account(
                nonces=audit.nonces,
                hits=audit.hits,
                hits_repeated=audit.hits_repeated,
                rescanned=audit.rescanned,
                rescan_hits=audit.rescan_hits,
                rescan_missing=audit.rescan_missing,
            ),
            hashrate_hps=1e9
            * sum(b.hashes for b in self.quiet)
            / sum(b.open_ns for b in self.quiet),
            lanes=audit.lanes,
            caller_apart=audit.caller_apart,
            backend=audit.backend,
            load_1min=os.getloadavg()[0],
        )

    def _tail(self, met: NDArray[np.void]) -> Tail:
        import numpy as np

        worst = np.sort(met, order="out_ns")[-max(1, len(met) // 1000) :]
        off_core = int(np.count_nonzero(_off_core(worst)))
        return Tail(
            samples=len(worst),
            off_core=off_core,
            on_core=len(worst) - off_core,
            lane_preemptions=self.audit.preemptions,
            steal_ms=self.steal_ms,
        )


def _block_sizes(count: int) -> Iterator[int]:
    """At least PAIRS blocks (as far as there are switches), short enough to be interrupted."""
    blocks = min(count, max(PAIRS, count // 500))
    for i in range(blocks):
        yield count * (i + 1) // blocks - count * i // blocks


def _off_core(samples: NDArray[np.void]) -> NDArray[np.bool_]:
    """Which of the samples are mostly the system's: the last lane had no core half of the time."""
    found: NDArray[np.bool_] = 2 * samples["off_core_ns"] > samples["out_ns"]
    return found


def _quantiles(values: NDArray[np.uint64]) -> Quantiles:
    ranked = sorted(values.tolist()) or [0]
    at = [ranked[min(len(ranked) - 1, int(q * len(ranked)))] for q in (0.5, 0.99, 0.999)]
    return Quantiles(at[0], at[1], at[2], ranked[-1])


def _call_time(values: NDArray[np.uint64]) -> CallTime:
    found = _quantiles(values)
    return CallTime(found.p50_ns, found.p99_ns)


def _ratio(busy: list[_native.SwitchBlock], quiet: list[_native.SwitchBlock]) -> Ratio:
    """Hashes per second of open gate, with switching over without, block by block."""
    ratios = sorted(
        (a.hashes / a.open_ns) / (b.hashes / b.open_ns)
        for a, b in zip(busy, quiet, strict=True)
        if b.hashes
    )
    if not ratios:
        raise SelfTestError("nothing was hashed; other programs use all of the card's cores")
    n = len(ratios)
    middle = (ratios[(n - 1) // 2] + ratios[n // 2]) / 2
    # Ranks n/2 -+ 0.98 sqrt(n): the sign test's interval for a median.
    low = max(0, round(n / 2 - 0.98 * n**0.5 - 0.5))
    return Ratio(middle, (ratios[low], ratios[n - 1 - low]))


def _refuse_a_busy_card(card: str) -> None:
    from switcher.gate import Gate

    try:
        gate = Gate(card)
    except NotFoundError:
        return
    with gate:
        state = gate.read()
        if state.hasher or any(claim.living for claim in gate.claims()):
            raise GateBusyError(f"card {card} is in use; measure when nobody hashes or works on it")


def _shared_memory() -> str | None:
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def steal_ms() -> int | None:
    """Time that the host has given to other guests since it started, all cores; None if unknown."""
    try:
        fields = Path("/proc/stat").read_text(encoding="ascii").splitlines()[0].split()
        return int(fields[8]) * 1000 // os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError, ValueError):
        return None


@click.command()
@click.option("--card", default="cpu:0", show_default=True, help="Such as cpu:0 or cpu:0:1core.")
@click.option("--count", default=1000, show_default=True, help="Switches.")
@click.option("--rate", default=100.0, show_default=True, help="Claims per second of open gate.")
@click.option("--hold-us", default=1000.0, show_default=True, help="How long each claim holds.")
@click.option("--backend", help="Scan loop of a CPU card.  [default: the fastest here]")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(
    card: str, count: int, rate: float, hold_us: float, backend: str | None, as_json: bool
) -> None:
    """Measure how fast a card is handed over and taken back, and what that costs."""
    result = measure(Plan(card, count, rate, hold_us, backend))
    if as_json:
        click.echo(json.dumps(asdict(result)))
    else:
        _print(result)
    account = result.account
    if result.nonces_lost or result.nonces_repeated or account.hits_repeated:
        raise SelfTestError("the account of nonces does not balance; please report this")
    if account.rescan_missing:
        raise SelfTestError(f"{account.rescan_missing} hits were lost; please report this")


def _print(result: SwitchResult) -> None:
    from switcher.core.table import show_table
    from switcher.core.units import format_rate

    rows = [
        (name, *(f"{ns / 1000:.1f}" for ns in asdict(q).values()))
        for name, q in (
            ("out: claim to last hash", result.out),
            ("out, lanes on their cores", result.out_on_core),
            ("granted: claim to drain seen", result.granted),
            ("back: release to first hash", result.back),
            ("back, all lanes", result.back_all_lanes),
        )
    ]
    show_table(("us", "p50", "p99", "p99.9", "max"), rows, right="p50,p99,p99.9,max")
    low, high = result.throughput_ratio.ci95
    tail, account = result.out_tail, result.account
    lines = (
        f"card {result.card}: {result.lanes} lanes, {result.backend}, "
        f"{format_rate(result.hashrate_hps)} undisturbed",
        f"claim call p50 {result.claim_call_ns.p50} ns back to back, "
        f"{result.claim_cold_ns.p50} ns cold",
        f"hashing for {100 * result.retained_hashrate:.2f} % of the open time (the system gave the "
        f"lanes {100 * result.lanes_ran:.2f} % of it); hash rate while "
        f"open x {result.throughput_ratio.median:.4f} ({low:.4f} to {high:.4f})",
        f"slowest {tail.samples} ways out: {tail.off_core} because the lane was off its core; "
        f"lanes preempted {tail.lane_preemptions} times",
        f"{account.nonces} nonces: {result.nonces_lost} lost, {result.nonces_repeated} repeated; "
        f"{account.rescan_hits} hits rescanned, {account.rescan_missing} missing",
    )
    click.echo("\n".join(lines))
