"""XMRig's summary, backends and config, from the status and the configuration. Pure but for /proc.

Names and nesting are XMRig's (doc/api of that project); what has no meaning for SHA-256d is null or
says that it is off. A difficulty is of SHA-256d: difficulty 1 is 2^32 hashes.
"""

from __future__ import annotations

import hashlib
import os
import platform
import socket
from functools import lru_cache
from typing import TYPE_CHECKING

from switcher import __version__
from switcher.core.status import ShareCounts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.config import Config
    from switcher.core.status import CardStatus, Status, UpstreamStatus

ALGORITHM = "sha256d"
BEST_SHOWN = 10
HASHES_PER_DIFFICULTY = 1 << 32
SECOND_NS = 1_000_000_000
Rates = list[float | None]


def summary(status: Status, config: Config) -> dict[str, object]:
    """`/2/summary`."""
    pool = next((one for one in status.upstreams if one.active), None)
    uptime_s = status.uptime_ns // SECOND_NS
    return {
        "id": identity(),
        "worker_id": socket.gethostname(),
        "uptime": uptime_s,
        "restricted": config.http.restricted,
        "resources": _resources(),
        "features": ["api", "tls", *sorted({card.kind for card in status.cards})],
        "results": _results(status, pool, uptime_s),
        "algo": ALGORITHM,
        "connection": _connection(status, pool),
        "version": __version__,
        "kind": "miner",
        "ua": f"switcher/{__version__} ({platform.system()}; {platform.machine()})",
        "cpu": _cpu(),
        "donate_level": 0,
        "paused": status.paused is not None,
        "algorithms": [ALGORITHM],
        "hashrate": {
            "total": rates_of(status.cards),
            "highest": highest_of(status.cards),
            "threads": [rates_of((card,)) for card in status.cards],
        },
        "hugepages": False,
    }


def backends(status: Status) -> list[dict[str, object]]:
    """`/2/backends`: always CPU, OpenCL, CUDA in this order."""
    cpu = [card for card in status.cards if card.kind != "cuda"]
    cuda = [card for card in status.cards if card.kind == "cuda"]
    return [
        {
            **_backend("cpu", cpu),
            "hw-aes": None,
            "priority": -1,
            "msr": False,
            "asm": cpu[0].backend if cpu else None,
            "argon2-impl": None,
            "hugepages": [0, 0],
            "memory": 0,
            "threads": [_cpu_thread(card) for card in cpu],
        },
        {**_backend("opencl", ()), "platform": None, "threads": []},
        {
            **_backend("cuda", cuda),
            "versions": {"cuda-runtime": None, "cuda-driver": None, "plugin": None},
            "threads": [_cuda_thread(index, card) for index, card in enumerate(cuda)],
        },
    ]


def config(held: Config) -> dict[str, object]:
    """`/2/config`: what is set, under XMRig's names. Passwords and tokens are null."""
    return {
        "api": {"id": None, "worker-id": None},
        "http": {
            "enabled": held.http.enabled,
            "host": held.http.host,
            "port": held.http.port,
            "access-token": None,
            "restricted": held.http.restricted,
        },
        "autosave": False,
        "background": False,
        "colors": True,
        "title": False,
        "cpu": {"enabled": True, "huge-pages": False, "priority": None, "asm": True},
        "opencl": {"enabled": False},
        "cuda": {"enabled": True, "nvml": True},
        "log-file": held.log.file or None,
        "donate-level": 0,
        "donate-over-proxy": 0,
        "pools": [
            {
                "algo": ALGORITHM,
                "url": pool.url,
                "user": pool.user,
                "pass": None,
                "rig-id": pool.worker or None,
                "keepalive": True,
                "enabled": pool.enabled,
                "tls": pool.url.startswith(("stratum+ssl", "stratum+tls", "https")),
                "tls-fingerprint": pool.tls_fingerprint or None,
                "socks5": None,
            }
            for pool in held.pools
        ],
        "retries": held.mining.retries,
        "retry-pause": held.mining.retry_pause_s,
        "print-time": held.log.print_time_s,
        "health-print-time": 0,
        "syslog": False,
        "user-agent": None,
        "verbose": 0,
        "watch": False,
        "pause-on-battery": False,
        "pause-on-active": False,
    }


def rates_of(cards: Sequence[CardStatus]) -> Rates:
    """Hash rates over 10 s, 60 s and 15 min, summed; None while no card has data."""
    rates = [card.hash_rate for card in cards]
    windows = ([r.s10_hz for r in rates], [r.s60_hz for r in rates], [r.m15_hz for r in rates])
    return [_sum(window) for window in windows]


def highest_of(cards: Sequence[CardStatus]) -> float | None:
    """The sum of each card's highest rate over any 10 s."""
    return _sum([card.hash_rate.highest_hz for card in cards])


@lru_cache(maxsize=1)
def identity() -> str:
    """A stable name of this host: 16 hex digits."""
    return hashlib.sha256(socket.gethostname().encode()).hexdigest()[:16]


