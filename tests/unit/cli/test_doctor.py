"""The doctor over folders that stand in for hosts, and as people run it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from switcher.cli import _findings, _nvidia
from switcher.cli._findings import Grade, Host
from switcher.config import Config, GateConfig, StateConfig

ROOT = Path(__file__).parents[3]
MISSING = "no NVIDIA driver on this machine (libnvidia-ml.so.1 is missing)"


def host(root: Path, files: dict[str, str], cores: int = 4) -> Host:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return Host(root, cores, os.getuid())


def card(slot: str, kind: str = "0x030200", vendor: str = "0x10de") -> dict[str, str]:
    base = f"sys/bus/pci/devices/{slot}"
    return {f"{base}/vendor": f"{vendor}\n", f"{base}/class": f"{kind}\n"}


AUDIO = card("0000:01:00.1", kind="0x040300")
OTHER = card("0000:02:00.0", vendor="0x1002")
ONE = card("0000:01:00.0")
DRIVER = {"proc/driver/nvidia/version": "NVRM version: NVIDIA\n"}


@pytest.mark.parametrize(
    ("files", "reason", "says", "do"),
    [
        (AUDIO | OTHER, MISSING, "none on the PCI bus", "pass the card through"),
        ({"proc/version": "x"}, MISSING, "PCI bus cannot be read", "on the host itself"),
        (ONE | {"proc/modules": "nouveau 1 0\n"}, MISSING, "driven by nouveau", "reboot"),
        (ONE | card("0000:03:00.0"), MISSING, "2 cards on the PCI bus, but", "modprobe nvidia"),
        (ONE | DRIVER | {".dockerenv": ""}, MISSING, "given no card", "--gpus all"),
        (ONE | DRIVER, MISSING, "/dev/nvidia0 is missing", "nvidia-modprobe"),
        (ONE | DRIVER | {"dev/nvidia0": ""}, MISSING, "libnvidia-ml", "DRIVER_CAPABILITIES"),
        (ONE | DRIVER | {"dev/nvidia0": ""}, "Xid trouble", "Xid trouble", "dmesg"),
        ({"dev/dxg": ""}, MISSING, "libnvidia-ml", "user-space"),
    ],
)
def test_the_first_missing_link_is_named(
    tmp_path: Path, files: dict[str, str], reason: str, says: str, do: str
) -> None:
    found = _nvidia.nvidia(host(tmp_path, files), lambda: ([], reason))
    assert found.grade is Grade.NOTE
    assert says in found.text
    assert do in found.action
    assert "cpu:0" in found.action


def test_cards_that_are_there_are_named(tmp_path: Path) -> None:
    found = _nvidia.nvidia(host(tmp_path, {}), lambda: (["NVIDIA H200"], None))
    assert (found.grade, found.text) == (Grade.OK, "1 card(s): NVIDIA H200")


def test_a_hanging_nvml_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_nvidia, "NVML_DEADLINE_S", 0.2)
    monkeypatch.setattr(_nvidia, "_ASK", "import time; time.sleep(60)")
    assert "did not answer" in str(_nvidia.ask_nvml()[1])
    monkeypatch.setattr(_nvidia, "NVML_DEADLINE_S", 60)
    monkeypatch.setattr(_nvidia, "_ASK", "import os; os._exit(9)")
    assert "exit 9" in str(_nvidia.ask_nvml()[1])


@pytest.mark.parametrize(
    ("files", "quota"),
    [
        ({}, None),
        ({"proc/self/cgroup": "0::/\n", "sys/fs/cgroup/cpu.max": "max 100000\n"}, None),
        ({"proc/self/cgroup": "0::/\n", "sys/fs/cgroup/cpu.max": "150000 100000\n"}, 1.5),
        (
            {
                "proc/self/cgroup": "0::/a/b\n",
                "sys/fs/cgroup/a/cpu.max": "200000 100000\n",
                "sys/fs/cgroup/a/b/cpu.max": "max 100000\n",
            },
            2.0,
        ),
        (
            {
                "proc/self/cgroup": "4:cpu,cpuacct:/x\n3:memory:/x\n",
                "sys/fs/cgroup/cpu,cpuacct/x/cpu.cfs_quota_us": "50000\n",
                "sys/fs/cgroup/cpu,cpuacct/x/cpu.cfs_period_us": "100000\n",
            },
            0.5,
        ),
        (
            {
                "proc/self/cgroup": "4:cpu,cpuacct:/x\n",
                "sys/fs/cgroup/cpu/x/cpu.cfs_quota_us": "-1\n",
            },
            None,
        ),
    ],
)
def test_cpu_quota(tmp_path: Path, files: dict[str, str], quota: float | None) -> None:
    there = host(tmp_path, files, cores=4)
    assert _findings.cpu_quota(there) == quota
    found = _findings.cores(there)
    assert found.grade is (Grade.OK if quota is None else Grade.WARN)
    if quota is not None:
        assert f"quota {quota:g} cores" in found.text
        assert "--devices cpu:0:" in found.action


def test_clock_and_blas(tmp_path: Path) -> None:
    name = "sys/devices/system/clocksource/clocksource0/current_clocksource"
    assert _findings.clock_source(host(tmp_path, {name: "tsc\n"})).grade is Grade.OK
    assert _findings.clock_source(host(tmp_path, {name: "hpet\n"})).grade is Grade.WARN
    here = host(tmp_path, {}, cores=2)
    assert _findings.blas(here, {"OMP_NUM_THREADS": "2"}).grade is Grade.OK
    found = _findings.blas(here, {"OMP_NUM_THREADS": "64"})
    assert (found.grade, "at most 2" in found.action) == (Grade.WARN, True)


def test_gate_folder(tmp_path: Path) -> None:
    def look(uid: int = os.getuid(), **extra: str) -> _findings.Finding:
        config = Config(gate=GateConfig(dir=str(tmp_path / "gate"), **extra))
        return _findings.gate_folder(config, uid)

    assert "will be made" in look().text
    folder = tmp_path / "gate"
    folder.mkdir(mode=0o700)
    assert look().grade is Grade.OK
    folder.chmod(0o777)
    assert (look().grade, look().action) == (Grade.BAD, f"chmod 0700 {folder}")
    folder.chmod(0o770)
    assert look().grade is Grade.BAD
    assert look(group="ai").grade is Grade.OK
    assert "belongs to uid" in look(uid=os.getuid() + 1).text
    folder.rmdir()
    folder.write_text("")
    assert "is no folder" in look().text


@pytest.mark.skipif(os.getuid() != 0, reason="changes to another user need root")
def test_a_folder_that_cannot_be_written_is_bad(tmp_path: Path) -> None:
    config = Config(state=StateConfig(dir=str(tmp_path / "state" / "deeper")))
    assert _findings.state_folder(config).grade is Grade.OK
    tmp_path.chmod(0o700)
    os.seteuid(65534)
    try:
        found = _findings.state_folder(config)
    finally:
        os.seteuid(0)
    assert (found.grade, "cannot be written" in found.text) == (Grade.BAD, True)


def test_scheduling_leaves_this_thread_as_it_was() -> None:
    before = os.sched_getscheduler(0)
    assert _findings.scheduling().grade in (Grade.OK, Grade.WARN)
    assert os.sched_getscheduler(0) == before
    assert _findings.memlock().grade in (Grade.OK, Grade.WARN)


def doctor(tmp_path: Path, *args: str, config: str = "") -> subprocess.CompletedProcess[str]:
    (tmp_path / "c.toml").write_text(config)
    env = {k: v for k, v in os.environ.items() if not k.startswith("SWITCHER_")}
    env |= {"SWITCHER_GATE_DIR": str(tmp_path / "g"), "SWITCHER_STATE_DIR": str(tmp_path / "s")}
    return subprocess.run(
        [sys.executable, "-m", "switcher", "doctor", "-c", str(tmp_path / "c.toml"), *args],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=env,
        timeout=60,
        check=False,
    )


def test_doctor_command(tmp_path: Path) -> None:
    result = doctor(tmp_path, "--json", config="[http]\nport = 0\n")
    data = json.loads(result.stdout)
    assert (result.returncode, data["ok"]) == (0, True)
    names = {finding["name"] for finding in data["findings"]}
    wanted = "config native nvidia cupy cores scheduling clock memlock blas gate state port pip"
    assert set(wanted.split()) <= names
    assert all(f["action"] for f in data["findings"] if f["grade"] in ("warn", "bad"))


def test_doctor_names_who_holds_the_port_and_what_is_wrong_with_the_file(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = doctor(tmp_path, config=f"[http]\nport = {port}\n")
    assert result.returncode == 1
    assert f"127.0.0.1:{port}: address already in use, held by" in result.stdout
    result = doctor(tmp_path, config="[htp]\n")
    assert result.returncode == 1
    assert 'did you mean "http"?' in result.stdout
    assert result.stderr == ""
