"""What `switcher doctor` looks at on the host: each check says what it saw and what to do."""

from __future__ import annotations

import os
import resource
import shutil
import stat
import threading
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from switcher.config import Config

GATE_NEED_BYTES = 1 << 20
STATE_NEED_BYTES = 100 << 20
MEMLOCK_NEED_BYTES = 64 << 10
_FAST_CLOCKS = ("tsc", "kvm-clock", "hyperv_clocksource_tsc_page", "arch_sys_counter")
_BLAS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


class Grade(StrEnum):
    """How much a finding matters."""

    OK = "ok"
    NOTE = "note"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing seen. `action` is empty when there is nothing to do."""

    name: str
    grade: Grade
    text: str
    action: str = ""


@dataclass(frozen=True, slots=True)
class Host:
    """Where to look; tests look at folders that stand in for a host's."""

    root: Path = Path("/")
    allowed_cores: int = 0
    uid: int = -1

    @classmethod
    def this(cls) -> Host:
        """This host."""
        return cls(Path("/"), len(os.sched_getaffinity(0)), os.getuid())

    def read(self, path: str) -> str | None:
        """Text of a small file, or None."""
        try:
            return (self.root / path).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None

    @property
    def in_container(self) -> bool:
        """Whether this looks like a container."""
        marks = (".dockerenv", "run/.containerenv")
        return any((self.root / mark).exists() for mark in marks)


def cores(host: Host) -> Finding:
    """Cores this process may use, against what the host has and what a quota leaves of them."""
    total = (host.read("proc/cpuinfo") or "").count("processor\t") or os.cpu_count() or 1
    text = f"{host.allowed_cores} of {total} cores allowed"
    quota = cpu_quota(host)
    if quota is None:
        return Finding("cores", Grade.OK, f"{text}, no quota")
    text = f"{text}, quota {quota:g} cores"
    if quota >= host.allowed_cores:
        return Finding("cores", Grade.OK, text)
    return Finding(
        "cores",
        Grade.WARN,
        f"{text}: the kernel freezes hash threads when it is used up, and hand-overs wait for them",
        f"raise the quota, or manage fewer cores: --devices cpu:0:{max(1, int(quota))}core"
        + ("s" if quota >= 2 else ""),
    )


def cpu_quota(host: Host) -> float | None:
    """CPU bandwidth limit in cores from cgroup v2 or v1, the strictest of all levels, or None."""
    limits: list[float] = []
    for line in (host.read("proc/self/cgroup") or "0::/").splitlines():
        _, _, rest = line.partition(":")
        controllers, _, path = rest.partition(":")
        if not controllers:
            limits += _quotas(host, "sys/fs/cgroup", path, _quota_v2)
        elif "cpu" in controllers.split(","):
            for mount in (f"sys/fs/cgroup/{controllers}", "sys/fs/cgroup/cpu"):
                limits += _quotas(host, mount, path, _quota_v1)
    return min(limits, default=None)


def _quotas(host: Host, mount: str, path: str, read: object) -> list[float]:
    assert callable(read)
    parts = [part for part in path.split("/") if part and part != ".."]
    found: list[float] = []
    for depth in range(len(parts) + 1):
        value = read(host, "/".join((mount, *parts[:depth])))
        if value is not None:
            found.append(value)
    return found


def _quota_v2(host: Host, folder: str) -> float | None:
    fields = (host.read(f"{folder}/cpu.max") or "").split()
    if len(fields) != 2 or fields[0] == "max":
        return None
    return int(fields[0]) / int(fields[1])


def _quota_v1(host: Host, folder: str) -> float | None:
    quota = int(host.read(f"{folder}/cpu.cfs_quota_us") or -1)
    period = int(host.read(f"{folder}/cpu.cfs_period_us") or 100_000)
    return None if quota <= 0 else quota / period


def scheduling() -> Finding:
    """Whether hash threads may step back behind everything else."""
    refused: list[str] = []

    def attempt() -> None:
        try:
            # On Linux this is the calling thread only, and the thread ends with it.
            os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
        except OSError as error:
            refused.append(error.strerror or str(error))

    thread = threading.Thread(target=attempt)
    thread.start()
    thread.join()
    if not refused:
        return Finding("scheduling", Grade.OK, "hash threads may use SCHED_IDLE")
    return Finding(
        "scheduling",
        Grade.WARN,
        f"SCHED_IDLE is refused ({refused[0]}): hash threads compete with tensor threads for cores",
        "allow sched_setscheduler in the container's seccomp profile",
    )