def _sum(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return round(sum(known), 2) if known else None


def _number(value: float | None) -> float | int:
    """A difficulty as XMRig prints it: whole where it is whole."""
    if value is None:
        return 0
    return int(value) if value == int(value) else value


def _results(status: Status, pool: UpstreamStatus | None, uptime_s: int) -> dict[str, object]:
    shares = status.shares
    judged = shares.accepted + shares.rejected + shares.stale
    best = sorted((one for up in status.upstreams for one in up.best_shares), reverse=True)
    work = sum(up.work for up in status.upstreams)
    return {
        "diff_current": _number(None if pool is None else pool.difficulty),
        "shares_good": shares.accepted,
        "shares_total": judged,
        "avg_time": uptime_s // shares.accepted if shares.accepted else 0,
        "avg_time_ms": 1000 * uptime_s // shares.accepted if shares.accepted else 0,
        "hashes_total": round(work * HASHES_PER_DIFFICULTY),
        "best": (best + [0] * BEST_SHOWN)[:BEST_SHOWN],
        "error_log": [],
    }


def _connection(status: Status, pool: UpstreamStatus | None) -> dict[str, object]:
    shares = ShareCounts() if pool is None else pool.shares
    connected_ns = 0
    if pool is not None and pool.connected and pool.since_ns is not None:
        connected_ns = status.now_ns - pool.since_ns
    tls, _, fingerprint = ("" if pool is None else pool.tls or "").partition(" ")
    milliseconds = connected_ns // 1_000_000
    return {
        "pool": "" if pool is None else pool.url.partition("://")[2],
        "ip": None,
        "uptime": milliseconds // 1000,
        "uptime_ms": milliseconds,
        "ping": 0 if pool is None or pool.ping_ns is None else pool.ping_ns // 1_000_000,
        "failures": 0 if pool is None else pool.failures,
        "tls": tls or None,
        "tls-fingerprint": fingerprint or None,
        "algo": ALGORITHM,
        "diff": _number(None if pool is None else pool.difficulty),
        "accepted": shares.accepted,
        "rejected": shares.rejected + shares.stale,
        "avg_time": milliseconds // 1000 // shares.accepted if shares.accepted else 0,
        "avg_time_ms": milliseconds // shares.accepted if shares.accepted else 0,
        "hashes_total": 0 if pool is None else round(pool.work * HASHES_PER_DIFFICULTY),
        "error_log": [] if pool is None or pool.problem is None else [pool.problem],
    }


def _backend(kind: str, cards: Sequence[CardStatus]) -> dict[str, object]:
    return {
        "type": kind,
        "enabled": bool(cards),
        "algo": ALGORITHM if cards else None,
        "profile": ALGORITHM if cards else None,
        "hashrate": rates_of(cards),
    }


def _cpu_thread(card: CardStatus) -> dict[str, object]:
    return {"intensity": 1, "affinity": -1, "av": 1, "name": card.id, "hashrate": rates_of((card,))}


def _cuda_thread(index: int, card: CardStatus) -> dict[str, object]:
    return {
        "index": index,
        "name": card.name,
        "uuid": card.id,
        "bus_id": card.pci,
        "affinity": -1,
        "hashrate": rates_of((card,)),
        "health": {
            "temperature": card.temperature_c,
            "power": card.power_w,
            "fan_speed": [] if card.sensors.fan is None else [round(100 * card.sensors.fan)],
        },
    }


def _resources() -> dict[str, object]:
    memory = dict.fromkeys(("MemAvailable", "MemTotal"), 0)
    for name, value in _pairs("/proc/meminfo"):
        if name in memory:
            memory[name] = int(value.split()[0]) * 1024
    resident = 0
    for name, value in _pairs("/proc/self/status"):
        if name == "VmRSS":
            resident = int(value.split()[0]) * 1024
    return {
        "memory": {
            "free": memory["MemAvailable"],
            "total": memory["MemTotal"],
            "resident_set_memory": resident,
        },
        "load_average": list(os.getloadavg()),
        "hardware_concurrency": os.cpu_count(),
    }


@lru_cache(maxsize=1)
def _cpu() -> dict[str, object]:
    """The processor as /proc/cpuinfo tells; null where it does not."""
    told: dict[str, str] = {}
    packages, cores, threads = set(), set(), 0
    for name, value in _pairs("/proc/cpuinfo"):
        told.setdefault(name, value)
        threads += name == "processor"
        if name == "physical id":
            packages.add(value)
        if name == "core id":
            cores.add((len(packages), value))
    flags = told.get("flags", "").split()
    numbers = {
        n: int(told[n]) for n in ("cpu family", "model", "stepping") if told.get(n, "").isdigit()
    }
    bits = platform.machine() in ("x86_64", "aarch64")
    return {
        "brand": told.get("model name"),
        "family": numbers.get("cpu family"),
        "model": numbers.get("model"),
        "stepping": numbers.get("stepping"),
        "proc_info": None,
        "aes": "aes" in flags,
        "avx2": "avx2" in flags,
        "x64": bits,
        "64_bit": bits,
        "l2": None,
        "l3": None,
        "cores": len(cores) or None,
        "threads": threads or os.cpu_count(),
        "packages": len(packages) or None,
        "nodes": None,
        "backend": "proc",
        "msr": "none",
        "assembly": "none",
        "arch": platform.machine(),
        "flags": [flag for flag in ("aes", "avx2", "sha_ni", "avx512f") if flag in flags],
    }


def _pairs(path: str) -> list[tuple[str, str]]:
    """`name: value` lines of a file of the kernel; none where there is no such file."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            lines = file.read(1 << 20).splitlines()
    except OSError:
        return []
    split = (line.partition(":") for line in lines)
    return [(name.strip(), value.strip()) for name, mark, value in split if mark]
