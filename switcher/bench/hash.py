"""Hash rate of each backend, on timed work that is compared with known answers."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass

import click

from switcher.errors import UsageError


@dataclass(frozen=True, slots=True)
class HashResult:
    """One measurement.

    Attributes:
        backend: Name of the instruction set's scan loop.
        threads: Threads, each pinned to one core.
        versions: Versions that share one message schedule.
        hashes: SHA-256d header hashes tested, versions counted.
        seconds: Wall time.
        hashrate_hps: `hashes` per second of wall time.
        verified: Every timed pass gave exactly the known hits (anything else is an error, exit 7).
        cycles_per_hash: Core cycles of CPU time per hash.
        core_hz: Clock of the cores meanwhile.
        limit_cycles_per_hash: What the backend's instructions take on this core when nothing waits
            for anything; None for the reference.
        share_of_limit: The limit divided by what was measured; None for the reference.
    """

    backend: str
    threads: int
    versions: int
    hashes: int
    seconds: float
    hashrate_hps: float
    verified: bool
    cycles_per_hash: float
    core_hz: float
    limit_cycles_per_hash: float | None
    share_of_limit: float | None


def measure(backend: str | None, threads: int, versions: int, seconds: float) -> HashResult:
    """Times one backend for about `seconds`.

    Raises:
        SelfTestError: A timed pass missed a hit or reported a wrong one.
        NoDeviceError: This CPU lacks the backend.
        NotFoundError: No such backend.
    """
    from switcher import _native

    name, hashes, wall_s, thread_s, core_hz = _native.bench_hash(
        backend, threads, versions, seconds
    )
    limit = _native.bench_limit(name, versions)["cycles_per_hash"] or None
    cycles = core_hz * thread_s / hashes
    return HashResult(
        backend=name,
        threads=threads,
        versions=versions,
        hashes=hashes,
        seconds=wall_s,
        hashrate_hps=hashes / wall_s,
        verified=True,
        cycles_per_hash=cycles,
        core_hz=core_hz,
        limit_cycles_per_hash=limit,
        share_of_limit=limit / cycles if limit and cycles else None,
    )


def host() -> dict[str, object]:
    """What the figures were measured on."""
    from switcher.devices.cpu import cpu_name

    cores = sorted(os.sched_getaffinity(0))
    return {
        "cpu": cpu_name(),
        "machine": os.uname().machine,
        "kernel": os.uname().release,
        "cores": cores,
        "load_1min": os.getloadavg()[0],
    }


def _names(backend: str | None) -> list[str | None]:
    if backend != "all":
        return [backend]
    from switcher import _native

    return [name for name, _, passed, _ in _native.backends() if passed]


def _counts(threads: str) -> list[int]:
    try:
        counts = [int(part) for part in threads.split(",")]
    except ValueError:
        raise UsageError(f"--threads {threads!r}: give numbers such as 1 or 1,2") from None
    if not all(1 <= count <= 1024 for count in counts):
        raise UsageError("--threads: each number must be from 1 to 1024")
    return counts


@click.command()
@click.option("--backend", help="A name, or 'all'.  [default: the fastest here]")
@click.option("--threads", default="1", show_default=True, help="Thread counts, such as 1,2.")
@click.option("--versions", default=1, show_default=True, help="Versions per nonce, 1 to 64.")
@click.option("--seconds", default=2.0, show_default=True, help="Timed work per measurement.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(
    backend: str | None, threads: str, versions: int, seconds: float, as_json: bool
) -> None:
    """Measure hash rate. The timed work is checked against known answers."""
    if not 1 <= versions <= 64:
        raise UsageError(f"--versions must be from 1 to 64, got {versions}")
    if not 0.01 <= seconds <= 3600:
        raise UsageError(f"--seconds must be from 0.01 to 3600, got {seconds}")
    counts = _counts(threads)
    results = [
        measure(name, count, versions, seconds) for name in _names(backend) for count in counts
    ]
    if as_json:
        click.echo(json.dumps({"host": host(), "results": [asdict(r) for r in results]}))
    else:
        _print(results)


def _print(results: list[HashResult]) -> None:
    from switcher.core.table import show_table
    from switcher.core.units import format_rate

    rows = [
        (
            r.backend,
            str(r.threads),
            str(r.versions),
            format_rate(r.hashrate_hps),
            f"{r.cycles_per_hash:.1f}",
            "-" if r.limit_cycles_per_hash is None else f"{r.limit_cycles_per_hash:.1f}",
            "-" if r.share_of_limit is None else f"{r.share_of_limit:.0%}",
        )
        for r in results
    ]
    columns = ("backend", "threads", "versions", "hash rate", "cycles/hash", "limit", "reached")
    show_table(columns, rows, right=",".join(columns[1:]))