def memlock() -> Finding:
    """How much memory may be locked; pinned memory of a CUDA card needs some."""
    soft, _ = resource.getrlimit(resource.RLIMIT_MEMLOCK)
    if soft == resource.RLIM_INFINITY:
        return Finding("memlock", Grade.OK, "no limit on locked memory")
    text = f"{soft // 1024} KiB may be locked"
    if soft >= MEMLOCK_NEED_BYTES:
        return Finding("memlock", Grade.OK, text)
    action = "raise it for CUDA cards: ulimit -l unlimited, or LimitMEMLOCK= in the unit"
    return Finding("memlock", Grade.WARN, text, action)


def clock_source(host: Host) -> Finding:
    """Whether reading the clock is cheap; the hand-over reads it on its way."""
    name = host.read("sys/devices/system/clocksource/clocksource0/current_clocksource")
    name = (name or "").strip()
    if not name:
        return Finding("clock", Grade.NOTE, "the kernel does not say which clock it uses")
    if name in _FAST_CLOCKS:
        return Finding("clock", Grade.OK, f"clock source {name}")
    return Finding(
        "clock",
        Grade.WARN,
        f"clock source {name} is slow to read (a system call each time)",
        "see why the kernel left tsc: dmesg | grep -i clocksource",
    )


def blas(host: Host, environ: Mapping[str, str]) -> Finding:
    """Threads of the matrix library; more than cores makes small matrices slower."""
    values = {name: environ[name] for name in _BLAS if environ.get(name)}
    shown = ", ".join(f"{name}={value}" for name, value in values.items())
    large = [v for v in values.values() if v.isdigit() and int(v) > host.allowed_cores]
    if large:
        action = f"set it to at most {host.allowed_cores}, or unset it: each worker sets its own"
        return Finding("blas", Grade.WARN, f"{shown}: more threads than cores", action)
    text = shown or "not set in the environment; each worker sets its own"
    return Finding("blas", Grade.OK, text)


def gate_folder(config: Config, uid: int) -> Finding:
    """Whether the gate segments can be made, and by whom they could be changed."""
    from switcher.config import gate_dir

    folder = gate_dir(config.gate)
    name = "gate"
    try:
        info = folder.stat()
    except FileNotFoundError:
        return _makeable(name, folder, GATE_NEED_BYTES)
    except OSError as error:
        return Finding(name, Grade.BAD, f"{folder}: {error.strerror}", "set SWITCHER_GATE_DIR")
    if not stat.S_ISDIR(info.st_mode):
        action = "remove it, or set SWITCHER_GATE_DIR"
        return Finding(name, Grade.BAD, f"{folder} is no folder", action)
    mode = stat.S_IMODE(info.st_mode)
    if info.st_uid != uid:
        action = "run as that user, or set SWITCHER_GATE_DIR"
        return Finding(name, Grade.BAD, f"{folder} belongs to uid {info.st_uid}", action)
    wanted = 0o770 if config.gate.group else 0o700
    if mode & ~wanted:
        text = f"{folder} has mode {mode:04o}: others could take or block cards"
        return Finding(name, Grade.BAD, text, f"chmod {wanted:04o} {folder}")
    return _writable(name, folder, GATE_NEED_BYTES)


def state_folder(config: Config) -> Finding:
    """Whether the database can be written."""
    from switcher.config import state_dir

    folder = state_dir(config.state)
    if os.path.isdir(folder):
        return _writable("state", folder, STATE_NEED_BYTES)
    return _makeable("state", folder, STATE_NEED_BYTES)


def _makeable(name: str, folder: Path, need_bytes: int) -> Finding:
    parent = next((p for p in folder.parents if os.path.exists(p)), Path("/"))
    found = _writable(name, parent, need_bytes)
    if found.grade is Grade.OK:
        return Finding(name, Grade.OK, f"{folder} will be made at the first start")
    return found


def _writable(name: str, folder: Path, need_bytes: int) -> Finding:
    if not os.access(folder, os.W_OK | os.X_OK, effective_ids=True):
        action = "change its owner, or set another folder (docs/config.md)"
        return Finding(name, Grade.BAD, f"{folder} cannot be written", action)
    free = shutil.disk_usage(folder).free
    if free < need_bytes:
        text = f"{folder}: only {free >> 10} KiB free"
        return Finding(name, Grade.WARN, text, f"free at least {need_bytes >> 20} MiB there")
    return Finding(name, Grade.OK, str(folder))
